import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.textes import (
    alphabets,
    avec_departement,
    cle,
    ecart,
    ecart_des_noms,
    en_mots,
    invisible,
    lieu_de_naissance,
    propre,
)


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [
        ("Dupont", "dupont"),
        ("L'Haÿ-les-Roses", "l hay les roses"),
        ("D\u2019Almeida", "d almeida"),
        ("N'Guyen\u2013Lefèvre", "n guyen lefevre"),
        ("Œuvrard", "oeuvrard"),
        ("Lætitia", "laetitia"),
        ("Łukasz Ångström-Weiß", "lukasz angstrom weiss"),
        ("SØREN ĐORĐE Þór", "soren dorde thor"),
        ("Işık İnci", "isik inci"),
        ("Fa\u02bba\u02bca", "fa a a"),
        ("Bors (Canton de Charente-Sud)", "bors canton de charente sud"),
        ("  Jean\u00a0 Paul\u202f", "jean paul"),
        ("e\u0301te\u0301", "ete"),
        ("Paris 12ᵉ", "paris 12e"),
        ("Андрей", "андреи"),
        ("", ""),
        ("—'", ""),
    ],
)
def test_la_cle_ne_garde_que_les_lettres_et_les_chiffres(texte: str, attendue: str) -> None:
    assert cle(texte) == attendue


def test_la_cle_ne_change_pas_les_abreviations() -> None:
    assert cle("St-Denis") == "st denis"


@given(st.text())
def test_la_cle_d_une_cle_est_elle_meme(texte: str) -> None:
    assert cle(cle(texte)) == cle(texte)


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_majuscules_et_minuscules_ont_la_meme_cle(texte: str) -> None:
    assert cle(texte.upper()) == cle(texte)


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("  Anne\u00a0\u202f Marie \n", "Anne Marie"),
        ("Le\u2003Goff", "Le Goff"),
        ("Ele\u0301onore", "Eléonore"),
        ("soi\u00adgnant\ufeff", "soignant"),
        ("\u200b", ""),
        ("", ""),
        ("D'Almeida – 3ᵉ", "D'Almeida – 3ᵉ"),
    ],
)
def test_le_texte_propre_est_compose_et_sans_espaces_superflues(texte: str, attendu: str) -> None:
    assert propre(texte, longueur_max=60) == attendu


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("a\0b", r"caractère nul \(U\+0000, position 2\)"),
        ("a\x07", "caractère de contrôle"),
        ("a\tb", "caractère de contrôle"),
        ("a\nb", "caractère de contrôle"),
        ("a\x85b", "caractère de contrôle"),
        ("\x1b[31mrouge", "caractère de contrôle"),
        *((f"a{c}b", "sens de lecture") for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"),
        ("a\ud800", "demi-codet"),
        ("a\uffff", "Unicode invalide"),
        ("abcd", "trop long : 4 caractères, 3 au plus"),
    ],
)
def test_le_texte_dangereux_est_refuse_avec_sa_raison(texte: str, raison: str) -> None:
    with pytest.raises(ValueError, match=raison):
        propre(texte, longueur_max=3)


def test_la_longueur_se_compte_apres_nettoyage() -> None:
    assert propre("  e\u0301te\u0301   ", longueur_max=3) == "été"


@given(st.text())
def test_un_texte_propre_le_reste(texte: str) -> None:
    try:
        net = propre(texte, longueur_max=1000)
    except ValueError:
        return
    assert propre(net, longueur_max=1000) == net


@pytest.mark.parametrize(
    ("libelle", "insee", "montre"),
    [
        ("Sainte-Colombe", "69189", "Sainte-Colombe (69)"),
        ("Ajaccio", "2A004", "Ajaccio (2A)"),
        ("Saint-Denis", "97411", "Saint-Denis (974)"),
        ("Nouméa", "98818", "Nouméa (988)"),
        ("Bourg-en-Bresse", "01053", "Bourg-en-Bresse (01)"),
        # Sans code, ou déjà précisé : tel quel.
        ("Dakar", None, "Dakar"),
        ("Dakar", "", "Dakar"),
        ("Dakar (Sénégal)", "99341", "Dakar (Sénégal)"),
    ],
)
def test_can_08_un_lieu_de_naissance_se_montre_avec_son_departement(
    libelle: str, insee: str | None, montre: str
) -> None:
    assert avec_departement(libelle, insee) == montre


def test_rien_n_est_ote_en_silence_des_bords_que_des_espaces_de_clavier() -> None:
    assert propre("XavierX", longueur_max=10) == "XavierX"
    assert propre("\r\n\t Anne \t", longueur_max=10) == "Anne"
    for caractere in ("\x0b", "\x1c", "\x85"):
        for texte in (f"{caractere}Anne", f"Anne{caractere}"):
            with pytest.raises(ValueError, match="caractère de contrôle"):
                propre(texte, longueur_max=10)


@pytest.mark.parametrize(
    ("texte", "attendus"),
    [(None, []), ("", []), ("  ", []), (" Le Goff ", ["le", "goff"]), ("—", ["—"]), (" ?! ", ["?!"])],
)
def test_un_texte_cherche_donne_ses_mots_ou_lui_meme_s_il_n_en_a_pas(texte: str | None, attendus: list[str]) -> None:
    assert en_mots(texte) == attendus


@pytest.mark.parametrize(
    ("commune", "insee", "pays", "ville", "attendu"),
    [
        (None, None, None, None, ""),
        ("", "", "", "", ""),
        ("Sainte-Colombe", "69189", None, None, "Sainte-Colombe (69)"),
        ("Rouen", None, None, None, "Rouen"),
        (None, None, "Mali", "Ségou", "Ségou (Mali)"),
    ],
)
def test_can_08_le_lieu_de_naissance_se_dit_avec_son_departement_ou_son_pays(
    commune: str | None, insee: str | None, pays: str | None, ville: str | None, attendu: str
) -> None:
    assert lieu_de_naissance(commune, insee, pays, ville) == attendu


def test_les_alphabets_d_un_texte_sont_ceux_de_ses_lettres_et_de_ses_chiffres() -> None:
    assert alphabets("NOIR") == []  # sans rien d'autre que de l'ASCII, il n'y a rien à confondre
    assert alphabets("N\u041eIR") == ["latin", "cyrillique"]
    assert alphabets("\u0391\u0392\u0393 12") == ["grec"]
    assert alphabets("Mª Niñoʻo Ⅳ ﬁ Ｎ²") == ["latin"]  # ce que la clé ramène à nos lettres
    assert alphabets("山田ゆり子々ー〇") == ["japonais"]
    assert alphabets("DUB\u09e6IS") == ["latin", "bengali"]  # un zéro qui se lit O
    assert alphabets("\U00017000") == ["inconnu"]  # une lettre que Python ne sait pas nommer


def test_un_liant_ne_se_cache_que_dans_un_nom_latin() -> None:
    assert [invisible(x) for x in ("Marie", "Éa", "علی\u200cرضا", "É\u200ca")] == ["", "", "", "\u200c"]


def _en_table(un: str, autre: str) -> int:
    """Le même écart, par la table de toutes les paires de débuts (Damerau, voisines seulement)."""
    table = [[0] * (len(autre) + 1) for _ in range(len(un) + 1)]
    for i in range(len(un) + 1):
        for j in range(len(autre) + 1):
            if not (i and j):
                table[i][j] = i + j
                continue
            change = un[i - 1] != autre[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
            if i > 1 and j > 1 and un[i - 2 : i] == autre[j - 2 : j][::-1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 3))
def test_jur_05_l_ecart_de_deux_mots_est_celui_de_la_table(un: str, autre: str, au_plus: int) -> None:
    vrai = _en_table(un, autre)
    assert ecart(un, autre, au_plus) == (vrai if vrai <= au_plus else None)
    assert ecart(un, autre, au_plus) == ecart(autre, un, au_plus)


@pytest.mark.parametrize(
    ("cherche", "noms", "attendu"),
    [
        ("martin", "martin alice", 0), ("mratin", "martin alice", 1), ("mertim", "martin alice", 2),
        ("mertum", "martin alice", None), ("alise mertin", "martin alice", 2), ("alise mertim", "martin alice", None),
        ("legaff", "le goff anne", 1), ("le gaf", "legoff anne", 2), ("paul", "paula", 0), ("poul", "paul roy", 1),
        ("roi", "roy jean", 1), ("rxi", "roy jean", None), ("li", "le goff", None), ("pol", "paul roy", None),
    ],
)  # fmt: skip
def test_jur_05_un_nom_mal_ecrit_n_excuse_que_deux_lettres_et_moins_de_la_moitie_d_un_mot(
    cherche: str, noms: str, attendu: int | None
) -> None:
    assert ecart_des_noms(cherche.split(), noms) == attendu
