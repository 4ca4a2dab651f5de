<?xml version="1.0" encoding="UTF-8"?>
<!-- The legend: the signs that this text uses, each with an example from the text and its meaning. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:legend" as="element(Q{}details)?">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="interventions" as="element()*" select="TEI/text//(ex | supplied | sic | unclear | surplus | add | del | gap
        | reg[not(parent::choice)] | note[@place = 'inline'])"/>
    <xsl:if test="exists($interventions)">
      <details class="legend" open="open">
        <summary>Signs used in this text</summary>
        <dl>
          <xsl:for-each-group select="$interventions" group-by="f:meaning(.)">
            <xsl:sort select="current-grouping-key()"/>
            <div>
              <dt><xsl:sequence select="f:sample(.)"/></dt>
              <dd>{current-grouping-key()} <span class="count">{count(current-group())}</span></dd>
            </div>
          </xsl:for-each-group>
        </dl>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- The first occurrence, cut where it is long; a word with letters completed is shown whole. -->
  <xsl:function name="f:sample" as="element(Q{}span)">
    <xsl:param name="element" as="element()"/>
    <span class="{local-name($element)}">
      <xsl:choose>
        <xsl:when test="$element/parent::expan">{f:short(string-join($element/../node() ! f:with-signs(.)))}</xsl:when>
        <xsl:when test="$element/self::gap[not(desc)]">[{($element/@reason, 'gap')[1]}]</xsl:when>
        <xsl:otherwise>{f:with-signs($element)}</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:function>

  <xsl:function name="f:with-signs" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if ($node/self::element())
        then f:opening($node) || f:short(normalize-space($node)) || f:closing($node) else string($node)"/>
  </xsl:function>

  <xsl:function name="f:short" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (string-length($text) le 40) then $text
        else replace(substring($text, 1, 38), '\s+\S*$', '') || '…'"/>
  </xsl:function>

</xsl:stylesheet>
