"""La machine des sessions, les délais réglés au hasard et levés par des dérogations (DEL-01, DEL-02)."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from ceres_cli.commands.verbes.expliquer import d_une_session as expliquer
from ceres_cli.moteur.demande import Demande
from ceres_cli.regles.delais import ActionDelais
from ceres_cli.regles.session.etats import DerogationSession
from ceres_cli.regles.vocabulaire import Delai, ModeDelai, SujetDelai
from ceres_cli.services.delais.situation import MetierDelais
from ceres_cli.services.derogation import lectures
from ceres_cli.services.session.situation import MetierSession
from tests.outils_moteur import cadre
from tests.parcours import modele_sessions as modele
from tests.parcours.modele_sessions import DEJA, FAIT, TITRES
from tests.parcours.test_machine_sessions import MPCP, UD, MachineSessions, reference_de

DEROGER = DerogationSession.DEROGER


class MachineDelais(MachineSessions):
    @rule(mode=st.sampled_from(["ignorer", "avertir", "bloquer", "bloquer"]))
    def regler_les_delais(self, mode: str) -> None:
        for sujet in (SujetDelai.TITRE, SujetDelai.CCP, SujetDelai.CCS):
            demande = Demande(ActionDelais.DEFINIR, "", {"sujet": sujet, "mode": ModeDelai(mode)})
            self.comparer(DEJA if mode == self.m["mode"] else FAIT, self.demander(MetierDelais(), demande, MPCP))
        self.m["mode"] = mode

    @precondition(lambda self: self.m["sessions"])
    @rule(tire=st.data(), delai=st.sampled_from(list(modele.DELAIS)), profil=st.sampled_from([UD, MPCP]))
    def deroger(self, tire: st.DataObject, delai: str, profil: str) -> None:
        nom = self.tirer(tire, "en_preparation", "dte_envoye", "convocations_envoyees")
        attendu = modele.juge_derogation(self.m, nom, delai)
        dit = expliquer(nom, DEROGER, delai=Delai(delai))(cadre(self.f.store, self.m["jour"], profil=profil))
        assert dit["possible"] is (attendu == FAIT)
        if isinstance(attendu, set):
            assert {c["code"] for c in dit["controles"] if not c["satisfait"]} == attendu
        demande = Demande(DEROGER, nom, {"delai": Delai(delai)}, motif="essai")
        if self.comparer(attendu, self.demander(MetierSession(), demande, profil)):
            self.m["sessions"][nom]["attend"].add(delai)

    @rule(
        centre=st.sampled_from([1, 1, 2]),
        titre=st.sampled_from([*TITRES]),
        bloc=st.sampled_from(["TITRE", "TITRE", "CCP1", "CCS1"]),
        dans=st.integers(0, 40),
        profil=st.sampled_from([UD, MPCP]),
    )
    def deroger_avant_la_creation(self, centre: int, titre: str, bloc: str, dans: int, profil: str) -> None:
        debut = self.m["jour"] + timedelta(days=dans)
        valeurs = {
            "centre": f"E-{centre}", "certification": reference_de(titre, bloc), "debut": debut,
            "delai": Delai.CREATION,
        }  # fmt: skip
        cle = (centre, titre, bloc, debut)
        attendu = DEJA if cle in self.m["a_creer"] else FAIT
        if self.comparer(attendu, self.demander(MetierSession(), Demande(DEROGER, "", valeurs, motif="essai"), profil)):
            self.m["a_creer"].add(cle)

    @precondition(lambda self: self.m["a_creer"] and len(self.m["sessions"]) < 7)
    @rule(tire=st.data())
    def creer_ce_qui_est_leve(self, tire: st.DataObject) -> None:
        centre, titre, bloc, debut = tire.draw(st.sampled_from(sorted(self.m["a_creer"])))
        self._creer(centre, titre, bloc, (debut - self.m["jour"]).days, 0, entretien=False)

    @invariant()
    def les_derogations_sont_celles_du_modele(self) -> None:
        """Aucune ne se perd, aucune ne sert deux fois."""
        lues, total = lectures.lister(cadre(self.f.store, self.m["jour"], profil=MPCP), lectures.Criteres())
        sessions = self.m["sessions"].values()
        assert total == len(self.m["a_creer"]) + sum(len(s["attend"]) + len(s["servies"]) for s in sessions)
        assert sum(d["etat"] == "utilisee" for d in lues) == sum(len(s["servies"]) for s in sessions)
        restent = {(d["centre"], d["certification"], d["debut"]) for d in lues if d["session"] is None}
        assert restent == {
            (f"E-{centre:06d}", reference_de(titre, bloc), debut.isoformat())
            for centre, titre, bloc, debut in self.m["a_creer"]
        }


TestMachineDelais = MachineDelais.TestCase
TestMachineDelais.settings = settings(
    max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=[*HealthCheck]
)
