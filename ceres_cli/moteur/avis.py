"""Ce qu'un lot apprend à un autre bureau : mis en file avec lui, si le réglage le veut et s'il a une adresse (CONV-05).

Il part après le COMMIT (commands/avis.py), sinon avec le suivant."""

from collections.abc import Iterable, Iterator

from ceres_cli.moteur.effet import Effet
from ceres_cli.moteur.situation import Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles.courrier.bureaux import OUI, Avis
from ceres_cli.regles.courrier.envois import ActionCourrier, adresse_utilisable
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage
from ceres_cli.store import Db

# Département → (profil, adresse) de ceux de ses agents qui en ont une.
Agents = dict[str, list[tuple[int, str]]]


def mettre_en_file(s: Situation) -> None:
    """Une ligne et un effet par destinataire ; `s.avis_en_file` dit leurs numéros."""
    if s.cadre.config.courrier_bureaux != OUI:
        return
    centres = adresses_des_centres(s.db, (a.centre for a in s.avis if a.au_centre))
    agents = adresses_des_agents(s.db, (a.departement for a in s.avis if not a.au_centre), s.jour.isoformat())
    for avis in s.avis:
        for profil, adresse in _destinataires(avis, centres, agents):
            if (utilisable := adresse_utilisable(adresse)) is not None:
                _ajouter(s, avis, profil, utilisable)


def adresses_des_centres(db: Db, numeros: Iterable[int]) -> dict[int, str | None]:
    return dict(db.parmi("id", numeros).lignes("SELECT id, courriel FROM centre WHERE {}"))


def adresses_des_agents(db: Db, departements: Iterable[str], jour: str) -> Agents:
    """De ceux qui agissent ce jour-là dans ces UD : d'une autre, un Centre n'en lit aucune."""
    sql = (
        "SELECT x.departement, x.id, x.courriel, x.fin FROM (SELECT id, departement, courriel, fin FROM profil"
        " WHERE role = 'ud' AND retire = 0 AND courriel IS NOT NULL) x"
    )
    suite: Agents = {}
    for ou, profil, adresse, fin in sorted(
        db.enumerer("agents_a_aviser", sql, "x.departement", sorted(set(departements)))
    ):
        if fin is None or fin >= jour:
            suite.setdefault(ou, []).append((profil, adresse))
    return suite


def _destinataires(
    avis: Avis, centres: dict[int, str | None], agents: Agents
) -> Iterator[tuple[int | None, str | None]]:
    if avis.au_centre:
        yield None, centres.get(avis.centre)
    else:
        yield from agents.get(avis.departement, [])


def _ajouter(s: Situation, avis: Avis, profil: int | None, adresse: str) -> None:
    numero = s.numeros.neuf("message")
    s.avis_en_file.append(numero)
    colonnes = {
        "session_id": avis.session, "profil_id": profil, "centre_id": avis.centre, "departement": avis.departement,
        "nature": NatureMessage.BUREAU.value, "edition": 1, "jour": s.jour.isoformat(), "adresse": adresse,
        "etat": EtatMessage.EN_FILE.value, "essais": 0, "intitule": avis.intitule, "texte": avis.texte, "version": 1,
    }  # fmt: skip
    s.ecritures.ajouter("message", numero, {c: v for c, v in colonnes.items() if v is not None})
    a_qui = {"centre": identifiants.affiche("E", avis.centre)}
    if profil is not None:
        a_qui = {"profil": identifiants.affiche("P", profil)}
    apres = {**a_qui, "nature": colonnes["nature"], "edition": 1, "etat": colonnes["etat"]}
    s.effets.append(Effet("message", numero, ActionCourrier.METTRE_EN_FILE.value, {}, apres, version=1))
