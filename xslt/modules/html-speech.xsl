<?xml version="1.0" encoding="UTF-8"?>
<!-- Speech: passages with their speaker's siglum, transcripts, and the picture of who speaks when and how much. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes" xmlns:map="http://www.w3.org/2005/xpath-functions/map">

  <xsl:variable name="voice-of" as="map(xs:string, map(*))" select="map:merge($voices ! map:entry(?who, .))"/>

  <xsl:template match="said" as="element(Q{}span)" mode="m:text">
    <xsl:variable name="voice" as="map(*)?" select="$voice-of(f:who(.))"/>
    <span id="{f:anchor(.)}" class="said {f:voice-class($voice)}{f:doubt(.) ! (' cert-' || .)}" title="{f:attribution(.)}">
      <span class="siglum" title="{f:voice-name(.)}">{$voice?siglum}</span>
      <xsl:apply-templates mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Eight colours and five kinds of line give forty combinations; the siglum tells apart without either. -->
  <xsl:function name="f:voice-class" as="xs:string">
    <xsl:param name="voice" as="map(*)?"/>
    <xsl:variable name="number" as="xs:integer" select="($voice?number, 1)[1] - 1"/>
    <xsl:sequence select="'voice v' || ($number mod 8) + 1 || ' line' || ($number mod 5) + 1"/>
  </xsl:function>

  <!-- "Mao Zedong to Anastas Mikoyan · indirect speech · certainty: medium" -->
  <xsl:function name="f:attribution" as="xs:string">
    <xsl:param name="said" as="element(said)"/>
    <xsl:variable name="class" as="xs:string?" select="f:local($said/@ana) ! map {
        'IS': 'indirect speech', 'FIS': 'free indirect speech', 'DS': 'direct speech', 'FDS': 'free direct speech' }(.)"/>
    <xsl:sequence select="string-join((
        f:voice-name($said) || f:labels($said/@toWhom)[.] ! (' to ' || .),
        if ($said/@aloud = 'false') then 'thought, not spoken' else $class,
        f:doubt($said) ! ('certainty: ' || .)), ' · ')"/>
  </xsl:function>

  <xsl:template match="sp" as="element(Q{}div)" mode="m:text">
    <div id="{f:anchor(.)}" class="sp {f:voice-class($voice-of(f:who(.)))}{f:doubt(.) ! (' cert-' || .)}">
      <xsl:apply-templates select="*" mode="m:text"/>
    </div>
  </xsl:template>

  <xsl:template match="speaker" as="element(Q{}p)" mode="m:text">
    <p class="speaker" title="{f:voice-name(..)}"><xsl:call-template name="f:signed"/></p>
  </xsl:template>

  <xsl:template match="stage" as="element()" mode="m:text">
    <xsl:element name="{if (parent::p or parent::said) then 'span' else 'p'}">
      <xsl:attribute name="class" select="'stage'"/>
      <xsl:call-template name="f:signed"/>
    </xsl:element>
  </xsl:template>

  <xsl:template name="f:people" as="element(Q{}section)?">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="participants" as="element()*" select="TEI/teiHeader/profileDesc/particDesc//(person | personGrp)"/>
    <xsl:if test="exists(($participants, $voices))">
      <section class="people" aria-labelledby="e:people">
        <h2 id="e:people">Participants and speakers</h2>
        <xsl:where-populated>
          <ul class="participants">
            <xsl:apply-templates select="$participants" mode="m:participant"/>
          </ul>
        </xsl:where-populated>
        <xsl:if test="exists($voices)">
          <xsl:call-template name="f:picture"/>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:participant" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="person | personGrp" as="element(Q{}li)" mode="m:participant">
    <xsl:variable name="voice" as="map(*)?" select="$voice-of('#' || @xml:id)"/>
    <li>
      <xsl:if test="exists($voice)">
        <span class="siglum {f:voice-class($voice)}">{$voice?siglum}</span>
      </xsl:if>
      <a href="#{f:anchor(.)}">{f:label(.)}</a>
      <xsl:if test="@role"><span class="role">{@role}</span></xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="f:picture" as="element()*">
    <xsl:variable name="length" as="xs:double" select="max((1, sum($stretches?length)))"/>
    <xsl:variable name="total" as="xs:double" select="max((1, sum($voices?words)))"/>
    <figure class="picture">
      <figcaption>Who speaks when: the text from its beginning (left) to its end (right)</figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="{count($voices) * 46 + 4}"
          aria-labelledby="e:picture-title e:picture-text">
        <title id="e:picture-title">Who speaks when and how much</title>
        <desc id="e:picture-text">{string-join($voices ! (?name || ': ' || ?words || ' words in '
            || count(?turns) || ' passages'), '; ')}.</desc>
        <xsl:for-each select="$voices">
          <xsl:variable name="top" as="xs:integer" select="(?number - 1) * 46"/>
          <g class="{f:voice-class(.)}">
            <text class="voice-name" x="0" y="{$top + 15}">{string-join(distinct-values((?siglum, ?name)), ' ')}</text>
            <text class="voice-share" x="100%" y="{$top + 15}" text-anchor="end">{?words} words · {round(100 * ?words div $total)} %</text>
            <rect class="lane" x="0" y="{$top + 21}" width="100%" height="18"/>
            <xsl:for-each select="?turns">
              <rect class="turn" x="{f:percent(?start div $length)}" y="{$top + 21}"
                  width="{f:percent(?length div $length)}" height="18"/>
            </xsl:for-each>
          </g>
        </xsl:for-each>
      </svg>
      <xsl:call-template name="f:speech-table"/>
    </figure>
  </xsl:template>

  <xsl:function name="f:percent" as="xs:string">
    <xsl:param name="share" as="xs:double"/>
    <xsl:sequence select="round($share * 100, 3) || '%'"/>
  </xsl:function>

  <!-- The picture in words and numbers, with a way to every passage. -->
  <xsl:template name="f:speech-table" as="element(Q{}details)">
    <details>
      <summary>The same as a table, with links to the passages</summary>
      <table class="speech">
        <thead><tr><th scope="col">Speaker</th><th scope="col">Words</th><th scope="col">Passages</th></tr></thead>
        <tbody>
          <xsl:for-each select="$voices">
            <tr>
              <th scope="row"><span class="siglum {f:voice-class(.)}">{?siglum}</span> {?name}</th>
              <td>{?words}</td>
              <td class="links">
                <xsl:for-each-group select="?turns" group-by="f:anchor(?passage)">
                  <a href="#{current-grouping-key()}">{position()}</a>
                  <xsl:text> </xsl:text>
                </xsl:for-each-group>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </details>
  </xsl:template>

</xsl:stylesheet>
