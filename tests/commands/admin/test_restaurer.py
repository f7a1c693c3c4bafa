"""`ceres admin restaurer` : la sauvegarde contrôlée d'abord, l'ancienne base gardée, et tout consigné."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.anciennes import recharger
from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer


@pytest.fixture
def copie(ceres: Lanceur, base: Path) -> Path:
    """Une sauvegarde, puis un juré de plus dans la base."""
    assert ceres("admin", "sauvegarder", "--sortie", "copie.db").code == 0
    assert ceres("jure", "creer", "--nom", "Neuf", "--prenom", "Zoé").code == 0
    return Path("copie.db")


def faire(ceres: Lanceur, *options: object) -> dict[str, Any]:
    rendu = ceres("admin", "restaurer", *options, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    return conforme(rendu.json(), "restauration")


def jures(chemin: Path) -> int:
    with closing(sqlite3.connect(chemin)) as connexion:
        return int(connexion.execute("SELECT count(*) FROM jure").fetchone()[0])


def refuse(ceres: Lanceur, base: Path, fichier: object, code: int) -> str:
    """Ce qu'elle dit en refusant ; ni la base, ni rien à côté n'a changé."""
    octets, voisins = base.read_bytes(), sorted(os.listdir())
    rendu = ceres("admin", "restaurer", fichier, "--oui")
    assert (rendu.code, rendu.stdout) == (code, ""), rendu.stderr
    assert (base.read_bytes(), sorted(os.listdir())) == (octets, voisins)
    return rendu.stderr


def test_la_base_redevient_celle_de_la_sauvegarde_et_l_ancienne_est_gardee(
    ceres: Lanceur, base: Path, copie: Path
) -> None:
    document = faire(ceres, copie, "--oui")
    assert (jures(base), document["lots_perdus"], document["sha256_verifie"]) == (1, 2, True)
    precaution = Path(document["precaution"])
    assert jures(precaution) == 2
    assert precaution.stat().st_mode & 0o777 == 0o600
    assert hashlib.sha256(precaution.read_bytes()).hexdigest() == document["precaution_sha256"]
    assert base.stat().st_mode & 0o777 == 0o600
    assert ceres("admin", "verifier").code == 0
    # Et l'ancienne se restaure de même.
    assert faire(ceres, precaution, "--oui")["lots_perdus"] == 0
    assert jures(base) == 2


def test_elle_se_consigne_dans_la_base_restauree(ceres: Lanceur, base: Path, copie: Path) -> None:
    document = faire(ceres, copie, "--oui")
    siennes = ceres("journal", "lister", "--action", "restaurer", "--format", "json").json()["elements"]
    assert [(t["lot"], t["champ"], t["apres"], t["motif"]) for t in siennes] == [
        (document["lot"], "copie", "copie.db", f"SHA-256 {document['sha256']}")
    ]


def test_simuler_controle_et_ne_change_rien(ceres: Lanceur, base: Path, copie: Path) -> None:
    octets, voisins = base.read_bytes(), sorted(os.listdir())
    document = faire(ceres, copie, "--simuler")
    assert (document["simulation"], document["precaution"], document["lots_perdus"]) == (True, None, 2)
    assert (base.read_bytes(), sorted(os.listdir())) == (octets, voisins)


def test_sans_terminal_il_faut_oui(ceres: Lanceur, base: Path, copie: Path) -> None:
    octets = base.read_bytes()
    rendu = ceres("admin", "restaurer", copie)
    assert (rendu.code, rendu.stdout, base.read_bytes()) == (6, "", octets)


@pytest.mark.parametrize(("reponse", "code", "reste"), [(b"o\n", 0, 1), (b"n\n", 6, 2)])
def test_au_terminal_elle_dit_ce_qui_sera_perdu_puis_demande(
    base: Path, copie: Path, reponse: bytes, code: int, reste: int
) -> None:
    avant, _, rendu = jouer(
        [*COMMANDE, "admin", "restaurer", str(copie)], tape=reponse, quand=lambda vu: "[o/N]" in vu, colonnes=120
    )
    assert "La base actuelle a 2 lots de plus" in avant
    assert "en tant que MPCP" in avant
    assert (rendu, jures(base)) == (code, reste)


@pytest.mark.parametrize("ou", [0, 30, 5_000, -1])
def test_un_octet_change_est_vu(ceres: Lanceur, base: Path, copie: Path, ou: int) -> None:
    octets = bytearray(copie.read_bytes())
    octets[ou] ^= 1
    copie.write_bytes(octets)
    assert "n'est pas le fichier dont le SHA-256 est à côté" in refuse(ceres, base, copie, 8)


def test_une_sauvegarde_coupee_est_vue(ceres: Lanceur, base: Path, copie: Path) -> None:
    copie.write_bytes(copie.read_bytes()[:-4096])
    refuse(ceres, base, copie, 8)
    copie.with_name("copie.db.sha256").unlink()
    assert "Rien n'a été modifié. Prenez une autre sauvegarde." in refuse(ceres, base, copie, 8)


def test_sans_sha256_a_cote_elle_se_restaure_en_le_disant(ceres: Lanceur, base: Path, copie: Path) -> None:
    copie.with_name("copie.db.sha256").unlink()
    rendu = ceres("admin", "restaurer", copie, "--oui")
    assert (rendu.code, jures(base)) == (0, 1)
    assert "aucun SHA-256" in rendu.stderr


def test_un_sha256_illisible_est_refuse(ceres: Lanceur, base: Path, copie: Path) -> None:
    copie.with_name("copie.db.sha256").write_text("rien d'une empreinte\n", encoding="utf-8")
    assert "n'est pas un SHA-256" in refuse(ceres, base, copie, 8)


@pytest.mark.parametrize("contenu", [b"", b"rien d'une base", b"SQLite format 3\0" + b"\0" * 84])
def test_ce_qui_n_est_pas_une_sauvegarde_est_refuse(ceres: Lanceur, base: Path, contenu: bytes) -> None:
    Path("autre.db").write_bytes(contenu)
    assert "Rien n'a été modifié. Prenez une autre sauvegarde." in refuse(ceres, base, "autre.db", 8)


def test_la_sauvegarde_d_une_autre_base_est_refusee_et_se_rend_ailleurs(
    ceres: Lanceur, base: Path, copie: Path
) -> None:
    """Les lots de l'une ne disent rien de ceux de l'autre : « lots perdus » n'y voudrait rien dire."""
    assert ceres("--base", "autre.db", "init", "--sans-referentiel", "--essai").code == 0
    assert ceres("--base", "autre.db", "admin", "sauvegarder", "--sortie", "autre.sauve").code == 0
    dit = " ".join(refuse(ceres, base, "autre.sauve", 8).split())
    assert f"autre.sauve est la sauvegarde d'une autre base que {base}." in dit
    assert "Rien n'a été modifié. Restaurez-la ailleurs, avec --base ; ou" in dit
    assert ceres("--base", "ailleurs.db", "admin", "restaurer", "autre.sauve", "--oui").code == 0
    base.rename("ancienne.db")
    assert ceres("admin", "restaurer", "autre.sauve", "--oui").code == 0


def test_une_base_d_un_autre_programme_est_refusee(ceres: Lanceur, base: Path) -> None:
    with closing(sqlite3.connect("autre.db")) as connexion:
        connexion.execute("CREATE TABLE jure (id)")
    assert "n'est pas une base de ceres" in refuse(ceres, base, "autre.db", 8)


def test_une_base_d_une_version_plus_ancienne_est_refusee(ceres: Lanceur, base: Path, isole: Path) -> None:
    (isole / "vieux").mkdir()
    vieille = recharger(1, isole / "vieux" / "vieille.db")
    dit = refuse(ceres, base, vieille, 8)
    assert "version plus ancienne" in dit
    assert "Migrez-en une copie (« ceres --base COPIE admin migrer »)" in dit


def test_une_base_d_une_version_plus_recente_est_refusee(ceres: Lanceur, base: Path, copie: Path) -> None:
    copie.with_name("copie.db.sha256").unlink()
    with closing(sqlite3.connect(copie)) as connexion:
        connexion.execute("PRAGMA user_version = 99")
    dit = refuse(ceres, base, copie, 8)
    assert "plus récente" in dit
    assert "Rien n'a été modifié. Mettez le programme à jour." in dit


def test_un_schema_change_des_cles_orphelines_sont_refuses(ceres: Lanceur, base: Path, copie: Path) -> None:
    copie.with_name("copie.db.sha256").unlink()
    for ordre, dit in (
        ("DELETE FROM jure", "n'existent pas"), ("DROP TRIGGER tr_lot_sans_suppression", "tr_lot_sans_suppression"),
    ):  # fmt: skip
        with closing(sqlite3.connect(copie, isolation_level=None)) as connexion:
            connexion.execute(ordre)
        assert dit in refuse(ceres, base, copie, 8)


ALTEREES = {
    "ligne": (("UPDATE jure SET nom = 'FAUX'",), "jure J-000001, colonne nom"),
    "ligne ajoutée": (("INSERT INTO compteur VALUES ('faux', 3)",), "compteur faux"),
    "essai": (("DELETE FROM parametre WHERE nom = 'essai'",), "parametre essai"),
    "secret": (("UPDATE parametre SET valeur = printf('%064d', 0) WHERE nom = 'sceau_des_plans'",), "parametre sceau"),
    "trace": (("UPDATE trace SET motif = 'FAUX'",), "L-000001, trace 1"),
    "trace ôtée": (("DELETE FROM trace WHERE id = 1",), "L-000001"),
}


def alterer(copie: Path, ordres: tuple[str, ...]) -> None:
    """De dehors, déclencheurs levés puis remis, et le SHA-256 refait : le fichier est sain, et ment."""
    with closing(sqlite3.connect(copie, isolation_level=None)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for ordre in (*(f"DROP TRIGGER {nom}" for nom, _ in gardes), *ordres, *(sql for _, sql in gardes)):
            connexion.execute(ordre)
    resceller(copie)


def resceller(copie: Path) -> None:
    somme = hashlib.sha256(copie.read_bytes()).hexdigest()
    copie.with_name(f"{copie.name}.sha256").write_text(f"{somme}  {copie.name}\n")


@pytest.mark.parametrize("quoi", ALTEREES)
def test_une_sauvegarde_changee_hors_de_ceres_est_refusee_ou_prise_en_le_disant(
    ceres: Lanceur, base: Path, copie: Path, quoi: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CERES_AUJOURDHUI")  # la sauvegarde altérée peut n'être plus d'essai
    ordres, dit = ALTEREES[quoi]
    alterer(copie, ordres)
    refus = refuse(ceres, base, copie, 8)
    assert "a été changée hors de ceres" in refus
    assert dit in refus
    assert ceres("admin", "restaurer", copie, "--simuler").code == 8
    octets = base.read_bytes()
    for options in (("--malgre-le-sceau",), ("--malgre-le-sceau", "--motif", " "), ("--motif", "m")):
        assert ceres("admin", "restaurer", copie, "--oui", *options).code == 2
    assert base.read_bytes() == octets
    prise = ("--malgre-le-sceau", "--motif", "la seule qui reste", "--oui")
    assert "sera prise ainsi" in ceres("admin", "restaurer", copie, *prise, "--simuler").stderr
    document = faire(ceres, copie, *prise)
    assert dit in document["defauts"][0]
    consigne = ceres("journal", "lister", "--action", "restaurer", "--format", "json").json()["elements"]
    assert [t["lot"] for t in consigne] == [document["lot"]]
    with closing(sqlite3.connect(base)) as connexion:
        assert connexion.execute("SELECT motif FROM lot ORDER BY id DESC LIMIT 1").fetchone() == ("la seule qui reste",)
    assert ceres("journal", "verifier", "--rejouer").code == 8


@pytest.mark.parametrize("options", [(), ("--malgre-le-sceau", "--motif", "m")])
def test_un_declencheur_ote_est_un_autre_schema(
    ceres: Lanceur, base: Path, copie: Path, options: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(copie, isolation_level=None)) as connexion:
        connexion.execute("DROP TRIGGER tr_trace_sans_modification")
    resceller(copie)
    octets = base.read_bytes()
    assert ceres("admin", "restaurer", copie, "--oui", *options).code == 8
    assert base.read_bytes() == octets


@pytest.mark.parametrize("nom", ["ceres.db", "dur.db", "lien.db"])
def test_la_base_elle_meme_n_est_pas_sa_sauvegarde(ceres: Lanceur, base: Path, nom: str) -> None:
    os.link("ceres.db", "dur.db")
    os.symlink("ceres.db", "lien.db")
    assert "est la base elle-même" in refuse(ceres, base, nom, 2)


def test_un_fichier_absent_n_accuse_pas_son_dossier(ceres: Lanceur, base: Path) -> None:
    assert "absent.db ne peut pas être lu : le fichier n'existe pas." in refuse(ceres, base, "absent.db", 2)
    assert "autre/absent.db ne peut pas être lu : le dossier n'existe pas." in refuse(ceres, base, "autre/absent.db", 2)
    for mots in (("journal", "verifier", "--temoin", "absent"), ("--base", "neuve.db", "admin", "importer", "absent")):
        rendu = ceres(*mots)
        assert "le fichier n'existe pas.\nConseil : Donnez un " in rendu.stderr, rendu.stderr


@pytest.mark.parametrize("fichier", ["absent.db", ".", "a\0b"])
def test_ce_qui_ne_se_lit_pas_est_une_faute_d_usage(ceres: Lanceur, base: Path, fichier: str) -> None:
    refuse(ceres, base, fichier, 2)


def test_une_base_interrompue_n_est_pas_une_sauvegarde(ceres: Lanceur, base: Path, copie: Path) -> None:
    Path("copie.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    assert "en service ou interrompue" in refuse(ceres, base, copie, 8)


def test_sans_base_les_profils_sont_ceux_de_la_sauvegarde(ceres: Lanceur, base: Path, copie: Path) -> None:
    base.unlink()
    document = faire(ceres, copie, "--oui")
    assert (document["precaution"], document["lots_perdus"], jures(base)) == (None, None, 1)
    assert base.stat().st_mode & 0o777 == 0o600


def test_sans_profil_national_dans_la_sauvegarde_non_plus(ceres: Lanceur, base: Path) -> None:
    Fabrique(Path("nu.db"), profil=False).store.fermer()
    base.unlink()
    assert ceres("admin", "restaurer", "nu.db", "--oui").code == 5
    assert not base.exists()


@pytest.mark.parametrize("mal", ["en-tête", "pages", "version"])
def test_une_base_qui_ne_s_ouvre_plus_se_remplace_et_ses_octets_sont_gardes(
    ceres: Lanceur, base: Path, copie: Path, mal: str
) -> None:
    octets = bytearray(base.read_bytes())
    if mal == "version":
        with closing(sqlite3.connect(base)) as connexion:
            connexion.execute("PRAGMA user_version = 99")
        octets = bytearray(base.read_bytes())
    else:
        ou = 0 if mal == "en-tête" else 4096
        octets[ou : ou + 400] = bytes(b ^ 0xFF for b in octets[ou : ou + 400])
        base.write_bytes(octets)
    document = faire(ceres, copie, "--oui")
    assert Path(document["precaution"]).read_bytes() == octets
    assert (jures(base), ceres("admin", "verifier").code) == (1, 0)


def test_d_une_base_nommee_par_un_lien_c_est_le_vrai_fichier_qui_est_remplace(
    ceres: Lanceur, base: Path, copie: Path
) -> None:
    Path("vrai").mkdir()
    shutil.move("ceres.db", "vrai/ceres.db")
    os.symlink("vrai/ceres.db", "ceres.db")
    faire(ceres, copie, "--oui")
    assert base.is_symlink()
    assert jures(Path("vrai/ceres.db")) == 1


def test_d_une_base_que_d_autres_peuvent_ecrire_rien_n_est_fait(ceres: Lanceur, base: Path, copie: Path) -> None:
    base.chmod(0o666)
    assert "chmod" in refuse(ceres, base, copie, 8)
