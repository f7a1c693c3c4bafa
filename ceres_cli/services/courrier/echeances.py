"""Avertir les agents des habilitations de leur territoire qui finissent : un avis par profil et par jour (CONV-05)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from ceres_cli.formats.courrier import echeances
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.courrier import envois
from ceres_cli.regles.courrier import relances as regles
from ceres_cli.regles.courrier.envois import Destin
from ceres_cli.regles.courrier.relances import DonneesEcheances, Echeance
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.faits.jure import Habilitation
from ceres_cli.regles.habilitation.etats import fin_effective
from ceres_cli.regles.vocabulaire import Destinataire, EtatMessage, NatureMessage, Role
from ceres_cli.services.courrier import lectures, requetes
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.services.habilitation import lectures as habilitations
from ceres_cli.services.profil import lectures as profils
from ceres_cli.store import Db

NOM = "Échéances"


@dataclass(frozen=True, slots=True)
class Echeances(Sujet):
    """Les avis du jour, de tous les agents des services qui ont une adresse et quelque chose à apprendre."""

    def preparer(self, cadre: Cadre) -> Plan:
        plan = Plan(NOM, [], rien="aucune échéance à annoncer")
        with cadre.store.lecture() as db:
            moi = cadre.autoriser(db, Operation.AVERTIR_AGENTS)
            lus = requetes.agents(db, [role.value for role in regles.ROLES], cadre.jour.isoformat())
            # Ceux qui n'agissent plus aussi, dont un avis attendrait encore.
            attendent = requetes.avertis(db, [e.value for e in (*envois.A_PARTIR, EtatMessage.EN_COURS)])
            siens = lectures.avis(db, moi, {*(numero for numero, *_ in lus), *attendent})
            territoires: dict[tuple[Any, ...], list[Habilitation]] = {}
            for numero, agent, role, departement, region, adresse in lus:
                acteur = Acteur(agent, numero, Role(role), None, departement, region, cadre.jour)
                if (lieu := (role, departement, region)) not in territoires and (adresse or siens.get(numero)):
                    territoires[lieu] = _qui_finissent(db, acteur, cadre.jour)
                ligne = _ligne(acteur, profils.libelle(acteur, None), siens.get(numero, []), territoires.get(lieu, []),
                               envois.adresse_utilisable(adresse))  # fmt: skip
                if ligne is not None:
                    plan.lignes.append(ligne)
        plan.mettre_a_part(m for tous in siens.values() for m in tous)
        return plan

    def ecrire(self, contenu: DonneesEcheances) -> Ecrire:
        return partial(echeances.courriel, contenu)


def _qui_finissent(db: Db, acteur: Acteur, jour: date) -> list[Habilitation]:
    """Celles qu'il verrait dans « habilitation echeances », par jour de fin."""
    criteres = habilitations.a_l_echeance(habilitations.Criteres(), jour, max(regles.SEUILS))
    return habilitations.du_ressort(db, acteur, criteres, jour)


def _ligne(
    acteur: Acteur, territoire: str, siens: Sequence[Message], finissent: Sequence[Habilitation], adresse: str | None
) -> Ligne | None:
    """None : rien à lui apprendre, ou nulle part où l'écrire."""
    sien = regles.en_cours(siens, acteur.jour)
    depuis = regles.dernier_servi(m for m in siens if m is not sien)
    donnees = DonneesEcheances(
        acteur.profil, territoire, acteur.jour, tuple(_franchies(finissent, depuis, acteur.jour))
    )
    sort = envois.sort_de(sien, adresse)
    if sort is not Destin.SERVI and (not donnees.echeances or adresse is None):
        return None
    rang = sien.edition if sien is not None else max((m.edition for m in siens), default=0) + 1
    return Ligne(
        NatureMessage.ECHEANCES, acteur.profil_id, Destinataire.AGENT.value, acteur.profil, acteur.agent, rang, sien,
        adresse, sort, f"{acteur.profil}/{rang}", donnees,
    )  # fmt: skip


def _franchies(finissent: Sequence[Habilitation], depuis: date | None, jour: date) -> Iterator[Echeance]:
    for h in finissent:
        fin = fin_effective(h)
        if (seuil := regles.a_franchi(fin, depuis, jour)) is not None:
            titre = h.certification
            yield Echeance(
                h.reference, identifiants.affiche("J", h.jure.id), f"{titre.reference} {titre.titre.nom}", fin, seuil
            )
