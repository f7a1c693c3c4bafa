"""Règles des jurés : JUR-02 (inactivation), JUR-03 (doublon d'identité), DRO-02 (ressort), message de la section 4."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import textes
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, ActionJure

AVERTIES = frozenset({ActionJure.INACTIVER})


class Identite(NamedTuple):
    """Ce qui fait reconnaître une personne ; `naissance` ISO ou inconnue. `id` 0 : pas encore enregistrée."""

    id: int
    nom: str
    prenom: str
    naissance: str | None
    departement: str | None = None
    region: str | None = None

    @property
    def noms(self) -> tuple[str, str]:
        """Nom et prénom sans accents, casse, tirets ni apostrophes."""
        return textes.cle(self.nom), textes.cle(self.prenom)


def inactivable(jure: Jure) -> Condition:
    """JUR-02 : « Vous ne pourrez plus inactiver un juré inscrit à une session en attente de validation. »

    En attente de validation et tout état vivant d'avant, ou débloquée : seules validée et annulée libèrent.
    """
    reference = affiche("J", jure.id)
    retenues = [s for s in jure.sessions if s.etat not in SESSIONS_CLOSES]
    if not retenues:
        return Condition("JUR-02", True, "le juré n'est inscrit à aucune session en cours", {}, reference)
    noms = ", ".join(f"{s.reference} ({libelle(s.etat)})" for s in retenues)
    quoi = "une session ni validée ni annulée"
    if len(retenues) > 1:
        quoi = f"{len(retenues)} sessions ni validées ni annulées"
    valeurs: dict[str, object] = {
        "sessions": [s.reference for s in retenues],
        "etats": {s.reference: str(s.etat) for s in retenues},
    }
    texte = f"{reference} {jure.nom_complet} est {jure.accorder('inscrit')} à {quoi} : {noms}"
    return Condition("JUR-02", False, texte, valeurs, reference)


def supprimable(jure: Jure, mentions: Mapping[str, Sequence[str]]) -> Condition:
    """Une fiche ne se supprime que si rien ne la mentionne. `mentions` : nom (« habilitation », « jury »…) → objets."""
    reference = affiche("J", jure.id)
    cites = {quoi: objets for quoi, objets in mentions.items() if objets}
    if not cites:
        return Condition("JUR-03", True, "rien ne mentionne ce juré", {}, reference)
    noms = " ; ".join(f"{compter(len(objets), quoi)} : {premiers(objets)}" for quoi, objets in cites.items())
    valeurs: dict[str, object] = {quoi: list(objets) for quoi, objets in cites.items()}
    return Condition(
        "JUR-03", False, f"{reference} {jure.nom_complet} est {jure.accorder('mentionné')} ({noms})", valeurs, reference
    )


def identite_neuve(identite: Identite, connues: Iterable[Identite], acteur: Acteur) -> Condition:
    """JUR-03 : personne d'autre n'a ce nom, ce prénom et cette naissance (inconnue des deux côtés : la même).

    Un homonyme hors du ressort de l'acteur est signalé sans être nommé, ni compté.
    """
    memes = [i for i in _homonymes(identite, connues) if i.naissance == identite.naissance]
    if not memes:
        return Condition("JUR-03", True, "aucun autre juré n'a cette identité")
    vus = [i for i in memes if acteur.voit(i.departement, i.region)]
    quoi = "mêmes nom, prénom et date de naissance"
    if identite.naissance is None:
        quoi = "mêmes nom et prénom, naissances inconnues"
    qui = [f"de {affiche('J', i.id)} {i.nom} {i.prenom}" for i in vus]
    if len(vus) < len(memes):
        qui.append("d'un juré hors de votre ressort")
    texte = f"cette identité est déjà celle {', '.join(qui)} ({quoi})"
    references = [affiche("J", i.id) for i in vus]
    return Condition("JUR-03", False, texte, {"jures": references}, references[0] if references else "")


def designer(identite: Identite, connues: Iterable[Identite], acteur: Acteur) -> tuple[int | None, Condition]:
    """JUR-03 : le juré du ressort que des noms et une naissance désignent ; None : aucun, c'en est un nouveau.

    Plusieurs jurés de cette identité, ou un homonyme dont la naissance manque d'un des deux côtés : on ne devine pas.
    """
    vus = [i for i in _homonymes(identite, connues) if acteur.voit(i.departement, i.region)]
    memes = [i for i in vus if i.naissance == identite.naissance]
    if len(memes) == 1:
        return memes[0].id, Condition("JUR-03", True, "un seul juré a cette identité")
    douteux = memes or [i for i in vus if i.naissance is None or identite.naissance is None]
    if not douteux:
        return None, Condition("JUR-03", True, "aucun autre juré n'a cette identité")
    noms = ", ".join(f"{affiche('J', i.id)} {i.nom} {i.prenom}" for i in douteux)
    texte = f"plusieurs jurés ont cette identité : {noms}"
    if not memes:
        texte = f"peut-être la même personne que {noms} : une date de naissance manque"
    references = [affiche("J", i.id) for i in douteux]
    return None, Condition("JUR-03", False, texte, {"jures": references, "plusieurs": bool(memes)}, references[0])


def ressemblances(identite: Identite, connues: Iterable[Identite], acteur: Acteur) -> str:
    """JUR-03, avertissement : des homonymes dont l'une des deux naissances est inconnue. Vide s'il n'y en a pas."""
    proches = [
        f"{affiche('J', i.id)} {i.nom} {i.prenom}"
        for i in _homonymes(identite, connues)
        if (i.naissance is None) != (identite.naissance is None) and acteur.voit(i.departement, i.region)
    ]
    if not proches:
        return ""
    return f"JUR-03 : peut-être la même personne que {', '.join(proches)} (une date de naissance manque)."


def _homonymes(identite: Identite, connues: Iterable[Identite]) -> list[Identite]:
    return [i for i in connues if i.id != identite.id and i.noms == identite.noms]


def dans_le_ressort(acteur: Acteur, departement: str | None, region: str | None) -> Condition:
    """DRO-02 : un service n'enregistre un juré que dans son ressort."""
    if acteur.voit(departement, region):
        return Condition("DRO-02", True, "le juré habite dans votre ressort")
    ailleurs = "sans commune, le juré n'habite pas" if departement is None else "le juré n'habiterait pas"
    texte = f"{ailleurs} dans votre ressort ({acteur.ressort}) : vous ne pourriez plus le consulter"
    valeurs: dict[str, object] = {"departement": departement, "ressort": acteur.structure}
    return Condition("DRO-02", False, texte, valeurs)


def habilitations_perdues(jure: Jure, jour: date) -> list[Habilitation]:
    """Celles qui servent ce jour-là ou serviront, tant que le juré est actif."""
    return [h for h in jure.habilitations if _sert_encore(h, jour)]


def _sert_encore(h: Habilitation, jour: date) -> bool:
    dernier = habilitation.dernier_jour_utilisable(h)
    return dernier is not None and max(jour, h.debut) <= dernier


def message_inactivation(jure: Jure, perdues: Sequence[Habilitation]) -> str:
    """Section 4 : la conséquence d'une inactivation, et les objets concernés."""
    debut = f"Vous allez inactiver le juré {affiche('J', jure.id)} :"
    fin = "il disparaîtra des listes de contact."
    if not perdues:
        return f"{debut} {fin} {jure.nom_complet} n'a aucune habilitation utilisable."
    if len(perdues) == 1:
        effet = "son habilitation ne sera plus utilisable"
    else:
        effet = f"ses {len(perdues)} habilitations ne seront plus utilisables"
    noms = ", ".join(f"{h.reference} ({h.certification.reference})" for h in perdues)
    return f"{debut} {effet} et {fin} {jure.nom_complet} : {noms}."
