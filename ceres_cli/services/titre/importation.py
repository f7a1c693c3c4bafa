"""Importer un export de France compétences : lu et contrôlé en entier, puis appliqué titre par titre, d'un seul trait.

Ce qui n'est pas dans l'export (code, millésime, CCS, sigle, habilitations) n'est jamais touché ; ce qui y manque
n'efface rien. Un export csv n'a pas de date limite de délivrance : il se comporte comme un XML qui ne la donne pas.
La provenance d'un titre est celle du dernier fichier qui l'a changé : un fichier qui ne change rien n'écrit rien.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from ceres_cli.erreurs import Motif
from ceres_cli.formats.rncp.lire import lire_export
from ceres_cli.formats.rncp.modele import Bilan, FicheTP
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.regles.vocabulaire import ActionTitre, Resultat


@dataclass(slots=True)
class Export:
    """Un export lu jusqu'au bout : une demande par titre professionnel, et le compte rendu de la lecture."""

    demandes: list[Demande]
    bilan: Bilan

    def options(self, *, simuler: bool, motif: str | None) -> Options:
        return Options(simuler=simuler, motif=motif, source=self.bilan.nom, source_sha256=self.bilan.empreinte or None)

    def resume(self, rapport: Rapport) -> dict[str, Any]:
        """Combien de fiches lues, de titres retenus, et ce qu'ils sont devenus."""
        faits = [d for d in rapport.decisions if d.resultat is Resultat.FAIT]
        comptes = rapport.compter()
        date_export = self.bilan.date_export
        return {
            "fichier": self.bilan.nom,
            "sha256": self.bilan.empreinte,
            "date_export": None if date_export is None else date_export.isoformat(),
            "fiches_lues": self.bilan.fiches_lues,
            "titres": len(self.demandes),
            "crees": sum(d.avant is None for d in faits),
            "modifies": sum(d.avant is not None for d in faits),
            "inchanges": comptes["sans_effet"],
            "refuses": comptes["refuse"],
        }


def lire(source: Path | BinaryIO, nom: str, *, ecarter: bool = False) -> Export:
    """Lit et contrôle tout l'export. ErreurFichier s'il est illisible, ou si une fiche de titre est fautive.

    Avec `ecarter`, une fiche fautive devient une demande refusée et les autres suivent.
    """
    fiches, bilan = lire_export(source, nom, ecarter=ecarter)
    lues = list(fiches)
    date_export = None if bilan.date_export is None else bilan.date_export.isoformat()
    provenance = {"source": bilan.nom, "source_sha256": bilan.empreinte, "source_date": date_export}
    demandes = [Demande(ActionTitre.IMPORTER, f.numero, {**_valeurs(f), "provenance": provenance}) for f in lues]
    fautives: dict[str, list[Motif]] = {}
    for motif in bilan.refus:
        fautives.setdefault(str(motif.valeurs["fiche"]), []).append(motif)
    demandes += [Demande(ActionTitre.IMPORTER, fiche, {"refus": tuple(motifs)}) for fiche, motifs in fautives.items()]
    for rang, demande in enumerate(demandes, start=1):
        demande.ligne = rang
    return Export(demandes, bilan)


def _valeurs(fiche: FicheTP) -> dict[str, Any]:
    partielle = fiche.validation_partielle
    return {
        "rncp": fiche.numero,
        "intitule": fiche.intitule,
        "niveau": fiche.niveau,
        "debut": fiche.date_debut,
        "fin": fiche.date_fin,
        "limite": fiche.date_limite_delivrance,
        "validation_partielle": None if partielle is None else int(partielle),
        "nsf": ", ".join(fiche.nsf) or None,
        "voies": fiche.voies,
        "texte_officiel": fiche.decret,
        "ccp": [(bloc.code, bloc.libelle) for bloc in fiche.blocs],
        "rome": fiche.rome,
        "precedents": fiche.precedents,
        "suivants": fiche.suivants,
    }
