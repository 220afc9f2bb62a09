# actorgraph: `make demo` shows what it does, `make test` proves it. GNU make 3.81 and later, Linux and macOS.

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
UV_VERSION := 0.13.9

# The first Python that is new enough; say `make install PYTHON=/path/to/python` for another one.
NEW_ENOUGH := import sys; sys.exit(sys.version_info[:2] < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	if "$$p" -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then echo "$$p"; break; fi; done)

.PHONY: help install demo test check format evaluate bench lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

install: $(INSTALLED) ## make .venv with exactly what requirements.lock names

$(INSTALLED): requirements.lock pyproject.toml hatch_build.py
	@test -n "$(PYTHON)" || { echo "actorgraph needs Python 3.11 or later and found none (tried python3, python3.13, python3.12, python3.11). Install one, or name it: make install PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { echo "actorgraph needs Python 3.11 or later; $(PYTHON) is `"$(PYTHON)" --version 2>&1`." >&2; exit 1; }
	@echo "Installing into $(VENV) with `"$(PYTHON)" --version`: a minute or two, 1.2 GB."
	@"$(PYTHON)" -m venv $(VENV) || { echo "Python could not make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(INSTALLED)

demo: $(INSTALLED) ## load seeds/, print the report and five questions, write network.html
	@$(BIN)/python -m actorgraph.cli demo

test: $(INSTALLED) ## run every test; what this machine lacks is skipped by name
	$(BIN)/python -m pytest

build/links:
	@mkdir -p build && ln -s ../.dev build/links

check: $(INSTALLED) build/links ## lint, format, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	find -L build/links/actorgraph bench tests hatch_build.py -name '*.py' | $(BIN)/pyright -
	$(BIN)/lint-imports

format: $(INSTALLED) ## put the code into the house format
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

evaluate: $(INSTALLED) ## measure the reader against sentences whose answers are known
	@$(BIN)/python -m bench.reading

bench: $(INSTALLED) ## measure loading and queries on every store at hand, and the page in Chromium
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.page
	@$(BIN)/python -m bench.start

lock: ## resolve the dependencies again: make lock UPGRADE=--upgrade for the newest of each
	@test -x build/uv/bin/uv || "$(PYTHON)" -m venv build/uv
	@build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	build/uv/bin/uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 \
		--fork-strategy fewest --generate-hashes --no-emit-index-url --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock $(UPGRADE)

clean: ## remove what make and the tools have made, but no graph and no page
	rm -rf $(VENV) .dev build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
