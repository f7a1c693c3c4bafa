"""Les jurés en vCard 4.0 (RFC 6350), ou 3.0 (RFC 2426) pour les carnets d'adresses anciens."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from ceres_cli.formats.csv_sur import montrer
from ceres_cli.noms import JURE
from ceres_cli.noms.champs.types import Telephone
from ceres_cli.schemas.jures import FICHE

VERSIONS = ("4.0", "3.0")
OCTETS_PAR_LIGNE = 75  # RFC 6350, 3.2 : au-delà, la ligne est repliée.
_NUMEROS = [(c.nom, c.type.lieu) for c in JURE.champs if isinstance(c.type, Telephone)]
_RANGS = {colonne.cle: rang for rang, colonne in enumerate(FICHE)}


def ecrire(flux: BinaryIO, lignes: Iterable[Sequence[object]], *, version: str = VERSIONS[0]) -> int:
    """Une carte par ligne de `FICHE` ; rend leur nombre."""
    nombre = 0
    for ligne in lignes:
        for propriete in _carte(ligne, version):
            flux.write(b"\r\n ".join(_replier(propriete)) + b"\r\n")
        nombre += 1
    return nombre


def _carte(ligne: Sequence[object], version: str) -> list[str]:
    def champ(cle: str) -> str:
        return _echapper(str(ligne[_RANGS[cle]] or ""))

    recente = version == "4.0"
    civilite = {"M": "M.", "MME": "Mme"}.get(champ("civilite"), "")
    # En 4.0 un UID est une adresse, sauf à dire que c'est un texte.
    carte = ["BEGIN:VCARD", f"VERSION:{version}", f"UID{';VALUE=text' if recente else ''}:{champ('numero_jure')}"]
    carte.append(f"FN:{champ('prenom')} {champ('nom')}")
    carte.append(f"N:{champ('nom')};{champ('prenom')};;{civilite};")
    for cle, lieu in _NUMEROS:
        if champ(cle):
            carte.append(f"TEL;TYPE={lieu if recente else f'{lieu.upper()},VOICE'}:{champ(cle)}")
    if champ("courriel"):
        carte.append(f"EMAIL{'' if recente else ';TYPE=INTERNET'}:{champ('courriel')}")
    if champ("adresse") or champ("commune") or champ("code_postal"):
        # RFC 6350, 6.3.1 : les deux premières composantes restent vides ; le complément suit la rue.
        rue = ",".join(filter(None, (champ("adresse"), champ("complement"))))
        adresse = f";;{rue};{champ('commune')};;{champ('code_postal')};France"
        carte.append(f"ADR;TYPE={'home' if recente else 'HOME'}:{adresse}")
    if champ("employeur"):
        carte.append(f"ORG:{champ('employeur')}")
    certifications = ligne[_RANGS["certifications"]]
    if isinstance(certifications, Sequence) and not isinstance(certifications, str) and certifications:
        carte.append("CATEGORIES:" + ",".join(_echapper(str(c)) for c in certifications))
    return [*carte, "END:VCARD"]


def _echapper(texte: str) -> str:
    propre = montrer(texte).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return propre.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _replier(ligne: str) -> list[bytes]:
    """La ligne en morceaux de 75 octets, sans couper un caractère ; les suivants seront précédés d'une espace."""
    morceaux = [b""]
    for caractere in ligne:
        octets = caractere.encode()
        place = OCTETS_PAR_LIGNE if len(morceaux) == 1 else OCTETS_PAR_LIGNE - 1
        if len(morceaux[-1]) + len(octets) > place:
            morceaux.append(b"")
        morceaux[-1] += octets
    return morceaux
