"""OBT-03 : tenir les parchemins de candidats, et leurs attestations, à mesure que ce qu'ils détiennent, ou leur
identité, change."""

from collections.abc import Iterable, Mapping
from typing import Any

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Nomme, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.faits.obtention import Parchemin
from ceres_cli.regles.obtention import parchemins as regles
from ceres_cli.regles.obtention.parchemins import Suites
from ceres_cli.regles.vocabulaire import EtatParchemin
from ceres_cli.services.obtention import requetes
from ceres_cli.services.obtention.attestations import Attestations
from ceres_cli.store import Db

SORTE = "parchemin"
RETIREE, CORRIGEE, REUNIES = "obtention retirée", "identité corrigée", "fiches réunies"


class Parchemins:
    """Ceux de ces candidats, lus une fois ; chaque demande les fait avancer."""

    def __init__(self, db: Db, candidats: Iterable[int]) -> None:
        self._siens: dict[int, list[Parchemin]] = {}
        self._noms: dict[int, str] = {}
        self.attestations = Attestations(db, candidats)
        for reference, *ligne in requetes.parchemins_des_candidats(db, sorted(candidats)):
            parchemin = lire(ligne)
            self._siens.setdefault(parchemin.candidat_id, []).append(parchemin)
            self._noms[parchemin.certification_id] = reference

    def tenir(
        self,
        situation: Situation,
        demande: Demande,
        candidat: int,
        detenues: Mapping[int, str],
        motif: str = RETIREE,
    ) -> list[Parchemin]:
        """`detenues` : les titres et CCS qu'il détient (numéro → référence). Rend ceux qui sont désormais à annuler."""
        self._noms |= detenues
        suites = regles.tenir(detenues.keys(), self._siens.get(candidat, ()))
        return self._suivre(situation, demande, candidat, suites, motif)

    def identite_corrigee(self, situation: Situation, demande: Demande, candidat: int) -> list[str]:
        """V18-6 : l'identité de ce candidat vient de changer. Un parchemin délivré est à annuler, un nouveau à éditer ;
        une attestation ne vaut plus. Rend ce qui est à en dire."""
        suites = regles.identite_corrigee(self._siens.get(candidat, ()))
        a_annuler = self._suivre(situation, demande, candidat, suites, CORRIGEE)
        return [
            f"OBT-03 : le parchemin {p.reference} ({self._noms[p.certification_id]}), délivré sous l'ancienne identité,"
            " est à annuler ; un nouveau est à éditer."
            for p in a_annuler
        ] + self.attestations.identite_corrigee(situation, demande, candidat, CORRIGEE)

    def reunir(
        self, situation: Situation, demande: Demande, garde: int, absorbe: int, *, meme_identite: bool
    ) -> list[Parchemin]:
        """CAN-11 : ceux d'une fiche absorbée passent à l'autre ; délivrés sous une autre identité, ils sont à annuler.
        Rend ceux qui passent ; `tenir` dit ensuite lesquels valent encore."""
        repris = self._siens.pop(absorbe, [])
        for parchemin in repris:
            parchemin.candidat_id, parchemin.version = garde, parchemin.version + 1
            situation.ecritures.modifier(
                "parchemin", parchemin.id, {"candidat_id": garde, "version": parchemin.version}
            )
            noms = ({"candidat": identifiants.affiche("C", c)} for c in (absorbe, garde))
            situation.tracer(demande, nomme(parchemin), *noms, sorte=SORTE)
        if not meme_identite:
            suites = regles.identite_corrigee(repris)
            self._suivre(situation, demande, garde, Suites(suites.changes), REUNIES)
        self._siens.setdefault(garde, []).extend(repris)
        return repris

    def _suivre(
        self, situation: Situation, demande: Demande, candidat: int, suites: Suites, motif: str
    ) -> list[Parchemin]:
        for parchemin, etat in suites.changes:
            avant, apres = changer(situation, parchemin, etat, motif)
            situation.tracer(demande, nomme(parchemin), avant, apres, sorte=SORTE)
        for certification in suites.neufs:
            self._editer(situation, demande, candidat, certification)
        return [p for p, etat in suites.changes if etat is EtatParchemin.A_ANNULER]

    def _editer(self, situation: Situation, demande: Demande, candidat: int, certification: int) -> None:
        neuf = Parchemin(situation.numeros.neuf("parchemin"), candidat, certification, EtatParchemin.A_EDITER.value)
        self._siens.setdefault(candidat, []).append(neuf)
        colonnes = {"candidat_id": candidat, "certification_id": certification, "etat": neuf.etat, "version": 1}
        situation.ecritures.ajouter("parchemin", neuf.id, colonnes)
        lisible = {
            "etat": neuf.etat,
            "candidat": identifiants.affiche("C", candidat),
            "certification": self._noms[certification],
        }
        situation.tracer(demande, nomme(neuf), {}, lisible, sorte=SORTE)


def lire(ligne: Iterable[Any]) -> Parchemin:
    """Un parchemin de ses colonnes : id, candidat, certification, état, délivré le, annulé le, version."""
    numero, candidat, certification, etat, delivre_le, annule_le, version = ligne
    return Parchemin(numero, candidat, certification, etat, lire_iso(delivre_le), lire_iso(annule_le), version)


def changer(
    situation: Situation, parchemin: Parchemin, etat: EtatParchemin, motif: str | None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Le parchemin passe à cet état, ce jour : c'est écrit, et reste à tracer. Rend (avant, après)."""
    avant: dict[str, Any] = {"etat": parchemin.etat}
    apres: dict[str, Any] = {"etat": etat.value}
    if etat is EtatParchemin.DELIVRE:
        parchemin.delivre_le = situation.jour
        apres["delivre_le"] = situation.jour.isoformat()
    elif etat is EtatParchemin.ANNULE:
        parchemin.annule_le = situation.jour
        apres["annule_le"] = situation.jour.isoformat()
    parchemin.etat, parchemin.version = etat.value, parchemin.version + 1
    colonnes = {**apres, "version": parchemin.version, **({"motif": motif} if motif else {})}
    situation.ecritures.modifier("parchemin", parchemin.id, colonnes)
    return avant, apres


def nomme(parchemin: Parchemin) -> Nomme:
    return Nomme(parchemin.id, parchemin.reference, parchemin.version)
