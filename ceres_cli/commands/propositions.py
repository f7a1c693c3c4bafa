"""Ce que la complétion propose pour une valeur : les mots du métier, les profils, les titres, et les objets du ressort,
chacun avec son nom à côté. Au prix d'une lecture : quelques lignes, les mêmes que montrerait la liste."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import typer

from ceres_cli.commands import designation
from ceres_cli.contexte import Contexte
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import NOMS
from ceres_cli.regles import identifiants
from ceres_cli.regles import vocabulaire as v
from ceres_cli.regles.centre.sites import ACTIONS as ACTIONS_SITE
from ceres_cli.regles.centre.vie import ACTIONS
from ceres_cli.regles.faits.delais import EN_ATTENTE, EtatDerogation
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import PLACES, ActionSession, DerogationSession
from ceres_cli.terminal.typer_fr import dates
from ceres_cli.terminal.typer_fr.completion import s_ecrit
from ceres_cli.terminal.typer_fr.designation import lettres

Propositions = list[tuple[str, str]]
"""(valeur, ce qu'elle désigne)"""
_AU_PLUS = 20
_NUMERO = re.compile(r"(?:([A-Za-z])-?)?([0-9]*)", re.ASCII)
_SESSION = re.compile(r"[Ss]?-?([0-9]{4})-?([0-9]*)", re.ASCII)
_CHIFFRES = 6

# Groupe de commandes, option → les mots qu'elle prend. Ce qui se choisit dans une énumération n'a pas à être ici.
VALEURS: dict[tuple[str, str], Iterable[str]] = {
    **{
        (nom.lister.removesuffix(" lister"), f"--{c.option}"): v.mots(c.mots)
        for nom in NOMS for c in nom.criteres if c.mots
    },
    ("jure", "--etat"): ("actif", "inactif"),
    ("jure exporter", "--etat"): ("brouillon", "suspendue", "expiree", "inactif"),
    ("export-jures", "--etat"): ("brouillon", "suspendue", "expiree", "inactif"),
    ("habilitation", "--etat"): (*v.EtatEffectif, "validee"),
    ("habilitation", "--action"): [a for a in v.ActionHabilitation if a is not v.ActionHabilitation.CREER],
    ("habilitation lot", "--action"): v.ActionHabilitation,
    ("session derogations", "--etat"): (*EtatDerogation, EN_ATTENTE),
    ("session", "--action"): (*ActionSession, *DerogationSession),
    ("session", "--voie"): v.Voie,
    ("session", "--portee"): v.Portee,
    ("session resultats", "--resultat"): v.ResultatCandidat,
    ("session repondre", "--reponse"): ("oui", "non"),
    ("session", "--entretien"): v.ResultatEntretien,
    ("session", "--role"): v.Role,
    ("candidat", "--action"): (*PLACES, v.ActionCandidat.MODIFIER),
    ("candidat parchemin", "--action"): ActionParchemin,
    ("candidat", "--voie"): v.Voie,
    ("candidat", "--portee"): v.Portee,
    ("candidat", "--amenagements"): v.Amenagement,
    ("centre", "--action"): ACTIONS,
    ("centre", "--etat"): v.EtatAgrement,
    ("centre site", "--action"): ACTIONS_SITE,
    ("attestation", "--action"): ("retirer", "signer"),
    ("vae", "--action"): ("decider", "retirer"),
    ("controle", "--action"): ("constater", "clore"),
}  # fmt: skip
_ACTIONS = [
    mot for (groupe, option), mots in VALEURS.items() if option == "--action" and " " not in groupe for mot in mots
]
VALEURS["expliquer", "--action"] = dict.fromkeys(_ACTIONS)


def de(ctx: typer.Context, parametre: Any, incomplet: str) -> Propositions:
    """Ce qu'on propose pour cette valeur commencée ; rien si la base n'y répond pas : compléter ne se plaint jamais."""
    if (mots := _mots(ctx, parametre)) is not None:
        return [(mot, libelle(mot) if libelle(mot) != mot else "") for mot in mots if mot.startswith(incomplet)]
    commande, option = " ".join(ctx.command_path.split()[1:]), max(parametre.opts, key=len)
    if option in ("--lecture", "--oublier"):
        return _lectures(incomplet, commande if option == "--lecture" else "")
    if option in ("--colonnes", "--tri"):
        return _colonnes(ctx, incomplet)
    if enumerer := ENUMERES.get(f"{commande} {option}"):
        deja, virgule, reste = incomplet.rpartition(",")
        return [(f"{deja}{virgule}{mot}", "") for mot in enumerer() if mot.lower().startswith(reste.lower())]
    if dates.en_est_une(parametre):
        return _dates(ctx, parametre, incomplet)
    siennes, repere = lettres(parametre), str(getattr(parametre, "metavar", None) or "")
    if repere == "ID" and incomplet[:1].upper() in designation.CHERCHENT:
        siennes = [incomplet[:1].upper()]
    if incomplet[1:2] == "-" and incomplet[0].upper() in siennes:
        siennes = [incomplet[0].upper()]
    if not siennes and repere != "REF":
        return []
    contexte = _contexte(ctx)
    try:
        cadre = contexte.cadre("completion")
        if repere == "REF":
            return _titres(cadre, incomplet)
        return [trouve for lettre in siennes for trouve in _objets(contexte, cadre, lettre, incomplet)][:_AU_PLUS]
    except ErreurCeres:
        return []
    finally:
        if "store" in vars(contexte):  # la base n'est peut-être pas même nommée
            contexte.store.fermer()


def _dates(ctx: typer.Context, parametre: Any, incomplet: str) -> Propositions:
    """Celles qui se disent d'après aujourd'hui, et le jour que c'est ; les autres mots que prend la valeur."""
    mots = [(mot, "") for mot in dates.reperes(parametre) if mot not in dates.REPERES]
    contexte = _contexte(ctx)
    with suppress(ErreurCeres):
        mots += dates.propositions(contexte.jour)
    return [(mot, jour) for mot, jour in mots if mot.startswith(incomplet)]


def _contexte(ctx: typer.Context) -> Contexte:
    """Celui de la ligne qu'on tape : sa base, sa configuration, son profil."""
    racine = ctx.find_root().params
    chemin = racine.get("config")
    return Contexte(base=racine.get("base"), config=chemin, profil=racine.get("profil"), muet=True)


def _mots(ctx: typer.Context, parametre: Any) -> list[str] | None:
    """Les mots du métier, ou d'une énumération ; None : la valeur n'en est pas un."""
    choix = parametre.type_descriptor.choices
    if choix is not None:
        return [str(getattr(c, "value", c)) for c in choix]
    groupe = ctx.command_path.split()[1:]
    option = max(parametre.opts, key=len)
    for longueur in range(len(groupe), 0, -1):
        if (" ".join(groupe[:longueur]), option) in VALEURS:
            return [str(getattr(m, "value", m)) for m in VALEURS[" ".join(groupe[:longueur]), option]]
    return None


def _colonnes(ctx: typer.Context, incomplet: str) -> Propositions:
    """La suite d'une énumération : « nom,pre » est « nom,prenom » ; « -fin », la fin à rebours, ou ôtée."""
    from ceres_cli.schemas.documents import SCHEMAS

    deja, virgule, reste = incomplet.rpartition(",")
    signe = "-" if reste.startswith("-") else ""
    colonnes = SCHEMAS.get(str(getattr(ctx.command.callback, "rendu", "")), ())
    siennes = [c for c in colonnes if c.cle.startswith(reste.removeprefix(signe))]
    return [(f"{deja}{virgule}{signe}{c.cle}", c.titre) for c in siennes]


def _documents() -> list[str]:
    from ceres_cli.schemas import documents

    return documents.noms()


def _regles() -> list[str]:
    from ceres_cli.regles import catalogue

    return [regle.code for regle in catalogue.REGLES]


def _reglages() -> list[str]:
    from ceres_cli.configuration import reglages

    return [reglage.cle for reglage in reglages.reglages()]


def _papiers() -> list[str]:
    from ceres_cli.services.papiers import lectures

    return [*lectures.LESQUELS, *lectures.EXPRES]


ENUMERES: dict[str, Callable[[], list[str]]] = {
    "schema nom": _documents,
    "regles code": _regles,
    "config definir cle": _reglages,
    "session papiers --lesquels": _papiers,
}
"""Commande et argument dont un catalogue dit toutes les valeurs ; plusieurs se séparent par des virgules."""


def _lectures(incomplet: str, seule: str) -> Propositions:
    """Les lectures retenues, et la commande qui s'en sert ; `seule` : celles de cette commande."""
    import os

    from ceres_cli.configuration import lectures

    try:
        retenues = [r for r in lectures.toutes(os.environ) if not seule or r.commande == seule]
        return [(r.nom, r.commande) for r in retenues if r.nom.startswith(incomplet)]
    except ErreurCeres:
        return []


def _titres(cadre: Cadre, incomplet: str) -> Propositions:
    """Par le sigle ou la référence qui commencent ainsi, sinon par les mots de l'intitulé."""
    from ceres_cli.services.titre import lectures

    tous, _ = lectures.lister(cadre, lectures.Criteres())
    debut = incomplet.upper()
    sigles = {str(t["sigle"]): str(t["intitule"]) for t in tous if t["classe"] == "en_cours" and s_ecrit(t["sigle"])}
    noms = [(s, i) for s, i in sorted(sigles.items()) if s.upper().startswith(debut)]
    noms += [(str(t["reference"]), str(t["intitule"])) for t in tous if str(t["reference"]).upper().startswith(debut)]
    if not noms:
        trouves, _ = lectures.lister(cadre, lectures.Criteres(texte=incomplet, limite=_AU_PLUS))
        noms = [(str(t["reference"]), str(t["intitule"])) for t in trouves]
    return noms[:_AU_PLUS]


def _objets(contexte: Contexte, cadre: Cadre, lettre: str, incomplet: str) -> Propositions:
    """Ceux dont le numéro commence ainsi, sinon ceux que ces mots nomment."""
    if incomplet.upper() in (lettre, f"{lettre}-"):
        incomplet = ""
    numeros = _noms_possibles(lettre, incomplet)
    if numeros is None:
        elements, _ = designation.chercher(cadre, lettre, incomplet)
    else:
        elements = [e for nom in numeros for e in designation.chercher(cadre, lettre, nom)[0]]
    designation.consigner(contexte, lettre, elements)
    trouves = {designation.identifiant(lettre, e): designation.nom(lettre, e) for e in elements}
    return [(i, n.removeprefix(i).strip()) for i, n in trouves.items()]


def _noms_possibles(lettre: str, incomplet: str) -> list[str] | None:
    """Les premiers identifiants qui commencent ainsi ; None si ce n'est pas un numéro commencé."""
    if lettre == "S":
        session = _SESSION.fullmatch(incomplet)
        if session is None:
            return None
        return [identifiants.session(int(session[1]), n) for n in _numeros(session[2])]
    commence = _NUMERO.fullmatch(incomplet)
    if lettre == identifiants.PARCHEMIN or commence is None or not commence[2]:
        return None
    if (commence[1] or lettre).upper() != lettre:
        return []
    return [identifiants.affiche(lettre, n) for n in _numeros(commence[2])]


def _numeros(chiffres: str) -> list[int]:
    """Ceux qui s'écrivent en commençant ainsi : « 12 » est 12, 120, 121… ; « 0000 », 1, 2…"""
    if chiffres.startswith("0") or not chiffres:
        reste = max(_CHIFFRES - len(chiffres), 0)
        premier = int(chiffres or "0") * 10**reste
        return [n for n in range(premier, premier + 10**reste) if n][:_AU_PLUS]
    nombre = int(chiffres)
    return [nombre, *range(nombre * 10, nombre * 10 + 10)]
