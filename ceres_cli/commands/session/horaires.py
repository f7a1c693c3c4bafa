"""ceres session horaires"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.options import OptAmenagements, UneSession, opt
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.moteur.demande import Rapport

_DE_REPARTIR = ("--duree", "--du", "--au", "--pause", "--salles")
_JOURNEE = 24 * 60


def heure(texte: str) -> str:
    from ceres_cli.regles.saisie import lire_heure

    return lire_heure(texte)


def pause_tapee(texte: str) -> tuple[str, str]:
    """« 12:00-13:30 »."""
    de, tiret, a = texte.partition("-")
    bornes = heure(de), heure(a)
    if not tiret or bornes[0] >= bornes[1]:
        raise ValueError(f"« {texte} » n'est pas une pause HH:MM-HH:MM (exemple : 12:00-13:30)")
    return bornes


@exclut("--fichier", "--repartir", "--effacer", *_DE_REPARTIR)
@exclut("--effacer", "--repartir", *_DE_REPARTIR)
@exclut("--amenagements", "--fichier", "--effacer", "--repartir", *_DE_REPARTIR)
@lit_un_fichier
def horaires(
    ctx: typer.Context,
    lu: Soumission,
    objet: UneSession,
    repartir: Annotated[bool, opt("--repartir", "Donner une heure à chaque inscrit, dans l'ordre des noms.")] = False,
    duree: Annotated[int | None, opt("--duree", "Minutes d'un passage.", "MIN", min=1, max=_JOURNEE)] = None,
    du: Annotated[str | None, opt("--du", "Pas avant ; à défaut le début.", "HH:MM", heure)] = None,
    au: Annotated[str | None, opt("--au", "Pas après ; à défaut 18:00.", "HH:MM", heure)] = None,
    pauses: Annotated[
        list[Any] | None, opt("--pause", "Personne n'y passe ; répétable.", "HH:MM-HH:MM", pause_tapee)
    ] = None,
    salles: Annotated[
        str | None, opt("--salles", "Une équipe du jury dans chacune ; à défaut une seule équipe.", "A,B")
    ] = None,
    fichier: Annotated[str | None, optionnel("candidat (ou son nom); jour; debut; fin; epreuve; salle; jures")] = None,
    effacer: Annotated[bool, opt("--effacer", "Ôter toutes les heures de passage.")] = False,
    amenagements: OptAmenagements = False,
) -> None:
    """Montrer les heures de passage d'une session, les répartir, les lire d'un fichier ou les ôter (PAS-01 à PAS-04).

    Sans option, elle les montre. Sans heures de passage, celles de la session valent pour tous. --repartir remplace
    toutes les heures : dans l'ordre des noms, chacun devant au moins deux jurés du jury qui viennent, nul en deux
    lieux ; si quelqu'un n'entre pas, rien n'est écrit, et ce qui manque est dit. Un fichier remplace celles des
    candidats qu'il nomme, tout ou rien. Lettre, courriel et agenda d'un candidat disent son jour et son heure ; un
    changement ne périme que les convocations qu'il touche. Commencée : un profil MPCP, avec --motif (SES-10).

    Exemples :

        ceres session horaires S-2027-12

        ceres session horaires S-2027-12 --amenagements

        ceres session horaires S-2027-12 --repartir --duree 40 --pause 12:00-13:30 --salles "A,B" --simuler

        ceres session horaires S-2027-12 --fichier heures.csv

        ceres session horaires S-2027-12 --effacer
    """
    if fichier is not None:
        _du_fichier(ctx, lu._replace(fichier=fichier), objet)
        return
    contexte = commun.contexte(ctx)
    planifiee = contexte.planification is not None
    refuser_sans_fichier(ctx, lu)
    dites = {"--duree": duree, "--du": du, "--au": au, "--pause": pauses, "--salles": salles}
    if not repartir and (de_trop := [option for option, valeur in dites.items() if valeur is not None]):
        raise ErreurUsage(f"{', '.join(de_trop)} : seulement avec --repartir.")
    if not (repartir or effacer):
        if planifiee or lu.simuler or lu.motif is not None or lu.oui:
            raise ErreurUsage("Il n'y a rien à changer : donnez --repartir, --fichier ou --effacer.")
        _montrer(ctx, objet, lu.format, amenagements=amenagements)
        return
    valeurs: Mapping[str, Any] = {"effacer": True}
    if repartir:
        if duree is None:
            raise ErreurUsage("--repartir demande --duree MIN : combien de minutes dure un passage.")
        options = {"duree": duree, "du": du, "au": au, "pauses": [list(p) for p in pauses or ()]}
        valeurs = {"repartir": {**options, "salles": _salles(salles)}}
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.session.situation import MetierSession

    demandes = [Demande(ActionSession.HORAIRES, objet, dict(valeurs), motif=lu.motif)]
    montrer = partial(_montrer_le_projet, contexte, lu.format, objet) if lu.simuler else None
    commun.agir(contexte, MetierSession(), demandes, simuler=lu.simuler, format_=lu.format, montrer=montrer)


def _salles(texte: str | None) -> list[str]:
    from ceres_cli.regles import textes
    from ceres_cli.services.session.saisie import nom_de_salle

    lues = [lue for mot in (texte or "").split(",") if (lue := nom_de_salle(mot))]
    if texte is not None and not lues:
        raise ErreurUsage("--salles : donnez au moins un nom de salle.")
    if len({textes.cle(lue) for lue in lues}) < len(lues):
        raise ErreurUsage("--salles : deux fois la même salle.")
    return lues


def _montrer(ctx: typer.Context, objet: str, format_: str | None, *, amenagements: bool) -> None:
    from ceres_cli.schemas.sessions import AMENAGEMENTS_DU_PASSAGE, HORAIRE
    from ceres_cli.services.session import lectures

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    elements = lectures.passages(contexte.cadre(), objet, amenagements=amenagements)
    if amenagements:
        sortie.a_laisse_lire("amenagements", objet)
    colonnes = (*HORAIRE, *([AMENAGEMENTS_DU_PASSAGE] if amenagements else []))
    sortie.liste("passages", colonnes, elements, len(elements))
    if not elements:
        ou = f" Les aménagements : « ceres session voir {objet} --amenagements »." if amenagements else ""
        sortie.info(f"Aucune heure de passage : celles de la session valent pour tous.{ou}")


def _montrer_le_projet(contexte: "Contexte", format_: str | None, objet: str, rapport: "Rapport") -> None:
    """Les heures de tous, si ce qui vient d'être simulé était fait."""
    from ceres_cli.schemas.sessions import HORAIRE
    from ceres_cli.services.session import lectures

    (decision,) = rapport.decisions
    if elements := lectures.passages(contexte.cadre(), objet, voulus=decision.apres or {}):
        contexte.sortie(format_).liste("passages", HORAIRE, elements, len(elements))


def _du_fichier(ctx: typer.Context, lu: Soumission, objet: str) -> None:
    """Le fichier entier est une seule demande : refusée, rien n'est fait d'aucune ligne (4)."""
    from ceres_cli.commands.fichier import route
    from ceres_cli.moteur import execution
    from ceres_cli.regles.vocabulaire import Resultat
    from ceres_cli.services.session.fichier import LecteurDHoraires
    from ceres_cli.services.session.situation import MetierSession

    contexte, metier = commun.contexte(ctx), MetierSession()
    if contexte.planification is not None:
        route.soumettre(ctx, lu, LecteurDHoraires, metier, session=objet, motif=lu.motif)
        return
    sortie, cadre = contexte.sortie(lu.format), contexte.cadre()
    lignes = route.lire(cadre, sortie, lu, LecteurDHoraires, metier, session=objet, motif=lu.motif)
    rapport = route.executer(sortie, cadre, lu, lignes, metier)
    refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
    if refusees:
        raise execution.erreur_de(refusees[0])
    route.sortir(sortie, cadre, rapport, lignes.options(lu))
    if lu.simuler and sortie.format == "table" and rapport.decisions:
        _montrer_le_projet(contexte, lu.format, objet, rapport)
