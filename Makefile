# Owns the commands of this project. `make` lists them.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve build sizes test lint test-native test-component test-package test-flows test-hosts bench reproducible schema clean

export PATH := $(shell .ci/setup path):$(PATH)
# One question less to the network: a Trunk from elsewhere asks for its newest version at every start.
export TRUNK_SKIP_VERSION_CHECK := true

wasm := --target wasm32-unknown-unknown
parts := "$(or $(CARGO_TARGET_DIR),target)/parts"
# make serve port=8081: without, the first one from 8080 on that is free
port ?=
# make test-flows only=firefox::reload
only ?=
# make build whole=yes: one program instead of two parts
whole ?=
# make test-flows built=yes: as dist/ is, when only the tests have changed
built ?=
# make bench rounds=9 only=peers,lever
rounds ?=

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Its own folder, so that a running server and `make build` never overwrite each other's files.
serve: ## the post with the widget on http://127.0.0.1:8080, reloaded at every change; port=8081 names another
	@port=$$(.ci/port 8080 $(port)) && .ci/setup serve && exec trunk serve --dist target/serve --port $$port

# The same wherever it is built: no path is in it, and flags of the builder's own do not count. What is cut in two is cut
# by its relocations.
build: export RUSTC_WRAPPER := $(CURDIR)/.ci/rustc
build: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := $(if $(whole),,-Clink-args=--emit-relocs)
build: ## the files to publish, in dist/, with what they weigh; and the same as an npm package
	@.ci/setup build
	env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS trunk build --release $(if $(whole),,--features split)
	@.ci/parts dist $(if $(whole),whole)
	@.ci/licences.mjs >dist/licences.txt
	@.ci/manifest.mjs dist
	@WTI_NODE_MODULES="$(shell .ci/setup packages .)/node_modules" .ci/package.mjs dist $(parts)
	@.ci/sizes dist
	@.ci/upload.mjs

sizes: build ## where the bytes of the program are, by what its code belongs to
	@.ci/where.mjs $(parts)/bound/worth-the-interview_bg.wasm $(parts)/split_later.wasm

# The visits wait for the browsers' own pauses now and then: everything else runs in the meantime, real blogs as soon as
# there is a widget to put into them (`read -ru 8` waits for what `echo >&8` says, see .ci/beside). Clippy reads
# what is compiled for the tests; run by itself, as in `make lint`, it would check every dependency once more.
test: lints := RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-Dwarnings__CLIPPY_HACKERY__
test: make := $(MAKE) --no-print-directory
test: ## everything that can be tested, in every engine
	@.ci/setup test
	cargo fmt --check
	@.ci/beside "$(lints) $(make) test-native test-component && \
		read -ru 8 && $(make) test-package test-hosts built=yes only=$(shell .ci/setup quick-hosts)" \
		"$(make) build && .ci/sizes dist check && .ci/no-paths dist target/package && \
			echo >&8 && $(lints) $(make) test-flows built=yes"

lint: ## rustfmt and clippy, for this machine and for the browser
	@.ci/setup lint
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --test flows -- -D warnings
	cargo clippy --all-targets $(wasm) -- -D warnings

test-native: ## what needs no browser
	@.ci/setup lint
	cargo test

test-component: ## single components, in Chromium
	@.ci/setup component
	.ci/component-test $(only)

test-flows: $(if $(built),,build) ## whole visits in Chromium, Firefox and WebKit; only=firefox::reload picks some
	@.ci/setup flows
	WTI_NODE_MODULES="$(shell .ci/setup packages .)/node_modules" cargo test --test flows -- $(only)

test-hosts: $(if $(built),,build) ## the snippet in real blogs, in Chromium, by docs/hosts.md; only=hugo,react picks some
	@.ci/setup hosts $(only)
	node tests/hosts/main.mjs $(only)

test-package: $(if $(built),,build) ## the npm package, in a page that each of three bundlers makes
	@.ci/setup package
	WTI_PACKAGE_MODULES="$(shell .ci/setup packages tests/package)/node_modules" node --test tests/package/*.test.mjs

bench: $(if $(built),,build) ## how quick it is, beside others, in Chromium under a throttle; only=peers picks a part
	@.ci/setup bench
	WTI_BENCH_MODULES="$(shell .ci/setup packages tests/bench)/node_modules" node tests/bench/main.mjs $(if $(rounds),rounds=$(rounds)) $(if $(only),only=$(only))

reproducible: ## build twice in different places, and compare every byte
	@.ci/setup build
	@.ci/reproducible

schema: ## static/export.schema.json anew, of what is described
	WRITE=1 cargo test --test schema it_is_made

clean: ## remove what was built; the tools stay
	cargo clean
	rm -rf dist
