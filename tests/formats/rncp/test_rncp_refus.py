"""Ce qui refuse un export entier : fautes de fiches, fichiers illisibles, archives hostiles."""

import dataclasses
import io
import itertools
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.rncp.lire import lire_export
from tests.fabriques.rncp import AUTRES, FicheSource, archive, archive_csv, export_xml
from tests.formats.rncp.lecture_rncp import AUTRE_TITRE, TITRE, Tube, lire, lire_une, refus, variante

# --- les fautes d'une fiche : toutes dites, rien d'importé --------------------------------------------------------


@pytest.mark.parametrize(
    ("champs", "champ", "dit"),
    [
        ({"numero": None}, "NUMERO_FICHE", "fiche n° 2 (ID_FICHE 99101), ligne"),
        ({"numero": "99101"}, "NUMERO_FICHE", "« 99101 » n'est pas un numéro de fiche RNCP"),
        ({"numero": "RS99101"}, "NUMERO_FICHE", "« RS99101 » n'est pas un numéro de fiche RNCP"),
        ({"intitule": None}, "INTITULE", "l'intitulé manque"),
        ({"intitule": " \n "}, "INTITULE", "l'intitulé manque"),
        ({"date_fin": None}, "DATE_FIN_ENREGISTREMENT", "la date de fin d'enregistrement manque"),
        ({"date_fin": "30/02/2029"}, "DATE_FIN_ENREGISTREMENT", "« 30/02/2029 » n'est pas une date JJ/MM/AAAA"),
        ({"date_fin": "2029-04-01"}, "DATE_FIN_ENREGISTREMENT", "« 2029-04-01 »"),
        ({"date_fin": "01/04/29"}, "DATE_FIN_ENREGISTREMENT", "« 01/04/29 »"),
        ({"date_fin": "01/04/9999"}, "DATE_FIN_ENREGISTREMENT", "« 01/04/9999 »"),
        ({"date_fin": "٠١/٠٤/٢٠٢٩"}, "DATE_FIN_ENREGISTREMENT", "n'est pas une date"),
        ({"date_effet": "demain"}, "DATE_EFFET", "« demain »"),
        ({"date_effet": "02/04/2029"}, "DATE_EFFET", "la date d'effet 02/04/2029 suit la fin 01/04/2029"),
        ({"date_limite": "31/04/2030"}, "DATE_LIMITE_DELIVRANCE", "« 31/04/2030 »"),
        ({"blocs": (("B1", "A"), ("B1", "B"))}, "BLOCS_COMPETENCES", "le code de bloc « B1 » est donné deux fois"),
        ({"blocs": ((None, "A"),)}, "BLOCS_COMPETENCES", "le bloc 1 n'a pas de code"),
        ({"blocs": (("B1", "A"), ("B2", None))}, "BLOCS_COMPETENCES", "le bloc 2 n'a pas de libellé"),
    ],
)
def test_une_fiche_fautive_est_nommee_et_refuse_tout(champs: dict[str, object], champ: str, dit: str) -> None:
    erreur = refus(export_xml(AUTRE_TITRE, variante(**champs)))

    assert [motif.valeurs["champ"] for motif in erreur.motifs] == [champ]
    assert dit in erreur.motifs[0].texte
    assert erreur.motifs[0].texte.startswith(f"{erreur.motifs[0].valeurs['fiche']}, ligne ")
    assert (erreur.code, erreur.sortie) == ("FICHIER", 2)


def test_un_titre_qui_finit_le_jour_de_son_effet_est_lu() -> None:
    fiche = lire_une(export_xml(variante(date_effet="01/04/2029")))

    assert fiche.date_debut == fiche.date_fin


def test_toutes_les_fautes_sont_dites_avec_leur_fiche_et_leur_ligne() -> None:
    contenu = export_xml(variante(intitule=None, date_fin=None), AUTRES[0], variante(numero="RNCP99103", date_fin="?"))
    lignes = [n for n, ligne in enumerate(contenu.decode().splitlines(), start=1) if ligne == "<FICHE>"]

    erreur = refus(contenu)

    assert [(motif.valeurs["fiche"], motif.valeurs["ligne"]) for motif in erreur.motifs] == [
        ("RNCP99101", lignes[0]),
        ("RNCP99101", lignes[0]),
        ("RNCP99103", lignes[2]),
    ]
    assert erreur.objets == ["RNCP99101", "RNCP99103"]


def test_une_faute_du_csv_donne_la_ligne_de_la_table_standard() -> None:
    erreur = refus(archive_csv(AUTRES[0], TITRE, variante(numero="RNCP99103", date_fin="?")))

    assert [(motif.valeurs["fiche"], motif.valeurs["ligne"]) for motif in erreur.motifs] == [("RNCP99103", 4)]


@pytest.mark.parametrize("double", [variante(date_fin="01/04/2030"), variante(abrege=None)])
@pytest.mark.parametrize("ecrire", [export_xml, archive_csv])
@pytest.mark.parametrize("ordre", [1, -1])
def test_une_fiche_donnee_deux_fois_avec_des_contenus_differents_refuse_tout(
    double: FicheSource, ecrire: Callable[..., bytes], ordre: int
) -> None:
    erreur = refus(ecrire(*(TITRE, double)[::ordre]))

    assert erreur.objets == ["RNCP99101"]
    assert "cette fiche est donnée deux fois" in erreur.motifs[-1].texte


def test_une_faute_dans_une_fiche_qui_n_est_pas_un_titre_ne_gene_pas() -> None:
    fiches, bilan = lire(export_xml(dataclasses.replace(AUTRES[0], date_fin="?", intitule=None, numero=None), TITRE))

    assert len(fiches) == 1
    assert bilan.refus == []


def test_ecarter_rend_les_autres_fiches_et_garde_les_fautes_au_bilan() -> None:
    fiches, bilan = lire(export_xml(variante(date_fin=None), AUTRE_TITRE), ecarter=True)

    assert [fiche.numero for fiche in fiches] == ["RNCP99102"]
    assert [motif.valeurs["fiche"] for motif in bilan.refus] == ["RNCP99101"]


# --- les fichiers refusés -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_un_xml_tronque_est_refuse_avec_sa_ligne(part: float) -> None:
    contenu = export_xml(TITRE, *AUTRES)
    coupe = contenu[: int(len(contenu) * part)]

    message = refus(coupe).message

    assert "fichier tronqué, ligne " in message
    assert int(message.split("ligne ")[1].split(",")[0]) <= coupe.count(b"\n") + 1


def test_un_xml_coupe_entre_deux_fiches_est_tronque() -> None:
    assert "fichier tronqué, ligne " in refus(export_xml(TITRE).removesuffix(b"</FICHES>\n")).message


def test_un_xml_mal_forme_est_refuse_avec_sa_ligne() -> None:
    contenu = export_xml(TITRE).replace(b"<FICHES>\n", b"<FICHES>\n<FICHE></INTITULE>\n", 1)

    assert "XML mal formé, ligne 3, colonne " in refus(contenu).message


@pytest.mark.parametrize(
    "prologue",
    [
        '<!DOCTYPE FICHES [<!ENTITY a "TP">]>',
        '<!DOCTYPE FICHES SYSTEM "file:///dev/null">',
        "<!DOCTYPE FICHES>",
        "<!-- d'abord un commentaire -->\n<!DOCTYPE FICHES []>",
    ],
)
@pytest.mark.parametrize("emballer", [lambda octets: octets, lambda octets: archive(("e.xml", octets))])
def test_un_doctype_est_refuse(prologue: str, emballer: Callable[[bytes], bytes]) -> None:
    contenu = export_xml(TITRE).replace(b"<FICHES>", prologue.encode() + b"<FICHES>")

    assert "<!DOCTYPE> interdite" in refus(emballer(contenu)).message


def test_une_entite_non_declaree_est_refusee() -> None:
    assert "XML mal formé" in refus(export_xml(TITRE).replace(b"Accordeur", b"&accordeur;")).message


def test_un_encodage_inconnu_est_refuse() -> None:
    assert "encodage" in refus(export_xml(TITRE).replace(b"UTF-8", b"klingon")).message


def test_un_autre_xml_est_refuse_en_nommant_sa_racine() -> None:
    assert "racine <plist> au lieu de <FICHES>" in refus(b'<?xml version="1.0"?>\n<plist><FICHE/></plist>').message


def test_une_fiche_demesuree_est_refusee_sans_etre_gardee_en_memoire() -> None:
    debut = b"<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><SECTEURS_ACTIVITE>"
    flux = io.BufferedReader(Tube(itertools.chain([debut], itertools.repeat(b"x" * 1_000_000, 40))))

    fiches, _ = lire_export(flux, "-")

    with pytest.raises(ErreurFichier, match="dépasse 32 Mo"):
        list(fiches)


@pytest.mark.parametrize(
    ("contenu", "dit"),
    [
        (b"", "un fichier vide"),
        (b" \n", "un fichier vide"),
        (b"<!DOCTYPE html><html><body>Connexion</body></html>", "page web"),
        (b"<html><body>Connexion</body></html>", "page web"),
        (b"%PDF-1.7", "un document PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ancien Office"),
        (b"\x1f\x8b\x08\x00", "une archive gzip"),
        (b'{"fiches": []}', "du JSON"),
        (b"action;habilitation\nvalider;H-1\n", "un fichier csv"),
        (b"\x00\x01\x02", "un format inconnu"),
        (archive(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")), "document bureautique"),
        (archive(("mimetype", b"application/vnd.oasis"), ("content.xml", b"<x/>")), "document bureautique"),
        (archive(), "aucun export de fiches dans l'archive"),
        (archive(("lisez-moi.txt", b"bonjour")), "aucun export de fiches dans l'archive"),
        (b"PK\x03\x04 presque un zip", "archive zip tronquée ou abîmée"),
    ],
)
def test_un_autre_fichier_est_refuse_en_disant_ce_qu_il_semble_etre(contenu: bytes, dit: str) -> None:
    erreur = refus(contenu)

    assert dit in erreur.message
    assert "export-fiches-rncp" in erreur.conseil


def test_un_chemin_qui_n_est_pas_un_fichier_est_refuse(tmp_path: Path) -> None:
    for chemin, dit in ((tmp_path / "absent.xml", "introuvable"), (tmp_path, "dossier")):
        fiches, _ = lire_export(chemin, chemin.name)
        with pytest.raises(ErreurFichier, match=dit):
            list(fiches)


# --- les archives hostiles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nom", ["/etc/export.xml", "../export.xml", "a/../../export.xml", "C:\\export.xml", "..\\e.xml"]
)
def test_un_nom_de_membre_absolu_ou_qui_remonte_est_refuse(nom: str) -> None:
    assert "nom de fichier interdit" in refus(archive(("export.xml", export_xml(TITRE)), (nom, b"x"))).message


def test_un_nom_de_membre_vide_est_refuse() -> None:
    octets = bytearray(archive(("x", b"")))
    central = octets.index(b"PK\x01\x02")
    octets[central + 28], octets[central + 30] = 0, 1  # le nom devient un champ annexe

    assert "nom de fichier interdit" in refus(bytes(octets)).message


def test_deux_xml_dans_l_archive_sont_refuses() -> None:
    contenu = export_xml(TITRE)

    assert "2 fichiers XML" in refus(archive(("a.xml", contenu), ("b.xml", contenu))).message


def test_les_fichiers_ajoutes_par_le_finder_sont_ignores() -> None:
    contenu = archive(("__MACOSX/._e.xml", b"<plist/>"), (".DS_Store", b"\x00"), ("e.xml", export_xml(TITRE)))

    assert lire_une(contenu) == lire_une(export_xml(TITRE))


def test_une_archive_chiffree_est_refusee() -> None:
    contenu = bytearray(archive(("e.xml", export_xml(TITRE))))
    contenu[6] |= 1
    contenu[contenu.index(b"PK\x01\x02") + 8] |= 1

    assert "mot de passe" in refus(bytes(contenu)).message


def test_une_archive_compressee_autrement_est_refusee() -> None:
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_BZIP2) as sortie:
        sortie.writestr("e.xml", export_xml(TITRE))

    assert "méthode de compression" in refus(tampon.getvalue()).message


def _bombe(**annonces: int) -> bytes:
    """Trois mégaoctets de blancs, suivis d'un membre incompressible ; `annonces` réécrit des tailles du répertoire."""
    blancs = b"<FICHES><VERSION_FLUX>4.1</VERSION_FLUX>" + b" " * 3_000_000 + b"</FICHES>"
    octets = bytearray(archive(("e.xml", blancs), ("hasard", random.Random(0).randbytes(50_000))))
    central = octets.index(b"PK\x01\x02")
    for place, taille in ((20, annonces.get("comprimee")), (24, annonces.get("depliee"))):
        if taille is not None:
            octets[central + place : central + place + 4] = taille.to_bytes(4, "little")
    return bytes(octets)


@pytest.mark.parametrize(
    ("annonces", "dit"),
    [
        ({}, "« e.xml » se déplie à plus de 100 fois sa taille"),
        ({"depliee": 1000}, "archive zip tronquée ou abîmée, « e.xml »"),
        ({"comprimee": 40_000}, "taille de « e.xml » impossible"),
    ],
    ids=["honnête", "taille dépliée fausse", "taille comprimée fausse"],
)
def test_une_archive_qui_se_deplie_plus_de_cent_fois_est_refusee(annonces: dict[str, int], dit: str) -> None:
    assert dit in refus(_bombe(**annonces)).message


@pytest.mark.parametrize("ecrire", [lambda f: archive(("e.xml", export_xml(f))), archive_csv])
def test_une_archive_tronquee_ou_abimee_est_refusee(ecrire: Callable[[FicheSource], bytes]) -> None:
    contenu = ecrire(TITRE)
    refus(contenu[: len(contenu) // 2])
    abimee = bytearray(contenu)
    abimee[120] ^= 0xFF

    assert "abîmée" in refus(bytes(abimee)).message
