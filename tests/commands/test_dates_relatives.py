"""« hier », « mardi », « -7j », « debut-mois » : partout où une personne donne une date, jamais dans un fichier ; une
écriture les refuse à un programme, et montre à une personne le jour qu'elles disent avant de demander."""

from pathlib import Path
from typing import Any

import pytest

from ceres_cli.commands.options import lire_date
from ceres_cli.commands.versions import lire_instant
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr import chemins, dates
from tests.arbre import Feuille, feuilles, nom_long
from tests.au_terminal import au_terminal
from tests.commands.test_usage_avant_base import INJOIGNABLE
from tests.conftest import Lanceur
from tests.fabriques.contrat import Contrat
from tests.fabriques.monde_sessions import MPCP, MondeSessions
from tests.lanceur import Resultat, lancer

# Le jour des tests est un mardi, le 02/09/2025.
DITES = {"hier": "2025-09-01", "lundi": "2025-09-01", "-7j": "2025-08-26", "debut-mois": "2025-09-01"}
# Elles ne se disent pas simulables, et écrivent pourtant : un plan retouché.
ECRIVENT = {"lot plan"}
SE_LISENT = {"habilitation echeances"}
# Ce que « session expliquer » ne prend pas sans ces autres options.
EXPLIQUEE = {
    "--naissance": ("--action=inscrire", "--candidat=C-1"),
    "--debut": ("--action=modifier",),
    "--fin": ("--action=modifier", "--debut=2025-08-01"),
}

TOUTES = [(f, p) for f in feuilles() for p in f.parametres if dates.en_est_une(p)]


def _ecrit(f: Feuille) -> bool:
    return f.nom in ECRIVENT or ("--simuler" in f.options and f.nom not in SE_LISENT)


def _cas(*, ecrivent: bool) -> list[Any]:
    return [pytest.param(f, p, id=f"{f.nom} {nom_long(p)}") for f, p in TOUTES if _ecrit(f) is ecrivent]


def _ligne(f: Feuille, p: Any, date: str) -> list[str]:
    avec = EXPLIQUEE[nom_long(p)] if f.nom == "session expliquer" else ()
    return [*f.ligne(sauf=p.name, entree="absent.json"), *avec, f"{nom_long(p)}={date}"]


def _prend_un_jour(p: Any) -> bool:
    """Sa lecture admet un jour, et non un mot quelconque."""

    def admet(texte: str) -> bool:
        try:
            chemins.lecture(p)(texte)
        except (ValueError, ErreurUsage):
            return False
        return True

    return chemins.lecture(p) is not None and admet("2025-09-02") and not admet("essai")


def test_toute_option_de_date_est_lue_ici() -> None:
    lues = [(f, p) for f in feuilles() for p in f.parametres if chemins.lecture(p) in (lire_date, lire_instant)]
    assert {(f.nom, p.name) for f, p in lues} <= {(f.nom, p.name) for f, p in TOUTES}
    assert {(f.nom, p.name) for f in feuilles() for p in f.parametres if _prend_un_jour(p)} <= {
        (f.nom, p.name) for f, p in TOUTES
    }
    assert {f.nom for f, _ in TOUTES} >= {"jure creer", "habilitation renouveler", "habilitation lot", "lot plan"}


@pytest.mark.parametrize(("f", "p"), _cas(ecrivent=False))
def test_pour_lire_elle_vaut_le_jour_qu_elle_dit(contrat: Contrat, f: Feuille, p: Any) -> None:
    def lire(date: str) -> Resultat:
        return lancer(*_ligne(f, p, date), "--format", "json")

    lus = {jour: lire(jour) for jour in {*DITES.values()}}
    for dite, jour in DITES.items():
        assert lus[jour].code != 2, lus[jour].stderr  # refusée pour son usage, elle ne dirait rien de la date
        assert lire(dite) == lus[jour]
    assert lire("demain").code == 2


@pytest.mark.parametrize(("f", "p"), _cas(ecrivent=True))
@pytest.mark.parametrize("simule", [False, True])
def test_un_programme_n_ecrit_pas_d_apres_elle(f: Feuille, p: Any, simule: bool, ceres: Lanceur) -> None:
    """Et le lui dire ne joint pas même la base."""
    simuler = ["--simuler"] if simule and "--simuler" in f.options else []
    for oui in ([], ["--oui"]) if simuler or "--simuler" in f.options else ([],):
        rendu = ceres(*INJOIGNABLE, *_ligne(f, p, "hier"), *simuler, *oui, "--format", "json")
        erreur = rendu.erreur()
        assert (rendu.code, erreur["code"]) == (2, "USAGE")
        assert f"{nom_long(p)} : « hier » dépend du jour" in erreur["message"]
        assert "JJ/MM/AAAA" in erreur["conseil"]


@pytest.mark.parametrize(("f", "p"), _cas(ecrivent=True))
def test_au_terminal_le_jour_est_montre_avant_la_question(contrat: Contrat, f: Feuille, p: Any) -> None:
    avant = contrat.empreintes()
    _, affiche = au_terminal(*_ligne(f, p, "-7j"), tape="n\n")
    montre = f"{nom_long(p)} « -7j » : mardi 26/08/2025."
    assert montre in affiche
    assert affiche.index(montre) < (affiche + "Confirmez-vous").index("Confirmez-vous")
    if f.nom != "habilitation expirer":  # elle ne demande jamais rien
        assert contrat.empreintes() == avant


def test_une_ecriture_que_rien_ne_demandait_se_confirme_et_garde_le_jour(m: MondeSessions) -> None:
    ligne = ("--profil", MPCP, "controle", "creer", "--type", "sur_place", "--centre", "E-1", "--date", "lundi")
    code, affiche = au_terminal(*ligne, tape="o\n")
    assert code == 0, affiche
    assert affiche.index("--date « lundi » : lundi 01/09/2025.") < affiche.index("Confirmez-vous en tant que MPCP ?")
    assert m.faire("controle", "lister", profil=MPCP).json()["elements"][-1]["date"] == "2025-09-01"


def test_confirmee_d_avance_elle_ne_demande_rien_et_le_montre_quand_meme(m: MondeSessions) -> None:
    ligne = ("--profil", MPCP, "controle", "creer", "--type", "sur_place", "--centre", "E-1", "--date", "hier", "--oui")
    code, affiche = au_terminal(*ligne)
    assert (code, "Confirmez-vous" in affiche, "lundi 01/09/2025" in affiche) == (0, False, True)


def test_ecrire_a_quelqu_un_d_apres_une_date_est_une_ecriture(m: MondeSessions) -> None:
    assert m.faire("habilitation", "echeances", "--au", "debut-mois", profil=MPCP).code == 0
    assert m.faire("habilitation", "echeances", "--au", "hier", "--notifier", profil=MPCP).code == 2


def test_un_fichier_n_en_admet_pas(m: MondeSessions, isole: Path) -> None:
    (isole / "lot.csv").write_text("action;habilitation;fin\nmodifier;H-1;hier\n")
    rendu = m.faire("habilitation", "lot", "lot.csv", "--simuler", profil=MPCP)
    assert (rendu.code, "« hier »" in rendu.stderr) == (2, True)
