"""Servir les avis d'un bureau à un autre, mis en file par le lot qui les cause (CONV-05) : ceux de l'acteur, et ceux
qu'un envoi d'avant a laissés."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ceres_cli.formats.courrier import bureau
from ceres_cli.moteur import avis
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.courrier import envois
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatMessage, NatureMessage
from ceres_cli.services.courrier import lectures
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.store import Db

NOM = "Avis entre bureaux"
_ETATS = (*envois.A_PARTIR, EtatMessage.ECHOUE, EtatMessage.EN_COURS)


@dataclass(frozen=True, slots=True)
class Bureaux(Sujet):
    """Ceux dont l'acteur est l'auteur, ou son service. Un effacement a pu vider le texte d'un avis : il n'a plus rien à
    dire. Un agent qui n'agit plus dans cette UD n'a plus à le lire."""

    def preparer(self, cadre: Cadre) -> Plan:
        with cadre.store.lecture() as db:
            acteur = cadre.acteur(db)
            attendent = lectures.entre_bureaux(db, acteur, [e.value for e in _ETATS])
            adresses = _adresses(db, attendent, cadre.jour.isoformat())
        sans_objet = [m for m in attendent if m.texte is None or (m.profil is not None and adresses[m.id] is None)]
        disent = [m for m in attendent if m not in sans_objet]
        return Plan(NOM, [_ligne(m, adresses[m.id] or m.adresse) for m in disent], sans_objet)

    def ecrire(self, contenu: Message) -> Ecrire:
        m = contenu
        return partial(bureau.courriel, m.reference, m.nom, m.intitule or "", m.texte or "")


def _adresses(db: Db, attendent: Sequence[Message], jour: str) -> Mapping[int, str | None]:
    """Message → celle d'aujourd'hui ; une adresse corrigée depuis la mise en file sert."""
    centres = avis.adresses_des_centres(db, (m.centre or 0 for m in attendent if m.profil is None))
    departements = {m.departement or "" for m in attendent if m.profil is not None}
    agents = dict(a for siens in avis.adresses_des_agents(db, departements, jour).values() for a in siens)
    lues = {m.id: centres.get(m.centre or 0) if m.profil is None else agents.get(m.profil) for m in attendent}
    return {numero: envois.adresse_utilisable(adresse) for numero, adresse in lues.items()}


def _ligne(m: Message, adresse: str | None) -> Ligne:
    return Ligne(
        NatureMessage.BUREAU, m.id, m.destinataire, m.objet, m.nom, m.edition, m, adresse, envois.sort_de(m, adresse),
        m.reference, m, m.session,
    )  # fmt: skip
