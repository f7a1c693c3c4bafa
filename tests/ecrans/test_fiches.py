"""Ce que montre chaque fiche : les objets nommés à côté de leurs numéros, et ce qu'on y cherche."""

from pathlib import Path

import pytest

from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.rendu import en_place
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.ecrans.ecran import montrer
from tests.ecrans.test_ecrans import S_ATTENTE, S_EDITEE, S_PREPARATION

JSON = ("--format", "json")


@pytest.mark.parametrize("session", [S_PREPARATION, S_EDITEE, S_ATTENTE])
def test_session_voir_marque_chacun_comme_convocation_lister(ceres: Lanceur, demo: Path, session: str) -> None:
    document = ceres("session", "voir", session, *JSON).json()
    conforme(document, "session")
    listees = ceres("convocation", "lister", "--session", session, *JSON).json()["elements"]
    vues = {e["candidat"]: e["convocation"] for e in document["inscriptions"]}
    vues |= {e["jure"]: e["convocation"] for e in document["jury"]}
    assert {qui: etat for qui, etat in vues.items() if etat} == {e["objet"]: e["etat"] for e in listees}
    assert bool(listees) is (session != S_PREPARATION)


def test_jure_voir_montre_les_jurys_ou_il_siege_le_dernier_d_abord(ceres: Lanceur, demo: Path) -> None:
    document = ceres("jure", "voir", "J-1", *JSON).json()
    conforme(document, "jure")
    siennes = ceres("session", "lister", "--jure", "J-1", *JSON).json()["elements"]
    assert siennes
    assert [(j["session"], j["debut"], j["titre_nom"]) for j in document["jurys"]] == [
        (s["id"], s["debut"], s["titre_nom"]) for s in reversed(siennes)
    ]
    assert all(s["id"] in montrer("jure", "voir", "J-1").texte for s in siennes)


def test_un_centre_ne_voit_que_ses_jurys(ceres: Lanceur, demo: Path) -> None:
    profils = ceres("profil", "lister", *JSON).json()["elements"]
    (centre,) = (p for p in profils if p["role"] == "centre")
    siennes = {s["id"] for s in ceres("--profil", centre["id"], "session", "lister", *JSON).json()["elements"]}
    jures = ceres("--profil", centre["id"], "jure", "lister", *JSON).json()["elements"]
    vus = [ceres("--profil", centre["id"], "jure", "voir", j["id"], *JSON).json()["jurys"] for j in jures[:6]]
    assert any(vus)
    assert {j["session"] for jurys in vus for j in jurys} <= siennes


@pytest.mark.parametrize(
    "commande",
    [
        "habilitation lister",
        "session lister",
        "vae lister",
        "centre agrements",
        "habilitation voir H-1",
        "candidat voir C-1",
    ],
)
def test_un_titre_porte_son_sigle_ou_son_intitule(ceres: Lanceur, demo: Path, commande: str) -> None:
    titres = ceres("referentiel", "lister", *JSON).json()["elements"]
    noms = {t["reference"]: t["sigle"] or t["intitule"] for t in titres}
    document = ceres(*commande.split(), *JSON).json()
    elements = document.get("elements") or document.get("inscriptions") or [document]
    for element in elements:
        assert element["titre_nom"] == noms[element["certification"].partition("/")[0]]


def test_un_centre_porte_son_nom_chez_un_candidat_et_dans_les_liens_d_un_jure(ceres: Lanceur, demo: Path) -> None:
    noms = {e["id"]: e["nom"] for e in ceres("centre", "lister", *JSON).json()["elements"]}
    candidats = ceres("candidat", "lister", *JSON).json()["elements"]
    assert {bool(c["centre"]) for c in candidats} == {True}
    assert all(c["centre_nom"] == noms[c["centre"]] for c in candidats)
    (lien,) = ceres("jure", "voir", "J-1", *JSON).json()["liens"]
    assert lien["centre_nom"] == noms[lien["centre"]]
    assert lien["centre_nom"] in montrer("jure", "voir", "J-1").texte
    assert candidats[0]["centre_nom"] in montrer("candidat", "voir", candidats[0]["id"]).texte


def test_une_convocation_porte_le_jour_de_sa_session(ceres: Lanceur, demo: Path) -> None:
    jours = {s["id"]: s["debut"] for s in ceres("session", "lister", *JSON).json()["elements"]}
    convocations = ceres("convocation", "lister", *JSON).json()["elements"]
    assert convocations
    assert all(c["session_debut"] == jours[c["session"]] for c in convocations)
    jour = "/".join(convocations[0]["session_debut"].split("-")[::-1])
    assert jour in montrer("convocation", "lister", "--limite", "3", largeur=80).texte


def test_un_lot_dit_ses_sortes_par_leur_nom_et_les_prend_en_valeur(ceres: Lanceur, demo: Path) -> None:
    dits = ceres("lot", "lister", "--sur", "demande VAE", *JSON)
    assert dits.json() == ceres("lot", "lister", "--sur", "demande_vae", *JSON).json()
    (lot, *_), (autre, *_) = (
        dits.json()["elements"],
        ceres("lot", "lister", "--sur", "agrément", *JSON).json()["elements"],
    )
    fiche, agrements = (montrer("lot", "voir", x["id"], largeur=120).texte for x in (lot, autre))
    assert "demande VAE" in fiche.partition("\nLignes\n")[0]
    assert "demande_vae" not in fiche.partition("\nLignes\n")[0]
    assert "agrément" in agrements.partition("\nLignes\n")[0]


def test_les_jures_exportes_vers_l_ecran_ont_les_colonnes_et_l_ordre_voulus(ceres: Lanceur, demo: Path) -> None:
    fiches = ceres("export-jures", "--titre", "DWWM", *JSON).json()["elements"]
    voulu = ("export-jures", "--titre", "DWWM", "--colonnes", "prenom,nom", "--tri", "-numero_jure")
    attendu = [f"{e['prenom']};{e['nom']}" for e in sorted(fiches, key=lambda e: e["numero_jure"], reverse=True)]
    assert len(attendu) > 2
    assert ceres(*voulu).lignes() == ["prenom;nom", *attendu]
    assert ceres(*voulu, "--sans-entete").lignes() == attendu
    assert montrer(*voulu).lignes[0].split() == ["Prénom", "Nom"]
    refus = ceres(*voulu, "--sortie", "jures.xlsx")
    assert (refus.code, Path("jures.xlsx").exists()) == (2, False)


def test_un_etat_a_sa_couleur_dans_une_fiche_dans_une_petite_fiche_et_en_court_dans_une_liste(demo: Path) -> None:
    """« État » paraît deux fois dans une habilitation : ce qui est saisi, et ce qui en est ce jour-là."""
    fiche, liste = montrer("habilitation", "voir", "H-1"), montrer("session", "lister", "--limite", "3", largeur=60)
    cartes = montrer("vae", "lister", "--limite", "3", largeur=60)
    assert cartes.lignes[0] == "Demande D-000001"
    assert [e.couleur(m) for e, m in ((fiche, "active"), (liste, "valid."), (cartes, "recevable"))] == ["5f8700"] * 3
    assert montrer("habilitation", "voir", "H-1", env={"NO_COLOR": "1"}).couleur("active") == "default"
    assert montrer("habilitation", "voir", "H-1", env={"TERM": "xterm"}).couleur("active") == "green"


def test_ce_qui_nomme_un_numero_le_suit_a_l_ecran_et_garde_son_rang_ailleurs() -> None:
    colonnes = [Colonne("a", "A"), Colonne("b", "B"), Colonne("nom", "Nom", apres="a"), Colonne("x", "X", apres="zut")]
    assert [c.cle for c in en_place(colonnes)] == ["a", "nom", "b", "x"]


def test_les_sessions_viennent_par_jour_les_echeances_par_fin(ceres: Lanceur, demo: Path) -> None:
    debuts = [s["debut"] for s in ceres("session", "lister", *JSON).json()["elements"]]
    assert debuts == sorted(debuts)
    lire = ("habilitation", "echeances", "--sous", "400j", *JSON)
    fins = [h["fin"] for h in ceres(*lire).json()["elements"]]
    assert fins == sorted(fins)
    assert len(set(fins)) > 1
    coupe = ceres(*lire, "--limite", "3").json()
    assert ([h["fin"] for h in coupe["elements"]], coupe["total"]) == (fins[:3], len(fins))
