"""La situation des centres : créer, modifier, agréer, retirer un agrément, par le moteur commun."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Aiguillage, Metier, Situation
from ceres_cli.regles import controle, identifiants, textes
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import EtatAgrement
from ceres_cli.services.centre import lectures, requetes
from ceres_cli.services.centre.lectures import introuvable, trouver
from ceres_cli.services.centre.messages import (
    CONSEILS,
    agrement_donne,
    agrement_retire,
    ce_que_perd,
    conseil_pour_agreer,
)
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.centres import CHAMPS
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.raisons import conseiller, domicile_connu
from ceres_cli.services.personne.saisie import Champs

_TELEPHONES = ("telephone",)


class SituationCentre(Situation):
    """Les centres nommés et leurs agréments."""

    SORTE = "centre"
    LETTRE = "E"
    CONSEILS = CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        self._resolveur = Resolveur(self.db, self.jour)
        retraits = [d for d in demandes if d.action == Action.RETIRER_AGREMENT]
        a_retirer = {n for d in retraits if (n := d.reconnaitre("A")) is not None}
        self._centres: dict[int, Centre] = {}
        if a_retirer:
            self._connaitre(*requetes.ayant_ces_agrements(self.db, a_retirer))
        self._agrements = {a.id: a for c in self._centres.values() for a in c.agrements}
        self._sessions = chargement_session.sessions_a_tenir(self.db, self._centres, self.jour) if a_retirer else {}

    def _connaitre(self, condition: str, parametres: Sequence[Any]) -> list[Centre]:
        """Les centres de cette condition et leurs agréments ; ceux qu'on connaît déjà, tels qu'ils sont devenus."""
        lus = chargement_centre.centres(self.db, condition, parametres)
        nouveaux = {i: c for i, c in lus.items() if i not in self._centres}
        chargement_centre.completer_agrements(self.db, nouveaux)
        self._centres.update(nouveaux)
        return [self._centres[i] for i in lus]

    def _viser(self, demande: Demande) -> Centre:
        """Le centre nommé, s'il est dans le ressort où l'acteur écrit."""
        (centre,) = self._connaitre("e.id = ?", (trouver(self.db, demande.objet),))
        if not self.acteur.voit(centre.departement, centre.region):
            raise introuvable(demande.objet)
        return centre

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dict(self._centres[identifiants.numero("E", objet)], self.jour)

    # --- créer, modifier ---

    def _creer(self, demande: Demande) -> Decision:
        champs: Champs = dict(demande.valeurs["champs"])
        centre = Centre(0, **{"nom": "", **champs})  # type: ignore[arg-type]
        fiche = _valeurs(centre)
        controles, avis = self._examiner(demande, centre, fiche, dict.fromkeys(CHAMPS))
        centre.telephone = fiche["telephone"]
        champs |= {c: fiche[c] for c in _TELEPHONES if c in champs}
        memes = self._du_meme_nom(centre) if centre.nom else []
        titulaire = self._titulaire(centre)
        candidats = [titulaire] if titulaire else [] if centre.siret else memes
        identique = next((c for c in candidats if _porte(c, champs)), None)
        if identique is not None and not demande.fautes:
            texte = f"rien à changer : {identique.reference} {identique.nom} existe déjà"
            return self.sans_effet(demande, identique, texte)
        controles.insert(0, regles.siret_libre(centre, titulaire))
        if refus := (*demande.fautes, *controle.motifs(controles)):
            return self.refuser(demande, titulaire, refus, conseiller(refus, CONSEILS))
        centre.id = self.numeros.neuf("centre")
        self._centres[centre.id] = centre
        valeurs = _valeurs(centre)
        self.ecritures.ajouter("centre", centre.id, {**valeurs, "cle": _cle(centre), "version": 1})
        apres = {c: v for c, v in valeurs.items() if v is not None}
        if memes:
            noms = ", ".join(f"{c.reference} ({c.commune or 'sans commune'})" for c in memes)
            avis.append(f"Même nom et même commune : {noms}.")
        avertissements = (*demande.valeurs.get("avis", ()), *avis)
        texte = f"{centre.reference} {centre.nom} créé"
        return self.fait(demande, centre, texte, {}, apres, avertissements=avertissements)

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
        controles, avis = self._examiner(demande, nouveau, fiche, _valeurs(centre))
        nouveau.telephone = fiche["telephone"]
        changes = [c for c in CHAMPS if getattr(nouveau, c) != getattr(centre, c)]
        if "siret" in changes:
            controles.append(regles.siret_libre(nouveau, self._titulaire(nouveau)))
        if refus := (*demande.fautes, *controle.motifs(controles)):
            return self.refuser(demande, centre, refus, conseiller(refus, CONSEILS))
        if not changes:
            return self.sans_effet(demande, centre, "rien à changer : ces valeurs sont déjà celles du centre")
        avant, apres = ({c: getattr(x, c) for c in changes} for x in (centre, nouveau))
        nouveau.version += 1
        self._centres[centre.id] = nouveau
        self.ecritures.modifier("centre", centre.id, {**apres, "cle": _cle(nouveau), "version": nouveau.version})
        avertissements = (*demande.valeurs.get("avis", ()), *avis, *self._employes(centre, nouveau))
        texte = f"{nouveau.reference} {nouveau.nom} modifié"
        return self.fait(demande, nouveau, texte, avant, apres, version=centre.version, avertissements=avertissements)

    def _employes(self, centre: Centre, nouveau: Centre) -> list[str]:
        """SES-08 : ceux que son nouveau nom fait ses employés, et qui siègent dans ses sessions. Leur numéro seul : ils
        peuvent être d'un autre ressort."""
        if textes.cle(nouveau.nom) == textes.cle(centre.nom):
            return []
        siens = Sieges(self.db, centres=[centre.id]).des_employes(centre.id, nouveau.nom)
        return [
            avis
            for jure, sessions in siens.items()
            for avis in touchees(f"{identifiants.affiche('J', jure)}, son employé,", sessions)
        ]

    def _examiner(
        self, demande: Demande, centre: Centre, fiche: dict[str, Any], avant: dict[str, Any]
    ) -> tuple[list[Controle], list[str]]:
        """(contrôles, avertissements) du ressort et des coordonnées ; `fiche` : ses numéros sont mis au propre."""
        situe = domicile_connu(demande.fautes, fiche)
        donnes = set(demande.valeurs["champs"])
        contacts, avis = coordonnees.examiner(fiche, avant, donnes, _TELEPHONES, region_sure=situe)
        ressort = [regles.dans_le_ressort(self.acteur, centre)] if situe else []
        return [*ressort, *contacts], avis

    # --- agréer, retirer ---

    def _agreer(self, demande: Demande) -> Decision:
        centre = self._viser(demande)
        numero = self._resolveur.certification(demande.valeurs["certification"])
        certification = chargement.certifications(self.db, {numero})[numero]
        debut = demande.valeurs.get("debut") or self.jour
        fin = demande.valeurs.get("fin") or certification.titre.vie.fin
        site = demande.valeurs.get("site")
        lieu = demande.valeurs.get("lieu") or (centre.lieu if site else None)
        nouveau = Agrement(0, centre.id, certification, site, debut, fin, EtatAgrement.VALIDE.value, lieu=lieu)
        if deja := regles.meme_agrement(nouveau, centre.agrements):
            texte = f"rien à changer : {deja.reference} existe déjà avec ce site et ces dates"
            return self.sans_effet(demande, deja, texte)
        if refus := controle.motifs(regles.controles_agreer(nouveau, centre.agrements)):
            return self.refuser(demande, centre, refus, conseil_pour_agreer(nouveau, centre))
        nouveau.id = self.numeros.neuf("agrement")
        centre.agrements.append(nouveau)
        self._agrements[nouveau.id] = nouveau
        dates = {"debut": debut.isoformat(), "fin": fin.isoformat(), "etat": nouveau.etat}
        ou = {"site": site, **(lieu._asdict() if lieu else {})}
        colonnes = {"centre_id": centre.id, "certification_id": certification.id, **ou, **dates, "version": 1}
        self.ecritures.ajouter("agrement", nouveau.id, colonnes)
        apres = {"centre": centre.reference, "certification": certification.reference, **ou, **dates}
        texte, avertissements = agrement_donne(nouveau, centre)
        lisibles = {c: v for c, v in apres.items() if v is not None}
        return self.fait(demande, nouveau, texte, {}, lisibles, avertissements=avertissements, sorte="agrement")

    def _retirer(self, demande: Demande) -> Decision:
        agrement = self._agrements.get(demande.viser("A"))
        centre = self._centres[agrement.centre_id] if agrement else None
        if agrement is None or centre is None or not self.acteur.voit(centre.departement, centre.region):
            raise Introuvable(
                f"L'agrément {demande.objet} est introuvable.", conseil="Cherchez-le avec « ceres centre agrements »."
            )
        if agrement.etat == EtatAgrement.RETIRE:
            texte = f"rien à changer : {agrement.reference} est déjà retiré"
            return self.sans_effet(demande, agrement, texte)
        avant = {"etat": agrement.etat}
        apres = {"etat": EtatAgrement.RETIRE.value}
        avertissements = ce_que_perd(centre, agrement, self._sessions.get(centre.id, []), self.jour)
        agrement.etat = EtatAgrement.RETIRE.value
        version, agrement.version = agrement.version, agrement.version + 1
        self.ecritures.modifier("agrement", agrement.id, {**apres, "version": agrement.version})
        texte = agrement_retire(agrement, centre)
        return self.fait(
            demande, agrement, texte, avant, apres, version=version, avertissements=avertissements, sorte="agrement"
        )

    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: _creer,
        Action.MODIFIER: _modifier,
        Action.AGREER: _agreer,
        Action.RETIRER_AGREMENT: _retirer,
    }


class MetierCentre(Metier):
    situation = SituationCentre
    operation = Operation.ECRIRE_AGREMENTS


def _valeurs(centre: Centre) -> dict[str, Any]:
    return {champ: getattr(centre, champ) for champ in CHAMPS}


def _porte(centre: Centre, champs: Champs) -> bool:
    """Le centre a déjà chacune des valeurs données."""
    return all(getattr(centre, champ) == valeur for champ, valeur in champs.items() if valeur is not None)


def _cle(centre: Centre) -> str:
    """La clé de recherche ; elle commence par le nom."""
    return textes.cle(f"{centre.nom} {centre.commune or ''} {centre.siret or ''}")
