"""Mille lettres en un seul PDF (documents.md) : au plus 1,5 fois Typst seul sur les mêmes pages, sans heures de passage
puis avec (PAS-04).

Plancher : un processus qui compose le même modèle d'après les mêmes valeurs, déjà écrites en JSON. Chaque tour est un
processus neuf : dans le même, Typst se souvient de ce qu'il a composé, et ne mesurerait plus rien.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from bench.mesure import CERES, PYTHON, Essai, Mesure, comparer, lancer
from ceres_cli import nomenclatures
from ceres_cli.formats.convocation import pdf
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.textes import cle
from ceres_cli.services.convocation.contenu import depuis_json
from ceres_cli.store import Store
from tests.fabriques.base import Fabrique

_LETTRES = 1_000
_JURES = 8
_TITRE = "TP-99911m01"
_SESSION = "S-2027-1"
_DEBUT, _FIN = date(2027, 3, 15), date(2027, 3, 17)
_SEUL = """
import sys, typst
modele, polices, donnees, sortie = sys.argv[1:]
valeurs = open(donnees, encoding="utf-8").read()
fontes = typst.Fonts(include_system_fonts=False, font_paths=[polices])
pdf = typst.compile(modele, font_paths=fontes, format="pdf", sys_inputs={"donnees": valeurs}, pdf_standards=["ua-1"])
open(sortie, "wb").write(pdf)
"""


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    nombre = max(_JURES, int(_LETTRES * taille))
    tenues = [_mesurer(dossier, nombre, tours, passages=passages) for passages in (False, True)]
    return all(tenues)


def _mesurer(dossier: Path, nombre: int, tours: int, *, passages: bool) -> bool:
    base, donnees, seul = dossier / f"base{passages}.db", dossier / "donnees.json", dossier / "seul.pdf"
    _batir(base, nombre)
    if passages:
        lancer([*CERES, "session", "horaires", _SESSION, "--repartir", "--duree", "5", "--salles", "A,B,C,D"], base)
    lancer([*CERES, "convocation", "editer", _SESSION, "--oui"], base)
    contenu, jour = pdf.contenu_fusionne(list(_editees(base)))
    valeurs = {"annee": jour.year, "mois": jour.month, "jour": jour.day, **contenu}
    donnees.write_text(json.dumps(valeurs, ensure_ascii=False), encoding="utf-8")
    modele = nomenclatures.chemin(pdf.MODELE)

    def typst() -> Mesure:
        return lancer([PYTHON, "-c", _SEUL, modele, modele.parent / "polices", donnees, seul])

    def exporter() -> Mesure:
        suite = ["--sortie", dossier, "--formats", "pdf", "--fusion", "--ecraser"]
        return lancer([*CERES, "convocation", "exporter", _SESSION, *suite], base)

    essais = [Essai("Typst seul", typst), Essai("convocation exporter --fusion", exporter, cible=1.5)]
    avec = " avec passages" if passages else ""
    return comparer(f"Convocations : {nombre} lettres{avec}, un PDF", "Typst seul", essais, tours or 3)


def _batir(chemin: Path, nombre: int) -> None:
    f = Fabrique(chemin)
    f.titre(_TITRE[:8], _TITRE[8:], debut=date(2023, 1, 1), fin=date(2029, 12, 31), ccs=1)
    centre = f.centre(
        "Centre des Mouettes", adresse="4 quai du Havre", code_postal="44100", commune="Nantes",
        telephone="02 61 91 00 10", courriel="examens@mouettes.example.fr",
    )  # fmt: skip
    f.agrement(centre, _TITRE, debut=date(2023, 1, 1), fin=date(2029, 12, 31))
    for rang in range(_JURES):
        jure = f.jure(
            f"KOWALSKI-{rang}", "Alex", civilite="M", adresse="8 place Haute", code_postal="44000", commune="Nantes"
        )
        f.habilitation(jure, _TITRE, debut=date(2024, 1, 1), fin=date(2029, 12, 31))
    session = f.session(centre, _TITRE, debut=_DEBUT, fin=_FIN, jures=tuple(range(1, _JURES + 1)))
    for numero in range(1, nombre - _JURES + 1):
        f.inserer(
            "candidat", civilite="MME", nom=f"NOM-{numero}", prenom="Chloé", naissance="1990-04-12",
            adresse=f"{numero} rue des Lilas", code_postal="44000", commune="Nantes", centre_id=centre,
            cle=cle(f"nom-{numero} chloé"), version=1,
        )  # fmt: skip
        f.inserer(
            "inscription", session_id=session, candidat_id=numero, voie="formation", etat="inscrit",
            inscrit_le="2027-01-05", convocation_a_editer=0,
        )  # fmt: skip
    f.store.fermer()


def _editees(chemin: Path) -> Iterator[DonneesConvocation]:
    store = Store(str(chemin))
    with store.lecture() as db:
        for (contenu,) in db.lignes("SELECT contenu FROM convocation ORDER BY id"):
            yield replace(depuis_json(contenu), tete="L-000001 0123456789abcdef")
    store.fermer()
