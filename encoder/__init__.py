"""Transcriptions of archival documents into TEI P5, with the proof that the text is whole."""
