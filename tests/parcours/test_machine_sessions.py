"""Une machine à états : sessions, jury, inscriptions, convocations, face à un modèle fait de dictionnaires.

Chaque geste passe par le moteur, sous le profil qui le peut ; sa réponse et la base entière sont comparées au modèle,
et ce qu'« expliquer » en disait juste avant. Le modèle (`modele_sessions.py`) relit regles.md pour son compte.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ceres_cli.commands.verbes.expliquer import d_une_session as expliquer
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Decision, Demande, Options
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.textes import cle
from ceres_cli.services.candidat.inscription import MetierInscription
from ceres_cli.services.convocation.situation import MetierConvocation
from ceres_cli.services.jure.situation import MetierJure
from ceres_cli.services.session import lectures as session
from ceres_cli.services.session.situation import MetierSession
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre
from tests.parcours import modele_sessions as modele
from tests.parcours.modele_sessions import DEJA, FAIT, JURES, TITRES, Sort

NAISSANCE = date(1990, 1, 1)
MPCP, UD = "P-1", "P-4"
PROFILS = {1: "P-2", 2: "P-3"}  # centre → son profil
CCP = ("CCP1", "CCP2")
SESSIONS_MAX = 7
QUI = st.sampled_from(["centre", "centre", "ud", "mpcp"])


@cache
def base_modele() -> tuple["tempfile.TemporaryDirectory[str]", Path]:
    """La base au premier jour : titres, centres, jurés, candidats, sans aucune session."""
    dossier = tempfile.TemporaryDirectory()
    chemin = Path(dossier.name) / "modele.db"
    f = Fabrique(chemin)
    for reference, (debut, fin, prolongation) in TITRES.items():
        f.titre(reference[:8], reference[8:], debut=debut, fin=fin, prolongation=prolongation, ccp=2, ccs=1)
    for nom in modele.CENTRES.values():
        f.centre(nom)
    for centre, titre, bloc, debut, fin in modele.AGREMENTS:
        f.agrement(centre, reference_de(titre, bloc), debut, fin)
    for n in JURES:
        employeur = modele.CENTRES.get(modele.EMPLOYEURS.get(n, 0))
        f.jure(f"JURE{n}", "Alice", employeur=employeur)
    for jure, titre, bloc, debut, fin in modele.HABILITATIONS:
        f.habilitation(jure, reference_de(titre, bloc), debut=debut, fin=fin)
    for n in modele.CANDIDATS:
        nom = f"CANDIDAT{n}"
        f.inserer("candidat", nom=nom, prenom="Noé", naissance=NAISSANCE, centre_id=1, cle=cle(f"{nom} Noé"), version=1)
    f.profil("centre", centre=1)
    f.profil("centre", centre=2)
    f.profil("ud", departement="44")
    f.store.fermer()
    return dossier, chemin


def reference_de(titre: str, bloc: str) -> str:
    return titre if bloc == "TITRE" else f"{titre}/{bloc}"


class MachineSessions(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.dossier = tempfile.TemporaryDirectory()
        chemin = Path(self.dossier.name) / "ceres.db"
        bases.copier(base_modele()[1], chemin)
        chemin.chmod(0o600)
        self.f = Fabrique.reprise(chemin)
        self.m = modele.neuf()

    def teardown(self) -> None:
        self.f.store.fermer()
        self.dossier.cleanup()

    # --- tirer et demander ---

    def tirer(self, tire: st.DataObject, *etats: str) -> str:
        """Une session, de préférence à l'un de ces états : les chemins longs sont ainsi parcourus."""
        voulues = [n for n, s in self.m["sessions"].items() if s["etat"] in etats]
        toutes = list(self.m["sessions"])
        return tire.draw(st.sampled_from(voulues if voulues and tire.draw(st.integers(0, 3)) else toutes))

    def demander(self, metier: Metier, demande: Demande, profil: str) -> Decision:
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        (decision,) = execution.executer(situation, metier, [demande], Options(motif="essai"), None).decisions
        return decision

    def comparer(self, attendu: Sort, decision: Decision) -> bool:
        """La réponse est celle du modèle ; vrai si c'est fait."""
        if isinstance(attendu, set):
            assert (decision.resultat.value, {x.code for x in decision.motifs}) == ("refuse", attendu), decision.texte()
            return False
        assert decision.resultat.value == {FAIT: "fait", DEJA: "sans_effet"}[attendu], decision.texte()
        return attendu == FAIT

    @contextmanager
    def explique(self, nom: str, action: str, attendu: Sort, profil: str, **precisions: Any) -> Iterator[None]:
        """« Expliquer » dit possible exactement quand l'écriture va répondre fait, et pour les mêmes raisons ; dit en
        général, ce qui est refusé l'est toujours, et n'est pas parmi les actions possibles."""
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        if attendu == {"INTROUVABLE"}:
            with pytest.raises(Introuvable):
                expliquer(nom, action, **precisions)(situation)
            yield
            return
        document = expliquer(nom, action, **precisions)(situation)
        assert document["possible"] is (attendu == FAIT), (attendu, document["controles"])
        if isinstance(attendu, set):
            assert {c["code"] for c in document["controles"] if not c["satisfait"]} == attendu
        general = expliquer(nom, action)(situation)
        # D'une DTE demandée, c'est le commentaire qui fait la demande : sans lui, elle l'est déjà (V18-5).
        change = action == "demander-dte" and precisions.get("commentaire") is not None
        assert general["possible"] or attendu != FAIT or change, (attendu, general["controles"])
        # Un autre commentaire, une autre heure changeraient ce qui est déjà fait tel quel.
        deja = action in ("demander-dte", "editer") and not general["possible"]
        assert deja or (action in general["actions_possibles"]) is general["possible"]
        assert general["actions_possibles"] == session.voir(situation, nom)["actions_possibles"]
        yield

    def du_centre(self, nom: str) -> str:
        return PROFILS[self.m["sessions"][nom]["centre"]]

    def sous(self, role: str, nom: str) -> str:
        return {"ud": UD, "mpcp": MPCP}.get(role) or self.du_centre(nom)

    # --- le temps, les sessions ---

    @rule(jours=st.sampled_from([1, 1, 7, 29, 30, 31, 90]))
    def passer_des_jours(self, jours: int) -> None:
        self.m["jour"] += timedelta(days=jours)

    @precondition(lambda self: len(self.m["sessions"]) < SESSIONS_MAX)
    @rule(
        centre=st.sampled_from([1, 1, 2]),
        titre=st.sampled_from([*TITRES]),
        bloc=st.sampled_from(["TITRE", "TITRE", "TITRE", "CCP1", "CCP2", "CCS1"]),
        dans=st.one_of(st.integers(-3, 40), st.sampled_from([150, 332, 333, 365])),
        duree=st.integers(0, 2),
        entretien=st.booleans(),
    )
    def creer(self, centre: int, titre: str, bloc: str, dans: int, duree: int, entretien: bool) -> None:
        self._creer(centre, titre, bloc, dans, duree, entretien)

    def _creer(self, centre: int, titre: str, bloc: str, dans: int, duree: int, entretien: bool) -> str | None:
        debut = self.m["jour"] + timedelta(days=dans)
        voulue = {
            "etat": "en_preparation",
            "centre": centre,
            "titre": titre,
            "bloc": bloc,
            "debut": debut,
            "fin": debut + timedelta(days=duree),
            "entretien": bloc == "TITRE" or (bloc in CCP and entretien),
            "creee": self.m["jour"],
            "dte": False,
            "commentaire": None,
            "validee": False,
            "jury": set(),
            "inscrits": {},
            "attend": set(),  # les délais qu'une dérogation lève
            "servies": [],
        }
        valeurs = {
            "certification": reference_de(titre, bloc),
            "debut": debut,
            "fin": voulue["fin"],
            "heure_debut": "09:00",
            "entretien_final": entretien if bloc in CCP else None,
        }
        decision = self.demander(MetierSession(), Demande("creer", "", valeurs), PROFILS[centre])
        if self.comparer(modele.juge_creation(self.m, voulue), decision):
            assert decision.objet not in self.m["sessions"]
            self.m["sessions"][decision.objet] = voulue
            modele.servir(self.m, voulue, "creation", a_creer=True)
            return decision.objet
        return None

    @precondition(lambda self: len(self.m["sessions"]) < SESSIONS_MAX)
    @rule(
        bloc=st.sampled_from(["TITRE", "TITRE", "CCP1", "CCP2", "CCS1"]),
        dans=st.sampled_from([1, 1, 2, 31]),
        candidats=st.sampled_from([(1,), (1,), (1, 2), (1, 2, 3)]),
        resultat=st.sampled_from(["reussite", "reussite", "echec", "absent"]),
        jusqu_a=st.integers(0, 7),
    )
    def jouer_une_session(self, bloc: str, dans: int, candidats: tuple[int, ...], resultat: str, jusqu_a: int) -> None:
        """Une session menée d'un trait aussi loin que le dit `jusqu_a` ; chaque pas est comparé comme les autres."""
        self._jouer(bloc, dans, candidats, resultat, jusqu_a)

    def _jouer(self, bloc: str, dans: int, candidats: tuple[int, ...], resultat: str, jusqu_a: int) -> str | None:
        titre = "TP-99901m01" if self.m["jour"] < date(2025, 6, 25) else "TP-99901m02"
        nom = self._creer(1, titre, bloc, dans, 0, entretien=True)
        if nom is not None:
            self._completer_le_jury(nom)
            for candidat in candidats:
                self._inscrire(nom, candidat, "formation")
            self._mener(nom, candidats, resultat, jusqu_a)
        return nom

    def _mener(self, nom: str, candidats: tuple[int, ...], resultat: str, jusqu_a: int) -> None:
        pas = [
            lambda: self._editer(nom),
            lambda: self._attendre(nom, "debut"),
            lambda: [self._donner(nom, c, resultat, self._entretien(nom, resultat)) for c in candidats],
            lambda: self._attendre(nom, "fin"),
            lambda: self._transmettre(nom),
            lambda: self._valider(nom),
            lambda: self._debloquer(nom),
        ]
        for suivant in pas[:jusqu_a]:
            suivant()

    def _attendre(self, nom: str, borne: str) -> None:
        self.m["jour"] = max(self.m["jour"], self.m["sessions"][nom][borne])

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), jours=st.sampled_from([-400, -31, -7, -1, 0, 1, 7, 31, 120, 333]), role=QUI)
    def reporter(self, tire: st.DataObject, jours: int, role: str) -> None:
        nom = self.tirer(tire, "en_preparation", "dte_envoye", "convocations_envoyees")
        attendu = modele.juge_report(self.m, nom, jours, role)
        demande = Demande(ActionSession.REPORTER, nom, {"jours": jours}, motif="essai")
        with self.explique(nom, "reporter", attendu, self.sous(role, nom), jours=jours):
            decision = self.demander(MetierSession(), demande, self.sous(role, nom))
        if self.comparer(attendu, decision):
            s = self.m["sessions"][nom]
            s["debut"], s["fin"] = (s[c] + timedelta(days=jours) for c in ("debut", "fin"))
            if jours < 0:
                modele.servir(self.m, s, "creation")

    @precondition(lambda self: any(s["bloc"] in CCP for s in self.m["sessions"].values()))
    @rule(tire=st.data(), voulu=st.booleans(), role=QUI)
    def allumer_l_entretien_final(self, tire: st.DataObject, voulu: bool, role: str) -> None:
        nom = tire.draw(st.sampled_from([n for n, s in self.m["sessions"].items() if s["bloc"] in CCP]))
        demande = Demande(ActionSession.MODIFIER, nom, {"entretien_final": voulu}, motif="essai")
        attendu = modele.juge_entretien(self.m, nom, voulu, role)
        with self.explique(nom, "modifier", attendu, self.sous(role, nom), entretien_final=voulu):
            decision = self.demander(MetierSession(), demande, self.sous(role, nom))
        if self.comparer(attendu, decision):
            self.m["sessions"][nom]["entretien"] = voulu

    # --- le jury ---

    @precondition(lambda self: self.m["sessions"])
    @rule(
        tire=st.data(),
        jure=st.sampled_from(JURES),
        action=st.sampled_from(["inscrire-jure", "inscrire-jure", "inscrire-jure", "desinscrire-jure"]),
        role=QUI,
    )
    def changer_le_jury(self, tire: st.DataObject, jure: int, action: str, role: str) -> None:
        nom = self.tirer(tire, *modele.OUVERTES)
        profil, attendu = self.sous(role, nom), modele.juge_jure(self.m, nom, jure, action, role)
        with self.explique(nom, action, attendu, profil, jure=f"J-{jure}"):
            demande = Demande(ActionSession(action), nom, {"jure": f"J-{jure}"}, motif="essai")
            decision = self.demander(MetierSession(), demande, profil)
        if self.comparer(attendu, decision):
            jury = self.m["sessions"][nom]["jury"]
            (jury.add if action == "inscrire-jure" else jury.remove)(jure)

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def completer_le_jury(self, tire: st.DataObject) -> None:
        """Tous les jurés qui le peuvent, d'un coup."""
        self._completer_le_jury(self.tirer(tire, *modele.OUVERTES))

    def _completer_le_jury(self, nom: str) -> None:
        for jure in JURES:
            decision = self.demander(
                MetierSession(), Demande("inscrire-jure", nom, {"jure": f"J-{jure}"}), self.du_centre(nom)
            )
            if self.comparer(modele.juge_jure(self.m, nom, jure, "inscrire-jure"), decision):
                self.m["sessions"][nom]["jury"].add(jure)

    @rule(jure=st.sampled_from(JURES), actif=st.booleans())
    def inactiver_ou_reactiver_un_jure(self, jure: int, actif: bool) -> None:
        action = "reactiver" if actif else "inactiver"
        attendu: Sort = (
            (DEJA if jure in self.m["actifs"] else FAIT) if actif else modele.juge_inactivation(self.m, jure)
        )
        if self.comparer(attendu, self.demander(MetierJure(), Demande(action, f"J-{jure}"), MPCP)):
            (self.m["actifs"].add if actif else self.m["actifs"].remove)(jure)
            self.m["histoire"][jure].append((self.m["jour"], actif))

    @rule(
        jure=st.sampled_from(JURES),
        cible=st.sampled_from([("E", 1), ("E", 2), ("C", 1), ("C", 2)]),
        action=st.sampled_from(["lier", "delier"]),
    )
    def declarer_un_lien(self, jure: int, cible: tuple[str, int], action: str) -> None:
        lettre, numero = cible
        lien = (jure, lettre, numero)
        attendu = DEJA if (lien in self.m["liens"]) is (action == "lier") else FAIT
        noms = {"E": "centre", "C": "candidat"}
        valeurs = {"centre": None, "candidat": None, noms[lettre]: f"{lettre}-{numero}", "nature": "lien"}
        if self.comparer(attendu, self.demander(MetierJure(), Demande(action, f"J-{jure}", valeurs), MPCP)):
            (self.m["liens"].add if action == "lier" else self.m["liens"].remove)(lien)

    # --- les inscriptions ---

    @precondition(lambda self: self.m["sessions"])
    @rule(
        tire=st.data(),
        candidat=st.sampled_from(modele.CANDIDATS),
        voie=st.sampled_from(["formation", "vae", "apprentissage"]),
    )
    def inscrire(self, tire: st.DataObject, candidat: int, voie: str) -> None:
        nom = self.tirer(tire, "en_preparation", "dte_envoye", "convocations_envoyees")
        self._inscrire(nom, candidat, voie)

    @precondition(lambda self: self.m["sessions"])
    @rule(candidat=st.sampled_from(modele.CANDIDATS))
    def inscrire_partout(self, candidat: int) -> None:
        """Le même candidat à toutes les sessions : la quatrième de l'année est refusée."""
        for nom in self.m["sessions"]:
            self._inscrire(nom, candidat, "formation")

    def _inscrire(self, nom: str, candidat: int, voie: str) -> None:
        valeurs = {"session": nom, "voie": voie, "naissance": NAISSANCE}
        attendu = modele.juge_inscription(self.m, nom, candidat, voie)
        precisions = {"candidat": f"C-{candidat}", "voie": voie, "naissance": NAISSANCE}
        with self.explique(nom, "inscrire", attendu, self.du_centre(nom), **precisions):
            decision = self.demander(
                MetierInscription(), Demande("inscrire", f"C-{candidat}", valeurs), self.du_centre(nom)
            )
        if self.comparer(attendu, decision):
            s = self.m["sessions"][nom]
            a_editer = s["etat"] == "convocations_envoyees"
            s["inscrits"][candidat] = {
                "convoque": s["inscrits"].get(candidat, {}).get("convoque", False),
                "etat": "inscrit", "voie": voie, "resultat": None, "entretien": None, "a_editer": a_editer,
                "seul": modele.ne_passe_que_l_entretien(self.m, candidat, s),
            }  # fmt: skip

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), candidat=st.sampled_from(modele.CANDIDATS))
    def desinscrire(self, tire: st.DataObject, candidat: int) -> None:
        nom = self.tirer(tire, "en_preparation", "convocations_envoyees")
        attendu = modele.juge_desinscription(self.m, nom, candidat)
        valeurs = {"session": nom, "naissance": NAISSANCE}
        with self.explique(nom, "desinscrire", attendu, self.du_centre(nom), candidat=f"C-{candidat}"):
            decision = self.demander(
                MetierInscription(), Demande("desinscrire", f"C-{candidat}", valeurs), self.du_centre(nom)
            )
        if self.comparer(attendu, decision):
            self.m["sessions"][nom]["inscrits"][candidat] |= {"etat": "desinscrit", "a_editer": False}

    @precondition(lambda self: self.m["sessions"])
    @rule(
        tire=st.data(), action=st.sampled_from(["ecarter", "ecarter", "reintegrer"]), profil=st.sampled_from([UD, MPCP])
    )
    def ecarter_ou_reintegrer(self, tire: st.DataObject, action: str, profil: str) -> None:
        nom = self.tirer(tire, "en_attente_validation", "debloquee")
        self._ecarter(nom, tire.draw(st.sampled_from(modele.CANDIDATS)), action, profil)

    @precondition(lambda self: self._ecartes())
    @rule(tire=st.data(), annuler=st.booleans())
    def rendre_sa_place_a_un_ecarte(self, tire: st.DataObject, annuler: bool) -> None:
        """Une autre de ses sessions est d'abord annulée, si elle peut l'être : CAN-05 ne le retient plus."""
        nom, candidat = tire.draw(st.sampled_from(self._ecartes()))
        autres = [n for n, s in self.m["sessions"].items() if n != nom and candidat in modele.inscrits(s)]
        if annuler and autres:
            autre = tire.draw(st.sampled_from(autres))
            self._agir(autre, "annuler", modele.juge_annulation(self.m, autre, "mpcp"), profil=MPCP)
        self._ecarter(nom, candidat, "reintegrer", UD)

    def _ecartes(self) -> list[tuple[str, int]]:
        tous = self.m["sessions"].items()
        return [(n, c) for n, s in tous for c, i in s["inscrits"].items() if i["etat"] == "ecarte"]

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), action=st.sampled_from(["ecarter", "reintegrer"]))
    def ecarter_ou_reintegrer_chacun(self, tire: st.DataObject, action: str) -> None:
        """Tous ceux d'une session, l'un après l'autre : elle peut n'avoir plus que des écartés."""
        nom = self.tirer(tire, "en_attente_validation", "debloquee")
        for candidat in modele.CANDIDATS:
            self._ecarter(nom, candidat, action, UD)

    def _ecarter(self, nom: str, candidat: int, action: str, profil: str) -> None:
        attendu = modele.juge_ecart(self.m, nom, candidat, action)
        with self.explique(nom, action, attendu, profil, candidat=f"C-{candidat}"):
            demande = Demande(ActionSession(action), f"C-{candidat}", {"session": nom}, motif="essai")
            decision = self.demander(MetierInscription(), demande, profil)
        if self.comparer(attendu, decision):
            etat = "ecarte" if action == "ecarter" else "inscrit"
            self.m["sessions"][nom]["inscrits"][candidat]["etat"] = etat

    @precondition(lambda self: not self.m["reunis"] and not self.m["valides"] and len(self.m["sessions"]) < 4)
    @rule(
        candidats=st.sampled_from([(1,), (1, 2), (2, 3)]),
        resultat=st.sampled_from(["reussite", "echec"]),
        jusqu_a=st.integers(0, 7),
    )
    def faire_une_quatrieme_session(self, candidats: tuple[int, ...], resultat: str, jusqu_a: int) -> None:
        """Trois sessions sur un titre, une sur un autre, qu'un import réunit ensuite : le premier candidat est de trop
        dans la quatrième, menée jusqu'où le dit `jusqu_a`."""
        noms = [self._creer(1, "TP-99901m01", "TITRE", dans, 0, entretien=True) for dans in (1, 2, 3)]
        noms.append(self._creer(2, "TP-99902m01", "TITRE", 4, 0, entretien=True))
        crees = [nom for nom in noms if nom is not None]
        for nom in crees:
            self._completer_le_jury(nom)
            for candidat in candidats if nom == crees[-1] else candidats[:1]:
                self._inscrire(nom, candidat, "formation")
        self._reunir_les_titres()
        if len(crees) == 4:
            self._mener(crees[-1], candidats, resultat, jusqu_a)

    @precondition(lambda self: len(self.m["sessions"]) < 5 and self.m["jour"] < date(2025, 4, 1))
    @rule(
        candidats=st.sampled_from([(1,), (2, 3)]),
        correction=st.sampled_from([None, None, None, "echec", "absent"]),
        jusqu_a=st.sampled_from([6, 6, 9, 8, 3, 1]),
    )
    def jouer_un_titre_et_son_ccs(self, candidats: tuple[int, ...], correction: str | None, jusqu_a: int) -> None:
        """Tous deux validés, puis débloqués : le titre est contesté, l'écarté du CCS garde ce qu'il y avait eu."""
        titre = self._jouer("TITRE", 1, candidats, "reussite", 6)
        ccs = None if titre is None else self._jouer("CCS1", 1, candidats, "reussite", 6)
        if titre is None or ccs is None:
            return
        pas = [
            lambda: self._debloquer(titre),
            lambda: self._debloquer(ccs),
            lambda: correction and self._donner(ccs, candidats[0], correction, None),
            lambda: self._ecarter(ccs, candidats[0], "ecarter", UD),
            lambda: self._transmettre(ccs),
            lambda: self._valider(ccs),
            lambda: self._debloquer(ccs),
            lambda: self._ecarter(ccs, candidats[0], "reintegrer", MPCP),
            lambda: self._transmettre(ccs),
        ]
        for suivant in pas[:jusqu_a]:
            suivant()

    def _reunir_les_titres(self) -> None:
        """Un import le dit : le second titre succède au premier. Aucune commande ne le défait."""
        with self.f.store.ecriture() as db:
            for reference, rncp in (("TP-99901m02", "RNCP99901"), ("TP-99902m01", "RNCP99902")):
                db.executer("UPDATE titre SET rncp = ? WHERE reference = ?", (rncp, reference))
        self.f.inserer("succession", ancien="RNCP99902", nouveau="RNCP99901")
        self.m["reunis"] = True

    # --- conclure ---

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), commentaire=st.sampled_from([None, "un", "deux"]))
    def demander_la_dte(self, tire: st.DataObject, commentaire: str | None) -> None:
        nom = self.tirer(tire, "en_preparation", "convocations_envoyees", "en_attente_validation")
        attendu = modele.juge_dte(self.m, nom, commentaire)
        self._agir(nom, "demander-dte", attendu, {"commentaire": commentaire})

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def editer_les_convocations(self, tire: st.DataObject) -> None:
        self._editer(self.tirer(tire, "en_preparation", "dte_envoye"))

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), role=QUI)
    def editer_sous_un_autre_profil(self, tire: st.DataObject, role: str) -> None:
        self._editer(self.tirer(tire, "en_preparation", "dte_envoye"), role)

    def _editer(self, nom: str, role: str = "centre") -> None:
        profil, attendu = self.sous(role, nom), modele.juge_edition(self.m, nom, role)
        s = self.m["sessions"][nom]
        if attendu == FAIT and s["etat"] == "convocations_envoyees":
            # Le modèle ne sait pas ce qui s'imprime : « expliquer » le dit, et l'édition en convient.
            situation = cadre(self.f.store, self.m["jour"], profil=profil)
            attendu = FAIT if expliquer(nom, "editer")(situation)["possible"] else DEJA
        with self.explique(nom, "editer", attendu, profil):
            demande = Demande(ActionSession.EDITER, nom, {}, motif="essai")
            decision = self.demander(MetierConvocation(), demande, profil)
        if self.comparer(attendu, decision):
            if s["etat"] != "convocations_envoyees":
                modele.servir(self.m, s, "convocation")
            s["etat"] = "convocations_envoyees"
            for inscription in s["inscrits"].values():
                inscription["a_editer"] = False
                inscription["convoque"] |= inscription["etat"] == "inscrit"

    @precondition(lambda self: self.m["sessions"])
    @rule(
        tire=st.data(),
        resultat=st.sampled_from(["reussite", "reussite", "reussite_partielle", "echec", "absent"]),
        tu=st.booleans(),
    )
    def saisir_les_resultats(self, tire: st.DataObject, resultat: str, tu: bool) -> None:
        nom = self.tirer(tire, "convocations_envoyees", "debloquee")
        s = self.m["sessions"][nom]
        if resultat == "reussite_partielle" and s["bloc"] != "TITRE":
            resultat = "echec"
        for candidat in tire.draw(st.sampled_from([modele.CANDIDATS, modele.CANDIDATS, (1,), (2,)])):
            self._donner(nom, candidat, resultat, None if tu else self._entretien(nom, resultat))

    def _entretien(self, nom: str, resultat: str) -> str | None:
        """Celui qui va avec ce résultat : un absent n'en a pas."""
        if resultat == "absent" or not self.m["sessions"][nom]["entretien"]:
            return None
        return "reussi" if resultat == "reussite" else "echoue"

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), candidat=st.sampled_from(modele.CANDIDATS))
    def donner_un_entretien_quoi_qu_il_en_soit(self, tire: st.DataObject, candidat: int) -> None:
        """Un bloc manqué et l'entretien réussi : c'est permis dans une session CCP, refusé sans entretien final."""
        nom = self.tirer(tire, "convocations_envoyees", "debloquee")
        if not self.m["sessions"][nom]["inscrits"].get(candidat, {}).get("seul"):
            self._donner(nom, candidat, "echec", "reussi")

    def _donner(self, nom: str, candidat: int, resultat: str, entretien: str | None) -> None:
        ccp = ("CCP1",) if resultat == "reussite_partielle" else ()
        valeurs = {"candidat": f"C-{candidat}", "resultat": resultat, "ccp": ccp, "entretien": entretien}
        attendu = modele.juge_resultat(self.m, nom, candidat, resultat, entretien)
        decision = self.demander(MetierSession(), Demande("resultats", nom, valeurs), self.du_centre(nom))
        if self.comparer(attendu, decision):
            s = self.m["sessions"][nom]
            i = s["inscrits"][candidat]
            i["entretien"] = modele.entretien_retenu(s, i, resultat, entretien)
            i["resultat"] = resultat
            i.setdefault("resultat_le", self.m["jour"])  # corrigé, il le garde

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def transmettre(self, tire: st.DataObject) -> None:
        self._transmettre(self.tirer(tire, "convocations_envoyees", "debloquee"))

    def _transmettre(self, nom: str) -> None:
        self._agir(nom, "transmettre", modele.juge_transmission(self.m, nom))

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def valider(self, tire: st.DataObject) -> None:
        self._valider(self.tirer(tire, "en_attente_validation"))

    def _valider(self, nom: str) -> None:
        if self._agir(nom, "valider", modele.juge_validation(self.m, nom), profil=UD):
            self.m["valides"][nom] = modele.retenus(self.m, nom)
            self.m["sessions"][nom]["validee"] = True

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def debloquer(self, tire: st.DataObject) -> None:
        self._debloquer(self.tirer(tire, "validee"))

    def _debloquer(self, nom: str) -> None:
        self._agir(nom, "debloquer", modele.juge_etat(self.m, nom, "debloquer"), profil=UD)

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data())
    def renvoyer(self, tire: st.DataObject) -> None:
        nom = self.tirer(tire, "en_attente_validation")
        self._agir(nom, "renvoyer", modele.juge_etat(self.m, nom, "renvoyer"), profil=UD)

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), role=QUI)
    def annuler(self, tire: st.DataObject, role: str) -> None:
        nom = self.tirer(tire)
        self._agir(nom, "annuler", modele.juge_annulation(self.m, nom, role), profil=self.sous(role, nom))

    def _agir(
        self, nom: str, action: str, attendu: Sort, valeurs: dict[str, Any] | None = None, profil: str = ""
    ) -> bool:
        profil = profil or self.du_centre(nom)
        valeurs = valeurs or {}
        with self.explique(nom, action, attendu, profil, commentaire=valeurs.get("commentaire")):
            decision = self.demander(
                MetierSession(), Demande(ActionSession(action), nom, valeurs, motif="essai"), profil
            )
        if not self.comparer(attendu, decision):
            return False
        s = self.m["sessions"][nom]
        suite = {
            "transmettre": "en_attente_validation",
            "valider": "validee",
            "debloquer": "debloquee",
            "renvoyer": "debloquee" if s["validee"] else "convocations_envoyees",
        }
        if action == "demander-dte":
            if not s["dte"]:
                modele.servir(self.m, s, "dte")
            s["dte"], s["commentaire"] = True, valeurs["commentaire"]
            s["etat"] = "dte_envoye" if s["etat"] == "en_preparation" else s["etat"]
        else:
            s["etat"] = suite.get(action, "annulee")
        return True

    # --- ce qui est vrai après chaque geste ---

    @invariant()
    def la_base_est_le_modele(self) -> None:
        lues, total = session.lister(cadre(self.f.store, self.m["jour"], profil=MPCP), session.Criteres())
        assert total == len(lues)
        assert {s["id"]: _resumer_lue(s) for s in lues} == {
            nom: _resumer(s) for nom, s in self.m["sessions"].items()
        }  # fmt: skip
        obtentions = self.f.lignes(
            "SELECT s.annee, s.numero, o.candidat_id, c.reference FROM obtention o"
            " JOIN session_examen s ON s.id = o.session_id JOIN certification c ON c.id = o.certification_id"
        )
        attendues = {
            (nom, candidat, reference_de(titre, bloc))
            for candidat in modele.CANDIDATS
            for (titre, bloc), (_, nom) in modele.detenus(self.m, candidat).items()
        }
        assert {(f"S-{a}-{n:06d}", c, r) for a, n, c, r in obtentions} == attendues

    @invariant()
    def jamais_quatre_sessions_en_un_an(self) -> None:
        for candidat in modele.CANDIDATS:
            for chaine in set(modele.CHAINES.values()) if not self.m["reunis"] else ():
                assert not modele.quatre_en_un_an(modele.dates_comptees(self.m, candidat, chaine))


def _resumer(s: dict[str, Any]) -> dict[str, Any]:
    return {
        "etat": s["etat"],
        "debut": s["debut"].isoformat(),
        "fin": s["fin"].isoformat(),
        "entretien": s["entretien"],
        "commentaire": s["commentaire"],
        "derogations": sorted([(d, False) for d in s["attend"]] + [(d, True) for d in s["servies"]]),
        "jury": sorted(f"J-{j:06d}" for j in s["jury"]),
        "inscrits": sorted(
            (f"C-{c:06d}", i["voie"], i["resultat"] or "", i["entretien"] or "", i["seul"], i["a_editer"])
            for c, i in modele.inscrits(s).items()
        ),
        "ecartes": sorted(f"C-{c:06d}" for c, i in s["inscrits"].items() if i["etat"] == "ecarte"),
    }


def _resumer_lue(s: dict[str, Any]) -> dict[str, Any]:
    return {
        "etat": s["etat"],
        "debut": s["debut"],
        "fin": s["fin"],
        "entretien": s["entretien_final"],
        "commentaire": s["dte_commentaire"],
        "derogations": sorted((d["delai"], d["utilisee_le"] is not None) for d in s["derogations"]),
        "jury": sorted(j["jure"] for j in s["jury"]),
        "inscrits": sorted(
            (
                i["candidat"],
                i["voie"],
                i["resultat"] or "",
                i["entretien"] or "",
                i["portee"] == "entretien_final_seul",
                i["convocation_a_editer"],
            )
            for i in s["inscriptions"]
            if i["etat"] == "inscrit"
        ),
        "ecartes": sorted(i["candidat"] for i in s["inscriptions"] if i["etat"] == "ecarte"),
    }


TestMachineSessions = MachineSessions.TestCase
TestMachineSessions.settings = settings(
    max_examples=50, stateful_step_count=30, deadline=None, suppress_health_check=[*HealthCheck]
)
