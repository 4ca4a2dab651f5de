<?xml version="1.0" encoding="UTF-8"?>
<!-- What each element implies before and after its content; the counterpart of encoder.tei.layout. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="brackets" as="map(xs:string, xs:string+)"
      select="map{'parens': ('(', ')'), 'braces': ('{', '}'), 'angles': ('⟨', '⟩'), 'double': ('[[', ']]')}"/>
  <xsl:variable name="delimiters" as="map(xs:string, xs:string+)"
      select="map{'italic': ('*', '*'), 'bold': ('**', '**'), 'superscript': ('&lt;sup>', '&lt;/sup>'),
        'subscript': ('&lt;sub>', '&lt;/sub>'), 'underline': ('&lt;u>', '&lt;/u>'), 'strikethrough': ('~~', '~~')}"/>

  <!-- What stands before and after the content: what an instruction in place says, else what the element implies. -->
  <xsl:function name="f:before" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="said" as="processing-instruction()?" select="$element/node()[1]/self::processing-instruction('source-before')"/>
    <xsl:sequence select="if ($said) then f:unquoted($said, f:number($element)) else f:implied($element)[1]"/>
  </xsl:function>

  <xsl:function name="f:after" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="said" as="processing-instruction()?" select="$element/node()[last()]/self::processing-instruction('source-after')"/>
    <xsl:sequence select="if ($said) then f:unquoted($said, '') else f:implied($element)[2]"/>
  </xsl:function>

  <!-- The call of a footnote, or of one that was called before. -->
  <xsl:function name="f:call" as="xs:string">
    <xsl:param name="call" as="element()"/>
    <xsl:variable name="said" as="processing-instruction()?" select="$call/processing-instruction('source-call')"/>
    <xsl:variable name="number" as="xs:string" select="string(($call/self::note/@n, $call)[1])"/>
    <xsl:sequence select="if ($said) then f:unquoted($said, '')
      else if ($call/@rend = 'brackets') then '[' || $number || ']' else '&lt;sup>' || $number || '&lt;/sup>'"/>
  </xsl:function>

  <!-- The two strings that an element implies. -->
  <xsl:function name="f:implied" as="xs:string+">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element" mode="m:implied"/>
  </xsl:function>

  <xsl:mode name="m:implied" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A leaf: what the layout of the file says of its kind. -->
  <xsl:template mode="m:implied" as="xs:string+"
      match="p | head | item | cell | dateline | signed | salute | speaker | list/label | note[@place = 'bottom'] | (div | sp | body)/stage">
    <xsl:variable name="usual" as="xs:string?" select="$layout(f:kind(.))"/>
    <xsl:sequence select="f:unquoted(($usual, '&quot;&quot;')[1], f:number(.)), ''"/>
  </xsl:template>

  <xsl:template match="ex | supplied | reg | gap | note[@place = 'inline'] | add[label] | del[label]" mode="m:implied" as="xs:string+">
    <xsl:sequence select="(tokenize(@rend) ! $brackets(.), '[', ']')[position() le 2]"/>
  </xsl:template>

  <xsl:template match="add[not(label)] | del[not(label)] | surplus" mode="m:implied" as="xs:string+">
    <xsl:sequence select="(tokenize(@rend) ! $brackets(.), '', '')[position() le 2]"/>
  </xsl:template>

  <xsl:template match="hi | emph | title" mode="m:implied" as="xs:string+">
    <xsl:sequence select="(tokenize(@rend) ! $delimiters(.), '', '')[position() le 2]"/>
  </xsl:template>

  <xsl:template match="ref" mode="m:implied" as="xs:string+">
    <xsl:sequence select="if (string() = @target) then ('&lt;', '>') else ('[', '](' || @target || ')')"/>
  </xsl:template>

  <xsl:template match="code" mode="m:implied" as="xs:string+">
    <xsl:sequence select="'`', '`'"/>
  </xsl:template>

  <xsl:template match="lb" mode="m:implied" as="xs:string+">
    <xsl:sequence select="'  &#10;', ''"/>
  </xsl:template>

  <xsl:template match="pb[@rend = 'blankLine']" mode="m:implied" as="xs:string+">
    <xsl:sequence select="if (@break = 'no') then '&#10;&#10;' else '&#10;', ''"/>
  </xsl:template>

  <!-- Names, speech, dates: nothing. -->
  <xsl:template match="*" mode="m:implied" priority="-1" as="xs:string+">
    <xsl:sequence select="'', ''"/>
  </xsl:template>

</xsl:stylesheet>
