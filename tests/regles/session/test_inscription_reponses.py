"""CAN-01 à CAN-07, SES-08 : la réponse entière des contrôles d'une inscription, phrase et valeurs."""

from datetime import date, timedelta

import pytest

from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Presence
from ceres_cli.regles.session import inscription
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.vocabulaire import Portee, Role
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import candidat_numerote, inscrire, referentiel, session, session_numerotee

S, C = "S-2025-000012", "C-000005"
DEBUT = date(2025, 6, 10)
APRES = "convocations_envoyees"


def acte(jour: date) -> Acte:
    return Acte(jour, Role.CENTRE)


def test_can_07_une_autre_fiche_de_la_personne_ne_s_inscrit_pas_dans_la_meme_session() -> None:
    c, s = candidat_numerote(), session_numerotee()
    autre = Candidat(6, "DURAND", "Noé", date(1990, 1, 1), presences=[Presence(s.id + 1, "S-1", DEBUT, DEBUT)])
    c.memes.append(autre)
    assert inscription.une_seule_fois(c, s) == []
    autre.presences.append(Presence(s.id, S, DEBUT, DEBUT))
    refus = Condition("CAN-07", False, f"DURAND Noé est déjà inscrit à {S} sous une autre fiche", {}, C)
    assert inscription.une_seule_fois(c, s) == [refus]
    assert inscription.inscrire(c, s, "formation", acte(DEBUT - JOUR))[2] == refus


@pytest.mark.parametrize(("jours", "code"), [(-31, "CAN-07"), (-1, "CAN-07"), (0, "CAN-01")])
def test_can_07_un_desinscrit_convoque_peut_revenir_jusqu_a_la_veille(jours: int, code: str) -> None:
    s, jour, c = session_numerotee(etat=APRES), DEBUT + timedelta(days=jours), candidat_numerote()
    inscrire(s, c, etat="desinscrit").convoquee = True
    controle = inscription.inscrire(c, s, "formation", acte(jour))[2]
    assert (controle.code, controle.satisfait, controle.reference) == (code, code == "CAN-07", S)
    if controle.satisfait:
        assert controle.texte == "inscrit lors de l'édition, il peut revenir jusqu'à la veille du début"
        assert controle.valeurs == {"jour": jour.isoformat(), "debut": "2025-06-10", "etat": APRES}


@pytest.mark.parametrize("etat", ["inscrit", "desinscrit", "ecarte"])
@pytest.mark.parametrize("convoquee", [True, False])
def test_can_07_ne_revient_que_le_desinscrit_que_l_edition_a_compte(etat: str, convoquee: bool) -> None:
    s, c, autre = session_numerotee(etat=APRES), candidat_numerote(), Candidat(6, "ROUX", "Léa", date(1990, 1, 1))
    assert not inscription.peut_revenir(s)
    inscrire(s, c, etat=etat).convoquee = convoquee
    revient = convoquee and etat == "desinscrit"
    assert (inscription.peut_revenir(s, c), inscription.peut_revenir(s)) == (revient, revient)
    assert not inscription.peut_revenir(s, autre)


def test_can_07_le_retour_ouvert_a_l_un_ne_l_est_pas_aux_autres() -> None:
    s = session_numerotee(etat=APRES)
    inscrire(s, Candidat(6, "ROUX", "Léa", date(1990, 1, 1)), etat="desinscrit").convoquee = True
    periode = inscription.inscrire(candidat_numerote(), s, "formation", acte(DEBUT - JOUR))[2]
    assert (periode.code, periode.satisfait) == ("CAN-01", False)


@pytest.mark.parametrize(
    ("role", "annuler"), [(Role.CENTRE, []), (Role.MPCP, ["annuler"])], ids=["le Centre", "le MPCP"]
)
def test_ses_09_une_inscription_permise_dit_ce_que_l_etat_permet_a_ce_role(role: Role, annuler: list[str]) -> None:
    table = inscription.inscrire(candidat_numerote(), session_numerotee(etat=APRES), "vae", Acte(DEBUT - JOUR, role))[1]
    assert table.valeurs["actions_possibles"] == [
        *("modifier", "reporter", "demander-dte", "inscrire-jure", "desinscrire-jure", "repondre", "horaires"),
        *("inscrire", "desinscrire", "editer", "resultats", "transmettre", *annuler),
    ]


def test_can_07_une_inscription_deja_faite_arrete_tout_et_dit_la_voie() -> None:
    s, c = session_numerotee(etat="annulee"), candidat_numerote()
    neuf = Condition("CAN-07", True, f"DURAND Noé n'est pas déjà inscrit à {S}", {}, C)
    assert inscription.pas_deja_inscrit(c, s) == neuf
    inscrire(s, c).voie = "vae"
    refus = Condition("CAN-07", False, f"{C} DURAND Noé est déjà inscrit à {S} (vae)", {"voie": "vae"}, C)
    assert inscription.inscrire(c, s, "formation", acte(DEBUT)) == [refus]
    assert inscription.inscription_vivante(c, s) is s.inscriptions[0]


def test_can_07_une_inscription_permise_dit_chaque_controle() -> None:
    s, c = session_numerotee(), candidat_numerote()
    suite = inscription.inscrire(c, s, "formation", acte(DEBUT - JOUR))
    assert [(x.code, x.satisfait, x.reference) for x in suite] == [
        ("CAN-07", True, C),
        ("SES-09", True, S),
        ("CAN-01", True, S),
        ("CAN-05", True, C),
        ("SES-08", True, C),
    ]
    s.etat = "annulee"
    assert [x.code for x in inscription.inscrire(c, s, "formation", acte(DEBUT - JOUR))] == ["CAN-07", "SES-09"]


def test_ses_08_le_lien_d_un_jure_avec_le_candidat_est_dit() -> None:
    s, c = session_numerotee(), candidat_numerote()
    assert inscription.sans_lien_avec_le_jury(c, s, []) == Condition(
        "SES-08", True, "aucun juré de la session n'a de lien déclaré avec ce candidat", {}, C
    )
    assert inscription.sans_lien_avec_le_jury(c, s, ("ALIX Alice (parente)", "BRUN Luc (tuteur)")) == Condition(
        "SES-08",
        False,
        f"un juré de {S} a un lien déclaré avec DURAND Noé : ALIX Alice (parente), BRUN Luc (tuteur)",
        {"liens": ["ALIX Alice (parente)", "BRUN Luc (tuteur)"]},
        C,
    )


COMMENCEE = "la session commence le 10/06/2025 : plus d'inscription à partir de ce jour"


@pytest.mark.parametrize(
    ("etat", "voie", "jours", "code", "satisfait", "texte", "possible_le"),
    [
        ("dte_envoye", "vae", -1, "CAN-01", True, "les convocations ne sont pas éditées", None),
        ("dte_envoye", "vae", 0, "CAN-01", False, COMMENCEE, None),
        (APRES, "vae", 0, "CAN-03", False, COMMENCEE, None),
        (APRES, "formation", 0, "CAN-01", False, COMMENCEE, None),
        (
            APRES,
            "formation",
            -1,
            "CAN-01",
            False,
            f"les convocations de {S} sont éditées : seul un candidat VAE peut encore s'inscrire",
            None,
        ),
        (APRES, "vae", -30, "CAN-03", True, "candidat VAE, dans les 30 jours qui précèdent le 10/06/2025", None),
        (
            APRES,
            "vae",
            -31,
            "CAN-03",
            False,
            f"les convocations de {S} sont éditées : un candidat VAE peut s'inscrire à partir du 11/05/2025",
            "2025-05-11",
        ),
    ],
)
def test_can_01_et_can_03_la_periode_d_inscription_se_dit_en_entier(
    etat: str, voie: str, jours: int, code: str, satisfait: bool, texte: str, possible_le: str | None
) -> None:
    jour = DEBUT + timedelta(days=jours)
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": "2025-06-10", "etat": etat}
    attendu = Condition(code, satisfait, texte, valeurs, S, possible_le)
    assert inscription.periode_d_inscription(session_numerotee(etat=etat), voie, jour) == attendu


def test_can_02_la_desinscription_se_dit_en_entier() -> None:
    s = session_numerotee()
    for jour, satisfait, texte in (
        (DEBUT, True, "la session n'est pas passée"),
        (DEBUT + JOUR, False, "la session a commencé le 10/06/2025 : c'était le dernier jour pour désinscrire"),
    ):
        etat, arrete, borne = inscription.desinscrire(s, acte(jour), inscrire(s, candidat_numerote()))
        assert (etat.code, etat.satisfait) == ("SES-09", True)
        assert arrete == Condition("SES-10", True, "rien n'est encore arrêté", {"jour": jour.isoformat()}, S)
        valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": "2025-06-10"}
        assert borne == Condition("CAN-02", satisfait, texte, valeurs, S)


@pytest.mark.parametrize("etat", ["dte_envoye", APRES])
@pytest.mark.parametrize("jours", [-31, 0, 1])
@pytest.mark.parametrize("voie", ["formation", "vae"])
def test_can_01_la_reprise_d_une_session_ancienne_se_dit_en_entier(voie: str, jours: int, etat: str) -> None:
    jour = DEBUT + timedelta(days=jours)
    valeurs: dict[str, object] = {"jour": jour.isoformat(), "debut": "2025-06-10", "etat": etat}
    attendu = Condition("CAN-01", True, "reprise d'une session ancienne", valeurs, S)
    assert inscription.periode_d_inscription(session_numerotee(etat=etat, reprise=True), voie, jour) == attendu


def test_dro_01_qui_ne_peut_pas_inscrire_apprend_si_le_centre_le_pourrait() -> None:
    """Le rôle d'abord, puis chaque contrôle comme s'il le pouvait ; l'état qui refuse arrête la suite."""
    s, c = session_numerotee(), candidat_numerote()
    ud = Acte(DEBUT - JOUR, Role.UD)
    role = Condition(
        "DRO-01", False, "un profil UD ne peut pas inscrire un candidat : c'est à Centre ou MPCP", {"role": "ud"}
    )
    suite = inscription.inscrire(c, s, "formation", ud)
    assert suite[0] == role
    assert [(x.code, x.satisfait) for x in suite] == [
        ("DRO-01", False),
        ("CAN-07", True),
        ("SES-09", True),
        ("CAN-01", True),
        ("CAN-05", True),
        ("SES-08", True),
    ]
    du_mpcp = inscription.inscrire(c, s, "formation", Acte(DEBUT - JOUR, Role.MPCP))
    assert suite[1:] == du_mpcp
    s.etat = "annulee"
    suite = inscription.inscrire(c, s, "formation", ud)
    assert [(x.code, x.satisfait) for x in suite] == [("DRO-01", False), ("CAN-07", True), ("SES-09", False)]


def test_don_03_un_candidat_efface_ne_s_inscrit_plus_et_rien_d_autre_ne_se_dit() -> None:
    s, efface = session_numerotee(), Candidat(5, "EFFACÉ", C, date(1900, 1, 1))
    texte = "les données de C-000005 ont été effacées"
    refus = Condition("DON-03", False, texte, {"objets": [C]}, C)
    assert inscription.inscrire(efface, s, "formation", acte(DEBUT - JOUR)) == [refus]
    homonyme = Candidat(6, "EFFACÉ", C, date(1900, 1, 1))
    assert inscription.inscrire(homonyme, s, "formation", acte(DEBUT - JOUR))[0].code == "CAN-07"


def test_v18_3_l_entretien_final_seul_se_demande_a_l_inscription() -> None:
    s, c = session_numerotee(), candidat_numerote()
    texte = "DURAND Noé ne passe pas l'entretien final seul sur TP-99901m01 : il lui manque CCP1, CCP2"
    refus = Condition("OBT-02", False, texte, {"ccp": ["CCP1", "CCP2"]}, C)
    suite = inscription.inscrire(c, s, "formation", acte(DEBUT - JOUR), portee="entretien_final_seul")
    assert [x for x in suite if x.code == "OBT-02"] == [refus]
    assert not [x for x in inscription.inscrire(c, s, "formation", acte(DEBUT - JOUR)) if x.code == "OBT-02"]


# --- SES-10 : désinscrire qui a un résultat ---


@pytest.mark.parametrize(
    ("role", "etat", "resultat", "attendu"),
    [
        (Role.MPCP, APRES, "absent", True),
        (Role.MPCP, APRES, None, False),  # rien n'est arrêté pour lui
        (Role.MPCP, "validee", "absent", False),  # l'état ne le permet plus
        (Role.CENTRE, APRES, "absent", False),
        (Role.UD, APRES, "absent", False),  # c'est au Centre de la préparer
        (Role.DIRECCTE, APRES, "absent", False),
    ],
)
@pytest.mark.parametrize("ecart", [-1, 0, 1])
def test_ses_10_desinscrire_qui_a_un_resultat_deroge_quel_que_soit_le_jour(
    role: Role, etat: str, resultat: str | None, attendu: bool, ecart: int
) -> None:
    s = session_numerotee(etat=etat)
    sienne = inscrire(s, candidat_numerote(), resultat)
    assert inscription.deroge_en_desinscrivant(s, Acte(DEBUT + ecart * JOUR, role), sienne) is attendu


# --- ce qui se signale ---

CONTESTE = (
    "OBT-02 : DURAND Noé ne passe que l'entretien final, et ce qu'il détient est contesté : une session débloquée peut"
    " le lui reprendre (--portee complete le fait tout passer)."
)


@pytest.mark.parametrize(
    ("conteste", "portee", "avis"),
    [
        ("ccp1", Portee.ENTRETIEN_FINAL_SEUL, (CONTESTE,)),
        ("titre", Portee.ENTRETIEN_FINAL_SEUL, (CONTESTE,)),
        ("ccs1", Portee.ENTRETIEN_FINAL_SEUL, ()),
        (None, Portee.ENTRETIEN_FINAL_SEUL, ()),
        ("ccp1", Portee.COMPLETE, ()),
    ],
)
def test_obt_02_l_entretien_final_seul_avertit_si_ce_qui_est_detenu_est_conteste(
    conteste: str | None, portee: Portee, avis: tuple[str, ...]
) -> None:
    r = referentiel()
    c = candidat_numerote(obtentions=(r.ccp1.id, r.ccp2.id))
    if conteste:
        c.obtentions_contestees.add(getattr(r, conteste).id)
    assert inscription.avertissements(c, session(r), portee=portee) == avis


def test_vae_01_les_avertissements_d_un_candidat_vae_s_ajoutent_aux_autres() -> None:
    r = referentiel()
    c, s = candidat_numerote(obtentions=(r.titre.id,)), session(r)
    formation, vae = (inscription.avertissements(c, s, voie) for voie in ("formation", "vae"))
    assert formation == ("CAN-07 : DURAND Noé détient déjà TP-99901m01.",)
    assert vae[0] == formation[0]
    assert len(vae) > 1
