"""Une base faite par de seules commandes, depuis « ceres init », comme le ferait un script."""

import hashlib
import json
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.garde import ACCES
from tests.lanceur import Resultat, isoler, lancer

TITRE = "TP-99901m01"
JOUR = "2025-08-15"
MPCP, CENTRE, UD, AUTRE_UD, DIRECCTE, AUTRE_CENTRE = (f"P-{n}" for n in range(1, 7))
# (profil, ligne) après « ceres init » : J-1 à J-3 habilités (H-1 à H-3), J-4 sans rien, J-5 d'un autre ressort (H-4).
MONDE: tuple[tuple[str, str], ...] = (
    (
        MPCP,
        f"referentiel creer --code {TITRE} --intitule 'Titre essai' --debut-validite 01/01/2021"
        " --fin-validite 31/12/2025 --rncp RNCP99901 --sigle TEU --niveau 5 --ccp 'Premier bloc' --ccp 'Second bloc'"
        " --ccs Spécialité --rome M1805",
    ),
    *(
        (MPCP, f"jure creer --nom {nom} --prenom Zoé --naissance 01/02/1970 --commune {commune} --civilite MME")
        for nom, commune in (("ALIX", "Nantes"), ("BRUN", "44109"), ("CARO", "Nantes"), ("DUFY", "Nantes"))
    ),
    (
        MPCP,
        "jure creer --nom EVRARD --prenom Luc --naissance 1971-03-02 --telephone-professionnel '01 99 00 12 34'"
        " --telephone-personnel '02 61 91 00 01' --courriel luc@example.fr --adresse '1 rue du Port'"
        " --complement 'Bât. A' --code-postal 35000 --commune Rennes --employeur ACME --forcer",
    ),
    *((MPCP, f"jure experience J-{n} --titre TEU --debut 2015-01-01") for n in (1, 2, 3, 5)),
    *(
        (MPCP, f"habilitation creer --jure J-{n} --certification {TITRE} --debut 2025-01-01 --valider")
        for n in (1, 2, 3, 5)
    ),
    (MPCP, "centre creer --nom 'Centre Loire' --siret 73282932000074 --commune Nantes"),
    (MPCP, "centre creer --nom 'Centre Vilaine' --commune Rennes"),
    *((MPCP, f"centre agreer E-{n} --certification {TITRE} --debut 2021-01-01") for n in (1, 2)),
    (MPCP, "profil creer --role centre --structure E-1"),
    (MPCP, "profil creer --role ddets --structure 44"),
    (MPCP, "profil creer --role ud --structure Ille-et-Vilaine"),
    (MPCP, "profil creer --role dreets --structure 'Pays de la Loire'"),
    (MPCP, "profil creer --role centre --structure E-2"),
    (
        CENTRE,
        f"session creer --centre E-1 --certification {TITRE} --debut 2025-10-01 --fin 02/10/2025 --heure-debut 9:00",
    ),
    (
        CENTRE,
        "candidat creer --nom MARTIN --prenom Léa --naissance 1990-05-05 --commune-naissance Nantes --civilite MME",
    ),
    (CENTRE, "candidat creer --nom BILAL --prenom K --naissance 1991-05-05 --pays-naissance Maroc --ville-naissance R"),
    (CENTRE, "candidat inscrire C-1 S-2025-1"),
    (CENTRE, "session inscrire-jure S-2025-1 J-1"),
)


@dataclass(frozen=True)
class Contrat:
    """La base d'un test ; appelée, lance une ligne de commande sous un profil, un jour."""

    dossier: Path

    def __call__(self, ligne: str, profil: str = MPCP, jour: str = JOUR, **options: Any) -> Resultat:
        env = {"CERES_PROFIL": profil, "CERES_AUJOURDHUI": jour, **options.pop("env", {})}
        return lancer(*shlex.split(ligne), env=env, **options)

    def doc(self, ligne: str, profil: str = MPCP, jour: str = JOUR, **options: Any) -> dict[str, Any]:
        fini = self(f"{ligne} --format json", profil, jour, **options)
        assert fini.code in (0, 4, 7), fini.stderr
        document: dict[str, Any] = fini.json()
        return document

    def issue(self, ligne: str, profil: str = MPCP, jour: str = JOUR) -> tuple[int, str | None]:
        """(code de sortie, code de l'erreur ou None)."""
        fini = self(f"{ligne} --format json", profil, jour)
        return fini.code, json.loads(fini.stderr)["code"] if fini.code not in (0, 7) else None

    def empreintes(self) -> dict[str, str]:
        """De chaque fichier du dossier, le journal des accès mis à part : une lecture y laisse sa ligne."""
        return {
            str(p): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(self.dossier.rglob("*"))
            if p.is_file() and not p.name.endswith(ACCES)
        }


def batir(dossier: Path) -> Path:
    """Bâtit la base dans ce dossier, par les commandes de MONDE ; rend son chemin."""
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        contrat = Contrat(dossier)
        assert lancer("init", env={"CERES_AUJOURDHUI": JOUR}).code == 0
        for profil, ligne in MONDE:
            fini = contrat(ligne, profil)
            assert fini.code == 0, (ligne, fini.stderr)
    return dossier / "ceres.db"
