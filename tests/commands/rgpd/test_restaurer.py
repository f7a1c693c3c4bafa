"""DON-01 : ce qui a été effacé l'est de nouveau sur une base restaurée d'une sauvegarde plus ancienne."""

import json
import os
from pathlib import Path

from ceres_cli.base.fichier import effacements
from ceres_cli.configuration import cle
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


def perdue(vie: Vie) -> Path:
    """Une candidate effacée après la sauvegarde, et la base qui ne s'ouvre plus : seul le fichier d'à côté le sait."""
    sauvegarder(vie)
    vie.efface(CANDIDATE)
    vie.f.store.fermer()
    vie.f.chemin.write_bytes(b"plus rien d'une base")
    return effacements.fichier(vie.f.chemin)


def refuse(vie: Vie, *options: str) -> str:
    rendu = vie.faire(*RESTAURER, *options, profil=MPCP, jour=ANNIVERSAIRE)
    assert (rendu.code, rendu.erreur()["code"]) == (8, "BASE")
    assert vie.f.chemin.read_bytes() == b"plus rien d'une base"
    return str(rendu.erreur()["message"])


def test_meme_quand_la_base_ne_s_ouvre_plus(vie: Vie) -> None:
    """Le fichier à côté s'en souvient, et ne dit que des numéros, scellés."""
    cle.JOURNAL.creer(os.environ)
    cote = perdue(vie)
    assert cote.stat().st_mode & 0o777 == 0o600
    dits = {tuple(json.loads(ligne)) for ligne in cote.read_text().splitlines()}
    assert dits == {(*effacements.Effacee._fields, "cle_id", "mac")}
    assert vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER)["effacees"] == [CANDIDATE, DOUBLE]
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    vie.f = Fabrique.reprise(vie.f.chemin)
    assert vie.defauts() == []


def test_une_ligne_sans_sceau_n_efface_personne_sans_qu_on_le_dise(vie: Vie) -> None:
    """Écrite sans clé, ou par la version d'avant : elle ne se distingue pas de celle qu'un autre aurait posée."""
    cote = perdue(vie)
    assert "La ligne 1 de la liste des effacements" in refuse(vie)
    assert "n'est pas scellée par la clé d'ici, et 1 autre de même" in refuse(vie)
    assert refuse(vie, "--simuler")
    cle.JOURNAL.creer(os.environ)
    assert "n'est pas scellée par la clé d'ici" in refuse(vie)
    motif = ("--malgre-le-sceau", "--motif", "lignes relues avec la déléguée")
    assert vie.faire(*RESTAURER, "--malgre-le-sceau", profil=MPCP, jour=ANNIVERSAIRE).code == 2
    assert vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER, *motif)["effacees"] == [CANDIDATE, DOUBLE]
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    assert cote.exists()


def test_une_ligne_forgee_n_efface_jamais(vie: Vie) -> None:
    """Scellée d'une autre clé, d'un sceau inventé, ou pas une ligne : nommée, puis laissée."""
    cle.JOURNAL.creer(os.environ)
    cote = perdue(vie)
    candidate, double = map(json.loads, cote.read_text().splitlines())
    for forgee in ({**candidate, "mac": double["mac"]}, {**candidate, "sorte": "jure"}, {"n": 1}, "rien"):
        cote.write_text(f"{json.dumps(forgee)}\n{json.dumps(double)}\n")
        assert "La ligne 1 de la liste" in refuse(vie)
        assert "n'est pas une ligne que ceres a scellée" in refuse(vie)
    octets = vie.f.chemin.read_bytes()
    rendu = vie.fait(ANNIVERSAIRE, MPCP, *RESTAURER, "--malgre-le-sceau", "--motif", "m", "--simuler")
    assert rendu["effacees"] == [DOUBLE]
    assert vie.f.chemin.read_bytes() == octets


def test_un_effacement_que_le_journal_dit_se_scelle_des_qu_on_a_la_cle(vie: Vie) -> None:
    """La base d'une version d'avant : ses lignes sans sceau en reçoivent un au premier effacement."""
    vie.efface(CANDIDATE)
    assert "mac" not in effacements.fichier(vie.f.chemin).read_text()
    cle.JOURNAL.creer(os.environ)
    vie.efface(JURE)
    lues = effacements.lire(vie.f.chemin, cle.JOURNAL.lire(os.environ))
    assert [lue.foi.name for lue in lues] == ["SANS", "SANS", "SCELLEE", "SCELLEE", "SCELLEE"]


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
