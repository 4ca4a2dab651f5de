"""Outside programs that tests call: absent on a laptop they cost a skip, absent in CI they are a failure."""

import os
import shutil

import pytest


def require(tool: str) -> str:
    """Return the path of a program such as jing, or skip the test; with CI=true its absence is a failure."""
    path = shutil.which(tool)
    if path is None:
        reason = f"{tool} is not installed"
        if os.environ.get("CI", "").lower() in {"", "0", "false"}:
            pytest.skip(reason)
        pytest.fail(f"{reason}, and CI must not skip")
    return path
