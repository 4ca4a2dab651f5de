<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks: the speakers of a document in the order of their first words, their sigla, their turns. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The speaker of a passage as one string: its pointers, or the label where nobody is identified. -->
  <xsl:function name="f:who" as="xs:string">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="(normalize-space($passage/@who)[.],
        replace(normalize-space($passage/speaker[1]), '[\s:.–—-]+$', '')[.], '?')[1]"/>
  </xsl:function>

  <!-- Stretches of the text with one voice: who ('' where nobody speaks), where they start, how long they are
       (characters of the text as read, notes left out), how many words, and the passage they belong to. -->
  <xsl:function name="f:stretches" as="map(xs:string, item()?)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:for-each-group select="$edition/TEI/text/body//text()[not(ancestor::note or ancestor::speaker or parent::corr/parent::choice)]"
        group-adjacent="string(ancestor::*[self::said or self::sp][1]/generate-id())">
      <xsl:variable name="passage" as="element()?" select="ancestor::*[self::said or self::sp][1]"/>
      <xsl:variable name="words" as="xs:string" select="string-join(current-group())"/>
      <xsl:sequence select="map { 'who': ($passage ! f:who(.), '')[1], 'passage': $passage,
          'length': string-length($words), 'words': count(tokenize($words)) }"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The stretches that somebody speaks, each with its start. -->
  <xsl:function name="f:turns" as="map(xs:string, item()?)*">
    <xsl:param name="stretches" as="map(xs:string, item()?)*"/>
    <xsl:iterate select="$stretches">
      <xsl:param name="start" as="xs:integer" select="0"/>
      <xsl:if test="?who ne ''">
        <xsl:sequence select="map:put(., 'start', $start)"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="start" select="$start + ?length"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The speakers: number (from 1), name, siglum, words, passages. -->
  <xsl:function name="f:voices" as="map(xs:string, item()*)*">
    <xsl:param name="turns" as="map(xs:string, item()?)*"/>
    <xsl:variable name="voices" as="map(xs:string, item()*)*">
      <xsl:for-each-group select="$turns" group-by="?who">
        <xsl:variable name="name" as="xs:string" select="f:voice-name(?passage)"/>
        <xsl:sequence select="map { 'who': current-grouping-key(), 'number': position(), 'name': $name,
            'initials': f:initials($name), 'words': sum(current-group()?words), 'turns': current-group() }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="taken" as="map(xs:string, map(*)*)"
        select="map:merge($voices ! map:entry(?initials, .), map { 'duplicates': 'combine' })"/>
    <xsl:sequence select="$voices ! map:put(., 'siglum',
        ?initials || (if (count($taken(?initials)) gt 1) then ?number else ''))"/>
  </xsl:function>

  <xsl:function name="f:voice-name" as="xs:string">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="(f:labels($passage/@who)[.], f:who($passage)[not(starts-with(., '#') or . = '?')],
        'speaker not identified')[1]"/>
  </xsl:function>

  <!-- "Anastas Mikoyan" → "AM": at most three capitals. -->
  <xsl:function name="f:initials" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($name, '[^\p{L}\p{N}]+')[. and not(. = ('and', 'of', 'the'))]"/>
    <xsl:sequence select="if ($name = 'speaker not identified' or empty($words)) then '?'
        else string-join(subsequence($words, 1, 3) ! upper-case(substring(., 1, 1)))"/>
  </xsl:function>

</xsl:stylesheet>
