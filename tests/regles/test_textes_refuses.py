"""Les phrases entières par lesquelles une saisie est refusée : date, nom, naissance, code postal, courriel, heure."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.regles import convocation, coordonnees, saisie, textes, titre
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.titre import Prolongation
from ceres_cli.regles.vocabulaire import OrigineProlongation as Origine

JOUR = date(2025, 9, 2)
FIN = date(2025, 9, 1)


def propre(texte: str) -> str:
    return textes.propre(texte, longueur_max=5)


def naissance(texte: str) -> date:
    return coordonnees.naissance(texte, JOUR)


PAS_UN_JOUR = "ce n'est pas un jour écrit JJ/MM/AAAA ou AAAA-MM-JJ, à partir de 1900"
AVANT_AROBASE = "ce qui précède « @ » n'est pas permis (vide, accent, espace, point mal placé…)"


@pytest.mark.parametrize(
    ("lire", "texte", "phrase"),
    [
        (saisie.lire_date, "hier", "« hier » n'est pas une date JJ/MM/AAAA ou AAAA-MM-JJ"),
        (saisie.lire_date, "31/12/1899", "« 31/12/1899 » : l'année doit aller de 1900 à 2199"),
        (saisie.lire_date, "2200-01-01", "« 2200-01-01 » : l'année doit aller de 1900 à 2199"),
        (saisie.lire_date, "30/02/2025", "« 30/02/2025 » n'existe pas dans le calendrier"),
        (coordonnees.civilite, "Dr", "il faut M ou MME"),
        (coordonnees.nom, " ", "ne peut pas être vide"),
        (coordonnees.nom, "12", "il faut au moins une lettre"),
        (coordonnees.nom, "A" * 101, "trop long : 101 caractères, 100 au plus"),
        (naissance, "hier", PAS_UN_JOUR),
        (naissance, "31/12/1899", PAS_UN_JOUR),
        (naissance, "03/09/2025", "elle est dans l'avenir"),
        (naissance, "02/09/2025", "la personne aurait moins de 16 ans"),
        (naissance, "03/09/2009", "la personne aurait moins de 16 ans"),
        (coordonnees.code_postal, "00999", "il faut cinq chiffres, de 01000 à 98999"),
        (coordonnees.code_postal, "99000", "il faut cinq chiffres, de 01000 à 98999"),
        (coordonnees.code_postal, "440000", "il faut cinq chiffres, de 01000 à 98999"),
        (coordonnees.courriel, "alice", "il faut un « @ » et un seul"),
        (coordonnees.courriel, "a@b@example.fr", "il faut un « @ » et un seul"),
        (coordonnees.courriel, "@example.fr", AVANT_AROBASE),
        (coordonnees.courriel, f"{'a' * 65}@example.fr", AVANT_AROBASE),
        (coordonnees.courriel, "a@example", "ce qui suit « @ » n'est pas un domaine, comme example.fr"),
        (coordonnees.courriel, f"a@{'e' * 64}.fr", "ce qui suit « @ » n'est pas un domaine, comme example.fr"),
        (coordonnees.courriel, "a@example.f", "le domaine ne finit pas comme un domaine (.fr, .org…)"),
        (coordonnees.courriel, "a@example.12", "le domaine ne finit pas comme un domaine (.fr, .org…)"),
        (saisie.lire_heure, "midi", "« midi » n'est pas une heure HH:MM (exemple : 08:30)"),
        (saisie.lire_heure, "24:00", "« 24:00 » : les heures vont de 00:00 à 23:59"),
        (saisie.lire_heure, "8:60", "« 8:60 » : les heures vont de 00:00 à 23:59"),
        (propre, "a\0b", "caractère nul (U+0000, position 2)"),
        (propre, "a\x07", "caractère de contrôle (U+0007, position 2)"),
        (propre, "\u202ea", "caractère qui change le sens de lecture (U+202E, position 1)"),
        (propre, "\u061ca", "caractère qui change le sens de lecture (U+061C, position 1)"),
        (propre, "a\ufffe", "caractère Unicode invalide (U+FFFE, position 2)"),
        (propre, "a\ud800", "caractère Unicode invalide (demi-codet isolé) (U+D800, position 2)"),
        (propre, "abcdef", "trop long : 6 caractères, 5 au plus"),
    ],
)
def test_la_phrase_de_refus_est_entiere(lire: Callable[[str], Any], texte: str, phrase: str) -> None:
    with pytest.raises(ValueError) as refus:  # noqa: PT011 - la phrase est comparée en entier
        lire(texte)
    assert str(refus.value) == phrase
    assert refus.value.__suppress_context__ or refus.value.__context__ is None


@pytest.mark.parametrize(
    ("lire", "texte", "lu"),
    [
        (saisie.lire_date, "01/01/1900", date(1900, 1, 1)),
        (saisie.lire_date, "31/12/2199", date(2199, 12, 31)),
        (naissance, " 02/09/2009 ", date(2009, 9, 2)),
        (coordonnees.nom, "A" * 100, "A" * 100),
        (coordonnees.code_postal, "01000", ("01000", False)),
        (coordonnees.code_postal, "98 999", ("98999", False)),
        (coordonnees.courriel, f"{'a' * 64}@example.fr", f"{'a' * 64}@example.fr"),
        (coordonnees.courriel, f"a@{'e' * 63}.fr", f"a@{'e' * 63}.fr"),
        (coordonnees.courriel, "a@b-c.fr", "a@b-c.fr"),
        (coordonnees.courriel, "a@example.f1", "a@example.f1"),
        (saisie.lire_heure, "23:59", "23:59"),
        (propre, "\t a\u00a0b \r\n", "a b"),
        (propre, "abcde", "abcde"),
        (propre, "a\u2028b", "a b"),
        (libelle, "direccte", "DIRECCTE"),
        (libelle, "valider", "valider"),
        (libelle, "inconnu", "inconnu"),
    ],
)
def test_la_derniere_saisie_permise_se_lit(lire: Callable[[str], Any], texte: str, lu: object) -> None:
    assert lire(texte) == lu


def test_un_courriel_a_254_caracteres_au_plus() -> None:
    domaine = ".".join(["e" * 60] * 3) + ".fr"
    long = "a" * (254 - len(domaine) - 1) + "@" + domaine
    assert len(long) == 254
    with pytest.raises(ValueError, match="ce qui précède"):
        coordonnees.courriel(long)
    with pytest.raises(ValueError, match="trop long : 255 caractères, 254 au plus"):
        coordonnees.courriel("a" + long)


# --- titre ---


@pytest.mark.parametrize(
    ("appel", "message", "conseil"),
    [
        (
            lambda: titre.verifier_dates(JOUR, FIN),
            "Le début de validité (02/09/2025) suit la fin de vie du titre (01/09/2025).",
            "Corrigez --debut-validite ou --fin-validite.",
        ),
        (
            lambda: titre.verifier_prolongation(JOUR, FIN),
            "La fin de prolongation (01/09/2025) précède la fin de vie du titre (02/09/2025).",
            "Donnez une fin de prolongation égale ou postérieure à la fin de vie.",
        ),
        (
            lambda: titre.apres_saisie(Prolongation(FIN, Origine.RNCP), date(2025, 1, 1), JOUR, None),
            "La fin de prolongation (01/09/2025, origine rncp) tomberait avant la nouvelle fin de vie du titre"
            " (02/09/2025).",
            "Donnez aussi --fin-prolongation.",
        ),
    ],
)
def test_des_dates_de_titre_qui_se_contredisent_se_refusent(
    appel: Callable[[], object], message: str, conseil: str
) -> None:
    with pytest.raises(ErreurUsage) as refus:
        appel()
    assert (refus.value.message, refus.value.conseil) == (message, conseil)


@pytest.mark.parametrize(
    ("suite", "attendue"),
    [
        (
            titre.apres_import(Prolongation(JOUR, Origine.SAISIE), FIN, FIN, date(2026, 1, 1)),
            Prolongation(
                JOUR,
                Origine.SAISIE,
                "l'export donne le 01/01/2026 pour fin de prolongation ;"
                " celle qui a été saisie, le 02/09/2025, est gardée",
                alerte=True,
            ),
        ),
        (
            titre.apres_import(Prolongation(FIN, Origine.SAISIE), FIN, JOUR, FIN),
            Prolongation(
                JOUR,
                Origine.SAISIE,
                "la fin de prolongation (01/09/2025, origine saisie) tomberait avant la fin de vie :"
                " elle est portée au 02/09/2025",
                alerte=True,
            ),
        ),
        (
            titre.apres_import(Prolongation(JOUR, Origine.CALCULEE), FIN, JOUR, None),
            Prolongation(date(2026, 9, 2), Origine.CALCULEE, "fin de prolongation proposée de nouveau, au 02/09/2026"),
        ),
        (
            titre.apres_saisie(Prolongation(JOUR, Origine.RNCP), FIN, JOUR, None),
            Prolongation(JOUR, Origine.RNCP, "fin de prolongation gardée au 02/09/2025 (origine rncp)"),
        ),
        (titre.proposee(FIN), Prolongation(date(2026, 9, 1), Origine.CALCULEE, "", alerte=False)),
    ],
)
def test_ce_que_devient_la_fin_de_prolongation_se_dit_en_entier(suite: Prolongation, attendue: Prolongation) -> None:
    assert suite == attendue


# --- convocation ---


@pytest.mark.parametrize(
    ("noms", "jour", "averti"),
    [
        (["MARTIN Alice"], date(2025, 8, 18), False),
        (["MARTIN Alice", "PETIT Luc"], date(2025, 8, 19), True),
        ([], date(2025, 8, 19), False),
    ],
)
def test_conv_03_un_jure_convoque_moins_de_quinze_jours_avant_le_debut_est_dit(
    noms: list[str], jour: date, averti: bool
) -> None:
    phrase = (
        "moins de 15 jours avant le début, un juré salarié n'est plus dans les délais pour demander son autorisation "
        "d'absence (au plus tard le 18/08/2025) : MARTIN Alice, PETIT Luc."
    )
    avis = convocation.avertissement_absence(noms, debut=JOUR, jour=jour)
    assert avis == (phrase if averti else None)
