"""Un message à la fois, et ce qui en est advenu avec certitude (SMTP, RFC 5321, par la bibliothèque standard).

Un serveur n'a pu accepter un message qu'après le point qui le termine. Avant lui, une liaison coupée ne laisse aucun
doute : rien n'est parti. Après lui, seule sa réponse dit ce qu'il a fait ; sans elle, personne ne le sait.
"""

import re
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from ceres_cli import fichiers
from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.poste.compte import CLAIR, STARTTLS, TLS, Compte
from ceres_cli.regles.courrier.envois import reponse_montrable
from ceres_cli.regles.vocabulaire import EtatMessage

ATTENTE = 60  # secondes, à chaque réponse
ATTENTE_FINALE = 300  # celle de l'acceptation, que le serveur peut faire attendre
_ADIEU = 5
_POINT = re.compile(rb"^\.", re.MULTILINE)
_COUPEE = "la liaison a été coupée"
_Perdue = OSError  # dont toutes celles de smtplib


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
        self._attendre(ATTENTE_FINALE)
        code, mots = self._smtp.getreply()
        self._attendre(ATTENTE)
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

    def _attendre(self, secondes: float) -> None:
        if self._smtp.sock is not None:
            self._smtp.sock.settimeout(secondes)

    def _montrable(self, issue: Issue, adresse: str) -> Issue:
        return issue._replace(reponse=reponse_montrable(issue.reponse, adresse))


def _mots(code: int, mots: bytes) -> str:
    return f"{code} {mots.decode('utf-8', 'replace')}".strip()


@contextmanager
def ouvrir(compte: Compte) -> Iterator[Liaison]:
    """BaseInutilisable : liaison sans chiffrement, certificat refusé, compte refusé. Occupe : serveur injoignable."""
    smtp = _joindre(compte)
    try:
        _se_presenter(smtp, compte)
        yield Liaison(smtp, compte)
    finally:
        _fermer(smtp)


def _fermer(smtp: smtplib.SMTP) -> None:
    try:
        if smtp.sock is not None:
            smtp.sock.settimeout(_ADIEU)
        smtp.quit()
    except _Perdue:
        smtp.close()


def _joindre(compte: Compte) -> smtplib.SMTP:
    try:
        if compte.securite == TLS:
            contexte = ssl.create_default_context()
            return smtplib.SMTP_SSL(compte.serveur, compte.port, compte.domaine, timeout=ATTENTE, context=contexte)
        return smtplib.SMTP(compte.serveur, compte.port, compte.domaine, timeout=ATTENTE)
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
    except _Perdue as erreur:
        raise _injoignable(compte, _cause(erreur)) from erreur


def _dits(erreur: smtplib.SMTPResponseException) -> str:
    mots = erreur.smtp_error
    return reponse_montrable(_mots(erreur.smtp_code, mots if isinstance(mots, bytes) else mots.encode()), "\0")


def _cause(erreur: OSError) -> str:
    """En français, ce qu'en dit le système."""
    if isinstance(erreur, smtplib.SMTPServerDisconnected):
        return _COUPEE
    if isinstance(erreur, smtplib.SMTPException):
        return "sa réponse ne se comprend pas"
    if isinstance(erreur, TimeoutError):
        return "il ne répond pas"
    if isinstance(erreur, socket.gaierror):
        return "son nom est inconnu"
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
