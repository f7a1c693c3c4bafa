"""L'import d'un export de France compétences (performance.md, section 6) : 570 Mo en moins de 15 s et 100 Mio.

Plancher : `iterparse` seul, chaque fiche effacée dès qu'elle est lue.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import iterparse

from bench import monde
from bench.mesure import CERES, Essai, Mesure, chronometrer, comparer, lancer
from tests.fabriques.rncp import AUTRES, FicheSource, morceaux_xml

_MO = 100
_UN_TITRE_SUR = 40
# Le vrai export tient 570 Mo ; il doit être lu en 15 s.
_SECONDES_PAR_MO = 15 / 570


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    base, export = dossier / "base.db", dossier / "export.xml"
    monde.batir(base, monde.Taille(jures=100, habilitations=1_000))
    mo = _ecrire(export, _MO * taille)

    def importer() -> Mesure:
        return lancer([*CERES, "referentiel", "importer", export, "--simuler"], base)

    essais = [
        Essai("iterparse", lambda: chronometrer(lambda: _parcourir(export))),
        Essai("referentiel importer --simuler", importer, mio=100),
    ]
    tenue = comparer(f"Import RNCP : {mo:.0f} Mo", "iterparse", essais, tours or 3)
    secondes = min(m.secondes for m in essais[1].mesures)
    assez_vite = secondes <= mo * _SECONDES_PAR_MO
    print(f"570 Mo se liraient en {secondes / mo * 570:.1f} s : ≤ 15 s {'tenu' if assez_vite else 'non tenu'}")
    return tenue and assez_vite


def _ecrire(chemin: Path, mo: float) -> float:
    """Des fiches d'une vingtaine de Ko, comme les vraies ; rend la taille en Mo."""
    with chemin.open("w", encoding="utf-8") as flux:
        for morceau in morceaux_xml(_fiches()):
            flux.write(morceau)
            if flux.tell() >= mo * 1e6:
                break
        flux.write("</FICHES>\n")
    return chemin.stat().st_size / 1e6


def _fiches() -> Iterator[FicheSource]:
    numero = 0
    while True:
        numero += 1
        fiche = FicheSource() if numero % _UN_TITRE_SUR == 0 else AUTRES[numero % len(AUTRES)]
        blocs = tuple((f"RNCP{100_000 + numero}BC{rang:02d}", f"Bloc {rang}") for rang in range(1, 4))
        yield replace(
            fiche, numero=f"RNCP{100_000 + numero}", id_fiche=str(100_000 + numero), blocs=blocs, partenaires=60
        )


def _parcourir(chemin: Path) -> None:
    lecture = iterparse(chemin, events=("start", "end"))
    _, racine = next(lecture)
    for evenement, element in lecture:
        if evenement == "end" and element.tag == "FICHE":
            racine.clear()
