"""Ce qui se dit d'un agrément : ce qui a été fait, ce que cela ôte ou rend, nommé sans que rien n'en soit refusé
(AGR-04), quoi faire après un refus."""

import shlex
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ceres_cli.erreurs import Motif
from ceres_cli.regles.calendrier import du_au, en_francais
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre import couverture, vie
from ceres_cli.regles.centre.couverture import CcsPerdu
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre, Site
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import EtatAgrement
from ceres_cli.regles.vocabulaire import NatureEvenementAgrement as Nature


class Suites(NamedTuple):
    """Les sessions que l'acteur voit et qui perdent leur agrément, chacune avec sa raison ; le nombre de celles qui
    sont hors de son ressort ; les agréments de CCS qui perdent leur appui (AGR-03). `rendues` : au contraire, tout cela
    le retrouve."""

    sessions: tuple[tuple[SessionExamen, str], ...]
    ailleurs: int
    ccs: tuple[CcsPerdu, ...]
    rendues: bool = False

    @classmethod
    def de(
        cls,
        avant: Sequence[Agrement],
        apres: Sequence[Agrement],
        change: Agrement,
        sessions: Iterable[SessionExamen],
        acteur: Acteur,
    ) -> "tuple[Suites, Suites]":
        """(ce qui est ôté, ce qui est rendu) ; `avant`, `apres` : les agréments du centre, dont seul `change` diffère ;
        `sessions` : les siennes."""
        siennes = list(sessions)
        otees = cls._entre(avant, apres, change, siennes, acteur)
        return otees, cls._entre(apres, avant, change, siennes, acteur)._replace(rendues=True)

    @classmethod
    def _entre(
        cls,
        avant: Sequence[Agrement],
        apres: Sequence[Agrement],
        change: Agrement,
        sessions: Iterable[SessionExamen],
        acteur: Acteur,
    ) -> "Suites":
        perdues = couverture.sessions_perdues(avant, apres, sessions)
        vues = [s for s in perdues if acteur.voit_session(s.centre_id, s.departement, s.region)]
        raisons = tuple((s, couverture.agree(apres, s).texte) for s in vues)
        return cls(raisons, len(perdues) - len(vues), tuple(couverture.ccs_perdus(avant, apres, change)))

    def __bool__(self) -> bool:
        return bool(self.sessions or self.ailleurs or self.ccs)

    def phrases(self) -> list[str]:
        """Les dix premiers noms de chaque sorte."""
        suite = []
        un, des = ("retrouve", "retrouvent") if self.rendues else ("perd", "perdent")
        if self.sessions:
            noms = premiers([f"{s.reference} ({libelle(s.etat)}, {en_francais(s.debut)})" for s, _ in self.sessions])
            sujet = compter(len(self.sessions), f"session {un} son agrément", f"sessions {des} leur agrément")
            editees = sum(s.edition > 0 for s, _ in self.sessions)
            apres = "" if self.rendues else f" {_suite_des_sessions(len(self.sessions), editees)}"
            suite.append(f"AGR-04 : {sujet} : {noms}.{apres}")
        if self.ailleurs:
            sujet = compter(self.ailleurs, "session hors de votre ressort", "sessions hors de votre ressort")
            verbe = accorder(self.ailleurs, f"{un} son agrément", f"{des} leur agrément")
            suite.append(f"AGR-04 : {sujet} {verbe}.")
        if self.ccs:
            noms = premiers(
                [
                    f"{c.agrement.reference} ({c.agrement.certification.reference}, à compter du"
                    f" {en_francais(c.a_compter_du)})"
                    for c in self.ccs
                ]
            )
            sujet = compter(len(self.ccs), f"agrément de CCS {un}", f"agréments de CCS {des}")
            suite.append(f"AGR-03 : {sujet} l'appui de celui du titre : {noms}.")
        return suite

    def effets(self) -> dict[str, Any]:
        """Les mêmes, tous nommés : sorte → liste."""
        effet = "gagne" if self.rendues else "perd"
        sessions = [
            {
                "session": s.reference,
                "etat": s.etat,
                "debut": s.debut.isoformat(),
                "fin": s.fin.isoformat(),
                "effet": effet,
                **({} if self.rendues else {"raison": raison}),
            }
            for s, raison in self.sessions
        ]
        agrements = [
            {
                "agrement": c.agrement.reference,
                "certification": c.agrement.certification.reference,
                "effet": effet,
                "a_compter_du": c.a_compter_du.isoformat(),
            }
            for c in self.ccs
        ]
        return {sorte: objets for sorte, objets in (("sessions", sessions), ("agrements", agrements)) if objets}


def _suite_des_sessions(nombre: int, editees: int) -> str:
    """Ce qui attend celles qui ne sont pas éditées, et les autres."""
    if editees == nombre:
        return "La validation le rappellera."
    suite = "Sans agrément, ni convocations ni nouvelles dates"
    return f"{suite} ; pour celles déjà éditées, la validation le rappellera." if editees else f"{suite}."


CONSEILS = {
    "DRO-02": "Corrigez --commune, ou demandez-le à la DIRECCTE de cette région ou à un profil MPCP.",
    "JUR-04": "Corrigez cette coordonnée, ou laissez-la de côté.",
    "SES-06": "Servez-vous de ce centre ; ses coordonnées se changent avec « ceres centre modifier ».",
}

# Ce qui se dit d'un changement ; le reste d'une commune s'en déduit.
_CHAMPS = {"debut": "début", "fin": "fin", "site": "site", "commune": "commune"}


def conseil_pour_agreer(refus: Sequence[Motif], a: Agrement, centre: Centre, acteur: Acteur) -> str:
    """Quoi faire après le refus d'un agrément, d'après sa première raison."""
    titre, premier = a.certification.titre, refus[0]
    match premier.code:
        case "DRO-02":
            return CONSEILS["DRO-02"]
        case "AGR-02":
            return f"Corrigez --debut et --fin : le titre vit jusqu'au {en_francais(titre.vie.fin)}."
        case "AGR-03":
            return _conseil_pour_l_appui(a, centre)
    if "titre" in premier.valeurs:
        return f"Agréez le centre sur le titre : --certification {titre.reference}."
    if "commune" in premier.valeurs:
        return _conseil_pour_la_commune(a, centre, acteur)
    autre = regles.chevauchement(a, centre.agrements).reference
    return (
        f"Choisissez une période ou un site qui ne le recouvre pas, ou changez {autre} :"
        f" « ceres centre modifier-agrement {autre} », « retablir-agrement », « retirer-agrement »."
    )


def _conseil_pour_l_appui(a: Agrement, centre: Centre) -> str:
    """AGR-03 : l'agrément du titre qui manque à un CCS le jour de son début se rétablit, s'attend ou se donne."""
    for appui in vie.appuis(a, centre.agrements):
        etat = vie.etat_du_jour(appui, a.debut, centre.agrements)
        if etat is EtatAgrement.SUSPENDU and vie.etat_pose(appui) is EtatAgrement.SUSPENDU:
            commande = (
                f"ceres centre retablir-agrement {appui.reference} --a-compter-du {en_francais(a.debut)} --motif …"
            )
            return f"Rétablissez d'abord l'agrément du titre : « {commande} »."
        if etat is EtatAgrement.A_VENIR:
            return f"Donnez un début à partir du {en_francais(appui.debut)}, ou avancez celui de {appui.reference}."
    return f"Agréez d'abord le centre sur le titre : « {_agreer(a, centre, a.certification.titre.reference)} »."


def _conseil_pour_la_commune(a: Agrement, centre: Centre, acteur: Acteur) -> str:
    """La commune d'un site se change sur l'un de ses agréments, que les autres suivent ; encore faut-il les voir."""
    lieux = [regles.lieu_de(x, centre) for x in vie.du_meme_site(a, centre.agrements)]
    insee = None if a.lieu is None else a.lieu.commune_insee
    if insee is None or not all(acteur.voit(x.departement, x.region) for x in lieux):
        return "Ôtez --commune, ou donnez un autre nom à ce site."
    autre = vie.une_seule_commune(a, centre.agrements).reference
    commande = f"« ceres centre modifier-agrement {autre} --commune {insee} »"
    return f"Ôtez --commune, donnez un autre nom à ce site, ou changez d'abord sa commune : {commande}."


def conseil_pour_modifier(refus: Sequence[Motif], voulu: Agrement, centre: Centre, acteur: Acteur) -> str:
    if refus[0].code == "AGR-01" and "debut" in refus[0].valeurs:
        return f"Donnez un début au plus tard le {en_francais(voulu.evenements[0].a_compter_du)}."
    if refus[0].code == "AGR-01":
        return f"Agréez-le de nouveau : « {_agreer(voulu, centre, voulu.certification.reference)} »."
    if refus[0].code == "DRO-02":
        suite = "Corrigez --commune, ou demandez-le à un profil MPCP"
        if vie.lieu_du_site(centre.agrements, voulu.certification, voulu.site) is not None:
            return f"{suite}."
        agreer = _agreer(voulu, centre, voulu.certification.reference)
        return f"{suite} ; la DIRECCTE de cette région peut aussi agréer ce site : « {agreer} --commune … »."
    return conseil_pour_agreer(refus, voulu, centre, acteur)


def conseil_pour_evenement(refus: Sequence[Motif], a: Agrement, centre: Centre, jour: date) -> str:
    """Quoi faire après le refus d'un événement : un autre jour, une autre action, un nouvel agrément."""
    possible = next((m.possible_le for m in refus if m.possible_le), None)
    pose = vie.etat_pose(a)
    if pose is EtatAgrement.RETIRE and possible is None:
        return _conseil_apres_un_retrait(a, centre, jour)
    if possible is None:
        return f"Son état et ses dates : « ceres centre voir {centre.reference} »."
    quand = f"Donnez --a-compter-du {en_francais(date.fromisoformat(possible))} ou plus tard"
    if pose is EtatAgrement.VALIDE:
        return f"{quand}."
    return f"{quand}, ou une fin plus proche avec « ceres centre modifier-agrement {a.reference} --fin »."


def _conseil_apres_un_retrait(a: Agrement, centre: Centre, jour: date) -> str:
    retrait, agreer = a.evenements[-1].a_compter_du, _agreer(a, centre, a.certification.reference)
    if retrait <= jour:
        return f"Agréez-le de nouveau : « {agreer} »."
    fin = f"« ceres centre modifier-agrement {a.reference} --fin … »"
    return f"Avancez sa fin : {fin}, ou agréez-le de nouveau : « {agreer} --debut {en_francais(retrait)} »."


def _agreer(a: Agrement, centre: Centre, certification: str) -> str:
    """La commande qui agrée le même site sur cette certification."""
    site = f" --site {shlex.quote(a.site)}" if a.site else ""
    return f"ceres centre agreer {centre.reference} --certification {certification}{site}"


def existe_deja(a: Agrement) -> str:
    pose = vie.etat_pose(a)
    suite = "" if pose is EtatAgrement.VALIDE else f", {libelle(pose)}"
    return f"rien à changer : {a.reference} existe déjà avec ce site et ces dates{suite}"


def agrement_donne(a: Agrement, centre: Centre) -> tuple[str, tuple[str, ...]]:
    """(ce qui a été fait, avertissements)."""
    texte = f"{a.reference} : {centre.reference} {centre.nom} agréé sur {_quoi(a)}"
    return texte, a.certification.retrait


def agrement_modifie(a: Agrement, centre: Centre, avant: Mapping[str, Any], apres: Mapping[str, Any]) -> str:
    """« A-000001 modifié (fin : 31/12/2027 → 30/12/2027) : E-000001 Centre Loire, TP-01280m04 »."""
    changes = [f"{nom} : {_dit(avant[c])} → {_dit(apres[c])}" for c, nom in _CHAMPS.items() if c in apres]
    return f"{a.reference} modifié ({' ; '.join(changes)}) : {_ou(a, centre)}"


def du_meme_site(suivent: Sequence[Agrement]) -> tuple[str, ...]:
    """Ceux que la commune d'un site emmène."""
    if not suivent:
        return ()
    quoi = compter(len(suivent), "autre agrément", "autres agréments")
    verbe = accorder(len(suivent), "change", "changent")
    return (f"SES-06 : {quoi} de ce site {verbe} aussi de commune : {premiers([a.reference for a in suivent])}.",)


def _dit(valeur: str | None) -> str:
    """Une valeur gardée, telle qu'on la lit."""
    if valeur is None:
        return "aucun"
    try:
        return en_francais(date.fromisoformat(valeur))
    except ValueError:
        return valeur


def _quoi(a: Agrement) -> str:
    return f"{a.certification.reference} {du_au(a.debut, a.fin)}{_au_site(a)}"


def evenement_pose(a: Agrement, centre: Centre) -> str:
    """« A-000001 retiré à compter du 12/03/2025 : E-000001 Centre Loire, TP-01280m04 »."""
    fait = a.evenements[-1]
    quand = f"{vie.PARTICIPES[Nature(fait.nature)]} à compter du {en_francais(fait.a_compter_du)}"
    return f"{a.reference} {quand} : {_ou(a, centre)}"


def nommer(a: Agrement, centre: Centre) -> str:
    return f"{a.reference} ({_ou(a, centre)})"


def _ou(a: Agrement, centre: Centre) -> str:
    return f"{centre.reference} {centre.nom}, {a.certification.reference}{_au_site(a)}"


def consequence(a: Agrement, centre: Centre, action: Action) -> str:
    """Ce qui précède la question."""
    quand = f"{nommer(a, centre)} à compter du {en_francais(a.evenements[-1].a_compter_du)}"
    if action is Action.RETIRER_AGREMENT:
        return f"Vous allez retirer {quand}. Un retrait est définitif."
    return f"Vous allez suspendre {quand}."


def repose_dessus(a: Agrement, pertes: Suites, validees: int) -> str:
    """Pourquoi un agrément ne s'efface pas, et ce qui y met fin."""
    vues = f" ({premiers([s.reference for s, _ in pertes.sessions], 5)})" if pertes.sessions else ""
    comptes = (
        (len(pertes.sessions) + pertes.ailleurs, "session", "sessions", vues),
        (validees, "session validée", "sessions validées", ""),
        (len(pertes.ccs), "agrément de CCS", "agréments de CCS", ""),
        (len(a.evenements), "événement", "événements", " (suspendu, rétabli ou retiré)"),
    )
    quoi = ", ".join(f"{compter(n, un, des)}{dit}" for n, un, des, dit in comptes if n)
    if vie.etat_pose(a) is EtatAgrement.RETIRE:
        return f"reposent dessus : {quoi} ; son retrait y met déjà fin"
    return f"reposent dessus : {quoi} ; « ceres centre retirer-agrement {a.reference} » y met fin, pour de bon"


def a_servi(site: Site) -> str:
    quoi = "une session close ou un agrément fini"
    return f"reposent dessus : {quoi} ; « ceres centre site fermer {site.reference} » y met fin"


def hors_periode(a: Agrement) -> tuple[str, ...]:
    """Un événement passé la fin de l'agrément est gardé, mais ne change aucun jour."""
    if a.evenements[-1].a_compter_du <= a.fin_effective:
        return ()
    return (f"{a.reference} finit le {en_francais(a.fin_effective)}, avant ce jour : aucun jour n'en est changé.",)


def _au_site(a: Agrement) -> str:
    return f", site « {a.site} »" if a.site else ""
