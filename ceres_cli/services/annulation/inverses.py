"""De chaque pas d'un lot aux demandes qui le défont, avec les valeurs d'avant ; le moteur en décide comme d'autres.

Qui en décide, la description du nom le dit (`services/metiers.py`) : un nom n'est chargé que si un lot l'a touché.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from ceres_cli.moteur.metier import Metier
from ceres_cli.noms import AGREMENT, SESSION, Nom, de_la_sorte
from ceres_cli.noms.champs.types import Jour, Nombre, OuiNon, Type
from ceres_cli.regles import traces
from ceres_cli.regles.calendrier import lire_iso
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.courrier.envois import ActionCourrier
from ceres_cli.regles.faits.centre import Lieu
from ceres_cli.regles.references import est_un_code_rome
from ceres_cli.regles.retours.table import DEMANDES, SUITES_D_UN_SITE, Effacement, Retablissement, SansRetour, retour
from ceres_cli.regles.session.amenagements import Voulus
from ceres_cli.regles.session.etats import SUR_UN_JURE, ActionSession, AmenagementSession
from ceres_cli.regles.session.resultats import Saisie
from ceres_cli.regles.vocabulaire import (
    ActionCandidat,
    ActionCentre,
    ActionHabilitation,
    ActionJure,
    EtatHabilitation,
    ModeDelai,
    Portee,
    SujetDelai,
)
from ceres_cli.services.annulation.pas import Pas
from ceres_cli.services.metiers import metier_de

_SERVIE = SansRetour("elle s'est servie d'une dérogation, qui ne sert qu'une fois (DEL-02)")
_DTE = SansRetour("une DTE demandée est partie")
_AVAIT_UN_RESULTAT = SansRetour("il avait un résultat, qu'une nouvelle inscription n'aurait pas")
_ETAIT_RETIRE = SansRetour("retiré avant ce lot, il n'avait plus de dernier jour à venir")
_DATES = frozenset({"debut", "fin"})
# Les actes dont naît un site, et de quel nom ils sont.
_NES_DE: Mapping[str, tuple[Nom, StrEnum]] = {
    ActionSession.MODIFIER: (SESSION, ActionSession.MODIFIER),
    ActionCentre.MODIFIER_AGREMENT: (AGREMENT, ActionCentre.MODIFIER_AGREMENT),
}
_NAISSANCE_D_UN_TITRE = frozenset({"reference", "intitule", "date_fin_validite"})


@dataclass(slots=True)
class Inverse:
    """Une demande à faire : quoi, sur quel objet (vide : celui du pas), et qui en décide."""

    action: StrEnum
    valeurs: dict[str, Any] = field(default_factory=dict)
    objet: str = ""
    metier: Metier | None = None


# Ce qui défait un pas, dans l'ordre ; ou pourquoi rien ne le défait.
Suite = Sequence[Inverse] | SansRetour


def oter_de_la_file(pas: Pas, en_file: Container[int]) -> Suite:
    """Un avis à un autre bureau que son lot a mis en file, et qui n'est pas parti ; parti, rien n'est à défaire."""
    if pas.objet not in en_file:
        return []
    return [Inverse(ActionCourrier.ABANDONNER, metier=_metier(pas.sorte, ActionCourrier.ABANDONNER))]


def inverser(pas: Pas) -> Suite:
    action = retour(pas.sorte, pas.action)
    if pas.action in SUITES_D_UN_SITE.get(pas.sorte, ()):
        return []
    suite = action if isinstance(action, SansRetour) else INVERSIONS.get(pas.sorte, _rendre)(pas, action)
    if isinstance(suite, SansRetour):
        return suite
    for inverse in suite:
        inverse.metier = inverse.metier or _metier(pas.sorte, inverse.action)
    return suite


@cache
def _metier(sorte: str, action: StrEnum) -> Metier:
    trouve = metier_de(de_la_sorte(sorte), (action.value,))
    assert trouve is not None, "ce qui défait une action est d'un métier de son nom"
    return trouve


def _anciennes(pas: Pas) -> dict[str, Any]:
    """Ce que valait chaque champ changé."""
    types = {c.nom: c.type for c in de_la_sorte(pas.sorte).champs}
    return {champ: _ancienne(types.get(champ), pas.avant.get(champ)) for champ in pas.champs}


def _ancienne(type_: Type | None, valeur: str | None) -> Any:
    if isinstance(type_, OuiNon):
        return valeur == "1"
    return int(valeur) if valeur is not None and isinstance(type_, Nombre) else valeur


def _effacer(pas: Pas, action: StrEnum, ne_de: tuple[Nom, StrEnum] | None = None) -> Suite:
    """Un constat s'ôte de son contrôle ; ce qui a été créé s'efface, par qui pouvait l'acte dont il est né."""
    from ceres_cli.services.annulation.effacement.situation import MetierEffacement

    quoi = "constat" if pas.action == ActionControle.CONSTATER else pas.sorte
    champs = {**pas.apres, "reference": pas.nom} if quoi == "session" else dict(pas.apres)
    droit = None if ne_de is None else _metier(ne_de[0].sorte, ne_de[1]).operation_de(ne_de[1])
    return [Inverse(action, {"champs": champs, "jour": pas.jour}, metier=MetierEffacement(quoi, droit))]


def _habilitation(pas: Pas, action: StrEnum) -> Suite:
    """Créée validée, elle revient en brouillon avant d'être supprimée."""
    valeurs: dict[str, Any] = {}
    if pas.action == ActionHabilitation.MODIFIER:
        valeurs = {c: lire_iso(pas.avant.get(c)) for c in _DATES}
    elif pas.action == ActionHabilitation.RENOUVELER:
        valeurs = {"fin": lire_iso(pas.avant["fin"]), "a_viser": _visa(pas)}
    elif pas.action == ActionHabilitation.VISER:
        valeurs = {"a_viser": True}
    elif pas.action in (ActionHabilitation.VALIDER, ActionHabilitation.BROUILLON):
        valeurs = {"a_viser": _visa(pas)}
    inverse = Inverse(action, valeurs)
    if pas.action == ActionHabilitation.CREER and pas.apres.get("etat") == EtatHabilitation.VALIDEE:
        return [Inverse(ActionHabilitation.BROUILLON), inverse]
    return [inverse]


def _visa(pas: Pas) -> bool | None:
    """Le visa attendu, ou non, redevient ce qu'il était ; None : le pas n'y a pas touché."""
    return pas.avant["a_viser"] == "1" if "a_viser" in pas.avant else None


def _jure(pas: Pas, action: StrEnum) -> Suite:
    if "experience" in pas.champs:
        return [Inverse(*_emploi(pas.avant.get("experience"), pas.apres.get("experience")))]
    if "lien" in pas.champs:
        return [Inverse(*_lien(pas.avant.get("lien"), pas.apres.get("lien")))]
    if pas.action in (ActionJure.DISTINGUER, ActionJure.CONFONDRE):
        return [Inverse(action, {"autre": a}) for a in _distingues(pas)]
    if pas.action in (ActionJure.INDISPONIBLE, ActionJure.LEVER):
        dits = {champ: pas.avant.get(champ) or pas.apres.get(champ) for champ in sorted(pas.champs)}
        return [Inverse(action, {"jours": j, "auteur": champ.partition(" ")[2]}) for champ, j in dits.items()]
    if pas.action == ActionJure.CREER:
        return [Inverse(action)]
    valeurs = {"champs": _anciennes(pas), "forcer": True} if pas.action == ActionJure.MODIFIER else {}
    return [Inverse(action, valeurs)]


def _emploi(avant: str | None, apres: str | None) -> tuple[StrEnum, dict[str, Any]]:
    """L'emploi se désigne par son lien et son premier jour d'aujourd'hui ; corrigé, il reprend ses dates d'avant."""
    if apres is None:
        return ActionJure.EXPERIENCE, _designe(avant or "")
    designe = _designe(apres)
    if avant is None:
        return ActionJure.SUPPRIMER_EXPERIENCE, {c: v for c, v in designe.items() if c != "fin"}
    ancien = _designe(avant)
    return ActionJure.MODIFIER_EXPERIENCE, {**designe, "nouveau_debut": ancien["debut"], "fin": ancien["fin"]}


def _designe(texte: str) -> dict[str, Any]:
    emploi = traces.Emploi.lire(texte)
    lien = "rome" if est_un_code_rome(emploi.lien) else "titre"
    return {lien: emploi.lien, "debut": lire_iso(emploi.debut), "fin": lire_iso(emploi.fin)}


def _lien(avant: str | None, apres: str | None) -> tuple[StrEnum, dict[str, Any]]:
    """Un lien corrigé se déclare de nouveau, avec sa nature d'avant."""
    lien = traces.Lien.lire(avant or apres or "")
    cible = {"centre" if lien.cible.startswith("E-") else "candidat": lien.cible}
    return (ActionJure.DELIER, cible) if avant is None else (ActionJure.LIER, {**cible, "nature": lien.nature})


def _distingues(pas: Pas) -> list[str]:
    """L'autre fiche d'une paire distinguée, ou qui ne l'est plus ; le lot la trace sous les deux numéros, et ne se
    défait qu'une fois, sous le plus petit."""
    autre = pas.avant.get("distinct_de") or pas.apres["distinct_de"] or ""
    return [autre] if pas.nom < autre else []


def _candidat(pas: Pas, action: StrEnum) -> Suite:
    if pas.action == ActionCandidat.CREER:
        return [Inverse(action)]
    if pas.action in (ActionCandidat.DISTINGUER, ActionCandidat.CONFONDRE):
        return [Inverse(action, {"autre": a}) for a in _distingues(pas)]
    return [Inverse(action, {"champs": _anciennes(pas), "forcer": True})]


def _session(pas: Pas, action: StrEnum) -> Suite:
    if pas.action in DEMANDES:
        return []
    if any(c.startswith("derogation ") for c in pas.champs):
        return _SERVIE
    if action is Effacement.EFFACER:
        return _effacer(pas, action)
    if pas.action in (ActionSession.MODIFIER, ActionSession.REPORTER):
        return [Inverse(action, _dates(pas))]
    if pas.action == ActionSession.DEMANDER_DTE:
        commentaire = pas.avant.get("dte_commentaire")
        if pas.champs != {"dte_commentaire"} or commentaire is None:
            return _DTE
        return [Inverse(action, {"commentaire": commentaire})]
    if pas.heures:
        return [Inverse(action, {"rendus": {c: pas.avant.get(c) for c in sorted(pas.champs)}})]
    if pas.action in SUR_UN_JURE:
        jure = pas.membre()
        heures = {c: dit for c, dit in pas.avant.items() if c.startswith("passage ")}
        return [Inverse(action, {"jure": jure, "reponse": pas.avant.get(f"reponse {jure}"), "passages": heures})]
    candidat = pas.place() or ""
    if pas.action == ActionSession.RESULTATS:
        ancien = pas.avant.get(f"resultat {candidat}")
        rendue = Saisie(None) if ancien is None else Saisie.lire(ancien)
        return [Inverse(action, {"candidat": candidat, **rendue._asdict(), "entiere": True})]
    valeurs: dict[str, Any] = {"session": pas.nom}
    if pas.action == AmenagementSession.AMENAGER:
        valeurs["amenagements"] = Voulus(depuis=pas.version)
    if pas.action == ActionSession.DESINSCRIRE:
        if pas.derogation:
            return _AVAIT_UN_RESULTAT
        # Une inscription rendue garde sa voie, ses aménagements et sa portée complète ; l'autre portée, la demande VAE
        # se trouvent de nouveau.
        place = traces.Place.lire(pas.avant.get(f"inscription {candidat}") or "")
        portee = place.portee if place.portee == Portee.COMPLETE else None
        valeurs |= {"voie": place.voie, "portee": portee, "amenagements": Voulus(quittee=pas.version or 0)}
        valeurs["passage"] = pas.avant.get(f"passage {candidat}")
    return [Inverse(action, valeurs, candidat)]


def _dates(pas: Pas) -> dict[str, Any]:
    """Les valeurs d'avant, telles que la session les tient. Revenir à un jour de reprise est une reprise (SES-10)."""
    champs: dict[str, Any] = {}
    jours = {c.nom for c in de_la_sorte(pas.sorte).champs if isinstance(c.type, Jour)}
    for champ, valeur in _anciennes(pas).items():
        if " " in champ:  # une demande VAE sur laquelle repose une inscription : les dates rendues la redonnent
            continue
        champs[champ] = lire_iso(valeur) if champ in jours else valeur
    return {"champs": champs, "reprise": champs.pop("reprise", False)}


def _derogation(pas: Pas, action: StrEnum) -> Suite:
    """Une demande s'efface ; accordée, utilisée, c'est sa session ou son centre qui répond."""
    return _effacer(pas, action) if action is Effacement.EFFACER else []


def _centre(pas: Pas, action: StrEnum) -> Suite:
    """Ce qui a été créé s'efface ; un agrément suspendu ou rétabli l'est à compter du même jour."""
    valeurs: dict[str, Any]
    if action is Effacement.EFFACER:
        return [Inverse(action, {"champs": dict(pas.apres)})] if pas.sorte == AGREMENT.sorte else _effacer(pas, action)
    if pas.action in (ActionCentre.MODIFIER, ActionCentre.COURRIER):
        valeurs = {"champs": _anciennes(pas)}
    elif pas.action == ActionCentre.MODIFIER_AGREMENT:
        valeurs = _agrement(pas)
    else:
        valeurs = {"a_compter_du": lire_iso(pas.apres.get("a_compter_du"))}
    return [Inverse(action, valeurs)]


def _site(pas: Pas, action: StrEnum) -> Suite:
    """Créé, il s'efface ; modifié ou fermé, il redevient ce qu'il était. Sa commune, changée par un agrément, revient
    avec lui ; né d'un agrément donné, d'une session déplacée, il s'efface sous les mêmes droits."""
    if pas.action == ActionCentre.AGREER:
        return [Inverse(action, {"champs": dict(pas.apres)}, metier=_metier(AGREMENT.sorte, action))]
    if action is not Effacement.EFFACER:
        return _rendre(pas, action)
    return _effacer(pas, action, _NES_DE.get(pas.action)) if "nom" in pas.apres and "nom" not in pas.avant else []


def _rendre(pas: Pas, action: StrEnum) -> Suite:
    """Ce qui a été créé s'efface ; le reste redevient ce qu'il était."""
    return _effacer(pas, action) if action is Effacement.EFFACER else [Inverse(action, {"champs": _anciennes(pas)})]


def _agrement(pas: Pas) -> dict[str, Any]:
    """Les dates et le site d'avant ; le site revient avec sa commune."""
    valeurs: dict[str, Any] = {c: lire_iso(pas.avant.get(c)) for c in _DATES}
    if not pas.champs & {"site", *Lieu._fields}:
        return valeurs
    lieu = Lieu(*(pas.avant.get(c, pas.apres.get(c)) for c in Lieu._fields))
    if "site" in pas.champs:
        valeurs["site"] = pas.avant.get("site") or ""
    return valeurs | {"lieu": lieu if lieu.commune_insee and pas.avant.get("commune_insee") else None}


def _delai(pas: Pas, action: StrEnum) -> Suite:
    from ceres_cli.regles import delais

    anciens: dict[str, Any] = {c: ModeDelai(v) if c == "mode" else int(v) for c, v in pas.avant.items() if v}
    sujet = next(s for s in SujetDelai if delais.numero(s) == pas.objet)
    return [Inverse(action, {"sujet": sujet, **anciens})]


def _profil(pas: Pas, action: StrEnum) -> Suite:
    """Créé, il s'efface. Un dernier jour revient à celui d'avant, une adresse aussi ; un profil déjà retiré ne se
    retire pas de nouveau le même jour."""
    if action is Effacement.EFFACER:
        return [Inverse(action, {"champs": dict(pas.apres)})]
    if pas.avant.get("retire") == "1":
        return _ETAIT_RETIRE
    valeurs: dict[str, Any] = {}
    if pas.champs != {"courriel"}:
        valeurs["fin"] = lire_iso(pas.avant.get("fin"))
    if "courriel" in pas.champs:
        valeurs["courriel"] = pas.avant.get("courriel")
    return [Inverse(action, valeurs)]


def _titre(pas: Pas, action: StrEnum) -> Suite:
    """Un import crée des titres et en change d'autres : celui qui n'avait rien est né de ce lot."""
    ne = pas.version == 1 and pas.champs >= _NAISSANCE_D_UN_TITRE and not pas.avant.keys() & _NAISSANCE_D_UN_TITRE
    valeurs = {"avant": dict(pas.avant), "apres": dict(pas.apres)}
    return [Inverse(Retablissement.SUPPRIMER if ne else action, valeurs)]


# Sorte d'objet au journal → qui inverse ses pas, si ce n'est pas `_rendre`.
INVERSIONS: Mapping[str, Callable[[Pas, StrEnum], Suite]] = {
    "habilitation": _habilitation,
    "jure": _jure,
    "candidat": _candidat,
    "session": _session,
    "centre": _centre,
    "agrement": _centre,
    "site": _site,
    "derogation": _derogation,
    "attestation": lambda _pas, action: [Inverse(action, {})],
    "delai": _delai,
    "profil": _profil,
    "titre": _titre,
}
