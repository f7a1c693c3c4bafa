"""`journal temoigner --rfc3161` : un vrai service d'horodatage, bâti avec openssl, et ses mauvaises réponses."""

import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats import horodatage
from tests.conforme import conforme
from tests.conftest import Lanceur

CONFIGURATION = """
[req]
distinguished_name = nom
[nom]
[signataire]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = service
[service]
serial = ./serie
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
tsa_name = no
"""


class Service(ThreadingHTTPServer):
    """`repondre` : de la requête reçue, (code HTTP, corps)."""

    daemon_threads = True
    repondre: Callable[[bytes], tuple[int, bytes]]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/tsa"


class _Reponse(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        recue = self.rfile.read(int(self.headers["Content-Length"]))
        code, corps = self.server.repondre(recue)
        self.send_response(code)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Location", "http://127.0.0.1:1/ailleurs")
        self.end_headers()
        self.wfile.write(corps)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], bytes]:
    """Ce qu'openssl répond à une requête, avec une clé faite pour l'essai ; `ac.pem`, à côté, est son autorité."""
    if shutil.which("openssl") is None:
        pytest.skip("il faut openssl : apt-get install openssl")
    dossier = tmp_path_factory.mktemp("tsa")
    (dossier / "tsa.cnf").write_text(CONFIGURATION)
    (dossier / "serie").write_text("01\n")

    def openssl(*mots: str) -> None:
        fini = subprocess.run(["openssl", *mots], cwd=dossier, capture_output=True, text=True, timeout=60)
        assert fini.returncode == 0, fini.stderr

    for nom in ("ac", "tsa"):
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", f"{nom}.key")
    autorite = ("-subj", "/CN=Autorite d'essai", "-addext", "keyUsage=critical,keyCertSign")
    openssl("req", "-x509", "-new", "-key", "ac.key", "-out", "ac.pem", "-days", "2", *autorite)
    openssl("req", "-new", "-key", "tsa.key", "-out", "tsa.csr", "-config", "tsa.cnf", "-subj", "/CN=Horloge d'essai")
    signature = ("-CA", "ac.pem", "-CAkey", "ac.key", "-CAcreateserial", "-extfile", "tsa.cnf")
    openssl("x509", "-req", "-in", "tsa.csr", "-out", "tsa.pem", "-days", "2", *signature, "-extensions", "signataire")

    def repondre(requete: bytes) -> bytes:
        (dossier / "q.tsq").write_bytes(requete)
        openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-out", "r.tsr",
                "-signer", "tsa.pem", "-inkey", "tsa.key")  # fmt: skip
        return (dossier / "r.tsr").read_bytes()

    repondre.autorite = dossier / "ac.pem"  # type: ignore[attr-defined]
    return repondre


@pytest.fixture
def service(signer: Callable[[bytes], bytes]) -> Iterator[Service]:
    serveur = Service(("127.0.0.1", 0), _Reponse)
    serveur.repondre = lambda requete: (200, signer(requete))
    fil = threading.Thread(target=serveur.serve_forever, kwargs={"poll_interval": 0.05})
    fil.start()
    yield serveur
    serveur.shutdown()
    fil.join(timeout=10)
    serveur.server_close()


@pytest.fixture
def base(isole: Path, ceres: Lanceur, service: Service) -> Path:
    for mots in (
        ("init", "--sans-referentiel"),
        ("jure", "creer", "--nom", "MARTIN", "--prenom", "Alice", "--commune", "Nantes"),
        ("config", "definir", "journal.horodatage", service.url),
    ):
        assert ceres(*mots).code == 0, mots
    return isole / "ceres.db"


def test_un_tiers_date_la_tete_et_le_jeton_est_un_temoin(
    base: Path, ceres: Lanceur, signer: Callable[[bytes], bytes]
) -> None:
    tete = ceres("journal", "tete", "--format", "json").json()
    fini = ceres("journal", "temoigner", "--rfc3161", "tete.tsr", "--format", "json")
    assert fini.code == 0, fini
    document = conforme(fini.json(), "temoignage")
    assert (document["lot"], document["tete"], document["jeton"]) == (tete["lot"], tete["tete"], "tete.tsr")
    assert abs(datetime.fromisoformat(document["date_le"]) - datetime.now(UTC)).total_seconds() < 600
    assert Path("tete.tsr").stat().st_mode & 0o777 == 0o600
    commande = ["openssl", "ts", "-verify", "-digest", tete["tete"], "-in", "tete.tsr", "-CAfile"]
    juge = subprocess.run(
        [*commande, str(signer.autorite)], capture_output=True, text=True, timeout=60  # type: ignore[attr-defined]
    )  # fmt: skip
    assert juge.returncode == 0, juge.stderr
    assert " ".join(commande[:6]) in fini.stderr
    verifie = ceres("journal", "verifier", "--temoin", "tete.tsr", "--format", "json")
    assert (verifie.code, verifie.json()["temoins"]) == (0, 1)
    assert ceres("jure", "modifier", "J-1", "--employeur", "Autre").code == 0  # le journal s'allonge, le jeton tient
    assert ceres("journal", "verifier", "--temoin", "tete.tsr").code == 0


def test_un_lot_que_le_jeton_date_et_que_le_journal_n_a_plus_est_nomme(base: Path, ceres: Lanceur) -> None:
    assert ceres("journal", "temoigner", "--rfc3161", "tete.tsr").code == 0
    tete = ceres("journal", "tete", "--format", "json").json()["tete"]
    with closing(sqlite3.connect(base)) as connexion:
        gardes = connexion.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nom, _ in gardes:
            connexion.execute(f"DROP TRIGGER {nom}")
        connexion.execute("UPDATE sceau SET tete = replace(tete, substr(tete, 1, 1), 'x') WHERE tete = ?", (tete,))
        for _, sql in gardes:
            connexion.execute(sql)
        connexion.commit()
    fini = ceres("journal", "verifier", "--temoin", "tete.tsr", "--format", "json")
    assert fini.code == 8
    assert fini.json()["defauts"][0].startswith(
        f"aucun lot n'a la tête {tete[:16]}, que le jeton d'horodatage date du "
    )


def test_le_jeton_et_le_temoin_se_font_ensemble_et_jamais_par_dessus(base: Path, ceres: Lanceur) -> None:
    ensemble = ("journal", "temoigner", "--rfc3161", "tete.tsr", "--sortie", "temoin.txt")
    assert ceres(*ensemble).code == 0
    octets = Path("tete.tsr").read_bytes(), Path("temoin.txt").read_bytes()
    assert ceres("jure", "modifier", "J-1", "--employeur", "Autre").code == 0
    assert ceres(*ensemble).code == 8
    assert (Path("tete.tsr").read_bytes(), Path("temoin.txt").read_bytes()) == octets


@pytest.mark.parametrize(
    ("sorte", "code", "dit"),
    [
        ("refus", 8, "n'a rien signé"),
        ("autre", 8, "a signé autre chose"),
        ("vide", 8, "n'a rien signé"),
        ("texte", 8, "n'a rien signé"),
        ("500", 8, "réponse 500"),
        ("302", 8, "réponse 302"),
        ("enorme", 8, "ce n'est pas un jeton"),
    ],
)
def test_une_reponse_qui_n_est_pas_le_jeton_demande_n_ecrit_rien(
    base: Path, ceres: Lanceur, service: Service, signer: Callable[[bytes], bytes], sorte: str, code: int, dit: str
) -> None:
    bonne = service.repondre
    reponses: dict[str, Callable[[bytes], tuple[int, bytes]]] = {
        "refus": lambda _: (200, bytes.fromhex("30053003020102")),
        "autre": lambda _: (200, signer(horodatage._requete("ab" * 32, 7))),
        "vide": lambda _: (200, b""),
        "texte": lambda _: (200, b"<html>bonjour</html>"),
        "500": lambda q: (500, bonne(q)[1]),
        "302": lambda q: (302, bonne(q)[1]),
        "enorme": lambda q: (200, bonne(q)[1] + b"\0" * 200_000),
    }
    service.repondre = reponses[sorte]
    fini = ceres("journal", "temoigner", "--rfc3161", "tete.tsr", "--sortie", "temoin.txt")
    assert (fini.code, dit in fini.stderr) == (code, True), fini
    assert not Path("tete.tsr").exists()
    assert not Path("temoin.txt").exists()


def test_un_service_muet_se_dit_passager_et_un_mauvais_reglage_s_explique(
    base: Path, ceres: Lanceur, service: Service
) -> None:
    jeton = ("journal", "temoigner", "--rfc3161", "tete.tsr")
    for url, code, dit in (
        ("http://127.0.0.1:1/tsa", 9, "ne répond pas"),
        ("ftp://127.0.0.1/tsa", 8, "n'est pas l'adresse"),
        ("http://[::1/tsa", 8, "n'est pas l'adresse"),
        ("http://agent:secret@127.0.0.1:1/", 9, "Le service d'horodatage http://127.0.0.1 ne répond pas"),
        ("", 8, "ceres config definir journal.horodatage"),
    ):
        assert ceres("config", "definir", "journal.horodatage", url).code == 0
        fini = ceres(*jeton)
        assert (fini.code, dit in fini.stderr, "secret" in fini.stderr) == (code, True, False), (url, fini)
    assert not Path("tete.tsr").exists()


@pytest.mark.parametrize("octets", [b"\x30\x80\x00", b"\x30\x82\x00\x04\x02\x01\x01\x05", b"\x30\x84" + b"\xff" * 40])
def test_un_fichier_qui_ressemble_a_un_jeton_n_en_est_pas_un(octets: bytes) -> None:
    assert horodatage.est_un_jeton(octets)
    with pytest.raises(ErreurFichier):
        horodatage.lire(octets)


def test_un_classeur_de_ceres_est_un_temoin(base: Path, ceres: Lanceur) -> None:
    assert ceres("export-jures", "--etat", "expiree", "--sortie", "fiche.xlsx").code == 0
    verifie = ceres("journal", "verifier", "--temoin", "fiche.xlsx", "--format", "json")
    assert (verifie.code, verifie.json()["temoins"]) == (0, 1), verifie
    Path("faux.xlsx").write_bytes(b"PK\x03\x04" + Path("fiche.xlsx").read_bytes()[4:-30])
    assert ceres("journal", "verifier", "--temoin", "faux.xlsx").code == 2
