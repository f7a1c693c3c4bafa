"""Un lot n'est « annulé par » un autre que si tout ce qui s'en défait l'est ; sinon, il l'est « en partie ». Jour :
03/03/2025."""

from pathlib import Path
from typing import Any

from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import AILLEURS, ICI
from tests.fabriques.deux_ressorts import MPCP as NATIONAL
from tests.fabriques.deux_ressorts import UD as UD_D_ICI
from tests.fabriques.monde_sessions import CENTRE, MPCP, MondeSessions
from tests.fabriques.peuple import fichier
from tests.lanceur import lancer


def lot(m: MondeSessions, *commande: str, profil: str = MPCP) -> str:
    """Le numéro du lot que cette commande écrit."""
    ecrit = m.faire(*commande, profil=profil)
    assert ecrit.code == 0, ecrit.stderr
    ((numero,),) = m.f.lignes("SELECT max(id) FROM lot")
    return f"L-{numero:06d}"


def defaire(m: MondeSessions, objet: str, *seuls: str, code: int = 0, profil: str = MPCP) -> str:
    fini = m.faire("lot", "annuler", objet, *seuls, "--motif", "essai", "--oui", profil=profil)
    assert fini.code == code, fini.stdout
    return str(fini.json()["lot"])


def dit(m: MondeSessions, numero: str, profil: str = MPCP) -> tuple[Any, Any]:
    """(annulé par, annulé en partie par), les mêmes dans la liste et dans la fiche."""
    lus = m.faire("lot", "lister", profil=profil).json()["elements"]
    (liste,) = [x for x in lus if x["id"] == numero]
    fiche = m.faire("lot", "voir", numero, profil=profil).json()
    (une, autre) = [(x["annule_par"], x["annule_en_partie_par"]) for x in (liste, fiche)]
    assert une == autre
    return une


def test_un_objet_sur_deux_le_dit_puis_l_autre_l_acheve(m: MondeSessions) -> None:
    fait = lot(m, "habilitation", "suspendre", "H-1", "H-3", "--oui")
    assert dit(m, fait) == (None, None)
    premier = defaire(m, fait, "H-1")
    assert dit(m, fait) == (None, premier)
    second = defaire(m, fait, "H-3")
    assert dit(m, fait) == (second, None)


def test_a_l_ecran_comme_en_tsv_la_colonne_le_dit(m: MondeSessions) -> None:
    fait = lot(m, "habilitation", "suspendre", "H-1", "H-3", "--oui")
    par = defaire(m, fait, "H-1")
    env = {"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": m.jour, "COLUMNS": "240"}
    table = m.ceres("lot", "lister", "--format", "table", env=env).stdout
    assert ("Annulé en partie par" in table, "Annulé par" in table) == (True, False)
    entete, _, ligne = m.ceres("lot", "lister", "--format", "tsv", env=env).stdout.splitlines()
    lue = dict(zip(entete.split("\t"), ligne.split("\t"), strict=True))
    assert (lue["annule_par"], lue["annule_en_partie_par"]) == ("", par)
    vu = m.ceres("lot", "voir", fait, "--format", "table", env=env)
    assert f"1 action déjà défaite, en dernier par {par}" in vu.stderr


def test_dans_une_session_chaque_place_et_chaque_siege_compte(m: MondeSessions) -> None:
    session = m.session()
    fichier("c.csv", [["numero_candidat", "session"], ["C-1", session], ["C-2", session]])
    places = lot(m, "candidat", "importer", "c.csv", profil=CENTRE)
    jury = lot(m, "session", "inscrire-jure", session, "J-1", "J-2", profil=CENTRE)
    par = defaire(m, places, "C-1", profil=CENTRE)
    assert dit(m, places) == (None, par)
    par = defaire(m, places, "C-2", profil=CENTRE)
    assert dit(m, places) == (par, None)
    assert m.faire("session", "desinscrire-jure", session, "J-2").code == 0
    par = defaire(m, jury, code=7, profil=CENTRE)
    assert dit(m, jury) == (None, par)


def test_ce_qui_ne_se_defait_jamais_n_est_pas_un_reste(m: MondeSessions) -> None:
    ((brouillon,),) = m.f.lignes("SELECT id FROM habilitation WHERE etat = 'brouillon'")
    fichier("h.csv", [["action", "habilitation"], ["suspendre", "H-1"], ["supprimer", f"H-{brouillon}"]])
    fait = lot(m, "habilitation", "lot", "h.csv", "--oui")
    par = defaire(m, fait, code=7)
    assert dit(m, fait) == (par, None)


def test_une_fiche_creee_puis_inscrite_se_defait_en_deux_traces(m: MondeSessions) -> None:
    fichier("c.csv", [["nom", "prenom", "naissance", "session"], ["NEUF", "Zoé", "05/05/1990", m.session()]])
    fait = lot(m, "candidat", "importer", "c.csv", profil=CENTRE)
    par = defaire(m, fait, profil=CENTRE)
    assert dit(m, fait) == (par, None)


def test_dro_02_seul_ce_qu_on_voit_d_un_lot_y_compte(ressorts: Ressorts, isole: Path) -> None:
    bases.copier(ressorts[0], isole / "ceres.db")
    deux = [ressorts[1][ou]["active"] for ou in (ICI, AILLEURS)]
    assert lancer("habilitation", "suspendre", *deux, "--oui", "--profil", NATIONAL).code == 0
    fait = lancer("lot", "lister", "--format", "json", "--profil", NATIONAL).json()["elements"][0]["id"]
    defait = lancer("lot", "annuler", fait, deux[0], "--motif", "x", "--oui", "--format", "json", "--profil", UD_D_ICI)
    par = defait.json()["lot"]
    vus = [lancer("lot", "voir", fait, "--format", "json", "--profil", p).json() for p in (UD_D_ICI, NATIONAL)]
    assert [(x["annule_par"], x["annule_en_partie_par"]) for x in vus] == [(par, None), (None, par)]
