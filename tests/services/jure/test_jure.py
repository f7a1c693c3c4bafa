"""Les jurés par le moteur : lois d'un lot, saisie, recherche."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceres_cli.configuration.reglages import Configuration
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.moteur.execution import executer
from ceres_cli.noms import JURE
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.jure import lectures as jure
from ceres_cli.services.jure.situation import MetierJure
from ceres_cli.services.personne.saisie import adresse_incoherente, saisir
from tests.fabriques.base import AGENT, Fabrique

JOUR = date(2025, 9, 2)


@pytest.fixture(scope="module")
def partagee(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    """Une base que les essais d'hypothesis se partagent : chacun y ajoute ses jurés."""
    f = Fabrique(tmp_path_factory.mktemp("jures") / "ceres.db")
    yield f
    f.store.fermer()


def cadre(f: Fabrique, jour: date = JOUR) -> Cadre:
    return Cadre(f.store, jour, "2025-09-02T10:00:00Z", AGENT, "ceres jure", Configuration())


def faire(f: Fabrique, *demandes: Demande) -> Rapport:
    return executer(cadre(f), MetierJure(), demandes, Options(), lambda apercu: None)


def ecriture(action: str, objet: str = "", *, forcer: bool = False, **tapes: str) -> Demande:
    saisie = saisir(JURE, tapes, JOUR)
    return Demande(action, objet, {"champs": saisie.champs, "avis": saisie.avis, "forcer": forcer})


# --- lois ---

TAPES = st.fixed_dictionaries(
    {},
    optional={
        "nom": st.sampled_from(["Œuvrard", "N'Guyen-Lefèvre", "D'Almeida", "Le Goff", " Y "]),
        "prenom": st.sampled_from(["Chloé", "Jean-Luc", "Anne  Marie"]),
        "civilite": st.sampled_from(["", "M.", "Mme"]),
        "naissance": st.sampled_from(["", "01/02/1980", "1980-02-01", "29/02/2004"]),
        "telephone_professionnel": st.sampled_from(["", "01 99 00 12 34", "+33199001234", "0262 61 91 12"]),
        "telephone_personnel": st.sampled_from(["", "+33(0)6 39 98 12 34", "0269\u00a061 00 12"]),
        "courriel": st.sampled_from(["", "a@example.fr", " b@example.fr "]),
        "adresse": st.sampled_from(["", "1, rue du Bac", "1,  rue du Bac"]),
        "code_postal": st.sampled_from(["", "44000"]),
        "commune": st.sampled_from(["", "Nantes", "44109"]),
        "employeur": st.sampled_from(["", "Lycée"]),
    },
)


@settings(max_examples=60, deadline=None)
@given(avant=TAPES, tapes=TAPES.filter(bool), rang=st.integers(1, 10**9))
def test_modifier_ne_change_que_ce_qui_est_donne_et_de_meme_une_seconde_fois_rien(
    partagee: Fabrique, avant: dict[str, str], tapes: dict[str, str], rang: int
) -> None:
    creation = ecriture("creer", forcer=True, **{"nom": f"Nom{rang}x", "prenom": "Alice", **avant})
    objet = faire(partagee, creation).decisions[0].objet
    neuve = jure.voir(cadre(partagee), objet)
    demande = ecriture("modifier", objet, forcer=True, **tapes)
    assert faire(partagee, demande).decisions[0].resultat in (Resultat.FAIT, Resultat.SANS_EFFET)
    fiche = jure.voir(cadre(partagee), objet)
    donnes = {*tapes, "version"} | ({"commune_insee", "departement"} if "commune" in tapes else set())
    assert {c: v for c, v in fiche.items() if c not in donnes} == {c: v for c, v in neuve.items() if c not in donnes}
    seconde = faire(partagee, demande)
    assert (seconde.decisions[0].resultat, seconde.lot) == (Resultat.SANS_EFFET, None)
    assert jure.voir(cadre(partagee), objet) == fiche


# --- un lot ---


@pytest.fixture
def f(tmp_path: Any) -> Iterator[Fabrique]:
    fabrique = Fabrique(tmp_path / "ceres.db")
    yield fabrique
    fabrique.store.fermer()


def test_jur_03_une_ligne_voit_le_jure_cree_par_une_ligne_precedente(f: Fabrique) -> None:
    rapport = faire(
        f,
        ecriture("creer", nom="Martin", prenom="Alice", naissance="01/02/1980"),
        ecriture("creer", nom="MARTIN", prenom="alice", naissance="01/02/1980", employeur="Lycée"),
        ecriture("creer", nom="MARTIN", prenom="alice", naissance="01/02/1980"),
        ecriture("creer", nom="MARTIN", prenom="alice", naissance="01/02/1981"),
    )
    assert [d.resultat.value for d in rapport.decisions] == ["fait", "refuse", "sans_effet", "fait"]
    assert rapport.decisions[1].code == "JUR-03"
    assert [d.objet for d in rapport.decisions[1:3]] == ["J-000001", "J-000001"]


def test_jur_03_une_identite_quittee_par_une_ligne_est_libre_pour_la_suivante(f: Fabrique) -> None:
    f.jure("MARTIN", "Alice")
    rapport = faire(
        f,
        ecriture("modifier", "J-1", nom="Durand"),
        ecriture("creer", nom="Durand", prenom="Alice", employeur="Lycée"),
        ecriture("creer", nom="Martin", prenom="Alice"),
    )
    assert [(d.resultat.value, d.code) for d in rapport.decisions] == [("fait", ""), ("refuse", "JUR-03"), ("fait", "")]


def test_un_lot_inactive_puis_reactive_et_compte_chaque_version(f: Fabrique) -> None:
    f.jure()
    rapport = faire(f, *(Demande(a, "J-1") for a in ("inactiver", "inactiver", "reactiver", "reactiver")))
    assert [d.resultat.value for d in rapport.decisions] == ["fait", "sans_effet", "fait", "sans_effet"]
    assert f.lignes("SELECT actif, version FROM jure") == [(1, 3)]
    assert f.lignes("SELECT action, champ, avant, apres, version FROM trace ORDER BY id") == [
        ("inactiver", "actif", "1", "0", 2),
        ("reactiver", "actif", "0", "1", 3),
    ]


def test_un_refus_donne_toutes_ses_raisons(f: Fabrique) -> None:
    f.jure("MARTIN", "Alice")
    demande = ecriture("creer", nom="Martin", prenom="Alice", telephone_personnel="12", courriel="alice")
    decision = faire(f, demande).decisions[0]
    assert [m.code for m in decision.motifs] == ["JUR-04", "JUR-04", "JUR-03"]
    assert f.lignes("SELECT count(*) FROM jure") == [(1,)]


# --- téléphones et commune ---


@pytest.mark.parametrize(
    ("commune", "numero", "e164"),
    [
        ("97411", "0262 61 91 12", "+262262619112"),
        ("97105", "0590 99 00 12", "+590590990012"),
        ("97209", "0596 72 00 12", "+596596720012"),
        ("97302", "0594 29 00 12", "+594594290012"),
        ("97608", "0269 61 00 12", "+262269610012"),
        ("2A004", "04 65 71 12 34", "+33465711234"),
        ("44109", "02 61 91 12 34", "+33261911234"),
    ],
)
def test_jur_04_la_commune_donne_la_region_du_numero(f: Fabrique, commune: str, numero: str, e164: str) -> None:
    decision = faire(f, ecriture("creer", nom="A", prenom="B", commune=commune, telephone_personnel=numero)).decisions[
        0
    ]
    assert decision.avertissements == ()
    assert f.lignes("SELECT telephone_personnel, telephone_personnel_e164 FROM jure") == [(numero, e164)]


def test_jur_04_donner_la_commune_relit_un_numero_que_la_metropole_ne_connaissait_pas(f: Fabrique) -> None:
    decision = faire(f, ecriture("creer", nom="A", prenom="B", telephone_personnel="0262 61 91 12")).decisions[0]
    assert any(a.startswith("JUR-04") and "pour FR" in a and "61 91" not in a for a in decision.avertissements)
    assert f.lignes("SELECT telephone_personnel_e164 FROM jure") == [("+33262619112",)]
    faire(f, ecriture("modifier", "J-1", commune="97411"))
    assert f.lignes("SELECT telephone_personnel_e164, departement, region FROM jure") == [
        ("+262262619112", "974", "04")
    ]


def test_jur_04_demenager_ne_change_pas_un_numero_connu(f: Fabrique) -> None:
    faire(f, ecriture("creer", nom="A", prenom="B", commune="97411", telephone_personnel="0262 61 91 12"))
    faire(f, ecriture("modifier", "J-1", commune="44109"))
    assert f.lignes("SELECT telephone_personnel_e164, departement FROM jure") == [("+262262619112", "44")]


# --- saisie ---


def test_le_departement_vient_de_la_commune_et_jamais_du_code_postal() -> None:
    champs = saisir(JURE, {"commune": "Guilherand-Granges", "code_postal": "07500"}, JOUR).champs
    assert (champs["departement"], champs["region"], champs["commune_insee"]) == ("07", "84", "07102")
    assert "departement" not in saisir(JURE, {"code_postal": "44000"}, JOUR).champs


def test_une_commune_desservie_par_le_bureau_d_un_autre_departement_garde_le_sien() -> None:
    champs = saisir(JURE, {"commune": "Le Fresne-sur-Loire", "code_postal": "49123"}, JOUR).champs
    assert (champs["departement"], champs["code_postal"]) == ("49", "49123")


def test_une_commune_ambigue_liste_les_candidates_et_le_code_postal_departage() -> None:
    saisie = saisir(JURE, {"commune": "Sainte-Colombe"}, JOUR)
    (faute,) = saisie.fautes
    assert (faute.code, saisie.champs, faute.valeurs["champ"]) == ("USAGE", {}, "commune")
    assert "05135" in str(faute.valeurs["objets"])
    assert saisir(JURE, {"commune": "Sainte-Colombe", "code_postal": "69560"}, JOUR).champs["departement"] == "69"


def test_effacer_la_commune_efface_ce_qui_en_vient() -> None:
    assert saisir(JURE, {"commune": " "}, JOUR).champs == {
        "commune": None,
        "commune_insee": None,
        "departement": None,
        "region": None,
    }


def test_un_zero_retabli_est_dit() -> None:
    saisie = saisir(JURE, {"code_postal": "2000"}, JOUR)
    assert (saisie.champs["code_postal"], len(saisie.avis)) == ("02000", 1)


@pytest.mark.parametrize(
    ("code_postal", "incoherent"), [("44000", False), ("44262", False), ("44500", True), ("75001", True), (None, False)]
)
def test_un_code_postal_d_autres_communes_avertit_mais_pas_un_cedex_du_lieu(
    code_postal: str | None, incoherent: bool
) -> None:
    assert bool(adresse_incoherente({"code_postal": code_postal, "commune_insee": "44109"})) is incoherent


@pytest.mark.parametrize(
    ("champ", "texte"),
    [
        ("naissance", "03/09/2009"),
        ("civilite", "Docteur"),
        ("nom", ""),
        ("prenom", "  "),
        ("adresse", "a" * 201),
        ("courriel", "a\u202eb@example.fr"),
        ("code_postal", "4400O"),
    ],
)
def test_une_faute_de_saisie_nomme_le_champ_sans_repeter_la_valeur(champ: str, texte: str) -> None:
    saisie = saisir(JURE, {champ: texte, "employeur": "Mairie"}, JOUR)
    (faute,) = saisie.fautes
    assert (faute.code, faute.valeurs, saisie.champs) == ("USAGE", {"champ": champ}, {"employeur": "Mairie"})
    assert not texte.strip() or texte not in faute.texte


def test_toutes_les_fautes_d_une_saisie_sont_dites() -> None:
    tapes = {
        "nom": "12",
        "prenom": "",
        "naissance": "31/02/1980",
        "code_postal": "44",
        "commune": "Zzyzx",
        "courriel": "",
    }
    assert [f.valeurs["champ"] for f in saisir(JURE, tapes, JOUR).fautes] == [
        "nom", "prenom", "naissance", "code_postal", "commune",
    ]  # fmt: skip


# --- recherche ---

NOMS = [
    ("Œuvrard", "Chloé"),
    ("N'Guyen-Lefèvre", "Anh"),
    ("D'Almeida", "Jean-Luc"),
    ("Le Goff", "Anne"),
    ("Goffin", "Léa"),
    ("100%", "Martin_Noël"),
]


@pytest.mark.parametrize(
    ("texte", "attendus"),
    [
        ("oeuvrard", ["Œuvrard"]),
        ("ŒUVRARD chloe", ["Œuvrard"]),
        ("chloé œuv", ["Œuvrard"]),
        ("nguyen", ["N'Guyen-Lefèvre"]),
        ("n guyen", ["N'Guyen-Lefèvre"]),
        ("N’GUYEN LEFEVRE", ["N'Guyen-Lefèvre"]),
        ("lefevre-n'guyen", ["N'Guyen-Lefèvre"]),
        ("d'almeida", ["D'Almeida"]),
        ("almeida jean luc", ["D'Almeida"]),
        ("le goff", ["Goffin", "Le Goff"]),
        ("legoff", ["Le Goff"]),
        ("DALMEIDA jeanluc", ["D'Almeida"]),
        ("goff", ["Goffin", "Le Goff"]),
        ("le-GOFF anne", ["Le Goff"]),
        ("anne.legoff@example.fr", ["Le Goff"]),
        ("LEGOFF@EXAMPLE", ["Le Goff"]),
        ("J-4", ["Le Goff"]),
        ("j-000002", ["N'Guyen-Lefèvre"]),
        ("J-99", []),
        ("%", []),
        ("100", ["100%"]),
        ("martin_noel", ["100%"]),
        ("_", []),
        ("  ", ["100%", "D'Almeida", "Goffin", "Le Goff", "N'Guyen-Lefèvre", "Œuvrard"]),
        ("zébulon", []),
    ],
)
def test_la_recherche_ignore_accents_casse_tirets_et_ordre(
    partagee_noms: Fabrique, texte: str, attendus: list[str]
) -> None:
    elements, total = jure.lister(cadre(partagee_noms), jure.Criteres(texte=texte))
    assert ([e["nom"] for e in elements], total) == (attendus, len(attendus))


@pytest.fixture(scope="module")
def partagee_noms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabrique]:
    f = Fabrique(tmp_path_factory.mktemp("noms") / "ceres.db")
    for nom, prenom in NOMS:
        f.jure(nom, prenom, courriel="anne.legoff@example.fr" if prenom == "Anne" else None)
    yield f
    f.store.fermer()
