"""OBT-05 : ce que deviennent les attestations de candidats, à mesure que ce qu'ils détiennent, ou leur identité,
change."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.noms import ATTESTATION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.faits.obtention import Obtention
from ceres_cli.regles.obtention import attestations as regles
from ceres_cli.regles.obtention.attestations import Attestation
from ceres_cli.regles.vocabulaire import EtatAttestation
from ceres_cli.services.obtention import requetes
from ceres_cli.store import Db


class Attestations:
    """Celles de ces candidats qui valent, lues une fois ; chaque demande les fait avancer."""

    def __init__(self, db: Db, candidats: Iterable[int]) -> None:
        self._siennes: dict[int, list[Attestation]] = {}
        for ligne in requetes.attestations_des_candidats(db, sorted(candidats)):
            attestation = lire(ligne)
            self._siennes.setdefault(attestation.candidat_id, []).append(attestation)

    def tenir(
        self, situation: Situation, demande: Demande, candidat: int, detenues: Mapping[int, Obtention], motif: str
    ) -> list[str]:
        """`detenues` : tout ce qu'il détient désormais. Rend ce qui est à en dire."""
        return _finir(situation, demande, regles.tenir(detenues, self._siennes.get(candidat, ())), motif)

    def identite_corrigee(self, situation: Situation, demande: Demande, candidat: int, motif: str) -> list[str]:
        suites = regles.identite_corrigee(self._siennes.get(candidat, ()))
        return _finir(situation, demande, suites, motif)

    def reunir(
        self, situation: Situation, demande: Demande, garde: int, absorbe: int, motif: str, *, meme_identite: bool
    ) -> list[str]:
        """CAN-11 : celles d'une fiche absorbée passent à l'autre ; d'une autre identité, elles sont corrigées."""
        reprises = self._siennes.pop(absorbe, [])
        for attestation in reprises:
            attestation.candidat_id = garde
            attestation.version += 1
            noms = ({"candidat": identifiants.affiche("C", c)} for c in (absorbe, garde))
            objet = Nomme(attestation.id, attestation.reference, attestation.version)
            colonnes = {"candidat_id": garde}
            situation.tracer(demande, objet, *noms, sorte=ATTESTATION.sorte, colonnes=colonnes)
        self._siennes.setdefault(garde, []).extend(reprises)
        return [] if meme_identite else _finir(situation, demande, regles.identite_corrigee(reprises), motif)


def _finir(
    situation: Situation, demande: Demande, suites: Iterable[tuple[Attestation, EtatAttestation]], motif: str
) -> list[str]:
    dites = []
    for attestation, etat in suites:
        avant, apres = changer(situation, attestation, etat)
        objet = Nomme(attestation.id, attestation.reference, attestation.version)
        colonnes = {**apres, "motif": motif}
        situation.tracer(demande, objet, avant, apres, sorte=ATTESTATION.sorte, colonnes=colonnes)
        reste = "une autre peut se faire" if etat is EtatAttestation.CORRIGEE else "elle le reste"
        dit = "retirée" if etat is EtatAttestation.RETIREE else "à refaire"
        dites.append(f"OBT-05 : l'attestation {attestation.reference} est {dit} ({motif}) : {reste}.")
    return dites


def changer(
    situation: Situation, attestation: Attestation, etat: EtatAttestation
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Elle cesse de valoir ce jour, ou celui où elle est faite si l'horloge a reculé depuis. Rend (avant, après), qui
    reste à écrire."""
    avant = {"etat": attestation.etat, "finie_le": None}
    finie_le = max(situation.jour, attestation.faite_le)
    attestation.etat, attestation.finie_le = etat.value, finie_le
    attestation.version += 1
    return avant, {"etat": etat.value, "finie_le": finie_le.isoformat()}


def lire(ligne: Iterable[Any]) -> Attestation:
    """Une attestation de ses colonnes : id, candidat, certification, session, obtenue le, faite le, état, finie le,
    clé, version."""
    numero, candidat, certification, session, obtenue_le, faite_le, etat, finie_le, signee_par, version = ligne
    droit = Obtention(date.fromisoformat(obtenue_le), session)
    faite = date.fromisoformat(faite_le)
    return Attestation(numero, candidat, certification, droit, faite, etat, lire_iso(finie_le), signee_par, version)
