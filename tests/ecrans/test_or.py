"""Les dix écrans les plus lus, relus à l'œil et gardés : ce qui y change se voit dans la relecture d'un commit.

`ECRANS=refaire` les écrit de nouveau ; ils se relisent avant d'être gardés.
"""

import os
from pathlib import Path

import pytest

from tests.ecrans.ecran import Releves, relever
from tests.lanceur import isoler
from tests.une_fois import une_fois

GARDES = Path(__file__).parent / "or"
LARGEURS = (80, 120)
DIX = {
    "jures": "jure lister --limite 8",
    "jure": "jure voir J-1",
    "habilitations": "habilitation lister --limite 8",
    "habilitation": "habilitation voir H-1",
    "explication": "habilitation expliquer H-1 --action supprimer",
    "echeances": "habilitation echeances --sous 400j --limite 8",
    "sessions": "session lister --limite 8",
    "session": "session voir S-2025-42",
    "candidat": "candidat voir C-1",
    "convocations": "convocation lister --limite 8",
}


@pytest.fixture(scope="module")
def ecrans(modele_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Releves:
    def batir(dossier: Path) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, dossier)
            temporaire.setenv("CERES_BASE", str(modele_demo))
            relever(list(DIX.values()), dossier, LARGEURS)

    return Releves(une_fois(tmp_path_factory, "or", batir) / "releves.json")


@pytest.mark.parametrize("nom", DIX)
def test_l_ecran_est_celui_qu_on_a_relu(ecrans: Releves, nom: str) -> None:
    commande = DIX[nom]
    vus = [f"$ ceres {commande}    ({large} colonnes)\n\n{ecrans[commande, large].texte}\n" for large in LARGEURS]
    garde = GARDES / f"{nom}.txt"
    if os.environ.get("ECRANS") == "refaire":
        garde.write_text("\n".join(vus), "utf-8")
    assert garde.read_text("utf-8") == "\n".join(vus)


def test_un_etat_a_sa_couleur_et_son_mot(ecrans: Releves) -> None:
    large = ecrans[DIX["habilitations"], 120]
    assert (large.couleur(" active"), large.couleur("suspendue")) == ("default", "af8700")
    assert large.couleur("active") == "5f8700"


def test_aucun_ecran_garde_n_est_de_trop() -> None:
    assert {f.stem for f in GARDES.iterdir()} == set(DIX)
