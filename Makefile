# Two commands matter: `make site` builds the site, `make test` runs every check.
# Both make their own environment from the hash-locked requirement files.
# `make PYTHON=python3.12 site` picks the interpreter; SITE_URL and REPOSITORI, from
# the environment or the command line, reach the build as they are.

PYTHON ?= python3
PORT ?= 8000
FORMAT ?= teks
DASAR ?= main
JOBS ?= auto
DETIK ?= 300
RUANG ?=

VENV := .venv
BIN := $(VENV)/bin
VERSI := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)

# One stamp per step, so nothing is installed twice.
STEMPEL_VENV := $(VENV)/.dibuat-$(VERSI)
STEMPEL_SITUS := $(VENV)/.situs
STEMPEL_UJI := $(VENV)/.uji
STEMPEL_NPM := node_modules/.package-lock.json
STEMPEL_KELOLA := macros/kelola/npm/node_modules/.package-lock.json
STEMPEL_UKUR := tests/ukur/node_modules/.package-lock.json

# The theme's banner about the next MkDocs: the exit is prepared, the noise helps nobody.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PIP_INSTALL := $(BIN)/python -m pip install --quiet --require-hashes --only-binary :all:
# Extras stay in the lock: pip looks up `coverage[toml]` anew where only `coverage` is pinned,
# and then refuses a release that came out since.
PIP_COMPILE := pip-compile --quiet --generate-hashes --allow-unsafe --no-strip-extras \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site siap arsip contoh kantor-baru serve periksa tinjau bentuk rapikan lint test bench kacau mutasi pembangun ukur panduan kunci clean lingkungan perkakas peramban mesin-segar

help: ## Tampilkan daftar ini
	@echo 'Perintah yang tersedia:'
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1|/p' $(firstword $(MAKEFILE_LIST)) \
	  | awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

# FAST=1 and PRATINJAU=1 leave the form out too; without its packages a site simply has no /kelola/.
site: $(STEMPEL_SITUS) $(if $(FAST)$(PRATINJAU),,$(STEMPEL_KELOLA)) ## Bangun situs ke folder site/
	$(BIN)/mkdocs build --strict

siap: $(STEMPEL_SITUS) ## Periksa situs yang sudah dibangun di site/ sebelum terbit
	$(BIN)/python -m macros siap site

arsip: $(STEMPEL_SITUS) ## Kemas situs di site/ menjadi situs.zip, yang terbuka tanpa peladen dan tanpa jaringan
	$(BIN)/python -m macros arsip site

serve: $(STEMPEL_SITUS) ## Pratinjau langsung di peramban; perubahan data/ segera terlihat
	$(BIN)/mkdocs serve --strict --dev-addr 127.0.0.1:$(PORT)

periksa: $(STEMPEL_SITUS) ## Periksa berkas data/ dan laporkan semua temuan
	$(BIN)/python -m macros periksa --format $(FORMAT)

# What a reviewer of a proposal needs to see; DASAR is the version that it would change.
tinjau: $(STEMPEL_SITUS) ## Ringkas apa yang berubah sejak DASAR ke folder .tinjauan/
	$(BIN)/python -m macros tinjau $(DASAR) --ke .tinjauan

bentuk: $(STEMPEL_SITUS) ## Periksa apakah berkas data/ rapi dan skemanya segar
	$(BIN)/python -m macros rapikan --periksa --format $(FORMAT)
	$(BIN)/python -m macros skema --periksa

rapikan: $(STEMPEL_SITUS) ## Rapikan berkas data/ dan perbarui skemanya
	$(BIN)/python -m macros skema
	$(BIN)/python -m macros rapikan

# KANTOR holds the options, as in KANTOR="--nama '…' --badan kpu=KPU"; without them it asks.
kantor-baru: $(STEMPEL_SITUS) ## Kosongkan data/ untuk kantor lain yang memakai situs ini
	$(BIN)/python -m macros kantor-baru $(KANTOR)

lint: $(STEMPEL_UJI) ## Periksa kode, gaya YAML, dan alur kerja GitHub
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict data mkdocs.yml .github .yamllint.yaml
	$(BIN)/zizmor --offline --no-progress --persona pedantic .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml

contoh: $(STEMPEL_SITUS) $(if $(FAST),,$(STEMPEL_KELOLA)) ## Bangun kantor contoh ke folder site-contoh/
	DATA=tests/contoh/data $(BIN)/mkdocs build --strict --site-dir site-contoh

# What is missing is told first, not after minutes of linting.
test: peramban lint periksa bentuk $(STEMPEL_NPM) $(STEMPEL_KELOLA) ## Jalankan semua pemeriksaan dan pengujian, termasuk peramban
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadgroup $(PYTEST_ARGS)

# Measured apart from the tests, whose result must not depend on a busy machine.
bench: $(STEMPEL_UJI) ## Ukur kecepatan (tests/bench)
	$(BIN)/python -m tests.bench

# Atheris has an environment of its own in .cache/kacau: see tests/alat/kacau_terpandu.py.
kacau: $(STEMPEL_UJI) ## Cari masukan yang merusak pembaca selama DETIK=300 detik, dipandu cakupan
	DETIK=$(DETIK) $(BIN)/python -m tests.alat.kacau_terpandu

# mutmut has an environment of its own in .cache/mutasi: see tests/alat/mutasi.py.
mutasi: $(STEMPEL_UJI) ## Ubah kode sedikit demi sedikit dan lihat apakah uji melihatnya (RUANG=capaian; kosong: semua)
	$(BIN)/python -m tests.alat.mutasi $(RUANG)

# Each generator has an environment of its own in .cache/pembangun: see adr/0022.
pembangun: $(STEMPEL_UJI) ## Bangun juga dengan ProperDocs, tanpa Material, dan Zensical; bandingkan setiap berkas
	$(BIN)/python -m tests.alat.pembangun

# Lighthouse has packages of its own: see tests/alat/lighthouse.py.
ukur: $(STEMPEL_NPM) $(STEMPEL_UKUR) peramban ## Ukur aksesibilitas dan kecepatan; hasilnya tampil di situs
	$(BIN)/python -m tests.alat.ukur

panduan: $(STEMPEL_UJI) peramban ## Ambil ulang gambar dan keluaran untuk panduan staf
	$(BIN)/python -m tests.latihan.potret
	$(BIN)/python -m pytest --numprocesses 0 -q --perbarui-acuan tests/latihan

# Resolved on the oldest supported Python: what only that one needs is then locked too. pip-compile
# knows no Python but its own, say 3.11.9, so what refuses 3.11.2 is found by the tests at the end.
kunci: $(STEMPEL_VENV) ## Perbarui berkas kunci paket (requirements*.txt, package-lock.json)
	@test '$(VERSI)' = 3.11 || { echo 'Kunci dihitung dengan Python 3.11, versi tertua yang didukung: make PYTHON=python3.11 kunci' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)/kunci
	$(VENV)/kunci/bin/python -m pip install --quiet 'pip-tools>=7.5'
	$(VENV)/kunci/bin/$(PIP_COMPILE) --upgrade --output-file requirements.txt requirements.in
	$(VENV)/kunci/bin/$(PIP_COMPILE) --upgrade --output-file requirements-uji.txt requirements-uji.in
	$(VENV)/kunci/bin/$(PIP_COMPILE) --upgrade --output-file tests/mutasi/requirements.txt tests/mutasi/requirements.in
	$(MAKE) $(STEMPEL_UJI)
	$(BIN)/python -m tests.alat.npm install --package-lock-only --omit-lockfile-registry-resolved
	$(BIN)/python -m tests.alat.npm --prefix macros/kelola/npm install --package-lock-only --omit-lockfile-registry-resolved
	$(BIN)/python -m tests.alat.npm --prefix tests/ukur install --package-lock-only --omit-lockfile-registry-resolved
	$(BIN)/python -m pytest --numprocesses 0 -q tests/alat/test_kunci.py tests/alat/test_kunci_versi.py

clean: ## Hapus hasil bangunan dan lingkungan kerja
	rm -rf site site-contoh node_modules tests/ukur/node_modules macros/kelola/npm/node_modules $(VENV) .cache .tinjauan .coverage .pytest_cache \
	  .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis build *.egg-info

lingkungan: $(STEMPEL_UJI) $(STEMPEL_NPM) $(STEMPEL_KELOLA) ## Siapkan lingkungan kerja tanpa menjalankan apa pun

# Needs no package, so that it comes before the long install.
perkakas: | $(STEMPEL_VENV)
	@$(BIN)/python -m tests.alat.perkakas

peramban: perkakas $(STEMPEL_UJI)
	@$(BIN)/python -m tests.alat.peramban

# Not part of `make test`: it installs everything twice and runs the whole suite twice.
mesin-segar: $(STEMPEL_VENV) ## Coba kedua perintah README pada Debian yang baru dipasang (perlu root, sejam)
	$(BIN)/python -m tests.alat.mesin_segar $(SEGAR)

$(STEMPEL_VENV):
	@test -n '$(VERSI)' || { echo 'Python tidak ditemukan: "$(PYTHON)". Pasang Python 3.11 atau lebih baru, atau tunjukkan dengan make PYTHON=...' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python $(VERSI) terlalu lama: situs ini memerlukan 3.11 atau lebih baru (make PYTHON=python3.12 ...).' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo 'Modul venv atau ensurepip tidak ada. Di Debian/Ubuntu: apt install python3-venv' >&2; exit 1; }
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(STEMPEL_SITUS): requirements.txt pyproject.toml | $(STEMPEL_VENV)
	$(PIP_INSTALL) -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(STEMPEL_UJI): requirements-uji.txt $(STEMPEL_SITUS)
	$(PIP_INSTALL) -r requirements-uji.txt
	@touch $@

$(STEMPEL_NPM): package.json package-lock.json $(STEMPEL_UJI)
	$(BIN)/python -m tests.alat.npm ci
	@touch $@

$(STEMPEL_KELOLA): macros/kelola/npm/package.json macros/kelola/npm/package-lock.json $(STEMPEL_SITUS)
	$(BIN)/python -m tests.alat.npm --prefix macros/kelola/npm ci
	@touch $@

$(STEMPEL_UKUR): tests/ukur/package.json tests/ukur/package-lock.json $(STEMPEL_UJI)
	$(BIN)/python -m tests.alat.npm --prefix tests/ukur ci
	@touch $@
