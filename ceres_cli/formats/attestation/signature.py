"""Signer et vérifier (Ed25519) ; les clés publiques du registre, que leur numéro court désigne."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ceres_cli.formats.attestation.code import de_base64, en_base64
from ceres_cli.regles.condense import sha256


class Cle(NamedTuple):
    """Une clé publique ; `depuis`, `jusqu_au` : les jours, AAAA-MM-JJ, entre lesquels elle signe ; vide, elle signe
    encore."""

    cle: str
    publique: str
    depuis: str
    jusqu_au: str | None = None

    def signe_le(self, jour: str) -> bool:
        return self.jusqu_au is None or jour <= self.jusqu_au


Cles = Mapping[str, Cle]


def publique(graine: bytes) -> str:
    """La clé publique de cette clé privée, en base64url."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return en_base64(Ed25519PrivateKey.from_private_bytes(graine).public_key().public_bytes_raw())


def numero_court(publique: str) -> str:
    return sha256(de_base64(publique) or b"").hexdigest()[:8]


def signer(graine: bytes, octets: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(graine).sign(octets)


def est_signe(cle: Cle, signature: bytes, octets: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(de_base64(cle.publique) or b"").verify(signature, octets)
    except (InvalidSignature, ValueError):
        return False
    return True


def lire_cles(lues: Iterable[Mapping[str, Any]]) -> dict[str, Cle]:
    """Numéro court → clé. ValueError, en français, si l'une n'est pas une clé, ou n'est pas celle de son numéro."""
    cles = {}
    for brute in lues:
        try:
            cle = Cle(*(brute[champ] for champ in Cle._fields))
        except (KeyError, TypeError):
            raise ValueError("une clé n'a pas ses quatre champs") from None
        if not all(isinstance(v, str) for v in cle[:3]) or not isinstance(cle.jusqu_au, str | None):
            raise ValueError("un champ d'une clé n'est pas un texte")
        if len(de_base64(cle.publique) or b"") != 32 or numero_court(cle.publique) != cle.cle:
            raise ValueError(f"la clé {cle.cle[:20]} n'est pas celle de son numéro")
        cles[cle.cle] = cle
    return cles
