"""V18-3, SES-13, SES-14 : l'entretien final, de l'inscription à la transmission, par la ligne de commande."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.commands.session.test_preparer import conforme
from tests.conftest import Lanceur
from tests.fabriques import monde_sessions
from tests.fabriques.monde_sessions import CENTRE, MPCP, SUITE, TITRE, UD, MondeSessions

DEBUT = date(2025, 4, 1)
SEUL = "entretien_final_seul"
ENTRETIENS = ("", " --entretien reussi", " --entretien echoue")
UN_JOUR = timedelta(days=1)


@pytest.fixture
def m(modele_sessions: Path, ceres: Lanceur, isole: Path) -> MondeSessions:
    monde = monde_sessions.ouvrir(modele_sessions, isole / "ceres.db", ceres)
    for jure in (1, 2):
        monde.f.habilitation(jure, SUITE, fin=date(2029, 12, 31))
    return monde


def detenir(m: MondeSessions, *blocs: str, jour: date = date(2025, 2, 3), titre: str = TITRE) -> list[str]:
    """C-1 obtient ces blocs (« » : le titre entier), par des sessions que l'UD valide ; rend leurs noms."""
    sessions = []
    for bloc in blocs:
        reference = f"{titre}/{bloc}" if bloc else titre
        s = m.session("en_attente_validation", reference, jour, jures=(1, 2), candidats=(1,), resultat="reussite")
        assert m.faire("session", "valider", s, profil=UD).code == 0
        sessions.append(s)
    return sessions


def inscription(m: MondeSessions, s: str, candidat: str = "C-000001") -> dict[str, Any]:
    inscrits: list[dict[str, Any]] = conforme(m.faire("session", "voir", s).json())["inscriptions"]
    return next(i for i in inscrits if i["candidat"] == candidat)


def noter(m: MondeSessions, s: str, *options: str, jour: date = DEBUT) -> Any:
    return m.faire("session", "resultats", s, "--candidat", "C-1", *options, jour=jour)


# --- la portée ---


@pytest.mark.parametrize(
    ("detient", "attendue"), [((), "complete"), (("CCP1",), "complete"), (("CCP1", "CCP2"), SEUL), (("",), SEUL)]
)
def test_v18_3_qui_detient_chaque_ccp_ne_passe_que_l_entretien_final(
    m: MondeSessions, detient: tuple[str, ...], attendue: str
) -> None:
    detenir(m, *detient)
    s = m.session()
    explique = m.faire("candidat", "expliquer", "C-1", "--session", s)
    fini = m.faire("candidat", "inscrire", "C-1", s)
    assert (explique.code, fini.code) == (0, 0)
    assert inscription(m, s)["portee"] == attendue
    seul = attendue == SEUL
    assert ("entretien final seul" in fini.json()["lignes"][0]["explication"]) is seul
    assert any("entretien final" in x for x in explique.json()["suggestions"]) is seul
    champ = [t for t in m.traces("champ", "apres") if t[0] == "inscription C-000001"][-1]
    assert champ[1] == ("inscrit (formation, entretien_final_seul)" if seul else "inscrit (formation)")
    siennes = m.faire("candidat", "voir", "C-1").json()["inscriptions"]
    assert siennes[-1]["portee"] == attendue
    assert siennes[-1]["comptee"] is True  # CAN-05 la compte comme une autre


def test_v18_3_les_ccp_d_une_autre_version_n_y_font_rien(m: MondeSessions) -> None:
    detenir(m, "CCP1", "CCP2", titre=SUITE)
    s = m.session()
    assert m.faire("candidat", "inscrire", "C-1", s).code == 0
    assert inscription(m, s)["portee"] == "complete"


def test_v18_3_un_ccp_retire_n_est_exige_de_personne(m: MondeSessions) -> None:
    detenir(m, "CCP1")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE certification SET retire_le = '2020-01-01' WHERE reference = ?", (f"{TITRE}/CCP2",))
    s = m.session()
    assert m.faire("candidat", "inscrire", "C-1", s).code == 0
    assert inscription(m, s)["portee"] == SEUL


@pytest.mark.parametrize("candidat", ["C-1", "C-2"])
@pytest.mark.parametrize("portee", [None, "complete", SEUL])
def test_v18_3_les_deux_explications_repondent_de_la_portee_comme_l_inscription(
    m: MondeSessions, candidat: str, portee: str | None
) -> None:
    """C-1 détient chaque CCP, C-2 aucun."""
    detenir(m, "CCP1", "CCP2")
    s, voulue = m.session(), () if portee is None else ("--portee", portee)
    dits = [
        m.faire("candidat", "expliquer", candidat, "--session", s, *voulue).json(),
        m.faire("session", "expliquer", s, "--action", "inscrire", "--candidat", candidat, *voulue).json(),
    ]
    fait = m.faire("candidat", "inscrire", candidat, s, *voulue, "--simuler")
    assert [dit["possible"] for dit in dits] == [fait.code == 0] * 2 == [(candidat, portee) != ("C-2", SEUL)] * 2
    refus = [] if fait.code == 0 else [x["texte"] for x in fait.erreur()["motifs"]]
    for dit in dits:
        assert [c["texte"] for c in dit["controles"] if not c["satisfait"]] == refus
        seul = any("ne passerait que l'entretien final" in x for x in dit["suggestions"])
        assert seul is (candidat == "C-1" and portee != "complete")


def test_v18_3_la_portee_se_force_et_ne_s_invente_pas(m: MondeSessions) -> None:
    detenir(m, "CCP1", "CCP2")
    s, ccp = m.session(), m.session(reference=f"{TITRE}/CCP1", debut=date(2025, 5, 2))
    assert m.faire("candidat", "inscrire", "C-1", s, "--portee", "complete").code == 0
    assert inscription(m, s)["portee"] == "complete"
    redit = m.faire("candidat", "inscrire", "C-1", s, "--portee", SEUL)
    assert redit.json()["lignes"][0]["resultat"] == "sans_effet"
    assert "La portée reste « complète »" in redit.stderr
    for candidat, session, manque in (("C-2", s, "il lui manque CCP1, CCP2"), ("C-1", ccp, "pas une session TITRE")):
        refus = m.faire("candidat", "inscrire", candidat, session, "--portee", SEUL)
        assert (refus.code, refus.erreur()["code"]) == (4, "OBT-02")
        assert manque in refus.erreur()["message"]
        assert "sans --portee" in refus.erreur()["conseil"]
    assert m.faire("candidat", "inscrire", "C-2", s, "--portee", "partielle").code == 2


def test_v18_3_ce_qui_est_conteste_vaut_encore_et_se_dit(m: MondeSessions) -> None:
    premiere, _ = detenir(m, "CCP1", "CCP2")
    assert m.faire("session", "debloquer", premiere, "--motif", "erreur", profil=UD).code == 0
    s = m.session()
    fini = m.faire("candidat", "inscrire", "C-1", s)
    assert "OBT-02 : AUBERT Noé ne passe que l'entretien final, et ce qu'il détient est contesté" in fini.stderr
    assert inscription(m, s)["portee"] == SEUL


def test_v18_3_la_convocation_le_dit(m: MondeSessions, isole: Path) -> None:
    detenir(m, "CCP1", "CCP2")
    s = m.session()
    for candidat in ("C-1", "C-2"):
        assert m.faire("candidat", "inscrire", candidat, s).code == 0
    editer = ("convocation", "editer", s, "--sortie", "conv", "--formats", "ics")
    assert m.faire(*editer).code == 0
    dits = {f.name: f.read_bytes().replace(b"\r\n ", b"").decode() for f in Path("conv").iterdir()}
    assert {nom: "vous ne passez que cet entretien" in texte for nom, texte in dits.items()} == {
        "V-000001-aubert-noe.ics": True, "V-000002-besson-noe.ics": False,
    }  # fmt: skip


# --- les résultats ---


@pytest.mark.parametrize(
    ("portee", "options", "code", "retenu"),
    [
        ("complete", "--resultat reussite", 0, ("reussite", "reussi")),
        ("complete", "--resultat echec", 0, ("echec", "echoue")),
        ("complete", "--resultat absent", 0, ("absent", "absent")),
        ("complete", "--resultat reussite --entretien echoue", 2, None),
        ("complete", "--resultat reussite --entretien absent", 2, None),
        ("complete", "--resultat absent --entretien reussi", 2, None),
        ("complete", "--resultat echec --entretien reussi", 0, ("echec", "reussi")),
        ("complete", "--entretien reussi", 2, None),  # rien encore à compléter
        (
            "complete",
            "--resultat reussite_partielle --ccp CCP1 --entretien reussi",
            0,
            ("reussite_partielle", "reussi"),
        ),
        (SEUL, "--resultat reussite", 0, ("reussite", "reussi")),
        (SEUL, "--entretien reussi", 0, ("reussite", "reussi")),
        (SEUL, "--entretien echoue", 0, ("echec", "echoue")),
        (SEUL, "--entretien absent", 0, ("absent", "absent")),
        (SEUL, "--resultat echec --entretien reussi", 2, None),
        (SEUL, "--resultat reussite_partielle --ccp CCP1", 4, None),
        (SEUL, "--resultat reussite_partielle --ccp CCP1 --entretien reussi", 4, None),
        ("complete", "--entretien peut-etre --resultat echec", 2, None),
    ],
)
def test_ses_13_ses_14_saisir_l_entretien_d_une_session_titre(
    m: MondeSessions, portee: str, options: str, code: int, retenu: tuple[str, str] | None
) -> None:
    s = m.session("convocations_envoyees")
    m.inscrire(1, 1, portee=portee)
    avant = m.octets()
    fini = noter(m, s, *options.split())
    assert fini.code == code, fini.stderr
    if retenu is None:
        assert m.octets() == avant
        assert code == 2 or (fini.erreur()["code"], "--entretien seul" in fini.erreur()["conseil"]) == ("SES-14", True)
        return
    i = inscription(m, s)
    assert (i["resultat"], i["entretien"]) == retenu


@pytest.mark.parametrize(("final", "code"), [(1, 0), (0, 4)])
def test_ses_13_dans_une_session_ccp(m: MondeSessions, final: int, code: int) -> None:
    s = m.session("convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,), entretien_final=final)
    fini = noter(m, s, "--resultat", "reussite", "--entretien", "echoue")
    assert fini.code == code
    if code:
        assert (fini.erreur()["code"], "sans --entretien" in fini.erreur()["conseil"]) == ("SES-13", True)
        return
    i = inscription(m, s)
    assert (i["resultat"], i["entretien"]) == ("reussite", "echoue")
    assert m.traces("champ", "apres")[-1] == ("resultat C-000001", "reussite, entretien echoue")
    # le bloc se corrige sans que l'entretien soit redit, l'entretien sans que le bloc le soit
    assert noter(m, s, "--resultat", "echec").code == 0
    assert inscription(m, s)["entretien"] == "echoue"
    assert noter(m, s, "--entretien", "reussi").code == 0
    i = inscription(m, s)
    assert (i["resultat"], i["entretien"]) == ("echec", "reussi")
    assert noter(m, s, "--entretien", "reussi").json()["lignes"][0]["resultat"] == "sans_effet"


@pytest.mark.parametrize(
    ("reference", "final", "saisies"),
    [
        (TITRE, 1, ("reussite", "absent", *(f"{r}{e}" for r in ("echec", "reussite_partielle") for e in ENTRETIENS))),
        (TITRE, 0, ("reussite", "echec", "absent", "reussite_partielle")),
        (f"{TITRE}/CCP1", 1, ("absent", *(f"{r}{e}" for r in ("reussite", "echec") for e in ENTRETIENS))),
    ],
)
def test_ses_13_annuler_une_saisie_rend_le_resultat_et_l_entretien_d_avant(
    m: MondeSessions, reference: str, final: int, saisies: tuple[str, ...]
) -> None:
    s = m.session("convocations_envoyees", reference, candidats=(1,), entretien_final=final)

    def saisir(dit: str) -> Any:
        ccp = ("--ccp", "CCP1") if dit.startswith("reussite_partielle") else ()
        return noter(m, s, "--resultat", *dit.split(), *ccp)

    for premiere in (None, *saisies):
        if premiere is not None:
            saisir(premiere)
        avant = inscription(m, s)
        for seconde in saisies:
            fini = saisir(seconde)
            if fini.code or fini.json()["lignes"][0]["resultat"] == "sans_effet":
                continue
            defait = m.faire("lot", "annuler", fini.json()["lot"], "--motif", "erreur", jour=DEBUT)
            assert (defait.code, defait.json()["lignes"][0]["resultat"]) == (0, "fait"), (premiere, seconde)
            assert inscription(m, s) == avant, (premiere, seconde)


@pytest.mark.parametrize("resultat", ["reussite", "echec"])
def test_ses_13_un_absent_qui_etait_venu_doit_son_entretien(m: MondeSessions, resultat: str) -> None:
    s = m.session("convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,), entretien_final=1)
    assert noter(m, s, "--resultat", "absent").code == 0
    assert noter(m, s, "--resultat", resultat).code == 0
    assert inscription(m, s)["entretien"] is None
    fini = m.faire("session", "transmettre", s, jour=DEBUT)
    assert (fini.code, fini.erreur()["code"]) == (4, "SES-13")


@pytest.mark.parametrize(
    ("reference", "final", "resultat", "ccp", "code"),
    [
        (TITRE, 1, "reussite_partielle", "CCP1", 4),
        (TITRE, 1, "reussite", None, 0),
        (TITRE, 1, "absent", None, 0),
        (f"{TITRE}/CCP1", 1, "reussite", None, 4),
        (f"{TITRE}/CCP1", 1, "absent", None, 0),
        (f"{TITRE}/CCP1", 0, "reussite", None, 0),
    ],
)
def test_ses_13_transmettre_attend_l_entretien_de_qui_est_venu(
    m: MondeSessions, reference: str, final: int, resultat: str, ccp: str | None, code: int
) -> None:
    s = m.session("convocations_envoyees", reference, entretien_final=final)
    m.inscrire(1, 1, resultat, ccp_acquis=ccp)
    explique = m.faire("session", "expliquer", s, "--action", "transmettre", jour=DEBUT)
    fini = m.faire("session", "transmettre", s, jour=DEBUT)
    assert (explique.code, fini.code) == (code, code)
    if code:
        assert (fini.erreur()["code"], fini.erreur()["motifs"][0]["valeurs"]) == ("SES-13", {"candidats": ["C-000001"]})
        assert f"ceres session resultats {s}" in fini.erreur()["conseil"]
        assert noter(m, s, "--entretien", "absent").code == 0
        assert m.faire("session", "transmettre", s, jour=DEBUT).code == 0


# --- par fichier ---

FICHIER = "Candidat;Résultat;CCP;Entretien final\nC-1;réussite partielle;CCP1;Réussi\nC-2;;;échoué\nC-3;absent;;\n"


def test_ses_13_un_fichier_dit_l_entretien_et_son_sort_se_resoumet(m: MondeSessions, isole: Path) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 3))
    m.inscrire(1, 2, portee=SEUL)
    Path("r.csv").write_text(FICHIER + "C-4;echec;;\n", encoding="utf-8")
    commande = ("session", "resultats", s, "--fichier", "r.csv", "--resultat", "sorts.csv")
    simule = m.faire(*commande, "--simuler", "--ecraser", jour=DEBUT)
    assert (simule.code, conforme(simule.json())["resume"]["fait"]) == (7, 3)
    fini = m.faire(*commande, "--ecraser", jour=DEBUT)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["", "", "", "INTROUVABLE"])
    assert [(i["resultat"], i["entretien"]) for i in m.faire("session", "voir", s).json()["inscriptions"]] == [
        ("reussite_partielle", "reussi"), ("echec", "echoue"), ("absent", "absent"),
    ]  # fmt: skip
    lignes = Path("sorts.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lignes[0] == "Candidat;Résultat;CCP;Entretien final;sort;code;explication"
    assert [x.split(";")[4] for x in lignes[1:]] == ["fait", "fait", "fait", "refuse"]
    encore = m.faire("session", "resultats", s, "--fichier", "sorts.csv", jour=DEBUT)
    assert [x["resultat"] for x in encore.json()["lignes"]] == ["sans_effet", "sans_effet", "sans_effet", "refuse"]
    assert m.faire(*commande, jour=DEBUT).code == 8  # sorts.csv existe


def test_les_mots_d_un_jury_se_lisent_et_se_disent(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2, 3))
    texte = "candidat;decision du jury;ccp\nC-1;Admis;\nC-2;Ajournée;\nC-3;Réussite partielle;CCP1\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte, jour=DEBUT)
    assert fini.code == 0, fini.stderr
    for dit in ("« Admis » lu reussite (1 ligne)", "« Ajournée » lu echec (1 ligne)"):
        assert dit in fini.stderr
    lus = {i["candidat"]: i["resultat"] for i in m.faire("session", "voir", s).json()["inscriptions"]}
    assert lus == {"C-000001": "reussite", "C-000002": "echec", "C-000003": "reussite_partielle"}


def test_le_classeur_des_resultats_se_relit_avec_les_mots_d_un_jury(m: MondeSessions) -> None:
    """Celui des papiers, rempli à la main ; ces mots y sont dans ses cases, accordés ou non."""
    s = m.session("convocations_envoyees", candidats=(1, 2, 3, 4))
    assert m.faire("session", "papiers", s, "--sortie", "p", "--lesquels", "resultats.xlsx").code == 0
    (chemin,) = Path("p").glob("*.xlsx")
    classeur = openpyxl.load_workbook(chemin)
    feuille = classeur.worksheets[0]
    dits = {"C-000001": "Admis", "C-000002": "AJOURNÉ", "C-000003": "Réussite partielle", "C-000004": "admise "}
    for rang in range(2, 6):
        candidat = feuille.cell(rang, 1).value
        feuille[f"D{rang}"].value = dits[candidat]
        if candidat == "C-000003":
            feuille[f"E{rang}"].value = "CCP1"
            feuille[f"F{rang}"].value = "Ajournée"
    classeur.save("rempli.xlsx")
    fini = m.faire("session", "resultats", s, "--fichier", "rempli.xlsx", jour=DEBUT)
    assert fini.code == 0, fini.stderr
    for dit in (
        "« Admis » lu reussite (1 ligne)",
        "« AJOURNÉ » lu echec (1 ligne)",
        "« Ajournée » lu echoue (1 ligne)",
    ):
        assert dit in fini.stderr
    lus = {i["candidat"]: i["resultat"] for i in m.faire("session", "voir", s).json()["inscriptions"]}
    assert lus == dict(zip(dits, ("reussite", "echec", "reussite_partielle", "reussite"), strict=True))


def test_ses_13_ses_14_les_memes_regles_par_fichier(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,))
    texte = "candidat;resultat;entretien\nC-1;echec;echoue\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte, jour=DEBUT)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["SES-13"])
    titre = m.session("convocations_envoyees", debut=DEBUT)
    m.inscrire(2, 1, portee=SEUL)
    m.inscrire(2, 2)
    texte = "candidat;resultat;ccp;entretien\nC-1;reussite_partielle;CCP 1;\nC-2;reussite;;echoue\n"
    fini = m.faire("session", "resultats", titre, "--fichier", "-", stdin=texte, jour=DEBUT)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["SES-14", "USAGE"])
    tout = m.faire("session", "resultats", titre, "--fichier", "-", "--tout-ou-rien", stdin=texte, jour=DEBUT)
    assert tout.code == 4


@pytest.mark.parametrize(
    ("resultat", "dit"), [("reussite", "fichier complété"), ("absent", "fichier complété"), ("r2.XLSM", "r2.csv")]
)
def test_avec_un_fichier_resultat_nomme_le_tableau_a_ecrire(m: MondeSessions, resultat: str, dit: str) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    texte = "candidat;resultat\nC-1;echec\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", "--resultat", resultat, stdin=texte, jour=DEBUT)
    assert (fini.code, fini.erreur()["code"], dit in fini.erreur()["message"]) == (2, "USAGE", True)
    assert not Path(resultat).exists()
    assert inscription(m, s)["resultat"] is None


def test_ses_13_les_fautes_d_un_fichier_se_disent_ensemble(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2))
    texte = "candidat;resultat;ccp;entretien\nC-1;;CCP1;\nC-1;;;\nC-2;echec;;perdu\nC-x;recu;;reussi\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte, jour=DEBUT)
    assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
    dites = [(x["valeurs"]["ligne"], x["valeurs"].get("colonne")) for x in fini.erreur()["motifs"]]
    assert dites == [(2, "resultat"), (4, "entretien"), (5, "candidat"), (5, "resultat")]
    for mal in (("--entretien", "reussi"), ("--ccp", "CCP1"), ("--candidat", "C-1")):
        assert m.faire("session", "resultats", s, "--fichier", "-", *mal, stdin=texte, jour=DEBUT).code == 2
    assert noter(m, s, "--resultat", "echec", "--ecraser").code == 2


def test_un_candidat_sans_rien_a_cote_n_est_pas_saisi_et_se_dit(m: MondeSessions) -> None:
    """Le modèle de ceres, rempli à moitié, se relit : qui n'a pas encore de résultat est laissé."""
    s = m.session("convocations_envoyees", candidats=(1, 2))
    texte = "candidat;resultat;ccp;entretien\nC-1;;;\nC-2;echec;;\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte, jour=DEBUT)
    assert (fini.code, [x["ligne"] for x in fini.json()["lignes"]]) == (0, [3])
    assert "1 ligne sans rien à faire : 2." in fini.stderr
    assert (inscription(m, s)["resultat"], inscription(m, s, "C-000002")["resultat"]) == (None, "echec")


def test_dro_01_le_role_passe_avant_la_contradiction(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    options = ("--candidat", "C-1", "--resultat", "reussite", "--entretien", "echoue")
    for profil, code in ((UD, 5), (CENTRE, 2), (MPCP, 2)):
        assert m.faire("session", "resultats", s, *options, profil=profil, jour=DEBUT).code == code
