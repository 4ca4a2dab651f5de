<?xml version="1.0" encoding="UTF-8"?>
<!-- What machines read in the head of the page: Dublin Core, and schema.org as JSON. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:encoder:mode" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="f:metadata" as="element()*">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="header" as="element()" select="TEI/teiHeader"/>
    <meta name="generator" content="encoder"/>
    <meta name="color-scheme" content="light dark"/>
    <xsl:sequence select="
        f:meta('description', f:plain($header/profileDesc/abstract/p, ' ')),
        f:meta('DC.title', f:title(.)), f:meta('DC.creator', f:authors(.)),
        f:meta('DC.date', f:iso(f:date(.))), f:meta('DC.language', f:language(.)),
        f:meta('DC.publisher', $header/fileDesc/publicationStmt/publisher ! normalize-space(.)),
        f:meta('DC.identifier', $header/fileDesc/publicationStmt/idno ! normalize-space(.)),
        f:meta('DC.rights', f:plain($header/fileDesc/publicationStmt/availability, ' ')),
        f:meta('DC.source', f:plain($header/fileDesc/sourceDesc//bibl[@type = 'citation'][1], ' '))"/>
    <script type="application/ld+json">
      <xsl:value-of select="f:json(f:schema-org(.))" disable-output-escaping="no"/>
    </script>
  </xsl:template>

  <xsl:function name="f:meta" as="element(Q{}meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[.]">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:schema-org" as="map(xs:string, item()*)">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="mentions" as="element()*" select="f:index-parts($edition)?entities[exists(idno/f:authority-page(.))]"/>
    <xsl:sequence select="map { '@context': 'https://schema.org', '@type': 'CreativeWork',
        'name': f:title($edition), 'inLanguage': f:language($edition),
        'dateCreated': string(f:iso(f:date($edition))), 'author': array { f:authors($edition) },
        'mentions': array { $mentions ! map { '@type': f:schema-type(.), 'name': f:label(.),
            'sameAs': array { idno ! f:authority-page(.) } } } }"/>
  </xsl:function>

  <xsl:function name="f:schema-type" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="(map { 'person': 'Person', 'org': 'Organization', 'place': 'Place', 'event': 'Event' }
        (local-name($entity)), 'Thing')[1]"/>
  </xsl:function>

  <!-- A script element is not escaped by the serializer: no character of the document may end it or open markup. -->
  <xsl:function name="f:json" as="xs:string">
    <xsl:param name="value" as="map(*)"/>
    <xsl:sequence select="serialize($value, map { 'method': 'json' })
        => replace('&lt;', '\\u003c') => replace('&gt;', '\\u003e') => replace('&amp;', '\\u0026')"/>
  </xsl:function>

</xsl:stylesheet>
