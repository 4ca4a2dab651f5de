<?xml version="1.0" encoding="UTF-8"?>
<!-- The editorial signs of the source: which brackets an element implies, and what the intervention means. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Does the source show brackets around this element? -->
  <xsl:function name="f:bracketed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element[self::ex or self::supplied]) then true()
        else if ($element[self::gap]) then exists($element/desc)
        else if ($element[self::note]) then $element/@place = 'inline'
        else if ($element[self::reg]) then empty($element/parent::choice)
        else if ($element[self::add or self::del])
             then exists($element/label) or tokenize($element/@rend) = ('brackets', 'parens', 'braces', 'angles', 'double')
        else tokenize($element/@rend) = ('brackets', 'parens', 'braces', 'angles', 'double')
             and not($element/@rend = 'parens' and $element/self::stage)"/>
  </xsl:function>

  <xsl:variable name="f:pairs" as="map(xs:string, xs:string+)"
      select="map { 'parens': ('(', ')'), 'braces': ('{', '}'), 'angles': ('⟨', '⟩'), 'double': ('[[', ']]') }"/>

  <xsl:function name="f:pair" as="xs:string+">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(tokenize($element/@rend) ! $f:pairs(.), '[', ']')[position() le 2]"/>
  </xsl:function>

  <xsl:function name="f:opening" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (f:bracketed($element)) then f:pair($element)[1] else ()"/>
  </xsl:function>

  <xsl:function name="f:closing" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (f:bracketed($element)) then f:pair($element)[2] else ()"/>
  </xsl:function>

  <!-- The kind of an intervention, a key of the table below. -->
  <xsl:function name="f:intervention" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join((local-name($element), $element/@reason, $element/@type), ' ')"/>
  </xsl:function>

  <!-- What each kind means, in the words of the legend. -->
  <xsl:variable name="f:meanings" as="map(xs:string, xs:string)" select="map {
      'ex': 'letters that complete an abbreviated word',
      'supplied omitted': 'letters or words left out by a slip, restored',
      'supplied subaudible': 'words added because the sentence needs them',
      'supplied lost': 'text that is lost in the original, restored',
      'supplied illegible': 'text that cannot be read in the original, restored',
      'supplied undefined': 'words supplied by the editor',
      'reg': 'a letter or form adapted to the sentence',
      'sic': 'stands so in the source, though it looks wrong',
      'corr': 'the reading that the editor proposes',
      'unclear': 'a doubtful reading',
      'surplus': 'superfluous in the source',
      'surplus repeated': 'superfluous in the source: repeated by a slip',
      'surplus punctuation': 'superfluous punctuation in the source',
      'add': 'added in the original by hand or machine',
      'del': 'struck out in the original',
      'gap illegible': 'not legible',
      'gap inaudible': 'not audible',
      'gap missing': 'missing',
      'gap lost': 'lost',
      'gap editorial': 'left out by the editor',
      'gap withheld': 'withheld: not declassified',
      'note gloss': 'an explanation by the editor',
      'note identification': 'who or what is meant, said by the editor',
      'note sic': 'the editor on an error of the source',
      'note correction': 'the editor corrects the word before',
      'note query': 'the editor doubts',
      'note translator': 'a note by the translator or editor',
      'note physical': 'how the original looks',
      'note page': 'a page of the original begins',
      'note emphasis': 'the editor on emphasis',
      'note original': 'the word of the original language',
      'note event': 'something that happened in the room',
      'note reference': 'a reference by the editor',
      'note unclassified': 'a bracket whose function is not determined',
      'note editorial': 'a note by the editor' }"/>

  <xsl:function name="f:meaning" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="f:intervention($element)"/>
    <xsl:sequence select="($f:meanings($kind), $f:meanings(local-name($element)),
        'an intervention by the editor (' || $kind || ')')[1]"/>
  </xsl:function>

  <xsl:variable name="f:responsible-of" as="map(xs:string, xs:string)" select="map:merge(
      /TEI/teiHeader/fileDesc/titleStmt/*[@xml:id]
      ! map:entry(string(@xml:id), normalize-space(((persName | orgName | name), .)[1])))"/>

  <!-- Who is responsible, by name: the respStmt, author or editor that @resp points to. -->
  <xsl:function name="f:responsible" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(tokenize($element/@resp) ! $f:responsible-of(substring(., 2)), ', ')[.]"/>
  </xsl:function>

  <!-- Is this said by a program and reviewed by nobody? -->
  <xsl:function name="f:doubt" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@cert[. = ('medium', 'low', 'unknown')]/string()"/>
  </xsl:function>

  <!-- The sentence for a tooltip: meaning, who says so, how sure. -->
  <xsl:function name="f:explanation" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join((f:meaning($element), f:responsible($element),
        f:doubt($element) ! ('certainty: ' || .)), ' · ')"/>
  </xsl:function>

</xsl:stylesheet>
