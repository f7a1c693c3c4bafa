"""OBT-02, V18-8 : ce qu'un candidat détient, d'après tous ses résultats validés et rien d'autre.

La réponse ne dépend que de ces résultats et des jours de session : ni de l'ordre des validations, ni de celui des
corrections. Elle se calcule donc de nouveau, entière, à chaque fois.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from ceres_cli.regles.faits.obtention import Epreuve, Obtention, Version
from ceres_cli.regles.francais import accorder
from ceres_cli.regles.vocabulaire import Portee, ResultatCandidat, ResultatEntretien, TypeCertification


def acquis(epreuves: Iterable[Epreuve], versions: Collection[Version]) -> dict[int, Obtention]:
    """Certification → la première session qui la donne. `versions` : toutes celles des titres en cause.

    Les CCP qu'un titre porte n'y sont pas de son fait : qui le détient les détient (OBT-02).
    """
    toutes = list(epreuves)
    blocs: dict[int, Obtention] = {}
    entiers: dict[int, Obtention] = {}
    par_titre = {v.titre_id: v for v in versions}
    for epreuve in toutes:
        version = par_titre[epreuve.titre_id]
        obtention = Obtention(epreuve.jour, epreuve.session_id)
        for certification in _blocs_donnes(epreuve, version):
            _retenir(blocs, certification, obtention)
        if _passe_en_entier(epreuve):
            _retenir(entiers, epreuve.titre_id, obtention)
    entretiens = _entretiens(toutes, par_titre)
    titres = {
        v.certification_id: trouvee
        for v in versions
        if (trouvee := _titre(v, blocs, entiers.get(v.titre_id), entretiens.get(v.chaine, ()))) is not None
    }
    return {**blocs, **titres}


def _blocs_donnes(epreuve: Epreuve, version: Version) -> list[int]:
    """Les CCP et les CCS qu'un résultat donne à lui seul."""
    if epreuve.resultat == ResultatCandidat.REUSSITE_PARTIELLE:
        return [version.ccp[nom] for nom in epreuve.ccp if nom in version.ccp]
    if epreuve.resultat == ResultatCandidat.REUSSITE and epreuve.type != TypeCertification.TITRE:
        return [epreuve.certification_id]
    return []


def _passe_en_entier(epreuve: Epreuve) -> bool:
    """Réussir une session TITRE complète, c'est en réussir chaque CCP et l'entretien."""
    return (
        epreuve.type == TypeCertification.TITRE
        and epreuve.portee == Portee.COMPLETE
        and epreuve.resultat == ResultatCandidat.REUSSITE
    )


def _entretiens(epreuves: Iterable[Epreuve], versions: Mapping[int, Version]) -> dict[int, list[Obtention]]:
    """Par chaîne de titres, les entretiens réussis, du premier au dernier."""
    reussis: dict[int, list[Obtention]] = {}
    for e in sorted(epreuves, key=lambda e: (e.jour, e.session_id)):
        if e.entretien == ResultatEntretien.REUSSI and e.type != TypeCertification.CCS:
            reussis.setdefault(versions[e.titre_id].chaine, []).append(Obtention(e.jour, e.session_id))
    return reussis


def _titre(
    version: Version, blocs: Mapping[int, Obtention], entier: Obtention | None, entretiens: Iterable[Obtention]
) -> Obtention | None:
    """OBT-02 : le premier entretien réussi qui trouve acquis, ce jour-là ou avant, chaque CCP exigé ce jour-là.

    C'est le dernier jour de ce sur quoi le titre repose : une fiche changée ensuite n'y peut rien. Une session TITRE
    réussie en entier les donne tous. Un titre sans CCP ne s'obtient que par elle.
    """
    siens: list[Obtention] = sorted((*entretiens, *([entier] if entier else ())))
    for entretien in siens:
        exiges = version.exiges(entretien.jour)
        tenus = {c for c in exiges for o in (blocs.get(c), entier) if o is not None and o.jour <= entretien.jour}
        if entretien == entier or (exiges and tenus == exiges):
            return entretien
    return None


def _retenir(connues: dict[int, Obtention], cle: int, obtention: Obtention) -> None:
    """La première gagne ; le même jour, la session de plus petit numéro."""
    connues[cle] = min(connues.get(cle, obtention), obtention)


def gardee(validee: Epreuve, actuelle: Epreuve) -> Epreuve:
    """CAN-12 : d'un candidat mis à l'écart d'une session qui a été validée, ce que celle-ci lui avait donné et que son
    résultat d'aujourd'hui donne encore. Il n'y gagne rien, et ne perd que ce qu'une correction lui reprend."""
    entretien = actuelle.entretien if validee.entretien == actuelle.entretien else None
    resultat, ccp = _en_commun(validee, actuelle)
    return actuelle._replace(resultat=resultat, ccp=ccp, entretien=entretien)


def _en_commun(validee: Epreuve, actuelle: Epreuve) -> tuple[str, tuple[str, ...]]:
    """(résultat, CCP d'une réussite partielle) : ce que les deux donnent."""
    reussite, partielle = ResultatCandidat.REUSSITE, ResultatCandidat.REUSSITE_PARTIELLE
    deux = (validee, actuelle)
    if not all(e.resultat in (reussite, partielle) for e in deux):
        return ResultatCandidat.ECHEC.value, ()
    partielles = [set(e.ccp) for e in deux if e.resultat == partielle]
    if not partielles:
        return reussite.value, ()
    communs = tuple(sorted(set.intersection(*partielles)))
    return (partielle.value, communs) if communs else (ResultatCandidat.ECHEC.value, ())


def contestees(epreuves: Iterable[Epreuve], versions: Collection[Version], detenues: Iterable[int]) -> set[int]:
    """V18-8 : de ce qui est détenu, ce qui ne le serait pas sans les sessions débloquées."""
    sures = acquis([e for e in epreuves if not e.conteste], versions)
    return {c for c in detenues if c not in sures}


def chaines_tenues(detenues: Iterable[int], versions: Iterable[Version]) -> set[int]:
    """CAN-06 : les chaînes dont une version du titre est de ces certifications."""
    siennes = set(detenues)
    return {v.chaine for v in versions if v.certification_id in siennes}


def sans_appui(ccs: Mapping[int, int], titres: Set[int]) -> set[int]:
    """De ces CCS détenus (numéro → chaîne de leur titre), ceux dont aucune version du titre n'est plus détenue."""
    return {certification for certification, chaine in ccs.items() if chaine not in titres}


def appuyes_sur(chaines: Set[int], ccs: Mapping[int, int]) -> set[int]:
    """Ceux de ces CCS (numéro → chaîne) qui reposent sur le titre d'une de ces chaînes."""
    return {certification for certification, chaine in ccs.items() if chaine in chaines}


def mouvement(
    candidat: str,
    *,
    perdues: Sequence[str] = (),
    ccs: Iterable[str] = (),
    sessions: Iterable[str] = (),
    gagnees: Iterable[str] = (),
    appuyes: Sequence[str] = (),
) -> str:
    """« OBT-01 : C-… NOM Prénom ne détient plus TP-…/CCP1 ; reposaient dessus : le CCS …, la session S-… ; obtient le
    titre TP-…, TP-…/CCP2 ; retrouve l'appui du CCS …. » ; vide si rien n'a bougé."""
    quoi = [f"ne détient plus {', '.join(perdues)}{_reposent(ccs, sessions, 'reposaient dessus')}"] if perdues else []
    if dites := [nom if "/" in nom else f"le titre {nom}" for nom in gagnees]:
        quoi.append(f"obtient {', '.join(dites)}")
    if appuyes:
        quoi.append(f"retrouve l'appui {accorder(len(appuyes), 'du', 'des')} CCS {', '.join(appuyes)}")
    return f"OBT-01 : {candidat} {' ; '.join(quoi)}." if quoi else ""


def contestation(candidat: str, contestees: Iterable[str], ccs: Iterable[str], sessions: Iterable[str]) -> str:
    """« OBT-01 : C-… NOM Prénom : contestée jusqu'à la nouvelle validation : TP-… ; reposent dessus : … »"""
    noms = list(contestees)
    etat = accorder(len(noms), "contestée")
    suite = _reposent(ccs, sessions, "reposent dessus")
    return f"OBT-01 : {candidat} : {etat} jusqu'à la nouvelle validation : {', '.join(noms)}{suite}."


def _reposent(ccs: Iterable[str], sessions: Iterable[str], verbe: str) -> str:
    quoi = [*(f"le CCS {c}" for c in ccs), *(f"la session {s}" for s in sessions)]
    return f" ; {verbe} : {', '.join(quoi)}" if quoi else ""
