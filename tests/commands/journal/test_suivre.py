"""`ceres journal suivre` : ce que chaque lot a touché, à mesure qu'il s'écrit."""

import json
import select
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.services.journal import suivi
from ceres_cli.store import Store
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.base import AGENT, Fabrique
from tests.lanceur import COMMANDE, environnement
from tests.outils_moteur import cadre


@pytest.fixture
def base(isole: Path, ceres: Lanceur) -> Fabrique:
    """Trois lots : un profil d'UD (P-2), deux jurés importés d'un fichier, l'un d'eux modifié par l'UD."""
    fabrique = Fabrique(isole / "ceres.db")
    ceres("profil", "creer", "--role", "ud", "--structure", "44", "--motif", "Arrivée")
    Path("jures.csv").write_text("nom;prenom;commune\nMARTIN;Alice;Nantes\nDURAND;Paul;Rennes\n", encoding="utf-8")
    assert ceres("jure", "importer", "jures.csv", "--oui").code == 0
    modifier(ceres, "Alpha")
    return fabrique


def modifier(ceres: Lanceur, employeur: str) -> None:
    assert ceres("--profil", "P-2", "jure", "modifier", "J-1", "--employeur", employeur, "--motif", "appel").code == 0


@pytest.fixture
def suivant(isole: Path) -> Iterator[Any]:
    """De quoi suivre dans un vrai processus, arrêté à la fin quoi qu'il arrive."""
    lances: list[subprocess.Popen[str]] = []

    def lancer(*mots: object) -> "subprocess.Popen[str]":
        lances.append(
            subprocess.Popen(
                [*COMMANDE, "journal", "suivre", *map(str, mots)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                text=True, env=environnement(),
            )
        )  # fmt: skip
        return lances[-1]

    yield lancer
    for processus in lances:
        processus.kill()
        processus.communicate()


def une_ligne(processus: "subprocess.Popen[str]") -> dict[str, Any]:
    assert processus.stdout is not None
    assert select.select([processus.stdout], [], [], 60)[0], "rien n'est venu"
    lu: dict[str, Any] = json.loads(processus.stdout.readline())
    return lu


def test_chaque_lot_est_une_ligne_avec_ses_objets_et_le_dernier_de_ses_numeros(ceres: Lanceur, base: Fabrique) -> None:
    rendu = ceres("journal", "suivre", "--apres", 0)
    assert (rendu.code, rendu.stderr) == (0, "")
    lots = [json.loads(ligne) for ligne in rendu.lignes()]
    for lot in lots:
        conforme(lot, "suivi")
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert [(e["lot"], e["objets"], e["dernier"]) for e in lots] == [
        ("L-000001", ["P-000002"], max(t["id"] for t in traces if t["lot"] == "L-000001")),
        ("L-000002", ["J-000001", "J-000002"], max(t["id"] for t in traces if t["lot"] == "L-000002")),
        ("L-000003", ["J-000001"], traces[-1]["id"]),
    ]
    dernier = lots[-1]
    assert {c: dernier[c] for c in ("schema", "agent", "profil", "structure", "commande", "motif")} == {
        "schema": "ceres.suivi/1", "agent": AGENT, "profil": "P-000002", "structure": "44",
        "commande": "ceres jure modifier", "motif": "appel",
    }  # fmt: skip
    # Repris d'où l'on veut, même au milieu d'un lot : rien n'est redit, rien n'est perdu.
    assert ceres("journal", "suivre", "--apres", dernier["dernier"]).stdout == ""
    second = next(t["id"] for t in traces if t["objet"] == "J-000002")
    (coupe, suite) = map(json.loads, ceres("journal", "suivre", "--apres", second - 1).lignes())
    assert (coupe["lot"], coupe["objets"], suite["lot"]) == ("L-000002", ["J-000002"], "L-000003")


def test_un_numero_au_dela_de_la_fin_se_dit_et_l_on_sait_d_ou_reprendre(ceres: Lanceur, base: Fabrique) -> None:
    """Une base restaurée d'une sauvegarde : ce qui suit se tairait jusqu'au numéro d'avant."""
    fin = json.loads(ceres("journal", "suivre", "--apres", 0).lignes()[-1])["dernier"]
    for apres, dit in ((fin - 1, False), (fin, False), (fin + 1, True)):
        rendu = ceres("journal", "suivre", "--apres", apres)
        assert (rendu.code, f"reprenez à « --apres {fin} »" in rendu.stderr) == (0, dit)


@pytest.mark.parametrize("page", [1, 2, 3, 5, 8, 13, 1000])
def test_une_page_ne_coupe_jamais_un_lot(base: Fabrique, page: int) -> None:
    """Un lot plus long qu'une page est lu entier ; celui que la page coupe attend la suivante."""
    store = Store(str(base.store.chemin))
    entiers = suivi.lire(cadre(store), 0)
    lus: list[dict[str, Any]] = []
    while suite := suivi.lire(cadre(store), lus[-1]["dernier"] if lus else 0, page):
        lus += suite
    store.fermer()
    assert lus == entiers
    assert len(lus) == 3


def test_dro_02_un_service_suit_les_siens_et_un_centre_rien(ceres: Lanceur, base: Fabrique) -> None:
    vus = [json.loads(ligne) for ligne in ceres("--profil", "P-2", "journal", "suivre", "--apres", 0).lignes()]
    assert [(e["lot"], e["objets"]) for e in vus] == [("L-000002", ["J-000001"]), ("L-000003", ["J-000001"])]


@pytest.mark.parametrize("format_", ["json", "csv", "tsv", "table"])
def test_ce_qui_s_ecrit_a_mesure_ne_se_dit_qu_en_ndjson(ceres: Lanceur, base: Fabrique, format_: str) -> None:
    refus = ceres("journal", "suivre", "--apres", 0, "--format", format_)
    assert (refus.code, refus.stdout) == (2, "")
    assert "ceres journal lister" in refus.stderr


def test_ce_qui_est_montre_est_au_journal_des_acces(ceres: Lanceur, base: Fabrique, isole: Path) -> None:
    ceres("journal", "suivre", "--apres", 0)
    ceres("journal", "suivre")
    acces = map(json.loads, (isole / "ceres.db.acces.jsonl").read_text().splitlines())
    (ligne,) = (a for a in acces if a["commande"] == "ceres journal suivre")
    assert (ligne["document"], ligne["nombre"]) == ("suivis", 3)


@pytest.mark.parametrize(("recu", "sortie"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)])
def test_il_attend_ce_qui_vient_et_finit_par_un_signal(
    ceres: Lanceur, base: Fabrique, suivant: Any, recu: signal.Signals, sortie: int
) -> None:
    avant = json.loads(ceres("journal", "suivre", "--apres", 0).lignes()[-1])["dernier"]
    processus = suivant("--apres", avant)
    modifier(ceres, "Bêta")
    assert une_ligne(processus)["objets"] == ["J-000001"]
    modifier(ceres, "Gamma")
    assert une_ligne(processus)["lot"] == "L-000005"
    processus.send_signal(recu)
    reste, dit = processus.communicate(timeout=60)
    assert (processus.returncode, reste) == (sortie, "")
    assert "Traceback" not in dit


def test_un_lecteur_parti_l_arrete_sans_attendre_d_ecriture(base: Fabrique, suivant: Any) -> None:
    processus = suivant("--apres", 0)
    assert une_ligne(processus)["lot"] == "L-000001"
    processus.stdout.close()
    assert processus.wait(60) == 0
    assert processus.stderr.read() == ""
