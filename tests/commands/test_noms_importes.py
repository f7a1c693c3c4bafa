"""Un candidat se désigne par son nom dans un fichier d'inscriptions, de résultats, de décisions VAE."""

from datetime import date
from typing import Any

import pytest

from tests.commands.candidat.test_importer import importer, inscriptions
from tests.fabriques.monde_sessions import AUTRE_CENTRE, AUTRE_UD, DEBUT, SUITE, TITRE, UD, MondeSessions
from tests.fabriques.peuple import en_csv, en_ods, en_xlsx, fichier
from tests.fabriques.vae import poser

FORMES = pytest.mark.parametrize("forme", [en_csv, en_xlsx, en_ods], ids=["csv", "xlsx", "ods"])


def homonyme(m: MondeSessions, commune: str | None = "Rezé") -> int:
    return m.f.inserer(
        "candidat", nom="AUBERT", prenom="Noé", naissance=date(1995, 5, 5), centre_id=1, cle="aubert noe", version=1,
        commune=commune, departement="44",
    )  # fmt: skip


def fautes(fini: Any) -> list[str]:
    assert fini.code == 2, fini.stderr
    return [m["texte"] for m in fini.erreur()["motifs"]]


# --- inscrire ---


@FORMES
def test_on_inscrit_par_un_nom_dans_n_importe_quel_ordre(m: MondeSessions, forme: Any) -> None:
    session = m.session()
    lignes = [["Nom et prénom"], ["noé  Aubert"], ["BESSON NOE"], ["C-3"], ["4"]]
    assert importer(m, fichier("liste", forme(lignes)), "--session", session) == [
        (f"C-00000{n}", "inscrire", "fait", "") for n in (1, 2, 3, 4)
    ]
    assert [candidat for candidat, *_ in inscriptions(m)] == [1, 2, 3, 4]


@FORMES
def test_en_deux_colonnes_le_nom_designe_et_ne_renomme_pas(m: MondeSessions, forme: Any) -> None:
    session = m.session()
    chemin = fichier("liste", forme([["Nom", "Prénom", "Session"], ["aubert", "noé", session]]))
    fini = m.faire("candidat", "importer", chemin)
    assert [(e["objet"], e["action"]) for e in fini.json()["lignes"]] == [("C-000001", "inscrire")]
    assert "1 ligne par un nom : ligne 2, « aubert noé » : C-000001 AUBERT Noé" in fini.stderr
    assert m.f.lignes("SELECT nom, prenom, version FROM candidat WHERE id = 1") == [("AUBERT", "Noé", 1)]


def test_des_homonymes_se_citent_avec_ce_qui_les_distingue(m: MondeSessions) -> None:
    autre, session = homonyme(m), m.session()
    chemin = fichier("l.csv", [["candidat"], ["Aubert Noé"], ["Néant Zoé"], ["Aubert"]])
    plusieurs, aucun, sans_prenom = fautes(m.faire("candidat", "importer", chemin, "--session", session))
    assert "« Aubert Noé » désigne 2 candidats : C-000001 AUBERT Noé ; " in plusieurs
    assert f"C-{autre:06d} AUBERT Noé (Rezé, 44). Donnez son numéro" in plusieurs
    assert "1995" not in plusieurs
    assert aucun.endswith("« Néant Zoé » ne désigne aucun candidat de votre ressort")
    assert sans_prenom.endswith("« Aubert » ne désigne aucun candidat de votre ressort : donnez aussi le prénom")
    assert inscriptions(m) == []


def test_un_nom_et_une_naissance_qui_se_contredisent_sont_une_faute(m: MondeSessions) -> None:
    """Un candidat trouvé par son nom ne change pas de jour de naissance ; parmi des homonymes, elle départage."""
    entetes = ["candidat", "naissance", "courriel"]
    lignes = [entetes, ["Aubert Noé", "02/01/1990", "a@example.fr"]]
    (texte,) = fautes(m.faire("candidat", "importer", fichier("l.csv", lignes)))
    assert "colonne « naissance » : « Aubert Noé » est C-000001, né un autre jour" in texte
    assert "1990" not in texte
    assert m.faire("candidat", "importer", "l.csv", "--sans-noms").code == 2
    autre = homonyme(m)
    lignes = [entetes, ["Aubert Noé", "05/05/1995", "a@example.fr"], ["Aubert Noé", "01/01/1990", "b@example.fr"]]
    assert [objet for objet, *_ in importer(m, lignes)] == [f"C-{autre:06d}", "C-000001"]


def test_un_nom_hors_du_ressort_n_existe_pas(m: MondeSessions) -> None:
    chemin = fichier("l.csv", [["candidat", "courriel"], ["Aubert Noé", "a@example.fr"]])
    (texte,) = fautes(m.faire("candidat", "importer", chemin, profil=AUTRE_CENTRE))
    assert "ne désigne aucun candidat de votre ressort" in texte


def test_sans_noms_n_en_prend_aucun(m: MondeSessions) -> None:
    session = m.session()
    for lignes in ([["candidat"], ["Aubert Noé"]], [["Nom", "Prénom"], ["Aubert", "Noé"]]):
        fini = m.faire("candidat", "importer", fichier("l.csv", lignes), "--session", session, "--sans-noms")
        assert len(fautes(fini)) == 1
    assert inscriptions(m) == []


def test_sans_session_la_naissance_reste_exigee(m: MondeSessions) -> None:
    (texte,) = fautes(m.faire("candidat", "importer", fichier("l.csv", [["Nom", "Prénom"], ["Aubert", "Noé"]])))
    assert "aucune colonne « naissance »" in texte


# --- résultats ---


@FORMES
def test_un_resultat_se_donne_par_le_nom_d_un_inscrit(m: MondeSessions, forme: Any) -> None:
    homonyme(m)
    s = m.session("convocations_envoyees", candidats=(1, 2, 3))
    lignes = [
        ["Nom", "Prénom", "Résultat"],
        ["Noé", "AUBERT", "échec"],
        ["besson", "noe", "absent"],
        ["C-3", "", "échec"],
    ]
    chemin = fichier("r", forme(lignes))
    fini = m.faire("session", "resultats", s, "--fichier", chemin, jour=DEBUT)
    assert fini.code == 0, fini.stderr
    assert "ligne 2, « Noé AUBERT » : C-000001 AUBERT Noé" in fini.stderr
    assert m.f.lignes("SELECT candidat_id, resultat FROM inscription ORDER BY candidat_id") == [
        (1, "echec"), (2, "absent"), (3, "echec"),
    ]  # fmt: skip
    assert m.faire("session", "resultats", s, "--fichier", chemin, "--sans-noms", jour=DEBUT).code == 2


@FORMES
def test_un_resultat_dont_le_numero_et_le_nom_se_contredisent_est_une_faute(m: MondeSessions, forme: Any) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2))
    lignes = [
        ["candidat", "nom", "prenom", "resultat"],
        ["C-1", "Besson", "Noé", "échec"],
        ["C-2", "BESSON", "", "échec"],
    ]
    octets = m.octets()
    (texte,) = fautes(m.faire("session", "resultats", s, "--fichier", fichier("r", forme(lignes)), jour=DEBUT))
    assert "C-000001 est AUBERT Noé, la ligne dit « Besson Noé »" in texte
    assert m.octets() == octets


def test_un_nom_d_usage_seul_concorde(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET nom_usage = 'DE LA TOUR' WHERE id = 1")
    for nom, code in (("De La Tour", 0), ("Delattre", 2)):
        chemin = fichier("r.csv", [["candidat", "nom", "resultat"], ["C-1", nom, "echec"]])
        assert m.faire("session", "resultats", s, "--fichier", chemin, "--simuler", jour=DEBUT).code == code


def test_qui_n_est_pas_inscrit_a_cette_session_n_y_a_pas_de_nom(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    chemin = fichier("r.csv", [["candidat", "resultat"], ["Besson Noé", "echec"]])
    (texte,) = fautes(m.faire("session", "resultats", s, "--fichier", chemin, jour=DEBUT))
    assert f"« Besson Noé » ne désigne aucun inscrit de {s}" in texte
    (texte,) = fautes(m.faire("session", "resultats", s, "--fichier", "-", stdin="resultat\nechec\n", jour=DEBUT))
    assert "aucune colonne « candidat », ni « nom »" in texte


# --- VAE ---

VAE = ("vae", "importer")
ENTETES = ["Nom", "Prénom", "Titre", "Décision", "Notifiée le"]


@FORMES
def test_une_demande_vae_se_decide_par_le_nom_de_son_candidat(m: MondeSessions, forme: Any) -> None:
    poser(m.f, 1, TITRE)
    poser(m.f, 2, TITRE, deposee_le=date(2024, 12, 2))  # l'an passé : VAE-03 n'en retient rien
    poser(m.f, 2, SUITE)
    lignes = [
        ENTETES,
        ["Aubert", "Noé", "", "recevable", "01/03/2025"],
        ["BESSON", "Noé", SUITE, "recevable", "01/03/2025"],
        ["D-2", "", "", "recevable", "01/03/2025"],
    ]
    chemin = fichier("d", forme([ENTETES, *lignes[1:3]]))
    fini = m.faire(*VAE, chemin, profil=UD)
    assert fini.code == 0, fini.stderr
    assert [e["objet"] for e in fini.json()["lignes"]] == ["D-000001", "D-000003"]
    encore = m.faire(*VAE, chemin, profil=UD)
    assert encore.json()["resume"] == {"fait": 0, "sans_effet": 2, "refuse": 0, "non_traite": 0}
    assert m.faire(*VAE, chemin, "--sans-noms", profil=UD).code == 2


def test_de_deux_demandes_qui_attendent_les_deux_sont_citees(m: MondeSessions) -> None:
    poser(m.f, 1, TITRE)
    poser(m.f, 1, SUITE)
    lignes = [ENTETES, ["Aubert", "Noé", "", "recevable", "01/03/2025"]]
    (texte,) = fautes(m.faire(*VAE, fichier("d.csv", lignes), profil=UD))
    assert "« Aubert Noé » désigne 2 demandes VAE : D-000001 AUBERT Noé (TP-" in texte
    assert "déposée le 03/02/2025" in texte
    (texte,) = fautes(m.faire(*VAE, fichier("d.csv", lignes), profil=AUTRE_UD))
    assert "ne désigne aucun candidat qui ait une demande VAE de votre ressort" in texte
    poser(m.f, 2, TITRE)
    poser(m.f, 2, SUITE, "irrecevable")
    lignes = [ENTETES, ["Besson", "Noé", "", "recevable", "01/03/2025"]]
    fini = m.faire(*VAE, fichier("e.csv", lignes), "--simuler", profil=UD)
    assert [e["objet"] for e in fini.json()["lignes"]] == ["D-000003"]


def test_une_demande_vae_dont_le_numero_et_le_reste_se_contredisent_est_une_faute(m: MondeSessions) -> None:
    poser(m.f, 1, TITRE)
    poser(m.f, 2, SUITE)
    lignes = [
        ["demande", *ENTETES],
        ["D-1", "Besson", "Noé", "", "recevable", "01/03/2025"],
        ["D-2", "Besson", "Noé", TITRE, "recevable", "01/03/2025"],
    ]
    un, deux = fautes(m.faire(*VAE, fichier("d.csv", lignes), profil=UD))
    assert "D-000001 est celle de AUBERT Noé, la ligne dit « Besson Noé »" in un
    assert f"D-000002 est sur {SUITE}, la ligne dit « {TITRE} »" in deux
    ailleurs = m.faire(*VAE, "d.csv", profil=AUTRE_UD)
    assert {e["code"] for e in ailleurs.json()["lignes"]} == {"INTROUVABLE"}
    assert "AUBERT" not in ailleurs.stdout + ailleurs.stderr
