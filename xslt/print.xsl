<?xml version="1.0" encoding="UTF-8"?>
<!-- The printed edition, as Typst markup. Every run of text is a Typst string, #"…"; so nothing that stands in a
     document can become code. What the words look like is said in typst/edition.typ. -->
<xsl:package name="urn:encoder:print" package-version="1.0" default-mode="m:print" version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:include href="modules/register.xsl"/>
  <xsl:include href="modules/links.xsl"/>
  <xsl:include href="modules/signs.xsl"/>
  <xsl:include href="modules/places.xsl"/>
  <xsl:include href="modules/voices.xsl"/>
  <xsl:include href="modules/header.xsl"/>
  <xsl:include href="modules/print-strings.xsl"/>
  <xsl:include href="modules/print-front.xsl"/>
  <xsl:include href="modules/print-blocks.xsl"/>
  <xsl:include href="modules/print-inline.xsl"/>
  <xsl:include href="modules/print-index.xsl"/>

  <!-- "yes" where fonts for other scripts than Latin, Greek and Cyrillic are at hand. -->
  <xsl:param name="other-scripts" as="xs:string" select="'no'"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- Read when the stylesheet is compiled. -->
  <xsl:variable name="style" as="xs:string" static="yes" select="unparsed-text('typst/edition.typ')"/>

  <xsl:variable name="stretches" as="map(xs:string, item()?)*" select="f:stretches(/)"/>
  <xsl:variable name="voices" as="map(xs:string, item()*)*" select="f:voices(f:turns($stretches))"/>

  <xsl:mode name="m:print" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:template match="/" as="text()*" mode="m:print">
    <xsl:value-of select="$style"/>
    <xsl:call-template name="f:settings"/>
    <xsl:call-template name="f:title-block"/>
    <xsl:call-template name="f:abstract"/>
    <xsl:call-template name="f:people"/>
    <xsl:apply-templates select="TEI/text/(front | body | back)" mode="m:text"/>
    <xsl:call-template name="f:uncalled-notes"/>
    <xsl:call-template name="f:index"/>
    <xsl:call-template name="f:colophon"/>
  </xsl:template>

</xsl:package>
