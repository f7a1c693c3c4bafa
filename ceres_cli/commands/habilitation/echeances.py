"""ceres habilitation echeances"""

import shlex
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.courrier.envoi import avec_apercu, servir
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import (
    OptAu,
    OptDepartement,
    OptFormat,
    OptLimite,
    OptOui,
    OptRegion,
    OptSimulerSansPlan,
    OptTitre,
    lire_jours,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.terminal.typer_fr.exclusions import exclut

_SOUS = "90j"


@exclut(
    "--notifier", "--titre", "--departement", "--region", "--au", "--limite", "--sous",
    car="elle écrit à chacun ce qui est de son territoire",
)  # fmt: skip
@exclut("--apercu", "--simuler", "--oui")
@en_liste("habilitation", apercu="courriel", notifier="envoi")
@avec_apercu
def echeances(
    ctx: typer.Context,
    sous: Annotated[str, typer.Option("--sous", metavar="Nj", help="Délai en jours : 90j.")] = _SOUS,
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    au: OptAu = None,
    limite: OptLimite = None,
    notifier: Annotated[
        bool, typer.Option("--notifier", help="Écrire aux agents ce qui franchit 90, 60 ou 30 jours (profil MPCP).")
    ] = False,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Lister les habilitations actives dont la fin tombe d'ici à N jours, premier et dernier jour inclus, par jour de
    fin.

    --notifier l'écrit aux agents UD et DIRECCTE qui ont une adresse (« ceres profil modifier P-… --courriel ») : un
    courriel par profil et par jour au plus, des habilitations de son territoire qui ont franchi 90, 60 ou 30 jours
    depuis son dernier avis. Chacune se dit une fois par seuil ; rien à dire, rien ne part. Relancée le même jour, la
    commande n'écrit à personne deux fois : elle est faite pour une tâche planifiée (CONV-05).

    Exemples :

        ceres habilitation echeances --sous 60j --departement 44

        ceres habilitation echeances --notifier --simuler

        ceres habilitation echeances --notifier --apercu
    """
    contexte = commun.contexte(ctx)
    if notifier:
        from ceres_cli.services.courrier.echeances import Echeances

        servir(contexte, Echeances(), oui=oui, simuler=simuler, format_=format_)
        return
    if contexte.apercu is not None:
        raise ErreurUsage("--apercu va avec --notifier : lister n'écrit à personne.")
    if oui:
        raise ErreurUsage("--oui va avec --notifier : lister n'écrit à personne.")
    from ceres_cli.schemas.habilitations import ECHEANCE
    from ceres_cli.services.habilitation import lectures as habilitation

    jours = lire_jours(sous)
    sortie = contexte.sortie(format_)
    criteres = habilitation.Criteres(titre=titre, departement=departement, region=region, au=au, limite=limite)
    elements, total = habilitation.echeances(contexte.cadre(), jours, criteres)
    sortie.liste("habilitations", ECHEANCE, elements, total)
    if sortie.format == "table" and au is None and habilitation.se_renouvellent(elements):
        filtre = {"--titre": titre, "--departement": departement, "--region": region}
        mots = [mot for option, valeur in filtre.items() if valeur for mot in (option, shlex.quote(valeur))]
        commande = " ".join(["ceres habilitation renouveler", f"--sous {jours}j", *mots, "--fin fin-du-titre"])
        sortie.info(f"Pour les renouveler : {commande}")
