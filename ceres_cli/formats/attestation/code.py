"""Le code d'une attestation : « CERES1. », puis, en base64url sans bourrage, un message et sa signature.

Un message n'a qu'une écriture, un code aussi : ce qui se lirait de deux façons n'est pas lu.
"""

import base64
import binascii
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.obtention.attestations import NOM_MAX

PREFIXE = "CERES1."
SIGNATURE = 64  # octets
_BASE64 = re.compile(r"[A-Za-z0-9_-]{90,4000}", re.ASCII)
_DANS_UN_FICHIER = re.compile(rb"CERES1\.[A-Za-z0-9_-]{90,4000}")
_NUMERO = re.compile(r"N-[0-9]{6,15}|[1-9][0-9]{0,14}", re.ASCII)
_CLE = re.compile(r"[0-9a-f]{8}", re.ASCII)


class Message(NamedTuple):
    """Ce qui est signé, dans l'ordre de son écriture : le numéro du papier, le nom et la naissance tels qu'il les
    imprime, la certification, le jour où il est fait, et le numéro court de la clé."""

    n: str
    nom: str
    ne: str
    cert: str
    jour: str
    cle: str

    @property
    def octets(self) -> bytes:
        return json.dumps({"v": 1, **self._asdict()}, ensure_ascii=False, separators=(",", ":")).encode()

    @property
    def a_signer(self) -> bytes:
        return PREFIXE.encode() + self.octets


class Code(NamedTuple):
    message: Message
    signature: bytes

    def __str__(self) -> str:
        return PREFIXE + en_base64(self.message.octets + self.signature)


def en_base64(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode("ascii")


def de_base64(texte: str) -> bytes | None:
    """None si ce n'en est pas, ou si ces octets s'écrivent autrement."""
    try:
        octets = base64.b64decode(texte + "=" * (-len(texte) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return octets if en_base64(octets) == texte else None


def lire(texte: str) -> Code | None:
    """Le code que dit ce texte, après l'adresse d'une page s'il y en a une ; None si ce n'en est pas un."""
    net = texte.strip().rpartition("#")[2]
    if not net.startswith(PREFIXE) or _BASE64.fullmatch(net, len(PREFIXE)) is None:
        return None
    octets = de_base64(net.removeprefix(PREFIXE))
    if octets is None or (message := _message(octets[:-SIGNATURE])) is None:
        return None
    return Code(message, octets[-SIGNATURE:])


def _message(octets: bytes) -> Message | None:
    try:
        lu = json.loads(octets)
        v, *champs = lu.values()
        message = Message(*champs)
        bons = v == 1 and all(isinstance(c, str) for c in champs) and message.octets == octets
        return message if bons and _en_forme(message) else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def _en_forme(message: Message) -> bool:
    for jour in (message.ne, message.jour):
        if date.fromisoformat(jour).isoformat() != jour:
            return False
    return (
        _NUMERO.fullmatch(message.n) is not None
        and _CLE.fullmatch(message.cle) is not None
        and 0 < len(message.nom.encode()) <= NOM_MAX
        and message.nom.isprintable()
        and message.cert.isascii()
        and message.cert.isprintable()
    )


def contenus(morceaux: Iterator[bytes]) -> list[str]:
    """Les codes que portent ces octets, chacun une fois, dans leur ordre."""
    trouves = (texte.decode("ascii") for morceau in morceaux for texte in _DANS_UN_FICHIER.findall(morceau))
    return list(dict.fromkeys(trouves))
