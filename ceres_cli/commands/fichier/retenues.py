"""La lecture retenue d'un fichier : reprise d'elle-même au terminal, par --lecture ailleurs ; --retenir la garde."""

import os
from collections.abc import Callable

from ceres_cli.commands.fichier.options import Soumission
from ceres_cli.configuration import lectures as retenues
from ceres_cli.configuration.lectures import Retenue
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.terminal.sortie import Sortie

Debut = Callable[[Soumission], list[tuple[int, list[str]]]]
"""Les premières lignes du fichier, lu comme le disent ces options."""


def reprendre(
    cadre: Cadre, sortie: Sortie, soumission: Soumission, debut: Debut, ajoutees: frozenset[str]
) -> Soumission:
    """Les options de la lecture retenue qui convient, celles qui sont tapées l'emportant ; dit laquelle."""
    commande = _commande(cadre)
    if soumission.retenir is not None:
        soumission = soumission._replace(retenir=retenues.verifier_nom(soumission.retenir))
    if soumission.lecture is not None:
        retenue = retenues.la(os.environ, soumission.lecture)
        if retenue.commande != commande:
            raise ErreurUsage(
                f"--lecture {retenue.nom} : cette lecture est celle de « {retenue.commande} ».",
                conseil="Celles que vous avez retenues : ceres config lectures.",
            )
        if not _convient(retenue, soumission, debut, ajoutees):
            sortie.info(f"Ce fichier n'a pas les en-têtes de la lecture « {retenue.nom} », reprise comme demandé.")
    elif sortie.quelqu_un():
        siennes = [r for r in retenues.toutes(os.environ) if r.commande == commande]
        siennes = [r for r in siennes if _convient(r, soumission, debut, ajoutees)]
        if len(siennes) > 1:
            noms = ", ".join(r.nom for r in siennes)
            sortie.info(f"Plusieurs lectures retenues conviennent ({noms}) : aucune n'est reprise sans --lecture NOM.")
        if len(siennes) != 1:
            return soumission
        (retenue,) = siennes
    else:
        return soumission
    sortie.info(f"Lecture retenue « {retenue.nom} » : {' '.join(_options(retenue))}.")
    return _avec(soumission, retenue)


def retenir(cadre: Cadre, sortie: Sortie, soumission: Soumission, tableau: Tableau, ajoutees: frozenset[str]) -> None:
    """Garde comment ce fichier se lit ; même simulé, car c'est un réglage de l'agent, non un changement de la base."""
    nom = soumission.retenir
    if nom is None:
        return
    s = soumission
    entetes = [e for e in tableau.entetes if e and not retenues.cles([e]) <= ajoutees]
    voulue = Retenue(nom, _commande(cadre), entetes, s.colonne, s.valeur, s.ligne_entete, s.feuille)
    if not _options(voulue):
        raise ErreurUsage(
            f"--retenir {nom} : ce fichier se lit sans rien dire, il n'y a rien à retenir.",
            conseil="Dites comment le lire : --colonne, --valeur, --ligne-entete ou --feuille.",
        )
    change = retenues.retenir(os.environ, voulue)
    sortie.info(f"Lecture « {nom} » {'retenue' if change else 'déjà retenue'} : {' '.join(_options(voulue))}.")


def _commande(cadre: Cadre) -> str:
    return cadre.commande.removeprefix("ceres ")


def _convient(retenue: Retenue, soumission: Soumission, debut: Debut, ajoutees: frozenset[str]) -> bool:
    try:
        return retenue.reconnait(debut(_avec(soumission, retenue)), ajoutees)
    except (ErreurFichier, ErreurUsage):  # elle ne va pas à ce fichier, ou n'est plus de cette version
        return False


def _avec(soumission: Soumission, retenue: Retenue) -> Soumission:
    return soumission._replace(
        colonne=[*retenue.colonnes, *soumission.colonne],
        valeur=[*retenue.valeurs, *soumission.valeur],
        ligne_entete=soumission.ligne_entete or retenue.ligne_entete,
        feuille=soumission.feuille or retenue.feuille,
    )


def _options(retenue: Retenue) -> list[str]:
    """Telles qu'on les taperait."""
    import shlex

    dites = [("--colonne", t) for t in retenue.colonnes] + [("--valeur", t) for t in retenue.valeurs]
    dites += [("--ligne-entete", str(retenue.ligne_entete))] if retenue.ligne_entete else []
    dites += [("--feuille", retenue.feuille)] if retenue.feuille else []
    return [mot for option, texte in dites for mot in (option, shlex.quote(texte))]
