"""`ceres jure importer` : créer ou modifier d'après un fichier, ne rien deviner, ne rien refaire. Jour : 02/09/2025."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import lire_tableau
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Options
from ceres_cli.services.jure.lignes import LecteurDeJures
from ceres_cli.services.jure.situation import MetierJure
from ceres_cli.services.lot.lecture import Lecture
from tests.conforme import rapport
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.peuple import en_csv, en_ndjson, en_ods, en_xlsx, fichier
from tests.outils_moteur import JOUR, cadre

IMPORT = ("jure", "importer")
MPCP, UD_44, UD_75, CENTRE = (f"P-{n}" for n in range(1, 5))
ENTETES = ["nom", "prenom", "naissance", "courriel", "commune"]
ALICE = ["MARTIN", "Alice", "01/02/1980", "alice@example.fr", "Nantes"]


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    f.profil("ud", departement="44")
    f.profil("ud", departement="75")
    f.profil("centre", centre=f.centre())
    return f


def importer(
    ceres: Lanceur, entree: Any, *options: str, profil: str = MPCP, code: int = 0, **kw: Any
) -> list[tuple[str, str, str, str]]:
    """(objet, action, résultat, code) de chaque ligne du rapport ; `entree` : des lignes, ou un chemin."""
    chemin = fichier("jures.csv", entree) if isinstance(entree, list) else entree
    fini = ceres("--profil", profil, *IMPORT, chemin, *options, "--format", "json", **kw)
    assert fini.code == code, fini.stderr
    lignes = rapport(fini)["lignes"]
    return [(e["objet"], e["action"], e["resultat"], e["code"]) for e in lignes]


def fiche(f: Fabrique, numero: int, *colonnes: str) -> tuple[Any, ...]:
    return f.lignes(f"SELECT {', '.join(colonnes)} FROM jure WHERE id = {numero}")[0]


def nombre(f: Fabrique) -> int:
    return int(f.lignes("SELECT count(*) FROM jure")[0][0])


# --- créer, modifier, ne rien changer ---


@pytest.mark.parametrize("forme", [en_csv, en_xlsx, en_ods, en_ndjson], ids=["csv", "xlsx", "ods", "ndjson"])
def test_un_inconnu_est_cree_puis_le_meme_fichier_ne_change_rien(ceres: Lanceur, f: Fabrique, forme: Any) -> None:
    chemin = fichier("liste", forme([ENTETES, ALICE, ["DURAND", "Zoé", "", "", "75056"]]))
    assert importer(ceres, chemin) == [("J-000001", "creer", "fait", ""), ("J-000002", "creer", "fait", "")]
    colonnes = ("nom", "prenom", "naissance", "courriel", "commune_insee", "departement", "region", "cle", "actif")
    assert fiche(f, 1, *colonnes) == (
        "MARTIN", "Alice", "1980-02-01", "alice@example.fr", "44109", "44", "52", "martin alice", 1,
    )  # fmt: skip
    assert fiche(f, 2, "naissance", "courriel", "commune") == (None, None, "Paris")
    avant = bases.contenu(f.chemin)
    assert [ligne[1:3] for ligne in importer(ceres, chemin)] == [("modifier", "sans_effet")] * 2
    assert bases.contenu(f.chemin) == avant


def test_le_journal_dit_creer_ou_modifier_et_le_fichier(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-01", courriel="autre@example.fr")
    importer(ceres, [ENTETES, ALICE, ["DURAND", "Zoé", "", "", "Nantes"]], "--motif", "liste")
    traces = f.lignes("SELECT objet_id, action, champ, avant, apres FROM trace ORDER BY id")
    assert (1, "modifier", "courriel", "autre@example.fr", "alice@example.fr") in traces
    assert (2, "creer", "nom", None, "DURAND") in traces
    assert f.lignes("SELECT commande, source, motif, fait, length(source_sha256) FROM lot") == [
        ("ceres jure importer", "jures.csv", "liste", 2, 64)
    ]


def test_une_case_vide_ou_absente_n_efface_rien(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", courriel="a@example.fr", employeur="Lycée", code_postal="44000", civilite="MME")
    lignes = [["numero_jure", "civilite", "courriel", "commune", "employeur"], ["J-1", "", "", "", "Mairie"]]
    assert importer(ceres, lignes) == [("J-000001", "modifier", "fait", "")]
    colonnes = ("courriel", "employeur", "code_postal", "civilite", "commune", "naissance")
    assert fiche(f, 1, *colonnes) == ("a@example.fr", "Mairie", "44000", "MME", "Nantes", None)


def test_le_numero_l_emporte_et_corrige_le_nom(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-01")
    lignes = [["Juré", "Nom", "Prénom", "Né(e) le"], ["j-1", "Martin-Leroy", "Alice", "02/02/1980"]]
    assert importer(ceres, lignes) == [("J-000001", "modifier", "fait", "")]
    assert fiche(f, 1, "nom", "naissance", "cle") == ("Martin-Leroy", "1980-02-02", "martin leroy alice")


def test_des_noms_qui_designent_ne_changent_pas_la_graphie_connue(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("Martin-Léroy", "Alice", naissance="1980-02-01")
    lignes = [ENTETES[:4], ["MARTIN LEROY", "ALICE", "1980-02-01", "a@example.fr"]]
    assert importer(ceres, lignes) == [("J-000001", "modifier", "fait", "")]
    assert fiche(f, 1, "nom", "prenom", "courriel") == ("Martin-Léroy", "Alice", "a@example.fr")


def test_un_numero_juste_sous_les_noms_d_un_autre_est_signale(ceres: Lanceur, f: Fabrique) -> None:
    """Un tableau trié sur une partie de ses colonnes."""
    f.jure("MARTIN", "Alice")
    fini = ceres(*IMPORT, fichier("j.csv", [["numero_jure", "nom", "prenom"], ["J-1", "DURAND", "Zoé"]]))
    assert fini.code == 0
    assert "ligne 2 : J-000001 : MARTIN Alice devient DURAND Zoé : est-ce la même personne ?" in fini.stderr


def test_le_meme_telephone_ecrit_autrement_n_est_pas_un_changement(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [["nom", "prenom", "Tél. pro", "Portable"], ["MARTIN", "Alice", "01 99 00 12 34", "06.39.98.12.34"]]
    importer(ceres, lignes)
    lignes[1][2:] = ["199001234", "+33 (0)6 39 98 12 34"]
    assert importer(ceres, lignes) == [("J-000001", "modifier", "sans_effet", "")]
    assert fiche(f, 1, "telephone_professionnel", "telephone_personnel") == ("01 99 00 12 34", "06.39.98.12.34")
    lignes[1][2:] = ["01 99 00 12 35", "06.39.98.12.34"]
    assert importer(ceres, lignes) == [("J-000001", "modifier", "fait", "")]
    assert fiche(f, 1, "telephone_professionnel_e164", "version") == ("+33199001235", 2)


def test_ce_qui_manque_au_tableur_est_rendu_et_dit_une_fois(ceres: Lanceur, f: Fabrique) -> None:
    entetes = ["Nom", "Prénom", "Tél. bureau", "CP", "Ville"]
    lignes = [[f"NOM{chr(65 + n)}", "Alice", "199001234", "2000", "Laon"] for n in range(12)]
    fini = ceres(*IMPORT, fichier("j.csv", [entetes, *lignes]))
    assert fini.code == 0
    assert fini.stderr.count("zéro de tête a été rétabli") == 2
    assert "lignes 2-13 : Code postal : le zéro" in fini.stderr
    assert fiche(f, 12, "telephone_professionnel", "code_postal") == ("0199001234", "02000")
    assert "199" not in fini.stderr


def test_les_doublons_d_un_fichier_et_les_contradictions(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [ENTETES, ALICE, ALICE, ["martin", "alice", "1980-02-01", "", "44109"], [*ALICE[:3], "x@example.fr", ""]]
    assert importer(ceres, lignes, code=7) == [
        ("J-000001", "creer", "fait", ""),
        ("J-000001", "modifier", "sans_effet", ""),
        ("J-000001", "modifier", "sans_effet", ""),
        ("J-000001", "enregistrer", "refuse", "USAGE"),
    ]
    assert fiche(f, 1, "courriel") == ("alice@example.fr",)
    fini = ceres(*IMPORT, "jures.csv")
    assert "La ligne 2 donne à J-000001 une autre valeur : courriel" in fini.stdout


# --- reconnaître sans deviner ---


@pytest.mark.parametrize(
    ("ligne", "code"),
    [
        ("Sainte-Colombe;;;", "USAGE"),  # douze communes
        ("Sainte-Colombe;69560;;69189", ""),
        ("Sainte-Colombe;;69;69189", ""),
        ("Sainte-Colombe;;Rhône;69189", ""),
        ("Sainte-Colombe (05);;;05135", ""),
        ("05135;;;05135", ""),
        ("Sainte-Colombe;69560;05;", "USAGE"),  # le code postal et le département se contredisent
        ("Nantes;;75;", "USAGE"),
        ("Nantes;;Atlantide;", "USAGE"),
        ("Nowhere;;;", "USAGE"),
        ("44000 NANTES CEDEX 2;;;44109", ""),
        ("2000, Laon;;;02408", ""),
    ],
)
def test_une_commune_ambigue_ou_contredite_est_une_ligne_refusee(
    ceres: Lanceur, f: Fabrique, ligne: str, code: str
) -> None:
    commune, code_postal, departement, insee = ligne.split(";")
    entetes = ["nom", "prenom", "commune", "code_postal", "departement"]
    cases = ["MARTIN", "Alice", commune, code_postal, departement]
    rendu = importer(ceres, [entetes, cases], code=7 if code else 0)
    assert rendu == [("", "enregistrer", "refuse", code) if code else ("J-000001", "creer", "fait", "")]
    if not code:
        assert fiche(f, 1, "commune_insee") == (insee,)


@pytest.mark.parametrize(
    ("commune", "insee", "attendu"),
    [
        ("", "44109", "44109"),
        ("Nantes", "44109", "44109"),
        ("Nantes (44)", "44109", "44109"),
        ("Paris", "75112", "75112"),  # l'arrondissement précise la ville
        ("Angers", "44109", ""),
        ("Nantes", "44999", ""),
    ],
)
def test_le_code_insee_et_le_nom_doivent_s_accorder(
    ceres: Lanceur, f: Fabrique, commune: str, insee: str, attendu: str
) -> None:
    lignes = [["nom", "prenom", "ville", "Code INSEE"], ["MARTIN", "Alice", commune, insee]]
    (ligne,) = importer(ceres, lignes, code=0 if attendu else 7)
    assert ligne[2:] == (("fait", "") if attendu else ("refuse", "USAGE"))
    assert not attendu or fiche(f, 1, "commune_insee") == (attendu,)


def test_une_commune_deja_connue_ne_redevient_pas_ambigue(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", commune="Sainte-Colombe", commune_insee="05135", departement="05", code_postal="05700")
    entetes = ["numero_jure", "commune", "code_postal", "departement"]
    for cases in (["", ""], ["05700", ""], ["", "05"], ["5700", "5"]):
        assert importer(ceres, [entetes, ["J-1", "SAINTE COLOMBE", *cases]])[0][2] == "sans_effet"
    # Un autre code postal en désigne une autre.
    assert importer(ceres, [entetes, ["J-1", "Sainte-Colombe", "69560", ""]])[0][2] == "fait"
    assert fiche(f, 1, "commune_insee", "departement", "region") == ("69189", "69", "84")


def test_jur_03_plusieurs_jures_de_cette_identite_aucun_n_est_choisi(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-01")
    f.jure("Martin", "Alice", naissance="1980-02-01")
    chemin = fichier("j.csv", [ENTETES, ALICE])
    for option in ((), ("--forcer",)):
        assert importer(ceres, chemin, *option, code=7) == [("J-000001", "enregistrer", "refuse", "JUR-03")]
    fini = ceres(*IMPORT, chemin)
    assert "plusieurs jurés ont cette identité : J-000001 MARTIN Alice, J-000002 Martin Alice" in fini.stdout
    assert "numero_jure" in fini.stdout
    assert "1980" not in fini.stdout


@pytest.mark.parametrize(("connue", "donnee"), [("1980-02-01", ""), (None, "1980-02-01")])
def test_jur_03_une_naissance_qui_manque_d_un_cote_fait_refuser_sauf_force(
    ceres: Lanceur, f: Fabrique, connue: str | None, donnee: str
) -> None:
    f.jure("MARTIN", "Alice", naissance=connue)
    chemin = fichier("j.csv", [["nom", "prenom", "naissance"], ["Martin", "Alice", donnee]])
    assert importer(ceres, chemin, code=7) == [("J-000001", "enregistrer", "refuse", "JUR-03")]
    assert importer(ceres, chemin, "--forcer") == [("J-000002", "creer", "fait", "")]
    assert importer(ceres, chemin, "--forcer") == [("J-000002", "modifier", "sans_effet", "")]
    assert importer(ceres, chemin) == [("J-000002", "modifier", "sans_effet", "")]


def test_des_homonymes_nes_un_autre_jour_sont_d_autres_personnes(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-02")
    f.jure("ALICE", "Martin", naissance="1980-02-01")
    assert importer(ceres, [ENTETES, ALICE]) == [("J-000003", "creer", "fait", "")]


def test_jur_03_dro_02_un_jure_hors_du_ressort_n_est_ni_touche_ni_nomme(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-01", departement="75", region="11", commune="Paris")
    f.jure("DURAND", "Zoé", departement="75", region="11", commune="Paris")
    chemin = fichier("j.csv", [["numero_jure", *ENTETES], ["", *ALICE], ["J-2", "", "", "", "z@example.fr", ""]])
    assert importer(ceres, chemin, profil=UD_44, code=7) == [
        ("", "creer", "refuse", "JUR-03"),
        ("J-2", "enregistrer", "refuse", "INTROUVABLE"),
    ]
    fini = ceres("--profil", UD_44, *IMPORT, chemin)
    assert "hors de votre ressort" in fini.stdout
    assert "J-000001" not in fini.stdout


def test_dro_02_un_service_n_enregistre_que_dans_son_ressort(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [ENTETES, ALICE, ["DURAND", "Zoé", "", "", "Paris"], ["PETIT", "Léa", "", "", ""]]
    assert importer(ceres, lignes, profil=UD_44, code=7) == [
        ("J-000001", "creer", "fait", ""),
        ("", "creer", "refuse", "DRO-02"),
        ("", "creer", "refuse", "DRO-02"),
    ]


def test_un_numero_inconnu_et_une_coordonnee_impossible_sont_des_lignes_refusees(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [
        ["numero_jure", "nom", "prenom", "portable", "mail"],
        ["J-99", "", "", "", "a@example.fr"],
        ["", "MARTIN", "Alice", "0199", "a@exemple"],
        ["", "DURAND", "Zoé", "", "z@example.fr"],
    ]
    assert importer(ceres, lignes, code=7) == [
        ("J-99", "enregistrer", "refuse", "INTROUVABLE"),
        ("", "creer", "refuse", "JUR-04"),
        ("J-000001", "creer", "fait", ""),
    ]


# --- codes de sortie, simulation, droits ---


def test_tout_ou_rien_et_simuler_ne_changent_aucun_octet(ceres: Lanceur, f: Fabrique) -> None:
    chemin = fichier("j.csv", [["numero_jure", *ENTETES], ["", *ALICE], ["J-99", *[""] * 5]])
    avant = bases.contenu(f.chemin)
    simule = importer(ceres, chemin, "--simuler", code=7)
    refus = ceres(*IMPORT, chemin, "--tout-ou-rien", "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (4, "INTROUVABLE")
    assert [e["resultat"] for e in refus.json()["lignes"]] == ["non_traite", "refuse"]
    f.chemin.chmod(0o400)
    assert ceres(*IMPORT, chemin, "--simuler", "--tout-ou-rien").code == 4
    f.chemin.chmod(0o600)
    assert bases.contenu(f.chemin) == avant
    assert importer(ceres, chemin, code=7) == simule


def test_un_centre_n_importe_rien_et_rien_de_plus_n_est_lu(ceres: Lanceur, f: Fabrique) -> None:
    chemin = fichier("j.csv", [["nom", "prenom", "civilite"], ["A", "B", "Dr"]])
    fini = ceres("--profil", CENTRE, *IMPORT, chemin)
    assert (fini.code, fini.stdout) == (5, "")
    assert "civilité" not in fini.stderr


def test_un_fichier_sans_ligne_n_a_rien_a_faire(ceres: Lanceur, f: Fabrique) -> None:
    fini = ceres(*IMPORT, fichier("j.csv", [ENTETES]))
    assert fini.code == 0
    assert "rien à faire" in fini.stderr


def test_par_l_entree_standard(ceres: Lanceur, f: Fabrique) -> None:
    assert importer(ceres, "-", "--oui", stdin=en_csv([ENTETES, ALICE])) == [("J-000001", "creer", "fait", "")]


def test_le_resultat_se_corrige_et_se_resoumet(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [
        ["Nom", "Prénom", "Ville", "Note"],
        ["=MARTIN", "Alice", "Nantes", "x"],
        ["DURAND", "Zoé", "Nantess", "y"],
    ]
    fini = ceres(*IMPORT, fichier("j.csv", lignes), "--resultat", "r.csv")
    assert fini.code == 7
    assert "Colonnes ignorées : Note." in fini.stderr
    texte = Path("r.csv").read_text(encoding="utf-8")
    rendu = list(csv.reader(io.StringIO(texte), delimiter=";"))
    assert rendu[0] == ["Nom", "Prénom", "Ville", "Note", "resultat", "code", "explication"]
    assert [ligne[4:6] for ligne in rendu[1:]] == [["fait", ""], ["refuse", "USAGE"]]
    assert rendu[1][0] == "'=MARTIN"
    assert ceres(*IMPORT, "r.csv", "--resultat", "r.csv").code == 8
    Path("r.csv").write_text(texte.replace(";Nantess;", ";Nantes;"), encoding="utf-8")
    assert [ligne[1:3] for ligne in importer(ceres, Path("r.csv"))] == [("modifier", "sans_effet"), ("creer", "fait")]
    assert fiche(f, 1, "nom") == ("=MARTIN",)


# --- une loi ---

_CASES = {
    "numero_jure": st.sampled_from(["", "", "", "J-1", "J-2", "J-99"]),
    "nom": st.sampled_from(["MARTIN", "Martin", "DURAND", "LE GOFF"]),
    "prenom": st.sampled_from(["Alice", "alice"]),
    "naissance": st.sampled_from(["", "01/02/1980", "1980-02-02"]),
    "courriel": st.sampled_from(["", "a@example.fr", "b@example.fr"]),
    "telephone_personnel": st.sampled_from(["", "0639981234", "06 39 98 12 34", "639981235"]),
    "commune": st.sampled_from(["", "Nantes", "nantes", "Angers", "Sainte-Colombe"]),
    "code_postal": st.sampled_from(["", "44000", "5700"]),
    "departement": st.sampled_from(["", "44", "05"]),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lignes=st.lists(st.tuples(*_CASES.values()), min_size=1, max_size=6), forcer=st.booleans())
def test_le_meme_fichier_deux_fois_ne_change_rien_la_seconde(
    lignes: list[tuple[str, ...]], forcer: bool, base_vide: Fabrique
) -> None:
    with base_vide.store.ecriture() as db:
        db.executer("DELETE FROM jure")
        db.executer("DELETE FROM compteur")
    for numero, prenom in ((1, "Alice"), (2, "Zoé")):
        base_vide.jure("MARTIN", prenom, id=numero, commune=None, commune_insee=None, departement=None, region=None)
    octets = en_csv([list(_CASES), *map(list, lignes)])
    rapports = []
    for _ in range(2):
        fautes = Fautes()
        lecteur = LecteurDeJures(lire_tableau(octets, nom="x", fautes=fautes), fautes, JOUR, Lecture(), forcer=forcer)
        rapports.append(execution.executer(cadre(base_vide.store), MetierJure(), lecteur.demandes(), Options(), None))
    # Refusée la première fois, une ligne peut passer la seconde : la suite du fichier a complété le juré.
    refaites = [
        (premiere.texte(), seconde.texte())
        for premiere, seconde in zip(rapports[0].decisions, rapports[1].decisions, strict=True)
        if seconde.resultat == "fait" and premiere.resultat != "refuse"
    ]
    assert refaites == []


@pytest.fixture(scope="module")
def base_vide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    fabrique = Fabrique(tmp_path_factory.mktemp("loi") / "ceres.db")
    yield fabrique
    fabrique.store.fermer()


@pytest.mark.parametrize("forme", [en_csv, en_xlsx, en_ods], ids=["csv", "xlsx", "ods"])
def test_un_fichier_dit_le_nom_de_naissance_et_le_nom_d_usage(ceres: Lanceur, f: Fabrique, forme: Any) -> None:
    lignes = [["Nom de naissance", "Nom d'usage", "Prénom", "Commune"], ["MARTIN", "Le Goff", "Alice", "Nantes"]]
    chemin = fichier("liste", forme(lignes))
    assert importer(ceres, chemin) == [("J-000001", "creer", "fait", "")]
    assert fiche(f, 1, "nom", "nom_usage", "cle") == ("MARTIN", "Le Goff", "martin alice")
    assert [ligne[1:3] for ligne in importer(ceres, chemin)] == [("modifier", "sans_effet")]


def test_le_nom_d_usage_seul_ne_tient_pas_lieu_de_nom(ceres: Lanceur, f: Fabrique) -> None:
    fini = ceres(*IMPORT, fichier("jures.csv", [["Nom d'usage", "Prénom"], ["Le Goff", "Alice"]]))
    assert (fini.code, nombre(f)) == (2, 0)
    assert "aucune colonne « nom »" in fini.stderr
