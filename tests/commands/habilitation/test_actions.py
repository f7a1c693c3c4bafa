"""La table fermée, par la commande ; refus, actions averties, plusieurs identifiants. Attendus : regles.md et
interface.md. Jour : 02/09/2025."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, HABILITATIONS, TITRES, Monde
from tests.lanceur import Resultat

ACTIONS = ("valider", "supprimer", "brouillon", "suspendre", "reactiver", "modifier", "renouveler")
# Par ligne de la table, dans l'ordre d'ACTIONS : le code qui permet, « = » déjà, ou « ! » et le code qui refuse.
TABLE = {
    "brouillon": "HAB-01 HAB-01 = !HAB-08 !HAB-08 HAB-09 !HAB-08",
    "brouillon hors délai": "!HAB-08 HAB-01 = !HAB-08 !HAB-08 !HAB-07 !HAB-07",
    "active": "= !HAB-08 HAB-03 HAB-03 = !HAB-08 HAB-17",
    "suspendue": "!HAB-08 !HAB-08 !HAB-08 = HAB-02 !HAB-08 !HAB-08",
    "suspendue hors délai": "!HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07",
    "E-COURS": "!HAB-08 !HAB-08 HAB-05 !HAB-08 !HAB-08 !HAB-08 HAB-17",
    "E-FIN": "!HAB-08 !HAB-08 !HAB-08 HAB-04 !HAB-08 !HAB-08 =",
    "E-AVANT": "!HAB-08 !HAB-08 HAB-06 !HAB-08 !HAB-08 !HAB-08 HAB-17",
    "E-HORS": "!HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07 !HAB-07",
}
ETAT_APRES = {"valider": "validee", "brouillon": "brouillon", "suspendre": "suspendue", "reactiver": "validee"}
DEJA_DIT = {
    "valider": "est déjà active", "reactiver": "est déjà active", "brouillon": "est déjà en brouillon",
    "suspendre": "est déjà suspendue", "renouveler": "va déjà jusqu'au",
}  # fmt: skip
AVERTIES = ("suspendre", "reactiver", "supprimer")


def ecrire(ceres: Lanceur, action: str, objet: str, *, nom: str = "") -> Resultat:
    """L'action, confirmée d'avance ; « modifier » avec des dates que le titre permet."""
    options = ("--oui",) if action in AVERTIES else ()
    if action == "renouveler":
        options = ("--fin", "fin-du-titre")
    if action == "modifier":
        options = ("--debut", "2025-09-04") if "à venir" in nom else ("--fin", "02/01/2024")
    return ceres("habilitation", action, objet, *options, "--format", "json")


@pytest.mark.parametrize(("rang", "action"), list(enumerate(ACTIONS)))
@pytest.mark.parametrize("nom", list(HABILITATIONS))
def test_hab_08_la_table_fermee_par_la_commande(ceres: Lanceur, monde: Monde, nom: str, rang: int, action: str) -> None:
    attendu = TABLE[HABILITATIONS[nom][0]].split()[rang]
    explique = ceres("habilitation", "expliquer", monde[nom], "--action", action, "--format", "json")
    avant, octets, etat = monde.traces(), monde.octets(), monde.etat(nom)
    assert etat is not None
    fini = ecrire(ceres, action, monde[nom], nom=nom)
    document = explique.json()
    verdicts = {c["code"]: c["satisfait"] for c in document["controles"]}
    if attendu.startswith("!"):
        code = attendu[1:]
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (4, "", code)
        assert monde.octets() == octets
        assert (explique.code, document["possible"], verdicts) == (4, False, {code: False})
        return
    if attendu == "=":
        (ligne,) = fini.json()["lignes"]
        assert (fini.code, ligne["resultat"], fini.json()["lot"]) == (0, "sans_effet", None)
        assert f"rien à changer : {monde[nom]} {DEJA_DIT[action]}" in ligne["explication"]
        assert monde.octets() == octets
        assert (explique.code, document["possible"], verdicts) == (4, False, {"HAB-08": False})
        assert "déjà" in document["controles"][0]["texte"]
        return
    assert (fini.code, explique.code, document["possible"]) == (0, 0, True)
    assert verdicts[attendu] is True
    assert all(verdicts.values())
    assert len(monde.traces()) > len(avant)
    if action == "supprimer":
        assert monde.etat(nom) is None
        assert fini.json()["lignes"][0]["resultat"] == "fait"
    elif action == "modifier":
        assert fini.json()["schema"] == "ceres.habilitation/1"
        assert monde.etat(nom) != etat
    else:
        assert fini.json()["lignes"][0]["resultat"] == "fait"
        fin = TITRES[HABILITATIONS[nom][1]][1].isoformat() if action == "renouveler" else etat[2]
        assert monde.etat(nom) == (ETAT_APRES.get(action, etat[0]), etat[1], fin, 2)


@pytest.mark.parametrize("nom", list(HABILITATIONS))
def test_les_actions_possibles_d_une_fiche_sont_celles_qu_expliquer_permet(
    ceres: Lanceur, monde: Monde, nom: str
) -> None:
    codes = TABLE[HABILITATIONS[nom][0]].split()
    attendues = {a for a, code in zip(ACTIONS, codes, strict=True) if code[0] == "H"}
    fiche = ceres("habilitation", "voir", monde[nom], "--format", "json").json()
    toutes = ceres("habilitation", "expliquer", monde[nom], "--format", "json")
    assert set(fiche["actions_possibles"]) == set(toutes.json()["actions_possibles"]) == attendues
    liste = ceres("habilitation", "lister", monde[nom], "--format", "json").json()["elements"]
    assert [e["actions_possibles"] for e in liste] == [fiche["actions_possibles"]]
    assert toutes.code == (0 if attendues else 4)


def test_la_table_affichee_par_transitions_est_celle_des_regles(ceres: Lanceur, isole: Path) -> None:
    document = ceres("habilitation", "transitions", "--format", "json").json()
    assert document["total"] == len(TABLE)
    for ligne, codes in zip(document["elements"], TABLE.values(), strict=True):
        for action, code in zip(ACTIONS, codes.split(), strict=True):
            dite = ligne[action]
            marque = "déjà" if code == "=" else "non" if code[0] == "!" else "oui"
            assert dite.startswith(marque), (ligne, action)
            assert ("!" in dite) == (marque == "oui" and action in AVERTIES)
            assert re.search(r"HAB-\d\d", dite)[0] == ("HAB-08" if code == "=" else code.lstrip("!"))  # type: ignore[index]


# --- les refus disent tout ---


def test_hab_08_le_refus_nomme_l_etat_et_les_actions_possibles(ceres: Lanceur, monde: Monde) -> None:
    erreur = ecrire(ceres, "supprimer", monde["active"]).erreur()
    assert erreur["schema"] == "ceres.erreur/1"
    assert "« active »" in erreur["message"]
    assert "mettre en brouillon, suspendre" in erreur["message"]
    assert erreur["conseil"]
    assert erreur["objets"] == [monde["active"]]
    assert erreur["motifs"][0]["valeurs"]["actions_possibles"] == ["brouillon", "suspendre", "renouveler"]


def test_un_refus_porte_toutes_ses_raisons_et_ses_valeurs(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    jure = f.jure("LENOIR", "Zoé", actif=0)
    f.experience(jure, titre=1, debut=date(2010, 1, 1), fin=date(2015, 1, 1))
    objet = f"H-{f.habilitation(jure, f'{EN_COURS}/CCS1', 'brouillon', date(2022, 12, 31), date(2026, 1, 1)):06d}"
    f.store.fermer()
    octets = monde.octets()
    refus = ceres("habilitation", "valider", objet, "--format", "json")
    motifs = {m["code"]: m for m in refus.erreur()["motifs"]}
    assert refus.code == 4
    assert set(motifs) == {"HAB-01", "HAB-11", "HAB-12", "HAB-13"}
    assert motifs["HAB-12"]["valeurs"]["derniere_date_emploi"] == "2015-01-01"
    assert motifs["HAB-13"]["valeurs"]["titre_debut"] == "2023-01-01"
    assert motifs["HAB-13"]["possible_le"] == "2023-01-01"
    assert refus.erreur()["conseil"]
    assert monde.octets() == octets
    clair = ceres("habilitation", "valider", objet).stderr
    for morceau in ("inactif", "31/12/2022", "01/01/2015", "CCP", "Conseil : "):
        assert morceau in clair
    autre = ceres("habilitation", "expliquer", objet, "--action", "suspendre")  # l'état permet valider, les règles non
    assert "suspendre est refusé (cet état permet : valider, supprimer, modifier)" in autre.stdout
    assert f"Actions possibles sur {objet} le 02/09/2025 : supprimer, modifier." in autre.stderr


def test_hab_10_supprimer_est_refuse_et_nomme_les_sessions(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.session(1, EN_COURS, "debloquee", date(2026, 3, 2), jures=(1,))
    f.store.fermer()
    refus = ceres("habilitation", "supprimer", monde["brouillon"], "--oui", "--format", "json")
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (4, "HAB-10", ["S-2026-000001"])
    assert "S-2026-000001" in refus.erreur()["message"]
    assert monde.etat("brouillon") is not None


def test_hab_03_brouillon_liste_les_sessions_non_validees_qui_perdent_le_jure(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    jure = f.lignes("SELECT jure_id FROM habilitation WHERE id = ?", (int(monde["active"][2:]),))[0][0]
    for etat, debut in (
        ("dte_envoye", date(2025, 11, 3)),
        ("validee", date(2025, 8, 4)),
        ("annulee", date(2025, 12, 1)),
    ):
        f.session(1, EN_COURS, etat, debut, jures=(jure,))
    f.store.fermer()
    fini = ceres("habilitation", "brouillon", monde["active"])
    assert fini.code == 0
    assert "S-2025-000001" in fini.stderr
    assert "S-2025-000002" not in fini.stderr
    assert "S-2025-000003" not in fini.stderr
    assert monde.etat("active")[0] == "brouillon"  # type: ignore[index]


# --- les actions averties ---

MESSAGES = [
    (
        "réactiver", "reactiver", "suspendue",
        ["Vous allez réactiver l'habilitation H-", "JURE08 Alice", EN_COURS, "redeviendra active jusqu'au 01/01/2026"],
    ),
    ("réactiver expirée", "reactiver", "suspendue expirée", ["Vous allez réactiver", "restera expirée"]),
    (
        "réactiver en prolongation", "reactiver", "suspendue, prolongation",
        ["Vous allez réactiver", "restera expirée mais utilisable jusqu'au 02/09/2025"],
    ),
    (
        "suspendre", "suspendre", "active",
        ["Vous allez suspendre l'habilitation H-", "ne pourra plus être inscrit à une session", EN_COURS],
    ),
    ("suspendre E-FIN", "suspendre", "E-FIN", ["Vous allez suspendre l'habilitation H-"]),
    (
        "supprimer", "supprimer", "brouillon",
        ["Vous allez supprimer définitivement l'habilitation H-", "en brouillon", "Cette action est irréversible."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("action", "nom", "morceaux"), [m[1:] for m in MESSAGES], ids=[m[0] for m in MESSAGES])
def test_une_action_avertie_sans_personne_pour_repondre_montre_le_message_et_ne_fait_rien(
    ceres: Lanceur, monde: Monde, action: str, nom: str, morceaux: list[str]
) -> None:
    octets = monde.octets()
    fini = ceres("habilitation", action, monde[nom], stdin="oui\n")
    assert (fini.code, fini.stdout) == (6, "")
    for morceau in morceaux:
        assert morceau in fini.stderr
    assert monde[nom] in fini.stderr
    assert "--oui" in fini.stderr
    assert monde.octets() == octets
    document = ceres("habilitation", action, monde[nom], "--format", "json")
    assert (document.code, document.erreur()["code"]) == (6, "CONFIRMATION")


@pytest.mark.parametrize(("action", "nom", "morceaux"), [m[1:] for m in MESSAGES], ids=[m[0] for m in MESSAGES])
def test_avec_oui_le_message_est_quand_meme_ecrit(
    ceres: Lanceur, monde: Monde, action: str, nom: str, morceaux: list[str]
) -> None:
    fini = ceres("habilitation", action, monde[nom], "--oui")
    assert fini.code == 0
    for morceau in morceaux:
        assert morceau in fini.stderr
    assert monde.etat(nom) is None or monde.etat(nom)[3] == 2  # type: ignore[index]


def test_suspendre_compte_les_sessions_a_venir(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    jure = f.lignes("SELECT jure_id FROM habilitation WHERE id = ?", (int(monde["active"][2:]),))[0][0]
    for etat, debut in (
        ("en_preparation", date(2025, 10, 6)),
        ("convocations_envoyees", date(2025, 10, 7)),
        ("annulee", date(2025, 10, 8)),
        ("en_attente_validation", date(2025, 8, 6)),
    ):
        f.session(1, EN_COURS, etat, debut, jures=(jure,))
    f.store.fermer()
    dit = ceres("habilitation", "suspendre", monde["active"]).stderr
    assert "2 sessions à venir le comptent dans leur jury" in dit
    assert "S-2025-000001" in dit
    assert "S-2025-000002" in dit


@pytest.mark.parametrize(
    ("action", "nom"),
    [("suspendre", "E-COURS"), ("reactiver", "suspendue hors délai"), ("supprimer", "active"), ("suspendre", "E-HORS")],
)
def test_le_refus_passe_avant_la_question(ceres: Lanceur, monde: Monde, action: str, nom: str) -> None:
    fini = ceres("habilitation", action, monde[nom])
    assert fini.code == 4
    assert "Vous allez" not in fini.stderr


def test_une_action_avertie_deja_faite_ne_demande_rien(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "suspendre", monde["suspendue"])
    assert fini.code == 0
    assert "Vous allez" not in fini.stderr


@pytest.mark.parametrize(("action", "nom"), [("valider", "brouillon"), ("brouillon", "active")])
def test_valider_et_mettre_en_brouillon_ne_demandent_rien(ceres: Lanceur, monde: Monde, action: str, nom: str) -> None:
    assert ceres("habilitation", action, monde[nom]).code == 0


# --- plusieurs identifiants ---


@pytest.mark.parametrize(
    ("noms", "code", "resultats"),
    [
        (["active", "active à venir"], 0, ["fait", "fait"]),
        (["active", "brouillon"], 0, ["fait", "sans_effet"]),
        (["brouillon", "brouillon, dernier jour"], 0, ["sans_effet", "sans_effet"]),
        (["active", "suspendue", "E-HORS"], 7, ["fait", "refuse", "refuse"]),
        (["brouillon", "suspendue"], 7, ["sans_effet", "refuse"]),
        (["active", "H-999"], 7, ["fait", "refuse"]),
        (["suspendue", "E-FIN"], 4, ["refuse", "refuse"]),
        (["suspendue", "H-999"], 4, ["refuse", "refuse"]),
        (["H-998", "H-999"], 3, ["refuse", "refuse"]),
        (["active", "active"], 0, ["fait", "sans_effet"]),
    ],
)
def test_chaque_identifiant_a_son_sort_et_la_sortie_les_resume(
    ceres: Lanceur, monde: Monde, noms: list[str], code: int, resultats: list[str]
) -> None:
    objets = [monde.ids.get(n, n) for n in noms]
    fini = ceres("habilitation", "brouillon", *objets, "--format", "json")
    rapport = fini.json()
    assert fini.code == code
    assert [e["resultat"] for e in rapport["lignes"]] == resultats
    assert [e["ligne"] for e in rapport["lignes"]] == list(range(1, len(noms) + 1))
    assert rapport["resume"]["fait"] == resultats.count("fait")
    assert rapport["resume"]["refuse"] == resultats.count("refuse")
    assert (rapport["lot"] is not None) == ("fait" in resultats)
    if code in (3, 4):
        assert fini.erreur()["code"] == ("INTROUVABLE" if code == 3 else "HAB-08")
    inconnues = [e["code"] for e in rapport["lignes"] if e["objet"].startswith("H-99")]
    assert inconnues == ["INTROUVABLE"] * len(inconnues)


def test_les_identifiants_se_lisent_aussi_sur_l_entree_et_sans_leurs_zeros(ceres: Lanceur, monde: Monde) -> None:
    court = monde["active"].replace("H-0000", "h-")
    fini = ceres("habilitation", "brouillon", "-", "--format", "json", stdin=f"{court}\n\n  {monde['E-COURS']} \n")
    assert fini.code == 0
    assert [e["objet"] for e in fini.json()["lignes"]] == [monde["active"], monde["E-COURS"]]
    assert ceres("habilitation", "voir", "H-1", "--format", "json").json()["id"] == "H-000001"


def test_des_actions_averties_sur_une_liste_lue_a_l_entree_demandent_oui(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    refuse = ceres("habilitation", "suspendre", "-", stdin=f"{monde['active']}\n{monde['E-FIN']}\n")
    assert refuse.code == 6
    assert monde.octets() == octets
    fait = ceres("habilitation", "suspendre", "-", "--oui", stdin=f"{monde['active']}\n{monde['E-FIN']}\n")
    assert fait.code == 0
    assert fait.stderr.count("Vous allez suspendre") == 2


@pytest.mark.parametrize("mauvais", ["toto", "J-1", "H-", "H-1x", "12x", "H-1 H-2", "H-1;H-2", ""])
def test_un_identifiant_mal_ecrit_arrete_tout_sans_rien_faire(ceres: Lanceur, monde: Monde, mauvais: str) -> None:
    octets = monde.octets()
    fini = ceres("habilitation", "brouillon", monde["active"], mauvais, "--format", "json")
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (2, "", "USAGE")
    assert monde.octets() == octets


def test_le_motif_est_garde_dans_l_historique(ceres: Lanceur, monde: Monde) -> None:
    ceres("habilitation", "suspendre", monde["active"], "--oui", "--motif", "départ en retraite")
    (trace,) = ceres("habilitation", "historique", monde["active"], "--format", "json").json()["elements"]
    assert trace["motif"] == "départ en retraite"
    assert (trace["champ"], trace["avant"], trace["apres"]) == ("etat", "validee", "suspendue")
    assert (trace["jour"], trace["profil"], trace["action"]) == ("2025-09-02", "P-000001", "suspendre")
