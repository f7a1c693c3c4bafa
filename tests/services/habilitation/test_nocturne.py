"""Le traitement de nuit : il peut manquer, revenir, doubler ; même journal, et les lectures n'en dépendent pas."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.tables import COLONNES
from ceres_cli.moteur.demande import Rapport
from ceres_cli.regles.calendrier import jours_lus
from ceres_cli.services.habilitation import lectures as habilitation
from ceres_cli.services.habilitation import nocturne
from tests.conftest import Lanceur
from tests.fabriques.monde import EN_COURS, UD_44, Monde, batir, copier
from tests.outils_moteur import JOUR, agir, cadre, contenu, demande, python

# Ce qui est expiré le 02/09/2025, avec le jour de la fin effective : écrit à la main d'après `monde.HABILITATIONS`.
DUES = {
    "E-COURS": "2025-09-01",
    "E-FIN": "2025-09-01",
    "E-FIN, dernier jour": "2024-09-02",
    "E-AVANT": "2025-08-31",
    "E-HORS": "2024-09-01",
}


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Monde:
    return batir(tmp_path_factory.mktemp("nuit") / "modele.db")


@pytest.fixture
def monde(modele: Monde, isole: Path) -> Iterator[Monde]:
    monde = copier(modele, isole / "ceres.db")
    monde.ouvrir()
    yield monde
    monde.base.fermer()


def expirer(monde: Monde, jour: date = JOUR) -> Rapport:
    return nocturne.passer(cadre(monde.base, jour), None, simuler=False).rapport()


def journal(monde: Monde) -> list[tuple[Any, ...]]:
    """Ce que le journal dit, sans les numéros de lot ni les instants : (objet, action, champ, avant, après, motif)."""
    sql = "SELECT objet_id, action, champ, avant, apres, motif FROM trace ORDER BY objet_id, id"
    return monde.lignes(sql)


def executer(monde: Monde, sql: str, *parametres: object) -> None:
    with monde.base.ecriture() as db:
        db.executer(sql, parametres)


def test_expirer_consigne_chaque_habilitation_expiree_une_fois(monde: Monde) -> None:
    rapport = expirer(monde)
    assert {(d.objet, d.resultat.value) for d in rapport.decisions} == {(monde[nom], "fait") for nom in DUES}
    attendues = sorted((int(monde[nom][2:]), f"fin le {jours_lus(str(fin))}") for nom, fin in DUES.items())
    assert [(t[0], t[5]) for t in journal(monde)] == attendues
    assert {t[1:5] for t in journal(monde)} == {("expirer", "etat_effectif", "active", "expiree")}
    assert monde.lignes("SELECT fait, refuse, jour FROM lot") == [(5, 0, "2025-09-02")]


def test_expirer_ne_change_ni_l_etat_ni_les_dates_ni_la_version(monde: Monde) -> None:
    avant = monde.lignes("SELECT id, etat, debut, fin, version FROM habilitation ORDER BY id")
    expirer(monde)
    assert monde.lignes("SELECT id, etat, debut, fin, version FROM habilitation ORDER BY id") == avant


def test_expirer_deux_fois_ne_consigne_qu_une(monde: Monde) -> None:
    expirer(monde)
    avant = contenu(monde.chemin, "habilitation", "lot", "trace")
    second = expirer(monde)
    assert (second.decisions, second.lot) == ([], None)
    assert contenu(monde.chemin, "habilitation", "lot", "trace") == avant


def test_trois_nuits_manquees_donnent_le_meme_journal_que_chaque_nuit(modele: Monde, isole: Path) -> None:
    assidue, absente = (copier(modele, isole / f"{nom}.db") for nom in ("assidue", "absente"))
    for nuit in (assidue, absente):
        nuit.ouvrir()
        expirer(nuit, date(2025, 8, 30))
    for jour in range(1, 5):
        expirer(assidue, date(2025, 8, 31) + timedelta(days=jour))
    expirer(absente, date(2025, 9, 4))
    assert journal(assidue) == journal(absente)
    assert len(journal(absente)) == len(DUES) + 1  # « active, dernier jour » finit le 02/09
    for nuit in (assidue, absente):
        nuit.base.fermer()


def test_une_nuit_deux_fois_plus_longue_fait_les_memes_requetes(modele: Monde, isole: Path) -> None:
    """Hors ce qui s'ajoute au journal, ligne à ligne ; et les habilitations de même fin n'y font qu'une écriture."""
    comptes, ecritures = [], []
    for copies in (200, 400):
        monde = copier(modele, isole / f"{copies}.db")
        monde.ouvrir()
        autres = ", ".join(COLONNES["habilitation"][1:])
        executer(
            monde,
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            f" INSERT INTO habilitation (id, {autres}) SELECT 1000 + n.i, {autres} FROM n, habilitation WHERE id = ?",
            copies,
            int(monde["E-AVANT"][2:]),
        )
        requetes: list[str] = []
        for ouverte in (monde.base.lecture, monde.base.ecriture):
            with ouverte() as db:
                db._connexion.set_trace_callback(requetes.append)
        assert len(expirer(monde).decisions) == len(DUES) + copies
        comptes.append(sum(not r.startswith("INSERT") for r in requetes))
        ecritures.append(monde.lignes("SELECT count(*) FROM ecriture WHERE nom_table = 'habilitation'"))
        monde.base.fermer()
    assert comptes[0] == comptes[1]
    assert ecritures[0] == ecritures[1]


def test_rien_a_consigner_ne_touche_pas_au_journal(monde: Monde) -> None:
    expirer(monde, date(2024, 9, 1))
    assert journal(monde) == []
    assert monde.lignes("SELECT count(*) FROM lot") == [(0,)]


@pytest.mark.parametrize(("jour", "constatee"), [(date(2025, 9, 1), False), (date(2025, 9, 2), True)])
def test_la_fin_est_incluse_expiree_le_lendemain(monde: Monde, jour: date, constatee: bool) -> None:
    expirer(monde, jour)
    assert (int(monde["E-COURS"][2:]) in {t[0] for t in journal(monde)}) is constatee


_PROCESSUS = """
import sys
from datetime import date
from pathlib import Path
from ceres_cli.services.habilitation import nocturne
from ceres_cli.store import Store
from tests.outils_moteur import cadre
base = Store(sys.argv[1])
print("pret")
sys.stdin.readline()
rapport = nocturne.passer(cadre(base), None, simuler=False).rapport()
print(len(rapport.decisions))
base.fermer()
"""


def test_deux_passages_a_la_fois_donnent_le_meme_journal(modele: Monde, isole: Path) -> None:
    seule, double = (copier(modele, isole / f"{nom}.db") for nom in ("seule", "double"))
    seule.ouvrir()
    expirer(seule)
    seule.base.fermer()
    processus = [python(_PROCESSUS, double.chemin) for _ in range(3)]
    for p in processus:
        assert p.stdout is not None
        assert p.stdout.readline() == "pret\n"
    for p in processus:
        assert p.stdin is not None
        p.stdin.write("\n")
        p.stdin.flush()
    fins = [p.communicate(timeout=30) for p in processus]
    assert [p.returncode for p in processus] == [0, 0, 0], fins
    assert sorted(int(sortie) for sortie, _ in fins) == [0, 0, len(DUES)]
    assert journal(double) == journal(seule)
    assert double.lignes("SELECT count(*) FROM lot") == [(1,)]


def test_les_lectures_sont_justes_meme_s_il_n_a_jamais_tourne(modele: Monde, isole: Path) -> None:
    avec, sans = (copier(modele, isole / f"{nom}.db") for nom in ("avec", "sans"))
    for monde in (avec, sans):
        monde.ouvrir()
    expirer(avec)
    for jour in (date(2024, 9, 2), date(2025, 9, 1), JOUR, date(2026, 9, 2)):
        for criteres in ({}, {"etat": "expiree"}, {"etat": "active"}, {"utilisable": True}):
            lues = [
                habilitation.lister(cadre(m.base), habilitation.Criteres(au=jour, **criteres)) for m in (avec, sans)
            ]
            assert lues[0] == lues[1]
    for monde in (avec, sans):
        monde.base.fermer()


def test_brouillon_et_suspendue_ne_sont_pas_consignees(monde: Monde) -> None:
    expirer(monde, date(2030, 1, 1))
    consignees = {t[0] for t in journal(monde)}
    muettes = {nom for nom in monde.ids if nom.startswith(("brouillon", "suspendue"))}
    assert not consignees & {int(monde[nom][2:]) for nom in muettes}
    assert consignees == {int(monde[nom][2:]) for nom in monde.ids if nom not in muettes}


def test_un_titre_proroge_avant_la_nuit_n_a_rien_a_consigner(monde: Monde) -> None:
    """Une habilitation coupée par un titre raccourci, puis rendue par la prorogation, n'a pas expiré."""
    executer(monde, "UPDATE titre SET date_fin_validite = '2025-08-15' WHERE id = 1")
    executer(monde, "UPDATE titre SET date_fin_validite = '2027-12-31' WHERE id = 1")
    expirer(monde)
    assert int(monde["active"][2:]) not in {t[0] for t in journal(monde)}


def test_un_titre_raccourci_expire_ses_habilitations_a_sa_fin(monde: Monde) -> None:
    executer(monde, "UPDATE titre SET date_fin_validite = '2025-08-15' WHERE id = 1")
    expirer(monde)
    motifs = {t[0]: t[5] for t in journal(monde)}
    assert motifs[int(monde["active"][2:])] == "fin le 15/08/2025"
    assert motifs[int(monde["E-COURS"][2:])] == "fin le 15/08/2025"


def test_e_fin_suspendue_puis_reactivee_n_est_pas_consignee_deux_fois(monde: Monde) -> None:
    expirer(monde)
    numero = monde["E-FIN"]
    for action in ("suspendre", "reactiver"):
        (decision,) = agir(monde.base, [demande(action, numero)]).decisions
        assert decision.resultat == "fait"
    expirer(monde)
    expirer(monde, date(2026, 9, 2))
    assert [t[1] for t in journal(monde) if t[0] == int(numero[2:])] == ["expirer", "suspendre", "reactiver"]


def test_suspendue_pendant_sa_fin_puis_reactivee_elle_est_consignee(monde: Monde) -> None:
    expirer(monde)
    agir(monde.base, [demande("reactiver", monde["suspendue expirée"])])
    expirer(monde)
    numero = int(monde["suspendue expirée"][2:])
    assert [t[1] for t in journal(monde) if t[0] == numero] == ["reactiver", "expirer"]


def test_corrigee_et_validee_de_nouveau_elle_expire_de_nouveau(monde: Monde) -> None:
    """HAB-05 : brouillon, dates corrigées, validée ; sa nouvelle fin est un autre événement."""
    expirer(monde)
    numero = monde["E-COURS"]
    agir(monde.base, [demande("brouillon", numero)])
    agir(monde.base, [demande("modifier", numero, fin=date(2025, 12, 31), debut=None)])
    agir(monde.base, [demande("valider", numero)])
    expirer(monde)
    expirer(monde, date(2025, 12, 31))
    expirer(monde, date(2026, 1, 1))
    siennes = [(t[1], t[5]) for t in journal(monde) if t[0] == int(numero[2:]) and t[1] == "expirer"]
    assert siennes == [("expirer", "fin le 01/09/2025"), ("expirer", "fin le 31/12/2025")]


# --- par la commande ---


def test_la_commande_resume_en_une_ligne_et_ne_demande_rien(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "expirer")
    assert (fini.code, fini.stdout) == (0, "")
    assert len(fini.stderr.splitlines()) == 1
    assert "02/09/2025" in fini.stderr
    assert "5 habilitations" in fini.stderr
    encore = ceres("habilitation", "expirer", "--format", "json")
    assert (encore.code, encore.json()["lignes"]) == (0, [])


def test_la_commande_simulee_annonce_sans_consigner(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    rapport = ceres("habilitation", "expirer", "--simuler", "--format", "json").json()
    assert (rapport["simulation"], rapport["lot"], len(rapport["lignes"])) == (True, None, len(DUES))
    assert monde.octets() == octets
    vrai = ceres("habilitation", "expirer", "--format", "json").json()
    assert vrai["lignes"] == rapport["lignes"]


def test_la_commande_prend_un_jour_et_rattrape(ceres: Lanceur, monde: Monde) -> None:
    assert "1 habilitation " in ceres("habilitation", "expirer", "--au", "02/09/2024").stderr
    assert len(journal(monde)) == 1
    ceres("habilitation", "expirer")
    assert len(journal(monde)) == len(DUES)


@pytest.mark.parametrize(("au", "simuler", "code"), [
    ("2025-09-01", False, 0), ("2025-09-02", False, 0), ("2025-09-03", False, 2), ("2025-09-03", True, 0),
])  # fmt: skip
def test_un_jour_a_venir_ne_fait_que_se_simuler(
    ceres: Lanceur, monde: Monde, au: str, simuler: bool, code: int
) -> None:
    fini = ceres("habilitation", "expirer", "--au", au, *(["--simuler"] if simuler else []), "--format", "json")
    assert fini.code == code
    if code:
        assert "--simuler" in fini.erreur()["conseil"]
    assert bool(journal(monde)) is (code == 0 and not simuler)


def test_un_profil_qui_n_est_pas_national_ne_lance_pas_la_nuit(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "expirer", env={"CERES_PROFIL": UD_44}).code == 5
    assert journal(monde) == []


def test_l_historique_montre_l_expiration(ceres: Lanceur, monde: Monde) -> None:
    ceres("habilitation", "expirer")
    (trace,) = ceres("habilitation", "historique", monde["E-COURS"], "--format", "json").json()["elements"]
    assert (trace["action"], trace["avant"], trace["apres"]) == ("expirer", "active", "expiree")
    assert (trace["jour"], trace["objet"]) == ("2025-09-02", monde["E-COURS"])


def test_la_prorogation_rouvre_et_la_nouvelle_fin_est_consignee(ceres: Lanceur, monde: Monde) -> None:
    """Le titre raccourci coupe l'habilitation (consignée), la prorogation la rend, sa propre fin est consignée."""
    raccourcir = ceres(
        "referentiel", "modifier", EN_COURS, "--fin-validite", "15/08/2025", "--fin-prolongation", "31/12/2028"
    )
    assert raccourcir.code == 0, raccourcir.stderr
    ceres("habilitation", "expirer")
    assert ceres("referentiel", "modifier", EN_COURS, "--fin-validite", "31/12/2027").code == 0
    ceres("habilitation", "expirer")
    assert ceres("habilitation", "expirer", env={"CERES_AUJOURDHUI": "2026-01-02"}).code == 0
    siennes = [t[5] for t in journal(monde) if t[0] == int(monde["active"][2:])]
    assert siennes == ["fin le 15/08/2025", "fin le 01/01/2026"]
