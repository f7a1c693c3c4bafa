"""Une année d'un centre, jouée par quatre profils : une VAE sur deux blocs, un agrément suspendu en avril et rétabli en
juin, un contrôle qui finit par cette suspension, un candidat qui n'a plus que l'entretien à passer, un résultat corrigé
après déblocage et son parchemin rappelé.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions


@pytest.fixture
def m(tmp_path: Path, isole: Path, ceres: Lanceur) -> MondeSessions:
    return monde_sessions.ouvrir(monde_sessions.batir(tmp_path / "modele.db"), isole / "ceres.db", ceres)


class Annee:
    """Un geste : quel jour de 2025, qui, quoi ; ce qui devait réussir réussit, ce qui devait échouer dit pourquoi."""

    def __init__(self, m: MondeSessions) -> None:
        self.m = m

    def fait(self, jour: str, profil: str, *mots: object) -> Any:
        rendu = self.m.faire(*mots, profil=profil, jour=f"2025-{jour}")
        assert rendu.code == 0, (jour, mots, rendu.stderr)
        return rendu.json()

    def refuse(self, jour: str, profil: str, code: str, *mots: object) -> dict[str, Any]:
        rendu = self.m.faire(*mots, profil=profil, jour=f"2025-{jour}")
        assert rendu.code in (3, 4, 5), (jour, mots, rendu.stderr)
        erreur: dict[str, Any] = rendu.erreur()
        assert erreur["code"] == code, (jour, mots, erreur)
        return erreur

    def session(self, jour: str, reference: str, debut: str, *options: str) -> str:
        creee = self.fait(
            jour, CENTRE, "session", "creer", "--centre", "E-1", "--certification", reference, "--debut",
            f"2025-{debut}", "--fin", f"2025-{debut}", "--heure-debut", "09:00", *options,
        )  # fmt: skip
        for jure in ("J-1", "J-2"):
            self.fait(jour, CENTRE, "session", "inscrire-jure", creee["id"], jure)
        return str(creee["id"])

    def tenir(self, jour: str, session: str, resultats: dict[str, tuple[str, ...]], valide: str) -> Any:
        """Éditer, saisir, transmettre le jour dit, valider plus tard."""
        for candidat, options in resultats.items():
            self.fait(jour, CENTRE, "session", "resultats", session, "--candidat", candidat, *options)
        self.fait(jour, CENTRE, "session", "transmettre", session)
        return self.fait(valide, UD, "session", "valider", session)

    def detient(self, jour: str, candidat: str) -> dict[str, bool]:
        """Ce qu'il détient → contesté."""
        lu = self.fait(jour, UD, "candidat", "voir", candidat)
        return {c["certification"]: c["contestee"] for c in lu["obtentions"]}

    def parchemins(self, jour: str) -> dict[str, list[str]]:
        """Candidat → états de ses parchemins, du plus ancien au plus récent."""
        etats: dict[str, list[str]] = {}
        for p in self.fait(jour, UD, "candidat", "parchemins", "--tri", "numero")["elements"]:
            etats.setdefault(p["candidat"], []).append(p["etat"])
        return etats


def test_v18_une_annee_d_un_centre(m: MondeSessions) -> None:
    a = Annee(m)
    agrement = "A-000001"
    assert a.fait("01-06", MPCP, "delais", "definir", "vae", "--mode", "bloquer")

    # Janvier : une demande VAE sur les deux blocs du titre ; l'UD la dit recevable.
    deposee = a.fait(
        "01-13", CENTRE, "vae", "creer", "--candidat", "C-1", "--certification", TITRE, "--ccp", "CCP1,CCP2"
    )
    blocs = [a.session("01-14", f"{TITRE}/CCP{n}", debut) for n, debut in ((1, "03-10"), (2, "03-24"))]
    inscrire = ("candidat", "inscrire", "C-1", blocs[0], "--voie", "vae")
    a.refuse("01-15", CENTRE, "CAN-09", *inscrire)
    a.refuse("01-20", CENTRE, "DRO-01", "vae", "decider", deposee["id"], "--recevable", "--notifiee-le", "2025-01-20")
    a.fait("01-20", UD, "vae", "decider", deposee["id"], "--recevable", "--notifiee-le", "2025-01-20")
    for session in blocs:
        a.fait("01-21", CENTRE, "candidat", "inscrire", "C-1", session, "--voie", "vae")
        a.fait("01-21", CENTRE, "candidat", "inscrire", "C-2", session)
    a.refuse("01-22", CENTRE, "VAE-04", "vae", "retirer", deposee["id"])

    # Mars : les deux blocs, sans entretien.
    for session, jour, valide in ((blocs[0], "03-10", "03-17"), (blocs[1], "03-24", "03-31")):
        a.fait("02-17", CENTRE, "convocation", "editer", session)
        a.tenir(jour, session, {"C-1": ("--resultat", "reussite"), "C-2": ("--resultat", "reussite")}, valide)
    for candidat in ("C-1", "C-2"):
        assert a.detient("04-01", candidat) == {f"{TITRE}/CCP1": False, f"{TITRE}/CCP2": False}
    assert a.parchemins("04-01") == {}

    # Avril : un contrôle, qui ne se clôt par une suspension qu'une fois l'agrément suspendu.
    controle = a.fait(
        "04-07", UD, "controle", "creer", "--centre", "E-1", "--date", "2025-04-08", "--type", "sur_place"
    )
    constater = ("controle", "constater", controle["id"], "--texte", "Plateau technique fermé")
    a.refuse("04-07", UD, "CTL-01", *constater)
    a.fait("04-08", UD, *constater)
    clore = ("controle", "clore", controle["id"], "--suite", "suspension", "--agrement", agrement)
    clore += ("--motif", "plateau technique fermé")
    refus = a.refuse("04-08", UD, "CTL-02", *clore)
    assert f"ceres centre suspendre-agrement {agrement}" in refus["conseil"]
    a.refuse("04-08", CENTRE, "INTROUVABLE", "controle", "voir", controle["id"])
    a.fait("04-09", DIRECCTE, "centre", "suspendre-agrement", agrement, "--motif", "plateau fermé", "--oui")
    a.fait("04-09", UD, *clore)
    assert a.fait("04-10", CENTRE, "controle", "voir", controle["id"])["suite"] == "suspension"
    creer = ("session", "creer", "--centre", "E-1", "--certification", TITRE, "--heure-debut", "09:00")
    a.refuse("04-14", CENTRE, "SES-06", *creer, "--debut", "2025-05-12", "--fin", "2025-05-12")

    # Juin : rétabli. Ceux qui détiennent chaque bloc n'ont plus que l'entretien final.
    retablir = ("centre", "retablir-agrement", agrement, "--a-compter-du", "2025-06-02", "--motif", "plateau rouvert")
    a.fait("05-26", DIRECCTE, *retablir)
    titre = a.session("05-27", TITRE, "06-23")
    for candidat in ("C-1", "C-2", "C-3"):
        voie = ("--voie", "vae") if candidat == "C-1" else ()
        if voie:  # la demande portait sur les blocs, pas sur une session du titre
            a.refuse("05-28", CENTRE, "CAN-09", "candidat", "inscrire", candidat, titre, *voie)
        a.fait("05-28", CENTRE, "candidat", "inscrire", candidat, titre)
    lue = a.fait("05-28", CENTRE, "session", "voir", titre)
    assert {i["candidat"]: i["portee"] for i in lue["inscriptions"]} == {
        "C-000001": "entretien_final_seul",
        "C-000002": "entretien_final_seul",
        "C-000003": "complete",
    }
    a.fait("06-02", CENTRE, "convocation", "editer", titre)
    seul = ("session", "resultats", titre, "--candidat", "C-1")
    a.refuse("06-23", CENTRE, "SES-14", *seul, "--resultat", "reussite_partielle", "--ccp", "CCP1")
    issues = {"C-1": ("--entretien", "reussi"), "C-2": ("--entretien", "echoue"), "C-3": ("--resultat", "reussite")}
    a.tenir("06-23", titre, issues, "06-30")
    assert TITRE in a.detient("07-01", "C-1")
    assert TITRE not in a.detient("07-01", "C-2")
    assert a.parchemins("07-01") == {"C-000001": ["a_editer"], "C-000003": ["a_editer"]}
    a.refuse("07-15", CENTRE, "DRO-01", "candidat", "parchemin", "delivrer", "1")
    a.fait("07-15", UD, "candidat", "parchemin", "delivrer", "1", "2")

    # Septembre : C-3 n'avait pas réussi. Débloquée, la session conteste ; validée de nouveau, elle retire.
    debloquer = ("session", "debloquer", titre, "--motif", "notes inversées")
    a.fait("09-08", UD, *debloquer, "--simuler")
    a.fait("09-08", UD, *debloquer)
    assert a.detient("09-08", "C-3")[TITRE] is True
    a.fait("09-09", CENTRE, "session", "resultats", titre, "--candidat", "C-3", "--resultat", "echec")
    a.fait("09-09", CENTRE, "session", "transmettre", titre)
    octets = m.octets()
    a.fait("09-15", UD, "session", "valider", titre, "--simuler")
    assert m.octets() == octets
    a.fait("09-15", UD, "session", "valider", titre)
    assert a.detient("09-16", "C-3") == {}
    assert a.detient("09-16", "C-1")[TITRE] is False
    assert a.parchemins("09-16") == {"C-000001": ["delivre"], "C-000003": ["a_annuler"]}
    a.refuse("09-16", UD, "OBT-03", "candidat", "parchemin", "annuler", "1")
    a.fait("09-16", UD, "candidat", "parchemin", "annuler", "2", "--motif", "original rendu")

    # Octobre : C-2 finit par l'entretien seul.
    seconde = a.session("09-01", TITRE, "10-13")
    a.fait("09-01", CENTRE, "candidat", "inscrire", "C-2", seconde)
    a.fait("09-22", CENTRE, "convocation", "editer", seconde)
    a.tenir("10-13", seconde, {"C-2": ("--entretien", "reussi")}, "10-20")
    assert TITRE in a.detient("10-21", "C-2")
    assert a.parchemins("10-21") == {"C-000001": ["delivre"], "C-000002": ["a_editer"], "C-000003": ["annule"]}

    # Décembre : chacun relit son année.
    vie = a.fait("12-01", CENTRE, "centre", "historique", agrement)["elements"]
    assert {"suspendre-agrement", "retablir-agrement"} <= {t["action"] for t in vie}
    agents = {t["profil"] for t in a.fait("12-01", UD, "controle", "historique", controle["id"])["elements"]}
    assert agents == {"P-000004"}
    passees = a.fait("12-01", UD, "candidat", "expliquer", "C-2", "--titre", TITRE)["controles"]
    assert [c["code"] for c in passees] == ["CAN-05"]
