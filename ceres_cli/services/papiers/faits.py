"""Ce que montrent les papiers d'une session, lu d'un coup ; ils ne dépendent de rien d'autre."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ceres_cli.formats.convocation import textes
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles.convocation import MENTIONS, Candidat, DonneesConvocation, Jure, Lettre
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.traces import tete_imprimee
from ceres_cli.regles.vocabulaire import EtatConvocation, EtatSession
from ceres_cli.services.convocation import contenu
from ceres_cli.services.convocation.situation import conservees
from ceres_cli.services.papiers import requetes
from ceres_cli.services.session import lectures as session
from ceres_cli.store import Db


@dataclass(frozen=True)
class Faits:
    """`prevues` : ce que dirait une convocation de chacun, convoqué ou à convoquer ; `editees` : celles qui le sont.
    `tete` et `jour` : ceux du dernier lot qui touche tout cela. `modele` : la session seule, sans destinataire."""

    session: SessionExamen
    prevues: Mapping[contenu.Cle, DonneesConvocation]
    editees: Mapping[contenu.Cle, DonneesConvocation]
    tete: str
    jour: date
    modele: DonneesConvocation

    @cached_property
    def inscrits(self) -> Sequence[tuple[Inscription, Candidat, DonneesConvocation]]:
        """(inscription, candidat, ce que dirait sa convocation), dans l'ordre des noms."""
        siens = {i.candidat.id: i for i in self.session.inscrits()}
        suite = []
        for (qui, numero), d in self.prevues.items():
            if qui == "candidat" and isinstance(d.destinataire, Candidat):
                suite.append((siens[numero], d.destinataire, d))
        return suite

    @cached_property
    def jury(self) -> Sequence[tuple[Jure, DonneesConvocation]]:
        return [(d.destinataire, d) for d in self.prevues.values() if isinstance(d.destinataire, Jure)]

    @property
    def lettre(self) -> Lettre:
        return self.modele.lettre or Lettre()

    @property
    def jours(self) -> list[date]:
        return [self.session.debut + timedelta(days=n) for n in range((self.session.fin - self.session.debut).days + 1)]

    @property
    def mention(self) -> str:
        """Ce que porte tout papier d'une session qui n'a pas lieu."""
        return MENTIONS[EtatConvocation.ANNULEE] if self.session.etat == EtatSession.ANNULEE else ""

    def fiche(self) -> list[tuple[str, str]]:
        """La session, en tête de chacun de ses papiers ; le centre ne se redit pas quand elle s'y tient."""
        examen, lieu = self.modele.examen, ", ".join(textes.lieu(self.modele))
        centre = ", ".join((self.modele.centre.nom, *self.modele.centre.adresse.en_lignes()))
        return [
            ("Session", f"{examen.id} – {textes.TYPES.get(examen.type, examen.type)}"),
            ("Titre", examen.titre),
            ("Bloc", textes.bloc(examen)),
            ("Certification", examen.certification),
            ("Dates", f"{textes.periode(examen.debut, examen.fin)} ; début à {textes.heure(examen.heure_debut)}"),
            ("Lieu", lieu),
            ("Centre", "" if centre == lieu else centre),
        ]


def lire(db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> Faits:
    """Introuvable si la session n'est pas dans le ressort de l'acteur."""
    visee = session.une(db, acteur, objet)
    prevues = contenu.construire(db, [visee], cadre.config)[visee.id]
    editees = conservees(db, [visee.id])[visee.id]
    personnes = [*prevues, *editees]
    lot = requetes.dernier_lot(
        db,
        {
            "session": [visee.id],
            "centre": [visee.centre_id],
            "candidat": [n for qui, n in personnes if qui == "candidat"],
            "jure": [n for qui, n in personnes if qui == "jure"],
            "convocation": [int(d.id[2:]) for d in editees.values()],
        },
    )
    tete, jour = ("", visee.debut) if lot is None else (tete_imprimee(lot[0], lot[2]), date.fromisoformat(lot[1]))
    modele = contenu.de_la_session(db, visee)
    return Faits(visee, prevues, editees, tete, jour, modele)
