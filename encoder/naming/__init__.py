"""Names in a document: from the hits of the register and the evidence of the text to mentions of entities.

`scene` reads one heard text; `bodies` puts organisations together from their parts; `events` does so for congresses;
`persons` and `discovery` find those whom no register has; `resolution` settles who is meant over the whole document.
"""
