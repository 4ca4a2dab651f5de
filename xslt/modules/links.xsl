<?xml version="1.0" encoding="UTF-8"?>
<!-- Which targets of the document may become live links: the web, mail, and places in the document itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Everything else (javascript:, data:, file:, relative paths) is shown as text. -->
  <xsl:function name="f:web-target" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:sequence select="normalize-space($target)[matches(., '^(https?://|mailto:)[^\s&lt;&gt;&quot;\\^`{|}]+$', 'i')]"/>
  </xsl:function>

  <!-- The element of the document that "#id" points to. -->
  <xsl:function name="f:local-target" as="element()?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="f:local(normalize-space($pointer)) ! key('f:by-id', ., root($pointer))[1]"/>
  </xsl:function>

</xsl:stylesheet>
