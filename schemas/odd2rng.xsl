<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to RELAX NG: one pattern per element, one per macro, one per shared attribute. Compact on purpose: libxml2
     needs minutes for a grammar whose classes are expanded. -->
<xsl:package name="urn:encoder:odd2rng" package-version="1.0" version="3.0" expand-text="yes"
    declared-modes="yes" input-type-annotations="strip"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:f="urn:encoder:functions"
    xmlns:m="urn:encoder:modes"
    xmlns="http://relaxng.org/ns/structure/1.0"
    exclude-result-prefixes="xs tei f m">

  <xsl:import href="modules/odd.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="a:documentation value param"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:content" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:attribute" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:datatype" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="document-node()">
    <xsl:variable name="schema" as="element(tei:schemaSpec)" select="//tei:schemaSpec"/>
    <xsl:document>
      <xsl:comment> Generated from encoder.odd; do not edit. </xsl:comment>
      <grammar ns="http://www.tei-c.org/ns/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start>
          <ref name="{$schema/@start}"/>
        </start>
        <xsl:apply-templates select="$schema/tei:dataSpec, $schema/tei:macroSpec"/>
        <xsl:for-each select="f:shared-attributes($schema)">
          <define name="{f:attribute-name(.)}">
            <xsl:apply-templates select="." mode="m:attribute"/>
          </define>
        </xsl:for-each>
        <xsl:apply-templates select="$schema/tei:elementSpec"/>
      </grammar>
    </xsl:document>
  </xsl:template>

  <xsl:template match="tei:dataSpec" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="tei:content/*" mode="m:datatype"/>
    </define>
  </xsl:template>

  <xsl:template match="tei:macroSpec" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="tei:content/*" mode="m:content"/>
    </define>
  </xsl:template>

  <xsl:template match="tei:elementSpec" as="element()">
    <define name="{@ident}">
      <element name="{@ident}">
        <a:documentation>{normalize-space(tei:desc)}</a:documentation>
        <xsl:apply-templates select="tei:content/*[not(self::tei:empty)]" mode="m:content"/>
        <xsl:for-each select="f:attributes(.)">
          <xsl:sequence select="f:reference-or-declaration(.)"/>
        </xsl:for-each>
      </element>
    </define>
  </xsl:template>

  <xsl:function name="f:reference-or-declaration" as="element()">
    <xsl:param name="attribute" as="element(tei:attDef)"/>
    <xsl:choose>
      <xsl:when test="$attribute/ancestor::tei:classSpec"><ref name="{f:attribute-name($attribute)}"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$attribute" mode="m:attribute"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Content -->

  <xsl:template match="tei:textNode" mode="m:content" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="tei:elementRef | tei:macroRef" mode="m:content" as="element()+">
    <xsl:variable name="pattern" as="element()"><ref name="{f:specification(@key)/@ident}"/></xsl:variable>
    <xsl:sequence select="f:repeated(., $pattern)"/>
  </xsl:template>

  <xsl:template match="tei:alternate" mode="m:content" as="element()+">
    <xsl:variable name="pattern" as="element()">
      <choice><xsl:apply-templates mode="m:content" select="*"/></choice>
    </xsl:variable>
    <xsl:sequence select="f:repeated(., $pattern)"/>
  </xsl:template>

  <xsl:template match="tei:sequence" mode="m:content" as="element()+">
    <xsl:variable name="pattern" as="element()">
      <group><xsl:apply-templates mode="m:content" select="*"/></group>
    </xsl:variable>
    <!-- A group of one is that one: libxml2 rejects some documents when it stands in a repetition. -->
    <xsl:sequence select="f:repeated(., if (count($pattern/*) eq 1) then $pattern/* else $pattern)"/>
  </xsl:template>

  <!-- minOccurs and maxOccurs as RELAX NG says them; a minimum over one by writing the pattern that often. -->
  <xsl:function name="f:repeated" as="element()+">
    <xsl:param name="particle" as="element()"/>
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="minimum" as="xs:integer" select="xs:integer(($particle/@minOccurs, 1)[1])"/>
    <xsl:variable name="many" as="xs:boolean" select="$particle/@maxOccurs = 'unbounded'"/>
    <xsl:choose>
      <xsl:when test="$many and $minimum eq 0"><zeroOrMore><xsl:sequence select="$pattern"/></zeroOrMore></xsl:when>
      <xsl:when test="$many">
        <xsl:sequence select="(2 to $minimum) ! $pattern"/>
        <oneOrMore><xsl:sequence select="$pattern"/></oneOrMore>
      </xsl:when>
      <xsl:when test="$minimum eq 0"><optional><xsl:sequence select="$pattern"/></optional></xsl:when>
      <xsl:otherwise><xsl:sequence select="$pattern"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Attributes and their values -->

  <xsl:template match="tei:attDef[@usage = 'req']" mode="m:attribute" as="element()" priority="1">
    <xsl:sequence select="f:attribute(.)"/>
  </xsl:template>

  <xsl:template match="tei:attDef" mode="m:attribute" as="element()">
    <optional><xsl:sequence select="f:attribute(.)"/></optional>
  </xsl:template>

  <!-- @ns is empty: an attribute is in no namespace, an xml: prefix says its own. -->
  <xsl:function name="f:attribute" as="element()">
    <xsl:param name="declaration" as="element(tei:attDef)"/>
    <attribute name="{$declaration/@ident}" ns="{'http://www.w3.org/XML/1998/namespace'[starts-with($declaration/@ident, 'xml:')]}">
      <a:documentation>{normalize-space($declaration/tei:desc)}</a:documentation>
      <xsl:apply-templates select="$declaration/tei:datatype" mode="m:datatype"/>
    </attribute>
  </xsl:function>

  <xsl:template match="tei:datatype[@maxOccurs = 'unbounded']" mode="m:datatype" as="element()" priority="1">
    <list><oneOrMore><xsl:apply-templates select="f:values(.)" mode="m:datatype"/></oneOrMore></list>
  </xsl:template>

  <xsl:template match="tei:datatype" mode="m:datatype" as="element()">
    <xsl:apply-templates select="f:values(.)" mode="m:datatype"/>
  </xsl:template>

  <xsl:template match="tei:valList | tei:alternate" mode="m:datatype" as="element()">
    <choice><xsl:apply-templates select="*" mode="m:datatype"/></choice>
  </xsl:template>

  <xsl:template match="tei:valItem" mode="m:datatype" as="element()">
    <value>{@ident}</value>
  </xsl:template>

  <xsl:template match="tei:dataRef[@key]" mode="m:datatype" as="element()">
    <ref name="{f:specification(@key)/@ident}"/>
  </xsl:template>

  <xsl:template match="tei:dataRef[@name]" mode="m:datatype" as="element()">
    <data type="{@name}">
      <xsl:for-each select="@restriction"><param name="pattern">{.}</param></xsl:for-each>
      <xsl:for-each select="tei:dataFacet"><param name="{@name}">{@value}</param></xsl:for-each>
    </data>
  </xsl:template>
</xsl:package>
