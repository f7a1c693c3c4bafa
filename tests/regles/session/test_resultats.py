"""SES-13, SES-14 : résultat et entretien final ensemble, matrices écrites à la main."""

from datetime import date

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.session import controles as controles_session
from ceres_cli.regles.session import resultats
from ceres_cli.regles.session.resultats import (
    Saisie,
    completer,
    controles,
    deja_saisi,
    dit,
    entendu,
    entretiens_complets,
)
from tests.fabriques.sessions import candidat, candidat_numerote, inscrire, referentiel, session, session_numerotee

CCP = ("CCP1",)
SEUL = "entretien_final_seul"


def inscription(
    type_: str = "TITRE", resultat: str | None = None, *, final: bool = True, **valeurs: object
) -> tuple[Inscription, SessionExamen]:
    r = referentiel()
    certification = {"TITRE": r.titre, "CCP": r.ccp1, "CCS": r.ccs1}[type_]
    s = session(r, certification, etat="convocations_envoyees", entretien_final=final and type_ != "CCS")
    return inscrire(s, candidat(), resultat, **valeurs), s


@pytest.mark.parametrize(
    ("type_", "resultat", "attendu"),
    [
        ("TITRE", "reussite", "reussi"),
        ("TITRE", "echec", "echoue"),
        ("TITRE", "reussite_partielle", None),
        ("TITRE", "absent", "absent"),
        ("TITRE", None, None),
        ("CCP", "reussite", None),
        ("CCP", "echec", None),
        ("CCP", "absent", "absent"),
    ],
)
def test_ses_13_ce_qu_un_resultat_dit_a_lui_seul(type_: str, resultat: str | None, attendu: str | None) -> None:
    assert entendu(type_, resultat, None) == attendu
    assert [entendu(type_, resultat, e) for e in ("reussi", "echoue", "absent")] == ["reussi", "echoue", "absent"]


# (résultat, entretien donné) → l'entretien retenu, ou « 2 » : ils se contredisent.
COMPLETE = {
    ("reussite", None): "reussi", ("reussite", "reussi"): "reussi", ("reussite", "echoue"): "2",
    ("reussite", "absent"): "2",
    ("reussite_partielle", None): None, ("reussite_partielle", "reussi"): "reussi",
    ("reussite_partielle", "echoue"): "echoue", ("reussite_partielle", "absent"): "absent",
    ("echec", None): "echoue", ("echec", "reussi"): "reussi", ("echec", "echoue"): "echoue",
    ("echec", "absent"): "absent",
    ("absent", None): "absent", ("absent", "reussi"): "2", ("absent", "echoue"): "2", ("absent", "absent"): "absent",
}  # fmt: skip
ENTRETIEN_SEUL = {
    ("reussite", None): "reussi", ("reussite", "reussi"): "reussi", ("reussite", "echoue"): "2",
    ("reussite", "absent"): "2",
    ("echec", None): "echoue", ("echec", "reussi"): "2", ("echec", "echoue"): "echoue", ("echec", "absent"): "2",
    ("absent", None): "absent", ("absent", "reussi"): "2", ("absent", "echoue"): "2", ("absent", "absent"): "absent",
}  # fmt: skip
BLOC = {
    **{(r, e): e for r in ("reussite", "echec") for e in (None, "reussi", "echoue", "absent")},
    ("absent", None): "absent", ("absent", "reussi"): "2", ("absent", "echoue"): "2", ("absent", "absent"): "absent",
}  # fmt: skip


@pytest.mark.parametrize(
    ("type_", "portee", "resultat", "entretien", "attendu"),
    [
        *(("TITRE", "complete", r, e, a) for (r, e), a in COMPLETE.items()),
        *(("TITRE", SEUL, r, e, a) for (r, e), a in ENTRETIEN_SEUL.items()),
        *(("CCP", "complete", r, e, a) for (r, e), a in BLOC.items()),
    ],
)
def test_ses_13_resultat_et_entretien(
    type_: str, portee: str, resultat: str, entretien: str | None, attendu: str | None
) -> None:
    i, s = inscription(type_, portee=portee)
    saisie = Saisie(resultat, CCP if resultat == "reussite_partielle" else (), entretien)
    if attendu == "2":
        with pytest.raises(ErreurUsage, match="se contredisent"):
            completer(saisie, i, s)
    else:
        assert completer(saisie, i, s) == Saisie(resultat, saisie.ccp, attendu)


@pytest.mark.parametrize(("type_", "attendu"), [("TITRE", True), ("CCP", True), ("CCS", False)])
def test_ses_13_sans_entretien_final_la_saisie_de_l_entretien_est_refusee(type_: str, attendu: bool) -> None:
    for final in (True, False):
        i, s = inscription(type_, final=final)
        (*refus,) = controles(Saisie("echec", (), "echoue"), i, s)
        assert [c.code for c in refus] == ([] if attendu and final else ["SES-13"])
        assert controles(Saisie("echec"), i, s) == []
        if refus:
            assert completer(Saisie("echec", (), "echoue"), i, s) == Saisie("echec")


@pytest.mark.parametrize(
    ("resultat", "ccp", "codes"),
    [("reussite", (), []), ("echec", (), []), ("absent", (), []), ("reussite_partielle", CCP, ["SES-14"])],
)
def test_ses_14_l_entretien_final_seul_n_a_ni_ccp_ni_reussite_partielle(
    resultat: str, ccp: tuple[str, ...], codes: list[str]
) -> None:
    i, s = inscription(portee=SEUL)
    assert [c.code for c in controles(Saisie(resultat, ccp), i, s)] == codes
    entiere, s = inscription()
    assert controles(Saisie(resultat, ccp), entiere, s) == []


@pytest.mark.parametrize(("entretien", "resultat"), [("reussi", "reussite"), ("echoue", "echec"), ("absent", "absent")])
def test_ses_14_de_l_entretien_seul_suit_le_resultat(entretien: str, resultat: str) -> None:
    i, s = inscription(portee=SEUL)
    assert completer(Saisie(None, (), entretien), i, s) == Saisie(resultat, (), entretien)


def test_ses_13_l_entretien_complete_un_resultat_deja_saisi() -> None:
    i, s = inscription("CCP", "reussite")
    assert completer(Saisie(None, (), "echoue"), i, s) == Saisie("reussite", (), "echoue")
    i, s = inscription("TITRE", "reussite_partielle", ccp_acquis=CCP)
    assert completer(Saisie(None, (), "reussi"), i, s) == Saisie("reussite_partielle", CCP, "reussi")
    i, s = inscription("CCP")
    with pytest.raises(ErreurUsage, match="pas encore de résultat"):
        completer(Saisie(None, (), "reussi"), i, s)


@pytest.mark.parametrize(
    ("type_", "avant", "entretien", "apres", "attendu"),
    [
        ("CCP", "reussite", "reussi", "echec", "reussi"),  # l'entretien n'en dépend pas
        ("CCP", "reussite", "absent", "echec", "absent"),
        ("CCP", "reussite", "reussi", "absent", "absent"),
        ("CCP", "absent", "absent", "absent", "absent"),
        ("CCP", "absent", "absent", "reussite", None),  # absent de tout l'avait dit, et ne le dit plus
        ("CCP", "absent", "absent", "echec", None),
        ("TITRE", "reussite_partielle", "reussi", "reussite_partielle", "reussi"),
        ("TITRE", "reussite_partielle", "reussi", "echec", "echoue"),
        ("TITRE", "reussite", "reussi", "reussite_partielle", None),  # il avait pu être déduit
        ("TITRE", "echec", "reussi", "reussite_partielle", "reussi"),  # il avait été dit
        ("TITRE", "absent", "absent", "reussite_partielle", None),
        ("TITRE", "absent", "absent", "echec", "echoue"),
    ],
)
def test_ses_13_l_entretien_qui_n_est_pas_redit(
    type_: str, avant: str, entretien: str, apres: str, attendu: str | None
) -> None:
    i, s = inscription(type_, avant, entretien=entretien, ccp_acquis=CCP if avant == "reussite_partielle" else ())
    saisie = Saisie(apres, ("CCP2",) if apres == "reussite_partielle" else ())
    assert completer(saisie, i, s) == Saisie(apres, saisie.ccp, attendu)


@pytest.mark.parametrize(
    ("type_", "final", "resultat", "entretien", "complet"),
    [
        ("TITRE", True, "reussite", None, True),  # les fichiers d'avant
        ("TITRE", True, "echec", None, True),
        ("TITRE", True, "reussite_partielle", None, False),
        ("TITRE", True, "reussite_partielle", "absent", True),
        ("TITRE", True, "absent", None, True),
        ("TITRE", True, None, None, True),  # c'est SES-04
        ("CCP", True, "reussite", None, False),
        ("CCP", True, "echec", None, False),
        ("CCP", True, "echec", "reussi", True),
        ("CCP", True, "absent", None, True),
        ("CCP", False, "reussite", None, True),
        ("CCS", False, "reussite", None, True),
    ],
)
def test_ses_13_a_la_transmission_qui_est_venu_a_un_resultat_d_entretien(
    type_: str, final: bool, resultat: str | None, entretien: str | None, complet: bool
) -> None:
    i, s = inscription(type_, resultat, final=final, entretien=entretien)
    trouve = entretiens_complets(s)
    assert (trouve.code, trouve.satisfait) == ("SES-13", complet)
    if not complet:
        assert trouve.valeurs == {"candidats": [i.candidat.reference]}
        assert trouve.texte.startswith("1 candidat sans résultat d'entretien final : ")
    avertis = controles_session.avertissements_a_la_validation(s)
    assert [a[:6] for a in avertis] == ([] if complet else ["SES-13"])


def test_ses_13_un_desinscrit_n_en_doit_pas() -> None:
    _, s = inscription("CCP", "reussite", etat="desinscrit")
    assert resultats.entretiens_complets(s).satisfait


# --- les réponses entières ---


def test_ses_13_la_reponse_d_une_session_sans_entretien_final() -> None:
    s = session_numerotee(entretien_final=False)
    i = inscrire(s, candidat_numerote())
    assert controles(Saisie("echec", (), "echoue"), i, s) == [
        Condition(
            "SES-13", False, "S-2025-000012 n'a pas d'entretien final : elle n'en prend pas de résultat", {}, "C-000005"
        )
    ]
    assert entretiens_complets(s) == Condition("SES-13", True, "la session n'a pas d'entretien final", {}, s.reference)


@pytest.mark.parametrize("saisie", [Saisie("reussite_partielle"), Saisie("echec", ("CCP1", "CCP2"))])
def test_ses_14_la_reponse_de_qui_ne_passe_que_l_entretien(saisie: Saisie) -> None:
    s = session_numerotee(entretien_final=True)
    i = inscrire(s, candidat_numerote(), portee="entretien_final_seul")
    texte = "DURAND Noé ne passe que l'entretien final : ni CCP, ni réussite partielle"
    assert controles(saisie, i, s) == [Condition("SES-14", False, texte, {"ccp": list(saisie.ccp)}, "C-000005")]


def test_ses_13_la_reponse_d_un_entretien_qui_manque() -> None:
    s = session_numerotee("ccp1", entretien_final=True)
    assert entretiens_complets(s) == Condition(
        "SES-13", True, "chaque entretien final a son résultat", {}, "S-2025-000012"
    )
    inscrire(s, candidat_numerote(), "reussite")
    assert entretiens_complets(s) == Condition(
        "SES-13",
        False,
        "1 candidat sans résultat d'entretien final : C-000005 DURAND Noé",
        {"candidats": ["C-000005"]},
        "S-2025-000012",
    )


def test_ses_13_chaque_entretien_qui_manque_est_nomme() -> None:
    s = session_numerotee("ccp1", entretien_final=True)
    inscrire(s, candidat_numerote(), "reussite")
    inscrire(s, Candidat(6, "ROUX", "Léa", date(1990, 1, 1)), "echec")
    texte = "2 candidats sans résultat d'entretien final : C-000005 DURAND Noé, C-000006 ROUX Léa"
    assert entretiens_complets(s).texte == texte


def test_ses_14_une_reussite_partielle_a_l_entretien_seul_est_refusee_par_sa_regle() -> None:
    """Ce n'est pas une contradiction de la saisie : SES-14 le dit."""
    s = session_numerotee(entretien_final=True)
    i = inscrire(s, candidat_numerote(), portee="entretien_final_seul")
    saisie = Saisie("reussite_partielle", (), "reussi")
    assert completer(saisie, i, s) == saisie
    assert [c.code for c in controles(saisie, i, s)] == ["SES-14"]


@pytest.mark.parametrize(
    ("type_", "saisie", "phrase"),
    [
        ("TITRE", Saisie(None), None),
        ("TITRE", Saisie(None, ("CCP1",), "reussi"), None),
        ("TITRE", Saisie("reussite", (), "reussi"), "reussite"),
        ("TITRE", Saisie("echec", (), "reussi"), "echec, entretien reussi"),
        ("TITRE", Saisie("reussite_partielle", ("CCP1", "CCP2")), "reussite_partielle (CCP1, CCP2)"),
        ("TITRE", Saisie("reussite_partielle", ("CCP1",), "echoue"), "reussite_partielle (CCP1), entretien echoue"),
        ("CCP", Saisie("reussite", (), "reussi"), "reussite, entretien reussi"),
        ("CCP", Saisie("absent", (), "absent"), "absent"),
        ("CCP", Saisie("reussite"), "reussite"),
    ],
)
def test_ses_13_un_resultat_se_dit_sans_l_entretien_qu_il_dit_deja(
    type_: str, saisie: Saisie, phrase: str | None
) -> None:
    assert dit(type_, saisie) == phrase
    assert phrase is None or str(Saisie.lire(phrase)) == phrase


def test_ce_qui_est_deja_saisi_se_relit_en_entier() -> None:
    i = inscrire(
        session_numerotee(), candidat_numerote(), "reussite_partielle", ccp_acquis=("CCP1",), entretien="reussi"
    )
    assert deja_saisi(i) == Saisie("reussite_partielle", ("CCP1",), "reussi")


@pytest.mark.parametrize(
    ("saisie", "message", "conseil"),
    [
        (
            Saisie(None, (), "reussi"),
            "C-000005 n'a pas encore de résultat : l'entretien seul ne le dit pas.",
            "Donnez aussi --resultat.",
        ),
        (
            Saisie("reussite", (), "echoue"),
            "C-000005 : résultat « réussite » et entretien « échoué » se contredisent : un titre réussi l'est avec"
            " l'entretien.",
            "Corrigez --resultat ou --entretien.",
        ),
        (
            Saisie("absent", (), "reussi"),
            "C-000005 : résultat « absent » et entretien « réussi » se contredisent.",
            "Corrigez --resultat ou --entretien.",
        ),
    ],
)
def test_ses_13_une_saisie_impossible_dit_quoi_corriger(saisie: Saisie, message: str, conseil: str) -> None:
    s = session_numerotee(entretien_final=True)
    i = inscrire(s, candidat_numerote())
    with pytest.raises(ErreurUsage) as refus:
        completer(saisie, i, s)
    assert (refus.value.message, refus.value.conseil) == (message, conseil)


def test_ses_13_sans_entretien_final_les_ccp_donnes_restent() -> None:
    s = session_numerotee(entretien_final=False)
    i = inscrire(s, candidat_numerote())
    assert completer(Saisie("reussite_partielle", ("CCP1",)), i, s) == Saisie("reussite_partielle", ("CCP1",))
