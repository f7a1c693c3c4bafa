"""Convocations inventées, et ce qu'un lecteur de PDF en retrouve."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

from ceres_cli.regles.convocation import Adresse, Candidat, Centre, DonneesConvocation, Examen, Jure, Site

POINTS_PAR_MM = 72 / 25.4
HAUTEUR_A4_MM = 297

CANDIDAT = Candidat(
    id="C-000045",
    civilite="MME",
    nom="Œuvrard",
    prenom="Chloé",
    adresse=Adresse(("Résidence des Tilleuls, bât. B", "12 rue de l'Église"), "76000", "Rouen"),
    naissance=date(1990, 4, 12),
    lieu_naissance="Sainte-Colombe (69)",
)
JURE = Jure(
    id="J-000007",
    civilite="M",
    nom="Kowalski",
    prenom="Łukasz",
    adresse=Adresse(("3 impasse du Ruisseau",), "14000", "Caen"),
    autres_membres=("Mme Aïssatou N'Guyen-Lefèvre", "M. Ștefan Ionescu"),
    nombre_candidats=12,
)
EXAMEN = Examen(
    id="S-2026-000123",
    type="CCP",
    certification="TP-01280m04/CCP1",
    titre="Développeur web et web mobile",
    millesime="m04",
    bloc="CCP 1",
    intitule_bloc="Développer la partie front-end d'une application web ou web mobile sécurisée",
    entretien_final=True,
    debut=date(2026, 5, 4),
    fin=date(2026, 5, 6),
    heure_debut="09:00",
)
CENTRE = Centre(
    nom="Centre de formation de la Seine",
    adresse=Adresse(("4 quai du Havre",), "76100", "Rouen"),
    telephone="02 61 91 00 01",
    courriel="examens@seine.example.fr",
    siret="12345678200010",
)
CONVOCATION = DonneesConvocation(
    id="V-000123",
    edition=1,
    date_edition=date(2026, 3, 12),
    heure="08:30",
    destinataire=CANDIDAT,
    examen=EXAMEN,
    centre=CENTRE,
    site=Site("Plateau technique", Adresse(("18 rue des Ateliers",), "76300", "Sotteville-lès-Rouen")),
    papiers=("la présente convocation, imprimée", "une pièce d'identité en cours de validité, avec photographie"),
)
CONVOCATION_JURE = replace(CONVOCATION, id="V-000124", destinataire=JURE, heure="08:00")

# Les intitulés les plus longs du référentiel livré.
EXAMEN_LONG = replace(
    EXAMEN,
    titre="Technicien de maintenance d'engins et de matériels de chantier et de manutention",
    intitule_bloc="Former des apprenants conducteurs par des actions individuelles ou collectives dans le respect des "
    "cadres réglementaires en vigueur",
)


def de_candidat(rang: int, *, nom: str = "Œuvrard", prenom: str = "Chloé", **autres: object) -> DonneesConvocation:
    """La convocation d'un candidat de plus, numérotée d'après son rang."""
    candidat = replace(CANDIDAT, id=f"C-{rang:06d}", nom=nom, prenom=prenom, **autres)  # type: ignore[arg-type]
    return replace(CONVOCATION, id=f"V-{rang:06d}", destinataire=candidat)


@dataclass(frozen=True)
class Morceau:
    """Un texte à sa place, en mm depuis le coin en haut à gauche de la page."""

    texte: str
    x: float
    y: float


def lecteur(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def texte(pdf: bytes) -> str:
    """Tout le texte, une espace entre les mots et les lignes."""
    return " ".join(" ".join(page.extract_text() for page in lecteur(pdf).pages).split())


def morceaux(pdf: bytes, page: int = 0) -> list[Morceau]:
    trouves: list[Morceau] = []

    def noter(lu: str, cm: list[float], tm: list[float], _police: object, _corps: float) -> None:
        x, y = (tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
        if lu.strip():
            trouves.append(Morceau(lu.strip(), x / POINTS_PAR_MM, HAUTEUR_A4_MM - y / POINTS_PAR_MM))

    lecteur(pdf).pages[page].extract_text(visitor_text=noter)
    return trouves


def balises(pdf: bytes) -> list[str]:
    """Les types de l'arbre de structure, dans l'ordre de lecture."""
    return list(_parcourir(lecteur(pdf).trailer["/Root"]["/StructTreeRoot"]))  # type: ignore[index]


def _parcourir(noeud: object) -> Iterator[str]:
    objet = noeud.get_object() if hasattr(noeud, "get_object") else noeud
    if isinstance(objet, ArrayObject):
        for enfant in objet:
            yield from _parcourir(enfant)
    elif isinstance(objet, DictionaryObject):
        if "/S" in objet:
            yield str(objet["/S"])
        if "/K" in objet:
            yield from _parcourir(objet["/K"])
