"""OBT-03 : un parchemin par titre ou CCS, de la validation à l'annulation, par la ligne de commande."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.schemas import documents as schemas
from tests.commands.session.test_preparer import conforme
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import MPCP, TITRE, UD, MondeSessions

APRES = "2025-04-02"


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> MondeSessions:
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    monde.jour = APRES
    return monde


def valider(m: MondeSessions, *candidats: int, resultat: str = "reussite", **valeurs: Any) -> str:
    s = m.session("en_attente_validation", jures=(1, 2), candidats=candidats or (1,), resultat=resultat, **valeurs)
    assert m.faire("session", "valider", s, profil=UD).code == 0
    return s


def corriger(m: MondeSessions, s: str, resultat: str, candidat: str = "C-1", *, valider_: bool = True) -> Any:
    """Débloquer, corriger un résultat, transmettre, valider ; rend la réponse de la validation."""
    assert m.faire("session", "debloquer", s, "--motif", "erreur", profil=UD).code == 0
    assert m.faire("session", "resultats", s, "--candidat", candidat, "--resultat", resultat).code == 0
    if not valider_:
        return None
    assert m.faire("session", "transmettre", s).code == 0
    fini = m.faire("session", "valider", s, profil=UD)
    assert fini.code == 0, fini.stderr
    return fini


def parchemin(m: MondeSessions, numero: int = 1, profil: str = UD) -> dict[str, Any]:
    vu: dict[str, Any] = conforme(m.faire("candidat", "parchemin", "voir", numero, profil=profil).json())
    return vu


def etats(m: MondeSessions) -> list[tuple[int, str]]:
    return m.f.lignes("SELECT id, etat FROM parchemin ORDER BY id")  # type: ignore[return-value]


def agir(m: MondeSessions, action: str, *numeros: object, profil: str = UD, jour: str | None = None) -> Any:
    return m.faire("candidat", "parchemin", action, *numeros, profil=profil, jour=jour)


def test_obt_03_la_validation_en_fait_un_a_editer_par_titre_obtenu(m: MondeSessions) -> None:
    valider(m, 1, 2)
    assert etats(m) == [(1, "a_editer"), (2, "a_editer")]
    vu = parchemin(m)
    assert {c: vu[c] for c in vu if c != "schema"} == {
        "numero": 1, "etat": "a_editer", "candidat": "C-000001", "candidat_nom": "AUBERT Noé", "certification": TITRE,
        "type": "TITRE", "intitule": f"Titre {TITRE}", "obtenue_le": "2025-04-01", "contestee": False,
        "sans_appui": False, "delivre_le": None, "annule_le": None, "motif": None, "version": 1,
        "actions_possibles": ["delivrer"],
    }  # fmt: skip


def test_obt_03_un_ccp_n_en_a_pas(m: MondeSessions) -> None:
    valider(m, reference=f"{TITRE}/CCP1")
    assert etats(m) == []


def test_obt_03_ce_qui_l_annulerait_est_dit_avant_de_le_delivrer(m: MondeSessions) -> None:
    """« elle » serait la personne qu'on vient de nommer."""
    valider(m)
    dit = " ".join(m.faire("candidat", "parchemin", "delivrer", 1, "--simuler", profil=UD).stderr.split())
    assert "il ne s'annule que si la certification est retirée, ou l'identité corrigée." in dit


def test_obt_03_delivrer_puis_le_redire_est_sans_effet(m: MondeSessions) -> None:
    valider(m, 1, 2)
    avant = m.octets()
    simule = agir(m, "delivrer", "1", "--simuler")
    assert (simule.json()["lignes"][0]["resultat"], m.octets() == avant) == ("fait", True)
    assert "ne se défait pas" in simule.stderr
    fini = agir(m, "delivrer", "0001", jour="2025-04-20")
    assert (fini.code, conforme(fini.json())["lignes"][0]["objet"]) == (0, "1")
    vu = parchemin(m)
    assert (vu["etat"], vu["delivre_le"], vu["version"], vu["actions_possibles"]) == ("delivre", "2025-04-20", 2, [])
    avant = m.octets()
    assert agir(m, "delivrer", "1").json()["lignes"][0]["resultat"] == "sans_effet"
    assert m.octets() == avant


def test_obt_03_plusieurs_ou_l_entree_standard(m: MondeSessions) -> None:
    valider(m, 1, 2, 3)
    fini = m.faire("candidat", "parchemin", "delivrer", "-", stdin="1\nn°2\n99\n", profil=UD)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["", "", "INTROUVABLE"])
    assert etats(m) == [(1, "delivre"), (2, "delivre"), (3, "a_editer")]
    assert m.faire("candidat", "parchemin", "delivrer", "-", stdin="\n", profil=UD).code == 2
    for mal in ("C-1", "abc", "-1", "1,2"):
        assert agir(m, "delivrer", mal).code == 2, mal


@pytest.mark.parametrize(
    ("avant", "apres"), [("a_editer", "annule"), ("delivre", "a_annuler")], ids=["à éditer", "délivré"]
)
def test_obt_03_une_obtention_retiree_annule_ou_fait_annuler_le_sien(m: MondeSessions, avant: str, apres: str) -> None:
    s = valider(m)
    if avant == "delivre":
        assert agir(m, "delivrer", "1").code == 0
    fini = corriger(m, s, "echec")
    assert etats(m) == [(1, apres)]
    vu = parchemin(m)
    assert (vu["obtenue_le"], vu["motif"]) == (None, "obtention retirée")
    assert ("est à annuler" in fini.stderr) is (apres == "a_annuler")
    # regagnée : un nouveau, à éditer
    corriger(m, s, "reussite")
    assert etats(m) == [(1, apres), (2, "a_editer")]


def test_obt_03_retenue_ailleurs_le_parchemin_reste(m: MondeSessions) -> None:
    s = valider(m)
    valider(m, debut=date(2025, 3, 4))
    assert agir(m, "delivrer", "1").code == 0
    corriger(m, s, "echec")
    assert etats(m) == [(1, "delivre")]
    assert parchemin(m)["obtenue_le"] == "2025-03-04"


def test_obt_03_pas_de_delivrance_tant_que_contestee(m: MondeSessions) -> None:
    s = valider(m)
    corriger(m, s, "reussite", valider_=False)
    assert parchemin(m)["contestee"] is True
    for etape in ("débloquée", "transmise"):
        refus = agir(m, "delivrer", "1")
        assert (refus.code, refus.erreur()["code"]) == (4, "OBT-03"), etape
        assert "ceres candidat voir C-000001" in refus.erreur()["conseil"]
        # À qui voudrait l'annuler non plus, rien n'est conseillé que les règles refusent.
        assert agir(m, "annuler", "1").erreur()["conseil"] == refus.erreur()["conseil"]
        explique = m.faire("candidat", "parchemin", "expliquer", "1", "--action", "delivrer", profil=UD)
        assert (explique.code, explique.json()["possible"]) == (4, False)
        assert parchemin(m)["actions_possibles"] == []
        if etape == "débloquée":
            assert m.faire("session", "transmettre", s).code == 0
    assert m.faire("session", "valider", s, profil=UD).code == 0
    assert agir(m, "delivrer", "1").code == 0


@pytest.mark.parametrize(
    ("etat", "action", "code", "conseil"),
    [
        ("a_editer", "annuler", 4, "ceres candidat parchemin delivrer 1"),
        ("delivre", "annuler", 4, "si la certification est retirée"),
        ("a_annuler", "delivrer", 4, "ceres candidat parchemin annuler 1"),
        ("a_annuler", "annuler", 0, ""),
        ("annule", "delivrer", 4, "ceres candidat parchemins C-000001"),
        ("annule", "annuler", 0, ""),
        ("a_editer", "delivrer", 0, ""),
        ("delivre", "delivrer", 0, ""),
    ],
)
def test_obt_03_annuler_seulement_ce_qui_est_a_annuler(
    m: MondeSessions, etat: str, action: str, code: int, conseil: str
) -> None:
    delivre = "2025-03-01" if etat in ("delivre", "a_annuler") else None
    annule = "2025-03-02" if etat == "annule" else None
    m.f.inserer(
        "parchemin", candidat_id=1, certification_id=1, etat=etat, delivre_le=delivre, annule_le=annule, version=1
    )
    explique = m.faire("candidat", "parchemin", "expliquer", "1", "--action", action, profil=UD)
    fini = agir(m, action, "1", "--motif", "essai")
    assert fini.code == code
    if code:
        assert fini.erreur()["code"] == "OBT-03"
        assert conseil in fini.erreur()["conseil"]
    # « expliquer » dit oui quand l'écriture répond fait
    fait = not code and fini.json()["lignes"][0]["resultat"] == "fait"
    assert explique.json()["possible"] is fait
    if fait and action == "annuler":
        vu = parchemin(m)
        assert (vu["etat"], vu["annule_le"], vu["motif"]) == ("annule", APRES, "essai")


def test_v18_6_une_identite_corrigee_fait_annuler_le_delivre_et_en_veut_un_nouveau(m: MondeSessions) -> None:
    valider(m, 1, 2)
    assert agir(m, "delivrer", "1").code == 0
    corrige = m.faire("candidat", "modifier", "C-1", "--nom", "AUBÉRT", "--motif", "état civil", profil=UD)
    assert corrige.code == 0, corrige.stderr
    assert "le parchemin 1 (TP-99901m01), délivré sous l'ancienne identité, est à annuler" in corrige.stderr
    assert m.faire("candidat", "modifier", "C-2", "--nom", "BESSÔN", "--motif", "état civil", profil=UD).code == 0
    assert etats(m) == [(1, "a_annuler"), (2, "a_editer"), (3, "a_editer")]
    assert (parchemin(m, 3)["candidat"], parchemin(m)["motif"]) == ("C-000001", "identité corrigée")
    # les coordonnées n'y changent rien
    assert agir(m, "delivrer", "3").code == 0
    assert m.faire("candidat", "modifier", "C-1", "--courriel", "n@example.fr").code == 0
    assert etats(m)[2] == (3, "delivre")


def test_can_11_reunies_deux_fiches_n_ont_qu_un_parchemin_vivant(m: MondeSessions) -> None:
    valider(m, 1, debut=date(2025, 3, 4))
    valider(m, 2)
    assert agir(m, "delivrer", "2").code == 0
    fini = m.faire("candidat", "fusionner", "C-1", "C-2", "--motif", "la même personne", profil=UD)
    assert fini.code == 0, fini.stderr
    # délivré sous le nom de BESSON : à annuler ; celui d'AUBERT reste à éditer
    assert m.f.lignes("SELECT id, candidat_id, etat FROM parchemin ORDER BY id") == [
        (1, 1, "a_editer"),
        (2, 1, "a_annuler"),
    ]
    assert "le parchemin 2 (TP-99901m01) est à annuler" in fini.stderr


def test_can_11_reunis_des_ccp_et_un_entretien_font_un_titre_et_son_parchemin(m: MondeSessions) -> None:
    for rang, (candidat, ccp) in enumerate(((1, "CCP1"), (2, "CCP2"))):
        s = m.session(
            "en_attente_validation", f"{TITRE}/{ccp}", date(2025, 3, 4 + rang), jures=(1, 2), entretien_final=1
        )
        m.inscrire(rang + 1, candidat, "reussite", entretien="reussi")
        assert m.faire("session", "valider", s, profil=UD).code == 0
    assert etats(m) == []
    fini = m.faire("candidat", "fusionner", "C-1", "C-2", "--motif", "la même personne", profil=UD)
    assert fini.code == 0, fini.stderr
    assert m.obtentions() == [(1, TITRE, 2), (1, f"{TITRE}/CCP1", 1), (1, f"{TITRE}/CCP2", 2)]
    assert etats(m) == [(1, "a_editer")]


# --- qui les voit, qui les délivre ---


def test_obt_03_l_explication_nomme_le_parchemin_en_toutes_lettres(m: MondeSessions) -> None:
    valider(m, 1)
    dit = m.ceres("candidat", "parchemin", "expliquer", "1", "--action", "delivrer", env={"CERES_PROFIL": UD}).stderr
    assert "Le parchemin 1, délivrer le " in dit
    assert "Actions possibles sur le parchemin 1 le " in dit


def test_la_liste_se_filtre_par_etat_par_titre_par_nom_et_par_numero(m: MondeSessions) -> None:
    valider(m, 1, 2, 3)
    assert agir(m, "delivrer", "2").code == 0

    def numeros(*options: str) -> list[int]:
        document = conforme(m.faire("candidat", "parchemins", *options, profil=UD).json())
        return [e["numero"] for e in document["elements"]]

    assert numeros() == [1, 2, 3]
    assert numeros("--etat", "a_editer") == [1, 3]
    assert numeros("--etat", "annule") == []
    assert numeros("--titre", TITRE, "--limite", "2") == [1, 2]
    assert numeros("--titre", "TP-99902m01") == []
    assert numeros("besson") == numeros("C-2") == numeros("2") == [2]
    assert m.faire("candidat", "parchemins", "--limite", "1", profil=UD).json()["total"] == 3
    assert m.faire("candidat", "parchemins", "--etat", "perdu", profil=UD).code == 2
    texte = m.ceres("candidat", "parchemins", "--format", "csv", env={"CERES_PROFIL": UD}).stdout.splitlines()
    assert texte[0].split(";") == [c.cle for c in schemas.SCHEMAS["parchemin"]]


def test_obt_03_un_parchemin_conteste_n_est_pas_a_delivrer_et_l_accueil_ne_le_compte_pas(m: MondeSessions) -> None:
    s = valider(m, 1)
    valider(m, 2, debut=date(2025, 3, 4))

    def a_delivrer() -> list[int]:
        liste = conforme(m.faire("candidat", "parchemins", "--a-delivrer", profil=UD).json())
        elements = m.faire("accueil", profil=UD).json()["elements"]
        (element,) = [e for e in elements if e["cle"] == "parchemins_a_editer"]
        assert (element["commande"], element["total"]) == ("ceres candidat parchemins --a-delivrer", liste["total"])
        return [e["numero"] for e in liste["elements"]]

    assert a_delivrer() == [1, 2]
    corriger(m, s, "reussite", valider_=False)
    assert a_delivrer() == [2]
    assert m.faire("candidat", "parchemins", "--etat", "a_editer", profil=UD).json()["total"] == 2
    assert m.faire("session", "transmettre", s).code == 0
    assert m.faire("session", "valider", s, profil=UD).code == 0
    assert agir(m, "delivrer", "2").code == 0
    assert a_delivrer() == [1]


# --- journal ---


def test_obt_03_l_histoire_d_un_candidat_et_le_journal_le_disent(m: MondeSessions) -> None:
    s = valider(m)
    assert agir(m, "delivrer", "1", "--motif", "remis en main propre").code == 0
    corriger(m, s, "echec")
    assert agir(m, "annuler", "1").code == 0
    siennes = m.faire("candidat", "historique", "C-1", profil=UD).json()["elements"]
    du_parchemin = [(t["action"], t["champ"], t["avant"], t["apres"]) for t in siennes if t["objet"] == "parchemin 1"]
    assert du_parchemin == [
        ("valider", "etat", None, "a_editer"),
        ("valider", "candidat", None, "C-000001"),
        ("valider", "certification", None, TITRE),
        ("delivrer", "etat", "a_editer", "delivre"),
        ("delivrer", "delivre_le", None, APRES),
        ("valider", "etat", "delivre", "a_annuler"),
        ("annuler", "etat", "a_annuler", "annule"),
        ("annuler", "annule_le", None, APRES),
    ]
    vues = m.faire("journal", "lister", "--objet", "parchemin 1", profil=MPCP).json()
    assert vues["total"] == len(du_parchemin)
