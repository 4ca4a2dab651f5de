<?xml version="1.0" encoding="UTF-8"?>
<!-- The processing instructions that keep the layout of the transcription: read and unquoted. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:encoder:function" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- What stands before each kind of leaf, unless the leaf says otherwise: from parent/sibling+leaf to a quoted string. -->
  <xsl:variable name="layout" as="map(xs:string, xs:string)" select="f:layout(/TEI/processing-instruction('source-layout'))"/>

  <xsl:function name="f:layout" as="map(xs:string, xs:string)">
    <xsl:param name="instruction" as="processing-instruction()?"/>
    <xsl:map>
      <xsl:analyze-string select="string($instruction)" regex="(\S+?)=(&quot;([^&quot;\\]|\\.)*&quot;)" flags="s">
        <xsl:matching-substring>
          <xsl:map-entry key="regex-group(1)" select="regex-group(2)"/>
        </xsl:matching-substring>
      </xsl:analyze-string>
    </xsl:map>
  </xsl:function>

  <!-- The characters of a quoted string; \# in it is the number of the footnote. -->
  <xsl:function name="f:unquoted" as="xs:string">
    <xsl:param name="quoted" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="escaped" as="xs:string" select="substring($quoted, 2, string-length($quoted) - 2)"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$escaped" regex="\\(u\{{3e\}}|.)" flags="s">
        <xsl:matching-substring>
          <xsl:sequence select="(map{'n': '&#10;', 'r': '&#13;', 't': '&#9;', '#': $number, 'u{3e}': '>'}(regex-group(1)), regex-group(1))[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

  <!-- The kind of a leaf by its place, as the layout counts it. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="leaf" as="element()"/>
    <xsl:sequence select="local-name($leaf/..) || '/' || local-name($leaf/preceding-sibling::*[1]) || '+' || local-name($leaf)"/>
  </xsl:function>

  <!-- The number of the footnote whose first block this is, or that this is. -->
  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="leaf" as="element()"/>
    <xsl:sequence select="string(($leaf/self::note, $leaf/parent::note)[1]/@n)"/>
  </xsl:function>

</xsl:stylesheet>
