"""CONV-05 : rappeler une session à ses convoqués, sept jours puis un jour avant, une fois chacun.

La session : 14 et 15 octobre 2025 ; éditée le 2 septembre ; trois candidats, deux jurés.
"""

from datetime import date
from typing import Any

import pytest

from ceres_cli.regles.courrier import relances as regles
from tests.commands.convocation.test_causes import corps
from tests.fabriques.poste.depart import ADRESSES, JSON, boite, prete, reglee
from tests.fabriques.poste.serveur import Boite
from tests.fabriques.salle import DEBUT, MPCP, SESSION, UD_44, Salle, refus
from tests.lanceur import Resultat

__all__ = ["boite", "prete", "reglee"]

J7, J6, J1 = "2025-10-07", "2025-10-08", "2025-10-13"


def rappeler(s: Salle, *options: object, **suite: Any) -> Resultat:
    return s.ceres("session", "rappeler", *JSON, *options, **suite)


@pytest.mark.parametrize(
    ("jour", "attendu"),
    [
        (date(2025, 10, 6), None), (date(2025, 10, 7), date(2025, 10, 7)), (date(2025, 10, 12), date(2025, 10, 7)),
        (date(2025, 10, 13), date(2025, 10, 13)), (date(2025, 10, 14), None),
    ],
)  # fmt: skip
def test_conv_05_un_rappel_est_a_faire_de_son_jour_a_la_veille(jour: date, attendu: date | None) -> None:
    assert regles.a_faire(DEBUT, date(2025, 9, 2), jour, (7, 1)) == attendu


@pytest.mark.parametrize(("edite", "attendu"), [(date(2025, 10, 7), date(2025, 10, 7)), (date(2025, 10, 8), None)])
def test_conv_05_qui_vient_de_recevoir_sa_convocation_n_est_pas_rappele(edite: date, attendu: date | None) -> None:
    assert regles.a_faire(DEBUT, edite, date(2025, 10, 9), (7, 1)) == attendu


def test_conv_05_les_jours_se_lisent_du_plus_long_au_plus_court() -> None:
    assert (regles.delais("1, 7,1"), regles.delais("")) == ((7, 1), ())


def test_conv_05_chacun_est_rappele_une_fois_par_jour_dit(prete: Salle, boite: Boite) -> None:
    for options in ((), ("--simuler",), ("--apercu",)):
        dit = rappeler(prete, *options, jour="2025-10-06").stderr
        assert dit == "Rappels : rien à envoyer, aucun n'est à faire aujourd'hui.\n", options
    fini = rappeler(prete, jour=J7)
    assert (fini.code, fini.stderr) == (0, "Rappels : 5 courriels envoyés.\n")
    assert sorted(boite.adresses) == sorted(ADRESSES.values())
    message = next(m for a, m in boite.recus if a == "chloe@example.fr")
    assert str(message["Subject"]).strip() == f"Rappel : dans 7 jours, session d'examen {SESSION}, 14 octobre 2025"
    assert "Nous vous le rappelons : dans 7 jours, vous êtes convoquée à la session d'examen" in corps(message)
    assert len([*message.iter_attachments()]) == 2
    assert rappeler(prete, jour=J7).code == 0
    assert rappeler(prete, jour=J6).code == 0
    assert len(boite.recus) == 5
    assert rappeler(prete, SESSION, jour=J1).code == 0
    assert len(boite.recus) == 10
    assert str(boite.recus[-1][1]["Subject"]).strip().startswith("Rappel : demain, session")
    assert rappeler(prete, SESSION, jour=J1).stderr == f"{SESSION} : rien à envoyer, tous sont servis.\n"
    lus = prete.fait("courrier", "lister", "--nature", "rappel", *JSON).json()["elements"]
    assert {e["jour"] for e in lus} == {J7, J1}


def test_conv_05_un_rappel_manque_part_ensuite_et_deux_n_en_font_qu_un(prete: Salle, boite: Boite) -> None:
    assert rappeler(prete, jour=J6).code == 0
    assert len(boite.recus) == 5
    assert "dans 6 jours" in str(boite.recus[0][1]["Subject"])
    assert rappeler(prete, jour=J1).code == 0
    assert len(boite.recus) == 10


def test_conv_05_la_tache_planifiee_se_tait_si_tous_sont_servis(prete: Salle, boite: Boite) -> None:
    """Un courriel de cron est alors une erreur : la veille, le jour, relancée, puis quand il en reste un."""

    def planifiee(jour: str) -> Resultat:
        return prete.ceres("session", "rappeler", "--silencieux", jour=jour)

    for jour in ("2025-10-06", J7, J7):
        fini = planifiee(jour)
        assert (fini.code, fini.stdout, fini.stderr) == (0, "", ""), fini
    assert len(boite.recus) == 5
    assert len(rappeler(prete, "--silencieux", jour=J7).json()["elements"]) == 5
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard"}
    fini = planifiee(J1)
    assert (fini.code, fini.stderr.splitlines()[-1]) == (7, "Rappels : 4 courriels envoyés ; 1 reste à servir."), fini


def test_conv_04_une_session_a_reediter_n_est_pas_rappelee(prete: Salle, boite: Boite) -> None:
    prete.fait("session", "modifier", SESSION, "--heure-convocation", "08:15")
    assert refus(rappeler(prete, SESSION, jour=J7)) == (4, "CONV-04")
    toutes = rappeler(prete, jour=J7)
    assert (toutes.code, boite.recus) == (0, [])
    assert prete.ceres("session", "rappeler", "--silencieux", jour=J7).stderr == toutes.stderr
    assert f"{SESSION} est d'abord à rééditer : ceres convocation editer {SESSION}." in toutes.stderr
    assert toutes.stderr.endswith("\nRappels : rien à envoyer, une réédition est attendue.\n")


def test_conv_05_une_edition_neuve_n_est_pas_rappelee_deux_fois(prete: Salle, boite: Boite) -> None:
    """Le rappel d'avant suffit à qui l'a reçu ; l'édition neuve part d'elle-même."""
    assert rappeler(prete, jour=J7).code == 0
    prete.fait("session", "modifier", SESSION, "--heure-convocation", "08:15", jour=J7)
    assert prete.editer(jour=J7).code == 0
    encore = rappeler(prete, jour=J6)
    assert (encore.code, {e["edition"] for e in encore.json()["elements"]}) == (0, {1})
    assert len(boite.recus) == 5


def test_conv_05_qui_n_est_plus_convoque_n_est_pas_rappele(prete: Salle, boite: Boite) -> None:
    prete.fait("candidat", "desinscrire", "C-1", SESSION, "--motif", "renonce")
    assert prete.editer().code == 0
    assert rappeler(prete, SESSION, jour=J7).code == 0
    assert sorted(boite.adresses) == sorted(set(ADRESSES.values()) - {"chloe@example.fr"})


def test_conv_05_un_rappel_qui_attend_ne_remplace_pas_une_convocation(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard"}
    assert prete.ceres("convocation", "envoyer", SESSION, "--candidat", "C-1").code == 7
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard"}
    assert rappeler(prete, jour=J7).code == 7
    lus = prete.fait("courrier", "lister", "--etat", "a_retenter", *JSON).json()["elements"]
    assert sorted(e["nature"] for e in lus) == ["convocation", "rappel"]


def test_conv_05_sans_reglage_nul_rappel(prete: Salle, boite: Boite) -> None:
    prete.fait("config", "definir", "courrier.rappels", "")
    fini = rappeler(prete, SESSION, jour=J7)
    assert (fini.code, fini.stderr) == (0, f"{SESSION} : rien à envoyer, courrier.rappels est vide.\n")
    assert boite.recus == []


@pytest.mark.parametrize("valeur", ["0", "7;1", "sept", "-1"])
def test_un_reglage_de_rappels_illisible_est_refuse(salle: Salle, valeur: str) -> None:
    assert salle.ceres("config", "definir", "courrier.rappels", valeur).code == 2


def test_dro_01_le_centre_et_le_national_rappellent(prete: Salle, boite: Boite) -> None:
    assert refus(rappeler(prete, jour=J7, profil=UD_44)) == (5, "DRO-01")
    assert refus(rappeler(prete, jour=J7, profil="P-4")) == (5, "DRO-01")
    assert rappeler(prete, SESSION, jour=J7, profil="P-5").code == 3
    assert rappeler(prete, "--simuler", jour=J7).code == 0
    assert rappeler(prete, "--apercu", jour=J7).json()["total"] == 5
    assert boite.recus == []
    assert rappeler(prete, jour=J7, profil=MPCP).code == 0
    assert len(boite.recus) == 5


def test_courrier_voir_montre_le_texte_parti(prete: Salle, boite: Boite) -> None:
    assert rappeler(prete, jour=J7).code == 0
    (sien,) = prete.fait("courrier", "lister", "ŒUVRARD", *JSON).json()["elements"]
    vu = prete.fait("courrier", "voir", sien["id"], *JSON).json()
    message = next(m for a, m in boite.recus if a == "chloe@example.fr")
    assert vu["intitule"] == str(message["Subject"]).strip()
    assert vu["texte"].replace("\u00a0", " ") == corps(message).strip()
    a_l_ecran = prete.fait("courrier", "voir", sien["id"], "--format", "table").stdout
    assert "\nTexte\nMadame,\n\nNous vous le rappelons" in a_l_ecran
