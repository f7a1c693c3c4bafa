"""Toutes les fautes d'une saisie d'un coup, chacune citant ce qui a été tapé."""

import json

import pytest

from tests.conftest import Lanceur
from tests.fabriques.monde import Monde

PERSONNE = {
    "--nom": "123",
    "--naissance": "31/02/1995",
    "--courriel": "alice",
    "--code-postal": "440",
    "--civilite": "X",
}


def donnees(options: dict[str, str]) -> list[str]:
    return [mot for paire in options.items() for mot in paire]


@pytest.mark.parametrize(
    ("nom", "telephone", "commune"),
    [("jure", "--telephone-personnel", "--commune"), ("candidat", "--telephone", "--commune-naissance")],
)
def test_chaque_faute_d_une_personne_cite_sa_valeur(
    ceres: Lanceur, monde: Monde, nom: str, telephone: str, commune: str
) -> None:
    tapes = {**PERSONNE, telephone: "12", commune: "Zut"}
    fini = ceres(nom, "creer", "--prenom", "Anne", *donnees(tapes), "--format", "json")
    textes = [m["texte"] for m in fini.erreur()["motifs"]]
    assert (fini.code, len(textes)) == (2, 7)
    for valeur in tapes.values():
        assert sum(f"« {valeur} »" in texte for texte in textes) == 1, valeur
    assert "Date de naissance « 31/02/1995 » : ce jour n'existe pas dans le calendrier" in textes
    assert fini.erreur()["message"] == " ; ".join(textes)


def test_ce_qui_est_tape_ne_reste_pas_au_journal(ceres: Lanceur, monde: Monde) -> None:
    """Le fichier des refus ne garde ni la naissance ni le courriel que l'erreur cite."""
    ceres("jure", "modifier", "J-1", "--naissance", "31/02/1995", "--courriel", "alice.intime")
    autour = [f for f in monde.chemin.parent.rglob("*") if f.is_file()]
    assert monde.chemin in autour
    for fichier in autour:
        assert b"31/02/1995" not in fichier.read_bytes(), fichier
        assert b"alice.intime" not in fichier.read_bytes(), fichier


def test_chaque_option_mal_donnee_ou_qui_manque_est_dite(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("session", "creer", "--centre", "E-9", "--debut", "31/02/2027", "--fin", "le 3", "--format", "json")
    assert fini.code == 2
    assert fini.erreur()["code"] == "USAGE"
    assert {m["texte"] for m in fini.erreur()["motifs"]} == {
        "Valeur incorrecte pour « --debut » : « 31/02/2027 » n'existe pas dans le calendrier",
        "Valeur incorrecte pour « --fin » : « le 3 » n'est pas une date JJ/MM/AAAA ou AAAA-MM-JJ",
        "Il manque l'option « --certification »",
        "Il manque l'option « --heure-debut »",
    }
    assert fini.erreur()["conseil"] == "Voir : ceres session creer --help"


def test_une_seule_faute_garde_sa_phrase(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "lister", "--limite", "peu", "--format", "json")
    document = json.loads(fini.stderr)
    assert document["message"] == "Valeur incorrecte pour « --limite » : « peu » n'est pas un nombre entier."
    assert document["motifs"] == []


def test_les_heures_et_les_jours_d_une_session_se_disent_ensemble(ceres: Lanceur, monde: Monde) -> None:
    commande = ("session", "creer", "--centre", "E-9", "--certification", "X", "--format", "json")
    jours = ("--debut", "31/02/2027", "--fin", "27/02/2027")
    fini = ceres(*commande, *jours, "--heure-debut", "25:00", "--heure-jury", "midi")
    dites = " ".join(m["texte"] for m in fini.erreur()["motifs"])
    assert (fini.code, len(fini.erreur()["motifs"])) == (2, 3)
    for cite in ("« 31/02/2027 »", "« 25:00 »", "« midi »"):
        assert cite in dites
    inverses = ceres(*commande, "--debut", "28/02/2027", "--fin", "27/02/2027", "--heure-debut", "09:00")
    assert "La fin de la session (27/02/2027) précède son début (28/02/2027)" in inverses.erreur()["message"]
