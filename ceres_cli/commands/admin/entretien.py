"""ceres admin : entretenir une base : migrer, purger, vérifier, sa santé, ses rôles."""

from typing import TYPE_CHECKING, Annotated

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.listes import en_liste
from ceres_cli.commands.options import OptFormat, OptOui, OptSimulerSansPlan, opt
from ceres_cli.erreurs import ErreurCeres, ErreurUsage
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte
    from ceres_cli.services.administration.migration import Migration
    from ceres_cli.terminal.sortie import Sortie


_REMEDE_DES_DROITS = (
    " « ceres admin roles-postgres > roles.sql » écrit le script qui remet les droits, et les index, fonctions,"
    " déclencheurs et vues ôtés du schéma ; qui administre le serveur le joue :"
    " « psql -v ON_ERROR_STOP=1 -f roles.sql BASE »."
)

_TOUT_NOMMER = " « ceres admin verifier --format json » nomme chaque défaut (cent au plus par contrôle)."


def _dit(texte: str, defauts: int) -> str:
    from ceres_cli.regles.francais import compter

    return f"{texte}, et {compter(defauts - 1, 'autre')}" if defauts > 1 else texte


@en_liste("verification")
def verifier(ctx: typer.Context, format_: OptFormat = None) -> None:
    """Examiner la base : droits, schéma, pages, lignes qu'une autre désigne, journal et état. N'y écrit rien.

    D'une base partagée, les droits que tiennent ses rôles sont confrontés à ce que leur script a laissé.

    Ouvert à tous, et à une base qu'aucune autre commande n'ouvre plus : rien de ce qu'elle contient n'est montré.
    Sort 8 si un contrôle échoue, et nomme ce qui ne va pas.

    Exemple :

        ceres admin verifier
    """
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.administration import VERIFICATION

    contexte = commun.contexte(ctx)
    store = contexte.store
    constats = store.examiner(prives=contexte.chemins_prives)
    elements = [
        {"controle": c.controle, "satisfait": c.satisfait, "texte": _dit(c.texte, len(c.objets)), "objets": c.objets}
        for c in constats
    ]
    contexte.sortie(format_).liste("verifications", VERIFICATION, elements, len(elements))
    if defauts := [c for c in constats if not c.satisfait]:
        raise BaseInutilisable(
            f"La base {store.nom} n'est pas saine : {compter(len(defauts), 'contrôle')} en défaut.",
            conseil="Elle n'a pas été modifiée. Corrigez ce qui est dit, ou restaurez une sauvegarde d'avant."
            + _TOUT_NOMMER * any(c.objets[1:] for c in defauts)
            + _REMEDE_DES_DROITS * any(c.par_les_roles for c in defauts),
            objets=[objet for c in defauts for objet in c.objets],
        )


# Ce que fait d'un point critique ou inconnu qui est appelé pour lui.
_REMEDES = {
    "nuit": "Lancez « ceres habilitation expirer », puis voyez pourquoi la tâche planifiée ne l'a pas fait",
    "sauvegarde": "Lancez « ceres admin sauvegarder », puis voyez sa tâche planifiée",
    "disque": "Libérez de la place à côté de la base, ou rendez-lui l'écriture",
    "copies": "Voyez ce qui retient la copie, ou ôtez l'emplacement qu'elle ne suit plus (pg_drop_replication_slot)",
    "archivage": "Voyez archive_command et la place où il écrit : les journaux du serveur s'entassent",
    "parametres": "Gardez la base telle quelle ; « ceres journal verifier --rejouer » dit tout",
    "frontiere": "« ceres admin verifier » nomme chaque écart ; le script de « ceres admin roles-postgres » la remet",
    "sceau": "Gardez la base telle quelle ; « ceres journal verifier » dit tout, et une sauvegarde d'avant se restaure",
}


@exclut("--nagios", "--format", car="elle a sa forme à elle")
@en_liste("point-de-sante")
def sante(
    ctx: typer.Context,
    nagios: Annotated[
        bool, opt("--nagios", "Une ligne et un code de sortie pour la surveillance : 0, 1, 2, ou 3 (inconnu).")
    ] = False,
    format_: OptFormat = None,
) -> None:
    """Dire si la base est tenue : nuit, sauvegarde, sceau du journal, disque, profils qui finissent. N'y écrit rien.

    Ouvert à tous. Une nuit de plus de 2 jours, une sauvegarde de plus de 7, sont des alertes ; de plus de 7 et de plus
    de 30, elles sont critiques. D'un serveur, aussi la frontière, les copies et l'archivage. Ce que ce profil ne peut
    pas lire est dit inconnu, et ne pèse pas. Sort 8 si un point est critique ou inconnu, 0 sinon ; avec --nagios, ses
    codes.

    Exemples :

        ceres admin sante

        ceres admin sante --nagios
    """
    from ceres_cli.erreurs import BaseInutilisable
    from ceres_cli.schemas.exploitation import POINT_DE_SANTE
    from ceres_cli.services.administration import sante as services

    contexte = commun.contexte(ctx)
    if nagios:
        dit, code = _pour_la_surveillance(contexte)
        contexte.sortie().reponse(lambda _: [dit])
        raise typer.Exit(code)
    points = services.examiner(contexte.cadre())
    sortie = contexte.sortie(format_)
    sortie.liste("points-de-sante", POINT_DE_SANTE, [p.en_dict() for p in points], len(points))
    if graves := [p for p in points if p.lu and p.niveau in (services.Niveau.CRITIQUE, services.Niveau.INCONNU)]:
        raise BaseInutilisable(
            f"La base {contexte.store.nom} n'est pas tenue : {' ; '.join(f'{p.point}, {p.texte}' for p in graves)}.",
            conseil=" ".join(f"{_REMEDES[p.point]}." for p in graves if p.point in _REMEDES),
            objets=[p.point for p in graves],
        )


def _pour_la_surveillance(contexte: "Contexte") -> tuple[str, int]:
    """La ligne de Nagios et son code ; ce qui empêche de regarder est un « inconnu »."""
    from ceres_cli.services.administration import sante as services

    try:
        points = services.examiner(contexte.cadre())
    except ErreurCeres as erreur:
        return inconnue(erreur)
    return services.en_nagios(points), services.niveau(points)


def inconnue(erreur: ErreurCeres) -> tuple[str, int]:
    from ceres_cli.services.administration import sante as services

    return services.ligne(services.Niveau.INCONNU, erreur.message), services.Niveau.INCONNU


def metriques(ctx: typer.Context) -> None:
    """Écrire, au format de Prometheus, ce qu'une surveillance relève : objets par état, âges, sceau, lots, refus.

    Ni donnée personnelle, ni compte. Ouvert à un profil MPCP, et au compte de service (base.compte_service) quand il
    agit pour lui-même. N'y écrit rien.

    Exemple :

        ceres admin metriques > /var/lib/prometheus/node-exporter/ceres.prom
    """
    from ceres_cli.services.administration.metriques import relever

    contexte = commun.contexte(ctx)
    lignes = relever(contexte.cadre())
    contexte.sortie().dessin(lambda _: lignes)


def roles_postgres(
    ctx: typer.Context,
    agent: Annotated[
        list[str] | None, opt("--agent", "Un agent qui s'y connectera sous ce nom ; répétable.", "COMPTE")
    ] = None,
) -> None:
    """Écrire le SQL des rôles d'une base partagée, à lire et à jouer par qui administre le serveur.

    Les profils y deviennent une frontière : rôles de groupe, droits sur les tables, politiques de lignes, journal en
    ajout seul, tirés de ce que le programme applique. La commande n'ouvre aucune base et ne change rien. Le script se
    joue en une transaction, et se rejoue.

    Exemple :

        ceres admin roles-postgres --agent adurand
    """
    from ceres_cli.services.administration.migration_partagee import script_des_roles

    lignes = script_des_roles(agent or ()).splitlines()
    commun.contexte(ctx).sortie().dessin(lambda _: lignes)


def migrer(ctx: typer.Context, simuler: OptSimulerSansPlan = False, format_: OptFormat = None) -> None:
    """Amener une base créée par une version plus ancienne de ceres au schéma de celle-ci (profil MPCP).

    Une copie vérifiée est d'abord gardée à côté de la base, avec son SHA-256 ; d'une base sur un serveur, nulle copie
    n'est faite : sauvegardez-la d'abord par le programme d'avant (ceres admin sauvegarder) ou pg_dump, et migrez-la
    sous le compte qui l'a créée. Chaque pas se fait entier ou pas du tout ; interrompue, la commande se relance. Une
    base à jour n'est pas touchée. --simuler essaie tous les pas sans rien en garder, et dit ce qu'ils feraient.

    Exemples :

        ceres --base /srv/jurys/ceres.db admin migrer --simuler

        ceres --base /srv/jurys/ceres.db admin migrer
    """
    from ceres_cli.schemas.administration import MIGRATION
    from ceres_cli.services.administration import migration, migration_partagee

    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    faire = migration_partagee.migrer if contexte.store.sur_un_serveur else migration.migrer
    bilan = faire(contexte.cadre(), simuler=simuler)
    _dire(sortie, bilan)
    sortie.fiche("migration", MIGRATION, bilan.en_dict())


def _dire(sortie: "Sortie", bilan: "Migration") -> None:
    if not bilan.pas:
        sortie.info(f"Rien à changer : la base {bilan.base} est au schéma {bilan.depuis}, celui de cette version.")
        return
    if bilan.copie is not None:
        sortie.info(f"Copie gardée : {bilan.copie.chemin} (SHA-256 {bilan.copie.sha256}).")
    for pas in bilan.pas:
        for effet in pas.effets:
            sortie.info(f"Schéma {pas.vers} : {effet.texte}.")
    vers = bilan.pas[-1].vers
    if bilan.simulation:
        sortie.info(f"Simulation, rien n'est changé : la base passerait du schéma {bilan.depuis} au schéma {vers}.")
    else:
        lots = ", ".join(pas.lot for pas in bilan.pas if pas.lot is not None)
        sortie.info(f"La base {bilan.base} est passée du schéma {bilan.depuis} au schéma {vers} ({lots}).")
    if bilan.roles_a_rejouer:
        sortie.info("Rejouez le script de « ceres admin roles-postgres » : les agents n'y entrent pas avant.")


@exclut("--annoncer", "--executer")
@en_liste("donnee-a-purger")
def purger(
    ctx: typer.Context,
    annoncer: Annotated[
        bool, opt("--annoncer", "Lister ce qui est gardé depuis trop longtemps, et retenir la liste.")
    ] = False,
    executer: Annotated[bool, opt("--executer", "Effacer ce qui a été annoncé, et cela seul.")] = False,
    oui: OptOui = False,
    simuler: OptSimulerSansPlan = False,
    format_: OptFormat = None,
) -> None:
    """Effacer, en deux temps, les données gardées depuis trop longtemps (profil MPCP).

    Les durées sont des réglages, conservation.candidats_annees et conservation.jures_annees, après la dernière activité
    : session, habilitation, demande VAE, parchemin, changement de la fiche. À zéro, leur valeur par défaut, rien ne
    s'efface. Les aménagements d'une session s'effacent 12 mois après sa fin (AME-01). Ce qui a servi depuis l'annonce
    reste, et chaque effacement suit les règles de « ceres rgpd effacer ».

    --executer purge aussi le journal des accès (journal.acces_jours, 12 mois), ce que la nuit fait déjà.

    Exemples :

        ceres admin purger --annoncer

        ceres admin purger --executer
    """
    from ceres_cli.regles.francais import compter
    from ceres_cli.schemas.donnees import A_PURGER
    from ceres_cli.services.rgpd import memoire
    from ceres_cli.services.rgpd.conservation import purge
    from ceres_cli.services.rgpd.situation import MetierDonnees

    if not annoncer and not executer:
        raise ErreurUsage("Dites --annoncer, ou --executer.", conseil="Annoncez d'abord, puis relisez la liste.")
    contexte = commun.contexte(ctx)
    cadre = contexte.cadre()
    sortie = contexte.sortie(format_)
    if annoncer:
        bilan = purge.annoncer(cadre, simuler=simuler)
    else:
        confirmer = None if oui else commun.confirmation(sortie, cadre, MetierDonnees())
        bilan = purge.executer(cadre, simuler=simuler, confirmer=confirmer)
    sortie.liste("donnees-a-purger", A_PURGER, bilan.elements, len(bilan.elements))
    if not purge.durees(cadre):
        sortie.info(
            "Aucune durée de conservation n'est fixée (conservation.… dans ceres.toml) : nulle fiche ne s'efface."
        )
    if annoncer and (bilan.elements or purge.durees(cadre)):
        suite = (
            "" if simuler or bilan.lot is None else f" ({bilan.lot}). « ceres admin purger --executer » les effacera"
        )
        sortie.info(f"{compter(len(bilan.elements), 'effacement annoncé', 'effacements annoncés')}{suite}.")
    if executer and not simuler:
        contexte.purger_les_acces()
        if bilan.lot is not None:
            memoire.apres_un_effacement(contexte.store, "Le prochain effacement, ou la prochaine purge, la récrira.")
