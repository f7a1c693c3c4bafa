"""V18-2 par la commande : suspendre, rétablir, retirer à compter d'un jour ; ce qui y perd son agrément. Jour :
03/03/2025 ; A-1 : E-1 sur le titre, du 02/09/2020 au 31/12/2027 ; A-7 : E-1 sur son CCS1, du 01/01/2022."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.commands.session.test_preparer import conforme, creer
from tests.fabriques.monde_sessions import AUTRE_DIRECCTE, CENTRE, DIRECCTE, JOUR, MPCP, TITRE, UD, MondeSessions

UN_JOUR = timedelta(days=1)
D, R = date(2025, 4, 8), date(2025, 4, 22)
CCS1 = f"{TITRE}/CCS1"


def faire(m: MondeSessions, nom: str, *arguments: object, profil: str = DIRECCTE, **suite: Any) -> Any:
    """`suspendre`, `retablir` ou `retirer`, avec un motif."""
    return m.faire("centre", f"{nom}-agrement", *arguments, "--motif", "essai", profil=profil, **suite)


def a_partir_de(m: MondeSessions, nom: str, le: date, agrement: str = "A-1", **suite: Any) -> None:
    fini = faire(m, nom, agrement, "--a-compter-du", le.isoformat(), **suite)
    assert fini.code == 0, fini.stderr


def vu(m: MondeSessions, agrement: int = 1, au: date | None = None, profil: str = DIRECCTE) -> dict[str, Any]:
    options = ("--au", au.isoformat()) if au else ()
    document = conforme(m.faire("centre", "voir", "E-1", *options, profil=profil).json())
    (sien,) = [a for a in document["agrements"] if a["id"] == f"A-{agrement:06d}"]
    return dict(sien)


# --- avant D, rien n'a changé ---


@pytest.mark.parametrize(("nom", "etat"), [("suspendre", "suspendu"), ("retirer", "retire")])
def test_agr_01_avant_ce_jour_l_agrement_reste_ce_qu_il_etait(m: MondeSessions, nom: str, etat: str) -> None:
    a_partir_de(m, nom, D)
    assert [vu(m, au=au)["etat"] for au in (D - UN_JOUR, D, D + UN_JOUR)] == ["valide", etat, etat]
    listes = {
        e: [a["id"] for a in conforme(m.faire("centre", "agrements", "E-1", "--etat", e, "--au", D).json())["elements"]]
        for e in ("valide", etat, "sans_appui")
    }
    assert "A-000001" not in listes["valide"]
    assert (listes[etat], listes["sans_appui"]) == (["A-000001"], ["A-000007"])
    assert m.faire("centre", "lister", "--titre", TITRE, "--au", D - UN_JOUR, profil=MPCP).json()["total"] == 2
    assert m.faire("centre", "lister", "--titre", TITRE, "--au", D, profil=MPCP).json()["total"] == 1


def test_agr_01_retabli_il_redevient_valide(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    a_partir_de(m, "retablir", R)
    assert [vu(m, au=au)["etat"] for au in (D, R - UN_JOUR, R, R + UN_JOUR)] == ["suspendu"] * 2 + ["valide"] * 2
    assert vu(m)["evenements"] == [
        {"nature": "suspendre", "a_compter_du": "2025-04-08", "pose_le": JOUR, "motif": "essai"},
        {"nature": "retablir", "a_compter_du": "2025-04-22", "pose_le": JOUR, "motif": "essai"},
    ]
    assert [vu(m, au=au)["valide_jusqu_au"] for au in (D - UN_JOUR, D, R)] == ["2025-04-07", None, "2027-12-31"]


@pytest.mark.parametrize(
    ("le", "code"), [("2020-09-01", 4), ("2020-09-02", 0), ("2020-09-03", 0), (JOUR, 0), ("2030-01-01", 0)]
)
def test_agr_01_pas_avant_le_debut_de_l_agrement(m: MondeSessions, le: str, code: int) -> None:
    for nom in ("suspendre", "retirer"):
        fini = faire(m, nom, "A-1", "--a-compter-du", le, "--simuler")
        assert fini.code == code
        if code:
            assert (fini.erreur()["code"], fini.erreur()["motifs"][0]["possible_le"]) == ("AGR-01", "2020-09-02")
            assert "--a-compter-du 02/09/2020" in fini.erreur()["conseil"]


def test_agr_01_pas_avant_le_dernier_evenement(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    octets = m.octets()
    for nom, code in (("retablir", 4), ("retirer", 4), ("suspendre", 4)):
        fini = faire(m, nom, "A-1", "--a-compter-du", D - UN_JOUR)
        assert (fini.code, fini.erreur()["code"], fini.erreur()["motifs"][0]["possible_le"]) == (
            code, "AGR-01", "2025-04-08",
        )  # fmt: skip
    assert m.octets() == octets
    assert faire(m, "retablir", "A-1", "--a-compter-du", D).code == 0
    assert vu(m, au=D)["etat"] == "valide"


def test_agr_01_sans_jour_c_est_aujourd_hui_ou_le_debut_d_un_agrement_a_venir(m: MondeSessions) -> None:
    assert m.faire(
        "centre", "agreer", "E-1", "--certification", f"{TITRE}/CCS2", "--debut", "10/03/2025", profil=DIRECCTE
    ).code == 0  # fmt: skip
    for agrement, le in (("A-1", JOUR), ("A-8", "2025-03-10")):
        (ligne,) = faire(m, "suspendre", agrement, "--simuler").json()["lignes"]
        assert ligne["apres"] == {"etat": "suspendu", "a_compter_du": le}


# --- la table, par la commande ---

# Ce qui est arrivé, puis ce que chacun répond : fait, sans effet, ou le code du refus.
MATRICE = {
    (): {"suspendre": "fait", "retablir": "AGR-01", "retirer": "fait", "modifier": "fait"},
    ("suspendre",): {"suspendre": "sans_effet", "retablir": "fait", "retirer": "fait", "modifier": "fait"},
    ("suspendre", "retablir"): {
        "suspendre": "fait", "retablir": "sans_effet", "retirer": "fait", "modifier": "fait",
    },
    ("retirer",): {"suspendre": "AGR-01", "retablir": "AGR-01", "retirer": "sans_effet", "modifier": "AGR-01"},
    ("suspendre", "retirer"): {
        "suspendre": "AGR-01", "retablir": "AGR-01", "retirer": "sans_effet", "modifier": "AGR-01",
    },
}  # fmt: skip


@pytest.mark.parametrize("suite", MATRICE, ids=lambda s: ", ".join(s) or "rien")
def test_agr_01_la_matrice_par_la_commande_et_son_explication(m: MondeSessions, suite: tuple[str, ...]) -> None:
    for nom in suite:
        a_partir_de(m, nom, date.fromisoformat(JOUR))
    for nom, attendu in MATRICE[suite].items():
        octets = m.octets()
        options = ("--fin", "30/12/2027") if nom == "modifier" else ()
        fini = faire(m, nom, "A-1", *options, "--simuler")
        explique = m.faire("centre", "expliquer", "A-1", "--action", f"{nom}-agrement", profil=DIRECCTE)
        document = conforme(explique.json())
        possibles = [
            f"{n}-agrement" for n in ("modifier", "suspendre", "retablir", "retirer") if MATRICE[suite][n] == "fait"
        ]
        assert document["actions_possibles"] == possibles
        assert (document["possible"], explique.code) == ((True, 0) if attendu == "fait" else (False, 4))
        refus = [c["texte"] for c in document["controles"] if not c["satisfait"]]
        if attendu in ("fait", "sans_effet"):
            (ligne,) = conforme(fini.json())["lignes"]
            assert ligne["resultat"] == attendu
            assert attendu == "fait" or ligne["explication"] == f"rien à changer : {refus[0]}"
        else:
            erreur = fini.erreur()
            assert (fini.code, erreur["code"], [x["texte"] for x in erreur["motifs"]]) == (4, attendu, refus)
            assert document["suggestions"] == [erreur["conseil"]]
        assert m.octets() == octets


def test_agr_01_un_retrait_est_definitif_et_le_refus_dit_comment_agreer_de_nouveau(m: MondeSessions) -> None:
    a_partir_de(m, "retirer", date.fromisoformat(JOUR))
    erreur = faire(m, "retablir", "A-1").erreur()
    assert erreur["conseil"] == (f"Agréez-le de nouveau : « ceres centre agreer E-000001 --certification {TITRE} ».")
    assert m.faire("centre", "agreer", "E-1", "--certification", TITRE, profil=DIRECCTE).code == 0
    assert vu(m, 8)["etat"] == "valide"


def test_agr_01_un_retrait_a_venir_n_empeche_pas_de_finir_plus_tot(m: MondeSessions) -> None:
    a_partir_de(m, "retirer", D)
    erreur = faire(m, "retirer", "A-1").erreur()
    assert "« ceres centre modifier-agrement A-000001 --fin »" in erreur["conseil"]
    assert m.faire("centre", "modifier-agrement", "A-1", "--fin", "15/03/2025", profil=DIRECCTE).code == 0
    assert vu(m)["valide_jusqu_au"] == "2025-03-15"
    fini = m.faire("centre", "modifier-agrement", "A-1", "--fin", "16/03/2025", profil=DIRECCTE, jour=D)
    assert (fini.code, fini.erreur()["code"]) == (4, "AGR-01")


def test_passe_sa_fin_un_evenement_est_garde_et_dit_sans_effet_sur_les_jours(m: MondeSessions) -> None:
    fini = faire(m, "suspendre", "A-3", "--a-compter-du", "02/09/2025")
    assert fini.code == 0
    assert "A-000003 finit le 01/09/2025, avant ce jour : aucun jour n'en est changé." in fini.stderr
    assert "finit le" not in faire(m, "suspendre", "A-1", "--a-compter-du", "31/12/2027").stderr


# --- SES-06 et AGR-04 : ce sont les jours de la session qui comptent ---


@pytest.mark.parametrize("nom", ["suspendre", "retirer"])
@pytest.mark.parametrize(
    ("debut", "fin", "code"),
    [(D - UN_JOUR, D - UN_JOUR, 0), (D - UN_JOUR, D, 4), (D, D, 4), (D + UN_JOUR, D + UN_JOUR, 4)],
)
def test_agr_04_ses_06_pas_de_creation_ni_de_deplacement_un_jour_suspendu_ou_retire(
    m: MondeSessions, nom: str, debut: date, fin: date, code: int
) -> None:
    s = m.session(debut=date(2025, 3, 31), candidats=(1,))
    a_partir_de(m, nom, D)
    jours = (debut.isoformat(), "--fin", fin.isoformat())
    for essai in (creer(m, TITRE, *jours), m.faire("session", "reporter", s, "--debut", *jours)):
        assert essai.code == code, essai.stderr
        if code:
            assert essai.erreur()["code"] == "SES-06"
            mot = "suspendu" if nom == "suspendre" else "retiré"
            assert f"{mot} à compter du 08/04/2025" in essai.erreur()["message"]
            assert ("rétablir A-000001" in essai.erreur()["conseil"]) is (nom == "suspendre")


def test_agr_04_au_national_le_refus_dit_comment_retablir_et_cela_suffit(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    a_creer = (D + UN_JOUR).isoformat()
    conseil = creer(m, TITRE, a_creer, "--centre", "E-1", profil=MPCP).erreur()["conseil"]
    commande = "ceres centre retablir-agrement A-000001 --a-compter-du 2025-04-09 --motif TEXTE"
    assert f"« {commande} »" in conseil
    assert m.faire(*commande.split()[1:], profil=MPCP).code == 0
    assert creer(m, TITRE, a_creer, "--centre", "E-1", profil=MPCP).code == 0


def test_agr_04_ses_06_retabli_le_premier_jour_convient(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    a_partir_de(m, "retablir", R)
    codes = [creer(m, TITRE, jour.isoformat()).code for jour in (D - UN_JOUR, D, R - UN_JOUR, R, R + UN_JOUR)]
    assert codes == [0, 4, 4, 0, 0]


@pytest.mark.parametrize(("debut", "code"), [(D - UN_JOUR, 0), (D, 4), (D + UN_JOUR, 4)])
def test_agr_04_ses_06_pas_de_premiere_edition_et_la_suivante_avertit(m: MondeSessions, debut: date, code: int) -> None:
    neuve = m.session(debut=debut, candidats=(1,), jures=(1, 2))
    editee = m.session(debut=debut, candidats=(2,), jures=(3, 4))
    assert m.faire("convocation", "editer", editee).code == 0
    a_partir_de(m, "suspendre", D)
    fini = m.faire("convocation", "editer", neuve)
    assert fini.code == code, fini.stderr
    if code:
        assert fini.erreur()["code"] == "SES-06"
        assert m.faire("session", "expliquer", neuve, "--action", "editer").code == 4
    suite = m.faire("convocation", "editer", editee, "--heure", "08:00")
    assert suite.code == 0
    assert ("SES-06" in suite.stderr) is bool(code)


@pytest.mark.parametrize(("debut", "avertit"), [(D - UN_JOUR, False), (D, True)])
def test_agr_04_deja_editee_la_session_se_valide_avec_un_avertissement(
    m: MondeSessions, debut: date, avertit: bool
) -> None:
    s = m.session("en_attente_validation", debut=debut, jures=(1, 2), candidats=(1, 2), resultat="reussite", edition=1)
    a_partir_de(m, "suspendre", D)
    fini = m.faire("session", "valider", s, profil=UD, jour=debut + UN_JOUR)
    assert (fini.code, m.etat(s)) == (0, "validee")
    assert ("AGR-04 : le centre n'a pas d'agrément" in fini.stderr) is avertit


def test_agr_03_le_titre_suspendu_une_session_de_ccs_ne_se_cree_plus(m: MondeSessions) -> None:
    assert creer(m, CCS1, D.isoformat()).code == 0
    a_partir_de(m, "suspendre", D)
    refus = creer(m, CCS1, D.isoformat()).erreur()
    assert refus["code"] == "SES-06"
    assert "sans appui du titre" in refus["message"]
    assert vu(m, 7, au=D)["etat"] == "sans_appui"
    assert creer(m, CCS1, (D - UN_JOUR).isoformat()).code == 0


def test_agr_04_un_changement_nomme_les_sessions_vivantes_qui_perdent_leur_agrement(m: MondeSessions) -> None:
    m.session(debut=D - UN_JOUR)  # finie avant
    m.session(debut=D - UN_JOUR, fin=D)
    m.session("convocations_envoyees", f"{TITRE}/CCP1", D, edition=1)
    m.session("en_preparation", CCS1, D)
    m.session("annulee", debut=D)
    m.session("validee", debut=D)
    m.session(debut=D, centre=2)
    m.session(debut=D, departement="35", region="53")  # au site d'une autre région
    simule = faire(m, "suspendre", "A-1", "--a-compter-du", D, "--simuler")
    attendu = (
        "AGR-04 : 3 sessions perdent leur agrément : S-2025-000002 (en préparation, 07/04/2025), "
        "S-2025-000003 (convocations envoyées, 08/04/2025), S-2025-000004 (en préparation, 08/04/2025). "
        "Sans agrément, ni convocations ni nouvelles dates ; pour celles déjà éditées, la validation le rappellera."
    )
    assert attendu in simule.stderr
    assert "AGR-04 : 1 session hors de votre ressort perd son agrément." in simule.stderr
    assert "S-2025-000008" not in simule.stderr + simule.stdout
    assert (
        f"AGR-03 : 1 agrément de CCS perd l'appui de celui du titre : A-000007 ({CCS1}, à compter du 08/04/2025)."
        in (simule.stderr)
    )
    (ligne,) = conforme(simule.json())["lignes"]
    assert [s["session"] for s in ligne["effets"]["sessions"]] == [f"S-2025-00000{n}" for n in (2, 3, 4)]
    assert ligne["effets"]["sessions"][0] == {
        "session": "S-2025-000002",
        "etat": "en_preparation",
        "debut": "2025-04-07",
        "fin": "2025-04-08",
        "effet": "perd",
        "raison": f"le centre n'a pas d'agrément sur {TITRE} valide le 08/04/2025 (A-000001 du 02/09/2020 au"
        " 31/12/2027, suspendu à compter du 08/04/2025)",
    }
    assert ligne["effets"]["agrements"] == [
        {"agrement": "A-000007", "certification": CCS1, "effet": "perd", "a_compter_du": "2025-04-08"}
    ]
    # Refusé, non ; et l'explication le dit aussi.
    explique = m.faire(
        "centre", "expliquer", "A-1", "--action", "suspendre-agrement", "--a-compter-du", D, profil=DIRECCTE
    )
    assert (explique.code, attendu in explique.json()["suggestions"]) == (0, True)
    a_partir_de(m, "suspendre", D)
    assert vu(m, au=D, profil=MPCP)["sessions_sans_agrement"] == [f"S-2025-00000{n}" for n in (2, 3, 4, 8)]
    # Rétabli le même jour, il les rend, et le dit de même.
    rendu = faire(m, "retablir", "A-1", "--a-compter-du", D, "--simuler")
    assert (
        "AGR-04 : 3 sessions retrouvent leur agrément : S-2025-000002 (en préparation, 07/04/2025), "
        "S-2025-000003 (convocations envoyées, 08/04/2025), S-2025-000004 (en préparation, 08/04/2025)." in rendu.stderr
    )
    assert "AGR-04 : 1 session hors de votre ressort retrouve son agrément." in rendu.stderr
    assert f"AGR-03 : 1 agrément de CCS retrouve l'appui de celui du titre : A-000007 ({CCS1}," in rendu.stderr
    (ligne,) = conforme(rendu.json())["lignes"]
    assert {e["effet"] for objets in ligne["effets"].values() for e in objets} == {"gagne"}
    a_partir_de(m, "retablir", D)
    assert vu(m, au=D, profil=MPCP)["sessions_sans_agrement"] == []


def test_agr_04_retirer_un_agrement_de_ccs_ou_double_ne_nomme_que_ce_qui_est_perdu(m: MondeSessions) -> None:
    assert m.faire("centre", "agreer", "E-1", "--certification", TITRE, "--site", "Rezé", profil=DIRECCTE).code == 0
    m.session(debut=D)
    m.session(debut=D, reference=CCS1)
    assert "AGR-0" not in faire(m, "retirer", "A-8").stderr
    dit = faire(m, "retirer", "A-7").stderr
    assert "1 session perd son agrément : S-2025-000002" in dit
    assert "S-2025-000001" not in dit


def test_agr_04_chaque_ligne_voit_l_effet_des_precedentes(m: MondeSessions) -> None:
    m.session(debut=D, reference=CCS1)
    fini = faire(m, "retirer", "A-1", "A-7", "A-99", "A-1", "E-1", "--a-compter-du", D)
    assert fini.code == 7
    lignes = [(x["objet"], x["resultat"], x["code"], bool(x.get("effets"))) for x in fini.json()["lignes"]]
    assert lignes == [
        ("A-000001", "fait", "", True),
        ("A-000007", "fait", "", False),  # la session n'avait déjà plus d'agrément
        ("A-99", "refuse", "INTROUVABLE", False),
        ("A-000001", "sans_effet", "", False),
        ("E-1", "refuse", "USAGE", False),
    ]
    par_l_entree = faire(m, "retirer", "-", "--a-compter-du", D, stdin="A-2\n\nA-3\n")
    assert (par_l_entree.code, par_l_entree.json()["resume"]["fait"]) == (0, 2)
    assert faire(m, "retirer", "A-99").code == 3


# --- journal ---


def test_v18_2_le_journal_garde_quand_qui_quoi_et_pourquoi(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    a_partir_de(m, "retablir", R, profil=MPCP)
    assert m.traces() == [
        ("agrement", 1, "suspendre-agrement", "etat", "valide", "suspendu", "essai"),
        ("agrement", 1, "suspendre-agrement", "a_compter_du", None, "2025-04-08", "essai"),
        ("agrement", 1, "retablir-agrement", "etat", "suspendu", "valide", "essai"),
        ("agrement", 1, "retablir-agrement", "a_compter_du", "2025-04-08", "2025-04-22", "essai"),
    ]
    seul = conforme(m.faire("centre", "historique", "A-1", profil=CENTRE).json())["elements"]
    assert seul == conforme(m.faire("centre", "historique", "E-1", profil=CENTRE).json())["elements"]
    assert [(t["objet"], t["structure"], t["motif"]) for t in seul] == [
        ("A-000001", "52", "essai"), ("A-000001", "52", "essai"),
        ("A-000001", "national", "essai"), ("A-000001", "national", "essai"),
    ]  # fmt: skip
    assert m.faire("centre", "historique", "A-7", profil=CENTRE).json()["total"] == 0
    for profil, objet, code in ((CENTRE, "A-4", 3), (UD, "A-4", 0), (CENTRE, "A-99", 3), (MPCP, "A-99", 3)):
        assert m.faire("centre", "historique", objet, profil=profil).code == code
    assert m.f.lignes("SELECT version FROM agrement WHERE id = 1") == [(3,)]


# --- modifier ---


def modifier(m: MondeSessions, *arguments: object, profil: str = DIRECCTE, **suite: Any) -> Any:
    return m.faire("centre", "modifier-agrement", *arguments, profil=profil, **suite)


@pytest.mark.parametrize(("fin", "code"), [("2027-12-30", 0), ("2027-12-31", 0), ("2028-01-01", 4)])
def test_agr_02_la_fin_ne_depasse_pas_la_fin_de_vie_du_titre(m: MondeSessions, fin: str, code: int) -> None:
    fini = modifier(m, "A-7", "--fin", fin)
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "AGR-02")
    if code:
        assert "31/12/2027" in fini.erreur()["conseil"]


def test_agr_02_modifier_ne_montre_que_ce_qui_change_et_le_trace(m: MondeSessions) -> None:
    fini = modifier(m, "A-1", "--fin", "30/12/2027", "--debut", "02/09/2020", "--motif", "convention")
    (ligne,) = conforme(fini.json())["lignes"]
    assert (ligne["avant"], ligne["apres"]) == ({"fin": "2027-12-31"}, {"fin": "2027-12-30"})
    assert ligne["explication"] == (
        f"A-000001 modifié (fin : 31/12/2027 → 30/12/2027) : E-000001 Centre Loire, {TITRE}"
    )
    assert m.traces() == [("agrement", 1, "modifier-agrement", "fin", "2027-12-31", "2027-12-30", "convention")]
    octets = m.octets()
    (ligne,) = modifier(m, "A-1", "--fin", "30/12/2027").json()["lignes"]
    assert (ligne["resultat"], m.octets()) == ("sans_effet", octets)
    assert modifier(m, "A-1").code == 2


@pytest.mark.parametrize(("fin", "perdue"), [(D, False), (D - UN_JOUR, True)])
def test_agr_04_modifier_nomme_les_sessions_qui_perdent_leur_agrement(
    m: MondeSessions, fin: date, perdue: bool
) -> None:
    m.session(debut=D)
    m.session(debut=D, reference=CCS1)
    fini = modifier(m, "A-1", "--fin", fin)
    assert fini.code == 0
    assert ("AGR-04 : 2 sessions perdent leur agrément" in fini.stderr) is perdue
    assert "AGR-03 : 1 agrément de CCS perd l'appui" in fini.stderr


@pytest.mark.parametrize(("retrait", "code"), [(R, 0), (R + UN_JOUR, 4)])
def test_ses_06_un_agrement_qui_sera_retire_se_modifie_a_cote_de_son_successeur(
    m: MondeSessions, retrait: date, code: int
) -> None:
    m.f.evenement(1, "retirer", retrait)
    m.f.agrement(1, TITRE, R, date(2027, 12, 31))
    fini = modifier(m, "A-1", "--debut", "2020-09-03")
    assert (fini.code, code and fini.erreur()["code"]) == (code, code and "SES-06")


def test_agr_01_le_debut_ne_passe_pas_apres_un_evenement(m: MondeSessions) -> None:
    a_partir_de(m, "suspendre", D)
    for debut, code in ((D, 0), (D + UN_JOUR, 4)):
        fini = modifier(m, "A-1", "--debut", debut, "--simuler")
        assert (fini.code, code and fini.erreur()["code"]) == (code, code and "AGR-01")
    assert "au plus tard le 08/04/2025" in fini.erreur()["conseil"]


def test_agr_03_un_ccs_ne_part_pas_hors_de_l_appui_du_titre(m: MondeSessions) -> None:
    for debut, code in (("2020-09-01", 4), ("2020-09-02", 0)):
        fini = modifier(m, "A-7", "--debut", debut, "--simuler")
        assert (fini.code, code and fini.erreur()["code"]) == (code, code and "AGR-03")


def test_ses_06_un_agrement_change_de_site_et_de_commune(m: MondeSessions) -> None:
    s = m.session(debut=D)
    fini = modifier(m, "A-1", "--site", "L'Annexe", "--commune", "Rezé")
    assert fini.code == 0, fini.stderr
    assert f"1 session perd son agrément : {s}" in fini.stderr  # elle ne nomme pas ce site
    assert "(site : aucun → L'Annexe ; commune : aucun → Rezé)" in fini.json()["lignes"][0]["explication"]
    assert (vu(m)["site"], vu(m)["commune"]) == ("L'Annexe", "Rezé")
    # Le même à une autre casse est le même (SIT-01) ; sans site, il n'y a plus de commune.
    assert modifier(m, "A-1", "--site", "L'ANNEXE").code == 0
    assert (vu(m)["site"], vu(m)["commune"], vu(m)["site_id"]) == ("L'Annexe", "Rezé", "T-000001")
    assert modifier(m, "A-1", "--commune", "Nantes").code == 0
    assert vu(m)["commune"] == "Nantes"
    assert modifier(m, "A-1", "--site", "").code == 0
    assert (vu(m)["site"], vu(m)["commune"], vu(m)["sessions_sans_agrement"]) == (None, None, [])
    assert modifier(m, "A-1", "--commune", "Rezé").code == 2
    assert modifier(m, "A-1", "--site", "—").code == 2


def test_ses_06_un_site_deja_connu_donne_sa_commune(m: MondeSessions) -> None:
    assert modifier(m, "A-1", "--site", "Le Port", "--commune", "Rezé").code == 0
    assert modifier(m, "A-7", "--site", "LE PORT").code == 0
    assert (vu(m, 7)["commune"], vu(m, 7)["etat"]) == ("Rezé", "valide")
    assert modifier(m, "A-2", "--site", "Ailleurs").code == 0
    assert vu(m, 2)["commune"] == "Nantes"


def test_dro_02_c_est_la_region_du_site_qui_dit_la_direccte(m: MondeSessions) -> None:
    refus = modifier(m, "A-1", "--site", "Loin", "--commune", "Rennes")
    assert (refus.code, refus.erreur()["code"]) == (4, "DRO-02")
    assert modifier(m, "A-1", "--site", "Loin", "--commune", "Rennes", profil=MPCP).code == 0
    assert faire(m, "suspendre", "A-1").code == 3
    assert modifier(m, "A-1", "--fin", "30/12/2027").code == 3
    assert m.faire("centre", "expliquer", "A-1", profil=DIRECCTE).code == 3
    assert m.faire("centre", "expliquer", "A-1", profil=AUTRE_DIRECCTE).code == 0
    assert faire(m, "suspendre", "A-1", profil=AUTRE_DIRECCTE).code == 0


@pytest.mark.parametrize("profil", [CENTRE, UD])
def test_dro_01_l_explication_d_un_centre_ou_d_une_ud_ne_dit_que_son_role(m: MondeSessions, profil: str) -> None:
    for suite in ((), ("--action", "suspendre-agrement")):
        explique = m.faire("centre", "expliquer", "A-1", *suite, profil=profil)
        document = conforme(explique.json())
        assert (explique.code, document["possible"], document["actions_possibles"]) == (4, False, [])
        assert [c["code"] for c in document["controles"]] == ["DRO-01"]
    assert faire(m, "suspendre", "A-1", profil=profil).code == 5


# --- lire ---


def test_v18_2_voir_range_par_titre_puis_par_site_avec_les_sessions(m: MondeSessions) -> None:
    for site in ("Rezé", "Le Port"):
        assert m.faire("centre", "agreer", "E-1", "--certification", TITRE, "--site", site, profil=DIRECCTE).code == 0
    m.session(debut=D, site="REZÉ")
    m.session(debut=D, reference=CCS1)
    m.session(debut=D, reference=f"{TITRE}/CCP1", departement="35", region="53")
    document = conforme(m.faire("centre", "voir", "E-1", profil=DIRECCTE).json())
    assert [(a["certification"], a["site"], a["sessions"]) for a in document["agrements"]] == [
        (TITRE, None, ["S-2025-000001", "S-2025-000002"]),
        (CCS1, None, ["S-2025-000002"]),
        (TITRE, "Le Port", []),
        (TITRE, "Rezé", ["S-2025-000001"]),
        ("TP-99901m02", None, []),
        ("TP-99902m01", None, []),
    ]
    elements = conforme(m.faire("centre", "agrements", "E-1", profil=DIRECCTE).json())["elements"]
    assert [a["id"] for a in elements] == [a["id"] for a in document["agrements"]]
    assert [{c: a[c] for c in document["agrements"][0]} for a in elements] == document["agrements"]
    siennes = m.faire("centre", "voir", "E-1", profil=CENTRE).json()["agrements"][0]["sessions"]
    assert siennes == ["S-2025-000001", "S-2025-000002", "S-2025-000003"]


def test_ses_05_l_agrement_d_un_ccs_n_a_pas_de_prolongation(m: MondeSessions) -> None:
    assert vu(m, 7)["certification"] == CCS1
    assert (vu(m, 7)["valide_jusqu_au"], vu(m, 7)["prolongation_jusqu_au"]) == ("2027-12-31", None)


@pytest.mark.parametrize(("agrement", "prolongation"), [(1, "2028-12-31"), (3, "2026-09-01")])
def test_v18_2_prolongation_jusqu_au_tant_qu_il_est_valide_le_dernier_jour_du_titre(
    m: MondeSessions, agrement: int, prolongation: str
) -> None:
    fin = {1: date(2027, 12, 31), 3: date(2025, 9, 1)}[agrement]
    assert vu(m, agrement)["prolongation_jusqu_au"] == prolongation
    a_partir_de(m, "suspendre", fin + UN_JOUR, f"A-{agrement}")
    assert vu(m, agrement)["prolongation_jusqu_au"] == prolongation
    a_partir_de(m, "retablir", fin + UN_JOUR, f"A-{agrement}")
    assert modifier(m, f"A-{agrement}", "--fin", fin - UN_JOUR).code == 0
    assert vu(m, agrement)["prolongation_jusqu_au"] is None
