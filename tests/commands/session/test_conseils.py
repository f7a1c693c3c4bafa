"""Ce que conseille un refus vaut pour le profil qui le lit, nomme les vrais objets, et se tape tel quel (CAN-12)."""

import re
from datetime import date

import pytest

from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, SUR_LE_CCS, TITRE, UD, MondeSessions
from tests.lanceur import Resultat

JOUR = "2025-06-20"
VALEURS = {"TEXTE": "essai", "RESULTAT": "absent", "DOSSIER": "dossier", "J-…": "J-3", "C-…": "C-5"}


def commandes(conseil: str) -> list[list[str]]:
    """Les « ceres … » cités, chaque trou rempli."""
    citees = [c.split() for c in re.findall(r"« ceres ([^»]+) »", conseil)]
    return [[VALEURS.get(mot, mot) for mot in mots] for mots in citees]


def refusee(m: MondeSessions, s: str, action: str = "valider", profil: str = UD) -> Resultat:
    fini = m.faire("session", action, s, profil=profil, jour=JOUR)
    assert fini.code == 4
    return fini


def quatrieme(m: MondeSessions, *candidats: int) -> str:
    """À valider : ces candidats en sont à leur quatrième session en un an, C-5 à sa première."""
    for debut in (date(2024, 9, 10), date(2024, 11, 10), date(2025, 1, 10)):
        m.session("validee", TITRE, debut, candidats=candidats, resultat="echec")
    return m.session(
        "en_attente_validation", TITRE, date(2025, 6, 10), jures=(1, 2), candidats=(*candidats, 5), resultat="echec"
    )  # fmt: skip


@pytest.mark.parametrize("profil", [UD, MPCP])
def test_can_12_le_conseil_nomme_les_candidats_et_la_session_et_se_tape_tel_quel(m: MondeSessions, profil: str) -> None:
    s = quatrieme(m, 1, 2)
    conseil = refusee(m, s, profil=profil).erreur()["conseil"]
    ecarter, suivant, renvoyer, annuler = commandes(conseil)
    assert ecarter == ["candidat", "ecarter", "C-000001", s, "--motif", "essai"]
    assert suivant == ["candidat", "ecarter", "C-000002", s, "--motif", "essai"]
    assert (renvoyer[:3], annuler[:3]) == (["session", "renvoyer", s], ["session", "annuler", s])
    for commande in (renvoyer, annuler):
        assert m.faire(*commande, "--simuler", profil=profil, jour=JOUR).code == 0
    for commande in (ecarter, suivant):
        assert m.faire(*commande, profil=profil, jour=JOUR).code == 0
    assert m.faire("session", "valider", s, profil=profil, jour=JOUR).code == 0


def test_can_05_qui_distingue_les_fiches_lit_la_commande_entiere_et_le_centre_a_qui_le_demander(
    m: MondeSessions,
) -> None:
    """C-1 est à l'écart de sa quatrième session ; une autre fiche de son nom (C-6) en a passé trois."""
    double = m.f.inserer(
        "candidat", nom="AUBERT", prenom="Noé", naissance=date(1990, 1, 1), centre_id=1, cle="aubert noe", version=1
    )
    s = quatrieme(m, double)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET candidat_id = 4 WHERE session_id = ? AND candidat_id = ?", (4, double))
    m.inscrire(int(s[-6:]), 1, "echec", etat="ecarte")
    refus = m.faire("candidat", "reintegrer", "C-1", s, "--motif", "essai", profil=UD, jour=JOUR)
    assert refus.erreur()["code"] == "CAN-05"
    (distinguer,) = commandes(refus.erreur()["conseil"])
    assert distinguer == ["candidat", "distinguer", "C-000001", "C-5", "--motif", "essai"]
    distinguer[3] = f"C-{double}"
    assert m.faire(*distinguer, profil=UD, jour=JOUR).code == 0
    assert m.faire("candidat", "reintegrer", "C-1", s, "--motif", "essai", profil=UD, jour=JOUR).code == 0
    suivante = m.session(debut=date(2025, 8, 1))
    triple = m.faire(
        "candidat", "creer", "--nom", "Aubert", "--prenom", "Noé", "--naissance", "01/01/1990", "--forcer", jour=JOUR
    ).json()["id"]
    conseil = m.faire("candidat", "inscrire", triple, suivante, jour=JOUR).erreur()["conseil"]
    assert conseil.endswith("demandez à l'UD du département 44 de les distinguer.")


def test_can_12_expliquer_conseille_comme_l_ecriture(m: MondeSessions) -> None:
    s = quatrieme(m, 1)
    dit = m.faire("session", "expliquer", s, "--action", "valider", profil=UD, jour=JOUR).json()
    assert dit["suggestions"] == [refusee(m, s).erreur()["conseil"]]


def test_can_12_au_dela_de_cinq_les_autres_sont_nommes(m: MondeSessions) -> None:
    ajoutes = [m.f.inserer("candidat", nom=f"N{n}", prenom="Zoé", naissance=date(1990, 1, n + 1), centre_id=1,
                           cle=f"n{n} zoe", version=1) for n in range(6)]  # fmt: skip
    conseil = refusee(m, quatrieme(m, *ajoutes)).erreur()["conseil"]
    assert [c[2] for c in commandes(conseil)[:5]] == [f"C-{n:06d}" for n in ajoutes[:5]]
    assert f"et de même C-{ajoutes[5]:06d}." in conseil


def test_can_12_seul_en_cause_il_n_y_a_personne_a_valider_sans_lui(m: MondeSessions) -> None:
    s = quatrieme(m, 1)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE candidat_id = 5")
    conseil = refusee(m, s).erreur()["conseil"]
    assert [c[1] for c in commandes(conseil)] == ["renvoyer", "annuler"]
    assert conseil.startswith("Renvoyez-la au Centre : «"), "rien d'autre n'est proposé : pas de « sinon »"
    # Validée une fois, elle ne s'annule plus : l'écarter la libère, son résultat suffit (SES-04).
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET validee_le = '2025-06-12' WHERE id = 4")
    conseil = refusee(m, s).erreur()["conseil"]
    ecarter, renvoyer = commandes(conseil)
    assert renvoyer[1] == "renvoyer"
    assert m.faire(*ecarter, profil=UD, jour=JOUR).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=JOUR).code == 0


def test_can_06_le_conseil_nomme_ceux_qui_ne_detiennent_pas_le_titre(m: MondeSessions) -> None:
    fabre = int(SUR_LE_CCS[2:])
    m.f.habilitation(1, f"{TITRE}/CCS1", fin=date(2027, 12, 31))
    titre = m.session("validee", TITRE, date(2025, 1, 10), candidats=(2,), resultat="reussite")
    certification, _ = m.f.certification(TITRE)
    m.f.inserer(
        "obtention", candidat_id=2, certification_id=certification, session_id=int(titre[-6:]),
        obtenue_le=date(2025, 1, 10),
    )  # fmt: skip
    s = m.session(
        "en_attente_validation", f"{TITRE}/CCS1", date(2025, 6, 10), jures=(1, fabre), candidats=(1, 2, 3),
        resultat="reussite",
    )  # fmt: skip
    conseil = refusee(m, s).erreur()["conseil"]
    assert [c[2] for c in commandes(conseil) if c[1] == "ecarter"] == ["C-000001", "C-000003"]
    assert "Le titre obtenu" in conseil
    for commande in commandes(conseil)[:2]:
        assert m.faire(*commande, profil=UD, jour=JOUR).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=JOUR).code == 0


def test_ses_04_un_jury_trop_court_se_complete_sur_conseil(m: MondeSessions) -> None:
    s = m.session("en_attente_validation", TITRE, date(2025, 6, 10), jures=(1,), candidats=(1,), resultat="echec")
    conseil = refusee(m, s).erreur()["conseil"]
    entrer = commandes(conseil)[0]
    assert entrer == ["session", "inscrire-jure", s, "J-3", "--motif", "essai"]
    assert "10/06/2025" in conseil
    assert m.faire(*entrer, profil=UD, jour=JOUR).code == 0
    assert m.faire("session", "valider", s, profil=UD, jour=JOUR).code == 0


@pytest.mark.parametrize("profil", [CENTRE, DIRECCTE])
def test_can_12_qui_ne_valide_pas_lit_a_qui_le_demander(m: MondeSessions, profil: str) -> None:
    s = quatrieme(m, 1)
    dit = m.faire("session", "expliquer", s, "--action", "valider", profil=profil, jour=JOUR).json()
    (conseil,) = dit["suggestions"]
    assert "Demandez-le à l'UD du département 44" in conseil
    assert commandes(conseil) == []
