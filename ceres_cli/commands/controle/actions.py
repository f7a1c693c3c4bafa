"""ceres controle : créer, constater, clore."""

from datetime import date
from typing import Annotated

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.options import OptSession, UnControle, opt, opt_jour, opt_objet
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.vocabulaire import SuiteControle, TypeControle
from ceres_cli.terminal.typer_fr.exclusions import exclut

OptAgrement = Annotated[str | None, opt_objet("--agrement", "A", "Agrément suspendu ou retiré (CTL-02).")]


@exclut("--centre", "--session")
@agit(ActionControle.CREER, "conformite.situation:MetierControle", fiche="controle")
def creer(
    jour: Annotated[date, opt_jour("--date", "Jour du contrôle.")],
    type_: Annotated[str, opt("--type", "a_priori, sur_place ou a_posteriori.", "TYPE", show_default=False)],
    centre: Annotated[str | None, opt("--centre", "Le centre contrôlé (E-… ou son SIRET).", "E-…")] = None,
    session: OptSession = None,
) -> Voulu:
    """Créer le contrôle d'un centre, ou d'une de ses sessions, de votre ressort ; l'afficher avec son numéro.

    La date peut être à venir : on y constate à partir de ce jour (CTL-01).

    Exemples :

        ceres controle creer --centre E-12 --date 14/03/2027 --type sur_place

        ceres controle creer --session S-2027-34 --date 15/03/2027 --type a_posteriori --simuler
    """
    commun.parmi("--type", type_, tuple(TypeControle))
    if centre is None and session is None:
        raise ErreurUsage("Donnez un centre ou une session, l'un des deux.", conseil="--centre E-… ou --session S-….")
    return Voulu(valeurs={"centre": centre, "session": session, "date": jour, "type": type_})


@agit(ActionControle.CONSTATER, "conformite.situation:MetierControle", suivie=True)
def constater(objet: UnControle, texte: Annotated[str, opt("--texte", "Ce qui a été constaté.", "TEXTE")]) -> Voulu:
    """Noter ce qui a été constaté, à partir du jour du contrôle et tant qu'il n'est pas clos (CTL-01).

    Exemple :

        ceres controle constater K-12 --texte "Le plateau technique est conforme"
    """
    from ceres_cli.services.conformite.messages import constat

    return Voulu(objet, {"texte": constat(texte)})


@agit(ActionControle.CLORE, "conformite.situation:MetierControle", oui=True, suivie=True)
def clore(
    objet: UnControle,
    suite: Annotated[str, opt("--suite", "aucune, observation, mise_en_demeure, suspension ou retrait.", "SUITE")],
    agrement: OptAgrement = None,
) -> None:
    """Clore un contrôle, avec sa suite et un motif, une fois pour toutes (CTL-01).

    « suspension » et « retrait » nomment l'agrément, qui doit déjà être suspendu ou retiré (CTL-02). Au terminal,
    l'accord est demandé. Le centre peut ensuite lire le contrôle.

    Exemples :

        ceres controle clore K-12 --suite observation --motif "affichage à refaire"

        ceres controle clore K-12 --suite suspension --agrement A-3 --motif "plateau technique fermé"
    """
    from ceres_cli.services.conformite.messages import verifier_la_cloture

    commun.parmi("--suite", suite, tuple(SuiteControle))
    verifier_la_cloture(suite, agrement)
