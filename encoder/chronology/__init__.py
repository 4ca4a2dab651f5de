"""Dates and times of day in English prose: where they stand and what they mean, relative ones by what is known.

`find(text, frame)` finds the expressions of one text; `parse(text)` reads a string that is nothing but a date.
Nothing is invented: what neither the words nor the frame give is left alone.
"""

from encoder.chronology.calendar import Moment, Value
from encoder.chronology.finding import Dating, Frame, find, parse

__all__ = ["Dating", "Frame", "Moment", "Value", "find", "parse"]
