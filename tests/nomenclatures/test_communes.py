import gzip
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.nomenclatures import chemin
from ceres_cli.nomenclatures import communes as geographie
from ceres_cli.nomenclatures.communes import (
    chercher_commune,
    commune_par_insee,
    communes_par_code_postal,
    communes_par_nom,
)
from ceres_cli.nomenclatures.territoires import (
    departement,
    departements,
    departements_de_region,
    region,
    region_telephonique,
    regions,
)
from ceres_cli.regles.textes import cle
from tests.nomenclatures.naissances import LISTES, NES
from tests.travail import lignes_executees

RACINE = Path(__file__).resolve().parents[2]


def lignes(nom: str) -> list[list[str]]:
    return [ligne.split("\t") for ligne in chemin(nom).read_text(encoding="utf-8").splitlines()]


def codes(communes: list[geographie.Commune]) -> list[str]:
    return [c.insee for c in communes]


# --- Les fichiers ---


@pytest.mark.parametrize("nom", ["communes.tsv", "departements.tsv", "regions.tsv", "rome.tsv"])
def test_chaque_fichier_nomme_sa_source_et_sa_licence(nom: str) -> None:
    premiere = lignes(nom)[0][0]
    assert premiere.startswith("# Source : ")
    assert "Licence Ouverte" in premiere


def test_toutes_les_communes_y_sont_avec_leur_type() -> None:
    types = Counter(ligne[3] for ligne in lignes("communes.tsv")[2:])
    assert types == {"C": 34_969, "D": 2_105, "A": 471, "M": 45}
    assert types.total() == 37_590


def test_chaque_ligne_est_coherente() -> None:
    toutes = lignes("communes.tsv")[2:]
    actuelles = {ligne[0] for ligne in toutes if ligne[3] == "C"}
    for insee, cle_, nom, type_, dep, parent, _, _ in toutes:
        assert cle_ == cle(nom)
        assert dep in departements(), insee
        assert (parent == "") if type_ == "C" else (parent in actuelles), insee


def test_deux_restitutions_donnent_les_memes_octets_et_completent_les_deleguees(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    communes = [
        {"code": "01002", "nom": "Vieux-Œuf", "type": "commune-deleguee", "chefLieu": "01001"},
        {
            "code": "01001",
            "nom": "Œuf-Neuf",
            "type": "commune-actuelle",
            "departement": "01",
            "codesPostaux": ["01410", "01200"],
            "anciensCodes": ["01999"],
        },
    ]
    (source / "communes.json.gz").write_bytes(gzip.compress(json.dumps(communes).encode()))
    (source / "departements.json").write_text('[{"code": "01", "nom": "Ain", "region": "84"}]', encoding="utf-8")
    (source / "regions.json").write_text('[{"code": "84", "nom": "Auvergne-Rhône-Alpes"}]', encoding="utf-8")
    resultats = []
    for essai in ("a", "b"):
        vers = tmp_path / essai
        vers.mkdir()
        script = RACINE / "scripts" / "restituer_geographie.py"
        subprocess.run([sys.executable, script, source, "--vers", vers], check=True, capture_output=True)
        resultats.append({f.name: f.read_bytes() for f in sorted(vers.iterdir())})
    assert resultats[0] == resultats[1]
    assert resultats[0]["communes.tsv"].decode().splitlines()[2:] == [
        "01001\toeuf neuf\tŒuf-Neuf\tC\t01\t\t01200,01410\t01999",
        "01002\tvieux oeuf\tVieux-Œuf\tD\t01\t01001\t01200,01410\t",
    ]


# --- Recherches simples ---


@pytest.mark.parametrize(
    ("code", "nom", "dep"),
    [
        ("44109", "Nantes", "44"),
        ("01001", "L'Abergement-Clémenciat", "01"),
        ("2A004", "Ajaccio", "2A"),
        ("2b033", "Bastia", "2B"),
        ("97411", "Saint-Denis", "974"),
        ("97611", "Mamoudzou", "976"),
        ("98818", "Nouméa", "988"),
        ("98901", "Île de Clipperton", "989"),
    ],
)
def test_une_commune_se_trouve_par_son_code_insee(code: str, nom: str, dep: str) -> None:
    commune = commune_par_insee(code)
    assert commune is not None
    assert (commune.nom, commune.departement, commune.type) == (nom, dep, "C")


@pytest.mark.parametrize("code", ["00000", "99352", "", "441", "44109 ; x", "٤٤١٠٩", "insee"])
def test_un_code_inconnu_ne_donne_rien(code: str) -> None:
    assert commune_par_insee(code) is None


def test_un_ancien_code_donne_la_commune_qui_le_porte_aujourd_hui() -> None:
    commune = commune_par_insee("01172")
    assert commune is not None
    assert (commune.insee, commune.nom) == ("01095", "Nivigne et Suran")


def test_le_code_d_une_deleguee_la_donne_avec_sa_commune_et_les_codes_postaux_de_celle_ci() -> None:
    commune = commune_par_insee("01340")
    assert commune is not None
    assert (commune.nom, commune.type, commune.parent, commune.codes_postaux) == (
        "Saint-Bois",
        "D",
        "01015",
        ("01300",),
    )


def test_le_chef_lieu_d_une_commune_nouvelle_donne_l_actuelle_par_code_et_la_deleguee_par_nom() -> None:
    assert chercher_commune("01015").nom == "Arboys en Bugey"
    deleguee = chercher_commune("Arbignieu")
    assert (deleguee.insee, deleguee.type, deleguee.parent) == ("01015", "D", "01015")


def test_le_departement_ne_se_lit_pas_dans_le_code_insee() -> None:
    commune = commune_par_insee("39012")
    assert commune is not None
    assert (commune.nom, commune.departement) == ("Antorpe", "25")


@pytest.mark.parametrize(
    ("code_postal", "departements_servis"),
    [("01410", {"01", "39"}), ("42620", {"42", "03"}), ("20000", {"2A"}), ("20200", {"2B"}), ("97150", {"978"})],
)
def test_un_code_postal_ne_dit_pas_le_departement(code_postal: str, departements_servis: set[str]) -> None:
    assert {c.departement for c in communes_par_code_postal(code_postal)} == departements_servis


def test_le_zero_perdu_d_un_code_postal_est_retabli() -> None:
    assert communes_par_code_postal("2000") == communes_par_code_postal("02000") != []
    assert communes_par_code_postal("44 000") == communes_par_code_postal("44000")


@pytest.mark.parametrize("code_postal", ["", "abc", "440000", "99999"])
def test_un_code_postal_illisible_ou_inconnu_ne_donne_rien(code_postal: str) -> None:
    assert communes_par_code_postal(code_postal) == []


def test_un_nom_porte_par_plusieurs_communes_les_donne_toutes_sans_la_deleguee_du_meme_code() -> None:
    assert len(communes_par_nom("Sainte-Colombe")) == 12
    assert codes(communes_par_nom("Saint-Denis")) == ["11339", "30247", "93066", "97411"]


def test_les_mots_de_l_en_tete_du_fichier_ne_sont_pas_des_communes() -> None:
    assert communes_par_nom("cle") == communes_par_nom("nom") == []


def test_un_traitement_en_nombre_donne_les_memes_reponses_qu_une_recherche_isolee() -> None:
    noms = ["Sainte-Colombe", "Nantes", "Paris 12", "Inconnue", "Y", "Saint-Denis", "Arbignieu"]
    codes_insee = ["44109", "01172", "01340", "01015", "00000"]
    geographie._rechercher.cache_clear()
    isolees = [communes_par_nom(n) for n in noms], [commune_par_insee(c) for c in codes_insee]
    postales = [communes_par_code_postal(c) for c in ("42620", "75012", "99999")]
    geographie._rechercher.cache_clear()
    for numero in range(100):
        communes_par_nom(f"nom inventé {numero}")
    assert ([communes_par_nom(n) for n in noms], [commune_par_insee(c) for c in codes_insee]) == isolees
    assert [communes_par_code_postal(c) for c in ("42620", "75012", "99999")] == postales


def test_une_recherche_isolee_ne_lit_que_les_lignes_qu_elle_rend() -> None:
    """Trente-neuf mille communes : les parcourir une à une prendrait autant de tours, un index aussi."""
    geographie._rechercher.cache_clear()
    geographie._octets.cache_clear()
    geographie._index.cache_clear()
    assert geographie._octets().count(b"\n") > 30_000
    assert 0 < lignes_executees(chercher_commune, "Zuytpeene", "59670") < 300
    assert geographie._index.cache_info().currsize == 0


# --- chercher_commune ---


@pytest.mark.parametrize(
    ("texte", "code_postal", "dep", "insee"),
    [
        ("44109", None, None, "44109"),
        ("nantes", None, None, "44109"),
        ("2a004", None, None, "2A004"),
        ("Saint-Pierre-Laval", "42620", None, "03250"),
        ("Saint-Pierre-Laval", None, "Allier", "03250"),
        ("Sainte-Colombe (05)", None, None, "05135"),
        ("STE COLOMBE (5)", None, None, "05135"),
        ("Sainte-Colombe", "17210", None, "17319"),
        ("Sainte-Colombe", None, "77", "77404"),
        ("Sainte-Colombe", "77650", "Seine-et-Marne", "77404"),
        ("Saint-Denis (La Réunion)", None, None, "97411"),
        ("Saint-Denis (Réunion)", None, None, "97411"),
        ("St-Denis", "97400", None, "97411"),
        ("Nantes (44000)", None, None, "44109"),
        ("Laon", "2000", None, "02408"),
        ("Château-Chinon (Ville)", None, None, "58062"),
        ("L\u2019Haÿ-les-Roses", None, None, "94038"),
        ("Paris", "75012", None, "75056"),
        ("Paris 12", None, None, "75112"),
        ("PARIS 1er", None, None, "75101"),
        ("Lyon 3ème", None, None, "69383"),
        ("Marseille 08", None, None, "13208"),
        ("Boissey (14)", None, None, "14081"),
        ("Nantes CEDEX 2", "44035", None, "44109"),
        ("Saint-Denis cedex", "93205", None, "93066"),
        ("Bastia", "20200", None, "2B033"),
        ("  Nantes ", " ", "", "44109"),
    ],
)
def test_une_commune_se_designe_de_plusieurs_facons(
    texte: str, code_postal: str | None, dep: str | None, insee: str
) -> None:
    assert chercher_commune(texte, code_postal, dep).insee == insee


def test_la_seule_commune_actuelle_l_emporte_sur_les_deleguees_du_meme_nom() -> None:
    assert len(communes_par_nom("Béon")) == 2
    assert chercher_commune("Béon").insee == "89037"
    assert chercher_commune("Béon", departement="01").insee == "01039"


def test_un_nom_ambigu_est_refuse_et_toutes_les_candidates_sont_nommees() -> None:
    with pytest.raises(ErreurUsage) as info:
        chercher_commune("Ste-Colombe")
    assert len(info.value.objets) == 12
    assert "Sainte-Colombe (05) code INSEE 05135" in info.value.message
    assert "Sainte-Colombe" not in info.value.conseil, "celle d'un autre ressort n'est pas à conseiller"


@pytest.mark.parametrize(
    ("texte", "code_postal", "dep", "dans_le_message", "dans_le_conseil"),
    [
        ("Nantse", None, None, "ne s'appelle « Nantse »", "Nantes (44) code INSEE 44109"),
        ("Havre", None, None, "ne s'appelle « Havre »", "Le Havre (76)"),
        ("Château-Chinon", None, None, "ne s'appelle", "Château-Chinon (Campagne) (58)"),
        ("zzzzzzzz", None, None, "ne s'appelle", "code INSEE"),
        ("", None, None, "vide", "code INSEE"),
        ("x" * 10_000, None, None, "ne s'appelle", "code INSEE"),
        ("44000", None, None, "code INSEE 44000", "est un code postal"),
        ("99352", None, None, "code INSEE 99352", "pays étranger"),
        ("00000", None, None, "code INSEE 00000", "code INSEE"),
        ("Nantes", "33000", None, "code postal 33000", "Bordeaux (33)"),
        ("Nantes", "abc", None, "illisible", "cinq chiffres"),
        ("Nantes", None, "33", "dans le département 33", "Nantes (44)"),
        ("44109", None, "33", "dans le département 33", "Nantes (44)"),
        ("Nantes (33)", None, "44", "33 et 44", "Nantes (44)"),
        ("Nantes", None, "atlantide", "département « atlantide » inconnu", "2A"),
    ],
)
def test_une_designation_fausse_est_refusee_avec_de_quoi_la_corriger(
    texte: str, code_postal: str | None, dep: str | None, dans_le_message: str, dans_le_conseil: str
) -> None:
    with pytest.raises(ErreurUsage) as info:
        chercher_commune(texte, code_postal, dep)
    assert dans_le_message in info.value.message
    assert dans_le_conseil in info.value.conseil


# --- CAN-08 : la commune de naissance ---


@pytest.mark.parametrize(("texte", "insee"), NES)
def test_can_08_un_nom_que_porte_une_seule_commune_est_pris(texte: str, insee: str) -> None:
    assert chercher_commune(texte, de_naissance=True).insee == insee


@pytest.mark.parametrize(("texte", "dits", "tus"), LISTES)
def test_can_08_un_autre_nom_liste_et_ne_remplace_jamais(
    texte: str, dits: tuple[str, ...], tus: tuple[str, ...]
) -> None:
    with pytest.raises(ErreurUsage) as info:
        chercher_commune(texte, de_naissance=True)
    reponse = f"{info.value.message} ; {info.value.conseil}"
    assert [dit for dit in dits if dit not in reponse] == []
    assert [tu for tu in tus if tu in reponse] == []


def test_can_08_chaque_nom_d_avant_est_liste_avec_celui_d_aujourd_hui() -> None:
    """Sauf ceux qu'une commune déléguée ou associée porte encore."""
    for ancien, codes in geographie._anciens_noms().items():
        if not communes_par_nom(ancien):
            with pytest.raises(ErreurUsage) as info:
                chercher_commune(ancien, de_naissance=True)
            assert set(codes) <= set(info.value.objets), ancien


# --- Départements et régions ---


def test_il_y_a_101_departements_et_8_collectivites() -> None:
    assert len(departements()) == 109
    dans_une_region = [d for d in departements().values() if d.region != d.code]
    assert len(dans_une_region) == 101
    assert len(regions()) == 26


@pytest.mark.parametrize(
    ("texte", "code"),
    [
        ("1", "01"),
        ("01", "01"),
        ("2a", "2A"),
        ("2B", "2B"),
        ("974", "974"),
        ("loire atlantique", "44"),
        ("Côte-d'Or", "21"),
        ("Loire-Atlantique (44)", "44"),
        ("Corse-du-Sud (2A)", "2A"),
    ],
)
def test_un_departement_se_designe_par_code_par_nom_ou_comme_il_s_affiche(texte: str, code: str) -> None:
    assert departement(texte).code == code


def test_un_departement_une_region_se_designent_avec_ou_sans_article() -> None:
    for dep in departements().values():
        nu = dep.nom.removeprefix("La ")
        for article in ("", "la ", "Le ", "les ", "L'", "l\u2019"):
            assert departement(f"{article}{nu}") == departement(f"{article}{nu} ({dep.code})") == dep
    assert region("Réunion") == region("la réunion") == region("04")


@pytest.mark.parametrize("texte", ["20", "Corse", "la Corse"])
def test_la_corse_d_avant_1976_renvoie_a_ses_deux_departements(texte: str) -> None:
    with pytest.raises(ErreurUsage) as info:
        departement(texte)
    assert "2A (Corse-du-Sud) et 2B (Haute-Corse)" in info.value.conseil


@pytest.mark.parametrize("texte", ["", "99", "000", "Bretagne", "Loire-Atlantique (49)"])
def test_un_departement_inconnu_est_refuse(texte: str) -> None:
    with pytest.raises(ErreurUsage):
        departement(texte)


@pytest.mark.parametrize(
    ("texte", "code"),
    [
        ("52", "52"),
        ("1", "01"),
        ("ile de france", "11"),
        ("Auvergne Rhone Alpes", "84"),
        ("CORSE", "94"),
        ("Corse (94)", "94"),
    ],
)
def test_une_region_se_designe_par_code_par_nom_ou_comme_elle_s_affiche(texte: str, code: str) -> None:
    assert region(texte).code == code


def test_une_region_inconnue_est_refusee_avec_la_liste() -> None:
    with pytest.raises(ErreurUsage) as info:
        region("Languedoc")
    assert "Occitanie (76)" in info.value.conseil


def test_les_departements_d_une_region_sont_tries() -> None:
    assert departements_de_region("94") == ["2A", "2B"]
    assert departements_de_region("53") == ["22", "29", "35", "56"]
    assert departements_de_region("04") == ["974"]
    assert departements_de_region("00") == []


@pytest.mark.parametrize(
    ("dep", "attendue"),
    [
        *(("44", "FR"), ("2A", "FR"), ("971", "GP"), ("972", "MQ"), ("973", "GF"), ("974", "RE"), ("975", "PM")),
        *(("976", "YT"), ("977", "GP"), ("978", "GP"), ("986", "WF"), ("987", "PF"), ("988", "NC")),
    ],
)
def test_chaque_departement_a_sa_region_telephonique(dep: str, attendue: str) -> None:
    assert region_telephonique(dep) == attendue


def test_les_regions_telephoniques_sont_connues_de_libphonenumber() -> None:
    import phonenumbers

    assert {region_telephonique(d) for d in departements()} <= phonenumbers.SUPPORTED_REGIONS
