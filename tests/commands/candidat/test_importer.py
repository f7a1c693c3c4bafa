"""`ceres candidat importer` : enregistrer et inscrire d'après un fichier, chaque ligne entière. Jour : 03/03/2025."""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from ceres_cli.erreurs import ErreurCeres
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Options
from ceres_cli.services.candidat.fichier import LecteurDeCandidats
from ceres_cli.services.candidat.importation import MetierFichierCandidats
from ceres_cli.services.lot.lecture import Lecture
from tests.conforme import rapport
from tests.fabriques import classeurs as fc
from tests.fabriques import monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DEBUT, DIRECCTE, UD, MondeSessions
from tests.fabriques.peuple import en_csv, en_ndjson, en_ods, en_xlsx, fichier
from tests.nomenclatures.naissances import LISTES
from tests.outils_moteur import cadre

IMPORT = ("candidat", "importer")
ENTETES = ["nom", "prenom", "naissance", "courriel", "commune_naissance"]
LEA = ["PETIT", "Léa", "12/05/1990", "lea@example.fr", "Nantes"]


def importer(m: MondeSessions, entree: Any, *options: str, code: int = 0, **kw: Any) -> list[tuple[str, str, str, str]]:
    """(objet, action, résultat, code) de chaque ligne du rapport ; `entree` : des lignes, ou un chemin."""
    chemin = fichier("candidats.csv", entree) if isinstance(entree, list) else entree
    fini = m.faire(*IMPORT, chemin, *options, **kw)
    assert fini.code == code, fini.stderr
    lignes = rapport(fini)["lignes"]
    return [(e["objet"], e["action"], e["resultat"], e["code"]) for e in lignes]


def fiche(m: MondeSessions, numero: int, *colonnes: str) -> tuple[Any, ...]:
    return m.f.lignes(f"SELECT {', '.join(colonnes)} FROM candidat WHERE id = {numero}")[0]


def inscriptions(m: MondeSessions) -> list[tuple[Any, ...]]:
    return m.f.lignes("SELECT candidat_id, session_id, voie FROM inscription ORDER BY id")


def nombre(m: MondeSessions) -> int:
    return int(m.f.lignes("SELECT count(*) FROM candidat")[0][0])


# --- créer, modifier, inscrire, ne rien changer ---


@pytest.mark.parametrize("forme", [en_csv, en_xlsx, en_ods, en_ndjson], ids=["csv", "xlsx", "ods", "ndjson"])
def test_un_inconnu_est_cree_et_inscrit_puis_le_meme_fichier_ne_change_rien(m: MondeSessions, forme: Any) -> None:
    session = m.session()
    lignes = [[*ENTETES, "Session", "Voie d'accès"], [*LEA, session, "VAE"], ["SOW", "Awa", "1988-02-03", *[""] * 4]]
    chemin = fichier("liste", forme(lignes))
    assert importer(m, chemin) == [("C-000006", "creer", "fait", ""), ("C-000007", "creer", "fait", "")]
    colonnes = ("nom", "naissance", "courriel", "commune_naissance", "commune_naissance_insee", "centre_id", "cle")
    assert fiche(m, 6, *colonnes) == ("PETIT", "1990-05-12", "lea@example.fr", "Nantes", "44109", 1, "petit lea")
    assert inscriptions(m) == [(6, 1, "vae")]
    avant = m.octets()
    rendu = importer(m, chemin)
    assert [ligne[0] for ligne in rendu] == ["C-000006", "C-000007"]
    assert {ligne[2] for ligne in rendu} == {"sans_effet"}
    assert m.octets() == avant


@pytest.mark.parametrize("forme", ["xlsx", "ods"])
def test_un_nombre_nu_d_un_classeur_de_1904_est_une_date_de_1904(m: MondeSessions, forme: str) -> None:
    nu, date_mise = ["PETIT", "Léa", 31543], ["SOW", "Awa", date(1990, 5, 12)]
    livre = fc.classeur(ENTETES[:3], nu, date_mise)
    livre.epoch = CALENDAR_MAC_1904
    chemin = Path(f"mac.{forme}")
    chemin.write_bytes(fc.enregistrer(livre) if forme == "xlsx" else fc.en_ods(livre))
    importer(m, chemin)
    assert [fiche(m, n, "naissance") for n in (6, 7)] == [("1990-05-12",)] * 2


@pytest.mark.parametrize("compte", ["1", "1 234"])
def test_un_total_qui_se_compte_sous_le_prenom_est_passe(m: MondeSessions, compte: str) -> None:
    nommee = ["TOTAL", "Léa", "12/05/1990", "", ""]
    chemin = fichier("c.csv", [ENTETES, LEA, nommee, ["TOTAL", compte, "", "", ""]])
    fini = m.faire(*IMPORT, chemin)
    assert (fini.code, len(fini.json()["lignes"])) == (0, 2), fini.stderr
    assert "Ligne passée, sans objet (total, titre répété) : 4" in fini.stderr
    assert fiche(m, 7, "nom", "prenom") == ("TOTAL", "Léa")


@pytest.mark.parametrize("ligne", [["TOTAL", "1", "12/05/1990"], ["DUPONT", "1", ""], ["", "1", ""]], ids=str)
def test_un_nombre_sous_le_prenom_ne_fait_pas_seul_un_total(m: MondeSessions, ligne: list[str]) -> None:
    fini = m.faire(*IMPORT, fichier("c.csv", [ENTETES, LEA, [*ligne, "", ""]]))
    assert (fini.code, nombre(m)) == (2, 5)


def test_un_jour_0_demesure_n_est_pas_un_incident(m: MondeSessions) -> None:
    textes = (ENTETES[:3], ["PETIT", "Léa", "31543"])
    lignes = (fc.ligne_ods("".join(map(fc.texte_ods, cases))) for cases in textes)
    jour_0 = '<table:calculation-settings><table:null-date table:date-value="9999-12-31"/></table:calculation-settings>'
    Path("mal.ods").write_bytes(fc.archive(fc.parties_ods(jour_0 + fc.table_ods(*lignes))))
    importer(m, Path("mal.ods"))
    assert fiche(m, 6, "naissance") == ("1990-05-12",)


def test_le_journal_dit_la_fiche_et_l_inscription(m: MondeSessions) -> None:
    session = m.session()
    chemin = fichier("promotion.csv", [ENTETES, LEA])
    fini = m.faire(*IMPORT, chemin, "--session", session, "--voie", "apprentissage", "--motif", "rentrée")
    (ligne,) = fini.json()["lignes"]
    assert "C-000006 PETIT Léa enregistré ; C-000006 PETIT Léa inscrit à" in ligne["explication"]
    assert ligne["apres"]["nom"] == "PETIT"
    assert (ligne["apres"]["session"], ligne["apres"]["inscription"]) == (session, "inscrit (apprentissage)")
    traces = m.traces("type_objet", "objet_id", "action", "champ", "avant", "apres")
    assert ("candidat", 6, "creer", "nom", None, "PETIT") in traces
    assert ("session", 1, "inscrire", "inscription C-000006", None, "inscrit (apprentissage)") in traces
    assert m.f.lignes("SELECT commande, source, motif, fait, length(source_sha256) FROM lot") == [
        ("ceres candidat importer", "promotion.csv", "rentrée", 1, 64)
    ]


def test_la_colonne_l_emporte_sur_l_option_et_une_fiche_connue_peut_n_etre_qu_inscrite(m: MondeSessions) -> None:
    un, deux = m.session(), m.session(debut=DEBUT + timedelta(days=30))
    lignes = [["candidat", "session", "voie"], ["C-1", "", ""], ["c-2", deux, "Apprentissage"], ["C-3", "", ""]]
    assert importer(m, lignes, "--session", un, "--voie", "vae") == [
        ("C-000001", "inscrire", "fait", ""),
        ("C-000002", "inscrire", "fait", ""),
        ("C-000003", "inscrire", "fait", ""),
    ]
    assert inscriptions(m) == [(1, 1, "vae"), (2, 2, "apprentissage"), (3, 1, "vae")]


def test_une_case_vide_ou_absente_n_efface_rien(m: MondeSessions) -> None:
    lignes = [[*ENTETES, "adresse", "CP", "Ville"], [*LEA, "1 rue des Lilas", "44000", "Nantes"]]
    importer(m, lignes)
    lignes = [["numero_candidat", "courriel", "commune_naissance", "adresse", "ville"], ["C-6", "", "", "2 quai", ""]]
    assert importer(m, lignes) == [("C-000006", "modifier", "fait", "")]
    colonnes = ("courriel", "commune_naissance", "adresse", "code_postal", "commune_insee", "departement")
    assert fiche(m, 6, *colonnes) == ("lea@example.fr", "Nantes", "2 quai", "44000", "44109", "44")


def test_le_numero_corrige_l_etat_civil_les_noms_qui_designent_ne_le_corrigent_pas(m: MondeSessions) -> None:
    importer(m, [ENTETES, LEA])
    assert importer(m, [ENTETES[:4], ["petit", "lea", "1990-05-12", "l@example.fr"]])[0][1:3] == ("modifier", "fait")
    assert fiche(m, 6, "nom", "prenom", "courriel") == ("PETIT", "Léa", "l@example.fr")
    lignes = [["numero_candidat", *ENTETES], ["C-6", "Petit-Roy", "Léa", "13/05/1990", "", "Angers"]]
    assert importer(m, lignes) == [("C-000006", "modifier", "fait", "")]
    assert fiche(m, 6, "nom", "naissance", "commune_naissance_insee") == ("Petit-Roy", "1990-05-13", "49007")


def test_ce_qui_manque_au_tableur_est_rendu_et_dit_une_fois(m: MondeSessions) -> None:
    entetes = [*ENTETES[:3], "Portable", "CP", "Code INSEE de naissance"]
    lignes = [[f"NOM{chr(65 + n)}", "Léa", "12/05/1990", "639981234", "2000", "1053"] for n in range(3)]
    fini = m.faire(*IMPORT, fichier("c.csv", [entetes, *lignes]))
    assert fini.code == 0
    assert fini.stderr.count("zéro de tête a été rétabli") == 3
    assert "lignes 2-4 : Code postal : le zéro" in fini.stderr
    colonnes = ("telephone", "code_postal", "commune_naissance_insee", "commune_naissance")
    assert fiche(m, 8, *colonnes) == ("0639981234", "02000", "01053", "Bourg-en-Bresse")
    assert "639981" not in fini.stderr
    assert {ligne[2] for ligne in importer(m, Path("c.csv"))} == {"sans_effet"}


def test_les_doublons_d_un_fichier_et_les_contradictions(m: MondeSessions) -> None:
    lignes = [ENTETES, LEA, LEA, ["Petit", "LEA", "1990-05-12", "", ""], [*LEA[:3], "x@example.fr", ""]]
    assert importer(m, lignes, code=7) == [
        ("C-000006", "creer", "fait", ""),
        ("C-000006", "modifier", "sans_effet", ""),
        ("C-000006", "modifier", "sans_effet", ""),
        ("C-000006", "enregistrer", "refuse", "USAGE"),
    ]
    assert "La ligne 2 donne à C-000006 une autre valeur : courriel" in m.faire(*IMPORT, "candidats.csv").stdout


def test_un_export_de_ceres_se_relit_sans_effet(m: MondeSessions) -> None:
    importer(m, [[*ENTETES, "téléphone"], [*LEA[:4], "Sainte-Colombe (05)", "06 39 98 12 34"]])
    octets = m.ceres("candidat", "lister", "--format", "csv", "--profil", CENTRE).stdout.encode()
    assert importer(m, fichier("export.csv", octets)) == [
        (f"C-{n:06d}", "modifier", "sans_effet", "") for n in range(1, 7)
    ]
    fini = m.faire(*IMPORT, "export.csv")
    assert "Colonnes ignorées, que ceres calcule : centre" in fini.stderr


# --- une ligne est entière ---


def test_can_01_une_inscription_refusee_ne_cree_ni_ne_change_la_fiche(m: MondeSessions) -> None:
    close = m.session("convocations_envoyees")
    octets = m.octets()
    lignes = [["numero_candidat", *ENTETES], ["", *LEA], ["C-1", "", "", "", "a@example.fr", ""]]
    assert importer(m, lignes, "--session", close, code=7) == [
        ("", "enregistrer", "refuse", "CAN-01"),
        ("C-000001", "enregistrer", "refuse", "CAN-01"),
    ]
    assert m.octets() == octets


def test_toutes_les_raisons_d_une_ligne_sont_dites(m: MondeSessions) -> None:
    close = m.session("convocations_envoyees")
    fini = m.faire(*IMPORT, fichier("c.csv", [ENTETES, [*LEA[:3], "lea@exemple", ""]]), "--session", close)
    (ligne,) = fini.json()["lignes"]
    assert ligne["code"] == "JUR-04"
    assert "convocations de" in ligne["explication"]


def test_can_03_un_candidat_vae_passe_apres_l_edition(m: MondeSessions) -> None:
    editee = m.session("convocations_envoyees")
    lignes = [[*ENTETES, "voie"], [*LEA, "v.a.e."], ["SOW", "Awa", "1988-02-03", "", "", "formation"]]
    rendu = importer(m, lignes, "--session", editee, code=7)
    assert [ligne[2:] for ligne in rendu] == [("fait", ""), ("refuse", "CAN-01")]
    assert m.f.lignes("SELECT convocation_a_editer FROM inscription") == [(1,)]


def test_un_contrat_de_pro_est_une_formation_et_se_dit(m: MondeSessions) -> None:
    session = m.session()
    lignes = [[*ENTETES, "voie"], [*LEA, "Contrat de pro"], ["SOW", "Awa", "1988-02-03", "", "", "apprentie"]]
    fini = m.faire(*IMPORT, fichier("c.csv", lignes), "--session", session)
    assert fini.code == 0, fini.stderr
    assert "voie : « Contrat de pro » lu formation (1 ligne)." in fini.stderr
    assert sorted(voie for *_, voie in inscriptions(m)) == ["apprentissage", "formation"]


def test_can_05_voit_les_lignes_precedentes(m: MondeSessions) -> None:
    sessions = [m.session(debut=DEBUT + timedelta(days=30 * n)) for n in range(4)]
    lignes = [[*ENTETES, "session"], *([*LEA, s] for s in sessions)]
    rendu = importer(m, lignes, code=7)
    assert [ligne[1:] for ligne in rendu] == [
        ("creer", "fait", ""),
        ("inscrire", "fait", ""),
        ("inscrire", "fait", ""),
        ("enregistrer", "refuse", "CAN-05"),
    ]
    assert len(inscriptions(m)) == 3


def test_can_06_can_07_deja_inscrit_sans_effet_et_ccs_averti(m: MondeSessions) -> None:
    session, ccs = (
        m.session("convocations_envoyees", candidats=(1,)),
        m.session(reference=f"{monde_sessions.TITRE}/CCS1"),
    )
    fini = m.faire(
        *IMPORT, fichier("c.csv", [["candidat", "session", "voie"], ["C-1", session, "vae"], ["C-1", ccs, ""]])
    )
    assert fini.code == 0
    assert [e["resultat"] for e in fini.json()["lignes"]] == ["sans_effet", "fait"]
    assert "ligne 2 : La voie reste « formation »" in fini.stderr
    assert "ligne 3 : CAN-06" in fini.stderr


def test_ses_08_un_lien_declare_avec_le_jury_refuse_la_ligne(m: MondeSessions) -> None:
    session = m.session(jures=(1, 2))
    m.f.inserer("lien_jure", jure_id=1, candidat_id=1, nature="parent")
    lignes = [["candidat", "courriel"], ["C-1", "a@example.fr"], ["C-2", "b@example.fr"]]
    rendu = importer(m, lignes, "--session", session, code=7)
    assert [ligne[2:] for ligne in rendu] == [("refuse", "SES-08"), ("fait", "")]
    assert fiche(m, 1, "courriel") == (None,)


def test_une_session_inconnue_ou_d_un_autre_centre_est_une_ligne_refusee(m: MondeSessions) -> None:
    ailleurs = m.session(centre=2, departement="35", region="53")
    lignes = [[*ENTETES, "session"], [*LEA, "S-2025-999"], [*LEA, ailleurs], ["SOW", "Awa", "1988-02-03", "", "", ""]]
    assert [ligne[2:] for ligne in importer(m, lignes, code=7)] == [
        ("refuse", "INTROUVABLE"),
        ("refuse", "INTROUVABLE"),
        ("fait", ""),
    ]
    assert nombre(m) == 6


# --- reconnaître sans deviner ---


@pytest.mark.parametrize(
    ("commune", "insee", "pays", "ville", "attendu"),
    [
        ("Sainte-Colombe", "", "", "", "USAGE"),  # douze communes
        ("Sainte-Colombe (05)", "", "", "", ("Sainte-Colombe (05)", "05135", None, None)),
        ("Sainte-Colombe", "05135", "", "", ("Sainte-Colombe", "05135", None, None)),
        ("", "44109", "", "", ("Nantes", "44109", None, None)),
        ("Angers", "44109", "", "", "USAGE"),
        ("44000", "", "", "", "USAGE"),  # un code postal ne dit pas où l'on est né (CAN-08)
        ("Nowhere", "", "", "", "USAGE"),
        ("", "44999", "", "", "USAGE"),
        ("", "", "Mali", "Ségou", (None, None, "Mali", "Ségou")),
        ("", "", "Mali", "", "USAGE"),
        ("", "", "", "Nantes", "USAGE"),
        ("Nantes", "", "Mali", "Ségou", "USAGE"),
        ("Nantes", "", "France", "", ("Nantes", "44109", None, None)),
        ("", "", "FRANCE", "Nantes", ("Nantes", "44109", None, None)),
    ],
)
def test_can_08_un_lieu_de_naissance_ambigu_ou_contredit_est_une_ligne_refusee(
    m: MondeSessions, commune: str, insee: str, pays: str, ville: str, attendu: Any
) -> None:
    entetes = [*ENTETES[:3], "Né(e) à", "Code INSEE de naissance", "Pays de naissance", "Ville de naissance"]
    lignes = [entetes, [*LEA[:3], commune, insee, pays, ville]]
    refuse = attendu == "USAGE"
    (ligne,) = importer(m, lignes, code=7 if refuse else 0)
    assert ligne[2:] == (("refuse", "USAGE") if refuse else ("fait", ""))
    if not refuse:
        colonnes = ("commune_naissance", "commune_naissance_insee", "pays_naissance", "ville_naissance")
        assert fiche(m, 6, *colonnes) == attendu
        assert importer(m, lignes)[0][2] == "sans_effet"


@pytest.mark.parametrize(("texte", "dits", "tus"), LISTES)
def test_can_08_un_import_liste_et_ne_remplace_jamais(
    m: MondeSessions, texte: str, dits: tuple[str, ...], tus: tuple[str, ...]
) -> None:
    chemin = fichier("c.csv", [[*ENTETES, "commune"], [*LEA[:4], texte, "Nantes"]])
    (ligne,) = m.faire(*IMPORT, chemin).json()["lignes"]
    assert (ligne["resultat"], ligne["code"]) == ("refuse", "USAGE")
    assert [dit for dit in dits if dit not in ligne["explication"]] == []
    assert [tu for tu in tus if tu in ligne["explication"]] == []


def test_can_08_le_refus_dit_qu_il_s_agit_de_la_naissance(m: MondeSessions) -> None:
    chemin = fichier("c.csv", [[*ENTETES, "commune"], [*LEA[:4], "Sainte-Colombe", "Nantes"]])
    (ligne,) = m.faire(*IMPORT, chemin).json()["lignes"]
    assert "Lieu de naissance : « Sainte-Colombe » est le nom de 12 communes" in ligne["explication"]


def test_can_08_ne_a_l_etranger_une_ville_et_son_pays_ou_le_chemin(m: MondeSessions) -> None:
    entetes = [*ENTETES[:4], "Lieu de naissance"]
    (ligne,) = m.faire(*IMPORT, fichier("c.csv", [entetes, [*LEA[:4], "Hanoï"]])).json()["lignes"]
    assert (ligne["resultat"], ligne["code"]) == ("refuse", "USAGE")
    assert "(colonnes pays_naissance et ville_naissance d'un fichier)" in ligne["explication"]
    lignes = [entetes, [*LEA[:4], "Huế (Viêt Nam)"]]
    assert importer(m, lignes) == [("C-000006", "creer", "fait", "")]
    assert fiche(m, 6, "commune_naissance", "pays_naissance", "ville_naissance") == (None, "Viêt Nam", "Huế")
    assert importer(m, lignes)[0][2] == "sans_effet"


def test_can_08_un_departement_sans_son_article(m: MondeSessions) -> None:
    entetes = [*ENTETES[:4], "Lieu de naissance"]
    assert importer(m, [entetes, [*LEA[:4], "Saint-Denis (Réunion)"]]) == [("C-000006", "creer", "fait", "")]
    assert fiche(m, 6, "commune_naissance_insee", "pays_naissance") == ("97411", None)


def test_can_08_un_code_insee_qui_est_aussi_un_code_postal_n_est_pas_devine(m: MondeSessions) -> None:
    lignes = [ENTETES, [*LEA[:4], "01500"]]
    assert importer(m, lignes, code=7) == [("", "enregistrer", "refuse", "USAGE")]


def test_plusieurs_candidats_de_cette_identite_aucun_n_est_choisi(m: MondeSessions) -> None:
    m.f.inserer(
        "candidat", nom="Aubert", prenom="Noé", naissance=date(1990, 1, 1), centre_id=1, cle="aubert noe", version=1
    )
    lignes = [ENTETES[:4], ["AUBERT", "Noé", "01/01/1990", "n@example.fr"]]
    for options in ((), ("--forcer",)):
        assert importer(m, lignes, *options, code=7) == [("C-000001", "enregistrer", "refuse", "USAGE")]
    rendu = m.faire(*IMPORT, "candidats.csv").stdout
    assert "Plusieurs candidats ont cette identité : C-000001 AUBERT Noé, C-000006 Aubert Noé" in rendu
    assert "1990" not in rendu


def test_un_homonyme_ne_ailleurs_est_refuse_sauf_force(m: MondeSessions) -> None:
    importer(m, [ENTETES, LEA])
    autre = [ENTETES, [*LEA[:4], "Angers"]]
    assert importer(m, autre, code=7) == [("C-000006", "enregistrer", "refuse", "USAGE")]
    assert importer(m, autre, "--forcer") == [("C-000007", "creer", "fait", "")]
    assert importer(m, autre) == [("C-000007", "modifier", "sans_effet", "")]
    assert importer(m, [ENTETES, LEA]) == [("C-000006", "modifier", "sans_effet", "")]
    assert fiche(m, 6, "commune_naissance") == ("Nantes",)


def test_une_correction_par_numero_vers_l_identite_d_un_autre_est_refusee_sauf_force(m: MondeSessions) -> None:
    lignes = [["numero_candidat", "nom"], ["C-2", "Aubert"]]
    assert importer(m, lignes, code=7) == [("C-000001", "modifier", "refuse", "CAN-11")]
    assert importer(m, lignes, "--forcer") == [("C-000002", "modifier", "fait", "")]


def test_un_numero_juste_sous_les_noms_d_un_autre_est_signale(m: MondeSessions) -> None:
    fini = m.faire(*IMPORT, fichier("c.csv", [["id", "nom", "prenom"], ["C-1", "SOW", "Awa"]]))
    assert "ligne 2 : C-000001 : AUBERT Noé devient SOW Awa : est-ce la même personne ?" in fini.stderr


# --- DRO-02 : le candidat d'un autre centre ---


def test_dro_02_celui_d_un_autre_centre_est_inconnu_par_ses_noms(m: MondeSessions) -> None:
    lignes = [ENTETES[:4], ["AUBERT", "Noé", "01/01/1990", ""]]
    assert importer(m, lignes, profil=AUTRE_CENTRE) == [("C-000006", "creer", "fait", "")]


def test_dro_02_celui_d_un_autre_centre_s_inscrit_par_numero_et_naissance(m: MondeSessions) -> None:
    session = m.session(centre=2, departement="35", region="53")
    entetes = ["numero_candidat", "nom", "naissance", "courriel"]
    lignes = [
        entetes,
        ["C-1", "", "", ""],
        ["C-1", "BESSON", "01/01/1990", ""],
        ["C-1", "", "01/01/1990", "a@example.fr"],
        ["C-1", "aubert", "01/01/1990", ""],
    ]
    separees = ("--session", session, "--lignes-separees")
    rendu = importer(m, lignes, *separees, profil=AUTRE_CENTRE, code=7)
    assert [ligne[2:] for ligne in rendu] == [*[("refuse", "INTROUVABLE")] * 2, ("refuse", "USAGE"), ("fait", "")]
    assert inscriptions(m) == [(1, 1, "formation")]
    assert fiche(m, 1, "nom", "courriel", "version") == ("AUBERT", None, 1)
    seule = [entetes, lignes[-1]]
    assert importer(m, seule, "--session", session, profil=AUTRE_CENTRE)[0][2] == "sans_effet"
    # Désormais de son périmètre : ses coordonnées se changent, pas son état civil.
    suite = [entetes, ["C-1", "", "", "a@example.fr"], ["C-1", "Obert", "", ""]]
    rendu = importer(m, suite, profil=AUTRE_CENTRE, code=7)
    assert [ligne[2:] for ligne in rendu] == [("non_traite", "SOLIDAIRE"), ("refuse", "DRO-02")]
    rendu = importer(m, suite, "--lignes-separees", profil=AUTRE_CENTRE, code=7)
    assert [ligne[2:] for ligne in rendu] == [("fait", ""), ("refuse", "DRO-02")]


@pytest.mark.parametrize("options", [(), ("--lignes-separees",)])
def test_dro_02_un_fichier_de_dates_ne_dit_pas_laquelle_est_la_sienne(
    m: MondeSessions, options: tuple[str, ...]
) -> None:
    session = m.session(centre=2, departement="35", region="53")
    entetes = ["numero_candidat", "naissance"]
    lignes = [entetes, *(["C-1", f"0{jour}/01/1990"] for jour in (3, 1, 2))]  # la sienne : le 1er
    rendu = importer(m, lignes, "--session", session, *options, profil=AUTRE_CENTRE, code=7)
    assert [ligne[2:] for ligne in rendu] == [("refuse", "INTROUVABLE")] * 3
    assert inscriptions(m) == []
    fausse = [entetes, ["C-1", "02/01/1990"]]
    assert importer(m, fausse, "--session", session, profil=AUTRE_CENTRE, code=7)[0][2:] == ("refuse", "INTROUVABLE")
    redite = [entetes, ["C-1", "01/01/1990"], ["C-1", "01/01/1990"]]  # deux fois la même n'en devine aucune
    assert [r[2] for r in importer(m, redite, "--session", session, profil=AUTRE_CENTRE)] == ["fait", "sans_effet"]


def test_dro_02_le_conseil_d_une_ligne_introuvable_ne_tient_qu_a_la_ligne(m: MondeSessions) -> None:
    session = m.session(centre=2, departement="35", region="53")
    cas = {
        "": "Cherchez-le avec « ceres candidat lister ».",
        "02/01/1990": "Vérifiez le numéro et la date de naissance.",
    }
    for naissance, conseil in cas.items():
        dits = []
        for qui in ("C-1", "C-9"):
            chemin = fichier("c.csv", [["numero_candidat", "nom", "naissance"], [qui, "AUBERT", naissance]])
            fini = m.faire(*IMPORT, chemin, "--session", session, profil=AUTRE_CENTRE)
            (ligne,) = rapport(fini)["lignes"]
            dits.append(ligne["explication"].replace(qui, "C-…"))
        assert dits == [f"Le candidat C-… est introuvable. {conseil}"] * 2


@pytest.mark.parametrize("profil", [UD, DIRECCTE])
def test_dro_01_un_service_n_importe_pas_de_candidats(m: MondeSessions, profil: str) -> None:
    fini = m.faire(*IMPORT, fichier("c.csv", [["bidon"], ["x"]]), profil=profil)
    assert (fini.code, fini.erreur()["code"], fini.stdout) == (5, "DRO-01", "")


# --- codes de sortie, format, résultat ---


def test_toutes_les_fautes_de_format_sont_dites_avec_ligne_et_colonne(m: MondeSessions) -> None:
    lignes = [
        [*ENTETES, "civilite", "CP", "session", "voie", "numero_candidat"],
        ["", "Léa", "31/02/1990", "", "", "Dr", "123", "S-25", "moto", ""],
        ["PETIT", "", "12/05/1990", "", "", "", "", "", "", "J-1"],
        ["PETIT", "Léa", "", "", "", "", "", "", "", ""],
    ]
    octets = m.octets()
    fini = m.faire(*IMPORT, fichier("c.csv", lignes))
    erreur = fini.erreur()
    assert (fini.code, erreur["code"], fini.stdout) == (2, "FICHIER", "")
    lieux = [(motif["valeurs"]["ligne"], motif["valeurs"]["colonne"]) for motif in erreur["motifs"]]
    assert sorted(lieux) == [
        (2, "CP"), (2, "civilite"), (2, "naissance"), (2, "nom"), (2, "session"), (2, "voie"),
        (3, "numero_candidat"), (4, "naissance"),
    ]  # fmt: skip
    assert "31/02" not in fini.stderr
    assert m.octets() == octets


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        (b"", 2),
        (b"bidon;truc\n1;2\n", 2),
        (b"nom;prenom\nPETIT;L\n", 2),  # la naissance manque
        (b"nom;prenom;naissance\n", 0),
    ],
)
def test_sans_entete_sans_lignes(m: MondeSessions, octets: bytes, code: int) -> None:
    fini = m.faire(*IMPORT, fichier("c.csv", octets))
    assert fini.code == code
    assert ("rien à faire" in fini.stderr) is (code == 0)


def test_ce_qui_est_reconnu_est_annonce(m: MondeSessions) -> None:
    lignes = [["Nom", "Prénom", "Né le", "Note", "voie"], ["PETIT", "Léa", "12/05/1990", "x", "vae"]]
    fini = m.faire(*IMPORT, fichier("c.csv", en_csv(lignes, ",", "cp1252")))
    reconnues = "Colonnes reconnues : nom, prenom, naissance (« Né le »), voie."
    for attendu in ("cp1252", reconnues, "Colonnes ignorées : Note."):
        assert attendu in fini.stderr
    assert "Voie ignorée, faute de session : lignes 2." in fini.stderr
    assert m.faire(*IMPORT, "-", stdin=en_csv([ENTETES, LEA])).code == 0


def test_tout_ou_rien_et_simuler_ne_changent_aucun_octet(m: MondeSessions) -> None:
    session = m.session()
    chemin = fichier("c.csv", [["numero_candidat", *ENTETES], ["", *LEA], ["C-99", *[""] * 5]])
    avant = m.octets()
    simule = importer(m, chemin, "--session", session, "--simuler", code=7)
    refus = m.faire(*IMPORT, chemin, "--session", session, "--tout-ou-rien")
    assert (refus.code, refus.erreur()["code"]) == (4, "INTROUVABLE")
    assert [e["resultat"] for e in refus.json()["lignes"]] == ["non_traite", "refuse"]
    assert m.octets() == avant
    assert importer(m, chemin, "--session", session, code=7) == simule


@pytest.mark.parametrize("profil", [CENTRE, AUTRE_CENTRE])
def test_la_session_de_tout_le_fichier_introuvable_n_est_qu_une_erreur(m: MondeSessions, profil: str) -> None:
    """Absente, ou d'un autre centre : la même, avant toute ligne ; d'une colonne, chaque ligne a la sienne."""
    absente = m.session() if profil == AUTRE_CENTRE else "S-2030-000099"
    lues = m.faire("session", "voir", absente, profil=profil).erreur()
    avant = m.octets()
    promotion = fichier(
        "c.csv", [ENTETES, LEA, ["SOW", "Awa", "03/02/1988", "", ""], ["DIOP", "Ali", "pas un jour", "", ""]]
    )
    resultats = fichier("r.csv", [["candidat", "resultat"], ["C-1", "echec"], ["C-2", "reussite"], ["C-3", "?"]])
    for commande in (
        (*IMPORT, promotion, "--session", absente),
        (*IMPORT, promotion, "--session", absente, "--tout-ou-rien", "--simuler"),
        ("session", "resultats", absente, "--fichier", resultats),
    ):
        fini = m.faire(*commande, profil=profil)
        assert (fini.code, fini.stdout, fini.erreur()) == (3, "", lues), commande
        assert lues["code"] == "INTROUVABLE"
    assert m.octets() == avant
    colonne = [["numero_candidat", "session"], ["C-1", "S-2030-99"], ["C-2", "S-2030-99"]]
    assert [ligne[3] for ligne in importer(m, colonne, code=7)] == ["INTROUVABLE"] * 2


def test_le_resultat_se_corrige_et_se_resoumet(m: MondeSessions) -> None:
    session = m.session()
    lignes = [
        ["Nom", "Prénom", "Né le", "Né à"],
        ["PETIT", "Léa", "12/05/1990", "Nantes"],
        ["SOW", "Awa", "1988-02-03", "Nante"],
    ]
    options = ("--session", session, "--resultat", "r.csv")
    assert m.faire(*IMPORT, fichier("c.csv", lignes), *options).code == 7
    texte = Path("r.csv").read_text(encoding="utf-8")
    rendu = list(csv.reader(io.StringIO(texte), delimiter=";"))
    assert rendu[0] == [*lignes[0], "resultat", "code", "explication"]
    assert [ligne[4:6] for ligne in rendu[1:]] == [["fait", ""], ["refuse", "USAGE"]]
    assert m.faire(*IMPORT, "r.csv", *options).code == 8
    Path("r.csv").write_text(texte.replace(";Nante;", ";Nantes;"), encoding="utf-8")
    rendu_2 = importer(m, Path("r.csv"), *options[:2], "--resultat", "r.csv", "--ecraser")
    assert [ligne[2] for ligne in rendu_2] == ["sans_effet", "fait"]
    assert inscriptions(m) == [(6, 1, "formation"), (7, 1, "formation")]


# --- une loi ---

_CASES = {
    "numero_candidat": st.sampled_from(["", "", "", "C-1", "C-2", "C-6", "C-99"]),
    "nom": st.sampled_from(["AUBERT", "Aubert", "PETIT"]),
    "prenom": st.sampled_from(["Noé", "noe"]),
    "naissance": st.sampled_from(["01/01/1990", "1990-01-02"]),
    "commune_naissance": st.sampled_from(["", "Nantes", "nantes", "Angers", "Sainte-Colombe"]),
    "pays_naissance": st.sampled_from(["", "", "", "Mali", "France"]),
    "ville_naissance": st.sampled_from(["", "", "", "Ségou"]),
    "courriel": st.sampled_from(["", "a@example.fr", "b@example.fr"]),
    "telephone": st.sampled_from(["", "0639981234", "06 39 98 12 34", "639981235"]),
    "commune": st.sampled_from(["", "Nantes", "Angers"]),
    "session": st.sampled_from(["", "S-2025-1", "S-2025-2", "S-2025-3", "S-2025-4", "S-2025-5"]),
    "voie": st.sampled_from(["", "vae", "formation"]),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lignes=st.lists(st.tuples(*_CASES.values()), min_size=1, max_size=7), forcer=st.booleans(), profil=st.booleans())
def test_le_meme_fichier_deux_fois_ne_change_rien_la_seconde(
    lignes: list[tuple[str, ...]], forcer: bool, profil: bool, base_des_lois: Fabrique
) -> None:
    with base_des_lois.store.ecriture() as db:
        db.executer("DELETE FROM inscription")
        db.executer("DELETE FROM candidat WHERE id > 5")
        db.executer(
            "UPDATE candidat SET courriel = NULL, telephone = NULL, telephone_e164 = NULL, commune = NULL,"
            " commune_insee = NULL, departement = NULL, commune_naissance = NULL, pays_naissance = NULL,"
            " commune_naissance_insee = NULL, ville_naissance = NULL, prenom = 'Noé', naissance = '1990-01-01'"
        )
        for numero, nom in ((1, "AUBERT"), (2, "BESSON")):
            db.executer("UPDATE candidat SET nom = ?, cle = ? WHERE id = ?", (nom, f"{nom.lower()} noe", numero))
        db.executer("UPDATE compteur SET valeur = 5 WHERE nom = 'candidat'")
    octets = en_csv([list(_CASES), *map(list, lignes)])
    rapports = []
    for _ in range(2):
        fautes = Fautes()
        lecteur = LecteurDeCandidats(
            lire_tableau(octets, nom="x", fautes=fautes), fautes, _JOUR, Lecture(), forcer=forcer
        )
        try:
            demandes = lecteur.demandes()
        except ErreurCeres:  # né en France sans commune, par exemple
            return
        acteur = cadre(base_des_lois.store, _JOUR, profil=CENTRE if profil else AUTRE_CENTRE)
        rapports.append(execution.executer(acteur, MetierFichierCandidats(), demandes, Options(), None))
    # Refusée la première fois, une ligne peut passer la seconde : la suite du fichier a créé ou inscrit le candidat.
    couples = zip(rapports[0].decisions, rapports[1].decisions, strict=True)
    refaites = [(avant.resultat, avant.texte(), apres.texte()) for avant, apres in couples if apres.resultat == "fait"]
    assert refaites == [] or refaites[0][0] == "refuse"


_JOUR = date.fromisoformat(monde_sessions.JOUR)


@pytest.fixture(scope="module")
def base_des_lois(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    """Les deux centres et leurs sessions : quatre comptées, une close pour les candidats de formation."""
    chemin = monde_sessions.batir(tmp_path_factory.mktemp("lois") / "ceres.db")
    fabrique = Fabrique.reprise(chemin)
    for n, etat in enumerate(["en_preparation"] * 4 + ["convocations_envoyees"]):
        fabrique.session(1, monde_sessions.TITRE, etat, DEBUT + timedelta(days=30 * (n % 4)))
    yield fabrique
    fabrique.store.fermer()
