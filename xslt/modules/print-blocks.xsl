<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the text in print. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:text" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="processing-instruction() | comment() | certainty" as="empty-sequence()" mode="m:text"/>

  <xsl:template match="front | body | back | div | figure" as="text()*" mode="m:text">
    <xsl:apply-templates select="*" mode="m:text"/>
  </xsl:template>

  <xsl:template match="head" as="text()*" mode="m:text">
    <xsl:text>
#section({max((1, count(ancestor::div[head])))})[</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:template match="p" as="text()*" mode="m:text">
    <xsl:text>
#{if (f:has-blocks(.)) then 'blocks' else 'paragraph'}()[</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:template match="text//p[f:numbered(.)]" as="text()*" mode="m:text" priority="1">
    <xsl:text>
#{if (f:has-blocks(.)) then 'blocks' else 'paragraph'}(number: {f:paragraph(.)}{', deep: true'[current()/parent::sp]})[</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:template match="sp" as="text()*" mode="m:text">
    <xsl:text>
#turn({($voices[?who = f:who(current())]?number, 1)[1]})[</xsl:text>
    <xsl:apply-templates select="*" mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <!-- Blocks that are one function each, named like the element. -->
  <xsl:template match="speaker | opener | closer | dateline | signed | figDesc | list/head | table/head | figure/head | quote/head
      | div/stage | sp/stage | body/stage" as="text()*" mode="m:text" priority="1">
    <xsl:text>
#block-{if (self::head or self::figDesc) then 'caption' else local-name()}[</xsl:text>
    <xsl:call-template name="f:signed"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:template match="quote[p or parent::div or parent::body or parent::quote]" as="text()*" mode="m:text" priority="1">
    <xsl:text>
#block-quote[</xsl:text>
    <xsl:apply-templates select="if (p | list | table) then * else node()" mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:template match="list" as="text()*" mode="m:text">
    <xsl:apply-templates select="head" mode="m:text"/>
    <xsl:apply-templates select="item" mode="m:text"/>
  </xsl:template>

  <!-- Each item is a list of one with a marker of its own: the label of the source, a number or a bullet. -->
  <xsl:template match="item" as="text()*" mode="m:text">
    <xsl:text>
#item([</xsl:text>
    <xsl:apply-templates select="." mode="m:marker"/>
    <xsl:text>])[</xsl:text>
    <xsl:apply-templates select="if (p) then * else node()" mode="m:text"/>
    <xsl:text>]
</xsl:text>
  </xsl:template>

  <xsl:mode name="m:marker" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="item" as="text()*" mode="m:marker">
    <xsl:text>{if (../@rend = 'simple') then '' else '•'}</xsl:text>
  </xsl:template>

  <xsl:template match="list[@rend = 'numbered']/item" as="text()*" mode="m:marker">
    <xsl:text>{f:words(string-join(((@n, string(count(preceding-sibling::item) + 1))[1], '.')))}</xsl:text>
  </xsl:template>

  <xsl:template match="item[preceding-sibling::*[1][self::label]]" as="text()*" mode="m:marker" priority="2">
    <xsl:apply-templates select="preceding-sibling::*[1]/node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="table" as="text()*" mode="m:text">
    <xsl:apply-templates select="head" mode="m:text"/>
    <xsl:text>
#grid-table({max((1, row ! count(cell)))}, (</xsl:text>
    <xsl:apply-templates select="row" mode="m:text"/>
    <xsl:text>))
</xsl:text>
  </xsl:template>

  <xsl:template match="row" as="text()*" mode="m:text">
    <xsl:text>({if (@role = 'label') then 'true' else 'false'}, (</xsl:text>
    <xsl:apply-templates select="cell" mode="m:text"/>
    <xsl:text>)), </xsl:text>
  </xsl:template>

  <xsl:template match="cell" as="text()*" mode="m:text">
    <xsl:text>[</xsl:text>
    <xsl:apply-templates select="if (p) then * else node()" mode="m:text"/>
    <xsl:text>], </xsl:text>
  </xsl:template>

  <xsl:template match="graphic" as="text()*" mode="m:text">
    <xsl:text>
#block-caption[{f:link('Picture: ' || @url, f:web-target(@url))}]
</xsl:text>
  </xsl:template>

</xsl:stylesheet>
