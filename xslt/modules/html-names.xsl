<?xml version="1.0" encoding="UTF-8"?>
<!-- Names: each leads to its entry in the index, and the index leads back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Links may not contain links, and names do contain names and calls of notes: only the innermost is a link,
       and of a name with names in it the words that are its own ("CC" in "CCP CC"). -->
  <xsl:template match="persName | orgName | placeName | eventName | rs | name" as="element()" mode="m:text">
    <xsl:variable name="entity" as="xs:string?" select="f:entry(@ref)"/>
    <xsl:variable name="inner" as="element()*" select=".//(persName | orgName | placeName | eventName | rs | name | ref | note)"/>
    <xsl:choose>
      <xsl:when test="empty($entity) or ancestor::ref or exists($inner)">
        <span><xsl:call-template name="f:name-marks"/><xsl:apply-templates mode="m:text"/></span>
      </xsl:when>
      <xsl:otherwise>
        <a href="#{$entity}"><xsl:call-template name="f:name-marks"/><xsl:apply-templates mode="m:text"/></a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="f:name-marks" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:attribute name="id" select="f:anchor(.)"/>
    <xsl:attribute name="class" select="string-join(('name', local-name(), @type ! ('t-' || .), f:doubt(.) ! ('cert-' || .)), ' ')"/>
    <xsl:for-each select="f:naming(.)[.]">
      <xsl:attribute name="title" select="."/>
    </xsl:for-each>
    <xsl:sequence select="f:language-of(.)"/>
  </xsl:template>

  <!-- The id of the first entity in the index that a name stands for. -->
  <xsl:function name="f:entry" as="xs:string?">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="(tokenize($pointers) ! substring(., 2))[map:contains($f:label-of, .)][1]"/>
  </xsl:function>

  <!-- "Mao Zedong, person · certainty: medium" -->
  <xsl:function name="f:naming" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if ($name/@ref and not($name/@cert)) then f:described($name/@ref) else string-join((
        f:described(($name/@ref, $name/@corresp)[1])[.],
        'people of the place'[$name/@type = 'demonym'],
        f:doubt($name) ! ('certainty: ' || .)), ' · ')"/>
  </xsl:function>

  <xsl:template match="text()[parent::*[self::persName or self::orgName or self::placeName or self::eventName or self::rs or self::name][@ref][.//(persName | orgName | placeName | eventName | rs | name | ref | note)]]
      [normalize-space()]" as="node()+" mode="m:text" priority="2">
    <xsl:variable name="entity" as="xs:string?" select="f:entry(../@ref)"/>
    <xsl:choose>
      <xsl:when test="empty($entity) or ancestor::ref"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="." regex="^\s+|\s+$">
          <xsl:matching-substring>{.}</xsl:matching-substring>
          <xsl:non-matching-substring><a href="#{$entity}">{.}</a></xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="roleName | addName" as="node()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

</xsl:stylesheet>
