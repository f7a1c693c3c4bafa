"""Une machine à états : demandes VAE et inscriptions qui y reposent, face à un modèle fait de dictionnaires.

Chaque geste passe par le moteur, sous n'importe quel profil ; sa réponse et la base sont comparées au modèle
(`modele_vae.py`), et ce qu'« expliquer » en disait juste avant.
"""

import tempfile
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ceres_cli.erreurs import DroitsInsuffisants, Introuvable
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import ActionVae as Action
from ceres_cli.services.candidat.explication import d_une_place
from ceres_cli.services.candidat.inscription import MetierInscription
from ceres_cli.services.vae import lectures
from ceres_cli.services.vae.situation import MetierVae, expliquer
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.vae import regler
from tests.outils_moteur import cadre
from tests.parcours import modele_vae as modele
from tests.parcours.modele_vae import CANDIDATS, CIBLES, DEJA, FAIT, PROFILS, SESSIONS, TITRES, Sort

QUI = st.sampled_from(sorted(PROFILS))
CANDIDAT = st.sampled_from(sorted(CANDIDATS))
ECART = st.sampled_from([-400, -30, -1, 0, 0, 0, 1])


@cache
def base_modele() -> tuple["tempfile.TemporaryDirectory[str]", Path]:
    """La base au premier jour : titres, centres, candidats, sessions, aucune demande."""
    dossier = tempfile.TemporaryDirectory()
    chemin = Path(dossier.name) / "modele.db"
    f = Fabrique(chemin)
    for reference, (_, fin, vae) in TITRES.items():
        titre = f.titre(reference[:8], reference[8:], debut=date(2020, 1, 1), fin=fin, prolongation=fin, ccp=2, ccs=1)
        if vae is not None:
            with f.store.ecriture() as db:
                db.executer("UPDATE titre SET voies = ? WHERE id = ?", (f"VAE={'oui' if vae else 'non'}", titre))
    f.centre("Centre Loire")
    f.centre("Centre Vilaine", departement="35", region="53")
    for n, (prenom, centre) in CANDIDATS.items():
        naissance = date(1990, 1, 1)
        f.inserer("candidat", nom="MARTIN", prenom=prenom, naissance=naissance, centre_id=centre, cle=cle(f"MARTIN {prenom}"), version=1)  # fmt: skip  # noqa: E501
        assert n
    for centre, titre_, bloc, debut in SESSIONS.values():
        lieu = {"departement": modele.DEPARTEMENTS[centre], "region": "52" if centre == 1 else "53"}
        f.session(centre, titre_ + bloc, debut=debut, entretien_final=0, **lieu)
    f.profil("centre", centre=1)
    f.profil("centre", centre=2)
    f.profil("ud", departement="44")
    f.profil("ud", departement="35")
    f.profil("direccte", region="52")
    f.store.fermer()
    return dossier, chemin


def nom_de(session: int) -> str:
    return f"S-{SESSIONS[session][3].year}-{session:06d}"


class MachineVae(RuleBasedStateMachine):
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

    def demander(self, metier: Metier, demande: Demande, profil: str, attendu: Sort) -> bool:
        """La réponse est celle du modèle ; vrai si c'est fait."""
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        if attendu == {"DRO-01"}:
            with pytest.raises(DroitsInsuffisants):
                execution.executer(situation, metier, [demande], Options(motif="essai"), None)
            return False
        (decision,) = execution.executer(situation, metier, [demande], Options(motif="essai"), None).decisions
        if isinstance(attendu, set):
            assert (decision.resultat.value, {x.code for x in decision.motifs}) == ("refuse", attendu), decision.texte()
            return False
        assert decision.resultat.value == {FAIT: "fait", DEJA: "sans_effet"}[attendu], decision.texte()
        return attendu == FAIT

    def expliquer(self, numero: int, action: Action, profil: str, attendu: Sort, *suite: Any) -> None:
        """« Expliquer » dit possible exactement quand l'écriture va répondre fait ; un rôle n'y change rien à voir."""
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        d = self.m["demandes"].get(numero)
        if d is None or not modele.voit(profil, d["candidat"]):
            with pytest.raises(Introuvable):
                expliquer(situation, f"D-{numero}", action, *suite)
            return
        document = expliquer(situation, f"D-{numero}", action, *suite)
        refus = {c["code"] for c in document["controles"] if not c["satisfait"]}
        assert document["possible"] is (attendu == FAIT)
        assert refus == (attendu if isinstance(attendu, set) else refus if attendu == DEJA else set())

    # --- les gestes ---

    @rule(jours=st.sampled_from([1, 7, 31, 120]))
    def attendre(self, jours: int) -> None:
        self.m["jour"] += timedelta(days=jours)

    @rule(mode=st.sampled_from(["ignorer", "avertir", "bloquer", "bloquer"]))
    def regler(self, mode: str) -> None:
        regler(self.f, mode)
        self.m["mode"] = mode

    @rule(
        profil=QUI, candidat=CANDIDAT, titre=st.sampled_from(sorted(TITRES)), cible=st.sampled_from(CIBLES), ecart=ECART
    )
    def creer(self, profil: str, candidat: int, titre: str, cible: tuple[str, tuple[str, ...]], ecart: int) -> None:
        bloc, ccp = cible
        depot = self.m["jour"] + timedelta(days=ecart)
        d = {"candidat": candidat, "titre": titre, "bloc": bloc, "ccp": ccp, "depot": depot}
        attendu = modele.juge_creer(self.m, profil, d)
        valeurs = {"candidat": f"C-{candidat}", "certification": titre + bloc, "ccp": ccp, "deposee_le": depot}
        if self.demander(MetierVae(), Demande(Action.CREER, "", valeurs), profil, attendu):
            numero = len(self.m["demandes"]) + 1
            self.m["demandes"][numero] = {**d, "id": numero, "etat": "deposee", "notifiee": None}

    @precondition(lambda self: self.m["demandes"])
    @rule(tire=st.data(), profil=QUI, decision=st.sampled_from(["recevable", "recevable", "irrecevable"]), ecart=ECART)
    def decider(self, tire: st.DataObject, profil: str, decision: str, ecart: int) -> None:
        numero = self.tirer(tire)
        notifiee = self.m["jour"] + timedelta(days=ecart)
        attendu = modele.juge_decider(self.m, profil, numero, decision, notifiee)
        self.expliquer(numero, Action.DECIDER, profil, attendu, decision, notifiee)
        valeurs = {"decision": decision, "notifiee_le": notifiee}
        demande = Demande(Action.DECIDER, f"D-{numero}", valeurs, motif="essai")
        if self.demander(MetierVae(), demande, profil, attendu):
            self.m["demandes"][numero] |= {"etat": decision, "notifiee": notifiee}

    @precondition(lambda self: self.m["demandes"])
    @rule(tire=st.data(), profil=QUI)
    def retirer(self, tire: st.DataObject, profil: str) -> None:
        numero = self.tirer(tire)
        attendu = modele.juge_retirer(self.m, profil, numero)
        self.expliquer(numero, Action.RETIRER, profil, attendu)
        if self.demander(MetierVae(), Demande(Action.RETIRER, f"D-{numero}"), profil, attendu):
            self.m["demandes"][numero]["etat"] = "retiree"

    def tirer(self, tire: st.DataObject) -> int:
        numeros = [*self.m["demandes"], len(self.m["demandes"]) + 1]
        return tire.draw(st.sampled_from(numeros))

    @rule(session=st.sampled_from(sorted(SESSIONS)), second=st.booleans())
    def inscrire(self, session: int, second: bool) -> None:
        self._inscrire(session, second)

    def _inscrire(self, session: int, second: bool) -> int:
        """Le candidat que l'un des centres inscrit, ou non."""
        centre = SESSIONS[session][0]
        candidat = 2 if centre == 2 else 3 if second else 1
        attendu = modele.juge_inscrire(self.m, candidat, session)
        porteuse = modele.appui(self.m, candidat, session)
        profil = {1: "P-2", 2: "P-3"}[centre]
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        document = d_une_place(situation, f"C-{candidat}", nom_de(session), voie="vae")
        assert document["possible"] is (attendu == FAIT)
        valeurs = {"session": nom_de(session), "voie": "vae", "naissance": None}
        demande = Demande(ActionSession.INSCRIRE, f"C-{candidat}", valeurs)
        if self.demander(MetierInscription(), demande, profil, attendu):
            self.m["places"][session, candidat] = porteuse
        return candidat

    @precondition(lambda self: self.m["places"] or self.m["ecartes"])
    @rule(tire=st.data())
    def desinscrire(self, tire: st.DataObject) -> None:
        session, candidat = tire.draw(st.sampled_from(sorted([*self.m["places"], *self.m["ecartes"]])))
        centre = SESSIONS[session][0]
        attendu = modele.juge_desinscrire(self.m, candidat, session)
        demande = Demande(ActionSession.DESINSCRIRE, f"C-{candidat}", {"session": nom_de(session)}, motif="essai")
        if self.demander(MetierInscription(), demande, {1: "P-2", 2: "P-3"}[centre], attendu):
            del self.m["places"][session, candidat]

    @precondition(lambda self: {s for s, _ in self.m["places"]} - self.m["closes"])
    @rule(tire=st.data())
    def transmettre(self, tire: st.DataObject) -> None:
        """Une session où il y a quelqu'un est à valider : ses résultats, le jury et les convocations n'y font rien."""
        self._transmettre(tire.draw(st.sampled_from(sorted({s for s, _ in self.m["places"]} - self.m["closes"]))))

    def _transmettre(self, session: int) -> None:
        with self.f.store.ecriture() as db:
            db.executer("UPDATE session_examen SET etat = 'en_attente_validation' WHERE id = ?", (session,))
        self.m["closes"].add(session)

    @precondition(lambda self: self.m["closes"])
    @rule(tire=st.data(), profil=QUI, candidat=CANDIDAT, action=st.sampled_from(["ecarter", "ecarter", "reintegrer"]))
    def ecarter_ou_reintegrer(self, tire: st.DataObject, profil: str, candidat: int, action: str) -> None:
        """D'une session à valider, le plus souvent quelqu'un qui y est ou y a été."""
        presents = sorted(p for p in (*self.m["places"], *self.m["ecartes"]) if p[0] in self.m["closes"])
        session, candidat = tire.draw(st.sampled_from([*presents, *presents, (min(SESSIONS), candidat)]))
        self._ecarter(profil, candidat, session, action)

    @rule(
        session=st.sampled_from(sorted(SESSIONS)),
        second=st.booleans(),
        profil=st.sampled_from(["P-1", "P-1", "P-4", "P-5"]),
        actions=st.sampled_from([("ecarter",), ("ecarter", "ecarter", "reintegrer"), ("reintegrer",)]),
    )
    def durcir_le_reglage_apres_coup(self, session: int, second: bool, profil: str, actions: tuple[str, ...]) -> None:
        """Inscrit quand rien ne l'empêchait, il est celui qui empêche de valider."""
        candidat = self._inscrire(session, second)
        self.regler("bloquer")
        self._transmettre(session)
        for action in actions:
            self._ecarter(profil, candidat, session, action)

    def _ecarter(self, profil: str, candidat: int, session: int, action: str) -> None:
        attendu = modele.juge_ecart(self.m, profil, candidat, session, action)
        self.expliquer_l_ecart(profil, candidat, session, action, attendu)
        demande = Demande(ActionSession(action), f"C-{candidat}", {"session": nom_de(session)}, motif="essai")
        if self.demander(MetierInscription(), demande, profil, attendu):
            de, vers = ("places", "ecartes") if action == "ecarter" else ("ecartes", "places")
            self.m[vers][session, candidat] = self.m[de].pop((session, candidat))

    def expliquer_l_ecart(self, profil: str, candidat: int, session: int, action: str, attendu: Sort) -> None:
        situation = cadre(self.f.store, self.m["jour"], profil=profil)
        try:
            document = d_une_place(situation, f"C-{candidat}", nom_de(session), ActionSession(action))
        except Introuvable:
            assert attendu in ({"INTROUVABLE"}, {"DRO-01"})
            return
        refus = {c["code"] for c in document["controles"] if not c["satisfait"]}
        assert document["possible"] is (attendu == FAIT)
        assert attendu == DEJA or (refus >= attendu if isinstance(attendu, set) else not refus)

    @invariant()
    def la_base_est_celle_du_modele(self) -> None:
        lues, total = lectures.lister(cadre(self.f.store, self.m["jour"], profil="P-1"), lectures.Criteres())
        assert total == len(self.m["demandes"])
        iso = [
            (f"D-{n:06d}", d["etat"], d["notifiee"] and d["notifiee"].isoformat(), list(d["ccp"]))
            for n, d in self.m["demandes"].items()
        ]
        assert sorted((x["id"], x["etat"], x["notifiee_le"], x["ccp"]) for x in lues) == sorted(iso)
        sql = "SELECT session_id, candidat_id, demande_vae_id FROM inscription WHERE etat = ?"
        for etat, attendues in (("inscrit", self.m["places"]), ("ecarte", self.m["ecartes"])):
            assert {(s, c): d for s, c, d in self.f.lignes(sql, (etat,))} == attendues


TestMachineVae = MachineVae.TestCase
TestMachineVae.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=[*HealthCheck]
)
