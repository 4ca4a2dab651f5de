<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading text without any markup: readings instead of errors, no inline notes and no space before them,
     footnotes at the end, one line for each paragraph. -->
<xsl:package name="urn:encoder:text" package-version="1.0" default-mode="m:plain" version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="modules/register.xsl"/>
  <xsl:include href="modules/links.xsl"/>
  <xsl:include href="modules/signs.xsl"/>
  <xsl:include href="modules/places.xsl"/>
  <xsl:include href="modules/header.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- What has no rule of its own is wording: its text is read. Nothing can get lost by that. -->
  <xsl:mode name="m:plain" on-no-match="text-only-copy" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:template match="/" as="text()*" mode="m:plain">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:sequence select="f:title(.), f:date(.)/normalize-space()"/>
      <xsl:apply-templates select="TEI/text/(front | body | back)" mode="m:block"/>
      <xsl:apply-templates select="f:footnotes(.)" mode="m:block"/>
    </xsl:variable>
    <xsl:for-each select="$blocks[.]">{.}&#10;&#10;</xsl:for-each>
  </xsl:template>

  <!-- Blocks: one string each. A container yields the strings of its blocks. -->
  <xsl:mode name="m:block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" as="xs:string*" mode="m:block" priority="-1">
    <xsl:sequence select="f:line(.)"/>
  </xsl:template>

  <xsl:template match="front | body | back | div | sp | list | table | opener | closer | figure" as="xs:string*" mode="m:block">
    <xsl:apply-templates select="*" mode="m:block"/>
  </xsl:template>

  <xsl:template match="div[@type = 'notes']" as="xs:string*" mode="m:block" priority="1">
    <xsl:apply-templates select="* except (note, head)" mode="m:block"/>
  </xsl:template>

  <xsl:template match="quote[p | list | table] | item[p | list] | opener[text()[normalize-space()]] | closer[text()[normalize-space()]]" as="xs:string*" mode="m:block" priority="1">
    <xsl:for-each-group select="node()" group-adjacent="boolean(self::p | self::list | self::table | self::quote)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="m:block"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:lines(current-group())"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="list/label | pb | lb | anchor | graphic" as="xs:string*" mode="m:block"/>

  <xsl:template match="item[not(p | list)]" as="xs:string*" mode="m:block">
    <xsl:variable name="label" as="element(label)?" select="preceding-sibling::*[1][self::label]"/>
    <xsl:sequence select="string-join(($label ! f:line(.), f:line(.)), ' ')"/>
  </xsl:template>

  <xsl:template match="row" as="xs:string*" mode="m:block">
    <xsl:sequence select="string-join(cell ! string(f:line(.)), '&#9;')"/>
  </xsl:template>

  <xsl:template match="note" as="xs:string*" mode="m:block">
    <xsl:sequence select="'[' || f:footnote-label(.) || '] ' || string-join(f:lines(node()), ' ')"/>
  </xsl:template>

  <xsl:template match="note[@place = 'inline']" as="xs:string*" mode="m:block" priority="1"/>

  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="f:lines($block/node())"/>
  </xsl:function>

  <!-- White space of a paragraph is layout: line ends and runs of spaces are one space. -->
  <xsl:function name="f:lines" as="xs:string?">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="node()*"><xsl:apply-templates select="$nodes" mode="m:plain"/></xsl:variable>
    <xsl:sequence select="normalize-space(string-join($words))[.]"/>
  </xsl:function>

  <!-- Words. Blocks within a paragraph are set off by a space. -->
  <xsl:template match="item | cell | p" as="text()*" mode="m:plain">
    <xsl:apply-templates mode="m:plain"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="text()[ends-with(., ' ') or ends-with(., '&#10;')][f:before-note(.)]" as="text()" mode="m:plain">
    <xsl:value-of select="substring(., 1, string-length(.) - 1)"/>
  </xsl:template>

  <xsl:template match="note[@place = 'inline'] | surplus | del | add/label | choice/sic | choice/orig | choice/abbr
      | processing-instruction() | comment() | certainty" as="empty-sequence()" mode="m:plain"/>

  <xsl:template match="note" as="text()?" mode="m:plain">
    <xsl:value-of select="'[' || f:footnote-label(.) || ']'"/>
  </xsl:template>

  <!-- The call of a note is its label in brackets, whatever it looked like. -->
  <xsl:template match="ref[f:called(.)]" as="text()" mode="m:plain">
    <xsl:value-of select="'[' || f:footnote-label(f:called(.)) || ']'"/>
  </xsl:template>

  <!-- The reader must see that something is missing. -->
  <xsl:template match="gap" as="text()" mode="m:plain">
    <xsl:value-of select="(f:opening(.), '[')[1] || (desc ! normalize-space(.), string(@reason), 'gap')[.][1] || (f:closing(.), ']')[1]"/>
  </xsl:template>

  <xsl:template match="lb" as="text()" mode="m:plain">
    <xsl:text> </xsl:text>
  </xsl:template>

</xsl:package>
