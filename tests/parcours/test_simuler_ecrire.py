"""CAN-11, CAN-05 : « --simuler » dit oui si et seulement si l'écriture réussit, avec les mêmes phrases, et ne change
pas un octet ; un refus non plus, et ce qu'il conseille de taper est permis à qui le lit.

Enregistrer, corriger, réunir, distinguer, supprimer des fiches de candidats : la simulation tient lieu d'explication.
Chaque cas, chaque profil ; ce qu'il répond est écrit à la main.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import ActionCandidat as Action
from ceres_cli.services.candidat.fiches import SituationFiches
from ceres_cli.services.candidat.situation import SituationCandidat
from tests.fabriques import bases, monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    MPCP,
    PROFILS,
    TITRE,
    UD,
    MondeSessions,
)
from tests.lanceur import Resultat, lancer

JOUR = "2025-05-02"
# MPCP, Centre (44), Centre (35), UD 44, UD 35, DIRECCTE 52, DIRECCTE 53 : l'ordre de PROFILS.
SERVICES, PERSONNE = ("DRO-01",) * 4, ("INTROUVABLE",) * 7


def ecrit(mpcp: str, centre: str, ailleurs: str) -> tuple[str, ...]:
    """Ce que le MPCP et les Centres répondent ; les services n'enregistrent personne."""
    return (mpcp, centre, ailleurs, *SERVICES)


def reunit(mpcp: str, ud: str, ud35: str) -> tuple[str, ...]:
    """Réunir et distinguer sont à l'UD et au MPCP."""
    return (mpcp, "DRO-01", "DRO-01", ud, ud35, "DRO-01", "DRO-01")


def supprime(mpcp: str, centre: str, ailleurs: str, ud: str, ud35: str) -> tuple[str, ...]:
    return (mpcp, centre, ailleurs, ud, ud35, "DRO-01", "DRO-01")


corrige = supprime
PARTOUT = ("USAGE",) * 7
CREER = "candidat creer --prenom Noé --naissance 01/01/1990 --nom"
M = "--motif essai"
CAS: dict[str, tuple[str, ...]] = {
    # --- enregistrer ---
    f"{CREER} Neuf": ecrit("fait", "fait", "fait"),
    # Le même : rien à changer là où on le voit ; ailleurs, c'en est un autre (CAN-11).
    f"{CREER} Besson": ecrit("sans_effet", "sans_effet", "fait"),
    f"{CREER} Besson --civilite M": ecrit("CAN-11", "CAN-11", "fait"),
    f"{CREER} Besson --civilite M --forcer": ecrit("fait", "fait", "fait"),
    f"{CREER} Zola --civilite M": ecrit("CAN-11", "fait", "CAN-11"),
    f"{CREER} Neuf --centre E-2": ecrit("fait", "INTROUVABLE", "fait"),
    f"{CREER} Neuf --centre E-99": ecrit(*PERSONNE[:3]),
    f"{CREER} Neuf --telephone 12": ecrit("JUR-04", "JUR-04", "JUR-04"),
    f"{CREER} Besson --civilite M --telephone 12": ecrit("JUR-04 CAN-11", "JUR-04 CAN-11", "JUR-04"),
    f"{CREER} Neuf --courriel x --pays-naissance Mali": (*("USAGE JUR-04",) * 3, *PARTOUT[3:]),
    # --- corriger ---
    "candidat modifier C-2 --nom Neuf": corrige("fait", "fait", "INTROUVABLE", "CAN-10", "INTROUVABLE"),
    "candidat modifier C-1 --nom Neuf": corrige("fait", "fait", "INTROUVABLE", "fait", "INTROUVABLE"),
    "candidat modifier C-2 --nom BESSON": corrige(
        "sans_effet", "sans_effet", "INTROUVABLE", "sans_effet", "INTROUVABLE"
    ),
    "candidat modifier C-2 --courriel noe@example.fr": corrige("fait", "fait", "INTROUVABLE", "DRO-01", "DRO-01"),
    "candidat modifier C-14 --nom Neuf": corrige("fait", "fait", "DRO-02", "CAN-10", "fait"),
    "candidat modifier C-1 --nom Besson": corrige("CAN-11", "CAN-11", "INTROUVABLE", "CAN-11", "INTROUVABLE"),
    "candidat modifier C-1 --nom Besson --forcer": corrige("fait", "fait", "INTROUVABLE", "fait", "INTROUVABLE"),
    "candidat modifier C-11 --nom Gil": corrige(
        "CAN-05 CAN-11", "CAN-05 CAN-11", "INTROUVABLE", "CAN-05 CAN-11", "INTROUVABLE"
    ),
    # Un résultat validé dans une session de l'autre centre.
    f"candidat modifier C-16 --nom Neuf {M}": corrige("fait", "CAN-10", "DRO-02", "CAN-10", "fait"),
    "candidat modifier C-15 --nom Neuf": corrige("USAGE", "CAN-10", "INTROUVABLE", "USAGE", "INTROUVABLE"),
    f"candidat modifier C-15 --nom Neuf {M}": corrige("fait", "CAN-10", "INTROUVABLE", "fait", "INTROUVABLE"),
    # --- réunir ---
    f"candidat fusionner C-1 C-6 {M}": reunit("fait", "fait", "fait"),  # une même personne, dans deux centres
    f"candidat fusionner C-6 C-1 {M}": reunit("fait", "fait", "fait"),
    f"candidat fusionner C-2 C-3 {M}": reunit("fait", "fait", "INTROUVABLE"),
    f"candidat fusionner C-2 C-7 {M}": reunit("fait", "INTROUVABLE", "INTROUVABLE"),
    f"candidat fusionner C-2 C-8 {M}": reunit("fait", "INTROUVABLE", "INTROUVABLE"),
    # Dans une même session, déjà validée, ou trop de sessions validées : fait, et dit (une dérogation).
    f"candidat fusionner C-16 C-17 {M}": reunit("fait", "fait", "fait"),
    f"candidat fusionner C-1 C-9 {M}": reunit("fait", "fait", "INTROUVABLE"),
    f"candidat fusionner C-10 C-11 {M}": reunit("fait", "fait", "INTROUVABLE"),
    f"candidat fusionner C-10 C-12 {M}": reunit("fait", "fait", "INTROUVABLE"),
    f"candidat fusionner C-18 C-19 {M}": reunit("CAN-11", "CAN-11", "INTROUVABLE"),  # celle-ci ne l'est pas
    f"candidat fusionner C-1 C-99 {M}": reunit(*PERSONNE[:3]),
    "candidat fusionner C-2 C-3": PARTOUT,
    f"candidat fusionner C-2 C-000002 {M}": PARTOUT,
    # --- distinguer ---
    f"candidat distinguer C-1 C-6 {M}": reunit("fait", "fait", "fait"),
    f"candidat distinguer C-2 C-3 {M}": reunit("fait", "fait", "INTROUVABLE"),
    f"candidat distinguer C-5 C-13 {M}": reunit("sans_effet", "sans_effet", "sans_effet"),
    f"candidat distinguer C-2 C-7 {M}": reunit("fait", "INTROUVABLE", "INTROUVABLE"),
    f"candidat distinguer C-99 C-1 {M}": reunit(*PERSONNE[:3]),
    "candidat distinguer C-1 C-6": PARTOUT,
    f"candidat distinguer C-1 C-1 {M}": PARTOUT,
    # --- supprimer ---
    "candidat supprimer C-2": supprime("fait", "fait", "INTROUVABLE", "fait", "INTROUVABLE"),
    "candidat supprimer C-1": supprime("CAN-11", "CAN-11", "INTROUVABLE", "CAN-11", "INTROUVABLE"),
    "candidat supprimer C-3": supprime("CAN-11", "CAN-11", "INTROUVABLE", "CAN-11", "INTROUVABLE"),
    "candidat supprimer C-4": supprime("CAN-11", "CAN-11", "INTROUVABLE", "CAN-11", "INTROUVABLE"),
    "candidat supprimer C-5": supprime("CAN-11", "CAN-11", "INTROUVABLE", "CAN-11", "INTROUVABLE"),
    # Enregistré par l'un, inscrit par l'autre.
    "candidat supprimer C-14": supprime("CAN-11", "CAN-11", "CAN-11 DRO-02", "CAN-11", "CAN-11"),
    "candidat supprimer C-8": supprime("fait", "INTROUVABLE", "INTROUVABLE", "INTROUVABLE", "INTROUVABLE"),
    "candidat supprimer C-99": supprime(*PERSONNE[:5]),
}  # fmt: skip


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """C-1 inscrit avec C-9 ; C-2 sans rien ; C-3 lié à un juré, C-4 a demandé une VAE, C-5 désinscrit, distingué de
    C-13. C-6 : la même personne que C-1, au Centre 35, comme C-7 ; C-8 sans centre. C-10 a passé trois sessions, C-11
    une, C-12 une, et une de C-10. C-14 : du Centre 44, inscrit à l'autre. C-15 : un résultat validé.
    C-16 et C-17 : une même personne, du Centre 44 et de l'autre, dans une session de celui-ci, validée. C-18 et C-19 :
    dans une session qui ne l'est pas encore."""
    chemin = tmp_path_factory.mktemp("simuler") / "ceres.db"
    bases.copier(monde_sessions.batir(chemin.with_name("base.db")), chemin)
    chemin.chmod(0o600)
    m = MondeSessions(lancer, Fabrique.reprise(chemin))
    noms = (
        "AUBERT",
        "ZOLA",
        "SEUL",
        "FABRE",
        "GIL",
        "HUE",
        "IDE",
        "ETIENNE",
        "JUIN",
        "KERN",
        "LEE",
        "LEE",
        "MAS",
        "NEY",
    )
    for nom, centre in zip(noms, (2, 2, None, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1), strict=True):
        m.f.inserer(
            "candidat",
            nom=nom,
            prenom="Noé",
            naissance=date(1990, 1, 1),
            centre_id=centre,
            cle=cle(f"{nom} Noé"),
            version=1,
        )
    m.session("validee", f"{TITRE}/CCP1", candidats=(1, 9), resultat="echec")
    m.inscrire(1, 5, etat="desinscrit")
    m.f.inserer("lien_jure", jure_id=1, candidat_id=3, nature="parent du candidat")
    distinguer = ("candidat", "distinguer", "C-5", "C-13", "--motif", "jumeaux")
    assert m.faire(*distinguer, profil=UD, env={"CERES_BASE": str(chemin)}).code == 0
    for jour in (date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10)):
        m.session("validee", TITRE, jour, candidats=(10,), resultat="echec")
    m.session("validee", TITRE, date(2025, 2, 10), candidats=(11, 12), resultat="echec")
    m.inscrire(2, 12, "echec")
    m.session("validee", f"{TITRE}/CCP1", centre=2, departement="35", region="53", candidats=(14,), resultat="echec")
    m.session("validee", f"{TITRE}/CCP2", candidats=(15,), resultat="echec", validee_le=date(2025, 4, 8))
    m.session(
        "validee",
        f"{TITRE}/CCP1",
        date(2025, 4, 2),
        centre=2,
        departement="35",
        region="53",
        candidats=(16, 17),
        resultat="echec",
        validee_le=date(2025, 4, 8),
    )
    m.session("debloquee", f"{TITRE}/CCP1", candidats=(18, 19))
    demande = ("vae", "creer", "--candidat", "C-4", "--certification", TITRE)
    assert m.faire(*demande, jour=JOUR, env={"CERES_BASE": str(chemin)}).code == 0
    yield chemin
    m.f.store.fermer()


class Essai:
    """Une commande, lancée sous un profil sur une copie neuve de la base."""

    def __init__(self, modele: Path, copie: Path, profil: str) -> None:
        self.copie = copie
        self._env = {"CERES_BASE": str(copie), "CERES_PROFIL": profil, "CERES_AUJOURDHUI": JOUR}
        bases.copier(modele, copie)
        copie.chmod(0o600)
        self.avant = copie.read_bytes()

    def lancer(self, *mots: str) -> Resultat:
        return lancer(*mots, "--format", "json", env=self._env)

    @property
    def intacte(self) -> bool:
        return self.copie.read_bytes() == self.avant


def reponse(fini: Resultat) -> str:
    """« fait », « sans_effet », ou les codes du refus."""
    if fini.code:
        erreur = fini.erreur()
        return " ".join(dict.fromkeys(x["code"] for x in erreur["motifs"])) or str(erreur["code"])
    lu = fini.json()
    if "resume" in lu:
        return str(lu["lignes"][0]["resultat"])
    return "fait" if lu.get("change", True) else "sans_effet"


def dit(fini: Resultat) -> tuple[Any, list[str]]:
    """Ce que l'écriture et sa simulation ont en commun : le refus entier, l'objet ou les lignes ; et les réserves."""
    reserves = [ligne for ligne in fini.stderr.splitlines() if ligne.startswith(("Attention", "Vous allez"))]
    if fini.code:
        return fini.erreur(), reserves
    lu = fini.json()
    if "resume" in lu:
        return lu["lignes"], reserves
    return {champ: valeur for champ, valeur in lu.items() if champ != "id"}, reserves


@pytest.mark.parametrize("commande", CAS)
def test_can_11_dro_02_simuler_repond_comme_l_ecriture_sans_rien_ecrire_ni_nommer_d_ailleurs(
    modele: Path, isole: Path, commande: str
) -> None:
    for profil, attendue in zip(PROFILS, CAS[commande], strict=True):
        essai, mots = Essai(modele, isole / "ceres.db", profil), commande.split()
        vues = _vues(essai, profil)
        simulee = essai.lancer(*mots, "--simuler")
        assert reponse(simulee) == attendue, (profil, simulee.stdout, simulee.stderr)
        assert essai.intacte, profil
        if simulee.code in (3, 4):
            _permis(essai, profil, simulee)
        faite = essai.lancer(*mots)
        for rendu in (simulee, faite):
            assert set(re.findall(r"S-\d{4}-\d{6}", rendu.stdout + rendu.stderr)) <= vues, (profil, rendu)
        if mots[1] == "modifier" and not faite.code:  # le compte rendu de l'une, la fiche de l'autre
            assert simulee.json()["lignes"][0]["explication"][1:] in faite.stderr, profil
        else:
            assert (faite.code, dit(faite)) == (simulee.code, dit(simulee)), profil
        assert essai.intacte is (attendue != "fait"), profil
        if attendue == "fait" and mots[1] != "creer":  # la même demande, encore : ce qui est fait l'est
            encore = essai.lancer(*mots)
            assert reponse(encore) == ("INTROUVABLE" if mots[1] in ("fusionner", "supprimer") else "sans_effet"), profil


def _vues(essai: Essai, profil: str) -> set[str]:
    """Une fiche de deux centres a des sessions des deux : chacun ne lit que le numéro des siennes."""
    f = Fabrique.reprise(essai.copie)
    toutes = f.lignes("SELECT annee, numero, departement FROM session_examen")
    f.store.fermer()
    voisines = {MPCP: "44 35", AUTRE_CENTRE: "35", AUTRE_UD: "35", AUTRE_DIRECCTE: "35"}.get(profil, "44")
    return {f"S-{annee}-{numero:06d}" for annee, numero, departement in toutes if departement in voisines}


def _permis(essai: Essai, profil: str, refus: Resultat) -> None:
    """Ce qu'un refus conseille de taper l'est à qui le lit."""
    trous = {"TEXTE": "essai", "C-…": "C-7" if profil == AUTRE_UD else "C-2"}
    for conseillee in re.findall(r"« ceres ([^»]+) »", refus.erreur()["conseil"]):
        mots = [trous.get(mot, mot) for mot in conseillee.split()]
        simuler = [] if mots[1] in ("lister", "voir", "historique", "doublons") else ["--simuler"]
        fini = essai.lancer(*mots, *simuler)
        assert fini.code in (0, 4), (profil, conseillee, fini.stderr)


def test_chaque_action_sur_les_fiches_est_eprouvee() -> None:
    """Une action de plus sur les fiches réclame ses cas."""
    eprouvees = {*SituationFiches.ACTIONS, *SituationCandidat.ACTIONS}
    demandees = {str(a) for a in eprouvees} - {Action.CONFONDRE}  # « lot annuler » seul confond (retours/table.py)
    assert demandees == {c.split()[1] for c in CAS}
