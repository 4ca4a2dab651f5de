<?xml version="1.0" encoding="UTF-8"?>
<!-- Where something stands in the text: numbers of paragraphs and footnotes, ids for what has none, silent spaces. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Accumulators count in one pass; xsl:number and preceding:: would make long documents quadratic. -->
  <xsl:accumulator name="f:paragraph" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//p[f:numbered(.)]"
        select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="f:footnote" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note[not(@place = 'inline')]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="f:call" match="text//ref[f:called(.)]" use="substring(@target, 2)"/>

  <!-- The id of an element in the page: its own, or one with a colon, which no xml:id can have. Saxon's generate-id
       is "d1e23", document 1, node 23: without the document it is the same in every run. -->
  <xsl:function name="f:anchor" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@xml:id) then string($element/@xml:id)
        else 'e:' || substring-after(generate-id($element), 'e')"/>
  </xsl:function>

  <!-- Paragraphs of the text itself have numbers, to be quoted by. -->
  <xsl:function name="f:numbered" as="xs:boolean">
    <xsl:param name="paragraph" as="element(p)"/>
    <xsl:sequence select="empty($paragraph/(ancestor::note | parent::item | parent::cell | parent::figure))"/>
  </xsl:function>

  <!-- TEI has lists, tables and figures within paragraphs; neither HTML nor Typst has. -->
  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//(list | table | figure | p | code[contains(., '&#10;')])[not(ancestor::note[not(@place = 'inline')])])"/>
  </xsl:function>

  <xsl:function name="f:paragraph" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/accumulator-before('f:paragraph')"/>
  </xsl:function>

  <!-- All notes that stand at the foot or at the end, in the order of the text. -->
  <xsl:function name="f:footnotes" as="element(note)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/text//note[not(@place = 'inline')]"/>
  </xsl:function>

  <xsl:function name="f:footnote-label" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="count" as="xs:integer" select="$note/accumulator-before('f:footnote')"/>
    <xsl:sequence select="($note/@n/normalize-space(.)[.], string($count))[1]"/>
  </xsl:function>

  <!-- The note that a reference calls: its words are the number of the note. "See note 2" is a link, no call. -->
  <xsl:function name="f:called" as="element(note)?">
    <xsl:param name="ref" as="element(ref)"/>
    <xsl:sequence select="f:local-target($ref/@target)[self::note][normalize-space($ref) = ('', f:footnote-label(.))]"/>
  </xsl:function>

  <!-- A note stands where it is called; a note in the back is called by references. -->
  <xsl:function name="f:in-back" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/parent::div[@type = 'notes']) or exists($note/parent::back)"/>
  </xsl:function>

  <!-- Is this the space before an inline note? It goes when the note goes. -->
  <xsl:function name="f:before-note" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <!-- Most spaces stand before words or names: the quick answer. -->
    <xsl:sequence select="if ($text/following-sibling::node()[1]/node()[1][self::text()][not(parent::note)]) then false()
        else exists($text/following::node()
        [not(self::processing-instruction() or self::comment() or self::pb or self::anchor
             or self::*[not(self::note)]/node()[1][self::*])][1][self::note[@place = 'inline']])"/>
  </xsl:function>

</xsl:stylesheet>
