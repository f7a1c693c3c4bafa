"""La page qui vérifie hors ligne : un seul fichier, les clés publiques et la liste signée des retraits dedans."""

import json
from collections.abc import Mapping
from typing import Any

from ceres_cli.formats.attestation.retraits import RETIRE
from ceres_cli.formats.attestation.signature import Cle
from ceres_cli.nomenclatures import fichiers as livrees
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.obtention.attestations import NOM_MAX
from ceres_cli.regles.vocabulaire import EtatAttestation

MODELE = "modeles/verifier.html"
_PLACE = "__DONNEES__"


def rendre(cles: Mapping[str, Cle], retraits: Mapping[str, Any] | None) -> bytes:
    donnees = {
        "cles": [c._asdict() for c in cles.values()],
        "retraits": retraits,
        "etats": {etat: libelle(etat) for etat in (*EtatAttestation, RETIRE)},
        "nom_max": NOM_MAX,
    }
    # Dans un script, « < » pourrait le fermer.
    texte = json.dumps(donnees, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return livrees.chemin(MODELE).read_text(encoding="utf-8").replace(_PLACE, texte).encode()
