"""Un classeur ou un document Word aux octets stables : sans l'heure de la machine."""

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
