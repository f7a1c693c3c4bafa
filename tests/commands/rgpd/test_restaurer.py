"""DON-01 : ce qui a été effacé l'est de nouveau sur une base restaurée d'une sauvegarde plus ancienne."""

import json

from ceres_cli.base.fichier import effacements
from tests.commands.rgpd.vies import ANNIVERSAIRE, CANDIDATE, DE_LA_CANDIDATE, DOUBLE, DU_JURE, JURE, Vie
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import AUTRE_CENTRE, MPCP, UD

RESTAURER = ("admin", "restaurer", "ancienne.db", "--oui")


def sauvegarder(vie: Vie) -> None:
    vie.fait("2025-04-03", MPCP, "admin", "sauvegarder", "--sortie", "ancienne.db")


def test_restauree_d_une_sauvegarde_ancienne_elle_est_effacee_de_nouveau(vie: Vie) -> None:
    sauvegarder(vie)
    vie.efface(CANDIDATE)
    vie.efface(JURE)
    simulee = vie.faire("admin", "restaurer", "ancienne.db", "--simuler", profil=MPCP, jour=ANNIVERSAIRE)
    assert simulee.json()["effacees"] == [CANDIDATE, DOUBLE, JURE]
    document = vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER)
    assert document["effacees"] == [CANDIDATE, DOUBLE, JURE]
    assert vie.dit_encore((*DE_LA_CANDIDATE, *DU_JURE)) == []
    assert vie.defauts() == []
    assert vie.fait(ANNIVERSAIRE, MPCP, "candidat", "voir", CANDIDATE)["nom"] == "EFFACÉ"


def test_meme_quand_la_base_ne_s_ouvre_plus(vie: Vie) -> None:
    """Le fichier à côté s'en souvient, et ne dit que des numéros."""
    sauvegarder(vie)
    vie.efface(CANDIDATE)
    vie.f.store.fermer()
    cote = effacements.fichier(vie.f.chemin)
    assert cote.stat().st_mode & 0o777 == 0o600
    assert {tuple(json.loads(ligne)) for ligne in cote.read_text().splitlines()} == {effacements.Effacee._fields}
    vie.f.chemin.write_bytes(b"plus rien d'une base")
    assert vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER)["effacees"] == [CANDIDATE, DOUBLE]
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    vie.f = Fabrique.reprise(vie.f.chemin)
    assert vie.defauts() == []


def test_une_autre_fiche_du_meme_numero_n_est_pas_touchee(vie: Vie) -> None:
    """Créée après la sauvegarde puis effacée, une fiche libère son numéro quand on restaure : qui le reçoit ensuite
    n'est pas elle."""
    sauvegarder(vie)
    neuf = vie.fait("2025-05-01", MPCP, "jure", "creer", "--nom", "Premier", "--prenom", "Anatole")["id"]
    vie.efface(neuf)
    assert vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER)["effacees"] == []
    autre = vie.fait("2026-03-11", MPCP, "jure", "creer", "--nom", "Second", "--prenom", "Basile")["id"]
    assert autre == neuf
    vie.fait("2026-03-11", MPCP, "admin", "sauvegarder", "--sortie", "recente.db")
    assert vie.fait("2026-03-12", MPCP, "admin", "restaurer", "recente.db", "--oui")["effacees"] == []
    assert vie.fait("2026-03-12", MPCP, "jure", "voir", autre)["nom"] == "Second"


def test_avant_la_fusion_les_deux_fiches_sont_effacees(vie: Vie) -> None:
    identite = ("--nom", "OSTROWSKA", "--prenom", "Zéphyrine", "--naissance", "1991-07-23")
    autre = vie.fait("2025-05-01", AUTRE_CENTRE, "candidat", "creer", *identite)["id"]
    sauvegarder(vie)
    vie.fait("2025-05-03", UD, "candidat", "fusionner", CANDIDATE, autre, "--motif", "double", "--oui")
    vie.efface(CANDIDATE)
    assert vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER)["effacees"] == [CANDIDATE, DOUBLE, autre]
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    assert vie.defauts() == []
