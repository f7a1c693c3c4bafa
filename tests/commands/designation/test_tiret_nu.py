"""« -1 » n'est l'identifiant de rien : après « -- », il était pris pour le premier de sa sorte."""

import re
from typing import Any

import pytest

from tests.arbre import Feuille, feuilles, nom_long, valeur
from tests.conftest import Lanceur
from tests.fabriques.contrat import Contrat
from tests.lanceur import lancer

QUI_DESIGNENT = [
    (f, p)
    for f in feuilles()
    for p in f.parametres
    if re.fullmatch(r"[A-Z]-.*", valeur(p)) or (p.metavar or "") in ("NUMERO", "ID", "PERSONNE")
]


def test_chaque_nom_a_ses_identifiants() -> None:
    assert len(QUI_DESIGNENT) > 130
    assert {valeur(p)[0] for _, p in QUI_DESIGNENT} >= set("JHSCEALPDKMR")


@pytest.mark.parametrize(("f", "p"), QUI_DESIGNENT, ids=[f"{f.nom} {nom_long(p)}" for f, p in QUI_DESIGNENT])
def test_un_tiret_et_des_chiffres_sont_refuses(contrat: Contrat, f: Feuille, p: Any) -> None:
    avant = contrat.empreintes()
    for texte in ("-1", "- 1", "-2025-1") if valeur(p)[0] == "S" else ("-1", "- 1"):
        reste = f.exigences(sauf=p.name)
        options = [mot for mot in reste if mot.startswith("--")]
        arguments = [mot for mot in reste if not mot.startswith("--")]
        oui = ["--oui"] if "--simuler" in f.options else []
        if p.param_type_name == "option":
            rendu = lancer(*f.mots, *options, *oui, f"{nom_long(p)}={texte}", "--format=json", "--", *arguments)
        else:
            places = [q for q in f.parametres if q.param_type_name == "argument"]
            rang = sum(1 for q in places[: places.index(p)] if q.required)
            rendu = lancer(*f.mots, *options, *oui, "--format=json", "--", *arguments[:rang], texte, *arguments[rang:])
        # Une référence de titre se cherche : celle-là n'est celle d'aucun.
        cherchee = f.nom == "journal lister" and p.metavar == "ID" and texte == "-1"
        attendu = (3, "INTROUVABLE") if cherchee else (2, "USAGE")
        assert (rendu.code, rendu.erreur()["code"]) == attendu, rendu
        assert texte in rendu.stderr
    assert contrat.empreintes() == avant


def test_le_profil_aussi(contrat: Contrat, ceres: Lanceur) -> None:
    assert ceres("--profil=-1", "jure", "lister").code == 2
    assert ceres("--profil=1", "jure", "lister").code == 0
