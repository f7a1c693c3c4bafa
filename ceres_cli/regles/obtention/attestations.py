"""OBT-04, OBT-05 : l'attestation d'une certification obtenue ; ce qu'elle devient, ce qu'on peut en faire."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.obtention import Obtention
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatAttestation as Etat

NOM_MAX = 48  # octets : au-delà, le code ne se lirait plus à 30 mm
_COUPE = "…"
CLES = "cles_attestation"
"""Où la base garde les clés publiques du registre."""
SANS_CLE = "le registre n'a pas encore de clé"


class ActionAttestation(StrEnum):
    ATTESTER = "attester"
    RETIRER = "retirer"
    SIGNER = "signer"


class ActionCle(StrEnum):
    RENOUVELER = "renouveler-cle"


@dataclass(slots=True, eq=False)
class Attestation:
    """`obtenue` : le droit attesté, la session et son jour ; `signee_par` : le numéro court d'une clé, vide si
    nulle ne l'a signée ; `finie_le` : le jour où elle a cessé de valoir."""

    id: int
    candidat_id: int
    certification_id: int
    obtenue: Obtention
    faite_le: date
    etat: str
    finie_le: date | None = None
    signee_par: str | None = None
    version: int = 1

    @property
    def reference(self) -> str:
        return identifiants.affiche("N", self.id)

    @property
    def vaut(self) -> bool:
        return self.etat == Etat.VALABLE


def tenir(detenues: Mapping[int, Obtention], attestations: Iterable[Attestation]) -> list[tuple[Attestation, Etat]]:
    """Celles qui cessent de valoir. Le droit n'y est plus : retirée ; il vient d'un autre jour ou d'une autre session :
    corrigée ; une autre dit le même (deux fiches réunies) : la première seule vaut."""
    suite, dites = [], set[int]()
    for attestation in sorted((a for a in attestations if a.vaut), key=lambda a: a.id):
        droit = detenues.get(attestation.certification_id)
        if droit is None:
            suite.append((attestation, Etat.RETIREE))
        elif droit != attestation.obtenue or attestation.certification_id in dites:
            suite.append((attestation, Etat.CORRIGEE))
        else:
            dites.add(attestation.certification_id)
    return suite


def identite_corrigee(attestations: Iterable[Attestation]) -> list[tuple[Attestation, Etat]]:
    return [(a, Etat.CORRIGEE) for a in attestations if a.vaut]


def droit(qui: str, certification: str, *, detenue: bool, contestee: bool, du_ressort: bool) -> list[Condition]:
    """OBT-04 : ce qui s'atteste est détenu, non contesté, et vient d'une session du ressort."""
    valeurs: dict[str, object] = {"certification": certification}
    if not detenue:
        return [Condition("OBT-04", False, f"{qui} ne détient pas {certification}", valeurs)]
    if not du_ressort:
        texte = f"{certification} vient d'une session hors de votre ressort : à son centre, ou à l'UD, de l'attester"
        return [Condition("OBT-04", False, texte, valeurs)]
    if contestee:
        texte = f"{certification} est contestée : une session qui l'a donnée est débloquée"
        return [Condition("OBT-04", False, texte, valeurs)]
    return [Condition("OBT-04", True, f"{qui} détient {certification}", valeurs)]


def controles(
    action: ActionAttestation,
    attestation: Attestation,
    *,
    signable: bool,
    sans_cle: bool = False,
    du_ressort: bool,
    fidele: bool,
) -> list[Condition]:
    """OBT-05 : seule se retire ou se signe celle qui vaut, d'une session du ressort. `signable` : la clé du registre
    est sur ce poste ; `sans_cle` : il n'en a aucune. `fidele` : elle dit encore ce que le candidat détient, et qui il
    est."""
    nom = attestation.reference
    valeurs: dict[str, object] = {"etat": attestation.etat, "action": action.value}
    if not du_ressort:
        texte = f"{nom} vient d'une session hors de votre ressort : son centre, ou l'UD de celui-ci, en décide"
        return [Condition("OBT-05", False, texte, valeurs, nom)]
    if not attestation.vaut:
        quand = f" depuis le {en_francais(attestation.finie_le)}" if attestation.finie_le else ""
        texte = f"{nom} est {libelle(attestation.etat)}{quand} : elle ne redevient pas valable"
        return [Condition("OBT-05", False, texte, valeurs, nom)]
    vaut = Condition("OBT-05", True, f"{nom} vaut", valeurs, nom)
    if action is ActionAttestation.RETIRER:
        return [vaut]
    if attestation.signee_par is not None:
        return [vaut, Condition("OBT-06", False, f"{nom} est déjà signée (clé {attestation.signee_par})", valeurs, nom)]
    if not fidele:
        texte = f"{nom} ne dit pas ce que la base sait de ce candidat et de ce qu'il détient : elle ne se signe pas"
        return [vaut, Condition("OBT-04", False, texte, valeurs, nom)]
    ailleurs = SANS_CLE if sans_cle else "la clé du registre n'est pas sur ce poste"
    texte = "la clé du registre est sur ce poste" if signable else ailleurs
    return [vaut, Condition("OBT-06", signable, texte, valeurs, nom)]


def possibles(attestation: Attestation) -> list[ActionAttestation]:
    if not attestation.vaut:
        return []
    return [ActionAttestation.RETIRER, *([ActionAttestation.SIGNER] if attestation.signee_par is None else [])]


def nom_signe(nom: str) -> str:
    """Le nom imprimé, coupé s'il est long pour que le code reste lisible."""
    if len(nom.encode()) <= NOM_MAX:
        return nom
    place = NOM_MAX - len(_COUPE.encode())
    return nom.encode()[:place].decode(errors="ignore").rstrip() + _COUPE
