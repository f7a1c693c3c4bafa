"""Le traitement de nuit : nuits manquées, une seule à la fois, tué, horloge qui recule, cron et systemd."""

import configparser
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.lanceur import RACINE, environnement, lancer_processus
from tests.outils_moteur import python
from tests.pannes.conftest import modele_de_trente, trente
from tests.pannes.ralentir import JURES, ouvrir, saine, strace, valeur

__all__ = ["modele_de_trente", "trente"]  # leurs gabarits, que pytest cherche ici
JOUR = date(2025, 9, 2)
EXPIRER = ("habilitation", "expirer")
DISTRIBUTION = RACINE / "distribution"


def battement(base: Path) -> dict[str, Any]:
    from ceres_cli.store import Store

    store = Store(str(base))
    try:
        with store.lecture() as db:
            texte = db.valeur("SELECT valeur FROM parametre WHERE nom = 'derniere_nuit'")
    finally:
        store.fermer()
    return {} if texte is None else dict(json.loads(texte))


def nuit(ceres: Lanceur, jour: date, *options: str) -> Any:
    rendu = ceres(*EXPIRER, *options, "--format", "json", env={"CERES_AUJOURDHUI": jour.isoformat()})
    assert rendu.code == 0, rendu.stderr
    return rendu.json()


def avis(rapport: Any) -> list[tuple[str, str]]:
    return [(e["objet"], e["apres"]["echeance"]) for e in rapport["lignes"] if e["action"] == "aviser"]


@pytest.fixture
def base(isole: Path) -> Path:
    """H-1 finit dans 91 jours, H-2 dans 30 ; H-3, brouillon, et H-4, suspendue, dans 30 aussi."""
    f = Fabrique(isole / "ceres.db")
    f.titre(fin=date(2030, 1, 1))
    for jours, etat in ((91, "validee"), (30, "validee"), (30, "brouillon"), (30, "suspendue")):
        f.habilitation(f.jure(f"NOM{jours}{etat}"), etat=etat, debut=date(2024, 1, 1), fin=JOUR + timedelta(days=jours))
    f.store.fermer()
    return isole / "ceres.db"


# --- avis et rattrapage ---


def test_un_avis_par_seuil_la_nuit_ou_il_est_franchi_et_une_seule_fois(ceres: Lanceur, base: Path) -> None:
    donnes = [(jour, *a) for jour in range(95) for a in avis(nuit(ceres, JOUR + timedelta(days=jour)))]
    assert donnes == [
        (0, "H-000002", "30"), (1, "H-000001", "90"), (23, "H-000002", "7"), (31, "H-000001", "60"),
        (61, "H-000001", "30"), (84, "H-000001", "7"),
    ]  # fmt: skip
    assert valeur(base, "SELECT count(*) FROM trace WHERE action = 'aviser'") == 6
    assert valeur(base, "SELECT count(*) FROM trace WHERE action = 'expirer'") == 2


def test_relancee_le_meme_jour_elle_ne_redit_rien(ceres: Lanceur, base: Path) -> None:
    assert avis(nuit(ceres, JOUR)) == [("H-000002", "30")]
    encore = nuit(ceres, JOUR)
    assert (encore["lignes"], encore["lot"]) == ([], None)


def test_les_nuits_manquees_se_rattrapent_une_a_une_dans_l_ordre(ceres: Lanceur, base: Path) -> None:
    """Chacune est consignée à son jour ; des avis manqués d'une habilitation, il ne reste que le dernier franchi, et
    aucun si elle a expiré."""
    nuit(ceres, JOUR - timedelta(days=1))
    rapport = nuit(ceres, JOUR + timedelta(days=33))
    assert avis(rapport) == [("H-000001", "60")]
    assert [e["objet"] for e in rapport["lignes"] if e["action"] == "expirer"] == ["H-000002"]
    jours = [
        (t["jour"], t["action"])
        for t in ceres("journal", "lister", "--format", "json").json()["elements"]
        if t["commande"] == "ceres habilitation expirer"
    ]
    assert jours == [("2025-10-03", "expirer"), ("2025-10-03", "aviser")]
    assert battement(base)["nuits"] == 34
    assert battement(base)["jour"] == "2025-10-05"


def test_simuler_annonce_les_memes_lignes_et_n_ecrit_rien(ceres: Lanceur, base: Path) -> None:
    octets = base.read_bytes()
    simulee = nuit(ceres, JOUR, "--simuler")
    assert base.read_bytes() == octets
    assert simulee["lignes"] == nuit(ceres, JOUR)["lignes"]
    assert avis(nuit(ceres, JOUR, "--simuler", "--au", (JOUR + timedelta(days=1)).isoformat())) == [("H-000001", "90")]


def test_un_jour_passe_ne_constate_que_les_expirations_sans_battement(ceres: Lanceur, base: Path) -> None:
    rapport = nuit(ceres, JOUR + timedelta(days=200), "--au", JOUR.isoformat())
    assert (rapport["lignes"], battement(base)) == ([], {})


def test_le_battement_dit_le_passage_sa_duree_et_ses_comptes(ceres: Lanceur, base: Path) -> None:
    nuit(ceres, JOUR + timedelta(days=31))
    lu = battement(base)
    assert (lu["jour"], lu["passage"], lu["nuits"]) == ("2025-10-03", "2025-10-03", 1)
    assert (lu["expirees"], lu["avis"]) == (1, 1)
    assert lu["duree"] >= 0
    assert lu["instant"].endswith("Z")


def test_l_horloge_qui_recule_se_dit_et_ne_donne_aucun_avis_deux_fois(ceres: Lanceur, base: Path) -> None:
    nuit(ceres, JOUR + timedelta(days=1))
    rendu = ceres(*EXPIRER, env={"CERES_AUJOURDHUI": JOUR.isoformat()})
    assert (rendu.code, "l'horloge a reculé" in rendu.stderr) == (0, True)
    assert avis(nuit(ceres, JOUR + timedelta(days=1))) == []
    assert (battement(base)["jour"], battement(base)["passage"]) == ("2025-09-03", "2025-09-03")
    ceres(*EXPIRER, env={"CERES_AUJOURDHUI": JOUR.isoformat()})
    assert (battement(base)["jour"], battement(base)["passage"]) == ("2025-09-03", "2025-09-02")
    assert avis(nuit(ceres, JOUR + timedelta(days=31))) == [("H-000001", "60")]


def test_une_ligne_meme_pour_zero_et_aucune_si_on_la_tait(ceres: Lanceur, base: Path) -> None:
    dite = ceres(*EXPIRER, env={"CERES_AUJOURDHUI": "2025-01-01"})
    assert (dite.stdout, dite.stderr.splitlines()) == (
        "", ["Expirations au 01/01/2025 : 0 habilitation consignée, 0 avis d'échéance."],
    )  # fmt: skip
    muette = ceres(*EXPIRER, "--silencieux", env={"CERES_AUJOURDHUI": "2025-01-02"})
    assert (muette.code, muette.stdout, muette.stderr) == (0, "", "")


# --- une seule à la fois ---

_TENIR = """
import sys
from pathlib import Path
from ceres_cli.base.fichier import verrou
with verrou.tenir(Path(sys.argv[1]), "nuit", 0):
    print("tenu")
    sys.stdin.readline()
"""


def tenu(base: Path) -> "subprocess.Popen[str]":
    processus = python(_TENIR, base)
    assert processus.stdout is not None
    assert processus.stdout.readline() == "tenu\n"
    return processus


def test_une_nuit_en_cours_fait_attendre_puis_sortir_9_en_disant_qui(trente: Path) -> None:
    Path("impatient.toml").write_text("[base]\nattente_verrou = 0\n", encoding="utf-8")
    autre = tenu(trente)
    rendu = lancer_processus("--config", "impatient.toml", *EXPIRER, "--format", "json")
    assert (rendu.code, rendu.erreur()["code"]) == (9, "OCCUPE")
    assert f"par le processus {autre.pid}" in rendu.erreur()["message"]
    assert battement(trente) == {}
    autre.communicate("\n", timeout=60)
    assert lancer_processus("--config", "impatient.toml", *EXPIRER).code == 0


def test_la_mort_de_qui_tient_le_verrou_le_rend(trente: Path) -> None:
    Path("impatient.toml").write_text("[base]\nattente_verrou = 0\n", encoding="utf-8")
    autre = tenu(trente)
    autre.kill()
    autre.communicate()
    assert Path(f"{trente}.nuit").exists()
    assert lancer_processus("--config", "impatient.toml", *EXPIRER).code == 0


def test_deux_nuits_lancees_ensemble_n_en_font_qu_une(trente: Path) -> None:
    deux = [ouvrir((), *EXPIRER, "--format", "json") for _ in range(2)]
    rendus = [p.communicate(timeout=120) for p in deux]
    assert [p.returncode for p in deux] == [0, 0], rendus
    assert sorted(json.loads(sortie)["resume"]["fait"] for sortie, _ in rendus) == [0, JURES]
    assert valeur(trente, "SELECT count(*) FROM lot") == 1
    saine(trente)


def test_un_verrou_qui_n_est_pas_un_fichier_est_refuse(ceres: Lanceur, trente: Path) -> None:
    os.symlink("ailleurs", f"{trente}.nuit")
    rendu = ceres(*EXPIRER)
    assert (rendu.code, "verrou" in rendu.stderr) == (8, True)
    assert not Path("ailleurs").exists()


@pytest.mark.parametrize(("appel", "quand"), [
    ("pwrite64", 1), ("pwrite64", 2), ("pwrite64", 6), ("fsync,fdatasync", 1), ("fsync,fdatasync", 3), ("unlink", 1),
])  # fmt: skip
def test_tuee_elle_a_tout_fait_ou_rien_et_la_suivante_rattrape(trente: Path, appel: str, quand: int) -> None:
    processus = ouvrir(strace(f"{appel}:signal=SIGKILL:when={quand}"), *EXPIRER)
    processus.communicate(timeout=60)
    assert processus.returncode in (0, -signal.SIGKILL)
    constatees = valeur(trente, "SELECT count(*) FROM habilitation WHERE expiration_constatee IS NOT NULL")
    assert (constatees, bool(battement(trente))) in ((0, False), (JURES, True))
    assert lancer_processus(*EXPIRER).code == 0
    assert valeur(trente, "SELECT count(*) FROM trace WHERE action = 'expirer'") == JURES
    assert battement(trente)["jour"] == JOUR.isoformat()
    saine(trente)


# --- cron et systemd ---


def _ceres() -> str:
    return str(Path(sys.executable).with_name("ceres"))


def test_la_ligne_de_cron_marche_avec_un_environnement_vide(isole: Path, trente: Path) -> None:
    (ligne,) = [
        texte for texte in (DISTRIBUTION / "ceres-nuit.cron").read_text("utf-8").splitlines() if texte[:1] != "#"
    ]
    *quand, compte, commande = ligne.split(maxsplit=6)
    assert (quand, compte) == (["15", "2", "*", "*", "*"], "ceres")
    assert "%" not in commande  # cron en ferait une fin de ligne
    commande = commande.replace("/usr/bin/ceres", _ceres()).replace("/var/lib/ceres/ceres.db", str(trente))
    fini = subprocess.run(["/usr/bin/env", "-i", "/bin/sh", "-c", commande], cwd="/", capture_output=True, timeout=60)
    assert (fini.returncode, fini.stdout, fini.stderr) == (0, b"", b"")
    assert valeur(trente, "SELECT count(*) FROM trace WHERE action = 'expirer'") == JURES


def unite(nom: str) -> configparser.ConfigParser:
    lue = configparser.ConfigParser(interpolation=None, strict=False)  # une clé redite remplace
    lue.optionxform = str  # type: ignore[assignment,method-assign]
    lue.read_string((DISTRIBUTION / nom).read_text("utf-8"))
    return lue


DURCIE = {
    "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
    "PrivateNetwork": "yes", "NoNewPrivileges": "yes", "CapabilityBoundingSet": "", "RestrictNamespaces": "yes",
    "SystemCallFilter": "@system-service", "UMask": "0077", "User": "ceres", "ReadWritePaths": "/var/lib/ceres",
}  # fmt: skip


def test_le_service_est_durci_et_lance_la_meme_commande_que_cron() -> None:
    service = unite("ceres-nuit.service")["Service"]
    assert {cle: service[cle] for cle in DURCIE} == DURCIE
    assert service["Type"] == "oneshot"
    cron = (DISTRIBUTION / "ceres-nuit.cron").read_text("utf-8").splitlines()[-1]
    assert cron.endswith(f"{service['ExecStart']} --silencieux")
    assert "9" not in service["RestartPreventExitStatus"].split()


def test_sur_un_serveur_la_nuit_n_a_de_plus_que_le_reseau() -> None:
    ajoutee = unite("ceres-nuit-serveur.conf")["Service"]
    assert ajoutee == {
        "ExecStart": "/usr/bin/ceres --config /etc/ceres.toml habilitation expirer",
        "PrivateNetwork": "no", "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6",
    }  # fmt: skip


def test_le_minuteur_passe_chaque_nuit_a_paris_et_rattrape() -> None:
    minuteur = unite("ceres-nuit.timer")
    assert minuteur["Timer"]["OnCalendar"] == "*-*-* 02:15:00 Europe/Paris"
    assert minuteur["Timer"]["Persistent"] == "true"
    assert minuteur["Install"]["WantedBy"] == "timers.target"


def test_le_paquet_cree_le_compte_et_le_dossier_que_le_service_nomme() -> None:
    """Un compte sans mot de passe, son dossier fermé aux autres, et rien qui s'efface avec le temps."""
    service = unite("ceres-nuit.service")["Service"]
    (compte,) = lignes_utiles("ceres.sysusers")
    (dossier,) = lignes_utiles("ceres.tmpfiles")
    sorte, nom, numero, _, maison = shlex.split(compte)
    assert (sorte, nom, numero, maison) == ("u", service["User"], "-", service["WorkingDirectory"])
    assert dossier.split() == ["d", maison, "0700", nom, service["Group"], "-"]
    postinst = (DISTRIBUTION / "debian/postinst").read_text("utf-8")
    assert f"--home-dir {maison} --shell /usr/sbin/nologin {nom}" in postinst
    assert f"-m 0700 -o {nom} -g {nom} {maison}" in postinst
    fini = subprocess.run(["/bin/sh", "-n"], input=postinst.encode(), capture_output=True, timeout=10)
    assert (fini.returncode, fini.stderr) == (0, b"")


def lignes_utiles(nom: str) -> list[str]:
    return [ligne for ligne in (DISTRIBUTION / nom).read_text("utf-8").splitlines() if ligne[:1] != "#"]


def test_systemd_n_a_rien_a_y_redire(isole: Path) -> None:
    outil = shutil.which("systemd-analyze")
    if outil is None:
        pytest.skip("il faut systemd-analyze : apt-get install systemd")
    for nom in ("ceres-nuit.service", "ceres-nuit.timer"):
        texte = (DISTRIBUTION / nom).read_text("utf-8").replace("/usr/bin/ceres", _ceres())
        (isole / nom).write_text(texte, "utf-8")
    ajoutee = isole / "ceres-nuit.service.d" / "serveur.conf"
    ajoutee.parent.mkdir()
    texte = (DISTRIBUTION / "ceres-nuit-serveur.conf").read_text("utf-8")
    ajoutee.write_text(texte.replace("/usr/bin/ceres", _ceres()), "utf-8")
    fini = subprocess.run(
        [outil, "verify", "--man=no", "./ceres-nuit.service", "./ceres-nuit.timer"],
        capture_output=True, text=True, cwd=isole, timeout=60, env=environnement(),
    )  # fmt: skip
    assert (fini.returncode, fini.stdout, fini.stderr) == (0, "", "")
