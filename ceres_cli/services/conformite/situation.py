"""La situation des contrôles de conformité : créer, constater, clore (CTL-01, CTL-02)."""

from collections.abc import Sequence
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.noms import CENTRE, CONTROLE, SESSION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.conformite import controles as regles
from ceres_cli.regles.conformite.controles import ActionControle as Action
from ceres_cli.regles.conformite.controles import Cloture
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.centre import Constat, ControleConformite, Lieu
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatControle, SuiteControle, TypeControle
from ceres_cli.services.centre.lectures import trouver
from ceres_cli.services.conformite import lectures, requetes
from ceres_cli.services.conformite.messages import conseil_pour, consequence
from ceres_cli.services.faits import centres as faits_centres
from ceres_cli.services.faits import sessions as faits_sessions
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.objet.situation import SituationDUn


class SituationControle(SituationDUn[ControleConformite]):
    """Créer : en valeurs, `centre` ou `session`, `date`, `type`. Constater : `texte`. Clore : `suite`, `agrement`."""

    NOM = CONTROLE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        nommes = self.nommes(demandes)
        self.vus = lectures.charger(self.db, self.acteur, nommes) if nommes else {}
        centres = {k.centre_id for k in self.vus.values() if any(d.action is Action.CLORE for d in demandes)}
        self._centres = lectures.centres_des_controles(self.db, centres)

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dict(self.db, self.acteur, self.vus[identifiants.numero(self.LETTRE, objet)])

    def _creer(self, demande: Demande) -> Decision:
        neuf = self._neuf(demande)
        deja = requetes.le_meme(self.db, neuf.centre_id, neuf.session_id, neuf.jour.isoformat(), neuf.type)
        if deja is not None:
            self.vus |= lectures.charger(self.db, self.acteur, [deja])
            connu = self.vus[deja]
            return self.sans_effet(demande, connu, f"rien à changer : {connu.reference} est déjà ce contrôle")
        neuf.id = self.numeros.neuf("controle")
        self.vus[neuf.id] = neuf
        colonnes = {
            "centre_id": neuf.centre_id,
            "session_id": neuf.session_id,
            "date": neuf.jour.isoformat(),
            "type": neuf.type,
            "etat": neuf.etat,
            "version": 1,
        }
        self.ecritures.ajouter("controle", neuf.id, colonnes)
        apres = {
            "centre": identifiants.affiche("E", neuf.centre_id),
            "session": neuf.session,
            **{c: colonnes[c] for c in ("date", "type", "etat")},
        }
        texte = f"{neuf.reference} créé : contrôle {libelle(neuf.type)} de {neuf.objet} le {en_francais(neuf.jour)}"
        return self.fait(demande, neuf, texte, {}, {c: v for c, v in apres.items() if v is not None})

    def _neuf(self, demande: Demande) -> ControleConformite:
        """D'un centre ou d'une session du ressort ; ce qui n'en est pas est introuvable."""
        v = demande.valeurs
        session_id, session, lieu = None, None, None
        if v.get("session"):
            numero = faits_sessions.numero_de(self.db, *identifiants.numero_session(v["session"]))
            lue = {} if numero is None else faits_sessions.sessions(self.db, [numero], {})
            vue = lue.get(numero or 0)
            if vue is None or not self.acteur.voit(vue.departement, vue.region):
                raise absent(SESSION, v["session"])
            session_id, session, numero_centre = vue.id, vue.reference, vue.centre_id
            lieu = Lieu(vue.commune, None, vue.departement, vue.region)
        else:
            numero_centre = trouver(self.db, v["centre"])
        centre = faits_centres.centres(self.db, "e.id = ?", (numero_centre,))[numero_centre]
        if lieu is None and not self.acteur.voit(centre.departement, centre.region):
            raise absent(CENTRE, v["centre"])
        type_ = TypeControle(v["type"]).value
        return ControleConformite(
            0, centre.id, centre.nom, session_id, session, v["date"], type_, lieu=lieu or centre.lieu
        )

    def _constater(self, demande: Demande) -> Decision:
        vu = self.viser(demande)
        constat = Constat(self.jour, demande.valeurs["texte"])
        if not vu.clos and constat in vu.constats:
            return self.sans_effet(demande, vu, "rien à changer : ce constat y est déjà")
        if refus := self.refus(demande, vu, self.controler(demande)):
            return refus
        version = vu.version
        vu.constats.append(constat)
        vu.version += 1
        colonnes = {"controle_id": vu.id, "date": self.jour.isoformat(), "texte": constat.texte}
        self.ecritures.ajouter("constat", self.numeros.neuf("constat"), colonnes)
        texte, note = f"constat noté à {vu.reference}", {"constat": constat.texte}
        return self.fait(demande, vu, texte, {}, note, version=version, colonnes={})

    def _clore(self, demande: Demande) -> Decision:
        vu = self.viser(demande)
        cloture = self._cloture(demande, vu)
        if regles.deja_clos(vu, cloture):
            return self.sans_effet(demande, vu, f"rien à changer : {vu.reference} est déjà clos ainsi")
        if refus := self.refus(demande, vu, self.controler(demande)):
            return refus
        suite = SuiteControle(demande.valeurs["suite"])
        version, avant = vu.version, {"etat": vu.etat, "suite": None, "agrement": None, "clos_le": None}
        vu.etat, vu.suite, vu.motif = EtatControle.CLOS.value, suite.value, str(demande.motif).strip()
        vu.clos_le, vu.version = self.jour, vu.version + 1
        vu.agrement = None if cloture.agrement is None else cloture.agrement.reference
        apres = {"etat": vu.etat, "suite": vu.suite, "agrement": vu.agrement, "clos_le": self.jour.isoformat()}
        agrement_id = None if cloture.agrement is None else cloture.agrement.id
        colonnes = {**apres, "motif": vu.motif, "agrement_id": agrement_id}
        del colonnes["agrement"]
        changes = [c for c in apres if apres[c] != avant[c]]
        texte = f"{vu.reference} clos : {libelle(vu.suite)}"
        dites = {c: avant[c] for c in changes}, {c: apres[c] for c in changes}
        decision = self.fait(demande, vu, texte, *dites, version=version, colonnes=colonnes)
        decision.consequence = consequence(vu)
        return decision

    def _cloture(self, demande: Demande, vu: ControleConformite) -> Cloture:
        """Celle qui est demandée ; sans suite (expliquer), n'importe laquelle."""
        suite, agrement = demande.valeurs.get("suite"), demande.valeurs.get("agrement")
        if demande.action is not Action.CLORE or suite is None:
            return Cloture(None)
        return lectures.cloture(self.db, SuiteControle(suite), agrement, self._centres[vu.centre_id])

    def controler(self, demande: Demande) -> list[Condition]:
        vu = self.viser(demande)
        return regles.controles(Action(demande.action), vu, self._cloture(demande, vu), self.jour)

    def possibles(self, objet: str) -> list[Action]:
        return regles.actions_possibles(self.vus[identifiants.numero(self.LETTRE, objet)], self.acteur, self.jour)

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        vu = self.viser(demande)
        return conseil_pour(refus[0], vu, self._cloture(demande, vu), self.acteur, self.jour)

    ACTIONS: ClassVar[Aiguillage] = {Action.CREER: _creer, Action.CONSTATER: _constater, Action.CLORE: _clore}


class MetierControle(Metier):
    situation = SituationControle
    operation = Operation.ECRIRE_CONTROLES
    averties = facultatives = motivees = frozenset({Action.CLORE})
    lecture, expliquees = Operation.LIRE_CONTROLES, regles.ACTIONS

    reference = staticmethod(lectures.LECTURES.reference)
