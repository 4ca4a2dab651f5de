<?xml version="1.0" encoding="UTF-8"?>
<!-- Interventions of the editor: visible as in the source, explained where they stand, resolved in the reading view. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The content between the brackets that the element implies; the reading view hides the brackets. -->
  <xsl:template name="f:signed" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="f:opening(.)"><span class="editorial">{.}</span></xsl:for-each>
    <xsl:apply-templates mode="m:text"/>
    <xsl:for-each select="f:closing(.)"><span class="editorial">{.}</span></xsl:for-each>
  </xsl:template>

  <xsl:template match="expan" as="node()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="ex | supplied | reg" as="element(Q{}span)" mode="m:text">
    <span class="{local-name()}{f:doubt(.) ! (' cert-' || .)}" title="{f:explanation(.)}"><xsl:call-template name="f:signed"/></span>
  </xsl:template>

  <!-- Inside an inline note the words are the editor's; in the reading view they are absent. -->
  <xsl:template match="note[@place = 'inline']" as="element(Q{}span)" mode="m:text" priority="1">
    <span id="{f:anchor(.)}" class="editorial note" role="note" title="{f:explanation(.)}"><xsl:call-template name="f:signed"/></span>
  </xsl:template>

  <xsl:template match="choice" as="element(Q{}span)" mode="m:text">
    <span class="choice"><xsl:apply-templates select="*" mode="m:text"/></span>
  </xsl:template>

  <xsl:template match="sic" as="element(Q{}span)" mode="m:text">
    <span id="{f:anchor(.)}" class="sic" title="{f:sic(.)}"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <!-- "stands so in the source · read: can · medium certainty · the extent is uncertain (0.6)" -->
  <xsl:function name="f:sic" as="xs:string">
    <xsl:param name="sic" as="element(sic)"/>
    <xsl:variable name="corr" as="element(corr)?" select="$sic/../corr[1]"/>
    <xsl:variable name="doubt" as="element(certainty)?" select="key('f:certainty', '#' || $sic/@xml:id, root($sic))[1]"/>
    <xsl:sequence select="string-join((f:meaning($sic), $corr ! ('read: ' || normalize-space(.)), $corr ! f:responsible(.),
        $corr ! f:doubt(.) ! ('certainty: ' || .),
        $doubt ! ('certainty of its extent: ' || (@degree, @cert, 'low')[1])), ' · ')"/>
  </xsl:function>

  <xsl:key name="f:certainty" match="certainty[not(@assertedValue)]" use="tokenize(@target)"/>

  <xsl:template match="corr | choice/reg | choice/expan" as="element()" mode="m:text" priority="1">
    <span class="{if (parent::choice) then 'resolved' else 'corr'}" title="{f:explanation(.)}"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <xsl:template match="choice/orig | choice/abbr" as="element(Q{}span)" mode="m:text" priority="1">
    <span class="sic"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <xsl:template match="unclear" as="element(Q{}span)" mode="m:text">
    <span class="unclear" title="{f:explanation(.)}"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <xsl:template match="surplus" as="element(Q{}span)" mode="m:text">
    <span class="editorial surplus" title="{f:explanation(.)}"><xsl:call-template name="f:signed"/></span>
  </xsl:template>

  <xsl:template match="add" as="element(Q{}ins)" mode="m:text">
    <ins class="{f:rend(.)}" title="{f:explanation(.)}" id="{f:anchor(.)}"><xsl:call-template name="f:signed"/></ins>
  </xsl:template>

  <xsl:template match="del" as="element(Q{}del)" mode="m:text">
    <del class="editorial" title="{f:explanation(.)}" id="{f:anchor(.)}"><xsl:call-template name="f:signed"/></del>
  </xsl:template>

  <!-- "handwritten:" before the words is the editor's. -->
  <xsl:template match="add/label | del/label" as="element(Q{}span)" mode="m:text" priority="1">
    <span class="editorial tag"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <!-- A gap keeps its brackets in every view: the reader must see that something is missing. -->
  <xsl:template match="gap" as="element(Q{}span)" mode="m:text">
    <span class="gap" title="{f:explanation(.)}">{(f:opening(.), '[')[1]}<xsl:apply-templates select="desc" mode="m:text"/>
      <xsl:if test="empty(desc)">{(@reason, 'gap')[1]}</xsl:if>{(f:closing(.), ']')[1]}</span>
  </xsl:template>

  <xsl:template match="desc" as="node()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

</xsl:stylesheet>
