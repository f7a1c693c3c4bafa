"""Un message à la fois, et ce qui en est advenu avec certitude (SMTP, RFC 5321, par la bibliothèque standard).

Un serveur n'a pu accepter un message qu'après le point qui le termine. Avant lui, une liaison coupée ne laisse aucun
doute : rien n'est parti. Après lui, seule sa réponse dit ce qu'il a fait ; sans elle, personne ne le sait.
"""

import errno
import io
import re
import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from ceres_cli import fichiers
from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.poste.compte import CLAIR, STARTTLS, TLS, Compte
from ceres_cli.regles.courrier.envois import reponse_montrable
from ceres_cli.regles.vocabulaire import EtatMessage

ATTENTE = 60  # secondes, une réponse entière
OCTETS_MAX = 64 * 1024  # d'une réponse
LIGNES_MAX = 100
_ADIEU = 5
_CODE = re.compile(rb"[2-5][0-9]{2}")
_POINT = re.compile(rb"^\.", re.MULTILINE)
_COUPEE = "la liaison a été coupée"
_CONFUSE = "sa réponse ne se comprend pas"
_Perdue = OSError  # dont toutes celles de smtplib


class _SansFin(smtplib.SMTPServerDisconnected):
    """Une réponse plus longue qu'aucun serveur n'en fait."""


class _Smtp(smtplib.SMTP):
    """Ce qu'un serveur répond, lu jusqu'à ses bornes : la bibliothèque standard garde toute réponse, si longue qu'elle
    soit, et ne borne que l'attente de chaque octet."""

    def getreply(self) -> tuple[int, bytes]:
        try:
            return self._reponse()
        except OSError:
            self.close()
            raise

    def _reponse(self) -> tuple[int, bytes]:
        if (prise := self.sock) is None:
            raise smtplib.SMTPServerDisconnected(_COUPEE)
        self.file = self.file or prise.makefile("rb")
        limite, lus = time.monotonic() + self.timeout, 0
        mots: list[bytes] = []
        while True:
            ligne = _ligne(prise, self.file, limite, OCTETS_MAX - lus)
            lus += len(ligne)
            if not _CODE.fullmatch(ligne[:3]):
                return -1, b"\n".join([*mots, ligne[4:].strip()])
            mots.append(ligne[4:].strip())
            if ligne[3:4] != b"-":
                prise.settimeout(self.timeout)
                return int(ligne[:3]), b"\n".join(mots)
            if len(mots) == LIGNES_MAX:
                raise _SansFin


class _SmtpTls(_Smtp, smtplib.SMTP_SSL):
    """De même, chiffré dès le premier octet."""


def _ligne(prise: socket.socket, flux: io.BufferedReader, limite: float, place: int) -> bytes:
    """La ligne suivante, de `place` octets au plus, avant l'instant `limite`."""
    ligne = b""
    while not ligne.endswith(b"\n"):
        reste = limite - time.monotonic()
        if reste <= 0:
            raise TimeoutError
        prise.settimeout(reste)
        recu = flux.peek(1)
        if not recu:
            raise smtplib.SMTPServerDisconnected(_COUPEE)
        if place <= len(ligne):
            raise _SansFin
        fin = recu.find(b"\n") + 1 or len(recu)
        ligne += flux.read(min(fin, place - len(ligne)))
    return ligne


class Issue(NamedTuple):
    """Ce qui est advenu d'un message. `coupee` : la liaison ne sert plus. `arret` : aucun autre ne partirait mieux."""

    etat: EtatMessage
    reponse: str
    coupee: bool = False
    arret: str = ""


class Liaison:
    """Ouverte avec le serveur. `engagee` : le point final du dernier message a pu partir."""

    def __init__(self, smtp: smtplib.SMTP, compte: Compte) -> None:
        self._smtp = smtp
        self._expediteur = compte.expediteur
        self.engagee = False

    def envoyer(self, adresse: str, octets: bytes) -> Issue:
        """Le message, à cette adresse ; ne lève rien de ce que le serveur ou le réseau peuvent faire."""
        self.engagee = False
        try:
            return self._montrable(self._envoyer(adresse, octets), adresse)
        except _Perdue:
            return self.perdue()

    def perdue(self) -> Issue:
        """Ce qu'il faut croire d'un message dont la conversation s'est interrompue là."""
        if self.engagee:
            return Issue(EtatMessage.INCERTAIN, f"{_COUPEE} avant la réponse au message", coupee=True)
        return Issue(EtatMessage.A_RETENTER, f"{_COUPEE} avant la fin du message", coupee=True)

    def _envoyer(self, adresse: str, octets: bytes) -> Issue:
        code, mots = self._smtp.mail(self._expediteur)
        if code != 250:
            return self._refuse(code, mots, arret=code >= 500)
        code, mots = self._smtp.rcpt(adresse)
        if code not in (250, 251):
            return self._refuse(code, mots)
        code, mots = self._smtp.docmd("DATA")
        if code != 354:
            return self._refuse(code, mots)
        self._smtp.send(_POINT.sub(b"..", octets))
        self.engagee = True
        self._smtp.send(b".\r\n")
        code, mots = self._smtp.getreply()
        if 200 <= code < 300:
            return Issue(EtatMessage.ENVOYE, _mots(code, mots))
        return self._refuse(code, mots)

    def _refuse(self, code: int, mots: bytes, *, arret: bool = False) -> Issue:
        """Un refus passager (4xx) se retente, un refus définitif (5xx) non ; d'un autre code, on ne sait que penser."""
        dits = _mots(code, mots)
        if arret:
            return Issue(EtatMessage.A_RETENTER, dits, coupee=True, arret=f"le serveur refuse l'expéditeur ({dits})")
        if not 400 <= code < 600:
            return self.perdue()._replace(reponse=dits)
        etat = EtatMessage.A_RETENTER if code < 500 else EtatMessage.ECHOUE
        return Issue(etat, dits, coupee=code == 421 or not self._remise_a_zero())

    def _remise_a_zero(self) -> bool:
        """Le serveur oublie le message refusé ; faux s'il ne répond plus."""
        try:
            return self._smtp.rset()[0] == 250
        except _Perdue:
            return False

    def _montrable(self, issue: Issue, adresse: str) -> Issue:
        return issue._replace(reponse=reponse_montrable(issue.reponse, adresse))


def _mots(code: int, mots: bytes) -> str:
    return f"{code} {mots.decode('utf-8', 'replace')}".strip()


@contextmanager
def ouvrir(compte: Compte, attente: float = ATTENTE) -> Iterator[Liaison]:
    """`attente` : ce que dure au plus une réponse, en secondes. BaseInutilisable : liaison sans chiffrement, certificat
    refusé, compte refusé. Occupe : serveur injoignable."""
    smtp = _joindre(compte, attente)
    try:
        _se_presenter(smtp, compte)
        yield Liaison(smtp, compte)
    finally:
        _fermer(smtp)


def _fermer(smtp: smtplib.SMTP) -> None:
    try:
        smtp.timeout = min(smtp.timeout, _ADIEU)
        smtp.quit()
    except _Perdue:
        smtp.close()


def _joindre(compte: Compte, attente: float) -> smtplib.SMTP:
    try:
        if compte.securite == TLS:
            contexte = ssl.create_default_context()
            return _SmtpTls(compte.serveur, compte.port, compte.domaine, timeout=attente, context=contexte)
        return _Smtp(compte.serveur, compte.port, compte.domaine, timeout=attente)
    except ssl.SSLError as erreur:
        raise _sans_tls(compte, erreur) from erreur
    except smtplib.SMTPResponseException as erreur:
        raise _injoignable(compte, _dits(erreur)) from erreur
    except (UnicodeError, ValueError) as erreur:
        raise BaseInutilisable(
            f"« {compte.serveur} » n'est pas un nom de serveur.", conseil="Corrigez le réglage courrier.serveur."
        ) from erreur
    except _Perdue as erreur:
        raise _injoignable(compte, _cause(erreur)) from erreur


def _se_presenter(smtp: smtplib.SMTP, compte: Compte) -> None:
    try:
        if compte.securite == STARTTLS:
            smtp.ehlo()
            smtp.starttls(context=ssl.create_default_context())
        smtp.ehlo_or_helo_if_needed()
        if compte.identifiant:
            assert compte.securite != CLAIR
            smtp.login(compte.identifiant, compte.mot_de_passe)
    except ssl.SSLError as erreur:
        raise _sans_tls(compte, erreur) from erreur
    except smtplib.SMTPAuthenticationError as erreur:
        raise BaseInutilisable(
            f"Le serveur {compte.serveur} refuse le compte {compte.identifiant} ({_dits(erreur)}).",
            conseil="Vérifiez courrier.identifiant et le fichier du mot de passe. Rien n'est parti.",
        ) from erreur
    except smtplib.SMTPNotSupportedError as erreur:
        if compte.securite == STARTTLS and not smtp.has_extn("starttls") and not isinstance(smtp.sock, ssl.SSLSocket):
            raise _sans_starttls(compte) from erreur
        raise BaseInutilisable(
            f"Le serveur {compte.serveur} ne demande pas de compte, ou pas d'une façon que ceres sache.",
            conseil="Videz courrier.identifiant et courrier.mot_de_passe_fichier, ou changez de serveur.",
        ) from erreur
    except smtplib.SMTPResponseException as erreur:
        if compte.securite == STARTTLS and not isinstance(smtp.sock, ssl.SSLSocket):
            raise _sans_starttls(compte) from erreur
        raise _injoignable(compte, _dits(erreur)) from erreur
    except ValueError as erreur:  # une demande d'AUTH qui n'est pas en base64
        raise _injoignable(compte, _CONFUSE) from erreur
    except _Perdue as erreur:
        raise _injoignable(compte, _cause(erreur)) from erreur


def _dits(erreur: smtplib.SMTPResponseException) -> str:
    mots = erreur.smtp_error
    return reponse_montrable(_mots(erreur.smtp_code, mots if isinstance(mots, bytes) else mots.encode()), "\0")


def _cause(erreur: OSError) -> str:
    """En français, ce qu'en dit le système."""
    if isinstance(erreur, _SansFin):
        return "sa réponse ne finit pas"
    if isinstance(erreur, smtplib.SMTPServerDisconnected):
        return _COUPEE
    if isinstance(erreur, smtplib.SMTPException):
        return _CONFUSE
    if isinstance(erreur, TimeoutError):
        return "il ne répond pas"
    if isinstance(erreur, socket.gaierror):
        return "son nom est inconnu"
    if isinstance(erreur, ConnectionRefusedError):
        return "il refuse la connexion"
    if erreur.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH):
        return "aucun réseau n'y mène"
    return fichiers.cause(erreur)


def _sans_tls(compte: Compte, erreur: ssl.SSLError) -> BaseInutilisable:
    if isinstance(erreur, ssl.SSLCertVerificationError):
        return BaseInutilisable(
            f"Le certificat du serveur {compte.serveur} n'est pas sûr : rien n'est parti.",
            conseil="Vérifiez le nom du serveur. Un certificat d'une autorité à vous se donne par la variable"
            " SSL_CERT_FILE.",
        )
    return BaseInutilisable(
        f"Le serveur {compte.serveur} ne parle pas TLS sur le port {compte.port} : rien n'est parti.",
        conseil="Vérifiez courrier.port et courrier.securite (starttls : 587 ; tls : 465).",
    )


def _sans_starttls(compte: Compte) -> BaseInutilisable:
    return BaseInutilisable(
        f"Le serveur {compte.serveur} ne propose pas STARTTLS : rien n'est parti.",
        conseil="Vérifiez courrier.port et courrier.securite ; « clair » est à écrire, pour un relais de la même"
        " machine.",
    )


def _injoignable(compte: Compte, pourquoi: str) -> Occupe:
    return Occupe(
        f"Le serveur {compte.serveur} (port {compte.port}) est injoignable : {pourquoi}.",
        conseil="Relancez la commande plus tard : ce qui n'est pas parti attend.",
    )
