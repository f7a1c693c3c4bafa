"""Toute commande qui rend une liste s'ordonne, choisit ses colonnes, tait son en-tête et sa pagination."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from ceres_cli.commands import listes, pose
from ceres_cli.commands.verbes import lister
from ceres_cli.noms import NOMS
from ceres_cli.noms.nom import Critere
from ceres_cli.regles import vocabulaire
from ceres_cli.services.faits import recherche
from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur
from tests.fabriques.monde_sessions import FINISSANT, MPCP, TITRE, MondeSessions

OPTIONS = {"--tri", "--colonnes", "--champs", "--sans-entete", "--sans-pager"}
# Une liste se coupe (--limite) ou s'ordonne : celles qui ne font que l'un des deux ont oublié l'autre.
LISTES = [f for f in feuilles() if ({"--limite", *OPTIONS} - {"--sans-pager"}) & f.options]


def test_chaque_lister_et_chaque_historique_est_une_liste() -> None:
    listes = {f.nom for f in LISTES}
    assert {f.nom for f in feuilles() if f.mots[-1] in ("lister", "historique", "doublons")} <= listes


@pytest.mark.parametrize("feuille", LISTES, ids=lambda f: f.nom)
@pytest.mark.parametrize("option", ["--tri", "--colonnes"])
def test_une_liste_a_toutes_les_options_des_listes_et_connait_ses_champs(
    ceres: Lanceur, feuille: Feuille, option: str
) -> None:
    assert feuille.options >= OPTIONS
    refus = ceres(*feuille.ligne(), f"{option}=inconnu")
    assert refus.code == 2
    assert "« inconnu »" in refus.stderr


def test_trier_par_nom_range_comme_la_liste_sans_tri(m: MondeSessions) -> None:
    """« Œuvrard » est parmi les O, « Łukaszewicz » parmi les L : ni l'un ni l'autre après Z."""
    siens = ["Lambert", "Łukaszewicz", "Mercier", "Œuvrard", "Ouvrard", "Zola"]
    for nom in reversed(siens):
        m.f.jure(nom=nom)
    for tri, attendus in (([], siens), (["--tri", "nom"], siens), (["--tri=-nom"], siens[::-1])):
        lus = m.faire("jure", "lister", *tri, "--format", "json", profil=MPCP).json()["elements"]
        assert [e["nom"] for e in lus if e["nom"] in siens] == attendus


def test_un_champ_se_nomme_avec_son_accent_et_sa_majuscule(m: MondeSessions) -> None:
    rendu = m.faire("jure", "lister", "--colonnes", "nom,Prénom", "--tri=-Prénom,nom", profil=MPCP)
    assert (rendu.code, rendu.json()["elements"][0]) == (0, {"nom": "EVRARD", "prenom": "Luc"})


@pytest.mark.parametrize(
    "commande",
    ["habilitation lister", "session lister", "centre lister", "export-jures", "jure disponibles --le 2025-04-01"],
)
def test_un_titre_se_dit_aussi_par_son_intitule(m: MondeSessions, commande: str) -> None:
    m.session()
    reponses = [m.faire(*commande.split(), "--titre", nom, profil=MPCP) for nom in (TITRE, f"titre {TITRE.lower()}")]
    assert reponses[0] == reponses[1]
    assert (reponses[0].code, reponses[0].json()["total"] > 0) == (0, True)


def test_un_intitule_de_deux_versions_les_nomme_et_un_inconnu_dit_ou_les_lire(m: MondeSessions) -> None:
    with m.f.store.ecriture() as db:
        db.executer("UPDATE titre SET intitule = 'Accordeur d''horloges'")
    refus = m.faire("habilitation", "lister", "--titre", "accordeur d'horloges", profil=MPCP)
    assert refus.code == 2
    assert "ne désigne pas une seule version de titre" in refus.stderr
    assert all(reference in refus.stderr for reference in (TITRE, FINISSANT))
    inconnu = m.faire("habilitation", "lister", "--titre", "Accordeur d'orgues", profil=MPCP)
    assert (inconnu.code, "« ceres referentiel lister »" in inconnu.stderr) == (2, True)


def test_toute_commande_qui_montre_admet_sans_pager(ceres: Lanceur) -> None:
    for feuille in feuilles():
        refus = ceres(*feuille.mots, "--sans-pager", "--inconnue-de-toutes")
        assert refus.code == 2, feuille.nom
        assert ("--sans-pager" in refus.stderr) == ("--format" not in feuille.options), (feuille.nom, refus.stderr)


AUX_CRITERES_COMMUNS = [
    nom
    for nom in NOMS
    if nom.document in vars(lister) and recherche.Criteres is vars(pose.lectures_de(nom.document)).get("Criteres")
]


@pytest.mark.parametrize("nom", AUX_CRITERES_COMMUNS, ids=lambda nom: nom.document)
def test_chaque_option_d_une_liste_aux_criteres_communs_y_est_lue(
    m: MondeSessions, monkeypatch: pytest.MonkeyPatch, nom: Any
) -> None:
    donnees: set[str] = set()
    lus: set[str] = set()

    class Espion(recherche.Criteres):
        def __new__(cls, **options: Any) -> "Espion":
            donnees.update(options)
            return super().__new__(cls, **options)

        def __getattribute__(self, champ: str) -> Any:
            lus.add(champ)
            return super().__getattribute__(champ)

    lectures = SimpleNamespace(**{**vars(pose.lectures_de(nom.document)), "Criteres": Espion})
    monkeypatch.setattr(listes, "lectures_de", lambda _: lectures)
    rendu = m.faire(*nom.lister.split(), profil=MPCP)
    assert rendu.code == 0, rendu.stderr
    assert donnees
    assert not donnees - lus


A_MOTS = [(nom.lister, critere) for nom in NOMS for critere in nom.criteres if critere.mots]


@pytest.mark.parametrize(("lister", "critere"), A_MOTS, ids=lambda e: e if isinstance(e, str) else e.option)
def test_un_critere_a_mots_refuse_les_autres_et_dit_les_siens(ceres: Lanceur, lister: str, critere: Critere) -> None:
    siens = [mot.value for mot in vars(vocabulaire)[critere.mots]]
    refus = ceres(*lister.split(), f"--{critere.option}", "inconnu")
    assert refus.code == 2
    assert f"--{critere.option} : « inconnu » n'est pas permis." in refus.stderr
    assert f"Choisissez parmi {', '.join(siens)}." in " ".join(refus.stderr.split())


SE_CHERCHENT = [f for f in LISTES if any(p.name == "texte" for p in f.parametres) and f.nom != "verifier"]


@pytest.mark.parametrize("feuille", SE_CHERCHENT, ids=lambda f: f.nom)
def test_un_texte_sans_lettre_ni_chiffre_ne_designe_rien(m: MondeSessions, feuille: Feuille) -> None:
    m.session(candidats=(1,))
    for texte in ("%", "***", "_"):
        rendu = m.faire(*feuille.ligne(), texte, profil=MPCP)
        assert rendu.code == 0, rendu.stderr
        assert rendu.json()["total"] == 0, texte


# Commande → (ce qu'elle trouve par un mot, par un numéro ou à défaut un autre mot).
CHERCHENT = {
    "jure lister": ("alix", "J-1"),
    "candidat lister": ("noe aub", "C-1"),
    "candidat parchemins": ("aubert", "1"),
    "vae lister": ("aubert", "D-1"),
    "session lister": ("LOIRE", "S-2025-1"),
    "controle lister": ("loire", "K-1"),
    "centre lister": ("Loire centre", "E-1"),
    "habilitation lister": ("Alix", "ALIX alice"),
    "referentiel lister": ("essai", "ESSAI"),
}


@pytest.mark.parametrize("commande", CHERCHENT)
def test_une_liste_se_cherche_par_mots_ou_par_numero_et_un_signe_ne_nomme_personne(
    m: MondeSessions, commande: str
) -> None:
    m.session(candidats=(1,))
    m.f.inserer("parchemin", candidat_id=1, certification_id=1, etat="a_editer", version=1)
    for creee in (
        ("vae", "creer", "--candidat", "C-1", "--certification", "TP-99901m01"),
        ("controle", "creer", "--centre", "E-1", "--date", "2025-03-01", "--type", "sur_place"),
    ):
        fini = m.faire(*creee, profil=MPCP, jour=date(2025, 3, 3))
        assert fini.code == 0, fini.stderr

    def total(*textes: str) -> int:
        rendu = m.faire(*commande.split(), *textes, profil=MPCP)
        assert rendu.code == 0, rendu.stderr
        return int(rendu.json()["total"])

    mot, numero = CHERCHENT[commande]
    assert total() == total("  ") >= total(mot) >= total(numero) >= 1
    assert total("***") == total("xyz") == 0
