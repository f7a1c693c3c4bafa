from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.regles.jure import doublons
from ceres_cli.regles.jure.doublons import Fiche
from ceres_cli.regles.textes import cle

NE, AUTRE = "1980-02-01", "1980-02-02"
PORTABLE, COURRIEL = frozenset({"+33639981234"}), "alice@example.fr"


def fiche(nom: str, prenom: str, naissance: str | None = None, *contacts: str) -> Fiche:
    telephones = frozenset(c for c in contacts if c.startswith("+"))
    courriel = next((c for c in contacts if "@" in c), None)
    return Fiche(1, cle(f"{nom} {prenom}"), prenom, naissance, telephones, courriel)


@pytest.mark.parametrize(
    ("un", "autre", "indices"),
    [
        # Les mêmes noms, quels qu'en soient l'ordre, les accents, la casse, les espaces.
        (fiche("MARTIN", "Alice"), fiche("Martin", "Alice"), ["noms"]),
        (fiche("MARTIN", "Alice"), fiche("Alice", "Martin"), ["noms"]),
        (fiche("Le Goff", "Anne"), fiche("LEGOFF", "Anne"), ["noms"]),
        (fiche("Dupont-Léger", "Zoé"), fiche("LEGER DUPONT", "zoe"), ["noms"]),
        (fiche("MARTIN", "Alice", NE), fiche("MARTIN", "Alice", NE), ["noms", "naissance"]),
        (fiche("MARTIN", "Alice", NE), fiche("MARTIN", "Alice"), ["noms"]),
        # Nés deux jours différents : il faut un contact commun.
        (fiche("MARTIN", "Alice", NE), fiche("MARTIN", "Alice", AUTRE), None),
        (fiche("MARTIN", "Alice", NE, *PORTABLE), fiche("MARTIN", "Alice", AUTRE, *PORTABLE), ["noms", "téléphone"]),
        # Une lettre près : il faut la naissance ou un contact.
        (fiche("MARTIN", "Alice"), fiche("MARTEN", "Alice"), None),
        (fiche("MARTIN", "Alice", NE), fiche("MARTEN", "Alice"), None),
        (fiche("MARTIN", "Alice", NE), fiche("MARTEN", "Alice", NE), ["noms à une lettre près", "naissance"]),
        (fiche("MARTIN", "Alice", NE), fiche("MARTINE", "Alice", NE), ["noms à une lettre près", "naissance"]),
        (fiche("MARTIN", "Alice", NE), fiche("MATRIN", "Alice", NE), ["noms à une lettre près", "naissance"]),
        (fiche("MARTIN", "Alice", None, COURRIEL), fiche("MARTIN", "Alic", None, COURRIEL),
         ["noms à une lettre près", "courriel"]),
        (fiche("MARTIN", "Alice", NE), fiche("MARTTEN", "Alice", NE), None),
        # … dans les mots, quel qu'en soit l'ordre, ou dans les lettres, où que tombent les espaces.
        (fiche("MARTIN", "Alice", NE), fiche("Alice", "Marten", NE), ["noms à une lettre près", "naissance"]),
        (fiche("Le Goff", "Anne", NE), fiche("LEGOF", "Anne", NE), ["noms à une lettre près", "naissance"]),
        # Le nom a changé : le même contact, rien qui s'y oppose.
        (fiche("MARTIN", "Alice", None, COURRIEL), fiche("DURAND", "Alice", None, COURRIEL), ["prénom", "courriel"]),
        (fiche("MARTIN", "Alice", None, *PORTABLE), fiche("DURAND", "Alice", None, *PORTABLE), ["prénom", "téléphone"]),
        (fiche("MARTIN", "Alice", NE, *PORTABLE), fiche("DURAND", "Alix", NE, *PORTABLE), ["naissance", "téléphone"]),
        (fiche("MARTIN", "Alice", None, COURRIEL), fiche("DURAND", "Zoé", None, COURRIEL), ["courriel"]),
        (fiche("MARTIN", "Alice", NE, COURRIEL), fiche("DURAND", "Alice", AUTRE, COURRIEL), None),
        # Un couple au même numéro, deux inconnus nés le même jour.
        (fiche("MARTIN", "Alice", None, *PORTABLE), fiche("MARTIN", "Paul", None, *PORTABLE), None),
        (fiche("MARTIN", "Alice", NE), fiche("DURAND", "Alice", NE), None),
        (fiche("MARTIN", "Alice"), fiche("DURAND", "Zoé"), None),
    ],
)  # fmt: skip
def test_jur_03_ce_qui_fait_soupconner_un_doublon(un: Fiche, autre: Fiche, indices: list[str] | None) -> None:
    for verdict in (doublons.comparer(un, autre), doublons.comparer(autre, un)):
        assert (None if verdict is None else verdict[1]) == indices
        assert verdict is None or 1 <= verdict[0] <= 100


def test_plus_il_y_a_d_indices_plus_la_note_est_haute() -> None:
    alice = fiche("MARTIN", "Alice", NE, *PORTABLE, COURRIEL)
    paires = [
        fiche("MARTIN", "Alice", NE, *PORTABLE, COURRIEL),
        fiche("MARTIN", "Alice", NE),
        fiche("MARTEN", "Alice", NE),
        fiche("MARTIN", "Alice"),
        fiche("MARTIN", "Alice", AUTRE, *PORTABLE),
        fiche("DURAND", "Alice", None, *PORTABLE),
    ]
    notes = [verdict[0] for f in paires if (verdict := doublons.comparer(alice, f))]
    assert notes == [100, 80, 70, 50, 50, 35]


def test_un_mot_prive_d_une_lettre_l_est_de_chacune_a_son_tour() -> None:
    assert doublons.sans_une_lettre("abcd") == {"abcd", "bcd", "acd", "abd", "abc"}
    assert doublons.sans_une_lettre("") == {""}


_MOTS = st.text("ab", max_size=5)


@given(_MOTS, _MOTS)
def test_une_lettre_pres_est_une_seule_correction_et_se_trouve_par_une_lettre_otee(un: str, autre: str) -> None:
    """Toutes les corrections d'un mot, faites une à une, disent ce qui est à une lettre."""
    coupes = [(un[:i], un[i:]) for i in range(len(un) + 1)]
    corriges = {un} | {a + b[1:] for a, b in coupes if b} | {a + c + b for (a, b), c in product(coupes, "ab")}
    corriges |= {a + c + b[1:] for (a, b), c in product(coupes, "ab") if b}
    corriges |= {a + b[1] + b[0] + b[2:] for a, b in coupes if len(b) > 1}
    assert doublons.a_une_lettre(un, autre) == (autre in corriges) == doublons.a_une_lettre(autre, un)
    if autre in corriges:
        assert doublons.sans_une_lettre(un) & doublons.sans_une_lettre(autre)
