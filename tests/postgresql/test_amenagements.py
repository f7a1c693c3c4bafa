"""AME-01 sous les rôles : ce que la base elle-même laisse lire et écrire, à qui passe par psql."""

import contextlib
from functools import partial

import psycopg
import pytest

from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, CENTRE_AILLEURS, DIRECCTE, ICI, MPCP, UD
from tests.lanceur import lancer
from tests.postgresql.partagee import Partagee

LUS = "SELECT count(*) FROM public.amenagement"
ROLES = (("centre", 2), ("ud", 3), ("direccte", 4), ("mpcp", 1))


def noter(base: Partagee, lieu: str, centre: str, codes: str = "tiers_temps") -> str:
    """Ceux du premier inscrit d'une session de ce lieu ; rend la session."""
    session = base.noms[lieu]["editee"]
    faire = partial(lancer, "--base", base.url, env={"CERES_PROFIL": centre})
    inscrit = next(
        i["candidat"]
        for i in faire("session", "voir", session, "--format", "json").json()["inscriptions"]
        if i["etat"] == "inscrit"
    )
    rendu = faire("candidat", "amenager", inscrit, session, "--codes", codes)
    assert rendu.code == 0, rendu.stderr
    return session


def test_ame_01_sous_les_roles_chacun_lit_les_siens(base: Partagee) -> None:
    session = noter(base, ICI, CENTRE)
    noter(base, AILLEURS, CENTRE_AILLEURS, "materiel")
    for profil, code in ((CENTRE, 0), (UD, 0), (MPCP, 0), (DIRECCTE, 5), (CENTRE_AILLEURS, 3)):
        voir = ("session", "voir", session, "--amenagements", "--format", "json", "--profil", profil)
        lue = lancer("--base", base.url, *voir)
        assert lue.code == code, (profil, lue.stderr)
        assert ("tiers" in lue.stdout) == (code == 0)
    for (role, profil), vus in zip(ROLES, (1, 1, None, 2), strict=True):
        with base.sous(role, profil) as connexion:
            if vus is None:
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connexion.execute(LUS)
            else:
                assert connexion.execute(LUS).fetchall() == [(vus,)], role


def test_ame_01_sous_les_roles_une_direccte_n_en_lit_pas_meme_la_trace(base: Partagee) -> None:
    noter(base, ICI, CENTRE)
    traces = "SELECT count(*) FROM trace WHERE champ LIKE 'amenagements %'"
    lots = "SELECT count(*) FROM lot WHERE commande = 'ceres candidat amenager' AND agent IS NOT NULL"
    for role, profil in ROLES:
        with base.sous(role, profil) as connexion:
            vus = [connexion.execute(sql).fetchall()[0][0] for sql in (traces, lots)]
        assert vus == ([0, 0] if role == "direccte" else [1, 1]), role


@pytest.mark.parametrize(("role", "profil"), ROLES[:3])
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE public.amenagement SET codes = ''",
        "DELETE FROM public.amenagement",
        "INSERT INTO public.amenagement SELECT max(id), 1, repeat('0', 64), '' FROM public.inscription i"
        " WHERE i.session_id = 8",
        "SELECT valeurs FROM public.ecriture WHERE nom_table = 'amenagement'",
    ],
)
def test_ame_01_sous_les_roles_nul_n_y_ecrit_de_sa_main(base: Partagee, role: str, profil: int, sql: str) -> None:
    noter(base, ICI, CENTRE)
    ailleurs = noter(base, AILLEURS, CENTRE_AILLEURS, "materiel")
    (numero,) = base.lire(f"SELECT id FROM session_examen WHERE numero = {int(ailleurs[-6:])}")[0]
    avant = base.lire("SELECT * FROM amenagement ORDER BY 1, 2")
    with base.sous(role, profil) as connexion, contextlib.suppress(psycopg.errors.InsufficientPrivilege):
        assert connexion.execute(sql.replace("= 8", f"= {numero}")).rowcount == 0
    assert base.lire("SELECT * FROM amenagement ORDER BY 1, 2") == avant


def test_ame_01_sous_les_roles_defaire_et_purger(base: Partagee) -> None:
    session = noter(base, ICI, CENTRE)
    noter(base, ICI, CENTRE, "materiel")
    faire = partial(lancer, "--base", base.url)
    (dernier,) = base.lire("SELECT max(id) FROM lot")[0]
    defait = faire("lot", "annuler", f"L-{dernier}", "--motif", "erreur", "--oui", "--profil", CENTRE)
    assert defait.code == 0, defait.stderr
    lue = faire("session", "voir", session, "--amenagements", "--profil", CENTRE, "--format", "json").json()
    assert [a["codes"] for a in lue["amenagements"]] == [["tiers_temps"]]
    candidat = lue["amenagements"][0]["candidat"]
    for action in ("desinscrire", "inscrire"):
        assert faire("candidat", action, candidat, session, "--profil", CENTRE).code == 0
    (inscrit,) = base.lire("SELECT max(id) FROM lot")[0]
    for lot in (inscrit, inscrit - 1, dernier - 1):  # à rebours : il retrouve les siens, puis n'en a plus
        assert faire("lot", "annuler", f"L-{lot}", "--motif", "erreur", "--oui", "--profil", CENTRE).code == 0
        lue = faire("session", "voir", session, "--amenagements", "--profil", CENTRE, "--format", "json").json()
        assert [a["codes"] for a in lue["amenagements"]] == ([["tiers_temps"]] if lot == inscrit - 1 else [])
    plus_tard = {"CERES_AUJOURDHUI": "2030-01-01"}
    for mots in (("--annoncer",), ("--executer", "--oui")):
        rendu = faire("admin", "purger", *mots, "--profil", MPCP, env=plus_tard)
        assert rendu.code == 0, rendu.stderr
    assert base.lire("SELECT count(*) FROM amenagement") == [(0,)]
    assert faire("admin", "purger", "--annoncer", "--profil", CENTRE, env=plus_tard).code == 5
