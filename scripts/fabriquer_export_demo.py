"""Fabrique l'export France compétences de la démonstration, à partir de data/titres.csv et data/titres_blocs.csv.

Usage : PYTHONPATH=. python scripts/fabriquer_export_demo.py

Structure V4.1, douze fiches dont six titres professionnels. Par rapport aux titres livrés : le MUM est prorogé d'un an
et RNCP99901 est nouveau, deux inventions ; les autres sont inchangés. À mêmes données, mêmes octets.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.fabriques.rncp import FicheSource, morceaux_xml

RACINE = Path(__file__).resolve().parent.parent
SORTIE = RACINE / "data" / "exemples" / "export_fiches_RNCP_demo.xml"
AVIS = "<!-- Fichier de démonstration de ceres, en partie inventé : à ne pas prendre pour un export officiel. -->\n"

REPRIS = ("RNCP37674", "RNCP37682", "RNCP42463", "RNCP38667", "RNCP38676")
PROROGES = {"RNCP38676": {"date_echeance": "2027-03-03", "date_limite_delivrance": "2028-03-03"}}
LIBELLES = {"M1805": "Études et développement informatique", "326t": "Programmation, mise en place de logiciels"}
AUTRES = (
    ("RNCP99911", "Régie de spectacles sous-marins", ("BTS", "Brevet de technicien supérieur"), "NIV5"),
    ("RNCP99912", "Diplôme d'études supérieures en sieste", ("DipViGrM", "Diplôme visé grade de master"), "NIV7"),
    ("RNCP99913", "Théâtre d'ombres portées", ("Grade_Master", "Grade_Master"), "NIV7"),
    ("RNCP99914", "Cartographie des labyrinthes", ("CS", "Certificat de spécialisation"), "NIV4"),
    ("RNCP99915", "Expert en nuages", None, "NIV6"),
    ("RNCP99916", "Assistant en machines à remonter le temps", None, None),
)


def _lire(nom: str) -> list[dict[str, str]]:
    with (RACINE / "data" / nom).open(encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux, delimiter=";"))


def _jour(iso: str) -> str | None:
    return "/".join(reversed(iso.split("-"))) if iso else None


def _paires(codes: str) -> tuple[tuple[str, str], ...]:
    return tuple((code, LIBELLES.get(code, code)) for code in codes.split(",") if code)


def _titre(ligne: dict[str, str], blocs: list[str]) -> FicheSource:
    numero, precedent, suivant = ligne["rncp"], ligne["rncp_precedent"], ligne["rncp_suivant"]
    codes = [f"{numero}BC{rang:02d}" for rang in range(1, len(blocs) + 1)]
    arrete = f"Arrêté relatif au titre professionnel « {ligne['intitule']} »"
    return FicheSource(
        numero=numero,
        id_fiche=numero.removeprefix("RNCP"),
        intitule=ligne["intitule"],
        niveau=f"NIV{ligne['niveau']}",
        nsf=_paires(ligne["nsf"]),
        formacodes=(),
        rome=_paires(ligne["rome"]),
        decret=((arrete, _jour(ligne["date_jo"])),) if ligne["date_jo"] else (),
        date_effet=_jour(ligne["date_effet"]),
        date_fin=_jour(ligne["date_echeance"]),
        date_limite=_jour(ligne["date_limite_delivrance"]),
        blocs=tuple(zip(codes, blocs, strict=True)),
        anciennes=(precedent,) if precedent else (),
        nouvelles=(suivant,) if suivant else (),
        correspondances=((codes[0], precedent, f"{precedent}BC01"),) if precedent else (),
    )


def fiches() -> Iterator[FicheSource]:
    """Les titres repris, celui qui est inventé, et les fiches qui ne sont pas des titres, mêlés comme en vrai."""
    lignes = {ligne["rncp"]: ligne for ligne in _lire("titres.csv")}
    ccp = [ligne for ligne in _lire("titres_blocs.csv") if ligne["type"] == "CCP"]
    titres = [
        _titre(lignes[numero] | PROROGES.get(numero, {}), [c["intitule"] for c in ccp if c["rncp"] == numero])
        for numero in REPRIS
    ]
    blocs = ("Régler la sonnerie d'une horloge monumentale", "Remonter le mécanisme d'une horloge monumentale")
    titres.append(
        FicheSource(
            numero="RNCP99901",
            id_fiche="99901",
            intitule="Accordeur d'horloges monumentales",
            blocs=tuple((f"RNCP99901BC{rang:02d}", libelle) for rang, libelle in enumerate(blocs, start=1)),
        )
    )
    for titre, (numero, intitule, abrege, niveau) in zip(titres, AUTRES, strict=True):
        yield FicheSource(
            numero=numero,
            id_fiche=numero.removeprefix("RNCP"),
            intitule=intitule,
            abrege=abrege,
            niveau=niveau,
            certificateurs=((None, "ECOLE INVENTEE"),),
            type_enregistrement="Enregistrement sur demande",
            blocs=((f"{numero}BC01", "Bloc inventé"),),
        )
        yield titre


def export() -> bytes:
    entete, *reste = morceaux_xml(fiches())
    return (entete.replace("<FICHES>", AVIS + "<FICHES>") + "".join(reste)).encode()


if __name__ == "__main__":
    SORTIE.parent.mkdir(parents=True, exist_ok=True)
    SORTIE.write_bytes(export())
    print(f"{SORTIE.relative_to(RACINE)} : {SORTIE.stat().st_size} octets")
