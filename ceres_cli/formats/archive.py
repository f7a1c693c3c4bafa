"""Ce que partagent les classeurs et les documents Word : des octets stables, sans l'heure de la machine ; le nom d'une
colonne."""

import io
import re
import zipfile
from datetime import date

_HORODATAGE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def stable(octets: bytes, jour: date) -> bytes:
    """La même archive, ni ses propriétés ni ses fichiers ne portant d'heure : `jour` seulement."""
    instant = f"{jour.isoformat()}T00:00:00Z".encode()
    tampon = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(octets)) as lue, zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as ecrite:
        for nom in lue.namelist():
            contenu = _HORODATAGE.sub(rb"\g<1>" + instant, lue.read(nom))
            ecrite.writestr(zipfile.ZipInfo(nom), contenu, zipfile.ZIP_DEFLATED)
    return tampon.getvalue()


def lettres(colonne: int) -> str:
    """Nom d'une colonne de classeur, d'après son rang à partir de 0 : 0 donne A, 26 donne AA."""
    nom = ""
    reste = colonne + 1
    while reste:
        reste, rang = divmod(reste - 1, 26)
        nom = chr(65 + rang) + nom
    return nom
