"""Servir les convocations d'une session, et l'avis de celles qui sont tombées."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ceres_cli.formats.convocation import eml, textes
from ceres_cli.formats.courrier.message import Depart
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.convocation import DonneesConvocation
from ceres_cli.regles.courrier import envois as regles
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.courrier import Message
from ceres_cli.regles.vocabulaire import CauseConvocation, EtatMessage, NatureMessage
from ceres_cli.services.convocation import documents
from ceres_cli.services.convocation import lectures as convocations
from ceres_cli.services.convocation.documents import nom_fichier
from ceres_cli.services.convocation.lectures import TOUTES, Choix
from ceres_cli.services.courrier import lectures
from ceres_cli.services.courrier.plan import Ecrire, Ligne, Plan, Sujet
from ceres_cli.services.faits import absents

_PAQUET = 50  # lettres composées ensemble


@dataclass(frozen=True, slots=True)
class Convocations(Sujet):
    """Celles d'une session, candidats puis jury ; `choix` : de qui."""

    objet: str
    choix: Choix = TOUTES

    def preparer(self, cadre: Cadre) -> Plan:
        """Refus (CONV-04, CONV-05) : rien n'est édité, ou l'édition ne vaut plus."""
        with cadre.lire(Operation.ENVOYER_COURRIER) as (db, acteur):
            absents.exiger_non_reunies(db, acteur, self.choix.personnes)
            visee, donnees = convocations.a_servir(db, cadre, acteur, self.objet)
            messages = lectures.des_convocations(db, acteur, [int(d.id[2:]) for d in donnees])
        adresses = documents.courriels(cadre, donnees)
        self.choix.exiger(donnees, self.objet)
        retenues = [d for d in donnees if self.choix.retient(d)]
        plan = Plan(visee.reference, [*_lignes(retenues, messages.values(), adresses)])
        numeros = {int(d.id[2:]) for d in retenues}
        # Ce qu'un envoi tué a laissé d'une édition d'avant.
        plan.mettre_a_part(m for m in messages.values() if m.convocation in numeros and m.etat == EtatMessage.EN_COURS)
        return plan

    def composer(self, _cadre: Cadre, lignes: Sequence[Ligne]) -> Iterator[tuple[Ligne, Ecrire]]:
        return lettres(lignes)


def lettres(
    lignes: Sequence[Ligne], rappel: Callable[[DonneesConvocation], int] | None = None
) -> Iterator[tuple[Ligne, Ecrire]]:
    """Le courriel de chacune, sa lettre et son agenda joints ; `rappel` : combien de jours avant, c'en est un."""
    for debut in range(0, len(lignes), _PAQUET):
        paquet = lignes[debut : debut + _PAQUET]
        for ligne, pieces in zip(paquet, eml.pieces([x.contenu for x in paquet]), strict=True):
            yield ligne, partial(_ecrire, ligne.contenu, pieces, None if rappel is None else rappel(ligne.contenu))


def _ecrire(
    d: DonneesConvocation, pieces: eml.Pieces, rappel: int | None, adresse: str, depart: Depart | None
) -> bytes:
    noms = nom_fichier(d, "pdf"), nom_fichier(d, "ics")
    return eml.courriel(d, adresse, noms, pieces, depart, rappel=rappel)


def _lignes(
    donnees: Iterable[DonneesConvocation], messages: Iterable[Message], adresses: dict[str, str]
) -> Iterable[Ligne]:
    siens: dict[int, list[Message]] = {}
    for message in messages:
        siens.setdefault(message.convocation or 0, []).append(message)
    for d in donnees:
        numero, nature, personne = int(d.id[2:]), regles.nature_de(d.etat), d.destinataire
        connus = siens.get(numero, [])
        if nature is NatureMessage.AVIS and not regles.merite_un_avis(d.etat, connus):
            continue
        sien = next((m for m in connus if (m.nature, m.edition) == (nature, d.edition)), None)
        if sien is None and textes.cause(d) is CauseConvocation.CONVOCATION:
            sien = regles.dit_deja(connus, None if d.avant is None else d.avant.edition)
        adresse = regles.adresse_utilisable(adresses.get(personne.id))
        yield Ligne(
            nature, numero, d.convoque.value, personne.id, f"{personne.nom} {personne.prenom}",
            d.edition if sien is None else sien.edition, sien,
            adresse, regles.sort_de(sien, adresse), f"{d.id}/{d.edition}/{d.tete}", d, d.examen.id, d.id,
        )  # fmt: skip
