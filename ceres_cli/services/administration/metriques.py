"""Ce qu'une base dit à qui la surveille de loin : le texte que lit Prometheus, sans donnée personnelle.

Chaque nombre se lit d'une requête ; les âges, le sceau et la place sont ceux de `sante`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from ceres_cli import VERSION
from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import NOMS
from ceres_cli.regles.droits import NatureAcces, Operation
from ceres_cli.services.administration import requetes, sante
from ceres_cli.store import Db

_UN_JOUR = timedelta(days=1)


class Mesure(NamedTuple):
    """Une famille de nombres : chacun a ses étiquettes."""

    nom: str
    aide: str
    valeurs: Iterable[tuple[Mapping[str, str], float]]
    sorte: str = "gauge"

    def lignes(self) -> Iterator[str]:
        yield f"# HELP ceres_{self.nom} {self.aide}"
        yield f"# TYPE ceres_{self.nom} {self.sorte}"
        for etiquettes, valeur in self.valeurs:
            dites = ",".join(f'{nom}="{_protege(texte)}"' for nom, texte in etiquettes.items())
            yield f"ceres_{self.nom}{f'{{{dites}}}' if dites else ''} {valeur}"


def relever(cadre: Cadre) -> list[str]:
    """Les lignes du texte. DroitsInsuffisants : ni un profil MPCP, ni le compte de service agissant pour lui-même."""
    with cadre.store.lecture() as db:
        if not cadre.config.base_compte_service or cadre.agent != cadre.config.base_compte_service:
            cadre.autoriser(db, Operation.ADMINISTRER_BASE)
        objets, lots = list(_objets(db)), requetes.lots_et_lignes(db)
    points = {p.point: p for p in sante.examiner(cadre)}
    mesures = [
        Mesure("version", "Le programme, et le schéma de la base.", [(_version(), 1)]),
        Mesure("objets", "Combien d'objets, par nom et par état gardé.", objets),
        Mesure("lots_total", "Les écritures du journal.", [({}, lots[0])], "counter"),
        Mesure("lignes_total", "Ce que sont devenues leurs lignes.", _lignes(lots[1:]), "counter"),
        Mesure("refus_du_jour", "Refus et introuvables, 24 heures du journal des accès.", _refus(cadre)),
        Mesure("sante", "Par point de sante : 0 bien, 1 attention, 2 critique, 3 inconnu.", _niveaux(points.values())),
        *(
            Mesure(f"{p}_age_jours", f"Jours depuis la dernière {p}.", _mesures(points, p))
            for p in ("nuit", "sauvegarde")
        ),
        Mesure("sceau_tient", "La chaîne du journal se tient : 1, sinon 0.", _tient(points["sceau"])),
        Mesure("disque_libre_octets", "Place libre à côté de la base.", _mesures(points, "disque")),
    ]
    if "frontiere" in points:
        aide = "Écarts à ce que laisse le script des rôles."
        mesures.append(Mesure("frontiere_ecarts", aide, _mesures(points, "frontiere")))
    return [ligne for mesure in mesures for ligne in mesure.lignes()]


def _version() -> Mapping[str, str]:
    return {"ceres": VERSION, "schema": str(VERSION_SCHEMA)}


def _objets(db: Db) -> Iterator[tuple[Mapping[str, str], float]]:
    comptees: set[str] = set()
    for nom in NOMS:
        if nom.table not in comptees:  # deux noms d'une table : comptée une fois
            comptees.add(nom.table)
            for etat, combien in requetes.par_etat(db, nom.table, [c.nom for c in nom.champs]):
                yield {"nom": nom.sorte, "etat": etat}, combien


def _lignes(comptes: Iterable[int]) -> Iterator[tuple[Mapping[str, str], float]]:
    for resultat, combien in zip(requetes.RESULTATS, comptes, strict=True):
        yield {"resultat": resultat}, combien


def _refus(cadre: Cadre) -> list[tuple[Mapping[str, str], float]]:
    depuis = (datetime.fromisoformat(cadre.horodatage) - _UN_JOUR).strftime("%Y-%m-%dT%H:%M:%SZ")
    codes = Counter(
        str(entree.get("code") or entree.get("nature"))
        for entree in cadre.store.lire_acces(depuis)
        if entree is not None and entree.get("nature") != NatureAcces.LECTURE
    )
    return [({"code": code}, combien) for code, combien in sorted(codes.items())]


def _niveaux(points: Iterable[sante.Point]) -> Iterator[tuple[Mapping[str, str], float]]:
    return (({"point": p.point}, int(p.niveau)) for p in points)


def _tient(point: sante.Point) -> list[tuple[Mapping[str, str], float]]:
    return [({}, int(not point.niveau))] if point.lu else []


def _mesures(points: Mapping[str, sante.Point], point: str) -> list[tuple[Mapping[str, str], float]]:
    """Rien, si ce point n'a pas de mesure."""
    mesure = points[point].mesure
    return [] if mesure is None else [({}, mesure)]


def _protege(texte: str) -> str:
    return texte.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
