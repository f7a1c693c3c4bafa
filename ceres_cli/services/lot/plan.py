"""Un plan : les décisions d'un lot, écrites pour être lues par une autre personne, puis appliquées telles quelles.

Le document est `ceres.plan/1`. Son empreinte (`services/lot/sceau.py`) scelle son auteur et les octets qui la
précèdent : touché à la main, refait, ou fait sous une autre base, il est refusé avant d'être lu. La version de chaque
objet dit s'il a bougé depuis.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from ceres_cli import fichiers, noms
from ceres_cli.erreurs import ErreurFichier, ErreurUsage
from ceres_cli.formats.budget import memoire_bornee
from ceres_cli.formats.tableau.fautes import Limites
from ceres_cli.formats.tableau.lire import Tableau, lire_fichier
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Attente, Decision, Demande, Rapport
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.identifiants import affiche, numero_si_lisible
from ceres_cli.regles.plans import DEBUT, SCHEMA, SOLIDAIRE
from ceres_cli.regles.retours.table import RETOURS, Retour, SansRetour
from ceres_cli.regles.session.amenagements import Voulus
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.vocabulaire import ActionCandidat, Resultat
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.services.lot import lignes_de_plan
from ceres_cli.services.lot.lignes_de_plan import CHAMPS, JOUR
from ceres_cli.services.lot.retouches import avant_le_contreseing
from ceres_cli.services.lot.sceau import Auteur, Sceau

HABILITATION = "habilitation"
_DECISIONS = {Resultat.FAIT: "appliquer", Resultat.SANS_EFFET: "sans_effet", Resultat.REFUSE: "refuser"}
_RESULTATS = {decision: resultat for resultat, decision in _DECISIONS.items()}
_DATES = ("debut", "fin")
# Ce qui a été lu est ce qui sera fait : version de titre et dates par défaut ne suivront pas le jour.
_FIGEES: dict[StrEnum, tuple[str, ...]] = {Action.CREER: ("certification", *_DATES), Action.RENOUVELER: ("fin",)}
# Ce qui naît au centre de qui le demande (DRO-02) : le plan le nomme.
_AU_CENTRE: Mapping[str, tuple[StrEnum, ...]] = {
    noms.CANDIDAT.sorte: (ActionCandidat.CREER, ActionCandidat.ENREGISTRER),
    noms.SESSION.sorte: (CreationSession.CREER,),
}
_FIN = re.compile(rb'"empreinte": "([0-9a-f]{64})"}\n\Z')
OCTETS_MAX = 200 * 2**20
# Ce que les plans d'avant ne disaient pas.
_A_DEFAUT: Mapping[str, Any] = {"sur": HABILITATION, "a_compter_du": None, "suite": (), "lignes_separees": False}
_ENTETE_MAX = 2**20  # octets : un motif, un nom de fichier


def construire(
    cadre: Cadre,
    metier: Metier,
    demandes: Sequence[Demande],
    rapport: Rapport,
    *,
    motif: str | None,
    source: str,
    source_sha256: str,
    acteur: Acteur,
    lignes_separees: bool = False,
    lecture: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Le plan d'un rapport simulé : ses lignes se font, et son empreinte vient, à mesure qu'il s'écrit. Une ligne
    garde la demande dont il a été décidé (« creer », d'un fichier qui enregistre), ou celle du fichier si elle se
    décide autrement."""
    situation = metier.situation
    faites = (
        d.demande if d.demande.action in situation.ACTIONS else dite
        for dite, d in zip(demandes, rapport.decisions, strict=True)
    )
    return {
        "schema": SCHEMA,
        "sur": situation.SORTE,
        "a_compter_du": None,
        "suite": [],
        "jour": cadre.jour.isoformat(),
        "agent": cadre.agent,
        "profil": acteur.profil,
        "motif": motif,
        "source": source,
        "source_sha256": source_sha256,
        "lignes_separees": lignes_separees,
        **({"lecture": dict(lecture)} if lecture and situation.SORTE == HABILITATION else {}),
        "lignes": map(partial(_ligne, situation.SORTE, acteur), faites, rapport.decisions),
    }


def _ligne(sur: str, acteur: Acteur, demande: Demande, d: Decision) -> dict[str, Any]:
    valeurs = {c: _gardee(sur, v) for c, v in demande.valeurs.items()}
    if d.apres is not None and sur == HABILITATION:
        valeurs |= {c: d.apres[c] for c in _FIGEES.get(demande.action, ())}
    if acteur.centre_id is not None and demande.action in _AU_CENTRE.get(sur, ()):
        valeurs["centre"] = valeurs.get("centre") or _dit(sur, acteur)
    return {
        "ligne": demande.ligne,
        "objet": d.objet,
        "version": d.version,
        "action": demande.action,
        "decision": _DECISIONS.get(d.resultat, "refuser"),
        "avant": d.avant,
        "apres": d.apres,
        "avertissements": list(d.avertissements),
        "reversible": not (pourquoi := d.sans_retour or _sans_retour(sur, d)),
        "sans_retour": pourquoi,
        "code": d.code,
        "explication": d.texte(),
        "motif": demande.motif,
        "habilitation": demande.objet,
        "valeurs": valeurs,
        **({} if d.lies is None else {"lies": d.lies}),
    }


def _dit(sur: str, acteur: Acteur) -> int | str | None:
    """Son centre, comme la demande le dirait."""
    return acteur.centre_id if sur == noms.CANDIDAT.sorte else acteur.structure


def _centre(sur: str, action: str, valeurs: Mapping[str, Any]) -> str:
    """Celui de ce que crée cette ligne ; vide si elle n'en dit pas."""
    centre = valeurs.get("centre") if action in _AU_CENTRE.get(sur, ()) else None
    return affiche("E", centre) if isinstance(centre, int) else centre or ""


def _gardee(sur: str, valeur: Any) -> Any:
    """Une valeur, telle que JSON la garde ; ErreurUsage d'une qui ne s'y relirait pas."""
    if isinstance(valeur, date):
        return valeur.isoformat() if sur == HABILITATION else {JOUR: valeur.isoformat()}
    if isinstance(valeur, list | tuple):
        return [_gardee(sur, v) for v in valeur]
    if isinstance(valeur, dict):
        return {CHAMPS: {c: _gardee(sur, v) for c, v in valeur.items()}}
    if valeur is None or isinstance(valeur, str | int):
        return valeur
    if isinstance(valeur, Voulus):
        raise ErreurUsage(
            "Un plan se lit par d'autres : il ne porte pas d'aménagement (AME-01).",
            conseil="Faites-la sans --plan, ou notez-les ensuite : « ceres candidat amenager ».",
        )
    raise ErreurUsage("Cette commande ne se planifie pas ainsi.", conseil="Faites-la sans --plan.")


def _relue(valeur: Any) -> Any:
    if isinstance(valeur, list):
        return [_relue(v) for v in valeur]
    if isinstance(valeur, dict):
        if CHAMPS in valeur:
            return {c: _relue(v) for c, v in valeur[CHAMPS].items()}
        return date.fromisoformat(valeur[JOUR])
    return valeur


def _sans_retour(sur: str, d: Decision) -> str:
    """Ce que la table dit d'une action que rien ne défait, et que sa décision ne dit pas."""
    if d.resultat is not Resultat.FAIT or sur == HABILITATION:
        return ""
    inverse = next((t[d.demande.action] for s, t in _retours(sur) if d.demande.action in t), None)
    return inverse.raison if isinstance(inverse, SansRetour) else ""


def _retours(sur: str) -> list[tuple[str, Mapping[StrEnum, Retour]]]:
    """La table des retours, ce nom d'abord : un centre agit aussi sur ses agréments."""
    return sorted(RETOURS.items(), key=lambda paire: paire[0] != sur)


def ecrire(chemin: Path, plan: dict[str, Any], sceau: Sceau, *, ecraser: bool) -> None:
    """Une ligne du fichier par ligne du plan : il se compare et se relit sans outil."""
    somme = sha256()
    with fichiers.ecrire(chemin, ecraser=ecraser) as flux:
        for morceau in _morceaux(plan):
            somme.update(morceau)
            flux.write(morceau)
        empreinte = sceau.sceller(Auteur(plan["agent"], plan["profil"]), somme.hexdigest())
        flux.write(f'"empreinte": "{empreinte}"}}\n'.encode())


def est_contresigne(plan: dict[str, Any], sceau: Sceau) -> bool:
    """Deux comptes l'ont scellé tel qu'il est (PLA-01) : le sceau du premier est encore dedans, et s'y vérifie."""
    if (trouve := avant_le_contreseing(plan)) is None:
        return False
    avant, empreinte = trouve
    somme = sha256(b"".join(_morceaux(avant))).hexdigest()
    return sceau.reconnait(Auteur(avant["agent"], avant["profil"]), somme, empreinte)


def _morceaux(plan: dict[str, Any]) -> Iterator[bytes]:
    entete = {cle: valeur for cle, valeur in plan.items() if cle not in ("lignes", "empreinte")}
    en_json = json.JSONEncoder(ensure_ascii=False).encode
    yield en_json(entete)[:-1].encode() + b',\n"lignes": ['
    for rang, ligne in enumerate(plan["lignes"]):
        yield (b",\n" if rang else b"\n") + en_json(ligne).encode()
    yield b"\n],\n"


def lire(chemin: Path, sceau: Sceau) -> dict[str, Any]:
    """Le plan d'un fichier ; ErreurFichier s'il est illisible, tronqué, modifié, d'une autre base, ou pas un plan. Le
    sceau se vérifie d'abord : ce que cette base n'a pas scellé n'est jamais analysé."""
    contenu = lire_fichier(chemin, str(chemin), Limites(octets=OCTETS_MAX))
    if len(contenu) > OCTETS_MAX:
        raise _refus(chemin, f"il dépasse {OCTETS_MAX // 2**20} Mio")
    empreinte = _FIN.search(contenu, max(0, len(contenu) - 100))
    if empreinte is None and not contenu.startswith(DEBUT):
        raise ErreurFichier(
            f"{chemin} : ce n'est pas un plan ({SCHEMA}).",
            conseil="Un fichier de changements se donne à la commande qui le lit, par exemple « ceres habilitation"
            " lot » : elle l'applique, ou avec --plan P.json en écrit le plan.",
        )
    if empreinte is None:
        raise _refus(chemin, "ce plan est tronqué")
    auteur = _auteur(contenu)
    somme = sha256(memoryview(contenu)[: empreinte.start()]).hexdigest()
    if auteur is None or not sceau.reconnait(auteur, somme, empreinte[1].decode()):
        raise _refus(chemin, "il a été modifié depuis qu'il a été écrit, ou fait sous une autre base")
    return _analyser(chemin, contenu, auteur)


def _auteur(contenu: bytes) -> Auteur | None:
    """Celui que nomme l'en-tête, la première ligne ; None s'il n'en nomme pas."""
    try:
        entete = json.loads(contenu[: contenu.find(b"\n", 0, _ENTETE_MAX)].removesuffix(b",") + b"}")
    except (ValueError, RecursionError):
        return None
    dits = [entete.get(c) for c in Auteur._fields] if isinstance(entete, dict) else []
    return Auteur(*map(str, dits)) if dits and all(isinstance(d, str) for d in dits) else None


def _analyser(chemin: Path, contenu: bytes, auteur: Auteur) -> dict[str, Any]:
    """Le document scellé, ses valeurs contrôlées comme celles d'un fichier de lot."""
    try:
        with memoire_bornee(str(chemin)):
            plan = json.loads(contenu)
    except (ValueError, RecursionError):
        raise _refus(chemin, "il n'est pas du JSON") from None
    if not isinstance(plan, dict) or plan.get("schema") != SCHEMA:
        raise _refus(chemin, f"ce n'est pas un plan ({SCHEMA})")
    for cle, valeur in _A_DEFAUT.items():
        plan.setdefault(cle, valeur)
    if mal := lignes_de_plan.faute(plan, _RESULTATS):
        raise _refus(chemin, mal)
    if (plan["agent"], plan["profil"]) != auteur:  # un nom y serait écrit deux fois
        raise _refus(chemin, "il nomme un autre auteur que celui qui l'a écrit")
    return plan


def _refus(chemin: Path, cause: str) -> ErreurFichier:
    return ErreurFichier(f"{chemin} : {cause}.", conseil="Refaites-le par la commande qui l'a écrit, avec --plan.")


def demandes(plan: dict[str, Any], metier: Metier, *, replanifier: bool) -> list[Demande]:
    """Les demandes du plan, avec la décision et la version attendues. `replanifier` : la décision du jour suffit."""
    actions = {action.value: action for action in metier.situation.ACTIONS}
    nes = {x["objet"] for x in plan["lignes"] if x["version"] is None and x["decision"] == "appliquer"}
    de_fichier = plan["sur"] == HABILITATION
    suite = []
    for ligne in plan["lignes"]:
        valeurs = {
            c: date.fromisoformat(v) if de_fichier and c in _DATES and v is not None else _relue(v)
            for c, v in ligne["valeurs"].items()
        }
        valeurs |= {c: relire(valeurs[c]) for c, relire in metier.relues.items() if valeurs.get(c) is not None}
        # Nommée par juré et certification, c'est l'habilitation trouvée alors qui est visée.
        trouvee = ligne["version"] is not None
        attente = Attente(
            ligne["version"],
            Resultat.NON_TRAITE if ligne["code"] == SOLIDAIRE else _RESULTATS[ligne["decision"]],
            ligne["objet"],
            ligne["code"],
            ligne["explication"],
            libre=replanifier,
            apres=ligne["apres"],
            source=plan["source_sha256"],
            ne=trouvee and ligne["objet"] in nes,
            lies=ligne.get("lies"),
            centre=_centre(plan["sur"], ligne["action"], valeurs),
        )
        objet = ligne["objet"] if trouvee else ligne["habilitation"]
        demande = Demande(actions[ligne["action"]], objet, valeurs, ligne["motif"], ligne["ligne"], attente)
        if (lettre := metier.situation.LETTRE) in noms.NUMEROTES.values():
            demande.numero = numero_si_lisible(lettre, objet)
        suite.append(demande)
    return suite


_ENTETES = ("action", "habilitation", "jure", "certification", *_DATES, "motif")


def tableau(plan: dict[str, Any]) -> Tableau:
    """Ses lignes, comme un fichier de lot les donnerait : de quoi le compléter de ce qu'elles sont devenues."""
    if plan["sur"] != HABILITATION:
        return _tableau_de_tout_nom(plan)
    lignes = [
        (
            ligne["ligne"],
            [str(v or "") for v in (ligne["action"], ligne["habilitation"], *_valeurs(ligne), ligne["motif"])],
        )
        for ligne in plan["lignes"]
    ]
    return Tableau(plan["source"], "csv", list(_ENTETES), lignes, [], plan["source_sha256"])


def _tableau_de_tout_nom(plan: dict[str, Any]) -> Tableau:
    lignes = [(x["ligne"], [x["action"], x["objet"], x["motif"] or ""]) for x in plan["lignes"]]
    return Tableau(plan["source"], "csv", ["action", "objet", "motif"], lignes, [], plan["source_sha256"])


def _valeurs(ligne: dict[str, Any]) -> list[Any]:
    suivie = {"fin": "fin du titre"} if ligne["action"] == Action.RENOUVELER and not ligne["valeurs"].get("fin") else {}
    valeurs = {**ligne["valeurs"], **suivie}
    dates = {c: en_francais(date.fromisoformat(v)) for c in _DATES if (v := ligne["valeurs"].get(c))}
    return [{**valeurs, **dates}.get(c) for c in ("jure", "certification", *_DATES)]


def totaux(lignes: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Combien de lignes par décision, dont les refus propres seuls ; `laissees` : combien le sont avec eux ;
    `irreversibles` : combien de celles à appliquer ne se déferont pas."""
    return _compter((ligne["decision"], ligne["code"], ligne["reversible"]) for ligne in lignes)


def totaux_du_rapport(rapport: Rapport) -> dict[str, int]:
    """Ceux du plan qu'il donne."""
    return _compter((_DECISIONS.get(d.resultat, "refuser"), d.code, d.reversible) for d in rapport.decisions)


def _compter(decisions: Iterable[tuple[str, str, bool]]) -> dict[str, int]:
    comptes: Counter[str] = Counter()
    for (decision, code, reversible), n in Counter(decisions).items():
        comptes["laissees" if code == SOLIDAIRE else decision] += n
        comptes["irreversibles"] += n if decision == "appliquer" and not reversible else 0
    return {nom: comptes[nom] for nom in (*_RESULTATS, "laissees", "irreversibles")}
