"""V18-4 : `ceres delais` montre et règle les délais ; le MPCP seul les change, tous les voient."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.conforme import conforme
from tests.fabriques.monde_sessions import CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions

NEUVE = [
    {"sujet": "titre", "mode": "ignorer", "creation": 30, "dte": 15, "convocation": 15},
    {"sujet": "ccp", "mode": "ignorer", "creation": 30, "dte": 15, "convocation": 15},
    {"sujet": "ccs", "mode": "ignorer", "creation": 30, "dte": 15, "convocation": 15},
    {"sujet": "vae", "mode": "avertir", "creation": None, "dte": None, "convocation": None},
]


def lignes(m: MondeSessions, profil: str = MPCP) -> list[dict[str, Any]]:
    document = m.faire("delais", "voir", profil=profil).json()
    conforme(document, "delais")
    assert document["total"] == 4
    return list(document["elements"])


def definir(m: MondeSessions, *arguments: str, **options: Any) -> Any:
    return m.faire("delais", "definir", *arguments, profil=options.pop("profil", MPCP), **options)


@pytest.mark.parametrize("profil", [CENTRE, UD, DIRECCTE, MPCP])
def test_v18_4_une_base_neuve_ignore_les_delais_et_avertit_des_vae(m: MondeSessions, profil: str) -> None:
    assert lignes(m, profil) == NEUVE


def test_v18_4_definir_ne_change_que_ce_qui_est_donne_et_le_dit(m: MondeSessions) -> None:
    fini = definir(m, "titre", "--mode", "bloquer", "--creation", "45", "--motif", "note de service")
    assert fini.code == 0, fini.stderr
    voulue = {"sujet": "titre", "mode": "bloquer", "creation": 45, "dte": 15, "convocation": 15}
    assert fini.json() == {"schema": "ceres.delai/1", **voulue}
    conforme(fini.json(), "delai")
    assert fini.stderr == (
        "Sessions TITRE : création 45 j, DTE 15 j, convocation 15 j avant le début ; passé ce jour,"
        " l'acte est refusé.\n"
    )
    assert lignes(m) == [voulue, *NEUVE[1:]]
    assert m.traces() == [
        ("delai", 1, "definir", "mode", "ignorer", "bloquer", "note de service"),
        ("delai", 1, "definir", "creation", "30", "45", "note de service"),
    ]


@pytest.mark.parametrize(("sujet", "numero"), [("titre", 1), ("ccp", 2), ("ccs", 3)])
def test_v18_4_chaque_type_de_session_a_ses_jours(m: MondeSessions, sujet: str, numero: int) -> None:
    fini = definir(m, sujet, "--mode", "avertir", "--creation", "0", "--dte", "1", "--convocation", "365").json()
    assert [fini[c] for c in ("sujet", "mode", "creation", "dte", "convocation")] == [sujet, "avertir", 0, 1, 365]
    assert [e for e in lignes(m) if e["sujet"] != sujet] == [e for e in NEUVE if e["sujet"] != sujet]
    assert {t[1] for t in m.traces()} == {numero}


def test_v18_4_la_vae_n_a_qu_un_mode(m: MondeSessions) -> None:
    fini = definir(m, "vae", "--mode", "bloquer")
    assert fini.json()["mode"] == "bloquer"
    assert "VAE sans demande recevable : l'inscription est refusée." in fini.stderr
    assert lignes(m)[3] == {**NEUVE[3], "mode": "bloquer"}
    for jours in (("--creation", "3"), ("--mode", "avertir", "--dte", "0"), ("--convocation", "15")):
        refus = definir(m, "vae", *jours)
        assert (refus.code, "La ligne VAE n'a pas de jours" in refus.erreur()["message"]) == (2, True)
    assert lignes(m)[3]["mode"] == "bloquer"


def test_del_01_un_delai_plus_severe_nomme_d_abord_les_sessions_qu_il_arrete(m: MondeSessions) -> None:
    jour = date.fromisoformat(m.jour)
    tot, tard = (m.session(debut=jour + timedelta(days=n)) for n in (15, 14))
    bientot = jour + timedelta(days=5)
    m.session("validee", debut=bientot)
    m.session(debut=bientot, reprise=1)
    ccp = m.session(reference=f"{TITRE}/CCP1", debut=bientot)
    for options, dites in (
        (("--mode", "avertir"), ()),
        (("--mode", "bloquer", "--dte", "0", "--convocation", "0"), ()),
        (("--mode", "bloquer"), (tard,)),
        (("--mode", "bloquer", "--convocation", "16"), (tot, tard)),
    ):
        dit = definir(m, "titre", *options, "--simuler").stderr
        assert ("DEL-01" in dit, [s for s in (tot, tard, ccp) if s in dit]) == (bool(dites), list(dites)), dit
    assert (
        f"DEL-01 : 1 session à venir a déjà passé ce délai : {tard} (DTE, convocation)."
        in definir(m, "titre", "--mode", "bloquer").stderr
    )
    assert "DEL-01" not in definir(m, "titre", "--creation", "40").stderr  # elle l'était déjà


def test_can_09_bloquer_la_vae_nomme_d_abord_qui_ne_serait_plus_valide(m: MondeSessions) -> None:
    session = m.session(candidats=(1,), voie="vae")
    m.session(candidats=(2,))
    dit = definir(m, "vae", "--mode", "bloquer", "--simuler").stderr
    assert f"CAN-09 : sans demande recevable, 1 inscription VAE ne serait plus validée : C-000001 ({session})." in dit
    assert "CAN-09" not in definir(m, "vae", "--mode", "ignorer").stderr


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (("titre",), "Rien à régler"),
        (("vae",), "Rien à régler"),
        (("titre", "--creation", "-1"), "-1 est hors des bornes (de 0 à 365)"),
        (("titre", "--dte", "366"), "366 est hors des bornes (de 0 à 365)"),
        (("titre", "--convocation", "15,5"), "n'est pas un nombre entier"),
        (("titre", "--mode", "bloqué"), "choisir « ignorer », « avertir » ou « bloquer »"),
        (("tous", "--mode", "bloquer"), "choisir « titre », « ccp », « ccs » ou « vae »"),
        ((), "SUJET"),
    ],
)
def test_v18_4_une_valeur_impossible_est_une_faute_d_usage(
    m: MondeSessions, arguments: tuple[str, ...], phrase: str
) -> None:
    avant = m.octets()
    fini = definir(m, *arguments)
    assert (fini.code, phrase in fini.stderr, m.octets() == avant) == (2, True, True), fini.stderr


def test_v18_4_redire_le_meme_reglage_ne_change_rien(m: MondeSessions) -> None:
    deja = (("titre", "--mode", "ignorer"), ("ccs", "--creation", "30", "--dte", "15"), ("vae", "--mode", "avertir"))
    for arguments in deja:
        avant = m.octets()
        fini = definir(m, *arguments)
        assert (fini.code, fini.stderr[:16], m.octets() == avant) == (0, "Rien à changer :", True), fini.stderr
    assert m.traces() == []


def test_v18_4_l_historique_dit_qui_a_change_quoi(m: MondeSessions) -> None:
    definir(m, "titre", "--mode", "bloquer", "--motif", "un")
    definir(m, "vae", "--mode", "ignorer", "--motif", "deux")
    definir(m, "titre", "--dte", "20", "--motif", "trois")

    def histoire(*sujet: str) -> list[tuple[Any, ...]]:
        document = m.faire("delais", "historique", *sujet, profil=UD).json()
        return [(t["objet"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in document["elements"]]

    tous = [
        ("delais.titre", "mode", "ignorer", "bloquer", "un"),
        ("delais.vae", "mode", "avertir", "ignorer", "deux"),
        ("delais.titre", "dte", "15", "20", "trois"),
    ]
    assert histoire() == tous
    assert histoire("titre") == [tous[0], tous[2]]
    assert histoire("ccs") == []
    lus = m.faire("journal", "lister", "--objet", "delais.titre", profil=MPCP).json()["elements"]
    assert [t["champ"] for t in lus] == ["mode", "dte"]


def test_v18_4_la_table_et_le_tsv(m: MondeSessions) -> None:
    assert m.ceres("delais", "voir", "--format", "table").lignes() == [
        "Sessions  Mode     Création (jours)  DTE (jours)  Convocation (jours)",
        "TITRE     ignorer                30           15                   15",
        "CCP       ignorer                30           15                   15",
        "CCS       ignorer                30           15                   15",
        "VAE       avertir",
    ]
    assert m.ceres("delais", "voir", "--format", "tsv").lignes()[:2] == [
        "sujet\tmode\tcreation\tdte\tconvocation",
        "titre\tignorer\t30\t15\t15",
    ]
