"""CAN-01 à CAN-07 : chaque borne la veille, le jour, le lendemain ; attendus écrits d'après regles.md, section 7."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.session import Candidat, Inscription, Presence, SessionExamen
from ceres_cli.regles.session import inscription
from ceres_cli.regles.session import inscription as c
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.vocabulaire import EtatSession, Portee, Role
from tests.fabriques.faits import JOUR
from tests.fabriques.sessions import candidat, candidat_numerote, inscrire, referentiel, session, session_numerotee

DEBUT = date(2025, 6, 10)
AVANT, APRES = "en_preparation", "convocations_envoyees"


def codes(
    s: SessionExamen, jour: date, voie: str = "formation", qui: Candidat | None = None, liens: tuple[str, ...] = ()
) -> list[str]:
    """Les codes des refus."""
    return [m.code for m in motifs(c.inscrire(qui or candidat(), s, voie, Acte(jour, Role.CENTRE), liens))]


def d(jours: int) -> date:
    return DEBUT + timedelta(days=jours)


@pytest.mark.parametrize("voie", ["formation", "apprentissage", "vae"])
@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye"])
@pytest.mark.parametrize(
    ("jour", "refus"), [(-400, []), (-31, []), (-30, []), (-1, []), (0, ["CAN-01"]), (1, ["CAN-01"])]
)
def test_can_01_jusqu_a_la_veille_du_debut(jour: int, refus: list[str], etat: str, voie: str) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=etat), d(jour), voie) == refus


@pytest.mark.parametrize("voie", ["formation", "apprentissage"])
@pytest.mark.parametrize("jour", [-400, -31, -30, -1, 0, 1])
def test_can_01_l_edition_des_convocations_ferme(jour: int, voie: str) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=APRES), d(jour), voie) == ["CAN-01"]


@pytest.mark.parametrize(
    ("jour", "refus"),
    [(-400, ["CAN-03"]), (-31, ["CAN-03"]), (-30, []), (-29, []), (-1, []), (0, ["CAN-03"]), (1, ["CAN-03"])],
)
def test_can_03_un_candidat_vae_dans_les_30_jours_meme_apres_l_edition(jour: int, refus: list[str]) -> None:
    assert codes(session(referentiel(), debut=DEBUT, etat=APRES), d(jour), "vae") == refus


@pytest.mark.parametrize("etat", list(EtatSession))
@pytest.mark.parametrize(("jours", "reprise"), [(-1, False), (0, False), (1, False), (1, True)])
def test_can_03_can_07_sa_convocation_est_a_editer_entre_l_edition_et_la_fin(
    etat: EtatSession, jours: int, reprise: bool
) -> None:
    """Candidat VAE venu tard, désinscrit de retour, juré neuf : tous attendent la leur."""
    s = session(referentiel(), debut=DEBUT, fin=DEBUT, etat=etat, reprise=reprise)
    attendu = etat is EtatSession.CONVOCATIONS_ENVOYEES and (jours <= 0 or reprise)
    assert c.convocation_a_editer(s, d(jours)) is attendu


@pytest.mark.parametrize("etat", ["en_attente_validation", "validee", "debloquee", "annulee"])
def test_ses_09_plus_d_inscription_ensuite(etat: str) -> None:
    s = session(referentiel(), debut=DEBUT, etat=etat)
    assert codes(s, d(-10), "vae") == ["SES-09"]
    sortie = c.desinscrire(s, Acte(d(-10), Role.CENTRE), inscrire(s, candidat()))
    assert [m.code for m in motifs(sortie)] == ["SES-09"]


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "convocations_envoyees"])
@pytest.mark.parametrize(("jour", "refus"), [(-1, []), (0, []), (1, ["CAN-02"])])
def test_can_02_desinscrire_jusqu_au_jour_du_debut_compris(jour: int, refus: list[str], etat: str) -> None:
    s = session(referentiel(), debut=DEBUT, fin=d(3), etat=etat)
    sortie = c.desinscrire(s, Acte(d(jour), Role.CENTRE), inscrire(s, candidat()))
    assert [m.code for m in motifs(sortie)] == refus


PLEINE = (date(2025, 1, 10), date(2025, 3, 10), date(2025, 5, 10))


def test_can_04_et_can_06_sans_entretien_final_et_ccs_ne_sont_jamais_limites() -> None:
    r = referentiel()
    noe = candidat(*PLEINE)
    for certification in (r.ccp1, r.ccp1, r.ccs1, r.ccs1):
        s = session(r, certification, debut=DEBUT)
        assert codes(s, d(-10), qui=noe) == []
        inscrire(s, noe)
    assert len(noe.passages[s.chaine]) == 3


@pytest.mark.parametrize("bloc", ["titre", "ccp1"])
def test_can_05_titre_et_ccp_avec_entretien_final_comptent(bloc: str) -> None:
    r = referentiel()
    s = session(r, getattr(r, bloc), debut=DEBUT, entretien_final=True)
    refus = motifs(c.inscrire(candidat(*PLEINE), s, "formation", Acte(d(-10), Role.CENTRE)))
    assert [m.code for m in refus] == ["CAN-05"]
    assert refus[0].valeurs["dates"] == ["2025-01-10", "2025-03-10", "2025-05-10"]
    assert refus[0].possible_le == "2026-01-10"
    assert all(jour in refus[0].texte for jour in ("10/01/2025", "10/03/2025", "10/05/2025", "10/01/2026"))


@pytest.mark.parametrize(
    ("debut", "refus"),
    [(date(2026, 1, 9), ["CAN-05"]), (date(2026, 1, 10), []), (date(2024, 5, 10), []), (date(2024, 5, 11), ["CAN-05"])],
)
def test_can_05_le_jour_anniversaire_est_libre_dans_les_deux_sens(debut: date, refus: list[str]) -> None:
    s = session(referentiel(), debut=debut)
    assert codes(s, debut - timedelta(days=10), qui=candidat(*PLEINE)) == refus


def test_can_05_les_autres_titres_ne_comptent_pas() -> None:
    assert codes(session(referentiel(), debut=DEBUT), d(-10), qui=candidat(*PLEINE, chaine=99)) == []


def test_can_05_deux_titres_d_une_meme_chaine_comptent_ensemble() -> None:
    r, suivant = referentiel(), referentiel()
    noe = candidat()
    for jour in PLEINE[:2]:
        inscrire(session(r, debut=jour), noe)
    inscrire(session(suivant, suivant.ccp2, debut=PLEINE[2], entretien_final=True), noe)
    assert codes(session(suivant, debut=DEBUT), d(-10), qui=noe) == ["CAN-05"]


def test_can_07_ne_relit_pas_toute_la_session_a_chaque_inscription(monkeypatch: pytest.MonkeyPatch) -> None:
    """Un lot inscrit des milliers de candidats dans une session : on compte les inscriptions regardées."""
    s, regardees = session(referentiel(), debut=DEBUT), []

    def vivante(i: Inscription) -> bool:
        regardees.append(i)
        return i.etat == "inscrit"

    monkeypatch.setattr(Inscription, "vivante", property(vivante))
    noms = [candidat() for _ in range(300)]
    for nom in noms:
        assert codes(s, d(-10), qui=nom) == []
        inscrire(s, nom)
    assert [codes(s, d(-10), qui=nom) for nom in noms] == [["CAN-07"]] * 300
    assert len(regardees) <= 2 * 300


def test_can_07_suit_la_liste_quelle_qu_elle_devienne() -> None:
    s = session(referentiel(), debut=DEBUT)
    noe, lea = candidat(), candidat()
    premiere = inscrire(s, noe)
    assert s.inscriptions_de(noe.id) == [premiere]
    seconde = inscrire(s, noe, etat="desinscrit")
    assert s.inscriptions_de(noe.id) == [premiere, seconde]
    s.inscriptions.remove(premiere)
    assert s.inscriptions_de(noe.id) == [seconde]
    s.inscriptions = [premiere]
    assert s.inscriptions_de(noe.id) == [premiere]
    autre = replace(s, inscriptions=[])
    inscrire(autre, lea)
    assert (autre.inscriptions_de(noe.id), s.inscriptions_de(lea.id)) == ([], [])


def test_can_07_le_revenant_est_soumis_a_can_01_et_can_05() -> None:
    s = session(referentiel(), debut=DEBUT, etat=APRES)
    noe = candidat(*PLEINE)
    inscrire(s, noe, etat="desinscrit")
    assert codes(s, d(-10), qui=noe) == ["CAN-01", "CAN-05"]


def test_un_refus_donne_toutes_ses_raisons() -> None:
    s = session(referentiel(), debut=DEBUT)
    assert codes(s, DEBUT, qui=candidat(*PLEINE), liens=("ALIX Alice (formateur)",)) == ["CAN-01", "CAN-05", "SES-08"]


# --- les réponses entières, phrase et valeurs ---


S, C = "S-2025-000012", "C-000005"
EDITE = "convocations_envoyees"


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
    s, jour, c = session_numerotee(etat=EDITE), DEBUT + timedelta(days=jours), candidat_numerote()
    inscrire(s, c, etat="desinscrit").convoquee = True
    controle = inscription.inscrire(c, s, "formation", acte(jour))[2]
    assert (controle.code, controle.satisfait, controle.reference) == (code, code == "CAN-07", S)
    if controle.satisfait:
        assert controle.texte == "inscrit lors de l'édition, il peut revenir jusqu'à la veille du début"
        assert controle.valeurs == {"jour": jour.isoformat(), "debut": "2025-06-10", "etat": EDITE}


@pytest.mark.parametrize("etat", ["inscrit", "desinscrit", "ecarte"])
@pytest.mark.parametrize("convoquee", [True, False])
def test_can_07_ne_revient_que_le_desinscrit_que_l_edition_a_compte(etat: str, convoquee: bool) -> None:
    s, c, autre = session_numerotee(etat=EDITE), candidat_numerote(), Candidat(6, "ROUX", "Léa", date(1990, 1, 1))
    assert not inscription.peut_revenir(s)
    inscrire(s, c, etat=etat).convoquee = convoquee
    revient = convoquee and etat == "desinscrit"
    assert (inscription.peut_revenir(s, c), inscription.peut_revenir(s)) == (revient, revient)
    assert not inscription.peut_revenir(s, autre)


def test_can_07_le_retour_ouvert_a_l_un_ne_l_est_pas_aux_autres() -> None:
    s = session_numerotee(etat=EDITE)
    inscrire(s, Candidat(6, "ROUX", "Léa", date(1990, 1, 1)), etat="desinscrit").convoquee = True
    periode = inscription.inscrire(candidat_numerote(), s, "formation", acte(DEBUT - JOUR))[2]
    assert (periode.code, periode.satisfait) == ("CAN-01", False)


@pytest.mark.parametrize(
    ("role", "annuler"), [(Role.CENTRE, []), (Role.MPCP, ["annuler"])], ids=["le Centre", "le MPCP"]
)
def test_ses_09_une_inscription_permise_dit_ce_que_l_etat_permet_a_ce_role(role: Role, annuler: list[str]) -> None:
    table = inscription.inscrire(candidat_numerote(), session_numerotee(etat=EDITE), "vae", Acte(DEBUT - JOUR, role))[1]
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
        (EDITE, "vae", 0, "CAN-03", False, COMMENCEE, None),
        (EDITE, "formation", 0, "CAN-01", False, COMMENCEE, None),
        (
            EDITE,
            "formation",
            -1,
            "CAN-01",
            False,
            f"les convocations de {S} sont éditées : seul un candidat VAE peut encore s'inscrire",
            None,
        ),
        (EDITE, "vae", -30, "CAN-03", True, "candidat VAE, dans les 30 jours qui précèdent le 10/06/2025", None),
        (
            EDITE,
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


@pytest.mark.parametrize("etat", ["dte_envoye", EDITE])
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
        (Role.MPCP, EDITE, "absent", True),
        (Role.MPCP, EDITE, None, False),  # rien n'est arrêté pour lui
        (Role.MPCP, "validee", "absent", False),  # l'état ne le permet plus
        (Role.CENTRE, EDITE, "absent", False),
        (Role.UD, EDITE, "absent", False),  # c'est au Centre de la préparer
        (Role.DIRECCTE, EDITE, "absent", False),
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
