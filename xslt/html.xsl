<?xml version="1.0" encoding="UTF-8"?>
<!-- The web page: one self-contained HTML file per document, its parts in the order in which they are read. -->
<xsl:package name="urn:encoder:html" package-version="1.0" default-mode="m:page" version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="modules/register.xsl"/>
  <xsl:include href="modules/links.xsl"/>
  <xsl:include href="modules/signs.xsl"/>
  <xsl:include href="modules/places.xsl"/>
  <xsl:include href="modules/voices.xsl"/>
  <xsl:include href="modules/header.xsl"/>
  <xsl:include href="modules/html-metadata.xsl"/>
  <xsl:include href="modules/html-front.xsl"/>
  <xsl:include href="modules/html-speech.xsl"/>
  <xsl:include href="modules/html-legend.xsl"/>
  <xsl:include href="modules/html-blocks.xsl"/>
  <xsl:include href="modules/html-inline.xsl"/>
  <xsl:include href="modules/html-names.xsl"/>
  <xsl:include href="modules/html-editorial.xsl"/>
  <xsl:include href="modules/html-notes.xsl"/>
  <xsl:include href="modules/html-index.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"/>
  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- Read when the stylesheet is compiled: pages make no request, and no document reaches the file system. -->
  <xsl:variable name="css" as="xs:string" static="yes" select="
      string-join(('page', 'text', 'speech', 'print') ! unparsed-text('css/' || . || '.css'))"/>

  <xsl:variable name="edition" as="document-node()" select="/"/>
  <xsl:variable name="stretches" as="map(xs:string, item()?)*" select="f:stretches($edition)"/>
  <xsl:variable name="voices" as="map(xs:string, item()*)*" select="f:voices(f:turns($stretches))"/>

  <xsl:mode name="m:page" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:template match="/" as="element(Q{}html)" mode="m:page">
    <html lang="{f:language(.)}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{f:title(.)}</title>
        <xsl:call-template name="f:metadata"/>
        <style><xsl:value-of select="$css"/></style>
      </head>
      <body>
        <a class="skip" href="#e:text">Skip to the text</a>
        <xsl:call-template name="f:title-block"/>
        <div class="page">
          <xsl:call-template name="f:side"/>
          <main>
            <xsl:call-template name="f:abstract"/>
            <xsl:call-template name="f:people"/>
            <xsl:call-template name="f:legend"/>
            <article id="e:text" class="text" aria-label="Text of the document">
              <xsl:apply-templates select="TEI/text/(front | body | back)" mode="m:text"/>
            </article>
            <xsl:call-template name="f:notes"/>
            <xsl:call-template name="f:index"/>
          </main>
        </div>
        <xsl:call-template name="f:colophon"/>
      </body>
    </html>
  </xsl:template>

</xsl:package>
