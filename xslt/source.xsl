<?xml version="1.0" encoding="UTF-8"?>
<!-- Return: makes the transcription out of the TEI again, character for character (docs/architecture.md). -->
<xsl:package name="https://encoder.example/xslt/source" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function" exclude-result-prefixes="#all"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:import href="modules/source-instructions.xsl"/>
  <xsl:import href="modules/source-implied.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Blocks and inline content: every element puts out what it implies around its content. -->
  <xsl:mode name="m:source" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The start: anything but a TEI document is a mistake. -->
  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:key name="identified" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="/" as="text()*">
    <xsl:for-each select="TEI/teiHeader//processing-instruction('source-front')">
      <xsl:sort select="xs:integer(substring-before(., ' '))"/>
      <xsl:value-of select="f:unquoted(substring-after(., ' '), '')"/>
      <xsl:apply-templates select="following-sibling::node()" mode="m:source"/>
    </xsl:for-each>
    <xsl:apply-templates select="TEI/text/body/node()" mode="m:source"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:source" as="text()">
    <xsl:copy/>
  </xsl:template>

  <!-- Structure that indents nothing and implies nothing. -->
  <xsl:template mode="m:source" as="text()*"
      match="div | opener | closer | sp | list | table | row | quote[p | list | table | quote] | item[p | list | table | quote]">
    <xsl:apply-templates select="node()" mode="m:source"/>
  </xsl:template>

  <xsl:template match="choice" mode="m:source" as="text()*">
    <xsl:apply-templates select="sic | orig | abbr" mode="m:source"/>
  </xsl:template>

  <!-- A footnote stands at its call, its text where source-notes says. -->
  <xsl:template match="note[@place = 'bottom']" mode="m:source" as="text()*">
    <xsl:value-of select="f:call(.)"/>
  </xsl:template>

  <xsl:template match="ref[starts-with(@target, '#fn')]" mode="m:source" as="text()*">
    <xsl:value-of select="f:call(.)"/>
  </xsl:template>

  <xsl:template match="processing-instruction('source-notes')" mode="m:source" as="text()*">
    <xsl:apply-templates mode="m:definition" select="tokenize(.) ! key('identified', ., root(current()))"/>
  </xsl:template>

  <!-- Everything else: before, content, after. -->
  <xsl:template match="*" mode="m:source" priority="-1" as="text()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates select="node()" mode="m:source"/>
    <xsl:value-of select="f:after(.)"/>
  </xsl:template>

  <!-- The text of a footnote, with what stands before it. -->
  <xsl:mode name="m:definition" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note[p | list | table | quote]" mode="m:definition" as="text()*">
    <xsl:apply-templates select="node()" mode="m:source"/>
  </xsl:template>

  <xsl:template match="note" mode="m:definition" priority="-1" as="text()*">
    <xsl:value-of select="f:before(.)"/>
    <xsl:apply-templates select="node()" mode="m:source"/>
  </xsl:template>

  <xsl:template match="processing-instruction('source')" mode="m:source" as="text()*">
    <xsl:value-of select="f:unquoted(., '')"/>
  </xsl:template>

  <xsl:template mode="m:source"
      match="processing-instruction('source-before') | processing-instruction('source-after')
        | processing-instruction('source-call') | processing-instruction('source-front') | gap[@reason = 'missing'][not(desc)]"/>

</xsl:package>
