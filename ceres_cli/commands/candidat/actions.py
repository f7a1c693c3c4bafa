"""ceres candidat : créer, modifier, inscrire, désinscrire, écarter, et les fiches en double."""

from datetime import date
from functools import partial
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agit, des_champs
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.listes import Liste, liste
from ceres_cli.commands.options import (
    OptReprendre,
    OptSession,
    UnCandidat,
    UneSession,
    arg,
    identifiant,
    opt,
    opt_jour,
    opt_objet,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles.session.amenagements import Voulus, lire
from ceres_cli.regles.session.etats import ActionSession, AmenagementSession
from ceres_cli.regles.vocabulaire import ActionCandidat


def lire_amenagements(texte: str) -> Voulus:
    """Un mot inconnu n'est pas répété : il en dirait autant qu'un code."""
    try:
        return Voulus(lire(texte))
    except ValueError as erreur:
        raise ErreurUsage(f"Aménagements illisibles ({erreur}).") from None


OptForcer = Annotated[bool, opt("--forcer", "Enregistrer même si un candidat de même identité existe.")]
OptCentre = Annotated[str | None, opt_objet("--centre", "E", "Profil MPCP : le centre du candidat.")]
OptVoie = Annotated[str | None, opt("--voie", "formation (à défaut), vae ou apprentissage.", "VOIE")]
OptPortee = Annotated[str | None, opt("--portee", "Session TITRE : complete, ou entretien_final_seul.", "PORTEE")]
OptAmenagements = Annotated[
    Voulus | None,
    opt(
        "--amenagements",
        "Ce dont il a besoin : tiers_temps, salle_a_part, assistance, materiel, accessibilite.",
        "CODES",
        lire_amenagements,
    ),
]
OptCodes = Annotated[
    Voulus,
    opt(
        "--codes",
        'Les siens désormais, et nul autre, joints d\'une virgule ; "" : plus aucun.',
        "CODES",
        lire_amenagements,
    ),
]
OptNaissanceConnue = Annotated[
    date | None, opt_jour("--naissance", "Candidat d'un autre centre : sa date de naissance.")
]


def verifier_voie(voie: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Voie

    commun.parmi("--voie", voie, tuple(Voie))


def verifier_portee(portee: str | None) -> None:
    from ceres_cli.regles.vocabulaire import Portee

    commun.parmi("--portee", portee, tuple(Portee))


@agit(ActionCandidat.CREER, "candidat.situation:MetierCandidat", fiche="candidat")
@champs_de(CANDIDAT, neuf=True)
def creer(ctx: typer.Context, tapes: Tapes, centre: OptCentre = None, forcer: OptForcer = False) -> Voulu:
    """Enregistrer un candidat de votre centre, ou de --centre pour un profil MPCP, et l'afficher avec son numéro.

    Le lieu de naissance est gardé comme il est tapé, avec son code INSEE ; né à l'étranger, le pays et la ville
    (CAN-08). Un candidat de mêmes nom, prénom et naissance parmi les vôtres : rien ne change si tout ce qui est donné
    est déjà le sien, sinon il faut --forcer (CAN-11).

    Exemples :

        ceres candidat creer --nom "Le Goff" --prenom Anne --naissance 12/05/1990 --commune-naissance Brest

        ceres candidat creer --nom Sow --prenom Awa --naissance 3/2/1988 --pays-naissance Mali --ville-naissance Ségou
    """
    from ceres_cli.regles.identifiants import numero
    from ceres_cli.services.candidat.saisie import saisir

    saisie = saisir(tapes, commun.contexte(ctx).jour, creation=True)
    return des_champs("", tapes, saisie, forcer=forcer, centre=None if centre is None else numero("E", centre))


@agit(ActionCandidat.MODIFIER, "candidat.situation:MetierCandidat", fiche="candidat", suivie=True)
@champs_de(CANDIDAT, neuf=False)
def modifier(ctx: typer.Context, objet: UnCandidat, tapes: Tapes, forcer: OptForcer = False) -> Voulu:
    """Changer des champs de la fiche d'un candidat ; seules les options données changent, une valeur vide ("") efface.

    L'état civil se change par le centre qui a enregistré le candidat et par l'UD de ses sessions ; passé un résultat
    validé, par l'UD seule, avec --motif (CAN-10). « candidat expliquer C-… --action modifier » dit ce qu'il en est.

    Exemples :

        ceres candidat modifier C-12 --courriel anne.legoff@example.fr --telephone ""

        ceres candidat modifier C-12 --commune-naissance "Sainte-Colombe (05)" --motif "pièce d'identité"
    """
    from ceres_cli.services.candidat.saisie import saisir

    saisie = saisir(tapes, commun.contexte(ctx).jour, creation=False)
    return des_champs(objet, tapes, saisie, forcer=forcer, centre=None)


@agit(ActionSession.INSCRIRE, "candidat.inscription:MetierInscription")
def inscrire(
    objet: UnCandidat,
    session: UneSession,
    voie: OptVoie = None,
    portee: OptPortee = None,
    amenagements: OptAmenagements = None,
    naissance: OptNaissanceConnue = None,
) -> None:
    """Inscrire un candidat à une de vos sessions : jusqu'à l'édition des convocations (CAN-01), et pour un candidat VAE
    aussi dans les 30 jours qui précèdent le début (CAN-03).

    À une session TITRE, qui détient déjà chaque CCP de la version ne passe que l'entretien final ; --portee complete
    lui fait tout passer (V18-3).

    --amenagements : des codes seuls, que ne lisent que le Centre de la session, son UD et la MPCP (AME-01).

    Jamais plus de 3 sessions Titre, ou CCP avec entretien final, sur une année (CAN-05). Le candidat d'un autre centre
    se désigne par son numéro et sa date de naissance.

    Exemples :

        ceres candidat inscrire C-12 S-2026-34

        ceres candidat inscrire C-12 S-2026-34 --voie vae --naissance 12/05/1990
    """
    verifier_voie(voie)
    verifier_portee(portee)


@agit(ActionSession.DESINSCRIRE, "candidat.inscription:MetierInscription")
def desinscrire(objet: UnCandidat, session: UneSession) -> None:
    """Désinscrire un candidat d'une de vos sessions, jusqu'au jour de son début, compris (CAN-02).

    L'inscription reste au dossier, désinscrite : elle ne compte plus nulle part.

    Exemple :

        ceres candidat desinscrire C-12 S-2026-34 --motif "a renoncé"
    """


@agit(AmenagementSession.AMENAGER, "candidat.inscription:MetierInscription", plan=False)
def amenager(objet: UnCandidat, session: UneSession, codes: OptCodes) -> Voulu:
    """Noter de quels aménagements un inscrit a besoin, jusqu'au dernier jour de la session ; en ôter se peut toujours.

    Des données de santé : des codes, jamais une raison. Seuls le Centre de la session, son UD et la MPCP les lisent,
    par « ceres session voir --amenagements », et chaque lecture est au journal des accès ; rien d'autre ne les montre,
    et le journal dit seulement « changé ». Ils s'effacent un an après la session (AME-01).

    Exemples :

        ceres candidat amenager C-12 S-2026-34 --codes tiers_temps,salle_a_part

        ceres candidat amenager C-12 S-2026-34 --codes ""
    """
    return Voulu(objet, {"session": session, "amenagements": codes})


@agit(ActionSession.ECARTER, "candidat.inscription:MetierInscription", oui=True)
def ecarter(objet: UnCandidat, session: UneSession) -> None:
    """Mettre à l'écart d'une session le candidat qui empêche de valider les autres (CAN-12). Demande un motif.

    L'UD du site ou un profil MPCP, dans une session en attente de validation ou débloquée ; seulement qui SES-03,
    CAN-06 ou CAN-09 retient. Il n'y compte plus nulle part, son inscription reste au dossier. Au terminal, l'accord est
    demandé.

    Exemple :

        ceres candidat ecarter C-12 S-2026-34 --motif "quatrième session en un an"
    """


@agit(ActionSession.REINTEGRER, "candidat.inscription:MetierInscription")
def reintegrer(objet: UnCandidat, session: UneSession) -> None:
    """Reprendre dans sa session un candidat mis à l'écart ; CAN-05 est vérifié de nouveau. Demande un motif.

    Exemple :

        ceres candidat reintegrer C-12 S-2026-34 --motif "la session de mars a été annulée"
    """


@liste(suivie=False)
def doublon_candidat(
    proches: Annotated[bool, opt("--proches", "Plutôt les identités voisines (CAN-13).")] = False,
    exces: Annotated[
        bool, opt("--exces", "De ces proches, celles qui auraient ensemble plus de trois sessions en un an.")
    ] = False,
) -> Liste:
    """Lister les fiches d'une même personne, deux par deux : mêmes nom, prénom et naissance, dans tous les centres.

    Elles comptent ensemble pour CAN-05. « ceres candidat fusionner » les réunit ; si ce sont deux personnes,
    « ceres candidat distinguer » le dit. L'une des deux au moins est de votre ressort.

    Avec --proches, celles qui sont peut-être d'une même personne : nées le même jour, à une lettre près, nom et prénom
    intervertis, nom d'usage, prénom abrégé ; ou mêmes noms, jour et mois de naissance intervertis. Rien n'est refusé
    pour cela (CAN-13). Toutes deux sont de votre ressort.

    Exemples :

        ceres candidat doublons --limite 20

        ceres candidat doublons --proches --exces
    """
    from ceres_cli.schemas.sessions import DOUBLON_DE_CANDIDAT
    from ceres_cli.services.candidat import fiches

    if exces and not proches:
        raise ErreurUsage("--exces ne va qu'avec --proches.")
    return DOUBLON_DE_CANDIDAT, partial(fiches.lister_proches, exces=exces) if proches else fiches.lister


@agit(ActionCandidat.FUSIONNER, "candidat.fiches:MetierFiches", oui=True)
def fusionner(
    garde: Annotated[str, arg("C-GARDÉ", "Fiche qui reste.", identifiant("C"))],
    absorbe: Annotated[str, arg("C-ABSORBÉ", "Fiche qui disparaît dans l'autre.", identifiant("C"))],
    reprendre: OptReprendre = None,
) -> Voulu:
    """Réunir deux fiches d'une même personne : la première garde tout, la seconde disparaît. Demande un motif.

    Inscriptions, résultats, obtentions, convocations et liens passent à la fiche gardée ; ses champs vides sont remplis
    par l'autre, et ceux de --reprendre. Refusé si les deux sont dans une même session à valider (CAN-11), ou si leurs
    sessions réunies en font plus de trois en un an (CAN-05), à moins que toutes soient déjà validées : rien n'en est
    défait, et c'est dit. Ne se défait pas : au terminal, la conséquence est montrée et l'accord demandé.

    Exemples :

        ceres candidat fusionner C-12 C-48 --motif "enregistré par deux centres" --simuler

        ceres candidat fusionner C-12 C-48 --reprendre courriel,adresse --motif "enregistré par deux centres"
    """
    from ceres_cli.services.candidat.saisie import LIBELLES
    from ceres_cli.services.personne.proches import verifier_distincts
    from ceres_cli.services.personne.saisie import champs_a_reprendre

    verifier_distincts("C", garde, absorbe)
    return Voulu(garde, {"autre": absorbe, "reprendre": champs_a_reprendre(reprendre, LIBELLES)})


@agit(ActionCandidat.DISTINGUER, "candidat.fiches:MetierFiches")
def distinguer(
    objet: UnCandidat,
    autre: Annotated[str, arg("C-…", "L'autre fiche.", identifiant("C"))],
) -> None:
    """Dire que deux fiches de même identité sont de deux personnes : leurs sessions se comptent à part (CAN-05).

    Exemple :

        ceres candidat distinguer C-12 C-48 --motif "jumeaux d'état civil vérifié"
    """
    from ceres_cli.services.personne.proches import verifier_distincts

    verifier_distincts("C", objet, autre)


@agit(ActionCandidat.SUPPRIMER, "candidat.fiches:MetierFiches", oui=True)
def supprimer(objet: UnCandidat) -> None:
    """Supprimer une fiche qui n'a jamais été inscrite à une session (CAN-11). Au terminal, l'accord est demandé.

    Exemple :

        ceres candidat supprimer C-48 --motif "saisi par erreur"
    """


@lit_un_fichier
def importer(
    ctx: typer.Context, lu: Soumission, session: OptSession = None, voie: OptVoie = None, forcer: OptForcer = False
) -> None:
    """Créer, modifier et inscrire des candidats d'après un fichier, en une seule transaction.

    Colonnes : numero_candidat, civilite, nom, nom_usage, prenom, naissance, commune_naissance, commune_naissance_insee,
    pays_naissance, ville_naissance, telephone, courriel, adresse, complement, code_postal, commune, session, voie,
    tiers_temps, amenagements ; bien d'autres noms sont reconnus. Un candidat se reconnaît à numero_candidat, sinon à
    ses nom, prénom et date de naissance parmi les vôtres ; inconnu, il est créé. Une case vide n'efface rien. Avec une
    session (colonne ou --session), il y est aussi inscrit (CAN-01 à CAN-07) ; refusé, rien de sa ligne n'est fait. Un
    fichier qui ne fait qu'inscrire le désigne aussi par son seul nom, sans colonne de naissance. Une faute de format
    arrête tout (2) ; un refus laisse passer les autres lignes (7), sauf avec --tout-ou-rien (4).

    Exemples :

        ceres candidat importer promotion.xlsx --session S-2026-34 --simuler

        ceres candidat importer candidats.csv --resultat resultat.csv --motif "rentrée de mars"
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.candidat.fichier import LecteurDeCandidats
    from ceres_cli.services.candidat.importation import MetierFichierCandidats

    verifier_voie(voie)
    metier = MetierFichierCandidats()
    soumettre(ctx, lu, LecteurDeCandidats, metier, forcer=forcer, session=session, voie=voie)
