<?xml version="1.0" encoding="UTF-8"?>
<!-- Values of Typst made from strings of the document: the only door through which text enters the markup. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- "he said \"no\"" with its quotation marks. White space is layout: runs and line ends are one space. -->
  <xsl:function name="f:string" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="f:verbatim(string($text) => translate('&#9;&#10;&#13;&#x85;&#x2028;&#x2029;', '      ') => replace(' {2,}', ' '))"/>
  </xsl:function>

  <!-- White space and all. -->
  <xsl:function name="f:verbatim" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || ($text => replace('\\', '\\\\') => replace('&quot;', '\\&quot;')
        => replace('&#10;', '\\n') => replace('&#9;', '    ')) || '&quot;'"/>
  </xsl:function>

  <!-- The same as markup; the semicolon ends the expression whatever follows. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="'#' || f:string($text) || ';'"/>
  </xsl:function>

  <!-- ("a", "b",) -->
  <xsl:function name="f:array" as="xs:string">
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($values ! (. || ', ')) || ')'"/>
  </xsl:function>

  <xsl:function name="f:link" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="href" as="xs:string?"/>
    <xsl:sequence select="if ($href) then '#link(' || f:string($href) || ')[' || f:words($text) || '];' else f:words($text)"/>
  </xsl:function>

  <!-- A day as Typst's datetime, or none. -->
  <xsl:function name="f:datetime" as="xs:string">
    <xsl:param name="day" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:integer*" select="tokenize($day, '-') ! xs:integer(.)"/>
    <xsl:sequence select="if (count($parts) ne 3) then 'none'
        else 'datetime(year: ' || $parts[1] || ', month: ' || $parts[2] || ', day: ' || $parts[3] || ')'"/>
  </xsl:function>

</xsl:stylesheet>
