"""Ce qu'un programme peut demander : lire, expliquer, simuler, et écrire un plan qu'une personne appliquera.

Chaque outil est une commande de ceres : mêmes règles, mêmes droits, mêmes refus, même journal des accès.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli.machine.masque import MASQUES, masquer
from ceres_cli.machine.protocole import Outil, Reponse
from ceres_cli.noms import (
    AGREMENT,
    ATTESTATION,
    CANDIDAT,
    CENTRE,
    CONTROLE,
    DEROGATION,
    HABILITATION,
    JURE,
    LOT,
    SESSION,
    SITE,
    VAE,
)
from ceres_cli.regles.vocabulaire import Delai, EtatMessage, EtatParchemin, NatureMessage, Portee, SuiteControle, Voie
from ceres_cli.schemas import documents

_ATTENTE = 120  # secondes
_TROP_LONG, _REFUSEE = 9, 4


class Rendu(NamedTuple):
    """`document` : ce qui est dit, sur l'une ou l'autre sortie ; None si ce n'en est pas un."""

    code: int
    document: dict[str, Any] | None


Racine = tuple[Sequence[str], Mapping[str, str]]
"""Les options qui précèdent la commande (profil, configuration), et les variables en plus (la base)."""


def lancer(racine: Racine, mots: Sequence[str], *, entree: str = "") -> Rendu:
    """Sans terminal : rien n'est jamais demandé."""
    options, variables = racine
    try:
        fini = subprocess.run(
            [sys.executable, "-m", "ceres_cli", *options, *mots, "--format", "json"],
            input=entree.encode(), capture_output=True, timeout=_ATTENTE, check=False, env={**os.environ, **variables},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Rendu(_TROP_LONG, None)
    # Refusée après avoir montré ce qu'elle ferait, elle dit pourquoi sur l'autre (PLA-01).
    refusee = _document(fini.stderr) if fini.returncode == _REFUSEE else None
    return Rendu(fini.returncode, refusee or _document(fini.stdout) or _document(fini.stderr))


def _document(octets: bytes) -> dict[str, Any] | None:
    """Le document de cette sortie : elle entière, ou sa dernière ligne quand une phrase la précède."""
    for texte in (octets, octets.rstrip(b"\n").rpartition(b"\n")[2]):
        try:
            lu = json.loads(texte)
        except ValueError:
            continue
        if isinstance(lu, dict):
            return lu
    return None


MARQUE = "[machine]"
"""Ce par quoi commence le motif de tout plan écrit ici."""
AVIS = (
    "ceres administre les jurys des titres professionnels. Aucun outil n'écrit dans la base : « planifier » dépose un"
    " plan qu'une personne relit et applique. Une réponse nomme les choses par leur numéro (J- juré, H- habilitation,"
    " S- session, C- candidat, E- centre, T- site) ; « champs_masques » dit ce qui en a été ôté."
)
_NOMS = {
    n.document: n
    for n in (
        JURE, HABILITATION, SESSION, CANDIDAT, CENTRE, SITE, AGREMENT, VAE, DEROGATION, CONTROLE, ATTESTATION, LOT,
    )
}  # fmt: skip
_ACTIONS = ("valider", "brouillon", "suspendre", "reactiver", "supprimer")
_REFUS = frozenset({_REFUSEE, 7})
"""Sorties d'une commande qui a répondu : par un refus, en tout ou partie."""
_EN_NOMBRE = 500

_LETTRES = "".join(n.lettre for n in _NOMS.values() if n is not SESSION)
_OBJET = {"type": "string", "pattern": f"[{_LETTRES}]-[0-9]{{1,15}}|S-[0-9]{{4}}-[0-9]{{1,9}}",
          "description": "J-12 ou S-2027-3"}  # fmt: skip
_HABILITATION = {"type": "string", "pattern": "H-[0-9]{1,15}", "description": "H-12"}
_HABILITATIONS = {"type": "array", "items": _HABILITATION, "minItems": 1, "maxItems": _EN_NOMBRE}
_DESIGNES = {n.lettre: {"type": "string", "pattern": f"{n.lettre}-[0-9]{{1,15}}", "description": f"{n.lettre}-12"}
             for n in (JURE, CANDIDAT, SITE, AGREMENT)}  # fmt: skip
# Ce qui s'explique : de plus, un parchemin, dont le numéro n'a pas de lettre.
_EXPLICABLE = {"type": "string", "pattern": f"{_OBJET['pattern']}|[0-9]{{1,15}}",
               "description": "J-12 ou S-2027-3 ; 46, un parchemin"}  # fmt: skip
_SESSION = {"type": "string", "pattern": "S-[0-9]{4}-[0-9]{1,9}", "description": "S-2027-3"}
_DEPARTEMENT = {"type": "string", "pattern": "[0-9][0-9AB][0-9]?", "description": "44 ou 974"}
_OUI_OU_NON = {"type": "boolean"}
_JOUR = {"type": "string", "pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}", "description": "2027-09-01"}
_HEURE = {"type": "string", "pattern": "[0-2][0-9]:[0-5][0-9]", "description": "08:30"}
_INSEE = {"type": "string", "pattern": "[0-9][0-9AB][0-9]{3}", "description": "44109"}
_MOT = {"type": "string", "pattern": "[a-z][a-z_-]{0,40}", "description": "en minuscules"}
_INSTANT = {"type": "string", "pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?",
            "description": "2027-09-01 ou 2027-09-01T08:00:00Z"}  # fmt: skip
_TITRE = {"type": "string", "pattern": "[A-Z][A-Z0-9m/-]{1,40}", "description": "RNCP38676, TP-01280m04 ou DWWM"}


_CODE = {"type": "string", "pattern": "[A-Z]{3,4}-[0-9]{2}", "description": "HAB-03"}
_MOTIF = {
    "type": "string",
    "pattern": r"[^\x00-\x1f\ud800-\udfff]{1,200}",
    "description": "en une ligne, 200 signes au plus",
}


def _parmi(mots: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(mots)}


def _nombre(plus_grand: int, plus_petit: int = 1) -> dict[str, Any]:
    return {"type": "integer", "minimum": plus_petit, "maximum": plus_grand}


@dataclass(frozen=True, slots=True)
class Machine:
    """`racine` : la base et le profil de chaque appel. `plans` : le dossier où se déposent les plans ; None : aucun ne
    l'est. `avec_noms` : les réponses sont entières."""

    racine: Racine
    plans: Path | None
    avec_noms: bool

    def outils(self) -> list[Outil]:
        return [
            self._lecture(
                "voir", "Voir un objet", "Un juré, une habilitation, une session… par son numéro.", _voir,
                {"objet": _OBJET}, ["objet"], [*_NOMS],
            ),
            self._lecture(
                "lister", "Lister", "Les objets d'une sorte, filtrés ; « total » les compte tous.", _lister,
                {"sorte": _parmi(_NOMS), "etat": _MOT, "titre": _TITRE, "modifie_depuis": _INSTANT,
                 "limite": _nombre(_EN_NOMBRE)},
                ["sorte"], [n.documents for n in _NOMS.values()],
            ),
            self._lecture(
                "accueil", "L'accueil du profil", "Ce qui l'attend, le plus pressé d'abord, et ce qui l'ouvre.",
                lambda _: ["accueil"], {}, [], ["accueil"],
            ),
            self._lecture(
                "echeances", "Habilitations qui finissent", "Celles qui finissent dans ce nombre de jours.",
                lambda a: ["habilitation", "echeances", "--sous", f"{a['jours']}j"],
                {"jours": _nombre(3660)}, ["jours"], [HABILITATION.documents],
            ),
            self._lecture(
                "disponibles", "Jurés libres", "Ceux qui peuvent siéger : d'une session, ou d'un titre un jour donné ;"
                " les plus proches d'abord.", _avec("jure", "disponibles"),
                {"session": _SESSION, "titre": _TITRE, "le": _JOUR, "departement": _DEPARTEMENT,
                 "limite": _nombre(_EN_NOMBRE)},
                [], ["disponibles"],
            ),
            self._lecture(
                "composer", "Composer des jurys", "Qui proposer à chaque siège vide des sessions à venir, et pourquoi"
                " il en reste ; n'inscrit personne.", _avec("session", "composer"),
                {"du": _JOUR, "au": _JOUR, "departement": _DEPARTEMENT, "titre": _TITRE,
                 "equilibre": _parmi(("distance", "charge")), "places": _nombre(9)},
                [], ["composition"],
            ),
            self._lecture(
                "convocations", "Convocations", "Celles qui sont éditées, et lesquelles sont à rééditer.",
                _avec("convocation", "lister"),
                {"session": _SESSION, "a_reediter": _OUI_OU_NON, "limite": _nombre(_EN_NOMBRE)}, [], ["convocations"],
            ),
            self._lecture(
                "courrier", "Courrier", "Où en est chaque message : en file, envoyé, échoué…",
                _avec("courrier", "lister"),
                {"session": _SESSION, "etat": _parmi(EtatMessage), "nature": _parmi(NatureMessage),
                 "limite": _nombre(_EN_NOMBRE)},
                [], ["messages"],
            ),
            self._lecture(
                "parchemins", "Parchemins", "Un par titre ou CCS obtenu : à éditer, délivré, à annuler, annulé.",
                _avec("candidat", "parchemins"),
                {"etat": _parmi(EtatParchemin), "titre": _TITRE, "limite": _nombre(_EN_NOMBRE)}, [], ["parchemins"],
            ),
            self._lecture(
                "expliquer", "Expliquer", "Une action est-elle possible ce jour-là ? Chaque règle, et sinon le"
                " premier jour où elle le devient. D'un candidat : sa session ou son titre. D'une session : son action,"
                " et ce qu'elle changerait.", _expliquer,
                {"objet": _EXPLICABLE, "action": _MOT, "au": _JOUR, "session": _SESSION, "titre": _TITRE,
                 "jure": _DESIGNES["J"], "candidat": _DESIGNES["C"], "portee": _parmi(Portee), "voie": _parmi(Voie),
                 "naissance": _JOUR, "delai": _parmi(Delai), "debut": _JOUR, "fin": _JOUR,
                 "jours": _nombre(3660, -3660), "heure_debut": _HEURE, "heure_convocation": _HEURE,
                 "heure_jury": _HEURE, "entretien_final": _OUI_OU_NON, "site": _DESIGNES["T"], "commune": _INSEE,
                 "reprise": _OUI_OU_NON, "recevable": _OUI_OU_NON, "notifiee_le": _JOUR, "suite": _parmi(SuiteControle),
                 "agrement": _DESIGNES["A"], "a_compter_du": _JOUR},
                ["objet"], ["explication"],
            ),
            Outil(
                "regle", "Lire une règle", "Sa phrase, ses bornes, sa source.", _objet({"code": _CODE}, ["code"]),
                rendu(["regle"]), lambda arguments: self._rendre(["regles", arguments["code"]], entier=True),
            ),
            self._lecture(
                "simuler", "Simuler", "Ce que ferait cette action sur ces habilitations ; rien n'est écrit.", _simuler,
                {"action": _parmi(_ACTIONS), "habilitations": _HABILITATIONS}, ["action", "habilitations"],
                ["rapport-lot"],
            ),
            *([self._planification()] if self.plans is not None else []),
        ]  # fmt: skip

    def _lecture(
        self, nom: str, titre: str, description: str, mots: Callable[[Mapping[str, Any]], list[str]],
        proprietes: Mapping[str, Any], requis: list[str], documents: Iterable[str],
    ) -> Outil:  # fmt: skip
        arguments = _objet(proprietes, requis)
        return Outil(nom, titre, description, arguments, rendu(documents), lambda a: self._rendre(mots(a)))

    def _planification(self) -> Outil:
        return Outil(
            "planifier", "Déposer un plan", "Écrit, dans le dossier convenu, le plan de cette action. Une personne le"
            " relit (« ceres habilitation plan ») et l'applique (« ceres habilitation appliquer »).",
            _objet({"action": _parmi(_ACTIONS), "habilitations": _HABILITATIONS, "motif": _MOTIF},
                   ["action", "habilitations", "motif"]),
            rendu(["plan", "rapport-lot"]), self._planifier, ecrit_un_fichier=True,
        )  # fmt: skip

    def _planifier(self, arguments: Mapping[str, Any]) -> Reponse:
        assert self.plans is not None
        fichier = self.plans / f"plan-{os.urandom(6).hex()}.json"
        mots = ["habilitation", "lot", "-", "--action", arguments["action"], "--plan", str(fichier)]
        entree = "\n".join(["habilitation", *arguments["habilitations"], ""])
        motif = f"{MARQUE} {' '.join(arguments['motif'].split())}"
        reponse = self._rendre([*mots, "--motif", motif], entree=entree)
        if not fichier.exists():
            return reponse
        return Reponse({**reponse.document, "plan": fichier.name}, reponse.erreur)

    def _rendre(self, mots: Sequence[str], *, entree: str = "", entier: bool = False) -> Reponse:
        rendu = lancer(self.racine, mots, entree=entree)
        document = rendu.document if rendu.document is not None else _muette(rendu)
        if not (entier or self.avec_noms):
            document = masquer(document)
        return Reponse({**document, "sortie": rendu.code}, rendu.code not in _REFUS and rendu.code != 0)


def _muette(rendu: Rendu) -> dict[str, Any]:
    if rendu.code == _TROP_LONG:
        return _erreur("OCCUPE", f"Rien n'est venu en {_ATTENTE} secondes.", "Demandez moins, ou dans un instant.")
    return _erreur("INTERNE", "La commande n'a rien répondu.", "Jouez-la à la main : elle dira pourquoi.")


def fautif(faute: str) -> Reponse:
    """Des arguments qui ne sont pas conformes : rien n'a été lancé."""
    document = _erreur("USAGE", f"{faute[:1].upper()}{faute[1:]}.", "Corrigez cet argument, puis redemandez.")
    return Reponse({**document, "sortie": 2}, erreur=True)


def _erreur(code: str, message: str, conseil: str) -> dict[str, Any]:
    dit = {"code": code, "message": message, "conseil": conseil}
    return {"schema": "ceres.erreur/1", **dit, "objets": [], "motifs": []}


def _objet(proprietes: Mapping[str, Any], requis: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(proprietes), "required": requis, "additionalProperties": False}


def _voir(arguments: Mapping[str, Any]) -> list[str]:
    return ["voir", arguments["objet"]]


def _avec(*mots: str) -> Callable[[Mapping[str, Any]], list[str]]:
    """La commande, et ses options que disent les arguments."""

    def lire(arguments: Mapping[str, Any]) -> list[str]:
        return [*mots, *(mot for cle, valeur in arguments.items() for mot in _option(cle, valeur))]

    return lire


_NON = {"entretien_final": "--sans-entretien-final", "recevable": "--irrecevable"}
"""L'option qui dit le contraire."""


def _option(cle: str, valeur: object) -> list[str]:
    nom = f"--{cle.replace('_', '-')}"
    if isinstance(valeur, bool):
        non = _NON.get(cle)
        return [nom] if valeur else [non] if non else []
    return [nom, str(valeur)]


def _lister(arguments: Mapping[str, Any]) -> list[str]:
    return _avec(*_NOMS[arguments["sorte"]].lister.split())(
        {"limite": 50, **{c: v for c, v in arguments.items() if c != "sorte"}}
    )


def _expliquer(arguments: Mapping[str, Any]) -> list[str]:
    parchemin = ("candidat", "parchemin") if arguments["objet"].isdigit() else ()
    return _avec(*parchemin, "expliquer", arguments["objet"])({c: v for c, v in arguments.items() if c != "objet"})


def _simuler(arguments: Mapping[str, Any]) -> list[str]:
    return ["habilitation", arguments["action"], *arguments["habilitations"], "--simuler"]


# --- ce qu'un outil répond, en JSON Schema ---


_ERREUR = "erreur"
_SORTIE = {"type": "integer", "minimum": 0, "description": "le code de sortie de la commande"}
_TU = {"type": "array", "items": {"type": "string"}, "description": "ce qui a été ôté de la réponse"}
_PLAN = {"type": "string", "description": "le fichier du plan déposé"}


def rendu(noms: Iterable[str]) -> dict[str, Any]:
    """L'un de ces documents, ou une erreur."""
    communs = {"schema": {"type": "string"}, "sortie": _SORTIE, MASQUES: _TU, "plan": _PLAN}
    possibles = [_sans_exigence(documents.json_schema(nom)) for nom in (*noms, _ERREUR)]
    return {"type": "object", "properties": communs, "required": ["schema", "sortie"], "anyOf": possibles}


def _sans_exigence(schema: Any) -> Any:
    """Le même, dont tout champ peut manquer."""
    if isinstance(schema, list):
        return [_sans_exigence(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    otes = ("$schema", "$id", "title") if isinstance(schema.get("title"), str) else ()
    exige = ("required",) if isinstance(schema.get("required"), list) else ()
    return {cle: _sans_exigence(valeur) for cle, valeur in schema.items() if cle not in (*otes, *exige)}
