"""Ce qu'une écriture répond à une personne : une phrase pour un objet, ce qui change et cela seul."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.francais import abreger, accorder, compter, couper
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.schemas.pluriels import noms_de
from ceres_cli.terminal.sortie import Sortie

if TYPE_CHECKING:
    from ceres_cli.moteur.demande import Decision, Rapport

_PREMIERES = 10
_EXAMINEES = 1_000  # lignes dont on cherche les phrases pareilles : en composer cent mille se verrait
_RELUES = 50  # lignes dont on cherche, aussitôt faites, si elles se défont


def dire_ce_qui_change(sortie: Sortie, cadre: Cadre, rapport: "Rapport") -> None:
    """D'une modification, à une personne : ce qui change, avant et après, et cela seul ; et comment revenir."""
    from ceres_cli.schemas import histoire
    from ceres_cli.terminal import tables

    (decision,) = rapport.decisions
    debut = "Simulation, rien n'est écrit : " if rapport.simulation else ""
    sortie.info(phrase_et_retour(cadre, rapport, debut))
    if "→" not in decision.explication:
        changements = histoire.changements(decision.avant or {}, decision.apres or {})
        sortie.reponse(lambda large: tables.aligner(changements, large))


def dire_ce_qui_sera_fait(sortie: Sortie, faites: "Sequence[Decision]") -> None:
    """Avant la question : ce qu'on ferait (les premières lignes), là où aucune annonce ne l'a dit ; une même phrase une
    fois, si elle dit tout."""
    from ceres_cli.schemas import histoire

    tues = [d for d in faites if d.annonce is None]
    a_detailler = [d for d in tues if d.avant and "→" not in d.explication]
    for decision in a_detailler[:_PREMIERES]:
        sortie.info(f"Ce qui sera fait : {decision.explication}.")
        for champ, change in histoire.changements(decision.avant or {}, decision.apres or {}):
            sortie.info(f"  {champ} : {change}")
    if len(a_detailler) > _PREMIERES:
        sortie.info(f"… et {compter(len(a_detailler) - _PREMIERES, 'autre')}.")
    entieres = [d for d in tues if not d.avant or "→" in d.explication]
    dire_les_premieres(sortie, entieres, _PREMIERES, puce="Ce qui sera fait : ", dire=lambda d: f"{d.explication}.")


def nommer(cadre: Cadre, decisions: "Sequence[Decision]") -> Mapping[str, Sequence[str]]:
    """Les noms, dans le ressort de l'acteur, des objets que `dire_les_premieres` peut citer."""
    from ceres_cli.services.faits import designations

    with cadre.store.lecture() as db:
        return designations.nommer(db, cadre.acteur(db), [d.objet for d in decisions[:_EXAMINEES]])


def dire_les_premieres(
    sortie: Sortie,
    decisions: "Sequence[Decision]",
    maximum: int,
    suite: str = "",
    *,
    puce: str = "  • ",
    dire: Callable[["Decision"], str] | None = None,
    noms: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> None:
    """Les premières phrases, une même phrase une fois : ce que `dire` dit de chacune, à défaut pourquoi elle ne se fera
    pas ; `suite` : ce qui se dit de celles qu'on tait ; `noms` : ceux des objets, le plus parlant d'abord."""
    from ceres_cli.terminal import groupes

    lignes = [
        {
            "action": d.demande.action,
            "code": d.code,
            "explication": d.texte() if dire is None else dire(d),
            "objet": " ".join((d.objet, *noms.get(d.objet, ())[:1])),
        }
        for d in decisions[:_EXAMINEES]
    ]
    dites = 0
    for phrase_, siennes in groupes.en_texte(lignes, a_venir=dire is not None)[:maximum]:
        sortie.info(f"{puce}{phrase_}")
        dites += siennes
    if dites < len(decisions):
        sortie.info(f"{'' if dire else puce}… et {compter(len(decisions) - dites, 'autre')}{suite}.")


def dire_le_seul(sortie: Sortie, cadre: Cadre, rapport: "Rapport") -> None:
    """Un seul objet, une seule phrase : « H-000006 suspendue (PAGÈS Chloé, RNCP38676). Pour défaire : … »"""
    from ceres_cli.terminal import pli

    texte = phrase_et_retour(cadre, rapport, "Simulation, rien n'est écrit : " if rapport.simulation else "")
    sortie.reponse(lambda large: pli.paragraphes(texte, large).split("\n"))


def dire_avertissements(sortie: Sortie, rapport: "Rapport", maximum: int | None = None) -> int:
    """Ceux de chaque ligne (les premiers), chacun dit une seule fois avec les siennes ; d'une seule demande tapée, tels
    quels. Rend combien sont tus."""
    lignes: dict[str, list[int]] = {}
    for decision in rapport.decisions:
        for texte in decision.avertissements:
            lignes.setdefault(texte, []).append(decision.demande.ligne)
    seule = [d.demande.ligne for d in rapport.decisions[:2]] == [1]
    dits = islice(lignes.items(), maximum)
    sortie.avertissement(*(t if seule else f"{accorder(len(n), 'ligne')} {abreger(n)} : {t}" for t, n in dits))
    return 0 if maximum is None else max(0, len(lignes) - maximum)


def dire_le_retour(sortie: Sortie, cadre: Cadre, rapport: "Rapport") -> None:
    """Après le compte rendu d'un lot, comment le défaire, en entier ou d'un objet."""
    faites = [d for d in rapport.decisions if d.resultat is Resultat.FAIT]
    if rapport.lot is None or not faites:
        return
    from ceres_cli.services.annulation import lots

    lot = affiche("L", rapport.lot)
    if len(faites) > _RELUES:
        sortie.info(f"Ce qui s'en défait : ceres lot voir {lot}")
        return
    if not (objets := lots.retour(cadre, rapport.lot).objets):
        return
    seul = f" ; un seul objet : ceres lot annuler {lot} {objets[0]} --motif TEXTE" if len(objets) > 1 else ""
    sortie.info(f"Pour défaire : ceres lot annuler {lot} --motif TEXTE{seul}")


def phrase_et_retour(cadre: Cadre, rapport: "Rapport", debut: str = "") -> str:
    """Ce qui est fait de cet objet, comment on le reconnaît s'il n'est que numéroté, et ce qui le défait ; à défaut de
    retour, le lot. D'un objet laissé de côté, pourquoi."""
    (decision,) = rapport.decisions
    texte = f"{debut}{decision.explication or _laisse(decision)}"
    if rapport.lot is None:
        return phrase(texte)
    from ceres_cli.services.annulation import lots

    retour = lots.retour(cadre, rapport.lot)
    noms = ", ".join(retour.noms)
    tus = retour.objet == decision.objet and not any(nom.partition(" ")[0] in texte for nom in retour.noms)
    if noms and tus:  # une parenthèse qui finit déjà la phrase les reçoit
        texte = f"{texte[:-1]} ; {noms})" if texte.endswith(")") else f"{texte} ({noms})"
    lot = affiche("L", rapport.lot)
    suite = f"Pour défaire : ceres lot annuler {lot} --motif TEXTE" if retour.possible else f"Lot {lot}."
    return f"{phrase(texte)} {suite}"


def _laisse(decision: "Decision") -> str:
    pourquoi = decision.texte().rstrip(".")
    return pourquoi if decision.objet in pourquoi else f"{decision.objet} : {pourquoi}"


def phrase(texte: str) -> str:
    return f"{texte[:1].upper()}{texte[1:]}."


def montrer_le_projet(
    sortie: Sortie, document: str, colonnes: Sequence[Colonne], decision: "Decision", projet: dict[str, Any]
) -> None:
    """L'objet qu'une création ferait ; neuf, il n'a pas de numéro."""
    neuf = decision.version is None and "id" in projet
    fait = decision.explication.removeprefix(f"{decision.objet} ") if neuf else decision.explication
    if " " not in fait:
        from ceres_cli.schemas.pluriels import pluriel

        # Rien que « créée » : l'objet n'a pas d'autre nom que le numéro qui lui manque.
        fait = f"{noms_de(pluriel(document))[0]} {fait}"
    sortie.info(f"Simulation, rien n'est écrit : {fait}.")
    sortie.fiche(document, colonnes, {**projet, "id": None} if neuf else projet)


def citer(erreur: ErreurCeres, tapes: Mapping[str, str | None]) -> ErreurCeres:
    """L'erreur, chaque faute citant ce qui a été tapé. Ici seulement : une personne le relit à son écran, quand un
    téléphone ou une naissance ne doit ni sortir d'un fichier ni rester au journal."""
    avant = " ; ".join(m.texte for m in erreur.motifs)
    erreur.motifs = [_citer(motif, tapes.get(str(motif.valeurs.get("champ"))) or "") for motif in erreur.motifs]
    if erreur.message == avant:
        erreur.message = " ; ".join(m.texte for m in erreur.motifs)
    return erreur


def _citer(motif: Motif, tape: str) -> Motif:
    if not tape.strip() or f"« {tape} »" in motif.texte:
        return motif
    quoi, deux_points, faute = motif.texte.partition(" : ")
    return motif._replace(texte=f"{quoi} « {couper(tape)} »{deux_points}{faute}")
