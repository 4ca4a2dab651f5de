<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands before and after the text in print: settings, title block, abstract, people, colophon. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:settings" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:text>
#show: edition.with(title: {f:string(f:title(.))}, authors: {f:array(f:authors(.) ! f:string(.))}, date: {f:datetime(f:published(.))},
  language: {f:string(substring-before(f:language(.) || '-', '-'))}, head: {f:string(f:date(.))}, description: {f:string(f:plain(TEI/teiHeader/profileDesc/abstract/p, ' '))})
</xsl:text>
  </xsl:template>

  <xsl:template name="f:title-block" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:text>
#title-block({f:string(f:title(.))}, genre: {f:string(f:genre(.))}, subtitles: {f:array(f:subtitles(.) ! f:string(.))}, date: {f:string(f:date(.))}, facts: (</xsl:text>
    <xsl:for-each select="f:facts(.)">
      <xsl:text>({f:string(?label)}, [{f:link(?text, ?href)}]), </xsl:text>
    </xsl:for-each>
    <xsl:text>))
</xsl:text>
  </xsl:template>

  <xsl:template name="f:abstract" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:for-each select="TEI/teiHeader/profileDesc/abstract[normalize-space()]">
      <xsl:text>
#summary[</xsl:text>
      <xsl:apply-templates select="*" mode="m:text"/>
      <xsl:text>]
</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="f:people" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="participants" as="element()*" select="TEI/teiHeader/profileDesc/particDesc//(person | personGrp)"/>
    <xsl:if test="exists(($participants, $voices))">
      <xsl:text>
#people((</xsl:text>
      <xsl:for-each select="$participants">
        <xsl:variable name="voice" as="map(*)?" select="$voices[?who = '#' || current()/@xml:id]"/>
        <xsl:text>({f:string(f:label(.))}, {f:string(@role)}, {f:string($voice?siglum)}, {($voice?number, 0)[1]}), </xsl:text>
      </xsl:for-each>
      <xsl:text>), (</xsl:text>
      <xsl:call-template name="f:lanes"/>
      <xsl:text>))
</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The picture of speech: one lane for each speaker, its turns as shares of the text. -->
  <xsl:template name="f:lanes" as="text()*">
    <xsl:variable name="length" as="xs:double" select="max((1, sum($stretches?length)))"/>
    <xsl:variable name="total" as="xs:double" select="max((1, sum($voices?words)))"/>
    <xsl:for-each select="$voices">
      <xsl:text>(name: {f:string(?name)}, siglum: {f:string(?siglum)}, number: {?number}, words: {?words}, share: {round(100 * ?words div $total)}, turns: (</xsl:text>
      <xsl:value-of select="?turns ! ('(' || round(100 * ?start div $length, 3) || ', ' || round(100 * ?length div $length, 3) || '), ')" separator=""/>
      <xsl:text>)), </xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="f:colophon" as="text()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="publication" as="element()?" select="TEI/teiHeader/fileDesc/publicationStmt"/>
    <xsl:text>
#colophon((</xsl:text>
    <xsl:for-each select="string-join(($publication/(publisher, date, idno) ! normalize-space(.)[.]), ' · ')[.]">
      <xsl:text>[{f:words(.)}], </xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$publication/availability/(licence | p)[normalize-space()]">
      <xsl:text>[{f:link(normalize-space(.), f:web-target(@target))}], </xsl:text>
    </xsl:for-each>
    <xsl:for-each select="f:responsibilities(.), f:remarks(.)">
      <xsl:text>[{f:words(.)}], </xsl:text>
    </xsl:for-each>
    <xsl:text>))
</xsl:text>
  </xsl:template>

  <xsl:function name="f:remarks" as="xs:string*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="'Square brackets are those of the source; a dotted line marks what the source signals as an error.'"/>
    <xsl:if test="exists($voices)">
      <xsl:sequence select="'Tinted passages are speech; the letters before each name the speaker.'"/>
    </xsl:if>
    <xsl:if test="$other-scripts ne 'yes' and f:index-parts($edition)?entities/f:names(.)[not(f:printable(.))]">
      <xsl:sequence select="'Names in scripts for which no font was at hand are left out of this index; the TEI file and the web page have them.'"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
