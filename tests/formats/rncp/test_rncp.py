"""Lecture des exports France compétences : cas nominal, éléments absents, pièges de l'XML, avertissements, mémoire."""

import dataclasses
import hashlib
import io
import tracemalloc
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from ceres_cli import nomenclatures
from ceres_cli.formats.rncp.lire import lire_export
from scripts.fabriquer_export_demo import SORTIE, export
from tests.fabriques.rncp import AUTRES, archive, archive_csv, export_xml, fiches_en_nombre, morceaux_xml
from tests.formats.rncp.lecture_rncp import AUTRE_TITRE, TITRE, Tube, lire, lire_une, tube, variante

# --- le cas nominal ---------------------------------------------------------------------------------------------


def test_l_export_v4_1_donne_chaque_champ_d_un_titre() -> None:
    source = variante(
        intitule="TP - Accordeur d'horloges monumentales",
        date_limite="01/04/2030",
        anciennes=("RNCP99001", "RNCP99002"),
        nouvelles=("RNCP99301",),
        nsf=(("224v", "Horlogerie"), ("224", "Matériaux")),
        validation_partielle="Oui",
    )

    fiches, bilan = lire(export_xml(AUTRES[0], source, AUTRES[1]), "export_fiches_RNCP_V4_1_2026-08-16.xml")

    assert len(fiches) == 1
    champs = {c.name: getattr(fiches[0], c.name) for c in dataclasses.fields(fiches[0])}
    blocs = [(bloc.code, bloc.libelle) for bloc in champs.pop("blocs")]
    assert blocs == [
        ("RNCP99101BC01", "Régler la sonnerie d'une horloge"),
        ("RNCP99101BC02", "Remonter le mécanisme d'une horloge"),
    ]
    assert champs == {
        "numero": "RNCP99101",
        "id_fiche": "99101",
        "intitule": "Accordeur d'horloges monumentales",
        "niveau": 4,
        "date_debut": date(2024, 4, 1),
        "date_fin": date(2029, 4, 1),
        "date_limite_delivrance": date(2030, 4, 1),
        "rome": ("B1604",),
        "nsf": ("224v", "224"),
        "voies": {"FI": False, "CA": True, "FC": True, "CQ": True, "CL": False, "VAE": True},
        "decret": "Arrêté du 3 mars 2024 relatif au titre inventé (JO du 10/03/2024)",
        "date_jo": date(2024, 3, 10),
        "precedents": ("RNCP99001", "RNCP99002"),
        "suivants": ("RNCP99301",),
        "validation_partielle": True,
        "sirets_certificateurs": ("11000007200014",),
        "origine": "xml",
    }
    assert (bilan.fiches_lues, bilan.retenues, bilan.fiches_rs) == (3, 1, 0)
    assert (bilan.origine, bilan.version_flux, bilan.date_export) == ("xml", "4.1", date(2026, 8, 16))
    assert (bilan.refus, bilan.avertissements) == ([], [])


def test_le_dialecte_v2_se_lit_comme_la_v4_1() -> None:
    source = variante(anciennes=("RNCP99001", "RNCP99002"), nouvelles=("RNCP99301",))

    (v2,), bilan = lire(export_xml(source, version="2.0", v2=True))

    assert v2 == lire_une(export_xml(source))
    assert v2.voies["VAE"]
    assert v2.precedents == ("RNCP99001", "RNCP99002")
    assert bilan.avertissements == []


def test_l_archive_csv_donne_les_memes_titres_sans_date_limite_ni_decret() -> None:
    source = variante(date_limite="01/04/2030", anciennes=("RNCP99001",), nouvelles=("RNCP99301", "RNCP99302"))

    fiches, bilan = lire(archive_csv(AUTRES[0], source, AUTRE_TITRE, AUTRES[1]), "export-fiches-csv-2026-08-16.zip")

    attendues = [lire_une(export_xml(fiche)) for fiche in (source, AUTRE_TITRE)]
    sans_csv = {"origine": "csv", "date_limite_delivrance": None, "decret": None, "date_jo": None}
    assert fiches == [dataclasses.replace(fiche, **sans_csv) for fiche in attendues]  # type: ignore[arg-type]
    assert (bilan.fiches_lues, bilan.retenues, bilan.origine) == (4, 2, "csv")
    assert (bilan.date_export, bilan.avertissements) == (date(2026, 8, 16), [])


def test_le_zip_de_l_xml_se_lit_comme_l_xml_et_date_l_export_par_son_contenu() -> None:
    contenu = archive(("dossier/export_fiches_RNCP_V4_1_2026-08-16.xml", export_xml(TITRE)))

    (fiche,), bilan = lire(contenu, "telechargement.zip")

    assert fiche == lire_une(export_xml(TITRE))
    assert bilan.date_export == date(2026, 8, 16)


@pytest.mark.parametrize("contenu", [export_xml(TITRE), archive(("e.xml", export_xml(TITRE))), archive_csv(TITRE)])
def test_un_fichier_et_un_tube_donnent_les_memes_fiches_et_la_meme_empreinte(contenu: bytes, tmp_path: Path) -> None:
    chemin = tmp_path / "export"
    chemin.write_bytes(contenu)

    du_fichier, bilan_du_fichier = lire_export(chemin, "-")
    du_tube, bilan_du_tube = lire_export(tube(contenu), "-")

    assert list(du_fichier) == list(du_tube)
    assert bilan_du_fichier == bilan_du_tube
    assert bilan_du_tube.empreinte == hashlib.sha256(contenu).hexdigest()


def test_deux_versions_se_suivent_le_meme_jour() -> None:
    ancienne = variante(numero="RNCP99001", blocs=(), date_fin="01/04/2024", nouvelles=("RNCP99101",), date_effet=None)
    nouvelle = variante(anciennes=("RNCP99001",))

    fiches, _ = lire(export_xml(ancienne, nouvelle))

    assert fiches[0].date_fin == fiches[1].date_debut == date(2024, 4, 1)
    assert (fiches[0].suivants, fiches[1].precedents) == (("RNCP99101",), ("RNCP99001",))


# --- absent et vide veulent dire inconnu --------------------------------------------------------------------------

ABSENTS: dict[str, tuple[dict[str, object], frozenset[str], str, object]] = {
    "niveau": ({"niveau": None}, frozenset({"NOMENCLATURE_EUROPE"}), "niveau", None),
    "niveau_aucun": ({"niveau": "AUCUN"}, frozenset(), "niveau", None),
    "limite": ({"date_limite": None}, frozenset({"DATE_LIMITE_DELIVRANCE"}), "date_limite_delivrance", None),
    "effet": ({"date_effet": None}, frozenset({"DATE_EFFET"}), "date_debut", None),
    "partielle": ({}, frozenset({"VALIDATION_PARTIELLE"}), "validation_partielle", None),
    "rome": ({"rome": ()}, frozenset({"CODES_ROME"}), "rome", ()),
    "nsf": ({"nsf": ()}, frozenset({"CODES_NSF"}), "nsf", ()),
    "voies": ({"voies": ()}, frozenset({"SI_JURY_VAE"}), "voies", {}),
    "decret": ({"decret": ()}, frozenset({"PUBLICATION_DECRET_CREATION"}), "decret", None),
    "id": ({"id_fiche": None}, frozenset({"ID_FICHE"}), "id_fiche", None),
}


@pytest.mark.parametrize("ecrit_vide", [False, True], ids=["absent", "vide"])
@pytest.mark.parametrize(("champs", "vides", "champ", "attendu"), ABSENTS.values(), ids=ABSENTS.keys())
def test_un_element_absent_ou_vide_est_inconnu(
    champs: dict[str, object], vides: frozenset[str], champ: str, attendu: object, ecrit_vide: bool
) -> None:
    (fiche,), bilan = lire(export_xml(variante(**champs, vides=vides if ecrit_vide else frozenset())))

    assert getattr(fiche, champ) == attendu
    assert bilan.avertissements == []


def test_une_fiche_sans_abrege_n_est_pas_un_titre_professionnel() -> None:
    sans, autre = variante(abrege=None), variante(abrege=("BTS", "Titre professionnel"))
    for donnees, dit in ((sans, autre), "2 fiches lues"), ((sans,), "1 fiche lue"):
        fiches, bilan = lire(export_xml(*donnees))

        assert fiches == []
        assert bilan.avertissements == [f"Aucun titre professionnel : {dit}."]


def test_un_titre_sans_bloc_est_rendu_et_signale() -> None:
    (fiche,), bilan = lire(export_xml(variante(blocs=())))

    assert fiche.blocs == ()
    assert bilan.avertissements == ["Titres sans bloc de compétences, CCP inconnus : 1 (RNCP99101)."]


# --- les pièges de la structure -----------------------------------------------------------------------------------


def test_les_blocs_des_correspondances_ne_sont_pas_des_ccp() -> None:
    liens = (("RNCP99101BC01", "RNCP99001", "RNCP99001BC01"), ("RNCP99101BC02", "RNCP99001", "RNCP99001BC02"))

    fiche = lire_une(export_xml(variante(correspondances=liens)))

    assert [bloc.code for bloc in fiche.blocs] == ["RNCP99101BC01", "RNCP99101BC02"]


def test_un_element_utile_imbrique_ailleurs_n_est_pas_lu() -> None:
    contenu = export_xml(TITRE).replace(
        b"<OBJECTIFS_CONTEXTE>",
        b"<OBJECTIFS_CONTEXTE><INTITULE>faux</INTITULE><OBJECTIFS_CONTEXTE><ABREGE><CODE>BTS</CODE></ABREGE>"
        b"</OBJECTIFS_CONTEXTE><DATE_FIN_ENREGISTREMENT>01/01/2000</DATE_FIN_ENREGISTREMENT>",
    )

    assert lire_une(contenu) == lire_une(export_xml(TITRE))


def test_deux_titres_peuvent_avoir_le_meme_code_de_bloc() -> None:
    blocs = (("01", "Bloc au code nu"),)

    fiches, bilan = lire(export_xml(variante(blocs=blocs), variante(numero="RNCP99102", blocs=blocs)))

    assert [fiche.blocs[0].code for fiche in fiches] == ["01", "01"]
    assert bilan.avertissements == []


def test_actif_et_etat_de_la_fiche_ne_disent_rien_de_la_vie_du_titre() -> None:
    assert lire_une(export_xml(variante(actif="Non", etat="Archivée"))) == lire_une(export_xml(TITRE))


def test_les_enfants_sont_lus_par_nom_et_non_par_position() -> None:
    contenu = export_xml(TITRE)
    abrege = b"<ABREGE><CODE>TP</CODE><LIBELLE>Titre professionnel</LIBELLE></ABREGE>"
    assert abrege in contenu

    deplace = contenu.replace(abrege, b"").replace(b"</FICHE>", abrege + b"</FICHE>")

    assert lire_une(deplace) == lire_une(contenu)


def test_l_ordre_des_ccp_est_celui_de_l_xml() -> None:
    blocs = (("RNCP99101BC02", "Écrit en premier"), ("RNCP99101BC01", "Écrit en second"))

    assert [bloc.code for bloc in lire_une(export_xml(variante(blocs=blocs))).blocs] == [code for code, _ in blocs]


def test_l_ordre_des_ccp_du_csv_est_celui_des_codes() -> None:
    blocs = (("RNCP99101BC03", "C"), ("RNCP99101BC01", "A"), ("RNCP99101BC02", "B"))

    assert [bloc.libelle for bloc in lire_une(archive_csv(variante(blocs=blocs))).blocs] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("intitule", "attendu"),
    [
        ("TP - Maçon", "Maçon"),
        ("TP – Maçon", "Maçon"),
        ("TP Maçon", "Maçon"),
        ("Conducteur de travaux TP", "Conducteur de travaux TP"),
        ("TPE : gérant", "TPE : gérant"),
        ("Maçon\n   du\u00a0bâti", "Maçon du bâti"),
        (unicodedata.normalize("NFD", "Maçon"), "Maçon"),
    ],
)
def test_l_intitule_perd_son_prefixe_et_ses_blancs_en_trop(intitule: str, attendu: str) -> None:
    assert lire_une(export_xml(variante(intitule=intitule))).intitule == attendu


def test_les_caracteres_invisibles_sont_retires_et_annonces() -> None:
    (fiche,), bilan = lire(export_xml(variante(intitule="Maçon\u202e du\u200b bâti\u0085")))

    assert fiche.intitule == "Maçon du bâti"
    assert bilan.avertissements == ["RNCP99101 : caractères invisibles retirés (intitulé)."]


@pytest.mark.parametrize("encodage", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_l_encodage_annonce_par_l_xml_est_suivi(encodage: str) -> None:
    texte = export_xml(TITRE).decode().replace('encoding="UTF-8"', f'encoding="{encodage.removesuffix("-sig")}"')

    assert lire_une(texte.encode(encodage)) == lire_une(export_xml(TITRE))


def test_le_cdata_et_les_commentaires_ne_changent_pas_le_texte() -> None:
    contenu = export_xml(TITRE).replace(b"<INTITULE>Accordeur", b"<INTITULE><![CDATA[Accor]]><!-- <CODE> -->deur")

    assert lire_une(contenu) == lire_une(export_xml(TITRE))


# --- les avertissements -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("certificateurs", [(("90000000000001", "AUTRE"),), ((None, "SANS SIRET"),), ()])
def test_un_titre_sans_le_siret_du_ministere_est_signale(certificateurs: tuple[tuple[str, str], ...]) -> None:
    (_,), bilan = lire(export_xml(variante(certificateurs=certificateurs)))

    assert len(bilan.avertissements) == 1
    assert bilan.avertissements[0].startswith("RNCP99101 : le ministère du Travail (11000007200014)")


def test_le_nom_du_ministere_ne_compte_pas() -> None:
    _, bilan = lire(export_xml(variante(certificateurs=(("11000007200014", "MINISTERE RENOMME"),))))

    assert bilan.avertissements == []


@pytest.mark.parametrize(("version", "dit"), [("5.0", "« 5.0 » inconnue"), (None, "non indiquée")])
def test_une_version_de_flux_inconnue_est_signalee_mais_lue(version: str | None, dit: str) -> None:
    fiches, bilan = lire(export_xml(TITRE, version=version))

    assert len(fiches) == 1
    assert bilan.version_flux == version
    assert bilan.avertissements[0].startswith(f"Version de flux {dit}")


def test_un_export_du_repertoire_specifique_ne_donne_rien_et_le_dit() -> None:
    fiches, bilan = lire(export_xml(variante(numero="RS9901", abrege=None), variante(numero="RS9902", abrege=None)))

    assert fiches == []
    assert (bilan.fiches_lues, bilan.fiches_rs) == (2, 2)
    assert "répertoire spécifique" in bilan.avertissements[0]


def test_un_export_sans_fiche_le_dit() -> None:
    assert lire(export_xml())[1].avertissements == ["L'export ne contient aucune fiche."]


def test_une_fiche_donnee_deux_fois_a_l_identique_est_lue_une_fois() -> None:
    fiches, bilan = lire(export_xml(TITRE, TITRE))

    assert len(fiches) == bilan.retenues == 1
    assert bilan.avertissements == ["RNCP99101 : donnée deux fois à l'identique, lue une fois."]


def test_une_valeur_accessoire_illisible_est_signalee_et_reste_inconnue() -> None:
    (fiche,), bilan = lire(
        export_xml(
            variante(
                niveau="BAC",
                rome=(("M1805", "Études"), ("m18", "faux")),
                voies=(("VAE", "Peut-être"),),
                decret=(("Arrêté inventé", "hier"),),
                anciennes=("RS12",),
            )
        )
    )

    assert (fiche.niveau, fiche.rome, fiche.voies, fiche.precedents) == (None, ("M1805",), {}, ())
    assert (fiche.decret, fiche.date_jo) == ("Arrêté inventé", None)
    assert len(bilan.avertissements) == 5
    assert all(texte.startswith("RNCP99101 : ") for texte in bilan.avertissements)


# --- l'exemple livré ----------------------------------------------------------------------------------------------


def test_l_exemple_livre_est_celui_que_son_script_ecrit() -> None:
    assert SORTIE.read_bytes() == export()


def test_l_exemple_livre_se_lit_sans_avertissement() -> None:
    chemin = nomenclatures.chemin("exemples/export_fiches_RNCP_demo.xml")

    lecture, bilan = lire_export(chemin, chemin.name)
    fiches = {fiche.numero: fiche for fiche in lecture}

    assert (bilan.fiches_lues, bilan.avertissements) == (12, [])
    assert list(fiches) == ["RNCP37674", "RNCP37682", "RNCP42463", "RNCP38667", "RNCP38676", "RNCP99901"]
    assert (fiches["RNCP38676"].date_fin, fiches["RNCP38676"].date_limite_delivrance) == (
        date(2027, 3, 3),
        date(2028, 3, 3),
    )
    assert fiches["RNCP37682"].suivants == ("RNCP42463",)
    assert len(fiches["RNCP99901"].blocs) == 2


# --- la mémoire ---------------------------------------------------------------------------------------------------


def _memoire(nombre: int) -> int:
    """Pic de mémoire, en octets, pour lire un export de `nombre` fiches qui n'est jamais entier en mémoire."""
    morceaux = (morceau.encode() for morceau in morceaux_xml(fiches_en_nombre(nombre, un_tp_sur=nombre)))
    flux = io.BufferedReader(Tube(morceaux))
    tracemalloc.start()
    try:
        fiches, bilan = lire_export(flux, "-")
        assert len(list(fiches)) == 1
        assert bilan.fiches_lues == nombre
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_la_memoire_ne_depend_pas_de_la_taille_du_fichier() -> None:
    assert _memoire(400) < _memoire(40) + 500_000
