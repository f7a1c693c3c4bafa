"""Le verbe « voir » : la fiche d'un objet, une fonction par nom."""

from collections.abc import Callable, Sequence
from functools import partial, wraps
from typing import Any, NamedTuple

from ceres_cli.commands.options import (
    OptAlternatives,
    OptAmenagements,
    OptAu,
    OptFormat,
    UnCentreOuAgrement,
    UneHabilitation,
    UneSession,
    UnJure,
    UnParchemin,
    UnTitre,
)
from ceres_cli.commands.pose import argument_de, avec_un_exemple, colonnes_de, commande, lectures_de
from ceres_cli.contexte import Contexte
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.formes import Format
from ceres_cli.terminal.typer_fr.application import a_la_demande


class Fiche(NamedTuple):
    """Ses colonnes, et de quoi lire ce qu'il est. `aussi` : ce qu'elle montre de plus, qui se consigne à part ;
    `document` : le sien, s'il n'est pas celui de la commande."""

    colonnes: Sequence[Colonne]
    lire: Callable[[Cadre], dict[str, Any]]
    aussi: str = ""
    document: str = ""


def _poser(document: str, lue: Callable[..., Fiche | None]) -> Callable[..., None]:
    """Rien de rendu : ses colonnes, et ce qu'en lisent ses services."""
    lue.__doc__ = avec_un_exemple(document, "voir", lue.__doc__ or "")

    @wraps(lue)
    def vouloir(**donnees: Any) -> Fiche:
        return lue(**donnees) or Fiche(colonnes_de(document), partial(lectures_de(document).voir, **donnees))

    def montrer(contexte: Contexte, fiche: Fiche, format_: Format | None) -> None:
        lue = fiche.lire(contexte.cadre())
        if fiche.aussi:
            contexte.montre(fiche.aussi, lue["id"], len(lue[fiche.aussi]))
        contexte.sortie(format_).fiche(fiche.document or document, fiche.colonnes, lue)

    return commande(vouloir, montrer, {"format_": (OptFormat, None)})


@a_la_demande
def _fiche(lue: Callable[..., Fiche | None]) -> Callable[..., None]:
    """La fonction a le nom du document qu'elle montre : nul autre nom ne se charge."""
    return _poser(lue.__name__, lue)


@a_la_demande
def _simple(document: str, aide: str, argument: Any = None) -> Callable[..., None]:
    def lue(objet: str) -> None: ...

    lue.__annotations__["objet"] = argument or argument_de(document)
    lue.__doc__ = aide
    return _poser(document, lue)


@_fiche
def jure(objet: UnJure, au: OptAu = None) -> Fiche:
    """Afficher un juré : coordonnées, habilitations et leur état ce jour-là, emplois, jurys où il siège.

    Exemple :

        ceres jure voir J-12 --au 02/09/2025
    """
    from ceres_cli.schemas.jures import JURE, JURYS
    from ceres_cli.services.jure import lectures

    return Fiche((*JURE, JURYS), lambda cadre: lectures.voir(cadre, objet, au, jurys=True))


@_fiche
def habilitation(objet: UneHabilitation, au: OptAu = None) -> None:
    """Afficher une habilitation : son état ce jour-là, son titre, ce qu'on peut en faire.

    Exemple :

        ceres habilitation voir H-12 --au 02/09/2025
    """


@_fiche
def session(objet: UneSession, alternatives: OptAlternatives = 0, amenagements: OptAmenagements = False) -> Fiche:
    """Afficher une session : dates, jury, inscriptions, convocations, et ce qu'on peut en faire.

    --alternatives : à venir, pour chaque juré du jury, qui d'autre est libre et pourrait siéger à sa place.

    --amenagements : ceux des inscrits (AME-01), pour le Centre de la session, son UD et la MPCP ; cette lecture est au
    journal des accès.

    Exemples :

        ceres session voir S-2027-12

        ceres session voir S-2027-12 --alternatives 3

        ceres session voir S-2027-12 --amenagements
    """
    from ceres_cli.schemas.sessions import SESSION
    from ceres_cli.services.convocation import marques
    from ceres_cli.services.session import lectures

    colonnes = SESSION

    def lire(cadre: Cadre) -> dict[str, Any]:
        lue = marques.marquer(cadre, lectures.voir(cadre, objet, amenagements=amenagements))
        if alternatives:
            from ceres_cli.services.composition import proposer

            lue["alternatives"] = proposer.alternatives(cadre, lue["id"], alternatives)
        return lue

    if amenagements:
        from ceres_cli.schemas.sessions import AMENAGEMENTS

        colonnes = (*colonnes, AMENAGEMENTS)
    if alternatives:
        from ceres_cli.schemas.jures import ALTERNATIVES

        colonnes = (*colonnes, ALTERNATIVES)
    return Fiche(colonnes, lire, "amenagements" if amenagements else "")


@_fiche
def centre(objet: UnCentreOuAgrement, au: OptAu = None) -> Fiche | None:
    """Afficher un centre et ses agréments par titre et par site, dans leur état du jour, avec les sessions qu'ils
    concernent : ni validées ni annulées, sur ce titre ou ce CCS, à ces dates et sur ce site. Ou un seul agrément.

    Exemples :

        ceres centre voir E-12

        ceres centre voir "732 829 320 00074" --au 01/03/2026

        ceres centre voir A-12
    """
    from ceres_cli.services.centre import lectures

    if not lectures.est_un_agrement(objet):
        return None
    return Fiche(colonnes_de("agrement"), partial(lectures.voir_un_agrement, objet=objet, au=au), document="agrement")


@_fiche
def titre(titre: UnTitre, au: OptAu = None) -> None:
    """Afficher un titre : ses trois dates, ses CCP et CCS, ses emplois liés, ses versions voisines.

    Un sigle, ou un code sans millésime, désigne la version en cours ce jour-là, à défaut celle en prolongation.

    Exemples :

        ceres referentiel voir TP-01280m04

        ceres referentiel voir DWWM --au 01/03/2027
    """


candidat = _simple(
    "candidat",
    """Afficher la fiche d'un candidat, ses inscriptions et les certifications qu'il détient.

    Des sessions d'un autre centre, seules celles qui comptent pour la règle des 3 sessions (CAN-05) sont montrées :
    leur numéro et leur date.""",
)
site = _simple("site", "Afficher un site : son adresse, ses salles, les agréments et les sessions qui le nomment.")
vae = _simple("vae", "Afficher une demande VAE : son état, jusqu'à quand elle vaut, les inscriptions qu'elle porte.")
derogation = _simple(
    "derogation",
    "Afficher une dérogation à un délai : qui la demande ou l'accorde, pourquoi, ce qu'elle est devenue (DEL-03).",
)
controle = _simple("controle", "Afficher un contrôle : sa date, son état, ses constats, sa suite.")
message = _simple("message", "Afficher un courriel : à qui, ce qu'il porte, où il en est, ce que le serveur a répondu.")
attestation = _simple("attestation", "Afficher une attestation : ce qu'elle dit, si elle vaut encore, qui l'a signée.")
parchemin = _simple(
    "parchemin",
    "Afficher un parchemin : son état, ce qu'il certifie, s'il peut être délivré ou annulé.",
    UnParchemin,
)
