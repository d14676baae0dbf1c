# foi: two commands set everything up: `make demo` and `make test`.
.DEFAULT_GOAL := help
SWIFT ?= swift
PREFIX ?= /usr/local
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: help demo test test-browser check lint layering build docs install clean prerequisites

help: ## say what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | \
	  awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

prerequisites:
	@scripts/prerequisites

demo: prerequisites ## the whole main job on a worked example, in a scratch folder
	@$(SWIFT) build --quiet --product foi
	@scripts/demo "$$($(SWIFT) build --show-bin-path)/foi"

test: prerequisites ## all tests
	@$(SWIFT) build --quiet --build-tests
	@scripts/run-tests $(SWIFT)

test-browser: prerequisites ## the pages in a real browser, with and without JavaScript, and axe
	@scripts/prerequisites-browser
	@$(SWIFT) build --quiet --product foi
	@scripts/test-browser "$$($(SWIFT) build --show-bin-path)/foi"

lint:
	@$(SWIFT) format lint --strict --recursive $(SOURCES) && echo "format: as .swift-format asks"

layering:
	@scripts/check-layering
	@scripts/check-sizes

check: export FOI_WARNINGS = errors
check: prerequisites lint layering ## what CI runs: format, layering, warnings as errors, all tests, release, docs
	@$(SWIFT) build --quiet --build-tests && echo "build: no warnings"
	@scripts/run-tests $(SWIFT)
	@scripts/demo "$$($(SWIFT) build --show-bin-path)/foi" >/dev/null && echo "demo: works"
	@if command -v chromium >/dev/null 2>&1; then scripts/prerequisites-browser && \
	  scripts/test-browser "$$($(SWIFT) build --show-bin-path)/foi"; else \
	  echo "browser: none here; make test-browser installs one"; fi
	@$(MAKE) --no-print-directory docs >/dev/null && echo "docs: no warnings"
	@$(SWIFT) build --quiet -c release --product foi && echo "release: builds"
	@if command -v valgrind >/dev/null 2>&1; then \
	  Benchmarks/growth --quick --foi "$$($(SWIFT) build -c release --show-bin-path)/foi"; else \
	  echo "growth: not counted, as there is no valgrind (sudo apt-get install valgrind)"; fi

docs: prerequisites ## the library's documentation, in .build/docs
	@for target in FOI FOILaw Casebook ReplyReader; do mkdir -p .build/docs && \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	  --target $$target --warnings-as-errors --output-path .build/docs/$$target || exit 1; done

install: prerequisites ## a release build in PREFIX/bin (/usr/local)
	@$(SWIFT) build --quiet -c release --product foi --static-swift-stdlib
	@install -D "$$($(SWIFT) build -c release --show-bin-path)/foi" "$(DESTDIR)$(PREFIX)/bin/foi"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/foi"

clean: ## throw the build away
	@rm -rf .build
