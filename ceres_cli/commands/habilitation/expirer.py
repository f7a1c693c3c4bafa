"""ceres habilitation expirer"""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import OptAu, OptFormat, OptSimuler
from ceres_cli.terminal.typer_fr import App

app = App()


@app.command("expirer")
def expirer(ctx: typer.Context, au: OptAu = None, simuler: OptSimuler = False, format_: OptFormat = None) -> None:
    """Consigner au journal les habilitations dont la fin est passée (traitement de nuit).

    Ne pose jamais de question. Peut manquer une nuit, être relancé, tourner deux fois à la fois : l'état affiché d'une
    habilitation n'en dépend pas. Un jour à venir (--au) ne va qu'avec --simuler. Hors d'un terminal, seule la phrase de
    synthèse est écrite, sauf avec --format.

    Exemple :

        ceres habilitation expirer
    """
    from ceres_cli.regles.calendrier import en_francais
    from ceres_cli.regles.francais import accorder, compter
    from ceres_cli.services.habilitation import nocturne

    contexte = commun.contexte(ctx)
    cadre = contexte.cadre("habilitation expirer")
    sortie = contexte.sortie(format_)
    rapport = nocturne.expirer(cadre, au, simuler=simuler)
    if format_ is not None or sortie.terminal:
        sortie.rapport({**rapport.en_tete(), "lignes": rapport.lignes()})
    nombre = len(rapport.decisions)
    verbe = "à consigner" if simuler else accorder(nombre, "consignée")
    if not simuler:
        contexte.purger_les_acces()
    sortie.info(f"Expirations au {en_francais(au or cadre.jour)} : {compter(nombre, 'habilitation')} {verbe}.")
