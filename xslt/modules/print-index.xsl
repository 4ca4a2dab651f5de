<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of names in print, with page numbers that Typst fills in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:index" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="parts" as="map(xs:string, item()*)*" select="f:index-parts(.)[exists(?entities)]"/>
    <xsl:if test="exists($parts)">
      <xsl:text>
#index-of-names((</xsl:text>
      <xsl:for-each select="$parts">
        <xsl:text>({f:string(?title)}, (</xsl:text>
        <xsl:apply-templates select="?entities" mode="m:entry">
          <xsl:sort select="f:sort-key(.)"/>
        </xsl:apply-templates>
        <xsl:text>)), </xsl:text>
      </xsl:for-each>
      <xsl:text>))
</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="person | personGrp | org | place | event" as="text()*" mode="m:entry">
    <xsl:text>(id: {f:string(@xml:id)}, names: {f:array(f:names(.)[f:printable(.)] ! f:string(normalize-space(.)))}, within: {
        f:string(parent::org ! f:label(.))}, identifiers: (</xsl:text>
    <xsl:for-each select="idno[normalize-space()]">
      <xsl:text>[{f:link(@type || ' ' || normalize-space(.), f:authority-page(.))}], </xsl:text>
    </xsl:for-each>
    <xsl:text>)), </xsl:text>
  </xsl:template>

  <!-- The bundled fonts hold Latin, Greek and Cyrillic. The first name is always printed: an entry without a name
       would be no entry, and a missing glyph is then an error that says so. -->
  <xsl:function name="f:printable" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="$other-scripts = 'yes' or not(matches($name, '[^ -&#x52F;&#x1E00;-&#x1FFF;&#x2010;-&#x203A;\s]'))
        or f:names($name/..)[1] is $name"/>
  </xsl:function>

</xsl:stylesheet>
