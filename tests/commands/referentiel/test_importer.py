"""ceres referentiel importer : un export de France compétences, des titres à jour."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.conftest import Lanceur
from tests.fabriques.rncp import AUTRES, archive, archive_csv, export_xml
from tests.fabriques.titres import DATES, FICHE, NOM, base_de, ecrire, empreinte, importer, titre_connu, voir


def test_un_titre_inconnu_est_cree_avec_ses_ccp_ses_emplois_et_sa_provenance(ceres: Lanceur, isole: Path) -> None:
    base = base_de(isole)
    fiche = replace(FICHE, anciennes=("RNCP99001",), nouvelles=("RNCP99301",), validation_partielle="Oui")

    resultat = importer(ceres, ecrire(isole, AUTRES[0], fiche, AUTRES[1]))

    assert resultat.code == 0
    assert resultat.json()["resume"] == {"fait": 1, "sans_effet": 0, "refuse": 0, "non_traite": 0}
    assert resultat.json()["import"] == {
        "fichier": NOM,
        "sha256": empreinte(isole / NOM),
        "date_export": "2026-08-16",
        "fiches_lues": 3,
        "titres": 1,
        "crees": 1,
        "modifies": 0,
        "inchanges": 0,
        "refuses": 0,
    }
    titre = voir(ceres, "RNCP99101")
    origine = {"actif": True, "exige_du": "2021-01-01", "retire_le": None, "effet_du": None}
    assert titre == {
        "schema": "ceres.titre/1",
        "reference": "RNCP99101",
        "code": None,
        "millesime": None,
        "rncp": "RNCP99101",
        "intitule": "Accordeur d'horloges monumentales",
        "sigle": None,
        "niveau": 4,
        "date_debut_validite": "2021-01-01",
        "date_fin_validite": "2025-09-02",
        "date_fin_prolongation": "2026-09-02",
        "origine_prolongation": "calculee",
        "classe": "en_cours",
        "ccp": [
            {"reference": "RNCP99101/CCP1", "intitule": "Régler la sonnerie d'une horloge", "actif": True, **origine},
            {
                "reference": "RNCP99101/CCP2",
                "intitule": "Remonter le mécanisme d'une horloge",
                "actif": True,
                **origine,
            },
        ],
        "ccs": [],
        "rome": ["B1604"],
        "precedent": "RNCP99001",
        "suivant": "RNCP99301",
        "nsf": "224v",
        "voies": ["CA", "FC", "CQ", "VAE"],
        "validation_partielle": True,
        "texte_officiel": "Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)",
        "source": NOM,
        "importe_le": "2025-09-02",
        "version": 1,
    }
    provenance = "SELECT source, source_sha256, source_date, importe_le FROM titre"
    assert base.lignes(provenance) == [(NOM, empreinte(isole / NOM), "2026-08-16", "2025-09-02")]
    assert base.lignes("SELECT DISTINCT source, source_sha256, commande FROM lot") == [
        (NOM, empreinte(isole / NOM), "ceres referentiel importer")
    ]


def test_le_meme_fichier_deux_fois_dit_rien_a_changer_et_ne_change_aucun_octet(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    autre = replace(FICHE, numero="RNCP99102", anciennes=("RNCP99101",), date_effet="02/09/2025", date_fin="01/09/2030")
    chemin = ecrire(isole, replace(FICHE, nouvelles=("RNCP99102",)), autre)
    assert importer(ceres, chemin).json()["import"]["crees"] == 2
    avant = empreinte(isole / "ceres.db")

    resultat = importer(ceres, chemin, env={"CERES_AUJOURDHUI": "2025-10-01"})

    assert resultat.code == 0
    assert resultat.json()["import"]["inchanges"] == 2
    assert resultat.json()["lot"] is None
    assert "Rien à changer." in resultat.stderr
    assert empreinte(isole / "ceres.db") == avant


def test_les_differences_sont_dites_champ_par_champ_avant_et_apres(ceres: Lanceur, isole: Path) -> None:
    base = base_de(isole)
    importer(ceres, ecrire(isole, FICHE))
    suite = replace(FICHE, intitule="Accordeur d'horloges", niveau="NIV5", rome=(("B1605", "Autre"),))

    (ligne,) = importer(ceres, ecrire(isole, suite, nom="suite.xml")).json()["lignes"]

    assert ligne["resultat"] == "fait"
    assert ligne["avant"] == {"intitule": "Accordeur d'horloges monumentales", "niveau": 4, "rome": "B1604"}
    assert ligne["apres"] == {"intitule": "Accordeur d'horloges", "niveau": 5, "rome": "B1605"}
    assert "intitulé : Accordeur d'horloges monumentales → Accordeur d'horloges" in ligne["explication"]
    traces = (
        "SELECT action, champ, avant, apres, version FROM trace WHERE action = 'importer' AND lot_id = 2 ORDER BY id"
    )
    assert base.lignes(traces) == [
        ("importer", "intitule", "Accordeur d'horloges monumentales", "Accordeur d'horloges", 2),
        ("importer", "niveau", "4", "5", 2),
        ("importer", "rome", "B1604", "B1605", 2),
    ]
    assert base.lignes("SELECT intitule FROM certification WHERE rang = 0") == [("Accordeur d'horloges",)]


def test_a_l_ecran_une_ligne_par_champ_change(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    importer(ceres, ecrire(isole, FICHE))
    suite = ecrire(isole, replace(FICHE, date_fin="02/09/2026"), nom="suite.xml")

    resultat = ceres("referentiel", "importer", suite, "--format", "table")

    assert [ligne.split("  ")[0] for ligne in resultat.lignes()] == ["Titre", "RNCP99101", "RNCP99101"]
    assert "fin de vie           02/09/2025  02/09/2026" in resultat.stdout
    assert "1 fiche lue, dont 1 titre professionnel : 0 créé, 1 modifié, 0 inchangé, 0 refusé." in resultat.stderr


def test_ce_qui_manque_a_l_export_n_efface_rien(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    importer(ceres, ecrire(isole, replace(FICHE, date_limite="01/03/2026", anciennes=("RNCP99001",))))
    avant = voir(ceres, "RNCP99101")
    pauvre = replace(
        FICHE, niveau=None, nsf=(), rome=(), voies=(), decret=(), blocs=(), date_effet=None, vides=frozenset({"ABREGE"})
    )

    resultat = importer(ceres, ecrire(isole, pauvre, nom="pauvre.xml"))

    assert resultat.json()["import"]["inchanges"] == 1
    assert voir(ceres, "RNCP99101") == avant


def test_code_millesime_sigle_ccs_et_habilitations_survivent_a_l_import(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole, ccs=1)
    base.habilitation(base.jure(), "TP-99901m01/CCP1", fin=date(2025, 9, 2))
    avant = base.lignes("SELECT * FROM habilitation")

    assert importer(ceres, ecrire(isole, FICHE)).code == 0

    titre = voir(ceres, "AHM")
    assert (titre["reference"], titre["code"], titre["millesime"]) == ("TP-99901m01", "TP-99901", "m01")
    assert titre["ccs"] == [{"reference": "TP-99901m01/CCS1", "intitule": "Bloc TP-99901m01/CCS1", "actif": True}]
    assert titre["ccp"][0] == {
        "reference": "TP-99901m01/CCP1",
        "intitule": "Régler la sonnerie d'une horloge",
        "actif": True,
        "exige_du": "2021-01-01",
        "retire_le": None,
        "effet_du": None,
    }
    assert base.lignes("SELECT * FROM habilitation") == avant


@pytest.mark.parametrize(
    ("date_fin", "classe", "phrases"),
    [
        pytest.param(
            "01/09/2025",
            "en_prolongation",
            [
                "2 habilitations actives deviennent expirées (E-FIN)",
                "1 session : au dernier jour, le titre passe de « en cours »",
            ],
            id="la veille",
        ),
        pytest.param("02/09/2025", "en_cours", [], id="le jour même"),
        pytest.param(
            "03/09/2025",
            "en_cours",
            ["2 habilitations gardent leur état, mais pas le même dernier jour"],
            id="le lendemain",
        ),
    ],
)
def test_une_fin_de_vie_deplacee_dit_combien_d_habilitations_et_de_sessions_changent(
    ceres: Lanceur, isole: Path, date_fin: str, classe: str, phrases: list[str]
) -> None:
    base = titre_connu(isole)
    for jure in (base.jure(), base.jure("DURAND")):
        base.habilitation(jure, fin=date(2025, 9, 2))
    base.session(base.centre(), debut=date(2025, 9, 2))

    resultat = importer(ceres, ecrire(isole, replace(FICHE, date_fin=date_fin)))

    assert resultat.code == 0
    assert voir(ceres, "AHM")["classe"] == classe
    for phrase in phrases:
        assert phrase in resultat.stderr
    assert ("la fin de vie passe du 02/09/2025" in resultat.stderr) == bool(phrases)
    assert resultat.stderr.count("Touchées :") == bool(phrases)  # dit une seule fois


def test_au_terminal_un_import_qui_touche_quelqu_un_demande_l_accord(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole)
    base.habilitation(base.jure(), fin=date(2025, 9, 2))
    chemin = ecrire(isole, replace(FICHE, date_fin="01/09/2025"))
    code, ecran = au_terminal("referentiel", "importer", chemin, tape="non\n")
    assert code == 6
    assert ecran.index("J-000001 MARTIN Alice") < ecran.index("Confirmez-vous")
    assert voir(ceres, "AHM")["date_fin_validite"] == "2025-09-02"
    code, ecran = au_terminal("referentiel", "importer", chemin, "--oui")
    assert (code, "Confirmez-vous" in ecran) == (0, False)
    assert voir(ceres, "AHM")["date_fin_validite"] == "2025-09-01"


def test_l_effet_est_dit_avant_l_ecriture(ceres_processus: Lanceur, isole: Path) -> None:
    base = titre_connu(isole)
    base.habilitation(base.jure(), fin=date(2025, 9, 2))
    chemin = ecrire(isole, replace(FICHE, date_fin="01/09/2025"))
    verrou = sqlite3.connect(isole / "ceres.db", isolation_level=None)
    verrou.execute("BEGIN IMMEDIATE")
    try:
        (isole / "ceres.toml").write_text("[base]\nattente_verrou = 0\n", encoding="utf-8")
        resultat = ceres_processus("referentiel", "importer", chemin)
    finally:
        verrou.execute("ROLLBACK")
        verrou.close()

    assert resultat.code == 9
    effet, empechement = resultat.stderr.index("1 habilitation active devient"), resultat.stderr.index("est occupée")
    assert effet < empechement


def test_la_date_limite_de_delivrance_devient_la_fin_de_prolongation_d_origine_rncp(
    ceres: Lanceur, isole: Path
) -> None:
    titre_connu(isole)
    importer(ceres, ecrire(isole, replace(FICHE, date_limite="20/03/2026")))
    titre = voir(ceres, "AHM")
    assert (titre["date_fin_prolongation"], titre["origine_prolongation"]) == ("2026-03-20", "rncp")


def test_une_fin_de_prolongation_saisie_est_gardee_et_l_ecart_est_dit(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole, prolongation=date(2026, 6, 1))

    resultat = importer(ceres, ecrire(isole, replace(FICHE, date_limite="20/03/2026")))

    titre = voir(ceres, "AHM")
    assert (titre["date_fin_prolongation"], titre["origine_prolongation"]) == ("2026-06-01", "saisie")
    assert "l'export donne le 20/03/2026 pour fin de prolongation" in resultat.stderr


def test_une_fin_de_vie_qui_depasse_la_prolongation_saisie_la_porte_a_elle_en_avertissant(
    ceres: Lanceur, isole: Path
) -> None:
    titre_connu(isole, prolongation=date(2026, 6, 1))
    resultat = importer(ceres, ecrire(isole, replace(FICHE, date_fin="02/06/2026")))
    assert voir(ceres, "AHM")["date_fin_prolongation"] == "2026-06-02"
    assert "elle est portée au 02/06/2026" in resultat.stderr


def test_l_export_csv_ne_touche_pas_a_une_fin_de_prolongation_donnee(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    importer(ceres, ecrire(isole, replace(FICHE, date_limite="20/03/2026")))
    chemin = isole / "export-fiches-csv-2026-08-16.zip"
    chemin.write_bytes(archive_csv(replace(FICHE, date_fin="01/01/2026")))

    assert importer(ceres, chemin).code == 0

    titre = voir(ceres, "AHM")
    assert titre["date_fin_validite"] == "2026-01-01"
    assert (titre["date_fin_prolongation"], titre["origine_prolongation"]) == ("2026-03-20", "rncp")


def test_un_ccp_disparu_qui_porte_une_habilitation_est_garde_retire_avec_un_avertissement(
    ceres: Lanceur, isole: Path
) -> None:
    base = titre_connu(isole)
    importer(ceres, ecrire(isole, FICHE))
    base.habilitation(base.jure(), "TP-99901m01/CCP1", fin=date(2025, 9, 2))
    (_, second) = FICHE.blocs

    resultat = importer(ceres, ecrire(isole, replace(FICHE, blocs=(second,)), nom="suite.xml"))

    assert "TP-99901m01/CCP1 « Régler la sonnerie d'une horloge » n'est plus dans l'export" in resultat.stderr
    assert "(habilitations : 1, sessions : 0)" in resultat.stderr
    assert [(b["reference"], b["actif"]) for b in voir(ceres, "AHM")["ccp"]] == [
        ("TP-99901m01/CCP1", False),
        ("TP-99901m01/CCP2", True),
    ]
    assert importer(ceres, isole / "suite.xml").json()["import"]["inchanges"] == 1
    importer(ceres, ecrire(isole, FICHE))
    assert [b["actif"] for b in voir(ceres, "AHM")["ccp"]] == [True, True]


def test_un_titre_proroge_rouvre_les_habilitations_dont_l_expiration_etait_consignee(
    ceres: Lanceur, isole: Path
) -> None:
    base = titre_connu(isole)
    longue = base.habilitation(base.jure(), fin=date(2026, 9, 2))
    courte = base.habilitation(base.jure("DURAND"), fin=date(2025, 9, 2))
    demain = {"CERES_AUJOURDHUI": "2025-09-03"}
    ceres("habilitation", "expirer", env=demain)
    etats = "SELECT id, expiration_constatee, version FROM habilitation ORDER BY id"
    assert base.lignes(etats) == [(longue, "2025-09-02", 1), (courte, "2025-09-02", 1)]

    resultat = importer(ceres, ecrire(isole, replace(FICHE, date_fin="02/09/2026")), env=demain)

    assert "1 habilitation expirée (E-FIN) redevient active" in resultat.stderr
    assert "1 habilitation expirée (E-FIN) devient expirée (E-COURS)" in resultat.stderr
    assert base.lignes(etats) == [(longue, None, 1), (courte, "2025-09-02", 1)]


# --- importer : ce qui ne va pas ---


def test_un_fichier_tronque_n_ecrit_rien(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    contenu = export_xml(FICHE, replace(FICHE, numero="RNCP99102"))
    (isole / "tronque.xml").write_bytes(contenu[: len(contenu) - 200])
    avant = empreinte(isole / "ceres.db")

    resultat = importer(ceres, isole / "tronque.xml")

    assert resultat.code == 2
    assert resultat.erreur()["code"] == "FICHIER"
    assert "tronqué" in resultat.erreur()["message"]
    assert empreinte(isole / "ceres.db") == avant


@pytest.mark.parametrize(
    ("contenu", "dit"),
    [
        (b"<!DOCTYPE FICHES [<!ENTITY a 'b'>]><FICHES/>", "DOCTYPE"),
        (b"", "vide"),
        (b"numero;intitule\n1;2\n", "fichier csv"),
        (archive(("../x.xml", b"<FICHES/>")), "nom de fichier interdit"),
    ],
)
def test_un_fichier_dangereux_ou_d_une_autre_sorte_est_refuse(
    ceres: Lanceur, isole: Path, contenu: bytes, dit: str
) -> None:
    base_de(isole)
    (isole / "fichier").write_bytes(contenu)
    resultat = importer(ceres, isole / "fichier")
    assert (resultat.code, resultat.erreur()["code"]) == (2, "FICHIER")
    assert dit in resultat.erreur()["message"]


def test_un_fichier_absent_est_une_faute_de_fichier(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    resultat = importer(ceres, isole / "absent.xml")
    assert (resultat.code, resultat.erreur()["code"]) == (2, "FICHIER")


def test_une_fiche_fautive_arrete_tout_et_avec_ecarter_elle_seule_est_laissee(ceres: Lanceur, isole: Path) -> None:
    base = base_de(isole)
    chemin = ecrire(isole, FICHE, replace(FICHE, numero="RNCP99102", date_fin=None, intitule=None))

    resultat = importer(ceres, chemin)
    assert resultat.code == 2
    assert resultat.erreur()["objets"] == ["RNCP99102"]
    assert len(resultat.erreur()["motifs"]) == 2
    assert base.lignes("SELECT count(*) FROM titre") == [(0,)]

    resultat = importer(ceres, chemin, "--ecarter")
    assert resultat.code == 7
    assert [(ligne["objet"], ligne["resultat"], ligne["code"]) for ligne in resultat.json()["lignes"]] == [
        ("RNCP99101", "fait", ""),
        ("RNCP99102", "refuse", "FICHIER"),
    ]
    assert "DATE_FIN_ENREGISTREMENT" not in resultat.stdout
    assert "la date de fin d'enregistrement manque" in resultat.json()["lignes"][1]["explication"]


def test_une_fin_avant_le_debut_deja_connu_est_refusee_les_autres_titres_passent(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    fiche = replace(FICHE, date_effet=None, date_fin="31/12/2020")

    resultat = importer(ceres, ecrire(isole, fiche, replace(FICHE, numero="RNCP99102")))

    assert resultat.code == 7
    assert [ligne["resultat"] for ligne in resultat.json()["lignes"]] == ["refuse", "fait"]
    assert "précède le début de validité connu (01/01/2021)" in resultat.json()["lignes"][0]["explication"]


def test_un_export_sans_titre_professionnel_ne_change_rien(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    resultat = importer(ceres, ecrire(isole, *AUTRES))
    assert (resultat.code, resultat.json()["import"]["titres"]) == (0, 0)
    assert "Aucun titre professionnel : 2 fiches lues." in resultat.stderr


@pytest.mark.parametrize("role", ["ud", "direccte", "centre"])
def test_seul_le_national_importe_cree_et_modifie(ceres: Lanceur, isole: Path, role: str) -> None:
    base = titre_connu(isole)
    ressorts: dict[str, dict[str, Any]] = {
        "ud": {"departement": "44"},
        "direccte": {"region": "52"},
        "centre": {"centre": base.centre()},
    }
    profil = f"P-{base.profil(role, **ressorts[role])}"
    chemin = ecrire(isole, FICHE)
    for commande in (
        ("importer", chemin),
        ("modifier", "AHM", "--niveau", "3"),
        ("creer", "--code", "TP-99902m01", "--intitule", "X", *DATES),
    ):
        for simuler in ((), ("--simuler",)):
            resultat = ceres("referentiel", *commande, *simuler, "--profil", profil, "--format", "json")
            assert (resultat.code, resultat.erreur()["code"]) == (5, "DRO-01")
    assert voir(ceres, "AHM", "--profil", profil)["niveau"] == 5
    assert ceres("referentiel", "lister", "--profil", profil, "--format", "json").json()["total"] == 1


# --- importer : simulation, entrée standard, archives ---


def test_simuler_dit_tout_et_ne_change_aucun_octet(ceres: Lanceur, isole: Path) -> None:
    base = titre_connu(isole)
    base.habilitation(base.jure(), fin=date(2025, 9, 2))
    chemin = ecrire(isole, replace(FICHE, date_fin="01/09/2025"), replace(FICHE, numero="RNCP99102"))
    avant = empreinte(isole / "ceres.db")

    resultat = importer(ceres, chemin, "--simuler")

    assert resultat.code == 0
    assert resultat.json()["simulation"] is True
    assert (resultat.json()["import"]["crees"], resultat.json()["import"]["modifies"]) == (1, 1)
    assert "1 habilitation active devient expirée (E-FIN)" in resultat.stderr
    assert empreinte(isole / "ceres.db") == avant

    vrai = importer(ceres, chemin).json()
    assert [
        {**ligne, "explication": ""} for ligne in vrai["lignes"]
    ] == [{**ligne, "explication": ""} for ligne in resultat.json()["lignes"]]  # fmt: skip


def test_simuler_marche_sur_une_base_en_lecture_seule_et_pendant_qu_un_autre_ecrit(ceres: Lanceur, isole: Path) -> None:
    titre_connu(isole)
    chemin = ecrire(isole, FICHE)
    (isole / "ceres.db").chmod(0o400)
    autre = sqlite3.connect(isole / "ceres.db", isolation_level=None)
    autre.execute("BEGIN IMMEDIATE")
    try:
        assert importer(ceres, chemin, "--simuler").code == 0
        resultat = ceres("referentiel", "modifier", "AHM", "--niveau", "3", "--simuler")
        assert resultat.code == 0
    finally:
        autre.execute("ROLLBACK")
        autre.close()


def test_l_export_se_lit_sur_l_entree_standard_et_dans_une_archive(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    contenu = export_xml(FICHE)
    resultat = importer(ceres, "-", stdin=contenu)
    assert resultat.json()["import"]["crees"] == 1

    (isole / "export.zip").write_bytes(archive((NOM, contenu)))
    assert importer(ceres, isole / "export.zip").json()["import"]["inchanges"] == 1
    assert importer(ceres, "-", stdin=archive((NOM, contenu))).json()["import"]["inchanges"] == 1


def test_deux_versions_se_suivent_et_partagent_un_jour(ceres: Lanceur, isole: Path) -> None:
    base_de(isole)
    neuve = replace(FICHE, numero="RNCP99102", date_effet="02/09/2025", date_fin="01/09/2030", anciennes=("RNCP99101",))
    importer(ceres, ecrire(isole, replace(FICHE, nouvelles=("RNCP99102", "RNCP99999")), neuve))
    ceres("referentiel", "modifier", "RNCP99102", "--code", "TP-99901m02")

    assert voir(ceres, "RNCP99101")["suivant"] == "TP-99901m02, RNCP99999"
    assert voir(ceres, "RNCP99102")["precedent"] == "RNCP99101"
    communes = ceres("referentiel", "lister", "--classe", "en_cours", "--format", "json").json()
    assert [t["rncp"] for t in communes["elements"]] == ["RNCP99101", "RNCP99102"]
