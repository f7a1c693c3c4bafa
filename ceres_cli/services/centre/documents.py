"""Les documents `ceres.centre/1` et `ceres.agrement/1`, sans leur en-tête de schéma, tels qu'ils sont un jour donné."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.centre import couverture, vie
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.textes import cle
from ceres_cli.services.faits.centres import CHAMPS


def centre(c: Centre, acteur: Acteur, jour: date, sessions: Iterable[SessionExamen]) -> dict[str, Any]:
    """Ses agréments par titre, puis par site ; `sessions` : celles du centre."""
    vues = visibles(sessions, acteur)
    return {
        "id": c.reference,
        **{champ: getattr(c, champ) for champ in CHAMPS},
        "version": c.version,
        "agrements": [
            {"id": a.reference, **_agrement(a, c.agrements, jour, vues)} for a in sorted(c.agrements, key=_ordre)
        ],
    }


def _ordre(a: Agrement) -> tuple[Any, ...]:
    certification = a.certification
    return certification.titre.reference, cle(a.site or ""), certification.reference, a.debut, a.id


def visibles(sessions: Iterable[SessionExamen], acteur: Acteur) -> list[SessionExamen]:
    """DRO-02 : tout service lit tous les centres, mais seulement les sessions de son ressort."""
    return [s for s in sessions if acteur.voit_session(s.centre_id, s.departement, s.region)]


def agrement(
    a: Agrement, agrements: Sequence[Agrement], nom_du_centre: str, jour: date, sessions: Sequence[SessionExamen]
) -> dict[str, Any]:
    """`agrements` : tous ceux du centre ; `sessions` : les siennes, que l'acteur voit."""
    return {
        "id": a.reference,
        "centre": identifiants.affiche("E", a.centre_id),
        "centre_nom": nom_du_centre,
        "departement": None if a.lieu is None else a.lieu.departement,
        **_agrement(a, agrements, jour, sessions),
        "version": a.version,
    }


def _agrement(
    a: Agrement, agrements: Sequence[Agrement], jour: date, sessions: Sequence[SessionExamen]
) -> dict[str, Any]:
    siennes = [s for s in sessions if couverture.concerne(a, s)]
    return {
        "certification": a.certification.reference,
        "titre_nom": a.certification.titre.nom,
        "titre": a.certification.titre.reference,
        "type": a.certification.type,
        "site": a.site,
        "commune": None if a.lieu is None else a.lieu.commune,
        "debut": a.debut.isoformat(),
        "fin": a.fin.isoformat(),
        "etat": vie.etat_du_jour(a, jour, agrements).value,
        "valide_jusqu_au": iso(vie.valide_jusqu_au(a, jour, agrements)),
        "prolongation_jusqu_au": iso(vie.prolongation_jusqu_au(a)),
        "evenements": [
            {
                "nature": e.nature,
                "a_compter_du": e.a_compter_du.isoformat(),
                "pose_le": e.pose_le.isoformat(),
                "motif": e.motif,
            }
            for e in a.evenements
        ],
        "sessions": [s.reference for s in siennes],
        "site_id": None if a.site_id is None else identifiants.affiche("T", a.site_id),
        "sessions_sans_agrement": [s.reference for s in siennes if not couverture.agree(agrements, s).satisfait],
    }
