"""La forme canonique de ce qui est scellé, et le calcul des sceaux : docs/sceau.md en dit chaque octet.

Importé par ce qui écrit ou vérifie le journal, jamais par une lecture : il charge OpenSSL.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ceres_cli.base.sceau import SECRET
from ceres_cli.base.sceau.etat import Cle, Trace
from ceres_cli.regles.condense import hmac, sha256

ORIGINE = "0" * 64  # la tête d'avant le premier lot
# L'en-tête d'un lot, dans l'ordre où il se scelle ; son motif et sa source le sont par un engagement.
EN_TETE = (
    "id", "horodatage", "jour", "jour_force", "agent", "profil", "role", "structure", "commande", "source_sha256",
    "agent_plan", "annule", "fait", "sans_effet", "refuse", "non_traite",
)  # fmt: skip
# Ce qui n'entre dans un en-tête que s'il est dit, à sa suite : un lot d'avant se vérifie comme il a été scellé.
AJOUTS = ("horloge_reculee", "jeton", "programme")
SANS_AJOUT = (0, None, None)
VOILEES = frozenset({"parametre", "amenagement"})  # ces tables, le journal n'en dit pas tout
_SEL = 32  # octets
_BLOC = 64  # octets du bloc de SHA-256
_INTERNE, _EXTERNE = (bytes(octet ^ masque for octet in range(256)) for masque in (0x36, 0x5C))

# JSON sans blanc, en ASCII : ce qui n'en est pas s'écrit « \uxxxx ». Le même texte partout, quoi qu'il contienne.
encoder = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode


def encoder_numeros(numeros: Iterable[int]) -> str:
    """Ce que donnerait `encoder` des clés qui ne sont que ces numéros."""
    return f"[[{'],['.join(map(str, numeros))}]]"


def sels(nombre: int) -> list[bytes]:
    brut = os.urandom(_SEL * nombre)
    return [brut[i : i + _SEL] for i in range(0, len(brut), _SEL)]


def engagement(sel: bytes, valeurs: Sequence[Any]) -> bytes:
    """HMAC-SHA256 du tableau JSON de ces valeurs : sans le sel, rien n'en dit le contenu."""
    return hmac(sel, encoder(valeurs).encode(), "sha256")


def sceau(fixes: Sequence[Any], engage: bytes) -> bytes:
    """SHA-256 de ce qui ne s'efface pas, suivi de l'engagement de ce qui s'efface."""
    return sha256(encoder(fixes).encode() + engage).digest()


@lru_cache(4096)
def _valeurs(valeurs: tuple[Any, ...]) -> bytes:
    return encoder(valeurs).encode()


@lru_cache(4096)
def _suite(valeurs: tuple[Any, ...]) -> str:
    """Le tableau JSON de ces valeurs, sans le crochet qui l'ouvre."""
    return encoder(valeurs)[1:]


@lru_cache(4096)
def _autour(sorte: str, action: str, champ: str | None, version: int | None, derogation: int) -> tuple[str, str]:
    """De ce qu'une trace fixe, ce qui précède le numéro de son objet et ce qui le suit."""
    return f",{_suite((sorte,))[:-1]},", f",{_suite((action, champ, version, derogation))}"


def traces(traits: Sequence[Trace], sels_: Mapping[str, Mapping[int, bytes]]) -> list[bytes]:
    """Le sceau de chaque trace : ce que donnent `sceau` et `engagement`. D'un grand lot, presque tout revient d'une
    trace à l'autre, et ne s'écrit qu'une fois. `sels_` : ceux de chaque objet, par sorte."""
    suite = []
    derniers: tuple[Any, ...] = ()
    for numero, lot, sorte, objet, action, champ, avant, apres, motif, version, derogation in traits:
        if (dits := (sorte, action, champ, avant, apres, motif, version, derogation)) != derniers:
            derniers, siens, valeurs = dits, sels_[sorte], _valeurs((avant, apres, motif))
            avant_lui, apres_lui = _autour(sorte, action, champ, version, derogation)
        fixes = f"[{numero},{lot}{avant_lui}{objet}{apres_lui}".encode()
        suite.append(sha256(fixes + _hmac(siens[objet], valeurs)).digest())
    return suite


def _hmac(cle: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 (RFC 2104). OpenSSL met deux fois plus de temps à l'appeler qu'à le calculer : d'un sel, qui tient
    dans un bloc, ses deux SHA-256 se font ici."""
    if len(cle) > _BLOC:
        return hmac(cle, message, "sha256")
    bloc = cle.ljust(_BLOC, b"\0")
    return sha256(bloc.translate(_EXTERNE) + sha256(bloc.translate(_INTERNE) + message).digest()).digest()


def confiees(traits: Sequence[Trace]) -> Iterator[tuple[str, str]]:
    """De quoi faire sceller ces traces par qui garde leurs sels : de chacune, la fin de ce qui ne s'efface pas et ce
    qui s'efface, en JSON."""
    for *_, action, champ, avant, apres, motif, version, derogation in traits:
        yield _suite((action, champ, version, derogation)), _valeurs((avant, apres, motif)).decode()


def voiler(table: str, cle: Cle, valeurs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Ces valeurs d'une ligne telles que le journal les dit. D'un secret, son SHA-256, d'où il ne se retrouve pas ;
    d'aménagements, leur engagement, et de son sel le SHA-256 : leur ligne ôtée, ils ne se retrouvent plus."""
    if table == "amenagement":
        sel = str(valeurs["sel"]).encode()
        return {"sel": sha256(sel).hexdigest(), "codes": engagement(sel, [valeurs["codes"]]).hex()}
    if (table, cle) == ("parametre", (SECRET,)):
        return {c: sha256(v.encode()).hexdigest() if isinstance(v, str) else v for c, v in valeurs.items()}
    return valeurs


class Somme:
    """Le sceau d'une suite : SHA-256 de leurs sceaux, bout à bout ; et leur nombre."""

    def __init__(self) -> None:
        self.nombre = 0
        self._somme = sha256()

    def ajouter(self, sceaux: Sequence[bytes]) -> None:
        self.ajouter_bout_a_bout(b"".join(sceaux))

    def ajouter_bout_a_bout(self, sceaux: bytes) -> None:
        self.nombre += len(sceaux) // _SEL
        self._somme.update(sceaux)

    def finir(self) -> str:
        return self._somme.hexdigest()


def en_tete(valeurs: Sequence[Any], ajouts: Sequence[Any]) -> list[Any]:
    """`valeurs` : celles d'EN_TETE ; `ajouts` : celles d'AJOUTS."""
    return [*valeurs, *([nom, v] for nom, v in zip(AJOUTS, ajouts, strict=True) if v)]


def tete(precedente: str, en_tete: Sequence[Any], suite: Sequence[Any]) -> str:
    """`suite` : engagement, repris, nombre et sceau des traces, nombre et sceau des écritures."""
    return sha256(encoder([precedente, *en_tete, *suite]).encode()).hexdigest()


def ancre(cle: bytes, lot: int, la_tete: str) -> str:
    return hmac(cle, encoder([lot, la_tete]).encode(), "sha256").hex()


def effacement(cle: bytes, effacee: Sequence[Any]) -> str:
    """Celui d'une fiche effacée, notée à côté de la base : sorte, numéro, lot, tête."""
    return hmac(cle, encoder(["effacement", *effacee]).encode(), "sha256").hex()


def nom_de_cle(cle: bytes) -> str:
    """Les 16 premiers chiffres de son SHA-256 : de quoi la reconnaître, rien pour la refaire."""
    return sha256(cle).hexdigest()[:16]
