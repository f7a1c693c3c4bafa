"""`ceres stats` : les chiffres du ressort, en table et en image."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

from ceres_cli.commands.listes import COUPEE, Champs, en_liste
from ceres_cli.commands.options import OptAu as OptJour
from ceres_cli.commands.options import OptDepartement, OptRegion, OptTitre, opt, opt_jour
from ceres_cli.commands.pose import commande
from ceres_cli.contexte import Contexte
from ceres_cli.regles.statistiques import Lieu, Rang
from ceres_cli.schemas import stats
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.stats import ACTIVITE, ECHEANCES, SESSIONS
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr import App

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.services.statistiques.criteres import Chiffres


app = App(
    paquet=__name__,
    help="Chiffres de votre ressort, en table et en image ; ceres.stats/1 en json.",
    entrees={
        "Jurés": {
            "echeances": ("..stats:echeances", "Compter par mois les habilitations qui finissent"),
            "couverture": ("..stats:couverture", "Compter les jurés utilisables par titre et territoire"),
            "prevision": ("..stats:prevision", "De même à venir, et qui renouveler"),
        },
        "Sessions": {
            "sessions": ("..stats:sessions", "Compter les sessions par mois et par état"),
            "resultats": ("..stats:resultats", "Taux de réussite par titre, centre ou voie"),
        },
        "Agents": {"activite": ("..stats:activite", "Compter les écritures par agent et semaine")},
    },
)


OptDu = Annotated[date | None, opt_jour("--du", "Premier jour de la période.")]
OptAu = Annotated[date | None, opt_jour("--au", "Dernier jour de la période ; sans --du, le jour considéré.")]
OptLieu = Annotated[Lieu, opt("--par", "Par département ou par région.")]


Table = tuple["Callable[[Cadre], Chiffres]", Sequence[Colonne], "Callable[[Chiffres, int], Iterable[str]]"]
"""De quoi lire les chiffres, leurs colonnes, et leur image sur tant de colonnes."""


def table(champs: Champs) -> Callable[[Callable[..., Table]], Callable[..., None]]:
    """Les chiffres : en table, puis leur image ; ailleurs les mêmes éléments. --limite ne coupe que la table. `champs`
    : ses colonnes, selon ses options."""

    def montrer(contexte: Contexte, voulue: Table, limite: int | None, format_: Format | None) -> None:
        from ceres_cli.terminal import images

        lire, colonnes, dessiner = voulue
        sortie = contexte.sortie(format_)
        chiffres = lire(contexte.cadre())
        tous = chiffres.elements
        sortie.incomplet(chiffres.archives)
        sortie.liste("stats", colonnes, tous[:limite], len(tous), en_tete=chiffres.en_tete())
        images.montrer(sortie, lambda large: dessiner(chiffres, large), vide=not tous)

    return lambda lue: en_liste(champs)(commande(lue, montrer, COUPEE))


@table(lambda _: ACTIVITE)
def activite(
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> Table:
    """Compter les écritures par agent et par semaine : les lignes faites de chaque lot ; douze semaines, ou la période.

    Un service lit celles de ses agents ; le national, toutes (--departement : celles d'une UD, --region : celles d'une
    DIRECCTE).

    Exemple :

        ceres stats activite --du 01/09/2026
    """
    from ceres_cli.services.statistiques import chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(departement=departement, region=region, du=du, au=au)
    return (
        lambda cadre: chiffres.activite(cadre, criteres),
        ACTIVITE,
        lambda vus, large: images.activite(vus.elements, vus.periode, large),
    )


@table(lambda options: stats.couverture(options["par"]))
def couverture(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: OptLieu = Lieu.DEPARTEMENT,
    au: OptJour = None,
) -> Table:
    """Compter, par titre et territoire, les jurés utilisables, les centres agréés et les jurés qui manquent à un jury.

    Un juré est utilisable sur un titre s'il l'est sur le titre entier ou sur chacun de ses CCP. Il manque des jurés là
    où un centre est agréé et où ils sont moins de deux.

    Exemples :

        ceres stats couverture --titre DWWM --par region

        ceres stats couverture --departement 44 --au 01/09/2027 --tri=-manque
    """
    from ceres_cli.services.statistiques import chiffres, rapport
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre=titre, departement=departement, region=region, au=au, lieu=par)
    return (
        lambda cadre: chiffres.couverture(cadre, criteres),
        stats.couverture(par),
        lambda vus, large: images.couverture(vus.elements, par, rapport.tuiles(), large),
    )


@table(lambda _: ECHEANCES)
def echeances(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> Table:
    """Compter les habilitations qui finissent, mois par mois : deux ans à partir du jour, ou la période donnée.

    Exemple :

        ceres stats echeances --departement 44 --titre DWWM
    """
    from ceres_cli.services.statistiques import chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre=titre, departement=departement, region=region, du=du, au=au)
    return (
        lambda cadre: chiffres.echeances(cadre, criteres),
        ECHEANCES,
        lambda vus, large: images.echeances(vus.elements, large),
    )


@table(lambda options: stats.prevision(options["par"], garder=options["garder"] is not None))
def prevision(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: OptLieu = Lieu.DEPARTEMENT,
    du: OptDu = None,
    au: OptAu = None,
    garder: Annotated[
        int | None, opt("--garder", "Dire qui renouveler pour garder N jurés.", "N", min=1, max=999)
    ] = None,
) -> Table:
    """Compter les jurés qui resteront : au jour donné (--au), ou au premier jour de chaque trimestre (une année, ou la
    période --du --au).

    Ce qui est couvert aujourd'hui reste montré quand cela ne l'est plus, titres qui finissent compris. Avec --garder,
    il manque ce qui sépare de N, et la dernière colonne dit qui renouveler pour y revenir : parmi ceux dont
    l'habilitation finit d'ici là, le dernier à finir d'abord.

    Exemples :

        ceres stats prevision --departement 44 --titre DWWM

        ceres stats prevision --au 01/01/2028 --garder 3
    """
    from ceres_cli.services.statistiques import chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au, lieu=par, garder=garder)
    return (
        lambda cadre: chiffres.prevision(cadre, criteres),
        stats.prevision(par, garder=garder is not None),
        lambda vus, large: images.prevision(vus.elements, large),
    )


@table(lambda options: stats.resultats(options["par"]))
def resultats(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    par: Annotated[Rang, opt("--par", "Par titre, par centre ou par voie.")] = Rang.TITRE,
    du: OptDu = None,
    au: OptAu = None,
) -> Table:
    """Compter les présents et les réussites des sessions validées, et leur taux : un an jusqu'au jour, ou la période.

    Un compte sous 5 est caché, et le taux avec lui. Une réussite partielle n'est pas une réussite.

    Exemple :

        ceres stats resultats --par centre --du 01/01/2026 --au 31/12/2026
    """
    from ceres_cli.services.statistiques import chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au, rang=par)
    return (
        lambda cadre: chiffres.resultats(cadre, criteres),
        stats.resultats(par),
        lambda vus, large: images.resultats(vus.elements, par, large),
    )


@table(lambda _: SESSIONS)
def sessions(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> Table:
    """Compter les sessions par mois de leur début et par état, et celles dont le jury est incomplet.

    Un jury est incomplet quand moins de deux de ses jurés peuvent examiner la session ; validée ou annulée, une session
    n'en manque plus. À défaut : du troisième mois passé au huitième à venir.

    Exemple :

        ceres stats sessions --du 01/01/2027 --au 31/12/2027
    """
    from ceres_cli.services.statistiques import chiffres
    from ceres_cli.services.statistiques.criteres import Criteres
    from ceres_cli.terminal.images import statistiques as images

    criteres = Criteres(titre, departement, region, du, au)
    return (
        lambda cadre: chiffres.sessions(cadre, criteres),
        SESSIONS,
        lambda vus, large: images.sessions(vus.elements, large),
    )
