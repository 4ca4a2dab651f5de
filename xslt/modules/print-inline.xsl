<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases, names, speech, interventions and notes in print. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="text()" as="text()" mode="m:text">
    <xsl:text>{f:words(.)}</xsl:text>
  </xsl:template>

  <!-- Wording without a look of its own. -->
  <xsl:template match="num | measure | pc | label | editor | author | publisher | pubPlace | biblScope | idno | bibl | abbr | expan
      | orig | region | country | settlement | forename | surname | term | date | time | seg | roleName | addName | desc | choice
      | quote
      | biblStruct | analytic | monogr | imprint | relatedItem | listBibl | msDesc | msIdentifier | msContents | msItem | msName
      | repository | locus | textLang | respStmt | resp | availability | licence" as="text()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <!-- Code keeps its line ends and spaces. -->
  <xsl:template match="code" as="text()*" mode="m:text">
    <xsl:text>#raw({f:verbatim(.)}, block: {if (contains(., '&#10;')) then 'true' else 'false'});</xsl:text>
  </xsl:template>

  <!-- Brackets as in the source. -->
  <xsl:template name="f:signed" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:text>{f:opening(.) ! f:words(.)}</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>{f:closing(.) ! f:words(.)}</xsl:text>
  </xsl:template>

  <!-- Phrases that are one function each, named like the element. -->
  <xsl:template match="ex | supplied | reg | add | del | surplus | unclear | sic | stage | emph | foreign | title[@level = ('m', 'j', 's')]
      | note[@place = 'inline']" as="text()*" mode="m:text">
    <xsl:text>#tei-{local-name()}[</xsl:text>
    <xsl:call-template name="f:signed"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <xsl:template match="title" as="text()*" mode="m:text" priority="-0.2">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="hi" as="text()*" mode="m:text">
    <xsl:text>#highlighted({f:array(tokenize(@rend) ! f:string(.))})[</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <xsl:key name="f:note-about" match="note[@place = 'inline']" use="tokenize(@target)"/>

  <!-- The reading stands in the note of the source; where there is none, it is printed. -->
  <xsl:template match="choice/corr | choice/reg | choice/expan" as="text()*" mode="m:text" priority="1">
    <xsl:if test="empty(../(sic | orig | abbr)/@xml:id ! key('f:note-about', '#' || .))">
      <xsl:text>#reading[</xsl:text>
      <xsl:apply-templates mode="m:text"/>
      <xsl:text>];</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="corr" as="text()*" mode="m:text">
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="gap" as="text()*" mode="m:text">
    <xsl:text>#tei-gap[{f:words((f:opening(.), '[')[1])}</xsl:text>
    <xsl:apply-templates select="desc" mode="m:text"/>
    <xsl:if test="empty(desc)">
      <xsl:text>{f:words((@reason, 'gap')[1])}</xsl:text>
    </xsl:if>
    <xsl:text>{f:words((f:closing(.), ']')[1])}];</xsl:text>
  </xsl:template>

  <xsl:template match="said" as="text()*" mode="m:text">
    <xsl:variable name="voice" as="map(*)?" select="$voices[?who = f:who(current())]"/>
    <xsl:text>#said({f:string($voice?siglum)}, {($voice?number, 1)[1]}, {if (f:doubt(.)) then 'true' else 'false'})[</xsl:text>
    <xsl:apply-templates mode="m:text"/>
    <xsl:text>];</xsl:text>
  </xsl:template>

  <!-- A name is printed as it stands and noted for the index. -->
  <xsl:template match="persName | orgName | placeName | eventName | rs | name" as="text()*" mode="m:text">
    <xsl:for-each select="f:entities(@ref)[current()/ancestor::text]">
      <xsl:text>#named({f:string(@xml:id)});</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates mode="m:text"/>
  </xsl:template>

  <xsl:template match="pb" as="text()*" mode="m:text">
    <xsl:text>#page-mark({f:string(@n)});</xsl:text>
  </xsl:template>

  <xsl:template match="lb" as="text()*" mode="m:text">
    <xsl:text>#linebreak();</xsl:text>
  </xsl:template>

  <xsl:template match="anchor" as="empty-sequence()" mode="m:text"/>

  <xsl:template match="ref" as="text()*" mode="m:text">
    <xsl:variable name="web" as="xs:string?" select="f:web-target(@target)"/>
    <xsl:variable name="note" as="element(note)?" select="f:called(.)"/>
    <xsl:choose>
      <xsl:when test="exists($note) and empty(ancestor::note)">
        <xsl:call-template name="f:footnote"><xsl:with-param name="note" select="$note"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$web">
        <xsl:text>#link({f:string($web)})[</xsl:text>
        <xsl:call-template name="f:signed"/>
        <xsl:text>];</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="f:signed"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="note" as="text()*" mode="m:text" priority="-0.2">
    <xsl:if test="not(f:in-back(.))">
      <xsl:call-template name="f:footnote"><xsl:with-param name="note" select="."/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A note is printed at its first call; later calls repeat its number. -->
  <xsl:template name="f:footnote" as="text()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="note" as="element(note)" required="yes"/>
    <xsl:variable name="sigil" as="xs:string"
        select="string-join((self::ref/f:opening(.), f:footnote-label($note), self::ref/f:closing(.)))"/>
    <xsl:choose>
      <xsl:when test="self::note or (f:in-back($note) and key('f:call', $note/@xml:id)[1] is .)">
        <xsl:text>#note({f:string(f:anchor($note))}, {f:string($sigil)})[</xsl:text>
        <xsl:call-template name="f:note-content"><xsl:with-param name="note" select="$note"/></xsl:call-template>
        <xsl:text>];</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>#note-again({f:string(f:anchor($note))}, {f:string($sigil)});</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The first paragraph goes on from the number. -->
  <xsl:template name="f:note-content" as="text()*">
    <xsl:param name="note" as="element(note)" required="yes"/>
    <xsl:variable name="first" as="element(p)?" select="$note/*[1][self::p][not(f:has-blocks(.))]"/>
    <xsl:apply-templates select="$first/node()" mode="m:text"/>
    <xsl:text>{'#parbreak();'[$first]}</xsl:text>
    <xsl:apply-templates select="if ($note/(p | list | quote)) then $note/* except $first else $note/node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="div[@type = 'notes']" as="empty-sequence()" mode="m:text" priority="1"/>

  <!-- Notes in the back that nothing calls are printed after the text. -->
  <xsl:template name="f:uncalled-notes" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:for-each select="f:footnotes(.)[f:in-back(.)][not(key('f:call', @xml:id))]">
      <xsl:text>
#item([{f:words(f:footnote-label(.))}])[</xsl:text>
      <xsl:call-template name="f:note-content"><xsl:with-param name="note" select="."/></xsl:call-template>
      <xsl:text>]
</xsl:text>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
