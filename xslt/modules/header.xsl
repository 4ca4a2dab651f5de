<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says of the document, as every output shows it: title, date, author, kind, source, licence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:sequence select="string-join($nodes ! normalize-space(.)[.], $between)"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="titles" as="element(title)*" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles)[1] ! normalize-space(.)[.], 'Untitled document')[1]"/>
  </xsl:function>

  <xsl:function name="f:subtitles" as="element(title)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="titles" as="element(title)*" select="$edition/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="$titles except ($titles[@type = 'main'], $titles)[1]"/>
  </xsl:function>

  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="string(($edition/TEI/text/@xml:lang, $edition/TEI/@xml:lang, 'en')[1])"/>
  </xsl:function>

  <!-- The date of the document, as it words it. -->
  <xsl:function name="f:date" as="element(date)?">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/profileDesc/creation/date[1]"/>
  </xsl:function>

  <xsl:function name="f:iso" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1]/string()
        [matches(., '^\d{4}(-\d\d(-\d\d)?)?$')]"/>
  </xsl:function>

  <!-- The day on which the edition was published; it dates the PDF, so that its bytes do not depend on the clock. -->
  <xsl:function name="f:published" as="xs:string?">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="header" as="element()" select="$edition/TEI/teiHeader"/>
    <xsl:sequence select="($header/fileDesc/publicationStmt/date, $header/revisionDesc/change)/@when/string()
        [matches(., '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')] ! substring(., 1, 10) => head()"/>
  </xsl:function>

  <!-- "memorandum of conversation" -->
  <xsl:function name="f:genre" as="xs:string">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="f:plain($edition/TEI/teiHeader/profileDesc/textClass/catRef/@target/f:local-target(.)/catDesc, ', ')"/>
  </xsl:function>

  <xsl:function name="f:authors" as="xs:string*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/author ! normalize-space(.)[.]"/>
  </xsl:function>

  <!-- The source, fact by fact: label, text, and the page it is on if it is on one. -->
  <xsl:function name="f:facts" as="map(xs:string, xs:string?)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="header" as="element()" select="$edition/TEI/teiHeader"/>
    <xsl:variable name="sources" as="element()*" select="$header/fileDesc/sourceDesc/(. | listBibl)/*"/>
    <xsl:variable name="archive" as="element()*" select="$sources[self::msDesc]"/>
    <xsl:variable name="web" as="element()*" select="$sources[self::biblStruct[@type = 'translation']]"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string?)*" select="
        f:fact('Author', $header/fileDesc/titleStmt/author),
        f:fact('Archive', $archive/msIdentifier ! (repository, settlement, country)),
        f:fact('Shelfmark', $archive/msIdentifier ! (msName, idno)),
        f:fact('Leaves', $archive//locus),
        f:fact('Original language', $archive//textLang),
        f:fact('Translator', ($web//editor[@role = 'translator'], $sources[self::bibl]//editor[@role = 'translator'])[1]),
        $sources[self::biblStruct[@type = 'reprint']] ! map { 'label': 'Reprinted in', 'text': f:reprint(.), 'href': () },
        $web[1] ! map { 'label': 'Online', 'text': f:plain((.//monogr/title, .//imprint/publisher)[1], ''),
            'href': f:web-target((.//idno[@type = 'URL'])[1]) },
        f:fact('Form', $web/note[@type = 'contents'])"/>
    <xsl:sequence select="$facts[?text]"/>
  </xsl:function>

  <xsl:function name="f:fact" as="map(xs:string, xs:string?)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="map { 'label': $label, 'text': f:plain($nodes, ', '), 'href': () }"/>
  </xsl:function>

  <!-- "Andrei Ledovskii and Raisa Mirovitskaia (eds.), Title: subtitle (Moscow: Publisher, 2005), Vol. 5, 62-66" -->
  <xsl:function name="f:reprint" as="xs:string">
    <xsl:param name="print" as="element(biblStruct)"/>
    <xsl:variable name="book" as="element(monogr)" select="$print/monogr[1]"/>
    <xsl:variable name="editors" as="xs:string" select="f:plain($book/(author | editor), ', ')"/>
    <xsl:variable name="imprint" as="xs:string"
        select="string-join((f:plain($book/imprint/pubPlace, ', ')[.], f:plain($book/imprint/publisher, ', ')[.]), ': ')"/>
    <xsl:variable name="published" as="xs:string" select="string-join(($imprint[.], f:plain($book/imprint/date, ', ')[.]), ', ')"/>
    <xsl:sequence select="string-join((
        $editors[.], f:plain($book/title, ': ')[.] || $published[.] ! (' (' || . || ')'),
        $book//biblScope ! normalize-space(.)[.] ! replace(., '^(\d)', 'p. $1')), ', ')"/>
  </xsl:function>

  <!-- Who did what, one sentence each. -->
  <xsl:function name="f:responsibilities" as="xs:string*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/fileDesc/titleStmt/respStmt
        ! (f:plain(persName | orgName | name, ', ') || ': ' || f:plain(resp, ', '))"/>
  </xsl:function>

  <!-- The policy of the edition, paragraph by paragraph, each with the practice it is about. -->
  <xsl:function name="f:policy" as="element(p)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:sequence select="$edition/TEI/teiHeader/encodingDesc/(projectDesc | editorialDecl/*)/descendant-or-self::p"/>
  </xsl:function>

</xsl:stylesheet>
