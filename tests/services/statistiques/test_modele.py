"""Chaque sujet, sous chaque profil, contre un modèle écrit à part (modele.py), les jours pris autour des bornes."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.regles.statistiques import Lieu, Rang
from ceres_cli.services.statistiques import chiffres
from ceres_cli.services.statistiques.criteres import Criteres
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre
from tests.services.statistiques import modele
from tests.services.statistiques.modele import CENTRES, LIEUX, TITRES, Agrement, Hab, Monde, Session

JOUR = date(2025, 9, 2)
PROFILS = {"mpcp": "P-1", "centre": "P-2", "ud": "P-3", "direccte": "P-4"}
REGLAGES = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
_BORNES = [t.debut for t in TITRES.values()] + [t.fin for t in TITRES.values()]
_BORNES += [t.prolongation for t in TITRES.values()] + [JOUR, date(2025, 12, 31), date(2026, 3, 1)]
AUTOUR = st.tuples(st.sampled_from(_BORNES), st.integers(-1, 1)).map(lambda p: p[0] + timedelta(days=p[1]))
CERTIFICATIONS = st.sampled_from(sorted(modele.TITRE_DE))
PERIODE = st.tuples(AUTOUR, AUTOUR).map(lambda p: (min(p), max(p)))
HABS = st.builds(
    lambda jure, c, etat, p: Hab(jure, c, etat, *p),
    st.integers(1, 5), CERTIFICATIONS, st.sampled_from(["validee"] * 6 + ["brouillon", "suspendue"]), PERIODE,
)  # fmt: skip
EVENEMENTS = st.lists(AUTOUR, max_size=3).map(
    lambda jours: [(("suspendre", "retablir", "retirer")[n], j) for n, j in enumerate(sorted(jours))]
)
AGREMENTS = st.builds(
    lambda centre, c, p, lieu, ev: Agrement(centre, c, *p, lieu, ev),
    st.sampled_from(sorted(CENTRES)), st.sampled_from([1, 1, 6, 6, 5]), PERIODE,
    st.sampled_from([None, None, *LIEUX]), EVENEMENTS,
)  # fmt: skip
ETATS = (
    "en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "validee", "validee", "debloquee",
    "annulee",
)  # fmt: skip
INSCRITS = st.tuples(
    st.sampled_from(["formation", "vae"]),
    st.sampled_from(["inscrit"] * 8 + ["desinscrit", "ecarte"]),
    st.sampled_from(["reussite"] * 5 + ["reussite_partielle", "echec", "absent", None]),
)
SESSIONS = st.builds(
    lambda centre, c, etat, debut, jours, jury, inscrits: Session(
        centre, c, etat, debut, debut + timedelta(days=jours), sorted(jury), inscrits
    ),
    st.sampled_from(sorted(CENTRES)), CERTIFICATIONS, st.sampled_from(ETATS), AUTOUR, st.integers(0, 1),
    st.sets(st.integers(1, 5), max_size=3), st.lists(INSCRITS, max_size=9),
)  # fmt: skip
JURES = st.fixed_dictionaries(
    {
        n: st.tuples(st.sampled_from([*LIEUX, "44", None]), st.sampled_from([True, True, True, False]))
        for n in range(1, 6)
    }
)
MONDES = st.builds(
    Monde, JURES, st.lists(HABS, max_size=14), st.lists(AGREMENTS, max_size=6), st.lists(SESSIONS, max_size=6)
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("chiffres") / "ceres.db")
    for titre in TITRES.values():
        f.titre(
            titre.reference[:8], titre.reference[8:], debut=titre.debut, fin=titre.fin, prolongation=titre.prolongation,
            ccp=len(titre.ccp | titre.retires), ccs=len(titre.ccs),
        )  # fmt: skip
    for centre, lieu in CENTRES.items():
        f.centre(f"Centre {centre}", departement=lieu, region=LIEUX[lieu])
    f.profil("centre", centre=1)
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    with f.store.ecriture() as db:
        retires = [c for t in TITRES.values() for c in t.retires]
        db.executer_lot("UPDATE certification SET retire_le = '2020-01-01' WHERE id = ?", [(c,) for c in retires])
        for n in range(1, 60):
            db.executer(
                "INSERT INTO candidat (id, nom, prenom, naissance, cle, version) VALUES (?, 'A', 'B', ?, 'a b', 1)",
                (n, f"1990-01-{n % 28 + 1:02d}"),
            )
    yield f
    f.store.fermer()


def poser(f: Fabrique, m: Monde) -> None:
    """Le monde, à la place de ce qui y était."""
    with f.store.ecriture() as db:
        for table in ("inscription", "participation", "session_examen", "evenement_agrement", "agrement",
                      "habilitation", "jure"):  # fmt: skip
            db.executer(f"DELETE FROM {table}")
        _inserer(db, "jure", [
            {"id": n, "nom": f"JURE{n}", "prenom": "A", "cle": f"jure{n} a", "departement": d,
             "region": LIEUX.get(d or ""), "actif": int(actif), "version": 1}
            for n, (d, actif) in m.jures.items()
        ])  # fmt: skip
        _inserer(db, "habilitation", [
            {"id": n, "jure_id": h.jure, "certification_id": h.certification,
             "titre_id": modele.TITRE_DE[h.certification], "etat": h.etat, "debut": h.debut, "fin": h.fin, "version": 1}
            for n, h in enumerate(m.habs, 1)
        ])  # fmt: skip
        _inserer(db, "agrement", [
            {"id": n, "centre_id": a.centre, "certification_id": a.certification, "debut": a.debut, "fin": a.fin,
             "departement": a.lieu, "region": LIEUX.get(a.lieu or ""), "version": 1}
            for n, a in enumerate(m.agrements, 1)
        ])  # fmt: skip
        _inserer(db, "evenement_agrement", [
            {"agrement_id": n, "nature": nature, "a_compter_du": jour, "pose_le": jour, "motif": "essai"}
            for n, a in enumerate(m.agrements, 1) for nature, jour in a.evenements
        ])  # fmt: skip
        _inserer(db, "session_examen", [
            {"id": n, "annee": s.debut.year, "numero": n, "etat": s.etat, "certification_id": s.certification,
             "titre_id": modele.TITRE_DE[s.certification], "centre_id": s.centre, "debut": s.debut, "fin": s.fin,
             "heure_debut": "09:00", "entretien_final": 0, "departement": CENTRES[s.centre],
             "region": LIEUX[CENTRES[s.centre]], "creee_le": date(2020, 1, 1),
             "edition": 0, "reprise": 0, "version": 1}
            for n, s in enumerate(m.sessions, 1)
        ])  # fmt: skip
        _inserer(db, "participation", [
            {"session_id": n, "jure_id": jure} for n, s in enumerate(m.sessions, 1) for jure in s.jury
        ])  # fmt: skip
        _inserer(db, "inscription", [
            {"session_id": n, "candidat_id": rang, "voie": voie, "etat": etat, "inscrit_le": date(2025, 1, 1),
             "resultat": resultat, "convocation_a_editer": 0}
            for n, s in enumerate(m.sessions, 1) for rang, (voie, etat, resultat) in enumerate(s.inscrits, 1)
        ])  # fmt: skip


def _inserer(db: Any, table: str, lignes: list[dict[str, Any]]) -> None:
    for ligne in lignes:
        valeurs = [v.isoformat() if isinstance(v, date) else v for v in ligne.values()]
        db.executer(f"INSERT INTO {table} ({', '.join(ligne)}) VALUES ({', '.join('?' * len(ligne))})", valeurs)


def cases(elements: list[dict[str, Any]], lieu: Lieu) -> dict[tuple[str, str | None], tuple[int, int, int]]:
    return {(e["titre"], e[lieu.value]): (e["jures"], e["agrees"], e["manque"]) for e in elements}


@REGLAGES
@given(m=MONDES, profil=st.sampled_from(sorted(PROFILS)), periode=PERIODE)
def test_les_echeances_sont_celles_du_modele(base: Fabrique, m: Monde, profil: str, periode: tuple[date, date]) -> None:
    poser(base, m)
    vus = chiffres.echeances(cadre(base.store, JOUR, profil=PROFILS[profil]), Criteres(du=periode[0], au=periode[1]))
    assert {e["mois"]: e["total"] for e in vus.elements if e["total"]} == modele.echeances(m, profil, JOUR, *periode)


@REGLAGES
@given(m=MONDES, profil=st.sampled_from(sorted(PROFILS)), plus_tard=AUTOUR, lieu=st.sampled_from(list(Lieu)))
def test_dro_02_la_couverture_est_celle_du_modele(
    base: Fabrique, m: Monde, profil: str, plus_tard: date, lieu: Lieu
) -> None:
    poser(base, m)
    jour = max(plus_tard, JOUR)
    vus = chiffres.couverture(cadre(base.store, JOUR, profil=PROFILS[profil]), Criteres(au=jour, lieu=lieu))
    assert cases(vus.elements, lieu) == modele.couverture(m, profil, jour, lieu.value)


@REGLAGES
@given(m=MONDES, profil=st.sampled_from(sorted(PROFILS)), plus_tard=AUTOUR, garder=st.integers(1, 3))
def test_la_prevision_est_la_couverture_d_un_autre_jour_et_renouveler_qui_elle_dit_la_tient(
    base: Fabrique, m: Monde, profil: str, plus_tard: date, garder: int
) -> None:
    poser(base, m)
    jour = max(plus_tard, JOUR)
    de_la = cadre(base.store, JOUR, profil=PROFILS[profil])
    vus = chiffres.prevision(de_la, Criteres(au=jour, garder=garder)).elements
    attendue = modele.couverture(m, profil, jour, voulus=garder)
    actuelle = dict.fromkeys(modele.couverture(m, profil, JOUR), (0, 0, 0))
    assert cases(vus, Lieu.DEPARTEMENT) == {**actuelle, **attendue}
    avant, apres = modele.prets(m, profil, JOUR), modele.prets(m, "mpcp", jour)
    for e in vus:
        (titre,) = [n for n, t in TITRES.items() if t.reference == e["titre"]]
        cessent = {j for t, j in avant if t == titre and (t, j) not in apres and m.jures[j][0] == e["departement"]}
        dits = [int(texte[2:8]) for texte in e["a_renouveler"]]
        assert set(dits) <= cessent
        assert len(dits) == len(set(dits)) == min(e["manque"], len(cessent))
        for texte in e["a_renouveler"]:
            _verifier_renouvele(m, titre, texte, jour)


def _verifier_renouvele(m: Monde, titre: int, texte: str, jour: date) -> None:
    """Ce qu'il dit finir est à lui, sur ce titre, sert aujourd'hui et plus ce jour-là ; le prolonger suffit."""
    jure = int(texte[2:8])
    finies = [int(h[2:]) for h in texte[texte.index("(") + 1 : -1].split(", ")]
    siennes = [m.habs[n - 1] for n in finies]
    assert siennes
    assert all(h.jure == jure and modele.TITRE_DE[h.certification] == titre for h in siennes)
    assert all(modele.utilisable(m, h, JOUR) and not modele.utilisable(m, h, jour) for h in siennes)
    restantes = {h.certification for h in m.habs if h.jure == jure and modele.utilisable(m, h, jour)}
    assert modele.examine(titre, restantes | {h.certification for h in siennes})


@REGLAGES
@given(m=MONDES, profil=st.sampled_from(sorted(PROFILS)), periode=PERIODE)
def test_dro_02_les_sessions_et_leurs_jurys_incomplets_sont_ceux_du_modele(
    base: Fabrique, m: Monde, profil: str, periode: tuple[date, date]
) -> None:
    poser(base, m)
    vus = chiffres.sessions(cadre(base.store, JOUR, profil=PROFILS[profil]), Criteres(du=periode[0], au=periode[1]))
    comptes = {(e["etat"], e["mois"]): (e["total"], e["jury_incomplet"]) for e in vus.elements}
    assert comptes == modele.sessions(m, profil, *periode)


@REGLAGES
@given(m=MONDES, profil=st.sampled_from(sorted(PROFILS)), periode=PERIODE, rang=st.sampled_from(list(Rang)))
def test_dro_02_les_resultats_sont_ceux_du_modele_les_petits_comptes_caches(
    base: Fabrique, m: Monde, profil: str, periode: tuple[date, date], rang: Rang
) -> None:
    poser(base, m)
    criteres = Criteres(du=periode[0], au=periode[1], rang=rang)
    vus = chiffres.resultats(cadre(base.store, JOUR, profil=PROFILS[profil]), criteres)
    comptes = {e[rang.value]: (e["presents"], e["reussites"], e["taux"]) for e in vus.elements}
    assert comptes == modele.resultats(m, profil, *periode, rang.value)
