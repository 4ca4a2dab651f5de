<?xml version="1.0" encoding="UTF-8"?>
<!-- Footnotes: a call in the text, the note after the text, and the way back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="note" as="element()?" mode="m:text">
    <xsl:if test="not(f:in-back(.))">
      <xsl:call-template name="f:call"><xsl:with-param name="note" select="."/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="f:call" as="element(Q{}sup)">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="note" as="element(note)" required="yes"/>
    <sup class="call">
      <a id="call:{f:anchor(.)}" href="#{f:anchor($note)}" role="doc-noteref" aria-label="note {f:footnote-label($note)}">
        <xsl:for-each select="self::ref/f:opening(.)"><span class="editorial">{.}</span></xsl:for-each>
        <xsl:text>{f:footnote-label($note)}</xsl:text>
        <xsl:for-each select="self::ref/f:closing(.)"><span class="editorial">{.}</span></xsl:for-each>
      </a>
    </sup>
  </xsl:template>

  <!-- The division of notes in the back is shown by f:notes, with all others. -->
  <xsl:template match="div[@type = 'notes']" as="empty-sequence()" mode="m:text" priority="1"/>

  <xsl:template name="f:notes" as="element(Q{}section)?">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="notes" as="element(note)*" select="f:footnotes(.)"/>
    <xsl:if test="exists($notes)">
      <section class="notes" id="e:notes" role="doc-endnotes" aria-labelledby="e:notes-title">
        <h2 id="e:notes-title">Notes</h2>
        <ol>
          <xsl:apply-templates select="$notes" mode="m:note"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:note" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" as="element(Q{}li)" mode="m:note">
    <xsl:variable name="calls" as="element()*" select="if (f:in-back(.)) then key('f:call', @xml:id) else ."/>
    <li id="{f:anchor(.)}">
      <span class="label">{f:footnote-label(.)}</span>
      <div>
        <xsl:apply-templates select="if (p | list | quote) then * else node()" mode="m:text"/>
        <xsl:for-each select="$calls">
          <xsl:text> </xsl:text>
          <a class="back" href="#call:{f:anchor(.)}" role="doc-backlink" aria-label="back to the text">↩</a>
        </xsl:for-each>
      </div>
    </li>
  </xsl:template>

</xsl:stylesheet>
