"""Les contrôles d'une demande sur une habilitation : chacun rend un `Condition`, satisfait ou non.

`controles` les réunit pour une action : c'est la seule liste, lue par l'écriture, le lot, le plan et `expliquer`.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from ceres_cli.erreurs import Motif
from ceres_cli.regles import calendrier
from ceres_cli.regles.calendrier import du_au, en_francais
from ceres_cli.regles.condition import Condition, motifs
from ceres_cli.regles.faits.jure import Habilitation, SessionDuJure
from ceres_cli.regles.francais import compter
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.libelles import libelle, verbe
from ceres_cli.regles.vocabulaire import (
    SESSIONS_CLOSES,
    ClasseExpiration,
    EtatHabilitation,
    EtatSession,
    TypeCertification,
    Verdict,
)
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action


def emploi(h: Habilitation, *, exige: bool) -> Condition:
    """HAB-12 : la dernière date connue dans l'emploi lié au titre ne date pas de plus de 5 ans au début.

    `exige` : un emploi inconnu fait refuser (validation) ; sinon un brouillon peut s'enregistrer.
    """
    titre = h.certification.titre
    lies = [e for e in h.jure.emplois if e.lie_a(titre)]
    if not lies:
        texte = f"aucun emploi lié à {titre.reference} n'est connu pour {h.jure.nom_complet}"
        return Condition("HAB-12", not exige, texte, {"derniere_date_emploi": None}, titre.reference)
    if any(e.fin is None for e in lies):
        return Condition(
            "HAB-12", True, "le juré est toujours en poste", {"derniere_date_emploi": None}, titre.reference
        )
    derniere = max(e.fin for e in lies if e.fin is not None)
    limite = calendrier.plus_ans(derniere, calendrier.ANNEES_FRAICHEUR_EMPLOI)
    valeurs: dict[str, object] = {
        "derniere_date_emploi": derniere.isoformat(),
        "debut": h.debut.isoformat(),
        "debut_au_plus_tard": limite.isoformat(),
    }
    if h.debut <= limite:
        texte = f"le dernier emploi lié au titre a pris fin le {en_francais(derniere)}"
        return Condition("HAB-12", True, texte, valeurs, titre.reference)
    texte = (
        f"le dernier emploi lié à {titre.reference} a pris fin le {en_francais(derniere)}, plus de 5 ans avant "
        f"le début ({en_francais(h.debut)}) : ces 5 ans se terminaient le {en_francais(limite)}"
    )
    return Condition("HAB-12", False, texte, valeurs, titre.reference)


def emploi_au_jour(h: Habilitation, jour: date, tolerance: int) -> Condition | None:
    """HAB-12 : d'un début rétroactif de plus de `tolerance` jours, l'emploi mesuré au jour de la décision, s'il est
    alors trop ancien ; None : rien à déroger."""
    if (jour - h.debut).days <= tolerance:
        return None
    return _trop_ancien(h, jour, "un début rétroactif ne s'accorde")


def emploi_au_renouvellement(h: Habilitation, jour: date) -> Condition | None:
    """HAB-12 : d'un renouvellement (HAB-17), l'emploi trop ancien au jour de la décision, quel que soit le début ;
    None : rien à déroger."""
    return _trop_ancien(h, jour, "un renouvellement ne s'accorde")


def _trop_ancien(h: Habilitation, jour: date, quoi: str) -> Condition | None:
    mesure = emploi(replace(h, debut=jour), exige=True)
    derniere = mesure.valeurs.get("derniere_date_emploi")
    if mesure.satisfait or derniere is None:
        return None
    fini = date.fromisoformat(str(derniere))
    ans = calendrier.annees_entre(fini, jour)
    texte = (
        f"au jour de la décision, l'emploi date de {ans} ans (fini le {en_francais(fini)}) :"
        f" {quoi} qu'avec un motif, et attend le visa de la DIRECCTE"
    )
    return Condition(
        "HAB-12", True, texte, {**mesure.valeurs, "debut": h.debut.isoformat(), "annees": ans}, h.reference
    )


# Des ensembles, et un membre lu d'avance : en citer un sur sa classe, à chaque ligne d'un lot, coûterait plus que
# d'y chercher l'action.
_HORS_DES_ETATS = frozenset({Action.CREER, Action.VISER})
_SELON_L_ETAT_SEUL = frozenset({Action.SUSPENDRE, Action.BROUILLON})
_POSSIBLE = Verdict.POSSIBLE
_CLASSES = frozenset(classe.value for classe in ClasseExpiration)


def controles(
    action: Action,
    h: Habilitation,
    jour: date,
    *,
    avant: Habilitation | None = None,
    valider: bool = False,
    tolerance: int | None = None,
) -> list[Condition]:
    """Tous les contrôles de l'action, dans l'ordre où ils se lisent.

    `h` porte déjà les dates demandées ; pour `modifier` et `renouveler`, `avant` est l'habilitation telle qu'elle est.
    Sans `avant`, aucune date n'est demandée : de `modifier`, seul l'état est jugé, des dates devenues fausses devant
    pouvoir être corrigées ; `renouveler` est jugé jusqu'à la fin de vie du titre.
    `valider` : créer et valider. `tolerance` : jours de recul admis (HAB-16), pour dire aussi ce qui demande un motif.
    """
    if action in _HORS_DES_ETATS:
        if action is Action.VISER:
            return [attend_un_visa(h)]
        creation = [titre_ouvert(h, jour), periode(h), chevauchement(h), support_ccp(h), emploi(h, exige=valider)]
        return [*creation, jure_actif(h), *_au_jour(h, jour, tolerance)] if valider else creation
    suite = [etat_permet(avant or h, action, jour)]
    if not suite[0].satisfait or action in _SELON_L_ETAT_SEUL:
        return suite
    if action is Action.VALIDER:
        suite += [jure_actif(h), periode(h), support_ccp(h), emploi(h, exige=True), *_au_jour(h, jour, tolerance)]
    elif action is Action.REACTIVER:
        suite.append(support_ccp(h))
    elif action is Action.SUPPRIMER:
        suite.append(sans_session(h))
    elif action is Action.MODIFIER and avant is not None:
        suite += [periode(h), chevauchement(h, avant)]
    elif action is Action.RENOUVELER:
        suite += _renouvellement(h, jour) if avant is None else renouvellement(h, avant, jour)
    return suite


def refus(action: Action, h: Habilitation, jour: date) -> tuple[Motif, ...]:
    """Les raisons de refuser, de ces contrôles. Ce que l'état seul juge, s'il le permet, n'en fait dresser aucun."""
    if action in _SELON_L_ETAT_SEUL and permise(h, action, jour):
        return ()
    return motifs(controles(action, h, jour))


def permise(h: Habilitation, action: Action, jour: date) -> bool:
    """L'état permet l'action : ce que dirait `etat_permet`."""
    return habilitation.transition(habilitation.ligne_de_table(h, jour), action)[0] is _POSSIBLE


def _renouvellement(h: Habilitation, jour: date) -> list[Condition]:
    return renouvellement(replace(h, fin=h.certification.titre.vie.fin), h, jour)


def renouvellement(h: Habilitation, avant: Habilitation, jour: date) -> list[Condition]:
    """HAB-17 : une fin plus lointaine, et tout ce que demanderait une validation, l'emploi étant mesuré ce jour-là."""
    allonge = plus_loin(h, avant)
    if not allonge.satisfait:
        return [allonge]
    au_jour = emploi_au_renouvellement(h, jour) or emploi(replace(h, debut=jour), exige=True)
    return [allonge, jure_actif(h), periode(h), chevauchement(h, avant), support_ccp(h), au_jour]


def plus_loin(h: Habilitation, avant: Habilitation) -> Condition:
    """HAB-17 : la fin demandée passe celle que l'habilitation a, titre compris."""
    fin, fin_titre = habilitation.fin_effective(avant), avant.certification.titre.vie.fin
    valeurs: dict[str, object] = {"fin": fin.isoformat(), "demandee": h.fin.isoformat()}
    if h.fin > fin:
        return Condition("HAB-17", True, f"la fin demandée ({en_francais(h.fin)}) est plus lointaine", valeurs)
    pourquoi = ", fin de vie du titre" if fin == fin_titre else ""
    texte = f"{avant.reference} va déjà jusqu'au {en_francais(fin)}{pourquoi}"
    return Condition("HAB-17", False, texte, valeurs, avant.reference)


def _au_jour(h: Habilitation, jour: date, tolerance: int | None) -> list[Condition]:
    derogation = None if tolerance is None else emploi_au_jour(h, jour, tolerance)
    return [] if derogation is None else [derogation]


def actions_possibles(h: Habilitation, jour: date) -> list[Action]:
    """Les actions qu'une écriture ferait ce jour-là, tous contrôles compris (« modifier » : avec de bonnes dates)."""
    ligne = habilitation.ligne_de_table(h, jour)
    voulues = [*habilitation.actions_de_la_table(ligne), *([Action.VISER] if h.a_viser else [])]
    return [a for a in voulues if all(c.satisfait for c in controles(a, h, jour))]


def etat_permet(h: Habilitation, action: Action, jour: date) -> Condition:
    """HAB-01 à HAB-09 : la table des transitions."""
    ligne = habilitation.ligne_de_table(h, jour)
    verdict, code = habilitation.transition(ligne, action)
    if verdict is _POSSIBLE:
        return Condition(code, True, *_permission(ligne, action), h.reference)
    valeurs: dict[str, object] = {"etat": ligne, "action": action.value}
    allongeable = habilitation.fin_effective(h) < h.certification.titre.vie.fin
    siennes = [a for a in habilitation.actions_de_la_table(ligne) if a is not Action.RENOUVELER or allongeable]
    possibles = [verbe(a.value) for a in siennes]
    valeurs["actions_possibles"] = [a.value for a in siennes]
    if code == "HAB-07":
        fin = h.certification.titre.vie.fin_prolongation
        texte = (
            f"{h.reference} ne peut plus changer : le titre {h.certification.titre.reference} est hors délai de "
            f"prolongation depuis le {en_francais(fin + timedelta(days=1))}"
        )
        valeurs["fin_prolongation"] = fin.isoformat()
    elif verdict is Verdict.DEJA and action is Action.RENOUVELER:
        texte = f"{h.reference} va déjà jusqu'à la fin de vie du titre ({en_francais(h.certification.titre.vie.fin)})"
    elif verdict is Verdict.DEJA:
        vises = {Action.BROUILLON: habilitation.BROUILLON, Action.SUSPENDRE: habilitation.SUSPENDUE}
        texte = f"{h.reference} est déjà {libelle(vises.get(action, habilitation.ACTIVE))}"
    else:
        permis = f"cet état permet : {', '.join(possibles)}" if possibles else "aucune action n'est possible"
        texte = f"{h.reference} est à l'état « {_nom(ligne)} » : {verbe(action.value)} est refusé ({permis})"
    return Condition(code, False, texte, valeurs, h.reference)


def _nom(ligne: str) -> str:
    """Une classe d'expirée se dit d'abord expirée."""
    return f"expirée, {ligne}" if ligne in _CLASSES else ligne


@cache
def _permission(ligne: str, action: Action) -> tuple[str, dict[str, object]]:
    """(phrase, valeurs) d'un état qui permet l'action."""
    texte = f"{verbe(action.value)} est permis à l'état « {_nom(ligne)} »"
    return texte, {"etat": ligne, "action": action.value}


def fin_a_rendre(h: Habilitation, jour: date) -> Condition:
    """HAB-17 : ce qui défait un renouvellement, tant que le titre n'est pas hors délai (HAB-07)."""
    if habilitation.se_derenouvelle(habilitation.ligne_de_table(h, jour)):
        return Condition("HAB-17", True, f"l'ancienne fin de {h.reference} peut lui être rendue", {}, h.reference)
    return etat_permet(h, Action.RENOUVELER, jour)


def jure_actif(h: Habilitation) -> Condition:
    """HAB-01 : une habilitation ne se valide que pour un juré actif."""
    if h.jure.actif:
        return Condition("HAB-01", True, "le juré est actif", {}, f"J-{h.jure.id:06d}")
    texte = f"le juré J-{h.jure.id:06d} {h.jure.nom_complet} est inactif"
    return Condition("HAB-01", False, texte, {"jure": f"J-{h.jure.id:06d}"}, f"J-{h.jure.id:06d}")


def titre_ouvert(h: Habilitation, jour: date) -> Condition:
    """HAB-13 : pas de création sur un titre hors délai de prolongation ; le dernier jour est encore dedans."""
    titre = h.certification.titre
    fin = titre.vie.fin_prolongation
    valeurs: dict[str, object] = {"fin_prolongation": fin.isoformat()}
    if jour <= fin:
        return Condition("HAB-13", True, "le titre n'est pas hors délai de prolongation", valeurs, titre.reference)
    texte = (
        f"le titre {titre.reference} est hors délai de prolongation depuis le {en_francais(fin + timedelta(days=1))}"
    )
    return Condition("HAB-13", False, texte, valeurs, titre.reference)


def periode(h: Habilitation) -> Condition:
    """HAB-13 : date_debut_validite ≤ début ≤ fin ≤ date_fin_validite."""
    titre = h.certification.titre
    vie = titre.vie
    valeurs: dict[str, object] = {
        "debut": h.debut.isoformat(),
        "fin": h.fin.isoformat(),
        "titre_debut": vie.debut.isoformat() if vie.debut > date.min else None,
        "titre_fin": vie.fin.isoformat(),
    }
    fautes = []
    possible_le = None
    if h.debut < vie.debut:
        fautes.append(f"le début ({en_francais(h.debut)}) précède celui du titre ({en_francais(vie.debut)})")
        possible_le = vie.debut.isoformat()
    if h.debut > vie.fin:
        fautes.append(f"le début ({en_francais(h.debut)}) dépasse la fin de vie du titre ({en_francais(vie.fin)})")
    elif h.debut > h.fin:
        fautes.append(f"le début ({en_francais(h.debut)}) suit la fin ({en_francais(h.fin)})")
    if h.fin > vie.fin:
        fautes.append(f"la fin ({en_francais(h.fin)}) dépasse la fin de vie du titre ({en_francais(vie.fin)})")
    if not fautes:
        return Condition("HAB-13", True, "la période tient dans la vie du titre", valeurs, titre.reference)
    return Condition("HAB-13", False, " ; ".join(fautes), valeurs, titre.reference, possible_le)


def chevauchement(h: Habilitation, avant: Habilitation | None = None) -> Condition:
    """HAB-14 : une seule habilitation par juré, certification et période. `avant` : celle qu'on modifie ; ce qui se
    recouvrait déjà (deux fiches réunies, JUR-03) ne doit que ne pas s'étendre."""
    autres = [
        a
        for a in h.jure.habilitations
        if a.id != h.id and a.certification.id == h.certification.id and _se_recouvrent(a, h)
        if avant is None or not _se_recouvraient_autant(a, h, avant)
    ]
    if not autres:
        return Condition("HAB-14", True, "aucune autre habilitation sur cette période", {}, h.certification.reference)
    periodes = [f"{a.reference} ({du_au(a.debut, a.fin)})" for a in autres]
    texte = f"{h.jure.nom_complet} a déjà une habilitation sur {h.certification.reference} : {', '.join(periodes)}"
    return Condition("HAB-14", False, texte, {"habilitations": [a.reference for a in autres]}, autres[0].reference)


def _se_recouvrent(une: Habilitation, autre: Habilitation) -> bool:
    return une.debut <= autre.fin and autre.debut <= une.fin


def _se_recouvraient_autant(autre: Habilitation, h: Habilitation, avant: Habilitation) -> bool:
    """Les jours communs d'aujourd'hui l'étaient déjà."""
    debut, fin = max(autre.debut, avant.debut), min(autre.fin, avant.fin)
    return debut <= max(autre.debut, h.debut) and min(autre.fin, h.fin) <= fin


def support_ccp(h: Habilitation) -> Condition:
    """HAB-11 : un CCS demande une habilitation en service, le jour du début, sur un CCP du même titre ou le titre.

    Une suspendue ne se réactive pas sans lui (HAB-02). Le juré inactif n'arrête que `valider`, et c'est HAB-01 qui le
    dit (HAB-09)."""
    if h.certification.type != TypeCertification.CCS:
        return Condition("HAB-11", True, "la certification n'est pas un CCS", {}, h.certification.reference)
    titre = h.certification.titre
    candidats = [a for a in h.jure.habilitations if peut_appuyer(a, h)]
    supports = [a for a in candidats if habilitation.en_service(a, h.debut)]
    if supports:
        noms = [f"{a.reference} ({a.certification.reference})" for a in supports]
        return Condition("HAB-11", True, f"appuyée sur {', '.join(noms)}", {"supports": noms}, supports[0].reference)
    futurs = [
        a.debut for a in candidats if a.debut > h.debut and habilitation.en_service(a, a.debut) and a.debut <= h.fin
    ]
    texte = (
        f"{h.jure.nom_complet} n'a, au {en_francais(h.debut)}, aucune habilitation utilisable sur un CCP "
        f"de {titre.reference} ni sur le titre entier"
    )
    valeurs: dict[str, object] = {
        "debut": h.debut.isoformat(),
        "candidats": [f"{a.reference} ({a.certification.reference}, {libelle(a.etat)})" for a in candidats],
    }
    return Condition("HAB-11", False, texte, valeurs, titre.reference, min(futurs).isoformat() if futurs else None)


def peut_appuyer(a: Habilitation, ccs: Habilitation) -> bool:
    """Même version de titre, sur un CCP ou sur le titre entier."""
    return a.id != ccs.id and a.certification.titre.id == ccs.certification.titre.id and a.certification.porte_un_ccp


def attend_un_visa(h: Habilitation) -> Condition:
    """HAB-12 : ce que la DIRECCTE vise, et qui ne change rien d'autre."""
    if h.a_viser:
        return Condition("HAB-12", True, f"{h.reference} attend le visa de la DIRECCTE", {}, h.reference)
    return Condition("HAB-12", False, f"{h.reference} n'attend aucun visa", {}, h.reference)


def sans_session(h: Habilitation) -> Condition:
    """HAB-10 : le juré n'est inscrit à aucune session en cours de vie, ni à une session non annulée sur ce titre."""
    titre_id = h.certification.titre.id
    genantes = [s for s in h.jure.sessions if _retient(s, titre_id)]
    if not genantes:
        return Condition("HAB-10", True, "le juré n'est inscrit à aucune session qui retienne l'habilitation")
    noms = [f"{s.reference} ({libelle(s.etat)}, {en_francais(s.debut)})" for s in genantes]
    inscrit = h.jure.accorder("inscrit")
    texte = f"{h.jure.nom_complet} est {inscrit} à {compter(len(genantes), 'session')} : {', '.join(noms)}"
    return Condition(
        "HAB-10",
        False,
        texte,
        {
            "sessions": [s.reference for s in genantes],
            "en_cours": any(s.etat not in SESSIONS_CLOSES for s in genantes),
        },
        genantes[0].reference,
    )


def _retient(session: SessionDuJure, titre_id: int) -> bool:
    if session.etat not in SESSIONS_CLOSES:
        return True
    return session.etat != EtatSession.ANNULEE and session.titre_id == titre_id


def sessions_touchees(h: Habilitation, jour: date, *, a_venir: bool) -> list[SessionDuJure]:
    """HAB-03 : les sessions ni validées ni annulées, sur cette certification (ou une qu'elle porte), qui perdraient ce
    juré : finie, une session le garde, il y compte comme à son dernier jour (SES-04) ; `a_venir` : seulement celles qui
    ne sont pas commencées."""
    titre = h.certification.titre.id
    return [
        s
        for s in h.jure.sessions
        if s.titre_id == titre and s.etat not in SESSIONS_CLOSES and _sert(h, s)
        if (s.debut > jour if a_venir else s.fin >= jour)
    ]


def _sert(h: Habilitation, session: SessionDuJure) -> bool:
    """L'habilitation peut compter dans le jury : même certification, ou l'une porte les CCP de l'autre (SES-01)."""
    if session.certification_id == h.certification.id:
        return True
    types = {h.certification.type, session.type}
    return types == {TypeCertification.TITRE, TypeCertification.CCP}


def etat_resultant(h: Habilitation, jour: date) -> str:
    """Phrase de HAB-02 : ce que devient l'habilitation une fois réactivée."""
    validee = Habilitation(
        h.id, h.jure, h.certification, EtatHabilitation.VALIDEE, h.debut, h.fin, h.version, h.expiration_constatee
    )
    fin = habilitation.fin_effective(validee)
    if jour <= fin:
        return f"Elle redeviendra active jusqu'au {en_francais(fin)}"
    dernier = habilitation.dernier_jour_utilisable(validee)
    if dernier is not None and habilitation.utilisable(validee, jour):
        return f"Elle restera expirée mais utilisable jusqu'au {en_francais(dernier)}"
    return f"Elle restera expirée depuis le {en_francais(fin + timedelta(days=1))}"
