"""La santé d'une base en service : ce qu'un administrateur regarde chaque matin, sans rien y écrire.

Un point par chose à surveiller, dans `_POINTS`.
"""

import os
from collections.abc import Callable
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ceres_cli import fichiers
from ceres_cli.base.postgresql import copie_en_lecture, frontiere, surveillance
from ceres_cli.base.sceau import controle, horloge, rejeu
from ceres_cli.moteur import journal, releves
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.calendrier import en_francais, plus_jours
from ceres_cli.regles.francais import compter, milliers, premiers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.administration import copie, requetes
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.base.postgresql.db import DbPostgresql


class Niveau(IntEnum):
    """Au sens de Nagios."""

    BIEN = 0
    ATTENTION = 1
    CRITIQUE = 2
    INCONNU = 3

    @property
    def mot(self) -> str:
        return self.name.lower()


# Jours au-delà desquels c'est une alerte, puis critique (partage.md, section 3).
NUIT = (2, 7)
SAUVEGARDE = (7, 30)
PROFIL_FINISSANT = 30  # jours
RETARD = (60, 600)  # secondes d'une copie en lecture sur le serveur principal
HORLOGE = 30  # jours où une écriture marquée se rappelle
SCEAU_LOTS = 100  # les derniers, relus en entier
_MIO = 1 << 20
RELUE = 64 * _MIO  # la plus grande sauvegarde dont le SHA-256 se refait
# La place libre en dessous de laquelle c'est une alerte, puis critique : en fois la taille de la base, et en Mio.
DISQUE = ((2, 200), (1, 50))


class Point(NamedTuple):
    """`mesure` : jours, secondes, octets ou écarts ; `seuils` : ceux qui la jugent, alerte puis critique ; `lu` : faux
    de ce que ce profil ne peut pas lire, qui n'est pas à juger."""

    point: str
    niveau: Niveau
    texte: str
    mesure: int | None = None
    seuils: tuple[int, int] | None = None
    lu: bool = True

    def en_dict(self) -> dict[str, Any]:
        """Le document `ceres.point-de-sante/1`."""
        alerte, critique = self.seuils or (None, None)
        return {
            "point": self.point,
            "etat": self.niveau.mot,
            "niveau": int(self.niveau),
            "texte": self.texte,
            "mesure": self.mesure,
            "alerte": alerte,
            "critique": critique,
        }


def examiner(cadre: Cadre) -> list[Point]:
    """Les points, dans leur ordre. BaseInutilisable ou Occupe si la base ne s'ouvre pas comme pour toute commande.

    Ouvert à tous : ni donnée personnelle, ni compte n'y est nommé."""
    with cadre.store.lecture() as db:
        points = [
            Point("base", Niveau.BIEN, f"elle s'ouvre, son schéma est celui du programme{_programmes(db, cadre)}")
        ]
        points += [juger(db, cadre) for juger in _POINTS]
        if restes := _restes(db, cadre):
            dit = f"une commande tuée a laissé des données en clair, à ôter : {premiers(restes)}"
            points.append(Point("restes", Niveau.ATTENTION, dit, len(restes)))
        if db.dialecte != "sqlite":
            points.append(_frontiere(cast("DbPostgresql", db)))
        if (serveur := _serveur(db)) is not None:
            points += [_copies(serveur), _archivage(serveur)]
        if db.dialecte != "sqlite" and (retard := copie_en_lecture.retard(db)) is not None:
            points.append(_copie(*retard))
    return points


def niveau(points: list[Point]) -> Niveau:
    """Le plus grave de tous : critique, puis alerte, puis inconnu."""
    vus = {point.niveau for point in points if point.lu}
    return next((n for n in (Niveau.CRITIQUE, Niveau.ATTENTION, Niveau.INCONNU) if n in vus), Niveau.BIEN)


def en_nagios(points: list[Point]) -> str:
    """« CERES ATTENTION - … | nuit=3;2;7 … » : le plus grave, ce qui ne va pas (tout, si tout va), les mesures."""
    pire = niveau(points)
    dits = [p for p in points if p.niveau] or points
    mesures = " ".join(f"{p.point}={p.mesure};{_bornes(p)}" for p in points if p.mesure is not None)
    return f"{ligne(pire, ' ; '.join(f'{p.point} : {p.texte}' for p in dits))} | {mesures}"


def ligne(pire: Niveau, texte: str) -> str:
    """« CERES INCONNU - … » ; « | » y sépare les mesures, le texte n'en a pas."""
    return f"CERES {pire.name} - {texte.replace('|', '/')}"


def _bornes(point: Point) -> str:
    """Les seuils de Nagios : au-delà pour des jours, en deçà (« N: ») pour une place libre."""
    fin = ":" if point.point == "disque" else ""
    return ";".join(f"{seuil}{fin}" for seuil in point.seuils or ())


def _nuit(db: Db, cadre: Cadre) -> Point:
    faite = releves.derniere_nuit(db)
    if faite is None:
        return _jamais(db, cadre, "nuit", NUIT, "aucun traitement de nuit n'a encore été fait")
    if max(faite.dernier_jour, faite.dernier_passage) > cadre.jour:
        dernier = en_francais(max(faite.dernier_jour, faite.dernier_passage))
        return Point(
            "nuit",
            Niveau.ATTENTION,
            f"la dernière faite est celle du {dernier}, à venir. Si l'horloge est juste, elle avançait alors :"
            " restaurez une sauvegarde d'avant, ou attendez, les avis reprendront après ce jour",
        )
    age = (cadre.jour - faite.dernier_passage).days
    fait = f"{compter(faite.expirees, 'expiration')}, {faite.avis} avis, {milliers(faite.duree)} ms"
    return _age("nuit", age, NUIT, f"la dernière est celle du {en_francais(faite.dernier_passage)} ({fait})")


def _sauvegarde(db: Db, cadre: Cadre) -> Point:
    faite = releves.derniere_sauvegarde(db)
    if faite is None:
        return _jamais(db, cadre, "sauvegarde", SAUVEGARDE, "aucune sauvegarde n'est connue de cette base")
    age = (cadre.jour - faite.du_jour).days
    if age < 0:
        quand = en_francais(faite.du_jour)
        return Point("sauvegarde", Niveau.ATTENTION, f"la dernière est du {quand}, à venir : voyez l'horloge")
    if (defaut := _fichier_en_defaut(faite)) is not None:
        return Point("sauvegarde", *defaut, age, SAUVEGARDE)
    return _age("sauvegarde", age, SAUVEGARDE, f"la dernière est du {en_francais(faite.du_jour)} ({faite.fichier})")


def _fichier_en_defaut(faite: releves.Sauvegarde) -> tuple[Niveau, str] | None:
    """Ce que son fichier a qui ne va pas ; None s'il est là tel qu'il a été écrit, ou ne se voit pas d'ici. Au-delà de
    RELUE, ses octets ne se relisent pas : une surveillance le demande toutes les cinq minutes."""
    fichier = Path(faite.dossier, faite.fichier)
    if not faite.dossier or not os.path.isdir(faite.dossier):
        return None
    try:
        taille = fichier.stat().st_size
        dit = copie.empreinte_de(fichier).read_text("ascii").split()[:1]
        relue = copie.sha256_de(fichier) if taille == faite.octets <= RELUE else faite.sha256
    except FileNotFoundError as manque:
        return Niveau.ATTENTION, f"{os.path.basename(manque.filename)} n'est plus dans {faite.dossier}"
    except (OSError, ValueError):
        return None
    if taille != faite.octets or dit != [faite.sha256] or relue != faite.sha256:
        return Niveau.CRITIQUE, f"{fichier} n'est plus tel qu'il a été écrit"
    return None


def _jamais(db: Db, cadre: Cadre, point: str, seuils: tuple[int, int], dit: str) -> Point:
    """Ce qui n'a jamais eu lieu manque depuis la première écriture."""
    premier = journal.premier_jour(db)
    if premier is None:
        return Point(point, Niveau.BIEN, "rien n'est encore écrit dans cette base")
    return _age(point, max(0, (cadre.jour - date.fromisoformat(premier)).days), seuils, dit, "depuis")


def _age(point: str, jours: int, seuils: tuple[int, int], dit: str, lien: str = "il y a") -> Point:
    alerte, critique = seuils
    juge = Niveau.CRITIQUE if jours > critique else Niveau.ATTENTION if jours > alerte else Niveau.BIEN
    quand = "" if not juge else f", {lien} {compter(jours, 'jour')}"
    return Point(point, juge, f"{dit}{quand}", jours, seuils)


def _serveur(db: Db) -> surveillance.Serveur | None:
    return None if db.dialecte == "sqlite" else surveillance.regarder(db)


def _disque(db: Db, cadre: Cadre) -> Point:
    if db.dialecte == "sqlite":
        fichier = os.path.realpath(cadre.store.chemin)
        return _place(os.path.dirname(fichier), cadre.store.chemin.stat().st_size, fichier)
    serveur = _serveur(db)
    if serveur is None or serveur.dossier is None:
        return Point("disque", Niveau.BIEN, "c'est celui du serveur de la base")
    return _place(serveur.dossier, serveur.taille)


def _restes(db: Db, cadre: Cadre) -> list[str]:
    """Les temporaires abandonnés à côté de la base, et de sa dernière sauvegarde."""
    faite = releves.derniere_sauvegarde(db)
    dossiers = {faite.dossier} if faite and faite.dossier else set()
    if db.dialecte == "sqlite":
        dossiers.add(os.path.dirname(os.path.realpath(cadre.store.chemin)))
    return sorted(entree.path for dossier in dossiers for entree in fichiers.abandonnes(dossier))


def _place(dossier: str, taille: int, fichier: str | None = None) -> Point:
    """`fichier` : la base, d'un fichier, où ce compte doit pouvoir écrire comme dans son dossier."""
    try:
        place = os.statvfs(dossier)
    except OSError:
        return Point("disque", Niveau.INCONNU, f"la place libre de {dossier} ne se lit pas")
    if place.f_flag & os.ST_RDONLY:
        return Point("disque", Niveau.CRITIQUE, f"{dossier} est en lecture seule : rien ne s'écrit plus")
    if ferme := next((lieu for lieu in (fichier and dossier, fichier) if lieu and not os.access(lieu, os.W_OK)), None):
        dit = f"ce compte ne peut pas écrire dans {ferme} : ni écriture ni nuit n'y passent ; rendez-lui ses droits"
        return Point("disque", Niveau.CRITIQUE, f"{dit}, ou surveillez sous le compte qui écrit")
    libre = place.f_bavail * place.f_frsize
    alerte, critique = (max(fois * taille, mio * _MIO) for fois, mio in DISQUE)
    juge = Niveau.CRITIQUE if libre < critique else Niveau.ATTENTION if libre < alerte else Niveau.BIEN
    dit = f"{milliers(libre // _MIO)} Mio libres, la base en prend {milliers(-(-taille // _MIO))}"
    return Point("disque", juge, dit, libre, (alerte, critique))


def _copies(serveur: surveillance.Serveur) -> Point:
    """Celles que ce serveur envoie, et celles qu'il attend encore : ses journaux s'entassent pour elles."""
    alerte, critique = RETARD
    pire = max((retard or 0 for _, _, retard in serveur.retards), default=0)
    juge = Niveau.CRITIQUE if pire > critique else Niveau.ATTENTION if pire > alerte else Niveau.BIEN
    if serveur.oubliees:
        noms = ", ".join(f"{nom} ({milliers(octets // _MIO)} Mio retenus)" for nom, octets in serveur.oubliees)
        return Point("copies", max(juge, Niveau.ATTENTION), f"ne suivent plus : {noms}", pire, RETARD)
    if not serveur.retards:
        return Point("copies", Niveau.BIEN, "ce serveur n'envoie rien à une copie")
    suivent = compter(len(serveur.retards), "copie suit", "copies suivent")
    if not juge and any(retard is None for _, _, retard in serveur.retards):
        tu = any(not etat for _, etat, _ in serveur.retards)
        cause = "donnez pg_monitor au compte qui surveille, non à un agent" if tu else "pas encore mesuré"
        return Point("copies", Niveau.ATTENTION, f"{suivent}, d'un retard inconnu : {cause}", None, RETARD)
    dit = f"{suivent}, la plus en retard de"
    return Point("copies", juge, f"{dit} {compter(pire, 'seconde')}", pire, RETARD)


def _archivage(serveur: surveillance.Serveur) -> Point:
    if not serveur.archive:
        return Point("archivage", Niveau.BIEN, "ce serveur n'archive pas ses journaux (archive_mode)")
    if serveur.manque is not None:
        return Point("archivage", Niveau.CRITIQUE, f"le journal {serveur.manque} ne s'archive pas")
    return Point("archivage", Niveau.BIEN, "les journaux du serveur s'archivent")


def _copie(suit: bool, retard: int | None) -> Point:
    if not suit:
        return Point("copie", Niveau.ATTENTION, "elle ne reçoit plus rien du serveur principal", retard, RETARD)
    if retard is None:
        return Point("copie", Niveau.ATTENTION, "une copie en lecture, d'un retard inconnu : elle n'a rien rejoué")
    alerte, critique = RETARD
    juge = Niveau.CRITIQUE if retard > critique else Niveau.ATTENTION if retard > alerte else Niveau.BIEN
    dit = f"une copie en lecture, en retard de {compter(retard, 'seconde')} sur le serveur principal"
    return Point("copie", juge, dit if retard else "une copie en lecture, à jour", retard, RETARD)


def _profils(db: Db, cadre: Cadre) -> Point:
    """Ceux qui finissent bientôt : leurs agents n'auront plus rien à eux."""
    jour = cadre.jour
    finissent = requetes.profils_finissant(db, jour.isoformat(), plus_jours(jour, PROFIL_FINISSANT).isoformat())
    if not finissent:
        return Point("profils", Niveau.BIEN, f"aucun ne finit dans les {PROFIL_FINISSANT} jours", 0)
    noms = ", ".join(f"{affiche('P', n)} le {en_francais(date.fromisoformat(fin))}" for n, fin in finissent[:5])
    reste = f", et {len(finissent) - 5} de plus" if len(finissent) > 5 else ""
    return Point("profils", Niveau.ATTENTION, f"finissent bientôt : {noms}{reste}", len(finissent))


def _programmes(db: Db, cadre: Cadre) -> str:
    """Les versions de ceres qui ont fait la base et l'ont écrite en dernier."""
    if _journal_cache(db, cadre) or journal.dernier(db) is None:
        return ""
    faite, ecrite = (f"ceres {v}" if v else "une version qui ne le notait pas" for v in journal.programmes(db))
    return f" ; faite par {faite}, écrite en dernier par {ecrite}"


def _journal_cache(db: Db, cadre: Cadre) -> bool:
    return bool(cadre.store.agent()) and cadre.acteur(db).role is not Role.MPCP


def _non_lu(point: str) -> Point:
    return Point(point, Niveau.INCONNU, "non lu par ce profil : la base ne le montre qu'à un profil MPCP", lu=False)


def _frontiere(db: "DbPostgresql") -> Point:
    """Les écarts, comptés : ils nomment des comptes, que seul « ceres admin verifier » dit."""
    if not frontiere.lisible(db.connexion):
        return _non_lu("frontiere")
    if ecarts := sum(1 for _ in frontiere.defauts(db.connexion)):
        dit = f"{compter(ecarts, 'écart')} à ce que laisse le script des rôles"
        return Point("frontiere", Niveau.CRITIQUE, dit, ecarts)
    tenue = frontiere.posee(db.connexion)
    return Point("frontiere", Niveau.BIEN, frontiere.TENUE if tenue else frontiere.ABSENTE, 0)


def _sceau(db: Db, cadre: Cadre) -> Point:
    """La chaîne du journal, et ce que ses derniers lots ont consigné : de quoi le redire toutes les cinq minutes."""
    if _journal_cache(db, cadre):
        return _non_lu("sceau")
    bilan = controle.Bilan()
    if (defaut := next(controle.sommaire(db, bilan, SCEAU_LOTS), None)) is not None:
        return Point("sceau", Niveau.CRITIQUE, f"{defaut} (« ceres journal verifier » dit tout)")
    if bilan.tete is None:
        return Point("sceau", Niveau.BIEN, "rien n'est encore écrit dans cette base", 0)
    lot, tete = bilan.tete
    return Point("sceau", Niveau.BIEN, f"la chaîne se tient jusqu'à {affiche('L', lot)} {tete[:16]}", bilan.lots)


def _parametres(db: Db, cadre: Cadre) -> Point:
    """Ce que la base dit d'elle-même (si elle est d'essai, sa dernière sauvegarde…), confronté au journal."""
    if _journal_cache(db, cadre):
        return _non_lu("parametres")
    if (defaut := next(rejeu.rejouer_parametres(db), None)) is not None:
        return Point("parametres", Niveau.CRITIQUE, defaut)
    return Point("parametres", Niveau.BIEN, "ce que la base dit d'elle-même est ce que le journal en dit")


def _horloge(db: Db, cadre: Cadre) -> Point:
    """Celle de maintenant, et celle des écritures d'un mois : ce qui s'y est dit ne s'oublie pas le lendemain."""
    precedent = journal.dernier(db)
    if precedent is not None and horloge.a_recule(maintenant := db.instant(), precedent[1]):
        return Point("horloge", Niveau.ATTENTION, horloge.constat_du_recul(maintenant, precedent[1]))
    if lots := requetes.lots_recules(db, plus_jours(cadre.jour, -HORLOGE).isoformat()):
        dernier = affiche("L", lots[0])
        return Point(
            "horloge",
            Niveau.ATTENTION,
            f"elle a reculé avant {compter(len(lots), 'lot')}, le dernier {dernier}",
            len(lots),
        )
    return Point("horloge", Niveau.BIEN, "elle ne recule pas", 0)


_POINTS: tuple[Callable[[Db, Cadre], Point], ...] = (
    _nuit, _sauvegarde, _disque, _profils, _sceau, _parametres, _horloge,
)  # fmt: skip
