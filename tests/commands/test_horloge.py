"""Section 2, l'horloge : un jour forcé se dit et se marque, sur une base d'essai et nulle autre ; un recul aussi."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.base.naissance import ESSAI
from ceres_cli.base.sceau import horloge
from ceres_cli.garde import ACCES
from ceres_cli.moteur import parametres
from tests.commands.test_droits_matrice import COMMANDES, PROFILS, TABLE
from tests.conftest import Lanceur, Ressorts
from tests.fabriques import bases
from tests.fabriques.base import ouvrir_un_lot
from tests.fabriques.deux_ressorts import ICI
from tests.fabriques.monde import Monde
from tests.lanceur import lancer, lancer_processus

# Elles n'écrivent pas dans la base désignée, mais à côté, dans les réglages de l'agent, ou dans une base neuve.
AILLEURS = {"convocation modele copier", "config definir", "config approuver", "config voir", "config lectures"}


def de_travail(chemin: Path) -> Path:
    """La même base, qui n'a pas été créée pour essayer."""
    store = bases.ouvrir(chemin)
    with store.ecriture() as db:
        ouvrir_un_lot(db)
        parametres.oter(db, ESSAI)
    store.fermer()
    return chemin


@pytest.fixture(scope="module")
def de_tous_les_jours(ressorts: Ressorts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copie = tmp_path_factory.mktemp("horloge") / "ceres.db"
    bases.copier(ressorts[0], copie)
    return de_travail(copie)


def fichiers(dossier: Path) -> dict[str, str]:
    """De chaque fichier, son empreinte ; le journal des accès mis à part : lire y laisse une ligne."""
    return {
        str(p): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(dossier.rglob("*"))
        if p.is_file() and not p.name.endswith(ACCES)
    }


def essais(commande: str, noms: dict[str, str]) -> Iterator[list[str]]:
    """Tous ceux de la table, sous qui peut tout ; le premier, sous un Centre aussi."""
    for rang, (arguments, _) in enumerate(TABLE[commande]):
        for profil in ("mpcp", "centre") if rang == 0 else ("mpcp",):
            yield [*commande.split(), *arguments.format_map(noms).split(), "--profil", PROFILS[profil]]


@pytest.mark.parametrize("commande", sorted(set(COMMANDES) - AILLEURS))
def test_toute_ecriture_est_refusee_le_jour_force_hors_d_une_base_d_essai(
    commande: str, ressorts: Ressorts, de_tous_les_jours: Path, isole: Path
) -> None:
    """Ce qui écrit sur une base d'essai sort 8 sur une autre, et n'y change ni un octet ni un fichier ; ce qui lit y
    répond pareil."""
    base = isole / "ceres.db"
    for ligne in essais(commande, ressorts[1][ICI]):
        shutil.rmtree(isole / "dossier", ignore_errors=True)
        bases.copier(de_tous_les_jours, base)
        avant, autour = bases.contenu(base), fichiers(isole)
        rendu = lancer(*ligne)
        assert bases.contenu(base) == avant, ligne
        apres = fichiers(isole)
        shutil.rmtree(isole / "dossier", ignore_errors=True)
        bases.copier(ressorts[0], base)
        vierge = bases.contenu(base)
        permis = lancer(*ligne)
        if bases.contenu(base) != vierge:
            assert rendu.code == 8, (ligne, rendu.stdout, rendu.stderr)
            assert "d'essai" in rendu.stderr
            assert apres == autour, ligne
        elif "CERES_AUJOURDHUI" not in rendu.stderr:  # elle entrait pour écrire, et n'aurait rien changé
            assert rendu.code == permis.code, (ligne, rendu.stderr)


@pytest.mark.parametrize("jour", ["2025-09-02", None])
def test_le_vrai_jour_ecrit_partout(ceres: Lanceur, monde: Monde, jour: str | None) -> None:
    de_travail(monde.chemin)
    ligne = ("jure", "creer", "--nom", "Essai", "--prenom", "Zoé")
    rendu = ceres(*ligne, env={"CERES_AUJOURDHUI": jour})
    assert rendu.code == (8 if jour else 0)
    if jour:
        assert "« unset CERES_AUJOURDHUI »" in rendu.stderr
        assert "init --essai" in rendu.stderr


def test_lire_expliquer_simuler_et_planifier_prennent_le_jour_force(ceres: Lanceur, monde: Monde) -> None:
    de_travail(monde.chemin)
    avant = bases.contenu(monde.chemin)
    (monde.chemin.parent / "lot.csv").write_text(f"action;habilitation\nbrouillon;{monde['active']}\n")
    for ligne, code in (
        (("habilitation", "lister"), 0),
        (("habilitation", "expliquer", monde["active"], "--action", "brouillon"), 0),
        (("habilitation", "brouillon", monde["active"], "--simuler"), 0),
        (("habilitation", "lot", "lot.csv", "--plan", "p.json"), 0),
        (("habilitation", "brouillon", monde["active"]), 8),
    ):
        assert ceres(*ligne).code == code, ligne
    assert bases.contenu(monde.chemin) == avant


# --- une base ne devient pas d'essai ---


def _est_d_essai(chemin: Path) -> bool:
    store = bases.ouvrir(chemin)
    try:
        with store.lecture() as db:
            return horloge.est_d_essai(db)
    finally:
        store.fermer()


def test_init_le_jour_force_fait_une_base_d_essai_et_le_dit(ceres: Lanceur, isole: Path) -> None:
    rendu = ceres("init", "--sans-referentiel")
    assert rendu.code == 0
    assert "elle est d'essai, et le restera" in rendu.stderr
    assert rendu.stderr.count("Base d'essai créée") == 1
    assert _est_d_essai(isole / "ceres.db")


def test_init_de_nouveau_le_jour_force_ne_change_pas_une_base_de_travail(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", "--sans-referentiel", env={"CERES_AUJOURDHUI": None}).code == 0
    avant = bases.contenu(isole / "ceres.db")
    assert ceres("init", "--sans-referentiel").code == 8
    assert ceres("demo", env={"CERES_AUJOURDHUI": None}).code == 2
    assert bases.contenu(isole / "ceres.db") == avant


def test_restaurer_n_en_fait_pas_une_base_d_essai(ceres: Lanceur, isole: Path) -> None:
    vrai = {"CERES_AUJOURDHUI": None}
    dossier, base = isole, isole / "ceres.db"
    assert ceres("init", "--sans-referentiel", "--essai", env=vrai).code == 0
    assert ceres("admin", "sauvegarder", "--sortie", dossier / "essai.sauve").code == 0
    de_travail(base)
    assert ceres("admin", "sauvegarder", "--sortie", dossier / "travail.sauve", env=vrai).code == 0
    avant = bases.contenu(base)
    for env in ({}, vrai):
        rendu = ceres("admin", "restaurer", dossier / "essai.sauve", "--oui", env=env)
        assert (rendu.code, "ne devient pas d'essai" in rendu.stderr) == (8, True)
    assert ceres("admin", "restaurer", dossier / "travail.sauve", "--oui").code == 8
    assert bases.contenu(base) == avant
    assert ceres("admin", "restaurer", dossier / "travail.sauve", "--oui", env=vrai).code == 0
    # L'inverse se peut : la base d'essai rend sa place.
    assert not _est_d_essai(base)


# --- l'horloge qui recule ---


def _avancer_le_dernier(chemin: Path, instant: str) -> None:
    """Un lot de plus, écrit à cet instant."""
    from ceres_cli.moteur import journal

    store = bases.ouvrir(chemin)
    with store.ecriture() as db:
        journal.ouvrir(db, journal.EnTete(instant, instant[:10], "camille", "ceres essai"), None)
    store.fermer()


def test_une_horloge_qui_recule_se_dit_se_marque_se_scelle_et_s_annonce(ceres: Lanceur, monde: Monde) -> None:
    _avancer_le_dernier(monde.chemin, "2099-01-01T08:00:00Z")
    sain = ceres("admin", "sante", "--format", "json")
    point = {p["point"]: p for p in sain.json()["elements"]}["horloge"]
    assert (point["niveau"], "01/01/2099 08:00:00" in point["texte"]) == (1, True)
    rendu = ceres("habilitation", "brouillon", monde["active"])
    assert rendu.code == 0
    assert "L'écriture est marquée « horloge reculée »." in rendu.stderr
    trace = ceres("journal", "lister", "--limite", 1, "--format", "json").json()["elements"][0]
    assert trace["horloge_reculee"] is True
    lots = ceres("lot", "lister", "--format", "json").json()["elements"]
    assert [lot["horloge_reculee"] for lot in lots[:2]] == [True, False]
    assert ceres("lot", "voir", lots[0]["id"], "--format", "json").json()["horloge_reculee"] is True
    assert "Horloge reculée" in ceres("lot", "lister", "--format", "table").stdout
    # La suivante suit un lot de la même horloge : elle n'est pas marquée, et la santé se souvient de la première.
    assert ceres("jure", "creer", "--nom", "Essai", "--prenom", "Zoé").code == 0
    lots = ceres("lot", "lister", "--format", "json").json()["elements"]
    assert [lot["horloge_reculee"] for lot in lots[:3]] == [False, True, False]
    points = ceres("admin", "sante", "--format", "json", env={"CERES_AUJOURDHUI": None}).json()["elements"]
    assert {p["point"]: p["niveau"] for p in points}["horloge"] == 1
    assert ceres("journal", "verifier").code == 0
    if not bases.SERVEUR:  # la marque est dans l'en-tête scellé
        with closing(sqlite3.connect(monde.chemin)) as connexion:
            connexion.execute("DROP TRIGGER tr_lot_sans_modification")
            connexion.execute("UPDATE lot SET horloge_reculee = 0 WHERE horloge_reculee = 1")
            connexion.commit()
            from ceres_cli.base.sceau import controle
            from ceres_cli.store import Db

            defauts = list(controle.verifier(Db(connexion), controle.Bilan(), {}))
        assert defauts == [f"{lots[1]['id']} : son en-tête ou son sceau a changé"]


@pytest.mark.parametrize(("dernier", "recule"), [("08:01:59", False), ("08:02:00", False), ("08:02:01", True)])
def test_deux_minutes_d_ecart_sont_de_deux_machines(dernier: str, recule: bool) -> None:
    assert horloge.a_recule("2025-09-02T08:00:00Z", f"2025-09-02T{dernier}Z") is recule


# --- le jour forcé se dit et se marque ---

LIBRE: Mapping[str, str | None] = {"CERES_AUJOURDHUI": None}


def essai(base: Path) -> list[tuple[object, ...]]:
    store = bases.ouvrir(base)
    try:
        with store.lecture() as db:
            return db.lignes("SELECT valeur FROM parametre WHERE nom = 'essai'")
    finally:
        store.fermer()


@pytest.mark.parametrize("format_", ["tsv", "json"])
def test_une_ecriture_un_jour_force_le_dit_une_fois_et_le_marque(ceres: Lanceur, monde: Monde, format_: str) -> None:
    suspendues = [monde["active"], monde["E-COURS"]]
    rendu = ceres("habilitation", "brouillon", *suspendues, "--format", format_)
    assert (rendu.code, rendu.jour_dit) == (0, True)
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert {t["jour_force"] for t in traces} == {True}
    assert {t["jour"] for t in traces} == {"2025-09-02"}
    vrai = lancer_processus("habilitation", "brouillon", monde["active"])
    assert "Jour forcé" not in vrai.stderr  # mise à part par le lanceur
    assert not vrai.jour_dit  # rien n'a changé


def test_le_jour_vrai_ne_se_dit_pas_et_ne_se_marque_pas(ceres: Lanceur, monde: Monde) -> None:
    rendu = ceres("jure", "creer", "--nom", "Essai", "--prenom", "Zoé", env=LIBRE)
    assert (rendu.code, rendu.jour_dit) == (0, False)
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert {t["jour_force"] for t in traces} == {False}


def test_lire_simuler_ou_etre_refuse_un_jour_force_ne_dit_rien(ceres: Lanceur, monde: Monde) -> None:
    for commande, code in (
        (("habilitation", "lister"), 0),
        (("habilitation", "brouillon", monde["active"], "--simuler"), 0),
        (("habilitation", "valider", monde["E-HORS"]), 4),
    ):
        rendu = ceres(*commande)
        assert (rendu.code, rendu.jour_dit) == (code, False), commande


def test_la_phrase_du_jour_force(monde: Monde) -> None:
    import subprocess

    from tests.lanceur import COMMANDE, environnement

    commande = [*COMMANDE, "habilitation", "brouillon", monde["active"]]
    fini = subprocess.run(commande, capture_output=True, text=True, env=environnement(), timeout=60)
    assert "Jour forcé au 02/09/2025 (CERES_AUJOURDHUI).\n" in fini.stderr


# --- la base d'essai ---


def test_init_essai_marque_la_base_et_le_dit(ceres: Lanceur, isole: Path) -> None:
    rendu = ceres("init", "--essai", "--sans-referentiel")
    assert rendu.code == 0
    assert f"Base d'essai créée : {isole / 'ceres.db'}." in rendu.stderr
    assert essai(isole / "ceres.db") == [("1",)]
    assert "Base d'essai déjà là" in ceres("init", "--sans-referentiel").stderr


def test_une_base_de_travail_ne_devient_pas_d_essai(ceres: Lanceur, isole: Path) -> None:
    assert ceres("init", "--sans-referentiel", env=LIBRE).code == 0
    octets = bases.contenu(isole / "ceres.db")
    rendu = ceres("init", "--essai", "--sans-referentiel", env=LIBRE)
    assert (rendu.code, rendu.stdout) == (2, "")
    assert "ne peut pas le devenir" in rendu.stderr
    assert bases.contenu(isole / "ceres.db") == octets
    assert essai(isole / "ceres.db") == []


@pytest.mark.parametrize("deja", [True, False])
def test_la_base_que_la_demonstration_remplit_est_d_essai(ceres: Lanceur, isole: Path, deja: bool) -> None:
    if deja:
        ceres("init")
    assert ceres("demo", "--jures", "30").code == 0
    assert essai(isole / "ceres.db") == [("1",)]


def test_la_suite_de_tests_travaille_sur_une_base_d_essai(monde: Monde) -> None:
    assert essai(monde.chemin) == [("1",)]
