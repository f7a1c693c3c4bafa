"""Les profils des agents (PRO-01) : les voir, en choisir un, en créer.

Un profil donne à un agent un rôle dans une structure. L'agent voit les siens sans qu'aucun droit soit demandé : c'est
par là qu'il retrouve celui sous lequel agir.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.base.tables import COLONNES
from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage, Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.nomenclatures import territoires
from ceres_cli.noms import PROFIL
from ceres_cli.regles import identifiants
from ceres_cli.regles.droits import DROITS, LIBELLES_OPERATIONS, LIBELLES_ROLES, Acteur, Operation, est_permise
from ceres_cli.regles.textes import cle, en_mots, propre
from ceres_cli.regles.vocabulaire import ALIAS_ROLES, Role
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.faits import recherche
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.personne.saisie import saisir
from ceres_cli.services.profil import fins, requetes
from ceres_cli.store import Db

TOUS = "profil lister --tous"
"""Où chercher le profil d'un autre, pour qui les lit tous."""
_STRUCTURES = {
    Role.CENTRE: "le centre (E-000123 ou son SIRET)",
    Role.UD: "le département (code ou nom)",
    Role.DIRECCTE: "la région (code ou nom)",
}


def lister(
    cadre: Cadre,
    *,
    tous: bool = False,
    texte: str | None = None,
    sous: int | None = None,
    limite: int | None = None,
) -> tuple[recherche.Documents, int]:
    """Les profils `ceres.profil/1` de l'agent, ou de tous les agents, et combien répondent à la demande. `sous` : ceux
    dont le dernier jour tombe d'ici tant de jours."""
    with cadre.store.lecture() as db:
        lignes: Iterable[tuple[Any, ...]] = ()
        if tous:
            cadre.autoriser(db, Operation.LIRE_PROFILS)
            lignes = requetes.tous(db)
        else:
            lignes = requetes.d_un_agent(db, cadre.agent)
            if cadre.profil is not None or requetes.choisi(db, cadre.agent, cadre.jour.isoformat()) is not None:
                cadre.acteur(db)  # --profil : celui d'un autre est refusé, même pour lire
        mots = en_mots(texte)
        elements = (
            e
            for e in map(_document, lignes)
            if all(mot in cherche(e) for mot in mots)
            and (sous is None or fins.tombe_d_ici(e["fin"], e["retire"], cadre.jour, sous))
        )
        return recherche.retenues(elements, limite)


def fins_prochaines(db: Db, jour: date, jours: int) -> list[date]:
    """De tous les agents, les derniers jours qui tombent d'ici là, dans leur ordre."""
    lues = [(e["fin"], e["retire"]) for e in map(_document, requetes.tous(db))]
    return sorted(date.fromisoformat(fin) for fin, retire in lues if fins.tombe_d_ici(fin, retire, jour, jours))


def fin_prochaine(db: Db, acteur: Acteur, jour: date, jours: int) -> date | None:
    """Le dernier jour du profil qui agit, s'il tombe d'ici là."""
    lu = requetes.un(db, acteur.profil_id)
    fin = None if lu is None else _document(lu)["fin"]
    return date.fromisoformat(fin) if fin and fins.tombe_d_ici(fin, False, jour, jours) else None


def droits(cadre: Cadre, objet: str | None) -> tuple[dict[str, Any], list[str], bool]:
    """Un profil, ce qu'il permet en toutes lettres, et si la base est un fichier local."""
    with cadre.store.lecture() as db:
        document = _un(db, cadre, objet)
        local = not cadre.store.sur_un_serveur
    permises = [LIBELLES_OPERATIONS[o] for o in DROITS if est_permise(o, Role(document["role"]))]
    return document, permises, local


def relire(cadre: Cadre, objet: str) -> dict[str, Any]:
    """Un profil qu'une écriture permise vient de changer, même si c'est à celui qui agit qu'elle a mis fin."""
    with cadre.store.lecture() as db:
        ligne = requetes.un(db, identifiants.numero("P", objet))
    if ligne is None:
        raise absent(PROFIL, objet, liste=TOUS)
    return _document(ligne)


def _un(db: Db, cadre: Cadre, objet: str | None) -> dict[str, Any]:
    """Un profil, à défaut celui qui agit. Celui d'un autre agent n'est montré qu'au national."""
    if objet is None:
        numero = cadre.acteur(db).profil_id
    else:
        numero = identifiants.numero("P", objet)
        if cadre.profil is not None:
            cadre.acteur(db)
    ligne = requetes.un(db, numero)
    if ligne is not None and ligne[1] == cadre.agent:
        return _document(ligne)
    if not est_permise(Operation.LIRE_PROFILS, cadre.acteur(db).role):
        raise pas_le_sien(str(objet))
    if ligne is None:
        raise absent(PROFIL, str(objet), liste=TOUS)
    return _document(ligne)


def pas_le_sien(objet: str) -> DroitsInsuffisants:
    """La même réponse pour le profil d'un autre et pour un profil inconnu."""
    return DroitsInsuffisants(
        f"Le profil {objet} n'est pas un de vos profils.",
        conseil="Vos profils : « ceres profil lister ».",
        objets=[identifiants.entier(objet) or objet],
    )


def aucun_choisi(cadre: Cadre) -> bool:
    """L'agent n'a choisi aucun profil."""
    with cadre.store.lecture() as db:
        return requetes.choisi(db, cadre.agent, cadre.jour.isoformat()) is None


def a_creer(
    qui: str,
    jour: date,
    role: Role,
    structure: str | None,
    agent: str | None,
    *,
    fin: date | None = None,
    courriel: str | None = None,
) -> tuple[dict[str, Any], tuple[Motif, ...]]:
    """Un profil, à défaut pour qui le crée : ses valeurs, et ce qui n'a pas pu être lu. La structure est lue selon le
    rôle ; le centre sera cherché dans la base. `fin` : son dernier jour, compris ; `courriel` : où l'avertir.

    ErreurUsage : structure absente ou de trop, département ou région inconnus, nom de compte impossible, fin passée.
    """
    fins.exiger_a_venir(fin, jour)
    saisie = saisir(PROFIL, {"courriel": courriel}, jour)
    valeurs: dict[str, Any] = {
        "role": role,
        "agent": compte(agent) if agent is not None else qui,
        "fin": None if fin is None else fin.isoformat(),
        **structure_de(role, structure),
        **saisie.champs,
    }
    return valeurs, saisie.fautes


def structure_de(role: Role, texte: str | None) -> dict[str, str]:
    """Celle de ce rôle, telle que sa ligne la garde ; un centre est à chercher. ErreurUsage, Introuvable."""
    if role is Role.MPCP:
        if texte is not None and cle(texte) != "national":
            raise ErreurUsage("Un profil MPCP est national : il n'a pas de structure.", conseil="Retirez --structure.")
        return {}
    if texte is None or not texte.strip():
        raise ErreurUsage(
            f"Un profil {LIBELLES_ROLES[role]} demande sa structure.",
            conseil=f"Ajoutez --structure : {_STRUCTURES[role]}.",
        )
    if role is Role.UD:
        return {"departement": territoires.departement(texte).code}
    if role is Role.DIRECCTE:
        return {"region": territoires.region(texte).code}
    if siret_de(texte) is None:
        identifiants.numero("E", texte)
    return {"centre": texte.strip()}


def siret_de(texte: str) -> str | None:
    """Les 14 chiffres d'un SIRET, espaces ôtées ; None si ce n'en est pas un."""
    chiffres = "".join(texte.split())
    return chiffres if len(chiffres) == 14 and chiffres.isascii() and chiffres.isdigit() else None


def compte(texte: str) -> str:
    """Le nom d'un compte du système."""
    try:
        net = propre(texte, longueur_max=100)
    except ValueError as erreur:
        raise ErreurUsage(f"--agent : {erreur}.") from erreur
    if not net or " " in net:
        raise ErreurUsage(
            f"« {net} » n'est pas un nom de compte.", conseil="Donnez le compte du système : --agent mdupont."
        )
    return net


def cherche(element: Mapping[str, Any]) -> str:
    """La clé où se cherche un profil ; son rôle y est sous chacun de ses noms, DDETS comme UD."""
    autres = [alias for alias, role in ALIAS_ROLES.items() if role == element["role"]]
    return cle(" ".join([*autres, *(str(element[c]) for c in ("id", "agent", "role", "structure", "libelle"))]))


def _document(ligne: tuple[Any, ...]) -> dict[str, Any]:
    numero, agent, role, centre, departement, region, choisi, fin, retire, courriel, nom = ligne
    acteur = Acteur(agent, numero, Role(role), centre, departement, region)
    return {
        "id": acteur.profil,
        "agent": agent,
        "role": role,
        "structure": acteur.structure,
        "libelle": libelle(acteur, nom),
        "choisi": bool(choisi),
        "fin": fin,
        "retire": bool(retire),
        "courriel": courriel,
    }


def document(db: Db, numero: int, profil: Mapping[str, Any]) -> dict[str, Any]:
    """Le document `ceres.profil/1` d'un profil dont voici les colonnes, écrites ou non."""
    nom = None if (centre := profil["centre_id"]) is None else faits_centres.noms(db, [centre])[centre]
    colonnes = COLONNES["profil"]
    return _document((*({**profil, "id": numero}[c] for c in colonnes), nom))


def libelle_de(db: Db, acteur: Acteur) -> str:
    """Le profil qui agit, en toutes lettres."""
    centre = acteur.centre_id
    return libelle(acteur, None if centre is None else faits_centres.noms(db, [centre])[centre])


def libelle(acteur: Acteur, nom_centre: str | None) -> str:
    """Le profil en toutes lettres : « UD Loire-Atlantique (44) »."""
    role = LIBELLES_ROLES[acteur.role]
    if acteur.centre_id is not None:
        return f"{nom_centre} ({acteur.structure})"
    if acteur.departement is not None:
        departement = territoires.departements().get(acteur.departement)
        return f"{role} {departement.nom if departement else ''} ({acteur.departement})".replace("  ", " ")
    if acteur.region is not None:
        region = territoires.regions().get(acteur.region)
        return f"{role} {region.nom if region else ''} ({acteur.region})".replace("  ", " ")
    return f"{role}, national"
