"""ceres jure experience, indisponible"""

from datetime import date
from typing import Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.options import OptFin, UnJure, arg, identifiant, opt, opt_jour
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr.exclusions import exclut


@exclut("--supprimer", "--modifier", "--fin")
@exclut("--titre", "--rome", car="l'emploi est lié à l'un ou à l'autre")
@exclut("--en-poste", "--fin")
@agit(ActionJure.EXPERIENCE, "jure.experience:MetierEmplois", fiche="jure", oui=True)
def experience(
    ctx: typer.Context,
    objet: UnJure,
    debut: Annotated[date | None, opt_jour("--debut", "Premier jour de l'emploi (JJ/MM/AAAA).")] = None,
    titre: Annotated[str | None, opt("--titre", "Titre auquel l'emploi est lié : TP-01280m04, DWWM…", "REF")] = None,
    rome: Annotated[str | None, opt("--rome", "Ou code ROME de l'emploi : M1805…", "CODE")] = None,
    fin: OptFin = None,
    modifier: Annotated[bool, opt("--modifier", "Corriger l'emploi de ce lien et de ce premier jour.")] = False,
    supprimer: Annotated[bool, opt("--supprimer", "Supprimer l'emploi de ce lien et de ce premier jour.")] = False,
    nouveau_debut: Annotated[date | None, opt_jour("--nouveau-debut", "Avec --modifier : son premier jour.")] = None,
    en_poste: Annotated[bool, opt("--en-poste", "Avec --modifier : l'emploi dure encore, sa fin est ôtée.")] = False,
) -> Voulu:
    """Ajouter un emploi d'un juré, qui compte pour ses habilitations (HAB-12, HAB-15) ; sans --fin, toujours en poste.

    Un emploi se reconnaît à son lien (titre ou code ROME) et à son premier jour : le redonner avec --fin le termine.
    --modifier le corrige, --supprimer l'efface ; un seul emploi n'a pas besoin d'être désigné en entier. Les
    habilitations qui, d'après les emplois qui restent, ne se valideraient plus (HAB-12) sont nommées ; au terminal,
    l'accord est alors demandé.

    Exemples :

        ceres jure experience J-12 --titre DWWM --debut 01/09/2019

        ceres jure experience J-12 --rome M1855 --debut 2015-09-01 --fin 2024-06-30

        ceres jure experience J-12 --titre DWWM --modifier --nouveau-debut 01/10/2019 --en-poste

        ceres jure experience J-12 --rome M1855 --debut 2015-09-01 --supprimer --motif "saisi pour un autre"
    """
    if (nouveau_debut or en_poste) and not modifier:
        raise ErreurUsage("--nouveau-debut et --en-poste ne vont qu'avec --modifier.")
    vise: dict[str, Any] = {"titre": titre, "rome": rome, "debut": debut}
    if modifier:
        return Voulu(objet, vise | _corrections(nouveau_debut, fin, en_poste), ActionJure.MODIFIER_EXPERIENCE)
    if supprimer:
        return Voulu(objet, vise, ActionJure.SUPPRIMER_EXPERIENCE)
    return Voulu(objet, {**vise, "fin": _a_ajouter(ctx, vise, fin)})


def _corrections(nouveau_debut: date | None, fin: date | None, en_poste: bool) -> dict[str, Any]:
    """Ce que --modifier change ; la fin n'y est pas si elle reste."""
    if not (nouveau_debut or fin or en_poste):
        raise ErreurUsage("Rien à modifier.", conseil="Donnez --nouveau-debut, --fin ou --en-poste.")
    return {"nouveau_debut": nouveau_debut, **({"fin": fin} if fin or en_poste else {})}


def _a_ajouter(ctx: typer.Context, valeurs: dict[str, Any], fin: date | None) -> date | None:
    """La fin d'un emploi ajouté, son lien et sa période vérifiés."""
    from ceres_cli.services.jure.experience import verifier_periode

    if valeurs["titre"] is None and valeurs["rome"] is None:
        raise ErreurUsage("L'emploi est lié à un titre ou à un code ROME : donnez --titre ou --rome, l'un des deux.")
    if valeurs["debut"] is None:
        raise ErreurUsage("Il manque le premier jour de l'emploi.", conseil="Donnez --debut.")
    verifier_periode(valeurs["debut"], fin, commun.contexte(ctx).jour)
    return fin


@exclut("--fichier", "--du", "--au")
@lit_un_fichier
def indisponible(
    ctx: typer.Context,
    lu: Soumission,
    objet: Annotated[str | None, arg("J-…", "Juré, sauf avec --fichier.", identifiant("J"))] = None,
    du: Annotated[date | None, opt_jour("--du", "Premier jour (JJ/MM/AAAA).")] = None,
    au: Annotated[date | None, opt_jour("--au", "Dernier jour, compris ; à défaut le premier.")] = None,
    lever: Annotated[bool, opt("--lever", "Rendre ces jours : le juré y est de nouveau libre.")] = False,
    fichier: Annotated[str | None, optionnel("jure (ou son nom); du; au; motif")] = None,
) -> None:
    """Noter les jours où un juré n'est pas libre, un par un ou par fichier, ou les lever (DIS-01).

    Ces jours-là, « session inscrire-jure » avertit, « jure disponibles » et « session composer » le laissent de côté.
    Les sessions à venir où il siège déjà sont nommées ; rien n'y change. Un Centre note ceux d'un juré de sa liste, et
    ne lève que ceux qu'il a notés. Le motif n'est lu que des services.

    Exemples :

        ceres jure indisponible J-12 --du 01/07/2027 --au 31/08/2027 --motif "congés"

        ceres jure indisponible J-12 --lever --du 15/08/2027 --au 31/08/2027

        ceres jure indisponible --fichier conges.csv --simuler
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.jure.indisponibilites import LecteurDeJours, MetierIndisponibilites

    action = ActionJure.LEVER if lever else ActionJure.INDISPONIBLE
    if fichier is not None:
        if objet is not None:
            raise ErreurUsage("Donnez un juré, ou --fichier : le fichier nomme les siens.")
        soumettre(
            ctx, lu._replace(fichier=fichier), LecteurDeJours, MetierIndisponibilites(), action=action, motif=lu.motif
        )
        return
    refuser_sans_fichier(ctx, lu)
    if objet is None or du is None:
        raise ErreurUsage("Donnez un juré et --du (--au, s'il y en a plusieurs) ; ou --fichier.")
    demandes = [Demande(action, objet, {"du": du, "au": au or du}, motif=lu.motif)]
    commun.agir(commun.contexte(ctx), MetierIndisponibilites(), demandes, simuler=lu.simuler, format_=lu.format)
