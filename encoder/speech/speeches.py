"""A speech as it goes on, and its writing down: said for what is spoken, quote for what is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from encoder.document import Wrap
from encoder.reading import Reading
from encoder.span import Span
from encoder.speech.reports import Report
from encoder.speech.units import Unit

FLOOR = 0.3  # a free passage is never less certain than this


@dataclass(slots=True)
class Speech:
    """A speech that is going on: who speaks to whom, its chain, and how sure it still is.

    `direct`: its words stand in quotation marks; `first_person`: it has said "we" or "our" for its speaker's side.
    """

    who: str
    to: str
    chain: str
    certainty: float
    direct: bool = False
    first_person: bool = False


@dataclass
class Scribe:
    """Writes speeches down as wraps. `open` is the speech that the next sentence can continue.

    Free passages grow from sentence to sentence and are written when something else begins.
    """

    found: list[Wrap] = field(default_factory=list)
    open: Speech | None = None
    reading: Reading | None = None
    _free: Span | None = None

    def span(self, units: list[Unit]) -> Span:
        """The characters of the transcription that some units of a sentence are."""
        assert self.reading is not None
        return self.reading.span(units[0].start, units[-1].end)

    def begun(self, who: str, to: str, certainty: float, units: list[Unit]) -> Speech:
        """A new speech that begins with these units, in a chain of its own."""
        return Speech(who, to, f"speech@{self.span(units).start}", certainty)

    def mark(self, units: list[Unit], speech: Speech, report: Report | None = None) -> None:
        """Write words that a reporting clause or quotation marks delimit."""
        verb = report.verb.lemma.replace("_", " ") if report is not None and report.verb is not None else ""
        thought = report is not None and report.kind == "think"
        rule = f"speech-{report.frame}" if report is not None else "speech-quote"
        self._said(self.span(units), speech, "DS" if speech.direct else "IS", rule, thought, verb)

    def grow(self, units: list[Unit]) -> None:
        """Let the free passage run on over these units."""
        span = Span(units[0].start, units[-1].end)
        self._free = span if self._free is None else Span(self._free.start, span.end)

    def flush(self) -> None:
        """Write the free passage that has grown."""
        if self._free is not None and self.open is not None and self.reading is not None:
            self._said(self.reading.span(*self._free), self.open, "FIS", "speech-free")
        self._free = None

    def quote(self, units: list[Unit], report: Report) -> None:
        """Write words that are reported from writing."""
        kind = "verbatim" if report.frame == "quote" else "paraphrase"
        self.found.append(Wrap(self.span(units), "quote", {"type": kind}, "speech-writing", 0.7, resp="auto"))

    def _said(self, span: Span, speech: Speech, form: str, rule: str, thought: bool = False, verb: str = "") -> None:
        attributes = {"who": f"#{speech.who}"}
        if speech.to and speech.to != speech.who:
            attributes["toWhom"] = f"#{speech.to}"
        attributes["direct"] = "true" if form == "DS" else "false"
        if thought:
            attributes["aloud"] = "false"
        attributes["ana"] = f"#{form}"
        self.found.append(
            Wrap(
                span,
                "said",
                attributes,
                rule,
                max(FLOOR, speech.certainty),
                id=f"sp@{span.start}",
                resp="auto",
                chain=speech.chain,
                why=f'reported with "{verb}"' if verb else "",
            )
        )
