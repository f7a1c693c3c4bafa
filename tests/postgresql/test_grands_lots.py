"""Un grand lot, sous les rôles, se décide avant son tour, et se redécide de ce qu'un autre a écrit ; ses lignes,
ajoutées d'une instruction, passent par les mêmes politiques."""

from collections.abc import Sequence
from typing import Any

import pytest

from ceres_cli.base.postgresql import db
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande
from ceres_cli.services.habilitation import situation
from ceres_cli.services.habilitation.situation import SituationHabilitation
from ceres_cli.services.habilitation.touches import Liens
from ceres_cli.store_postgresql import StorePostgresql
from tests.conftest import Lanceur
from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, DIRECCTE, ICI, MPCP, UD
from tests.postgresql.partagee import Partagee


@pytest.fixture
def charges(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Tout lot est grand ; de chaque chargement de faits, s'il s'est fait sous le tour."""
    monkeypatch.setattr(execution, "GRAND_LOT", 0)
    monkeypatch.setattr(db, "_ENSEMBLE", 1)
    suite: list[bool] = []
    charger = SituationHabilitation._charger

    def noter(soi: SituationHabilitation, demandes: Sequence[Demande]) -> None:
        sql = "SELECT count(*) FROM pg_locks WHERE relation = 'file_ecriture'::regclass AND pid = pg_backend_pid()"
        suite.append(bool(soi.db.valeur(sql)))
        charger(soi, demandes)

    monkeypatch.setattr(SituationHabilitation, "_charger", noter)
    return suite


@pytest.mark.parametrize("profil", [MPCP, UD, DIRECCTE])
def test_un_grand_lot_se_decide_avant_son_tour(
    base: Partagee, ceres: Lanceur, charges: list[bool], profil: str
) -> None:
    active = base.noms[ICI]["active"]
    fini = ceres(
        "--base", base.url, "--profil", profil, "habilitation", "suspendre", active, "--oui", "--motif", "essai",
        "--format", "json",
    )  # fmt: skip
    assert (fini.code, fini.json()["resume"]["fait"]) == (0, 1), fini.stderr
    assert charges == [False]
    assert ceres("--base", base.url, "--profil", MPCP, "journal", "verifier", "--rejouer").code == 0


PARIS = ("--adresse", "1 rue Bleue", "--code-postal", "75001", "--commune", "Paris")


@pytest.mark.parametrize("profil", [MPCP, UD, DIRECCTE])
@pytest.mark.parametrize(
    ("geste", "objet", "options", "codes", "redecide"),
    [
        ("habilitation brouillon", (ICI, "active"), (), {(4, "HAB-08")}, True),
        ("jure modifier", (ICI, "libre"), ("--employeur", "Un autre"), {(0, "")}, True),
        ("jure modifier", (ICI, "libre"), PARIS, {(0, ""), (3, "INTROUVABLE")}, True),
        ("jure modifier", (ICI, "siege"), ("--employeur", "Un autre"), {(0, "")}, False),
        ("jure modifier", (AILLEURS, "libre"), ("--employeur", "Un autre"), {(0, "")}, False),
        ("candidat modifier", (AILLEURS, "nouveau"), ("--prenom", "Zoé", "--motif", "faute"), {(0, "")}, False),
    ],
)  # fmt: skip
def test_ce_qu_un_autre_ecrit_avant_le_tour_donne_la_reponse_d_un_lot_decide_dedans(
    base: Partagee, ceres: Lanceur, charges: list[bool], monkeypatch: pytest.MonkeyPatch, profil: str, geste: str,
    objet: tuple[str, str], options: tuple[str, ...], codes: set[tuple[int, str]], redecide: bool,
) -> None:  # fmt: skip
    monkeypatch.setattr(situation, "REMPLACES_MAX", 0)
    active, a_jouer, avant = base.noms[ICI]["active"], [base.noms[objet[0]][objet[1]]], len(charges)
    ecrire = StorePostgresql.ecrire

    def attendre(soi: StorePostgresql, fonction: Any) -> Any:
        nonlocal avant
        if a_jouer:
            fait = ceres("--base", base.url, "--profil", MPCP, *geste.split(), a_jouer.pop(), *options, "--oui")
            assert fait.code == 0, fait.stderr
            avant = len(charges)
        return ecrire(soi, fonction)

    monkeypatch.setattr(StorePostgresql, "ecrire", attendre)
    fini = ceres(
        "--base", base.url, "--profil", profil, "habilitation", "suspendre", active, "--oui", "--motif", "essai",
        "--format", "json",
    )  # fmt: skip
    ailleurs = options == PARIS and profil != MPCP
    voulu = max(codes) if ailleurs else min(codes)
    assert (fini.code, fini.erreur()["code"] if fini.code else "") == voulu, fini.stderr
    assert charges[avant:] == [True] * redecide
    assert ceres("--base", base.url, "--profil", MPCP, "journal", "verifier", "--rejouer").code == 0


@pytest.mark.parametrize(("role", "profil"), [("mpcp", MPCP), ("ud", UD), ("direccte", DIRECCTE), ("centre", CENTRE)])
def test_les_jures_touches_sont_ceux_que_le_journal_dit_et_de_qui_est_d_ailleurs_toujours_oui(
    base: Partagee, ceres: Lanceur, role: str, profil: str
) -> None:
    libre, active = base.noms[ICI]["libre"], base.noms[ICI]["active"]
    for mots in (("jure", "modifier", libre, "--employeur", "Un autre"), ("habilitation", "suspendre", active)):
        assert ceres("--base", base.url, "--profil", MPCP, *mots, "--oui", "--motif", "essai").code == 0
    tous = {numero for (numero,) in base.lire("SELECT id FROM jure")}
    siens = {"mpcp": "TRUE", "ud": "departement = '44'", "direccte": "region = '52'", "centre": "FALSE"}[role]
    ressort = {numero for (numero,) in base.lire(f"SELECT id FROM jure WHERE {siens}")}
    lots = [lot for (lot,) in base.lire("SELECT id FROM lot ORDER BY id")]
    proprietaire = StorePostgresql(base.serveur.adresse(base.nom), attente=5)
    with base.sous(role, int(profil[2:])) as nu, proprietaire.lecture() as tout:
        for lot in (0, *lots):
            sql = "SELECT ceres_droits.jures_touches(%s, %s, '{}', '{}')"
            dits = nu.execute(sql, (lot, sorted(tous))).fetchone()
            assert set(dits[0]) == Liens((), lambda _: None).touches(tout, lot) & ressort | (tous - ressort)
    proprietaire.fermer()
