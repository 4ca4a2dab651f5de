<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to XML Schema 1.0: every element global, mixed content as one repeated choice, so that no particle is ambiguous. -->
<xsl:package name="urn:encoder:odd2xsd" package-version="1.0" version="3.0" expand-text="yes"
    declared-modes="yes" input-type-annotations="strip"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:f="urn:encoder:functions"
    xmlns:m="urn:encoder:modes"
    exclude-result-prefixes="f m">

  <xsl:import href="modules/odd.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="xs:documentation"/>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:content" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="m:type" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="document-node()">
    <xsl:variable name="schema" as="element(tei:schemaSpec)" select="//tei:schemaSpec"/>
    <xsl:document>
      <xsl:comment> Generated from encoder.odd; do not edit. </xsl:comment>
      <xs:schema targetNamespace="http://www.tei-c.org/ns/1.0" elementFormDefault="qualified">
        <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
        <xsl:apply-templates select="$schema/tei:dataSpec, $schema/tei:macroSpec[f:is-group(.)]"/>
        <xsl:for-each select="f:shared-attributes($schema)">
          <xs:attributeGroup name="{f:attribute-name(.)}">
            <xsl:sequence select="f:attribute(.)"/>
          </xs:attributeGroup>
        </xsl:for-each>
        <xsl:apply-templates select="$schema/tei:elementSpec"/>
      </xs:schema>
    </xsl:document>
  </xsl:template>

  <xsl:template match="tei:dataSpec" as="element()">
    <xs:simpleType name="{@ident}">
      <xsl:apply-templates select="tei:content/*" mode="m:type"/>
    </xs:simpleType>
  </xsl:template>

  <!-- A macro without text is a named group of elements; one with text is the whole content of an element and is written
       out there, because a group of XML Schema cannot be mixed. -->
  <xsl:function name="f:is-group" as="xs:boolean">
    <xsl:param name="macro" as="element(tei:macroSpec)"/>
    <xsl:sequence select="not(f:holds-text($macro/tei:content))"/>
  </xsl:function>

  <xsl:template match="tei:macroSpec" as="element()">
    <xs:group name="{@ident}">
      <xsl:apply-templates select="tei:content/*" mode="m:content"/>
    </xs:group>
  </xsl:template>

  <xsl:template match="tei:elementSpec" as="element()">
    <xs:element name="{@ident}">
      <xs:annotation>
        <xs:documentation>{normalize-space(tei:desc)}</xs:documentation>
      </xs:annotation>
      <xs:complexType>
        <xsl:if test="f:holds-text(tei:content)"><xsl:attribute name="mixed">true</xsl:attribute></xsl:if>
        <xsl:sequence select="f:model(tei:content)"/>
        <xsl:for-each select="f:attributes(.)">
          <xsl:sequence select="
              if (ancestor::tei:classSpec) then f:shared(.) else f:attribute(.)"/>
        </xsl:for-each>
      </xs:complexType>
    </xs:element>
  </xsl:template>

  <xsl:function name="f:shared" as="element()">
    <xsl:param name="attribute" as="element(tei:attDef)"/>
    <xs:attributeGroup ref="tei:{f:attribute-name($attribute)}"/>
  </xsl:function>

  <!-- Content -->

  <!-- XML Schema wants one compositor, also around one element. -->
  <xsl:function name="f:model" as="element()?">
    <xsl:param name="content" as="element(tei:content)"/>
    <xsl:variable name="particle" as="element()?">
      <xsl:apply-templates select="$content/*" mode="m:content"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$particle/self::xs:element">
        <xs:sequence><xsl:sequence select="$particle"/></xs:sequence>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$particle"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="tei:textNode | tei:empty" mode="m:content" as="empty-sequence()"/>

  <xsl:template match="tei:elementRef" mode="m:content" as="element()">
    <xs:element ref="tei:{f:specification(@key)/@ident}"><xsl:copy-of select="@minOccurs, @maxOccurs"/></xs:element>
  </xsl:template>

  <xsl:template match="tei:macroRef[f:is-group(f:specification(@key))]" mode="m:content" as="element()" priority="1">
    <xs:group ref="tei:{@key}"/>
  </xsl:template>

  <xsl:template match="tei:macroRef" mode="m:content" as="element()*">
    <xsl:apply-templates select="f:specification(@key)/tei:content/*" mode="m:content"/>
  </xsl:template>

  <xsl:template match="tei:alternate" mode="m:content" as="element()">
    <xs:choice>
      <xsl:copy-of select="@minOccurs, @maxOccurs"/>
      <xsl:apply-templates select="*" mode="m:content"/>
    </xs:choice>
  </xsl:template>

  <xsl:template match="tei:sequence" mode="m:content" as="element()">
    <xs:sequence>
      <xsl:copy-of select="@minOccurs, @maxOccurs"/>
      <xsl:apply-templates select="*" mode="m:content"/>
    </xs:sequence>
  </xsl:template>

  <!-- Attributes and their values -->

  <xsl:function name="f:attribute" as="element()">
    <xsl:param name="declaration" as="element(tei:attDef)"/>
    <xsl:choose>
      <xsl:when test="starts-with($declaration/@ident, 'xml:')">
        <xs:attribute ref="{$declaration/@ident}"/>
      </xsl:when>
      <xsl:otherwise>
        <xs:attribute name="{$declaration/@ident}">
          <xsl:if test="$declaration/@usage = 'req'"><xsl:attribute name="use">required</xsl:attribute></xsl:if>
          <xs:simpleType>
            <xsl:apply-templates select="$declaration/tei:datatype" mode="m:type"/>
          </xs:simpleType>
        </xs:attribute>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="tei:datatype[@maxOccurs = 'unbounded']" mode="m:type" as="element()" priority="1">
    <xs:restriction>
      <xs:simpleType>
        <xs:list>
          <xs:simpleType>
            <xsl:apply-templates select="f:values(.)" mode="m:type"/>
          </xs:simpleType>
        </xs:list>
      </xs:simpleType>
      <xs:minLength value="1"/>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="tei:datatype" mode="m:type" as="element()">
    <xsl:apply-templates select="f:values(.)" mode="m:type"/>
  </xsl:template>

  <xsl:template match="tei:alternate" mode="m:type" as="element()">
    <xs:union>
      <xsl:for-each select="*">
        <xs:simpleType><xsl:apply-templates select="." mode="m:type"/></xs:simpleType>
      </xsl:for-each>
    </xs:union>
  </xsl:template>

  <xsl:template match="tei:valList" mode="m:type" as="element()">
    <xs:restriction base="xs:token">
      <xsl:for-each select="tei:valItem"><xs:enumeration value="{@ident}"/></xsl:for-each>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="tei:dataRef[@key]" mode="m:type" as="element()">
    <xs:restriction base="tei:{f:specification(@key)/@ident}"/>
  </xsl:template>

  <xsl:template match="tei:dataRef[@name]" mode="m:type" as="element()">
    <xs:restriction base="xs:{@name}">
      <xsl:for-each select="@restriction"><xs:pattern value="{.}"/></xsl:for-each>
      <xsl:for-each select="tei:dataFacet"><xsl:element name="xs:{@name}"><xsl:copy-of select="@value"/></xsl:element></xsl:for-each>
    </xs:restriction>
  </xsl:template>
</xsl:package>
