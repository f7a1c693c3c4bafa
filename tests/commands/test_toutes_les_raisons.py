"""Une ligne refusée, une saisie refusée, dit toutes ses fautes d'un coup : usage, introuvable, règles."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique
from tests.fabriques.monde_sessions import AUTRE_CENTRE, CENTRE, PROFILS, UD, MondeSessions
from tests.fabriques.peuple import en_csv, en_xlsx, fichier

FORMES = pytest.mark.parametrize("forme", [en_csv, en_xlsx], ids=["csv", "xlsx"])
JURES = ("jure", "importer")
CANDIDATS = ("candidat", "importer")
COMMUNE = "est le nom de 4 communes : Saint-Denis (11)"
TELEPHONE = "un numéro de France a dix chiffres"
COURRIEL = "ce qui suit « @ » n'est pas un domaine"


def raisons(fini: Any) -> tuple[str, str, str]:
    """(code, résultat, explication) de la seule ligne du rapport."""
    assert fini.code == 7, fini.stderr
    (ligne,) = fini.json()["lignes"]
    return ligne["code"], ligne["resultat"], ligne["explication"]


def dites(explication: str, *attendues: str) -> list[str]:
    """Celles qui manquent à l'explication, ou qui n'y sont pas une seule fois."""
    return [a for a in attendues if explication.count(a) != 1]


# --- une ligne de fichier ---


@FORMES
def test_une_ligne_de_jures_dit_commune_homonyme_et_coordonnees(
    ceres: Lanceur, f: Fabrique, forme: Callable[..., Any]
) -> None:
    for _ in range(2):
        f.jure("MARTIN", "Alice", naissance="1980-02-01")
    lignes = [
        ["nom", "prenom", "naissance", "commune", "telephone_personnel", "courriel"],
        ["Martin", "Alice", "01/02/1980", "Saint-Denis", "12", "a@b"],
    ]
    code, resultat, texte = raisons(ceres(*JURES, fichier("j", forme(lignes)), "--format", "json"))
    assert (code, resultat) == ("USAGE", "refuse")
    assert dites(texte, COMMUNE, "plusieurs jurés ont cette identité : J-000001", TELEPHONE, COURRIEL) == []
    assert dites(texte, "Donnez le code INSEE", "Donnez numero_jure", "Corrigez cette coordonnée") == []
    assert f.lignes("SELECT count(*), max(version) FROM jure") == [(2, 1)]


@FORMES
def test_une_ligne_de_candidats_dit_les_deux_communes_l_homonyme_les_coordonnees_et_la_session(
    m: MondeSessions, forme: Callable[..., Any]
) -> None:
    m.f.inserer(
        "candidat", nom="Aubert", prenom="Noé", naissance=date(1990, 1, 1), centre_id=1, cle="aubert noe", version=1
    )
    close = m.session("convocations_envoyees")
    lignes = [
        ["nom", "prenom", "naissance", "commune_naissance", "commune", "telephone", "courriel", "session"],
        ["AUBERT", "Noé", "01/01/1990", "Saint-Denis", "Zzyzx", "12", "a@b", close],
    ]
    octets = m.octets()
    code, resultat, texte = raisons(m.faire(*CANDIDATS, fichier("c", forme(lignes))))
    assert (code, resultat) == ("USAGE", "refuse")
    assert dites(
        texte,
        f"Lieu de naissance : « Saint-Denis » {COMMUNE}",
        "Plusieurs candidats ont cette identité : C-000001 AUBERT Noé, C-000006 Aubert Noé",
        "aucune commune ne s'appelle « Zzyzx »",
        TELEPHONE,
        COURRIEL,
        f"convocations de {close}",
    ) == []  # fmt: skip
    assert m.octets() == octets


def test_une_ligne_qui_se_contredit_dit_aussi_ses_coordonnees(ceres: Lanceur, f: Fabrique) -> None:
    lignes = [
        ["nom", "prenom", "employeur", "courriel"],
        ["MARTIN", "Alice", "Mairie", "a@example.fr"],
        ["MARTIN", "Alice", "Lycée", "a@b"],
    ]
    fini = ceres(*JURES, fichier("j.csv", lignes), "--format", "json")
    refusee = fini.json()["lignes"][1]
    assert (refusee["objet"], refusee["code"]) == ("J-000001", "USAGE")
    assert (
        dites(refusee["explication"], "La ligne 2 donne à J-000001 une autre valeur : courriel, employeur", COURRIEL)
        == []
    )
    assert f.lignes("SELECT employeur FROM jure") == [("Mairie",)]


@FORMES
def test_une_date_illisible_ne_cache_pas_ce_que_les_regles_refusent_de_la_ligne(
    ceres: Lanceur, f: Fabrique, forme: Callable[..., Any]
) -> None:
    entetes = ["nom", "prenom", "naissance", "commune", "telephone_personnel", "courriel"]
    lignes = [
        entetes,
        ["MARTIN", "Alice", "31/02/1980", "Saint-Denis", "12", "a@b"],
        [
            "DURAND",
            "Zoé",
            "01/02/1980",
            "Zzyzx",
            "",
            "",
        ],  # bien formée : les règles la jugeront une fois le reste réparé
    ]
    fini = ceres(*JURES, fichier("j", forme(lignes)), "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
    motifs = fini.erreur()["motifs"]
    assert [(m["valeurs"]["ligne"], m["code"]) for m in motifs] == [
        (2, "FICHIER"), (2, "USAGE"), (2, "JUR-04"), (2, "JUR-04"),
    ]  # fmt: skip
    assert "1 faute de format, 3 autres raisons de refuser ces lignes" in fini.erreur()["message"]
    assert COMMUNE in motifs[1]["texte"]
    # Sans naissance lisible, on ne dit rien de ses homonymes.
    assert "JUR-03" not in fini.stderr
    assert f.lignes("SELECT count(*) FROM jure") == [(0,)]


@pytest.mark.parametrize(
    ("case", "tues"),
    [
        ({"voie": "lune"}, "convocations de"),  # peut-être VAE
        ({"session": "S-x"}, "convocations de"),
        ({"naissance": "31/02/1990"}, "convocations de"),
        ({"nom": "12"}, "convocations de"),
        ({"numero_candidat": "X-1"}, "introuvable"),
    ],
    ids=["voie", "session", "naissance", "nom", "numéro"],
)
def test_ce_qui_depend_d_une_case_illisible_n_est_pas_juge(m: MondeSessions, case: dict[str, str], tues: str) -> None:
    cases = {
        "numero_candidat": "", "nom": "SOW", "prenom": "Awa", "naissance": "03/02/1988", "courriel": "a@b",
        "session": m.session("convocations_envoyees"), "voie": "", **case,
    }  # fmt: skip
    fini = m.faire(*CANDIDATS, fichier("c.csv", [list(cases), list(cases.values())]))
    assert fini.code == 2
    assert COURRIEL in fini.stderr
    assert tues not in fini.stderr


def test_un_telephone_n_est_refuse_sans_commune_lisible_que_s_il_est_impossible_partout(
    ceres: Lanceur, f: Fabrique
) -> None:
    """Six chiffres font un numéro à Saint-Pierre-et-Miquelon ; deux n'en font un nulle part."""
    entetes = ["nom", "prenom", "commune", "telephone_personnel"]
    lignes = [
        entetes,
        ["A", "Alice", "Zzyzx", "41 00 00"],
        ["B", "Alice", "Zzyzx", "12"],
        ["C", "Alice", "", "41 00 00"],
    ]
    rendues = ceres(*JURES, fichier("j.csv", lignes), "--format", "json").json()["lignes"]
    assert [TELEPHONE in ligne["explication"] for ligne in rendues] == [False, True, True]
    assert [ligne["code"] for ligne in rendues] == ["USAGE", "USAGE", "JUR-04"]


@pytest.mark.parametrize(
    ("commande", "profil", "ailleurs", "absent", "entete"),
    [(JURES, UD, "J-10", "J-99", "numero_jure"), (CANDIDATS, AUTRE_CENTRE, "C-1", "C-99", "numero_candidat")],
    ids=["jures", "candidats"],
)
def test_dro_02_hors_du_ressort_une_ligne_fautive_dit_les_memes_octets_qu_un_numero_absent(
    m: MondeSessions, commande: tuple[str, str], profil: str, ailleurs: str, absent: str, entete: str
) -> None:
    sorties = []
    for numero in (ailleurs, absent):
        lignes = [[entete, "commune", "courriel"], [numero, "Saint-Denis", "a@b"]]
        fini = m.faire(*commande, fichier("l.csv", lignes), profil=profil)
        assert raisons(fini)[0] == "USAGE"
        sorties.append((fini.stdout + fini.stderr).replace(numero, "N"))
    assert sorties[0] == sorties[1]
    assert "introuvable" in sorties[0]


def test_dro_02_un_candidat_d_ailleurs_dit_pourquoi_il_n_est_ni_modifie_ni_inscrit(m: MondeSessions) -> None:
    close = m.session("convocations_envoyees", centre=2, departement="35", region="53")
    lignes = [["numero_candidat", "naissance", "courriel", "session"], ["C-1", "01/01/1990", "a@example.fr", close]]
    code, _, texte = raisons(m.faire(*CANDIDATS, fichier("c.csv", lignes), profil=AUTRE_CENTRE))
    assert code == "USAGE"
    assert dites(texte, "cette ligne ne peut que l'inscrire", f"convocations de {close}") == []


# --- une saisie à la main ---

FAUTIVE = ("--civilite", "Dr", "--commune", "Saint-Denis", "--courriel", "a@b")


def motifs(fini: Any, code: int = 2) -> list[tuple[str, str]]:
    assert fini.code == code, fini.stderr
    return [(m["code"], m["valeurs"].get("champ", "")) for m in fini.erreur()["motifs"]]


def test_creer_un_jure_dit_toutes_ses_fautes(ceres: Lanceur, f: Fabrique) -> None:
    f.jure("MARTIN", "Alice", naissance="1980-02-01")
    creer = ("jure", "creer", "--nom", "Martin", "--prenom", "Alice", "--format", "json", *FAUTIVE)
    fini = ceres(*creer, "--naissance", "01/02/1980", "--telephone-professionnel", "12")
    assert motifs(fini) == [
        ("USAGE", "civilite"), ("USAGE", "commune"), ("JUR-04", "telephone_professionnel"), ("JUR-04", "courriel"),
        ("JUR-03", ""),
    ]  # fmt: skip
    assert {"11339", "97411"} <= set(fini.erreur()["objets"])
    assert motifs(ceres(*creer, "--naissance", "31/02/1980")) == [
        ("USAGE", "civilite"), ("USAGE", "naissance"), ("USAGE", "commune"), ("JUR-04", "courriel"),
    ]  # fmt: skip
    assert f.lignes("SELECT count(*) FROM jure") == [(1,)]


def test_modifier_un_jure_dit_toutes_ses_fautes(m: MondeSessions) -> None:
    fini = m.faire("jure", "modifier", "J-1", *FAUTIVE, profil=UD)
    assert motifs(fini) == [("USAGE", "civilite"), ("USAGE", "commune"), ("JUR-04", "courriel")]
    dits = [
        m.faire("jure", "modifier", n, *FAUTIVE, profil=UD).stderr.replace(n, "N").replace(f"{n[:2]}0000{n[2:]}", "N")
        for n in ("J-10", "J-99")
    ]
    assert dits[0] == dits[1]
    assert "introuvable" in dits[0]


def test_creer_un_candidat_dit_toutes_ses_fautes(m: MondeSessions) -> None:
    creer = (
        "candidat",
        "creer",
        "--prenom",
        "Noé",
        *FAUTIVE,
        "--telephone",
        "12",
        "--commune-naissance",
        "Saint-Denis",
    )
    octets = m.octets()
    assert motifs(m.faire(*creer, "--nom", "AUBERT", "--naissance", "01/01/1990")) == [
        ("USAGE", "civilite"), ("USAGE", "commune"), ("USAGE", "lieu_naissance"),
        ("JUR-04", "telephone"), ("JUR-04", "courriel"), ("CAN-11", ""),
    ]  # fmt: skip
    cinq = m.faire(*creer, "--nom", "12", "--naissance", "31/02/1990")
    assert len(motifs(cinq)) == 7
    assert {champ for _, champ in motifs(cinq)} == {
        "civilite", "commune", "nom", "naissance", "lieu_naissance", "telephone", "courriel",
    }  # fmt: skip
    assert m.octets() == octets


def test_can_11_jur_04_une_coordonnee_ne_cache_pas_l_homonyme(m: MondeSessions) -> None:
    creer = (
        "candidat",
        "creer",
        "--nom",
        "AUBERT",
        "--prenom",
        "Noé",
        "--naissance",
        "01/01/1990",
        "--courriel",
        "a@b",
    )
    assert motifs(m.faire(*creer), 4) == [("JUR-04", "courriel"), ("CAN-11", "")]
    modifier = ("candidat", "modifier", "C-2", "--nom", "AUBERT", "--telephone", "12")
    assert motifs(m.faire(*modifier), 4) == [("JUR-04", "telephone"), ("CAN-11", "")]
    assert motifs(m.faire(*modifier, "--forcer"), 4) == [("JUR-04", "telephone")]


def test_ne_a_l_etranger_chaque_moitie_fautive_est_dite(m: MondeSessions) -> None:
    creer = ("candidat", "creer", "--nom", "Sow", "--prenom", "Awa", "--naissance", "03/02/1988")
    fini = m.faire(*creer, "--pays-naissance", "Atlantide", "--ville-naissance", "12")
    assert motifs(fini) == [("USAGE", "lieu_naissance")] * 2
    assert "aucun pays ne s'appelle" in fini.erreur()["message"]
    assert "Ville de naissance : il faut au moins une lettre" in fini.erreur()["message"]
    seul = m.faire(*creer, "--pays-naissance", "Mali", "--courriel", "a@b")
    assert motifs(seul) == [("USAGE", "lieu_naissance"), ("JUR-04", "courriel")]


def test_creer_un_centre_dit_toutes_ses_fautes(m: MondeSessions) -> None:
    fini = m.faire(
        "centre", "creer", "--nom", "", "--siret", "12", "--commune", "Zzyzx", "--telephone", "12", "--courriel", "a@b",
        profil="P-1",
    )  # fmt: skip
    assert motifs(fini) == [
        ("USAGE", "nom"), ("USAGE", "siret"), ("USAGE", "commune"), ("JUR-04", "telephone"), ("JUR-04", "courriel"),
    ]  # fmt: skip
    assert motifs(m.faire("centre", "modifier", "E-1", "--siret", "12", "--courriel", "a@b", profil="P-1")) == [
        ("USAGE", "siret"), ("JUR-04", "courriel"),
    ]  # fmt: skip


@pytest.mark.parametrize("groupe", ["jure", "candidat", "centre"])
def test_une_faute_de_saisie_passe_avant_le_role_et_la_base(m: MondeSessions, groupe: str) -> None:
    """Qui n'a pas le rôle n'apprend que ses fautes d'usage ; sans base, elles se disent aussi."""
    creer = [groupe, "creer", "--nom", "AUBERT", "--commune", "Zzyzx", "--courriel", "a@b"]
    if groupe != "centre":
        creer += ["--prenom", "Noé", "--naissance", "01/01/1990"]
    for profil in PROFILS:
        fini = m.faire(*creer, profil=profil)
        assert motifs(fini)[0] == ("USAGE", "commune")
        assert "DRO-01" not in fini.stderr
    sans_base = m.faire(*creer, profil=CENTRE, env={"CERES_BASE": "absente.db"})
    assert motifs(sans_base) == [("USAGE", "commune")]
    assert not Path("absente.db").exists()


def test_un_role_sans_droit_n_apprend_rien_des_homonymes(m: MondeSessions) -> None:
    fini = m.faire(
        "jure", "creer", "--nom", "ALIX", "--prenom", "Alice", "--civilite", "Dr", "--courriel", "a@b", profil=CENTRE
    )
    assert motifs(fini) == [("USAGE", "civilite")]
    assert "J-000001" not in fini.stderr


def test_a_l_ecran_chaque_raison_a_sa_ligne(m: MondeSessions) -> None:
    fini = m.ceres("jure", "creer", "--nom", "Martin", "--prenom", "Alice", *FAUTIVE, env={"CERES_PROFIL": UD})
    assert fini.code == 2
    assert fini.stderr.startswith("Erreur : refusé, pour 3 raisons.\n  • Civilité « Dr » : il faut M ou MME\n")
    assert fini.stderr.count("  • ") == 3
    assert "  • JUR-04 : courriel" in fini.stderr


# --- une session, un titre ---


def test_une_session_dit_jours_et_heures_qui_n_existent_pas(m: MondeSessions) -> None:
    creer = ("session", "creer", "--certification", "TP-99901m01", "--debut", "31/02/2027", "--fin", "1/13/2027")
    refus = m.ceres(*creer, "--heure-debut", "25:00", "--heure-jury", "midi", env={"CERES_PROFIL": CENTRE})
    assert refus.code == 2
    attendues = ("pour 4 raisons", "« 31/02/2027 » n'existe pas", "« 1/13/2027 »", "« 25:00 »", "« midi »")
    assert dites(refus.stderr, *attendues) == []


def test_une_heure_facultative_vide_s_efface_encore(m: MondeSessions) -> None:
    s = m.session(heure_convocation="08:30")
    assert m.faire("session", "modifier", s, "--heure-convocation", "", profil=CENTRE).code == 0
    assert m.faire("session", "voir", s, profil=CENTRE).json()["heure_convocation"] == "09:00"


def test_un_titre_dit_tout_ce_qui_ne_convient_pas(m: MondeSessions) -> None:
    creer = ("referentiel", "creer", "--code", "X", "--intitule", "", "--rncp", "abc", "--rome", "M1")
    dates = ("--debut-validite", "01/01/2027", "--fin-validite", "01/01/2020")
    refus = m.ceres(*creer, *dates, env={"CERES_PROFIL": "P-1"})
    assert refus.code == 2
    attendues = (
        "pour 5 raisons",
        "« X » n'est pas",
        "--intitule :",
        "« abc » n'est pas",
        "« M1 » n'est pas",
        "suit la fin",
    )
    assert dites(refus.stderr, *attendues) == []
