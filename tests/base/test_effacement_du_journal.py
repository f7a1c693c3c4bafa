"""Effacer quelqu'un du journal : ses valeurs s'en vont, jusqu'au dernier octet du fichier ; la chaîne se vérifie."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.sceau import controle, effacement
from ceres_cli.base.sceau.etat import photographier
from ceres_cli.moteur import journal
from ceres_cli.moteur.effet import Effet
from ceres_cli.store import Store
from tests.lanceur import lancer

EN_TETE = journal.EnTete("2025-09-02T08:00:00Z", "2025-09-02", "camille", "ceres essai")
DITES = (b"Zuber", b"zoe.zuber@example.fr", b"Rue Imaginaire")


@pytest.fixture
def base(isole: Path) -> Path:
    for ligne in (
        ("init", "--sans-referentiel"),
        ("jure", "creer", "--nom", "Zuber", "--prenom", "Zoé", "--commune", "Nantes",
         "--courriel", "zoe.zuber@example.fr", "--adresse", "3 Rue Imaginaire"),
        ("jure", "creer", "--nom", "GARDE", "--prenom", "Alice", "--commune", "Nantes"),
    ):  # fmt: skip
        assert lancer(*ligne).code == 0, ligne
    return isole / "ceres.db"


def effacer(base: Path, *, declarer: bool = True) -> None:
    """Ce que fera un effacement : la fiche anonyme, le journal vidé de ce qu'il en disait, et les deux dits."""
    store = Store(str(base))
    with store.ecriture() as db:
        db.executer(
            "UPDATE jure SET nom = 'X', prenom = 'X', cle = 'x x', courriel = NULL, adresse = NULL WHERE id = 1"
        )
        lot = journal.ouvrir(db, EN_TETE, None)
        comptes = {
            effacement.TRACES: effacement.vider_les_traces(db, [("jure", 1)]),
            effacement.ECRITURES: effacement.vider_les_ecritures(db, "jure", [(1,)]),
        }
        assert all(comptes.values())
        if declarer:
            journal.ecrire(db, lot, [Effet("base", lot, effacement.ACTION, apres=dict(comptes))])
        db.a_sceller[lot].ecrire(ligne for ligne in photographier(db, ["jure"]) if ligne.cle == (1,))
    store.fermer()


def verifier(code: int) -> list[str]:
    rendu = lancer("journal", "verifier", "--rejouer", "--format", "json")
    assert rendu.code == code, rendu.stderr
    defauts: list[str] = rendu.json()["defauts"]
    return defauts


def test_rien_n_en_reste_dans_le_fichier_et_la_chaine_se_verifie(base: Path) -> None:
    assert all(dite in base.read_bytes() for dite in DITES)
    avant = lancer("journal", "tete", "--format", "json").json()
    effacer(base)
    assert not any(dite in base.read_bytes() for dite in DITES)
    assert verifier(0) == []
    temoin = base.with_name("temoin.txt")
    temoin.write_text(f"{avant['lot']} {avant['tete']}\n")
    assert lancer("journal", "verifier", "--temoin", temoin).code == 0
    assert lancer("admin", "verifier").code == 0


def test_ce_qui_reste_est_encore_tenu(base: Path) -> None:
    effacer(base)
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            connexion.execute(f"DROP TRIGGER {nom}")
        connexion.execute("UPDATE trace SET action = 'modifier' WHERE type_objet = 'jure' AND objet_id = 1")
        for _, sql in gardes:
            connexion.execute(sql)
    assert verifier(8)[0].startswith("L-000002 : le sceau de ses traces a changé")


def test_un_effacement_que_rien_ne_dit_se_voit(base: Path) -> None:
    """La même chose, faite d'une autre main pour cacher une valeur : la garde la laisse passer, la vérification non."""
    effacer(base, declarer=False)
    (premier, *_) = verifier(8)
    assert premier.endswith("les effacements du journal n'en disent que 0")


def test_un_autre_garde_son_histoire(base: Path) -> None:
    effacer(base)
    with closing(sqlite3.connect(base)) as connexion:
        gardees = connexion.execute("SELECT apres FROM trace WHERE type_objet = 'jure' AND objet_id = 2").fetchall()
    assert ("GARDE",) in gardees


def test_l_examen_lit_le_journal_d_une_seule_vue(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """« admin verifier » disait le sceau rompu de ce qu'un autre effaçait au même moment : qui écrit attend."""
    compter, essayees = controle._videes, []

    def ecrire_entre_temps(*faits: Any) -> Iterator[str]:
        with closing(sqlite3.connect(base, timeout=0)) as autre:
            autre.execute("UPDATE jure SET version = version")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                autre.commit()
        essayees.append(base)
        return compter(*faits)

    monkeypatch.setattr(controle, "_videes", ecrire_entre_temps)
    effacer(base)
    assert lancer("admin", "verifier").code == 0
    assert essayees
