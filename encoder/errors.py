"""The errors of the program. Each says what is wrong and what to do next; the command line adds no traceback.

EncoderError
├── ReadingError          the transcription cannot be read (empty, not UTF-8, characters that XML forbids …)
├── RegisterError         a register of names cannot be used
├── ConfigurationError    encoder.toml, an option or a house style is wrong
├── ProofError            a law was broken: text lost, or the source does not come back; nothing is written
├── ValidationError       the document that was to be written is not valid
├── TransformationError   a stylesheet failed
├── PublicationError      a page or PDF cannot be made (missing glyph, unknown output …)
└── OutputError           a file cannot be written
"""

from __future__ import annotations


class EncoderError(Exception):
    """Anything that the program refuses; `message` says what, `hint` what to do next, `where` the place if known."""

    def __init__(self, message: str, hint: str = "", where: str = "") -> None:
        """Keep the three parts; `where` is `file:line:column` of the transcription or a file name."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.where = where

    def __str__(self) -> str:
        """The whole error on one or two lines."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}" + (f"\n    hint: {self.hint}" if self.hint else "")


class ReadingError(EncoderError):
    """The transcription cannot be read."""


class RegisterError(EncoderError):
    """A register of names cannot be used."""


class ConfigurationError(EncoderError):
    """The configuration or an option is wrong."""


class ProofError(EncoderError):
    """One of the laws was broken; nothing is written."""


class ValidationError(EncoderError):
    """The document that was to be written is not valid; nothing is written."""


class TransformationError(EncoderError):
    """A stylesheet failed."""


class PublicationError(EncoderError):
    """A page or a PDF cannot be made."""


class OutputError(EncoderError):
    """A file cannot be written."""


# Not the document is at fault but the call or its surroundings: exit code 2.
WRONG_USE = (ConfigurationError, OutputError, RegisterError)
