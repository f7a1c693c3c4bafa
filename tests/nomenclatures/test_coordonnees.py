"""La place des communes : leur point, à défaut celui du chef-lieu de leur arrondissement ou de leur département."""

import json
from pathlib import Path

import pytest

from ceres_cli.nomenclatures import chemin, communes
from ceres_cli.nomenclatures.communes import communes_par_nom
from ceres_cli.regles.distance import kilometres, territoire
from ceres_cli.services.faits.trajets import cout, lieu, trajet
from scripts import restituer_coordonnees


def test_le_fichier_nomme_sa_source_et_sa_licence() -> None:
    premiere = chemin("coordonnees.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert premiere.startswith("# Source : GeoNames")
    assert "CC BY 4.0" in premiere


@pytest.mark.parametrize(
    ("une", "autre", "km"), [("44109", "35238", 99), ("75056", "13055", 661), ("44109", "44109", 0)]
)
def test_la_distance_est_a_vol_d_oiseau(une: str, autre: str, km: int) -> None:
    points = [communes.point(insee, None) for insee in (une, autre)]
    assert points[0] is not None
    assert points[1] is not None
    assert kilometres(points[0], points[1]) == pytest.approx(km, abs=3)
    assert kilometres(points[0], points[1]) == kilometres(points[1], points[0])


def test_presque_toute_commune_a_une_place_et_une_inconnue_n_en_a_pas() -> None:
    (petite,) = communes_par_nom("Conquereuil")
    assert communes.point(petite.insee, petite.departement) is not None
    assert communes.point(None, "44") == communes.point("44109", None)
    assert communes.point(None, None) is None


def test_l_outre_mer_ne_touche_pas_la_metropole() -> None:
    assert [territoire(d) for d in ("44", "2A", None)] == ["", "", ""]
    assert [territoire(d) for d in ("971", "974")] == ["971", "974"]


def test_par_mer_ne_vient_qu_apres_l_inconnu_et_du_plus_proche_d_abord() -> None:
    """Nantes, Rennes, Saint-Denis de La Réunion, Mamoudzou : vers Saint-Denis, Mayotte avant la métropole."""
    nantes, rennes = lieu("44109", "44"), lieu("35238", "35")
    denis, mamoudzou, inconnu = lieu("97411", "974"), lieu("97611", "976"), lieu(None, None)
    assert cout(trajet(nantes, rennes)) == 100
    couts = [
        cout(trajet(de, vers))
        for de, vers in ((nantes, rennes), (inconnu, rennes), (mamoudzou, denis), (nantes, denis))
    ]
    assert couts == sorted(couts)
    assert len(set(couts)) == 4


def test_une_commune_sans_point_prend_celui_de_son_arrondissement_sinon_du_departement(tmp_path: Path) -> None:
    communes = [
        {"code": "01001", "type": "commune-actuelle", "arrondissement": "011", "departement": "01"},
        {"code": "01002", "type": "commune-actuelle", "arrondissement": "012", "departement": "01"},
        {"code": "02001", "type": "commune-actuelle", "arrondissement": "021", "departement": "02"},
    ]
    donnees = {
        "communes": communes,
        "departements": [{"code": "01", "chefLieu": "01053"}, {"code": "02", "chefLieu": "02408"}],
        "arrondissements": [{"code": "011", "chefLieu": "01034"}, {"code": "012", "chefLieu": "01269"}],
    }
    for nom, contenu in donnees.items():
        (tmp_path / f"{nom}.json").write_text(json.dumps(contenu), encoding="utf-8")
    (tmp_path / "coordonnees_communes.tsv").write_text(
        "# Source\ninsee\tlatitude\tlongitude\n01034\t45.759\t5.688\n01053\t46.205\t5.225\n", encoding="utf-8"
    )
    restituer_coordonnees.restituer(tmp_path, tmp_path)
    assert (tmp_path / "coordonnees.tsv").read_text(encoding="utf-8").splitlines()[2:] == [
        "01034\t45759\t5688\t01001",
        "01053\t46205\t5225\t01,01002",
    ]
