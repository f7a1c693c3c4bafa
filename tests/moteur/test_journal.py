"""L'en-tête d'un lot et l'annonce de son écriture."""

import pytest

from ceres_cli.base.sceau import controle
from ceres_cli.moteur import journal
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.effet import Effet
from ceres_cli.moteur.journal import EnTete
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Store
from tests.fabriques.base import Fabrique

EN_TETE = EnTete("2025-09-02T08:00:00Z", "2025-09-02", "camille", "ceres essai")
COLONNES = (
    "id, jour_force, horodatage, jour, agent, commande, profil, role, structure, fait, sans_effet, refuse, non_traite"
)


@pytest.mark.parametrize(
    ("totaux", "comptes"),
    [
        ((0, 0, 0, 0), ""),
        ((0, 0, 0, 4), ""),
        ((1, 0, 0, 0), " (1 fait, 0 sans effet, 0 refusé)"),
        ((0, 2, 0, 0), " (0 fait, 2 sans effet, 0 refusé)"),
        ((0, 0, 3, 0), " (0 fait, 0 sans effet, 3 refusés)"),
    ],
)
def test_un_lot_s_annonce_par_son_numero_et_ses_totaux(
    f: Fabrique, totaux: tuple[int, int, int, int], comptes: str
) -> None:
    fait, sans_effet, refuse, non_traite = totaux
    en_tete = EN_TETE._replace(fait=fait, sans_effet=sans_effet, refuse=refuse, non_traite=non_traite)
    with f.store.ecriture() as db:
        assert journal.ouvrir(db, en_tete, None) == 1
        assert db.annonces == [f"Le lot L-000001 est enregistré{comptes}."]
        assert db.lot == 1
    assert f.lignes(f"SELECT {COLONNES} FROM lot") == [
        (1, 0, "2025-09-02T08:00:00Z", "2025-09-02", "camille", "ceres essai", None, None, None, *totaux)
    ]


def test_l_en_tete_dit_qui_agit_et_si_le_jour_est_force(f: Fabrique) -> None:
    force = Store(str(f.store.chemin), jour_force="Le jour est forcé.")
    try:
        with force.ecriture() as db:
            journal.ouvrir(db, EN_TETE, Acteur("camille", 7, Role.UD, departement="44"))
    finally:
        force.fermer()
    assert f.lignes("SELECT profil, role, structure, jour_force FROM lot") == [("P-000007", "ud", "44", 1)]


def test_les_traces_se_numerotent_a_la_suite_des_precedentes(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        for lot, nom in enumerate(("centre", "titre"), 1):
            assert journal.ouvrir(db, EN_TETE, None) == lot
            change = Effet(nom, 2, "modifier", {"nom": "A", "rang": 1}, {"nom": "B", "rang": None}, "usage", 3, True)
            journal.ecrire(db, lot, [Effet(nom, 1, "supprimer", {"nom": "Z"}), change])
    assert f.lignes(
        "SELECT id, lot_id, type_objet, objet_id, action, champ, avant, apres, motif, version, derogation FROM trace"
    ) == [
        (1, 1, "centre", 1, "supprimer", "nom", "Z", None, None, None, 0),
        (2, 1, "centre", 2, "modifier", "nom", "A", "B", "usage", 3, 1),
        (3, 1, "centre", 2, "modifier", "rang", "1", None, "usage", 3, 1),
        (4, 2, "titre", 1, "supprimer", "nom", "Z", None, None, None, 0),
        (5, 2, "titre", 2, "modifier", "nom", "A", "B", "usage", 3, 1),
        (6, 2, "titre", 2, "modifier", "rang", "1", None, "usage", 3, 1),
    ]


@pytest.mark.parametrize(
    ("champ", "avant", "apres", "gardes"),
    [
        ("centre_id", "1", "12", ("centre", "E-000001", "E-000012")),
        ("jure_id", None, "7", ("jure", None, "J-000007")),
        ("demande_vae_id", "3", None, ("demande_vae", "D-000003", None)),
        ("nom", "1", "12", ("nom", "1", "12")),
    ],
)
def test_v18_9_une_trace_nomme_un_autre_objet_par_sa_reference(
    f: Fabrique, champ: str, avant: str | None, apres: str | None, gardes: tuple[str | None, ...]
) -> None:
    with f.store.ecriture() as db:
        journal.ouvrir(db, EN_TETE, None)
        journal.ecrire(db, 1, [Effet("habilitation", 4, "modifier", {champ: avant}, {champ: apres}, "repris", 2, True)])
    assert f.lignes("SELECT champ, avant, apres FROM trace") == [gardes]
    assert f.lignes("SELECT lot_id, type_objet, objet_id, action, motif, version, derogation FROM trace") == [
        (1, "habilitation", 4, "modifier", "repris", 2, 1)
    ]


def test_le_journal_dit_son_premier_jour_son_dernier_lot_et_combien_suivent_un_lot(f: Fabrique) -> None:
    with f.store.ecriture() as db:
        assert (journal.dernier(db), journal.premier_jour(db), journal.compter_apres(db, 0)) == (None, None, 0)
        for jour in ("2025-09-02", "2025-09-01", "2025-09-05"):
            journal.ouvrir(db, EN_TETE._replace(jour=jour, horodatage=f"{jour}T08:00:00Z"), None)
        assert journal.dernier(db) == (3, "2025-09-05T08:00:00Z")
        assert journal.premier_jour(db) == "2025-09-02"
        assert [journal.compter_apres(db, lot) for lot in range(4)] == [3, 2, 1, 0]


def test_ce_que_le_journal_garde_est_ce_qu_il_scelle(f: Fabrique) -> None:
    """Le numéro de la trace compris : relu, le sceau du lot tient."""
    numero, ecritures = f.jure("A"), Ecritures()
    ecritures.modifier("jure", numero, {"nom": "B"})
    with f.store.ecriture() as db:
        effets = [Effet("jure", numero, "modifier", {"nom": "A", "rang": 1}, {"nom": "B", "rang": 2})]
        journal.enregistrer(db, EN_TETE, Acteur("camille", 7, Role.UD, departement="44"), effets, ecritures)
    bilan = controle.Bilan()
    with f.store.lecture() as db:
        assert list(controle.verifier(db, bilan, {})) == []
    # Et, du premier lot, ce que la base dit d'elle-même : essai, secret.
    assert (bilan.lots, bilan.traces, bilan.ecritures) == (1, 2, 3)


def test_d_un_grand_lot_les_traces_gardent_l_ordre_du_fichier(f: Fabrique, monkeypatch: pytest.MonkeyPatch) -> None:
    """De paquet en paquet, celui qui s'ajoute pendant que le suivant se numérote : il se défait à rebours."""
    monkeypatch.setattr(journal, "_PAQUET", 2)
    objets = (5, 2, 3, 2, 1)
    effets = [Effet("jure", n, "modifier", {"nom": "a"}, {"nom": str(rang)}) for rang, n in enumerate(objets)]
    with f.store.ecriture() as db:
        journal.enregistrer(db, EN_TETE, None, effets)
    lues = f.lignes("SELECT id, objet_id, apres FROM trace ORDER BY id")
    assert lues == [(rang + 1, n, str(rang)) for rang, n in enumerate(objets)]
    with f.store.lecture() as db:
        assert list(controle.verifier(db, controle.Bilan(), {})) == []
