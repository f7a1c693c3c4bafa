"""SES-01 à SES-08, CAN-05 et CAN-06 à la validation : chaque borne la veille, le jour, le lendemain.

L'attendu est écrit d'après regles.md, section 6 ; rien n'est tiré du programme.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.session import AutreSession
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import jours as regles_jours
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import entretien_final
from ceres_cli.regles.vocabulaire import Role
from tests.fabriques.faits import habilitation, jure
from tests.fabriques.sessions import candidat, habilite, inscrire, referentiel, session

UN_JOUR = timedelta(days=1)
# La session des fabriques est du 10/06/2025 ; le Centre prépare avant, conclut le jour même, et l'UD ensuite.
LE_CENTRE_AVANT, LE_CENTRE = Acte(date(2025, 6, 9), Role.CENTRE), Acte(date(2025, 6, 10), Role.CENTRE)
L_UD = Acte(date(2025, 6, 20), Role.UD)
FIN_DE_VIE, FIN_DE_PROLONGATION = date(2025, 9, 1), date(2026, 9, 1)

# --- entretien final ---


@pytest.mark.parametrize(
    ("type_", "demande", "attendu"),
    [
        ("TITRE", None, True), ("TITRE", True, True), ("TITRE", False, True),
        ("CCP", None, False), ("CCP", True, True), ("CCP", False, False),
        ("CCS", None, False), ("CCS", True, False), ("CCS", False, False),
    ],
)  # fmt: skip
def test_l_entretien_final_suit_le_type(type_: str, demande: bool | None, attendu: bool) -> None:
    assert entretien_final(type_, demande) is attendu


# --- SES-01 : qui peut siéger ---

SUR = {
    # Ce que le juré porte → les sessions où il peut siéger.
    "titre": {"titre", "ccp1", "ccp2"},
    "ccp1": {"ccp1"},
    "ccp1 ccp2": {"ccp1", "ccp2", "titre"},
    "ccs1": {"ccs1"},
    "ccp1 ccp2 ccs1": {"ccp1", "ccp2", "titre", "ccs1"},
    "titre ccs2": {"titre", "ccp1", "ccp2", "ccs2"},
    "": set(),
}


@pytest.mark.parametrize("vise", ["titre", "ccp1", "ccp2", "ccs1", "ccs2"])
@pytest.mark.parametrize("porte", SUR)
def test_ses_01_ce_qu_un_jure_porte_dit_ou_il_siege(porte: str, vise: str) -> None:
    r = referentiel()
    j = habilite([getattr(r, nom) for nom in porte.split()])
    s = session(r, getattr(r, vise))
    assert regles_jury.peut_examiner(j, s) is (vise in SUR[porte])
    refus = motifs(regles_jury.jure_habilite(j, s))
    assert [m.code for m in refus] == ([] if vise in SUR[porte] else ["SES-01"])


def test_ses_01_un_ccp_retire_du_titre_n_est_pas_exige() -> None:
    r = referentiel()
    s = session(r, ccp_par_nom={"CCP1": r.ccp1.id})
    assert regles_jury.peut_examiner(habilite([r.ccp1]), s)
    assert not regles_jury.peut_examiner(habilite([r.ccp2]), s)


def test_ses_01_un_titre_sans_ccp_demande_le_titre_entier() -> None:
    r = referentiel()
    assert not regles_jury.peut_examiner(habilite([]), session(r, ccp_par_nom={}))
    assert regles_jury.peut_examiner(habilite([r.titre]), session(r, ccp_par_nom={}))


def test_ses_01_le_titre_d_une_autre_version_ne_vaut_rien() -> None:
    ancien, nouveau = referentiel(), referentiel()
    j = habilite([ancien.titre, ancien.ccp1, ancien.ccp2, ancien.ccs1])
    for bloc in ("titre", "ccp1", "ccs1"):
        assert not regles_jury.peut_examiner(j, session(nouveau, getattr(nouveau, bloc)))


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [
        (date(2025, 6, 9), date(2025, 6, 13), True),
        (date(2025, 6, 10), date(2025, 6, 12), True),
        (date(2025, 6, 11), date(2025, 6, 12), False),  # commence le deuxième jour
        (date(2025, 6, 10), date(2025, 6, 11), False),  # finit la veille du dernier
        (date(2025, 6, 11), date(2025, 6, 11), False),
    ],
)
def test_ses_01_habilite_du_premier_au_dernier_jour(debut: date, fin: date, attendu: bool) -> None:
    r = referentiel()
    s = session(r, debut=date(2025, 6, 10), fin=date(2025, 6, 12))
    assert regles_jury.peut_examiner(habilite([r.titre], debut=debut, fin=fin), s) is attendu


def test_ses_01_deux_habilitations_qui_se_suivent_ne_font_pas_une_session() -> None:
    """`utilisable_sur` juge une habilitation, du premier au dernier jour."""
    r = referentiel()
    j = habilite([r.titre], fin=date(2025, 6, 10))
    habilitation(j, r.titre, debut=date(2025, 6, 11))
    assert not regles_jury.peut_examiner(j, session(r, debut=date(2025, 6, 10), fin=date(2025, 6, 11)))


def test_ses_01_les_ccp_comptent_chacun_sur_toute_la_session() -> None:
    r = referentiel()
    j = habilite([r.ccp1])
    habilitation(j, r.ccp2, fin=date(2025, 6, 10))
    assert regles_jury.peut_examiner(j, session(r, debut=date(2025, 6, 10)))
    assert not regles_jury.peut_examiner(j, session(r, debut=date(2025, 6, 10), fin=date(2025, 6, 11)))


@pytest.mark.parametrize("etat", ["brouillon", "suspendue"])
def test_ses_01_brouillon_et_suspendue_ne_servent_pas(etat: str) -> None:
    r = referentiel()
    refus = motifs(regles_jury.jure_habilite(habilite([r.titre], etat), session(r)))
    assert [m.code for m in refus] == ["SES-01"]
    assert r.titre.reference in refus[0].texte  # dit ce qu'il a


@pytest.mark.parametrize(
    ("fin_habilitation", "jour", "attendu"),
    [
        (FIN_DE_VIE, FIN_DE_VIE, True),
        (FIN_DE_VIE, FIN_DE_VIE + UN_JOUR, True),  # E-FIN : sert encore
        (FIN_DE_VIE, FIN_DE_PROLONGATION, True),
        (FIN_DE_VIE, FIN_DE_PROLONGATION + UN_JOUR, False),
        (FIN_DE_VIE - UN_JOUR, FIN_DE_VIE - UN_JOUR, True),
        (FIN_DE_VIE - UN_JOUR, FIN_DE_VIE, False),
        (FIN_DE_VIE - UN_JOUR, FIN_DE_VIE + UN_JOUR, False),  # E-AVANT : ne sert plus
    ],
)
def test_ses_01_pendant_la_prolongation_seule_sert_celle_qui_va_au_bout(
    fin_habilitation: date, jour: date, attendu: bool
) -> None:
    r = referentiel()
    j = habilite([r.titre], fin=fin_habilitation)
    assert regles_jury.peut_examiner(j, session(r, debut=jour)) is attendu


def test_ses_01_a_cheval_sur_la_fin_de_vie() -> None:
    r = referentiel()
    s = session(r, debut=FIN_DE_VIE, fin=FIN_DE_VIE + UN_JOUR)
    assert regles_jury.peut_examiner(habilite([r.titre]), s)
    assert not regles_jury.peut_examiner(habilite([r.titre], fin=FIN_DE_VIE - UN_JOUR), s)


# --- SES-04 : deux jurés, tous les résultats ---


@pytest.mark.parametrize(
    "defaut",
    [
        {"etat": "brouillon"},
        {"etat": "suspendue"},
        {"actif": False},
        {"fin": date(2025, 6, 9)},
        {"debut": date(2025, 6, 11)},
    ],
)
def test_ses_04_un_jure_qui_ne_peut_plus_examiner_ne_compte_pas(defaut: dict[str, object]) -> None:
    r = referentiel()
    s = session(r)
    s.jury += [habilite([r.titre]), habilite([r.titre], **defaut)]  # type: ignore[arg-type]
    controle = regles_jury.jury_suffisant(s)
    assert not controle.satisfait
    assert s.jury[1].nom_complet in controle.texte


@pytest.mark.parametrize(
    ("resultats", "attendu"),
    [
        ([], False),
        (["reussite"], True),
        (["absent", "echec", "reussite_partielle", "reussite"], True),
        (["reussite", None], False),
        ([None], False),
    ],
)
def test_ses_04_chaque_candidat_a_un_resultat(resultats: list[str | None], attendu: bool) -> None:
    s = session(referentiel(), etat="convocations_envoyees")
    for resultat in resultats:
        inscrire(s, candidat(), resultat, entretien="echoue" if resultat == "reussite_partielle" else None)
    assert controles_session.resultats_complets(s).satisfait is attendu
    suite = controles_session.controles(Action.TRANSMETTRE, s, LE_CENTRE)
    assert [m.code for m in motifs(suite)] == ([] if attendu else ["SES-04"])


@pytest.mark.parametrize(("validee_le", "attendu"), [(None, False), (date(2025, 6, 20), True)])
def test_ses_04_le_resultat_d_un_ecarte_ne_suffit_qu_a_une_session_deja_validee(
    validee_le: date | None, attendu: bool
) -> None:
    s = session(referentiel(), etat="en_attente_validation", validee_le=validee_le)
    inscrire(s, candidat(), "reussite", etat="ecarte")
    assert controles_session.resultats_complets(s).satisfait is attendu


def test_ses_04_un_jure_compte_comme_il_etait_le_dernier_jour_et_sa_perte_avertit() -> None:
    r = referentiel()
    s = session(r)
    s.jury += [habilite([r.titre]), habilite([r.titre], "suspendue")]
    assert not regles_jury.jury_suffisant(s).satisfait
    s.jury_d_alors = [s.jury[0], replace(s.jury[1], habilitations=[])]
    habilitation(s.jury_d_alors[1], r.titre)
    assert regles_jury.jury_suffisant(s).satisfait
    (avis,) = regles_jury.perdus_depuis(s)
    assert avis.startswith(f"SES-04 : {s.jury[1].nom_complet} compte comme au 10/06/2025")
    s.jury_d_alors = [replace(j, actif=False) for j in s.jury_d_alors]
    assert not regles_jury.jury_suffisant(s).satisfait
    assert regles_jury.perdus_depuis(s) == []


def test_ses_08_un_lien_venu_depuis_est_refuse_a_l_edition_et_averti_a_la_validation() -> None:
    r = referentiel()
    s = session(r)
    s.jury += [habilite([r.titre]), habilite([r.titre])]
    inscrire(s, candidat())
    assert not motifs(controles_session.controles(Action.EDITER, s, LE_CENTRE_AVANT))
    assert controles_session.avertissements_a_la_validation(s) == []
    s.liens[s.jury[1].id] = ["parent"]
    refus = motifs(controles_session.controles(Action.EDITER, s, LE_CENTRE_AVANT))
    assert [m.code for m in refus] == ["SES-08"]
    assert s.jury[1].nom_complet in refus[0].texte
    s.etat = "en_attente_validation"
    inscrire(s, candidat(), "echec")
    (avis,) = controles_session.avertissements_a_la_validation(s)
    assert avis.startswith("SES-08")
    assert not [m for m in motifs(controles_session.controles(Action.VALIDER, s, L_UD)) if m.code == "SES-08"]


def test_ses_04_un_desinscrit_n_a_pas_besoin_de_resultat() -> None:
    s = session(referentiel(), etat="convocations_envoyees")
    inscrire(s, candidat(), "echec")
    inscrire(s, candidat(), etat="desinscrit")
    assert controles_session.resultats_complets(s).satisfait


def test_ses_04_la_validation_dit_tout_ce_qui_manque() -> None:
    s = session(referentiel(), etat="en_attente_validation")
    inscrire(s, candidat())
    suite = controles_session.controles(Action.VALIDER, s, L_UD)
    assert [m.code for m in motifs(suite)] == ["SES-04", "SES-04"]


# --- SES-02 ---


def test_ses_02_pas_de_convocation_sans_candidat_inscrit() -> None:
    s = session(referentiel())
    assert not controles_session.candidats_inscrits(s).satisfait
    inscrire(s, candidat(), etat="desinscrit")
    refus = motifs(controles_session.controles(Action.EDITER, s, LE_CENTRE_AVANT))
    assert [m.code for m in refus] == ["SES-02"]
    inscrire(s, candidat())
    assert not motifs(controles_session.controles(Action.EDITER, s, LE_CENTRE_AVANT))


# --- SES-05 : le titre est ouvert ---

DEBUT_DE_VIE = date(2021, 1, 1)


@pytest.mark.parametrize(("jour", "attendu"), [(FIN_DE_VIE, []), (FIN_DE_PROLONGATION + UN_JOUR, ["SES-05"])])
def test_ses_05_refuse_a_l_edition_et_avertit_a_la_validation(jour: date, attendu: list[str]) -> None:
    r = referentiel()
    s = session(r, debut=jour, creee_le=date(2025, 1, 2))
    s.jury += [habilite([r.titre]), habilite([r.titre])]
    inscrire(s, candidat(), "echec")
    editer = controles_session.controles(Action.EDITER, s, Acte(date(2025, 2, 1), Role.CENTRE))
    assert [m.code for m in motifs(editer)] == attendu
    assert [a[:6] for a in controles_session.avertissements_a_la_validation(s)] == attendu


def test_ses_05_prolongation_de_zero_jour() -> None:
    r = referentiel(VieTitre(DEBUT_DE_VIE, FIN_DE_VIE, FIN_DE_VIE))
    for debut, fin, attendu in (
        (FIN_DE_VIE, FIN_DE_VIE, True),
        (FIN_DE_VIE, FIN_DE_VIE + UN_JOUR, False),
        (FIN_DE_VIE + UN_JOUR, FIN_DE_VIE + UN_JOUR, False),
    ):
        assert regles_jours.titre_ouvert(session(r, debut=debut, fin=fin)).satisfait is attendu


# --- SES-08 : liens et doubles réservations ---


def test_ses_08_les_sessions_d_un_autre_jure_ne_comptent_pas() -> None:
    s = session(referentiel())
    j = jure()
    s.autres_sessions[j.id + 1] = [AutreSession("S-2025-000999", s.debut, s.fin)]
    assert regles_jury.double_reservation(j, s) is None


@pytest.mark.parametrize("employeur", ["Centre Loire", "CENTRE  LOIRE", "centre-loire"])
def test_ses_08_le_centre_pour_employeur(employeur: str) -> None:
    j = jure()
    j.employeur = employeur
    controle = regles_jury.lien_declare(j, session(referentiel()))
    assert (controle.code, controle.satisfait) == ("SES-08", False)
    assert employeur in controle.texte


@pytest.mark.parametrize("employeur", [None, "", "Centre Loire Sud", "Loire"])
def test_ses_08_un_autre_employeur_n_est_pas_un_lien(employeur: str | None) -> None:
    j = jure()
    j.employeur = employeur
    assert regles_jury.lien_declare(j, session(referentiel())).satisfait


# --- SES-03, CAN-05 : jamais quatre en un an ---


def valide(debut: date, *autres: date, certification: str = "titre", **valeurs: object) -> list[Condition]:
    r = referentiel()
    s = session(r, getattr(r, certification), debut, etat="en_attente_validation", **valeurs)
    inscrire(s, candidat(*autres), "reussite")
    return passages_session.quatrieme_session(s)


def refuse(debut: date, *autres: date, **valeurs: object) -> bool:
    suite = valide(debut, *autres, **valeurs)  # type: ignore[arg-type]
    assert {c.code for c in suite} == {"SES-03"}
    return bool(motifs(suite))


JANVIER, MARS, MAI, JUIN = date(2025, 1, 15), date(2025, 3, 15), date(2025, 5, 15), date(2025, 6, 15)


def test_ses_03_seule_la_quatrieme_par_la_date_est_refusee() -> None:
    quatre = (JANVIER, MARS, MAI, JUIN)
    for rang, debut in enumerate(quatre):
        autres = [d for d in quatre if d != debut]
        assert refuse(debut, *autres) is (rang == 3)
        assert refuse(debut, *reversed(autres)) is (rang == 3)  # l'ordre d'entrée n'y fait rien


@pytest.mark.parametrize(
    ("quatrieme", "attendu"), [(date(2026, 1, 14), True), (date(2026, 1, 15), False), (date(2026, 1, 16), False)]
)
def test_ses_03_le_jour_anniversaire_est_libre(quatrieme: date, attendu: bool) -> None:
    assert refuse(quatrieme, JANVIER, MARS, MAI) is attendu


def test_ses_03_quatre_le_meme_jour_sont_toutes_de_trop() -> None:
    assert refuse(MARS, MARS, MARS, MARS)
    assert not refuse(MARS, MARS, MARS)


def test_ses_03_celles_qui_suivent_ne_comptent_pas() -> None:
    assert not refuse(JANVIER, MARS, MAI, JUIN, date(2025, 7, 1))
    assert not refuse(MAI, JANVIER, MARS, JUIN, date(2025, 7, 1))
    assert refuse(JUIN, JANVIER, MARS, MAI, date(2025, 7, 1))


def test_ses_03_une_session_non_comptee_n_est_jamais_refusee() -> None:
    """CAN-04 et CAN-06 : CCP sans entretien final et CCS, autant que nécessaire."""
    autres = (JANVIER, MARS, MAI)
    assert not refuse(JUIN, *autres, certification="ccp1")
    assert not refuse(JUIN, *autres, certification="ccs1")
    assert refuse(JUIN, *autres, certification="ccp1", entretien_final=True)


def test_ses_03_une_autre_chaine_de_titres_ne_compte_pas_et_un_desinscrit_non_plus() -> None:
    r = referentiel()
    s = session(r, debut=JUIN)
    inscrire(s, candidat(JANVIER, MARS, MAI, chaine=99))
    inscrire(s, candidat(JANVIER, MARS, MAI), etat="desinscrit")
    assert not motifs(passages_session.quatrieme_session(s))


def test_ses_03_un_refus_par_candidat() -> None:
    s = session(referentiel(), debut=JUIN)
    for _ in range(3):
        inscrire(s, candidat(JANVIER, MARS, MAI))
    assert len(motifs(passages_session.quatrieme_session(s))) == 3


# --- CAN-05 : la session telle qu'elle serait ---


def test_can_05_la_session_meme_ne_compte_pas_deux_fois_quand_elle_se_deplace() -> None:
    s = session(referentiel(), debut=JUIN)
    c = candidat(JANVIER, MARS)
    inscrire(s, c)
    s.debut = date(2025, 7, 1)
    assert passages_session.trois_sessions_par_an(c, s).satisfait


def test_can_05_allumer_l_entretien_final_fait_compter_la_session() -> None:
    r = referentiel()
    s = session(r, r.ccp1, JUIN)
    c = candidat(JANVIER, MARS, MAI)
    sans = passages_session.trois_sessions_par_an(c, s)
    assert (sans.code, sans.satisfait) == ("CAN-04", True)
    s.entretien_final = True
    avec = passages_session.trois_sessions_par_an(c, s)
    assert (avec.code, avec.satisfait, avec.possible_le) == ("CAN-05", False, "2026-01-15")


def test_can_05_le_refus_cite_les_sessions_en_cause_et_elles_seules() -> None:
    quatre = [JANVIER, MARS, MAI, JUIN]
    for debut in quatre:  # la nouvelle est la première, la dernière, ou au milieu
        autres = [d for d in quatre if d != debut]
        c = candidat(date(2023, 6, 1), *reversed(autres), date(2027, 1, 1))
        controle = passages_session.trois_sessions_par_an(c, session(referentiel(), debut=debut))
        assert not controle.satisfait
        assert controle.valeurs["dates"] == [d.isoformat() for d in autres]
        assert len(controle.valeurs["sessions"]) == 3  # type: ignore[arg-type]
        assert controle.possible_le == f"2026-{autres[0]:%m-%d}"  # l'anniversaire de la première des autres


# --- CAN-06 à la validation ---


@pytest.mark.parametrize(("detient", "attendu"), [("titre", True), ("ccp1 ccp2", False), ("ccs1", False), ("", False)])
def test_can_06_un_ccs_demande_le_titre_a_la_validation(detient: str, attendu: bool) -> None:
    r = referentiel()
    s = session(r, r.ccs1, etat="en_attente_validation")
    c = candidat(obtentions=[getattr(r, nom) for nom in detient.split()])
    inscrire(s, c, "reussite")
    s.jury += [habilite([r.ccs1]), habilite([r.ccs1])]
    refus = motifs(controles_session.controles(Action.VALIDER, s, L_UD))
    assert [m.code for m in refus] == ([] if attendu else ["CAN-06"])
    assert attendu or c.reference in refus[0].texte


def test_can_06_un_desinscrit_n_a_pas_a_tenir_le_titre() -> None:
    r = referentiel()
    s = session(r, r.ccs1)
    inscrire(s, candidat(), etat="desinscrit")
    assert passages_session.titre_detenu(s).satisfait


def test_can_06_ne_vise_que_les_ccs() -> None:
    r = referentiel()
    for certification in (r.titre, r.ccp1):
        s = session(r, certification)
        inscrire(s, candidat())
        assert passages_session.titre_detenu(s).satisfait


# --- présence dans le jury ---


def test_deux_jures_ne_se_confondent_pas_par_leur_nom() -> None:
    s = session(referentiel())
    s.jury.append(jure(nom="LEROY"))
    assert regles_jury.presence(jure(nom="LEROY"), s, Action.INSCRIRE_JURE).satisfait
