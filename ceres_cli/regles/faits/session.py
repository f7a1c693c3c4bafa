"""Les faits d'une session d'examen, de son jury et de ses inscriptions."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.delais import initial
from ceres_cli.regles.faits.centre import Agrement
from ceres_cli.regles.faits.delais import Derogation, Reglage
from ceres_cli.regles.faits.jure import Jure, Periode
from ceres_cli.regles.faits.titre import TOUJOURS, Certification, Exigence
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.francais import au_genre
from ceres_cli.regles.vocabulaire import EtatInscription, EtatSession, ModeDelai, Portee, SujetDelai

_DELAIS = initial(SujetDelai.TITRE)


class Passage(NamedTuple):
    """Une inscription comptée par CAN-05 : session TITRE ou avec entretien final, non annulée, non désinscrite.

    `etat` : celui de la session ; `reference` : vide quand l'acteur n'a à en connaître que le jour (session d'un autre
    centre, autre fiche)."""

    session_id: int
    reference: str
    debut: date
    centre_id: int
    etat: str = ""


class Presence(NamedTuple):
    """Une inscription vivante dans une session non annulée, comptée ou non (CAN-07) ; `reference` : comme ci-dessus."""

    session_id: int
    reference: str
    debut: date
    fin: date


@dataclass(slots=True, eq=False, repr=False)
class Candidat:
    """`passages` : par chaîne de titres (toutes les versions d'un même titre), les sessions comptées, sans ordre.
    `presences` : toutes ses inscriptions vivantes. `obtentions` : ce qu'il détient, et le dernier jour de la première
    session qui le donne. `titres` : les chaînes dont il détient le titre. `obtentions_contestees`, `contestes` : de ces
    certifications et de ces chaînes, celles qu'il n'aurait pas sans une session débloquée. `memes` : les autres fiches
    de la même personne (CAN-05). `demandes` : ses demandes VAE, retirées comprises."""

    id: int
    nom: str
    prenom: str
    naissance: date
    centre_id: int | None = None
    civilite: str | None = None
    passages: dict[int, list[Passage]] = field(default_factory=dict)
    presences: list[Presence] = field(default_factory=list)
    obtentions: dict[int, date] = field(default_factory=dict)
    obtentions_contestees: set[int] = field(default_factory=set)
    titres: set[int] = field(default_factory=set)
    contestes: set[int] = field(default_factory=set)
    memes: list["Candidat"] = field(default_factory=list)
    demandes: list[DemandeVae] = field(default_factory=list)

    @property
    def reference(self) -> str:
        return identifiants.affiche("C", self.id)

    def fiches(self) -> "list[Candidat]":
        """Toutes les fiches de cette personne, celle-ci d'abord."""
        return [self, *self.memes]

    @property
    def nom_complet(self) -> str:
        return f"{self.nom} {self.prenom}"

    @property
    def rang(self) -> tuple[str, date, int]:
        """Sa place parmi d'autres, la même que dans la base : ni accents ni casse, « de La Tour » à D."""
        return textes.cle(self.nom_complet), self.naissance, self.id

    def accorder(self, masculin: str, feminin: str | None = None) -> str:
        return au_genre(self.civilite, masculin, feminin)

    @property
    def identite(self) -> tuple[str, date]:
        """Celle que la fiche porte aujourd'hui ; CAN-05 regarde aussi celles qu'elle a portées."""
        return textes.cle(self.nom_complet), self.naissance


@dataclass(slots=True, eq=False, repr=False)
class Inscription:
    """`convoquee` : une convocation à cette session a été éditée pour ce candidat, même s'il est désinscrit depuis.
    `demande_vae` : le numéro de la demande sur laquelle elle repose (CAN-09) ; `vae_a_justifier` : tardive et sans elle
    (CAN-03) ; `resultat_le` : le jour où son résultat a été saisi d'abord (SES-11) ; `tardive_le` : celui où il est
    entré, s'il n'était pas de la première édition, quand son retour, un déplacement ou une validation le regarde."""

    id: int
    candidat: Candidat
    voie: str
    etat: str = EtatInscription.INSCRIT.value
    resultat: str | None = None
    ccp_acquis: tuple[str, ...] = ()
    convocation_a_editer: bool = False
    portee: str = Portee.COMPLETE.value
    entretien: str | None = None
    convoquee: bool = False
    demande_vae: int | None = None
    resultat_le: date | None = None
    vae_a_justifier: bool = False
    tardive_le: date | None = None

    @property
    def vivante(self) -> bool:
        return self.etat == EtatInscription.INSCRIT

    @property
    def ecartee(self) -> bool:
        return self.etat == EtatInscription.ECARTE


class Horaire(NamedTuple):
    """Le jour et les heures (HH:MM) où un candidat (numéro) passe (PAS-01) : l'épreuve, la salle, devant quels jurés
    (numéros, dans leur ordre)."""

    candidat: int
    jour: date
    debut: str
    fin: str
    epreuve: str | None = None
    salle: str | None = None
    jures: tuple[int, ...] = ()
    id: int = 0


@dataclass(slots=True, eq=False, repr=False)
class AutreSession:
    """Une autre session d'un juré du jury, pour les doubles réservations (SES-08)."""

    reference: str
    debut: date
    fin: date


@dataclass(slots=True, eq=False, repr=False)
class SessionExamen:
    """`chaine` : numéro de la chaîne de titres (CAN-05) ; `ccp_par_nom` : ses CCP (« CCP1 » → numéro), `exigences` : de
    ceux qui furent ajoutés ou retirés ; `certification_titre` : celle du titre entier ; `edition` : 0 tant qu'aucune
    convocation n'est éditée ; `reprise` : session ancienne saisie après coup (SES-10) ; `controle_vae` : ce que le
    réglage des VAE fait de CAN-09 ; `delais` : ceux de son type (DEL-01), `derogations` : à ces délais."""

    id: int
    annee: int
    numero: int
    etat: str
    certification: Certification
    centre_id: int
    debut: date
    fin: date
    heure_debut: str
    entretien_final: bool
    creee_le: date
    chaine: int = 0
    ccp_par_nom: dict[str, int] = field(default_factory=dict)
    exigences: dict[int, Exigence] = field(default_factory=dict)
    certification_titre: int = 0
    centre_nom: str = ""
    heure_convocation: str | None = None
    heure_jury: str | None = None
    site: str | None = None
    commune: str | None = None
    commune_insee: str | None = None
    departement: str | None = None
    region: str | None = None
    site_id: int | None = None
    adresse: str | None = None
    code_postal: str | None = None
    acces: str | None = None
    dte_le: date | None = None
    dte_commentaire: str | None = None
    resultats_le: date | None = None
    validee_le: date | None = None
    edition: int = 0
    reprise: bool = False
    version: int = 1
    controle_vae: str = ModeDelai.AVERTIR.value
    delais: Reglage = _DELAIS
    derogations: list[Derogation] = field(default_factory=list)
    jury: list[Jure] = field(default_factory=list)
    # Du jury, ceux qui y sont entrés depuis l'édition : leur convocation est à éditer.
    jures_a_convoquer: set[int] = field(default_factory=set)
    # Du jury, qui a dit au Centre s'il viendra, et quel jour.
    reponses: dict[int, tuple[bool, date]] = field(default_factory=dict)
    inscriptions: list[Inscription] = field(default_factory=list)
    # Les heures où chacun passe, par jour et par heure ; vide : toutes celles de la session.
    horaires: list[Horaire] = field(default_factory=list)
    # Ceux de son centre, pour qui juge de SES-06.
    agrements: list[Agrement] = field(default_factory=list)
    # Par juré du jury : ses autres sessions non annulées, et ses liens déclarés avec ce centre ou ces candidats.
    autres_sessions: dict[int, list[AutreSession]] = field(default_factory=dict)
    liens: dict[int, list[str]] = field(default_factory=dict)
    # De même, les jours où il a dit n'être pas libre (DIS-01).
    absences: dict[int, list[Periode]] = field(default_factory=dict)
    # Le jury d'aujourd'hui, tel que chacun était le dernier jour ; None : rien n'a changé depuis, ou il n'est pas venu.
    jury_d_alors: list[Jure] | None = None
    # Finie : des jurés qu'on voudrait y inscrire, tels qu'ils étaient le dernier jour, et qui siégeait alors.
    entrants: dict[int, Jure] = field(default_factory=dict)
    ont_siege: set[int] = field(default_factory=set)
    # Les inscriptions par candidat, et ce qui en est lu : la liste, et combien de ses éléments.
    _par_candidat: dict[int, list[Inscription]] = field(default_factory=dict, init=False)
    _index_de: tuple[list[Inscription], int] = field(default=([], 0), init=False)

    @property
    def viennent(self) -> list[Jure]:
        """Du jury, qui n'a pas dit non."""
        return [j for j in self.jury if self.reponses.get(j.id, (True,))[0]]

    @property
    def reference(self) -> str:
        return identifiants.session(self.annee, self.numero)

    def ccp_exiges(self, jour: date) -> dict[str, int]:
        """OBT-02 : les CCP de son titre qu'il faut, ce jour-là."""
        return {nom: c for nom, c in self.ccp_par_nom.items() if self.exigences.get(c, TOUJOURS).le(jour)}

    @property
    def ccp_ouverts(self) -> dict[str, int]:
        """Ceux qu'elle peut donner : aucun n'était retiré le premier jour."""
        return {n: c for n, c in self.ccp_par_nom.items() if not self.exigences.get(c, TOUJOURS).retire(self.debut)}

    @property
    def comptee(self) -> bool:
        """CAN-05 : TITRE (toujours avec entretien final) ou CCP avec entretien final."""
        return self.entretien_final

    @property
    def dte_demandee(self) -> bool:
        """Demandée, la DTE le reste, quel que soit l'état ensuite."""
        return self.dte_le is not None or self.etat == EtatSession.DTE_ENVOYE

    @property
    def deja_validee(self) -> bool:
        """Validée une fois au moins, même débloquée depuis : elle ne s'annule plus."""
        return self.validee_le is not None or self.etat in (EtatSession.VALIDEE, EtatSession.DEBLOQUEE)

    def inscrits(self) -> list[Inscription]:
        return [i for i in self.inscriptions if i.vivante]

    def horaires_de(self, candidat: int) -> list[Horaire]:
        return [h for h in self.horaires if h.candidat == candidat]

    def inscriptions_de(self, candidat: int) -> list[Inscription]:
        """Celles de ce candidat (numéro), désinscrites et écartées comprises. Sans relire toutes les autres : une
        session en a parfois des milliers, et un lot en ajoute une à chaque ligne."""
        liste, lues = self._index_de
        if liste is not self.inscriptions or lues > len(liste):
            self._par_candidat, lues = {}, 0
        for inscription in self.inscriptions[lues:]:
            self._par_candidat.setdefault(inscription.candidat.id, []).append(inscription)
        self._index_de = self.inscriptions, len(self.inscriptions)
        return self._par_candidat.get(candidat, [])
