"""Trouver l'objet qu'un nom désigne : le seul que sa liste en montre, dans le périmètre du profil.

Ce qui est hors du ressort n'est pas vu, et ne rend donc pas un nom ambigu. Pour lire, le nom suffit ; pour écrire, on
montre qui c'est, et l'écriture se confirme (`Cadre.nomme`) ; un programme donne l'identifiant. D'un numéro nu qui
écrit, on montre qui c'est.
Ce qui est montré ici est consigné au journal des accès, comme l'est ce que montre une liste.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.pose import lectures_de
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import BaseInutilisable, DroitsInsuffisants, ErreurCeres, ErreurUsage, Introuvable, Occupe
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import JURE, PAR_LETTRE
from ceres_cli.regles.calendrier import en_francais, jours_lus
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.identifiants import PARCHEMIN, numero_si_lisible, session
from ceres_cli.regles.textes import cle

_MONTRES = 10
_PROCHES = 3
_TITRES = 3
_ANNEES = 5  # où chercher une session dont on ne dit que le numéro
Element = Mapping[str, Any]
Trouves = tuple[list[dict[str, Any]], int]


def trouver(ctx: typer.Context, lettre: str, texte: str, numero: str | None) -> str:
    """L'identifiant de l'objet que ce nom désigne, ou celui (`numero`) que dit déjà un numéro nu.

    ErreurUsage : plusieurs répondent, ou un programme écrit ; Introuvable : aucun.
    """
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie()
    # Choisir un de ses profils n'écrit que pour soi : rien ne s'y demande.
    choisit = lettre == "P" and ctx.info_name == "choisir"
    ecrit = "simuler" in ctx.params and not choisit
    if numero is not None:
        if ecrit and sortie.quelqu_un():
            _presenter(ctx, lettre, texte, numero)
        return numero
    if ecrit and not sortie.quelqu_un():
        raise _faute_de_programme(ctx, lettre, texte)
    element = _le_seul(ctx, lettre, texte)
    if choisit:
        _exiger_des_mots_entiers(texte, element)
    if ecrit:
        consigner(contexte, lettre, [element])
        sortie.info(f"« {texte} » : {nom(lettre, element)}.")
        contexte.nomme |= not ctx.meta.get("ceres.oui")
    return identifiant(lettre, element)


def _exiger_des_mots_entiers(texte: str, profil: Element) -> None:
    """ErreurUsage : « centr » ne choisit pas le profil Centre sans le demander."""
    from ceres_cli.services.profil.lectures import cherche

    if not set(cle(texte).split()) <= set(cherche(profil).split()):
        raise ErreurUsage(
            f"« {texte} » n'est pas fait de mots entiers : rien n'est choisi.",
            conseil=f"Ce serait {nom('P', profil)} : donnez l'identifiant, ou des mots entiers.",
            objets=[identifiant("P", profil)],
        )


def _presenter(ctx: typer.Context, lettre: str, texte: str, numero: str) -> None:
    """Dit de qui c'est le numéro ; s'il n'est à personne du ressort, c'est à la commande de le dire."""
    contexte = commun.contexte(ctx)
    try:
        elements, _ = chercher(contexte.cadre(), lettre, numero)
    except ErreurCeres:
        return
    for element in elements:
        consigner(contexte, lettre, [element])
        contexte.sortie().info(f"« {texte} » : {nom(lettre, element)}.")


def consigner(contexte: Contexte, lettre: str, elements: Sequence[Element]) -> None:
    """Met au journal des accès que ces objets ont été montrés."""
    if elements:
        seul = identifiant(lettre, elements[0]) if len(elements) == 1 else None
        contexte.montre(PAR_LETTRE[lettre].documents, seul, len(elements))


def _faute_de_programme(ctx: typer.Context, lettre: str, texte: str) -> ErreurUsage:
    """Un programme n'écrit pas d'après un nom ; l'identifiant que ce serait est dit, s'il n'y en a qu'un."""
    erreur = ErreurUsage(
        f"« {texte} » n'est pas un identifiant {PAR_LETTRE[lettre].de} : sans terminal, il en faut un pour écrire.",
        conseil=f"Donnez celui que montre « ceres {PAR_LETTRE[lettre].lister} ».",
    )
    try:
        element = _le_seul(ctx, lettre, texte)
    except ErreurUsage as ambigu:
        erreur.conseil, erreur.objets = ambigu.message, ambigu.objets
    except Introuvable as absent:
        erreur.conseil = f"{absent.message} {absent.conseil}"
    except (DroitsInsuffisants, BaseInutilisable, Occupe):
        pass  # la faute d'usage passe avant le rôle et la base : elle suffit
    else:
        consigner(commun.contexte(ctx), lettre, [element])
        erreur.conseil = f"Ce serait {nom(lettre, element)}."
        erreur.objets = [identifiant(lettre, element)]
    return erreur


def _le_seul(ctx: typer.Context, lettre: str, texte: str) -> Element:
    contexte = commun.contexte(ctx)
    elements, total = chercher(contexte.cadre(), lettre, texte)
    mots = set(cle(texte).split())
    if total > 1 and len(elements) == total:
        entiers = [e for e in elements if mots <= set(cle(nom(lettre, e)).split())]
        if len(entiers) == 1:  # « martin paul » est Martin Paul, même s'il y a une Martin Pauline
            return entiers[0]
    if total == 1:
        return elements[0]
    if not total:
        attendu = PAR_LETTRE[lettre]
        conseil = f"Un identifiant {attendu.de} est attendu : cherchez-le avec « ceres {attendu.lister} »."
        proches, combien = _approcher(contexte.cadre(), lettre, texte)
        if proches:
            consigner(contexte, lettre, proches)
            conseil = vouliez_vous_dire(proches, combien)
        raise Introuvable(
            f"« {texte} » ne désigne personne, ni rien, de votre ressort.",
            conseil=conseil,
            objets=[texte],
        )
    consigner(contexte, lettre, elements[:_MONTRES])
    montres = " ; ".join(_distingue(lettre, e) for e in elements[:_MONTRES])
    suite = f" ; et {compter(total - _MONTRES, 'autre')}" if total > _MONTRES else ""
    raise ErreurUsage(
        f"« {texte} » en désigne plusieurs : {montres}{suite}.",
        conseil=_departager(lettre, texte, elements),
        objets=[identifiant(lettre, e) for e in elements[:_MONTRES]],
    )


def _departager(lettre: str, texte: str, elements: Sequence[Element]) -> str:
    """Plus de mots n'aident que si un nom entier n'est que d'un seul : d'un même juré, d'un même centre, ou ajoutés à
    un numéro, ils n'en choisissent aucun."""
    champs = PAR_LETTRE[lettre].nomment
    cherches = [c for c in champs if c.endswith("nom")] or champs
    noms = [set(cle(" ".join(str(e.get(c) or "") for c in cherches)).split()) for e in elements]
    if not texte.isdigit() and any(sum(siens <= autres for autres in noms) == 1 for siens in noms):
        return "Donnez l'identifiant, ou plus de mots."
    return f"Donnez l'identifiant, {identifiant(lettre, elements[0])} par exemple : plus de mots n'y suffiraient pas."


def chercher(cadre: Cadre, lettre: str, texte: str) -> Trouves:
    """(les premiers objets que ce texte nomme dans le ressort, combien il y en a) ; tous s'il est vide."""
    return CHERCHENT[lettre](cadre, texte)


def identifiant(lettre: str, element: Element) -> str:
    return str(element["numero" if lettre == PARCHEMIN else "id"])


def nom(lettre: str, element: Element) -> str:
    """« J-000079 PAGÈS Chloé (44) »"""
    noms = [str(element[champ]) for champ in PAR_LETTRE[lettre].nomment if element.get(champ)]
    lieu = f" ({element['departement']})" if element.get("departement") else ""
    return f"{identifiant(lettre, element)} {jours_lus(' '.join(noms))}{lieu}"


def vouliez_vous_dire(elements: Sequence[Element], total: int) -> str:
    """Les jurés qu'un nom mal écrit a pu vouloir dire, les plus proches d'abord."""
    noms = ", ".join(nom(JURE.lettre, e) for e in elements[:_PROCHES])
    reste = total - len(elements[:_PROCHES])
    suite = f", … ou {compter(reste, 'autre')}" if reste else ""
    return f"Vouliez-vous dire {noms}{suite} ?"


def _distingue(lettre: str, element: Element) -> str:
    """« J-000079 PAGÈS Chloé (44), 12/03/1980, Nantes, DWWM » : de quoi ne pas le prendre pour un homonyme. Ce que le
    profil n'apprend pas n'est pas dans l'élément."""
    dits = []
    for champ in PAR_LETTRE[lettre].distinguent:
        valeur = element.get(champ)
        if isinstance(valeur, list):
            valeur = premiers(list(dict.fromkeys(str(h["titre_nom"]) for h in valeur)), _TITRES)
        elif champ == "naissance" and valeur:
            valeur = en_francais(date.fromisoformat(valeur))
        dits.append(valeur)
    return ", ".join([nom(lettre, element), *filter(None, dits)])


def _approcher(cadre: Cadre, lettre: str, texte: str) -> Trouves:
    """JUR-05 : les premiers jurés d'un nom proche, combien il y en a ; rien d'autre ne se devine."""
    if lettre != JURE.lettre:
        return [], 0
    from ceres_cli.services.jure import lectures

    return lectures.approcher(cadre, lectures.Criteres(texte=texte, limite=_PROCHES))


def _par_la_liste(document: str) -> Callable[[Cadre, str], Trouves]:
    """Par le texte que cherche la liste de ce nom."""

    def chercher(cadre: Cadre, texte: str) -> Trouves:
        lectures = lectures_de(document)
        trouves: Trouves = lectures.lister(cadre, lectures.Criteres(texte=texte, limite=_MONTRES + 1))
        return trouves

    return chercher


def _sessions(cadre: Cadre, texte: str) -> Trouves:
    """Celles d'un centre de ce nom ; d'un numéro sans année, celles qui le portent, les plus récentes d'abord."""
    from ceres_cli.services.session import lectures

    if not texte.strip().isdigit():
        siennes, total = lectures.lister(cadre, lectures.Criteres(texte=texte, limite=_MONTRES + 1))
        return list(siennes), total
    annees = range(cadre.jour.year + 1, cadre.jour.year - _ANNEES, -1)
    noms = [session(annee, int(texte)) for annee in annees]
    trouvees = [e for nom in noms for e in lectures.lister(cadre, lectures.Criteres(texte=nom))[0]]
    return trouvees, len(trouvees)


def _agrements(cadre: Cadre, texte: str) -> Trouves:
    """Celui de ce numéro, ou ceux des centres de ce nom."""
    from ceres_cli.services.centre import lectures

    elements, _ = lectures.agrements(cadre, lectures.CriteresAgrements())
    mots = cle(texte).split()
    siens = [e for e in elements if texte == e["id"]] or [
        e for e in elements if all(mot in cle(f"{e['centre_nom']} {e['certification']}") for mot in mots)
    ]
    return siens, len(siens)


def _profils(cadre: Cadre, texte: str) -> Trouves:
    """Les siens."""
    from ceres_cli.services.profil import lectures

    siens, total = lectures.lister(cadre, texte=texte)
    return list(siens), total


def _lots(cadre: Cadre, texte: str) -> Trouves:
    """Un lot n'a pas de nom : par son numéro, ou tous."""
    from ceres_cli.services.annulation import lots

    numero = numero_si_lisible("L", texte) if texte else None
    if texte and numero is None:
        return [], 0
    elements, total, _ = lots.lister(cadre, lots.Criteres(numero=numero, limite=_MONTRES + 1))
    return list(elements), total


CHERCHENT: dict[str, Callable[[Cadre, str], Trouves]] = {
    **{lettre: _par_la_liste(nom.document) for lettre, nom in PAR_LETTRE.items() if nom.nomment},
    "S": _sessions, "A": _agrements, "P": _profils, "L": _lots,
}  # fmt: skip
