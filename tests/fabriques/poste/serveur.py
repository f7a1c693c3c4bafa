"""Un vrai serveur de courrier, qui répond, refuse, coupe ou tue selon ce qu'on lui demande ; et son certificat."""

import asyncio
import os
import signal
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

OK = "250 OK"
ACCEPTE = "250 envoi accepté"


@dataclass
class Boite:
    """Ce que le serveur a accepté, dans l'ordre. `a_rcpt`, `a_data` : adresse → sa réponse (une fois chacune, ou pour
    toujours si `tenace`) ; « couper » ferme la liaison sans répondre ; « accepter et couper » garde le message, puis la
    ferme. `tuer` : à la énième fin de message, ce processus est tué avant la réponse."""

    recus: list[tuple[str, EmailMessage]] = field(default_factory=list)
    a_mail: str = OK
    a_rcpt: dict[str, str] = field(default_factory=dict)
    a_data: dict[str, str] = field(default_factory=dict)
    tenace: bool = False
    tuer: Callable[[int], int | None] = lambda _: None
    tuer_avant: Callable[[int], int | None] = lambda _: None
    ordres: list[str] = field(default_factory=list)

    @property
    def adresses(self) -> list[str]:
        return [adresse for adresse, _ in self.recus]

    def _dit(self, table: dict[str, str], adresse: str, sinon: str) -> str:
        return table.get(adresse, sinon) if self.tenace else table.pop(adresse, sinon)

    async def handle_MAIL(  # noqa: N802
        self, serveur: SMTP, liaison: Session, enveloppe: Envelope, adresse: str, options: list[str]
    ) -> str:
        self.ordres.append(f"MAIL {adresse}")
        if (cible := self.tuer_avant(len(self.recus))) is not None:
            os.kill(cible, signal.SIGKILL)
        if self.a_mail == OK:
            enveloppe.mail_from = adresse
        return self.a_mail

    async def handle_RCPT(  # noqa: N802
        self, serveur: SMTP, liaison: Session, enveloppe: Envelope, adresse: str, options: list[str]
    ) -> str:
        self.ordres.append(f"RCPT {adresse}")
        reponse = self._dit(self.a_rcpt, adresse, OK)
        if reponse == "couper":
            return _couper(serveur)
        if reponse == OK:
            enveloppe.rcpt_tos.append(adresse)
        return reponse

    async def handle_DATA(self, serveur: SMTP, liaison: Session, enveloppe: Envelope) -> str:  # noqa: N802
        (adresse,) = enveloppe.rcpt_tos
        reponse = self._dit(self.a_data, adresse, ACCEPTE)
        if reponse == "couper":
            return _couper(serveur)
        if reponse in (ACCEPTE, "accepter et couper"):
            assert isinstance(enveloppe.content, bytes)
            lu = message_from_bytes(enveloppe.content, policy=policy.default)
            assert isinstance(lu, EmailMessage)
            self.recus.append((adresse, lu))
            if (cible := self.tuer(len(self.recus))) is not None:
                os.kill(cible, signal.SIGKILL)
        return _couper(serveur) if reponse == "accepter et couper" else reponse


def _couper(serveur: SMTP) -> str:
    assert serveur.transport is not None
    serveur.transport.abort()
    return "421 adieu"


class _Serveur(Controller):
    def __init__(self, boite: Boite, **options: Any) -> None:
        super().__init__(boite, hostname="127.0.0.1", port=0, **options)

    def _trigger_server(self) -> None:
        """Le port est celui que le système a choisi."""
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def serveur(boite: Boite, **options: Any) -> Iterator[int]:
    """Le port où il écoute ; `options` : celles d'aiosmtpd."""
    lance = _Serveur(boite, **options)
    lance.start()
    try:
        yield lance.port
    finally:
        lance.stop()
        assert not lance.loop.is_running()
        asyncio.set_event_loop(None)


def compte_de(identifiant: str, mot_de_passe: str) -> Callable[..., AuthResult]:
    """Ce compte, et lui seul."""

    def juger(_serveur: object, _liaison: object, _enveloppe: object, _methode: str, donnees: object) -> AuthResult:
        assert isinstance(donnees, LoginPassword)
        bon = (donnees.login, donnees.password) == (identifiant.encode(), mot_de_passe.encode())
        return AuthResult(success=bon, handled=False)

    return juger


def certificat(dossier: Path) -> tuple[Path, ssl.SSLContext]:
    """Un certificat que personne n'a signé, pour 127.0.0.1 ; son fichier, et de quoi servir avec."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    cle = ec.generate_private_key(ec.SECP256R1())
    nom = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "essai")])
    maintenant = datetime.now(UTC)
    fait = (
        x509.CertificateBuilder()
        .subject_name(nom)
        .issuer_name(nom)
        .public_key(cle.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(maintenant - timedelta(days=1))
        .not_valid_after(maintenant + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(cle, hashes.SHA256())
    )
    fichier, secret = dossier / "serveur.crt", dossier / "serveur.key"
    fichier.write_bytes(fait.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        cle.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    contexte = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    contexte.load_cert_chain(fichier, secret)
    return fichier, contexte


def regler(port: int, fichier: Path = Path("ceres.toml"), **reglages: object) -> None:
    """Écrit ce fichier, à défaut le ceres.toml du dossier de travail : ce serveur, en clair, sans borne ; `reglages` :
    ce qui en diffère."""
    tous: dict[str, object] = {
        "serveur": "127.0.0.1", "port": port, "securite": "clair", "expediteur": "examens@example.fr",
        "par_minute": 0, "par_jour": 0, **reglages,
    }  # fmt: skip
    lignes = [f'{nom} = "{v}"' if isinstance(v, str) else f"{nom} = {v}" for nom, v in tous.items()]
    fichier.write_text("\n".join(["[courrier]", *lignes, ""]), encoding="utf-8")
