"""HAB-12 : ce qui ne se validerait plus quand un titre perd un code ROME."""

from collections.abc import Collection
from datetime import date

from ceres_cli.regles.habilitation.avertissements import emplois_decisifs, sans_emploi
from ceres_cli.regles.identifiants import affiche
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.titre.faits import FaitsTitre
from ceres_cli.services.titre.touches import Effets
from ceres_cli.store import Db


def touches(db: Db, titre: FaitsTitre, avant: Collection[str], jour: date) -> tuple[list[str], Effets]:
    """(phrase, chaque habilitation dont l'emploi n'est plus connu). `avant` : les codes que la base porte encore."""
    from ceres_cli.nomenclatures import rome

    perdus = rome.lies(avant) - rome.lies(titre.rome)
    if not perdus:
        return [], {}
    lignes = chargement.habilitations(db.parmi("h.titre_id", [titre.id]))
    jures = {n: j for n, j in chargement.jures(db, {ligne.jure for ligne in lignes}).items() if j.actif}
    chargement.completer_emplois(db, jures)
    certifications = chargement.certifications(db, {ligne.certification for ligne in lignes}, avec_rome=True)
    siennes = chargement.assembler([ligne for ligne in lignes if ligne.jure in jures], jures, certifications)
    sans = [
        perdue
        for h in siennes.values()
        for perdue in emplois_decisifs(
            [h], h.jure.emplois, [e for e in h.jure.emplois if e.titre_id is not None or e.rome not in perdus], jour
        )
    ]
    if not sans:
        return [], {}
    touchees = [
        {"jure": affiche("J", h.jure.id), "nom": h.jure.nom_complet, "habilitation": h.reference,
         "certification": h.certification.reference}
        for h in sans
    ]  # fmt: skip
    return [f"{titre.reference} : faute d'un emploi lié au titre, {sans_emploi(sans, jour)} (HAB-12)."], {
        "emplois": touchees
    }
