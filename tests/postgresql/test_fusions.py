"""Réunir deux fiches sous les rôles : ce qui s'en va avec l'une (convocation, courriel) ne s'ôte pas autrement."""

from pathlib import Path
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


# --- une fiche d'ailleurs, de la même personne ---

_SUIVENT = (
    "SELECT id, candidat_id, session_id, etat, resultat FROM inscription ORDER BY id",
    "SELECT id, candidat_id, etat, version FROM demande_vae ORDER BY id",
    "SELECT id, candidat_id, etat FROM parchemin ORDER BY id",
    "SELECT id, candidat_id, etat, version FROM attestation ORDER BY id",
    "SELECT candidat_id, certification_id FROM obtention ORDER BY 1, 2",
    "SELECT id, candidat_id FROM convocation ORDER BY id",
    "SELECT id, convocation_id FROM message ORDER BY id",
    "SELECT id, candidat_id, jour, debut FROM passage ORDER BY id",
    "SELECT jure_id, candidat_id, nature FROM lien_jure WHERE candidat_id IS NOT NULL ORDER BY 1, 2",
    "SELECT id, version FROM session_examen ORDER BY id",
    "SELECT id, nom, courriel, version FROM candidat ORDER BY id",
    "SELECT candidat_id, noms, naissance FROM identite_candidat ORDER BY 1, 2, 3",
    "SELECT premier_id, second_id FROM distinction ORDER BY 1, 2",
    "SELECT type_objet, objet_id, champ, avant, apres FROM trace WHERE action = 'fusionner' ORDER BY id",
)


def une_seule_personne(base: Partagee, d_ici: str, d_ailleurs: str) -> tuple[int, int]:
    """(la fiche d'ici, celle d'ailleurs), de même identité ; ce qui peut suivre celle d'ailleurs la suit."""
    ici, ailleurs = numero(base, d_ici), numero(base, d_ailleurs, "ailleurs")
    lie, editee = numero(base, "libre", "ailleurs"), numero(base, "editee", "ailleurs")
    if d_ailleurs == "nouveau":  # toutes deux convoquées là-bas, où celle d'ici ne vient plus
        convoquer(base, "candidat", "ailleurs", {901: ailleurs, 902: ici})
        base.jouer(
            *(
                "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le,"
                f" convocation_a_editer) VALUES ({n}, {editee}, {qui}, 'formation', 'complete', '{etat}', '2025-08-01',"
                " 0)"
                for n, qui, etat in ((901, ailleurs, "inscrit"), (902, ici, "desinscrit"))
            )
        )
    base.jouer(
        f"UPDATE candidat SET (nom, prenom, naissance, cle) = (SELECT nom, prenom, naissance, cle FROM candidat"
        f" WHERE id = {ici}), courriel = 'essai@example.fr' WHERE id = {ailleurs}",
        "INSERT INTO passage (id, session_id, candidat_id, jour, debut, fin)"
        f" SELECT 901, {editee}, {ailleurs}, '2025-11-03', '09:00', '09:40'",
        f"INSERT INTO lien_jure (id, jure_id, candidat_id, nature) VALUES (901, {lie}, {ailleurs}, 'parent')",
        f"INSERT INTO distinction VALUES ({min(ailleurs, 4)}, {max(ailleurs, 4)}, '2025-08-01', 'essai')"
        if ailleurs != 4
        else "SELECT 1",
    )
    return ici, ailleurs


@pytest.mark.parametrize("gardee", ["ici", "ailleurs"])
@pytest.mark.parametrize(("d_ici", "d_ailleurs"), [("nouveau", "inscrit"), ("inscrit", "nouveau")])
def test_dro_02_une_ud_reunit_une_fiche_d_ailleurs_comme_le_national(
    modele: Partagee, isole: Path, gardee: str, d_ici: str, d_ailleurs: str
) -> None:
    restes = {}
    for role in ("mpcp", "ud"):
        base = modele.cloner("essai")
        deux = une_seule_personne(base, d_ici, d_ailleurs)
        garde, absorbe = deux if gardee == "ici" else deux[::-1]
        mots = ("candidat", "fusionner", f"C-{garde}", f"C-{absorbe}", "--motif", "saisi deux fois", "--oui")
        simule, fait = (
            lancer("--base", base.url, *mots, *suite, "--profil", f"P-{PROFILS[role]}") for suite in (["--simuler"], [])
        )
        assert fait.code == 0, fait.stderr
        assert base.lire(f"SELECT 1 FROM candidat WHERE id = {absorbe}") == []
        assert base.lire("SELECT * FROM ceres_droits.reunion") == []
        restes[role] = [simule.stdout, fait.stdout, *(base.lire(sql) for sql in _SUIVENT)]
    assert restes["ud"] == restes["mpcp"]


def test_dro_02_une_ud_ne_reunit_pas_deux_fiches_d_ailleurs_ni_deux_personnes(base: Partagee) -> None:
    ici, ailleurs = une_seule_personne(base, "nouveau", "inscrit")
    autre = numero(base, "nouveau", "ailleurs")
    for deux in ((ailleurs, autre), (ici, autre), (autre, ici)):
        mots = ("candidat", "fusionner", *(f"C-{n}" for n in deux), "--motif", "saisi deux fois", "--oui")
        assert lancer("--base", base.url, *mots, "--profil", "P-3").code == 3
        with base.sous("ud", 3) as connexion, connexion.transaction():
            reunies = connexion.execute("SELECT ceres_droits.reunir_candidats(ARRAY[%s], ARRAY[%s])", deux)
            assert reunies.fetchone() == (0,)
    for role in ("centre", "direccte"):
        with base.sous(role, PROFILS[role]) as connexion, connexion.transaction():
            reunies = connexion.execute("SELECT ceres_droits.reunir_candidats(ARRAY[%s], ARRAY[%s])", (ici, ailleurs))
            assert reunies.fetchone() == (0,)


# Ce que l'UD ferait d'autre de la fiche d'ailleurs, l'une de ces deux réunions ouverte : {ici} ou {ailleurs} gardée.
_FAIRE_SUIVRE = tuple(
    f"UPDATE {table} SET candidat_id = {{ici}} WHERE candidat_id = {{ailleurs}}"
    for table in ("inscription", "demande_vae", "parchemin", "attestation", "convocation", "passage", "lien_jure")
)
_EFFACER = (
    "DELETE FROM obtention WHERE candidat_id = {ailleurs}",
    "DELETE FROM distinction WHERE premier_id = {ailleurs} OR second_id = {ailleurs}",
    "DELETE FROM candidat WHERE id = {ailleurs}",
)
DETOURNEES: dict[str, tuple[bool, tuple[str, ...]]] = {
    "rien d'écrit": (True, ()),
    "une inscription prise, la fiche laissée": (True, _FAIRE_SUIVRE[:1]),
    "le contrôle demandé d'avance": (True, ("SET CONSTRAINTS ALL IMMEDIATE", *_FAIRE_SUIVRE, *_EFFACER)),
    "un résultat changé": (
        True, (*_FAIRE_SUIVRE, "UPDATE inscription SET resultat = 'echec' WHERE candidat_id = {ici}", *_EFFACER),
    ),
    "une demande décidée": (
        True, (*_FAIRE_SUIVRE, "UPDATE demande_vae SET deposee_le = '2024-01-02' WHERE candidat_id = {ici}", *_EFFACER),
    ),
    "une inscription ôtée": (
        True, ("DELETE FROM inscription WHERE candidat_id = {ailleurs} AND resultat IS NULL", *_FAIRE_SUIVRE, *_EFFACER)
    ),
    "la fiche gardée renommée": (
        False, ("UPDATE candidat SET nom = 'AUTRE' WHERE id = {ailleurs}", "DELETE FROM candidat WHERE id = {ici}"),
    ),
    "le profil quitté avant la fin": (True, (*_FAIRE_SUIVRE[:1], "SET ceres.profil = ''")),
    "le rôle rendu avant la fin": (True, (*_FAIRE_SUIVRE[:1], "RESET ROLE")),
    "son rôle quitté en chemin": (
        True, ("DELETE FROM obtention WHERE candidat_id = {ailleurs} AND set_config('role', 'none', true) = 'none'",),
    ),
}  # fmt: skip


def ouvrir_et_faire(connexion: "psycopg.Connection[tuple[object, ...]]", deux: tuple[int, int], *gestes: str) -> None:
    ouvertes = connexion.execute("SELECT ceres_droits.reunir_candidats(ARRAY[%s], ARRAY[%s])", deux)
    assert ouvertes.fetchone() == (1,)
    for geste in gestes:
        connexion.execute(geste.encode())


@pytest.mark.parametrize("attaque", DETOURNEES)
def test_dro_02_d_une_fiche_d_ailleurs_rien_ne_s_ecrit_que_reunie(base: Partagee, attaque: str) -> None:
    ici, ailleurs = une_seule_personne(base, "nouveau", "inscrit")
    ici_gardee, gestes = DETOURNEES[attaque]
    deux = (ici, ailleurs) if ici_gardee else (ailleurs, ici)
    avant = [base.lire(sql) for sql in _SUIVENT]
    with base.sous("ud", 3) as connexion:
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            ouvrir_et_faire(connexion, deux, *(geste.format(ici=ici, ailleurs=ailleurs) for geste in gestes))
        assert [base.lire(sql) for sql in _SUIVENT] == avant
        connexion.execute("SET ROLE ceres_ud; SET ceres.profil = '3'")
        with connexion.transaction():
            droit = (*_FAIRE_SUIVRE, *_EFFACER)
            ouvrir_et_faire(connexion, (ici, ailleurs), *(geste.format(ici=ici, ailleurs=ailleurs) for geste in droit))
    assert base.lire(f"SELECT 1 FROM candidat WHERE id = {ailleurs}") == []


def test_dro_02_une_reunion_ne_dure_que_sa_transaction(base: Partagee) -> None:
    ici, ailleurs = une_seule_personne(base, "nouveau", "inscrit")
    with base.sous("ud", 3) as connexion:
        for _ in range(2):
            with connexion.transaction(force_rollback=True):
                assert connexion.execute("SELECT ceres_droits.reunies()").fetchone() == ([],)
                connexion.execute("SELECT ceres_droits.reunir_candidats(ARRAY[%s], ARRAY[%s])", (ici, ailleurs))
                assert connexion.execute("SELECT id FROM candidat WHERE id = %s", (ailleurs,)).fetchall() != []
        assert connexion.execute("SELECT id FROM candidat WHERE id = %s", (ailleurs,)).fetchall() == []
        changees = connexion.execute("UPDATE inscription SET motif = NULL WHERE candidat_id = %s", (ailleurs,))
        assert changees.rowcount == 0
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute("INSERT INTO ceres_droits.reunion VALUES ('1', 'candidat', 1, 2, '{}', '{}')")
