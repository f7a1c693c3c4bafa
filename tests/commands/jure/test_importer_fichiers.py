"""`ceres jure importer` devant les fichiers des autres, et devant les siens : l'export se relit sans rien perdre."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.regles import coordonnees, textes
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques import classeurs as fc
from tests.fabriques.base import Fabrique
from tests.fabriques.peuple import en_csv, en_ods, fichier
from tests.lanceur import isoler, lancer

IMPORT = ("jure", "importer")
TITRE = "TP-99901m01"
FORMES = ("csv", "xlsx", "ods")


def lus(f: Fabrique, *colonnes: str) -> list[tuple[Any, ...]]:
    return f.lignes(f"SELECT {', '.join(colonnes)} FROM jure ORDER BY id")


# --- ce que des gens envoient ---

ENTETES = ["N° juré", "M./Mme", "Nom de famille", "Prénom", "Né(e) le", "Tél. pro", "Tél. portable", "E-mail",
           "Adresse postale", "Complément d'adresse", "CP", "Ville", "Employeur", "Observations"]  # fmt: skip
LEFEVRE = ["", "Monsieur", "N'Guyen-Lefèvre", "Jean\u00a0Luc", "12/05/1980", "01.99.00.12.34",
           "+33(0)6\u00a039\u00a098\u00a012\u00a034", "jl@example.fr", "3\u202frue d’Œuvre", "Bât. B", "2000",
           "Laon", "Société L’Étoile", "à rappeler"]  # fmt: skip
ATTENDU = ("M", "N'Guyen-Lefèvre", "Jean Luc", "1980-05-12", "+33199001234", "+33639981234", "jl@example.fr",
           "3 rue d’Œuvre", "Bât. B", "02000", "02408", "02", "Société L’Étoile")  # fmt: skip
COLONNES = (
    "civilite", "nom", "prenom", "naissance", "telephone_professionnel_e164", "telephone_personnel_e164", "courriel",
    "adresse", "complement", "code_postal", "commune_insee", "departement", "employeur",
)  # fmt: skip


def _xlsx(*, depuis_1904: bool = False) -> bytes:
    """Des nombres pour les téléphones et le code postal, une vraie date, une feuille masquée, des lignes vides."""
    cases: list[object] = list(LEFEVRE)
    cases[4], cases[5], cases[6], cases[10] = dt.date(1980, 5, 12), 199001234, 639981234, 2000
    livre = fc.classeur(list(ENTETES), cases, *([""] * 14 for _ in range(3)))
    masquee = livre.create_sheet("Brouillon")
    masquee.append(["nom", "prenom"])
    masquee.append(["PERDU", "Paul"])
    masquee.sheet_state = "hidden"
    if depuis_1904:
        livre.epoch = dt.datetime(1904, 1, 1)
    return fc.enregistrer(livre)


SALES = {
    "cp1252, points-virgules": en_csv([ENTETES, [c.replace("\u202f", "\u00a0") for c in LEFEVRE]], ";", "cp1252"),
    "UTF-8 avec BOM": en_csv([ENTETES, LEFEVRE], ";", "utf-8-sig"),
    "tabulations": en_csv([ENTETES, LEFEVRE], "\t"),
    "lignes vides à la fin": en_csv([ENTETES, LEFEVRE, [""] * 14, [" "] * 14]),
    "xlsx, nombres et dates": _xlsx(),
    "xlsx, calendrier 1904": _xlsx(depuis_1904=True),
    "ods": en_ods([ENTETES, LEFEVRE]),
    "code postal dans la commune": en_csv([ENTETES, [*LEFEVRE[:10], "", "2000, Laon", *LEFEVRE[12:]]]),
    "la même ligne deux fois": en_csv([ENTETES, LEFEVRE, LEFEVRE]),
}


@pytest.mark.parametrize("nom", SALES)
def test_un_fichier_sale_est_bien_lu_et_ce_qui_est_reconnu_est_dit(ceres: Lanceur, f: Fabrique, nom: str) -> None:
    chemin = fichier("liste", SALES[nom])
    fini = ceres(*IMPORT, chemin)
    assert fini.code == 0, fini.stderr
    assert lus(f, *COLONNES) == [ATTENDU]
    assert (
        "Colonnes reconnues : numero_jure (« N° juré »), civilite (« M./Mme »), nom (« Nom de famille »), prenom,"
        in fini.stderr
    )
    assert "Colonnes ignorées : Observations." in fini.stderr
    assert "Code postal : le zéro de tête a été rétabli" in fini.stderr
    if nom == "xlsx, nombres et dates":
        assert "feuilles masquées, non lues : « Brouillon »" in fini.stderr
    avant = bases.contenu(f.chemin)
    assert ceres(*IMPORT, chemin).code == 0
    assert bases.contenu(f.chemin) == avant


def test_toutes_les_fautes_de_format_sont_dites_avec_ligne_colonne_et_code(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [
        ["numero_jure", "nom", "prenom", "civilite", "naissance", "code_postal", "adresse", "commune"],
        ["J-1X", "MARTIN", "Alice", "M./Mme", "12/05/80", "200", "a\x07b", ""],
        ["", "", "Alice", "", "31/02/1980", "", "", "44000 Nantes"],
        ["", "123", "Alice", "", "01/01/2020", "75001", "", "44000 Nantes"],
        ["", "BON", "Alice", "", "", "", "", ""],
    ]
    fini = ceres(*IMPORT, fichier("j.csv", lignes), "--format", "json")
    assert (fini.code, fini.stdout) == (2, "")
    motifs = fini.erreur()["motifs"]
    assert {(m["valeurs"]["ligne"], m["valeurs"]["colonne"]) for m in motifs} == {
        (2, "numero_jure"), (2, "civilite"), (2, "naissance"), (2, "code_postal"), (2, "adresse"),
        (3, "nom"), (3, "naissance"), (4, "nom"), (4, "naissance"), (4, "commune"),
    }  # fmt: skip
    assert {m["code"] for m in motifs} == {"FICHIER"}
    assert lus(f, "id") == []
    # Une date de naissance ne se répète pas dans une erreur.
    assert "1980" not in fini.stderr
    assert "12/05/80" not in fini.stderr


def test_une_formule_est_refusee_a_son_adresse(ceres: Lanceur, f: Fabrique) -> None:
    livre = fc.classeur(["nom", "prenom", "total"], ["MARTIN", '="Al"&"ice"', "=1+1"])
    fini = ceres(*IMPORT, fichier("j.xlsx", fc.enregistrer(livre)), "--format", "json")
    assert fini.code == 2
    assert [m["valeurs"].get("adresse") for m in fini.erreur()["motifs"]] == ["B2"]


@pytest.mark.parametrize(
    ("entetes", "dit"),
    [
        (["Nom", "Prénom", "Téléphone"], "professionnel ou personnel"),
        (["Nom", "Prénom", "Tél."], "professionnel ou personnel"),
        (["Nom", "Prénom", "Mail", "Courriel"], "disent tous deux la colonne courriel"),
        (["Nom", "Ville"], "aucune colonne « prenom »"),
        (["Prénom", "Ville"], "aucune colonne « nom »"),
        (["Machin", "Truc"], "pas d'en-tête reconnu"),
    ],
)
def test_un_en_tete_equivoque_ou_insuffisant_est_une_faute(
    ceres: Lanceur, f: Fabrique, entetes: list[str], dit: str
) -> None:
    fini = ceres(*IMPORT, fichier("j.csv", [entetes, ["x"] * len(entetes)]))
    assert fini.code == 2
    assert dit in fini.stderr
    assert lus(f, "id") == []


@pytest.mark.parametrize(
    ("entete", "colonne", "texte", "attendu"),
    [
        ("Civ.", "civilite", "Mme", "MME"),
        ("M./Mme", "civilite", "M.", "M"),
        ("DATE DE NAISSANCE", "naissance", "1980-05-12", "1980-05-12"),
        ("née le", "naissance", "12/05/1980", "1980-05-12"),
        ("Téléphone bureau", "telephone_professionnel", "01 99 00 12 34", "01 99 00 12 34"),
        ("tel portable", "telephone_personnel", "06 39 98 12 34", "06 39 98 12 34"),
        ("MOBILE", "telephone_personnel", "06 39 98 12 34", "06 39 98 12 34"),
        ("Mél", "courriel", "a@example.fr", "a@example.fr"),
        ("adresse e-mail", "courriel", "a@example.fr", "a@example.fr"),
        ("Adresse", "adresse", "1 rue X", "1 rue X"),
        ("Adresse 2", "complement", "Bât. B", "Bât. B"),
        ("code  postal", "code_postal", "44000", "44000"),
        ("Localité", "commune", "nantes", "Nantes"),
        ("Code commune", "commune_insee", "44109", "44109"),
        ("Entreprise", "employeur", "'Étoile", "'Étoile"),
    ],
)
def test_les_colonnes_ont_des_synonymes(
    ceres: Lanceur, f: Fabrique, entete: str, colonne: str, texte: str, attendu: str
) -> None:
    fini = ceres(*IMPORT, fichier("j.csv", [["NOM", "prénom", entete], ["MARTIN", "Alice", texte]]))
    assert fini.code == 0, fini.stderr
    assert lus(f, colonne) == [(attendu,)]


# --- l'aller et retour ---

DURS: list[dict[str, Any]] = [
    {"nom": "D'Almeida", "prenom": "João", "employeur": "=1+1", "adresse": "+33 rue", "complement": "-2"},
    {"nom": "Le Goff", "prenom": "Anne-Lise", "employeur": "@SUM(A1)", "adresse": "'=1", "complement": "''x"},
    {"nom": "N'Guyen-Lefèvre", "prenom": "Œ", "employeur": "＝cmd", "adresse": '3; rue "du" Bac', "complement": "a,b"},
    {"nom": "=cmd|' /C calc'!A0", "prenom": "-Zoé", "employeur": "_x0041_ <b>&amp;", "adresse": "00012"},
    {"nom": "A" * 60, "prenom": "Y", "courriel": "-a+b@example.fr", "employeur": "1e5", "adresse": "12/05/1980"},
    {"nom": "李", "prenom": "e\u0301".replace("e\u0301", "é"), "employeur": "نجمة", "adresse": "👩\u200d🏫"},
    {"nom": "MARTIN", "prenom": "Alice", "telephone_professionnel": "+33 (0)1 99 00 12 34",
     "telephone_professionnel_e164": "+33199001234", "telephone_personnel": "0639981234",
     "telephone_personnel_e164": "+262639981234"},
    {"nom": "Martin", "prenom": "Alice", "telephone_personnel": "0639981234", "courriel": "plus.valable@"},
    {"nom": "MARTIN", "prenom": "Alice", "naissance": "1980-02-01", "civilite": "MME"},
    {"nom": "Sainte", "prenom": "Colombe", "commune": "Sainte-Colombe", "commune_insee": "05135", "departement": "05",
     "region": "93", "code_postal": "05700"},
    {"nom": "Sans", "prenom": "Commune", "commune": None, "commune_insee": None, "departement": None, "region": None},
    {"nom": "Ailleurs", "prenom": "Luc", "commune": "Commune-Disparue", "code_postal": "44999"},
]  # fmt: skip


def _peupler(f: Fabrique, fiches: list[dict[str, Any]]) -> None:
    """Ces jurés, et eux seuls, chacun habilité."""
    with f.store.ecriture() as db:
        for table in ("habilitation", "jure", "compteur"):
            db.executer(f"DELETE FROM {table}")
    for rang, fiche in enumerate(fiches, 1):
        f.jure(**{**fiche, "id": rang})
        f.habilitation(rang, TITRE, fin=dt.date(2027, 12, 31))


def _aller_et_retour(f: Fabrique, forme: str) -> None:
    chemin = f"jures.{forme}"
    assert lancer("export-jures", "--sortie", chemin, "--ecraser").code == 0
    avant = f.lignes("SELECT * FROM jure ORDER BY id")
    fini = lancer(*IMPORT, chemin, "--format", "json")
    assert fini.code == 0, fini.stderr
    assert {ligne["resultat"] for ligne in fini.json()["lignes"]} == {"sans_effet"}
    assert f.lignes("SELECT * FROM jure ORDER BY id") == avant


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    with pytest.MonkeyPatch.context() as temporaire:
        dossier = tmp_path_factory.mktemp("retour")
        isoler(temporaire, dossier)
        fabrique = Fabrique(dossier / "ceres.db")
        fabrique.titre(TITRE[:8], TITRE[8:], fin=dt.date(2027, 12, 31))
        yield fabrique
        fabrique.store.fermer()


@pytest.mark.parametrize("forme", FORMES)
def test_l_export_se_relit_sans_rien_changer(base: Fabrique, forme: str) -> None:
    _peupler(base, DURS)
    _aller_et_retour(base, forme)
    # Le fichier dit tout : sur d'autres valeurs, il rétablit les siennes.
    avant = lus(base, "nom", "prenom", "employeur", "adresse", "complement", "civilite", "telephone_professionnel")
    with base.store.ecriture() as db:
        db.executer("UPDATE jure SET employeur = 'autre' WHERE employeur IS NOT NULL")
        db.executer("UPDATE jure SET adresse = 'autre', complement = NULL WHERE adresse IS NOT NULL")
        db.executer("UPDATE jure SET telephone_professionnel = NULL, telephone_professionnel_e164 = NULL WHERE id = 7")
    fini = lancer(*IMPORT, f"jures.{forme}")
    assert fini.code == 0, fini.stderr
    apres = lus(base, "nom", "prenom", "employeur", "adresse", "complement", "civilite", "telephone_professionnel")
    assert apres == avant


def _propre(texte: str) -> str:
    try:
        return textes.propre(texte, longueur_max=40)
    except ValueError:
        return ""


def _nom(texte: str) -> str:
    try:
        return coordonnees.nom(texte)
    except ValueError:
        return ""


# U+FFFD, que l'entrée refuse comme illisible, ne peut venir que d'un autre programme.
_TEXTES = st.text(st.characters(exclude_characters="\ufffd", codec="utf-8"), max_size=40)
_ECRITS = st.builds(str.__add__, st.sampled_from(["", "", "=", "+", "-", "@", "'", "''=", "＝", "\u00a0="]), _TEXTES)
_VALEURS = _ECRITS.map(_propre).map(lambda t: t or None)
_NOMS = _ECRITS.map(_nom).filter(bool)
_TELEPHONES = st.none() | st.sampled_from(["01 99 00 12 34", "+33 (0)1.99.00.12.34", "0639981234", "00 33 199001234"])
_FICHES = st.fixed_dictionaries(
    {
        "nom": _NOMS,
        "prenom": _NOMS,
        "employeur": _VALEURS,
        "adresse": _VALEURS,
        "complement": _VALEURS,
        "courriel": st.none() | st.sampled_from(["+a@example.fr", "-b@example.fr", "=c@example.fr", "d'e@example.fr"]),
        "telephone_professionnel": _TELEPHONES,
        "telephone_personnel": _TELEPHONES,
        "code_postal": st.none() | st.sampled_from(["01000", "97490", "44000"]),
    }
)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(fiches=st.lists(_FICHES, min_size=1, max_size=25))
def test_un_export_quelconque_se_relit_sans_rien_changer(fiches: list[dict[str, Any]], base: Fabrique) -> None:
    _peupler(base, fiches)
    for forme in FORMES:
        _aller_et_retour(base, forme)
