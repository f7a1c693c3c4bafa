"""Une saison de sessions d'après un fichier : chaque ligne est un « creer », que repasser le fichier ne refait pas."""

from pathlib import Path
from typing import Any

import pytest

from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, DIRECCTE, MPCP, TITRE, MondeSessions

ENTETE = "certification;date;fin;heure;heure convocation;entretien final;lieu\n"
DEUX = f"{ENTETE}{TITRE};01/04/2025;02/04/2025;9h;8h30;;\n{TITRE}/CCP1;08/04/2025;;09:00:00;;oui;Le Quai\n"


def importer(m: MondeSessions, texte: str, *mots: str, profil: str = CENTRE) -> Any:
    Path("saison.csv").write_text(texte, encoding="utf-8")
    return m.faire("session", "importer", "saison.csv", *mots, profil=profil)


def resume(fini: Any) -> tuple[int, ...]:
    return tuple(fini.json()["resume"].values())


def sessions(m: MondeSessions) -> list[tuple[Any, ...]]:
    return m.f.lignes(
        "SELECT centre_id, debut, fin, heure_debut, entretien_final, site FROM session_examen ORDER BY id"
    )


def test_importer_cree_chaque_session_une_seule_fois(m: MondeSessions) -> None:
    fini = importer(m, DEUX)
    assert (fini.code, resume(fini)) == (0, (2, 0, 0, 0)), fini.stderr
    assert sessions(m) == [
        (1, "2025-04-01", "2025-04-02", "09:00", 1, None),
        (1, "2025-04-08", "2025-04-08", "09:00", 1, "Le Quai"),
    ]
    octets = m.octets()
    assert resume(importer(m, DEUX)) == (0, 2, 0, 0)
    assert m.octets() == octets
    # La même ligne deux fois n'en fait qu'une ; à une autre heure, c'en est une autre ; annulée, elle se refait.
    ligne = f"{TITRE};15/04/2025;;{{}};;;\n"
    assert resume(importer(m, ENTETE + ligne.format("9h") * 2 + ligne.format("14h"))) == (2, 1, 0, 0)
    assert m.faire("session", "annuler", "S-2025-1", "--motif", "erreur").code == 0
    assert resume(importer(m, DEUX)) == (1, 1, 0, 0)
    # Tapée, une session de plus se crée toujours.
    creer = ("session", "creer", "--certification", TITRE, "--debut", "2025-04-15", "--heure-debut", "09:00")
    assert m.faire(*creer).code == 0


def test_importer_se_defait_et_se_refait(m: MondeSessions) -> None:
    importer(m, DEUX)
    assert m.faire("lot", "annuler", "L-1", "--motif", "erreur", "--oui").code == 0
    assert sessions(m) == []
    assert [x["objet"] for x in importer(m, DEUX).json()["lignes"]] == ["S-2025-000003", "S-2025-000004"]


def test_importer_simule_planifie_puis_applique(m: MondeSessions) -> None:
    octets = m.octets()
    assert importer(m, DEUX, "--simuler").code == 0
    assert importer(m, DEUX, "--plan", "plan.json").code == 0
    assert m.octets() == octets
    assert m.faire("lot", "appliquer", "plan.json").code == 0
    assert len(sessions(m)) == 2
    # Le plan repassé, ou le fichier, ne les refait pas.
    m.faire("lot", "appliquer", "plan.json")
    assert (resume(importer(m, DEUX)), len(sessions(m))) == ((0, 2, 0, 0), 2)


def test_dro_02_un_centre_n_en_cree_que_pour_lui(m: MondeSessions) -> None:
    avec = "centre;certification;debut;heure_debut\n"
    lignes = f"{avec}E-1;{TITRE};01/04/2025;9h\nE-2;{TITRE};01/04/2025;9h\n"
    fini = importer(m, lignes)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["", "INTROUVABLE"])
    # Nommé par son nom, celui d'un autre n'est pas connu.
    assert importer(m, f"{avec}Centre Vilaine;{TITRE};01/04/2025;9h\n").code == 2
    assert resume(importer(m, lignes, profil=MPCP)) == (1, 1, 0, 0)
    assert resume(importer(m, f"{avec}Centre Vilaine;{TITRE};02/04/2025;9h\n", profil=AUTRE_CENTRE)) == (1, 0, 0, 0)
    assert importer(m, DEUX, profil=DIRECCTE).code == 5


def test_importer_dit_toutes_les_fautes_et_ne_cree_rien(m: MondeSessions) -> None:
    fini = importer(
        m,
        f"{ENTETE};01/04/2025;;9h;;;\n{TITRE};;;9h;;;\n{TITRE};01/04/2025;;;;;\n{TITRE};02/04/2025;01/04/2025;9h;;;\n"
        f"{TITRE};01/04/2025;;25h;;;\n{TITRE};01/04/2025;;9h;;peut-être;\n",
    )
    assert (fini.code, sessions(m)) == (2, [])
    assert sorted(int(x["texte"].split()[1].rstrip(",:")) for x in fini.erreur()["motifs"]) == [2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(("profil", "mots", "code"), [
    (CENTRE, ("--reprise", "--motif", "ancien outil"), "DRO-01"), (CENTRE, (), "SES-10"), (MPCP, (), "SES-10"),
    (MPCP, ("--reprise", "--motif", "ancien outil"), ""),
])  # fmt: skip
def test_ses_10_une_saison_passee_se_reprend_par_le_national(
    m: MondeSessions, profil: str, mots: tuple[str, ...], code: str
) -> None:
    passee = f"centre;certification;debut;heure_debut\nE-1;{TITRE};03/02/2025;9h\n"
    fini = importer(m, passee, *mots, profil=profil)
    assert [x["code"] for x in fini.json()["lignes"]] == [code], fini.stdout
    assert importer(m, passee, "--reprise", profil=MPCP).code == 2  # sans motif
