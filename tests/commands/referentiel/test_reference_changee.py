"""OBT-02 : aucun changement du référentiel n'ôte un titre, un parchemin ni un jury à qui l'avait.

Des suites tirées au hasard, par la vraie ligne de commande : CCP ajoutés, retirés, revenus, imports, lots défaits ; et
entre eux des résultats, des validations, des sessions débloquées puis validées de nouveau.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import MPCP, TITRE, UD, MondeSessions
from tests.fabriques.titres import FICHE, ecrire

PREMIER = date(2025, 2, 3)
CANDIDATS = (1, 2)
RNCP = replace(FICHE, numero="RNCP99901", intitule=f"Titre {TITRE}", date_effet="01/01/2022", date_fin="31/12/2027")
FICHES = (["CCP1"], ["CCP1", "CCP2"], ["CCP1", "CCP2", "neuf"], ["CCP1", "coupé"], ["neuf"])

_numeros = count()
_actes = st.one_of(
    st.tuples(st.just("modifier"), st.integers(0, 4)),
    st.tuples(st.just("importer"), st.sampled_from(FICHES)),
    st.tuples(st.just("annuler"), st.none()),
    st.tuples(st.just("ccp"), st.tuples(st.sampled_from(CANDIDATS), st.integers(0, 5))),
    st.tuples(st.just("entretien"), st.sampled_from(CANDIDATS)),
    st.tuples(st.just("revalider"), st.integers(0, 9)),
)
_suites = st.lists(st.tuples(st.integers(0, 2), _actes), min_size=3, max_size=12)


class Histoire:
    """Ce qui s'y fait, jour après jour ; le jury est fait de J-11 et J-12, habilités sur chaque CCP du premier jour."""

    def __init__(self, m: MondeSessions, dossier: Path) -> None:
        self.m, self.dossier, self.jour = m, dossier, PREMIER
        self.validees: list[str] = []
        self.lots: list[int] = []
        for nom in ("KELLER", "LUCAS"):
            jure = m.f.jure(nom, "Zoé")
            for ccp in ("CCP1", "CCP2"):
                m.f.habilitation(jure, f"{TITRE}/{ccp}", fin=date(2027, 12, 31))
        self.importer(["CCP1", "CCP2"])
        for candidat, ccp in ((1, "CCP1"), (2, "CCP1"), (2, "CCP2")):
            self._valider(f"{TITRE}/{ccp}", candidat, "reussite", jures=(1, 2))

    def titres(self) -> set[int]:
        return {candidat for candidat, reference, _ in self.m.obtentions() if reference == TITRE}

    def parchemins(self) -> set[int]:
        return {
            c for (c,) in self.m.f.lignes("SELECT candidat_id FROM parchemin WHERE etat IN ('a_editer', 'delivre')")
        }

    def faire(self, acte: str, valeur: Any) -> None:
        tenus, en_main = self.titres(), self.parchemins()
        getattr(self, acte)(valeur)
        assert self.titres() >= tenus
        assert self.parchemins() >= en_main

    def reference(self, *mots: object) -> None:
        avant = self._dernier()
        fait = self.m.faire("referentiel", *mots, "--oui", profil=MPCP, jour=self.jour)
        assert fait.code == 0, fait.stderr
        if self._dernier() != avant:
            self.lots.append(self._dernier())

    def modifier(self, attente: int) -> None:
        le = (self.jour + timedelta(attente)).isoformat()
        self.reference("modifier", TITRE, "--ccp", f"Bloc {next(_numeros)}", "--exige-du", le)

    def importer(self, noms: list[str]) -> None:
        blocs = tuple((f"RNCP99901{n}", f"Bloc {TITRE}/{n}") for n in noms)
        self.reference("importer", ecrire(self.dossier, replace(RNCP, blocs=blocs), nom=f"{next(_numeros)}.xml"))

    def annuler(self, _: None) -> None:
        """Le dernier lot ; ce qui a servi depuis ne se défait plus."""
        if self.lots:
            lot = f"L-{self.lots.pop()}"
            fait = self.m.faire("lot", "annuler", lot, "--motif", "erreur", "--oui", profil=MPCP, jour=self.jour)
            assert fait.code in (0, 7), fait.stderr

    def ccp(self, qui: tuple[int, int]) -> None:
        candidat, rang = qui
        sql = "SELECT reference FROM certification WHERE titre_id = 1 AND type = 'CCP' ORDER BY rang"
        blocs = [r for (r,) in self.m.f.lignes(sql)]
        self._valider(blocs[rang % len(blocs)], candidat, "reussite", jures=(1, 2))

    def entretien(self, candidat: int) -> None:
        """Le jury de J-11 et J-12, tant qu'ils ont chaque CCP exigé ; sinon celui du titre entier."""
        seul = {"portee": "entretien_final_seul", "entretien": "reussi"}
        if not self._valider(TITRE, candidat, "reussite", jures=(11, 12), **seul):
            self._valider(TITRE, candidat, "reussite", jures=(1, 2), **seul)  # CAN-05 peut en refuser une quatrième

    def revalider(self, rang: int) -> None:
        """Une session validée l'est de nouveau, quel qu'ait été le référentiel depuis : son jury compte encore."""
        if self.validees:
            s = self.validees[rang % len(self.validees)]
            motif = ("--motif", "reprise")
            assert self.m.faire("session", "debloquer", s, *motif, profil=UD, jour=self.jour).code == 0
            assert self.m.faire("session", "transmettre", s, profil=MPCP, jour=self.jour).code == 0
            fait = self.m.faire("session", "valider", s, profil=UD, jour=self.jour)
            assert fait.code == 0, fait.stderr

    def _valider(self, reference: str, candidat: int, resultat: str, jures: tuple[int, ...], **valeurs: str) -> bool:
        s = self.m.session("en_attente_validation", reference, self.jour, jures=jures)
        self.m.inscrire(int(s[-6:]), candidat, resultat, **valeurs)
        fait = self.m.faire("session", "valider", s, profil=UD, jour=self.jour)
        if fait.code == 0:
            self.validees.append(s)
        else:
            with self.m.f.store.ecriture() as db:
                db.executer("UPDATE session_examen SET etat = 'annulee' WHERE id = ?", (int(s[-6:]),))
        return fait.code == 0

    def _dernier(self) -> int:
        return int(self.m.f.lignes("SELECT max(id) FROM lot")[0][0] or 0)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(suite=_suites)
@example(suite=[(0, ("importer", FICHES[0])), (1, ("entretien", 1)), (1, ("importer", FICHES[1]))])
@example(suite=[(0, ("importer", FICHES[0])), (1, ("entretien", 1)), (0, ("annuler", None))])
@example(suite=[(0, ("entretien", 2)), (0, ("importer", FICHES[4])), (0, ("annuler", None))])
@example(suite=[(2, ("entretien", 2)), (0, ("modifier", 0)), (1, ("importer", FICHES[3]))])
def test_obt_02_le_referentiel_ne_reprend_rien(
    modele_sessions: Path, ceres: Lanceur, isole: Path, suite: list[tuple[int, tuple[str, Any]]]
) -> None:
    (isole / "ceres.db").unlink(missing_ok=True)
    histoire = Histoire(monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres), isole)
    for attente, (acte, valeur) in suite:
        histoire.jour += timedelta(attente)
        histoire.faire(acte, valeur)
    histoire.jour += timedelta(1)
    for rang in range(len(histoire.validees)):
        histoire.faire("revalider", rang)
    histoire.m.f.store.fermer()
