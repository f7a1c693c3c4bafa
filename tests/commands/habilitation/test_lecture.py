"""`habilitation voir`, `lister`, `echeances`, `historique` ; DRO-02, le ressort. Jour : 02/09/2025."""

from datetime import date

import pytest

from ceres_cli.base.filtre import Filtre
from ceres_cli.services.faits import conditions
from ceres_cli.services.habilitation import requetes
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import (
    CENTRE,
    DIRECCTE_11,
    EN_COURS,
    FINISSANT,
    HABILITATIONS,
    UD_44,
    UD_75,
    Monde,
)

# Nom → (état effectif, classe du titre, classe d'expiration, utilisable, utilisable jusqu'au), écrit à la main.
FICHES = {
    "brouillon": ("brouillon", "en_cours", None, False, None),
    "brouillon, dernier jour": ("brouillon", "en_prolongation", None, False, None),
    "brouillon, titre à venir": ("brouillon", "a_venir", None, False, None),
    "brouillon hors délai": ("brouillon", "hors_delai", None, False, None),
    "active": ("active", "en_cours", None, True, "2026-01-01"),
    "active, dernier jour": ("active", "en_cours", None, True, "2025-09-02"),
    "active à venir": ("active", "en_cours", None, False, "2026-01-01"),
    "suspendue": ("suspendue", "en_cours", None, False, None),
    "suspendue expirée": ("suspendue", "en_cours", None, False, None),
    "suspendue, prolongation": ("suspendue", "en_prolongation", None, False, None),
    "suspendue hors délai": ("suspendue", "hors_delai", None, False, None),
    "E-COURS": ("expiree", "en_cours", "E-COURS", False, "2025-09-01"),
    "E-FIN": ("expiree", "en_prolongation", "E-FIN", True, "2026-09-01"),
    "E-FIN, dernier jour": ("expiree", "en_prolongation", "E-FIN", True, "2025-09-02"),
    "E-AVANT": ("expiree", "en_prolongation", "E-AVANT", False, "2025-08-31"),
    "E-HORS": ("expiree", "hors_delai", "E-HORS", False, "2025-09-01"),
}


def lister(ceres: Lanceur, *options: str) -> list[str]:
    fini = ceres("habilitation", "lister", *options, "--format", "json")
    assert fini.code == 0, fini.stderr
    document = fini.json()
    assert document["schema"] == "ceres.habilitations/1"
    assert document["total"] >= len(document["elements"])
    return [e["id"] for e in document["elements"]]


def noms(monde: Monde, ids: list[str]) -> set[str]:
    inverse = {numero: nom for nom, numero in monde.ids.items()}
    return {inverse[i] for i in ids}


@pytest.mark.parametrize("nom", list(HABILITATIONS))
def test_voir_dit_l_etat_les_classes_et_l_usage(ceres: Lanceur, monde: Monde, nom: str) -> None:
    fiche = ceres("habilitation", "voir", monde[nom], "--format", "json").json()
    vue = tuple(
        fiche[c] for c in ("etat_effectif", "classe_titre", "classe_expiration", "utilisable", "utilisable_jusqu_au")
    )
    assert vue == FICHES[nom]
    assert fiche["schema"] == "ceres.habilitation/1"
    assert fiche["etat"] == HABILITATIONS[nom][2]
    assert fiche["jure_nom"].endswith(" Alice")


@pytest.mark.parametrize(
    ("au", "etat", "classe", "utilisable"),
    [
        ("31/12/2023", "active", None, False),
        ("2024-01-01", "active", None, True),
        ("01/09/2025", "active", None, True),
        ("02/09/2025", "expiree", "E-FIN", True),
        ("01/09/2026", "expiree", "E-FIN", True),
        ("02/09/2026", "expiree", "E-HORS", False),
    ],
)
def test_voir_a_un_autre_jour(
    ceres: Lanceur, monde: Monde, au: str, etat: str, classe: str | None, utilisable: bool
) -> None:
    fiche = ceres("habilitation", "voir", monde["E-FIN"], "--au", au, "--format", "json").json()
    assert (fiche["etat_effectif"], fiche["classe_expiration"], fiche["utilisable"]) == (etat, classe, utilisable)


def test_expliquer_a_un_autre_jour(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "expliquer", monde["E-FIN"], "--action", "suspendre", "--au", "2026-09-01").code == 0
    trop_tard = ceres(
        "habilitation", "expliquer", monde["E-FIN"], "--action", "suspendre", "--au", "2026-09-02", "--format", "json"
    )
    assert (trop_tard.code, trop_tard.json()["jour"]) == (4, "2026-09-02")
    assert trop_tard.json()["controles"][0]["code"] == "HAB-07"


# --- lister ---


@pytest.mark.parametrize("etat", ["brouillon", "suspendue", "active", "expiree", "validee"])
def test_lister_par_etat(ceres: Lanceur, monde: Monde, etat: str) -> None:
    attendus = {n for n, f in FICHES.items() if f[0] == etat or (etat == "validee" and f[0] in ("active", "expiree"))}
    assert noms(monde, lister(ceres, "--etat", etat)) == attendus


def test_lister_les_utilisables(ceres: Lanceur, monde: Monde) -> None:
    assert noms(monde, lister(ceres, "--utilisable")) == {n for n, f in FICHES.items() if f[3]}


def test_lister_a_un_autre_jour(ceres: Lanceur, monde: Monde) -> None:
    assert noms(monde, lister(ceres, "--utilisable", "--au", "03/09/2025")) == {"active", "active à venir", "E-FIN"}
    assert "active, dernier jour" in noms(monde, lister(ceres, "--etat", "expiree", "--au", "2025-09-03"))


def test_lister_par_titre_par_certification_et_par_jure(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.habilitation(1, f"{FINISSANT}/CCP1")
    f.store.fermer()
    du_titre = [monde["E-FIN"], monde["E-AVANT"], "H-000017"]
    assert lister(ceres, "--titre", FINISSANT) == du_titre
    assert lister(ceres, "--certification", FINISSANT) == du_titre[:2]
    assert lister(ceres, "--certification", f"{FINISSANT}/CCP1") == ["H-000017"]
    assert lister(ceres, "--jure", "J-1") == ["H-000001", "H-000017"]
    assert lister(ceres, "--jure", "J-1", "--titre", FINISSANT) == ["H-000017"]
    assert ceres("habilitation", "lister", "--jure", "J-999").code == 3


def test_lister_par_departement_et_par_region(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    parisien = f.jure("ÉLOÏSE-D'HÉRAULT", "Jean", departement="75", region="11", commune_insee="75056")
    f.habilitation(parisien, EN_COURS)
    f.store.fermer()
    assert lister(ceres, "--departement", "75") == ["H-000017"]
    assert lister(ceres, "--departement", "Paris") == ["H-000017"]
    assert lister(ceres, "--region", "11") == ["H-000017"]
    assert lister(ceres, "--region", "ile de france") == ["H-000017"]
    assert len(lister(ceres, "--departement", "44")) == len(lister(ceres, "--region", "52")) == 16
    assert lister(ceres, "eloise d herault") == ["H-000017"]
    assert lister(ceres, "HERAULT") == ["H-000017"]


def test_lister_et_voir_disent_la_meme_chose(ceres: Lanceur, monde: Monde) -> None:
    liste = ceres("habilitation", "lister", "--format", "json").json()["elements"]
    for element in liste:
        fiche = ceres("habilitation", "voir", element["id"], "--format", "json").json()
        assert {"schema": "ceres.habilitation/1", **element} == fiche


@pytest.mark.parametrize("nombre", [0, 1, 7, 15, 16, 100])
def test_regarder_d_abord_les_premieres_n_en_invente_ni_n_en_oublie_parmi_elles(monde: Monde, nombre: int) -> None:
    """Celles des premiers numéros, dans leur ordre ; aucune quand la base n'en a pas davantage."""
    f = Fabrique.reprise(monde.chemin)
    with f.store.lecture() as db:
        filtre = Filtre()
        filtre.et("j.departement = ?", "44", lit="j", par_jure=True)
        conditions.etat_effectif(filtre, "expiree", "2025-09-02")
        entieres = list(requetes.premieres(db, filtre, None))
        parmi = list(requetes.premieres(db, filtre, None, parmi=nombre))
        au_plus = list(requetes.premieres(db, filtre, 2, parmi=nombre))
    f.store.fermer()
    assert len(entieres) == 5
    assert parmi == ([ligne for ligne in entieres if ligne[0] <= nombre + 1] if nombre < 16 else [])
    assert au_plus == parmi[:2]


def test_une_liste_vide_est_une_reussite(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "lister", "--etat", "active", "--au", "1950-01-01", "--utilisable", "--format", "json")
    assert (fini.code, fini.json()["elements"], fini.json()["total"]) == (0, [], 0)
    tsv = ceres("habilitation", "lister", "personne de ce nom")
    assert (tsv.code, len(tsv.lignes())) == (0, 1)


def test_un_jure_inactif_rend_ses_habilitations_inutilisables_a_la_lecture(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer("UPDATE jure SET actif = 0")
    f.store.fermer()
    assert lister(ceres, "--utilisable") == []
    fiche = ceres("habilitation", "voir", monde["active"], "--format", "json").json()
    assert (fiche["etat_effectif"], fiche["utilisable"], fiche["utilisable_jusqu_au"]) == ("active", False, None)


def test_un_titre_raccourci_avant_le_debut_ne_laisse_rien_d_utilisable(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer(
            "UPDATE titre SET date_fin_validite = '2023-12-31', date_fin_prolongation = '2026-12-31' WHERE id = 1"
        )
    f.store.fermer()
    fiche = ceres("habilitation", "voir", monde["active"], "--format", "json").json()
    assert (fiche["etat_effectif"], fiche["classe_expiration"], fiche["utilisable"]) == ("expiree", "E-FIN", False)
    assert monde["active"] not in lister(ceres, "--utilisable")


@pytest.mark.parametrize(
    ("sous", "attendues"),
    [
        ("0j", {"active, dernier jour"}),
        ("120j", {"active, dernier jour"}),  # jusqu'au 31/12/2025
        ("121j", {"active, dernier jour", "active", "active à venir"}),  # 01/01/2026 compris
        ("121", {"active, dernier jour", "active", "active à venir"}),
    ],
)
def test_echeances_du_jour_au_jour_plus_n_inclus(ceres: Lanceur, monde: Monde, sous: str, attendues: set[str]) -> None:
    document = ceres("habilitation", "echeances", "--sous", sous, "--format", "json").json()
    assert noms(monde, [e["id"] for e in document["elements"]]) == attendues


def test_echeances_va_par_jour_de_fin_et_coupe_apres_lui(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:  # après une autre par son numéro, avant elle par sa fin
        numero = int(monde.ids["active à venir"].removeprefix("H-"))
        db.executer("UPDATE habilitation SET fin = '2025-12-30' WHERE id = ?", (numero,))
    f.store.fermer()
    tout = ceres("habilitation", "echeances", "--sous", "121j", "--format", "json").json()
    jours = [e["fin"] for e in tout["elements"]]
    assert jours == ["2025-09-02", "2025-12-30", "2026-01-01"]
    une = ceres("habilitation", "echeances", "--sous", "121j", "--limite", "2", "--format", "json").json()
    assert (une["elements"], une["total"]) == (tout["elements"][:2], 3)


def test_echeances_suit_la_fin_effective_d_un_titre_raccourci(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    with f.store.ecriture() as db:
        db.executer("UPDATE titre SET date_fin_validite = '2025-09-10' WHERE id = 1")
    f.store.fermer()
    document = ceres("habilitation", "echeances", "--sous", "8j", "--format", "json").json()
    assert noms(monde, [e["id"] for e in document["elements"]]) == {"active, dernier jour", "active", "active à venir"}
    assert ceres("habilitation", "echeances", "--sous", "7j", "--format", "json").json()["total"] == 1


# --- DRO-02 : le ressort ---


def test_dro_02_un_centre_ne_lit_que_les_utilisables_de_ses_agrements(ceres: Lanceur, monde: Monde) -> None:
    env = {"CERES_PROFIL": CENTRE}
    assert ceres("habilitation", "lister", "--format", "json", env=env).json()["total"] == 0
    f = Fabrique.reprise(monde.chemin)
    f.agrement(1, EN_COURS, date(2025, 1, 1), date(2027, 12, 31))
    f.store.fermer()
    document = ceres("habilitation", "lister", "--format", "json", env=env).json()
    assert noms(monde, [e["id"] for e in document["elements"]]) == {"active", "active, dernier jour"}
    assert ceres("habilitation", "voir", monde["suspendue"], env=env).code == 3


@pytest.mark.parametrize("profil", [UD_75, DIRECCTE_11])
def test_dro_02_l_historique_d_une_habilitation_supprimee_par_un_autre_service_est_introuvable(
    ceres: Lanceur, monde: Monde, profil: str
) -> None:
    assert ceres("habilitation", "supprimer", "H-1", "--oui", env={"CERES_PROFIL": UD_44}).code == 0
    assert ceres("habilitation", "historique", "H-1", env={"CERES_PROFIL": UD_44}).code == 0
    assert ceres("habilitation", "historique", "H-1").code == 0
    assert ceres("habilitation", "historique", "H-1", env={"CERES_PROFIL": profil}).code == 3
