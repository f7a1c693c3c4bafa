"""ceres session composer"""

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceres_cli.commands import commun
from ceres_cli.commands.options import (
    OptAlternatives,
    OptEcraser,
    OptFormat,
    OptSimuler,
    OptTitre,
    arg,
    nom_de_session,
    noms,
    opt,
    opt_jour,
)
from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.francais import compter, milliers
from ceres_cli.terminal.typer_fr.chemins import fichier_ou_dossier

if TYPE_CHECKING:
    from ceres_cli.contexte import Contexte, Planification
    from ceres_cli.services.composition.proposer import Composition
    from ceres_cli.terminal.sortie import Sortie

_EQUILIBRES = ("distance", "charge")
_RETRAIT = "  "


def composer(
    ctx: typer.Context,
    objets: Annotated[
        list[str] | None,
        arg("[S-…]", "Ces sessions-là ; à défaut toutes, à venir. « - » : une par ligne de l'entrée standard."),
    ] = None,
    du: Annotated[date | None, opt_jour("--du", "Qui commencent ce jour ou après.")] = None,
    au: Annotated[date | None, opt_jour("--au", "Qui commencent ce jour ou avant.")] = None,
    departement: Annotated[str | None, opt("--departement", "Qui s'y tiennent : code ou nom.", "D")] = None,
    titre: OptTitre = None,
    places: Annotated[int, opt("--places", "Jurés qu'il faut à chaque session.", min=1, max=9)] = 2,
    equilibre: Annotated[
        str, opt("--equilibre", "Ce qui passe d'abord, les sièges remplis.", "|".join(_EQUILIBRES))
    ] = "distance",
    graine: Annotated[int, opt("--graine", "Une autre proposition, toujours la même.", "N", min=0, max=10**6)] = 0,
    alternatives: OptAlternatives = 0,
    plan: Annotated[
        Path | None,
        opt(
            "--plan",
            "Écrire le plan (json), à appliquer ensuite ; un dossier s'il y a plusieurs centres.",
            "FICHIER|DOSSIER",
            fichier_ou_dossier,
        ),
    ] = None,
    ecraser: OptEcraser = False,
    simuler: OptSimuler = False,
    format_: OptFormat = None,
) -> None:
    """Composer les jurys des sessions à venir : à chaque siège vide, le plus proche de ceux qui sont libres.

    N'est proposé que qui « session inscrire-jure » accepterait sans avertir. D'abord le moins de sièges vides, puis de
    kilomètres (--equilibre charge : puis une charge égale), sans que nul ne siège bien plus que les autres. Rien n'est
    inscrit : --plan écrit un siège par ligne, qui se relit (« ceres lot plan »), s'applique (« ceres lot appliquer »)
    et se défait. L'UD le prépare, le Centre l'applique.

    Exemples :

        ceres session composer --du 01/03/2027 --au 31/03/2027

        ceres session composer --departement 44 --plan plans

        ceres session composer S-2027-12 --alternatives 3
    """
    from ceres_cli.regles.session.sieges import Equilibre
    from ceres_cli.services.composition import proposer, vivier

    commun.parmi("--equilibre", equilibre, _EQUILIBRES)
    commun.periode(du, au)
    contexte = commun.contexte(ctx)
    voulues = [nom_de_session(nom) for nom in noms(objets or ())]
    criteres = vivier.Criteres(voulues, du, au, departement, titre, places)
    choix = proposer.Choix(Equilibre(equilibre), graine, alternatives)
    faite = proposer.composer(contexte.cadre(), criteres, choix)
    sortie = contexte.sortie(format_)
    if faite.pas_libres:
        sortie.info(f"{faite.pas_libres}.")
    voulue = contexte.planification
    code = 0 if voulue is None else _planifier(contexte, sortie, faite, voulue)
    _montrer(sortie, faite.document)
    if faite.demandes and voulue is None and sortie.format == "table":
        ou = "--plan FICHIER" if len(faite.demandes) == 1 else "--plan DOSSIER (un plan par centre)"
        sortie.info(f"Rien n'est inscrit. Pour en écrire le plan, à relire puis appliquer : {ou}.")
    if code:
        raise typer.Exit(code)


def _planifier(contexte: "Contexte", sortie: "Sortie", faite: "Composition", voulue: "Planification") -> int:
    """Un plan par centre, pour qu'aucun ne montre les sessions d'un autre."""
    from ceres_cli import fichiers
    from ceres_cli.commands import plans
    from ceres_cli.moteur import execution
    from ceres_cli.moteur.demande import Options
    from ceres_cli.services.composition.proposer import MetierComposition

    dossier = voulue.chemin.is_dir()
    if len(faite.demandes) > 1 and not dossier:
        nouveau = shlex.quote(str(voulue.chemin.with_suffix("")))
        raise ErreurUsage(
            f"--plan : ces sessions sont de {len(faite.demandes)} centres, un plan ne montre à chacun que les siennes.",
            conseil=f"Donnez un dossier qui existe : « mkdir -p {nouveau} », puis --plan {nouveau}",
        )
    if not faite.demandes:
        sortie.info("Aucun siège à proposer : aucun plan n'est écrit.")
    cadre, sorti = contexte.cadre(), 0
    options = Options(simuler=True, planifier=True, source=cadre.commande, de_fichier=True)
    chemins = {c: voulue.chemin / f"{c}.json" if dossier else voulue.chemin for c in sorted(faite.demandes)}
    for chemin in chemins.values():
        fichiers.verifier_cible(chemin, voulue.ecraser)
    for centre, chemin in chemins.items():
        metier, demandes = MetierComposition(), faite.demandes[centre]
        rapport = execution.executer(cadre, metier, demandes, options, None)
        phrase, code = plans.ecrire(cadre, metier, voulue._replace(chemin=chemin), demandes, rapport, options)
        sortie.info(phrase)
        sorti = max(sorti, code)
    if chemins and faite.par_un_service:
        qui = "au Centre" if len(chemins) == 1 else "chacun à son Centre"
        sortie.info(plans.a_donner(qui))
    return sorti


def _montrer(sortie: "Sortie", document: Mapping[str, Any]) -> None:
    from ceres_cli.schemas.jures import COMPOSITION, SIEGE
    from ceres_cli.terminal import pli

    if sortie.format in ("json", "ndjson"):
        sortie.fiche("composition", COMPOSITION, document)
        return
    if sortie.format != "table":
        sieges = list(_sieges(document))
        sortie.liste("sieges", SIEGE, sieges, len(sieges))
        return

    noms = _noms(document)

    def dessiner(large: int) -> Iterator[str]:
        for s in document["sessions"]:
            yield from _en_retrait(pli.plier(_ligne(s, noms), large - len(_RETRAIT)))
            for autres in _autres(s, noms):
                pliees = pli.plier(autres, large - 2 * len(_RETRAIT))
                yield from (f"{_RETRAIT}{ligne}" for ligne in _en_retrait(pliees))
        for total in _totaux(document["totaux"]):
            yield from _en_retrait(pli.plier(total, large - len(_RETRAIT)))

    sortie.recit("composition", None, len(document["sessions"]), lambda large: [*dessiner(large)])


def _en_retrait(lignes: Sequence[str]) -> list[str]:
    """La suite d'une session se lit en retrait de son début."""
    return [*lignes[:1], *(f"{_RETRAIT}{ligne}" for ligne in lignes[1:])]


def _sieges(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    from ceres_cli.services.composition.proposer import phrase_des_raisons

    for s in document["sessions"]:
        commun_ = {cle: s[cle] for cle in ("session", "debut", "commune", "certification")}
        for p in s["proposes"]:
            yield {**commun_, **{cle: p[cle] for cle in ("jure", "nom", "km", "sessions")}, "raison": ""}
        for _ in range(s["vides"]):
            yield {**commun_, "jure": None, "nom": None, "km": None, "sessions": None, "raison": phrase_des_raisons(s)}


def _noms(document: Mapping[str, Any]) -> dict[str, str]:
    """Comment se dit chaque juré montré : son nom, avec son numéro s'il n'y est pas seul à le porter."""
    noms = {j["jure"]: j["nom"] for s in document["sessions"] for j in (*s["proposes"], *s["alternatives"])}
    portes = Counter(noms.values())
    return {jure: f"{jure} {nom}" if portes[nom] > 1 else nom for jure, nom in noms.items()}


def _ligne(s: Mapping[str, Any], noms: Mapping[str, str]) -> str:
    """« S-2026-000039 · 30/11 · Nantes · MARTIN Claire 4 km, 3 sessions · DURAND Paul 12 km »"""
    from ceres_cli.services.composition.proposer import phrase_des_raisons

    jour = en_francais(date.fromisoformat(s["debut"]))[:5]
    morceaux = [s["session"], jour, s["commune"] or "lieu inconnu", *(_propose(p, noms) for p in s["proposes"])]
    if s["vides"]:
        vides = f"{compter(s['vides'], 'siège vide', 'sièges vides')} ({phrase_des_raisons(s)})"
        morceaux.append(" ; ".join([vides, *s["remedes"]]))
    if not s["manque"]:
        morceaux.append("jury complet")
    return " · ".join(morceaux)


def _autres(s: Mapping[str, Any], noms: Mapping[str, str]) -> Iterator[str]:
    """« Qui d'autre, pour J-000003 ou DURAND Paul : LAFONT Lucie 170 km » : les mêmes de deux sièges, une fois."""
    pour: dict[str, list[str]] = {}
    for a in s["alternatives"]:
        pour.setdefault(a["pour"], []).append(_propose(a, noms))
    proposes = {p["jure"] for p in s["proposes"]}
    sieges: dict[str, list[str]] = {}
    for jure, autres in pour.items():
        sieges.setdefault(" · ".join(autres), []).append(noms[jure] if jure in proposes else jure)
    for autres_dits, siens in sieges.items():
        siege = "chaque siège" if len(siens) == len(pour) > 1 else " ou ".join(siens)
        yield f"Qui d'autre, pour {siege} : {autres_dits}"


def _propose(p: Mapping[str, Any], noms: Mapping[str, str]) -> str:
    from ceres_cli.terminal import pli

    ou = "distance inconnue" if p["km"] is None else f"{milliers(p['km'])} km"
    mer = "par mer" if p["outre_mer"] else ""
    combien = compter(p["sessions"], "session") if p["sessions"] else ""
    return f"{noms[p['jure']]} {', '.join(dit.replace(' ', pli.LIE) for dit in (ou, mer, combien) if dit)}"


def _totaux(t: Mapping[str, Any]) -> list[str]:
    if not t["sieges"] and not t["vides"]:
        return ["Aucun siège à remplir."]
    borne = "borne levée, elle coûtait un siège" if t["borne_levee"] else f"borne {t['borne']}"
    return [
        "",
        f"{_total(t, 'siège rempli', 'sièges remplis')} ({borne}).",
        f"Au premier libre : {_total(t['au_premier_libre'], 'siège', 'sièges')}.",
    ]


def _total(t: Mapping[str, Any], *mots: str) -> str:
    """« 34 sièges remplis, 0 vide, 7 924 km, 4 sessions au plus »"""
    sieges, vides = compter(t["sieges"], *mots), compter(t["vides"], "vide")
    return f"{sieges}, {vides}, {milliers(t['km'])} km, {compter(t['maximum'], 'session')} au plus"
