"""ceres centre : créer, modifier, agréer, changer un agrément, les lister."""

from datetime import date
from functools import partial
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agissent, agit, des_champs
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier, optionnel, refuser_sans_fichier
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import OptAu, OptDebut, OptFin, OptRegion, UnAgrement, UnCentre, arg, opt, opt_jour
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CENTRE
from ceres_cli.regles.identifiants import reconnaitre
from ceres_cli.regles.vocabulaire import ActionCentre, EtatAgrement
from ceres_cli.terminal.typer_fr.exclusions import exclut

OptACompterDu = Annotated[
    date | None, opt_jour("--a-compter-du", "Premier jour ; à défaut aujourd'hui, ou le début d'un agrément à venir.")
]


@liste(suivie=False)
def agrement(
    objet: Annotated[str | None, arg("E-…", "Centre : E-… ou son SIRET ; à défaut tous.")] = None,
    etat: Annotated[str | None, opt("--etat", "a_venir, valide, suspendu, sans_appui, expire ou retire.")] = None,
    titre: Annotated[str | None, opt("--titre", "Ceux d'un titre et de ses CCS.", "REF")] = None,
    region: OptRegion = None,
    au: OptAu = None,
) -> Liste:
    """Lister les agréments par centre, titre et site, dans leur état du jour, avec les sessions qu'ils concernent.

    Exemples :

        ceres centre agrements E-12 --etat valide

        ceres centre agrements --titre TP-01280m04 --au 01/03/2026
    """
    from ceres_cli.schemas.referentiel import AGREMENT
    from ceres_cli.services.centre import lectures

    commun.parmi("--etat", etat, tuple(EtatAgrement))
    criteres = lectures.CriteresAgrements(centre=objet, etat=etat, titre=titre, au=au, region=region)
    return AGREMENT, lambda cadre, limite: lectures.agrements(cadre, criteres._replace(limite=limite))


@agit(ActionCentre.CREER, "centre.situation:MetierCentre", fiche="centre")
@champs_de(CENTRE, neuf=True)
def creer(ctx: typer.Context, tapes: Tapes) -> Voulu:
    """Enregistrer un centre. Un SIRET déjà connu n'en crée pas un second.

    Une DIRECCTE n'enregistre que les centres de sa région : --commune les y situe.

    Exemple :

        ceres centre creer --nom "Centre de formation de la Loire" --siret "732 829 320 00074" --commune Nantes
    """
    from ceres_cli.services.centre.saisie import saisir

    return des_champs("", tapes, saisir(tapes, commun.contexte(ctx).jour))


@agit(ActionCentre.MODIFIER, "centre.situation:MetierCentre", fiche="centre", suivie=True)
@champs_de(CENTRE, neuf=False)
def modifier(ctx: typer.Context, objet: UnCentre, tapes: Tapes) -> Voulu:
    """Changer le nom, le SIRET ou les coordonnées d'un centre ; une valeur vide efface.

    Exemple :

        ceres centre modifier E-12 --telephone "01 99 00 12 34" --courriel jurys@example.fr
    """
    from ceres_cli.services.centre.saisie import saisir

    return des_champs(objet, tapes, saisir(tapes, commun.contexte(ctx).jour))


@agit(ActionCentre.MODIFIER_AGREMENT, "centre.situation:MetierCentre", oui=True, suivie=True)
def modifier_agrement(
    objet: UnAgrement,
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[str | None, opt("--site", "Seul site agréé ; vide : tous ceux du centre.", "TEXTE")] = None,
    commune: Annotated[
        str | None, opt("--commune", "Commune de ce site, pour tous ses agréments.", "NOM|INSEE")
    ] = None,
) -> Voulu:
    """Changer les dates ou le site d'un agrément (AGR-02) ; ni son centre ni sa certification.

    Ce qui y perd son agrément est nommé (AGR-03, AGR-04). Rien n'est annulé. Au terminal, l'accord est alors demandé.

    Exemples :

        ceres centre modifier-agrement A-12 --fin 31/12/2026

        ceres centre modifier-agrement A-12 --site "Annexe" --commune 44162
    """
    from ceres_cli.services.centre import saisie

    if all(valeur is None for valeur in (debut, fin, site, commune)):
        raise ErreurUsage("Rien à modifier : donnez au moins une valeur (--debut, --fin, --site, --commune).")
    valeurs = {
        "debut": debut,
        "fin": fin,
        "site": None if site is None else saisie.site(site) or "",
        "lieu": None if commune is None else saisie.lieu(commune),
    }
    return Voulu(reconnaitre("A", objet), valeurs)


def _des_agrements(
    objets: Annotated[list[str], arg("A-…", "Agréments ; « - » lit un par ligne sur l'entrée standard.")],
    a_compter_du: OptACompterDu = None,
) -> None: ...


agrements = agissent(
    _des_agrements,
    "centre.situation:MetierCentre",
    {
        ActionCentre.SUSPENDRE_AGREMENT: """
    Suspendre des agréments à compter d'un jour, avec un motif (AGR-01) ; avant, ils restent ce qu'ils étaient.

    Ce qui y perd son agrément est nommé : sessions (AGR-04), agréments de CCS (AGR-03). Rien n'est annulé. Au terminal,
    l'accord est alors demandé.

    Exemple :

        ceres centre suspendre-agrement A-12 --a-compter-du 01/12/2026 --motif "équipements non conformes"
    """,
        ActionCentre.RETABLIR_AGREMENT: """
    Rétablir des agréments suspendus, à compter d'un jour, avec un motif (AGR-01).

    Exemple :

        ceres centre retablir-agrement A-12 --motif "mise en conformité constatée"
    """,
        ActionCentre.RETIRER_AGREMENT: """
    Retirer des agréments à compter d'un jour, avec un motif (AGR-01). Un retrait est définitif.

    Ce qui y perd son agrément est nommé : sessions (AGR-04), agréments de CCS (AGR-03). Rien n'est annulé. Au terminal,
    l'accord est demandé.

    Exemple :

        ceres centre retirer-agrement A-12 --motif "manquement constaté le 12 mars"
    """,
    },
    lire=partial(reconnaitre, "A"),
)


@exclut("--fichier", "--certification", "--debut", "--fin", "--site", "--commune")
@lit_un_fichier
def agreer(
    ctx: typer.Context,
    lu: Soumission,
    objet: Annotated[str | None, arg("E-…", "Centre : E-… ou son SIRET ; sauf avec --fichier.")] = None,
    certification: Annotated[
        str | None, opt("--certification", "Titre (ses CCP suivent) ou CCS : TP-01280m04, DWWM…", "REF")
    ] = None,
    debut: OptDebut = None,
    fin: OptFin = None,
    site: Annotated[str | None, opt("--site", "Seul site agréé ; à défaut tous ceux du centre.", "TEXTE")] = None,
    commune: Annotated[
        str | None,
        opt("--commune", "Commune de ce site ; à défaut celle qu'il a déjà, ou celle du centre.", "NOM|INSEE"),
    ] = None,
    fichier: Annotated[str | None, optionnel("centre; certification; debut; fin; site; commune")] = None,
) -> None:
    """Agréer un centre sur un titre, ou sur un CCS en plus de son titre (SES-06) ; par fichier, des centres.

    Sans --debut, l'agrément commence aujourd'hui ; sans --fin, il dure jusqu'à la fin de vie du titre. Un site a sa
    commune : une session qui s'y tient la prend, et c'est l'UD de ce département qui la valide. Un fichier nomme chaque
    centre par son numéro, son SIRET ou son nom ; un agrément déjà donné n'y change rien.

    Exemples :

        ceres centre agreer E-12 --certification TP-01280m04

        ceres centre agreer E-12 --certification TP-01303m02/CCS1 --fin 31/12/2026 --site "Annexe" --commune 44162

        ceres centre agreer --fichier agrements.xlsx --simuler
    """
    from ceres_cli.moteur.demande import Demande
    from ceres_cli.services.centre import saisie
    from ceres_cli.services.centre.situation import MetierCentre

    if fichier is not None:
        from ceres_cli.commands.fichier.route import soumettre
        from ceres_cli.services.centre.fichier import LecteurDAgrements

        if objet is not None:
            raise ErreurUsage("Donnez un centre, ou --fichier : le fichier nomme les siens.")
        soumettre(ctx, lu._replace(fichier=fichier), LecteurDAgrements, MetierCentre(), motif=lu.motif)
        return
    refuser_sans_fichier(ctx, lu)
    if objet is None or certification is None:
        raise ErreurUsage("Donnez un centre et --certification ; ou --fichier.")
    lieu = saisie.commune_du_site(commune, site)
    valeurs = {"certification": certification, "debut": debut, "fin": fin, "site": saisie.site(site), "lieu": lieu}
    demandes = [Demande(ActionCentre.AGREER, objet, valeurs, motif=lu.motif)]
    commun.agir(commun.contexte(ctx), MetierCentre(), demandes, simuler=lu.simuler, format_=lu.format)
