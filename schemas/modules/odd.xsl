<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading an ODD that is fully explicit: which declarations there are, and which attributes an element has. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:f="urn:encoder:functions"
    xmlns:e="urn:encoder:errors"
    exclude-result-prefixes="#all">

  <xsl:key name="specification" match="tei:elementSpec | tei:classSpec | tei:macroSpec | tei:dataSpec" use="@ident"/>

  <!-- The declaration of this name; an ODD that relies on one it does not contain cannot be read without all of TEI. -->
  <xsl:function name="f:specification" as="element()">
    <xsl:param name="name" as="attribute()"/>
    <xsl:sequence select="
        (key('specification', $name, root($name)),
         error(xs:QName('e:undeclared'), $name || ' is used, but the ODD does not declare it'))[1]"/>
  </xsl:function>

  <!-- The attributes of an element, in the order of their names: its own, and those of its classes that it does not
       declare or delete itself. -->
  <xsl:function name="f:attributes" as="element(tei:attDef)*">
    <xsl:param name="element" as="element(tei:elementSpec)"/>
    <xsl:variable name="own" as="element(tei:attDef)*" select="$element/tei:attList/tei:attDef"/>
    <xsl:variable name="inherited" as="element(tei:attDef)*" select="f:of-classes($element)[not(@ident = $own/@ident)]"/>
    <xsl:perform-sort select="$inherited, $own[not(@mode = 'delete')]">
      <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
    </xsl:perform-sort>
  </xsl:function>

  <xsl:function name="f:of-classes" as="element(tei:attDef)*">
    <xsl:param name="member" as="element()"/>
    <xsl:for-each select="$member/tei:classes/tei:memberOf/@key[starts-with(., 'att.')]">
      <xsl:variable name="class" as="element()" select="f:specification(.)"/>
      <xsl:sequence select="$class/tei:attList/tei:attDef[not(@mode = 'delete')], f:of-classes($class)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Attributes of a class are declared once, under this name. -->
  <xsl:function name="f:attribute-name" as="xs:string">
    <xsl:param name="attribute" as="element(tei:attDef)"/>
    <xsl:sequence select="$attribute/ancestor::tei:classSpec/@ident || '.attribute.' || translate($attribute/@ident, ':', '')"/>
  </xsl:function>

  <xsl:function name="f:shared-attributes" as="element(tei:attDef)*">
    <xsl:param name="schema" as="element(tei:schemaSpec)"/>
    <xsl:sequence select="$schema/tei:classSpec/tei:attList/tei:attDef[not(@mode = 'delete')]"/>
  </xsl:function>

  <!-- Does text stand in this content, here or in a macro that it names? -->
  <xsl:function name="f:holds-text" as="xs:boolean">
    <xsl:param name="content" as="element()"/>
    <xsl:sequence select="
        exists($content//tei:textNode)
        or (some $macro in $content//tei:macroRef/@key satisfies f:holds-text(f:specification($macro)/tei:content))"/>
  </xsl:function>

  <!-- A closed list is narrower than the datatype beside it. -->
  <xsl:function name="f:values" as="element()">
    <xsl:param name="datatype" as="element(tei:datatype)"/>
    <xsl:sequence select="($datatype/following-sibling::tei:valList[@type = 'closed'], $datatype/tei:dataRef)[1]"/>
  </xsl:function>
</xsl:stylesheet>
