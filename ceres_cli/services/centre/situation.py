"""La situation des centres : créer, modifier, agréer, retirer un agrément, par le moteur commun."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from ceres_cli.erreurs import ErreurCeres, ErreurUsage, Introuvable, Motif
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles import controle, identifiants, textes
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.vocabulaire import EtatAgrement, Resultat
from ceres_cli.services.centre.lectures import introuvable, trouver
from ceres_cli.services.centre.messages import (
    agrement_donne,
    agrement_retire,
    ce_que_perd,
    conseil_pour_agreer,
    conseil_pour_centre,
)
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.centres import CHAMPS
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.saisie import Champs
from ceres_cli.store import Db

RETIRER = "retirer-agrement"
_TELEPHONES = ("telephone",)


class MetierCentre:
    """Ce que le moteur doit savoir des centres."""

    def operation(self, action: str) -> str:
        return "ecrire_agrements"

    def est_avertie(self, action: str) -> bool:
        return False

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationCentre":
        return SituationCentre(db, cadre, acteur, demandes)


class SituationCentre:
    """Les centres nommés et leurs agréments ; `decider` les fait avancer pour les demandes suivantes."""

    def __init__(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> None:
        self.jour = cadre.jour
        self.ecritures = Ecritures()
        self.traces: list[journal.Trace] = []
        self._db = db
        self._acteur = acteur
        self._numeros = Numeros(db, self.ecritures)
        self._resolveur = Resolveur(db, cadre.jour)
        self._decideurs: dict[str, Callable[[Demande], Decision]] = {
            "creer": self._creer,
            "modifier": self._modifier,
            "agreer": self._agreer,
            RETIRER: self._retirer,
        }
        a_retirer = {n for d in demandes if d.action == RETIRER and (n := _numero(d.objet)) is not None}
        self._centres: dict[int, Centre] = {}
        if a_retirer:
            self._connaitre(*_centres_des_agrements(db, a_retirer))
        self._agrements = {a.id: a for c in self._centres.values() for a in c.agrements}
        self._sessions = chargement_session.sessions_a_tenir(db, self._centres, self.jour) if a_retirer else {}

    def _connaitre(self, condition: str, parametres: Sequence[Any]) -> list[Centre]:
        """Les centres de cette condition et leurs agréments ; ceux qu'on connaît déjà, tels qu'ils sont devenus."""
        lus = chargement_centre.centres(self._db, condition, parametres)
        nouveaux = {i: c for i, c in lus.items() if i not in self._centres}
        chargement_centre.completer_agrements(self._db, nouveaux)
        self._centres.update(nouveaux)
        return [self._centres[i] for i in lus]

    def decider(self, demande: Demande) -> Decision:
        try:
            return self._decideurs[demande.action](demande)
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)

    def _viser(self, demande: Demande) -> Centre:
        """Le centre nommé, s'il est dans le ressort où l'acteur écrit."""
        (centre,) = self._connaitre("e.id = ?", (trouver(self._db, demande.objet),))
        if not self._acteur.voit(centre.departement, centre.region):
            raise introuvable(demande.objet)
        return centre

    # --- créer, modifier ---

    def _creer(self, demande: Demande) -> Decision:
        champs: Champs = dict(demande.valeurs["champs"])
        centre = Centre(0, **champs)  # type: ignore[arg-type]
        fiche = _valeurs(centre)
        contacts, avis = coordonnees.examiner(fiche, dict.fromkeys(CHAMPS), set(champs), _TELEPHONES)
        centre.telephone = fiche["telephone"]
        champs |= {c: fiche[c] for c in _TELEPHONES if c in champs}
        memes = self._du_meme_nom(centre)
        titulaire = self._titulaire(centre)
        candidats = [titulaire] if titulaire else [] if centre.siret else memes
        identique = next((c for c in candidats if _porte(c, champs)), None)
        if identique is not None:
            texte = f"rien à changer : {identique.reference} {identique.nom} existe déjà"
            return Decision(demande, identique.reference, Resultat.SANS_EFFET, explication=texte)
        controles = [regles.siret_libre(centre, titulaire), regles.dans_le_ressort(self._acteur, centre), *contacts]
        if refus := controle.motifs(controles):
            objet = titulaire.reference if titulaire else ""
            return Decision(demande, objet, Resultat.REFUSE, refus, conseil=conseil_pour_centre(refus))
        centre.id = self._numeros.neuf("centre")
        self._centres[centre.id] = centre
        valeurs = _valeurs(centre)
        self.ecritures.ajouter("centre", centre.id, {**valeurs, "cle": _cle(centre), "version": 1})
        apres = {c: v for c, v in valeurs.items() if v is not None}
        if memes:
            noms = ", ".join(f"{c.reference} ({c.commune or 'sans commune'})" for c in memes)
            avis.append(f"Même nom et même commune : {noms}.")
        decision = self._fait(demande, centre, "centre", f"{centre.reference} {centre.nom} créé", {}, apres)
        decision.avertissements = (*demande.valeurs.get("avis", ()), *avis)
        return decision

    def _titulaire(self, centre: Centre) -> Centre | None:
        """Le centre, nouveau ou non, qui a déjà ce SIRET."""
        if centre.siret is None:
            return None
        self._connaitre("e.siret = ?", (centre.siret,))
        return next((c for c in self._centres.values() if c.siret == centre.siret), None)

    def _du_meme_nom(self, centre: Centre) -> list[Centre]:
        """Les centres de même nom, dans la même commune ; `cle` commence par le nom."""
        nom = textes.cle(centre.nom)
        self._connaitre("e.cle LIKE ?", (f"{nom}%",))
        return [
            c for c in self._centres.values() if textes.cle(c.nom) == nom and c.commune_insee == centre.commune_insee
        ]

    def _modifier(self, demande: Demande) -> Decision:
        centre = self._viser(demande)
        champs: Champs = dict(demande.valeurs["champs"])
        nouveau = replace(centre, **champs)  # type: ignore[arg-type]
        fiche = _valeurs(nouveau)
        contacts, avis = coordonnees.examiner(fiche, _valeurs(centre), set(champs), _TELEPHONES)
        nouveau.telephone = fiche["telephone"]
        changes = [c for c in CHAMPS if getattr(nouveau, c) != getattr(centre, c)]
        controles = [*contacts, regles.dans_le_ressort(self._acteur, nouveau)]
        if "siret" in changes:
            controles.append(regles.siret_libre(nouveau, self._titulaire(nouveau)))
        if refus := controle.motifs(controles):
            conseil = conseil_pour_centre(refus)
            return Decision(demande, centre.reference, Resultat.REFUSE, refus, conseil=conseil, version=centre.version)
        if not changes:
            texte = "rien à changer : ces valeurs sont déjà celles du centre"
            return Decision(demande, centre.reference, Resultat.SANS_EFFET, explication=texte, version=centre.version)
        avant, apres = ({c: getattr(x, c) for c in changes} for x in (centre, nouveau))
        version = centre.version
        nouveau.version += 1
        self._centres[centre.id] = nouveau
        self.ecritures.modifier("centre", centre.id, {**apres, "cle": _cle(nouveau), "version": nouveau.version})
        decision = self._fait(demande, nouveau, "centre", f"{nouveau.reference} {nouveau.nom} modifié", avant, apres)
        decision.avertissements = (*demande.valeurs.get("avis", ()), *avis)
        decision.version = version
        return decision

    # --- agréer, retirer ---

    def _agreer(self, demande: Demande) -> Decision:
        centre = self._viser(demande)
        numero = self._resolveur.certification(demande.valeurs["certification"])
        certification = chargement.certifications(self._db, {numero})[numero]
        debut = demande.valeurs.get("debut") or self.jour
        fin = demande.valeurs.get("fin") or certification.titre.vie.fin
        site = demande.valeurs.get("site")
        nouveau = Agrement(0, centre.id, certification, site, debut, fin, EtatAgrement.VALIDE.value)
        if deja := regles.meme_agrement(nouveau, centre.agrements):
            texte = f"rien à changer : {deja.reference} existe déjà avec ce site et ces dates"
            return Decision(demande, deja.reference, Resultat.SANS_EFFET, explication=texte, version=deja.version)
        if refus := controle.motifs(regles.controles_agreer(nouveau, centre.agrements)):
            conseil = conseil_pour_agreer(nouveau, centre)
            return Decision(demande, centre.reference, Resultat.REFUSE, refus, conseil=conseil)
        nouveau.id = self._numeros.neuf("agrement")
        centre.agrements.append(nouveau)
        self._agrements[nouveau.id] = nouveau
        dates = {"debut": debut.isoformat(), "fin": fin.isoformat(), "etat": nouveau.etat}
        colonnes = {"centre_id": centre.id, "certification_id": certification.id, "site": site, **dates, "version": 1}
        self.ecritures.ajouter("agrement", nouveau.id, colonnes)
        apres = {"centre": centre.reference, "certification": certification.reference, "site": site, **dates}
        texte, avertissements = agrement_donne(nouveau, centre)
        lisibles = {c: v for c, v in apres.items() if v is not None}
        decision = self._fait(demande, nouveau, "agrement", texte, {}, lisibles)
        decision.avertissements = avertissements
        return decision

    def _retirer(self, demande: Demande) -> Decision:
        agrement = self._agrements.get(identifiants.numero("A", demande.objet))
        centre = self._centres[agrement.centre_id] if agrement else None
        if agrement is None or centre is None or not self._acteur.voit(centre.departement, centre.region):
            raise Introuvable(
                f"L'agrément {demande.objet} est introuvable.", conseil="Cherchez-le avec « ceres centre agrements »."
            )
        version = agrement.version
        if agrement.etat == EtatAgrement.RETIRE:
            texte = f"rien à changer : {agrement.reference} est déjà retiré"
            return Decision(demande, agrement.reference, Resultat.SANS_EFFET, explication=texte, version=version)
        avant = {"etat": agrement.etat}
        apres = {"etat": EtatAgrement.RETIRE.value}
        avertissements = ce_que_perd(centre, agrement, self._sessions.get(centre.id, []), self.jour)
        agrement.etat = EtatAgrement.RETIRE.value
        agrement.version += 1
        self.ecritures.modifier("agrement", agrement.id, {**apres, "version": agrement.version})
        decision = self._fait(demande, agrement, "agrement", agrement_retire(agrement, centre), avant, apres)
        decision.avertissements = avertissements
        decision.version = version
        return decision

    # --- effets ---

    def _fait(
        self,
        demande: Demande,
        objet: Centre | Agrement,
        type_objet: str,
        texte: str,
        avant: dict[str, Any],
        apres: dict[str, Any],
    ) -> Decision:
        """La décision d'une écriture et ses traces, une par champ changé."""
        for champ, valeur in apres.items():
            trace = journal.Trace(
                type_objet, objet.id, demande.action, champ, avant.get(champ), valeur, demande.motif, objet.version
            )
            self.traces.append(trace)
        return Decision(demande, objet.reference, Resultat.FAIT, explication=texte, avant=avant or None, apres=apres)


def _valeurs(centre: Centre) -> dict[str, Any]:
    return {champ: getattr(centre, champ) for champ in CHAMPS}


def _porte(centre: Centre, champs: Champs) -> bool:
    """Le centre a déjà chacune des valeurs données."""
    return all(getattr(centre, champ) == valeur for champ, valeur in champs.items() if valeur is not None)


def _cle(centre: Centre) -> str:
    """La clé de recherche ; elle commence par le nom."""
    return textes.cle(f"{centre.nom} {centre.commune or ''} {centre.siret or ''}")


def _centres_des_agrements(db: Db, ids: Iterable[int]) -> tuple[str, list[Any]]:
    condition, parametres = db.dans("a.id", sorted(ids))
    return f"e.id IN (SELECT a.centre_id FROM agrement a WHERE {condition})", parametres


def _numero(objet: str) -> int | None:
    try:
        return identifiants.numero("A", objet)
    except ErreurUsage:
        return None
