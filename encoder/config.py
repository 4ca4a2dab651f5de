"""What a project decides: registers, house style, responsibility, publication statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Config:
    """The decisions of a project, from encoder.toml or from the call.

    `registers` are TEI files of persons, organisations, places and events; `style` names the house style, a set of
    bracket conventions; `conventions` are Python files with conventions of the project's own; `brackets_by` is who
    set the square brackets: "trl" for the translator, "edt" for another editor. `date` is the day of the run as
    ISO 8601 (None: SOURCE_DATE_EPOCH, else today). `publication` holds the publication statement's parts
    (publisher, licence, licence_url, identifier …). `ner` names an outside recogniser.
    """

    registers: tuple[Path, ...] = ()
    style: str = "documentary"
    conventions: tuple[Path, ...] = ()
    brackets_by: str = "trl"
    date: str | None = None
    language: str = "en"
    strict: bool = False
    ner: str = ""
    starter: bool = True
    speech_verbs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    publication: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
