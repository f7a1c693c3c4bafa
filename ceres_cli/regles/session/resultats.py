"""SES-13, SES-14 : le résultat d'un candidat et celui de son entretien final, ensemble."""

from typing import NamedTuple

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Inscription, SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatInscription, Portee, ResultatCandidat, ResultatEntretien, TypeCertification

_R, _E = ResultatCandidat, ResultatEntretien
# D'une session TITRE, ce qu'un résultat dit à lui seul de l'entretien ; d'un absent, il le dit partout.
_ENTENDUS = {_R.REUSSITE: _E.REUSSI, _R.ECHEC: _E.ECHOUE, _R.ABSENT: _E.ABSENT}
# Qui ne passe que l'entretien a son résultat, et celui-là seulement.
_D_UN_ENTRETIEN = {_E.REUSSI: _R.REUSSITE, _E.ECHOUE: _R.ECHEC, _E.ABSENT: _R.ABSENT}
CCP_MANQUENT = "Les CCP acquis de cette réussite partielle manquent"


class Saisie(NamedTuple):
    """Ce qui est tapé pour un candidat : None n'est pas donné ; `ccp` : triés, pour une réussite partielle."""

    resultat: str | None
    ccp: tuple[str, ...] = ()
    entretien: str | None = None

    def __str__(self) -> str:
        """« reussite_partielle (CCP1), entretien reussi »"""
        ccp = f" ({', '.join(self.ccp)})" if self.ccp else ""
        return f"{self.resultat}{ccp}{'' if self.entretien is None else f', entretien {self.entretien}'}"

    def en_clair(self) -> str:
        """« réussite partielle (CCP1), entretien réussi »"""
        entretien = None if self.entretien is None else libelle(self.entretien)
        return str(Saisie(libelle(self.resultat or ""), self.ccp, entretien))

    @classmethod
    def lire(cls, texte: str) -> "Saisie":
        debut, _, entretien = texte.partition(", entretien ")
        resultat, _, ccp = debut.removesuffix(")").partition(" (")
        return cls(resultat, tuple(ccp.split(", ")) if ccp else (), entretien or None)


def entendu(type_: str, resultat: str | None, entretien: str | None) -> str | None:
    """L'entretien donné, ou celui qu'un résultat de session TITRE dit à lui seul : réussite, réussi ; échec, échoué.

    Un absent l'est aussi de l'entretien, quelle que soit la session."""
    if entretien is not None or resultat is None or (type_ != TypeCertification.TITRE and resultat != _R.ABSENT):
        return entretien
    deduit = _ENTENDUS.get(_R(resultat))
    return None if deduit is None else deduit.value


def dit(type_: str, saisie: Saisie) -> str | None:
    """Le résultat comme le journal le garde : l'entretien qu'il dit déjà n'y est pas redit."""
    if saisie.resultat is None:
        return None
    deja = saisie.entretien == entendu(type_, saisie.resultat, None)
    return str(saisie._replace(entretien=None) if deja else saisie)


def deja_saisi(inscription: Inscription) -> Saisie:
    return Saisie(inscription.resultat, inscription.ccp_acquis, inscription.entretien)


def completer(saisie: Saisie, inscription: Inscription, session: SessionExamen) -> Saisie:
    """Le résultat entier que cette saisie demande, ce qu'elle tait tiré de ce qui est su.

    Lève ErreurUsage : rien à compléter, ou résultat et entretien qui se contredisent.
    """
    type_, seul = session.certification.type, _seul(inscription)
    resultat, ccp = saisie.resultat, saisie.ccp
    if resultat is None:
        if seul and saisie.entretien is not None:
            resultat = _D_UN_ENTRETIEN[_E(saisie.entretien)].value
        elif inscription.resultat is not None:
            resultat, ccp = inscription.resultat, inscription.ccp_acquis
        else:
            raise ErreurUsage(
                f"{inscription.candidat.reference} n'a pas encore de résultat : l'entretien seul ne le dit pas.",
                conseil="Donnez aussi --resultat.",
            )
    if not session.entretien_final:
        return Saisie(resultat, ccp)
    entretien = saisie.entretien or _tu(type_, resultat, inscription)
    if faute := _contradiction(type_, resultat, entretien, seul=seul):
        raise ErreurUsage(f"{inscription.candidat.reference} : {faute}.", conseil="Corrigez --resultat ou --entretien.")
    return Saisie(resultat, ccp, entretien)


def rendre(saisie: Saisie, session: SessionExamen) -> Saisie:
    """Celui que `dit` a gardé, tel qu'il était : l'entretien qu'il tait est celui que le résultat disait, ou aucun."""
    if not session.entretien_final:
        return saisie
    return saisie._replace(entretien=entendu(session.certification.type, saisie.resultat, saisie.entretien))


def _tu(type_: str, resultat: str, inscription: Inscription) -> str | None:
    """L'entretien qui n'est pas donné : ce que le résultat en dit, sinon ce qui en est déjà su et n'en dépend pas."""
    if (deduit := entendu(type_, resultat, None)) is not None:
        return deduit
    ancien = inscription.resultat
    if ancien != resultat and inscription.entretien == entendu(type_, ancien, None):
        return None  # l'ancien résultat le disait à lui seul ; celui-ci ne le dit plus
    return inscription.entretien


def _contradiction(type_: str, resultat: str, entretien: str | None, *, seul: bool) -> str:
    if entretien is None or (seul and resultat == _R.REUSSITE_PARTIELLE):
        return ""
    dits = f"résultat « {libelle(resultat)} » et entretien « {libelle(entretien)} » se contredisent"
    if resultat == _R.ABSENT and entretien != _E.ABSENT:
        return dits
    if seul:
        return "" if _D_UN_ENTRETIEN[_E(entretien)] == resultat else f"{dits} : il ne passe que l'entretien final"
    titre_reussi = type_ == TypeCertification.TITRE and resultat == _R.REUSSITE
    return f"{dits} : un titre réussi l'est avec l'entretien" if titre_reussi and entretien != _E.REUSSI else ""


def controles(saisie: Saisie, inscription: Inscription, session: SessionExamen) -> list[Condition]:
    """Ce que SES-13 et SES-14 disent de cette saisie."""
    candidat = inscription.candidat
    suite = []
    if saisie.entretien is not None and not session.entretien_final:
        texte = f"{session.reference} n'a pas d'entretien final : elle n'en prend pas de résultat"
        suite.append(Condition("SES-13", False, texte, {}, candidat.reference))
    if _seul(inscription) and (saisie.ccp or saisie.resultat == _R.REUSSITE_PARTIELLE):
        texte = f"{candidat.nom_complet} ne passe que l'entretien final : ni CCP, ni réussite partielle"
        suite.append(Condition("SES-14", False, texte, {"ccp": list(saisie.ccp)}, candidat.reference))
    return suite


def _seul(inscription: Inscription) -> bool:
    return inscription.portee == Portee.ENTRETIEN_FINAL_SEUL


def entretien_otable(session: SessionExamen) -> Condition:
    """SES-13 : l'entretien final ne s'ôte pas d'une session où quelqu'un l'a passé, bien ou mal."""
    type_ = session.certification.type
    passes = [
        i.candidat
        for i in session.inscriptions
        if i.etat != EtatInscription.DESINSCRIT and entendu(type_, i.resultat, i.entretien) in (_E.REUSSI, _E.ECHOUE)
    ]
    if not passes:
        return Condition("SES-13", True, "personne n'a passé l'entretien final", {}, session.reference)
    noms = ", ".join(f"{c.reference} {c.nom_complet}" for c in passes)
    texte = f"l'entretien final de {session.reference} a été passé : {noms}"
    return Condition(
        "SES-13", False, texte, {"candidats": [c.reference for c in passes], "passe": True}, session.reference
    )


def entretiens_complets(session: SessionExamen) -> Condition:
    """SES-13 : dans une session avec entretien final, chaque candidat qui est venu en a un résultat."""
    if not session.entretien_final:
        return Condition("SES-13", True, "la session n'a pas d'entretien final", {}, session.reference)
    sans = [
        i.candidat
        for i in session.inscrits()
        if i.resultat not in (None, _R.ABSENT) and entendu(session.certification.type, i.resultat, i.entretien) is None
    ]
    if not sans:
        return Condition("SES-13", True, "chaque entretien final a son résultat", {}, session.reference)
    noms = ", ".join(f"{c.reference} {c.nom_complet}" for c in sans)
    texte = f"{compter(len(sans), 'candidat')} sans résultat d'entretien final : {noms}"
    return Condition("SES-13", False, texte, {"candidats": [c.reference for c in sans]}, session.reference)


def manquants(candidat: Candidat, session: SessionExamen) -> list[str]:
    """Les CCP exigés le dernier jour de la session (OBT-02), et qu'il ne détient pas ce jour-là.

    Qui détient le titre en détient les CCP ; ce qui est contesté est encore détenu.
    """
    tenues = {c for c, jour in candidat.obtentions.items() if jour <= session.fin}
    if session.certification_titre in tenues:
        return []
    return [nom for nom, ccp in session.ccp_exiges(session.fin).items() if ccp not in tenues]


def ne_passe_que_l_entretien(candidat: Candidat, session: SessionExamen) -> bool:
    if session.certification.type != TypeCertification.TITRE or not session.ccp_exiges(session.fin):
        return False
    return not manquants(candidat, session)


def portee(candidat: Candidat, session: SessionExamen, voulue: str | None = None) -> Portee:
    """À l'inscription : l'entretien final seul pour qui détient chaque CCP ; `voulue` : « complete » la force."""
    if voulue == Portee.COMPLETE or not ne_passe_que_l_entretien(candidat, session):
        return Portee.COMPLETE
    return Portee.ENTRETIEN_FINAL_SEUL


def permise(candidat: Candidat, session: SessionExamen, voulue: str | None) -> list[Condition]:
    """OBT-02 : l'entretien final seul ne se demande que pour qui détient chaque CCP de la version."""
    if voulue != Portee.ENTRETIEN_FINAL_SEUL:
        return []
    reference = session.certification.titre.reference
    if session.certification.type != TypeCertification.TITRE:
        texte = f"{session.reference} n'est pas une session TITRE : personne n'y passe l'entretien final seul"
        return [Condition("OBT-02", False, texte, {}, candidat.reference)]
    absents = manquants(candidat, session)
    if absents or not session.ccp_exiges(session.fin):
        quoi = f"il lui manque {', '.join(absents)}" if absents else "ce titre n'a pas de CCP"
        texte = f"{candidat.nom_complet} ne passe pas l'entretien final seul sur {reference} : {quoi}"
        return [Condition("OBT-02", False, texte, {"ccp": absents}, candidat.reference)]
    texte = f"{candidat.nom_complet} détient chaque CCP de {reference}"
    return [Condition("OBT-02", True, texte, {}, candidat.reference)]
