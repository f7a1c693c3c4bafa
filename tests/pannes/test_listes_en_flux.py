"""Une liste de cinquante mille rangs tient en mémoire comme une courte, dans chaque forme qu'un programme lit.

Le banc le mesure d'un million (`make bench`)."""

import json
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from ceres_cli import garde
from tests.fabriques import monde_sessions
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import MPCP, TITRE
from tests.lanceur import COMMANDE, environnement
from tests.une_fois import une_fois

RANGS = 50_000
# Kio. Rien n'y est gardé de chaque rang : sept cents octets par rang, tenus, n'y tiennent déjà pas.
LISTE_MAX, EXPORT_MAX = 65 * 1024, 85 * 1024
# Un processus de plus : la mémoire la plus haute d'un fils compte celle de qui l'a fait naître.
TEMOIN = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:], stdout=open(sys.argv[1], "wb"), stderr=sys.stderr).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
LISTES = {
    "vae": "vae lister",
    "contrôles": "controle lister",
    "parchemins": "candidat parchemins",
    "courriels": "courrier lister",
    "lots": "lot lister",
    "lots cherchés": "lot lister autre",
    "sites": "centre site lister",
    "attestations": "attestation lister",
    "agréments": "centre agrements",
    "centres": "centre lister",
    "journal": "journal lister",
    "candidats": "candidat lister",
    "dérogations": "session derogations",
    "profils": "profil lister --tous",
    "accès": "journal lister --acces",
}
N = f"WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < {1000 + RANGS - 1}) INSERT INTO "
LIGNES = (
    "candidat (id, nom, prenom, naissance, centre_id, cle, version)"
    " SELECT i, 'NOM' || i, 'Paul', '1990-01-01', 1, 'nom' || i || ' paul', 1 FROM n",
    "centre (id, nom, commune, departement, region, cle, version)"
    " SELECT i, 'Centre ' || i, 'Nantes', '44', '52', 'centre ' || i, 1 FROM n",
    "site (id, centre_id, nom, cle, version) SELECT i, i, 'Annexe', 'annexe', 1 FROM n",
    "agrement (id, centre_id, certification_id, debut, fin, version)"
    " SELECT i, i, {titre}, '2024-01-01', '2027-12-31', 1 FROM n",
    "demande_vae (id, candidat_id, certification_id, titre_id, deposee_le, etat, version)"
    " SELECT i, i, {titre}, (SELECT titre_id FROM certification WHERE id = {titre}), '2025-01-02', 'deposee', 1 FROM n",
    "controle (id, centre_id, date, type, etat, version) SELECT i, i, '2025-01-02', 'sur_place', 'ouvert', 1 FROM n",
    "parchemin (id, candidat_id, certification_id, etat, version) SELECT i, i, {titre}, 'a_editer', 1 FROM n",
    "attestation (id, candidat_id, certification_id, session_id, obtenue_le, faite_le, etat, version)"
    " SELECT i, i, {titre}, {session}, '2025-01-02', '2025-01-03', 'valable', 1 FROM n",
    "message (id, session_id, nature, edition, jour, etat, essais, version)"
    " SELECT i, {session}, 'relance', i, '2025-01-02', 'en_file', 0, 1 FROM n",
    "derogation (id, delai, centre_id, certification_id, debut, departement, motif, etat, demandee_le, version)"
    " SELECT i, 'creation', i, {titre}, '2025-06-01', '44', 'un local', 'demandee', '2025-01-02', 1 FROM n",
    "profil (id, agent, role, centre_id, choisi, retire) SELECT i, 'agent' || i, 'centre', i, 0, 0 FROM n",
    "lot (id, horodatage, jour, jour_force, horloge_reculee, agent, commande, fait, sans_effet, refuse, non_traite)"
    " SELECT i, '2025-01-02T10:00:00Z', '2025-01-02', 1, 0, 'autre', 'ceres essai', 1, 0, 0, 0 FROM n",
    "trace (id, lot_id, type_objet, objet_id, action, champ, avant, apres, derogation)"
    " SELECT i, i, 'candidat', i, 'modifier', 'adresse', 'ici', 'là', 0 FROM n",
)


@pytest.fixture(scope="module")
def pleine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def batir(dossier: Path) -> None:
        monde_sessions.batir(dossier / "ceres.db")
        f = Fabrique.reprise(dossier / "ceres.db")
        session = f.session(1, TITRE, "validee")
        numero = f.certification(TITRE)[0]
        with f.store.ecriture() as db:
            for lignes in LIGNES:
                db.executer(N + lignes.format(titre=numero, session=session))
        f.store.fermer()
        accede = {
            "instant": "2025-01-02T10:00:00Z",
            "agent": "alix",
            "nature": "lecture",
            "commande": "ceres jure voir",
        }
        with open(garde.voisin(dossier / "ceres.db", garde.ACCES), "w", opener=partial(os.open, mode=0o600)) as acces:
            acces.writelines(f"{json.dumps({**accede, 'objet': f'J-{n:06d}'})}\n" for n in range(RANGS))

    return une_fois(tmp_path_factory, "listes_en_flux", batir) / "ceres.db"


@pytest.mark.parametrize("liste", LISTES)
def test_une_longue_liste_tient_en_peu_de_memoire(pleine: Path, isole: Path, liste: str) -> None:
    shutil.copyfile(pleine, isole / "ceres.db")
    shutil.copy(garde.voisin(pleine, garde.ACCES), isole)
    forme = ("ndjson", "csv", "tsv")[list(LISTES).index(liste) % 3]
    tient_en(LISTE_MAX, *LISTES[liste].split(), "--format", forme)
    lignes = Path("sortie").read_text(encoding="utf-8").splitlines()
    assert len(lignes) >= RANGS
    assert forme != "ndjson" or len({json.loads(ligne).get("id", ligne) for ligne in lignes[-50:]}) == 50


def tient_en(memoire_max: int, *mots: str) -> None:
    mesure = subprocess.run(
        [sys.executable, "-c", TEMOIN, "sortie", *COMMANDE, *mots],
        stdout=subprocess.PIPE,
        env=environnement({"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": "2025-03-03"}),
        check=True,
    )
    code, memoire = map(int, mesure.stdout.split())
    assert code == 0
    assert memoire < memoire_max, f"{memoire // 1024} Mio"


def test_un_export_et_son_journal_des_acces_tiennent_en_peu_de_memoire(pleine: Path, isole: Path) -> None:
    shutil.copyfile(pleine, isole / "ceres.db")
    shutil.copy(garde.voisin(pleine, garde.ACCES), isole)
    tient_en(EXPORT_MAX, "admin", "exporter", "--sortie", "export.ndjson")
    with open("export.ndjson", encoding="utf-8") as lignes:
        assert sum(ligne.startswith('{"schema":"ceres.acces/1"') for ligne in lignes) >= RANGS
