"""La situation des sites d'un centre : ouvrir, modifier, fermer (SIT-01, SIT-03)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import SITE
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import sites as regles
from ceres_cli.regles.centre.sites import ActionSite as Action
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.faits.centre import Agrement, Centre, Site
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.session import delais
from ceres_cli.regles.session.commencee import Acte, a_commence, changement
from ceres_cli.regles.session.etats import ActionSession, permise
from ceres_cli.regles.vocabulaire import Resultat, Role
from ceres_cli.services.centre import lectures as centres
from ceres_cli.services.centre import lieux
from ceres_cli.services.centre import saisie as saisie_centre
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.faits import sessions as faits_sessions
from ceres_cli.services.faits import sites as faits_sites
from ceres_cli.services.objet.situation import SituationDUn
from ceres_cli.services.personne import saisie as saisie_personne
from ceres_cli.services.personne.raisons import Raisons, conseiller
from ceres_cli.services.personne.saisie import Saisie, adresse_incoherente
from ceres_cli.services.site import lectures

CONSEILS = {
    "DEL-01": "Donnez d'abord à cette session un autre site : « ceres session modifier S-… --site … ».",
    "DRO-02": "Corrigez --commune, ou demandez-le à un profil MPCP.",
    "SES-06": "Demandez-le à la DIRECCTE de la région, ou à un profil MPCP.",
    "SIT-01": "Servez-vous de ce site, ou changez-le : « ceres centre site modifier T-… ».",
    "SIT-03": "Ce qui s'y est tenu le garde ; un autre s'enregistre : « ceres centre site creer E-… --nom NOM ».",
}


class SituationSite(SituationDUn[Site]):
    """Valeurs : `champs`, colonne → valeur ; `avis`, de la saisie. Créer : l'objet est le centre."""

    NOM = SITE
    CONSEILS = CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        condition, parametres = self.db.dans("si.id", sorted(self.nommes(demandes)))
        nommes = faits_sites.sites(self.db, condition, parametres)
        self._centres: dict[int, Centre] = {}
        self._sites: dict[int, list[Site]] = {}
        self._agrements: dict[int, list[Agrement]] = {}
        self._sessions: dict[int, list[SessionExamen]] = {}
        self._connaitre({s.centre_id for s in nommes.values()})
        self.vus = {s.id: s for siens in self._sites.values() for s in siens if s.id in nommes and self._ecrit(s)}

    def _connaitre(self, voulus: set[int]) -> None:
        neufs = voulus - self._centres.keys()
        condition, parametres = self.db.dans("e.id", sorted(neufs))
        self._centres |= faits_centres.centres(self.db, condition, parametres)
        self._sites |= faits_sites.des_centres(self.db, neufs)
        self._agrements |= faits_centres.agrements_des_centres(self.db, neufs)
        self._sessions |= faits_sessions.sessions_vivantes(self.db, neufs)

    def _ecrit(self, site: Site) -> bool:
        """DRO-02 : un Centre, les siens ; une DIRECCTE, ceux de sa région."""
        if self.acteur.role is Role.CENTRE:
            return site.centre_id == self.acteur.centre_id
        lieu = site.lieu if site.departement else self._centres[site.centre_id].lieu
        return self.acteur.voit(lieu.departement, lieu.region)

    def document(self, objet: str) -> dict[str, Any]:
        site = self.vus[identifiants.numero(self.LETTRE, objet)]
        site.centre_nom = self._centres[site.centre_id].nom
        sessions = [s for s in self._sessions.get(site.centre_id, ()) if self._voit(s)]
        return lectures.en_dict(site, self._agrements[site.centre_id], sessions)

    def _voit(self, s: SessionExamen) -> bool:
        return self.acteur.voit_session(s.centre_id, s.departement, s.region)

    def _centre(self, texte: str) -> Centre:
        numero = centres.trouver_visible(self.db, self.acteur, texte)
        self._connaitre({numero})
        return self._centres[numero]

    def _creer(self, demande: Demande) -> Decision:
        centre = self._centre(demande.objet)
        champs: dict[str, Any] = demande.valeurs["champs"]
        neuf = Site(0, centre.id, **{"nom": "", **champs})
        connus = self._sites[centre.id]
        controle = regles.libre(neuf, connus)
        if not controle.satisfait and not demande.fautes:
            deja = next(s for s in connus if s.reference == controle.reference)
            if all(getattr(deja, c) == v for c, v in champs.items() if c != "nom" and v is not None):
                self.vus[deja.id] = deja
                return self.sans_effet(demande, deja, f"rien à changer : {deja.reference} est déjà ce site")
        if refus := (*demande.fautes, *condition.motifs([controle])):
            return self.refuser(demande, None, refus, conseiller(refus, CONSEILS))
        lieux.naitre(self, demande, neuf)
        connus.append(neuf)
        self.vus[neuf.id] = neuf
        apres = {c: v for c, v in lieux.colonnes(neuf).items() if v is not None}
        return Decision(
            demande,
            neuf.reference,
            Resultat.FAIT,
            explication=f"{neuf.reference} {neuf.nom} ouvert pour {centre.reference} {centre.nom}",
            avertissements=(*demande.valeurs.get("avis", ()), *_de_l_adresse(neuf)),
            apres={"centre": centre.reference, **apres},
        )

    def _modifier(self, demande: Demande) -> Decision:
        site = self.viser(demande)
        voulu, changes = self._voulu(demande, site)
        if refus := (*demande.fautes, *condition.motifs(self._controles(site, voulu, changes))):
            return self.refuser(demande, site, refus, conseiller(refus, CONSEILS))
        if not changes:
            return self.sans_effet(demande, site, "rien à changer : ces valeurs sont déjà celles du site")
        agrements = regles.agrements_du_site(site, self._agrements[site.centre_id])
        sessions = self._sessions.get(site.centre_id, ())
        avant, apres, avis = lieux.changer_le_site(self, demande, site, voulu, sessions, agrements)
        self._retenir(voulu)
        avertissements = (*demande.valeurs.get("avis", ()), *_de_l_adresse(voulu), *avis)
        texte = f"{voulu.reference} {voulu.nom} modifié"
        return self.fait(demande, voulu, texte, avant, apres, version=site.version, avertissements=avertissements)

    def _voulu(self, demande: Demande, site: Site) -> tuple[Site, set[str]]:
        champs: dict[str, Any] = dict(demande.valeurs.get("champs", {}))
        voulu = replace(site, **champs)
        return voulu, {c for c in champs if getattr(voulu, c) != getattr(site, c)}

    def _controles(self, site: Site, voulu: Site, changes: set[str]) -> list[Condition]:
        centre = site.centre_id
        if "ferme_le" in changes:  # rouvert par l'annulation de sa fermeture
            return [regles.libre(voulu, self._sites[centre])]
        suite = regles.modifiable(site, voulu, changes, self.acteur, self._agrements[centre], self._sites[centre])
        for s in self._sessions.get(centre, ()) if "departement" in changes else ():
            if s.site_id == site.id and lieux.a_venir(s, self.jour):
                juge = delais.demenagement(replace(s, departement=voulu.departement))
                suite += [] if juge is None else [juge.controle]
        return suite

    def _fermer(self, demande: Demande) -> Decision:
        site = self.viser(demande)
        if site.ferme_le is not None:
            quand = en_francais(site.ferme_le)
            return self.sans_effet(demande, site, f"rien à changer : {site.reference} est fermé depuis le {quand}")
        if refus := condition.motifs(self.controler(demande)):
            return self.refuser(demande, site, refus, self._conseil_pour_fermer(site, refus[0]))
        voulu, decision = lieux.fermer(self, demande, site)
        self._retenir(voulu)
        return decision

    def _conseil_pour_fermer(self, site: Site, retenu: Motif) -> str:
        """L'acte qui donne un autre lieu à ce qui le nomme encore, ou à qui le demander."""
        role, modifier = self.acteur.role, ActionSession.MODIFIER
        commandes, services = [], []
        for s in [s for s in self._sessions.get(site.centre_id, ()) if s.site_id == site.id][:1]:
            if permise(s.etat, modifier, role) and changement(s, Acte(self.jour, role), ("site_id",)).satisfait:
                motif = " --motif TEXTE" if a_commence(s, self.jour) else ""
                commandes.append(f"« ceres session modifier {s.reference} --site …{motif} »")
            else:
                par_l_ud = s.departement and permise(s.etat, modifier, Role.UD)
                qui = f"l'UD du département {s.departement}" if par_l_ud else "un profil MPCP"
                services.append(f"à {qui} pour {s.reference}")
        siens = retenu.valeurs["agrements"]
        assert isinstance(siens, list)
        for agrement in siens[:1]:
            if est_permise(Operation.ECRIRE_AGREMENTS, role):
                commandes.append(f"« ceres centre modifier-agrement {agrement} --site … »")
            else:
                services.append(f"à la DIRECCTE pour {agrement}")
        suite = [f"Donnez-leur d'abord un autre lieu : {', '.join(commandes)}."] if commandes else []
        suite += [f"Demandez d'abord un autre lieu {', '.join(services)}."] if services else []
        return " ".join(suite)

    def _retenir(self, voulu: Site) -> None:
        self._sites[voulu.centre_id] = [voulu if s.id == voulu.id else s for s in self._sites[voulu.centre_id]]
        self.vus[voulu.id] = voulu

    def controler(self, demande: Demande) -> list[Condition]:
        site = self.viser(demande)
        if demande.action is Action.FERMER:
            sessions, agrements = self._sessions.get(site.centre_id, ()), self._agrements[site.centre_id]
            ouvert = regles.ouvert(site)
            return [ouvert, *([regles.fermable(site, sessions, agrements, self.jour)] if ouvert.satisfait else [])]
        return self._controles(site, *self._voulu(demande, site))

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        if demande.action is Action.FERMER and "sessions" in refus[0].valeurs:
            return self._conseil_pour_fermer(self.viser(demande), refus[0])
        return CONSEILS.get(refus[0].code, "")

    ACTIONS: ClassVar[Aiguillage] = {Action.CREER: _creer, Action.MODIFIER: _modifier, Action.FERMER: _fermer}


def _de_l_adresse(site: Site) -> list[str]:
    champs = {"code_postal": site.code_postal, "commune_insee": site.commune_insee, "commune": site.commune}
    incoherente = adresse_incoherente({**champs, "departement": site.departement})
    return [incoherente] if incoherente else []


class MetierSite(Metier):
    situation = SituationSite
    operation = Operation.ECRIRE_SITES
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.MODIFIER: Operation.CHANGER_SITES}
    lecture, expliquees = Operation.LIRE_AGREMENTS, regles.ACTIONS

    reference = staticmethod(lectures.LECTURES.reference)


_A_PART = ("nom", "salles")


def saisir(tapes: Mapping[str, str | None], jour: date) -> Saisie:
    """`tapes` : champ de SITE → texte ; None : pas donné ; vide : à effacer."""
    raisons = Raisons()
    champs: dict[str, Any] = {}
    for champ, lire in (("nom", _nom), ("salles", salles)):
        if (texte := tapes.get(champ)) is not None:
            champs |= raisons.essayer(champ, lambda c=champ, f=lire, t=texte: {c: f(t)}, {})  # type: ignore[misc]
    lus = saisie_personne.saisir(SITE, {c: texte for c, texte in tapes.items() if c not in _A_PART}, jour)
    return Saisie({**champs, **lus.champs}, lus.avis, (*raisons.motifs(), *lus.fautes))


def _nom(texte: str) -> str:
    if (nom := saisie_centre.site(texte)) is None:
        raise ErreurUsage("Site : il faut au moins une lettre ou un chiffre.", conseil="Rien n'a été modifié.")
    return nom


def salles(texte: str) -> str | None:
    """« A,B » : leurs noms, chacun une fois, séparés par des virgules."""
    noms = [saisie_centre.nom_de_salle(mot) for mot in texte.split(",") if mot.strip()]
    return ",".join(dict.fromkeys(noms)) or None
