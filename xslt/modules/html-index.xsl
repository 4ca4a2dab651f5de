<?xml version="1.0" encoding="UTF-8"?>
<!-- The index of names: every entity with its names, its identifiers, and a link to each place that names it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:index" as="element(Q{}section)?">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="parts" as="map(xs:string, item()*)*" select="f:index-parts(.)[exists(?entities)]"/>
    <xsl:if test="exists($parts)">
      <section class="index" id="e:index" role="doc-index" aria-labelledby="e:index-title">
        <h2 id="e:index-title">Index of names</h2>
        <p class="aside">Numbers are those of the paragraphs; a question mark says that the identification is uncertain.</p>
        <xsl:for-each select="$parts">
          <section class="part" aria-labelledby="e:{?id}">
            <h3 id="e:{?id}">{?title} <span class="count">{count(?entities)}</span></h3>
            <ul class="entries">
              <xsl:apply-templates select="?entities" mode="m:entry">
                <xsl:sort select="f:sort-key(.)"/>
              </xsl:apply-templates>
            </ul>
          </section>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="person | personGrp | org | place | event" as="element(Q{}li)" mode="m:entry">
    <xsl:variable name="names" as="element()*" select="f:names(.)"/>
    <li id="{f:anchor(.)}">
      <span class="headword">
        <xsl:sequence select="$names[1]/f:language-of(.)"/>
        <xsl:text>{f:label(.)}</xsl:text>
      </span>
      <xsl:apply-templates select="tail($names)" mode="m:entry"/>
      <xsl:for-each select="parent::org | parent::place">
        <span class="part-of">part of <a href="#{f:anchor(.)}">{f:label(.)}</a></span>
      </xsl:for-each>
      <xsl:apply-templates select="idno | note" mode="m:entry"/>
      <xsl:call-template name="f:occurrences"/>
    </li>
  </xsl:template>

  <xsl:template match="persName | orgName | placeName | eventName | name | label" as="node()+" mode="m:entry">
    <xsl:text> </xsl:text>
    <span class="{string-join(('other-name', @type ! ('t-' || .)), ' ')}">
      <xsl:sequence select="f:language-of(.)"/>
      <xsl:text>{normalize-space(.)}</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="note" as="element(Q{}span)" mode="m:entry">
    <span class="remark">{normalize-space(.)}</span>
  </xsl:template>

  <xsl:template match="idno" as="element(Q{}span)" mode="m:entry">
    <span class="idno"><span class="label">{@type}</span><xsl:text> </xsl:text><xsl:sequence select="f:linked(normalize-space(.), f:authority-page(.))"/></span>
  </xsl:template>

  <xsl:template name="f:occurrences" as="element(Q{}span)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="occurrences" as="element()*" select="key('f:occurrence', @xml:id)"/>
    <xsl:if test="exists($occurrences)">
      <span class="places">
        <xsl:for-each-group select="$occurrences" group-adjacent="f:place-label(.)">
          <xsl:variable name="place" as="xs:string" select="current-grouping-key()"/>
          <span class="place">
            <xsl:for-each select="current-group()">
              <xsl:variable name="again" as="xs:boolean" select="position() gt 1"/>
              <a href="#{f:anchor(.)}" class="{'again'[$again]}"
                  aria-label="{$place}{(', occurrence ' || position())[$again]}">{if ($again) then format-integer(position(), 'a') else $place}</a>
              <xsl:value-of select="'?'[f:doubt(current()) = ('low', 'unknown')]"/>
            </xsl:for-each>
          </span>
          <xsl:text> </xsl:text>
        </xsl:for-each-group>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:place-label" as="xs:string">
    <xsl:param name="occurrence" as="element()"/>
    <xsl:variable name="note" as="element(note)?" select="$occurrence/ancestor::note[not(@place = 'inline')][1]"/>
    <xsl:sequence select="if ($note) then 'n. ' || f:footnote-label($note)
        else if ($occurrence/ancestor::head) then string-join(('heading', $occurrence/ancestor::div[1]/@n), ' ')
        else string(f:paragraph($occurrence))"/>
  </xsl:function>

</xsl:stylesheet>
