<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases: emphasis, foreign words, titles, dates, links, pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="text()" as="text()" mode="m:text">{.}</xsl:template>

  <!-- The space before an inline note leaves with it, so it stands in an element of its own. -->
  <xsl:template match="text()[ends-with(., ' ') or ends-with(., '&#10;')][f:before-note(.)]" as="node()+" mode="m:text" priority="1">
    <xsl:value-of select="substring(., 1, string-length(.) - 1)"/>
    <span class="editorial">{substring(., string-length(.))}</span>
  </xsl:template>

  <xsl:template match="emph" as="element(Q{}em)" mode="m:text">
    <em id="{f:anchor(.)}" class="{f:rend(.)}">
      <xsl:apply-templates mode="m:text"/>
    </em>
  </xsl:template>

  <xsl:template match="hi" as="element()" mode="m:text">
    <xsl:variable name="rend" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:element name="{if ($rend = 'superscript') then 'sup' else if ($rend = 'bold') then 'b' else if ($rend = 'italic') then 'i' else 'span'}">
      <xsl:attribute name="class" select="f:rend(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <!-- "italic bold" → "r-italic r-bold": no value of the document can meet a class of the page. -->
  <xsl:function name="f:rend" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(tokenize($element/@rend) ! ('r-' || .), ' ')"/>
  </xsl:function>

  <xsl:template match="foreign" as="element(Q{}i)" mode="m:text">
    <i>
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </i>
  </xsl:template>

  <xsl:template match="title" as="element(Q{}cite)" mode="m:text">
    <cite class="level-{@level} {f:rend(.)}">
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </cite>
  </xsl:template>

  <!-- Wording without a look of its own. -->
  <xsl:template match="num | measure | pc | label | editor | author | publisher | pubPlace | biblScope | idno | bibl | abbr | orig
      | region | country | settlement | forename | surname | term | date | time
      | biblStruct | analytic | monogr | imprint | relatedItem | listBibl | msDesc | msIdentifier | msContents | msItem | msName
      | repository | locus | textLang | respStmt | resp | availability | licence" as="node()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="date[f:iso(.)][not(.//note)] | time[f:iso(.)][not(.//note)]" as="element(Q{}time)" mode="m:text" priority="1">
    <time datetime="{f:iso(.)}" title="{string-join((@when, (@from | @notBefore), (@to | @notAfter)), ' to ')}">
      <xsl:apply-templates mode="m:text"/>
    </time>
  </xsl:template>

  <xsl:template match="seg" as="element(Q{}span)" mode="m:text">
    <span id="{f:anchor(.)}"><xsl:apply-templates mode="m:text"/></span>
  </xsl:template>

  <xsl:template match="anchor" as="element(Q{}span)" mode="m:text">
    <span id="{f:anchor(.)}"></span>
  </xsl:template>

  <xsl:template match="certainty" as="empty-sequence()" mode="m:text"/>

  <xsl:template match="lb" as="element(Q{}br)" mode="m:text">
    <br/>
  </xsl:template>

  <!-- A page begins: its number stands in the margin; a cut by the pages of the transcription is a mere tick. -->
  <xsl:template match="pb" as="element(Q{}span)" mode="m:text">
    <span id="{f:anchor(.)}" class="pb" role="doc-pagebreak"
        aria-label="{if (@n) then 'page ' || @n || ' begins' else 'a page of the transcription begins'}"
        title="{if (@n) then 'page ' || @n else 'A page of the transcription begins here'}">{@n}</span>
  </xsl:template>

  <xsl:template match="quote" as="element(Q{}q)" mode="m:text">
    <q class="t-{@type}" title="{(@type[. = 'paraphrase'] ! 'what a writing says, in the words of the speaker', 'quotation')[1]}">
      <xsl:apply-templates mode="m:text"/>
    </q>
  </xsl:template>

  <xsl:template match="ref" as="element()" mode="m:text">
    <xsl:variable name="web" as="xs:string?" select="f:web-target(@target)"/>
    <xsl:variable name="place" as="element()?" select="f:local-target(@target)"/>
    <xsl:choose>
      <xsl:when test="f:called(.)">
        <xsl:call-template name="f:call"><xsl:with-param name="note" select="f:called(.)"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$web"><a href="{$web}" rel="noopener"><xsl:call-template name="f:signed"/></a></xsl:when>
      <xsl:when test="exists($place/ancestor::text)"><a href="#{f:anchor($place)}"><xsl:call-template name="f:signed"/></a></xsl:when>
      <xsl:otherwise><span class="ref"><xsl:call-template name="f:signed"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
