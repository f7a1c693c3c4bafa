"""Réunir deux fiches sous les rôles : ce qui s'en va avec l'une (convocation, courriel) ne s'ôte pas autrement."""

from typing import LiteralString

import psycopg
import pytest

from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}


def numero(base: Partagee, nom: str, lieu: str = "ici") -> int:
    return int(base.noms[lieu][nom][-6:])


def convoquer(base: Partagee, sorte: str, lieu: str, rangs: dict[int, int]) -> None:
    """Une convocation de chacun (numéro → le juré ou le candidat) à la session éditée de ce lieu, et son courriel."""
    session = numero(base, "editee", lieu)
    base.jouer(
        *(
            f"INSERT INTO convocation (id, session_id, {sorte}_id, edition, date_edition, heure, contenu)"
            f" VALUES ({rang}, {session}, {qui}, 1, '2025-08-01', '09:00', '{{}}')"
            for rang, qui in rangs.items()
        ),
        *(
            "INSERT INTO message (id, session_id, convocation_id, nature, edition, etat, essais, essaye_le, version)"
            f" VALUES ({rang}, {session}, {rang}, 'convocation', 1, 'envoye', 1, '2025-08-01T10:00:00Z', 1)"
            for rang in rangs
        ),
    )


@pytest.mark.parametrize("lieu", ["ici", "ailleurs"])
@pytest.mark.parametrize("role", ["ud", "direccte", "mpcp"])
@pytest.mark.parametrize("siege", ["double", "libre"])
def test_deux_jures_convoques_a_une_meme_session_se_reunissent(
    base: Partagee, role: str, lieu: str, siege: str
) -> None:
    """Où que soit la session, le jury et la convocation suivent le juré."""
    garde, absorbe = numero(base, "libre"), numero(base, "double")
    convoquer(base, "jure", lieu, {901: garde, 902: absorbe})
    sieges = f"{numero(base, 'editee', lieu)}, {numero(base, siege)}"
    base.jouer(f"INSERT INTO participation (session_id, jure_id) VALUES ({sieges})")
    mots = ("jure", "fusionner", f"J-{garde}", f"J-{absorbe}", "--motif", "saisi deux fois", "--oui")
    rendu = lancer("--base", base.url, *mots, "--profil", f"P-{PROFILS[role]}")
    assert rendu.code == 0, rendu.stderr
    reste = 902 if siege == "double" else 901
    assert base.lire("SELECT id, jure_id FROM convocation WHERE id > 900") == [(reste, garde)]
    assert base.lire("SELECT id FROM message WHERE id > 900") == [(reste,)]
    assert base.lire(f"SELECT 1 FROM jure WHERE id = {absorbe}") == []
    reponses = {
        r: lancer("--base", base.url, "jure", "voir", f"J-{absorbe}", "--profil", f"P-{PROFILS[r]}") for r in PROFILS
    }
    assert {r: fini.code for r, fini in reponses.items()} == dict.fromkeys(PROFILS, 3)
    assert {r for r, fini in reponses.items() if f"réuni à J-{garde:06d} le" in fini.stderr} >= {
        "ud",
        "direccte",
        "mpcp",
    }


@pytest.mark.parametrize("lieu", ["ici", "ailleurs"])
@pytest.mark.parametrize("role", ["ud", "mpcp"])
def test_deux_candidats_convoques_a_une_meme_session_se_reunissent(base: Partagee, role: str, lieu: str) -> None:
    garde, absorbe = numero(base, "inscrit"), numero(base, "nouveau")
    convoquer(base, "candidat", lieu, {902: absorbe})
    session = numero(base, "editee", lieu)
    if lieu == "ailleurs":
        base.jouer(
            "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le,"
            f" convocation_a_editer) VALUES (901, {session}, {absorbe}, 'formation', 'complete', 'inscrit',"
            " '2025-08-01', 0)"
        )
    (version,) = base.lire(f"SELECT version FROM session_examen WHERE id = {session}")[0]
    mots = ("candidat", "fusionner", f"C-{garde}", f"C-{absorbe}", "--motif", "saisi deux fois", "--oui")
    rendu = lancer("--base", base.url, *mots, "--profil", f"P-{PROFILS[role]}")
    assert rendu.code == 0, rendu.stderr
    assert {c for (c,) in base.lire("SELECT candidat_id FROM convocation WHERE id > 900")} <= {garde}
    if lieu == "ailleurs":
        assert base.lire(f"SELECT version FROM session_examen WHERE id = {session}") == [(version + 1,)]


# --- les mêmes gestes, sans réunir personne ---

_OTER, _SON_COURRIEL = "SELECT ceres_droits.oter_convocations('{901}')", "SELECT ceres_droits.oter_messages('{901}')"
ATTAQUES: dict[str, tuple[str, tuple[LiteralString, ...]]] = {
    "une convocation": ("direccte", (_OTER,)),
    "et son courriel": ("direccte", (_SON_COURRIEL, _OTER)),
    "le profil quitté avant la fin": ("direccte", (_SON_COURRIEL, _OTER, "SET ceres.profil = ''")),
    "le rôle changé avant la fin": (
        "direccte", (_SON_COURRIEL, _OTER, "SET ROLE ceres_ud", "SET ceres.profil = '3'"),
    ),
    "le rôle rendu avant la fin": ("direccte", ("SET CONSTRAINTS ALL DEFERRED", _SON_COURRIEL, _OTER, "RESET ROLE")),
    "un courriel seul": ("direccte", (_SON_COURRIEL,)),
    "un courriel seul, par une UD": ("ud", (_SON_COURRIEL,)),
    "ce que dit une convocation": ("direccte", ("SELECT contenu FROM convocation",)),
}  # fmt: skip
# Ce qui ne rend rien : la base n'ôte pas d'elle-même, ni pour un autre rôle.
MUETTES: dict[str, tuple[str, LiteralString]] = {
    "sans la fonction": ("direccte", "DELETE FROM message RETURNING id"),
    "une convocation sans la fonction": ("direccte", "DELETE FROM convocation RETURNING id"),
    "un courriel sans la fonction": ("ud", "DELETE FROM message RETURNING id"),
    "par un Centre": ("centre", "SELECT 1 WHERE ceres_droits.oter_messages('{901}') > 0"),
    "par une UD": ("ud", "SELECT 1 WHERE ceres_droits.oter_convocations('{901}') > 0"),
    "celle d'un candidat": ("direccte", "SELECT 1 WHERE ceres_droits.oter_convocations('{903}') > 0"),
    "le rôle quitté en chemin": (
        "direccte",
        "DELETE FROM convocation WHERE set_config('role', 'ceres_ud', false) = 'ceres_ud' RETURNING id",
    ),
}


def tenter(connexion: "psycopg.Connection[tuple[object, ...]]", gestes: tuple[LiteralString, ...]) -> None:
    with connexion.transaction():
        for geste in gestes:
            connexion.execute(geste)


@pytest.mark.parametrize("attaque", ATTAQUES)
def test_rien_ne_s_ote_sans_reunir_deux_fiches(base: Partagee, attaque: str) -> None:
    role, gestes = ATTAQUES[attaque]
    convoquer(base, "jure", "ici", {901: numero(base, "libre"), 902: numero(base, "double")})
    avant = base.lire("SELECT (SELECT count(*) FROM convocation), (SELECT count(*) FROM message)")
    refus = (psycopg.errors.InsufficientPrivilege, psycopg.IntegrityError)
    with base.sous(role, PROFILS[role]) as connexion, pytest.raises(refus):
        tenter(connexion, gestes)
    assert base.lire("SELECT (SELECT count(*) FROM convocation), (SELECT count(*) FROM message)") == avant


@pytest.mark.parametrize("attaque", MUETTES)
def test_rien_ne_s_ote_sans_la_fonction(base: Partagee, attaque: str) -> None:
    role, geste = MUETTES[attaque]
    convoquer(base, "jure", "ici", {901: numero(base, "libre"), 902: numero(base, "double")})
    convoquer(base, "candidat", "ici", {903: numero(base, "nouveau")})
    with base.sous(role, PROFILS[role]) as connexion:
        assert connexion.execute(geste).fetchall() == []
    assert len(base.lire("SELECT id FROM convocation WHERE id > 900")) == 3
    assert len(base.lire("SELECT id FROM message WHERE id > 900")) == 3


def test_la_version_d_une_session_d_ailleurs_ne_s_avance_pas_sans_un_des_siens(base: Partagee) -> None:
    session, siege = numero(base, "editee", "ailleurs"), numero(base, "siege", "ailleurs")
    with base.sous("ud", 3) as connexion, connexion.transaction():
        connexion.execute("SELECT ceres_droits.connaitre_sessions(ARRAY[%s], '{}')", (siege,))
        connexion.execute("SELECT set_config('ceres.connus_session', %s, true)", (f"faux:{session}",))
        for version in (1, 2, 3):
            avancees = connexion.execute(f"SELECT ceres_droits.avancer_sessions(ARRAY[{session}], ARRAY[{version}])")
            assert avancees.fetchone() == (0,)


def test_les_courriels_d_ailleurs_ne_se_montrent_qu_a_qui_nomme_la_convocation_d_un_des_siens(base: Partagee) -> None:
    convoquer(base, "jure", "ailleurs", {901: numero(base, "libre"), 902: numero(base, "libre", "ailleurs")})
    for role, vus in (("ud", [(901,)]), ("direccte", [(901,)]), ("centre", [])):
        with base.sous(role, PROFILS[role]) as connexion, connexion.transaction():
            assert connexion.execute("SELECT id FROM message WHERE id > 900").fetchall() == []
            connexion.execute("SELECT ceres_droits.connaitre_messages(ARRAY[901, 902])")
            assert connexion.execute("SELECT id FROM message WHERE id > 900").fetchall() == vus
        with base.sous(role, PROFILS[role]) as connexion:
            assert connexion.execute("SELECT id FROM message WHERE id > 900").fetchall() == []
