"""`ceres jure` de bout en bout : JUR-02 à JUR-04, droits, ressort, simulation, journal. Jour : 02/09/2025."""

from datetime import date
from pathlib import Path

import pytest

from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique

MPCP, UD_44, DIRECCTE_52, UD_75, DIRECCTE_11, CENTRE = (f"P-{n}" for n in range(1, 7))
ALICE = ("--nom", "Martin", "--prenom", "Alice", "--naissance", "01/02/1980")


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Un titre, un centre agréé, et un profil de chaque sorte."""
    f.titre(fin=date(2027, 12, 31), ccs=1, rome=("M1805", "M9999"), sigle="DWWM")
    centre = f.centre()
    f.agrement(centre, fin=date(2027, 12, 31))
    f.profil("ud", departement="44")
    f.profil("direccte", region="52")
    f.profil("ud", departement="75")
    f.profil("direccte", region="11")
    f.profil("centre", centre=centre)
    return f


# --- créer ---


def test_creer_affiche_le_jure_avec_son_numero(ceres: Lanceur, f: Fabrique) -> None:
    fini = ceres(
        "jure", "creer", "--nom", "Œuvrard", "--prenom", "Chloé", "--civilite", "Mme", "--naissance", "01/02/1980",
        "--telephone-professionnel", "+33(0)1\u00a099 00 12 34", "--telephone-personnel", "06 39 98 12 34",
        "--courriel", "chloe@example.fr", "--adresse", "1, rue du Bac", "--complement", "Bât. B",
        "--code-postal", "44000", "--commune", "nantes", "--employeur", "Lycée de l'Erdre", "--format", "json",
    )  # fmt: skip
    assert fini.code == 0
    assert conforme(fini.json()) == {
        "schema": "ceres.jure/1",
        "id": "J-000001",
        "civilite": "MME",
        "nom": "Œuvrard",
        "nom_usage": None,
        "prenom": "Chloé",
        "naissance": "1980-02-01",
        "telephone_professionnel": "+33(0)1 99 00 12 34",
        "telephone_personnel": "06 39 98 12 34",
        "courriel": "chloe@example.fr",
        "adresse": "1, rue du Bac",
        "complement": "Bât. B",
        "code_postal": "44000",
        "commune": "Nantes",
        "commune_insee": "44109",
        "departement": "44",
        "employeur": "Lycée de l'Erdre",
        "sessions_max_an": None,
        "actif": True,
        "version": 1,
        "habilitations": [],
        "experiences": [],
        "liens": [],
        "indisponibilites": [],
    }
    # La tranche de fiction n'est pas connue : gardée, avec un avertissement qui ne la répète pas.
    assert "Attention : JUR-04 : téléphone personnel gardé" in fini.stderr
    assert "39 98" not in fini.stderr
    assert f.lignes("SELECT telephone_professionnel_e164, telephone_personnel_e164, region, cle FROM jure") == [
        ("+33199001234", "+33639981234", "52", "oeuvrard chloe")
    ]


def test_jur_03_creer_deux_fois_le_meme_jure_est_refuse_sauf_force(ceres: Lanceur, f: Fabrique) -> None:
    assert ceres("jure", "creer", *ALICE).code == 0
    autre = (*ALICE, "--employeur", "Lycée Sud")
    refus = ceres("jure", "creer", *autre, "--format", "json")
    assert (refus.code, refus.stdout) == (4, "")
    erreur = conforme(refus.erreur())
    assert (erreur["code"], erreur["objets"]) == ("JUR-03", ["J-000001"])
    assert "J-000001 Martin Alice" in erreur["message"]
    assert "1980" not in refus.stderr
    assert "--forcer" in erreur["conseil"]
    force = ceres("jure", "creer", *autre, "--forcer", "--format", "json")
    assert (force.code, force.json()["id"]) == (0, "J-000002")
    assert "JUR-03 : enregistré malgré tout" in force.stderr
    # De deux de cette identité, celui qui a déjà tout ce qui est donné ; forcer, c'est en vouloir un autre.
    assert ceres("jure", "creer", *autre, "--format", "json").json()["id"] == "J-000002"
    assert ceres("jure", "creer", *ALICE, "--forcer", "--format", "json").json()["id"] == "J-000003"


def test_jur_03_un_prenom_d_un_autre_alphabet_que_le_nom_est_refuse(ceres: Lanceur, f: Fabrique) -> None:
    mele = ("jure", "creer", "--nom", "Martin", "--prenom", "Том", "--naissance", "01/02/1980", "--forcer")
    refus = ceres(*mele, "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert "latin, cyrillique" in refus.stderr
    assert f.lignes("SELECT id FROM jure") == []
    slave = ("jure", "creer", "--nom", "Иванов", "--prenom", "Том", "--naissance", "01/02/1980")
    assert ceres(*slave).code == 0  # d'un seul alphabet


@pytest.mark.parametrize("connue", [True, False], ids=["né le", "naissance inconnue"])
def test_jur_03_creer_un_jure_deja_ainsi_ne_change_rien(ceres: Lanceur, f: Fabrique, connue: bool) -> None:
    naissance = ("--naissance", "01/02/1980") if connue else ()
    creer = ("jure", "creer", "--prenom", "Alice", *naissance, "--format", "json")
    assert ceres(*creer, "--nom", "Martin", "--commune", "44109", "--employeur", "Lycée Sud").code == 0
    lots = f.lignes("SELECT count(*) FROM lot")
    # Un service aussi, même sans redire la commune qui met ce juré dans son ressort.
    for dite in (("--commune", "Nantes"), ("--employeur", "Lycée Sud"), ("--simuler",), (), ("--profil", UD_44)):
        sous, suite = (dite, ()) if "--profil" in dite else ((), dite)
        fini = ceres(*sous, *creer, "--nom", "MARTIN", *suite)
        assert fini.code == 0, fini.stderr
        if "--simuler" not in dite:
            assert (fini.json()["id"], fini.json()["change"]) == ("J-000001", False)
        assert "Rien à changer" in fini.stderr or "--simuler" in dite
    assert (f.lignes("SELECT nom, version FROM jure"), f.lignes("SELECT count(*) FROM lot")) == ([("Martin", 1)], lots)


def test_jur_03_modifier_vers_une_identite_connue_est_refuse_sauf_force(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("Martin", "Alice")
    f.jure("Martin", "Zoé")
    refus = ceres("jure", "modifier", "J-2", "--prenom", "alice", "--format", "json")
    assert (refus.code, refus.erreur()["code"]) == (4, "JUR-03")
    assert ceres("jure", "modifier", "J-2", "--prenom", "alice", "--forcer").code == 0
    # Le doublon étant là, changer autre chose n'est plus refusé.
    assert ceres("jure", "modifier", "J-2", "--employeur", "Lycée").code == 0


def test_jur_04_numero_impossible_et_courriel_mal_ecrit_sont_refuses_ensemble(ceres: Lanceur, f: Fabrique) -> None:
    refus = ceres(
        "jure", "creer", "--nom", "A", "--prenom", "B", "--telephone-personnel", "01 99 00 12",
        "--courriel", "luc@exemple", "--format", "json",
    )  # fmt: skip
    assert refus.code == 4
    erreur = conforme(refus.erreur())
    assert [m["code"] for m in erreur["motifs"]] == ["JUR-04", "JUR-04"]
    assert [m["valeurs"]["champ"] for m in erreur["motifs"]] == ["telephone_personnel", "courriel"]
    assert [m["texte"].partition(" : ")[0] for m in erreur["motifs"]] == [
        "téléphone personnel « 01 99 00 12 »",
        "courriel « luc@exemple »",
    ]
    assert f.lignes("SELECT count(*) FROM jure") == [(0,)]


@pytest.mark.parametrize(
    ("options", "morceau"),
    [
        (("--naissance", "31/02/1980"), "Date de naissance"),
        (("--naissance", "03/09/2009"), "moins de 16 ans"),
        (("--civilite", "Dr"), "Civilité"),
        (("--code-postal", "440"), "Code postal"),
        (("--commune", "Zzyzx"), "aucune commune"),
        (("--commune", "Sainte-Colombe"), "Sainte-Colombe (05) code INSEE 05135"),
        (("--nom", ""), "Nom : ne peut pas être vide"),
    ],
)
def test_une_saisie_impossible_sort_2_et_n_ecrit_rien(
    ceres: Lanceur, f: Fabrique, options: tuple[str, str], morceau: str
) -> None:
    fini = ceres("jure", "creer", "--nom", "A", "--prenom", "B", *options)
    assert (fini.code, fini.stdout) == (2, "")
    assert morceau in fini.stderr
    assert f.lignes("SELECT count(*) FROM jure") == [(0,)]


def test_le_nom_et_le_prenom_sont_obligatoires(ceres: Lanceur, f: Fabrique) -> None:
    assert ceres("jure", "creer", "--nom", "A").code == 2


def test_un_jure_sans_commune_est_signale(ceres: Lanceur, f: Fabrique) -> None:
    fini = ceres("jure", "creer", "--nom", "A", "--prenom", "B")
    assert fini.code == 0
    assert "n'est du ressort d'aucune UD" in fini.stderr


# --- modifier ---


def test_modifier_ne_change_que_ce_qui_est_donne_et_une_valeur_vide_efface(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("Martin", "Alice", courriel="a@example.fr", employeur="Lycée", adresse="1, rue du Bac")
    fini = ceres(
        "jure", "modifier", "J-1", "--courriel", "", "--employeur", "CFA", "--motif", "mise à jour", "--format", "json"
    )
    document = fini.json()
    assert (document["courriel"], document["employeur"], document["adresse"]) == (None, "CFA", "1, rue du Bac")
    assert "J-000001 Martin Alice modifié (courriel, employeur)." in fini.stderr
    assert f.lignes("SELECT action, champ, avant, apres, motif, version FROM trace ORDER BY id") == [
        ("modifier", "courriel", "a@example.fr", None, "mise à jour", 2),
        ("modifier", "employeur", "Lycée", "CFA", "mise à jour", 2),
    ]


def test_modifier_sans_changement_ne_change_rien(ceres: Lanceur, f: Fabrique, isole: Path) -> None:
    f.jure("Martin", "Alice", courriel="a@example.fr")
    avant = bases.contenu(isole / "ceres.db")
    fini = ceres("jure", "modifier", "J-1", "--courriel", "a@example.fr", "--adresse", "")
    assert fini.code == 0
    assert "Rien à changer" in fini.stderr
    assert bases.contenu(isole / "ceres.db") == avant


def test_modifier_sans_option_est_une_faute_d_usage(ceres: Lanceur, f: Fabrique) -> None:
    f.jure()
    assert ceres("jure", "modifier", "J-1").code == 2


def test_jur_04_demenager_change_departement_et_region_et_signale_l_ancien_code_postal(
    ceres: Lanceur, f: Fabrique
) -> None:
    f.jure("Payet", "Luc", code_postal="44000")
    fini = ceres("jure", "modifier", "J-1", "--commune", "Saint-Denis (974)", "--format", "json")
    assert (fini.json()["departement"], fini.json()["commune_insee"]) == ("974", "97411")
    assert "Le code postal n'est pas celui de la commune" in fini.stderr


# --- inactiver, réactiver ---

SESSIONS = {
    "en_preparation": (4, "en préparation"),
    "dte_envoye": (4, "DTE envoyé"),
    "convocations_envoyees": (4, "convocations envoyées"),
    "en_attente_validation": (4, "en attente de validation"),
    "validee": (0, ""),
    "debloquee": (4, "débloquée"),
    "annulee": (0, ""),
}


@pytest.mark.parametrize(("etat", "attendu"), SESSIONS.items())
@pytest.mark.parametrize("debut", [date(2025, 9, 1), date(2025, 9, 2), date(2025, 9, 3)])
def test_jur_02_inactiver_selon_l_etat_de_la_session(
    ceres: Lanceur, f: Fabrique, etat: str, attendu: tuple[int, str], debut: date
) -> None:
    j = f.jure()
    f.session(1, etat=etat, debut=debut, jures=(j,))
    code, mot = attendu
    fini = ceres("jure", "inactiver", "J-1", "--oui", "--format", "json")
    assert fini.code == code
    if code == 0:
        assert f.lignes("SELECT actif FROM jure") == [(0,)]
        return
    erreur = conforme(fini.erreur())
    assert (erreur["code"], erreur["objets"]) == ("JUR-02", ["S-2025-000001"])
    assert f"S-2025-000001 ({mot})" in erreur["message"]
    assert "Vous allez" not in fini.stderr  # un refus n'avertit pas
    assert f.lignes("SELECT actif FROM jure") == [(1,)]


def test_inactiver_montre_la_consequence_et_sans_personne_ne_fait_rien(ceres: Lanceur, f: Fabrique) -> None:
    j = f.jure()
    f.habilitation(j, fin=date(2027, 12, 31))
    f.habilitation(j, "TP-99901m01/CCP1", fin=date(2025, 9, 1))  # expirée la veille
    f.habilitation(j, "TP-99901m01/CCP2", fin=date(2025, 9, 2))  # sert encore aujourd'hui
    message = (
        "Vous allez inactiver le juré J-000001 : ses 2 habilitations ne seront plus utilisables et il disparaîtra des "
        "listes de contact. MARTIN Alice : H-000001 (TP-99901m01), H-000003 (TP-99901m01/CCP2)."
    )
    muet = ceres("jure", "inactiver", "J-1")
    assert muet.code == 6
    assert message in muet.stderr
    assert f.lignes("SELECT actif FROM jure") == [(1,)]
    confirme = ceres("jure", "inactiver", "J-1", "--oui", "--format", "json")
    assert confirme.code == 0
    assert message in confirme.stderr
    conforme(confirme.json())


def test_inactiver_rend_les_habilitations_inutilisables_et_reactiver_les_rend(ceres: Lanceur, f: Fabrique) -> None:
    j = f.jure()
    f.habilitation(j, fin=date(2027, 12, 31))
    ceres("jure", "inactiver", "J-1", "--oui")
    (perdue,) = ceres("jure", "voir", "J-1", "--format", "json").json()["habilitations"]
    assert (perdue["utilisable"], perdue["utilisable_jusqu_au"], perdue["etat_effectif"]) == (False, None, "active")
    reactive = ceres("jure", "reactiver", "J-1", "--format", "json")  # pas une action avertie : aucune question
    assert reactive.code == 0
    assert "H-000001 (TP-99901m01) redevient utilisable" in reactive.json()["lignes"][0]["explication"]
    (rendue,) = ceres("jure", "voir", "J-1", "--format", "json").json()["habilitations"]
    assert (rendue["utilisable"], rendue["utilisable_jusqu_au"]) == (True, "2028-12-31")
    assert f.lignes("SELECT etat, version FROM habilitation") == [("validee", 1)]


@pytest.mark.parametrize(("action", "actif", "mot"), [("inactiver", 0, "inactif"), ("reactiver", 1, "actif")])
def test_refaire_une_inactivation_ou_une_reactivation_est_sans_effet(
    ceres: Lanceur, f: Fabrique, action: str, actif: int, mot: str
) -> None:
    j = f.jure(actif=actif)
    f.session(1, jures=(j,))
    fini = ceres("jure", action, "J-1", "--format", "json")
    (ligne,) = fini.json()["lignes"]
    assert (fini.code, ligne["resultat"], fini.json()["lot"]) == (0, "sans_effet", None)
    assert f"est déjà {mot}" in ligne["explication"]


def test_plusieurs_jures_chacun_a_son_compte_rendu(ceres: Lanceur, f: Fabrique) -> None:
    f.jure()
    f.session(1, jures=(f.jure("Durand", "Zoé"),))
    fini = ceres("jure", "inactiver", "-", "--oui", "--format", "json", stdin="J-1\nJ-2\nJ-99\n")
    assert fini.code == 7
    assert [(ligne["resultat"], ligne["code"]) for ligne in fini.json()["lignes"]] == [
        ("fait", ""),
        ("refuse", "JUR-02"),
        ("refuse", "INTROUVABLE"),
    ]
    assert ceres("jure", "inactiver", "J-98", "J-99", "--oui").code == 3


# --- expérience ---


def test_experience_ajoute_un_emploi_lie_au_titre_ou_a_un_code_rome(ceres: Lanceur, f: Fabrique) -> None:
    f.jure()
    ceres("jure", "experience", "J-1", "--titre", "DWWM", "--debut", "01/09/2019")
    fini = ceres(
        "jure",
        "experience",
        "J-1",
        "--rome",
        "m1855",
        "--debut",
        "2015-01-01",
        "--fin",
        "2019-08-31",
        "--format",
        "json",
    )
    assert fini.code == 0
    assert conforme(fini.json())["experiences"] == [
        {
            "id": 2,
            "titre": None,
            "rome": "M1855",
            "libelle": "Développeur / Développeuse web",
            "debut": "2015-01-01",
            "fin": "2019-08-31",
        },
        {
            "id": 1,
            "titre": "TP-99901m01",
            "rome": None,
            "libelle": "Titre TP-99901m01",
            "debut": "2019-09-01",
            "fin": None,
        },
    ]
    assert f.lignes("SELECT action, champ, avant, apres, version FROM trace ORDER BY id") == [
        ("experience", "experience", None, "TP-99901m01 2019-09-01/", 2),
        ("experience", "experience", None, "M1855 2015-01-01/2019-08-31", 3),
    ]


def test_experience_redonnee_est_sans_effet_et_avec_une_fin_se_termine(ceres: Lanceur, f: Fabrique) -> None:
    f.jure()
    emploi = ("jure", "experience", "J-1", "--titre", "TP-99901m01", "--debut", "01/09/2019")
    assert "emploi ajouté" in ceres(*emploi).stderr
    assert "Rien à changer" in ceres(*emploi).stderr
    assert "emploi corrigé" in ceres(*emploi, "--fin", "02/09/2025").stderr
    assert "Rien à changer" in ceres(*emploi, "--fin", "02/09/2025").stderr
    assert f.lignes("SELECT debut, fin FROM experience") == [("2019-09-01", "2025-09-02")]
    assert f.lignes("SELECT avant, apres FROM trace WHERE avant IS NOT NULL") == [
        ("TP-99901m01 2019-09-01/", "TP-99901m01 2019-09-01/2025-09-02")
    ]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--rome", "M1855", "--debut", "02/09/2025"), 0),  # commencé aujourd'hui
        (("--rome", "M1855", "--debut", "03/09/2025"), 2),
        (("--rome", "M1855", "--debut", "01/01/2020", "--fin", "01/09/2025"), 0),
        (("--rome", "M1855", "--debut", "01/01/2020", "--fin", "02/09/2025"), 0),
        (("--rome", "M1855", "--debut", "01/01/2020", "--fin", "03/09/2025"), 2),
        (("--rome", "M1855", "--debut", "02/01/2020", "--fin", "02/01/2020"), 0),
        (("--rome", "M1855", "--debut", "02/01/2020", "--fin", "01/01/2020"), 2),
        (("--debut", "01/01/2020"), 2),
        (("--titre", "DWWM", "--rome", "M1855", "--debut", "01/01/2020"), 2),
        (("--rome", "1855", "--debut", "01/01/2020"), 2),
        (("--rome", "Z9999", "--debut", "01/01/2020"), 3),
        (("--rome", "M9999", "--debut", "01/01/2020"), 0),  # disparu du ROME, mais un titre le cite
        (("--titre", "TP-88888m01", "--debut", "01/01/2020"), 3),
    ],
)
def test_experience_bornes_des_jours_et_liens(ceres: Lanceur, f: Fabrique, options: tuple[str, ...], code: int) -> None:
    f.jure()
    fini = ceres("jure", "experience", "J-1", *options)
    assert fini.code == code
    assert f.lignes("SELECT count(*) FROM experience") == [(1 if code == 0 else 0,)]


# --- lire ---


@pytest.mark.parametrize(
    ("ecrit", "trouve"),
    [
        ("06 39 98 12 34", True), ("0639981234", True), ("06.39.98", True), ("0639/98‑12", True),
        ("+33 6 39 98 12 34", True), ("+33 06 39 98", True), ("33639981234", True), ("0033 (0)6-39-98-12-34", True),
        ("02 61 91 00 01", True), ("98 12 34", True), ("98 12 3", False), ("0033 6 3", False),
        ("06 39 98 12 35", False), ("000000", False), ("000001", False), ("262 61 91", False),
    ],
)  # fmt: skip
def test_jur_05_un_telephone_se_cherche_de_toute_ecriture(
    ceres: Lanceur, f: Fabrique, ecrit: str, trouve: bool
) -> None:
    """Le professionnel ou le personnel, de six chiffres au moins."""
    f.jure("Sans", "Téléphone")
    siens = (
        "--telephone-professionnel",
        "02 61 91 00 01",
        "--telephone-personnel",
        "06 39 98 12 34",
        "--commune",
        "44109",
    )
    assert ceres("jure", "creer", *ALICE, *siens).code == 0
    for profil in ("P-1", UD_44):
        lus = ceres("jure", "lister", ecrit, "--profil", profil, "--format", "json").json()
        assert [e["nom"] for e in lus["elements"]] == (["Martin"] if trouve else []), lus


def test_jur_05_un_nom_mal_ecrit_donne_les_plus_proches_et_le_dit(ceres: Lanceur, f: Fabrique) -> None:
    for nom, departement in (("Martin", "44"), ("Marton", "44"), ("Mertin", "75"), ("Zola", "44")):
        f.jure(nom, "Anne", departement=departement, region="52" if departement == "44" else "11")

    def lister(*mots: str) -> tuple[list[str], object, str]:
        rendu = ceres("jure", "lister", *mots, "--format", "json")
        assert rendu.code == 0
        lu = conforme(rendu.json())
        return [e["nom"] for e in lu["elements"]], lu.get("approche"), rendu.stderr

    assert lister("martin") == (["Martin"], None, "")
    noms, approche, dit = lister("anne martyn")
    assert (noms, approche) == (["Martin", "Marton", "Mertin"], True)
    assert "Aucun n'a exactement ce nom. Vouliez-vous dire J-000001 Martin Anne (44), J-000002" in dit
    assert lister("martyn", "--limite", "1")[0] == ["Martin"]
    assert "Martin Anne (44), … ou 2 autres ?" in lister("martyn", "--limite", "1")[2]
    # Dans le ressort et le filtre seulement ; un numéro, un téléphone, un courriel ne se devinent pas.
    assert lister("martyn", "--profil", UD_44)[0] == ["Martin", "Marton"]
    assert lister("mertyn", "--departement", "75")[0] == ["Mertin"]
    for mots in (("J-9",), ("06 39 98",), ("martyn@example.fr",), ("martyn", "--etat", "inactif"), ("xxxxxx",)):
        assert lister(*mots) == ([], None, ""), mots


def test_lister_donne_le_total_et_coupe_les_elements(ceres: Lanceur, f: Fabrique) -> None:
    for nom, departement in (("Zola", "44"), ("Âgé", "75"), ("Le Goff", "44")):
        f.jure(nom, "Anne", departement=departement, region="52" if departement == "44" else "11")
    f.jure("Inactif", "Luc", actif=0)
    tous = conforme(ceres("jure", "lister", "--format", "json").json())
    assert [e["nom"] for e in tous["elements"]] == ["Âgé", "Inactif", "Le Goff", "Zola"]

    def lister(*options: str) -> tuple[list[str], int]:
        document = ceres("jure", "lister", *options, "--format", "json").json()
        return [e["nom"] for e in document["elements"]], document["total"]

    assert lister("--limite", "2") == (["Âgé", "Inactif"], 4)
    assert lister("--etat", "inactif") == (["Inactif"], 1)
    for ecrit in ("Loire-Atlantique", "Loire-Atlantique (44)"):
        assert lister("--etat", "actif", "--departement", ecrit) == (["Le Goff", "Zola"], 2)
    assert lister("--region", "Île-de-France") == (["Âgé"], 1)
    assert lister("anne GOFF") == (["Le Goff"], 1)
    assert lister("personne") == ([], 0)
    assert ceres("jure", "lister", "--etat", "mort").code == 2
    assert ceres("jure", "lister", "--departement", "999").code == 2


@pytest.mark.parametrize(
    ("jour", "etat", "utilisable"),
    [
        ("2021-12-31", "active", False),
        ("2022-01-01", "active", True),
        ("2027-12-31", "active", True),
        ("2028-01-01", "expiree", True),
        ("2028-12-31", "expiree", True),
        ("2029-01-01", "expiree", False),
    ],
)
def test_voir_juge_les_habilitations_au_jour_demande(
    ceres: Lanceur, f: Fabrique, jour: str, etat: str, utilisable: bool
) -> None:
    f.habilitation(f.jure(), fin=date(2027, 12, 31))
    document = conforme(ceres("jure", "voir", "j-1", "--au", jour, "--format", "json").json())
    assert document["habilitations"] == [
        {
            "id": "H-000001",
            "certification": "TP-99901m01",
            "titre_nom": "DWWM",
            "etat_effectif": etat,
            "utilisable": utilisable,
            "debut": "2022-01-01",
            "fin": "2027-12-31",
            "utilisable_jusqu_au": "2028-12-31",
        }
    ]


@pytest.mark.parametrize(("objet", "code"), [("J-99", 3), ("H-1", 2), ("99", 3), ("j99", 3), ("zzyzx", 3)])
def test_voir_un_jure_inconnu_ou_mal_nomme(ceres: Lanceur, f: Fabrique, objet: str, code: int) -> None:
    assert ceres("jure", "voir", objet).code == code


def test_historique_dit_qui_a_change_quoi(ceres: Lanceur, f: Fabrique) -> None:
    ceres("jure", "creer", *ALICE, "--commune", "44109")
    ceres("jure", "modifier", "J-1", "--employeur", "CFA", "--motif", "nouveau poste")
    document = conforme(ceres("jure", "historique", "J-1", "--format", "json").json())
    derniere = document["elements"][-1]
    assert [derniere[c] for c in ("objet", "action", "champ", "avant", "apres", "motif", "lot", "commande")] == [
        "J-000001", "modifier", "employeur", None, "CFA", "nouveau poste", "L-000002", "ceres jure modifier",
    ]  # fmt: skip
    creation = {e["champ"]: e["apres"] for e in document["elements"] if e["action"] == "creer"}
    assert creation == {
        "nom": "Martin",
        "prenom": "Alice",
        "naissance": "1980-02-01",
        "commune": "Nantes",
        "commune_insee": "44109",
        "departement": "44",
        "region": "52",
        "actif": "1",
    }


# --- droits et ressort ---


def deux_jures(f: Fabrique) -> None:
    """J-1 actif et J-2 inactif, à Nantes."""
    f.jure("Martin", "Alice")
    f.jure("Durand", "Zoé", actif=0)


def test_dro_02_un_service_ne_peut_pas_sortir_un_jure_de_son_ressort(ceres: Lanceur, f: Fabrique) -> None:
    deux_jures(f)
    for commune in ("Angers", ""):
        refus = ceres("--profil", UD_44, "jure", "modifier", "J-1", "--commune", commune, "--format", "json")
        assert (refus.code, refus.erreur()["code"]) == (4, "DRO-02")
    assert ceres("--profil", DIRECCTE_52, "jure", "modifier", "J-1", "--commune", "Angers").code == 0


def test_le_conseil_d_un_nom_ambigu_ne_prefere_aucun_departement(ceres: Lanceur, f: Fabrique) -> None:
    neuf = ("jure", "creer", "--nom", "Petit", "--prenom", "Luc", "--format", "json")
    erreur = ceres("--profil", UD_44, *neuf, "--commune", "Saint-Nazaire").erreur()
    assert "Saint-Nazaire (44) code INSEE 44184" in erreur["message"]
    assert erreur["conseil"] == (
        "Donnez le code INSEE, ou précisez après le nom, entre parenthèses, le département ou le code postal."
    )
    for precise in ("Saint-Nazaire (44)", "Saint-Nazaire (44600)"):
        cree = ceres("--profil", UD_44, *neuf, "--commune", precise, "--forcer")
        assert cree.json()["commune_insee"] == "44184"


def test_dro_02_chaque_profil_ne_liste_que_son_ressort(ceres: Lanceur, f: Fabrique) -> None:
    deux_jures(f)
    parisienne = f.jure("Petit", "Eve", departement="75", region="11")
    f.habilitation(parisienne, fin=date(2027, 12, 31))
    f.habilitation(parisienne, "TP-99901m01/CCS1", fin=date(2027, 12, 31))  # le centre n'est agréé que sur le titre
    noms = {
        profil: [e["nom"] for e in ceres("--profil", profil, "jure", "lister", "--format", "json").json()["elements"]]
        for profil in (MPCP, UD_44, DIRECCTE_52, UD_75, CENTRE)
    }
    assert noms == {
        MPCP: ["Durand", "Martin", "Petit"],
        UD_44: ["Durand", "Martin"],
        DIRECCTE_52: ["Durand", "Martin"],
        UD_75: ["Petit"],
        CENTRE: ["Petit"],
    }
    vu = ceres("--profil", CENTRE, "jure", "voir", "J-3", "--format", "json").json()
    assert [h["certification"] for h in vu["habilitations"]] == ["TP-99901m01"]
    assert ceres("--profil", CENTRE, "jure", "voir", "J-1").code == 3
    assert ceres("--profil", CENTRE, "jure", "historique", "J-1").code == 3


def test_v18_9_un_centre_lit_l_histoire_de_ce_que_la_fiche_lui_donne(ceres: Lanceur, f: Fabrique) -> None:
    """Ni l'agent ni le motif des services, ni ce que la fiche tait (naissance, emplois, liens) ; ce qu'il a noté, oui,
    non ce qu'un autre a noté."""
    deux_jures(f)
    parisienne = f.jure("Petit", "Eve", departement="75", region="11")
    f.habilitation(parisienne, fin=date(2027, 12, 31))
    for options in (
        ("--employeur", "CFA", "--telephone-professionnel", "01 99 00 12 34"), ("--naissance", "1980-02-01"),
    ):  # fmt: skip
        assert ceres("--profil", UD_75, "jure", "modifier", "J-3", *options, "--motif", "appel").code == 0
    for profil, jour in ((UD_75, "2025-10-06"), (CENTRE, "2025-10-13")):
        assert ceres("--profil", profil, "jure", "indisponible", "J-3", "--du", jour, "--motif", "congé").code == 0
    rendu = ceres("--profil", CENTRE, "jure", "historique", "J-3", "--format", "json")
    lues = conforme(rendu.json())["elements"]
    assert [(t["champ"], t["apres"], bool(t["agent"]), t["motif"]) for t in lues] == [
        ("telephone_professionnel", "01 99 00 12 34", False, None), ("employeur", "CFA", False, None),
        ("indisponible E-000001", "2025-10-13/2025-10-13", True, "congé"),
    ]  # fmt: skip
    assert ceres("--profil", CENTRE, "historique", "J-3", "--format", "json").stdout == rendu.stdout
    toutes = ceres("jure", "historique", "J-3", "--format", "json").json()["elements"]
    assert {"naissance", "telephone_professionnel_e164", "indisponible"} <= {t["champ"] for t in toutes}


# --- nom de naissance, nom d'usage ---


def test_le_nom_d_usage_est_un_champ_a_part_montre_et_trace(ceres: Lanceur, f: Fabrique) -> None:
    creer = ("jure", "creer", "--nom", "MARTIN", "--prenom", "Alice", "--nom-usage", "  Le  Goff ", "--format", "json")
    fini = ceres(*creer, "--commune", "Nantes")
    document = conforme(fini.json())
    assert (fini.code, document["nom"], document["nom_usage"]) == (0, "MARTIN", "Le Goff")
    assert "Nom d'usage" in ceres("jure", "voir", "J-1", "--format", "table").stdout
    assert ceres("jure", "modifier", "J-1", "--nom-usage", "DURAND").code == 0
    assert ceres("jure", "modifier", "J-1", "--nom-usage", "").code == 0
    assert f.lignes("SELECT nom, nom_usage, cle FROM jure") == [("MARTIN", None, "martin alice")]
    assert f.lignes("SELECT avant, apres FROM trace WHERE champ = 'nom_usage' ORDER BY id") == [
        (None, "Le Goff"), ("Le Goff", "DURAND"), ("DURAND", None),
    ]  # fmt: skip


def test_jur_03_le_nom_d_usage_n_entre_pas_dans_l_identite(ceres: Lanceur, f: Fabrique) -> None:
    alice = ("jure", "creer", "--nom", "MARTIN", "--prenom", "Alice", "--commune", "Nantes")
    assert ceres(*alice, "--nom-usage", "LE GOFF").code == 0
    assert ceres(*alice, "--nom-usage", "DURAND", "--format", "json").erreur()["code"] == "JUR-03"
    autre = ("jure", "creer", "--nom", "LE GOFF", "--prenom", "Alice", "--commune", "Nantes")
    assert ceres(*autre).code == 0


@pytest.mark.parametrize("texte", ["123", "A\u202eB", "x" * 200])
def test_un_nom_d_usage_se_lit_comme_un_nom(ceres: Lanceur, f: Fabrique, texte: str) -> None:
    fini = ceres("jure", "creer", "--nom", "MARTIN", "--prenom", "Alice", "--nom-usage", texte)
    assert (fini.code, fini.stdout) == (2, "")
    assert fini.stderr.count("Nom d'usage « ") == 1


def test_la_fiche_des_contacts_ne_porte_pas_le_nom_d_usage(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", nom_usage="LE GOFF")
    assert "LE GOFF" not in ceres("export-jures", "--sortie", "-").stdout
