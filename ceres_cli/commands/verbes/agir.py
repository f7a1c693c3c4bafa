"""Les actions d'un objet ou de plusieurs, qui ne demandent rien d'autre : une table par nom, une seule commande, à
l'action près."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.candidat.parchemin.options import DesParchemins, numeros
from ceres_cli.commands.centre.options import DesAgrements, OptACompterDu
from ceres_cli.commands.options import OptFormat, OptMotif, OptOui, OptSimuler, OptSimulerSansPlan, identifiants, noms
from ceres_cli.commands.session.options import DesSessions, noms_de_sessions
from ceres_cli.commands.vae.options import DesDemandes
from ceres_cli.commands.versions import si_version
from ceres_cli.regles.courrier.envois import ActionCourrier
from ceres_cli.regles.identifiants import reconnaitre
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.vocabulaire import ActionCentre, ActionHabilitation, ActionJure, ActionVae
from ceres_cli.terminal.typer_fr.signature import avec_options

Commandes = Mapping[str, Callable[..., None]]


class _Sorte(NamedTuple):
    """`chemin` : les mots qui précèdent l'action ; `metier` : « module:classe » des services ; `objets` : ce qui se
    tape, et `lire` ce que c'est ; `sans_plan` : rien ne s'en planifie ; `options` : de plus, une valeur de la demande
    chacune ; `sans_oui` : celles qu'on ne confirme jamais."""

    chemin: str
    metier: str
    objets: Any
    lire: Callable[[Sequence[str]], Sequence[str]]
    sans_plan: bool = False
    options: Mapping[str, tuple[Any, object]] = {}
    sans_oui: tuple[StrEnum, ...] = ()


def _commandes(sorte: _Sorte, aides: Mapping[Any, str]) -> Commandes:
    """Action → sa commande, qui s'explique ainsi."""
    return {action.value: _commande(sorte, action, aide) for action, aide in aides.items()}


def _commande(sorte: _Sorte, action: StrEnum, aide: str) -> Callable[..., None]:
    def faire(
        ctx: typer.Context,
        *,
        objets: list[str],
        motif: str | None,
        simuler: bool,
        format_: str | None,
        oui: bool = False,
        **valeurs: Any,
    ) -> None:
        from ceres_cli.moteur.demande import Demande

        module, classe = sorte.metier.split(":")
        metier = getattr(import_module(f"ceres_cli.services.{module}"), classe)()
        vises = enumerate(sorte.lire(objets), 1)
        demandes = [Demande(action, vise, dict(valeurs), motif=motif, ligne=rang) for rang, vise in vises]
        nommee = f"{sorte.chemin} {action.value}"
        commun.agir(ctx, nommee, metier, demandes, motif=motif, simuler=simuler, format_=format_, oui=oui)

    faire.__doc__ = aide
    accord: Mapping[str, tuple[Any, object]] = {} if action in sorte.sans_oui else {"oui": (OptOui, False)}
    options: dict[str, tuple[Any, object]] = {
        "objets": (sorte.objets, ...),
        **sorte.options,
        "motif": (OptMotif, None),
        **accord,
        "simuler": (OptSimulerSansPlan if sorte.sans_plan else OptSimuler, False),
        "format_": (OptFormat, None),
    }
    return si_version(avec_options(_rien, faire, options))


def _rien(ctx: typer.Context) -> None: ...


def _des(lettre: str, quoi: str) -> Any:
    return Annotated[list[str], typer.Argument(metavar=f"{lettre}-…", help=f"{quoi} sur l'entrée standard.")]


def _reconnus(lettre: str, objets: Sequence[str]) -> list[str]:
    return [reconnaitre(lettre, nom) for nom in noms(objets)]


habilitation = _commandes(
    _Sorte(
        "habilitation",
        "habilitation.situation:MetierHabilitation",
        _des("H", "Habilitations ; « - » lit une par ligne"),
        lambda objets: identifiants(objets, "H"),
    ),
    {
        ActionHabilitation.VALIDER: """
    Valider des habilitations en brouillon (HAB-01).

    Le juré doit être actif, la période tenir dans la vie du titre (HAB-13), son emploi lié au titre dater de 5 ans au
    plus (HAB-12) et, pour un CCS, un CCP du titre l'appuyer (HAB-11).

    Exemples :

        ceres habilitation valider H-12

        ceres habilitation lister --etat brouillon --format tsv | cut -f1 | tail -n +2 | ceres habilitation valider -
    """,
        ActionHabilitation.BROUILLON: """
    Remettre des habilitations en brouillon (HAB-03, HAB-05, HAB-06), pour en corriger les dates.

    Exemple :

        ceres habilitation brouillon H-12 --motif "dates à corriger"
    """,
        ActionHabilitation.SUSPENDRE: """
    Suspendre des habilitations actives, ou menées à la fin de vie d'un titre en prolongation (HAB-03, HAB-04).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation suspendre H-12 H-13 --motif "départ en retraite" --oui
    """,
        ActionHabilitation.REACTIVER: """
    Réactiver des habilitations suspendues (HAB-02).

    Action avertie : la conséquence est montrée et la confirmation demandée.

    Exemple :

        ceres habilitation reactiver H-12
    """,
        ActionHabilitation.VISER: """
    Viser des habilitations validées par dérogation (HAB-12) : début rétroactif, emploi trop ancien au jour décidé.

    À la DIRECCTE et au MPCP. Rien d'autre ne change : l'habilitation servait déjà ; elle quitte votre accueil.

    Exemple :

        ceres habilitation viser H-12 --motif "pièces vues"
    """,
        ActionHabilitation.SUPPRIMER: """
    Supprimer définitivement des habilitations en brouillon (HAB-01), si aucune session ne les retient (HAB-10).

    Action avertie, irréversible.

    Exemple :

        ceres habilitation supprimer H-12
    """,
    },
)
_JURES = _des("J", "Jurés ; « - » lit un par ligne")
_jure = _commandes(
    _Sorte(
        "jure",
        "jure.situation:MetierJure",
        _JURES,
        partial(_reconnus, "J"),
        sans_oui=(ActionJure.REACTIVER,),
    ),
    {
        ActionJure.INACTIVER: """
    Inactiver des jurés : leurs habilitations ne servent plus, ils quittent les listes de contact (JUR-02).

    Refusé à un juré inscrit à une session ni validée ni annulée. Action avertie : la conséquence est montrée et la
    confirmation demandée.

    Exemple :

        ceres jure inactiver J-12 J-13 --motif "départ en retraite" --oui
    """,
        ActionJure.REACTIVER: """
    Rendre des jurés actifs : leurs habilitations redeviennent ce qu'elles étaient.

    Exemple :

        ceres jure reactiver J-12
    """,
    },
)
_suppression = _commandes(
    _Sorte("jure", "jure.suppression:MetierSuppression", _JURES, partial(_reconnus, "J")),
    {
        ActionJure.SUPPRIMER: """
    Supprimer des jurés que rien ne mentionne : ni habilitation, ni jury, ni lien, ni convocation (JUR-03).

    Le refus nomme ce qui les mentionne ; inactivez-les, ou fusionnez les doublons. Ne se défait pas : au terminal,
    l'accord est demandé. Le journal garde leur histoire.

    Exemple :

        ceres jure supprimer J-48 --motif "saisi par erreur"
    """,
    },
)
jure = {**_jure, **_suppression}
session = _commandes(
    _Sorte("session", "session.situation:MetierSession", DesSessions, noms_de_sessions),
    {
        ActionSession.TRANSMETTRE: """
    Envoyer les résultats à l'UD, dès le dernier jour (SES-11) : chaque candidat inscrit doit en avoir un (SES-04).

    Exemple :

        ceres session transmettre S-2027-12
    """,
        ActionSession.VALIDER: """
    Valider des sessions : deux jurés habilités, tous les résultats, jamais une 4ᵉ session en un an (SES-03, SES-04).

    Réservé à l'UD du département du site, et au national.

    Exemple :

        ceres session valider S-2027-12
    """,
        ActionSession.RENVOYER: """
    Renvoyer au Centre des sessions en attente de validation, avec un motif : leurs résultats sont rouverts.
    Au terminal, l'accord est demandé.

    La session revient aux convocations envoyées, ou au déblocage si elle a déjà été validée. Réservé à l'UD du
    département du site, et au national.

    Exemple :

        ceres session renvoyer S-2027-12 --motif "le résultat de C-31 est à revoir"
    """,
        ActionSession.DEBLOQUER: """
    Rouvrir une session validée, avec un motif ; les résultats sont à renvoyer.

    Exemple :

        ceres session debloquer S-2027-12 --motif "résultat inversé entre deux candidats"
    """,
        ActionSession.ANNULER: """
    Annuler des sessions, avec un motif. Un Centre n'annule plus après l'édition des convocations, ni une session
    commencée (SES-10) ; personne n'annule une session qui a été validée. Au terminal, l'accord est demandé.

    Exemple :

        ceres session annuler S-2027-12 --motif "trop peu de candidats"
    """,
    },
)
parchemin = _commandes(
    _Sorte("candidat parchemin", "obtention.situation:MetierParchemins", DesParchemins, numeros, sans_plan=True),
    {
        ActionParchemin.DELIVRER: """
    Délivrer des parchemins à éditer (OBT-03). Ce qui est contesté, parce qu'une session qui l'a donné est débloquée,
    ne se délivre pas. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemples :

        ceres candidat parchemin delivrer 12 13

        ceres candidat parchemin delivrer - --simuler
    """,
        ActionParchemin.ANNULER: """
    Annuler des parchemins délivrés dont la certification a été retirée, ou l'identité corrigée (OBT-03) : seulement
    ceux qui sont à annuler. Réservé à l'UD et au national ; au terminal, l'accord est demandé.

    Exemple :

        ceres candidat parchemin annuler 12 --motif "rendu par le candidat"
    """,
    },
)
message = _commandes(
    _Sorte(
        "courrier",
        "courrier.situation:MetierCourrier",
        _des("M", "Messages ; « - » lit un par ligne"),
        lambda objets: identifiants(objets, "M"),
        sans_plan=True,
    ),
    {
        ActionCourrier.RELANCER: """
    Remettre en file des courriels refusés, incertains ou abandonnés (CONV-05).

    Rien ne part ici : la commande qui les avait envoyés (« ceres convocation envoyer », « ceres session relancer »)
    envoie ce qui est en file. Un courriel incertain, que le serveur a
    peut-être accepté, ne repart qu'avec votre accord (au terminal, ou --oui) ; un courriel envoyé ne repart pas.

    Exemples :

        ceres courrier relancer M-12

        ceres courrier lister --etat echoue --format tsv --colonnes id --sans-entete | ceres courrier relancer -
    """,
        ActionCourrier.ABANDONNER: """
    Abandonner des courriels qui attendent, ont échoué ou restent incertains (CONV-05) : aucun envoi ne les reprend.

    D'un courriel incertain dont le destinataire a accusé réception, c'est la façon de le régler.

    Exemple :

        ceres courrier abandonner M-12 --motif "reçu, dit le candidat"
    """,
    },
)
agrement = _commandes(
    _Sorte(
        "centre",
        "centre.situation:MetierCentre",
        DesAgrements,
        partial(_reconnus, "A"),
        options={"a_compter_du": (OptACompterDu, None)},
    ),
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
)
vae = _commandes(
    _Sorte("vae", "vae.situation:MetierVae", DesDemandes, lambda objets: identifiants(objets, "D")),
    {
        ActionVae.RETIRER: """
    Retirer des demandes VAE déposées ou recevables, tant qu'aucune inscription n'y repose (VAE-04).

    Le centre du candidat, l'UD de son ressort, ou un profil MPCP. Au terminal, l'accord est demandé.

    Exemple :

        ceres vae retirer D-12 --motif "le candidat a renoncé"
    """,
    },
)
