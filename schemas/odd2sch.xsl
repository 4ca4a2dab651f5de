<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to Schematron: the rules are gathered from the elements and classes they stand with, in the order of their numbers. -->
<xsl:package name="urn:encoder:odd2sch" package-version="1.0" version="3.0" expand-text="yes"
    declared-modes="yes" input-type-annotations="strip"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    exclude-result-prefixes="tei">

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="sch:assert sch:report sch:diagnostic"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="document-node()">
    <xsl:variable name="rules" as="element(tei:constraint)*" select="
        sort(//tei:constraintSpec[tei:constraint/sch:pattern], (), function($rule) { string($rule/@ident) }) ! tei:constraint"/>
    <xsl:document>
      <xsl:comment> Generated from encoder.odd; do not edit. </xsl:comment>
      <sch:schema queryBinding="xslt3">
        <sch:title>{normalize-space(//tei:titleStmt/tei:title[1])}</sch:title>
        <xsl:copy-of select="//tei:constraintSpec/tei:constraint/sch:ns" copy-namespaces="no"/>
        <xsl:copy-of select="$rules ! sch:pattern" copy-namespaces="no"/>
        <sch:diagnostics>
          <xsl:copy-of select="$rules ! sch:diagnostics/sch:diagnostic" copy-namespaces="no"/>
        </sch:diagnostics>
      </sch:schema>
    </xsl:document>
  </xsl:template>
</xsl:package>
