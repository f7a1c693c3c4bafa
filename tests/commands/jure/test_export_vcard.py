"""`ceres export-jures` en vCard, relu d'après les RFC ; et ses filtres sur les sessions. Jour : 02/09/2025."""

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.formats.fiche import vcard
from ceres_cli.schemas.jures import FICHE
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique

EXPORT = "export-jures"
TITRE = "TP-99901m01"
CHAMPS = tuple(colonne.cle for colonne in FICHE)


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    f.titre(TITRE[:8], TITRE[8:], debut=date(2020, 1, 1), fin=date(2027, 12, 31))
    f.centre()
    return f


def jure(f: Fabrique, nom: str = "MARTIN", sessions: tuple[str, ...] = (), **valeurs: Any) -> int:
    numero = f.jure(nom, "Alice", **valeurs)
    f.habilitation(numero, TITRE, fin=date(2027, 12, 31))
    f.habilitation(numero, f"{TITRE}/CCP1", fin=date(2027, 12, 31))
    for debut in sessions:
        f.session(1, TITRE, "validee", date.fromisoformat(debut), jures=(numero,))
    return numero


# --- un lecteur écrit d'après les RFC, sans rien emprunter au programme ---


def lire(octets: bytes) -> list[dict[str, tuple[dict[str, str], str]]]:
    """Les cartes : propriété → (paramètres, valeur brute) ; « TEL » et « TEL 2 » pour la deuxième."""
    assert octets == b"" or octets.endswith(b"\r\n")
    assert b"\n" not in octets.replace(b"\r\n", b"")
    lignes = octets.split(b"\r\n")[:-1]
    assert all(len(ligne) <= 75 for ligne in lignes)
    assert all(ligne.decode() for ligne in lignes)  # un repli ne coupe jamais un caractère
    logiques = octets.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    cartes: list[dict[str, tuple[dict[str, str], str]]] = []
    for ligne in logiques:
        tete, valeur = re.split(r"(?<!\\):", ligne, maxsplit=1)
        nom, *parametres = tete.split(";")
        lus = dict(p.split("=", 1) for p in parametres)
        if nom == "BEGIN":
            assert valeur == "VCARD"
            cartes.append({})
        else:
            rang = sum(1 for n in cartes[-1] if n.split(" ")[0] == nom)
            cartes[-1][f"{nom} {rang + 1}" if rang else nom] = (lus, valeur)
    assert all(next(iter(carte)) == "VERSION" and list(carte)[-1] == "END" for carte in cartes)
    return cartes


def composantes(valeur: str, separateur: str = ";") -> list[str]:
    """Les composantes d'une valeur structurée, échappements ôtés."""
    morceaux = re.split(rf"(?<!\\)((?:\\\\)*){separateur}", valeur)
    jointes = [a + b for a, b in zip(morceaux[::2], [*morceaux[1::2], ""], strict=True)]
    return [texte(m) for m in jointes]


def texte(valeur: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], valeur)


def cartes(ceres: Lanceur, *options: str) -> list[dict[str, tuple[dict[str, str], str]]]:
    fini = ceres(EXPORT, "--sortie", "jures.vcf", "--ecraser", *options)
    assert fini.code == 0, fini.stderr
    return lire(Path("jures.vcf").read_bytes())


COMPLET: dict[str, Any] = {
    "civilite": "MME",
    "telephone_professionnel": "01 99 00 12 34",
    "telephone_personnel": "06 39 98 12 34",
    "courriel": "alice@example.fr",
    "adresse": "3, rue d'Œuvre; bis",
    "complement": "Bât. B\\C",
    "code_postal": "44000",
    "employeur": "Société: Lilas, Fils & Cie",
}


def test_une_carte_4_0_dit_tout_ce_qui_sert_a_joindre(ceres: Lanceur, f: Fabrique) -> None:
    jure(f, "Le Goff; N'Guyen, \\ de", **COMPLET)
    (carte,) = cartes(ceres)
    assert carte["VERSION"] == ({}, "4.0")
    assert carte["UID"] == ({"VALUE": "text"}, "J-000001")
    assert texte(carte["FN"][1]) == "Alice Le Goff; N'Guyen, \\ de"
    assert composantes(carte["N"][1]) == ["Le Goff; N'Guyen, \\ de", "Alice", "", "Mme", ""]
    assert carte["TEL"] == ({"TYPE": "work"}, "01 99 00 12 34")
    assert carte["TEL 2"] == ({"TYPE": "home"}, "06 39 98 12 34")
    assert carte["EMAIL"] == ({}, "alice@example.fr")
    assert carte["ADR"][0] == {"TYPE": "home"}
    # Boîte postale et étage vides ; la rue et le complément ; la commune ; sans région ; code postal et pays.
    rue = "3\\, rue d'Œuvre\\; bis,Bât. B\\\\C"
    assert carte["ADR"][1] == f";;{rue};Nantes;;44000;France"
    assert composantes(carte["ORG"][1]) == ["Société: Lilas, Fils & Cie"]
    assert composantes(carte["CATEGORIES"][1], ",") == [TITRE, f"{TITRE}/CCP1"]


def test_une_carte_3_0_pour_les_carnets_anciens(ceres: Lanceur, f: Fabrique) -> None:
    jure(f, **COMPLET)
    (carte,) = cartes(ceres, "--vcard", "3.0")
    assert carte["VERSION"] == ({}, "3.0")
    assert carte["UID"] == ({}, "J-000001")
    assert carte["TEL"][0] == {"TYPE": "WORK,VOICE"}
    assert carte["EMAIL"][0] == {"TYPE": "INTERNET"}
    assert carte["ADR"][0] == {"TYPE": "HOME"}
    assert {"N", "FN"} <= carte.keys()


def test_ce_qui_est_inconnu_n_est_pas_ecrit(ceres: Lanceur, f: Fabrique) -> None:
    jure(f, commune=None, commune_insee=None, departement=None, region=None)
    (carte,) = cartes(ceres)
    assert list(carte) == ["VERSION", "UID", "FN", "N", "CATEGORIES", "END"]


def test_une_carte_par_jure_dans_l_ordre_et_rien_s_il_n_y_en_a_pas(ceres: Lanceur, f: Fabrique) -> None:
    for nom in ("Zola", "Œuvrard", "A" * 60):
        jure(f, nom)
    assert [composantes(c["N"][1])[0] for c in cartes(ceres)] == ["A" * 60, "Œuvrard", "Zola"]
    assert cartes(ceres, "--departement", "2A") == []
    assert f.lignes("SELECT count(*) FROM trace WHERE champ = 'nombre'") == [(2,)]


def test_les_memes_octets_deux_fois(ceres: Lanceur, f: Fabrique) -> None:
    jure(f, **COMPLET)
    cartes(ceres)
    premiers = Path("jures.vcf").read_bytes()
    cartes(ceres)
    assert Path("jures.vcf").read_bytes() == premiers


@pytest.mark.parametrize(
    ("options", "dit"),
    [
        (("--sortie", "j.vcf", "--vcard", "2.1"), "4.0, 3.0"),
        (("--sortie", "j.xlsx", "--vcard", "3.0"), "ne va qu'avec un fichier .vcf"),
        (("--vcard", "3.0"), "ne va qu'avec un fichier .vcf"),
        (("--sortie", "j.txt"), ".vcf"),
        (("--sessions-min", "3", "--sessions-max", "2"), "dépasse"),
        (("--sessions-min", "-1"), "sessions-min"),
        (("--sans-session-depuis", "31/02/2025"), "calendrier"),
    ],
)
def test_une_mauvaise_demande_n_ecrit_et_ne_consigne_rien(
    ceres: Lanceur, f: Fabrique, options: tuple[str, ...], dit: str
) -> None:
    fini = ceres(EXPORT, *options)
    assert (fini.code, fini.stdout) == (2, "")
    assert dit in fini.stderr
    assert list(Path().glob("j.*")) == []
    assert f.lignes("SELECT * FROM trace") == []


@given(st.dictionaries(st.sampled_from(["nom", "prenom", "adresse", "employeur", "commune"]), st.text(max_size=120)))
def test_un_texte_quelconque_ne_sort_pas_de_sa_propriete(valeurs: dict[str, str]) -> None:
    """Ni repli, ni saut de ligne, ni « END:VCARD » glissé dans un nom ne fabrique une autre ligne."""
    ligne = [
        {**dict.fromkeys(CHAMPS), "numero_jure": "J-000001", "nom": "X", "prenom": "Y", **valeurs}[c] for c in CHAMPS
    ]
    flux = io.BytesIO()
    assert vcard.ecrire(flux, [ligne]) == 1
    (carte,) = lire(flux.getvalue())
    assert carte.keys() <= {"VERSION", "UID", "FN", "N", "ADR", "ORG", "END"}
    propre = {c: v for c, v in valeurs.items() if v and v.isprintable()}
    assert "nom" not in propre or composantes(carte["N"][1])[0] == propre["nom"]
    assert "employeur" not in propre or texte(carte["ORG"][1]) == propre["employeur"]


# --- filtres sur les sessions ---


@pytest.mark.parametrize(
    ("options", "attendus"),
    [
        ((), {"AUCUNE", "UNE", "DEUX", "TROIS"}),
        (("--sessions-min", "1"), {"UNE", "DEUX", "TROIS"}),
        (("--sessions-min", "2", "--sessions-max", "2"), {"DEUX"}),
        (("--sessions-max", "0"), {"AUCUNE"}),
        (("--sans-session-depuis", "10/06/2025"), {"AUCUNE", "UNE"}),
        (("--sans-session-depuis", "11/06/2025"), {"AUCUNE", "UNE", "DEUX"}),
        (("--sans-session-depuis", "2025-06-11", "--sessions-min", "1"), {"UNE", "DEUX"}),
        # Au 1er juin, la session du 10 n'est pas commencée.
        (("--au", "01/06/2025", "--sessions-min", "2"), {"TROIS"}),
    ],
)
def test_jur_01_filtrer_sur_le_nombre_de_sessions_et_la_derniere(
    ceres: Lanceur, f: Fabrique, options: tuple[str, ...], attendus: set[str]
) -> None:
    jure(f, "AUCUNE")
    jure(f, "UNE", ("2024-01-10",))
    jure(f, "DEUX", ("2024-01-10", "2025-06-10"))
    jure(f, "TROIS", ("2024-01-10", "2024-02-10", "2025-08-10"))
    f.session(1, TITRE, "annulee", date(2025, 8, 20), jures=(1, 2, 3, 4))
    assert {composantes(c["N"][1])[0] for c in cartes(ceres, *options)} == attendus
    (filtre,) = f.lignes("SELECT apres FROM trace WHERE champ = 'filtre'")[0]
    assert ("sessions, au moins : " in filtre) == ("--sessions-min" in options)
    assert ("sans session depuis : 2025-06-1" in filtre) == ("--sans-session-depuis" in options)
