"""`ceres rgpd effacer` : refusé tant qu'une session oblige ; ensuite rien n'en reste, et tout se vérifie encore."""

import os
import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import pytest

from ceres_cli.base import copie
from ceres_cli.erreurs import BaseInutilisable, ErreurCeres, Occupe
from tests.commands.rgpd.vies import (
    ANNIVERSAIRE,
    CANDIDATE,
    DE_LA_CANDIDATE,
    DOUBLE,
    DU_JURE,
    JURE,
    PASSEE,
    SIEGEE,
    Vie,
)
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, MPCP, TITRE, UD

EFFACER = ("rgpd", "effacer", CANDIDATE, "--motif", "demande reçue")


def test_don_01_une_session_comptee_oblige_jusqu_a_son_anniversaire(vie: Vie) -> None:
    refus = vie.refuse("2026-03-09", *EFFACER, "--oui")
    assert [m["code"] for m in refus["motifs"]] == ["CAN-05"]
    assert refus["motifs"][0]["possible_le"] == ANNIVERSAIRE
    assert refus["objets"] == [PASSEE]
    assert "10/03/2026" in refus["conseil"]
    assert vie.fait(ANNIVERSAIRE, MPCP, *EFFACER, "--oui")["resume"]["fait"] == 1


def test_don_01_toutes_les_raisons_sont_dites(vie: Vie) -> None:
    """Une session à venir, une demande VAE à décider : tout est dit, et rien n'en donne le jour."""
    vie.fait("2026-04-01", CENTRE, "vae", "creer", "--candidat", CANDIDATE, "--certification", f"{TITRE}/CCP1")
    session = vie.session("2026-04-01", "2026-06-15", ("J-1", "J-2"), ())
    vie.f.inserer(
        "inscription", session_id=vie.f.lignes("SELECT max(id) FROM session_examen")[0][0], candidat_id=6,
        voie="formation", etat="inscrit", inscrit_le="2026-04-01", convocation_a_editer=0,
    )  # fmt: skip
    refus = vie.refuse("2026-04-02", *EFFACER, "--oui")
    assert [m["code"] for m in refus["motifs"]] == ["CAN-05", "DON-01", "DON-01"]
    assert [m["possible_le"] for m in refus["motifs"]] == ["2027-06-15", None, None]
    assert session in refus["motifs"][1]["texte"]
    assert "Premier jour" not in refus["conseil"]


def test_don_01_un_parchemin_en_attente_oblige(vie: Vie) -> None:
    vie.f.inserer("parchemin", candidat_id=6, certification_id=1, etat="a_editer", version=1)
    (motif,) = vie.refuse(ANNIVERSAIRE, *EFFACER, "--oui")["motifs"]
    assert (motif["code"], "parchemin" in motif["texte"]) == ("DON-01", True)


def test_don_01_une_autre_fiche_de_la_meme_personne_oblige(vie: Vie) -> None:
    """CAN-05 compte par personne : la session passée sous l'autre fiche retient celle-ci ; elle est nommée ensuite."""
    identite = ("--nom", "OSTROWSKA", "--prenom", "Zéphyrine", "--naissance", "1991-07-23")
    autre = vie.fait("2025-08-01", AUTRE_CENTRE, "candidat", "creer", *identite)["id"]
    numero = vie.f.session(2, TITRE, "validee", date(2025, 9, 1))
    vie.inscrire(numero, int(autre[2:]), "reussite")
    (motif,) = vie.refuse(ANNIVERSAIRE, *EFFACER, "--oui")["motifs"]
    assert (motif["code"], motif["possible_le"]) == ("CAN-05", "2026-09-01")
    rendu = vie.faire(*EFFACER, "--oui", profil=MPCP, jour="2026-09-01")
    assert rendu.code == 0
    assert f"d'autres fiches, qui restent : {autre}" in rendu.stderr


def test_un_jure_dont_une_session_n_est_pas_close_reste(vie: Vie) -> None:
    session = vie.session("2026-01-05", "2026-06-15", (JURE,), ())
    (motif,) = vie.refuse("2026-01-06", "rgpd", "effacer", JURE, "--motif", "essai", "--oui")["motifs"]
    assert (motif["code"], session in motif["texte"]) == ("DON-01", True)
    vie.fait("2026-01-07", CENTRE, "session", "annuler", session, "--motif", "essai", "--oui")
    vie.efface(JURE, "2026-01-07")


def test_l_accord_se_donne(vie: Vie) -> None:
    """Ni motif, ni accord : rien n'est fait ; simulé, rien n'est écrit."""
    octets = vie.octets()
    assert vie.faire("rgpd", "effacer", CANDIDATE, "--oui", profil=MPCP, jour=ANNIVERSAIRE).code == 2
    assert vie.faire(*EFFACER, profil=MPCP, jour=ANNIVERSAIRE).code == 6
    simule = vie.faire(*EFFACER, "--simuler", profil=MPCP, jour=ANNIVERSAIRE)
    assert (simule.code, simule.json()["simulation"]) == (0, True)
    assert "irréversible" in simule.stderr
    assert vie.octets() == octets


def test_rien_de_la_candidate_ne_reste_et_tout_se_verifie(vie: Vie) -> None:
    assert vie.defauts() == []
    assert vie.dit_encore(DE_LA_CANDIDATE) == list(DE_LA_CANDIDATE)
    vie.efface(CANDIDATE)
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    assert vie.defauts() == []
    assert vie.faire("admin", "verifier", profil=MPCP, jour=ANNIVERSAIRE).code == 0


def test_rien_du_jure_ne_reste_pas_meme_sur_la_convocation_d_un_autre(vie: Vie) -> None:
    assert vie.dit_encore(DU_JURE) == list(DU_JURE)
    vie.efface(JURE)
    assert vie.dit_encore(DU_JURE) == []
    assert vie.defauts() == []
    contenus = [c for (c,) in vie.f.lignes("SELECT contenu FROM convocation WHERE jure_id IS NOT NULL")]
    assert any(JURE in c for c in contenus)


def test_les_deux_l_un_apres_l_autre(vie: Vie) -> None:
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    assert vie.dit_encore((*DE_LA_CANDIDATE, *DU_JURE)) == []
    assert vie.defauts() == []


def test_les_proces_verbaux_et_les_comptes_restent(vie: Vie) -> None:
    def comptes() -> Any:
        sessions = [vie.fait(ANNIVERSAIRE, MPCP, "session", "voir", s) for s in (PASSEE, SIEGEE)]
        return [
            ([(i["candidat"], i["etat"], i["resultat"]) for i in s["inscriptions"]], [m["jure"] for m in s["jury"]])
            for s in sessions
        ], vie.fait(ANNIVERSAIRE, MPCP, "stats", "resultats")["elements"]

    avant = comptes()
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    assert comptes() == avant
    lue = vie.fait(ANNIVERSAIRE, MPCP, "candidat", "voir", CANDIDATE)
    assert (lue["nom"], lue["prenom"], lue["courriel"]) == ("EFFACÉ", CANDIDATE, None)
    assert [c["certification"] for c in lue["obtentions"]]
    assert vie.fait(ANNIVERSAIRE, MPCP, "jure", "voir", JURE)["actif"] is False


def test_deux_fiches_effacees_ne_se_confondent_pas(vie: Vie) -> None:
    """CAN-05 : de même nom et de même naissance à l'écran, elles ne sont pas la même personne."""
    vie.efface(CANDIDATE)
    vie.efface("C-3")
    assert vie.fait(ANNIVERSAIRE, MPCP, "candidat", "doublons")["total"] == 0


def test_effacer_deux_fois_est_sans_effet(vie: Vie) -> None:
    vie.efface(CANDIDATE)
    for fiche in (CANDIDATE, DOUBLE):
        assert vie.efface(fiche)["resume"]["sans_effet"] == 1
    assert vie.refuse(ANNIVERSAIRE, "rgpd", "effacer", "C-999", "--motif", "x", "--oui")["code"] == "INTROUVABLE"


def test_une_fiche_reunie_renvoie_a_l_autre(vie: Vie) -> None:
    refus = vie.refuse(ANNIVERSAIRE, "rgpd", "effacer", DOUBLE, "--motif", "x", "--oui")
    assert refus["code"] == "INTROUVABLE"
    assert CANDIDATE in refus["conseil"]


def test_d_une_fiche_supprimee_le_journal_s_efface(vie: Vie) -> None:
    neuf = vie.fait("2025-05-05", MPCP, "jure", "creer", "--nom", "Éphémèropoulos", "--prenom", "Aristarque")["id"]
    vie.fait("2025-05-06", MPCP, "jure", "supprimer", neuf, "--motif", "Aristarque s'est trompé", "--oui")
    assert vie.dit_encore(("Aristarque",))
    assert vie.efface(neuf)["resume"]["fait"] == 1
    assert vie.dit_encore(("Aristarque",)) == []
    assert vie.efface(neuf)["resume"]["sans_effet"] == 1
    assert vie.defauts() == []


def test_une_distinction_et_son_motif_s_effacent_des_deux_cotes(vie: Vie) -> None:
    identite = ("--nom", "OSTROWSKA", "--prenom", "Zéphyrine", "--naissance", "1991-07-23")
    autre = vie.fait("2025-08-01", AUTRE_CENTRE, "candidat", "creer", *identite)["id"]
    vie.fait("2025-08-02", UD, "candidat", "distinguer", CANDIDATE, autre, "--motif", "une vraie jumelle")
    vie.efface(CANDIDATE)
    assert vie.dit_encore(("jumelle",)) == []
    vie.efface(autre)
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    assert vie.defauts() == []


def test_un_texte_qui_n_est_pas_a_elle_se_signale(vie: Vie) -> None:
    controle = vie.fait(
        "2025-05-05", UD, "controle", "creer", "--centre", "E-1", "--date", "2025-05-05", "--type", "sur_place"
    )["id"]
    vie.fait("2025-05-05", UD, "controle", "constater", controle, "--texte", "Zéphyrine Ostrowska absente")
    rendu = vie.faire(*EFFACER, "--oui", profil=MPCP, jour=ANNIVERSAIRE)
    assert "Des textes libres disent encore son nom : constat 1" in rendu.stderr


def test_don_03_une_fiche_effacee_ne_sert_plus(vie: Vie) -> None:
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    session = vie.session("2026-03-11", "2026-06-15", ("J-1", "J-2"), ())
    for profil, *mots in (
        (MPCP, "candidat", "modifier", CANDIDATE, "--nom", "AUTRE", "--motif", "essai"),
        (MPCP, "candidat", "fusionner", "C-2", CANDIDATE, "--motif", "essai", "--oui"),
        (CENTRE, "candidat", "inscrire", CANDIDATE, session),
        (MPCP, "jure", "modifier", JURE, "--employeur", "Autre"),
        (MPCP, "jure", "reactiver", JURE),
        (MPCP, "jure", "lier", JURE, "--centre", "E-1", "--nature", "essai"),
        (MPCP, "jure", "experience", JURE, "--titre", TITRE, "--debut", "2020-01-01"),
        (MPCP, "habilitation", "creer", "--jure", JURE, "--certification", TITRE),
        (CENTRE, "vae", "creer", "--candidat", CANDIDATE, "--certification", TITRE),
    ):
        assert vie.refuse("2026-03-11", *mots, profil=profil)["code"] == "DON-03", mots


def test_un_lot_vide_ne_se_defait_pas(vie: Vie) -> None:
    vie.efface(JURE)
    lots = vie.fait(ANNIVERSAIRE, MPCP, "lot", "lister")["elements"]
    (suspension,) = [lot["id"] for lot in lots if lot["commande"] == "ceres habilitation suspendre"]
    rendu = vie.faire("lot", "annuler", suspension, "--motif", "essai", "--oui", profil=MPCP, jour=ANNIVERSAIRE)
    assert rendu.code in (4, 7)
    assert "effacé depuis" in rendu.stdout + rendu.stderr


def test_une_base_en_wal_ne_garde_rien_a_cote(vie: Vie) -> None:
    with closing(sqlite3.connect(vie.f.chemin)) as connexion:
        assert connexion.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    vie.efface(CANDIDATE)
    for voisin in (f for f in os.listdir(vie.f.chemin.parent) if f.startswith(vie.f.chemin.name)):
        octets = (vie.f.chemin.parent / voisin).read_bytes()
        assert [t for t in DE_LA_CANDIDATE if t.encode() in octets] == [], voisin


def test_ce_que_d_autres_ont_laisse_dans_les_pages_libres_s_en_va(vie: Vie) -> None:
    """Un programme qui n'efface pas ce qu'il ôte a laissé ses octets : la base est récrite."""
    with closing(sqlite3.connect(vie.f.chemin, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA secure_delete = OFF")
        connexion.execute("CREATE TABLE ailleurs (texte TEXT)")
        connexion.executemany("INSERT INTO ailleurs VALUES (?)", [("OSTROWSKA de trop " * 50,)] * 50)
        connexion.execute("DROP TABLE ailleurs")
    assert vie.dit_encore(("OSTROWSKA de trop",))
    vie.efface(CANDIDATE)
    assert vie.dit_encore(DE_LA_CANDIDATE) == []


@pytest.mark.parametrize(("erreur", "code"), [(BaseInutilisable, 8), (Occupe, 9)])
def test_une_base_qui_n_a_pas_pu_etre_recrite_se_dit_et_se_recrit_en_relancant(
    vie: Vie, monkeypatch: pytest.MonkeyPatch, erreur: type[ErreurCeres], code: int
) -> None:
    def plein(*_: object) -> None:
        raise erreur("Le disque de la base est plein.")

    with monkeypatch.context() as empeche:
        empeche.setattr(copie, "recrire", plein)
        rendu = vie.faire(*EFFACER, "--oui", profil=MPCP, jour=ANNIVERSAIRE)
    assert (rendu.code, rendu.json()["resume"]["fait"]) == (code, 1), rendu.stderr
    dit = "L'effacement est fait, mais la base n'a pas pu être récrite : Le disque de la base est plein. Le lot "
    assert (rendu.erreur()["message"].startswith(dit), rendu.erreur()["conseil"][:8]) == (True, "Relancez")
    encore = vie.faire(*EFFACER, "--oui", profil=MPCP, jour=ANNIVERSAIRE)
    assert (encore.code, encore.json()["resume"]["sans_effet"]) == (0, 1)
    assert "La base est récrite : rien n'y reste de ce qui en a été effacé." in encore.stderr


def test_les_convocations_s_impriment_encore(vie: Vie) -> None:
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    for session in (PASSEE, SIEGEE):
        lues = vie.fait(ANNIVERSAIRE, MPCP, "convocation", "lister", "--session", session)
        assert lues["total"] == 3 + (session == PASSEE)
        rendu = vie.faire("convocation", "exporter", session, "--sortie", f"dossier-{session}", profil=MPCP)
        assert rendu.code == 0, rendu.stderr
