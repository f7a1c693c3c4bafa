"""CONV-05 par « ceres session relancer », contre un vrai serveur : qui manque, à quel centre, combien de fois.

La session : 14 et 15 octobre 2025, éditée le 2 septembre ; trois candidats. P-3 est l'UD du site, P-6 celle d'ailleurs.
"""

import json
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.fabriques.poste.depart import JSON, boite, reglee
from tests.fabriques.poste.serveur import Boite, regler
from tests.fabriques.salle import CENTRE, DIRECCTE_52, MPCP, SESSION, UD_44, UD_75, Salle, refus
from tests.lanceur import Resultat

__all__ = ["boite", "reglee"]

ADRESSE = "examens@mouettes.example.fr"
LENDEMAIN = "2025-10-16"


@pytest.fixture
def finie(reglee: Salle) -> Salle:
    """La session se juge au lendemain de sa fin."""
    return reglee


def relancer(s: Salle, *mots: object, profil: str = UD_44, jour: str = LENDEMAIN) -> Resultat:
    return s.ceres("session", "relancer", *mots, *JSON, profil=profil, jour=jour)


def lignes(rendu: Resultat) -> list[tuple[Any, ...]]:
    return [(e["id"], e["session"], e["objet"], e["edition"], e["etat"]) for e in rendu.json()["elements"]]


def textes(recu: EmailMessage) -> tuple[str, str]:
    clair, page = (recu.get_body((sorte,)) for sorte in ("plain", "html"))
    assert clair is not None
    assert page is not None
    return clair.get_content().replace("\r\n", "\n"), page.get_content()


@pytest.mark.parametrize(
    ("jour", "envoyees"), [("2025-10-14", 0), ("2025-10-15", 0), ("2025-10-16", 1), ("2025-10-17", 1)]
)
def test_conv_05_un_centre_se_relance_des_le_lendemain(finie: Salle, boite: Boite, jour: str, envoyees: int) -> None:
    rendu = relancer(finie, jour=jour)
    assert (rendu.code, len(boite.recus)) == (0, envoyees), rendu.stderr
    seule = relancer(finie, SESSION, jour=jour)
    if envoyees:
        assert (seule.code, len(boite.recus)) == (6, 1)
    else:
        assert refus(seule) == (4, "CONV-05")
        assert "ne se relance que le lendemain" in seule.erreur()["message"]


def test_le_courriel_dit_ce_qui_manque_et_ce_qui_l_arrange(finie: Salle, boite: Boite) -> None:
    finie.fait("profil", "modifier", "P-3", "--courriel", "ud44@example.fr", profil=MPCP)
    finie.fait("session", "resultats", SESSION, "--candidat", "C-2", "--resultat", "echec", jour="2025-10-15")
    rendu = relancer(finie)
    assert rendu.code == 0, rendu.stderr
    assert lignes(rendu) == [("M-000001", SESSION, "E-000001", 1, "envoye")]
    assert rendu.stderr == "Relances : 1 courriel envoyé.\n"
    ((adresse, recu),) = boite.recus
    assert adresse == ADRESSE
    assert str(recu["To"]) == f"Centre des Mouettes <{ADRESSE}>"
    assert str(recu["From"]) == '"UD Loire-Atlantique (44)" <examens@example.fr>'
    assert str(recu["Reply-To"]) == '"UD Loire-Atlantique (44)" <ud44@example.fr>'
    assert recu["Subject"] == f"Résultats manquants – session d'examen {SESSION}, relance n° 1"
    clair, page = textes(recu)
    assert clair == (
        "Bonjour,\n\n"
        f"La session d'examen {SESSION} (TP-99911m01, Titre TP-99911m01) s'est tenue du 14/10/2025 au "
        "15/10/2025.\n\n"
        "Ses résultats ne sont pas transmis. Il manque :\n\n"
        "- le résultat de 2 candidats : C-000001, C-000003\n\n"
        "Pour les saisir, candidat par candidat :\n"
        f"    ceres session resultats {SESSION} --candidat C-000001 --resultat RESULTAT\n\n"
        "Puis, pour les transmettre :\n"
        f"    ceres session transmettre {SESSION}\n\n"
        "C'est la relance n° 1 pour cette session.\n\n"
        "UD Loire-Atlantique (44)\n"
    )
    assert page.startswith('<!DOCTYPE html><html lang="fr">')
    for mot in ("<title>Résultats manquants", "<ul><li>le résultat de 2 candidats", "<code>ceres session"):
        assert mot in page
    for cache in ("LE GOFF", "ŒUVRARD", "1990", "1985"):
        assert cache not in recu.as_string() + clair + page


def test_un_entretien_qui_manque_se_dit(finie: Salle, boite: Boite) -> None:
    for candidat, mots in (("C-1", ("echec",)), ("C-2", ("echec",)), ("C-3", ("reussite_partielle", "--ccp", "CCP1"))):
        finie.fait("session", "resultats", SESSION, "--candidat", candidat, "--resultat", *mots, jour="2025-10-15")
    assert relancer(finie).code == 0
    clair, _ = textes(boite.recus[0][1])
    assert "- le résultat de l'entretien final d'un candidat : C-000003\n" in clair
    assert f"ceres session resultats {SESSION} --candidat C-000003 --entretien RESULTAT" in clair


@pytest.mark.parametrize(("jour", "combien"), [("2025-10-22", 1), ("2025-10-23", 2), ("2025-10-24", 2)])
def test_conv_05_une_session_se_relance_de_nouveau_au_bout_du_delai_compris(
    finie: Salle, boite: Boite, jour: str, combien: int
) -> None:
    assert relancer(finie).code == 0
    assert (relancer(finie).code, len(boite.recus)) == (0, 1)
    rendu = relancer(finie, jour=jour)
    assert (rendu.code, len(boite.recus)) == (0, combien)
    assert lignes(rendu) == [(f"M-00000{combien}", SESSION, "E-000001", combien, "envoye")]
    if combien == 2:
        assert "relance n° 2" in boite.recus[1][1]["Subject"]
        assert boite.recus[0][1]["Message-ID"] != boite.recus[1][1]["Message-ID"]


def test_le_delai_se_regle(finie: Salle, boite: Boite) -> None:
    regler(int(Path("ceres.toml").read_text().split("port = ")[1].split()[0]), relance_jours=1)
    for jour, combien in (("2025-10-16", 1), ("2025-10-16", 1), ("2025-10-17", 2)):
        assert relancer(finie, jour=jour).code == 0
        assert len(boite.recus) == combien


def test_une_session_nommee_se_relance_avant_le_delai_si_on_le_confirme(finie: Salle, boite: Boite) -> None:
    assert relancer(finie, SESSION).code == 0  # la première fois, rien à confirmer
    octets = finie.octets()
    encore = relancer(finie, SESSION, jour="2025-10-17")
    assert (encore.code, finie.octets(), len(boite.recus)) == (6, octets, 1)
    assert f"{SESSION} a été relancée le 16/10/2025 (M-000001, envoyé)." in encore.stderr
    oui = relancer(finie, SESSION, "--oui", jour="2025-10-17")
    assert (oui.code, len(boite.recus)) == (0, 2), oui.stderr
    assert lignes(oui) == [("M-000002", SESSION, "E-000001", 2, "envoye")]


@pytest.mark.parametrize(("tape", "code", "combien"), [("o\n", 0, 2), ("n\n", 6, 1)])
def test_au_terminal_la_question_dit_quand_elle_a_ete_relancee(
    finie: Salle, boite: Boite, monkeypatch: pytest.MonkeyPatch, tape: str, code: int, combien: int
) -> None:
    assert relancer(finie).code == 0
    monkeypatch.setenv("CERES_AUJOURDHUI", "2025-10-17")
    rendu, affiche = au_terminal("session", "relancer", SESSION, "--profil", UD_44, tape=tape)
    assert (rendu, len(boite.recus)) == (code, combien), affiche
    assert f"{SESSION} a été relancée le 16/10/2025 (M-000001, envoyé)." in affiche
    assert "Relancer encore ? [o/N]" in affiche
    assert affiche.count("[o/N]") == 1


@pytest.mark.parametrize(("tape", "code", "combien"), [("o\n", 0, 1), ("n\n", 6, 0)])
def test_au_terminal_l_accord_est_demande(
    finie: Salle, boite: Boite, monkeypatch: pytest.MonkeyPatch, tape: str, code: int, combien: int
) -> None:
    monkeypatch.setenv("CERES_AUJOURDHUI", LENDEMAIN)
    rendu, affiche = au_terminal("session", "relancer", "--profil", UD_44, tape=tape)
    assert (rendu, len(boite.recus)) == (code, combien), affiche
    assert "Relances : 1 relance à envoyer. Tout partira par 127.0.0.1." in affiche


@pytest.mark.parametrize("etat", ["en_preparation", "dte_envoye", "en_attente_validation", "validee", "annulee"])
def test_conv_05_un_centre_qui_ne_peut_rien_saisir_ne_se_relance_pas(finie: Salle, boite: Boite, etat: str) -> None:
    finie.mettre("UPDATE session_examen SET etat = ?", etat)
    assert (relancer(finie).code, boite.ordres) == (0, [])
    assert refus(relancer(finie, SESSION)) == (4, "CONV-05")


def test_conv_05_rien_ne_manque_rien_ne_part(finie: Salle, boite: Boite) -> None:
    for candidat in ("C-1", "C-2", "C-3"):
        finie.fait("session", "resultats", SESSION, "--candidat", candidat, "--resultat", "echec", jour="2025-10-15")
    rendu = relancer(finie)
    assert (rendu.code, rendu.stderr, boite.ordres) == (
        0,
        "Relances : rien à envoyer, aucune session n'est à relancer.\n",
        [],
    )
    rendu = relancer(finie, SESSION)
    assert refus(rendu) == (4, "CONV-05")
    assert "il reste à les transmettre" in rendu.erreur()["message"]


def test_un_centre_sans_adresse_reste_avec_le_conseil(finie: Salle, boite: Boite) -> None:
    finie.mettre("UPDATE centre SET courriel = NULL WHERE id = 1")
    for mots in ((), (SESSION,), ("--simuler",)):
        rendu = relancer(finie, *mots)
        assert (rendu.code, boite.ordres) == (7, [])
        assert lignes(rendu) == [(None, SESSION, "E-000001", 1, "sans_courriel")]
        assert "centres sans adresse" in rendu.stderr
        assert ": E-000001." in rendu.stderr
    finie.fait("centre", "modifier", "E-1", "--courriel", "autre@example.fr", profil=DIRECCTE_52)
    assert (relancer(finie).code, boite.adresses) == (0, ["autre@example.fr"])


def test_dro_01_qui_relance(finie: Salle, boite: Boite) -> None:
    for profil in (CENTRE, DIRECCTE_52):
        rendu = relancer(finie, profil=profil)
        assert refus(rendu) == (5, "DRO-01")
        assert "relancer les centres" in rendu.erreur()["message"]
    assert boite.ordres == []
    assert (relancer(finie, profil=MPCP).code, boite.adresses) == (0, [ADRESSE])
    assert str(boite.recus[0][1]["From"]).startswith('"MPCP, national"')


def test_dro_02_une_ud_d_ailleurs_n_en_voit_rien(finie: Salle, boite: Boite) -> None:
    rendu = relancer(finie, profil=UD_75)
    assert (rendu.code, lignes(rendu)) == (0, [])
    inconnue = relancer(finie, "S-2025-999", profil=UD_75)
    la = relancer(finie, SESSION, profil=UD_75)
    assert refus(la) == refus(inconnue) == (3, "INTROUVABLE")
    assert la.erreur()["message"].replace(SESSION, "X") == inconnue.erreur()["message"].replace("S-2025-999", "X")
    assert boite.ordres == []
    assert relancer(finie).code == 0
    assert finie.ceres("courrier", "voir", "M-1", *JSON, profil=UD_75).code == 3
    assert finie.fait("courrier", "lister", *JSON, profil=UD_75).json()["elements"] == []
    assert refus(finie.ceres("courrier", "abandonner", "M-1", *JSON, profil=UD_75, jour=LENDEMAIN))[0] == 3


def test_le_centre_voit_sa_relance_et_ne_l_arrete_pas(finie: Salle, boite: Boite) -> None:
    boite.a_rcpt = {ADRESSE: "451 plus tard"}
    assert relancer(finie).code == 7
    vu = finie.fait("courrier", "voir", "M-1", *JSON, profil=CENTRE).json()
    assert (vu["nature"], vu["session"], vu["convocation"], vu["destinataire"], vu["objet"], vu["jour"]) == (
        "relance", SESSION, None, "centre", "E-000001", LENDEMAIN,
    )  # fmt: skip
    assert (vu["etat"], vu["actions_possibles"]) == ("a_retenter", [])
    for action in ("abandonner", "relancer"):
        assert refus(finie.ceres("courrier", action, "M-1", *JSON, "--oui"))[0] == 5
    assert finie.fait("courrier", "voir", "M-1", *JSON, profil=UD_44).json()["actions_possibles"] == ["abandonner"]
    assert (relancer(finie).code, boite.adresses) == (0, [ADRESSE])
    assert lignes(relancer(finie)) == [("M-000001", SESSION, "E-000001", 1, "envoye")]


def test_un_refus_definitif_reste_jusqu_a_une_autre_adresse(finie: Salle, boite: Boite) -> None:
    boite.a_rcpt, boite.tenace = {ADRESSE: "550 inconnu"}, True
    for jour in (LENDEMAIN, "2025-11-20"):
        rendu = relancer(finie, jour=jour)
        assert rendu.code == 7
        assert lignes(rendu) == [("M-000001", SESSION, "E-000001", 1, "echoue")]
    finie.mettre("UPDATE centre SET courriel = 'neuve@example.fr' WHERE id = 1")
    assert (relancer(finie, jour="2025-11-20").code, boite.adresses) == (0, ["neuve@example.fr"])


def test_une_coupure_incertaine_ne_repart_que_demandee(finie: Salle, boite: Boite) -> None:
    boite.a_data = {ADRESSE: "accepter et couper"}
    rendu = relancer(finie)
    assert (rendu.code, lignes(rendu)[0][-1], len(boite.recus)) == (7, "incertain", 1)
    assert (relancer(finie, jour="2025-10-17").code, len(boite.recus)) == (7, 1)
    assert (relancer(finie, SESSION, jour="2025-10-17").code, len(boite.recus)) == (7, 1)
    finie.fait("courrier", "relancer", "M-1", "--oui", profil=UD_44, jour="2025-10-17")
    rendu = relancer(finie, SESSION, jour="2025-10-17")
    assert (rendu.code, lignes(rendu)[0][-1], len(boite.recus)) == (0, "envoye", 2)
    assert boite.recus[0][1]["Message-ID"] == boite.recus[1][1]["Message-ID"]


def test_une_incertaine_ancienne_laisse_place_a_la_suivante(finie: Salle, boite: Boite) -> None:
    boite.a_data = {ADRESSE: "accepter et couper"}
    assert relancer(finie).code == 7
    assert (relancer(finie, jour="2025-10-23").code, len(boite.recus)) == (0, 2)
    depassee = finie.ceres("courrier", "relancer", "M-1", "--oui", *JSON, profil=UD_44)
    assert refus(depassee) == (4, "CONV-05")
    assert "la relance n° 1, que le n° 2 a suivi" in depassee.erreur()["message"]


def test_ce_qui_attendait_et_n_a_plus_d_objet_est_abandonne(finie: Salle, boite: Boite) -> None:
    boite.a_rcpt = {ADRESSE: "451 plus tard"}
    assert relancer(finie).code == 7
    for candidat in ("C-1", "C-2", "C-3"):
        finie.fait("session", "resultats", SESSION, "--candidat", candidat, "--resultat", "echec", jour=LENDEMAIN)
    finie.fait("session", "transmettre", SESSION, jour=LENDEMAIN)
    assert (relancer(finie).code, boite.adresses) == (0, [])
    assert finie.fait("courrier", "voir", "M-1", *JSON, profil=UD_44).json()["etat"] == "abandonne"


def test_une_relance_laissee_en_cours_se_dit_incertaine_meme_sans_objet(finie: Salle, boite: Boite) -> None:
    assert relancer(finie).code == 0
    # L'envoi a été tué, il y a longtemps (une base partagée lui laisse cinq minutes).
    finie.mettre("UPDATE message SET etat = 'en_cours', essaye_le = '2025-09-01T08:00:00Z'")
    finie.mettre("UPDATE session_examen SET etat = 'en_attente_validation'")
    assert (relancer(finie).code, len(boite.recus)) == (0, 1)
    assert finie.fait("courrier", "voir", "M-1", *JSON, profil=UD_44).json()["etat"] == "incertain"


def test_simuler_ne_change_rien(finie: Salle, boite: Boite) -> None:
    octets = finie.octets()
    rendu = relancer(finie, "--simuler")
    assert (rendu.code, finie.octets(), boite.ordres) == (0, octets, [])
    assert lignes(rendu) == [(None, SESSION, "E-000001", 1, "a_envoyer")]
    assert rendu.stderr == "Relances : 1 relance à envoyer.\n"


def test_un_nom_de_centre_hostile_n_ajoute_pas_d_en_tete(finie: Salle, boite: Boite) -> None:
    hostile = 'Centre de l\'Étang, Nantes\r\nBcc: pirate@example.net\r\n\r\n<b>x</b> (site "B"; annexe)'
    finie.mettre("UPDATE centre SET nom = ? WHERE id = 1", hostile)
    assert relancer(finie).code == 0
    ((adresse, recu),) = boite.recus
    assert (adresse, recu["Bcc"], boite.ordres.count("RCPT pirate@example.net")) == (ADRESSE, None, 0)
    assert [a.addr_spec for a in recu["To"].addresses] == [ADRESSE]


@pytest.mark.parametrize("lettre", ["e", "é"])
def test_un_nom_de_centre_trop_long_pour_sa_ligne_reste_un_seul_destinataire(
    finie: Salle, boite: Boite, lettre: str
) -> None:
    nom = f"Centre de formation des m{lettre}tiers du bâtiment, de l'industrie et du tertiaire (AFPA), Nantes: Est"
    finie.mettre("UPDATE centre SET nom = ? WHERE id = 1", nom if lettre == "é" else nom.replace("â", "a"))
    assert relancer(finie).code == 0
    ((_, recu),) = boite.recus
    assert [a.addr_spec for a in recu["To"].addresses] == [ADRESSE]


def test_une_adresse_de_centre_hostile_ne_parle_pas_au_serveur(finie: Salle, boite: Boite) -> None:
    finie.mettre("UPDATE centre SET courriel = ? WHERE id = 1", "a@example.fr>\r\nRCPT TO:<b@example.fr")
    assert (relancer(finie).code, boite.ordres) == (7, [])


def test_le_centre_et_la_limite_choisissent(finie: Salle, boite: Boite) -> None:
    memes = (
        "annee, etat, certification_id, titre_id, debut, heure_debut, heure_convocation, heure_jury, entretien_final,"
        " commune, commune_insee, departement, region, creee_le, resultats_le, validee_le, edition, reprise, version"
    )
    finie.mettre(
        f"INSERT INTO session_examen (id, numero, centre_id, fin, {memes})"
        f" SELECT 2, 2, 2, '2025-10-14', {memes} FROM session_examen"
    )
    finie.mettre(
        "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le, convocation_a_editer)"
        " VALUES (90, 2, 4, 'formation', 'complete', 'inscrit', '2025-08-01', 0)"
    )
    finie.mettre("UPDATE centre SET courriel = 'corbeaux@example.fr' WHERE id = 2")
    assert (relancer(finie, "--centre", "E-1").code, boite.adresses) == (0, [ADRESSE])
    finie.mettre("DELETE FROM message")
    rendu = relancer(finie, "--limite", 1)
    assert (rendu.code, boite.adresses[1:]) == (0, ["corbeaux@example.fr"])  # la première finie
    assert [x[1] for x in lignes(rendu)] == ["S-2025-000002"]
    assert (relancer(finie).code, boite.adresses[2:]) == (0, [ADRESSE])
    assert refus(relancer(finie, SESSION, "--limite", 1)) == (2, "USAGE")


def test_la_relance_suit_au_journal(finie: Salle, boite: Boite) -> None:
    assert relancer(finie).code == 0
    traces = finie.fait("journal", "lister", "--objet", "M-1", *JSON, profil=UD_44).json()["elements"]
    assert [(t["action"], t["champ"], t["apres"]) for t in traces] == [
        ("mettre-en-file", "session", SESSION), ("mettre-en-file", "nature", "relance"),
        ("mettre-en-file", "edition", "1"), ("mettre-en-file", "etat", "en_file"),
        ("envoyer", "etat", "en_cours"), ("conclure", "etat", "envoye"),
    ]  # fmt: skip
    assert finie.fait("journal", "verifier", profil=MPCP).code == 0
    assert ADRESSE not in json.dumps(traces)
    listee = finie.fait("courrier", "lister", "--nature", "relance", *JSON, profil=UD_44).json()["elements"]
    assert [m["id"] for m in listee] == ["M-000001"]
    assert finie.fait("courrier", "lister", "--nature", "avis", *JSON, profil=UD_44).json()["elements"] == []
    assert date.fromisoformat(listee[0]["jour"]) == date(2025, 10, 16)
