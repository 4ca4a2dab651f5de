<?xml version="1.0" encoding="UTF-8"?>
<!-- The register of a document: persons, organisations, places and events, their names and where the text names them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:encoder:function"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="f:by-id" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="f:entity" match="person | personGrp | org | place | event" use="@xml:id"/>
  <xsl:key name="f:occurrence" match="text//persName[@ref] | text//orgName[@ref] | text//placeName[@ref] | text//eventName[@ref]
      | text//rs[@ref] | text//name[@ref]"
      use="tokenize(@ref) ! f:local(.)"/>

  <xsl:variable name="f:register" as="document-node()" select="/"/>

  <!-- What each entity is called, by its id: hundreds of names ask for it. -->
  <xsl:variable name="f:label-of" as="map(xs:string, xs:string)" select="map:merge(
      /TEI/(standOff | teiHeader/profileDesc/particDesc)//(person | personGrp | org | place | event)[@xml:id]
      ! map:entry(string(@xml:id), (f:names(.)[1] ! normalize-space(.), string(@xml:id))[1]))"/>

  <!-- "#per-mao" → "per-mao"; anything that is no local pointer → nothing. -->
  <xsl:function name="f:local" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="if (starts-with($pointer, '#')) then substring($pointer, 2) else ()"/>
  </xsl:function>

  <!-- The entities that a name stands for, in the order of its pointers; those that are in no list are left out. -->
  <xsl:function name="f:entities" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:for-each select="tokenize($pointers) ! f:local(.)">
      <xsl:sequence select="key('f:entity', ., root($pointers))[1]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- All names of an entity, the one to file it under first: a full name in Latin letters before other scripts,
       acronyms and pseudonyms. -->
  <xsl:function name="f:names" as="element()*">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="names" as="element()*"
        select="$entity/(persName | orgName | placeName | eventName | name | label)[normalize-space()]"/>
    <xsl:variable name="full" as="element()*" select="$names[not(@type)]"/>
    <xsl:variable name="main" as="element()?"
        select="($full[@xml:lang = 'en'], $full[not(@xml:lang)], $full[contains(@xml:lang, '-Latn')],
                 ($full, $names[not(@type = 'acronym')])[not(matches(., '[^ -&#x24F;&#x1E00;-&#x1EFF;&#x2010;-&#x203A;\s]'))], $names)[1]"/>
    <xsl:sequence select="$main, $names except $main"/>
  </xsl:function>

  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="$f:label-of($entity/@xml:id)"/>
  </xsl:function>

  <!-- Who is meant by a list of pointers: "Mao Zedong and Zhou Enlai". -->
  <xsl:function name="f:labels" as="xs:string">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="labels" as="xs:string*" select="tokenize($pointers) ! $f:label-of(substring(., 2))"/>
    <xsl:sequence select="if (count($labels) le 1) then string($labels)
        else string-join($labels[position() lt last()], ', ') || ' and ' || $labels[last()]"/>
  </xsl:function>

  <!-- "Mao Zedong, person" for one pointer; the names alone for several. -->
  <xsl:function name="f:described" as="xs:string">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="if (contains($pointers, ' ')) then f:labels($pointers)
        else string($f:described(substring($pointers, 2)))"/>
  </xsl:function>

  <xsl:variable name="f:described" as="map(xs:string, xs:string)" select="map:merge(
      map:keys($f:label-of) ! map:entry(., $f:label-of(.) || ', ' || key('f:entity', ., $f:register)[1]/f:kind(.)))"/>

  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="map { 'person': 'person', 'personGrp': 'group of persons', 'org': 'organisation',
        'place': 'place', 'event': 'event' }(local-name($entity))"/>
  </xsl:function>

  <!-- Names sort without regard to case and diacritics. -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode(f:label($entity), 'NFD'), '\p{M}|[^\p{L}\p{N} ]', ''))"/>
  </xsl:function>

  <!-- The four parts of the index: what they hold and how they are called. Empty parts are left out by who prints them. -->
  <xsl:function name="f:index-parts" as="map(xs:string, item()*)*">
    <xsl:param name="edition" as="document-node()"/>
    <xsl:variable name="entities" as="element()*"
        select="$edition/TEI/(standOff | teiHeader/profileDesc/particDesc)//(person | personGrp | org | place | event)[@xml:id]"/>
    <xsl:sequence select="
        map { 'id': 'persons', 'title': 'Persons', 'entities': $entities[self::person or self::personGrp] },
        map { 'id': 'organisations', 'title': 'Organisations', 'entities': $entities[self::org] },
        map { 'id': 'places', 'title': 'Places', 'entities': $entities[self::place] },
        map { 'id': 'events', 'title': 'Events', 'entities': $entities[self::event] }"/>
  </xsl:function>

  <!-- The page of an authority about an identifier; nothing where the identifier has not the authority's form. -->
  <xsl:function name="f:authority-page" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($idno)"/>
    <xsl:choose>
      <xsl:when test="$idno/@type = 'wikidata' and matches($value, '^Q\d+$')">https://www.wikidata.org/wiki/{$value}</xsl:when>
      <xsl:when test="$idno/@type = 'geonames' and matches($value, '^\d+$')">https://www.geonames.org/{$value}</xsl:when>
      <xsl:when test="$idno/@type = 'viaf' and matches($value, '^\d+$')">https://viaf.org/viaf/{$value}</xsl:when>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
