"""Ce qu'un juré répond au Centre qui l'attend : « non » laisse une place à pourvoir (SES-04)."""

from typing import Any

import pytest

from tests.fabriques.poste.depart import JSON, adresser
from tests.fabriques.salle import MPCP, SESSION, UD_44, Salle, refus
from tests.lanceur import Resultat


def repondre(s: Salle, jure: str, reponse: str, *options: object, **suite: Any) -> Resultat:
    return s.ceres("session", "repondre", SESSION, jure, "--reponse", reponse, *options, *JSON, **suite)


def reponses(s: Salle) -> dict[str, Any]:
    return {m["jure"]: (m["vient"], m["repondu_le"]) for m in s.session()["jury"]}


def incompletes(s: Salle) -> int:
    return int(s.fait("session", "lister", "--jury-incomplet", *JSON).json()["total"])


def test_la_reponse_se_lit_dans_le_jury_et_change(editee: Salle) -> None:
    assert reponses(editee) == {"J-000001": (None, None), "J-000002": (None, None)}
    assert repondre(editee, "J-1", "oui").code == 0
    assert repondre(editee, "J-2", "non", "--motif", "en congé", jour="2025-09-03").code == 0
    assert reponses(editee) == {"J-000001": (True, "2025-09-02"), "J-000002": (False, "2025-09-03")}
    encore = repondre(editee, "J-2", "non")
    assert (encore.code, encore.json()["resume"]["sans_effet"]) == (0, 1)
    assert repondre(editee, "J-2", "oui").code == 0
    assert reponses(editee)["J-000002"][0] is True
    for jure in ("J-1", "J-3"):
        expliquee = editee.ceres("session", "expliquer", SESSION, "--action", "repondre", "--jure", jure, *JSON)
        assert expliquee.json()["possible"] is (jure == "J-1"), expliquee.stdout


def test_ses_04_un_non_laisse_une_place_a_pourvoir(editee: Salle) -> None:
    assert incompletes(editee) == 0
    dit = repondre(editee, "J-2", "non")
    assert f"ceres jure disponibles --session {SESSION}" in dit.stderr
    assert incompletes(editee) == 1
    assert editee.session()["alertes"][0]["texte"].startswith("1 juré habilité seulement")
    editee.fait("session", "inscrire-jure", SESSION, "J-3")
    assert (incompletes(editee), editee.session()["alertes"]) == (0, [])


def test_une_reponse_se_defait_et_laisse_les_autres(editee: Salle) -> None:
    assert repondre(editee, "J-1", "oui").code == 0
    lot = repondre(editee, "J-1", "non").json()["lot"]
    assert repondre(editee, "J-2", "oui").code == 0
    editee.fait("lot", "annuler", lot, "--motif", "mal entendu", "--oui")
    assert {j: r[0] for j, r in reponses(editee).items()} == {"J-000001": True, "J-000002": True}


def test_une_reponse_rendue_garde_son_jour(editee: Salle) -> None:
    """Défaite, puis défaite l'annulation ; ou remplacée, et celle qui la remplace défaite."""
    lot = repondre(editee, "J-2", "oui").json()["lot"]
    for jour in ("2025-09-03", "2025-09-04"):
        lot = editee.fait("lot", "annuler", lot, "--motif", "essai", "--oui", *JSON, jour=jour).json()["lot"]
    assert reponses(editee)["J-000002"] == (True, "2025-09-02")
    lot = repondre(editee, "J-2", "non", jour="2025-09-05").json()["lot"]
    editee.fait("lot", "annuler", lot, "--motif", "mal entendu", "--oui", jour="2025-09-06")
    assert reponses(editee)["J-000002"] == (True, "2025-09-02")


@pytest.mark.parametrize("reponse", ["oui", "non"])
def test_defaire_une_sortie_du_jury_rend_la_reponse(editee: Salle, reponse: str) -> None:
    assert repondre(editee, "J-2", reponse).code == 0
    avant = reponses(editee)
    sortie = editee.fait("session", "desinscrire-jure", SESSION, "J-2", *JSON).json()["lot"]
    rendue = editee.fait("lot", "annuler", sortie, "--motif", "il revient", "--oui", *JSON).json()["lot"]
    assert reponses(editee) == avant
    editee.fait("lot", "annuler", rendue, "--motif", "non, il part", "--oui")
    assert set(reponses(editee)) == {"J-000001"}
    editee.fait("session", "inscrire-jure", SESSION, "J-2")
    assert reponses(editee)["J-000002"] == (None, None)


def test_deplacer_la_session_dit_qui_avait_repondu_pour_les_jours_d_avant(editee: Salle) -> None:
    assert repondre(editee, "J-2", "oui").code == 0
    dit = editee.fait("session", "reporter", SESSION, "--debut", "21/10/2025").stderr
    assert "Leur réponse était pour les jours d'avant, à redemander : N'GUYEN Aïssatou." in dit
    assert "à redemander" not in editee.fait("session", "modifier", SESSION, "--heure-convocation", "08:15").stderr


def test_ses_09_qui_n_est_pas_du_jury_n_y_repond_pas(editee: Salle) -> None:
    etranger = repondre(editee, "J-3", "oui")
    assert refus(etranger) == (4, "SES-09")
    assert etranger.erreur()["conseil"] == f"Son jury : « ceres session voir {SESSION} »."
    assert refus(repondre(editee, "J-1", "peut-être")) == (2, "USAGE")
    editee.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
    assert refus(repondre(editee, "J-1", "oui")) == (4, "SES-09")


@pytest.mark.parametrize(
    ("jour", "profil", "attendu", "conseille"),
    [
        ("2025-10-13", "P-2", (0, ""), True),
        ("2025-10-15", "P-2", (0, ""), False),
        ("2025-10-16", "P-2", (4, "SES-10"), False),
        ("2025-10-16", MPCP, (0, ""), True),
    ],
    ids=["la veille", "le dernier jour", "le lendemain", "le MPCP, ensuite"],
)
def test_ses_10_finie_le_centre_n_y_note_plus_qui_viendra(
    editee: Salle, jour: str, profil: str, attendu: tuple[int, str], conseille: bool
) -> None:
    dit = repondre(editee, "J-2", "non", jour=jour, profil=profil)
    assert (dit.code, "" if dit.code == 0 else refus(dit)[1]) == attendu
    assert ("ceres jure disponibles" in dit.stderr) is conseille
    assert ("un profil MPCP peut encore noter la réponse" in dit.stderr) is (dit.code == 4)
    possibles = editee.fait("session", "voir", SESSION, *JSON, jour=jour, profil=profil).json()["actions_possibles"]
    assert ("repondre" in possibles) is (attendu[0] == 0)


def test_qui_a_dit_non_n_est_pas_rappele(editee: Salle) -> None:
    adresser(editee)
    assert repondre(editee, "J-2", "non").code == 0
    vus = editee.fait("session", "rappeler", "--apercu", *JSON, jour="2025-10-07").json()["elements"]
    assert [e["objet"] for e in vus if e["destinataire"] == "jure"] == ["J-000001"]
