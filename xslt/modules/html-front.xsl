<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands around the text: title block, contents and view, abstract, colophon. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:title-block" as="element(Q{}header)">
    <xsl:context-item as="document-node()" use="required"/>
    <header class="title">
      <xsl:for-each select="f:genre(.)[.]">
        <p class="genre">{.}</p>
      </xsl:for-each>
      <h1>{f:title(.)}</h1>
      <xsl:for-each select="f:subtitles(.)">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
      <xsl:for-each select="f:date(.)">
        <p class="date">
          <time>
            <xsl:sequence select="f:iso(.) ! f:attribute('datetime', .)"/>
            <xsl:value-of select="normalize-space(.)"/>
          </time>
        </p>
      </xsl:for-each>
      <xsl:call-template name="f:source"/>
    </header>
  </xsl:template>

  <xsl:function name="f:attribute" as="attribute()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:attribute name="{$name}" select="$value"/>
  </xsl:function>

  <xsl:template name="f:source" as="element()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string?)*" select="f:facts(.)"/>
    <xsl:if test="exists($facts)">
      <dl class="facts">
        <xsl:for-each select="$facts">
          <div class="{'wide'[string-length(current()?text) gt 60]}">
            <dt>{?label}</dt>
            <dd><xsl:sequence select="f:linked(?text, ?href)"/></dd>
          </div>
        </xsl:for-each>
      </dl>
    </xsl:if>
    <xsl:for-each select="TEI/teiHeader/fileDesc/sourceDesc//bibl[@type = 'citation'][1]">
      <p class="citation"><span class="label">Citation</span><xsl:text> </xsl:text><xsl:apply-templates mode="m:text"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:linked" as="node()">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="href" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$href"><a href="{$href}">{$text}</a></xsl:when>
      <xsl:otherwise>{$text}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template name="f:side" as="element(Q{}div)">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="sections" as="element(div)*" select="TEI/text//div[head][not(@type = 'notes')]"/>
    <div class="side">
      <nav aria-label="Contents">
        <h2>Contents</h2>
        <ol class="contents">
          <xsl:if test="count($sections) ge 2">
            <xsl:apply-templates select="$sections" mode="m:contents"/>
          </xsl:if>
          <xsl:if test="exists(f:footnotes(.))">
            <li class="apparatus"><a href="#e:notes">Notes</a></li>
          </xsl:if>
          <xsl:if test="exists(f:index-parts(.)?entities)">
            <li class="apparatus"><a href="#e:index">Index of names</a></li>
          </xsl:if>
          <li class="apparatus"><a href="#e:colophon">About this edition</a></li>
        </ol>
      </nav>
      <fieldset class="view">
        <legend>View</legend>
        <label><input type="radio" name="view" value="editorial" checked="checked"/> With editorial signs</label>
        <label><input type="radio" name="view" value="reading"/> Reading text</label>
        <xsl:if test="exists($voices)">
          <label><input type="checkbox" value="speech" checked="checked"/> Show speakers</label>
        </xsl:if>
        <label><input type="checkbox" value="names" checked="checked"/> Show names</label>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:mode name="m:contents" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="div" as="element(Q{}li)" mode="m:contents">
    <xsl:variable name="heading" as="xs:string" select="f:heard(head[1])"/>
    <li class="depth{min((3, count(ancestor::div[head]) + 1))}{' capitals'[$heading eq upper-case($heading)]}">
      <a href="#{f:anchor(.)}">{$heading}</a>
    </li>
  </xsl:template>

  <!-- A heading as it is heard: without notes, readings instead of errors. -->
  <xsl:function name="f:heard" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($element//text()
        [not(ancestor::note or ancestor::surplus or ancestor::del or parent::sic/parent::choice or parent::orig/parent::choice)]))"/>
  </xsl:function>

  <xsl:template name="f:abstract" as="element(Q{}section)?">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:where-populated>
      <xsl:for-each select="TEI/teiHeader/profileDesc/abstract[normalize-space()]">
        <section class="abstract" aria-labelledby="e:summary">
          <h2 id="e:summary">Summary</h2>
          <xsl:apply-templates select="*" mode="m:text"/>
          <p class="aside">Written by the editors of the source; not part of the document.</p>
        </section>
      </xsl:for-each>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template name="f:colophon" as="element(Q{}footer)">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="publication" as="element()?" select="TEI/teiHeader/fileDesc/publicationStmt"/>
    <footer class="colophon" id="e:colophon">
      <h2>About this edition</h2>
      <p>{string-join(($publication/(publisher, date, idno) ! normalize-space(.)[.]), ' · ')}</p>
      <xsl:for-each select="$publication/availability/(licence | p)">
        <p><span class="label">Rights</span><xsl:text> </xsl:text><xsl:sequence select="f:linked(normalize-space(.), f:web-target(@target))"/></p>
      </xsl:for-each>
      <ul class="responsible">
        <xsl:for-each select="f:responsibilities(.)">
          <li>{.}</li>
        </xsl:for-each>
      </ul>
      <p>A name over a dotted line or a passage on a hatched ground is identified with medium or low certainty:
        its tooltip says which, and who decided. A question mark in the index marks low certainty.</p>
      <xsl:where-populated>
        <details>
          <xsl:on-non-empty><summary>How the text was encoded</summary></xsl:on-non-empty>
          <xsl:for-each select="f:policy(.)">
            <p><span class="label">{f:practice(.)}</span> {normalize-space(.)}</p>
          </xsl:for-each>
        </details>
      </xsl:where-populated>
      <xsl:for-each select="TEI/teiHeader/revisionDesc">
        <p><span class="label">Status</span> {(@status, 'unknown')[1]}{change ! (' · ' || string-join((@when, normalize-space(.)), ' '))}</p>
      </xsl:for-each>
    </footer>
  </xsl:template>

  <xsl:function name="f:practice" as="xs:string">
    <xsl:param name="paragraph" as="element(p)"/>
    <xsl:variable name="practice" as="xs:string" select="local-name($paragraph/..)"/>
    <xsl:sequence select="if ($practice = 'projectDesc') then 'Project'
        else upper-case(substring($practice, 1, 1)) || substring($practice, 2)"/>
  </xsl:function>

</xsl:stylesheet>
