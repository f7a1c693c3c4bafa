"""ceres referentiel importer"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimulerSansPlan
from ceres_cli.erreurs import ErreurFichier
from ceres_cli.regles.francais import compter
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_entree

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Rapport
    from ceres_cli.terminal.sortie import Sortie


def importer(
    ctx: typer.Context,
    fichier: Annotated[
        str,
        typer.Argument(
            metavar="FICHIER", parser=fichier_ou_entree, help="Export .xml ou .zip ; « - » : entrée standard."
        ),
    ],
    ecarter: Annotated[
        bool, typer.Option("--ecarter", help="Laisser de côté les fiches fautives et importer les autres.")
    ] = False,
    motif: OptMotif = None,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Importer les titres professionnels d'un export de France compétences (RNCP, XML ou archive).

    Chaque titre est retrouvé par son numéro RNCP, créé ou mis à jour champ par champ ; ce que l'export ne dit pas n'est
    jamais effacé, et le code, le millésime, les CCS et les habilitations ne sont jamais touchés. L'effet de nouvelles
    dates sur les jurés, les agréments et les sessions est dit avant d'être écrit, et l'accord demandé au terminal. Le
    même fichier, relu, ne change rien.

    Exemples :

        ceres referentiel importer export-fiches-rncp-v4-1-2026-08-16.zip --simuler

        ceres referentiel importer export_fiches_RNCP_V4_1_2026-08-16.xml
    """
    from ceres_cli.commands.fichier import route
    from ceres_cli.commands.referentiel.ecriture import Annonce
    from ceres_cli.services.titre import importation as import_rncp
    from ceres_cli.services.titre.situation import MetierTitre

    contexte = commun.contexte(ctx)
    cadre, sortie = contexte.cadre(), contexte.sortie(format_)
    source, nom = route.entree(fichier)
    if isinstance(source, Path) and not source.exists():
        raise ErreurFichier(f"Le fichier {fichier} est introuvable.", conseil="Vérifiez son chemin.")
    metier = MetierTitre()
    route.autoriser(cadre, metier)
    export = import_rncp.lire(source, nom, ecarter=ecarter)
    for texte in export.bilan.avertissements:
        sortie.avertissement(texte)
    annoncer = Annonce(sortie)
    confirmer = commun.demander(sortie, cadre, annoncer, oui=oui)
    options = export.options(simuler=simuler, motif=motif)
    rapport = commun.passer_au_moteur(cadre, sortie, metier, export.demandes, options, confirmer)
    annoncer(rapport)
    _montrer(sortie, rapport, export.resume(rapport))
    if rapport.compter()["refuse"]:
        raise typer.Exit(7)


def _montrer(sortie: "Sortie", rapport: "Rapport", resume: dict[str, Any]) -> None:
    """Au terminal, une ligne par champ changé ; ailleurs, une ligne par titre."""
    document = {**rapport.en_dict(), "import": resume}
    if sortie.format == "table":
        _table(sortie, rapport)
        document["lignes"] = [ligne for ligne in document["lignes"] if ligne["resultat"] == "refuse"]
    sortie.rapport(document)
    sortie.info(_phrase(resume))


def _table(sortie: "Sortie", rapport: "Rapport") -> None:
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.schemas.colonne import Colonne
    from ceres_cli.services.titre.messages import champ_lu, valeur_lue

    lignes: list[dict[str, str]] = []
    for d in rapport.decisions:
        if d.resultat is not Resultat.FAIT or d.apres is None:
            continue
        if d.avant is None:
            lignes.append({"titre": d.objet, "champ": "créé", "apres": d.apres["intitule"]})
            continue
        for champ, apres in d.apres.items():
            avant = d.avant[champ]
            lue = "" if avant is None else valeur_lue(champ, avant)
            lignes.append({"titre": d.objet, "champ": champ_lu(champ), "avant": lue, "apres": valeur_lue(champ, apres)})
    colonnes = [
        Colonne("titre", "Titre"),
        Colonne("champ", "Changement"),
        Colonne("avant", "Avant", souple=True),
        Colonne("apres", "Après", souple=True),
    ]
    if lignes:
        sortie.liste("changements", colonnes, lignes, len(lignes))


def _phrase(resume: dict[str, Any]) -> str:
    compte = (
        f"{compter(resume['fiches_lues'], 'fiche lue')}, dont"
        f" {compter(resume['titres'], 'titre professionnel')} :"
        f" {compter(resume['crees'], 'créé')}, {compter(resume['modifies'], 'modifié')},"
        f" {compter(resume['inchanges'], 'inchangé')},"
        f" {compter(resume['refuses'], 'refusé')}."
    )
    return compte if resume["crees"] or resume["modifies"] or resume["refuses"] else f"{compte} Rien à changer."
