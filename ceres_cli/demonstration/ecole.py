"""Les cas d'école : leurs jurés (un par recette, et les noms difficiles), une session par état et par refus à montrer,
des candidats comptés de zéro à quatre fois."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ceres_cli.demonstration import invention, jures
from ceres_cli.demonstration.alentours import Inscriptions
from ceres_cli.demonstration.centres import REGION, CentreDemo
from ceres_cli.demonstration.invention import plus_tard, plus_tot
from ceres_cli.demonstration.jures import NE_LE_MEME_JOUR, RECETTES, Emploi, Fiche, Peuplement
from ceres_cli.demonstration.planning import TERMINEES, Planning, Presence, Prevue
from ceres_cli.demonstration.referentiel import SERVICE, Referentiel, TitreDemo
from ceres_cli.demonstration.saison import MOTIF_DESINSCRIPTION
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import EtatHabilitation
from ceres_cli.regles.vocabulaire import EtatSession as Etat
from ceres_cli.regles.vocabulaire import ResultatCandidat as Resultat

_AU_SOCLE, _AUX_CCS = 6, 3
# Après être entré dans un jury, avant que la session n'ait lieu.
_SUSPENDU_DEPUIS = timedelta(days=9)
_VALIDEE, _SUSPENDUE, _BROUILLON = EtatHabilitation.VALIDEE, EtatHabilitation.SUSPENDUE, EtatHabilitation.BROUILLON
# Autant de jurés que `Premiers` en fabrique au plus.
NOMBRE = _AU_SOCLE + _AUX_CCS + 3 + len(RECETTES)


@dataclass(slots=True)
class Premiers:
    """Ce que les cas d'école retiendront ; vide quand le calendrier des titres n'en permet pas."""

    socle: list[Jure] = field(default_factory=list)
    suspendu: Jure | None = None
    # Une habilitation par recette, sous le nom de sa ligne de table et de ce que l'on sait de l'emploi.
    exemples: dict[str, Habilitation] = field(default_factory=dict)
    # Un brouillon que HAB-10 empêche de supprimer, un que HAB-11 empêche de valider.
    brouillon_retenu: Habilitation | None = None
    ccs_sans_appui: Habilitation | None = None

    def references(self) -> dict[str, str]:
        """Nom du repère → identifiant."""
        connus = {
            **self.exemples,
            "brouillon retenu": self.brouillon_retenu,
            "ccs sans appui": self.ccs_sans_appui,
        }
        return {nom: h.reference for nom, h in connus.items() if h is not None}


class Fabrique:
    def __init__(self, peuplement: Peuplement, referentiel: Referentiel) -> None:
        self._peuplement = peuplement
        self._ref = referentiel
        self._jour = referentiel.jour
        self._difficiles: Iterator[tuple[str | None, str, str]] = iter(invention.DIFFICILES)
        self.premiers = Premiers()

    def fabriquer(self) -> Premiers:
        if (socle := self._ref.socle()) is not None:
            self._au_socle(socle)
        if (titre := self._ref.a_ccs()) is not None:
            self._aux_ccs(titre)
        for recette in RECETTES:
            fiche = self._fiche()
            faites = fiche.habiliter(recette)
            emploi = "" if recette.emploi is Emploi.RECENT else f", emploi {recette.emploi.value}"
            if faites:
                self.premiers.exemples.setdefault(recette.ligne + emploi, faites[0])
            fiche.enregistrer(connu=True)
        inactif = self._fiche(actif=False)
        inactif.habiliter(jures.ACTIVE)
        inactif.enregistrer(connu=True)
        return self.premiers

    def _fiche(self, *, region: str | None = None, actif: bool = True) -> Fiche:
        identite = next(self._difficiles, None)
        ne = NE_LE_MEME_JOUR if identite and identite[1] == "Martin" else None
        return self._peuplement.jure(identite, region=region, naissance_=ne, actif=actif)

    def _au_socle(self, titre: TitreDemo) -> None:
        """Six jurés de la région, habilités depuis près de deux ans ; le premier ne siégera qu'une fois, le sixième
        est salarié du premier centre."""
        debut = max(titre.debut, self._jour - SERVICE)
        for rang in range(_AU_SOCLE):
            fiche = self._fiche(region=REGION)
            if rang == _AU_SOCLE - 1:
                fiche.jure.employeur = invention.centre(0)
            self._donner(fiche, titre, _VALIDEE, debut)
            if rang == 0:
                brouillons = fiche.habiliter(RECETTES[2])
                self.premiers.brouillon_retenu = brouillons[0] if brouillons else None
            self.premiers.socle.append(fiche.enregistrer(disponible=rang > 0, connu=True))
        fiche = self._fiche(region=REGION)
        self._donner(fiche, titre, _SUSPENDUE, debut)
        self.premiers.suspendu = fiche.enregistrer(connu=True, suspendu_le=self._jour - _SUSPENDU_DEPUIS)

    def _aux_ccs(self, titre: TitreDemo) -> None:
        """Trois jurés du titre et de son premier CCS ; un quatrième a perdu l'appui de son CCS, suspendu."""
        debut = max(titre.debut, min(self._jour, titre.vie.fin) - timedelta(days=900))
        for _ in range(_AUX_CCS):
            fiche = self._fiche()
            self._donner(fiche, titre, _VALIDEE, debut)
            fiche.ajouter(titre.ccs[0], _VALIDEE, debut, titre.vie.fin)
            fiche.enregistrer(connu=True)
        fiche = self._fiche()
        self._donner(fiche, titre, _SUSPENDUE, debut)
        self.premiers.ccs_sans_appui = fiche.ajouter(titre.ccs[0], _BROUILLON, debut, titre.vie.fin)
        fiche.enregistrer(connu=True)

    def _donner(self, fiche: Fiche, titre: TitreDemo, etat: EtatHabilitation, debut: date) -> None:
        fiche.ajouter(titre.entier, etat, debut, titre.vie.fin)
        fiche.employer(titre, debut, debut, Emploi.RECENT)


_HOMONYMES = ("MME", "DURAND", "Camille")
_HOMONYMES_D_UN_AUTRE_JOUR = ("MME", "MOREAU", "Léa")


@dataclass(slots=True)
class Reperes:
    """Ce que la visite guidée montrera ; None ou vide si le calendrier ne s'y prête pas."""

    titre: str = ""
    quatrieme: Prevue | None = None
    validable: Prevue | None = None
    jury_incomplet: Prevue | None = None
    preparation: Prevue | None = None
    vae_ouverte: Prevue | None = None
    vae_fermee: Prevue | None = None
    candidat_a_trois: Candidat | None = None
    candidat_a_quatre: Candidat | None = None
    candidat_libre: Candidat | None = None

    def references(self) -> dict[str, str]:
        """Nom du repère → identifiant ; à lire une fois les sessions numérotées."""
        noms: dict[str, str] = {"titre": self.titre} if self.titre else {}
        for champ in self.__slots__[1:]:
            objet = getattr(self, champ)
            if objet is not None:
                noms[champ] = objet.reference
        return noms


class Ecole:
    """Tout se passe au premier centre, sauf un homonyme et ce qui demande un CCS."""

    def __init__(
        self, planning: Planning, inscriptions: Inscriptions, centres: list[CentreDemo], premiers: Premiers
    ) -> None:
        self._planning = planning
        self._inscriptions = inscriptions
        self._centre, self._autre = centres[0], centres[1]
        self._premiers = premiers
        self.reperes = Reperes()

    def jouer(self, referentiel: Referentiel) -> None:
        """Ce que le calendrier des titres permet ce jour-là."""
        if (socle := referentiel.socle()) is not None:
            self.reperes.titre = referentiel.nom_court(socle)
            self._trois_et_quatre(socle)
            self._etats(socle)
            self._sans_entretien(socle)
            self._par_blocs(socle)
            self._corrections(socle)
        if (titre := referentiel.a_ccs()) is not None:
            self._ccs(titre)

    # --- outils ---

    def _session(
        self,
        titre: TitreDemo,
        c: Certification,
        etat: Etat,
        ecart: int,
        *,
        imposes: tuple[Jure, ...] = (),
        **plus: bool,
    ) -> Prevue | None:
        """Une session d'un jour, `ecart` jours après aujourd'hui, et son jury de deux."""
        passee = etat in TERMINEES
        jour = (plus_tot if passee else plus_tard)(self._planning.jour + timedelta(days=ecart))
        session = self._planning.ouvrir(titre, c, self._centre, etat, (jour, jour), **plus)
        if session is None or not self._planning.composer(session, 2, imposes):
            return None
        return self._planning.retenir(session)

    def _neuf(self) -> Candidat:
        return self._inscriptions.candidat(self._centre)

    def _noter(self, session: Prevue | None, *resultats: tuple[Candidat, Resultat | None]) -> None:
        for candidat, resultat in resultats if session is not None else ():
            assert session is not None
            self._planning.inscrire(session, candidat, resultat=None if resultat is None else resultat.value)

    # --- les cas ---

    def _trois_et_quatre(self, titre: TitreDemo) -> None:
        """CAN-05 : trois sessions comptées en un an, et la quatrième, que l'UD ne pourra pas valider (SES-03)."""
        trois, quatre, deux, un = (self._neuf() for _ in range(4))
        suite = [self._session(titre, titre.entier, Etat.VALIDEE, ecart) for ecart in (-330, -215, -100)]
        self._noter(suite[0], (trois, Resultat.ABSENT), (quatre, Resultat.ECHEC), (self._neuf(), Resultat.REUSSITE))
        self._noter(suite[1], (trois, Resultat.ECHEC), (quatre, Resultat.ECHEC), (deux, Resultat.ECHEC))
        self._noter(
            suite[2],
            (trois, Resultat.ECHEC), (quatre, Resultat.REUSSITE_PARTIELLE), (deux, Resultat.ABSENT),
            (un, Resultat.REUSSITE_PARTIELLE),
        )  # fmt: skip
        quatrieme = self._session(titre, titre.entier, Etat.EN_ATTENTE_VALIDATION, -12)
        self._noter(quatrieme, (self._neuf(), Resultat.REUSSITE))
        if quatrieme is not None:
            self._planning.inscrire_hors_decompte(quatrieme, quatre, Resultat.REUSSITE.value)
        preparation = self._session(
            titre, titre.entier, Etat.EN_PREPARATION, 20, imposes=tuple(self._premiers.socle[:1])
        )
        self._noter(preparation, (deux, None), (un, None), (self._neuf(), None))
        r = self.reperes
        r.quatrieme, r.preparation, r.candidat_a_trois, r.candidat_a_quatre = quatrieme, preparation, trois, quatre
        r.candidat_libre = self._neuf()

    def _etats(self, titre: TitreDemo) -> None:
        """Une session dans chaque autre état, et celles qui se refusent faute de jury, de résultat, de candidat."""
        r, entier = self.reperes, titre.entier
        r.validable = self._session(titre, entier, Etat.EN_ATTENTE_VALIDATION, -8)
        self._noter(r.validable, (self._neuf(), Resultat.REUSSITE), (self._neuf(), Resultat.ECHEC))
        r.jury_incomplet = self._session(titre, entier, Etat.EN_ATTENTE_VALIDATION, -6)
        self._noter(r.jury_incomplet, (self._neuf(), Resultat.REUSSITE))
        if r.jury_incomplet is not None and self._premiers.suspendu is not None:
            r.jury_incomplet.jury[1] = self._premiers.suspendu
        ailleurs, *homonymes = self._homonymes()
        self._noter(self._session(titre, entier, Etat.EN_PREPARATION, 60), ailleurs)
        self._noter(self._session(titre, entier, Etat.DTE_ENVOYE, 40), *homonymes)
        r.vae_ouverte = self._session(titre, entier, Etat.CONVOCATIONS_ENVOYEES, 18)
        r.vae_fermee = self._session(titre, entier, Etat.CONVOCATIONS_ENVOYEES, 52)
        for convoquee in (r.vae_ouverte, r.vae_fermee):
            self._noter(convoquee, (self._neuf(), None), (self._neuf(), None))
        if r.vae_ouverte is not None:
            if titre.titre.vae is not False:  # VAE-01
                self._planning.inscrire_en_retard(r.vae_ouverte, self._neuf())
            self._planning.desinscrire(r.vae_ouverte, self._neuf(), MOTIF_DESINSCRIPTION)
        en_cours = self._session(titre, entier, Etat.CONVOCATIONS_ENVOYEES, -1)
        self._noter(en_cours, (self._neuf(), Resultat.REUSSITE), (self._neuf(), None))
        debloquee = self._session(titre, entier, Etat.DEBLOQUEE, -70)
        self._noter(debloquee, (self._neuf(), Resultat.REUSSITE), (self._neuf(), Resultat.ECHEC))
        self._noter(self._session(titre, entier, Etat.ANNULEE, 30), (self._neuf(), None))

    def _homonymes(self) -> list[tuple[Candidat, None]]:
        """Nées le même jour, enregistrées par deux centres (la première ira dans une autre session, CAN-07) ; de même
        nom, nées deux jours différents."""
        centre, autre = self._centre, self._autre
        lignes = (
            (autre, _HOMONYMES, date(1994, 5, 17)),
            (centre, _HOMONYMES, date(1994, 5, 17)),
            (centre, _HOMONYMES_D_UN_AUTRE_JOUR, date(1988, 2, 29)),
            (centre, _HOMONYMES_D_UN_AUTRE_JOUR, date(2001, 12, 1)),
        )
        return [(self._inscriptions.candidat(*ligne), None) for ligne in lignes]

    def _sans_entretien(self, titre: TitreDemo) -> None:
        """CAN-04 : quatre sessions CCP sans entretien final, aucune ne compte. Puis une avec, qui compte."""
        candidat, ccp = self._neuf(), titre.ccp[0]
        for ecart in (-160, -130, -90, -60):
            self._noter(self._session(titre, ccp, Etat.VALIDEE, ecart), (candidat, Resultat.ECHEC))
        avec = self._session(titre, ccp, Etat.VALIDEE, -45, entretien=True)
        self._noter(avec, (candidat, Resultat.REUSSITE), (self._neuf(), Resultat.ABSENT))

    def _par_blocs(self, titre: TitreDemo) -> None:
        """V18-3 : chaque CCP réussi, il ne reste que l'entretien final ; l'un l'a passé, l'autre s'y inscrit."""
        titulaire, suivant = self._neuf(), self._neuf()
        for rang, ccp in enumerate(titre.ccp):
            session = self._session(titre, ccp, Etat.VALIDEE, -200 + 20 * rang)
            self._noter(session, (titulaire, Resultat.REUSSITE), (suivant, Resultat.REUSSITE))
        self._noter(self._session(titre, titre.entier, Etat.VALIDEE, -40), (titulaire, Resultat.REUSSITE))
        self._noter(self._session(titre, titre.entier, Etat.EN_PREPARATION, 45), (suivant, None))

    def _corrections(self, titre: TitreDemo) -> None:
        """V18-8, OBT-03 : deux candidats confondus, l'erreur corrigée. Le parchemin déjà délivré est à annuler, celui
        qui ne l'était pas encore est annulé ; l'autre candidat a le sien."""
        for ecart, attente in ((-150, 75), (-25, 8)):
            session = self._session(titre, titre.entier, Etat.VALIDEE, ecart)
            if session is None:
                continue
            session.resultats_le = session.validee_le = session.fin + timedelta(days=3)
            session.corrigee_le = session.validee_le + timedelta(days=attente)
            self._noter(session, (self._neuf(), Resultat.ECHEC), (self._neuf(), Resultat.REUSSITE))
            for presence, avant in zip(session.inscriptions, (Resultat.REUSSITE, Resultat.ECHEC), strict=True):
                assert isinstance(presence, Presence)
                presence.d_abord = avant.value

    def _ccs(self, titre: TitreDemo) -> None:
        """CAN-06 : deux titulaires passent le CCS ; ailleurs, celui qui n'a pas le titre empêchera de valider."""
        dernier = min(0, (titre.vie.fin - self._planning.jour).days)
        titulaires = [(self._neuf(), Resultat.REUSSITE) for _ in range(3)]
        avant = self._session(titre, titre.entier, Etat.VALIDEE, dernier - 200)
        if avant is None:
            return
        self._noter(avant, *titulaires)
        self._noter(self._session(titre, titre.ccs[0], Etat.VALIDEE, dernier - 60), *titulaires[:2])
        sans_titre = self._session(titre, titre.ccs[0], Etat.EN_ATTENTE_VALIDATION, dernier - 15)
        self._noter(sans_titre, titulaires[2], (self._neuf(), Resultat.REUSSITE))
