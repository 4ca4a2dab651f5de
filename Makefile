# make demo: the example from transcription to page and PDF.   make test: everything that CI checks.
# Both set up what they need in .venv; they want Python 3.11 or later, git and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/lindqvist-anders-memorandum.md
EXAMPLES := $(EXAMPLE) examples/harbour-strike-telegram.md examples/harbour-council-record.md
MADE := output/lindqvist-anders-memorandum/lindqvist-anders-memorandum

.PHONY: help demo test lint types check figures picture lock clean

help:
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

$(VENV)/ready:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python cannot make a virtual environment here; on Debian: apt install python3-venv"; exit 2; }
	@touch $@

# The pins are what CI tests with; delete the stamp to resolve anew.
$(VENV)/installed: $(VENV)/ready pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(VENV)/installed ## the example: TEI, page, PDF and report
	@$(BIN)/encoder run --config examples/encoder.toml -o output $(EXAMPLES)
	@printf '\nof %s:\n  page  %s\n  PDF   %s\n  TEI   %s\n' $(EXAMPLE) \
		$(CURDIR)/$(MADE).html $(CURDIR)/$(MADE).pdf $(CURDIR)/$(MADE).xml

test: lint types check ## all that CI checks: style, types, tests

lint: $(VENV)/developing ## ruff
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/developing ## mypy, strict
	$(BIN)/mypy

check: $(VENV)/developing ## the tests
	$(BIN)/python -m pytest --numprocesses auto

figures: $(VENV)/developing ## times of the whole command and of each stage, as Markdown
	$(BIN)/python benchmarks/pipeline.py

picture: $(VENV)/installed ## docs/images/page.png, from the example (wants chromium)
	docs/images/picture

lock: $(VENV)/developing ## constraints.txt anew, from what is installed
	$(BIN)/python -m pip freeze --exclude-editable | LC_ALL=C sort -f > constraints.txt

clean: ## everything that make made
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
