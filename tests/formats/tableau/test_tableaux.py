"""Lecture des csv et des ndjson, reconnaissance des formats et des colonnes."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.erreurs import ErreurFichier
from ceres_cli.formats.budget import LIGNE_MAX
from ceres_cli.formats.csv_sur import ecrire_csv
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.entete import Attendues, reconnaitre_colonnes
from ceres_cli.formats.tableau.fautes import Fautes, Limites
from ceres_cli.formats.tableau.lire import Tableau, lire_entree, lire_tableau
from ceres_cli.regles.textes import propre
from ceres_cli.schemas.assainissement import deneutraliser, neutraliser
from ceres_cli.schemas.colonne import Colonne


def lire(contenu: str | bytes, **options: object) -> Tableau:
    octets = contenu.encode() if isinstance(contenu, str) else contenu
    return lire_tableau(octets, nom="lot.csv", **options)  # type: ignore[arg-type]


def fautes(contenu: str | bytes, **options: object) -> list[str]:
    with pytest.raises(ErreurFichier) as info:
        lire(contenu, **options)
    assert info.value.sortie == 2
    assert all(m.code == "FICHIER" for m in info.value.motifs)
    return [m.texte for m in info.value.motifs] or [f"{info.value.message} {info.value.conseil}"]


# --- csv -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("separateur", "nom"), [(";", "point-virgule"), (",", "virgule"), ("\t", "tabulation")])
def test_le_separateur_est_reconnu_et_annonce(separateur: str, nom: str) -> None:
    tableau = lire(f"action{separateur}habilitation\nvalider{separateur}H-1\n")
    assert tableau.entetes == ["action", "habilitation"]
    assert tableau.lignes == [(2, ["valider", "H-1"])]
    assert f"séparateur : {nom}" in tableau.annonces


def test_un_separateur_ambigu_est_une_erreur() -> None:
    assert "ambigu" in fautes("action;habilitation,motif\nvalider;H-1,x\n")[0]


def test_un_separateur_entre_guillemets_ne_compte_pas() -> None:
    assert lire('"nom, prénom";ville\nx;y\n').entetes == ["nom, prénom", "ville"]


def test_une_seule_colonne_se_lit_sans_separateur() -> None:
    tableau = lire("habilitation\nH-1\nH-2\n")
    assert tableau.lignes == [(2, ["H-1"]), (3, ["H-2"])]
    assert tableau.annonces == ["encodage : UTF-8"]


@pytest.mark.parametrize("options", [{}, {"encodage": "mac-roman"}, {"encodage": "cp1252"}], ids=str)
def test_les_lignes_d_un_ancien_mac_se_lisent(options: dict[str, str]) -> None:
    """Un retour chariot seul les finit ; un saut de ligne n'y est que dans une case."""
    contenu = 'action;motif\rvalider;"avis\nréservé"\r\rvalider;été\r'.encode(options.get("encodage", "utf-8"))
    assert lire(contenu, **options).lignes == [(2, ["valider", "avis réservé"]), (5, ["valider", "été"])]


def test_les_accents_d_un_ancien_mac_ne_se_devinent_pas() -> None:
    assert "--encodage mac-roman" in fautes("action;motif\rvalider;été\r".encode("mac-roman"))[0]


def test_un_retour_chariot_dans_une_case_n_est_pas_une_fin_de_ligne() -> None:
    assert lire('action;motif\nvalider;"un\rdeux"\n').lignes == [(2, ["valider", "un deux"])]


def test_la_ligne_sep_d_excel_est_suivie() -> None:
    tableau = lire("sep=,\r\na,b\r\n1,2\r\n")
    assert tableau.entetes == ["a", "b"]
    assert tableau.lignes == [(3, ["1", "2"])]


@pytest.mark.parametrize(
    ("octets", "annonce"),
    [
        ("prénom;ville\nÉlodie;Laon\n".encode(), "UTF-8"),
        ("prénom;ville\nÉlodie;Laon\n".encode("utf-8-sig"), "UTF-8"),
        ("prénom;ville\nÉlodie;Laon\n".encode("utf-16"), "UTF-16"),
        ("\ufeffprénom;ville\nÉlodie;Laon\n".encode("utf-16-be"), "UTF-16"),
        ("prénom;ville\nÉlodie;Laon\n".encode("cp1252"), "Windows-1252 (cp1252)"),
        ("pr\u0065\u0301nom;ville\nÉlodie;Laon\n".encode(), "UTF-8"),
    ],
)
def test_l_encodage_est_reconnu_et_annonce(octets: bytes, annonce: str) -> None:
    tableau = lire(octets)
    assert tableau.entetes == ["prénom", "ville"]
    assert tableau.lignes == [(2, ["Élodie", "Laon"])]
    assert f"encodage : {annonce}" in tableau.annonces


def test_l_encodage_peut_etre_force() -> None:
    assert lire("prénom\nÉlodie\n".encode("mac-roman"), encodage="mac-roman").lignes == [(2, ["Élodie"])]
    assert lire("prénom\nÉlodie\n".encode("utf-16-le"), encodage="UTF-16LE").lignes == [(2, ["Élodie"])]


@pytest.mark.parametrize("encodage", ["klingon", "rot13", "utf-7", "zip", "a\0b"])
def test_un_encodage_inconnu_est_refuse(encodage: str) -> None:
    assert "n'est pas connu" in fautes("a\nb\n", encodage=encodage)[0]


def test_les_cinq_octets_indefinis_de_cp1252_sont_refuses_a_leur_place() -> None:
    texte = "nom;ville\nÉlodie;Laon\n".encode("cp1252")
    for octet in (0x81, 0x8D, 0x8F, 0x90, 0x9D):
        assert fautes(texte + bytes([0xC9, octet]) + b";Laon\n") == [
            "ligne 3, colonne « nom » : caractère illisible dans cet encodage (vérifiez --encodage)"
        ]


def test_un_texte_cp1252_qui_ressemble_a_de_l_utf_8_par_endroits_reste_du_cp1252() -> None:
    tableau = lire("nom;société\nÉlodie;«É»\nRené;Café…»\nZoé;Été à Créteil\n".encode("cp1252"))
    assert tableau.encodage == "cp1252"
    assert tableau.lignes[0] == (2, ["Élodie", "«É»"])


def test_de_l_utf_8_abime_n_est_pas_pris_pour_du_cp1252() -> None:
    octets = "nom\nÉlodie\nZoé\nNoémie\n".encode() + "René\n".encode("cp1252")
    assert "pas à la ligne 5" in fautes(octets)[0]


@pytest.mark.parametrize("encodage", ["utf-16-le", "utf-16-be"])
def test_de_l_utf_16_sans_marque_est_nomme_avec_l_encodage_qui_le_lit(encodage: str) -> None:
    octets = "action;habilitation\n".encode(encodage)
    (faute,) = fautes(octets)
    assert "UTF-16 sans marque" in faute
    assert f"précisez --encodage {encodage}." in faute
    assert lire(octets, encodage=encodage).entetes == ["action", "habilitation"]


def test_un_guillemet_jamais_referme_est_refuse_avec_sa_ligne() -> None:
    contenu = 'action;motif\nvalider;ok\nsuspendre;"congé\nvalider;x\nvalider;y\n'
    assert fautes(contenu) == ["ligne 3 : un guillemet ouvert n'est jamais refermé"]


def test_du_texte_apres_un_guillemet_fermant_est_refuse() -> None:
    assert fautes('a;b\n"x"y;z\n')[0].startswith("ligne 2 : du texte suit un guillemet fermant")


def test_un_guillemet_jamais_referme_dans_un_gros_fichier_est_nomme() -> None:
    assert fautes('a;b\n1;2\n"' + "x" * 200_000)[0].startswith("ligne 3 : une case est bien trop longue")


def test_les_numeros_de_ligne_sont_physiques() -> None:
    tableau = lire('\n;;\naction;motif\n\nvalider;"deux\nlignes"\n;\nvalider;x\n\n')
    assert tableau.lignes == [(5, ["valider", "deux lignes"]), (8, ["valider", "x"])]
    assert "sauts de ligne et tabulations devenus des espaces, lignes : 5" in tableau.annonces


@pytest.mark.parametrize("contenu", ["", "\n\n", ";;;\n;;\n", "\ufeff", "   \n"])
def test_un_fichier_sans_en_tete_est_refuse(contenu: str) -> None:
    assert "pas d'en-tête" in fautes(contenu)[0]


def test_un_en_tete_sans_ligne_est_un_tableau_vide() -> None:
    tableau = lire("action;habilitation\n")
    assert (tableau.entetes, tableau.lignes) == (["action", "habilitation"], [])


def test_un_en_tete_en_double_est_refuse() -> None:
    assert fautes("nom;ville;Nom\n") == ["ligne 1, colonne « Nom » : cet en-tête est donné deux fois"]


def test_les_colonnes_vides_en_fin_d_en_tete_tombent() -> None:
    tableau = lire("a;b;;;\n1;2;;;\n3\n")
    assert tableau.entetes == ["a", "b"]
    assert tableau.lignes == [(2, ["1", "2"]), (3, ["3", ""])]


def test_une_case_de_trop_est_refusee() -> None:
    assert fautes("a;b\n1;2;3\n") == ["ligne 2 : 3 cases pour 2 colonnes dans l'en-tête"]


@pytest.mark.parametrize(
    ("signe", "raison"),
    [
        ("\0", "caractère nul"),
        ("\x1b", "caractère de contrôle"),
        ("\x85", "caractère de contrôle"),
        ("\u202e", "sens de lecture"),
        ("\u200f", "sens de lecture"),
        ("\uffff", "caractère Unicode invalide"),
    ],
)
def test_un_caractere_interdit_est_refuse_avec_ligne_et_colonne(signe: str, raison: str) -> None:
    contenu = "\n".join(["nom;ville", *["Le Goff;Laon"] * 200, f"Mar{signe}tin;Laon"])
    (texte,) = fautes(contenu)
    assert texte.startswith("ligne 202, colonne « nom » : ")
    assert raison in texte


def test_les_espaces_insecables_autour_d_une_valeur_tombent() -> None:
    assert lire("tel;nom\n\u00a002 61 91 00 00\u202f; Le\u00a0Goff \n").lignes == [(2, ["02 61 91 00 00", "Le Goff"])]


def test_le_siret_precede_d_une_tabulation_se_lit() -> None:
    assert lire('siret;nom\r\n"\t11000007200014";x\r\n').lignes == [(2, ["11000007200014", "x"])]


def test_une_case_trop_longue_est_refusee() -> None:
    assert "trop long" in fautes("a;b\n1;" + "x" * 40_000 + "\n")[0]


def test_toutes_les_fautes_sont_donnees_a_la_fois_et_dans_l_ordre() -> None:
    assert [t.split(" : ")[0] for t in fautes('nom;ville\na\x01;b\nc;d;e\nf;g\x02\nh;"i')] == [
        "ligne 2, colonne « nom »",
        "ligne 3",
        "ligne 4, colonne « ville »",
        "ligne 5",
    ]


def test_un_motif_de_faute_porte_ligne_et_colonne() -> None:
    with pytest.raises(ErreurFichier) as info:
        lire("nom;ville\nx;La\x01on\n")
    assert info.value.motifs[0].valeurs == {"ligne": 2, "colonne": "ville"}
    assert info.value.code == "FICHIER"


def test_les_limites_arretent_la_lecture() -> None:
    assert "dépasse" in fautes("a\n" * 3 * 2**20, limites=Limites(octets=2**20))[0]
    assert "trop de lignes" in fautes("a\n" * 12, limites=Limites(lignes=10))[0]
    assert "3 colonnes, 2 au plus" in fautes("a;b;c\n", limites=Limites(colonnes=2))[0]
    assert "plus de 10 cases" in fautes("a;b\n" * 12, limites=Limites(cases=10))[0]


def test_l_entree_standard_est_lue_sans_depasser_la_limite() -> None:
    octets = lire_entree(io.BytesIO(b"a\n" * 100), Limites(octets=50))
    assert len(octets) == 51


def test_l_empreinte_est_celle_du_fichier(tmp_path: Path) -> None:
    import hashlib

    fichier = tmp_path / "lot.csv"
    fichier.write_bytes(b"a;b\n1;2\n")
    assert lire_tableau(fichier, nom="lot.csv").sha256 == hashlib.sha256(b"a;b\n1;2\n").hexdigest()


# --- ce qui n'est pas lu ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("octets", "nomme"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ancien classeur .xls"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>\n", "HTML"),
        (b'<?xml version="1.0"?><a/>', "XML"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"SQLite format 3\0", "SQLite"),
        (b'[{"a": 1}]', "ndjson"),
        (b"\x00\x01\x02\x00\xff", "binaire"),
    ],
)
def test_les_autres_formats_sont_nommes(octets: bytes, nomme: str) -> None:
    assert nomme in fautes(octets)[0]


def test_un_fichier_absent_et_un_dossier_sont_nommes(tmp_path: Path) -> None:
    for chemin, cause in ((tmp_path / "absent.csv", "n'existe pas"), (tmp_path, "dossier"), (Path("a\0b"), "chemin")):
        with pytest.raises(ErreurFichier, match=cause):
            lire_tableau(chemin, nom="x")


@pytest.mark.parametrize("avant", [0, 4_949, 4_950, 4_951, 9_900])
def test_une_ligne_demesuree_est_dite_a_son_numero_ou_qu_elle_soit(avant: int) -> None:
    debut = "a\n" + (" " * 100 + "\n") * avant
    with pytest.raises(ErreurFichier) as refus:
        lire(debut + ";" * LIGNE_MAX + "\nb\n")
    assert f"ligne {avant + 2} : cette ligne a plus de {LIGNE_MAX} caractères" in str(refus.value.motifs)
    assert lire(debut + ";" * (LIGNE_MAX - 1) + "\nb\n").lignes == [(avant + 3, ["b"])]


def test_une_feuille_demandee_dans_un_csv_est_refusee() -> None:
    assert "pas de feuilles" in fautes("a;b\n", feuille="Jurés")[0]


# --- ndjson ----------------------------------------------------------------------------------------------------------


def test_un_ndjson_reunit_les_cles_dans_l_ordre() -> None:
    tableau = lire(
        '{"action": "valider", "habilitation": "H-1"}\n\n{"habilitation": 2, "motif": null, "fin": "2026-01-01"}\n'
    )
    assert tableau.format == "ndjson"
    assert tableau.entetes == ["action", "habilitation", "motif", "fin"]
    assert tableau.lignes == [(1, ["valider", "H-1", "", ""]), (3, ["", "2", "", "2026-01-01"])]


def test_les_valeurs_d_un_ndjson_deviennent_des_textes() -> None:
    assert lire('{"a": true, "b": false, "c": 2.0, "d": 1.5, "e": 11000007200014}').lignes == [
        (1, ["oui", "non", "2", "1.5", "11000007200014"])
    ]


def test_les_fautes_d_un_ndjson_sont_toutes_donnees() -> None:
    lignes = ['{"a": 1}', '{"a": ', "[1]", '{"a": {"b": 1}}', '{"a": 1, "a": 2}', '{"a": NaN}', '{"a": 1e999}']
    contenu = "\n".join([*lignes, '{"a": "x\\u202ey"}', '{"a": "\\ud800"}'])
    assert [t.split(" : ")[0] for t in fautes(contenu)] == [
        "ligne 2",
        "ligne 3",
        "ligne 4, colonne « a »",
        "ligne 5",
        "ligne 6",
        "ligne 7, colonne « a »",
        "ligne 8, colonne « a »",
        "ligne 9, colonne « a »",
    ]


def test_une_colonne_qu_on_ne_lit_pas_ne_tait_pas_la_faute_d_une_autre() -> None:
    """Cinq mille formules dans « Nom complet », et une dans « Fin » : lue vide, elle changerait ce qui est demandé."""
    relevees = Fautes("f.xlsx")
    for ligne in range(2, 5_004):
        relevees.ajouter(ligne, 0, "formule")
    relevees.ajouter(5_003, 1, "formule")
    relevees.oublier(lambda _, colonne: colonne == 0)
    with pytest.raises(ErreurFichier, match="1 faute de format") as levee:
        relevees.lever(["Nom complet", "Fin"])
    assert [m.texte for m in levee.value.motifs] == ["ligne 5003, colonne « Fin » : formule"]
    relevees.oublier(lambda _, colonne: colonne == 1)
    relevees.lever()


@pytest.mark.parametrize(("nombre", "suite"), [(5_000, []), (5_001, ["et 1 autre faute, non citée"])])
def test_au_dela_de_cinq_mille_les_fautes_se_comptent(nombre: int, suite: list[str]) -> None:
    relevees = Fautes("f.xlsx")
    for ligne in range(nombre):
        relevees.ajouter(ligne, 0, "formule")
        relevees.ajouter(ligne, 1, "formule")
    relevees.oublier(lambda _, colonne: colonne == 1)
    with pytest.raises(ErreurFichier) as levee:
        relevees.lever()
    assert [m.texte for m in levee.value.motifs][5_000:] == suite


def test_un_ndjson_aux_cles_sans_fin_est_arrete() -> None:
    contenu = "\n".join(f'{{"cle{i}": 1}}' for i in range(1000))
    assert "ligne 257 : plus de 256 clés différentes" in fautes(contenu)


def test_un_json_trop_profond_est_une_faute() -> None:
    assert "objet JSON" in fautes('{"a": ' + "[" * 100_000)[0]


# --- colonnes --------------------------------------------------------------------------------------------------------

_SYNONYMES = {"habilitation": ("n° habilitation", "id habilitation"), "debut": ("date de début",), "motif": ()}


def test_les_colonnes_se_reconnaissent_sans_accent_ni_casse_ni_ponctuation() -> None:
    colonnage = reconnaitre_colonnes(
        ["N° HABILITATION", "Date_de-Debut", "Motif ", "Remarque", ""], Attendues(_SYNONYMES)
    )
    assert colonnage.rangs == {"habilitation": 0, "debut": 1, "motif": 2}
    assert colonnage.inconnues == ["Remarque", "(sans titre, colonne 5)"]


def test_deux_en_tetes_pour_la_meme_colonne_sont_refuses() -> None:
    with pytest.raises(ErreurFichier) as info:
        reconnaitre_colonnes(["Habilitation", "N° habilitation"], Attendues(_SYNONYMES))
    assert "disent tous deux la colonne habilitation" in info.value.motifs[0].texte
    choix = '--colonne habilitation="Habilitation" ou --colonne habilitation="N° habilitation".'
    assert info.value.conseil == f"Gardez une seule de ces colonnes, ou choisissez : {choix}"


@pytest.mark.parametrize(("titre", "rang"), [("Fin", 0), ("Fin.", 1), ("fin", 0)])
def test_de_titres_presque_pareils_celui_qui_est_ecrit_est_choisi(titre: str, rang: int) -> None:
    choisies = Attendues({"fin": ()}, choisies={"fin": titre})
    assert reconnaitre_colonnes(["Fin", "Fin."], choisies).rangs == {"fin": rang}


def test_un_fichier_sans_colonne_reconnue_n_a_pas_d_en_tete() -> None:
    with pytest.raises(ErreurFichier, match="pas d'en-tête reconnu"):
        reconnaitre_colonnes(["valider", "H-000001"], Attendues(_SYNONYMES))


def test_les_colonnes_ont_leurs_lettres() -> None:
    assert [lettres(n) for n in (0, 25, 26, 51, 52, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
        "XFD",
    ]


# --- formules et aller-retour ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texte", ["=1+1", "+33612", "-2", "@SOMME(A1)", "\t=1", "\r=1", "＝1", " =1", "'=1", "''-", "\u00a0=1"]
)
def test_ce_qui_ressemble_a_une_formule_recoit_une_apostrophe(texte: str) -> None:
    assert neutraliser(texte) == "'" + texte
    assert deneutraliser(neutraliser(texte)) == texte


@pytest.mark.parametrize("texte", ["", "x=1", "'t Hooft", "D'Almeida", "06 39 98 00 00", "'", "  x"])
def test_un_texte_ordinaire_reste_tel_quel(texte: str) -> None:
    assert neutraliser(texte) == texte
    assert deneutraliser(texte) == texte


@given(st.text(alphabet=st.one_of(st.sampled_from("'=+-@＝ \t\r\nx"), st.characters()), max_size=8))
def test_neutraliser_est_toujours_reversible(texte: str) -> None:
    assert deneutraliser(neutraliser(texte)) == texte


def _conservable(texte: str) -> str | None:
    if "\ufffd" in texte:  # ce que laisse un mauvais encodage : refusé à la lecture
        return None
    try:
        return propre(texte, longueur_max=60)
    except ValueError:
        return None


_textes = st.text(alphabet=st.one_of(st.sampled_from("'=+-@;,\"\t\u00a0é"), st.characters()), max_size=12).map(
    _conservable
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(
    st.lists(st.tuples(_textes, _textes, _textes).filter(lambda t: None not in t and any(t)), max_size=6),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_un_csv_ecrit_se_relit_a_l_identique(lignes: list[tuple[str, ...]], bom: bool, fin: str) -> None:
    flux = io.BytesIO()
    colonnes = [Colonne("nom", "Nom"), Colonne("ville", "Ville"), Colonne("motif", "Motif")]
    assert ecrire_csv(flux, colonnes, lignes, bom=bom, fin_ligne=fin) == len(lignes)
    relu = lire(flux.getvalue())
    assert [valeurs for _, valeurs in relu.lignes] == [list(ligne) for ligne in lignes]
