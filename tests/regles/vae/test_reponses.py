"""VAE-01 à VAE-04, CAN-09 : la réponse entière, phrase et valeurs, de chaque contrôle."""

from datetime import date

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat, Inscription
from ceres_cli.regles.faits.titre import Certification, Titre
from ceres_cli.regles.faits.vae import DemandeVae, Place
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vae import controles as regles
from ceres_cli.regles.vae.controles import Issue
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.regles.vocabulaire import EtatDemandeVae as Etat
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.sessions import CHAINE, candidat_numerote, session_numerotee
from tests.fabriques.vae import DEPOT, NOTIFICATION, demande, recevable

T, D, C, S = "TP-99901m01", "D-000012", "C-000005", "S-2025-000012"
JOUR = date(2025, 4, 1)
VIE = VieTitre(date(2021, 1, 1), date(2025, 9, 1), date(2026, 9, 1))


def titre(vae: bool | None = None) -> Certification:
    return Certification(1, T, "TITRE", Titre(1, T, VIE, vae=vae))


def une(etat: str = "deposee", **valeurs: object) -> DemandeVae:
    notifiee = NOTIFICATION if etat in ("recevable", "irrecevable") else None
    return demande(titre(), id=12, etat=etat, notifiee_le=notifiee, **valeurs)


@pytest.mark.parametrize(
    ("vae", "satisfait", "texte"),
    [
        (True, True, f"le titre {T} s'obtient par la VAE"),
        (None, True, f"le référentiel ne dit pas si le titre {T} s'obtient par la VAE"),
        (False, False, f"le référentiel du titre {T} dit qu'il ne s'obtient pas par la VAE"),
    ],
)
def test_vae_01_la_reponse_entiere(vae: bool | None, satisfait: bool, texte: str) -> None:
    t = titre(vae).titre
    assert regles.titre_ouvert_a_la_vae(t) == Condition("VAE-01", satisfait, texte, {"titre": T, "vae": vae}, T)
    assert regles.vae_inconnue(t) == ((f"VAE-01 : {texte}.",) if vae is None else ())


def test_vae_02_le_depot_la_reponse_entiere() -> None:
    valeurs = {"deposee_le": "2025-02-03", "jour": "2025-04-01"}
    assert regles.depot(une(), JOUR) == Condition("VAE-02", True, "déposée le 03/02/2025", valeurs)
    assert regles.depot(une(), date(2025, 2, 3)).satisfait
    texte = "le dépôt (03/02/2025) serait après aujourd'hui (02/02/2025)"
    valeurs = {"deposee_le": "2025-02-03", "jour": "2025-02-02"}
    assert regles.depot(une(), date(2025, 2, 2)) == Condition("VAE-02", False, texte, valeurs, "", "2025-02-03")


@pytest.mark.parametrize(
    ("depot", "classe", "texte"),
    [
        (date(2020, 12, 31), "a_venir", f"le 31/12/2020, le titre {T} est à venir"),
        (date(2025, 9, 1), "en_cours", f"le 01/09/2025, le titre {T} est en cours"),
        (date(2026, 9, 1), "en_prolongation", f"le 01/09/2026, le titre {T} est en cours de prolongation"),
        (
            date(2026, 9, 2),
            "hors_delai",
            f"le 02/09/2026, le titre {T} est hors délai de prolongation (dernier jour : 01/09/2026)",
        ),
    ],
)
def test_vae_02_le_titre_au_depot_la_reponse_entiere(depot: date, classe: str, texte: str) -> None:
    valeurs: dict[str, object] = {"titre": T, "classe": classe, "deposee_le": depot.isoformat()}
    attendu = Condition("VAE-02", classe != "hors_delai", texte, valeurs, T)
    assert regles.titre_ouvert_au_depot(une(deposee_le=depot)) == attendu


@pytest.mark.parametrize(
    ("notifiee", "satisfait", "texte", "possible"),
    [
        (date(2025, 2, 2), False, "la notification (02/02/2025) précéderait le dépôt (03/02/2025)", None),
        (date(2025, 2, 3), True, "notifiée le 03/02/2025, entre le dépôt et aujourd'hui", None),
        (date(2025, 4, 1), True, "notifiée le 01/04/2025, entre le dépôt et aujourd'hui", None),
        (date(2025, 4, 2), False, "la notification (02/04/2025) serait après aujourd'hui (01/04/2025)", "2025-04-02"),
    ],
)
def test_vae_02_la_notification_la_reponse_entiere(
    notifiee: date, satisfait: bool, texte: str, possible: str | None
) -> None:
    valeurs: dict[str, object] = {
        "deposee_le": "2025-02-03", "notifiee_le": notifiee.isoformat(), "jour": "2025-04-01",
    }  # fmt: skip
    attendu = Condition("VAE-02", satisfait, texte, valeurs, D, possible)
    assert regles.notification(une(), notifiee, JOUR) == attendu
    etat = {"etat": "deposee", "actions_possibles": ["decider", "retirer"]}
    a_decider = Condition("VAE-02", True, f"{D} est à décider", etat, D)
    assert regles.decider(une(), Issue(None, notifiee), JOUR) == [a_decider, attendu]


@pytest.mark.parametrize(
    ("etat", "texte", "possibles"),
    [
        ("recevable", f"{D} est décidée une fois pour toutes : recevable, notifiée le 10/03/2025", ["retirer"]),
        ("irrecevable", f"{D} est décidée une fois pour toutes : irrecevable, notifiée le 10/03/2025", []),
        ("retiree", f"{D} est retirée : elle ne se décide plus", []),
    ],
)
def test_vae_02_ce_qui_ne_se_decide_plus_la_reponse_entiere(etat: str, texte: str, possibles: list[str]) -> None:
    valeurs: dict[str, object] = {"etat": etat, "actions_possibles": possibles}
    assert regles.decider(une(etat), Issue(None, JOUR), JOUR) == [Condition("VAE-02", False, texte, valeurs, D)]


def test_vae_02_deja_decidee_la_reponse_entiere() -> None:
    valeurs: dict[str, object] = {"etat": "recevable", "actions_possibles": ["retirer"]}
    texte = f"{D} est déjà recevable, notifiée le 10/03/2025"
    issue = Issue(Etat.RECEVABLE, NOTIFICATION)
    assert regles.decider(une("recevable"), issue, JOUR) == [Condition("VAE-02", False, texte, valeurs, D)]


def test_vae_03_la_reponse_entiere() -> None:
    qui, neuve = candidat_numerote(), demande(titre(), id=99)
    assert regles.seule_de_l_annee(demande(titre(), ccp=("CCP1",)), qui) == Condition(
        "VAE-03", True, "une demande sur des CCP seulement ne compte pas", {"annee": 2025}, C
    )
    valeurs: dict[str, object] = {"annee": 2025, "demandes": [], "dates": []}
    texte = "0 sur 3 titres demandés en 2025, celui-ci non compris"
    assert regles.seule_de_l_annee(neuve, qui) == Condition("VAE-03", True, texte, valeurs, C)
    autre = Candidat(6, "DURAND", "Noé", date(1990, 1, 1))
    qui.memes.append(autre)
    for rang, jour in enumerate((date(2025, 3, 1), date(2025, 1, 1))):
        demande(titre(), qui, id=20 + rang, chaine=100 + rang, deposee_le=jour)
    demande(titre(), autre, id=30, chaine=200, deposee_le=date(2025, 2, 1))
    texte = (
        "DURAND Noé a déjà des demandes sur 3 titres en 2025, 3 au plus : D-000021, déposée le 01/01/2025 sur"
        f" {T}, une autre fiche, le 01/02/2025, D-000020, déposée le 01/03/2025 sur {T}"
    )
    valeurs = {"annee": 2025, "demandes": ["D-000021", "D-000020"], "dates": ["2025-01-01", "2025-02-01", "2025-03-01"]}
    assert regles.seule_de_l_annee(neuve, qui) == Condition("VAE-03", False, texte, valeurs, C, "2026-01-01")
    des_ccp = demande(titre(), qui, id=22, ccp=("CCP1", "CCP2"))
    meme = demande(titre(), qui, id=23)
    refus = regles.seule_de_l_annee(neuve, qui)
    assert (
        refus.texte == f"DURAND Noé a déjà une demande sur ce titre en 2025 : D-000023, déposée le 03/02/2025 sur {T}"
    )
    assert (refus.possible_le, meme.cible, des_ccp.cible) == ("2026-01-01", T, f"{T} (CCP1, CCP2)")


@pytest.mark.parametrize(
    ("etat", "suite"), [("irrecevable", "est irrecevable : elle ne se retire plus"), ("retiree", "est déjà retirée")]
)
def test_vae_04_ce_qui_ne_se_retire_plus_la_reponse_entiere(etat: str, suite: str) -> None:
    valeurs: dict[str, object] = {"etat": etat, "actions_possibles": []}
    assert regles.retirer(une(etat)) == [Condition("VAE-04", False, f"{D} {suite}", valeurs, D)]


def test_vae_04_les_inscriptions_la_reponse_entiere() -> None:
    d = une("recevable")
    assert regles.retirer(d) == [
        Condition("VAE-04", True, f"aucune inscription ne repose sur {D}", {"sessions": []}, D)
    ]
    d.places = [Place(C, S, date(2025, 6, 10))]
    valeurs: dict[str, object] = {"sessions": [S], "dates": ["2025-06-10"]}
    texte = f"une inscription repose sur {D} : {C} à {S} (10/06/2025)"
    assert regles.retirer(d) == [Condition("VAE-04", False, texte, valeurs, D)]
    d.places.append(Place("C-000006", "", date(2025, 7, 1)))
    valeurs = {"sessions": [S], "dates": ["2025-06-10", "2025-07-01"]}
    texte = f"des inscriptions reposent sur {D} : {C} à {S} (10/06/2025), C-000006 à une autre session (01/07/2025)"
    assert regles.retirer(d) == [Condition("VAE-04", False, texte, valeurs, D)]


@pytest.mark.parametrize(
    ("departement", "satisfait", "texte"),
    [
        ("44", True, "la demande est à décider par ce profil"),
        ("35", False, f"{D} se décide par l'UD du département 35"),
        (None, False, f"{D} se décide par un profil MPCP"),
    ],
)
def test_dro_02_qui_decide_la_reponse_entiere(departement: str | None, satisfait: bool, texte: str) -> None:
    ud, d = Acteur("a", 3, Role.UD, departement="44"), une(departement=departement)
    attendu = Condition("DRO-02", satisfait, texte, {"departement": departement}, D)
    assert regles.de_son_ressort(d, ud) == attendu
    suite = regles.controles(Action.DECIDER, d, ud, Issue(None, JOUR), JOUR)
    assert suite == ([attendu, *regles.decider(d, Issue(None, JOUR), JOUR)] if satisfait else [attendu])
    assert regles.controles(Action.RETIRER, d, ud, Issue(None, JOUR), JOUR) == regles.retirer(d)


def test_creer_tous_les_controles_dans_l_ordre() -> None:
    d, qui = une(), candidat_numerote()
    assert regles.creer(d, qui, JOUR) == [
        regles.titre_ouvert_a_la_vae(d.certification.titre),
        regles.depot(d, JOUR),
        regles.titre_ouvert_au_depot(d),
        regles.seule_de_l_annee(d, qui),
    ]


# --- CAN-09 ---


def test_can_09_a_la_validation_la_reponse_entiere() -> None:
    s, qui = session_numerotee(), candidat_numerote()
    s.controle_vae = "bloquer"
    personne = Condition("CAN-09", True, "aucun candidat VAE", {"mode": "bloquer"}, S)
    assert appui.recevables(s) == [personne]
    place = Inscription(1, qui, "vae")
    s.inscriptions.append(place)
    assert appui.recevables(s) == [appui.recevable(qui, s)]
    assert appui.bloque(place, s) == appui.recevable(qui, s)
    assert appui.bloque(Inscription(2, qui, "formation"), s) is None
    assert appui.inscrits_vae(s) == [place]
    assert appui.avertissements(s) == []
    s.controle_vae = "avertir"
    assert appui.bloque(place, s) is None
    assert appui.avertissements(s) == [*appui.avertissement(qui, s)]
    recevable(s.certification, qui, id=12, chaine=CHAINE)
    assert appui.avertissements(s) == []
    valeurs = {"mode": "avertir", "candidat": C, "demande": D}
    texte = f"{C} DURAND Noé : {D} sur {T}, recevable du 10/03/2025 au 10/03/2026"
    assert appui.recevables(s) == [Condition("CAN-09", True, texte, valeurs, C)]


def test_can_09_d_une_autre_fiche_la_reponse_entiere() -> None:
    s, qui, autre = session_numerotee(), candidat_numerote(), Candidat(6, "DURAND", "Noé", date(1990, 1, 1))
    qui.memes.append(autre)
    demande(s.certification, autre, id=13)
    manque = (
        f"aucune demande VAE recevable ne porte une session {T} qui commence le 10/06/2025"
        f" (la demande d'une autre fiche : {T}, déposée)"
    )
    assert appui.avertissement(qui, s) == (f"CAN-09 : DURAND Noé : {manque}.",)
    assert DEPOT < NOTIFICATION
