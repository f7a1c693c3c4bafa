"""La liaison avec le serveur : chiffrée, certifiée, sous un compte dont le mot de passe n'est qu'à soi ; sinon 8."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fabriques.poste.serveur import Boite, certificat, compte_de, regler, serveur
from tests.fabriques.salle import SESSION, Salle
from tests.lanceur import COMMANDE, JOUR, Resultat, lancer
from tests.pseudo_terminal import jouer

SECRET = "Corbeille-a-papier-7"
ENVOI = ("convocation", "envoyer", SESSION, "--profil", "P-2", "--format", "json")


@pytest.fixture
def prete(editee: Salle) -> Salle:
    for rang, table in enumerate(("candidat", "jure")):
        editee.mettre(f"UPDATE {table} SET courriel = ? || id || '@example.fr'", "cj"[rang])
    return editee


@pytest.fixture
def certifie(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ssl.SSLContext]:
    return certificat(tmp_path_factory.mktemp("certificat"))


@contextmanager
def _starttls(boite: Boite, contexte: ssl.SSLContext) -> Iterator[int]:
    with serveur(boite, tls_context=contexte, require_starttls=True) as port:
        yield port


@contextmanager
def _tls(boite: Boite, contexte: ssl.SSLContext) -> Iterator[int]:
    with serveur(boite, ssl_context=contexte) as port:
        yield port


def envoyer(certificat: Path | None = None, **suite: str) -> Resultat:
    env = {"CERES_AUJOURDHUI": JOUR, "SSL_CERT_FILE": None if certificat is None else str(certificat), **suite}
    return lancer(*ENVOI, env=env)


@pytest.mark.parametrize(("securite", "servir"), [("starttls", _starttls), ("tls", _tls)])
def test_conv_05_un_certificat_que_personne_n_a_signe_arrete_tout(prete, certifie, securite, servir) -> None:  # type: ignore[no-untyped-def]
    boite, (fichier, contexte) = Boite(), certifie
    with servir(boite, contexte) as port:
        regler(port, securite=securite)
        octets = prete.octets()
        refuse = envoyer()
        assert refuse.code == 8
        assert refuse.erreur()["code"] == "BASE"
        assert "Le certificat du serveur 127.0.0.1 n'est pas sûr : rien n'est parti." in refuse.stderr
        assert (boite.ordres, prete.octets()) == ([], octets)
        assert envoyer(fichier).code == 0
    assert len(boite.recus) == 5


@pytest.mark.parametrize("securite", ["starttls", "tls"])
def test_conv_05_sans_tls_rien_ne_part(prete: Salle, securite: str) -> None:
    boite = Boite()
    with serveur(boite) as port:
        regler(port, securite=securite)
        refuse = envoyer()
    assert refuse.code == 8
    assert boite.ordres == []
    assert "rien n'est parti" in refuse.stderr


def test_conv_05_le_mot_de_passe_vient_d_un_fichier_a_soi_et_n_est_dit_nulle_part(
    prete: Salle, certifie: tuple[Path, ssl.SSLContext], isole: Path
) -> None:
    boite, (fichier, contexte) = Boite(), certifie
    secret = isole / "secret.txt"
    secret.write_text(f"{SECRET}\n")
    options = {"tls_context": contexte, "require_starttls": True, "auth_required": True,
               "authenticator": compte_de("examens", SECRET)}  # fmt: skip
    with serveur(boite, **options) as port:
        regler(port, securite="starttls", identifiant="examens", mot_de_passe_fichier="secret.txt")
        for autre, dit in (("absent.txt", "Vérifiez le chemin"), ("lien.txt", "c'est un lien")):
            if autre == "lien.txt":
                (isole / autre).symlink_to(secret)
            regler(port, securite="starttls", identifiant="examens", mot_de_passe_fichier=autre)
            refuse = envoyer(fichier)
            assert (refuse.code, dit in refuse.stderr, "chmod" in refuse.stderr) == (8, True, False), refuse
        regler(port, securite="starttls", identifiant="examens", mot_de_passe_fichier="secret.txt")
        secret.chmod(0o640)
        ouvert = envoyer(fichier)
        assert ouvert.code == 8
        assert "d'autres peuvent le lire (droits 0640)" in ouvert.stderr
        secret.chmod(0o600)
        secret.write_text("autre\n")
        faux = envoyer(fichier)
        assert faux.code == 8
        assert "refuse le compte examens" in faux.stderr
        assert boite.ordres == []
        secret.write_text(f"{SECRET}\n")
        bon = envoyer(fichier, CERES_DEBUG="1")
        assert bon.code == 0
    vus = lancer("config", "voir")
    for rendu in (ouvert, faux, bon, vus):
        assert SECRET not in rendu.stdout + rendu.stderr
    assert SECRET.encode() not in prete.octets()
    assert len(boite.recus) == 5


@pytest.mark.parametrize(
    ("reglages", "dit"),
    [
        ({"serveur": ""}, "courrier.serveur n'est pas réglé"),
        ({"expediteur": ""}, "courrier.expediteur n'est pas réglé"),
        ({"expediteur": "examens@example"}, "courrier.expediteur n'est pas une adresse de courriel"),
        ({"expediteur": "examens"}, "valeur refusée pour courrier.expediteur"),
        ({"identifiant": "examens"}, "courrier.mot_de_passe_fichier n'est pas réglé"),
        ({"mot_de_passe_fichier": "secret.txt"}, "courrier.identifiant n'est pas réglé"),
        ({"identifiant": "examens", "mot_de_passe_fichier": "secret.txt"}, "est « clair » : un mot de passe n'y passe"),
        ({"identifiant": "é", "mot_de_passe_fichier": "s", "securite": "tls"}, "des lettres accentuées"),
        ({"identifiant": "e", "mot_de_passe_fichier": "absent", "securite": "tls"}, "absent ne sert pas"),
        ({"identifiant": "e", "mot_de_passe_fichier": "vide", "securite": "tls"}, "vide ne sert pas : il y faut"),
        ({"identifiant": "e", "mot_de_passe_fichier": ".", "securite": "tls"}, "ne sert pas : ce n'est pas un fichier"),
        ({"securite": "aucune"}, "valeur refusée pour courrier.securite"),
        ({"port": 0}, "valeur refusée pour courrier.port"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--simuler",)])
def test_ce_qui_ne_peut_rien_envoyer_se_dit_avant_tout(
    prete: Salle, isole: Path, reglages: dict[str, object], dit: str, options: tuple[str, ...]
) -> None:
    (isole / "vide").touch(mode=0o600)
    regler(**{"port": 25, **reglages})  # type: ignore[arg-type]
    octets = prete.octets()
    rendu = lancer(*ENVOI, *options)
    assert rendu.code == 8
    assert dit in rendu.erreur()["message"] + rendu.erreur()["conseil"]
    assert prete.octets() == octets


def test_un_serveur_injoignable_se_retente(prete: Salle) -> None:
    with socket.socket() as libre:
        libre.bind(("127.0.0.1", 0))
        regler(libre.getsockname()[1])
        octets = prete.octets()
        rendu = envoyer()
    assert rendu.code == 9
    assert rendu.erreur()["code"] == "OCCUPE"
    assert rendu.erreur()["message"].endswith(" est injoignable : il refuse la connexion.")
    assert prete.octets() == octets


def test_un_ceres_toml_trouve_au_dessus_ne_dit_pas_ou_part_le_courrier(
    prete: Salle, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boite, dessous = Boite(), isole / "dessous"
    dessous.mkdir()
    with serveur(boite) as port:
        regler(port)
        monkeypatch.chdir(dessous)
        rendu = envoyer()
        assert rendu.code == 8
        assert "par où part le courrier" in rendu.stderr
        assert boite.ordres == []
        assert lancer("config", "approuver", str(isole / "ceres.toml")).code == 0
        assert envoyer().code == 0


def test_un_ceres_toml_depose_n_envoie_pas_ailleurs_le_mot_de_passe_de_l_utilisateur(
    prete: Salle, certifie: tuple[Path, ssl.SSLContext], isole: Path
) -> None:
    """Réglages fondus : le serveur d'un fichier du dossier de travail, le compte du fichier personnel."""
    boite, (fichier, contexte) = Boite(), certifie
    personnel = isole / "config" / "ceres" / "ceres.toml"
    personnel.parent.mkdir(exist_ok=True)
    (personnel.parent / "secret.txt").write_text(f"{SECRET}\n")
    (personnel.parent / "secret.txt").chmod(0o600)
    options = {"tls_context": contexte, "require_starttls": True, "auth_required": True,
               "authenticator": compte_de("examens", SECRET)}  # fmt: skip
    with serveur(boite, **options) as port:
        regler(port, securite="starttls", identifiant="examens", mot_de_passe_fichier="secret.txt")
        (isole / "ceres.toml").replace(personnel)
        (isole / "ceres.toml").write_text(f"[courrier]\nserveur = '127.0.0.1'\nport = {port}\n")
        refuse = envoyer(fichier)
        assert (refuse.code, "par où part le courrier" in refuse.stderr, boite.ordres) == (8, True, [])
        (isole / "ceres.toml").write_text("[courrier]\nrappels = '3'\n")
        assert envoyer(fichier).code == 0
        (isole / "ceres.toml").write_text(f"[courrier]\nserveur = '127.0.0.1'\nport = {port}\n")
        assert lancer("config", "approuver", str(isole / "ceres.toml")).code == 0
        assert envoyer(fichier).code == 0
    assert len(boite.recus) == 5


# --- au terminal ---


def test_conv_05_au_terminal_l_envoi_se_demande(prete: Salle) -> None:
    boite = Boite()
    mots = [*COMMANDE, *ENVOI[:-2]]
    with serveur(boite) as port:
        regler(port)
        _, dit, code = jouer(mots, tape=b"n\r", quand=lambda t: "Confirmez-vous" in t)
        assert (code, boite.ordres) == (6, [])
        assert "5 convocations à envoyer. Tout partira par 127.0.0.1." in dit.replace("\r\n", " ")
        _, _, code = jouer(mots, tape=b"o\r", quand=lambda t: "Confirmez-vous" in t)
    assert (code, len(boite.recus)) == (0, 5)


def test_conv_05_au_terminal_un_incertain_se_demande(prete: Salle) -> None:
    boite = Boite(a_data={"c1@example.fr": "accepter et couper"})
    mots = [*COMMANDE, *ENVOI[:-2]]
    with serveur(boite) as port:
        regler(port)
        assert envoyer().code == 7
        _, dit, code = jouer(mots, tape=b"n\r", quand=lambda t: "arrivent deux fois" in t)
        assert (code, len(boite.recus)) == (7, 5)
        assert "est incertain" in dit
        _, _, code = jouer(mots, tape=b"o\r", quand=lambda t: "arrivent deux fois" in t)
    assert code == 0
    assert len({m["Message-ID"] for a, m in boite.recus if a == "c1@example.fr"}) == 1
    assert len(boite.recus) == 6
