# newsmill: raw dumps of news pages in; a clean, deduplicated, documented Parquet dataset out.
.DEFAULT_GOAL := help
SHELL := /bin/sh

RAW ?= data/raw
WORK ?= data/work
OUT ?= data/dataset
FLAGS ?=

SOURCES := $(shell find pipeline schemas -name '*.ts' 2>/dev/null)
BUILT := dist/.built
MILL := node dist/pipeline/cli/main.js

.PHONY: help dataset ingest validate normalise deduplicate emit report test check format lint types architecture gate bench bench-dedup bench-emit verify build clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  RAW=$(RAW) WORK=$(WORK) OUT=$(OUT) say where; FLAGS=\"--workers 2\" goes to the command."

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

$(BUILT): node_modules/.package-lock.json $(SOURCES) tsconfig.json tsconfig.build.json
	@npx tsc -p tsconfig.build.json
	@touch $@

build: $(BUILT) ## Compile to dist/

dataset: $(BUILT) ## Build the dataset from RAW into OUT: all stages
	@$(MILL) dataset --raw $(RAW) --work $(WORK) --out $(OUT) $(FLAGS)

ingest: $(BUILT) ## Read the dump into drafts
	@$(MILL) ingest --raw $(RAW) --work $(WORK) $(FLAGS)

validate: $(BUILT) ## Turn away what cannot be an article
	@$(MILL) validate --raw $(RAW) --work $(WORK) $(FLAGS)

normalise: $(BUILT) ## Make articles: dates, sources, people, places, topics
	@$(MILL) normalise --raw $(RAW) --work $(WORK) $(FLAGS)

deduplicate: $(BUILT) ## Find copies and choose what stands for each
	@$(MILL) deduplicate --raw $(RAW) --work $(WORK) $(FLAGS)

emit: $(BUILT) ## Write the dataset folder
	@$(MILL) emit --raw $(RAW) --work $(WORK) --out $(OUT) $(FLAGS)

report: $(BUILT) ## Write the report of the dataset in OUT anew
	@$(MILL) report --dataset $(OUT)

test: $(BUILT) ## Run the tests
	@npx vitest run

check: format lint types architecture test gate ## Everything that must hold before a change lands

format: node_modules/.package-lock.json ## Is every file formatted?
	@npx biome format .

lint: node_modules/.package-lock.json ## Lint
	@npx biome lint --error-on-warnings .

types: node_modules/.package-lock.json ## Check the types
	@npx tsc --noEmit

architecture: node_modules/.package-lock.json ## Do all imports point the right way?
	@npx tsx scripts/architecture.ts

gate: $(BUILT) ## Is extraction as good as it was? (floors in scripts/gate.json)
	@npx tsx scripts/gate.ts

bench: $(BUILT) ## Measure speed and memory, beside others' tools, in one run
	@npx tsx scripts/bench.ts

bench-dedup: $(BUILT) ## Measure deduplication on invented articles with planted copies, beside MinHash (BENCH_SIZES=50000,1000000)
	@npx tsx scripts/bench-dedup.ts

bench-emit: $(BUILT) ## Measure emit beside DuckDB's own COPY of the same rows
	@npx tsx scripts/bench-emit.ts

verify: $(BUILT) ## Check the dataset in OUT: digests, footers, values, order, books
	@$(MILL) verify $(OUT)

clean: ## Remove what was built, checkpoints and the dataset
	rm -rf dist $(WORK) $(OUT)
