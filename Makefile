# `make help` lists what can be made. Nothing slow is asked while this file is read: a second `make` costs Python's start.

PYTHON ?= python3
VENV := .venv
BRIEFGEN := $(VENV)/bin/briefgen
PYTEST := $(VENV)/bin/pytest -n auto
READY_TO_RUN := $(VENV)/.ready-to-run
READY_TO_TEST := $(VENV)/.ready-to-test
READY_FOR_CLIENTS := $(VENV)/.ready-for-clients
READY_FOR_PAGE := $(VENV)/.ready-for-page
READY_FOR_DOCS := $(VENV)/.ready-for-docs
READY_FOR_MUTANTS := $(VENV)/.ready-for-mutants
PANGO_SEEN := $(VENV)/.pango-seen

# A `.venv` knows its folder and its Python by their full paths: when either has changed since, it is made again.
-include $(VENV)/made-for.mk
ifneq ($(made_in):$(made_with),$(CURDIR):$(realpath $(VENV)/bin/python))
again := set-up-again
endif

build_options = $(if $(AS_OF),--as-of '$(AS_OF)') $(if $(SINCE),--since '$(SINCE)') $(foreach name,$(ONLY),--only '$(name)') \
	$(if $(JOBS),--jobs '$(JOBS)') $(if $(ANNEX),--annex) $(if $(DRAFT),--draft) $(if $(DOCX),--docx) $(if $(CLUSTER),--cluster '$(CLUSTER)')

.DEFAULT_GOAL := build
.PHONY: wheel docs build check bench test test-clients test-desktops test-page test-print test-wheel test-servers test-docs test-types test-cluster mutants lint golden lock clean distclean help set-up-again poppler libical tesseract libreoffice servers chromium thunderbird evolution

build: $(READY_TO_RUN) $(PANGO_SEEN) ## Make calendars, memos and page (AS_OF=2025-06-10 SINCE=2025-04-20 ONLY=BG ANNEX=1 DOCX=1)
	@$(BRIEFGEN) build $(build_options)

check: $(READY_TO_RUN) ## Check the data: every mistake in one run, with its line
	@$(BRIEFGEN) check

test: lint $(PANGO_SEEN) poppler ## Check style, types and behaviour of the program
	@$(PYTEST)

test-print: $(READY_TO_TEST) $(PANGO_SEEN) poppler tesseract libreoffice ## Try the memos on paper: copied, scanned and read; as Word files in LibreOffice
	@$(VENV)/bin/pytest -m printing

test-clients: $(READY_FOR_CLIENTS) libical ## Try the calendars with the parsers of other programs: of Thunderbird, Nextcloud, GNOME, KDE, and khal
	@$(PYTEST) -m clients

test-desktops: $(READY_TO_TEST) thunderbird evolution ## Subscribe to the calendars with Thunderbird and with GNOME themselves (half a gigabyte of packages)
	@$(VENV)/bin/pytest -n 0 -m desktops tests/desktops

test-page: $(READY_FOR_PAGE) chromium ## Look at the pages in a browser: what can be pressed, who can use them, valid HTML
	@$(VENV)/bin/pytest -m browser tests/browser

test-wheel: $(READY_TO_TEST) $(PANGO_SEEN) ## Build the program, install it elsewhere, and begin a desk with it
	@$(VENV)/bin/pytest -n 0 -m wheel tests/wheel

test-servers: $(READY_TO_TEST) $(PANGO_SEEN) servers ## Publish with nginx, with Caddy, and by the workflows of three nights; the preview under load and hostile hands
	@$(VENV)/bin/pytest -n 0 -m servers tests/servers

test-docs: $(READY_TO_TEST) $(PANGO_SEEN) ## Give every command that README.md and docs/ print, as it is written
	@$(VENV)/bin/pytest -n 0 -m documentation tests/documentation

test-types: $(READY_TO_TEST) ## See that a new status, kind, state or tag is an error of type wherever somebody has to decide
	@$(VENV)/bin/pytest -n 0 -m types tests/types

test-cluster: $(READY_TO_TEST) $(PANGO_SEEN) ## Have a cluster on this machine make memos, and kill its workers
	@$(VENV)/bin/pytest -n 0 -m cluster tests/cluster

mutants: $(READY_FOR_MUTANTS) ## Plant a fault at a time and see which no test notices (NAMES='briefgen.domain.figures.*'; all: a night)
	@$(VENV)/bin/mutmut run $(if $(NAMES),'$(NAMES)') && { $(VENV)/bin/mutmut results | grep -v 'not checked$$' || true; }

wheel: $(READY_TO_RUN) ## Build the program for other machines, in dist/
	@$(VENV)/bin/python -m hatchling build -d dist

docs: $(READY_FOR_DOCS) ## Build the documentation as pages, in site/
	@NO_MKDOCS_2_WARNING=1 $(VENV)/bin/mkdocs build --quiet
	@echo "Made site/index.html"

lint: $(READY_TO_TEST)
	@$(VENV)/bin/ruff check --quiet
	@$(VENV)/bin/ruff format --check --quiet
	@$(VENV)/bin/mypy

golden: $(READY_TO_TEST) $(PANGO_SEEN) ## Write the tests' golden files anew: read the difference before committing it
	@BRIEFGEN_REWRITE_GOLDEN=1 $(PYTEST)

bench: $(READY_TO_TEST) $(PANGO_SEEN) ## Measure what takes how long, as ratios (SMALL=1 for a minute of it)
	@$(VENV)/bin/python -m benchmarks.run $(if $(SMALL),--small)

lock: ## Write the lock files anew from pyproject.toml (UPGRADE=1 takes the newest versions)
	@$(PYTHON) tools/set_up.py lock $(if $(UPGRADE),--upgrade)

# Word and HTML files of memos are people's to edit, and what is called “kept” was written on.
clean: ## Remove what was made; the calendars, their ledger, the issued editions and what people edit stay
	@find output/memos output/as-of output/books -type f ! -name '*.kept*' \
	  ! \( -path '*/memos/*' \( -name '*.docx' -o -name '*.html' \) \) -delete 2>/dev/null || true
	@find output/memos output/as-of output/books -depth -type d -empty -delete 2>/dev/null || true
	@rm -rf output/.manifest.json output/*.html output/months output/*atom.xml
	@rm -rf output/feeds/*-alarms.* $(filter-out output/feeds/reference-days.%,$(wildcard output/feeds/*-days.*)) output/feeds/*-fixed.* output/feeds/events output/feeds/events.csv
	@rm -rf mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find briefgen tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

distclean: clean ## Remove the environment as well
	@rm -rf $(VENV) .bench

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name what; do printf '%-16s %s\n' "$$name" "$$what"; done

$(READY_TO_RUN): requirements.lock pyproject.toml tools/set_up.py $(again)
	@$(call set_up,run)

$(READY_TO_TEST): requirements-dev.lock pyproject.toml tools/set_up.py $(again)
	@$(call set_up,test)

# After the tests' set-up, and again with it: where that makes `.venv` anew, what these had put there is gone.
$(READY_FOR_CLIENTS): requirements-clients.lock tests/clients/package-lock.json tools/set_up.py $(again) $(READY_TO_TEST)
	@$(call set_up,clients)

$(READY_FOR_DOCS): requirements-docs.lock tools/set_up.py $(again) $(READY_TO_TEST)
	@$(call set_up,docs)

$(READY_FOR_MUTANTS): requirements-mutants.lock tools/set_up.py $(again) $(READY_TO_TEST)
	@$(call set_up,mutants)

$(READY_FOR_PAGE): requirements-page.lock tests/browser/package-lock.json tools/set_up.py $(again) $(READY_TO_TEST)
	@$(call set_up,page)

# Leaves its stamp only where Pango was found; elsewhere every `make` says how to get it, and goes on.
$(PANGO_SEEN): $(READY_TO_RUN)
	@$(VENV)/bin/python tools/libraries.py pango

poppler libical tesseract libreoffice servers chromium thunderbird evolution: | $(READY_TO_TEST)
	@$(VENV)/bin/python tools/libraries.py $@

define set_up
command -v $(PYTHON) >/dev/null || { echo "briefgen needs Python 3.11 or newer, and there is no $(PYTHON)." >&2; exit 2; }; \
	$(PYTHON) tools/set_up.py $(1)
endef
