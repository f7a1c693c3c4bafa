"""`ceres centre site` : les lieux d'un centre, où se tiennent ses sessions."""

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit, des_champs
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.options import UnCentre, UnSite
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import SITE
from ceres_cli.regles.centre.sites import ActionSite
from ceres_cli.terminal.typer_fr import App

site = App(
    paquet="ceres_cli.commands.centre",
    help="Les sites d'un centre : où se tiennent ses sessions, ce que les lettres en impriment.",
    entrees={
        "Consulter": {
            "lister": ("..verbes.lister:site", "Chercher et lister les sites"),
            "voir": ("..verbes.voir:site", "Afficher un site, ses agréments, ses sessions"),
            "expliquer": ("..verbes.expliquer:site", "Dire pourquoi une action est possible ou refusée"),
            "historique": ("..verbes.historique:site", "Afficher qui a fait quoi sur un site"),
        },
        "Agir": {
            "creer": (".site", "Enregistrer un site d'un centre"),
            "modifier": (".site", "Changer l'adresse, l'accès, les salles… d'un site"),
            "fermer": (".site", "Fermer un site où plus rien ne se tient"),
        },
    },
)


@agit(ActionSite.CREER, "site.situation:MetierSite", fiche="site")
@champs_de(SITE, neuf=True)
def creer(ctx: typer.Context, objet: UnCentre, tapes: Tapes) -> Voulu:
    """Enregistrer un site d'un centre : son adresse et son accès sont ce que les lettres impriment (SIT-01).

    Exemple :

        ceres centre site creer E-12 --nom "Annexe du Port" --adresse "4 quai Bleu" --code-postal 44000 --commune Nantes
    """
    from ceres_cli.services.site.situation import saisir

    manquent = [f"--{c.replace('_', '-')}" for c in ("adresse", "code_postal", "commune") if not tapes[c]]
    if manquent:
        raise ErreurUsage(f"Un site a une adresse : il manque {', '.join(manquent)}.", conseil="Ajoutez-les.")
    return des_champs(objet, tapes, saisir(tapes, commun.contexte(ctx).jour))


@agit(ActionSite.MODIFIER, "site.situation:MetierSite", fiche="site", suivie=True)
@champs_de(SITE, neuf=False)
def modifier(ctx: typer.Context, objet: UnSite, tapes: Tapes) -> Voulu:
    """Changer ce qu'un site a de nom, d'adresse, d'accès, de capacité ou de salles ; une valeur vide efface.

    Les sessions à venir qui s'y tiennent le suivent, et leurs convocations éditées sont à rééditer ; une session
    commencée garde le lieu qu'elle avait (SIT-01). La commune d'un site agréé se change par la DIRECCTE ou un profil
    MPCP : elle dit l'UD de ses sessions (SES-06).

    Exemples :

        ceres centre site modifier T-12 --adresse "4 quai Bleu" --code-postal 44000 --acces "Tram 1, arrêt Quai"

        ceres centre site modifier T-12 --capacite 12 --salles "A,B"
    """
    from ceres_cli.services.site.situation import saisir

    return des_champs(objet, tapes, saisir(tapes, commun.contexte(ctx).jour))


@agit(ActionSite.FERMER, "site.situation:MetierSite", suivie=True)
def fermer(objet: UnSite) -> None:
    """Fermer un site : plus rien ne s'y tiendra. Refusé tant qu'une session ou un agrément le nomme (SIT-03).

    Exemple :

        ceres centre site fermer T-12 --motif "bail rendu"
    """
