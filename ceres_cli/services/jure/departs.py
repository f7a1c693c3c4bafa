"""Ce qui fait sortir un juré des jurys qui le retiennent (JUR-02) : l'acte du profil qui lit, ou qui le peut."""

from collections.abc import Iterable
from datetime import date

from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import premiers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session import commencee
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession, permise
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES
from ceres_cli.services.faits import sessions as chargement
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db


def conseils(db: Db, acteur: Acteur, jour: date, jures: Iterable[int]) -> dict[int, str]:
    """Par juré inscrit à des sessions ni validées ni annulées, comment l'en retirer."""
    sieges: dict[int, list[int]] = {}
    for jure, session, _, _, etat, *_ in requetes.sieges(db, jures):
        if etat not in SESSIONS_CLOSES:
            sieges.setdefault(jure, []).append(session)
    lues = chargement.sessions(db, {s for siennes in sieges.values() for s in siennes}, {})
    acte = Acte(jour, acteur.role)
    return {j: _conseil(affiche("J", j), [lues[s] for s in siens], acteur, acte) for j, siens in sieges.items()}


def _conseil(jure: str, sessions: list[SessionExamen], acteur: Acteur, acte: Acte) -> str:
    siennes = [s.reference for s in sessions if _en_retire(s, acteur, acte)]
    autres = [s.reference for s in sessions if s.reference not in siennes]
    suite = []
    if siennes:
        commande = f"« ceres session desinscrire-jure {siennes[0]} {jure} --motif TEXTE »"
        de_meme = f", et de même de {premiers(siennes[1:])}" if siennes[1:] else ""
        suite.append(f"Retirez {jure} du jury : {commande}{de_meme}.")
    if autres:
        qui = "au Centre avant le début, à l'UD du site ensuite, ou à un profil MPCP"
        suite.append(f"Demandez de retirer {jure} du jury de {premiers(autres)} : {qui}.")
    return " ".join([*suite, "Ou attendez que ces sessions soient validées ou annulées."])


def _en_retire(session: SessionExamen, acteur: Acteur, acte: Acte) -> bool:
    return (
        permise(session.etat, ActionSession.DESINSCRIRE_JURE, acte.role)
        and acteur.voit_session(session.centre_id, session.departement, session.region)
        and commencee.jury(session, acte).satisfait
    )
