"""Numbers and measures in English prose: figures that count, words with a scale, money, weights, lengths.

`find(text)` tells quantities from the figures of codes, labels and paragraph numbers; what it means is in normal form.
"""

from encoder.quantities.finding import Quantity, find

__all__ = ["Quantity", "find"]
