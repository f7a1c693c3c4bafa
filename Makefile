# Tout se fait avec Python (3.11 ou plus) et make : chaque cible prépare d'abord son environnement .venv.
#   make test PYTHON=/usr/bin/python3 OPTIONS="-x -k habilitation"

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := aide
.PHONY: aide environnement demo test style verifier bench optimum scenarios docs tables distribution livraison verrou propre

PYTHON ?= python3
OPTIONS ?= -q
PROCESSUS ?= auto
MAJ ?=
REPRISE ?=
DEBIAN ?= oui
ESSAIS ?= oui
VERSION ?=
FAIRE ?=
GRAINE ?=
GRAINES ?=
PY := .venv/bin/python

aide:
	@echo "make demo      voir le programme travailler sur une base d'essai"
	@echo "make test      lancer les tests qu'il faut pour se fier à un changement (OPTIONS=\"-x -k mot\", PROCESSUS=2)"
	@echo "make style     contrôler l'écriture et les types (ruff, mypy)"
	@echo "make verifier  tout ce que vérifie l'intégration : style, puis tous les tests"
	@echo "make bench     mesurer les vitesses"
	@echo "make optimum   les jurys composés, à côté de l'optimum prouvé (ortools)"
	@echo "make scenarios GRAINE=n  rejouer une histoire tirée au sort sur les deux bases (GRAINES=0-199 : toutes celles-là)"
	@echo "make mutations  changer chaque ligne des règles et du moteur, compter ce que les tests voient (30 min)"
	@echo "make docs      produire docs/regles.md, docs/codes.md et docs/commandes.md"
	@echo "make tables    produire ceres_cli/base/tables.py et le dernier pas d'après les modèles de la base"
	@echo "make distribution  bâtir dist/ (roue, sdist, paquet Debian, manuel, complétions, composants) et l'essayer"
	@echo "make livraison VERSION=1.8.0  dire ce que publier cette version changerait ; FAIRE=oui : le faire"
	@echo "make verrou    recalculer les versions figées (MAJ=--upgrade pour les monter)"
	@echo "make propre    effacer l'environnement et les caches"

# Rapide quand tout est à jour ; plusieurs make en même temps attendent le premier.
environnement:
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { \
	  echo "Python est introuvable (« $(PYTHON) »). Installez Python 3.11 ou plus, ou indiquez-le : make … PYTHON=/chemin/python3" >&2; exit 1; }
	@"$(PYTHON)" scripts/environnement.py

demo: environnement
	@PATH="$(CURDIR)/.venv/bin:$$PATH" scripts/demo.sh

# Le premier cercle (SECOND_CERCLE, dans tests/conftest.py, dit ce qui n'en est pas) : six minutes visées sur deux cœurs.
test: environnement
	@$(PY) -m pytest -n $(PROCESSUS) --dist worksteal -m "not second" $(OPTIONS)

style: environnement
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy

# Une faute de style n'empêche pas les tests : les deux se lisent ensemble.
verifier: environnement
	@etat=0; $(MAKE) style || etat=$$?; \
	$(PY) -m pytest -n $(PROCESSUS) --dist worksteal $(OPTIONS) || etat=$$?; exit $$etat

bench: environnement
	@$(PY) -m bench

# Le même banc des jurys, à côté de l'optimum que prouve CP-SAT (trois minutes), dans un environnement à part.
optimum:
	@"$(PYTHON)" scripts/environnement.py .venv-optimum requirements-optimum.lock
	@.venv-optimum/bin/python -m bench jurys

# Une graine qui échoue rend 1, et dit le pas fautif.
scenarios: environnement
	@$(PY) -m tests.scenarios $(or $(GRAINE),$(GRAINES),0-199)

# mutmut, dans un environnement à part : ni `make verifier` ni l'intégration ne le lancent. Un passage interrompu reprend
# (make mutations REPRISE=oui) ; `scripts/score_mutations.py --survivants` nomme ceux que nul test n'a vus.
mutations:
	@"$(PYTHON)" scripts/environnement.py .venv-mutations requirements-mutations.lock
	@[ -n "$(REPRISE)" ] || rm -rf mutants
	@.venv-mutations/bin/mutmut run $(if $(filter-out auto,$(PROCESSUS)),--max-children $(PROCESSUS))
	@.venv-mutations/bin/python scripts/score_mutations.py --seuil 90

# À relancer après tout changement d'une commande, d'une règle ou du nom d'un test.
docs: environnement
	@$(PY) -m scripts.documenter

# À relancer après tout changement d'une colonne, d'une clé ou d'un lien dans ceres_cli/base/models.
tables: environnement
	@$(PY) -m scripts.produire_tables
	@$(PY) -m scripts.produire_pas

# Dans un environnement à part. Le paquet Debian se bâtit sur la Debian qu'il vise ; ailleurs : DEBIAN=non. Les essais
# installent en vrai, comme un nouvel utilisateur (PyPI doit répondre) ; ESSAIS=non bâtit seulement.
distribution:
	@"$(PYTHON)" scripts/environnement.py .venv-distribution requirements-distribution.lock
	@.venv-distribution/bin/python -m scripts.distribuer $(if $(filter non,$(DEBIAN)),--sans-debian)
	@[ "$(ESSAIS)" = non ] || .venv-distribution/bin/python -m pytest $(OPTIONS) distribution/essais

livraison:
	@"$(PYTHON)" scripts/livrer.py "$(VERSION)" $(if $(filter oui,$(FAIRE)),--faire)

# uv sert seulement ici : il résout pour tous les systèmes et toutes les versions de Python à la fois.
verrou: environnement
	@$(PY) -m venv .venv-verrou
	@.venv-verrou/bin/python -m pip install --quiet --disable-pip-version-check uv
	@export UV_CUSTOM_COMPILE_COMMAND="make verrou"; \
	compiler=".venv-verrou/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes"; \
	$$compiler --extra postgres --group dev $(MAJ) --output-file requirements-dev.lock && \
	$$compiler --extra postgres --constraints requirements-dev.lock --output-file requirements.lock && \
	$$compiler --group mutations --constraints requirements-dev.lock $(MAJ) --output-file requirements-mutations.lock && \
	$$compiler --group optimum --constraints requirements-dev.lock $(MAJ) --output-file requirements-optimum.lock && \
	$$compiler --extra postgres --group distribution --constraints requirements-dev.lock $(MAJ) --output-file requirements-distribution.lock

propre:
	@rm -rf .venv .venv-verrou .venv-mutations .venv-optimum .venv-distribution mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	@find ceres_cli tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} +
