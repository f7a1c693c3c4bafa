"""ceres vae : créer, décider."""

from datetime import date
from typing import Annotated

from ceres_cli.commands.agir import Voulu, agissent, agit
from ceres_cli.commands.options import arg, identifiant, opt, opt_jour, opt_objet
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.vocabulaire import ActionVae, EtatDemandeVae

DesDemandes = Annotated[list[str], arg("D-…", "Demandes VAE ; « - » lit une par ligne sur l'entrée standard.")]
OptRecevable = Annotated[bool | None, opt("--recevable/--irrecevable", "La décision.")]
AIDE_NOTIFIEE = "Jour où la décision est notifiée au candidat."
OptNotifieeLe = Annotated[date | None, opt_jour("--notifiee-le", AIDE_NOTIFIEE)]


def decision(recevable: bool | None) -> str | None:
    """« recevable », « irrecevable », ou rien si aucune des deux n'est donnée."""
    if recevable is None:
        return None
    return (EtatDemandeVae.RECEVABLE if recevable else EtatDemandeVae.IRRECEVABLE).value


@agit(ActionVae.CREER, "vae.situation:MetierVae", fiche="vae")
def creer(
    candidat: Annotated[str, opt_objet("--candidat", "C", "Le candidat qui demande.")],
    certification: Annotated[str, opt("--certification", "Un titre, un de ses CCP, ou un CCS.", "REF")],
    ccp: Annotated[str | None, opt("--ccp", "Ces seuls CCP du titre ; à défaut le titre entier.", "CCP1,CCP2")] = None,
    deposee_le: Annotated[date | None, opt_jour("--deposee-le", "Jour du dépôt ; à défaut aujourd'hui.")] = None,
) -> Voulu:
    """Déposer la demande VAE d'un de vos candidats, et l'afficher avec son numéro.

    Le titre doit s'obtenir par la VAE (VAE-01) et n'être pas hors délai le jour du dépôt (VAE-02). Dans une année
    civile, une demande par titre et trois titres au plus ; les demandes sur des CCP seulement ne comptent pas (VAE-03).

    Exemples :

        ceres vae creer --candidat C-12 --certification DWWM

        ceres vae creer --candidat C-12 --certification DWWM --ccp CCP1,CCP2 --deposee-le 03/02/2027
    """
    from ceres_cli.services.vae.fichier import lire_ccp

    valeurs = {"candidat": candidat, "certification": certification, "ccp": lire_ccp(ccp), "deposee_le": deposee_le}
    return Voulu(valeurs=valeurs)


@agit(ActionVae.DECIDER, "vae.situation:MetierVae", oui=True, suivie=True, lire=identifiant("D"))
def decider(
    objets: DesDemandes,
    notifiee_le: Annotated[date, opt_jour("--notifiee-le", AIDE_NOTIFIEE)],
    recevable: OptRecevable = None,
) -> Voulu:
    """Décider des demandes VAE, une fois pour toutes : recevables, ou irrecevables avec un motif (VAE-02).

    L'UD du département où le candidat habite, à défaut celle du centre qui l'a enregistré, ou un profil MPCP. Une
    demande recevable porte les sessions qui commencent de la notification à un an plus tard, ce jour compris (CAN-09).
    Au terminal, l'accord est demandé. Un fichier de décisions : « ceres vae importer ».

    Exemples :

        ceres vae decider D-12 --recevable --notifiee-le 10/03/2027

        ceres vae decider D-12 D-13 --irrecevable --notifiee-le 10/03/2027 --motif "expérience sans rapport"
    """
    mot = decision(recevable)
    if mot is None:
        raise ErreurUsage("La décision manque.", conseil="Ajoutez --recevable ou --irrecevable.")
    return Voulu(objets, {"decision": mot, "notifiee_le": notifiee_le})


def _des_demandes(objets: DesDemandes) -> None: ...


actions = agissent(
    _des_demandes,
    "vae.situation:MetierVae",
    {
        ActionVae.RETIRER: """
    Retirer des demandes VAE déposées ou recevables, tant qu'aucune inscription n'y repose (VAE-04).

    Le centre du candidat, l'UD de son ressort, ou un profil MPCP. Au terminal, l'accord est demandé.

    Exemple :

        ceres vae retirer D-12 --motif "le candidat a renoncé"
    """,
    },
    lire=identifiant("D"),
)
