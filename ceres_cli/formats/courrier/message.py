"""Un courriel (RFC 5322) : ses en-têtes, son texte clair et sa page, son numéro le même à chaque essai.

L'objet ne nomme personne : il se lit sur un écran verrouillé. Un nom n'ajoute pas d'en-tête : il tient sur une ligne.
"""

import re
from collections.abc import Iterable
from email import message_from_bytes
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from html import escape
from typing import Any, NamedTuple

from ceres_cli.formats.composition.valeurs import net
from ceres_cli.regles.condense import sha256
from ceres_cli.regles.courrier.envois import adresse_utilisable

_NOM_ENTIER = 60
_LIGNE = 76  # RFC 2047
# Une ligne se lit jusqu'à une soixantaine de signes ; les couleurs restent celles de la messagerie, claire ou sombre.
_MISE = "max-width:40em;margin:1em;font:1em/1.5 sans-serif"
_OPTION = re.compile(r"--[a-z-]+")
_AVANT_UN_SIGNE = re.compile("(?<=«) | (?=[»:;!?])")
_SIGNES = re.compile(r'[()<>\[\]:;@\\,."]')  # RFC 5322, « specials »


class _Politique(EmailPolicy):
    """Celle de SMTP, moins une faute : en pliant un nom ou un objet accentué trop long pour une ligne, la bibliothèque
    perd l'espace entre deux morceaux codés. Ici elle est dans l'un d'eux (RFC 2047). Un objet tout en ASCII commence
    sur sa ligne : renvoyé entier à la suivante, certains le montrent décalé d'une espace."""

    def fold_binary(self, name: str, value: Any) -> bytes:
        if str(value).isascii() and name != "Subject":
            return super().fold_binary(name, value)
        if not (adresses := getattr(value, "addresses", ())):
            return self._coder(name, str(value))
        (une,) = adresses
        return self._coder(name, une.display_name, f" <{une.addr_spec}>")

    def _coder(self, nom: str, texte: str, suite: str = "") -> bytes:
        plie = Header(texte, "us-ascii" if texte.isascii() else "utf-8", header_name=nom).encode(linesep=self.linesep)
        trop_long = len(plie.rpartition(self.linesep)[2]) + len(suite) > _LIGNE
        return f"{nom}: {plie}{self.linesep if suite and trop_long else ''}{suite}{self.linesep}".encode("ascii")


_POLITIQUE = _Politique(linesep=SMTP.linesep)


class Depart(NamedTuple):
    """Ce que met une messagerie en envoyant. `expediteur` : l'adresse qui envoie, sous le nom de qui écrit ; `date` :
    au format de l'en-tête ; `numero` : celui du message, le même à chaque essai."""

    expediteur: str
    date: str
    numero: str


class Lu(NamedTuple):
    """Ce qu'une personne lit d'un courriel ; `pieces` : les noms de celles qui sont jointes."""

    objet: str
    texte: str
    pieces: tuple[str, ...]


def personne(nom: str, adresse: str) -> Address:
    """Un nom qu'une ligne ne tient pas perd ses signes : coupé, il perdrait les guillemets qui les gardent."""
    montre = " ".join(net(nom).split())
    if len(montre) > _NOM_ENTIER:
        montre = " ".join(_SIGNES.sub(" ", montre).split())
    return Address(display_name=montre, addr_spec=adresse_utilisable(adresse) or adresse)


def commencer(objet: str, de: str, repondre: Address | None, depart: Depart | None) -> EmailMessage:
    """`de` : le nom de qui écrit ; `repondre` : où lui répondre. Sans `depart`, un brouillon, à relire et envoyer de sa
    messagerie."""
    message = EmailMessage(policy=_POLITIQUE)
    if depart is None:
        message["X-Unsent"] = "1"
        message["Subject"] = objet
        if repondre is not None:
            message["From"] = repondre
        return message
    message["Date"] = depart.date
    message["Message-ID"] = depart.numero
    message["Subject"] = objet
    message["From"] = personne(de, depart.expediteur)
    if repondre is not None:
        message["Reply-To"] = repondre
    return message


def ecrire(message: EmailMessage, a: Address, texte: str, page: str) -> None:
    """Le destinataire, puis le même contenu deux fois : en clair, en page."""
    message["To"] = a
    message["Content-Language"] = "fr"
    message.set_content(texte, cte="quoted-printable")
    message.add_alternative(page, subtype="html", cte="quoted-printable")


def finir(message: EmailMessage, repere: str) -> bytes:
    """Ses octets ; `repere` : ce qui distingue ce contenu de tout autre."""
    for rang, partie in enumerate(p for p in message.walk() if p.is_multipart()):
        borne = sha256(f"{repere}/{rang}".encode()).hexdigest()[:32]
        partie.set_boundary(f"ceres-{borne}")
    return message.as_bytes()


def lire(octets: bytes) -> Lu:
    """D'un message écrit ici."""
    message = message_from_bytes(octets, policy=SMTP)
    assert isinstance(message, EmailMessage)
    corps = message.get_body(("plain",))
    assert corps is not None
    texte = str(corps.get_content()).replace("\r\n", "\n").strip()
    return Lu(str(message["Subject"]).strip(), texte, tuple(p.get_filename() or "" for p in message.iter_attachments()))


def page(objet: str, corps: str) -> str:
    """Lisible par un lecteur d'écran : une langue, un titre. `corps` : du HTML, ses textes déjà échappés."""
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{escape(objet)}</title></head>'
        f'<body style="{_MISE}">{corps}</body></html>\n'
    )


def paragraphes(phrases: Iterable[str]) -> str:
    return "".join(f"<p>{_dite(phrase)}</p>" for phrase in phrases)


def liste(lignes: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{_dite(ligne)}</li>' for ligne in lignes)}</ul>"


def _dite(phrase: str) -> str:
    """Nul signe ne commence une ligne."""
    return _AVANT_UN_SIGNE.sub("\u00a0", escape(phrase))


def commande(ligne: str) -> str:
    """Une commande à recopier ; une option ne s'y coupe pas à ses traits d'union."""
    dite = _OPTION.sub(r'<span style="white-space:nowrap">\g<0></span>', escape(ligne))
    return f'<pre style="white-space:pre-wrap"><code>{dite}</code></pre>'
