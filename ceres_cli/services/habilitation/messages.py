"""Ce qui se dit d'une action sur une habilitation : conséquence à confirmer, résultat, avertissements, conseils."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import MOTIF_MANQUE
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.faits.jure import Habilitation, SessionDuJure
from ceres_cli.regles.francais import compter
from ceres_cli.regles.habilitation import avertissements
from ceres_cli.regles.habilitation import controles as controles_habilitation
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.habilitation.controles import emploi
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import EtatEffectif, EtatHabilitation

_CONSEILS = {
    "HAB-07": "Cette habilitation reste consultable, mais plus aucun changement n'est possible.",
    "HAB-10": "Attendez que ces sessions soient validées ou annulées, ou faites-en retirer le juré.",
    "HAB-11": "Habilitez d'abord le juré sur un CCP du même titre, ou sur le titre entier.",
    "HAB-13": "Corrigez les dates avec --debut et --fin (les colonnes « debut » et « fin », d'un fichier).",
    "HAB-14": "Modifiez l'habilitation existante, ou choisissez une période qui ne la recouvre pas.",
}
RETIRENT = frozenset({Action.SUSPENDRE, Action.BROUILLON})
_EFFACENT = frozenset({Action.SUPPRIMER})
_HABILITENT = frozenset({Action.CREER, Action.VALIDER})
_SERVENT = frozenset({*_HABILITENT, Action.RENOUVELER})
_DATENT = frozenset({Action.CREER, Action.MODIFIER, Action.VALIDER})
_JUGEES = _SERVENT | _DATENT
_EN_VIGUEUR = frozenset({EtatEffectif.ACTIVE, EtatEffectif.EXPIREE})


def conseil_pour(motifs: Sequence[Motif], action: Action, h: Habilitation) -> str:
    """Quoi faire après un refus, d'après sa première raison : la commande même, quand une commande suffit."""
    premier, jure = motifs[0], affiche("J", h.jure.id)
    if action is Action.RENOUVELER and (conseil := _pour_renouveler(premier, h)):
        return conseil
    if premier.code == "HAB-08":
        return "La table des états et des actions : « ceres habilitation transitions »."
    if premier.code == "HAB-01":
        return f"Réactivez d'abord le juré avec « ceres jure reactiver {jure} »."
    if premier.valeurs.get(MOTIF_MANQUE):
        return "Ajoutez --motif TEXTE (d'un fichier, dans la colonne « motif » de la ligne) : le journal le garde."
    if premier.code == "HAB-12":
        avec = f"avec « ceres jure experience {jure} --titre {h.certification.titre.reference} --debut DATE »"
        if action is Action.CREER and premier.valeurs.get("derniere_date_emploi"):
            return f"Saisissez un emploi plus récent {avec}."
        return f"Saisissez un emploi lié au titre {avec}, ou restez en brouillon."
    if premier.code == "HAB-13" and "fin_prolongation" in premier.valeurs:  # hors délai : aucune date n'y ferait rien
        code = h.certification.titre.reference.partition("m")[0]
        return f"Plus rien ne s'y habilite. Une version plus récente du titre : « ceres referentiel lister {code} »."
    if premier.code == "HAB-13" and h.id:
        return f"Corrigez les dates avec « ceres habilitation modifier {h.reference} --debut DATE --fin DATE »."
    if premier.code == "HAB-10" and not premier.valeurs.get("en_cours"):
        return "Une habilitation qui a servi à une session de ce titre ne se supprime plus : laissez-la en brouillon."
    return _CONSEILS.get(premier.code, "")


def _pour_renouveler(premier: Motif, h: Habilitation) -> str:
    """Ce qui mène, d'un état ou d'une fin qui ne se renouvelle pas, à celle qu'on voulait (HAB-17)."""
    if premier.code == "HAB-08" and h.etat == EtatHabilitation.BROUILLON:
        reference = h.reference
        return f"Datez-la, puis validez-la : « ceres habilitation modifier {reference} --fin DATE », puis « valider »."
    if premier.code == "HAB-08" and h.etat == EtatHabilitation.SUSPENDUE:
        return f"Réactivez-la d'abord : « ceres habilitation reactiver {h.reference} »."
    if premier.code == "HAB-12" and not premier.valeurs.get(MOTIF_MANQUE):
        avec = f"ceres jure experience {affiche('J', h.jure.id)} --titre {h.certification.titre.reference} --debut DATE"
        return f"Saisissez un emploi lié au titre avec « {avec} »."
    if premier.code == "HAB-13":
        fin = en_francais(h.certification.titre.vie.fin)
        return f"Donnez au plus --fin {fin}, ou --fin fin-du-titre (d'un fichier, dans la colonne « fin »)."
    if premier.code == "HAB-14":
        return "Donnez une fin qui précède le début de cette autre habilitation."
    return ""


def suspendue_par(ligne: int) -> str:
    return f"La ligne {ligne} du même fichier la suspend : n'en gardez qu'une des deux."


def consequence(h: Habilitation, action: Action, jour: date) -> Callable[[], str] | None:
    """Le message d'une action avertie, à demander avant de changer l'état ; None si elle ne l'est pas.

    Un grand lot n'en montre que les premiers : la phrase se fait quand on la lit. Rien de ce qu'elle cite alors ne
    change d'une demande à l'autre.
    """
    if action in RETIRENT:
        return partial(_suspendre, h, jour) if action in habilitation.AVERTIES else None
    if action is Action.REACTIVER:
        return partial(_reactiver, h, controles_habilitation.etat_resultant(h, jour), jour)
    return partial(_supprimer, h) if action is Action.SUPPRIMER else None


def _reactiver(h: Habilitation, suite: str, jour: date) -> str:
    """HAB-03 : les sessions non validées qui auraient de nouveau ce juré sont dites, comme celles qui le perdent."""
    validee = replace(h, etat=EtatHabilitation.VALIDEE.value)
    touchees = controles_habilitation.sessions_touchees(h, jour, a_venir=False)
    rendues = [s for s in touchees if habilitation.utilisable(validee, s.debut)]
    return (
        f"Vous allez réactiver l'habilitation {h.reference} de {h.jure.nom_complet} sur {h.certification.reference}. "
        f"{suite}.{_dire_les_sessions(rendues, 'retrouve ce juré', 'retrouvent ce juré')}"
    )


def _supprimer(h: Habilitation) -> str:
    return (
        f"Vous allez supprimer définitivement l'habilitation {h.reference} en brouillon ({h.jure.nom_complet}, "
        f"{h.certification.reference}). Cette action est irréversible."
    )


def _suspendre(h: Habilitation, jour: date) -> str:
    a_venir = controles_habilitation.sessions_touchees(h, jour, a_venir=True)
    return (
        f"Vous allez suspendre l'habilitation {h.reference} : ce juré ({h.jure.nom_complet}) ne pourra plus être "
        f"inscrit à une session sur {h.certification.reference}. {_sessions_a_venir(a_venir)}"
    )


def _sessions_a_venir(sessions: Sequence[SessionDuJure]) -> str:
    if not sessions:
        return "Aucune session à venir ne le compte dans son jury."
    noms = ", ".join(f"{s.reference} ({en_francais(s.debut)})" for s in sessions)
    if len(sessions) == 1:
        return f"1 session à venir le compte dans son jury : {noms}."
    return f"{len(sessions)} sessions à venir le comptent dans leur jury : {noms}."


def avertissements_avant(h: Habilitation, action: Action, jour: date) -> tuple[str, ...]:
    """Ce que l'action va faire perdre, à demander avant de changer l'état."""
    if action in RETIRENT:
        appui = _appui_perdu(h, jour) if len(h.jure.habilitations) > 1 else ()
        return (*appui, *sessions_perdues(h, jour)) if h.jure.sessions else appui
    return _emploi_incertain(h, jour) if action is Action.REACTIVER else ()


def _emploi_incertain(h: Habilitation, jour: date) -> tuple[str, ...]:
    """HAB-12 : une réactivation n'en dépend pas, et le dit."""
    mesure = emploi(replace(h, debut=jour), exige=True)
    if mesure.satisfait:
        return ()
    fini = mesure.valeurs.get("derniere_date_emploi")
    dit = mesure.texte if fini is None else f"le dernier a pris fin le {en_francais(date.fromisoformat(str(fini)))}"
    return (f"HAB-12 : {h.jure.nom_complet} n'a aucun emploi connu de moins de 5 ans ({dit}).",)


def sessions_perdues(h: Habilitation, jour: date, *, apres: Habilitation | None = None) -> tuple[str, ...]:
    """HAB-03 : les sessions non validées qui perdent un juré habilité ; `apres` : ce qu'elle serait, si elle sert
    encore, et alors seulement celles qu'elle ne couvrirait plus."""
    perdues = controles_habilitation.sessions_touchees(h, jour, a_venir=False) if h.jure.sessions else []
    if apres is not None:
        perdues = [s for s in perdues if not habilitation.en_service(apres, s.debut)]
    if not perdues or (not habilitation.utilisable(h, jour) and jour >= h.debut):
        return ()
    dites = _dire_les_sessions(perdues, f"perd {_un_jure(h)}", f"perdent {_un_jure(h)}")
    return (f"HAB-03 :{dites} Les jurys seront revus à l'édition des convocations et à la validation.",)


def _un_jure(h: Habilitation) -> str:
    return f"un juré habilité ({h.jure.nom_complet})"


def _dire_les_sessions(sessions: Sequence[SessionDuJure], verbe: str, verbes: str) -> str:
    """« 2 sessions non validées perdent … : S-… (en préparation, 01/04/2025), S-…. » ; rien s'il n'y en a pas."""
    if not sessions:
        return ""
    noms = ", ".join(f"{s.reference} ({libelle(s.etat)}, {en_francais(s.debut)})" for s in sessions)
    quoi = compter(len(sessions), f"session non validée {verbe}", f"sessions non validées {verbes}")
    return f" {quoi} : {noms}."


class Seuils(NamedTuple):
    """Réglages des avertissements : années d'expérience attendues (HAB-15), jours de recul admis (HAB-16)."""

    experience: int
    retroactif: int


def apres_action(h: Habilitation, action: Action, jour: date, seuils: Seuils) -> tuple[str, tuple[str, ...]]:
    """(ce qui a été fait et l'état qui en résulte, avertissements)."""
    if action in _EFFACENT:
        return f"{h.reference} supprimée {_dont(h)}", ()
    etat = habilitation.etat_effectif(h, jour)
    if etat in _EN_VIGUEUR:
        suite = _validee(etat, habilitation.fin_effective(h), habilitation.dernier_jour_utilisable(h), jour)
    else:
        suite = libelle(etat)
    dits = _avertissements(h, action, jour, seuils) if action in _JUGEES else ()
    return f"{h.reference} {suite} {_dont(h)}", dits


def _dont(h: Habilitation) -> str:
    return f"({h.jure.nom_complet}, {h.certification.reference})"


@lru_cache(1024)
def _validee(etat: EtatEffectif, fin: date, dernier: date | None, jour: date) -> str:
    """L'état d'une habilitation validée et sa date."""
    if etat is EtatEffectif.ACTIVE:
        return f"{libelle(etat)} jusqu'au {en_francais(fin)}"
    texte = f"{libelle(etat)} depuis la fin du {en_francais(fin)}"
    return texte if dernier is None or jour > dernier else f"{texte}, utilisable jusqu'au {en_francais(dernier)}"


def _avertissements(h: Habilitation, action: Action, jour: date, seuils: Seuils) -> tuple[str, ...]:
    suite: list[str | None] = []
    if action in _HABILITENT:
        suite.append(avertissements.experience_courte(h, seuils.experience))
    if action in _SERVENT:
        suite.append(avertissements.appui_trop_court(h))
    if action in _DATENT:
        suite.append(avertissements.debut_retroactif(h, jour, seuils.retroactif))
    if action in _SERVENT:
        suite += h.certification.retrait
    if action is Action.RENOUVELER:
        suite.append(avertissements.renouvelee_au_passe(h, jour))
    if action in _SERVENT and h.a_viser:
        suite.append(avertissements.visa_attendu(h, jour))
    return tuple(texte for texte in suite if texte)


def _appui_perdu(h: Habilitation, jour: date) -> tuple[str, ...]:
    """HAB-11 : les CCS que cette habilitation est seule à appuyer ; rien ne leur arrive, on le dit."""
    suite: tuple[str, ...] = ()
    if validees := avertissements.ccs_delaisses(h, jour):
        suite += (f"HAB-11 : {h.jure.nom_complet} perd le CCP qui appuyait {_citer(validees)} ; rien n'y est changé.",)
    if autres := avertissements.ccs_arretes(h, jour):
        ccs = _citer(autres)
        suite += (f"HAB-11 : {h.jure.nom_complet} perd le CCP sans lequel {ccs} ne se valide ni ne se réactive.",)
    return suite


def _citer(habilitations: Sequence[Habilitation]) -> str:
    return ", ".join(f"{a.reference} ({a.certification.reference})" for a in habilitations)
