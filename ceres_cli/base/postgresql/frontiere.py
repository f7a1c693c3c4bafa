"""La frontière d'une base partagée : ce que les rôles tiennent, comparé à ce que leur script a laissé.

Le script finit par relever ce qu'il a fait (droits/releve/), dans `ceres_droits.etat` ; l'examen relève de nouveau, et
nomme chaque différence. Rien n'y est changé ni verrouillé. D'une base rendue par pg_restore, tant que le script n'y est
pas rejoué, un agent n'en ouvre que ce qui a gardé son empreinte.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ceres_cli.base.postgresql import droits
from ceres_cli.erreurs import BaseInutilisable
from ceres_cli.regles.francais import compter

if TYPE_CHECKING:
    import psycopg

    Connexion = psycopg.Connection[tuple[Any, ...]]

_NOMMES = 20  # agents qui n'entrent pas
_POSEE = "SELECT to_regclass('ceres_droits.etat') IS NOT NULL"
_MARQUEE = "SELECT to_regclass('ceres_droits.marque') IS NOT NULL"
# Ce qu'il en reste, sans elle : une restauration l'a laissée en chemin.
_DEBRIS = (
    "SELECT EXISTS (SELECT 1 FROM pg_policies WHERE schemaname = 'public')"
    " OR EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity)"
    " OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspname ~ '^ceres_(droits|regards_)')"
)
_LISIBLE = (
    "SELECT coalesce(bool_and(has_table_privilege(oid, 'SELECT')), true) FROM pg_class"
    " WHERE relnamespace = to_regnamespace('ceres_droits') AND relname IN ('etat', 'catalogue_ouvert')"
)
_MARQUE = (
    "SELECT script, majeure, current_setting('server_version_num')::integer / 10000, empreinte FROM ceres_droits.marque"
)
_SUR_PLACE = "SELECT lieu = 'public.lot'::regclass FROM ceres_droits.marque"
_INTACTE = "SELECT empreinte = ({}) FROM ceres_droits.marque"
_VOULU = "SELECT sorte, nom, texte FROM ceres_droits.etat"
TENUE = "les droits que tiennent ses rôles sont ceux du programme"
ABSENTE = (
    "cette base n'a pas de frontière : tout compte qui s'y connecte voit tout (« ceres admin roles-postgres » la pose)"
)
REMEDE = "« ceres admin roles-postgres » écrit le script qui la remet ; qui administre le serveur le joue (psql)."


def defauts(connexion: "Connexion") -> Iterator[str]:
    """Chaque différence, nommée ; d'une base que des rôles ne tiennent pas, quel autre compte y entre."""
    if not posee(connexion):
        if _oui(connexion, _DEBRIS):
            yield "la frontière est défaite : il en reste une partie, sans les fonctions qu'elle demande"
        yield from (phrase for (phrase,) in connexion.execute(droits.releve("sans_roles")))
        return
    script, majeure, serveur, _ = connexion.execute(_MARQUE).fetchone() or ("", 0, 0, "")
    if script != droits.empreinte():
        yield "le script des rôles d'une autre version y a été joué"
    elif majeure != serveur:
        yield f"le serveur est passé de PostgreSQL {majeure} à {serveur} depuis que le script des rôles y a été joué"
    else:
        voulu = {(s, n): t for s, n, t in connexion.execute(_VOULU)}
        trouve = {(s, n): t for s, n, t in connexion.execute(droits.releve("frontiere"))}
        yield from (f"il manque {_nomme(cle)}" for cle in sorted(voulu.keys() - trouve.keys()))
        yield from (f"{_nomme(cle)} est en trop" for cle in sorted(trouve.keys() - voulu.keys()))
        communs = sorted(voulu.keys() & trouve.keys())
        yield from (f"{_nomme(cle)} n'est plus ce qu'il faut" for cle in communs if voulu[cle] != trouve[cle])
        yield from (phrase for (phrase,) in connexion.execute(droits.releve("catalogue")))
    yield from (phrase for (phrase,) in connexion.execute(droits.releve("agents")))


def posee(connexion: "Connexion") -> bool:
    """Des rôles y tiennent les droits."""
    return _oui(connexion, _POSEE)


def lisible(connexion: "Connexion") -> bool:
    """Ce compte, sous ce rôle, peut l'examiner."""
    return _oui(connexion, _LISIBLE)


def comptes(connexion: "Connexion") -> str | None:
    """Les agents à profil qui n'entrent pas sous leur nom : ils passent peut-être par le compte de service, ou une
    autre base du serveur leur a pris leurs groupes. None si des rôles n'y tiennent pas les droits."""
    if not posee(connexion):
        return None
    dehors = [f"{agent} ({cause})" for agent, cause in connexion.execute(droits.releve("comptes"))]
    if not dehors:
        return "chaque agent à profil entre par son compte"
    combien = compter(len(dehors), "agent à profil n'entre pas par son", "agents à profil n'entrent pas par leur")
    reste = f" et {compter(len(dehors) - _NOMMES, 'autre')}" if len(dehors) > _NOMMES else ""
    return (
        f"attention : {combien} compte : {', '.join(dehors[:_NOMMES])}{reste} ;"
        " « ceres admin roles-postgres --agent COMPTE » écrit ce qui l'y remet"
    )


def exiger(connexion: "Connexion", nom: str) -> None:
    """BaseInutilisable : d'une base rendue, ce qu'un agent y trouve n'est pas ce que le script avait laissé."""
    if _oui(connexion, _SUR_PLACE):
        return
    ligne = connexion.execute(_INTACTE.format(droits.releve("empreinte"))).fetchone()
    if ligne is None or not ligne[0]:
        raise BaseInutilisable(
            f"Les droits que tient la base {nom} ont été changés : une politique, une fonction ou un déclencheur n'y"
            " est plus, ou n'est plus le même.",
            conseil=f"Rien n'a été lu ni écrit. « ceres admin verifier » nomme ce qui a changé. {REMEDE}",
        )


def du_programme(connexion: "Connexion") -> bool:
    """Les droits posés sont ceux de ce programme, entiers. À demander quand une requête vient d'échouer."""
    connexion.execute("ROLLBACK")
    if not _oui(connexion, _MARQUEE):
        return False
    (script,) = connexion.execute("SELECT script FROM ceres_droits.marque").fetchone() or ("",)
    return script == droits.empreinte() and _oui(connexion, _INTACTE.format(droits.releve("empreinte")))


def depassee(nom: str) -> BaseInutilisable:
    return BaseInutilisable(
        f"Base {nom} : les droits de cette base sont d'un programme plus ancien, ou ne sont plus entiers.",
        conseil="« ceres admin roles-postgres » est à rejouer par qui administre le serveur (psql).",
    )


def _nomme(cle: tuple[str, str]) -> str:
    return " ".join(cle)


def _oui(connexion: "Connexion", sql: str) -> bool:
    ligne = connexion.execute(sql).fetchone()
    return bool(ligne and ligne[0])
