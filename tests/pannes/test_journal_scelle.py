"""Le journal scellé : un octet changé, une ligne ôtée, un lot ôté, la queue ôtée, une chaîne refaite sans la clé, une
ligne de table changée avec sqlite3 ; chacun est trouvé, et nommé."""

import os
import re
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.sceau import controle, forme
from ceres_cli.base.tables import COLONNES
from ceres_cli.services.journal.temoin import EN_TETE
from ceres_cli.store import Store
from tests.conftest import Lanceur
from tests.lanceur import COMMANDE, Resultat, isoler, lancer, lancer_processus
from tests.pannes.ralentir import strace

COMMANDES = (
    "init --sans-referentiel",
    "referentiel creer --code TP-99901m01 --intitule Essai --debut-validite 2021-01-01 --fin-validite 2027-12-31",
    "jure creer --nom MARTIN --prenom Alice --commune Nantes --courriel alice@example.fr",
    "jure modifier J-1 --employeur Horlogerie",
    "jure inactiver J-1 --oui --motif retraite",
)
TABLES = ("lot", "trace", "ecriture", "sceau")
DERNIER = len(COMMANDES)


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Un dossier de travail : sa base, et la clé qui l'ancre."""
    dossier = tmp_path_factory.mktemp("scelle")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        for ligne in COMMANDES:
            assert lancer(*ligne.split()).code == 0, ligne
    return dossier


@pytest.fixture
def base(modele: Path, isole: Path) -> Path:
    shutil.copytree(modele, isole, dirs_exist_ok=True)
    return isole / "ceres.db"


def de_dehors(base: Path, *ordres: str) -> None:
    """Une main étrangère : elle ôte d'abord les gardes, et les repose telles qu'elles étaient."""
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            connexion.execute(f"DROP TRIGGER {nom}")
        for ordre in ordres:
            connexion.execute(ordre)
        for _, sql in gardes:
            connexion.execute(sql)


def verifier(code: int, *options: object) -> Resultat:
    rendu = lancer("journal", "verifier", "--format", "json", *options)
    assert rendu.code == code, rendu.stderr
    document = rendu.json()
    assert document["schema"] == "ceres.preuve/1"
    assert document["sain"] == (code == 0) == (document["defauts"] == [])
    if code:
        assert rendu.erreur()["code"] == "BASE"
        assert document["defauts"][0] in rendu.erreur()["message"]
    return rendu


def premier(code: int = 8, *options: object) -> str:
    return str(verifier(code, *options).json()["defauts"][0])


def lire(base: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(base)) as connexion:
        return connexion.execute(sql).fetchall()


def test_un_journal_intact_l_est_jusqu_au_bout(base: Path) -> None:
    octets = base.read_bytes()
    document = verifier(0, "--rejouer").json()
    assert (document["lots"], document["lot"], document["protege"]) == (DERNIER, "L-000005", "L-000005")
    assert (document["repris"], document["ancres_inconnues"], document["rejoue"]) == (0, 0, True)
    assert document["traces"] == lire(base, "SELECT count(*) FROM trace")[0][0]
    assert document["ecritures"] == lire(base, "SELECT count(*) FROM ecriture")[0][0]
    assert base.read_bytes() == octets


@pytest.mark.parametrize(
    ("table", "colonne"),
    [(table, colonne) for table in TABLES for colonne in COLONNES[table]],
    ids=lambda mot: str(mot),
)
def test_chaque_colonne_du_journal_changee_se_voit(base: Path, table: str, colonne: str) -> None:
    """Un chiffre ou une lettre de plus, dans la dernière ligne de la table ; les gardes reposées, rien n'y paraît."""
    (type_,) = lire(base, f"SELECT type FROM pragma_table_info('{table}') WHERE name = '{colonne}'")[0]
    autre = f"coalesce({colonne}, 0) + 1000" if type_ == "INTEGER" else f"coalesce({colonne}, '') || '0a'"
    if colonne in ("jour_force", "horloge_reculee", "derogation", "repris"):
        autre = f"1 - {colonne}"
    if colonne == "jour":
        autre = "'2020-01-01'"
    if colonne == "operation":
        autre = "CASE operation WHEN 'maj' THEN 'ajout' ELSE 'maj' END"
    ordre = f"UPDATE {table} SET {colonne} = {autre} WHERE {_cle(table)} = (SELECT max({_cle(table)}) FROM {table})"
    de_dehors(base, "PRAGMA foreign_keys = OFF", ordre)
    assert re.search(r"L-00000[1-5]|L-001005", premier())


def _cle(table: str) -> str:
    return "id" if table in ("lot", "trace") else "lot_id"


def test_une_trace_changee_se_nomme_par_son_numero_et_son_objet_sans_sa_valeur(base: Path) -> None:
    (numero,) = lire(base, "SELECT id FROM trace WHERE champ = 'courriel'")[0]
    de_dehors(base, f"UPDATE trace SET apres = 'autre@example.fr' WHERE id = {numero}")
    rendu = verifier(8)
    assert rendu.json()["defauts"] == [f"L-000003, trace {numero} (jure 1, courriel) : n'est plus ce qui a été scellé"]
    assert "example.fr" not in rendu.stdout + rendu.stderr


def test_une_ligne_otee_se_voit_et_dit_ou(base: Path) -> None:
    (numero,) = lire(base, "SELECT id FROM trace WHERE champ = 'courriel'")[0]
    de_dehors(base, f"DELETE FROM trace WHERE id = {numero}")
    assert premier() == f"L-000003 : il y manque 1 trace (après {numero - 1})"


def test_une_ligne_de_trop_se_voit(base: Path) -> None:
    dernier = lire(base, "SELECT max(id) FROM trace")[0][0]
    copie = ", ".join(c for c in COLONNES["trace"] if c != "id")
    de_dehors(base, f"INSERT INTO trace SELECT {dernier + 1}, {copie} FROM trace WHERE id = {dernier}")
    assert f"trace {dernier + 1}" in premier()


def _oter(base: Path, *lots: int) -> None:
    suite = ", ".join(map(str, lots))
    tables = ("ancre", "sceau", "ecriture", "trace")
    de_dehors(
        base, *(f"DELETE FROM {t} WHERE lot_id IN ({suite})" for t in tables), f"DELETE FROM lot WHERE id IN ({suite})"
    )


def test_un_lot_ote_se_nomme(base: Path) -> None:
    _oter(base, 4)
    assert premier() == "il manque un lot entre L-000003 et L-000005"


def test_le_premier_lot_ote_se_nomme(base: Path) -> None:
    _oter(base, 1)
    assert premier() == "il manque un lot avant L-000002"


def test_des_lignes_dont_le_lot_a_ete_ote_se_nomment(base: Path) -> None:
    de_dehors(base, "PRAGMA foreign_keys = OFF", "DELETE FROM lot WHERE id = 5")
    assert "n'est plus d'aucun lot : un lot a été ôté" in premier()


def test_la_queue_otee_ne_se_voit_qu_avec_un_temoin(base: Path, isole: Path) -> None:
    temoin = isole / "temoin.txt"
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    _oter(base, 4, 5)
    verifier(0)
    assert (
        premier(8, "--temoin", temoin)
        == "le témoin connaît L-000005, que le journal n'a plus : le dernier est L-000003"
    )
    rendu = lancer("journal", "temoigner", "--sortie", temoin)
    assert (rendu.code, len(temoin.read_text().splitlines())) == (8, 2)
    assert "L-000005" in rendu.stderr
    restauree = "« ceres journal lister --action restaurer »"
    assert f"Si une restauration l'explique ({restauree}), commencez un témoin neuf" in rendu.stderr
    assert restauree in lancer("journal", "verifier", "--temoin", temoin).stderr
    assert restauree not in lancer("journal", "verifier").stderr


def test_une_tete_recopiee_d_un_papier_suffit(base: Path, isole: Path) -> None:
    tete = lancer("journal", "tete", "--format", "json").json()["tete"]
    papier = isole / "papier.txt"
    papier.write_text(f"vu sur une convocation : L-5 {tete[:16]}\n")
    verifier(0, "--temoin", papier)
    papier.write_text(f"L-5 {tete[1:17]}\n")
    assert premier(8, "--temoin", papier) == "L-000005 : sa tête n'est pas celle du témoin"


def _refaire(base: Path, depuis: int) -> None:
    """Tout resceller à partir d'un lot, avec le code du programme, sans la clé : ce que ferait qui connaît la forme."""
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            connexion.execute(f"DROP TRIGGER {nom}")
        precedente = connexion.execute("SELECT tete FROM sceau WHERE lot_id = ?", (depuis - 1,)).fetchone()[0]
        colonnes = ", ".join((*forme.EN_TETE, *forme.AJOUTS))
        lots = connexion.execute(f"SELECT {colonnes} FROM lot WHERE id >= ? ORDER BY id", (depuis,)).fetchall()
        for lot in lots:
            en_tete = forme.en_tete(lot[: len(forme.EN_TETE)], lot[len(forme.EN_TETE) :])
            suite = connexion.execute(
                "SELECT engagement, repris, traces, contenu, ecritures, etat FROM sceau WHERE lot_id = ?", lot[:1]
            ).fetchone()
            precedente = forme.tete(precedente, en_tete, suite)
            connexion.execute("UPDATE sceau SET tete = ? WHERE lot_id = ?", (precedente, lot[0]))
        for _, sql in gardes:
            connexion.execute(sql)


def test_une_chaine_refaite_sans_la_cle_casse_a_son_ancre(base: Path) -> None:
    de_dehors(base, "UPDATE lot SET agent = 'autre' WHERE id = 3")
    assert premier() == "L-000003 : son en-tête ou son sceau a changé"
    _refaire(base, 3)
    assert premier() == "L-000003 : sa tête n'est pas celle que la clé a ancrée : la chaîne a été refaite"


def test_les_ancres_otees_avec_elle_la_protection_s_arrete_avant(base: Path) -> None:
    de_dehors(base, "UPDATE lot SET agent = 'autre' WHERE id = 3", "DELETE FROM ancre WHERE lot_id >= 3")
    _refaire(base, 3)
    rendu = verifier(0)
    assert rendu.json()["protege"] == "L-000002"
    assert "Protégé jusqu'à L-000002 par la clé d'ici" in rendu.stderr


def test_sans_cle_on_ecrit_sans_ancre_et_la_verification_le_dit(base: Path, isole: Path) -> None:
    cle = isole / "config" / "ceres" / "journal.cle"
    assert cle.stat().st_mode & 0o777 == 0o600
    cle.unlink()
    assert lancer("jure", "reactiver", "J-1").code == 0
    assert lire(base, "SELECT max(lot_id) FROM ancre") == [(DERNIER,)]
    rendu = verifier(0)
    assert (rendu.json()["protege"], rendu.json()["ancres_inconnues"]) == (None, DERNIER)
    assert "Aucun lot n'est ancré par une clé d'ici" in rendu.stderr


def test_une_cle_que_d_autres_lisent_n_ancre_rien(base: Path, isole: Path) -> None:
    cle = isole / "config" / "ceres" / "journal.cle"
    cle.chmod(0o640)
    rendu = lancer("jure", "reactiver", "J-1")
    assert rendu.code == 0
    assert "d'autres peuvent le lire (droits 0640)" in rendu.stderr
    assert lire(base, "SELECT max(lot_id) FROM ancre") == [(DERNIER,)]
    assert lancer("journal", "verifier").code == 8


def test_init_garde_la_cle_qui_est_la(base: Path, isole: Path) -> None:
    cle = isole / "config" / "ceres" / "journal.cle"
    octets = cle.read_bytes()
    assert lancer("init", "--sans-referentiel").code == 0
    assert cle.read_bytes() == octets
    assert re.fullmatch(rb"[0-9a-f]{64}\n", octets)


def test_la_cle_n_est_ni_dans_la_base_ni_une_sortie_possible(base: Path, isole: Path) -> None:
    cle = isole / "config" / "ceres" / "journal.cle"
    octets = cle.read_bytes()
    contenu = base.read_bytes()
    assert octets.strip() not in contenu
    assert bytes.fromhex(octets.decode().strip()) not in contenu
    assert lancer("journal", "temoigner", "--sortie", cle).code == 8
    assert lancer("export-jures", "--sortie", cle, "--ecraser").code != 0
    assert cle.read_bytes() == octets


@pytest.mark.parametrize("sorte", ["INSERT OR REPLACE", "REPLACE"])
@pytest.mark.parametrize("table", [*TABLES, "ancre"])
def test_rien_ne_se_remplace_depuis_une_connexion_etrangere(base: Path, table: str, sorte: str) -> None:
    """`recursive_triggers` éteint, comme SQLite le laisse : l'ancienne ligne partirait sans que rien ne le voie."""
    avant = lire(base, f"SELECT * FROM {table}")
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        connexion.execute("PRAGMA recursive_triggers = OFF")
        for ordre in (
            f"{sorte} INTO {table} SELECT * FROM {table}",
            f"DELETE FROM {table}",
            *(f"UPDATE {table} SET {colonne} = {colonne}" for colonne in COLONNES[table]),
            f"UPDATE OR REPLACE {table} SET {COLONNES[table][0]} = 1",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="le journal ne s"):
                connexion.execute(ordre)
    assert lire(base, f"SELECT * FROM {table}") == avant


@pytest.mark.parametrize(
    ("ordre", "dit"),
    [
        (
            "UPDATE jure SET courriel = 'x@example.fr'",
            "jure J-000001, colonne courriel : ce n'est pas ce que le journal en",
        ),
        ("UPDATE jure SET version = 9", "jure J-000001, colonne version :"),
        ("UPDATE profil SET agent = 'pirate'", "profil P-000001, colonne agent :"),
        ("DELETE FROM jure", "jure J-000001 : la ligne a été ôtée, le journal la tient de L-000005"),
        ("INSERT INTO compteur VALUES ('faux', 1)", "compteur faux : le journal ne connaît pas cette ligne"),
        ("UPDATE compteur SET valeur = 0 WHERE nom = 'jure'", "compteur jure, colonne valeur :"),
        ("UPDATE delai SET mode = 'bloquer' WHERE nom = 'ccp'", "delai ccp, colonne mode :"),
    ],
)
def test_une_ligne_de_table_changee_avec_sqlite3_se_nomme_en_rejouant(base: Path, ordre: str, dit: str) -> None:
    with closing(sqlite3.connect(base, isolation_level=None)) as connexion:
        connexion.execute(ordre)
    verifier(0)
    rendu = verifier(8, "--rejouer")
    assert rendu.json()["defauts"][0].startswith(dit)
    assert "x@example.fr" not in rendu.stdout + rendu.stderr


def test_le_temoin_s_allonge_sans_jamais_etre_refuse(base: Path, isole: Path) -> None:
    temoin = isole / "temoin.txt"
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    assert temoin.stat().st_mode & 0o777 == 0o600
    encore = lancer("journal", "temoigner", "--sortie", temoin, "--format", "json")
    assert (encore.code, encore.json()["change"], len(temoin.read_text().splitlines())) == (0, False, 2)
    assert lancer("jure", "reactiver", "J-1").code == 0
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    en_tete, *lignes = temoin.read_text().splitlines()
    assert en_tete == EN_TETE
    assert [ligne.split()[0] for ligne in lignes] == ["L-000005", "L-000006"]
    verifier(0, "--temoin", temoin)


def borne(octets: int, *arguments: object) -> Resultat:
    """Cette commande, là où nul fichier ne dépasse cette taille : d'une écriture, le système prend ce qui y tient,
    comme un disque qui se remplit."""
    avant = f"import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({octets},) * 2); "
    commande = (sys.executable, "-c", f"{avant}os.execv(sys.argv[1], sys.argv[1:])", *COMMANDE)
    return lancer_processus(*arguments, commande=commande, env={"PYTHONDONTWRITEBYTECODE": "1"})


def test_un_disque_qui_se_remplit_ne_laisse_pas_un_temoin_entame(base: Path, isole: Path) -> None:
    temoin = isole / "temoin.txt"
    temoigner = ("journal", "temoigner", "--sortie", temoin)
    assert borne(40, *temoigner).code == 8
    assert not temoin.exists()
    assert lancer(*temoigner).code == 0
    entete, ligne = temoin.read_text().splitlines()
    temoin.write_text("\n".join([entete, *[ligne] * 200]) + "\n")  # le plus long des fichiers écrits
    octets = temoin.read_bytes()
    assert lancer("jure", "reactiver", "J-1").code == 0
    pleine = borne(len(octets) + 20, *temoigner)
    assert (pleine.code, temoin.read_bytes()) == (8, octets), pleine.stderr
    assert lancer(*temoigner).code == 0
    assert temoin.read_bytes().startswith(octets + b"L-000006 ")


@pytest.mark.parametrize("neuf", [True, False])
def test_interrompu_a_l_instant_le_temoin_dit_sa_ligne_de_plus(base: Path, isole: Path, neuf: bool) -> None:
    temoin = isole / "temoin.txt"
    temoigner = ("journal", "temoigner", "--sortie", temoin)
    if not neuf:
        assert lancer(*temoigner).code == 0
        assert lancer("jure", "reactiver", "J-1").code == 0
    rang = 2 if neuf else 1  # d'un fichier neuf : lui, puis son dossier
    rendu = lancer_processus(*temoigner, commande=(*strace(f"fsync:signal=TERM:when={rang}"), *COMMANDE))
    assert rendu.code == 143
    assert rendu.stderr == f"Interrompu : Le témoin {temoin} a une ligne de plus.\n"
    assert len(temoin.read_text().splitlines()) == (2 if neuf else 3)


def test_un_temoin_d_avant_recoit_sa_premiere_ligne(base: Path, isole: Path) -> None:
    temoin = isole / "temoin.txt"
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    _, ligne = temoin.read_text().splitlines()
    for fin in ("\n", ""):
        temoin.write_text(ligne + fin)
        verifier(0, "--temoin", temoin)
        rendu = lancer("journal", "temoigner", "--sortie", temoin, "--format", "json")
        assert (rendu.code, rendu.json()["change"]) == (0, True)
        assert temoin.read_text() == f"{EN_TETE}\n{ligne}\n"
        verifier(0, "--temoin", temoin)
    temoin.write_text(f"{ligne}\n")
    assert lancer("jure", "reactiver", "J-1").code == 0
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    assert temoin.read_text().splitlines()[:2] == [EN_TETE, ligne]
    verifier(0, "--temoin", temoin)


@pytest.mark.parametrize(
    "contenu",
    ["", "\n", "Mes notes", "L-000005 {tete}", "L-000005 {tete} 2026-01-01T00:00:00Z\nnotes\n",
     "L-000005 {autre} 2026-01-01T00:00:00Z\n", "# Témoin de ceres", " {en_tete}\n"],
)  # fmt: skip
def test_nul_autre_fichier_n_est_allonge(base: Path, isole: Path, contenu: str) -> None:
    fichier = isole / "notes.txt"
    tete = lancer("journal", "tete", "--format", "json").json()["tete"]
    fichier.write_text(contenu.format(tete=tete, autre="0" * 64, en_tete=EN_TETE))
    octets = fichier.read_bytes()
    rendu = lancer("journal", "temoigner", "--sortie", fichier, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (8, "BASE")
    assert fichier.read_bytes() == octets
    assert rendu.erreur()["conseil"]


def test_un_temoin_que_d_autres_changent_ne_prouve_rien(base: Path, isole: Path) -> None:
    temoin = isole / "temoin.txt"
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 0
    octets = temoin.read_bytes()
    temoin.chmod(0o666)
    for commande in (("verifier", "--temoin"), ("temoigner", "--sortie")):
        rendu = lancer("journal", *commande, temoin)
        assert rendu.code == 8
        assert f"chmod go-w {temoin}" in rendu.stderr
    assert temoin.read_bytes() == octets
    temoin.chmod(0o600)
    os.link(temoin, isole / "second nom")
    assert lancer("jure", "reactiver", "J-1").code == 0
    assert lancer("journal", "temoigner", "--sortie", temoin).code == 8
    assert temoin.read_bytes() == octets
    verifier(0, "--temoin", temoin)


@pytest.mark.parametrize("ordre", ["UPDATE sel_objet SET sel = '00'", "DELETE FROM sel_objet"])
def test_un_sel_change_ou_ote_se_voit(base: Path, ordre: str) -> None:
    de_dehors(base, ordre)
    assert premier().startswith("L-000001, trace 1 (profil 1, agent) : ")


def test_la_tete_est_celle_du_dernier_lot(base: Path) -> None:
    document = lancer("journal", "tete", "--format", "json").json()
    (lot, tete) = lire(base, "SELECT lot_id, tete FROM sceau ORDER BY lot_id DESC")[0]
    assert (document["lot"], document["tete"], document["ancree"]) == (f"L-{lot:06d}", tete, True)


def test_un_journal_vide_n_a_pas_de_tete(ceres: Lanceur, isole: Path) -> None:
    from tests.fabriques.base import Fabrique

    Fabrique(isole / "ceres.db").store.fermer()
    assert ceres("journal", "tete", "--format", "json").json()["lot"] is None
    assert ceres("journal", "temoigner").code == 3
    assert ceres("journal", "verifier").code == 0


@pytest.mark.parametrize(
    "ordre",
    [
        "UPDATE lot SET agent = 'un autre' WHERE id = 1",
        "UPDATE sceau SET contenu = etat WHERE lot_id = 1",
        "UPDATE trace SET action = 'autre' WHERE id = (SELECT max(id) FROM trace)",
        "DELETE FROM sceau WHERE lot_id = 2",
    ],
)
def test_la_sante_dit_un_sceau_rompu(base: Path, ordre: str) -> None:
    assert "sceau" not in lancer("admin", "sante", "--format", "json").stderr
    de_dehors(base, ordre)
    rendu = lancer("admin", "sante", "--format", "json")
    assert (rendu.code, "sceau" in rendu.erreur()["objets"]) == (8, True)
    assert lancer("admin", "sante", "--nagios").code == 2


def test_la_sante_ne_relit_que_les_derniers_lots(base: Path) -> None:
    """Un contenu ancien n'est relu que par « journal verifier »."""
    premier = "(SELECT min(id) FROM trace)"
    de_dehors(base, f"UPDATE trace SET action = 'autre' WHERE id = {premier}")
    store = Store(str(base))
    with store.lecture() as db:
        assert list(controle.sommaire(db, controle.Bilan(), 1)) == []
        assert len(list(controle.sommaire(db, controle.Bilan(), 1000))) == 1
    store.fermer()
