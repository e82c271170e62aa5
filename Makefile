# entente: what is left of an alliance when somebody falls.
VERSION := 0.1.0

# Debian packages: the one list of what is needed to build, to test, and to look at pages.
BUILD_PACKAGES := gcc make pkg-config libigraph-dev libcjson-dev libglpk-dev libcsv-dev libgraphviz-dev libunistring-dev libmd-dev libxml2-dev
TEST_PACKAGES := libcmocka-dev python3-networkx python3-igraph python3-numpy graphviz locales-all libxml2-utils parallel \
                 python3-jsonschema mandoc zsh fish dpkg-dev lintian python3-pandas r-base-core r-cran-jsonlite
# Node and npm only where there are none: those from elsewhere get in each other's way with Debian's.
BROWSER_PACKAGES = chromium poppler-utils $(if $(shell command -v node 2>&1),,nodejs) $(if $(shell command -v npm 2>&1),,npm)

PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= build

CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes
FLAGS := -std=gnu11 -ffp-contract=off -fopenmp -D_GNU_SOURCE -DENTENTE_VERSION='"$(VERSION)"' -Isrc $(WARNINGS) -MMD -MP
ifeq ($(WERROR),1)
FLAGS += -Werror
endif
ifeq ($(SAN),1)
BUILD := $(BUILD)/san
FLAGS += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
export ASAN_OPTIONS := allow_user_segv_handler=0
endif
ifeq ($(COV),1)
BUILD := $(BUILD)/cov
FLAGS += --coverage
endif

pkg = $(shell pkg-config $(1) 2>/dev/null)
CORE_CFLAGS = $(call pkg,--cflags igraph libcjson libxml-2.0)
CORE_LIBS = $(call pkg,--libs igraph libcjson libxml-2.0) -lglpk -lcsv -lunistring -lmd -lm
RENDER_CFLAGS = $(call pkg,--cflags libgvc libcgraph libcjson)
# The two Graphviz plugins that lay out and write SVG are linked, so that no other is looked for.
PLUGINS = $(call pkg,--variable=libdir libgvc)/graphviz
RENDER_LIBS = $(call pkg,--libs libgvc libcgraph libcjson) -L$(PLUGINS) -Wl,-rpath,$(PLUGINS) \
              -lgvplugin_core -lgvplugin_neato_layout -lunistring -lmd -lm
TEST_LIBS = $(call pkg,--libs cmocka)

KERNELS := network/kernel $(addprefix network/kernel/,fiedler frustration key_players reach removal)
LAYERS := base model network $(KERNELS) measure scenario analysis analysis/sample output output/language output/page formats cli
CORE_SOURCES := $(foreach layer,$(LAYERS),$(wildcard src/$(layer)/*.c))
RENDER_SOURCES := $(wildcard src/base/*.c src/render/*.c)
CORE_OBJECTS := $(CORE_SOURCES:%.c=$(BUILD)/%.o)
RENDER_OBJECTS := $(RENDER_SOURCES:%.c=$(BUILD)/%.o)
LIBRARY_OBJECTS := $(filter-out $(BUILD)/src/cli/main.o,$(CORE_OBJECTS))
UNIT_SOURCES := $(wildcard tests/unit/*.c tests/property/*.c)
UNIT_TESTS := $(UNIT_SOURCES:%.c=$(BUILD)/%)
RENDER_UNIT_TESTS := $(filter $(BUILD)/tests/unit/test_render%,$(UNIT_TESTS))
CORE_UNIT_TESTS := $(filter-out $(RENDER_UNIT_TESTS),$(UNIT_TESTS))

.DEFAULT_GOAL := all
.PHONY: all demo test check install uninstall deb clean help bench backtests bless format-check build-packages test-packages

MAN := $(addprefix $(BUILD)/man/,entente.1 entente-model.5 entente-scenario.5)

all: $(BUILD)/entente $(BUILD)/entente-render $(MAN) ## build both programs

$(BUILD)/entente: $(CORE_OBJECTS)
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)

$(BUILD)/entente-render: $(RENDER_OBJECTS)
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(RENDER_LIBS)

$(BUILD)/src/render/%.o: src/render/%.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(RENDER_CFLAGS) -c -o $@ $<

$(BUILD)/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(CORE_CFLAGS) -c -o $@ $<

# Files as numbers, to be included in C.
EMBEDDED := $(wildcard $(addprefix src/output/page/*.,html css js) models/schema/*.json src/cli/starter/*.json \
                       $(addprefix src/cli/completion/entente.,bash zsh fish))
EMBEDDED := $(EMBEDDED:%=$(BUILD)/%.inc)
EMBEDDERS := $(addprefix $(BUILD)/src/,output/page/assets.o cli/embedded.o cli/cmd_completion.o)

$(EMBEDDED): $(BUILD)/%.inc: %
	@mkdir -p $(@D)
	od -An -v -t d1 $< | sed 's/[0-9][0-9]*/&,/g' > $@

$(EMBEDDERS): CORE_CFLAGS += -I$(BUILD)
$(EMBEDDERS): $(EMBEDDED)

# Pages of the manual, whose lists come from the tables.
$(BUILD)/src/man/manual: src/man/manual.c $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(CORE_CFLAGS) -o $@ $(filter %.c %.o,$^) $(CORE_LIBS)

$(MAN): $(BUILD)/man/%: src/man/% $(BUILD)/src/man/manual
	@mkdir -p $(@D)
	$(BUILD)/src/man/manual $< > $@.new && mv $@.new $@

$(RENDER_UNIT_TESTS): $(BUILD)/tests/%: tests/%.c $(filter-out $(BUILD)/src/render/main.o,$(RENDER_OBJECTS))
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(RENDER_CFLAGS) -o $@ $(filter %.c %.o,$^) $(RENDER_LIBS) $(TEST_LIBS)

$(CORE_UNIT_TESTS): $(BUILD)/tests/%: tests/%.c $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(CORE_CFLAGS) -o $@ $(filter %.c %.o,$^) $(CORE_LIBS) $(TEST_LIBS)

$(BUILD)/tests/bench/bench: $(wildcard tests/bench/*.c) $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(CORE_CFLAGS) -o $@ $(filter %.c %.o,$^) $(CORE_LIBS)

# $(1): packages. Installs what is missing, as root or by sudo; says what to do where neither works.
define install_packages
	@missing=""; for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then echo "This system has no apt-get. Please install what corresponds to:$$missing" >&2; exit 1; fi; \
	sudo=""; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
	if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then echo "Please run as root: apt-get install$$missing" >&2; exit 1; fi; \
	echo "installing:$$missing"; \
	$$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null
endef

build-packages:
	$(call install_packages,$(BUILD_PACKAGES))

test-packages: build-packages
	$(call install_packages,$(TEST_PACKAGES))
	-$(call install_packages,$(BROWSER_PACKAGES))

demo: build-packages ## install what is missing, build, run the main example, name its diagrams
	@echo "building, which takes a minute or two the first time ..."
	@$(MAKE) --no-print-directory -s -j2 all
	@$(BUILD)/entente run examples/syria-collapse.json -o $(BUILD)/demo
	@echo; echo "Lay these side by side:"; ls $(BUILD)/demo/*.svg | sed 's/^/  /'
	@echo "Or open all of it in a browser:"; echo "  $(BUILD)/demo/report.html"

test: test-packages ## install what is missing, build, run every test
	@$(MAKE) --no-print-directory -s -j2 all
	@$(MAKE) --no-print-directory -s -j2 $(UNIT_TESTS)
	@BUILD=$(BUILD) tests/run

check: ## every test without installing anything
	@$(MAKE) --no-print-directory -s -j2 all $(UNIT_TESTS)
	@BUILD=$(BUILD) tests/run

bless: all ## rewrite the expected output of the golden tests; read the diff
	@BUILD=$(BUILD) tests/run --bless

bench: build-packages ## speed of the hot jobs
	@$(MAKE) --no-print-directory -s $(BUILD)/tests/bench/bench
	@$(BUILD)/tests/bench/bench

backtests: all ## sixteen cases of history against the rule for pacts, as one table (needs ../shared/data/cow)
	@BUILD=$(BUILD) tests/backtests.py --print

$(BUILD)/man/%.gz: $(BUILD)/man/%
	gzip -9nc $< > $@

FILES = BUILD='$(BUILD)' DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' src/package/files.sh

install: all $(MAN:=.gz) ## into DESTDIR and PREFIX
	$(FILES) install

uninstall: ## remove what install put there
	$(FILES) uninstall

deb: all ## a Debian package
	@rm -rf $(BUILD)/deb && mkdir -p $(BUILD)/deb
	@$(MAKE) --no-print-directory -s install DESTDIR=$(abspath $(BUILD))/deb/root PREFIX=/usr
	@src/package/deb.sh $(abspath $(BUILD))/deb/root $(VERSION) $(BUILD)/deb/entente_$(VERSION)_$$(dpkg --print-architecture).deb

format-check: ## sources as .clang-format has them
	clang-format --dry-run -Werror $(shell find src tests -name '*.[ch]')

clean: ## remove what was built
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' Makefile
	@echo; echo "switches: SAN=1 (sanitizers) COV=1 (coverage) WERROR=1 CC=clang"
	@echo "needs (Debian names): $(BUILD_PACKAGES)"
	@echo "tests need besides: $(TEST_PACKAGES)"
	@echo "tests of the page in a browser need besides: $(BROWSER_PACKAGES)"

-include $(CORE_OBJECTS:.o=.d) $(RENDER_OBJECTS:.o=.d)
