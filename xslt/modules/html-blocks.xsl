<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the text: divisions, paragraphs, lists, tables, quotations, letters, figures. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:text" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="processing-instruction() | comment()" as="empty-sequence()" mode="m:text"/>

  <xsl:template match="front | body | back" as="node()*" mode="m:text">
    <xsl:apply-templates select="*" mode="m:text"/>
  </xsl:template>

  <xsl:template match="div" as="element(Q{}section)" mode="m:text">
    <section id="{f:anchor(.)}" class="div">
      <xsl:apply-templates select="*" mode="m:text"/>
    </section>
  </xsl:template>

  <!-- The page has the title as h1 and its own parts as h2; sections of the text start at h2 and go down by one each. -->
  <xsl:template match="head" as="element()" mode="m:text">
    <xsl:element name="h{min((6, 1 + max((1, count(ancestor::div[head])))))}">
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/head | table/head | figure/head | quote/head" as="element(Q{}p)" mode="m:text" priority="1">
    <p class="caption"><xsl:apply-templates mode="m:text"/></p>
  </xsl:template>

  <xsl:template match="p" as="element()" mode="m:text">
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'p'}">
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <!-- Paragraphs of the text have numbers in the margin, to be quoted by. -->
  <xsl:template match="text//p[f:numbered(.)]" as="element()" mode="m:text" priority="1">
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'p'}">
      <xsl:attribute name="id" select="f:anchor(.)"/>
      <xsl:attribute name="class" select="'numbered'"/>
      <xsl:attribute name="data-n" select="f:paragraph(.)"/>
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:language-of" as="attribute(lang)?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:lang">
      <xsl:attribute name="lang" select="$element/@xml:lang"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="list" as="element()+" mode="m:text">
    <xsl:apply-templates select="head" mode="m:text"/>
    <xsl:element name="{if (@rend = 'numbered' and empty(label)) then 'ol' else 'ul'}">
      <xsl:attribute name="class" select="string-join((tokenize(@rend) ! ('r-' || .), 'labelled'[current()/label]), ' ')"/>
      <xsl:apply-templates select="* except (head, label)" mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="item" as="element(Q{}li)" mode="m:text">
    <li id="{f:anchor(.)}">
      <xsl:for-each select="preceding-sibling::*[1][self::label]">
        <span class="marker"><xsl:apply-templates mode="m:text"/></span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="m:text"/>
    </li>
  </xsl:template>

  <!-- A wide table scrolls in a frame of its own, reached by the keyboard; the page never does. -->
  <xsl:template match="table" as="element()+" mode="m:text">
    <xsl:apply-templates select="head" mode="m:text"/>
    <div class="scroll" role="region" tabindex="0" aria-label="{(head ! f:heard(.), 'Table')[1]}">
      <table>
        <xsl:where-populated>
          <thead><xsl:apply-templates select="row[@role = 'label']" mode="m:text"/></thead>
          <tbody><xsl:apply-templates select="row[not(@role = 'label')]" mode="m:text"/></tbody>
        </xsl:where-populated>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" as="element(Q{}tr)" mode="m:text">
    <tr><xsl:apply-templates select="cell" mode="m:text"/></tr>
  </xsl:template>

  <xsl:template match="cell" as="element()" mode="m:text">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <!-- A quotation that holds or stands among paragraphs is a block. -->
  <xsl:template match="quote[p or parent::div or parent::body or parent::quote]" as="element(Q{}blockquote)" mode="m:text" priority="1">
    <blockquote>
      <xsl:apply-templates select="if (p | list | table) then * else node()" mode="m:text"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="opener | closer" as="element(Q{}div)" mode="m:text">
    <div class="{local-name()}"><xsl:apply-templates mode="m:text"/></div>
  </xsl:template>

  <xsl:template match="dateline | signed" as="element(Q{}p)" mode="m:text">
    <p class="{local-name()}"><xsl:apply-templates mode="m:text"/></p>
  </xsl:template>

  <!-- Pictures would be requests to somewhere else: what they show is told instead. -->
  <xsl:template match="figure" as="element(Q{}figure)" mode="m:text">
    <figure><xsl:apply-templates select="*" mode="m:text"/></figure>
  </xsl:template>

  <xsl:template match="graphic" as="element(Q{}span)" mode="m:text">
    <span class="graphic">Picture: <xsl:sequence select="f:linked(string(@url), f:web-target(@url))"/></span>
  </xsl:template>

  <xsl:template match="figDesc" as="element(Q{}figcaption)" mode="m:text">
    <figcaption><xsl:apply-templates mode="m:text"/></figcaption>
  </xsl:template>

  <xsl:template match="code" as="element(Q{}code)" mode="m:text">
    <code class="{'block'[contains(current(), '&#10;')]}"><xsl:apply-templates mode="m:text"/></code>
  </xsl:template>


</xsl:stylesheet>
