"""Les erreurs du serveur et du réseau, dites en français, avec leur code de sortie. Le texte du pilote n'est jamais
cité : il peut contenir l'adresse."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ceres_cli.base.acquis import deja_fait
from ceres_cli.base.postgresql.connexion import pilote
from ceres_cli.erreurs import BaseInutilisable, DroitsInsuffisants, ErreurCeres, Occupe

if TYPE_CHECKING:
    import psycopg

A_REPRENDRE = ("40001", "40P01")  # sérialisation, interblocage
VERROU = "55P03"
ARRETEE = "57014"
TROP_NOMMES = "CE001"  # posé par les rôles (droits/31_ce_que_l_agent_nomme.sql)
# Ce qu'un pooler (pgbouncer) ne laisse pas régler en se connectant.
_PARAMETRE_REFUSE = re.compile(r"unsupported startup parameter(?: in options)?: (\w+)")
_ABSENT = re.compile(
    r"starting up|shutting down|too many|remaining connection slots|recovery mode|no more connections"
    r"|cannot connect to server|server login has been failing|server down|query_wait_timeout"
    r"|démarrage|arrêt|trop de|emplacements de connexion|restauration",
    re.IGNORECASE,
)
# Ce que dit le pilote d'un paramètre de l'adresse, avant d'avoir appelé qui que ce soit.
_MAL_REGLEE = re.compile(
    r"invalid (?:.* value|integer value|port number)|could not parse network address|definition of service"
    r"|Errno -8\]|Servname not supported"
    r"|(?:valeur|port).* invalide|n'a pas pu analyser l'adresse",
    re.IGNORECASE,
)
# Pourquoi le serveur n'est pas joint, d'après le pilote ou le système.
_SANS_REPONSE = (
    # De plusieurs serveurs, celui qui répond n'est qu'une copie : les autres n'écoutent plus, ou pas encore.
    (
        re.compile(r"(is in|est en mode) hot standby|session is read-only|est en lecture seule", re.IGNORECASE),
        "aucun de ceux que nomme l'adresse n'accepte d'écriture ; la promotion d'une copie est peut-être en cours",
    ),
    (re.compile(r"resolve host|translate host name", re.IGNORECASE), "le nom de sa machine ne se trouve pas"),
    (re.compile(r"refused|refusée", re.IGNORECASE), "rien n'y écoute à ce port"),
    (re.compile(r"No such file|Aucun fichier", re.IGNORECASE), "sa socket n'est pas là"),
    (re.compile(r"timeout|timed out|expiré", re.IGNORECASE), "il ne répond pas"),
    (re.compile(r"No route|unreachable|Aucun chemin", re.IGNORECASE), "le réseau n'y mène pas"),
    (_ABSENT, "il démarre, s'arrête, ou n'a plus de place pour une connexion"),
)
_CONSEIL_ADRESSE = "Vérifiez l'adresse, le compte et le mot de passe (variable PGPASSWORD, ou fichier ~/.pgpass)."
_CONSEIL_ADMINISTRATEUR = "Dites-le à qui administre le serveur."
# Début du code SQLSTATE → ce qui ne va pas ; le plus long d'abord.
_PHRASES = {
    "53100": ("Le disque de la base {} est plein{}.", _CONSEIL_ADMINISTRATEUR),
    "53200": ("La mémoire du serveur de la base {} ne suffit pas{}.", _CONSEIL_ADMINISTRATEUR),
    "25006": ("La base {} est en lecture seule{}.", "Donnez l'adresse du serveur principal, non d'une copie."),
    "0A000": (
        "Le serveur de la base {} ne sait pas faire ce qui lui est demandé{}.",
        "Une copie en lecture ne peut pas tout : donnez l'adresse du serveur principal.",
    ),
    "42501": ("Votre compte n'a pas les droits qu'il faut sur la base {}{}.", _CONSEIL_ADMINISTRATEUR),
    "58": ("Le disque de la base {} répond mal{}.", _CONSEIL_ADMINISTRATEUR),
    "XX": ("La base {} est abîmée{}.", _CONSEIL_ADMINISTRATEUR),
}
_PASSAGERES = ("08", "57", "25P03", "25P04", "53300", "57P05")


def code(erreur: BaseException) -> str:
    """Son SQLSTATE ; vide si le serveur n'en a pas donné."""
    return getattr(erreur, "sqlstate", None) or ""


@contextmanager
def erreurs_de_base(nom: str) -> Iterator[None]:
    """Traduit les erreurs du pilote qui ne sont pas des défauts du programme. BaseInutilisable s'il n'est pas là."""
    psycopg = pilote()
    try:
        yield
    except psycopg.Error as erreur:
        traduite = traduire(erreur, nom)
        if traduite is None:
            raise
        raise traduite from erreur


def traduire(erreur: "psycopg.Error", nom: str) -> ErreurCeres | None:
    """None : un défaut du programme."""
    import psycopg

    sien = code(erreur)
    if sien == VERROU or sien in A_REPRENDRE:
        return occupee(nom)
    if sien == ARRETEE:
        return arretee(nom)
    if sien == TROP_NOMMES:
        return DroitsInsuffisants(
            f"Vous avez nommé trop de personnes ou de sessions hors de votre ressort{_reste()}.",
            conseil="Reprenez demain, ou demandez-le à un service dont c'est le ressort, ou à un profil MPCP.",
        )
    for debut, (phrase, conseil) in _PHRASES.items():
        if sien.startswith(debut):
            return BaseInutilisable(phrase.format(nom, _reste()), conseil=conseil)
    if sien.startswith(_PASSAGERES) or (not sien and isinstance(erreur, psycopg.OperationalError)):
        return injoignable(nom, coupee=True)
    return None


def a_l_ouverture(erreur: "psycopg.OperationalError", nom: str) -> ErreurCeres:
    """L'adresse n'en est pas une, ou le serveur a répondu non (8) ; ou il n'a pas répondu, ou pas encore (9)."""
    if code(erreur) == ARRETEE:  # la première question, sitôt la connexion ouverte
        return arretee(nom)
    dit = str(erreur)
    if "FATAL" not in dit and _MAL_REGLEE.search(dit):
        return BaseInutilisable(
            f"L'adresse de la base {nom} a un paramètre dont la valeur n'existe pas.",
            conseil="Vérifiez ce qui suit le « ? » (sslmode=require, par exemple), et le numéro de port.",
        )
    if refuse := _PARAMETRE_REFUSE.search(dit):
        return BaseInutilisable(
            f"Le pooler devant la base {nom} refuse le paramètre « {refuse[1]} », que demande l'adresse.",
            conseil="Ôtez-le de l'adresse (ou de PGOPTIONS) : ceres règle dans chaque transaction ce qu'il lui faut.",
        )
    if "FATAL" not in dit or _ABSENT.search(dit):
        return injoignable(nom, coupee=False, pourquoi=next((p for signe, p in _SANS_REPONSE if signe.search(dit)), ""))
    return BaseInutilisable(
        f"Le serveur refuse d'ouvrir la base {nom} : elle n'existe pas, ou le compte ou le mot de passe est faux.",
        conseil=_CONSEIL_ADRESSE,
    )


def occupee(nom: str, par: str = "") -> Occupe:
    return Occupe(f"La base {nom} est occupée{par}.", conseil=f"Relancez la commande dans un instant{_reste()}.")


def arretee(nom: str) -> Occupe:
    return Occupe(
        f"Le serveur a arrêté cette demande (base {nom}) : elle passait le temps qu'il laisse à chacune"
        f" (statement_timeout), ou qui l'administre l'a coupée{_reste()}.",
        conseil="Relancez la commande, en demandant moins à la fois (un filtre, un fichier plus court). Si cela dure,"
        " demandez à qui administre le serveur d'allonger ce temps.",
    )


def refuse_au_profil(nom: str) -> ErreurCeres:
    """La base elle-même a dit non à un agent (« ceres admin roles-postgres »)."""
    return DroitsInsuffisants(
        f"La base {nom} refuse ce geste à votre profil{_reste()}.",
        conseil="Agissez sous un de vos profils qui le permet (« ceres profil lister »). Si vous pensez y avoir droit,"
        " dites-le à qui administre le serveur : le script des rôles est peut-être à rejouer.",
    )


def sans_groupe(agent: str) -> ErreurCeres:
    return DroitsInsuffisants(
        f"Le compte {agent} n'a pas, sur le serveur, le rôle de ce profil.",
        conseil="S'il a bien ce profil (un profil MPCP le voit : « ceres profil lister --tous »), qui administre le"
        " serveur le lui donne en rejouant « ceres admin roles-postgres ».",
    )


def injoignable(nom: str, *, coupee: bool, pourquoi: str = "") -> Occupe:
    quoi = "Le serveur s'est tu" if coupee else f"Le serveur est injoignable{pourquoi and f' : {pourquoi}'}"
    conseil = "Relancez la commande dans un instant."
    if not coupee:
        conseil += " Si cela dure, vérifiez le serveur et le port dans l'adresse, puis que PostgreSQL y tourne."
    return Occupe(f"{quoi} (base {nom}){_reste()}.", conseil=conseil)


def _reste() -> str:
    return "" if deja_fait() else " ; rien n'a été modifié"
