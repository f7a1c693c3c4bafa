"""Ce que partagent les commandes qui appliquent un fichier : lecture, résultat, code de sortie."""

import sys
from pathlib import Path

import typer

from ceres_cli.commands.commun import rendre_compte
from ceres_cli.erreurs import Refus
from ceres_cli.formats.lecture import Limites
from ceres_cli.formats.tableaux import Tableau, lire_entree, lire_tableau
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.cadre import Cadre
from ceres_cli.services.fichier_lot import ecrire_resultat
from ceres_cli.services.lot import Options, Rapport
from ceres_cli.sortie import Sortie


def lire(cadre: Cadre, fichier: str, *, encodage: str | None, feuille: str | None) -> Tableau:
    """Le tableau du fichier, ou de l'entrée standard pour « - », dans les limites de la configuration."""
    limites = Limites(octets=cadre.config.lot_taille_max_mio * 2**20, lignes=cadre.config.lot_lignes_max)
    if fichier == "-":
        source: Path | bytes = lire_entree(sys.stdin.buffer, limites)
        return lire_tableau(source, nom="entrée standard", encodage=encodage, feuille=feuille, limites=limites)
    return lire_tableau(Path(fichier), nom=Path(fichier).name, encodage=encodage, feuille=feuille, limites=limites)


def ecrire_le_resultat(chemin: Path | None, tableau: Tableau, rapport: Rapport, *, ecraser: bool) -> None:
    if chemin is not None:
        ecrire_resultat(chemin, tableau, rapport.decisions, ecraser=ecraser)


def sortir(sortie: Sortie, rapport: Rapport, options: Options) -> None:
    """Rend compte, puis sort : 0, 7 si une ligne est refusée, 4 si rien n'a été fait à cause d'elle."""
    if not rapport.decisions:
        sortie.info("Le fichier n'a pas de lignes : rien à faire.")
    rendre_compte(sortie, rapport)
    refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
    if not refusees:
        return
    if options.tout_ou_rien:
        raise Refus(
            f"Rien n'a été fait (--tout-ou-rien) : {len(refusees)} ligne{'s' if len(refusees) > 1 else ''} en refus.",
            code=refusees[0].code,
            conseil="Corrigez ces lignes, ou relancez sans --tout-ou-rien pour faire les autres.",
            objets=[d.objet for d in refusees if d.objet],
            motifs=[m for d in refusees for m in d.motifs],
        )
    raise typer.Exit(7)
