"""Le dossier des inscriptions : les candidats et les sessions que l'acteur voit, et ce que chaque action y fait."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from ceres_cli.erreurs import Introuvable, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.effet import Valeurs
from ceres_cli.moteur.situation import Situation
from ceres_cli.noms import SESSION
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre import sites as regles_sites
from ceres_cli.regles.faits.centre import Site
from ceres_cli.regles.faits.session import Candidat, Inscription, Passage, Presence, SessionExamen
from ceres_cli.regles.session import amenagements
from ceres_cli.regles.session import passages as passages_session
from ceres_cli.regles.session.amenagements import Codes
from ceres_cli.regles.session.commencee import Acte
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.session.horaires import plus_grande_demi_journee
from ceres_cli.regles.traces import Place
from ceres_cli.services.candidat import requetes
from ceres_cli.services.faits import absents, hors_ressort, personnes, sites
from ceres_cli.services.faits import amenagements as faits_amenagements
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.amenagements import Versions
from ceres_cli.services.faits.personnes import Personnes
from ceres_cli.services.personne.raisons import IDENTITE
from ceres_cli.services.session.conseils import conseil_pour
from ceres_cli.store import Db


class DossierInscriptions(Situation):
    """Une session n'y a que les inscriptions des candidats nommés ; au journal, une inscription est un champ d'elle.

    Une demande nomme le candidat (`objet`) et, en valeurs : `session`, `voie` (None : formation), `naissance` (None,
    sauf pour un candidat d'un autre centre), `amenagements` (`Voulus`, ou rien). `identites` : celles qu'un fichier
    donne, que d'autres fiches portent peut-être.
    """

    SORTE = "session"
    LETTRE = "C"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        db = self.db
        chaines = chargement_session.chaines_de_titres(db)
        connues = self._lire_sessions(db, {d.valeurs["session"] for d in demandes}, chaines)
        self._places: dict[int, tuple[Site | None, int]] = {}
        self._sessions = {(s.annee, s.numero): s for s in connues.values()}
        cherchees = {i for d in demandes for i in d.valeurs.get("identites", ())}
        nommes = {n for d in demandes if (n := d.reconnaitre("C")) is not None}
        hors_ressort.candidats_nes_le(
            db,
            [
                (n, d.valeurs["naissance"].isoformat())
                for d in demandes
                if d.valeurs.get("naissance") and (n := d.reconnaitre("C")) is not None
            ],
        )
        self._personnes = Personnes(db, self.acteur, nommes, cherchees, chaines)
        self._candidats = self._personnes.candidats
        self._visibles = requetes.visibles(db, self.acteur, self._candidats)
        self._liens = _liens_avec_les_jurys(db, connues, self._candidats)
        chargement_session.completer_inscriptions_de(db, connues, self._candidats)
        chargement_session.completer_horaires(db, connues)
        self._lues = {i.id for s in connues.values() for i in s.inscriptions}
        self._nees: dict[int, dict[str, list[int]]] = {}  # d'une session, les versions où une place y est née
        self._amenagements: dict[int, dict[int, Codes]] = {}
        if any(d.valeurs.get("amenagements") is not None for d in demandes):
            self._amenagements = faits_amenagements.versions(db, self._lues)

    def trop_nombreux(self, session: SessionExamen) -> list[str]:
        """SIT-02, un inscrit de plus : le site n'en reçoit pas tant."""
        if session.site_id is None:
            return []
        if session.id not in self._places:
            lus = sites.sites(self.db, "si.id = ?", [session.site_id])
            self._places[session.id] = lus.get(session.site_id), requetes.nombre_d_inscrits(self.db, session.id)
        site, nombre = self._places[session.id]
        self._places[session.id] = site, nombre + 1
        a_la_fois = plus_grande_demi_journee(nombre + 1, session.horaires)
        return regles_sites.trop_de_candidats(session, site, a_la_fois)

    def _lire_sessions(self, db: Db, objets: set[str], chaines: dict[int, int]) -> dict[int, SessionExamen]:
        ids = chargement_session.numeros(db, objets)
        lues = chargement_session.sessions(db, ids, chaines)
        return {i: s for i, s in lues.items() if self.acteur.voit_session(s.centre_id, s.departement, s.region)}

    @property
    def acte(self) -> Acte:
        return Acte(self.jour, self.acteur.role)

    def candidat(self, numero: int) -> Candidat | None:
        return self._candidats.get(numero)

    def presumer(self, numero: int, fiche: Mapping[str, Any]) -> Candidat:
        """Le candidat tel qu'il serait avec cette fiche, sans que rien n'avance : relié aux fiches de même identité."""
        connu = self._candidats.get(numero)
        if connu is None:
            connu = Candidat(numero, fiche["nom"], fiche["prenom"], date.fromisoformat(fiche["naissance"]))
        voulue = personnes.identite(*(fiche[c] for c in IDENTITE))
        autres = [c for c in self._personnes.rejointes(numero, voulue) if c not in connu.memes]
        return replace(connu, memes=[*connu.memes, *autres]) if autres else connu

    def connaitre(self, numero: int, fiche: Mapping[str, Any]) -> None:
        """Le candidat vient d'être enregistré, ou modifié, par l'acteur."""
        connu = self._candidats.get(numero) or Candidat(numero, "", "", self.jour, fiche["centre_id"])
        connu.nom, connu.prenom = fiche["nom"], fiche["prenom"]
        connu.naissance, connu.civilite = date.fromisoformat(fiche["naissance"]), fiche["civilite"]
        self._personnes.porter(connu, personnes.identite(connu.nom, connu.prenom, fiche["naissance"]))
        self._visibles.add(numero)

    def viser_candidat(self, demande: Demande) -> Candidat:
        """DRO-02 : un candidat du périmètre, ou de n'importe quel centre avec sa date de naissance."""
        numero = demande.viser("C")
        trouve = self._candidats.get(numero)
        naissance: date | None = demande.valeurs.get("naissance")
        connu = numero in self._visibles if naissance is None else trouve is not None and naissance == trouve.naissance
        if trouve is None or not connu:
            raise absents.candidat(
                self.db,
                self.acteur,
                demande.objet,
                date_dite=naissance is not None,
                inscrit=demande.action == ActionSession.INSCRIRE,
            )
        return trouve

    def _nommee(self, demande: Demande) -> SessionExamen | None:
        return self._sessions.get(identifiants.numero_session(demande.valeurs["session"]))

    def version_de(self, demande: Demande) -> int | None:
        """Celle de la session, si l'acteur la voit ; une place n'en a pas à elle."""
        session = self._nommee(demande)
        return None if session is None else session.version

    def dont_la_version_compte(self, demande: Demande) -> str:
        return identifiants.session(*identifiants.numero_session(demande.valeurs["session"]))

    def au_journal(self, demande: Demande) -> tuple[str, int] | None:
        session = self._nommee(demande)
        return None if session is None else (self.SORTE, session.id)

    def viser_session(self, objet: str) -> SessionExamen:
        return exiger(self._sessions.get(identifiants.numero_session(objet)), SESSION, objet)

    def rejoindre(self, candidat: Candidat, session: SessionExamen) -> None:
        candidat.presences.append(Presence(session.id, session.reference, session.debut, session.fin))
        if session.comptee:
            passage = Passage(session.id, session.reference, session.debut, session.centre_id)
            candidat.passages.setdefault(session.chaine, []).append(passage)

    def quitter(self, candidat: Candidat, session: SessionExamen) -> None:
        candidat.passages[session.chaine] = passages_session.propres_passages(candidat, session)
        candidat.presences = [p for p in candidat.presences if p.session_id != session.id]

    def inscrit_ou_non(
        self,
        demande: Demande,
        candidat: Candidat,
        session: SessionExamen,
        texte: str,
        avant: str | None,
        apres: str,
        *,
        derogation: bool = False,
        amenagee: tuple[Inscription, Codes] | None = None,
        heures: tuple[Valeurs, Valeurs] = ({}, {}),
    ) -> Decision:
        """Une version de plus pour la session, et une trace sur elle qui nomme le candidat. `amenagee` : les codes que
        son inscription reçoit avec elle ; `heures` : celles de son passage, avant et après."""
        version = session.version
        session.version += 1
        champ = f"inscription {candidat.reference}"
        etats = {champ: avant, **heures[0]}, {champ: apres, **heures[1]}
        if amenagee is not None:
            etats[1].update(self.noter_les_amenagements(session, *amenagee))
        decision = self.fait(demande, session, texte, *etats, version=version, derogation=derogation, colonnes={})
        decision.objet = candidat.reference
        decision.avant, decision.apres = ({"session": session.reference, "inscription": x} for x in (avant, apres))
        return decision

    def noter_les_amenagements(self, session: SessionExamen, inscription: Inscription, codes: Codes) -> dict[str, str]:
        """AME-01 : les écrit, depuis la version où en est la session ; rend tout ce que le journal en dira."""
        self._amenagements.setdefault(inscription.id, {})[session.version] = codes
        valeurs = {"sel": os.urandom(amenagements.SEL).hex(), "codes": amenagements.gardes(codes)}
        self.ecritures.ajouter("amenagement", (inscription.id, session.version), valeurs)
        return {f"amenagements {inscription.candidat.reference}": amenagements.CHANGE}

    def amenagements_de(self, inscription: Inscription) -> Versions:
        return self._amenagements.get(inscription.id, {})

    def place_quittee(self, candidat: Candidat, session: SessionExamen, version: int) -> Inscription | None:
        """Celle qu'il a quittée quand la session en était à cette version : il en a pu avoir d'autres depuis. Celles
        qui naissent de ces demandes n'en sont pas."""
        siennes = sorted((i for i in session.inscriptions_de(candidat.id) if i.id in self._lues), key=lambda i: i.id)
        if session.id not in self._nees:
            nees: dict[str, list[int]] = {}
            for champ, nee in requetes.places_nees(self.db, session.id):
                nees.setdefault(champ, []).append(nee)
            self._nees[session.id] = nees
        champ = f"inscription {candidat.reference}"
        depuis = sum(nee > version for nee in self._nees[session.id].get(champ, ())) if version else 0
        return siennes[-1 - depuis] if depuis < len(siennes) else None

    def rien_a_changer(self, demande: Demande, candidat: Candidat, session: SessionExamen, texte: str) -> Decision:
        return self.sans_effet(demande, self.nommer(candidat.id, session.version), texte)

    def refuser_la_place(
        self, demande: Demande, candidat: Candidat, session: SessionExamen, motifs: tuple[Motif, ...]
    ) -> Decision:
        conseil = self.conseiller(demande.action, candidat, session, motifs)
        return self.refuser(demande, self.nommer(candidat.id, session.version), motifs, conseil)

    def conseiller(self, action: StrEnum, candidat: Candidat, session: SessionExamen, motifs: tuple[Motif, ...]) -> str:
        """Quoi faire après ce refus d'une place."""
        return conseil_pour(motifs, action, session, self.acte, candidat)


def _liens_avec_les_jurys(
    db: Db, sessions: dict[int, SessionExamen], connus: dict[int, Candidat]
) -> dict[tuple[int, int], list[str]]:
    """SES-08 : par session et candidat, « NOM Prénom (nature) » de chaque juré du jury qui a un lien avec lui."""
    liens: dict[tuple[int, int], list[str]] = {}
    for sid, cid, nom, prenom, nature in requetes.liens_avec_les_jurys(db, sorted(connus)):
        if sid in sessions:
            liens.setdefault((sid, cid), []).append(f"{nom} {prenom} ({nature})")
    return liens


def dire(inscription: Inscription) -> str:
    """L'inscription comme le journal la garde."""
    demande = inscription.demande_vae
    appui = None if demande is None else identifiants.affiche("D", demande)
    return str(Place(inscription.etat, inscription.voie, appui, inscription.portee))


def pas_inscrit(candidat: Candidat, session: SessionExamen) -> Introuvable:
    return Introuvable(
        f"Le candidat {candidat.reference} n'est pas inscrit à {session.reference}.",
        conseil=f"Ses inscriptions : « ceres candidat voir {candidat.reference} ».",
    )
