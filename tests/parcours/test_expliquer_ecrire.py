"""SES-09 : « expliquer » dit oui si et seulement si l'écriture répond fait, pour les mêmes raisons et avec le même
conseil ; `actions_possibles` ne propose à un profil que ce qu'il peut faire, un refus ne conseille que ce qui l'est.

Chaque action de l'énumération, chaque rôle, chaque état, la veille, le premier jour, le dernier et le lendemain, sur
des jurés et des candidats de chaque sorte. Une action ajoutée demain est essayée telle quelle, ou réclame sa ligne ici.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ceres_cli.commands.verbes.expliquer import d_une_session as expliquer
from ceres_cli.erreurs import DroitsInsuffisants, ErreurCeres, Introuvable
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.session.etats import ActionSession as Action
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import Delai, EtatSession, Portee, Resultat, Role
from ceres_cli.services.candidat.inscription import MetierInscription
from ceres_cli.services.convocation.situation import MetierConvocation
from ceres_cli.services.notification.situation import MetierNotification
from ceres_cli.services.session.explication import PRECISIONS
from ceres_cli.services.session.lectures import Criteres, en_dict, lister, une, voir
from ceres_cli.services.session.situation import MetierSession
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions, batir
from tests.lanceur import lancer
from tests.outils_moteur import cadre

DEBUT, FIN = date(2025, 4, 1), date(2025, 4, 3)
UN_JOUR = timedelta(days=1)
JOURS = {"veille": DEBUT - UN_JOUR, "premier": DEBUT, "dernier": FIN, "lendemain": FIN + UN_JOUR}
PROFILS = {Role.CENTRE: CENTRE, Role.UD: UD, Role.DIRECCTE: DIRECCTE, Role.MPCP: MPCP}
JURES = [{"jure": f"J-{n}"} for n in (1, 3, 7, 8, 9, 10, 99)]
CANDIDATS = [{"candidat": f"C-{n}"} for n in (1, 2, 3, 4, 5, 99)]
# Ce qu'on précise de chaque action : de quoi la faire réussir quand rien ne s'y oppose, et de quoi la voir refusée.
ESSAIS: dict[StrEnum, list[dict[str, Any]]] = {
    Action.MODIFIER: [
        {"heure_debut": "10:30"}, {"debut": date(2025, 3, 20)}, {"fin": FIN + UN_JOUR}, {"site": "Annexe"},
        {"debut": date(2024, 6, 1)}, {"entretien_final": True},
    ],
    Action.REPORTER: [{"jours": 7}, {"debut": date(2025, 3, 20)}, {"jours": 0}, {"jours": 400}, {"jours": 4000}],
    Action.DEMANDER_DTE: [{}, {"commentaire": "deux aménagements"}],
    Action.EDITER: [{}, {"heure_convocation": "08:00"}],
    Action.INSCRIRE_JURE: JURES,
    Action.DESINSCRIRE_JURE: JURES,
    Action.REPONDRE: JURES,
    Action.INSCRIRE: [
        *({**c, "voie": voie} for c in CANDIDATS for voie in ("formation", "vae")),
        *({"candidat": "C-4", "portee": portee} for portee in Portee),
    ],
    Action.DESINSCRIRE: CANDIDATS,
    Action.RESULTATS: CANDIDATS,
    Action.ECARTER: CANDIDATS,
    Action.REINTEGRER: CANDIDATS,
    **{derogation: [{"delai": d} for d in Delai] for derogation in DerogationSession},
}  # fmt: skip
ACTIONS = (*Action, *DerogationSession)
METIERS: dict[StrEnum, Metier] = {
    Action.EDITER: MetierConvocation(),
    Action.NOTIFIER: MetierNotification(),
    **dict.fromkeys((Action.INSCRIRE, Action.DESINSCRIRE, Action.ECARTER, Action.REINTEGRER), MetierInscription()),
}

# Ce qu'un conseil laisse à remplir, et ce qu'on y met ; les commandes qui ne font que lire.
TROUS = {"TEXTE": "essai", "RESULTAT": "absent", "DOSSIER": "lettres-{}", "J-…": "J-3", "C-…": "C-4"}
LECTURES = {"expliquer", "lister", "voir", "transitions", "agrements", "doublons", "exporter", "--titre"}


class Monde(NamedTuple):
    f: Fabrique
    sessions: dict[tuple[str, str], str]
    """(état, composition) → nom."""


@pytest.fixture(scope="module")
def monde(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monde]:
    """Une session à chaque état, du 01/04 au 03/04 : « pleine », où chaque candidat est d'une sorte, « bloquée », où un
    candidat en est à sa quatrième, et « vide »."""
    chemin = tmp_path_factory.mktemp("loi") / "ceres.db"
    bases.copier(batir(chemin.with_name("modele.db")), chemin)
    chemin.chmod(0o600)
    m = MondeSessions(lancer, Fabrique.reprise(chemin))
    for mois in (1, 2, 3):
        m.session("validee", TITRE, date(2025, mois, 10), candidats=(2,), resultat="echec")
    yield Monde(m.f, {(e.value, c): _poser(m, e, c) for e in EtatSession for c in ("pleine", "bloquee", "vide")})
    m.f.store.fermer()


def _poser(m: MondeSessions, etat: EtatSession, composition: str) -> str:
    """Jamais comptée, sinon « bloquée » : C-1 y est inscrit, C-3 désinscrit après l'édition, C-5 à l'écart."""
    avant = etat in (EtatSession.EN_PREPARATION, EtatSession.DTE_ENVOYE)
    conclue = etat in (EtatSession.EN_ATTENTE_VALIDATION, EtatSession.VALIDEE, EtatSession.DEBLOQUEE)
    vide = composition == "vide"
    s = m.session(
        "en_preparation", TITRE if composition == "bloquee" else f"{TITRE}/CCP1", DEBUT, FIN,
        jures=() if vide else (1, 2), candidats=() if vide else (1, 3),
        dte_le=None if etat is EtatSession.EN_PREPARATION else date(2025, 2, 1),
        validee_le=FIN if etat in (EtatSession.VALIDEE, EtatSession.DEBLOQUEE) else None,
    )  # fmt: skip
    numero = int(s[-6:])
    if composition == "bloquee":
        m.inscrire(numero, 2)
        m.inscrire(numero, 5, "echec", etat="ecarte")
    if not (avant or vide):
        editer = Demande(Action.EDITER, s, {})
        tot = cadre(m.f.store, date(2025, 2, 1), profil=CENTRE)
        (faite,) = execution.executer(tot, MetierConvocation(), [editer], Options(), None).decisions
        assert faite.resultat is Resultat.FAIT, faite.texte()
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = ? WHERE id = ?", (etat.value, numero))
        db.executer("UPDATE inscription SET etat = 'desinscrit' WHERE session_id = ? AND candidat_id = 3", (numero,))
        if conclue:
            db.executer(
                "UPDATE inscription SET resultat = 'echec' WHERE session_id = ? AND etat = 'inscrit'", (numero,)
            )
    return s


def demande(action: StrEnum, nom: str, precisions: dict[str, Any]) -> Demande:
    """La même chose, demandée pour de bon ; un motif est toujours donné."""
    if action in METIERS and action not in (Action.EDITER, Action.NOTIFIER):
        autres = {c: v for c, v in precisions.items() if c != "candidat"}
        return Demande(action, precisions["candidat"], {"session": nom, **autres}, motif="essai")
    valeurs: dict[str, Any] = {**dict.fromkeys(PRECISIONS.get(action, ())), **precisions}
    if action is Action.RESULTATS:
        valeurs |= {"resultat": "absent", "ccp": ()}
    if action is Action.REPONDRE:
        valeurs["reponse"] = "oui"
    if action is Action.HORAIRES:
        valeurs["repartir"] = {"duree": 30}
    return Demande(action, nom, valeurs, motif="essai")


def ecrire(m: Monde, action: StrEnum, nom: str, precisions: dict[str, Any], jour: date, role: Role) -> Decision | None:
    """La décision de l'écriture, sans qu'elle reste ; None : ce n'est pas au rôle."""
    situation = cadre(m.f.store, jour, profil=PROFILS[role])
    try:
        rapport = execution.executer(
            situation, METIERS.get(action, MetierSession()), [demande(action, nom, precisions)],
            Options(simuler=True, motif="essai"), None,
        )  # fmt: skip
    except DroitsInsuffisants:
        return None
    return rapport.decisions[0]


def dire(
    m: Monde, action: StrEnum, nom: str, precisions: dict[str, Any], jour: date, role: Role
) -> dict[str, Any] | ErreurCeres:
    try:
        return expliquer(nom, action, **precisions)(cadre(m.f.store, jour, profil=PROFILS[role]))
    except Introuvable as erreur:
        return erreur


def comparer(dit: dict[str, Any] | ErreurCeres, fait: Decision | None) -> bool:
    """Les deux réponses n'en font qu'une ; vrai si c'est oui."""
    if isinstance(dit, ErreurCeres):
        assert fait is None or fait.code == dit.code, fait
        return False
    refus = [c for c in dit["controles"] if not c["satisfait"]]
    assert dit["possible"] is not bool(refus)
    if fait is None:
        assert "DRO-01" in {c["code"] for c in refus}
        return False
    assert dit["possible"] is (fait.resultat is Resultat.FAIT), (dit["controles"], fait.texte())
    if fait.resultat is Resultat.REFUSE:
        assert [(c["code"], c["texte"], c["possible_le"]) for c in refus] == [
            (x.code, x.texte, x.possible_le) for x in fait.motifs
        ]
        assert dit["suggestions"][:1] == ([fait.conseil] if fait.conseil else [])
    return bool(dit["possible"])


# De chaque état, les quatre jours de celle où rien ne s'oppose ; des deux autres, avant ou après : ils alternent.
CAS = [(etat, "pleine", jour) for etat in EtatSession for jour in JOURS]
CAS += [
    (etat, composition, ("veille", "lendemain")[(rang + place) % 2])
    for rang, etat in enumerate(EtatSession)
    for place, composition in enumerate(("bloquee", "vide"))
]


@pytest.mark.parametrize(("etat", "composition", "jour"), CAS)
def test_ses_09_expliquer_repond_comme_l_ecriture_et_ne_propose_ni_ne_conseille_davantage(
    monde: Monde, isole: Path, etat: EtatSession, jour: str, composition: str
) -> None:
    nom, quand = monde.sessions[etat.value, composition], JOURS[jour]
    for role, profil in PROFILS.items():
        conseillees: dict[str, str] = {}
        proposees = voir(cadre(monde.f.store, quand, profil=profil), nom)["actions_possibles"]
        for action in ACTIONS:
            essais = ESSAIS.get(action, [{}])
            dites = [dire(monde, action, nom, p, quand, role) for p in essais]
            ecrites = [ecrire(monde, action, nom, p, quand, role) for p in essais]
            reussies = [comparer(dit, fait) for dit, fait in zip(dites, ecrites, strict=True)]
            general = dites[0] if {} in essais else dire(monde, action, nom, {}, quand, role)
            assert not isinstance(general, ErreurCeres)
            for dit, precisions in zip((general, *dites), ({}, *essais), strict=True):
                conseillees.update(dict.fromkeys(_commandes(dit), f"{action} {precisions}"))
            essai = (role, action, quand, proposees, general["controles"])
            # Sans rien préciser, une DTE déjà demandée l'est, des convocations à jour le sont.
            if isinstance(action, DerogationSession):  # proposées si un délai passé arrête la session
                assert any(reussies) is general["possible"], essai
                assert any(reussies) or action.value not in proposees, essai
                continue
            telle_quelle = reussies[0] if {} in essais else any(reussies)
            assert general["possible"] is telle_quelle, essai
            assert general["actions_possibles"] == proposees, essai
            assert action.value in proposees or not telle_quelle, essai
            assert any(reussies) if action.value in proposees else not telle_quelle, essai
        permettre(monde, conseillees, quand, role)


def _commandes(dit: dict[str, Any] | ErreurCeres) -> list[str]:
    """Ce qu'un refus conseille de taper."""
    if isinstance(dit, ErreurCeres) or dit["possible"]:
        return []
    return re.findall(r"« ceres ([^»]+) »", " ".join(dit["suggestions"]))


def permettre(m: Monde, conseillees: dict[str, str], jour: date, role: Role) -> None:
    """Ni une faute, ni un droit qui manque, ni un objet qu'on ne voit pas, ni ce que l'état ou le jour interdisent.
    `conseillees` : chaque commande, et de quel refus elle vient."""
    env = {
        "CERES_BASE": bases.adresse(m.f.chemin), "CERES_PROFIL": PROFILS[role], "CERES_AUJOURDHUI": jour.isoformat(),
    }  # fmt: skip
    for commande, refus in conseillees.items():
        mots = [TROUS.get(mot, mot).format(role) for mot in commande.split()]
        simuler = ["--simuler"] if mots[1] not in LECTURES else []
        fini = lancer(*mots, *simuler, "--format", "json", env=env)
        essai = f"{role}, refus de « {refus} » : ceres {commande} → {fini.code} {fini.stderr}"
        assert fini.code in (0, 4), essai
        if fini.code and "expliquer" not in mots:
            assert fini.erreur()["code"] not in ("SES-09", "SES-10", "SES-12", "DRO-01"), essai


@pytest.mark.parametrize("role", PROFILS)
@pytest.mark.parametrize("jour", JOURS)
def test_ses_09_liste_et_fiche_disent_ce_qu_on_dirait_en_sachant_tout(monde: Monde, jour: str, role: Role) -> None:
    """Elles ne chargent pas tout d'une session : ce qu'elles laissent ne doit rien changer à ce qu'elles montrent."""
    situation = cadre(monde.f.store, JOURS[jour], profil=PROFILS[role])
    listees, _ = lister(situation, Criteres())
    assert {e["id"] for e in listees} >= set(monde.sessions.values())
    fiches = [voir(situation, e["id"]) for e in listees]
    assert listees == [{c: v for c, v in fiche.items() if c not in ("retour", "alertes")} for fiche in fiches]
    with monde.f.store.lecture() as db:
        acteur = situation.acteur(db)
        assert listees == [en_dict(une(db, acteur, e["id"]), acteur, situation.jour) for e in listees]


def test_ses_09_chaque_precision_s_essaie_ici() -> None:
    """Une action qui se précise sans qu'on dise comment ne serait éprouvée qu'en général."""
    assert set(PRECISIONS) == set(ESSAIS)
    assert all(essai.keys() <= set(PRECISIONS[a]) for a, essais in ESSAIS.items() for essai in essais)
