"""Rappeler sa session à chacun de ceux qui y sont convoqués, à l'approche du jour (CONV-05)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.calendrier import UN_JOUR, en_francais
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.courrier import envois
from ceres_cli.regles.courrier import relances as regles
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import EtatConvocation, NatureMessage
from ceres_cli.services.convocation import documents
from ceres_cli.services.convocation import lectures as convocations
from ceres_cli.services.courrier import lectures, requetes
from ceres_cli.services.courrier.convocations import lettres
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet

_SANS_REGLAGE = "courrier.rappels est vide"


@dataclass(frozen=True, slots=True)
class Rappels(Sujet):
    """Ceux du jour : d'une session (`objet`), ou de toutes celles du ressort."""

    objet: str | None = None

    def preparer(self, cadre: Cadre) -> Plan:
        """Refus (CONV-04, CONV-05), d'une session nommée : rien n'est édité, ou l'édition ne vaut plus."""
        jours = regles.delais(cadre.config.courrier_rappels)
        plan = Plan(self.objet or "Rappels", [], rien="aucun n'est à faire aujourd'hui")
        with cadre.lire(Operation.RAPPELER) as (db, acteur):
            if self.objet is not None:
                visee, gardees = convocations.a_servir(db, cadre, acteur, self.objet)
                plan.nom = visee.reference
                plan.rien = _pourquoi(visee.debut, cadre.jour, jours)
            else:
                au = cadre.jour + timedelta(days=max(jours, default=0))
                gardees, perimees = convocations.en_vigueur(db, cadre, acteur, cadre.jour + UN_JOUR, au)
                plan.a_savoir = [f"{s} est d'abord à rééditer : ceres convocation editer {s}." for s in perimees]
                if perimees:
                    plan.rien = "une réédition est attendue"
            numeros = {int(d.id[2:]): d.id for d in gardees}
            sans = {numeros[n] for n in requetes.declinees(db, numeros)}
            valent = [d for d in gardees if d.etat is EtatConvocation.EDITEE and d.id not in sans]
            dus = {d.id: du for d in valent if (du := regles.a_faire(d.jours[0], d.date_edition, cadre.jour, jours))}
            siens: dict[str, list[Message]] = {}
            for m in lectures.des_convocations(db, acteur, numeros).values():
                siens.setdefault(numeros[m.convocation or 0], []).append(m)
        rappelees = [d for d in valent if d.id in dus]
        adresses = documents.courriels(cadre, rappelees)
        plan.lignes = [_ligne(d, dus[d.id], siens.get(d.id, []), adresses) for d in rappelees]
        plan.mettre_a_part(m for tous in siens.values() for m in tous if m.nature == NatureMessage.RAPPEL)
        return plan

    def composer(self, cadre: Cadre, lignes: Sequence[Ligne]) -> Iterator[tuple[Ligne, Ecrire]]:
        return lettres(lignes, lambda d: (d.jours[0] - cadre.jour).days)


def _pourquoi(debut: date, jour: date, jours: Sequence[int]) -> str:
    """Pourquoi une session n'a pas de rappel à faire."""
    if not jours:
        return _SANS_REGLAGE
    if debut <= jour:
        return f"elle a commencé le {en_francais(debut)}"
    du = debut - timedelta(days=max(jours))
    if jour < du:
        return f"le premier rappel est à faire le {en_francais(du)}"
    return "ses convocations viennent d'être éditées"


def _ligne(d: DonneesConvocation, du: date, siens: Sequence[Message], adresses: Mapping[str, str]) -> Ligne:
    personne, sien = d.destinataire, regles.le_sien(siens, du, d.edition)
    adresse = envois.adresse_utilisable(adresses.get(personne.id))
    return Ligne(
        NatureMessage.RAPPEL, int(d.id[2:]), d.convoque.value, personne.id, f"{personne.nom} {personne.prenom}",
        d.edition if sien is None else sien.edition, sien, adresse, envois.sort_de(sien, adresse),
        f"{d.id}/{d.edition}/rappel/{du.isoformat()}", d, d.examen.id, d.id, du,
    )  # fmt: skip
