"""`candidat doublons` : les paires de fiches d'une même personne (CAN-05), ou proches (CAN-13), et non distinguées."""

from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import Operation
from ceres_cli.services.candidat import requetes
from ceres_cli.services.faits import perimetres
from ceres_cli.services.personne import proches


def lister(cadre: Cadre, limite: int | None) -> tuple[list[dict[str, Any]], int]:
    """(paires `ceres.doublon-candidat/1` dans l'ordre alphabétique, dont l'une au moins est du ressort ; total)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.REUNIR_CANDIDATS)
        filtre = Filtre()
        perimetres.candidats_en_nombre(filtre, acteur)
        lignes = requetes.doublons(db, filtre)
    elements = [
        {
            "candidat": identifiants.affiche("C", un),
            "nom": f"{nom} {prenom}",
            "naissance": naissance,
            "autre": identifiants.affiche("C", autre),
            "autre_nom": f"{autre_nom} {autre_prenom}",
            "autre_naissance": autre_naissance,
            "raison": "même identité",
        }
        for un, nom, prenom, naissance, autre, autre_nom, autre_prenom, autre_naissance, _ in lignes
    ]
    return elements[:limite], len(elements)


def lister_proches(cadre: Cadre, limite: int | None, *, exces: bool) -> tuple[list[dict[str, Any]], int]:
    """De même, les paires de fiches proches (CAN-13), toutes deux du ressort ; `exces` : celles qui, d'une même
    personne, auraient trop de sessions."""
    with cadre.store.lecture() as db:
        trouvees = proches.chercher(db, cadre.autoriser(db, Operation.REUNIR_CANDIDATS), exces=exces)
    trouvees.sort(key=lambda p: (p.un.rang, p.autre.id))
    elements = [
        {
            "candidat": p.un.reference,
            "nom": p.un.nom_complet,
            "naissance": p.un.naissance.isoformat(),
            "autre": p.autre.reference,
            "autre_nom": p.autre.nom_complet,
            "autre_naissance": p.autre.naissance.isoformat(),
            "raison": p.raison,
        }
        for p in trouvees
    ]
    return elements[:limite], len(elements)
