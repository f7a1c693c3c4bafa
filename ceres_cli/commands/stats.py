"""`ceres stats` : les chiffres du ressort, en table et en image."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

from ceres_cli.commands.listes import COUPEE, Champs, en_liste
from ceres_cli.commands.options import OptAu as OptJour
from ceres_cli.commands.options import OptDepartement, OptRegion, OptTitre, opt, opt_jour
from ceres_cli.commands.pose import commande
from ceres_cli.contexte import Contexte
from ceres_cli.regles.statistiques import Lieu, Rang
from ceres_cli.schemas import stats
from ceres_cli.schemas.stats import ACTIVITE, ECHEANCES, SESSIONS
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr import App

if TYPE_CHECKING:
    from ceres_cli.services.statistiques.criteres import Chiffres, Criteres


app = App(
    paquet=__name__,
    help="Chiffres de votre ressort, en table puis en barres ; ceres.stats/1 en json.",
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


def _tuiles() -> object:
    from ceres_cli.services.statistiques import rapport

    return rapport.tuiles()


def table(
    champs: Champs, reperes: Callable[["Chiffres", "Criteres"], tuple[object, ...]] = lambda *_: ()
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Les chiffres que la fonction nomme, ses options pour critères : en table, puis leur image ; ailleurs les mêmes
    éléments. --limite ne coupe que la table. `champs` : ses colonnes, selon ses options ; `reperes` : ce que l'image
    veut de plus que les éléments."""

    def poser(sujet: Callable[..., None]) -> Callable[..., None]:
        nom = sujet.__name__

        @wraps(sujet)
        def vouloir(**donnees: Any) -> "Criteres":
            from ceres_cli.services.statistiques.criteres import Criteres

            return Criteres(**donnees)

        def montrer(contexte: Contexte, criteres: "Criteres", limite: int | None, format_: Format | None) -> None:
            from ceres_cli.services.statistiques import chiffres
            from ceres_cli.terminal import images
            from ceres_cli.terminal.images import statistiques

            sortie = contexte.sortie(format_)
            vus: Chiffres = getattr(chiffres, nom)(contexte.cadre(), criteres)
            tous = vus.elements
            sortie.incomplet(vus.archives)
            sortie.liste("stats", champs(criteres._asdict()), tous[:limite], len(tous), en_tete=vus.en_tete())
            dessiner = getattr(statistiques, nom)
            images.montrer(sortie, lambda large: dessiner(tous, *reperes(vus, criteres), large), vide=not tous)

        return en_liste(champs)(commande(vouloir, montrer, COUPEE))

    return poser


@table(lambda _: ACTIVITE, lambda vus, _: (vus.periode,))
def activite(
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> None:
    """Compter les écritures par agent et par semaine : les lignes faites de chaque lot ; douze semaines, ou la période.

    Un service lit celles de ses agents ; le national, toutes (--departement : celles d'une UD, --region : celles d'une
    DIRECCTE).

    Exemple :

        ceres stats activite --du 01/09/2026
    """


@table(lambda options: stats.couverture(options["lieu"]), lambda _, criteres: (criteres.lieu, _tuiles()))
def couverture(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    lieu: OptLieu = Lieu.DEPARTEMENT,
    au: OptJour = None,
) -> None:
    """Compter, par titre et territoire, les jurés utilisables, les centres agréés et les jurés qui manquent à un jury.

    Un juré est utilisable sur un titre s'il l'est sur le titre entier ou sur chacun de ses CCP. Il manque des jurés là
    où un centre est agréé et où ils sont moins de deux.

    Exemples :

        ceres stats couverture --titre DWWM --par region

        ceres stats couverture --departement 44 --au 01/09/2027 --tri=-manque
    """


@table(lambda _: ECHEANCES)
def echeances(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> None:
    """Compter les habilitations qui finissent, mois par mois : deux ans à partir du jour, ou la période donnée.

    Exemple :

        ceres stats echeances --departement 44 --titre DWWM
    """


@table(lambda options: stats.prevision(options["lieu"], garder=options["garder"] is not None))
def prevision(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    lieu: OptLieu = Lieu.DEPARTEMENT,
    du: OptDu = None,
    au: OptAu = None,
    garder: Annotated[
        int | None, opt("--garder", "Dire qui renouveler pour garder N jurés.", "N", min=1, max=999)
    ] = None,
) -> None:
    """Compter les jurés qui resteront : au jour donné (--au), ou au premier jour de chaque trimestre (une année, ou la
    période --du --au).

    Ce qui est couvert aujourd'hui reste montré quand cela ne l'est plus, titres qui finissent compris. Avec --garder,
    il manque ce qui sépare de N, et la dernière colonne dit qui renouveler pour y revenir : parmi ceux dont
    l'habilitation finit d'ici là, le dernier à finir d'abord.

    Exemples :

        ceres stats prevision --departement 44 --titre DWWM

        ceres stats prevision --au 01/01/2028 --garder 3
    """


@table(lambda options: stats.resultats(options["rang"]), lambda _, criteres: (criteres.rang,))
def resultats(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    rang: Annotated[Rang, opt("--par", "Par titre, par centre ou par voie.")] = Rang.TITRE,
    du: OptDu = None,
    au: OptAu = None,
) -> None:
    """Compter les présents et les réussites des sessions validées, et leur taux : un an jusqu'au jour, ou la période.

    Un compte sous 5 est caché, et le taux avec lui. Une réussite partielle n'est pas une réussite.

    Exemple :

        ceres stats resultats --par centre --du 01/01/2026 --au 31/12/2026
    """


@table(lambda _: SESSIONS)
def sessions(
    titre: OptTitre = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
    du: OptDu = None,
    au: OptAu = None,
) -> None:
    """Compter les sessions par mois de leur début et par état, et celles dont le jury est incomplet.

    Un jury est incomplet quand moins de deux de ses jurés peuvent examiner la session ; validée ou annulée, une session
    n'en manque plus. À défaut : du troisième mois passé au huitième à venir.

    Exemple :

        ceres stats sessions --du 01/01/2027 --au 31/12/2027
    """
