"""SES-10 par la commande : ce qui a commencé est arrêté. Un Centre ne tourne pas la règle des trois sessions (CAN-05) ;
l'UD corrige une vraie erreur, avec un motif que le journal garde."""

from datetime import date
from typing import Any

import pytest

from tests.commands.session.test_preparer import conforme, creer
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import Resultat

VEILLE, PREMIER, LENDEMAIN = "2025-03-31", "2025-04-01", "2025-04-02"
MOTIF = ("--motif", "l'examen a été décalé")


def refus(fini: Resultat) -> tuple[int, str]:
    return fini.code, str(fini.erreur()["code"])


def derogations(m: MondeSessions, s: str) -> list[tuple[Any, ...]]:
    """(action, champ, motif) de ce que le journal marque comme dérogation."""
    document = conforme(m.faire("session", "historique", s, profil=MPCP).json())
    return [(t["action"], t["champ"], t["motif"]) for t in document["elements"] if t["derogation"]]


def editee(m: MondeSessions, **valeurs: Any) -> str:
    """Éditée, deux jurés, deux candidats ; du 01/04 au 03/04, créée le 01/01."""
    defauts = {"fin": date(2025, 4, 3), "edition": 1, "jures": (1, 2), "candidats": (1, 2)}
    return m.session("convocations_envoyees", **{**defauts, **valeurs})


# --- le Centre ---


@pytest.mark.parametrize(("jour", "code"), [(VEILLE, 0), (PREMIER, 4), (LENDEMAIN, 4)])
@pytest.mark.parametrize(
    "commande",
    [
        ("reporter", "--jours", "7"),
        ("modifier", "--fin", "2025-04-04"),
        ("modifier", "--debut", "2025-04-05", "--fin", "2025-04-06"),
        ("modifier", "--site", "Annexe"),
        ("modifier", "--commune", "Rezé"),
        ("inscrire-jure", "J-3"),
        ("desinscrire-jure", "J-1"),
    ],
    ids=" ".join,
)
def test_ses_10_un_centre_ne_change_plus_ce_qui_a_commence(
    m: MondeSessions, commande: tuple[str, ...], jour: str, code: int
) -> None:
    s = editee(m)
    avant = m.octets()
    action, *options = commande
    fini = m.faire("session", action, s, *options, jour=jour)
    assert fini.code == code, fini.stderr
    if code:
        assert conforme(fini.erreur())["code"] == "SES-10"
        assert "l'UD du département 44" in fini.erreur()["conseil"]
        assert m.octets() == avant


@pytest.mark.parametrize("resultat", [None, "absent"])
def test_ses_10_un_resultat_suffit_a_arreter_une_session(m: MondeSessions, resultat: str | None) -> None:
    s = editee(m, resultat=resultat)
    fini = m.faire("session", "reporter", s, "--jours", "7", jour=VEILLE)
    assert fini.code == (4 if resultat else 0)


@pytest.mark.parametrize(("jour", "code"), [(VEILLE, 0), (PREMIER, 4), (LENDEMAIN, 4)])
def test_ses_10_un_centre_n_annule_plus_ce_qui_a_commence(m: MondeSessions, jour: str, code: int) -> None:
    s = m.session("dte_envoye")
    fini = m.faire("session", "annuler", s, *MOTIF, jour=jour)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-10")


@pytest.mark.parametrize("jour", [PREMIER, LENDEMAIN])
def test_ses_10_les_heures_restent_au_centre(m: MondeSessions, jour: str) -> None:
    """Et rien n'est dit d'un début que personne ne choisit."""
    s = editee(m)
    fini = m.faire("session", "modifier", s, "--heure-debut", "10:00", jour=jour)
    assert (fini.code, "La session commence" in fini.stderr) == (0, False)
    assert derogations(m, s) == []
    ramenee = m.faire("session", "modifier", s, "--debut", "2025-03-20", *MOTIF, profil=UD, jour=jour)
    assert (ramenee.code, "La session commence avant aujourd'hui." in ramenee.stderr) == (0, True)


@pytest.mark.parametrize(
    ("jour", "resultat", "code", "regle"),
    [
        (VEILLE, None, 0, ""),
        (PREMIER, None, 0, ""),
        (LENDEMAIN, None, 4, "CAN-02"),
        (PREMIER, "echec", 4, "SES-10"),
        (LENDEMAIN, "echec", 4, "SES-10"),
    ],
)
def test_ses_10_un_centre_ne_desinscrit_pas_qui_a_un_resultat(
    m: MondeSessions, jour: str, resultat: str | None, code: int, regle: str
) -> None:
    s = editee(m, resultat=resultat)
    fini = m.faire("candidat", "desinscrire", "C-1", s, jour=jour)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and regle)
    if regle == "SES-10" and jour == PREMIER:
        sans_motif = m.faire("candidat", "desinscrire", "C-1", s, jour=jour, profil=MPCP)
        assert refus(sans_motif) == (2, "USAGE")
        assert m.faire("candidat", "desinscrire", "C-1", s, *MOTIF, jour=jour, profil=MPCP).code == 0
        assert derogations(m, s) == [("desinscrire", "inscription C-000001", MOTIF[1])]


def test_ses_10_desinscrire_qui_a_un_resultat_demande_un_motif_avant_can_02(m: MondeSessions) -> None:
    s = editee(m, resultat="echec")
    commande = ("candidat", "desinscrire", "C-1", s)
    assert refus(m.faire(*commande, jour=LENDEMAIN, profil=MPCP)) == (2, "USAGE")
    assert refus(m.faire(*commande, "--simuler", jour=LENDEMAIN, profil=MPCP)) == (2, "USAGE")
    assert refus(m.faire(*commande, *MOTIF, jour=LENDEMAIN, profil=MPCP)) == (4, "CAN-02")
    # Nul ne le peut plus : le Centre n'est envoyé à personne, mais à la saisie qui reste.
    du_centre = m.faire(*commande, jour=LENDEMAIN).erreur()
    assert ([x["code"] for x in du_centre["motifs"]], "MPCP" in du_centre["conseil"]) == (["SES-10", "CAN-02"], False)
    assert (
        m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "absent", "--oui", jour=LENDEMAIN).code
        == 0
    )
    # L'état d'abord : rien n'y est un droit de plus.
    transmise = m.session("en_attente_validation", candidats=(1,), resultat="echec")
    assert refus(m.faire("candidat", "desinscrire", "C-1", transmise, profil=MPCP)) == (4, "SES-09")


@pytest.mark.parametrize("reprise", [(), ("--reprise",)])
@pytest.mark.parametrize("motif", [(), MOTIF])
def test_ses_10_creer_a_un_jour_passe_est_une_reprise_et_son_motif(
    m: MondeSessions, reprise: tuple[str, ...], motif: tuple[str, ...]
) -> None:
    """Sans --reprise, aucun motif n'y suffirait : c'est le droit qui manque."""
    fini = creer(m, TITRE, "2025-03-02", "--centre", "E-1", *reprise, *motif, profil=MPCP)
    if not reprise:
        assert refus(fini) == (4, "SES-10")
        assert "--reprise et --motif" in fini.erreur()["conseil"]
    else:
        assert fini.code == (0 if motif else 2)


@pytest.mark.parametrize(("debut", "code"), [("2025-03-02", 4), ("2025-03-03", 0), ("2025-03-04", 0)])
def test_ses_10_un_centre_ne_cree_pas_de_session_a_un_jour_passe(m: MondeSessions, debut: str, code: int) -> None:
    avant = m.octets()
    fini = creer(m, TITRE, debut)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-10")
    assert not code or m.octets() == avant


@pytest.mark.parametrize(("debut", "code"), [("2025-03-02", 4), ("2025-03-03", 0), ("2025-03-04", 0)])
@pytest.mark.parametrize("action", ["reporter", "modifier"])
def test_ses_10_un_centre_ne_deplace_pas_vers_un_jour_passe(
    m: MondeSessions, action: str, debut: str, code: int
) -> None:
    s = m.session()
    fini = m.faire("session", action, s, "--debut", debut)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-10")


# --- les tours joués à CAN-05 ---


def trois_passees(m: MondeSessions) -> None:
    for mois in (1, 2, 3):
        m.session("validee", debut=date(2025, mois, 15), candidats=(1,), resultat="echec")


def test_can_05_une_session_antidatee_est_refusee(m: MondeSessions) -> None:
    """Créée à un jour d'avant les autres, elle sortirait de leur année."""
    trois_passees(m)
    assert refus(creer(m, TITRE, "2024-01-10", jour=LENDEMAIN)) == (4, "SES-10")
    assert refus(creer(m, TITRE, "2024-01-10", "--reprise", "--motif", "m", jour=LENDEMAIN)) == (5, "DRO-01")


def test_can_05_une_session_avancee_puis_ramenee_est_refusee(m: MondeSessions) -> None:
    """Celle qui est commencée ne bouge plus ; celle qui ne l'est pas, déplacée d'un an puis ramenée, est recomptée."""
    trois_passees(m)
    commencee = editee(m, candidats=(2,))
    assert refus(m.faire("session", "reporter", commencee, "--debut", "2026-04-01", jour=PREMIER)) == (4, "SES-10")
    a_venir = m.session(debut=date(2025, 6, 1))
    assert m.faire("session", "reporter", a_venir, "--debut", "2026-06-01").code == 0
    assert m.faire("candidat", "inscrire", "C-1", a_venir).code == 0
    assert refus(m.faire("session", "reporter", a_venir, "--debut", "2025-06-01")) == (4, "CAN-05")


@pytest.mark.parametrize("resultat", [None, "echec"])
def test_can_05_l_entretien_final_ne_s_eteint_pas_une_fois_commencee(m: MondeSessions, resultat: str | None) -> None:
    s = m.session(
        "convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,), entretien_final=1, edition=1, resultat=resultat
    )
    fini = m.faire("session", "modifier", s, "--sans-entretien-final", jour=LENDEMAIN)
    assert refus(fini) == (4, "SES-10")
    assert m.faire("session", "voir", s).json()["entretien_final"] is True
    # Une vraie erreur se corrige : l'UD du site, avec un motif.
    assert m.faire("session", "modifier", s, "--sans-entretien-final", *MOTIF, profil=UD, jour=LENDEMAIN).code == 0
    assert derogations(m, s) == [("modifier", "entretien_final", MOTIF[1])]


# --- l'UD et le MPCP ---

CHANGEMENTS = [
    ("reporter", "--jours", "7"),
    ("modifier", "--fin", "2025-04-04"),
    ("modifier", "--site", "Annexe"),
    ("inscrire-jure", "J-3"),
    ("desinscrire-jure", "J-1"),
]


@pytest.mark.parametrize("profil", [UD, MPCP])
@pytest.mark.parametrize("etat", ["convocations_envoyees", "en_attente_validation", "debloquee"])
@pytest.mark.parametrize("commande", CHANGEMENTS, ids=" ".join)
def test_ses_10_un_service_change_ce_qui_a_commence_avec_un_motif(
    m: MondeSessions, commande: tuple[str, ...], etat: str, profil: str
) -> None:
    m.jour = LENDEMAIN
    s = editee(m, resultat="echec")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = ?", (etat,))
    action, *options = commande
    avant = m.octets()
    sans = m.faire("session", action, s, *options, profil=profil)
    assert (refus(sans), m.octets()) == ((2, "USAGE"), avant)
    assert "--motif" in sans.erreur()["conseil"]
    assert refus(m.faire("session", action, s, *options, "--motif", "  ", profil=profil)) == (2, "USAGE")
    assert m.faire("session", action, s, *options, *MOTIF, profil=AUTRE_UD).code == 3
    assert m.faire("session", action, s, *options, *MOTIF, profil=DIRECCTE).code == 5
    fini = m.faire("session", action, s, *options, *MOTIF, profil=profil)
    assert fini.code == 0, fini.stderr
    marques = derogations(m, s)
    assert marques
    assert {(a, motif) for a, _, motif in marques} == {(action, MOTIF[1])}
    assert m.etat(s) == etat


@pytest.mark.parametrize("commande", CHANGEMENTS, ids=" ".join)
def test_ses_10_avant_son_debut_l_ud_n_y_touche_pas_et_le_mpcp_sans_motif(
    m: MondeSessions, commande: tuple[str, ...]
) -> None:
    m.jour = VEILLE
    s = editee(m)
    action, *options = commande
    assert refus(m.faire("session", action, s, *options, *MOTIF, profil=UD)) == (4, "SES-10")
    assert m.faire("session", action, s, *options, profil=MPCP).code == 0
    assert derogations(m, s) == []


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye"])
def test_ses_10_avant_les_convocations_l_ud_annule_et_le_mpcp_change(m: MondeSessions, etat: str) -> None:
    """Commencée sans convocations : l'UD n'en change rien, mais n'est pas sans issue."""
    m.jour = LENDEMAIN
    s = m.session(etat, jures=(1, 2), candidats=(1,))
    assert refus(m.faire("session", "reporter", s, "--jours", "7", *MOTIF, profil=UD)) == (4, "SES-10")
    assert m.faire("session", "reporter", s, "--jours", "7", *MOTIF, "--simuler", profil=MPCP).code == 0
    assert m.faire("session", "annuler", s, *MOTIF, profil=UD).code == 0
    assert derogations(m, s) == [("annuler", "etat", MOTIF[1])]


@pytest.mark.parametrize(("debut", "code"), [("2024-12-31", 4), ("2025-01-01", 0), ("2025-01-02", 0)])
@pytest.mark.parametrize("profil", [UD, MPCP])
def test_ses_10_jamais_avant_le_jour_de_la_creation(m: MondeSessions, profil: str, debut: str, code: int) -> None:
    s = editee(m, creee_le=date(2025, 1, 1))
    fini = m.faire("session", "reporter", s, "--debut", debut, *MOTIF, profil=profil, jour=LENDEMAIN)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-10")


def test_ses_10_l_ud_ramene_a_son_vrai_jour_un_examen_deja_passe(m: MondeSessions) -> None:
    """Tenu le 20/03, saisi pour le 01/04 : le Centre ne peut pas, l'UD peut, et CAN-05 se recompte."""
    s = editee(m, candidats=(1,))
    deplacer = ("session", "reporter", s, "--debut", "2025-03-20")
    assert refus(m.faire(*deplacer, jour="2025-03-25")) == (4, "SES-10")
    assert refus(m.faire(*deplacer, profil=UD, jour="2025-03-25")) == (2, "USAGE")
    for mois in (1, 2, 3):
        m.session("validee", debut=date(2024, mois + 3, 1), candidats=(1,), resultat="echec")
    assert refus(m.faire(*deplacer, *MOTIF, profil=UD, jour="2025-03-25")) == (4, "CAN-05")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'annulee' WHERE id = 2")
    assert m.faire(*deplacer, *MOTIF, profil=UD, jour="2025-03-25").code == 0
    assert {champ for _, champ, _ in derogations(m, s)} == {"debut", "fin"}


# --- la reprise de sessions anciennes ---


def test_ses_10_la_reprise_d_une_session_ancienne_est_au_mpcp_avec_un_motif(m: MondeSessions) -> None:
    for mois in (6, 7, 8):
        m.session("validee", debut=date(2024, mois, 1), candidats=(2,), resultat="echec")
    ancienne = ("--centre", "E-1", "--fin", "2024-05-16")
    assert refus(creer(m, TITRE, "2024-05-15", *ancienne, "--reprise", profil=MPCP)) == (2, "USAGE")
    sans = creer(m, TITRE, "2024-05-15", *ancienne, *MOTIF, profil=MPCP)
    assert refus(sans) == (4, "SES-10")
    assert "--reprise" in sans.erreur()["conseil"]
    for profil in (CENTRE, UD, DIRECCTE):
        assert refus(creer(m, TITRE, "2024-05-15", *ancienne, *MOTIF, "--reprise", profil=profil)) == (5, "DRO-01")
    s = creer(m, TITRE, "2024-05-15", *ancienne, *MOTIF, "--reprise", profil=MPCP).json()
    assert (s["debut"], s["reprise"]) == ("2024-05-15", True)
    assert {a for a, _, _ in derogations(m, s["id"])} == {"creer"}
    _reprendre(m, s["id"])
    assert m.etat(s["id"]) == "validee"


def _reprendre(m: MondeSessions, s: str) -> None:
    """CAN-01, SES-12 ne s'opposent plus ; CAN-05 toujours."""
    assert m.faire("session", "inscrire-jure", s, "J-1", "J-2", *MOTIF, profil=MPCP).code == 0
    assert m.faire("candidat", "inscrire", "C-1", s, profil=MPCP).code == 0
    assert refus(m.faire("candidat", "inscrire", "C-2", s, profil=MPCP)) == (4, "CAN-05")
    assert m.faire("convocation", "editer", s).code == 0
    assert m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "reussite").code == 0
    assert m.faire("session", "transmettre", s).code == 0
    # Les jurés comptent comme ils étaient le dernier jour : habilités depuis 2022.
    assert m.faire("session", "valider", s, profil=UD).code == 0


def test_ses_10_la_reprise_ne_sert_qu_a_un_debut_qui_precede_la_creation(m: MondeSessions) -> None:
    s = creer(m, TITRE, "2025-03-10", "--centre", "E-1", *MOTIF, "--reprise", profil=MPCP).json()
    assert s["reprise"] is False
    deplacee = m.faire("session", "modifier", s["id"], "--debut", "2025-03-02", *MOTIF, "--reprise", profil=MPCP)
    assert deplacee.json()["reprise"] is True


@pytest.mark.parametrize(("debut", "reprise"), [("2024-12-31", True), ("2025-03-03", False), ("2025-09-01", False)])
def test_ses_10_une_session_reprise_ne_l_est_plus_une_fois_ramenee_apres_sa_creation(
    m: MondeSessions, debut: str, reprise: bool
) -> None:
    """À venir de nouveau, elle suit les règles de toutes (CAN-01)."""
    m.jour = "2025-03-03"
    s = creer(m, TITRE, "2024-05-15", "--centre", "E-1", *MOTIF, "--reprise", profil=MPCP).json()["id"]
    suite = ("--reprise",) if reprise else ()
    assert m.faire("session", "reporter", s, "--debut", debut, *MOTIF, *suite, profil=MPCP).code == 0
    assert m.faire("session", "voir", s).json()["reprise"] is reprise
    if debut > m.jour:
        assert refus(m.faire("candidat", "inscrire", "C-1", s, jour=debut)) == (4, "CAN-01")


@pytest.mark.parametrize(
    ("profil", "debut", "conseil"),
    [
        (CENTRE, "2025-03-20", "Choisissez un début à partir du 25/03/2025, ou demandez-le à l'UD du département 44, "),
        (
            CENTRE,
            "2024-12-31",
            "Choisissez un début à partir du 25/03/2025, ou demandez à un profil MPCP de reprendre ",
        ),
        (UD, "2024-12-31", "Choisissez un début à partir du 01/01/2025, ou demandez à un profil MPCP de reprendre "),
        (MPCP, "2024-12-31", "Ajoutez --reprise et --motif, "),
    ],
)
def test_ses_10_le_conseil_donne_le_premier_debut_permis_a_ce_profil(
    m: MondeSessions, profil: str, debut: str, conseil: str
) -> None:
    """À l'UD, jamais « demandez-le au Centre » : il le peut moins qu'elle."""
    s = editee(m, creee_le=date(2025, 1, 1))
    fini = m.faire("session", "reporter", s, "--debut", debut, *MOTIF, profil=profil, jour="2025-03-25")
    assert refus(fini) == (4, "SES-10")
    assert fini.erreur()["conseil"].startswith(conseil)
    voulu = ("--action", "reporter", "--debut", debut)
    dit = m.faire("session", "expliquer", s, *voulu, profil=profil, jour="2025-03-25")
    assert dit.json()["suggestions"] == [fini.erreur()["conseil"]]


def test_ses_10_a_la_creation_le_centre_apprend_quel_jour_choisir(m: MondeSessions) -> None:
    conseil = creer(m, TITRE, "2025-03-02").erreur()["conseil"]
    assert conseil.startswith("Choisissez un début à partir du 03/03/2025, ou demandez à un profil MPCP")
    assert creer(m, TITRE, "2025-03-03").code == 0
