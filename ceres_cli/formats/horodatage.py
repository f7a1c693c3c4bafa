"""Un jeton d'horodatage (RFC 3161) : un tiers signe, avec son heure, la tête du journal qu'on lui montre.

Il n'apprend rien d'elle que 32 octets. Sa signature se vérifie par qui connaît son certificat :
`openssl ts -verify -digest TETE -in JETON -CAfile AUTORITE`.
"""

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from ceres_cli import fichiers
from ceres_cli.erreurs import BaseInutilisable, ErreurFichier, Occupe

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_SHA256 = "2.16.840.1.101.3.4.2.1"
_CORPS_MAX = 100_000  # octets d'une réponse
_ATTENTE = 20  # secondes
_REGLER = "Donnez son adresse, https://… : « ceres config definir journal.horodatage ADRESSE »."
_ACCORDE = (0, 1)  # accordé, accordé avec des changements (PKIStatus)


class Jeton(NamedTuple):
    """`tete` : ce qu'il date, en hexadécimal ; `instant` : celui du tiers, UTC, ISO 8601 ; `hasard` : celui de la
    demande, s'il le rend."""

    tete: str
    instant: str
    hasard: int | None


def demander(url: str, tete: str) -> bytes:
    """La réponse du service, à garder telle quelle. Occupe s'il ne répond pas ; BaseInutilisable s'il refuse, ou répond
    d'autre chose."""
    adresse, hasard = _adresse(url), int.from_bytes(os.urandom(8)) >> 1
    qui = f"Le service d'horodatage {adresse.scheme}://{adresse.hostname}"
    reponse = _envoyer(adresse, qui, _requete(tete, hasard))
    try:
        jeton = lire(reponse)
    except ErreurFichier as erreur:
        raise BaseInutilisable(f"{qui} n'a rien signé : {erreur}") from erreur
    if (jeton.tete, jeton.hasard) != (tete, hasard):
        raise BaseInutilisable(f"{qui} a signé autre chose que ce qui lui était demandé.")
    return reponse


def _adresse(url: str) -> "SplitResult":
    if not url:
        raise BaseInutilisable("Aucun service d'horodatage n'est réglé.", conseil=_REGLER)
    from urllib.parse import urlsplit

    try:
        adresse = urlsplit(url)
        if adresse.scheme in ("http", "https") and adresse.hostname and adresse.port != 0:
            return adresse
    except ValueError:  # un port, une adresse IPv6 mal écrits
        pass
    raise BaseInutilisable(f"« {url} » n'est pas l'adresse d'un service d'horodatage.", conseil=_REGLER)


def est_un_jeton(contenu: bytes) -> bool:
    """Du DER : une séquence. Le texte et les documents d'un témoin commencent autrement."""
    return contenu[:1] == b"\x30" and len(contenu) > 2 and contenu[1] >= 0x80


def lire(contenu: bytes) -> Jeton:
    """Ce que dit un jeton. ErreurFichier si ce n'en est pas un, ou s'il n'a pas été accordé."""
    from pyasn1.error import PyAsn1Error
    from pyasn1_modules import rfc3161, rfc5652

    try:
        reponse = _decoder(contenu, rfc3161.TimeStampResp())
        if int(reponse["status"]["status"]) not in _ACCORDE:
            raise ErreurFichier("la demande d'horodatage a été refusée.")
        signe = _decoder(bytes(reponse["timeStampToken"]["content"]), rfc5652.SignedData())
        dit = _decoder(bytes(signe["encapContentInfo"]["eContent"]), rfc3161.TSTInfo())
        empreinte = dit["messageImprint"]
        if str(empreinte["hashAlgorithm"]["algorithm"]) != _SHA256:
            raise ErreurFichier("le jeton d'horodatage ne porte pas une empreinte SHA-256.")
        return Jeton(
            bytes(empreinte["hashedMessage"]).hex(),
            dit["genTime"].asDateTime.isoformat(timespec="seconds"),
            int(dit["nonce"]) if dit["nonce"].isValue else None,
        )
    except (PyAsn1Error, ValueError, IndexError, OverflowError, RecursionError) as erreur:
        raise ErreurFichier("ce n'est pas un jeton d'horodatage.") from erreur


def _requete(tete: str, hasard: int) -> bytes:
    from pyasn1.codec.der import encoder
    from pyasn1_modules import rfc3161

    demande = rfc3161.TimeStampReq()
    demande["version"] = 1
    demande["messageImprint"]["hashAlgorithm"]["algorithm"] = _SHA256
    demande["messageImprint"]["hashedMessage"] = bytes.fromhex(tete)
    demande["nonce"] = hasard
    demande["certReq"] = True  # le jeton se vérifiera sans chercher qui l'a signé
    return bytes(encoder.encode(demande))


def _decoder(contenu: bytes, forme: Any) -> Any:
    from pyasn1.codec.der import decoder

    lu, reste = decoder.decode(contenu, asn1Spec=forme)
    if reste:
        raise ValueError("des octets de trop")
    return lu


def _envoyer(adresse: "SplitResult", qui: str, requete: bytes) -> bytes:
    """Ni redirection ni autre chose que HTTP : l'adresse réglée, elle seule."""
    import http.client

    connecter = http.client.HTTPSConnection if adresse.scheme == "https" else http.client.HTTPConnection
    chemin = (adresse.path or "/") + (f"?{adresse.query}" if adresse.query else "")
    try:
        connexion = connecter(str(adresse.hostname), adresse.port, timeout=_ATTENTE)
        try:
            connexion.request("POST", chemin, requete, {"Content-Type": "application/timestamp-query"})
            reponse = connexion.getresponse()
            corps = reponse.read(_CORPS_MAX + 1)
        finally:
            connexion.close()
    except (OSError, http.client.HTTPException, ValueError) as erreur:
        pourquoi = fichiers.cause(erreur) if isinstance(erreur, OSError) else "sa réponse ne se comprend pas"
        raise Occupe(
            f"{qui} ne répond pas : {pourquoi}.",
            conseil="Relancez plus tard ; si cela dure, vérifiez l'adresse : « ceres config voir ».",
        ) from erreur
    if reponse.status != http.client.OK:
        raise BaseInutilisable(f"{qui} refuse (réponse {reponse.status}).", conseil=_REGLER)
    if len(corps) > _CORPS_MAX:
        raise BaseInutilisable(f"{qui} répond plus de {_CORPS_MAX} octets : ce n'est pas un jeton.", conseil=_REGLER)
    return corps
