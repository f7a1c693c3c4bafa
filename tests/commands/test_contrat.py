"""Le contrat de la ligne de commande, à la lettre : noms, options, codes de sortie, champs des documents."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fabriques.contrat import AUTRE_CENTRE, CENTRE, DIRECCTE, JOUR, MPCP, TITRE, UD, Contrat
from tests.lanceur import Resultat, lancer_processus

# Un vrai processus, sa sortie dans un tampon : le rapport ne doit pas s'y perdre quand une erreur suit.
TAMPON = {"CERES_AUJOURDHUI": JOUR, "PYTHONUNBUFFERED": None}

# --- les documents et leurs champs ---

CHAMPS = {
    "habilitation voir H-1": (
        "habilitation/1",
        "id jure jure_nom certification titre type etat etat_effectif classe_titre classe_expiration utilisable debut"
        " fin utilisable_jusqu_au version actions_possibles",
    ),
    "jure voir J-5": (
        "jure/1",
        "id civilite nom prenom naissance telephone_professionnel telephone_personnel courriel adresse complement"
        " code_postal commune commune_insee departement employeur actif habilitations experiences",
    ),
    "session voir S-2025-1": (
        "session/1",
        "id etat type certification titre centre debut fin heure_debut heure_convocation entretien_final departement"
        " jury inscriptions",
    ),
    "candidat voir C-1": (
        "candidat/1",
        "id civilite nom prenom naissance commune_naissance commune_naissance_insee inscriptions certifications",
    ),
    "referentiel voir TEU": (
        "titre/1",
        "code millesime rncp intitule sigle niveau date_debut_validite date_fin_validite date_fin_prolongation"
        " origine_prolongation classe ccp ccs rome precedent suivant",
    ),
    "centre voir 73282932000074": ("centre/1", "id nom siret commune departement agrements"),
    "habilitation expliquer H-1 --action valider": (
        "explication/1",
        "objet action possible jour controles actions_possibles suggestions",
    ),
    "habilitation brouillon H-1 --simuler": ("rapport-lot/1", "lot simulation resume lignes"),
}
LISTES = {
    "jure lister": "jures",
    "jure lister alix": "jures",
    "habilitation lister brun": "habilitations",
    "habilitation lister --etat active --titre TEU --departement 44 --region 52 --utilisable": "habilitations",
    "habilitation echeances --sous 400j": "habilitations",
    "session lister": "sessions",
    "candidat lister martin": "candidats",
    "convocation lister": "convocations",
    "courrier lister": "messages",
    "centre lister": "centres",
    "centre agrements": "agrements",
    "referentiel lister essai": "titres",
    "profil lister": "profils",
    "journal lister": "traces",
    "habilitation historique H-1": "traces",
    "habilitation lots": "lots",
    "habilitation transitions": "transitions",
    "regles": "regles",
    "schema": "schemas",
}


@pytest.mark.parametrize("ligne", CHAMPS)
def test_un_document_porte_les_champs_promis(contrat: Contrat, ligne: str) -> None:
    nom, champs = CHAMPS[ligne]
    document = contrat.doc(ligne)
    assert document["schema"] == f"ceres.{nom}"
    assert set(document) >= set(champs.split())


def test_les_morceaux_des_documents_portent_leurs_champs(contrat: Contrat) -> None:
    session = contrat.doc("session voir S-2025-1")
    assert set(session["jury"][0]) >= {"jure", "nom"}
    promis = {"candidat", "nom", "voie", "etat", "resultat", "convocation_a_editer"}
    assert set(session["inscriptions"][0]) >= promis
    titre = contrat.doc("referentiel voir TEU")
    assert [c["reference"] for c in titre["ccp"] + titre["ccs"]] == [f"{TITRE}/{b}" for b in ("CCP1", "CCP2", "CCS1")]
    assert set(contrat.doc("centre voir E-1")["agrements"][0]) >= {
        "id",
        "certification",
        "site",
        "debut",
        "fin",
        "etat",
    }
    controle = contrat.doc("habilitation expliquer H-1 --action valider")["controles"][0]
    assert set(controle) >= {"code", "satisfait", "texte", "valeurs", "reference", "possible_le"}
    rapport = contrat.doc("habilitation brouillon H-1")
    assert set(rapport["resume"]) == {"fait", "sans_effet", "refuse", "non_traite"}
    ligne = {"ligne", "objet", "action", "resultat", "code", "explication", "avant", "apres"}
    assert set(rapport["lignes"][0]) >= ligne
    trace = contrat.doc("journal lister --limite 1")["elements"][0]
    champs = "id horodatage jour agent profil structure commande lot objet action champ avant apres motif empreinte"
    assert set(trace) >= set(champs.split())


@pytest.mark.parametrize("ligne", LISTES)
def test_une_liste_compte_tout_et_limite_coupe_les_seuls_elements(contrat: Contrat, ligne: str) -> None:
    document = contrat.doc(ligne)
    assert document["schema"] == f"ceres.{LISTES[ligne]}/1"
    assert document["total"] == len(document["elements"])
    if ligne.split()[-1] not in ("regles", "schema", "transitions", "H-1"):
        coupe = contrat.doc(f"{ligne} --limite 1")
        assert (len(coupe["elements"]), coupe["total"]) == (min(1, document["total"]), document["total"])


@pytest.mark.parametrize("format_", ["tsv", "csv", "ndjson", "table"])
def test_chaque_liste_sort_dans_chaque_format(contrat: Contrat, format_: str) -> None:
    for ligne in LISTES:
        fini = contrat(f"{ligne} --format {format_}")
        assert fini.code == 0
        if format_ == "tsv":
            assert len({texte.count("\t") for texte in fini.lignes()}) == 1
        if format_ == "ndjson":
            assert all(isinstance(json.loads(texte), dict) for texte in fini.lignes())


# --- codes de sortie, et l'ordre des contrôles ---

ISSUES: list[tuple[str, str, tuple[int, str | None]]] = [
    # l'usage (2) avant le rôle (5), le rôle avant l'existence (3), l'existence avant la règle (4), la règle avant
    # l'accord (6)
    (CENTRE, "session debloquer S-2025-99", (2, "USAGE")),
    (CENTRE, "session debloquer S-2025-99 --motif x", (5, "DRO-01")),
    (UD, "session debloquer S-2025-99 --motif x", (3, "INTROUVABLE")),
    (UD, "session debloquer S-2025-1 --motif x", (4, "SES-09")),
    (CENTRE, "habilitation supprimer H-99", (5, "DRO-01")),
    (UD, "habilitation supprimer H-4", (3, "INTROUVABLE")),
    (UD, "habilitation supprimer H-2", (4, "HAB-08")),
    (UD, "habilitation suspendre H-2", (6, "CONFIRMATION")),
    (UD, "habilitation suspendre H-2 --oui", (0, None)),
    (UD, "habilitation annuler-lot L-99", (2, "USAGE")),
    (CENTRE, "session annuler S-2025-1", (2, "USAGE")),
    ("P-99", "jure lister", (5, "DRO-01")),
    (MPCP, "regles XX-99", (3, "INTROUVABLE")),
    (MPCP, "schema zzz", (3, "INTROUVABLE")),
    (MPCP, "--config absent.toml jure lister", (8, "BASE")),
    (MPCP, "--base absente.db jure lister", (8, "BASE")),
    (MPCP, "jure lister --limite -1", (2, "USAGE")),
    (MPCP, "jure creer --nom X --prenom Y --commune Sainte-Colombe", (2, "USAGE")),
    (MPCP, "jure creer --nom alix --prenom zoe --naissance 1970-02-01", (0, None)),
    (MPCP, "jure creer --nom alix --prenom zoe --naissance 1970-02-01 --employeur X", (4, "JUR-03")),
    (MPCP, "jure creer --nom X --prenom Y --telephone-personnel 12", (4, "JUR-04")),
    (MPCP, "jure inactiver J-1 --oui", (4, "JUR-02")),
    (MPCP, "habilitation creer --jure J-4 --certification TEU --valider", (4, "HAB-12")),
    (MPCP, "habilitation creer --jure J-4 --certification TEU/CCS1", (4, "HAB-11")),
    (MPCP, "habilitation creer --jure J-1 --certification TEU --debut 2025-02-01", (4, "HAB-14")),
    (MPCP, "habilitation creer --jure J-1 --certification TEU/CCP1 --fin 2026-01-01", (4, "HAB-13")),
    (UD, "session creer --centre E-1 --certification TEU --debut 2025-10-01 --fin 2025-10-01 --heure-debut 9:00",
     (5, "DRO-01")),
    (MPCP, "session creer --certification TEU --debut 2025-10-01 --heure-debut 9:00", (2, "USAGE")),
    (CENTRE, "session modifier S-2025-1 --heure-debut 25:00", (2, "USAGE")),
    (AUTRE_CENTRE, "candidat inscrire C-1 S-2025-1 --naissance 1990-05-05", (3, "INTROUVABLE")),
    (CENTRE, "candidat expliquer C-1 --session S-2025-1", (4, None)),
    (CENTRE, "export-jures --etat inactif --sortie -", (5, "DRO-01")),
    (DIRECCTE, "session valider S-2025-1", (5, "DRO-01")),
    (UD, "centre agreer E-1 --certification TEU", (5, "DRO-01")),
]  # fmt: skip


@pytest.mark.parametrize(("profil", "ligne", "attendu"), ISSUES, ids=[f"{p} {ligne}" for p, ligne, _ in ISSUES])
def test_chaque_issue_a_son_code(contrat: Contrat, profil: str, ligne: str, attendu: tuple[int, str | None]) -> None:
    fini = contrat(f"{ligne} --format json", profil)
    assert fini.code == attendu[0], fini.stderr
    if attendu[1] is not None:
        erreur = fini.erreur()
        assert (erreur["schema"], erreur["code"]) == ("ceres.erreur/1", attendu[1])
        assert set(erreur) >= {"message", "conseil", "objets", "motifs"}
        assert all(set(motif) >= {"code", "texte", "valeurs", "possible_le"} for motif in erreur["motifs"])


@pytest.mark.parametrize(
    ("objets", "code", "resume"),
    [("H-1 H-2", 0, (2, 0, 0)), ("H-1 H-1", 0, (1, 1, 0)), ("H-1 H-99", 7, (1, 0, 1)), ("H-98 H-99", 3, (0, 0, 2))],
)
def test_une_action_sur_plusieurs_rend_compte_de_chacun(
    contrat: Contrat, objets: str, code: int, resume: tuple[int, int, int]
) -> None:
    for simuler in ("--simuler", ""):
        fini = lancer_processus(*f"habilitation brouillon {objets} {simuler} --format json".split(), env=TAMPON)
        compte = fini.json()["resume"]
        assert fini.code == code
        assert (compte["fait"], compte["sans_effet"], compte["refuse"]) == resume
        assert len(fini.json()["lignes"]) == 2


def test_tout_refuse_sort_4_avec_le_rapport_et_l_erreur(contrat: Contrat) -> None:
    fini = lancer_processus("habilitation", "supprimer", "H-1", "H-99", "--oui", "--format", "json", env=TAMPON)
    assert fini.code == 4
    assert [ligne["code"] for ligne in fini.json()["lignes"]] == ["HAB-08", "INTROUVABLE"]
    assert (fini.erreur()["code"], fini.erreur()["objets"]) == ("HAB-08", ["H-000001", "H-99"])


def test_les_identifiants_peuvent_venir_de_l_entree(contrat: Contrat) -> None:
    assert contrat.doc("habilitation brouillon -", stdin="\ufeffH-1\r\n\nH-000002\n")["resume"]["fait"] == 2


# --- le reste de la page ---


def test_recreer_la_meme_chose_ne_change_rien_et_dit_l_existante(contrat: Contrat) -> None:
    octets = contrat.empreintes()
    for ligne, id_ in (
        (f"habilitation creer --jure J-1 --certification {TITRE} --debut 01/01/2025", "H-000001"),
        ("profil creer --role ddets --structure 44", "P-000003"),
    ):
        fini = contrat(f"{ligne} --format json")
        assert (fini.code, fini.json()["id"]) == (0, id_)
        assert "ien à changer" in fini.stderr
    assert contrat.empreintes() == octets


def test_le_carnet_de_contact_dans_un_tube_est_un_csv_pour_tableur(contrat: Contrat) -> None:
    fini = contrat("export-jures", CENTRE)
    attendues = (
        "numero_jure;civilite;nom;prenom;telephone_professionnel;telephone_personnel;adresse;complement;code_postal;"
        "commune;courriel;departement;employeur;certifications;habilitation_fin;utilisable_jusqu_au;derniere_session;"
        "nombre_sessions"
    )
    assert fini.stdout.split("\r\n")[0] == f"\ufeff{attendues}"
    assert fini.stdout.count("\r\n") == fini.stdout.count("\n") == 5
    assert contrat("jure exporter --sortie -", CENTRE).stdout == fini.stdout
    assert contrat.issue("export-jures --sortie x.csv --format json", CENTRE)[0] == 2
    assert contrat("export-jures --etat inactif", CENTRE).code == 5


def test_expirer_deux_fois_et_a_quatre_en_meme_temps(contrat: Contrat) -> None:
    def expirer(_: int) -> Resultat:
        return lancer_processus("habilitation", "expirer", env={"CERES_AUJOURDHUI": "2026-01-02"})

    with ThreadPoolExecutor(4) as ensemble:
        finis = list(ensemble.map(expirer, range(4)))
    assert [f.code for f in finis] == [0] * 4
    assert all(len(f.stderr.splitlines()) == 1 for f in finis)
    traces = contrat.doc("journal lister --action expirer")["elements"]
    assert sorted(t["objet"] for t in traces) == [f"H-00000{n}" for n in range(1, 5)]


def test_les_lignes_d_expirer_se_suivent_et_sont_datees_en_francais(contrat: Contrat) -> None:
    assert contrat("habilitation brouillon H-1").code == 0
    lignes = contrat.doc("habilitation expirer", jour="2026-01-02")["lignes"]
    assert [(ligne["ligne"], ligne["objet"]) for ligne in lignes] == [(n, f"H-00000{n + 1}") for n in (1, 2, 3)]
    assert all("31/12/2025" in ligne["explication"] for ligne in lignes)
