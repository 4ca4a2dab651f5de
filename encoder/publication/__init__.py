"""From TEI to what people read: the page, the PDF, the plain text, the source again."""
