"""Sous un rôle, le serveur ne juge pas une à une les lignes du pays : ce qu'il se demande de ce qui est d'ailleurs ne
croît pas avec ce qu'il y en a. Chaque question (droits/41_questions.sql) se compte, au lieu de se chronométrer."""

import pytest

from tests.arbre import feuilles
from tests.fabriques.deux_ressorts import AILLEURS
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

PROFILS = {"centre": "P-2", "ud": "P-3", "direccte": "P-4"}
NOMBRE = 300
# Toute liste de l'arbre, et ce qui lit autrement le ressort entier.
LUES = (
    ("accueil",), ("export-jures", "--sortie", "-"), ("rapport", "--sortie", "r.html", "--ecraser"),
    ("jure", "lister", "martin"), ("candidat", "lister", "martin"), ("session", "lister", "--jury-incomplet"),
    *((nom, "lister", "--modifie-depuis", "2025-01-01") for nom in ("jure", "habilitation", "session", "candidat")),
    *(tuple(f.ligne()) for f in feuilles() if "--tri" in f.options and "--simuler" not in f.options
      and not any(p.required for p in f.parametres) and f.mots[0] not in ("admin", "rgpd", "export-jures")),
)  # fmt: skip
_QUESTIONS = (
    "SELECT coalesce(sum(calls), 0) FROM pg_stat_user_functions"
    " WHERE schemaname = 'ceres_droits' AND funcname ~ '^(touche|voit)_.*(?<!_de)$'"
)


def _copier(base: Partagee) -> None:
    """Autant de jurys, de candidats et d'inscriptions d'un autre département : les mêmes, sous d'autres numéros."""
    jure, candidat, session = (int(base.noms[AILLEURS][nom][-6:]) for nom in ("siege", "inscrit", "prep"))
    copies = {
        f"jure t WHERE t.id = {jure}": "'id', 90000 + n, 'cle', 'x ' || n",
        f"habilitation t WHERE t.jure_id = {jure}": "'id', t.id * 1000000 + n, 'jure_id', 90000 + n",
        f"candidat t WHERE t.id = {candidat}": "'id', 90000 + n, 'cle', 'x ' || n",
        f"identite_candidat t WHERE t.candidat_id = {candidat}": "'candidat_id', 90000 + n, 'noms', 'x ' || n",
        f"session_examen t WHERE t.id = {session}": "'id', 90000 + n, 'numero', 5000 + n",
        f"participation t WHERE t.session_id = {session}": "'session_id', 90000 + n, 'jure_id', 90000 + n",
        f"inscription t WHERE t.session_id = {session}":
            "'id', 90000 + n, 'session_id', 90000 + n, 'candidat_id', 90000 + n, 'demande_vae_id', NULL",
    }  # fmt: skip
    base.jouer(
        "SET session_replication_role = replica",  # ni déclencheur, ni clé étrangère
        *(
            f"INSERT INTO {choix.split()[0]}"
            f" SELECT (jsonb_populate_record(NULL::{choix.split()[0]}, to_jsonb(t) || jsonb_build_object({change}))).*"
            f" FROM generate_series(1, {NOMBRE}) n, {choix} ON CONFLICT DO NOTHING"
            for choix, change in copies.items()
        ),
        "ANALYZE",
    )
    for table in ("jure", "candidat", "session_examen", "participation", "inscription"):
        assert base.lire(f"SELECT count(*) >= {NOMBRE} FROM {table}") == [(True,)], table


def _questions(base: Partagee, profil: str) -> dict[tuple[str, ...], int]:
    comptees: dict[tuple[str, ...], int] = {}
    for mots in LUES:
        ((avant,),) = base.lire(_QUESTIONS)
        rendu = lancer("--base", base.url, *mots, "--profil", profil)
        assert rendu.code in (0, 1, 5), (mots, rendu.stderr)
        ((apres,),) = base.lire(_QUESTIONS)
        comptees[mots] = int(str(apres)) - int(str(avant))
    return comptees


@pytest.mark.parametrize("role", PROFILS)
def test_ce_qui_est_d_ailleurs_ne_se_juge_pas_ligne_a_ligne(base: Partagee, role: str) -> None:
    base.jouer(f"ALTER DATABASE {base.nom} SET track_functions = 'all'")
    seules = _questions(base, PROFILS[role])
    _copier(base)
    entourees = _questions(base, PROFILS[role])
    assert {mots for mots, n in entourees.items() if n - seules[mots] > NOMBRE / 10} == set()
