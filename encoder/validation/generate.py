"""Make grammar, schema and rules out of the ODD: `python -m encoder.validation.generate`.

The ODD is the source; what is made of it is committed, so that nobody needs to generate anything to validate.
"""

from __future__ import annotations

from pathlib import Path

from encoder.publication.saxon import Saxon
from encoder.resources import schema

_TARGETS = {"odd2rng.xsl": "encoder.rng", "odd2xsd.xsl": "encoder.xsd", "odd2sch.xsl": "encoder.sch"}


def generated(odd: str) -> dict[str, str]:
    """Return the text of every generated file, by its name."""
    saxon = Saxon()
    makers = {name: saxon.compile(schema(name)) for name in (*_TARGETS, "sch2xsl.xsl")}
    customization = saxon.parse(odd)
    files = {target: makers[name].apply(customization) for name, target in _TARGETS.items()}
    files["encoder-rules.xsl"] = makers["sch2xsl.xsl"].apply(saxon.parse(files["encoder.sch"]))
    return files


def main() -> None:
    """Write the generated files beside the ODD."""
    odd = schema("encoder.odd")
    for name, text in generated(odd.read_text(encoding="utf-8")).items():
        Path(odd.parent / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
