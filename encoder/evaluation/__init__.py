"""How near an encoding comes to a reference encoding of the same text, phenomenon by phenomenon.

`evaluate(reference, system)` compares two TEI files; `render(evaluation, "text")` says it (also "json", "markdown").
Both texts are reduced to their letters and digits, so that layout and brackets do not count; every element is a span
over these.
"""

from encoder.evaluation.comparing import evaluate
from encoder.evaluation.disagreements import Disagreement
from encoder.evaluation.evaluation import Evaluation, Interval, Score
from encoder.evaluation.rendering import FORMATS, render

__all__ = ["FORMATS", "Disagreement", "Evaluation", "Interval", "Score", "evaluate", "render"]
