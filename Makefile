# The commands of the house; see README.md. Stamps in .venv make a second run quick.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

UV_VERSION := 0.13.9
VENV := .venv
BIN := $(VENV)/bin
OPMAAK := src/zicht/web/static/gebouwd/stijl.css
FRONTEND := $(shell find frontend -name node_modules -prune -o -name gebouwd -prune -o -type f -print 2>/dev/null)
PROCESSEN ?= auto
ARGS ?=
SNEL := $(wildcard tests protocol_cases)
ALLES := $(SNEL) $(wildcard e2e)

export UV_PROJECT_ENVIRONMENT := $(VENV)
export UV_PYTHON_DOWNLOADS := never

.PHONY: help setup start test check lint scan format bench test-server

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.python $(VENV)/.systeem $(OPMAAK) ## everything that is needed; leaves .venv/bin/zicht

start: setup ## run Zicht with an invented region at http://127.0.0.1:8000 (ARGS="--poort 8001" for more)
	@ZICHT_ONTWIKKELING=$${ZICHT_ONTWIKKELING-1} exec $(BIN)/zicht start $(ARGS)

test: setup $(VENV)/.browser lint scan ## all tests, with PostgreSQL and a real browser
	$(BIN)/pytest $(ALLES) -n $(PROCESSEN) --dist loadfile $(ARGS)

check: setup lint scan ## what should pass before each commit, in less than two minutes
	$(BIN)/pytest $(SNEL) -q -m "not db and not browser and not proces" $(ARGS)

lint: export ZICHT_ONTWIKKELING := 1
lint: $(VENV)/.python
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

scan: $(VENV)/.python ## passwords left in the tree, known weaknesses in what we depend on
	scripts/geheimen.sh $(BIN)
	scripts/afhankelijkheden.sh $(BIN)

format: $(VENV)/.python ## put all code in the house style
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: setup ## measure; prints what, how much, and the unit
	$(BIN)/python -m bench $(ARGS)

test-server: setup $(VENV)/.browser ## all tests against the PostgreSQL of Debian instead of the embedded one
	scripts/systeem.sh postgresql
	$(BIN)/python scripts/op_systeemserver.py $(BIN)/pytest $(ALLES) -n $(PROCESSEN) --dist loadfile $(ARGS)

$(BIN)/uv:
	scripts/maak_venv.sh $(VENV) $(UV_VERSION)

$(VENV)/.python: pyproject.toml uv.lock | $(BIN)/uv
	$(BIN)/uv sync --frozen --inexact --quiet
	touch $@

$(VENV)/.systeem: scripts/systeem.sh | $(BIN)/uv
	scripts/systeem.sh pdf node
	touch $@

$(VENV)/.browser: scripts/systeem.sh | $(BIN)/uv
	scripts/systeem.sh browser
	touch $@

frontend/node_modules/.klaar: frontend/package-lock.json | $(VENV)/.systeem
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

$(OPMAAK): frontend/node_modules/.klaar $(FRONTEND)
	cd frontend && npm run --silent build
	touch $@
