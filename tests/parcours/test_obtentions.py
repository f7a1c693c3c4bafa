"""Mille histoires au hasard, par les vrais services et sur une vraie base, face à un modèle écrit à part.

Un candidat, quelques sessions posées à un jour près ; leurs résultats se saisissent, se transmettent, se valident, se
débloquent et se corrigent dans n'importe quel ordre, et ses parchemins se délivrent. Après chaque geste, la réponse, ce
qui est détenu, contesté, sans appui, et l'état des parchemins sont ceux de `modele_obtentions.py`.
"""

import tempfile
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.moteur.metier import Metier
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession
from ceres_cli.services.candidat import lectures as candidats
from ceres_cli.services.obtention.situation import MetierParchemins
from ceres_cli.services.session.situation import MetierSession
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre
from tests.parcours.modele_obtentions import TITRES, Epreuve, Histoire, trop_en_un_an

PREMIER, AUJOURD_HUI = date(2025, 6, 10), date(2025, 6, 20)
_numeros, _histoires = count(1), count()
Resultat = tuple[str, tuple[str, ...], str | None]
Geste = tuple[str, int, Resultat]


@cache
def vide() -> tuple["tempfile.TemporaryDirectory[str]", Path]:
    """Les titres, un centre, deux jurés habilités à tout."""
    dossier = tempfile.TemporaryDirectory()
    f = Fabrique(Path(dossier.name) / "ceres.db")
    f.centre()
    jures = [f.jure(f"JURE{n}") for n in (1, 2)]
    for reference, (_, exiges, tous) in TITRES.items():
        f.titre(reference[:8], reference[8:], fin=date(2027, 12, 31), ccp=len(tous), ccs=1)
        for bloc in ("", "/CCS1"):
            for jure in jures:
                f.habilitation(jure, reference + bloc, fin=date(2027, 12, 31))
        for retire in set(tous) - set(exiges):
            with f.store.ecriture() as db:
                db.executer(
                    "UPDATE certification SET retire_le = '2020-01-01' WHERE reference = ?", (f"{reference}/{retire}",)
                )
    f.store.fermer()
    return dossier, f.chemin


@lru_cache(1)
def base(rang: int) -> Fabrique:
    """La même, à vingt histoires qui y ajoutent chacune son candidat et ses sessions : les jurés sont de toutes."""
    chemin = vide()[1].with_name(f"{rang}.db")
    bases.copier(vide()[1], chemin)
    f = Fabrique.reprise(chemin)
    # Rien n'est éprouvé ici de ce que garde le disque.
    f.store._connexion(ecriture=True).execute("PRAGMA synchronous = OFF")
    return f


def poser(f: Fabrique, sessions: list[Epreuve]) -> tuple[str, list[str]]:
    """Le candidat et ses inscriptions, convocations éditées ; rend leurs noms."""
    noms = []
    with f.store.ecriture() as db:
        candidat = int(db.valeur("SELECT coalesce(max(id), 0) + 1 FROM candidat"))
        db.executer(
            "INSERT INTO candidat (id, nom, prenom, naissance, centre_id, cle, version) VALUES (?, ?, 'N', ?, 1, ?, 1)",
            (candidat, f"C{candidat}", "1990-01-01", f"c{candidat} n"),
        )
        for s in sessions:
            numero = next(_numeros)
            reference = s["titre"] if s["bloc"] == "TITRE" else f"{s['titre']}/{s['bloc']}"
            certification, titre = db.lignes(
                "SELECT id, titre_id FROM certification WHERE reference = ?", (reference,)
            )[0]
            db.executer(
                "INSERT INTO session_examen (id, annee, numero, etat, certification_id, titre_id, centre_id, debut,"
                " fin, heure_debut, entretien_final, departement, region, creee_le, edition, reprise, version)"
                " VALUES (?, 2025, ?, 'convocations_envoyees', ?, ?, 1, ?, ?, '09:00', ?, '44', '52', '2025-01-02',"
                " 1, 0, 1)",
                (numero, numero, certification, titre, s["jour"].isoformat(), s["jour"].isoformat(), int(s["final"])),
            )
            db.executer("INSERT INTO participation (session_id, jure_id) VALUES (?, 1), (?, 2)", (numero, numero))
            db.executer(
                "INSERT INTO inscription (id, session_id, candidat_id, voie, portee, etat, inscrit_le,"
                " convocation_a_editer) VALUES (?, ?, ?, 'formation', ?, 'inscrit', '2025-01-02', 0)",
                (numero, numero, candidat, "entretien_final_seul" if s["seul"] else "complete"),
            )
            noms.append(f"S-2025-{numero:06d}")
    return f"C-{candidat:06d}", noms


class Jeu:
    """Une histoire qui se joue des deux côtés."""

    def __init__(self, sessions: list[Epreuve]) -> None:
        self.f = base(next(_histoires) // 20)
        self.histoire = Histoire(sessions)
        self.candidat, self.noms = poser(self.f, sessions)

    def demander(self, metier: Metier, demandes: list[Demande], attendus: list[set[str] | str]) -> None:
        """Un lot de ces demandes : chacune voit l'effet des précédentes."""
        situation = cadre(self.f.store, AUJOURD_HUI)
        rapport = execution.executer(situation, metier, demandes, Options(motif="essai"), None)
        for decision, attendu in zip(rapport.decisions, attendus, strict=True):
            if isinstance(attendu, set):
                assert {m.code for m in decision.motifs} == attendu, decision.texte()
            else:
                assert decision.resultat.value == attendu, decision.texte()

    def gestes(self, suite: list[Geste]) -> None:
        demandes, attendus = [], []
        for action, rang, (mot, ccp, entretien) in suite:
            valeurs: dict[str, Any] = {}
            if action == "resultats":
                attendus.append(self.histoire.saisir(rang, mot, ccp, entretien))
                valeurs = {"candidat": self.candidat, "resultat": mot, "ccp": ccp, "entretien": entretien}
            else:
                attendus.append(getattr(self.histoire, action)(rang))
            demandes.append(Demande(ActionSession(action), self.noms[rang], valeurs, motif="essai"))
        self.demander(MetierSession(), demandes, attendus)

    def parchemin(self, action: str, tirage: int) -> None:
        """Le parchemin que le tirage désigne ; des deux côtés, le n-ième d'une certification."""
        if not self.histoire.parchemins:
            return
        rang = tirage % len(self.histoire.parchemins)
        quoi = self.histoire.parchemins[rang]["quoi"]
        n = [p["quoi"] for p in self.histoire.parchemins[:rang]].count(quoi)
        numero = [numero for numero, sien, _ in self.parchemins() if sien == quoi][n]
        demande = Demande(ActionParchemin(action), str(numero), motif="essai")
        self.demander(MetierParchemins(), [demande], [getattr(self.histoire, action)(rang)])

    def parchemins(self) -> list[tuple[int, tuple[str, str], str]]:
        lignes = self.f.lignes(
            "SELECT p.id, c.reference, p.etat FROM parchemin p JOIN certification c ON c.id = p.certification_id"
            " WHERE p.candidat_id = ? ORDER BY p.id",
            (int(self.candidat[2:]),),
        )
        return [(numero, quoi(reference), etat) for numero, reference, etat in lignes]

    def comparer(self) -> None:
        vues = candidats.voir(cadre(self.f.store, AUJOURD_HUI), self.candidat)["obtentions"]
        lues = {
            quoi(c["certification"]): (self.noms.index(c["session"]), c["contestee"], c["sans_appui"]) for c in vues
        }
        assert lues == self.histoire.certifications()
        assert len(vues) == len(lues)
        _voir(self.histoire)
        siens = sorted((quoi_, etat) for _, quoi_, etat in self.parchemins())
        assert siens == sorted((p["quoi"], p["etat"]) for p in self.histoire.parchemins)


def _voir(histoire: Histoire) -> None:
    """Ce que `pytest --hypothesis-show-statistics` compte : les histoires où chaque chose arrive."""
    for (_, bloc), (rang, contestee, isolee) in histoire.certifications().items():
        if bloc == "TITRE" and histoire.sessions[rang]["bloc"] != "TITRE":
            event("un titre sans session TITRE")
        if bloc == "TITRE" and histoire.sessions[rang]["seul"]:
            event("un titre par l'entretien final seul")
        if contestee:
            event("une obtention contestée")
        if isolee:
            event("un CCS sans appui")
    for p in histoire.parchemins:
        event(f"un parchemin {p['etat']}")


def quoi(reference: str) -> tuple[str, str]:
    titre, _, bloc = reference.partition("/")
    return titre, bloc or "TITRE"


# --- ce qui se tire ---


# Ce qui fait un titre, et ce qui s'y appuie ; « f » : avec entretien final, « seul » : sans rien d'autre.
CANEVAS: dict[str, tuple[tuple[str, ...], ...]] = {
    "par blocs": (("CCP1", "CCP2", "TITRE seul"), ("CCP1", "CCP2 f")),
    "un CCS": (("CCP1", "CCP2 f", "CCS1"), ("TITRE", "CCS1", "CCP1 f"), ("CCP1 f", "CCP2", "TITRE seul", "CCS1")),
    "deux fois le titre": (("TITRE", "TITRE", "CCS1"), ("TITRE", "CCP2", "TITRE seul")),
    "au hasard": ((),),
}


@st.composite
def epreuves(tirer: st.DrawFn, titre: str = "", bloc: str = "") -> Epreuve:
    titre = titre or tirer(st.sampled_from(["TP-99901m01", "TP-99901m01", "TP-99901m01", *TITRES]))
    seul = bool(bloc) and bloc.endswith("seul")
    final = bloc.startswith("TITRE") or bloc.endswith(" f")
    if not bloc:
        bloc = tirer(st.sampled_from(["TITRE", "TITRE", *TITRES[titre][2], *TITRES[titre][2], "CCS1"]))
        final = bloc == "TITRE" or (bloc != "CCS1" and tirer(st.booleans()))
        seul = bloc == "TITRE" and tirer(st.booleans())
    jour = PREMIER + timedelta(days=tirer(st.integers(0, 2)))
    return {"titre": titre, "bloc": bloc.split()[0], "final": final, "seul": seul, "jour": jour}


@st.composite
def histoires(tirer: st.DrawFn, sorte: str) -> list[Epreuve]:
    titre = tirer(st.sampled_from(["TP-99901m01", "TP-99901m02"]))
    sessions = [tirer(epreuves(titre, bloc)) for bloc in tirer(st.sampled_from(CANEVAS[sorte]))]
    sessions += tirer(st.lists(epreuves(), min_size=0 if sessions else 1, max_size=2 if sessions else 5))
    return [{**s, "session": rang} for rang, s in enumerate(sessions)]


@st.composite
def resultats(tirer: st.DrawFn, s: Epreuve) -> Resultat:
    """Un résultat qui ne se contredit pas ; l'entretien n'est pas toujours dit."""
    exiges = TITRES[s["titre"]][1]
    mots = ["reussite"] * 5 + ["echec", "echec", "absent"]
    if s["bloc"] == "TITRE" and not s["seul"] and exiges:
        mots += ["reussite_partielle"] * 2
    mot = tirer(st.sampled_from(mots))
    ccp = tuple(tirer(st.sampled_from([exiges[:1], exiges[-1:], exiges]))) if mot == "reussite_partielle" else ()
    if not s["final"] or mot == "absent":
        return mot, ccp, None
    if s["bloc"] == "TITRE" and (mot == "reussite" or s["seul"]):
        return mot, ccp, tirer(st.sampled_from([None, {"reussite": "reussi", "echec": "echoue"}[mot]]))
    return mot, ccp, tirer(st.sampled_from([None, "reussi", "reussi", "echoue", "absent"]))


GESTES = ["resultats", "transmettre", "valider", "debloquer"]
CORRIGER = ["debloquer", *GESTES[:3]]


@pytest.mark.parametrize("sorte", CANEVAS)
@settings(max_examples=120, deadline=None, suppress_health_check=[*HealthCheck])
@given(tire=st.data())
def test_obt_01_obt_02_obt_03_v18_8_l_ordre_des_corrections_ne_compte_pas(sorte: str, tire: st.DataObject) -> None:
    sessions = tire.draw(histoires(sorte))
    assume(not trop_en_un_an(sessions))
    jeu = Jeu(sessions)
    # D'abord tout conclure, dans un ordre tiré : les corrections trouvent de quoi corriger.
    gestes: list[Geste] = [
        (action, rang, tire.draw(resultats(sessions[rang])))
        for rang in tire.draw(st.permutations(range(len(sessions))))
        for action in tire.draw(st.sampled_from([GESTES[:3]] * 6 + [GESTES[:2], GESTES]))
    ]
    coupe = tire.draw(st.integers(0, len(gestes)))
    for lot in (gestes[:coupe], gestes[coupe:]):
        jeu.gestes(lot)
        jeu.comparer()
    for _ in range(tire.draw(st.integers(1, 8))):
        if tire.draw(st.integers(0, 2)) == 0:
            jeu.parchemin(tire.draw(st.sampled_from(["delivrer", "delivrer", "annuler"])), tire.draw(st.integers(0, 9)))
        else:
            rang = tire.draw(st.integers(0, len(sessions) - 1))
            suite = tire.draw(st.sampled_from([CORRIGER, CORRIGER, CORRIGER[:2], GESTES[1:3]]))
            jeu.gestes([(action, rang, tire.draw(resultats(sessions[rang]))) for action in suite])
        jeu.comparer()
