"""TEI: the only room that makes TEI elements; `encoder.tei.edition` is its door."""
