"""ceres habilitation renouveler"""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ceres_cli.commands import commun, reponses
from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.habilitation.fiches import OptFinVoulue
from ceres_cli.commands.options import OptDepartement, OptRegion, arg, identifiant, lire_jours, opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.francais import accorder, compter
from ceres_cli.regles.vocabulaire import ActionHabilitation, Resultat
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.moteur.demande import Confirmer, Rapport
    from ceres_cli.terminal.sortie import Sortie

_PREMIERES = 10


@exclut("H-…", "--sous", "--titre", "--departement", "--region", car="nommez des habilitations, ou filtrez-les")
@agit(
    ActionHabilitation.RENOUVELER,
    "habilitation.situation:MetierHabilitation",
    oui=True,
    suivie=True,
    lire=identifiant("H"),
)
def renouveler(
    fin: Annotated[date, OptFinVoulue],
    objets: Annotated[list[str] | None, arg("H-…", "Habilitations ; « - » en lit une par ligne.")] = None,
    sous: Annotated[str | None, opt("--sous", "Celles qui finissent d'ici là : 90j.", "Nj")] = None,
    titre: Annotated[str | None, opt("--titre", "Avec --sous : d'un titre.", "REF")] = None,
    departement: OptDepartement = None,
    region: OptRegion = None,
) -> Voulu:
    """Donner à des habilitations une fin plus lointaine, en une action : nommées, ou filtrées par --sous (HAB-17).

    Active, ou expirée avant la fin de vie du titre ; jamais elle ne repasse par le brouillon. Le juré est actif, son
    emploi lié au titre date de 5 ans au plus ce jour-là (au-delà, --motif, et le visa de la DIRECCTE). Par filtre,
    celles qui ne se renouvellent pas sont dites à part ; l'accord est demandé au terminal, un script donne --oui ou
    --plan (sinon 6).

    Exemples :

        ceres habilitation renouveler H-12 --fin fin-du-titre

        ceres habilitation renouveler --sous 90j --departement 44 --fin 31/12/2030 --simuler
    """
    from ceres_cli.regles.saisie import FIN_DU_TITRE
    from ceres_cli.services.habilitation import lectures

    valeurs = {"fin": None if fin == FIN_DU_TITRE else fin}
    if sous is None:
        if not objets:
            raise ErreurUsage(
                "Nommez des habilitations, ou filtrez-les par --sous.",
                conseil="Par exemple « ceres habilitation renouveler --sous 90j --fin fin-du-titre ».",
            )
        return Voulu(objets, valeurs)
    jours = lire_jours(sous)
    criteres = lectures.Criteres(titre=titre, departement=departement, region=region)
    return Voulu(
        lambda cadre: lectures.a_renouveler(cadre, jours, criteres),
        valeurs,
        metier="habilitation.situation:MetierRenouvellement",
        rien=f"Aucune habilitation ne finit d'ici {compter(jours, 'jour')} : rien à faire.",
        annoncer=_confirmation,
    )


def _confirmation(sortie: "Sortie", cadre: "Cadre") -> "Confirmer":
    """Ce qui ne se renouvelle pas, et ce qui manque à chacune, puis la question : le filtre a choisi, non l'agent."""

    def confirmer(apercu: "Rapport") -> None:
        faites = [d for d in apercu.decisions if d.resultat is Resultat.FAIT]
        laissees = [d for d in apercu.decisions if d.resultat is not Resultat.FAIT]
        if laissees:
            n = len(laissees)
            sortie.info(f"{compter(n, 'habilitation')} ne {accorder(n, 'se renouvelle', 'se renouvellent')} pas :")
            noms = reponses.nommer(cadre, laissees)
            reponses.dire_les_premieres(sortie, laissees, _PREMIERES, ", que le compte rendu nomme", noms=noms)
        commun.avertir(sortie, cadre, apercu)
        if faites:
            sortie.info(f"Ce qui sera fait, {compter(len(faites), 'habilitation')} à renouveler :")
            for decision in faites[:_PREMIERES]:
                sortie.info(f"  • {decision.explication}.")
            if len(faites) > _PREMIERES:
                sortie.info(f"  • … et {compter(len(faites) - _PREMIERES, 'autre')}.")
            commun.demander_l_accord(sortie, cadre, lignes=len(faites))

    return confirmer
