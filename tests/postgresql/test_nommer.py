"""Nommer ce qui est hors de son ressort (`connaitre_…`) : borné à l'appel et au jour, consigné, et rien ne le rend."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from ceres_cli.base.postgresql.erreurs import TROP_NOMMES
from ceres_cli.configuration.reglages import Configuration
from tests.fabriques.base import AGENT
from tests.lanceur import lancer
from tests.postgresql.partagee import AUTRE, Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}
JURES = "SELECT ceres_droits.connaitre_jures(ARRAY(SELECT generate_series({}, {})))"
_CONNUS = "SELECT cardinality(ceres_droits.connus('{}'))"
# Chaque fonction, nommant des inconnus : (sorte, l'appel, de tant à tant).
INCONNUS = {
    "connaitre_candidats": (
        "SELECT ceres_droits.connaitre_candidats(ARRAY(SELECT generate_series({0}, {1})),"
        " ARRAY(SELECT '1990-01-02' FROM generate_series({0}, {1})))"
    ),
    "connaitre_identites": (
        "SELECT ceres_droits.connaitre_identites(ARRAY(SELECT 'durand ' || n FROM generate_series({0}, {1}) n),"
        " ARRAY(SELECT '1990-01-02' FROM generate_series({0}, {1})))"
    ),
    "connaitre_homonymes": (
        "SELECT ceres_droits.connaitre_homonymes(ARRAY(SELECT 'durand ' || n FROM generate_series({0}, {1}) n),"
        " ARRAY(SELECT '1990-01-02' FROM generate_series({0}, {1})))"
    ),
    "connaitre_jures": JURES,
    "connaitre_messages": "SELECT ceres_droits.connaitre_messages(ARRAY(SELECT generate_series({}, {})))",
    "connaitre_reunions": (
        "SELECT ceres_droits.connaitre_reunions(ARRAY(SELECT generate_series({0}, {1})),"
        " ARRAY(SELECT generate_series({0}, {1}) + 1))"
    ),
    "connaitre_sessions": "SELECT ceres_droits.connaitre_sessions(ARRAY(SELECT generate_series({}, {})), '{{}}')",
}


def jusqu_au_refus(
    connexion: "psycopg.Connection[Any]", appel: str, *, pas: int = 50, fois: int = 30, depuis: int = 1_000
) -> int:
    """Combien d'appels, de `pas` numéros jamais dits, avant le refus."""
    for rang in range(fois):
        try:
            with connexion.transaction():
                connexion.execute(appel.format(depuis + rang * pas, depuis - 1 + (rang + 1) * pas))  # type: ignore[arg-type]
        except psycopg.DatabaseError as refus:
            if refus.sqlstate != TROP_NOMMES:
                raise
            return rang
    return fois


def test_toutes_les_fonctions_sont_eprouvees(modele: Partagee) -> None:
    noms = modele.lire(
        "SELECT proname::text FROM pg_proc WHERE pronamespace = 'ceres_droits'::regnamespace"
        " AND proname LIKE 'connaitre%'"
    )
    assert {nom for (nom,) in noms} == set(INCONNUS)


@pytest.mark.parametrize("nom", INCONNUS)
def test_cinq_cents_par_jour_et_par_agent_et_rien_ne_les_rend(base: Partagee, nom: str) -> None:
    with base.sous("ud", 3) as connexion:
        with connexion.transaction(force_rollback=True):
            assert jusqu_au_refus(connexion, INCONNUS[nom], fois=6) == 6
        for _ in range(4):  # un point de reprise ne rend rien non plus
            with connexion.transaction(), connexion.transaction(force_rollback=True):
                connexion.execute(INCONNUS[nom].format(90_000, 90_049))
        assert jusqu_au_refus(connexion, INCONNUS[nom]) == 0
        # D'un autre profil, d'une autre connexion, par une autre fonction : c'est le même agent.
        for autre in INCONNUS.values():
            with base.sous("direccte", 4) as seconde, pytest.raises(psycopg.DatabaseError, match="par jour"):
                seconde.execute(autre.format(80_000, 80_049))
    with psycopg.connect(base.serveur.adresse(base.nom, AUTRE), autocommit=True) as connexion:
        connexion.execute("SET ROLE ceres_mpcp; SET ceres.profil = '6'")
        connexion.execute(INCONNUS[nom].format(1_000, 1_049))  # ce n'en est pas un autre


@pytest.mark.parametrize("nom", ["connaitre_candidats", "connaitre_messages", "connaitre_sessions"])
def test_un_lot_de_mille_inconnus_passe_la_borne(base: Partagee, nom: str) -> None:
    with base.sous("ud", 3) as connexion, pytest.raises(psycopg.DatabaseError, match="par jour"):
        connexion.execute(INCONNUS[nom].format(1_000, 2_000))


@pytest.mark.parametrize("fonction", ["connaitre_identites", "connaitre_homonymes"])
def test_un_lot_ne_devine_pas_une_date_de_naissance(base: Partagee, fonction: str) -> None:
    dates = "ARRAY(SELECT ('1950-01-01'::date + n)::text FROM generate_series(1, 18000) n)"
    with base.sous("ud", 3) as connexion, pytest.raises(psycopg.DatabaseError, match="par jour"):
        connexion.execute(
            f"SELECT ceres_droits.{fonction}(ARRAY(SELECT 'durand' FROM generate_series(1, 18000)), {dates})"
        )


# Ce qui ferait lire qui porte une identité ailleurs, sans la nommer : on l'écrit, on regarde, on défait.
_UNE_FICHE = (
    "INSERT INTO {0} (id, nom, prenom, naissance, cle, version, {1}) SELECT 9000 + n, 'X', 'Y',"
    " ('1989-12-31'::date + n)::text, 'inscrit ailleurs' || {{}}, 1, {2} FROM generate_series({{}}, {{}}) n"
)
_CANDIDATS, _JURES = (
    _UNE_FICHE.format("candidat", "centre_id", "1"),
    _UNE_FICHE.format("jure", "departement, region, actif", "'44', '52', 1"),
)
DEVINER = {
    "une fiche de candidat par date": ("centre", _CANDIDATS.replace("{}", "''", 1)),
    "une fiche de juré par date": ("ud", _JURES.replace("{}", "''", 1)),
    "une fiche qui change de date": (
        "centre",
        "DO $$ BEGIN FOR n IN {}..{} LOOP UPDATE candidat SET cle = 'inscrit ailleurs',"
        " naissance = ('1989-12-31'::date + n)::text WHERE id = 2; END LOOP; END $$",
    ),
}


@pytest.mark.parametrize("pas", [1, 50, 600])
@pytest.mark.parametrize("comment", DEVINER)
def test_une_naissance_ne_se_devine_pas_en_ecrivant(base: Partagee, comment: str, pas: int) -> None:
    """Un par un, par cinquante, en un lot : cinq cents essais, que ROLLBACK ne rend pas."""
    base.jouer("UPDATE jure SET cle = 'inscrit ailleurs', naissance = '1990-01-01' WHERE id = 7")
    role, sql = DEVINER[comment]
    with base.sous(role, PROFILS[role]) as connexion, connexion.transaction(force_rollback=True):
        assert jusqu_au_refus(connexion, sql, pas=pas, depuis=1, fois=600) == 500 // pas


def test_can_11_une_identite_d_ailleurs_ne_s_ecrit_plus_apres_cinq_cents_essais(base: Partagee, isole: Path) -> None:
    """Par ceres : l'homonyme attend demain ; qui n'est de personne ailleurs s'enregistre."""
    creer = ("--base", base.url, "candidat", "creer", "--profil", "P-2", "--naissance", "1990-01-02", "--nom")
    assert lancer(*creer, "INSCRIT", "--prenom", "Ailleurs").code == 0
    with base.sous("centre", 2) as connexion:
        assert jusqu_au_refus(connexion, JURES) == 9  # l'essai de plus est celui de cette fiche
    refus = lancer(*creer, "NOUVEAU", "--prenom", "Ailleurs")
    assert (refus.code, "trop de personnes" in refus.stderr) == (5, True), refus.stderr
    assert lancer(*creer, "PERSONNE", "--prenom", "Ailleurs").code == 0


def test_ecrire_une_identite_qui_n_est_de_personne_ailleurs_ne_compte_que_pour_un_lot(base: Partagee) -> None:
    """Un essai s'y cacherait parmi d'autres noms."""
    with base.sous("centre", 2) as connexion:
        connexion.execute(_CANDIDATS.format("n", 1, 2_000))  # type: ignore[arg-type]
        connexion.execute("UPDATE candidat SET cle = 'inscrit ici', naissance = '1990-01-02' WHERE id = 2")
        connexion.execute("UPDATE candidat SET telephone = NULL")
        assert jusqu_au_refus(connexion, JURES) == 9  # le lot compte pour un
    with base.sous("mpcp", 1) as connexion:
        connexion.execute(_CANDIDATS.format("''", 3_001, 3_600))  # type: ignore[arg-type]
    base.jouer("UPDATE candidat SET naissance = '1980-01-01' WHERE id > 9000")


def test_le_profil_quitte_en_chemin_n_ecrit_pas_d_identite(base: Partagee) -> None:
    sql = "UPDATE candidat SET cle = 'inscrit ailleurs' || set_config('ceres.profil', '', true) WHERE id = 2"
    with base.sous("centre", 2) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connexion.execute(sql)


def test_deux_jures_d_ailleurs_de_meme_identite_ne_s_apprennent_pas(base: Partagee) -> None:
    base.jouer("UPDATE jure SET cle = 'meme', naissance = '1980-01-01' WHERE id IN (7, 8)")
    paires = "SELECT un, autre FROM ceres_droits.jures_de_meme_identite(ARRAY[1, 2, 7, 8])"
    with base.sous("ud", 3) as connexion:
        assert connexion.execute(paires).fetchall() == []
    base.jouer("UPDATE jure SET cle = 'meme', naissance = '1980-01-01' WHERE id = 1")
    with base.sous("ud", 3) as connexion:
        assert sorted(connexion.execute(paires).fetchall()) == [(1, 7), (1, 8), (7, 1), (8, 1)]


def test_un_grand_lot_honnete_ne_compte_que_pour_un(base: Partagee) -> None:
    """Deux mille personnes neuves, de noms différents ; puis autant, le même jour."""
    with base.sous("ud", 3) as connexion:
        for debut in range(1, 8_001, 2_000):
            connexion.execute(INCONNUS["connaitre_identites"].format(debut, debut + 1_999))
    assert base.lire("SELECT count(*) FROM acces WHERE entree::json ->> 'document' = 'connaitre_identites'") == [(4,)]


def test_plus_d_un_lot_a_la_fois_se_refuse(base: Partagee) -> None:
    """La borne d'un fichier, telle que la configuration la donne."""
    borne = Configuration().lot_lignes_max
    with (
        base.sous("mpcp", 1) as connexion,
        pytest.raises(psycopg.DatabaseError, match=f"pas plus de {borne} à la fois"),
    ):
        connexion.execute(JURES.format(1, borne + 1))


def test_ce_qui_est_du_ressort_ne_compte_pas(base: Partagee) -> None:
    siens = ", ".join(base.noms["ici"][nom][-6:].lstrip("0") for nom in ("libre", "siege", "autre"))
    with base.sous("ud", 3) as connexion:
        for _ in range(300):
            connexion.execute(f"SELECT ceres_droits.connaitre_jures(ARRAY[{siens}])")


def test_nul_ne_touche_au_compteur(base: Partagee) -> None:
    for role, profil in PROFILS.items():
        with base.sous(role, profil) as connexion:
            for essai in (
                "SELECT setval('ceres_droits.compte', 1)", "SELECT nextval('ceres_droits.compte')",
                f"SELECT setval('ceres_droits.compte_' || md5('{AGENT}'), 1)",
                "ALTER SEQUENCE ceres_droits.compte RESTART", "DROP SEQUENCE ceres_droits.compte",
                "SELECT ceres_droits.compter('x', 1, 0)", "SELECT * FROM ceres_droits.compte",
            ):  # fmt: skip
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connexion.execute(essai)


def test_un_agent_sans_compteur_a_lui_partage_celui_des_autres(base: Partagee) -> None:
    base.jouer(f"DROP SEQUENCE ceres_droits.compte_{base.lire(f'SELECT md5({AGENT!r})')[0][0]}")
    with base.sous("ud", 3) as connexion:
        assert jusqu_au_refus(connexion, JURES) == 10


def test_ce_que_l_agent_connait_est_signe_pour_lui_et_pour_le_jour(base: Partagee) -> None:
    ailleurs = int(base.noms["ailleurs"]["inscrit"][-6:])
    appel = f"SELECT ceres_droits.connaitre_candidats(ARRAY[{ailleurs}], ARRAY['1990-01-01'])"
    with base.sous("ud", 3) as connexion, base.sous("ud", 3) as seconde:
        with connexion.transaction(force_rollback=True):
            (rendu,) = connexion.execute(appel).fetchone() or ("",)
        nom, _, valeur = str(rendu).partition("=")
        seconde.execute("SELECT set_config(%s, %s, false)", (nom, valeur))
        assert seconde.execute(_CONNUS.format("candidat")).fetchone() == (1,)
        signe = valeur.partition(":")[0]
        seconde.execute("SELECT set_config(%s, %s, false)", (nom, f"{signe}:{ailleurs},{ailleurs + 1}"))
        assert seconde.execute(_CONNUS.format("candidat")).fetchone() in ((0,), (None,))
    with psycopg.connect(base.serveur.adresse(base.nom, AUTRE), autocommit=True) as connexion:
        connexion.execute("SET ROLE ceres_mpcp; SET ceres.profil = '6'")
        connexion.execute("SELECT set_config(%s, %s, false)", (nom, valeur))
        assert connexion.execute(_CONNUS.format("candidat")).fetchone() in ((0,), (None,))


def test_la_commande_le_consigne_meme_simulee_et_dit_la_borne(base: Partagee) -> None:
    ailleurs, session = base.noms["ailleurs"]["inscrit"], base.noms["ici"]["prep"]
    mots = ("candidat", "inscrire", ailleurs, session, "--naissance", "1990-01-01", "--profil", "P-2")
    dits = "SELECT entree::json ->> 'commande', entree::json ->> 'profil' FROM acces"
    lu = f"{dits} WHERE entree LIKE '%connaitre_candidats%'"
    rendu = lancer("--base", base.url, *mots, "--simuler")
    assert rendu.code == 0, rendu.stderr
    assert set(base.lire(lu)) == {("ceres candidat inscrire", "P-000002")}
    with base.sous("centre", 2) as connexion:
        jusqu_au_refus(connexion, JURES)
    refus = lancer("--base", base.url, *mots, "--oui", "--format", "json")
    assert refus.code == 5
    assert "hors de votre ressort ; rien n'a été modifié" in refus.erreur()["message"]


def test_le_script_rejoue_rend_les_compteurs(base: Partagee) -> None:
    """Qui administre la base le peut, et lui seul."""
    with base.sous("ud", 3) as connexion:
        assert jusqu_au_refus(connexion, JURES) == 10
    base.jouer(droits.ecrire([AGENT]))
    with base.sous("ud", 3) as connexion:
        assert jusqu_au_refus(connexion, JURES) == 10
