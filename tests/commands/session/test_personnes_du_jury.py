"""SES-04, JUR-03 : les jurés se comptent comme des personnes, et « jure distinguer » en fait deux. Titre : TP-99901m01,
session du 01/04/2025."""

from datetime import date
from typing import Any

import pytest

from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

APRES = "2025-04-02"
NEE = "1970-03-01"


@pytest.fixture(autouse=True)
def _le_lendemain(m: MondeSessions) -> None:
    m.jour = APRES


def juree(m: MondeSessions, naissance: str | None = NEE, **valeurs: Any) -> int:
    """Une fiche de plus, « D'Hérouville Anne », habilitée sur le titre."""
    numero = m.f.jure("D'HEROUVILLE", "Anne", naissance=naissance, **valeurs)
    m.f.habilitation(numero, TITRE, debut=date(2024, 1, 1), fin=date(2026, 12, 31))
    return numero


def deux(m: MondeSessions, **valeurs: Any) -> tuple[int, int]:
    """Deux fiches d'une même identité, écrites autrement."""
    une = juree(m)
    autre = juree(m, **{"naissance": NEE, **valeurs})
    with m.f.store.ecriture() as db:
        db.executer("UPDATE jure SET nom = 'd HEROUVILLE', prenom = 'ANNE' WHERE id = ?", (autre,))
    return une, autre


def prete(m: MondeSessions, *jures: int, etat: str = "en_attente_validation") -> str:
    return m.session(etat, jures=jures, candidats=(1,), resultat=None if etat == "en_preparation" else "reussite")


def test_ses_04_deux_fiches_d_une_personne_ne_comptent_que_pour_un(m: MondeSessions) -> None:
    une, autre = deux(m)
    s = prete(m, une, autre)
    refus = m.faire("session", "valider", s, profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (4, "SES-04")
    for nomme in (f"J-{une:06d}", f"J-{autre:06d}", "même identité"):
        assert nomme in refus.erreur()["message"]
    assert f"ceres jure distinguer J-{une:06d} J-{autre:06d}" in refus.erreur()["conseil"]
    assert m.faire("session", "expliquer", s, "--action", "valider", profil=UD).code == 4
    assert "valider" not in m.faire("session", "voir", s, profil=UD).json()["actions_possibles"]
    # Distinguées, elles comptent toutes deux ; ce n'est plus même un avertissement.
    distinguer = ("jure", "distinguer", f"J-{une}", f"J-{autre}", "--motif", "état civil vérifié")
    assert m.faire(*distinguer, profil=UD).code == 0
    assert m.faire("session", "expliquer", s, "--action", "valider", profil=UD).code == 0
    fini = m.faire("session", "valider", s, profil=UD)
    assert (fini.code, "même identité" in fini.stderr) == (0, False)


def test_ses_04_il_en_reste_deux_autres_c_est_un_avertissement_qui_les_nomme(m: MondeSessions) -> None:
    une, autre = deux(m)
    fini = m.faire("session", "valider", prete(m, 1, une, autre), profil=UD)
    assert fini.code == 0
    assert f"SES-04 : J-{une:06d} D'HEROUVILLE Anne et J-{autre:06d} d HEROUVILLE ANNE" in " ".join(fini.stderr.split())


@pytest.mark.parametrize(
    ("naissance", "compte"),
    [("1970-02-28", 2), (NEE, 1), ("1970-03-02", 2), (None, 2)],
    ids=["veille", "jour", "lendemain", "inconnue"],
)
def test_ses_04_l_identite_est_celle_de_jur_03(m: MondeSessions, naissance: str | None, compte: int) -> None:
    une, autre = deux(m, naissance=naissance)
    assert m.faire("session", "valider", prete(m, une, autre), profil=UD).code == (0 if compte == 2 else 4)


@pytest.mark.parametrize("jour", ["2025-03-31", "2025-04-01", APRES])
def test_ses_04_une_identite_corrigee_vaut_quel_que_soit_le_jour(m: MondeSessions, jour: str) -> None:
    """L'état civil ne dépend pas du jour où on l'apprend : corrigé avant l'examen ou après, il dit qui siégeait."""
    une, autre = deux(m)
    s = prete(m, une, autre)
    corriger = ("jure", "modifier", f"J-{autre}", "--naissance", "02/03/1970")
    assert m.faire(*corriger, profil=MPCP, jour=jour).code == 0
    assert m.faire("session", "expliquer", s, "--action", "valider", profil=UD).code == 0
    retour = ("jure", "modifier", f"J-{autre}", "--naissance", "01/03/1970")
    assert m.faire(*retour, profil=MPCP).erreur()["code"] == "JUR-03"
    assert m.faire(*retour, "--forcer", profil=MPCP).code == 0
    assert m.faire("session", "valider", s, profil=UD).erreur()["code"] == "SES-04"


def test_ses_04_le_centre_l_apprend_des_l_inscription_et_l_edition(m: MondeSessions) -> None:
    une, autre = deux(m)
    s = prete(m, une, etat="en_preparation")
    avant = "2025-03-02"
    entre = m.faire("session", "inscrire-jure", s, f"J-{autre}", profil=CENTRE, jour=avant)
    assert (entre.code, "même identité" in entre.stderr) == (0, True)
    incomplets = ("session", "lister", "--jury-incomplet")
    assert m.faire(*incomplets, profil=CENTRE, jour=avant).json()["total"] == 1
    edite = m.faire("convocation", "editer", s, profil=CENTRE, jour=avant)
    assert (edite.code, "SES-04 : 1 juré habilité" in " ".join(edite.stderr.split())) == (0, True)
    distinguer = ("jure", "distinguer", f"J-{une}", f"J-{autre}", "--motif", "état civil vérifié")
    assert m.faire(*distinguer, profil=MPCP, jour=avant).code == 0
    assert m.faire(*incomplets, profil=CENTRE, jour=avant).json()["total"] == 0


# --- distinguer ---


def test_jur_03_distinguees_elles_ne_sont_plus_des_doublons(m: MondeSessions) -> None:
    une, autre = deux(m)
    doublons = ("jure", "doublons")
    assert m.faire(*doublons, profil=UD).json()["total"] == 1
    distinguer = ("jure", "distinguer", f"J-{autre}", f"J-{une}", "--motif", "jumelles")
    simule = m.faire(*distinguer, "--simuler", profil=DIRECCTE)
    assert (simule.code, m.f.lignes("SELECT count(*) FROM distinction_jure")) == (0, [(0,)])
    assert m.faire(*distinguer, profil=DIRECCTE).code == 0
    assert m.f.lignes("SELECT premier_id, second_id, faite_le, motif FROM distinction_jure") == [
        (une, autre, APRES, "jumelles")
    ]
    assert m.faire(*doublons, profil=UD).json()["total"] == 0
    assert m.faire(*distinguer, profil=UD).json()["lignes"][0]["resultat"] == "sans_effet"
    for numero in (une, autre):
        histoire = m.faire("jure", "historique", f"J-{numero}", profil=UD).json()["elements"]
        assert [(e["action"], e["champ"]) for e in histoire] == [("distinguer", "distinct_de")]
    # Le contrôle à la saisie ne les confond plus ; une troisième fiche reste un doublon.
    deplacer = ("jure", "modifier", f"J-{autre}", "--prenom")
    assert m.faire(*deplacer, "Annie", profil=UD).code == 0
    assert m.faire(*deplacer, "Anne", profil=UD).code == 0
    creer = ("jure", "creer", "--nom", "d'Hérouville", "--prenom", "Anne", "--naissance", "01/03/1970")
    assert m.faire(*creer, "--commune", "Rezé", profil=UD).erreur()["code"] == "JUR-03"


def test_jur_03_distinguer_se_defait_et_se_refait(m: MondeSessions) -> None:
    une, autre = deux(m)
    s = prete(m, une, autre)
    distinguer = ("jure", "distinguer", f"J-{une}", f"J-{autre}", "--motif", "jumelles")
    assert m.faire(*distinguer, profil=UD).code == 0
    annuler = ("lot", "annuler", "--motif", "erreur", "--oui")
    assert m.faire(*annuler, "L-1", profil=UD).code == 0
    assert m.f.lignes("SELECT count(*) FROM distinction_jure") == [(0,)]
    assert m.faire("session", "valider", s, profil=UD).erreur()["code"] == "SES-04"
    assert m.faire(*annuler, "L-2", profil=UD).code == 0
    assert m.f.lignes("SELECT count(*) FROM distinction_jure") == [(1,)]


def test_jur_03_qui_distingue_et_ou(m: MondeSessions) -> None:
    """Les services, avec un motif ; l'un des deux au moins du ressort, l'autre seulement de même identité."""
    une, autre = deux(m, departement="75", region="11")
    ailleurs = m.f.jure("AUTRE", "Luc", departement="75", region="11")
    mots = ("jure", "distinguer", f"J-{une}", f"J-{autre}")
    assert m.faire(*mots, profil=UD).code == 2
    assert m.faire(*mots, "--motif", "x", profil=CENTRE).code == 5
    assert m.faire("jure", "distinguer", f"J-{une}", f"J-{une}", "--motif", "x", profil=UD).code == 2
    for inconnu in (ailleurs, 999):
        refus = m.faire("jure", "distinguer", f"J-{une}", f"J-{inconnu}", "--motif", "x", profil=UD)
        assert (refus.code, refus.erreur()["message"]) == (3, f"Le juré J-{inconnu} est introuvable.")
    assert m.faire(*mots, "--motif", "x", profil=UD).code == 0
    # Réunis malgré tout, la distinction s'en va ; celles d'avec un troisième restent.
    trois = juree(m)
    assert m.faire("jure", "distinguer", f"J-{trois}", f"J-{autre}", "--motif", "x", profil=MPCP).code == 0
    assert m.faire("jure", "fusionner", f"J-{une}", f"J-{autre}", "--motif", "x", "--oui", profil=MPCP).code == 0
    assert m.f.lignes("SELECT premier_id, second_id FROM distinction_jure") == [(une, trois)]
    assert m.faire("jure", "supprimer", f"J-{trois}", profil=MPCP).erreur()["code"] == "JUR-03"
