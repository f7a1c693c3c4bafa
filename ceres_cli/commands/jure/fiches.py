"""ceres jure : créer, modifier, fusionner, distinguer, lier, et ce qu'on cherche des jurés."""

from datetime import date
from functools import partial
from typing import Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import Voulu, agissent, agit, des, des_champs
from ceres_cli.commands.champs import Tapes, champs_de
from ceres_cli.commands.fichier.options import Soumission, lit_un_fichier
from ceres_cli.commands.jure.exporter import Departements
from ceres_cli.commands.listes import Liste, en_liste, liste
from ceres_cli.commands.options import (
    OptCentre,
    OptFormat,
    OptLimite,
    OptRegion,
    OptReprendre,
    OptSession,
    UnJure,
    arg,
    opt,
    opt_jour,
    opt_objet,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.noms import JURE
from ceres_cli.regles.identifiants import reconnaitre
from ceres_cli.regles.vocabulaire import ActionJure
from ceres_cli.terminal.typer_fr.exclusions import exclut

OptForcer = Annotated[bool, opt("--forcer", "Enregistrer même si un juré a déjà cette identité (JUR-03).")]


@agit(ActionJure.CREER, "jure.situation:MetierJure", fiche="jure")
@champs_de(JURE, neuf=True)
def creer(ctx: typer.Context, tapes: Tapes, forcer: OptForcer = False) -> Voulu:
    """Enregistrer un juré et l'afficher avec son numéro.

    La commune donne le département, donc le service dont il est du ressort, et la région de ses numéros de téléphone
    (JUR-04). Un juré qui a déjà cette identité fait refuser (JUR-03), sauf avec --forcer ; s'il a déjà toutes les
    valeurs données, rien ne change et il s'affiche.

    Exemples :

        ceres jure creer --nom "Le Goff" --prenom Anne --commune Nantes

        ceres jure creer --nom Payet --prenom Luc --commune "Saint-Denis (974)"
    """
    from ceres_cli.services.personne.saisie import saisir

    return des_champs("", tapes, saisir(JURE, tapes, commun.contexte(ctx).jour), forcer=forcer)


@agit(ActionJure.MODIFIER, "jure.situation:MetierJure", fiche="jure", suivie=True)
@champs_de(JURE, neuf=False)
def modifier(ctx: typer.Context, objet: UnJure, tapes: Tapes, forcer: OptForcer = False) -> Voulu:
    """Changer des coordonnées d'un juré ; seules les options données changent, une valeur vide ("") efface.

    Exemples :

        ceres jure modifier J-12 --courriel anne@example.fr --employeur ""

        ceres jure modifier J-12 --commune Angers --motif déménagement
    """
    from ceres_cli.services.personne.saisie import saisir

    return des_champs(objet, tapes, saisir(JURE, tapes, commun.contexte(ctx).jour), forcer=forcer)


@liste(suivie=False)
def doublon() -> Liste:
    """Lister les jurés de votre ressort qui sont peut-être une même personne, deux par deux, avec les raisons (JUR-03).

    Sont comparés les noms (ordre, accents, casse et espaces indifférents ; une lettre près si la naissance ou un
    contact est le même), la date de naissance, les téléphones et le courriel. La note va jusqu'à 100. Rien n'est
    fusionné d'office : « ceres jure fusionner » le fait, paire par paire.

    Exemple :

        ceres jure doublons --limite 20
    """
    from ceres_cli.schemas.jures import DOUBLON
    from ceres_cli.services.jure import doublons

    return DOUBLON, doublons.lister


@agit(ActionJure.FUSIONNER, "jure.situation:MetierJure", oui=True)
def fusionner(
    garde: Annotated[str, arg("J-GARDÉ", "Juré qui reste.")],
    absorbe: Annotated[str, arg("J-ABSORBÉ", "Juré qui disparaît dans l'autre.")],
    garder: Annotated[
        list[str] | None, opt_objet("--garder", "H", "De deux qui se recouvrent, laquelle reste (répétable).")
    ] = None,
    reprendre: OptReprendre = None,
) -> Voulu:
    """Réunir deux fiches d'une même personne : la première garde tout, la seconde disparaît. Demande un motif.

    Habilitations, emplois, jurys, liens et convocations passent au juré gardé ; ses champs vides sont remplis par
    l'autre. De deux habilitations qui se recouvrent (HAB-14) reste celle de --garder, sinon celle qui sert le plus
    longtemps ; l'autre prend fin la veille. Dans un jury où siégeaient les deux, il reste un siège. Ce qui se perd est
    dit d'abord. Ne se défait pas : commencez par --simuler. L'histoire des deux reste au journal (JUR-03).

    Exemples :

        ceres jure fusionner J-12 J-48 --motif "saisi deux fois" --simuler

        ceres jure fusionner J-12 J-48 --reprendre courriel,adresse --motif "saisi deux fois"
    """
    from ceres_cli.services.personne.proches import verifier_distincts
    from ceres_cli.services.personne.saisie import champs_a_reprendre

    verifier_distincts("J", garde, absorbe)
    reprises = champs_a_reprendre(reprendre, JURE.libelles)
    return Voulu(garde, {"autre": absorbe, "garder": garder, "reprendre": reprises})


@agit(ActionJure.DISTINGUER, "jure.doublons:MetierDistinction")
def distinguer(objet: UnJure, autre: Annotated[str, arg("J-…", "L'autre fiche.")]) -> None:
    """Dire que deux fiches de même identité sont de deux personnes. Demande un motif.

    Chacune compte alors dans un jury (SES-04), et elles ne sont plus des doublons (JUR-03). L'une des deux au moins est
    de votre ressort.

    Exemple :

        ceres jure distinguer J-12 J-48 --motif "homonymes nés le même jour, état civil vérifié"
    """
    from ceres_cli.services.personne.proches import verifier_distincts

    verifier_distincts("J", objet, autre)


OptCandidat = Annotated[str | None, opt_objet("--candidat", "C", "Ou candidat.")]


@exclut("--centre", "--candidat")
@agit(ActionJure.LIER, "jure.situation:MetierJure", fiche="jure")
def lier(
    objet: UnJure,
    nature: Annotated[str, opt("--nature", "Ce qui les lie : formateur, employeur, parent…", "TEXTE")],
    centre: OptCentre = None,
    candidat: OptCandidat = None,
) -> Voulu:
    """Déclarer le lien d'un juré avec un centre ou un candidat : il n'entrera plus dans leurs jurys (SES-08).

    Le redonner avec une autre nature la corrige. Un juré dont le centre est l'employeur est écarté sans déclaration.

    Exemples :

        ceres jure lier J-12 --centre E-3 --nature "formateur vacataire"

        ceres jure lier J-12 --candidat C-31 --nature "lien de parenté"
    """
    from ceres_cli.services.jure.liens import nature as lue

    _exiger_une_cible(centre, candidat)
    return Voulu(objet, {"centre": centre, "candidat": candidat, "nature": lue(nature)})


@exclut("--centre", "--candidat")
@agit(ActionJure.DELIER, "jure.situation:MetierJure", fiche="jure")
def delier(objet: UnJure, centre: OptCentre = None, candidat: OptCandidat = None) -> None:
    """Retirer le lien déclaré d'un juré avec un centre ou un candidat.

    Exemple :

        ceres jure delier J-12 --centre E-3 --motif "n'y enseigne plus"
    """
    _exiger_une_cible(centre, candidat)


def _exiger_une_cible(centre: str | None, candidat: str | None) -> None:
    if centre is None and candidat is None:
        raise ErreurUsage("Le lien vise un centre ou un candidat : donnez --centre ou --candidat, l'un des deux.")


@exclut("--session", "--titre", "--le", car="la session dit déjà ce qu'il faut, et quand")
@en_liste("disponible")
def disponibles(
    ctx: typer.Context,
    session: OptSession = None,
    titre: Annotated[str | None, opt("--titre", "Utilisables sur ce titre, ce CCP ou ce CCS.", "REF")] = None,
    le: Annotated[date | None, opt_jour("--le", "Libres ce jour-là (JJ/MM/AAAA).")] = None,
    departement: Departements = None,
    region: OptRegion = None,
    limite: OptLimite = None,
    format_: OptFormat = None,
) -> None:
    """Lister les jurés utilisables et libres, avec leurs coordonnées, les plus proches d'abord.

    Libre : aucune session ce jour-là, aucun lien déclaré (SES-08). Pour une session, ce sont ceux que « session
    inscrire-jure » accepte sans avertir d'une autre session ; proches de son lieu, sinon du vôtre.

    Exemples :

        ceres jure disponibles --titre DWWM --le 17/03/2027

        ceres jure disponibles --session S-2027-12 --departement 44 --format json
    """
    from ceres_cli.schemas.jures import DISPONIBLE
    from ceres_cli.services.jure import disponibles as libres

    criteres = libres.Criteres(session, titre, le, departement or (), region, limite)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    elements, total, reserve = libres.lister(contexte.cadre(), criteres)
    if reserve:
        sortie.info(f"{reserve[:1].upper()}{reserve[1:]}.")
    sortie.liste("disponibles", DISPONIBLE, elements, total)


_des_jures = des("J-…", "Jurés ; « - » lit un par ligne sur l'entrée standard.")
_lire = partial(reconnaitre, "J")
actions = {
    **agissent(
        _des_jures,
        "jure.situation:MetierJure",
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
        sans_oui=(ActionJure.REACTIVER,),
        lire=_lire,
    ),
    **agissent(
        _des_jures,
        "jure.suppression:MetierSuppression",
        {
            ActionJure.SUPPRIMER: """
    Supprimer des jurés que rien ne mentionne : ni habilitation, ni jury, ni lien, ni convocation (JUR-03).

    Le refus nomme ce qui les mentionne ; inactivez-les, ou fusionnez les doublons. Ne se défait pas : au terminal,
    l'accord est demandé. Le journal garde leur histoire.

    Exemple :

        ceres jure supprimer J-48 --motif "saisi par erreur"
    """,
        },
        lire=_lire,
    ),
}


@lit_un_fichier
def importer(ctx: typer.Context, lu: Soumission, forcer: OptForcer = False) -> None:
    """Créer et modifier des jurés d'après un fichier, en une seule transaction. Relit ce que « export-jures » écrit.

    Colonnes : celles de l'export, et nom_usage, naissance, commune_insee ; bien d'autres noms sont reconnus. Un juré se
    reconnaît à numero_jure, sinon à ses nom, prénom et date de naissance ; inconnu, il est créé. Une case vide n'efface
    rien. Une faute de format arrête tout (2) ; un refus par une règle laisse passer les autres lignes (7), sauf avec
    --tout-ou-rien (4).

    Exemples :

        ceres jure importer jures.xlsx --simuler

        ceres jure importer jures.csv --resultat resultat.csv --motif "liste de la chambre des métiers"
    """
    from ceres_cli.commands.fichier.route import soumettre
    from ceres_cli.services.jure.lignes import LecteurDeJures
    from ceres_cli.services.jure.situation import MetierJure

    soumettre(ctx, lu, LecteurDeJures, MetierJure(), forcer=forcer)
