"""Where the evaluation texts lie: beside the checkout, never in it."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
DOCUMENTS = SHARED / "documents"
REFERENCE = SHARED / "reference"
FRUS = SHARED / "frus"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the evaluation texts (../shared) are not beside the checkout"
)
