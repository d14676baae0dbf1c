# foi: two commands set everything up: `make demo` and `make test`.
.DEFAULT_GOAL := help
SWIFT ?= swift
PREFIX ?= /usr/local
SOURCES := Package.swift Sources Tests Benchmarks

# The compiler counts the letters of a source's whole path into the code of each `try!` and of each closure that must not
# escape, though it leaves the path itself out. foi's own sources have neither; those of libraries do. Releases are
# therefore built in a folder whose path has 120 letters wherever the copy of foi lies.
RELEASE_BUILD := $(shell folder='$(CURDIR)/.build/for-release-'; \
  missing=$$((120 - $$(printf '%s' "$$folder" | wc -c))); [ $$missing -gt 0 ] || missing=1; \
  printf '%s%0*d' "$$folder" $$missing 0)
# A release: no debug information, no paths of this machine, no folder beside the program where libraries are
# looked for, and the commit that it was built from.
RELEASE := -c release --product foi --static-swift-stdlib --disable-local-rpath \
  -debug-info-format none -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. \
  -Xcc -ffile-prefix-map=$(CURDIR)=.
IN_RELEASE_BUILD := --scratch-path $(RELEASE_BUILD) -Xswiftc -file-prefix-map -Xswiftc $(RELEASE_BUILD)=.build \
  -Xcc -ffile-prefix-map=$(RELEASE_BUILD)=.build
# The compiler's addresses and the seed of its hashes, by which it may order what it writes, are fixed where the
# system allows it.
FIXED := SWIFT_DETERMINISTIC_HASHING=1 $(shell setarch -R true 2>/dev/null && echo setarch -R)
COMMIT := $(shell git describe --always --abbrev=12 --exclude '*' --dirty 2>/dev/null)
# A program that is built already can be packed as it is: make deb PROGRAM=path.
PROGRAM ?= .build/linked/foi
STATIC ?= .build/linked/foi-static
PACKAGES ?= .build/packages
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)

FUZZ_SECONDS ?= 3600

.PHONY: fuzz sanitize help demo demo-team test test-exchange test-postgres test-browser check lint layering docs install uninstall clean prerequisites \
  program static packaging deb test-deb tarball release

help: ## say what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | \
	  awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

prerequisites:
	@scripts/prerequisites

demo: prerequisites ## the whole main job on a worked example, in a scratch folder
	@$(SWIFT) build --quiet --product foi
	@scripts/demo "$$($(SWIFT) build --show-bin-path)/foi"

demo-team: prerequisites ## two people on one casebook of a PostgreSQL server that is thrown away
	@scripts/prerequisites-postgres
	@$(SWIFT) build --quiet --product foi
	@FOI_TEST_OPTIONS='-c fsync=off' scripts/postgres-server \
	  scripts/demo-team "$$($(SWIFT) build --show-bin-path)/foi"

test: prerequisites ## all tests
	@$(SWIFT) build --quiet --build-tests
	@scripts/run-tests $(SWIFT)

test-postgres: prerequisites ## the tests of stores and teams on a PostgreSQL server of their own
	@scripts/prerequisites-postgres
	@$(SWIFT) build --quiet --build-tests
	@FOI_TEST_REPLICA=1 FOI_TEST_OPTIONS='-c fsync=off' scripts/postgres-server \
	  scripts/run-tests $(SWIFT) --filter 'CasebookStoreTests|BothStoresTests|TeamTests|EditedMeanwhileTests|ServerQuestionTests|SQLInNamesTests'

test-exchange: prerequisites ## exports and sheets read by bagit, frictionless, pandas and LibreOffice
	@scripts/prerequisites-exchange office
	@$(SWIFT) build --quiet --build-tests
	@scripts/run-tests $(SWIFT) --filter 'BagToolTests|WorkbookTests'

test-browser: prerequisites ## the pages in a real browser, with and without JavaScript, and axe
	@scripts/prerequisites-browser
	@$(SWIFT) build --quiet --product foi
	@scripts/test-browser "$$($(SWIFT) build --show-bin-path)/foi"

fuzz: prerequisites ## made-up inputs for every reader, guided by coverage; FUZZ_SECONDS in all (3600)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) Benchmarks/fuzz $(TARGETS)

sanitize: prerequisites ## readers and store with the address sanitizer, in a build of their own; for a schedule
	@scripts/sanitize $(SWIFT)

lint:
	@$(SWIFT) format lint --strict --recursive $(SOURCES) && echo "format: as .swift-format asks"

layering:
	@scripts/check-layering
	@scripts/check-sizes

check: export FOI_WARNINGS = errors
check: prerequisites lint layering ## what CI runs: format, layering, warnings as errors, all tests, release, docs
	@scripts/prerequisites-exchange
	@$(SWIFT) build --quiet --build-tests && echo "build: no warnings"
	@if scripts/prerequisites-postgres; then \
	  FOI_TEST_REPLICA=1 FOI_TEST_OPTIONS='-c fsync=off' \
	  scripts/postgres-server scripts/run-tests $(SWIFT); else \
	  scripts/run-tests $(SWIFT); fi
	@scripts/demo "$$($(SWIFT) build --show-bin-path)/foi" >/dev/null && echo "demo: works"
	@if scripts/prerequisites-postgres; then FOI_TEST_OPTIONS='-c fsync=off' scripts/postgres-server \
	  scripts/demo-team "$$($(SWIFT) build --show-bin-path)/foi" >/dev/null && echo "demo-team: works"; fi
	@if scripts/prerequisites-growth; then \
	  Benchmarks/growth --quick --foi "$$($(SWIFT) build --show-bin-path)/foi"; else \
	  echo "growth: not counted; valgrind is not here"; fi
	@if command -v chromium >/dev/null 2>&1; then scripts/prerequisites-browser && \
	  scripts/test-browser "$$($(SWIFT) build --show-bin-path)/foi"; else \
	  echo "browser: none here; make test-browser installs one"; fi
	@$(MAKE) --no-print-directory docs >/dev/null && echo "docs: no warnings"
	@if command -v python3 >/dev/null 2>&1; then \
	  Packaging/check "$$($(SWIFT) build --show-bin-path)/foi"; else \
	  echo "packaging: not checked; there is no python3 here"; fi
	@FOI_COMMIT=$(COMMIT) $(FIXED) $(SWIFT) build --quiet $(RELEASE) && echo "release: builds"

docs: prerequisites ## the library's documentation, in .build/docs
	@for target in FOI FOILaw Casebook ReplyReader; do mkdir -p .build/docs && \
	  $(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	  --target $$target --warnings-as-errors --output-path .build/docs/$$target || exit 1; done

packaging:
	@scripts/prerequisites-packaging

ifeq ($(origin PROGRAM),file)
program: prerequisites packaging
	@FOI_COMMIT=$(COMMIT) $(FIXED) $(SWIFT) build --quiet $(RELEASE) $(IN_RELEASE_BUILD)
	@mkdir -p $(dir $(PROGRAM))
	@Packaging/link $(RELEASE_BUILD)/release $(PROGRAM)
else
program: packaging
endif

static: program
	@[ -e $(STATIC) ] && [ $(STATIC) -nt $(PROGRAM) ] || \
	  Packaging/link $(RELEASE_BUILD)/release $(STATIC) static

install: program ## foi, man pages, completions and licences in PREFIX (/usr/local); DESTDIR too
	@Packaging/install $(PROGRAM) "$(DESTDIR)" "$(PREFIX)"

uninstall: ## takes out what `make install` put there
	@Packaging/install --remove "$(DESTDIR)" "$(PREFIX)"

deb tarball install release: export FOI_CHECKOUTS = $(RELEASE_BUILD)/checkouts
deb: program ## a Debian package, in .build/packages
	@Packaging/deb $(PROGRAM) $(PACKAGES)
	@if command -v lintian >/dev/null; then lintian --fail-on error $(PACKAGES)/foi_*.deb; fi

test-deb: ## installs the package in a bare Debian, runs the demo there and removes it; as root
	@scripts/prerequisites-packaging debootstrap
	@Packaging/test-deb "$$(ls -t $(PACKAGES)/foi_*.deb | head -1)"

tarball: program static ## folders that run wherever they are unpacked, with libraries and static
	@Packaging/tarball $(PROGRAM) $(PACKAGES)
	@Packaging/tarball $(STATIC) $(PACKAGES) static

release: program static ## the packages of a release, reproducibly, with their checksums
	@Packaging/release $(PROGRAM) $(STATIC) $(PACKAGES)

clean: ## throw the build away
	@rm -rf .build
