"""Les identifiants affichés : ce qui se lit, ce qui se refuse, avec la phrase entière."""

import json

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import identifiants

NOMS = {
    "J": "de juré", "H": "d'habilitation", "C": "de candidat", "E": "de centre", "A": "d'agrément", "L": "de lot",
    "P": "de profil", "V": "de convocation", "D": "de demande VAE", "K": "de contrôle",
}  # fmt: skip


@pytest.mark.parametrize("lettre", NOMS)
def test_un_identifiant_se_lit_avec_ou_sans_zeros_et_se_raffiche_entier(lettre: str) -> None:
    for texte in (f"{lettre}-12", f"{lettre.lower()}-000012", f" {lettre}-0000000012\n"):
        assert identifiants.numero(lettre, texte) == 12
    assert identifiants.affiche(lettre, 12) == f"{lettre}-000012"
    assert identifiants.affiche(lettre, 1234567) == f"{lettre}-1234567"


@pytest.mark.parametrize("lettre", NOMS)
def test_un_autre_texte_se_refuse_en_disant_comment_l_ecrire(lettre: str) -> None:
    mal_formes = (f"{lettre}12", f"{lettre}-", f"{lettre}-1x", f"{lettre}-{'1' * 16}")
    for texte in ("", "12", "X-12", "S-12", *mal_formes):
        with pytest.raises(ErreurUsage) as refus:
            identifiants.numero(lettre, texte)
        assert refus.value.message == f"« {texte} » n'est pas un identifiant {NOMS[lettre]}."
        assert refus.value.conseil == f"Écrivez-le {lettre}-000123 (les zéros de tête sont facultatifs)."


def test_une_session_se_lit_par_son_annee_et_son_numero() -> None:
    for texte in ("S-2026-123", " s-2026-000123 "):
        assert identifiants.numero_session(texte) == (2026, 123)
    assert identifiants.session(2026, 123) == "S-2026-000123"
    assert identifiants.session(987, 1234567) == "S-0987-1234567"


@pytest.mark.parametrize("texte", ["S-123", "J-2026-000123", "S-26-000123", "S-2026-", f"S-2026-{'1' * 10}"])
def test_une_session_mal_ecrite_se_refuse(texte: str) -> None:
    with pytest.raises(ErreurUsage) as refus:
        identifiants.numero_session(texte)
    assert refus.value.message == f"« {texte} » n'est pas un identifiant de session."
    assert refus.value.conseil == "Écrivez-le S-2026-000123 (les zéros de tête du numéro sont facultatifs)."


def test_un_identifiant_lu_une_fois_porte_sa_lettre_et_son_numero() -> None:
    for lu in (identifiants.lire("J", " j-0012 "), identifiants.reconnaitre("J", " j-0012 ")):
        assert isinstance(lu, identifiants.Identifiant)
        assert (lu, lu.lettre, lu.numero) == (" j-0012 ", "J", 12)
        assert identifiants.numero("J", lu) == 12
        with pytest.raises(ErreurUsage):
            identifiants.numero("H", lu)
        assert json.dumps({"objet": lu}) == '{"objet": " j-0012 "}'
    # Ce qu'il porte vaut sans relire le texte.
    lu.numero = 34
    assert identifiants.numero("J", lu) == 34


def test_ce_qui_n_est_pas_un_identifiant_reste_le_texte_ecrit() -> None:
    laisse = identifiants.reconnaitre("J", "juré 3")
    assert (laisse, type(laisse)) == ("juré 3", str)
    assert identifiants.numero_si_lisible("J", "juré 3") is None
    assert identifiants.numeros_lisibles("J", ["J-1", "juré 3", "", "H-2", "j-003"]) == {1, 3}
    with pytest.raises(ErreurUsage):
        identifiants.lire("J", "juré 3")


def test_un_nom_de_session_lu_une_fois_porte_son_annee_et_son_numero() -> None:
    lu = identifiants.lire_session(" s-2026-7 ")
    assert (lu, lu.cle, identifiants.numero_session(lu)) == (" s-2026-7 ", (2026, 7), (2026, 7))
    lu.cle = (2027, 8)
    assert identifiants.numero_session(lu) == (2027, 8)


@pytest.mark.parametrize(
    ("lettre", "texte", "forme"),
    [
        ("J", "79", "J-000079"), ("J", "j79", "J-000079"), ("J", " J79 ", "J-000079"), ("J", "J 79", "J-000079"),
        ("J", "J-79", "J-79"), ("J", "j-0079", "j-0079"), ("J", "H79", None), ("J", "H-79", None), ("J", "7 9", None),
        ("J", "", None), ("J", "J", None), ("J", "J-", None), ("J", "79x", None), ("J", "\u0667", None),
        ("H", "00079", "H-000079"), ("E", "12", "E-000012"), ("E", "73282932000074", "73282932000074"),
        ("S", "2026-12", "S-2026-000012"), ("S", "s2026-12", "S-2026-000012"), ("S", "S-2026-12", "S-2026-12"),
        ("S", "2026/12", "S-2026-000012"), ("S", "12", None), ("S", "26-12", None), ("S", "S-2026", None),
        ("N°", "12", "12"), ("N°", "n° 12", "n° 12"), ("N°", "douze", None), ("N°", "N-12", None),
        ("N", "12", "N-000012"), ("N", "n° 12", None),
    ],
)  # fmt: skip
def test_un_numero_tape_a_la_main_prend_sa_forme(lettre: str, texte: str, forme: str | None) -> None:
    assert identifiants.en_forme(lettre, texte) == forme


@pytest.mark.parametrize(
    ("texte", "lettre", "nom"),
    [
        ("pages", "J", True), ("delahaye theo", "J", True), ("N'Guyen", "J", True), ("Le Goff", "J", True),
        ("y o", "J", True), ("Centre 44", "E", True), ("H-12", "J", False), ("J-", "J", False), ("J-toto", "J", False),
        ("J12", "H", False), ("12", "J", False), ("12", "S", True), ("1234567890", "S", False), ("é", "J", False),
        ("S", "S", False), ("", "J", False), ("---", "J", False), ("1 2", "J", False),
    ],
)  # fmt: skip
def test_ce_qui_peut_etre_un_nom(texte: str, lettre: str, nom: bool) -> None:
    assert identifiants.peut_etre_un_nom(texte, lettre) is nom


@pytest.mark.parametrize("lettre", NOMS)
@pytest.mark.parametrize(
    "suite", ["-12", "-000012", "12", "-", "--12", "-1 2", "-12a", "-٣", "-²", f"-{'9' * 15}", f"-{'9' * 16}"]
)
def test_un_identifiant_ecrit_tel_quel_est_celui_qui_se_lit(lettre: str, suite: str) -> None:
    texte = f"{lettre}{suite}"
    lu = identifiants.numero_si_lisible(lettre, texte)
    assert identifiants.numero_en_forme(lettre, texte) == lu
    for autrement in (texte.lower(), f" {texte}", "", "é-12", f"X{suite}"):
        assert identifiants.numero_en_forme(lettre, autrement) is None
    if lu is not None:
        assert not identifiants.peut_etre_un_nom(texte, lettre)


@pytest.mark.parametrize(("texte", "numero"), [("12", 12), (" 012 ", 12), ("N° 7", 7), ("n°7", 7)])
def test_un_numero_de_parchemin_se_lit_seul_ou_apres_son_signe(texte: str, numero: int) -> None:
    assert identifiants.numero_parchemin(texte) == identifiants.numero(identifiants.PARCHEMIN, texte) == numero


@pytest.mark.parametrize("texte", ["", "N", "N-12", "12 a", "1" * 16])
def test_ce_qui_n_est_pas_un_numero_de_parchemin_se_refuse(texte: str) -> None:
    with pytest.raises(ErreurUsage) as refus:
        identifiants.numero(identifiants.PARCHEMIN, texte)
    assert refus.value.message == f"« {texte} » n'est pas un numéro de parchemin."
    assert refus.value.conseil == "Écrivez le nombre seul, par exemple 12."


def test_un_identifiant_quelconque_s_affiche_entier() -> None:
    assert identifiants.entier(" s-2026-12 ") == "S-2026-000012"
    assert identifiants.entier("j-12") == "J-000012"
    assert identifiants.entier("12") is None


@pytest.mark.parametrize(("lettre", "texte"), [*((x, "-79") for x in NOMS), ("S", "-2026-12"), ("N", "-12")])
def test_un_tiret_sans_lettre_n_est_pas_un_identifiant(lettre: str, texte: str) -> None:
    assert identifiants.en_forme(lettre, texte) is None
    assert not identifiants.peut_etre_un_nom(texte, lettre)


@pytest.mark.parametrize(
    ("texte", "designe"),
    [
        ("11", "H-000011"), ("0011", "H-000011"), ("h11", "H-000011"), ("H-11", "H-000011"), (" H-000011 ", "H-000011"),
        ("2025-1", "S-2025-000001"), ("s2025-1", "S-2025-000001"), ("S-2025-1", "S-2025-000001"),
        ("12", "12"), ("H-12", "H-000012"), ("2026-1", "S-2026-000001"), ("TP-01280m04", "TP-01280m04"),
    ],
)  # fmt: skip
def test_un_objet_se_designe_parmi_d_autres(texte: str, designe: str) -> None:
    assert identifiants.parmi(texte, ["D-000001", "C-000001", "S-2025-000001", "H-000011"]) == designe


@pytest.mark.parametrize("texte", ["X-3", "S-3"])
def test_une_lettre_qui_n_est_a_aucun_nom_ne_designe_rien(texte: str) -> None:
    with pytest.raises(ErreurUsage, match="n'est pas un identifiant"):
        identifiants.parmi(texte, [])


def test_un_numero_nu_que_portent_deux_objets_ne_choisit_pas() -> None:
    with pytest.raises(ErreurUsage, match="« 1 » en désigne plusieurs : C-000001, D-000001"):
        identifiants.parmi("1", ["D-000001", "C-000001", "S-2025-000001", "H-000011"])
