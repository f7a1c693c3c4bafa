"""`ceres admin sante` : chaque point à la veille, au jour et au lendemain de son seuil, et les codes de Nagios."""

import os
import sqlite3
import subprocess
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ceres_cli import VERSION
from ceres_cli.services.administration import sante as services
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.anciennes import recharger
from tests.fabriques.base import Fabrique
from tests.lanceur import COMMANDE, environnement, lancer_processus
from tests.outils_moteur import sans_pouvoirs

JOUR = date(2025, 9, 2)


def sante(ceres: Lanceur, jour: date, *, code: int = 0) -> dict[str, Any]:
    rendu = ceres("admin", "sante", "--format", "json", env={"CERES_AUJOURDHUI": jour.isoformat()})
    assert rendu.code == code, rendu.stderr
    document = conforme(rendu.json(), "points-de-sante")
    return {e["point"]: e for e in document["elements"]}


def nagios(ceres: Lanceur, jour: date) -> tuple[int, str]:
    rendu = ceres("admin", "sante", "--nagios", env={"CERES_AUJOURDHUI": jour.isoformat()})
    assert rendu.stderr == ""
    (ligne,) = rendu.lignes()
    return rendu.code, ligne


@pytest.mark.parametrize("point", ["nuit", "sauvegarde"])
@pytest.mark.parametrize("fait", [False, True])
def test_l_age_se_juge_a_ses_seuils_depuis_la_derniere_fois_ou_la_premiere_ecriture(
    ceres: Lanceur, base: Path, point: str, fait: bool
) -> None:
    if fait:
        commande = ("habilitation", "expirer") if point == "nuit" else ("admin", "sauvegarder")
        assert ceres(*commande, env={"CERES_AUJOURDHUI": JOUR.isoformat()}).code == 0
    alerte, critique = (2, 7) if point == "nuit" else (7, 30)
    for jours, attendu in ((0, 0), (alerte, 0), (alerte + 1, 1), (critique, 1), (critique + 1, 2)):
        jour = JOUR + timedelta(days=jours)
        rendu = ceres("admin", "sante", "--format", "json", env={"CERES_AUJOURDHUI": jour.isoformat()})
        (element,) = [e for e in rendu.json()["elements"] if e["point"] == point]
        assert (element["niveau"], element["mesure"]) == (attendu, jours)
        assert (element["alerte"], element["critique"]) == (alerte, critique)


def test_elle_dit_la_version_qui_a_fait_la_base_et_celle_qui_l_a_ecrite(ceres: Lanceur, base: Path) -> None:
    assert ceres("--version").stdout == f"ceres {VERSION}\n"
    assert f"faite par ceres {VERSION}, écrite en dernier par ceres {VERSION}" in sante(ceres, JOUR)["base"]["texte"]


def test_d_une_base_d_avant_la_version_qui_l_a_faite_ne_s_invente_pas(ceres: Lanceur, isole: Path) -> None:
    recharger(7, isole / "ceres.db")
    assert ceres("admin", "migrer", "--oui").code == 0
    dit = ceres("admin", "sante", "--format", "json").json()["elements"][0]["texte"]
    assert f"faite par une version qui ne le notait pas, écrite en dernier par ceres {VERSION}" in dit


def test_une_base_tenue_sort_0_et_n_est_pas_changee(ceres: Lanceur, base: Path) -> None:
    octets = base.read_bytes()
    points = sante(ceres, JOUR)
    assert list(points) == ["base", "nuit", "sauvegarde", "disque", "profils", "sceau", "parametres", "horloge"]
    assert {p["etat"] for p in points.values()} == {"bien"}
    assert base.read_bytes() == octets


def test_un_point_critique_sort_8_et_le_nomme(ceres: Lanceur, base: Path) -> None:
    rendu = ceres("admin", "sante", "--format", "json", env={"CERES_AUJOURDHUI": "2025-09-10"})
    assert (rendu.code, rendu.erreur()["code"], rendu.erreur()["objets"]) == (8, "BASE", ["nuit"])
    assert "aucun traitement de nuit n'a encore été fait, depuis 8 jours" in rendu.erreur()["message"]
    assert rendu.erreur()["conseil"].startswith("Lancez « ceres habilitation expirer »")
    assert "sauvegarder" not in rendu.erreur()["conseil"]


def test_une_base_restauree_ne_dit_pas_qu_aucune_sauvegarde_n_a_ete_faite(ceres: Lanceur, base: Path) -> None:
    """La sauvegarde dont elle vient a été notée après avoir été copiée."""
    jour = {"CERES_AUJOURDHUI": JOUR.isoformat()}
    assert ceres("admin", "sauvegarder", "--sortie", "copie.db", env=jour).code == 0
    assert sante(ceres, JOUR)["sauvegarde"]["texte"].startswith("la dernière est du 02/09/2025")
    assert ceres("admin", "restaurer", "copie.db", "--oui", env=jour).code == 0
    assert sante(ceres, JOUR)["sauvegarde"]["texte"] == "aucune sauvegarde n'est connue de cette base"


def test_une_base_ou_rien_n_est_ecrit_ne_manque_de_rien(ceres: Lanceur, isole: Path) -> None:
    Fabrique(isole / "ceres.db").store.fermer()
    assert sante(ceres, date(2035, 1, 1))["nuit"]["texte"] == "rien n'est encore écrit dans cette base"


def test_l_horloge_qui_a_recule_est_une_alerte(ceres: Lanceur, base: Path) -> None:
    for commande in (("habilitation", "expirer"), ("admin", "sauvegarder")):
        assert ceres(*commande, env={"CERES_AUJOURDHUI": "2025-09-04"}).code == 0
    points = sante(ceres, JOUR)
    assert {nom: points[nom]["niveau"] for nom in ("nuit", "sauvegarde")} == {"nuit": 1, "sauvegarde": 1}
    dit = points["nuit"]["texte"]
    assert ("celle du 04/09/2025, à venir" in dit, "restaurez" in dit, "les avis reprendront après" in dit) == (
        True,
    ) * 3


@pytest.mark.parametrize(("reste", "niveau"), [(-1, 0), (0, 1), (30, 1), (31, 0)])
def test_un_profil_qui_finit_bientot_est_une_alerte(ceres: Lanceur, isole: Path, reste: int, niveau: int) -> None:
    f = Fabrique(isole / "ceres.db")
    f.inserer(
        "profil", agent="autre", role="ud", choisi=0, retire=0, departement="44", fin=JOUR + timedelta(days=reste)
    )
    f.inserer("profil", agent="autre", role="ud", choisi=0, departement="49", fin=JOUR, retire=1)
    f.store.fermer()
    point = sante(ceres, JOUR)["profils"]
    assert point["niveau"] == niveau
    assert ("P-000002" in point["texte"], "autre" in point["texte"]) == (bool(niveau), False)


def test_nagios_a_une_ligne_ses_codes_et_ses_mesures(ceres: Lanceur, base: Path) -> None:
    code, ligne = nagios(ceres, JOUR)
    assert (code, ligne.startswith("CERES BIEN - base : "), " | nuit=0;2;7 sauvegarde=0;7;30 disque=" in ligne) == (
        0, True, True,
    )  # fmt: skip
    code, ligne = nagios(ceres, JOUR + timedelta(days=3))
    assert (code, ligne.startswith("CERES ATTENTION - nuit : ")) == (1, True)
    code, ligne = nagios(ceres, JOUR + timedelta(days=8))
    assert (code, ligne.startswith("CERES CRITIQUE - nuit : ")) == (2, True)
    base.chmod(0o666)
    code, ligne = nagios(ceres, JOUR)
    assert (code, ligne.startswith("CERES INCONNU - La base ")) == (3, True)
    base.unlink()
    assert nagios(ceres, JOUR)[0] == 3


# Ce qui arrive au fichier de la dernière sauvegarde → son niveau, et ce qui en est dit.
SORTS: dict[str, tuple[int, str]] = {
    "là": (0, "la dernière est du"),
    "ôté": (1, "n'est plus dans"),
    "sans empreinte": (1, ".sha256 n'est plus dans"),
    "coupé": (2, "n'est plus tel qu'il a été écrit"),
    "un octet changé": (2, "n'est plus tel qu'il a été écrit"),
    "un octet changé, trop grand": (0, "la dernière est du"),
    "empreinte changée": (2, "n'est plus tel qu'il a été écrit"),
    "dossier ailleurs": (0, "la dernière est du"),
}


@pytest.mark.parametrize("sort", SORTS)
def test_le_fichier_de_la_derniere_sauvegarde_est_regarde(
    ceres: Lanceur, base: Path, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = Path("sauvegardes")
    dossier.mkdir()
    rendu = ceres("admin", "sauvegarder", "--sortie", dossier, "--format", "json")
    fichier = Path(rendu.json()["fichier"])
    empreinte = fichier.with_name(f"{fichier.name}.sha256")
    match sort:
        case "ôté":
            fichier.unlink()
        case "sans empreinte":
            empreinte.unlink()
        case "coupé":
            fichier.write_bytes(fichier.read_bytes()[:-1])
        case "un octet changé" | "un octet changé, trop grand":
            octets = bytearray(fichier.read_bytes())
            octets[-1] ^= 1
            fichier.write_bytes(octets)
            monkeypatch.setattr(services, "RELUE", len(octets) - ("trop grand" in sort))
        case "empreinte changée":
            empreinte.write_text(f"{'0' * 64}  {fichier.name}\n")
        case "dossier ailleurs":
            dossier.rename("loin")
    niveau, dit = SORTS[sort]
    point = sante(ceres, JOUR, code=8 if niveau == 2 else 0)["sauvegarde"]
    assert (point["niveau"], dit in point["texte"]) == (niveau, True), point


@pytest.mark.parametrize(
    "change",
    ["UPDATE parametre SET valeur = valeur || '0'", "INSERT INTO parametre VALUES ('x', '1')"],
)
def test_ce_que_la_base_dit_d_elle_meme_est_confronte_au_journal(ceres: Lanceur, base: Path, change: str) -> None:
    with closing(sqlite3.connect(base)) as db:
        assert db.execute(change).rowcount > 0
        db.commit()
    point = sante(ceres, JOUR, code=8)["parametres"]
    assert (point["niveau"], point["texte"].startswith("parametre ")) == (2, True)


@pytest.mark.parametrize(
    ("env", "mots"),
    [
        ({"CERES_AUJOURDHUI": "2026-99-99"}, ()),
        ({"CERES_BASE": " "}, ()),
        ({"CERES_FORMAT": "xml"}, ()),
        ({}, ("--format", "json")),
        ({}, ("--base", " ")),
    ],
)
def test_nagios_mal_appele_est_inconnu_et_le_dit(
    ceres: Lanceur, base: Path, env: dict[str, str], mots: tuple[str, ...]
) -> None:
    rendu = ceres("admin", "sante", "--nagios", *mots, env=env)
    (ligne,) = rendu.lignes()
    assert (rendu.code, rendu.stderr) == (3, "")
    assert ligne.startswith("CERES INCONNU - ")
    assert all(nom in ligne for nom in (*env, *mots[:1])), ligne
    assert ceres("admin", "sante", *mots, env=env).code in (0, 2)


def test_nagios_que_rien_ne_peut_lire_le_dit_a_part(base: Path) -> None:
    with open("/dev/full", "w") as pleine:
        appel = [*COMMANDE, "admin", "sante", "--nagios"]
        fini = subprocess.run(appel, stdout=pleine, stderr=subprocess.PIPE, text=True, env=environnement())
    assert (fini.returncode, "La sortie standard n'a pas pu être écrite" in fini.stderr) == (8, True), fini.stderr


@pytest.mark.skipif(os.getuid() == 0 and not sans_pouvoirs(), reason="root sans setpriv passe outre les droits")
@pytest.mark.parametrize("ferme", ["dossier", "fichier"])
def test_qui_ne_peut_plus_ecrire_la_base_le_lit_critique(base: Path, ferme: str) -> None:
    """Toute écriture et la nuit sortiraient 8 ; la lecture, elle, passe encore."""
    sonde = ("admin", "sante", "--nagios")
    commande = (*sans_pouvoirs(), *COMMANDE)
    assert lancer_processus(*sonde, commande=commande).code == 0
    lieu, droits = (base.parent, 0o500) if ferme == "dossier" else (base, 0o400)
    lieu.chmod(droits)
    try:
        ecrit = lancer_processus("jure", "creer", "--nom", "NOM", "--prenom", "Zoé", commande=commande)
        regard, code = lancer_processus(*sonde, commande=commande), lancer_processus(*sonde[:2], commande=commande).code
    finally:
        lieu.chmod(droits | 0o200)
    assert (ecrit.code, regard.code, code) == (8, 2, 8)
    assert f"disque : ce compte ne peut pas écrire dans {lieu.resolve()} :" in regard.stdout
