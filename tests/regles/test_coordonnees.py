from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles import coordonnees

JOUR = date(2025, 9, 2)
INVISIBLES = "\u115f\u3164\uffa0\u2800\u180e\u2063\u206f\U0001d173\U000e0041\u200c"
SOSIES = "\u13b7\ua4df\u2c98\u15f0\U00010404\U000102b2\u09e6\u0d20\u101d\u3007\u0640\u30fc"
"""De cherokee, lisu, copte, canadien, deseret, carien, bengali, malayalam, birman, chinois, arabe, japonais."""


@pytest.mark.parametrize(
    ("texte", "attendue"),
    [("M", "M"), ("m.", "M"), ("Monsieur", "M"), ("MME", "MME"), ("Mme", "MME"), ("madame", "MME"), (" Mme. ", "MME")],
)
def test_la_civilite_admet_ses_ecritures_courantes(texte: str, attendue: str) -> None:
    assert coordonnees.civilite(texte) == attendue


@pytest.mark.parametrize("texte", ["", "Dr", "M./Mme", "F"])
def test_une_autre_civilite_est_refusee(texte: str) -> None:
    with pytest.raises(ValueError, match="M ou MME"):
        coordonnees.civilite(texte)


@pytest.mark.parametrize("texte", ["Œuvrard", "N'Guyen-Lefèvre", "D’Almeida", "Le Goff", "Y", "A" * 100, "李"])
def test_un_nom_est_garde_comme_il_est_ecrit(texte: str) -> None:
    assert coordonnees.nom(texte) == texte


def test_un_nom_perd_ses_espaces_en_trop() -> None:
    assert coordonnees.nom("  Le\u00a0 Goff ") == "Le Goff"


@pytest.mark.parametrize(
    ("texte", "usuel"),
    [
        ("le roux", "LE ROUX"), ("de l'isle-adam", "DE L'ISLE-ADAM"), ("œuvrard", "ŒUVRARD"), ("élie", "ÉLIE"),
        ("Le Roux", "Le Roux"), ("LE ROUX", "LE ROUX"), ("de La Tour", "de La Tour"), ("张伟", "张伟"),
        ("ليلى", "ليلى"), ("łuczak", "ŁUCZAK"), ("попова", "ПОПОВА"),
    ],
)  # fmt: skip
def test_un_nom_tout_en_minuscules_a_une_forme_usuelle(texte: str, usuel: str) -> None:
    assert coordonnees.nom_usuel(texte) == usuel
    assert coordonnees.nom_usuel(usuel) == usuel


@pytest.mark.parametrize(
    ("texte", "usuel"),
    [
        ("marie-line", "Marie-Line"), ("élodie", "Élodie"), ("jean d'arc", "Jean D'Arc"), ("anne  lise", "Anne  Lise"),
        ("Marie-line", "Marie-line"), ("MARIE", "MARIE"), ("伟", "伟"), ("łukasz", "Łukasz"), ("y", "Y"),
    ],
)  # fmt: skip
def test_un_prenom_aussi(texte: str, usuel: str) -> None:
    assert coordonnees.prenom_usuel(texte) == usuel
    assert coordonnees.prenom_usuel(usuel) == usuel


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("", "vide"),
        (" \u00a0", "vide"),
        ("12", "lettre"),
        ("—", "lettre"),
        ("A" * 101, "trop long"),
        ("A\x07", "contrôle"),
        ("N\u041eIR", "plusieurs alphabets"),  # un O cyrillique
        ("\u0391UBERT", "plusieurs alphabets"),  # un alpha grec
        *((f"Jean M{signe}arie", f"invisible \\(U\\+{ord(signe):04X}\\)") for signe in INVISIBLES),
        *((f"DUB{lettre}IS", r"plusieurs alphabets \(latin, ") for lettre in SOSIES),
        ("Том\u3164", "invisible"),
        ("김\u3164민준", "invisible"),
        ("\u0261aston", "U\\+0261"),  # le g de l'alphabet phonétique
        ("Dupon\u1d1b", "U\\+1D1B"),  # une petite capitale
    ],
)
def test_un_nom_impossible_est_refuse(texte: str, raison: str) -> None:
    with pytest.raises(ValueError, match=raison):
        coordonnees.nom(texte)


@pytest.mark.parametrize(
    ("texte", "possible"),
    [
        ("01/09/2009", True),  # 16 ans la veille
        ("02/09/2009", True),  # le jour même
        ("03/09/2009", False),  # le lendemain
        ("2025-09-02", False),
        ("2025-09-03", False),
        ("01/01/1900", True),
        ("31/12/1899", False),
        ("29/02/2004", True),
        ("29/02/2005", False),
        ("1/2/80", False),
        ("hier", False),
    ],
)
def test_la_naissance_est_un_jour_d_il_y_a_16_ans_au_moins(texte: str, possible: bool) -> None:
    if possible:
        assert coordonnees.naissance(texte, JOUR) <= JOUR
    else:
        with pytest.raises(ValueError) as erreur:  # noqa: PT011 - la raison varie
            coordonnees.naissance(texte, JOUR)
        assert texte not in str(erreur.value)


def test_ne_un_29_fevrier_on_a_16_ans_le_29_fevrier() -> None:
    assert coordonnees.naissance("29/02/2008", date(2024, 2, 29)) == date(2008, 2, 29)
    with pytest.raises(ValueError, match="moins de 16 ans"):
        coordonnees.naissance("29/02/2008", date(2024, 2, 28))


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("30/02/1990", "ce jour n'existe pas dans le calendrier"),
        (" 1990-02-30 ", "ce jour n'existe pas dans le calendrier"),
        ("30/02/1899", "ce n'est pas un jour écrit JJ/MM/AAAA ou AAAA-MM-JJ, à partir de 1900"),
        ("hier", "ce n'est pas un jour écrit JJ/MM/AAAA ou AAAA-MM-JJ, à partir de 1900"),
    ],
)
def test_une_naissance_qui_n_existe_pas_se_distingue_d_une_mal_ecrite(texte: str, raison: str) -> None:
    with pytest.raises(ValueError, match=f"^{raison}$"):
        coordonnees.naissance(texte, JOUR)


def test_un_nom_et_un_prenom_n_ont_pas_deux_alphabets_qui_se_ressemblent() -> None:
    coordonnees.un_seul_alphabet("สมชาย", "Noé")
    for prenom in ("Том", "\u13b7\u13ea"):
        with pytest.raises(ValueError, match=r"plusieurs alphabets \(latin, "):
            coordonnees.un_seul_alphabet("Martin", prenom)


def test_un_nom_ecrit_en_deux_alphabets_les_nomme() -> None:
    phrase = r"^des lettres de plusieurs alphabets \(latin, cyrillique\) : deux noms se liraient pareil$"
    with pytest.raises(ValueError, match=phrase):
        coordonnees.nom("N\u041eIR")


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [("44000", ("44000", False)), ("44 000", ("44000", False)), ("2000", ("02000", True)), ("97400", ("97400", False))],
)
def test_le_code_postal_a_cinq_chiffres_et_retrouve_son_zero(texte: str, attendu: tuple[str, bool]) -> None:
    assert coordonnees.code_postal(texte) == attendu


@pytest.mark.parametrize("texte", ["", "440000", "440", "4400A", "00100", "99000", "٤٤٠٠٠", "2A000"])
def test_un_autre_code_postal_est_refuse(texte: str) -> None:
    with pytest.raises(ValueError, match="cinq chiffres"):
        coordonnees.code_postal(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "anne.legoff@example.fr",
        "a@example.org",
        "o'neil+jury@mail.example.fr",
        "a" * 64 + "@example.fr",
        "A_B-C@EXAMPLE.FR",
        "anne@sous-domaine.example.fr",
        "anne@éducation.example.fr",
    ],
)
def test_jur_04_un_courriel_bien_ecrit_est_garde(texte: str) -> None:
    assert coordonnees.courriel(f" {texte} ") == texte


@pytest.mark.parametrize(
    "texte",
    [
        "",
        "anne",
        "anne@",
        "@example.fr",
        "anne@example",
        "anne@@example.fr",
        "anne@b@example.fr",
        ".anne@example.fr",
        "anne.@example.fr",
        "anne..legoff@example.fr",
        "anne legoff@example.fr",
        "prénom@example.fr",
        "anne@-example.fr",
        "anne@example-.fr",
        "anne@example..fr",
        "anne@.fr",
        "anne@exa_mple.fr",
        "anne@example.f",
        "anne@192.168.0.1",
        "anne@a.example.12",
        '"anne"@example.fr',
        "Anne <anne@example.fr>",
        "anne@example.fr,luc@example.fr",
        "anne@example.fr\nBcc: luc@example.fr",
        "a" * 65 + "@example.fr",
        "anne@" + "e" * 64 + ".fr",
        "anne@" + ".".join(["e" * 60] * 5),
    ],
)
def test_jur_04_un_courriel_mal_ecrit_est_refuse_sans_etre_repete(texte: str) -> None:
    with pytest.raises(ValueError) as erreur:  # noqa: PT011 - la raison varie
        coordonnees.courriel(texte)
    assert not texte or texte not in str(erreur.value)


@given(st.text())
def test_jur_04_un_courriel_accepte_tient_sur_une_ligne_et_se_relit(texte: str) -> None:
    try:
        lu = coordonnees.courriel(texte)
    except ValueError:
        return
    assert lu.count("@") == 1
    assert not any(c.isspace() or c in '<>,;"' for c in lu)
    assert coordonnees.courriel(lu) == lu
