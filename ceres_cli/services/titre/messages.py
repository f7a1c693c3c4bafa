"""Ce qui se dit d'un titre créé, modifié ou importé : libellés des champs, différences, et ce que ses nouvelles dates
font à ses habilitations et à ses sessions, dit avant d'être écrit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from ceres_cli.regles.calendrier import VieTitre, en_francais
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.titre import lire_voies
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, OrigineProlongation, TypeCertification
from ceres_cli.services.titre import requetes, touches
from ceres_cli.services.titre.faits import BlocTitre, FaitsTitre
from ceres_cli.services.titre.touches import Dependants, Effets, habilitation_de
from ceres_cli.services.titre.touches import charger as charger_dependants
from ceres_cli.services.titre.touches import nommer as nommer_touches
from ceres_cli.store import Db

_NOMS = {
    habilitation.BROUILLON: "en brouillon",
    habilitation.BROUILLON_HORS_DELAI: "en brouillon sur un titre hors délai",
    habilitation.ACTIVE: "active",
    habilitation.SUSPENDUE: "suspendue",
    habilitation.SUSPENDUE_HORS_DELAI: "suspendue sur un titre hors délai",
    habilitation.HORS_TABLE: "expirée (titre à venir)",
}


@dataclass(frozen=True, slots=True)
class Effet:
    """Nombre d'habilitations et de sessions touchées, les phrases qui le disent, et chaque objet touché."""

    habilitations: int
    sessions: int
    phrases: tuple[str, ...]
    touches: Effets = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.habilitations or self.sessions or self.touches)


class Porteurs:
    """Les habilitations et les sessions non closes d'un ensemble de titres, comptées au premier besoin.

    `redates` : ceux d'entre eux dont les dates changent, seuls à nommer qui en dépend."""

    def __init__(self, db: Db, titres: Iterable[int], redates: Iterable[int]) -> None:
        self._db = db
        self._titres = sorted(titres)
        self._redates = frozenset(redates)
        self._connus: dict[int, Dependants] = {}

    def effet(self, titre_id: int, avant: VieTitre, apres: VieTitre, jour: date) -> Effet:
        touchees, changements = 0, Counter[tuple[str, str]]()
        for etat, debut, fin, nombre in self._habilitations.get(titre_id, ()):
            ancienne, nouvelle = (habilitation_de(etat, debut, fin, vie) for vie in (avant, apres))
            lignes = habilitation.ligne_de_table(ancienne, jour), habilitation.ligne_de_table(nouvelle, jour)
            bornes = [
                (habilitation.fin_effective(h), habilitation.dernier_jour_utilisable(h)) for h in (ancienne, nouvelle)
            ]
            if lignes[0] != lignes[1] or bornes[0] != bornes[1]:
                touchees += nombre
            if lignes[0] != lignes[1]:
                changements[lignes] += nombre
        fins = self._sessions.get(titre_id, [])
        classes = Counter((avant.classe(fin), apres.classe(fin)) for fin in fins)
        deplacees = {c: n for c, n in classes.items() if c[0] is not c[1]}
        phrases = [_phrase(n, *lignes) for lignes, n in changements.items()]
        if autres := touchees - changements.total():
            verbe = accorder(autres, "garde son état", "gardent leur état")
            phrases.append(f"{compter(autres, 'habilitation')} {verbe}, mais pas le même dernier jour")
        phrases += [
            f"{compter(n, 'session')} : au dernier jour, le titre passe de « {libelle(a)} » à « {libelle(b)} »"
            for (a, b), n in deplacees.items()
        ]
        touches = nommer_touches(self._dependants(titre_id), avant, apres, jour)
        return Effet(touchees, sum(deplacees.values()), tuple(phrases), touches)

    def a_rouvrir(self, titre_id: int, apres: VieTitre, jour: date) -> list[int]:
        """Les habilitations dont l'expiration est consignée et que ces dates ramènent avant leur fin effective."""
        return [hid for hid, fin in self._constatees.get(titre_id, ()) if min(fin, apres.fin) >= jour]

    def jour_d_effet(self, titre_id: int, jour: date) -> date:
        """OBT-02 : celui du changement ; le lendemain, si ce jour-là quelqu'un a déjà obtenu le titre ou siège dans le
        jury d'une session du titre : un changement n'ôte rien à qui l'avait."""
        deja = requetes.dernier_jour_acquis(self._db, titre_id, jour.isoformat())
        return jour if deja is None else max(jour, date.fromisoformat(deja) + timedelta(days=1))

    def sur(self, bloc: BlocTitre) -> tuple[int, int]:
        """(habilitations, sessions) d'un bloc, quel que soit leur état."""
        return self._usages.get(bloc.id, (0, 0))

    def _dependants(self, titre_id: int) -> Dependants:
        """Chargés d'un coup pour tous ceux dont on sait les dates changées ; un autre, à part."""
        if titre_id not in self._connus:
            self._connus |= charger_dependants(self._db, sorted({titre_id, *self._redates} - self._connus.keys()))
        return self._connus[titre_id]

    @cached_property
    def _usages(self) -> dict[int, tuple[int, int]]:
        return requetes.usages_des_blocs(self._db, self._titres)

    @cached_property
    def _habilitations(self) -> dict[int, list[tuple[str, date, date, int]]]:
        groupes: dict[int, list[tuple[str, date, date, int]]] = {}
        for titre_id, etat, debut, fin, nombre in requetes.habilitations_groupees(self._db, self._titres):
            groupes.setdefault(titre_id, []).append((etat, date.fromisoformat(debut), date.fromisoformat(fin), nombre))
        return groupes

    @cached_property
    def _sessions(self) -> dict[int, list[date]]:
        fins: dict[int, list[date]] = {}
        for titre_id, fin in requetes.fins_de_session(self._db, self._titres, SESSIONS_CLOSES):
            fins.setdefault(titre_id, []).append(date.fromisoformat(fin))
        return fins

    @cached_property
    def _constatees(self) -> dict[int, list[tuple[int, date]]]:
        constatees: dict[int, list[tuple[int, date]]] = {}
        for titre_id, hid, fin in requetes.expirations_constatees(self._db, self._titres):
            constatees.setdefault(titre_id, []).append((hid, date.fromisoformat(fin)))
        return constatees


def _phrase(nombre: int, avant: str, apres: str) -> str:
    """« 12 habilitations actives deviennent expirées (E-FIN) »"""
    verbe = "redevient" if apres == habilitation.ACTIVE else "devient"
    if nombre > 1:
        verbe = verbe.replace("vient", "viennent")
    return f"{compter(nombre, 'habilitation')} {_accorde(avant, nombre)} {verbe} {_accorde(apres, nombre)}"


def _accorde(ligne: str, nombre: int) -> str:
    nom = _NOMS.get(ligne, f"expirée ({ligne})")
    return nom if nombre == 1 else nom.replace("active", "actives").replace("ée", "ées").replace("due", "dues")


CHAMPS = {
    "reference": "référence",
    "code": "code",
    "millesime": "millésime",
    "rncp": "numéro RNCP",
    "intitule": "intitulé",
    "sigle": "sigle",
    "niveau": "niveau",
    "date_debut_validite": "début de validité",
    "date_fin_validite": "fin de vie",
    "date_fin_prolongation": "fin de prolongation",
    "origine_prolongation": "origine de la prolongation",
    "validation_partielle": "validation partielle",
    "nsf": "NSF",
    "voies": "voies d'accès",
    "texte_officiel": "texte officiel",
    "rome": "ROME",
    "precedents": "versions précédentes",
    "suivants": "versions suivantes",
}
_ORIGINES = {
    OrigineProlongation.SAISIE: "saisie",
    OrigineProlongation.RNCP: "donnée par le RNCP",
    OrigineProlongation.CALCULEE: "proposée à un an",
}
_SUFFIXES = {
    "code_bloc": "code",
    "exige_du": "exigé à partir du",
    "retire_le": "retiré le",
    "effet_du": "date d'effet (information)",
}


def champ_lu(champ: str) -> str:
    """Le nom d'un champ du rapport tel qu'on le lit : « fin de vie », « CCP1 », « CCP1, code »."""
    bloc, point, detail = champ.partition(".")
    return f"{bloc}, {_SUFFIXES.get(detail, detail)}" if point else CHAMPS.get(champ, champ)


def valeur_lue(champ: str, valeur: Any) -> str:
    if valeur is None:
        return "(inconnu)"
    if champ.startswith("date_") or champ.partition(".")[2] in ("exige_du", "retire_le", "effet_du"):
        return en_francais(date.fromisoformat(valeur))
    if champ == "validation_partielle":
        return "oui" if valeur else "non"
    if champ == "voies":
        return voies_lues(valeur)
    return libelle(valeur) if champ == "origine_prolongation" else str(valeur)


def voies_lues(voies: str) -> str:
    """Les voies ouvertes seules : « CA, FC, CQ, VAE »."""
    return ", ".join(voie for voie, ouverte in lire_voies(voies).items() if ouverte) or "aucune"


def differences(avant: Mapping[str, Any], apres: Mapping[str, Any]) -> str:
    """« fin de vie 01/09/2025 → 01/09/2026 ; intitulé « A » → « B » »"""
    suite = []
    for champ, neuf in apres.items():
        ancien = avant.get(champ)
        if ancien is None:
            suite.append(f"{champ_lu(champ)} : {valeur_lue(champ, neuf)}")
        else:
            suite.append(f"{champ_lu(champ)} : {valeur_lue(champ, ancien)} → {valeur_lue(champ, neuf)}")
    return " ; ".join(suite)


def creation(titre: FaitsTitre) -> str:
    vie = titre.vie
    blocs = [
        f"{len(titre.de_type(type_))} {type_.value}"
        for type_ in (TypeCertification.CCP, TypeCertification.CCS)
        if titre.de_type(type_)
    ]
    origine = _ORIGINES[OrigineProlongation(titre.colonnes["origine_prolongation"])]
    return (
        f"titre {titre.reference} créé : {titre.colonnes['intitule']}, {', '.join(blocs) or 'sans bloc connu'}, fin de"
        f" vie le {en_francais(vie.fin)}, fin de prolongation le {en_francais(vie.fin_prolongation)} ({origine})"
    )


def dates_changees(reference: str, avant: VieTitre, apres: VieTitre, jour: date, effet: Effet) -> str:
    """Les dates qui bougent, la classe qui en résulte, puis combien d'habilitations et de sessions en sont touchées."""
    paires = (
        ("le début de validité", avant.debut, apres.debut),
        ("la fin de vie", avant.fin, apres.fin),
        ("la fin de prolongation", avant.fin_prolongation, apres.fin_prolongation),
    )
    bouge = [f"{nom} passe du {_jour(a)} au {_jour(b)}" for nom, a, b in paires if a != b]
    classes = [libelle(vie.classe(jour).value) for vie in (avant, apres)]
    if classes[0] != classes[1]:
        bouge.append(f"le titre passe de « {classes[0]} » à « {classes[1]} »")
    debut = f"{reference} : {', '.join(bouge)}."
    if not effet:
        return f"{debut} Aucune habilitation, aucun agrément ni aucune session n'en est touché."
    comptes = f"{_comptees(effet.habilitations, 'habilitation')}, {_comptees(effet.sessions, 'session')}"
    dits = f"{debut} Touchées : {comptes}{' : ' if effet.phrases else ''}{' ; '.join(effet.phrases)}."
    return "\n".join([dits, *(f"{reference} : {phrase}." for phrase in touches.phrases(effet.touches))])


def _jour(jour: date) -> str:
    return "(inconnu)" if jour == date.min else en_francais(jour)


def _comptees(nombre: int, nom: str) -> str:
    return compter(nombre, nom) if nombre else f"aucune {nom}"
