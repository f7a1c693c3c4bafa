"""CONV-05 par la commande, contre un vrai serveur : chacun reçoit le sien une fois, et ce qui reste se dit.

La session : 14 et 15 octobre 2025 ; éditée le 2 septembre ; trois candidats, deux jurés.
"""

import re
from collections.abc import Callable
from math import ceil
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.fabriques.poste.depart import ADRESSES, JSON, boite, envoyer, etats, prete, reglee
from tests.fabriques.poste.serveur import Boite
from tests.fabriques.salle import CENTRE, MPCP, SESSION, UD_44, Salle, refus
from tests.lanceur import JOUR, lancer_processus

__all__ = ["boite", "prete", "reglee"]


def test_conv_05_chacun_recoit_le_sien_puis_plus_rien_ne_part(prete: Salle, boite: Boite) -> None:
    rendu = envoyer(prete)
    assert rendu.code == 0, rendu.stderr
    assert rendu.stderr == f"{SESSION} : 5 courriels envoyés.\n"
    assert sorted(boite.adresses) == sorted(ADRESSES.values())
    lus = rendu.json()["elements"]
    assert [(e["objet"], e["etat"], e["nature"]) for e in lus] == [
        (qui, "envoye", "convocation") for qui in ("C-000002", "C-000003", "C-000001", "J-000001", "J-000002")
    ]
    assert {e["reponse"] for e in lus} == {"250 envoi accepté"}
    encore = envoyer(prete)
    assert (encore.code, encore.stderr, len(boite.recus)) == (0, f"{SESSION} : rien à envoyer, tous sont servis.\n", 5)
    assert set(etats(prete).values()) == {"envoye"}


def test_le_courriel_est_le_brouillon_moins_sa_marque(prete: Salle, boite: Boite) -> None:
    prete.fait("convocation", "exporter", SESSION, "--sortie", "un", "--formats", "pdf,ics")
    assert envoyer(prete, "--candidat", "C-1").code == 0
    ((adresse, recu),) = boite.recus
    assert adresse == "chloe@example.fr"
    assert recu["X-Unsent"] is None
    assert str(recu["From"]) == "Centre des Mouettes <examens@example.fr>"
    assert str(recu["Reply-To"]) == "Centre des Mouettes <examens@mouettes.example.fr>"
    assert recu["To"].addresses[0].addr_spec == adresse
    assert recu["Message-ID"].startswith("<M-000001.")
    assert recu["Message-ID"].endswith("@example.fr>")
    assert recu["Date"] is not None
    assert "Œuvrard".upper() not in recu["Subject"]
    lettre, agenda = recu.iter_attachments()
    assert lettre.get_content() == (Path("un") / lettre.get_filename()).read_bytes()
    assert Calendar.from_ical(agenda.get_content())["METHOD"] == "PUBLISH"


def test_on_en_sert_une_part_puis_le_reste(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, "--candidat", "C-1", "--jure", "J-2").code == 0
    assert sorted(boite.adresses) == ["aissatou@example.org", "chloe@example.fr"]
    assert envoyer(prete, "--session-entiere").code == 0
    assert sorted(boite.adresses) == sorted(ADRESSES.values())


def test_session_entiere_et_une_part_ne_vont_pas_ensemble(prete: Salle) -> None:
    assert refus(envoyer(prete, "--session-entiere", "--jure", "J-1")) == (2, "USAGE")


def test_simuler_n_envoie_ni_n_ecrit_rien(prete: Salle, boite: Boite) -> None:
    octets = prete.octets()
    rendu = envoyer(prete, "--simuler")
    assert (rendu.code, prete.octets(), boite.ordres) == (0, octets, [])
    assert {(e["id"], e["etat"]) for e in rendu.json()["elements"]} == {(None, "a_envoyer")}
    assert rendu.stderr == f"{SESSION} : 5 convocations à envoyer.\n"


def test_conv_05_sans_edition_rien_ne_part(salle: Salle, boite: Boite) -> None:
    assert refus(envoyer(salle)) == (4, "CONV-05")


def test_conv_04_une_edition_perimee_ne_part_pas(prete: Salle, boite: Boite) -> None:
    prete.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert refus(envoyer(prete)) == (4, "CONV-04")
    assert boite.ordres == []
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0


def test_conv_05_une_edition_neuve_fait_un_message_neuf(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete).code == 0
    prete.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert prete.editer().code == 0
    rendu = envoyer(prete)
    assert rendu.code == 0
    assert boite.adresses[5:] == ["chloe@example.fr"]
    numeros = [m["Message-ID"] for a, m in boite.recus if a == "chloe@example.fr"]
    assert len(set(numeros)) == 2


def test_qui_n_a_pas_d_adresse_reste(prete: Salle, boite: Boite) -> None:
    prete.mettre("UPDATE candidat SET courriel = NULL WHERE id = 1")
    rendu = envoyer(prete)
    assert (rendu.code, len(boite.recus)) == (7, 4)
    assert "sans adresse de courriel, à remettre autrement : C-000001." in rendu.stderr
    assert "4 courriels envoyés ; 1 reste à servir." in rendu.stderr
    (sien,) = [e for e in rendu.json()["elements"] if e["objet"] == "C-000001"]
    assert (sien["id"], sien["etat"]) == (None, "sans_courriel")
    assert envoyer(prete, "--simuler").code == 7


def test_une_adresse_impossible_ne_parle_jamais_au_serveur(prete: Salle, boite: Boite) -> None:
    """Venue d'avant les contrôles : un ordre SMTP ou un en-tête caché dans l'adresse."""
    prete.mettre("UPDATE candidat SET courriel = ? WHERE id = 1", "a@example.fr>\r\nRCPT TO:<voleur@example.fr")
    prete.mettre("UPDATE candidat SET courriel = ? WHERE id = 2", "a@example.fr\nBcc: voleur@example.fr")
    rendu = envoyer(prete)
    assert rendu.code == 7
    assert not [ordre for ordre in boite.ordres if "voleur" in ordre]
    assert not [m for _, m in boite.recus if "voleur" in m.as_string()]
    assert "voleur" not in rendu.stderr


def test_un_domaine_accentue_part_en_idna(prete: Salle, boite: Boite) -> None:
    prete.mettre("UPDATE candidat SET courriel = ? WHERE id = 1", "chloe@bientôt.example")
    assert envoyer(prete, "--candidat", "C-1").code == 0
    assert boite.adresses == ["chloe@xn--bientt-mxa.example"]


# --- ce que le serveur répond ---


def test_conv_05_451_se_retente_et_550_attend_une_autre_adresse(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard", "lukasz@example.org": "550 <lukasz@example.org> inconnu"}
    boite.a_data = {"anne.a@example.fr": "452 plein", "anne.b@example.fr": "554 envoi refusé"}
    rendu = envoyer(prete)
    assert rendu.code == 7
    lus = {e["objet"]: (e["etat"], e["reponse"]) for e in rendu.json()["elements"]}
    assert lus == {
        "C-000001": ("a_retenter", "451 plus tard"),
        "C-000002": ("a_retenter", "452 plein"),
        "C-000003": ("echoue", "554 envoi refusé"),
        "J-000001": ("echoue", "550 <(son adresse)> inconnu"),
        "J-000002": ("envoye", "250 envoi accepté"),
    }
    assert "lukasz@example.org" not in rendu.stderr
    assert "remis à plus tard par le serveur, ou coupés ; relancez la commande : M-000001, M-000003" in rendu.stderr
    encore = envoyer(prete)
    assert encore.code == 7
    assert boite.adresses == ["aissatou@example.org", "anne.a@example.fr", "chloe@example.fr"]
    prete.mettre("UPDATE jure SET courriel = 'lk@example.org' WHERE id = 1")
    assert envoyer(prete).code == 7
    assert boite.adresses[3:] == ["lk@example.org"]
    (reste,) = [qui for qui, etat in etats(prete).items() if etat != "envoye"]
    assert reste == "C-000003"
    prete.fait("courrier", "relancer", "M-2")
    assert envoyer(prete).code == 0
    assert boite.adresses[4:] == ["anne.b@example.fr"]


def test_conv_05_coupe_avant_le_message_se_retente(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "couper"}
    rendu = envoyer(prete)
    assert rendu.code == 7
    assert etats(prete)["C-000001"] == "a_retenter"
    assert len(boite.recus) == 4  # la liaison se rouvre pour les suivants
    assert envoyer(prete).code == 0
    assert sorted(boite.adresses) == sorted(ADRESSES.values())


@pytest.mark.parametrize("coupure", ["couper", "accepter et couper"])
def test_conv_05_coupe_apres_le_message_est_incertain_et_ne_repart_pas(
    prete: Salle, boite: Boite, coupure: str
) -> None:
    boite.a_data = {"chloe@example.fr": coupure}
    rendu = envoyer(prete)
    assert rendu.code == 7
    assert etats(prete)["C-000001"] == "incertain"
    assert "incertains, peut-être acceptés" in rendu.stderr
    assert "M-000003" in rendu.stderr
    recus = len(boite.recus)
    encore = envoyer(prete, "--oui")
    assert (encore.code, len(boite.recus)) == (7, recus)
    assert prete.ceres("courrier", "relancer", "M-3").code == 6
    assert prete.fait("courrier", "relancer", "M-3", "--oui").code == 0
    assert envoyer(prete).code == 0
    premiers = [m["Message-ID"] for a, m in boite.recus if a == "chloe@example.fr"]
    assert len(premiers) == (2 if coupure == "accepter et couper" else 1)
    assert len(set(premiers)) == 1  # reçu deux fois, il porte le même numéro


def test_un_serveur_qui_coupe_toujours_n_en_fait_pas_une_file_d_incertains(prete: Salle, boite: Boite) -> None:
    boite.a_data, boite.tenace = dict.fromkeys(ADRESSES.values(), "couper"), True
    rendu = envoyer(prete)
    assert rendu.code == 7
    assert sorted(etats(prete).values()) == ["en_file", "en_file", "incertain", "incertain", "incertain"]
    assert "la liaison a été coupée 3 fois de suite" in rendu.stderr


def test_un_expediteur_refuse_arrete_tout(prete: Salle, boite: Boite) -> None:
    boite.a_mail = "550 expéditeur inconnu"
    rendu = envoyer(prete)
    assert rendu.code == 7
    assert boite.ordres == ["MAIL examens@example.fr"]
    assert sorted(etats(prete).values()) == ["a_retenter", *["en_file"] * 4]
    boite.a_mail = "250 OK"
    assert envoyer(prete).code == 0


def test_la_borne_du_jour_arrete_et_le_reste_attend(prete: Salle, boite: Boite) -> None:
    texte = Path("ceres.toml").read_text().replace("par_jour = 0", "par_jour = 3")
    Path("ceres.toml").write_text(texte)
    rendu = envoyer(prete)
    assert (rendu.code, len(boite.recus)) == (7, 3)
    assert "la borne du jour (3 courriels, courrier.par_jour) est atteinte" in rendu.stderr
    assert envoyer(prete).code == 7
    assert len(boite.recus) == 3


def test_l_allure_se_relit_avant_chaque_depart_et_apres_chaque_attente(
    prete: Salle, boite: Boite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cinq courriels, deux par minute ; pendant la première attente, d'autres sont partis : il faut attendre encore."""
    Path("ceres.toml").write_text(Path("ceres.toml").read_text().replace("par_minute = 0", "par_minute = 2"))
    attentes: list[tuple[float, int]] = []

    def dormir(secondes: float) -> None:
        attentes.append((secondes, len(boite.recus)))
        if len(attentes) != 1:
            prete.mettre("UPDATE message SET essaye_le = '2025-01-01T00:00:00Z' WHERE essaye_le IS NOT NULL")

    monkeypatch.setattr("ceres_cli.services.courrier.envoi.time.sleep", dormir)
    rendu = envoyer(prete)
    assert (rendu.code, len(boite.recus)) == (0, 5), rendu.stderr
    assert [partis for _, partis in attentes] == [2, 2, 4]
    assert all(0 < secondes <= 61 for secondes, _ in attentes)
    (dite,) = re.findall(r"2 courriels par minute au plus .* dans (\d+) s, le dernier dans [23] min", rendu.stderr)
    assert int(dite) == ceil(attentes[0][0])


@pytest.fixture
def attend(prete: Salle, monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """Deux courriels par minute : les trois autres attendent, et pendant la première attente arrive ce qu'on y met."""
    Path("ceres.toml").write_text(Path("ceres.toml").read_text().replace("par_minute = 0", "par_minute = 2"))
    arrivent: list[Callable[[], object]] = []

    def dormir(_: float) -> None:
        if arrivent:
            arrivent.pop()()
        prete.mettre("UPDATE message SET essaye_le = '2025-01-01T00:00:00Z' WHERE essaye_le IS NOT NULL")

    monkeypatch.setattr("ceres_cli.services.courrier.envoi.time.sleep", dormir)
    monkeypatch.setattr("ceres_cli.services.courrier.envoi._FRAICHEUR", -1)
    return arrivent


def pendant(*mots: object, profil: str = CENTRE) -> Callable[[], object]:
    """Par un autre processus, qui doit réussir."""

    def faire() -> None:
        fini = lancer_processus(*mots, "--oui", "--profil", profil, env={"CERES_AUJOURDHUI": JOUR})
        assert fini.code == 0, fini.stderr

    return faire


def test_conv_05_une_session_annulee_pendant_l_attente_ne_convoque_plus(prete: Salle, boite: Boite, attend) -> None:  # type: ignore[no-untyped-def]
    attend.append(pendant("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44))
    rendu = envoyer(prete)
    assert (rendu.code, len(boite.recus)) == (7, 2), rendu.stderr
    assert envoyer(prete).code == 0
    sujets = [m["Subject"].split(" – ")[0] for _, m in boite.recus[2:]]
    assert sujets == ["Session d'examen annulée"] * 5


def test_conv_05_une_adresse_corrigee_pendant_l_attente_sert(prete: Salle, boite: Boite, attend) -> None:  # type: ignore[no-untyped-def]
    attend.append(pendant("candidat", "modifier", "C-1", "--courriel", "neuve@example.fr"))
    assert envoyer(prete).code == 0
    attendues = {**ADRESSES, "C-000001": "neuve@example.fr"}
    assert sorted(boite.adresses) == sorted(attendues.values())
    vus = prete.fait("courrier", "lister", *JSON).json()["elements"]
    assert {e["objet"]: e["adresse"] for e in vus} == attendues


@pytest.mark.parametrize("fraicheur", [-1, 1000])
def test_conv_05_qui_est_efface_pendant_l_attente_ne_recoit_rien(
    prete: Salle, boite: Boite, attend, monkeypatch, fraicheur: int
) -> None:  # type: ignore[no-untyped-def]
    """Que ce qui attend ait été relu, ou qu'il ne le soit pas : la marque le refuse."""
    monkeypatch.setattr("ceres_cli.services.courrier.envoi._FRAICHEUR", fraicheur)
    prete.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil=UD_44)
    attend.append(pendant("rgpd", "effacer", "C-1", "--motif", "demande", profil=MPCP))
    rendu = envoyer(prete)
    assert (rendu.code, len(boite.recus)) == (7, 4), rendu.stderr
    assert ("a été vidé par un effacement" in rendu.stderr) == (fraicheur > 0)
    assert "chloe@example.fr" not in boite.adresses
    assert b"chloe@example.fr" not in prete.octets()
    assert b"OEUVRARD" not in prete.octets().upper().replace("Œ".encode(), b"OE")


def test_conv_04_une_edition_perimee_pendant_l_attente_arrete_l_envoi(prete: Salle, boite: Boite, attend) -> None:  # type: ignore[no-untyped-def]
    attend.append(pendant("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve"))
    rendu = envoyer(prete)
    assert refus(rendu) == (4, "CONV-04")
    assert "2 courriels sont partis" in rendu.stderr
    assert len(boite.recus) == 2
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    assert sorted(boite.adresses) == sorted(ADRESSES.values())


def test_conv_05_ce_qu_un_envoi_tue_a_laisse_d_une_edition_d_avant_se_dit_incertain(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, "--candidat", "C-1").code == 0
    prete.mettre("UPDATE message SET etat = 'en_cours', essaye_le = '2025-01-01T00:00:00Z' WHERE id = 1")
    prete.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    assert len(boite.recus) == 6
    vus = prete.fait("courrier", "lister", "--etat", "incertain", *JSON).json()["elements"]
    assert [(e["id"], e["edition"], e["actions_possibles"]) for e in vus] == [("M-000001", 1, ["abandonner"])]
    attendent = {e["cle"]: e["total"] for e in prete.fait("accueil", *JSON).json()["elements"]}
    assert (attendent["courriels_incertains"], attendent["courriels_a_retenter"]) == (1, 0)
    prete.fait("courrier", "abandonner", "M-1")


def test_la_borne_du_jour_ne_compte_pas_ce_qu_une_horloge_en_avance_a_date(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, "--candidat", "C-1").code == 0
    prete.mettre("UPDATE message SET essaye_le = '2999-01-01T00:00:00Z'")
    texte = Path("ceres.toml").read_text().replace("par_jour = 0", "par_jour = 4")
    Path("ceres.toml").write_text(texte)
    assert envoyer(prete).code == 0
    assert len(boite.recus) == 5


# --- annulation ---


def test_conv_05_annulee_chacun_recoit_l_avis_une_fois(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, "--candidat", "C-1").code == 0
    prete.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil="P-3")
    rendu = envoyer(prete)
    assert rendu.code == 0, rendu.stderr
    avis = boite.recus[1:]
    assert sorted(a for a, _ in avis) == sorted(ADRESSES.values())
    for _, message in avis:
        assert "annulée" in message["Subject"]
        _, agenda = message.iter_attachments()
        lu = Calendar.from_ical(agenda.get_content())
        assert (lu["METHOD"], lu.events[0]["STATUS"]) == ("CANCEL", "CANCELLED")
    assert envoyer(prete).code == 0
    assert len(boite.recus) == 6


def test_conv_05_annulee_avant_d_etre_partie_une_convocation_ne_part_plus(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard"}
    assert envoyer(prete, "--candidat", "C-1").code == 7
    prete.fait("session", "annuler", SESSION, "--motif", "salle inondée", profil="P-3")
    assert envoyer(prete).code == 0
    assert {m["Subject"].split(" – ")[0] for _, m in boite.recus} == {"Session d'examen annulée"}
    lus = prete.fait("courrier", "lister", "--etat", "abandonne", *JSON).json()["elements"]
    assert [(e["objet"], e["nature"]) for e in lus] == [("C-000001", "convocation")]


def test_conv_05_un_desinscrit_qu_un_courriel_avait_convoque_recoit_l_avis(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, "--candidat", "C-1").code == 0
    for qui in ("C-1", "C-2"):
        prete.fait("candidat", "desinscrire", qui, SESSION, "--motif", "renonce")
    assert prete.editer().code == 0
    assert envoyer(prete).code == 0
    recus = [(a, "CANCEL" in m.as_string()) for a, m in boite.recus]
    assert recus.count(("chloe@example.fr", True)) == 1
    assert not [a for a, _ in recus if a == "anne.a@example.fr"]


# --- la boîte d'envoi ---


def test_courrier_lister_voir_et_ses_actions(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "451 plus tard", "anne.a@example.fr": "550 inconnu"}
    assert envoyer(prete).code == 7
    vu = prete.fait("courrier", "voir", "M-3", *JSON).json()
    assert (vu["schema"], vu["objet"], vu["etat"], vu["adresse"], vu["essais"]) == (
        "ceres.message/1", "C-000001", "a_retenter", "chloe@example.fr", 1
    )  # fmt: skip
    assert vu["actions_possibles"] == ["abandonner"]
    lus = prete.fait("courrier", "lister", "goff", "--etat", "echoue", *JSON).json()
    assert [(e["id"], e["actions_possibles"]) for e in lus["elements"]] == [("M-000001", ["relancer", "abandonner"])]
    assert prete.ceres("courrier", "relancer", "M-4").code == 4  # envoyé
    assert "exporter" in prete.ceres("courrier", "relancer", "M-4").stderr
    prete.fait("courrier", "abandonner", "M-1", "M-3", "--motif", "vus au centre")
    assert envoyer(prete).code == 0
    assert len(boite.recus) == 3
    assert prete.ceres("courrier", "voir", "M-99").code == 3
    assert prete.ceres("courrier", "voir", "M-1", profil="P-5").code == 3  # centre d'ailleurs


def test_le_journal_ne_redit_ni_l_adresse_ni_les_mots_du_serveur(prete: Salle, boite: Boite) -> None:
    boite.a_rcpt = {"chloe@example.fr": "550 Chloé inconnue"}
    assert envoyer(prete).code == 7
    traces = prete.fait("journal", "lister", "--objet", "M-3", *JSON, profil="P-1").json()["elements"]
    assert [(t["action"], t["apres"]) for t in traces if t["champ"] == "etat"] == [
        ("mettre-en-file", "en_file"), ("envoyer", "en_cours"), ("conclure", "echoue"),
    ]  # fmt: skip
    assert not [t for t in traces if "example.fr" in str(t) or "inconnue" in str(t)]
    assert prete.fait("journal", "verifier", profil="P-1").code == 0


def test_un_autre_profil_du_ressort_envoie_et_la_direccte_lit(prete: Salle, boite: Boite) -> None:
    assert envoyer(prete, profil="P-4").code == 5
    assert envoyer(prete, "--candidat", "C-1", profil="P-3").code == 0
    assert prete.fait("courrier", "lister", *JSON, profil="P-4").json()["total"] == 1
    assert prete.ceres("courrier", "abandonner", "M-1", profil="P-4").code == 5
    assert envoyer(prete, profil="P-5").code == 3
    assert prete.fait("courrier", "lister", *JSON, profil="P-6").json()["total"] == 0
    assert envoyer(prete, profil=CENTRE).code == 0


def test_deux_fiches_reunies_ne_gardent_que_les_courriels_de_la_convocation_qui_reste(
    prete: Salle, boite: Boite
) -> None:
    assert envoyer(prete, "--jure", "J-1").code == 0
    prete.fait("session", "desinscrire-jure", SESSION, "J-1")
    prete.fait("session", "inscrire-jure", SESSION, "J-3")
    assert prete.editer().code == 0
    prete.mettre("UPDATE jure SET courriel = 'stefan@example.org' WHERE id = 3")
    assert envoyer(prete).code == 0
    avant = {e["objet"]: e["id"] for e in prete.fait("courrier", "lister", *JSON).json()["elements"]}
    prete.mettre("DELETE FROM habilitation WHERE jure_id = 1")
    prete.fait("jure", "fusionner", "J-3", "J-1", "--motif", "même personne", "--oui", profil="P-1")
    lus = prete.fait("courrier", "lister", *JSON).json()["elements"]
    assert [e["id"] for e in lus if e["objet"] in ("J-000001", "J-000003")] == [avant["J-000003"]]
    assert envoyer(prete).code == 0
    assert prete.fait("journal", "verifier", profil="P-1").code == 0
