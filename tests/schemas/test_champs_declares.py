"""Chaque champ qu'un document porte est dans son schéma, ceux qui n'y sont pas toujours compris."""

import json
from pathlib import Path

from ceres_cli.schemas import documents
from tests.conforme import conforme
from tests.conftest import Demo, Lanceur


def test_une_explication_sans_action_dit_de_laquelle_est_chaque_controle(
    ceres: Lanceur, isole: Path, une_demo: Demo
) -> None:
    une_demo(isole, 60)
    document = conforme(ceres("habilitation", "expliquer", "H-1", "--format", "json").json())
    assert {"suspendre", "supprimer"} <= {controle["action"] for controle in document["controles"]}


def test_une_ligne_de_plan_porte_ce_qu_elle_demandait(ceres: Lanceur, isole: Path, une_demo: Demo) -> None:
    une_demo(isole, 60)
    pose = ceres("jure", "modifier", "J-12", "--employeur", "Atelier", "--motif", "essai", "--plan", "p.json")
    assert pose.code == 0, pose
    (ligne,) = conforme(ceres("lot", "plan", "p.json", "--format", "json").json())["lignes"]
    assert (ligne["habilitation"], ligne["motif"]) == ("J-12", "essai")
    assert conforme(ceres("lot", "plan", "p.json", "--format", "ndjson").json())["valeurs"] == ligne["valeurs"]


def test_une_erreur_emporte_ce_qui_avait_ete_dit(ceres: Lanceur, isole: Path, une_demo: Demo) -> None:
    une_demo(isole, 60)
    refus = ceres("habilitation", "suspendre", "H-1", "--format", "json")
    assert refus.code == 6
    assert any("suspendre l'habilitation H-000001" in dit for dit in conforme(refus.erreur())["avertissements"])


def test_les_cles_du_registre_ont_leur_schema(ceres: Lanceur, isole: Path, une_demo: Demo) -> None:
    une_demo(isole, 60)
    assert conforme(ceres("admin", "cle-publique", "--format", "json").json())["total"] == 0
    assert ceres("admin", "cle-publique", "--nouvelle", "--motif", "première").code == 0
    (cle,) = conforme(ceres("admin", "cle-publique", "--format", "json").json())["elements"]
    assert conforme(ceres("admin", "cle-publique", "--format", "ndjson").json())["cle"] == cle["cle"]


def test_une_ligne_de_compte_rendu_dit_son_lot(ceres: Lanceur, isole: Path, une_demo: Demo) -> None:
    """En ndjson, rien d'autre ne le dit à un programme, qui l'annulera peut-être."""
    une_demo(isole, 60)
    suspendre = ("habilitation", "suspendre", "H-1", "H-2", "--oui", "--format", "ndjson")
    simulees = [conforme(json.loads(ligne)) for ligne in ceres(*suspendre, "--simuler").lignes()]
    assert [ligne["lot"] for ligne in simulees] == [None, None]
    faites = [conforme(json.loads(ligne)) for ligne in ceres(*suspendre).lignes()]
    (dernier,) = ceres("lot", "lister", "--tri", "-id", "--limite", "1", "--format", "json").json()["elements"]
    assert [ligne["lot"] for ligne in faites] == [dernier["id"]] * 2


def test_une_ligne_seule_declare_ce_que_declare_une_ligne_du_rapport() -> None:
    seule, rapport = documents.json_schema("ligne-lot"), documents.json_schema("rapport-lot")
    assert seule is not None
    assert rapport is not None
    siens = rapport["properties"]["lignes"]["items"]["properties"]
    assert set(seule["properties"]) == {*siens, "schema", "lot"}
