"""ceres lot plan, regler"""

import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.agir import agit
from ceres_cli.commands.listes import feuilletee
from ceres_cli.commands.options import OptEcraser, OptFormat, OptRefusDetailles, arg, opt, opt_jour
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.francais import abreger, accorder, compter, dire_une_plage, plages, premiers
from ceres_cli.regles.plans import ActionPlan
from ceres_cli.terminal.typer_fr.chemins import chemin_lu
from ceres_cli.terminal.typer_fr.exclusions import exclut

if TYPE_CHECKING:
    from ceres_cli.moteur.cadre import Cadre
    from ceres_cli.services.lot.revue import Relue


Plan = Annotated[Path, arg("PLAN.json", "Plan écrit par --plan.", chemin_lu)]
OptLignes = Annotated[str | None, opt("--lignes", "refusees, averties ou irreversibles, seules.", "LESQUELLES")]
_LIGNES = ("refusees", "averties", "irreversibles")
PLAGES_GARDEES = 1_000  # dans la suite d'un plan, dont un texte est borné à la relecture


@exclut("--contresigner", "--exclure", "--lignes-exclues", "--a-compter-du", car="on contresigne ce qu'on a lu")
@exclut("--detail", "--exclure", "--lignes-exclues", "--a-compter-du", "--contresigner")
@exclut("--lignes", "--exclure", "--lignes-exclues", "--a-compter-du", "--contresigner")
@feuilletee
def plan(
    ctx: typer.Context,
    fichier: Plan,
    lignes: OptLignes = None,
    detail: OptRefusDetailles = False,
    exclure: Annotated[str | None, opt("--exclure", "En ôter ces objets : H-12,H-40.", "OBJET,…")] = None,
    lignes_exclues: Annotated[str | None, opt("--lignes-exclues", "En ôter ces lignes : 4-9,12.", "LIGNES")] = None,
    a_compter_du: Annotated[date | None, opt_jour("--a-compter-du", "Le premier jour où il s'appliquera.")] = None,
    contresigner: Annotated[
        bool, opt("--contresigner", "Le sceller à votre nom, après l'avoir lu : un second compte.")
    ] = False,
    ecraser: OptEcraser = False,
    format_: OptFormat = None,
) -> None:
    """Relire un plan avant de le signer : les totaux, ce qui avertit, ce qui ne se défera pas, puis chaque ligne.

    Les plans de tous les noms ; un plan que cette base n'a pas écrit est refusé. --exclure, --lignes-exclues,
    --a-compter-du et --contresigner en écrivent un autre à côté (P-2.json, P-3.json… : le premier nom libre), scellé à
    votre nom, qui garde la suite de ceux qui l'ont eu en main ; un objet ne s'ôte qu'entier (PLA-01, PLA-02).

    Exemples :

        ceres lot plan plan.json

        ceres lot plan plan.json --exclure H-12,H-40 --a-compter-du 01/12/2026

        ceres lot plan plan.json --contresigner
    """
    if exclure is not None or lignes_exclues is not None or a_compter_du or contresigner:
        retoucher(
            ctx, fichier, exclure, lignes_exclues, a_compter_du,
            contresigner=contresigner, ecraser=ecraser, format_=format_,
        )  # fmt: skip
        return
    if ecraser:
        raise ErreurUsage("--ecraser ne va qu'avec ce qui écrit un autre plan.", conseil="Ôtez --ecraser.")
    montrer(ctx, "lot plan", fichier, lignes, format_, detail=detail)


def montrer(
    ctx: typer.Context, commande: str, fichier: Path, lignes: str | None, format_: str | None, *, detail: bool
) -> None:
    from ceres_cli.commands.plans import contreseing_attendu, resumer
    from ceres_cli.schemas.lots import LIGNE_PLAN
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot.sceau import DeLaBase
    from ceres_cli.terminal import pli

    commun.parmi("--lignes", lignes, _LIGNES)
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre(commande)
    sceau = DeLaBase(cadre)
    lu = plans.lire(fichier, sceau)
    comptes = plans.totaux(lu["lignes"])
    totaux = f"{resumer(comptes)}."
    entete = d_ou_il_vient(lu)
    contresigne = plans.est_contresigne(lu, sceau)
    attendu = contreseing_attendu(cadre, fichier, comptes["appliquer"], contresigne=contresigne)
    retenues = [x for x in lu["lignes"] if lignes is None or _retenue(x, lignes)]
    if sortie.format == "table":
        relues = _relire(cadre, lu, retenues)
        texte = "\n".join([*entete, totaux, *_sections(relues, retenues, detail=detail)])
        sortie.recit("plan", None, len(relues), lambda large: pli.paragraphes(texte, large).split("\n"))
        sortie.info(attendu or _suite(cadre, lu, fichier, commande))
        return
    if sortie.format == "json":
        sortie.document({**lu, "lignes": retenues})
    else:
        sortie.liste("lignes-de-plan", LIGNE_PLAN, retenues, len(retenues))
    for phrase in filter(None, (*entete, totaux, attendu)):
        sortie.info(phrase)


def _suite(cadre: "Cadre", lu: dict[str, Any], chemin: Path, commande: str) -> str:
    """Par quelle commande ce profil l'applique ; ou à qui il le donne."""
    from ceres_cli.commands.plans import a_qui_le_donner

    appliquer = f"{commande.removesuffix('plan')}appliquer"
    return a_qui_le_donner(cadre, lu) or f"Pour l'appliquer : ceres {appliquer} {shlex.quote(str(chemin))}"


def d_ou_il_vient(lu: dict[str, Any]) -> list[str]:
    """De qui, de quand, depuis quoi ; puis ceux qui l'ont eu en main, et son premier jour."""
    motif = f", motif : {lu['motif']}" if lu["motif"] else ""
    premier = lu["suite"][0] if lu["suite"] else lu
    jour = en_francais(date.fromisoformat(lu["jour"]))
    suite = [f"Plan du {jour} par {premier['agent']} ({premier['profil']}) depuis {lu['source']}{motif}."]
    for x in lu["suite"][1:]:
        fait = _ACTES[x["acte"]]
        quand = en_francais(date.fromisoformat(x["jour"]))
        sans = f", sans {x['detail']}" if x["acte"] == "exclure" else ""
        suite.append(f"{fait} par {x['agent']} ({x['profil']}) le {quand}{sans}.")
    if lu["a_compter_du"]:
        suite.append(f"Il s'appliquera à compter du {en_francais(date.fromisoformat(lu['a_compter_du']))}.")
    return suite


_ACTES = {"exclure": "Réduit", "dater": "Daté", "contresigner": "Contresigné"}


def _relire(cadre: "Cadre", lu: dict[str, Any], retenues: list[dict[str, Any]]) -> "list[Relue]":
    from ceres_cli.services.habilitation import revue as des_habilitations
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot import revue

    relire = des_habilitations.relire if lu["sur"] == plans.HABILITATION else revue.relire
    return relire(cadre, retenues)


def retoucher(
    ctx: typer.Context,
    fichier: Path,
    exclure: str | None,
    lignes_exclues: str | None,
    a_compter_du: date | None,
    *,
    contresigner: bool,
    ecraser: bool,
    format_: str | None,
) -> None:
    """Écrit le plan suivant, une retouche après l'autre, et dit où."""
    from ceres_cli.commands.ecrits import decrire
    from ceres_cli.commands.plans import contreseing_attendu, metier_du_plan, resumer
    from ceres_cli.regles.plans import ActionPlan
    from ceres_cli.schemas.sessions import DOCUMENT
    from ceres_cli.services.lot import plan as plans
    from ceres_cli.services.lot import retouches
    from ceres_cli.services.lot.sceau import DeLaBase

    objets, plages = _mots(exclure), [_plage(mot) for mot in _mots(lignes_exclues)]
    if (exclure is not None and not objets) or (lignes_exclues is not None and not plages):
        raise ErreurUsage("Rien à ôter de ce plan.", conseil="Par exemple --exclure H-12,H-40 ou --lignes-exclues 4-9.")
    contexte = commun.contexte(ctx)
    sortie = contexte.sortie(format_)
    cadre = contexte.cadre("lot plan")
    lu = plans.lire(fichier, DeLaBase(cadre))
    metier = metier_du_plan(lu)
    with cadre.store.lecture() as db:
        metier.autoriser(cadre, db, plans.demandes(lu, metier, replanifier=False))
        profil = cadre.acteur(db).profil
    chemin, neuf = retouches.suivant(fichier, lu, ecraser=ecraser), lu
    if objets or plages:
        neuf, otees = retouches.exclure(neuf, objets, plages)
        detail = dire_les_lignes(otees, PLAGES_GARDEES)
        neuf = retouches.sceller(cadre, neuf, ActionPlan.EXCLURE, profil, detail)
        sortie.info(f"{compter(len(otees), 'ligne ôtée')} : {premiers(_plages(otees))}.")
    if a_compter_du is not None:
        neuf = retouches.sceller(cadre, retouches.dater(neuf, a_compter_du), ActionPlan.DATER, profil)
    if contresigner:
        neuf = retouches.sceller(cadre, neuf, ActionPlan.CONTRESIGNER, profil, lu["empreinte"])
    plans.ecrire(chemin, neuf, DeLaBase(cadre), ecraser=ecraser)
    if sortie.format != "table":  # le nom choisi, à un programme ; une phrase le dit à l'écran
        lignes = decrire([(chemin, chemin.read_bytes())])
        sortie.liste("documents", DOCUMENT, lignes, len(lignes))
    comptes = plans.totaux(neuf["lignes"])
    attendu = contreseing_attendu(cadre, chemin, comptes["appliquer"], contresigne=contresigner)
    suite = attendu or _suite(cadre, neuf, chemin, "lot plan")
    sortie.info(f"Plan écrit dans {chemin} : {resumer(comptes)}. {suite}")


def _mots(liste: str | None) -> list[str]:
    return [mot.strip() for mot in (liste or "").split(",") if mot.strip()]


def _plage(mot: str) -> range:
    """« 4-9 » : 4, 5, 6, 7, 8 et 9 ; « 12 » : elle seule."""
    de, tiret, a = mot.partition("-")
    bornes = (de, a if tiret else de)
    if not all(b.isascii() and b.isdecimal() and len(b) < 8 for b in bornes) or int(bornes[1]) < int(bornes[0]):
        raise ErreurUsage(f"« {mot} » n'est pas une suite de lignes.", conseil="Par exemple --lignes-exclues 4-9,12.")
    return range(int(bornes[0]), int(bornes[1]) + 1)


def dire_les_lignes(numeros: list[int], maximum: int) -> str:
    """« les lignes 4-9, 12 », tant de plages au plus."""
    return f"{accorder(len(numeros), 'la ligne', 'les lignes')} {premiers(_plages(numeros), maximum)}"


def _plages(numeros: list[int]) -> list[str]:
    return [dire_une_plage(*plage) for plage in plages(numeros)]


def _retenue(ligne: dict[str, Any], lesquelles: str) -> bool:
    if lesquelles == "refusees":
        return bool(ligne["decision"] == "refuser")
    if lesquelles == "averties":
        return bool(ligne["avertissements"])
    return ligne["decision"] == "appliquer" and not ligne["reversible"]


def _sections(relues: "list[Relue]", lignes: list[dict[str, Any]], *, detail: bool) -> Iterator[str]:
    """Ce qui avertit, ce qui ne se défera pas et pourquoi, les refus qui se répètent, puis chaque autre ligne."""
    from ceres_cli.terminal.groupes import REPETEES, objets, par_phrase

    avertis: dict[str, list[int]] = {}
    definitifs: dict[str, list[int]] = {}
    for relue, ligne in zip(relues, lignes, strict=True):
        for texte in relue.avertissements:
            avertis.setdefault(texte, []).append(relue.ligne)
        if ligne["decision"] == "appliquer" and relue.sans_retour:
            definitifs.setdefault(relue.sans_retour, []).append(relue.ligne)
    for titre, groupes in (("Avertissements", avertis), ("Ne se déferont pas", definitifs)):
        if groupes:
            yield f"\n{titre}"
        for texte, siennes in groupes.items():
            yield f"  • {accorder(len(siennes), 'ligne')} {abreger(siennes)} : {texte}"
    refusees = [] if detail else [x for x in lignes if x["decision"] == "refuser"]
    repetees = [(phrase, groupe) for phrase, groupe in par_phrase(refusees) if len(groupe) > REPETEES]
    if repetees:
        yield "\nRefusées"
    for phrase, groupe in repetees:
        cites = f" ({dits})" if (dits := objets(groupe)) else ""
        yield f"  • {compter(len(groupe), 'ligne')} ({abreger([x['ligne'] for x in groupe])}) : {phrase}{cites}"
    tues = {x["ligne"] for _, groupe in repetees for x in groupe}
    reste = [relue for relue in relues if relue.ligne not in tues]
    if reste:
        yield "\nLigne par ligne"
    for relue in reste:
        yield f"  {relue.phrase()}"


@agit(ActionPlan.REGLER, "lot.retouches:MetierReglage", plan=False)
def regler(
    contreseing: Annotated[
        int, opt("--contreseing", "Au-delà de N lignes, un second compte ; 0 : jamais.", "N", min=0)
    ],
) -> None:
    """Régler, pour toute la base, au-delà de combien de lignes un lot attend un plan contresigné (PLA-01 ; MPCP).

    Refusé tant que moins de deux comptes pourraient signer. Défaire un lot, et la nuit, n'en demandent pas.

    Exemple :

        ceres lot regler --contreseing 500 --motif "note du 12 mars"
    """
