"""SOLIDAIRE : plusieurs lignes d'un même objet ; et le même fichier donné deux fois, chaque action, chaque état."""

import json
from datetime import date
from typing import Any

import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import EN_COURS, HABILITATIONS, MPCP, UD_44, UD_75, Monde
from tests.fabriques.peuple import fichier
from tests.lanceur import JOUR

LOT = ("habilitation", "lot")
COLONNES = ["action", "habilitation", "jure", "certification", "debut", "fin", "motif"]


def ligne(action: str, objet: str = "", *, jure: str = "", certification: str = "", **reste: str) -> list[str]:
    return [action, objet, jure, certification, *(reste.get(c, "") for c in ("debut", "fin", "motif"))]


def ecrire(*lignes: list[str]) -> str:
    return fichier("l.csv", [COLONNES, *lignes])


def lot(ceres: Lanceur, *options: str, chemin: str = "l.csv", jour: str = JOUR, profil: str = MPCP) -> Any:
    env = {"CERES_AUJOURDHUI": jour, "CERES_PROFIL": profil}
    return ceres(*LOT, chemin, "--oui", "--format", "json", *options, env=env)


def sorts(fini: Any) -> list[tuple[str, str]]:
    return [(x["resultat"], x["code"]) for x in fini.json()["lignes"]]


SOLIDAIRE, FAIT, SANS_EFFET = ("non_traite", "SOLIDAIRE"), ("fait", ""), ("sans_effet", "")


# --- entièrement ou pas du tout ---


def a_demi(monde: Monde) -> str:
    """La fin demandée passe celle du titre."""
    h = monde["active"]
    return ecrire(ligne("brouillon", h), ligne("modifier", h, fin="01/01/2030"), ligne("valider", h),
                  ligne("suspendre", monde["active à venir"]))  # fmt: skip


def test_solidaire_une_habilitation_active_ne_reste_pas_en_brouillon(ceres: Lanceur, monde: Monde) -> None:
    a_demi(monde)
    fini = lot(ceres)
    assert (fini.code, sorts(fini)) == (7, [SOLIDAIRE, ("refuse", "HAB-13"), SOLIDAIRE, FAIT])
    assert monde.etat("active") == ("validee", "2024-01-01", "2026-01-01", 1)
    assert fini.json()["lignes"][2]["explication"] == (
        f"{monde['active']} s'écrit entièrement ou pas du tout, et sa ligne 3 (modifier) est refusée. Corrigez la ligne"
        " 3, ou donnez --lignes-separees."
    )


@pytest.mark.parametrize("apres", ["renouveler", "brouillon"])
@pytest.mark.parametrize("separees", [(), ("--lignes-separees",)])
def test_hab_08_ce_que_le_fichier_a_suspendu_ne_se_conseille_pas_de_le_reactiver(
    ceres: Lanceur, monde: Monde, apres: str, separees: tuple[str, ...]
) -> None:
    h = monde["active"]
    seconde = ligne(apres, jure="J-5", certification=EN_COURS, fin="31/12/2026" if apres == "renouveler" else "")
    ecrire(ligne("suspendre", monde["active à venir"]), ligne("suspendre", h), seconde)
    fini = lot(ceres, *separees)
    assert (fini.code, sorts(fini)) == (7, [FAIT, FAIT if separees else SOLIDAIRE, ("refuse", "HAB-08")])
    dit = fini.json()["lignes"][2]["explication"]
    assert dit.endswith("La ligne 3 du même fichier la suspend : n'en gardez qu'une des deux.")
    ecrire(ligne("suspendre", h), ligne("reactiver", h), ligne("renouveler", h, fin="31/12/2026"))
    assert sorts(lot(ceres, "--simuler"))[2] == FAIT


def test_hab_08_une_habilitation_deja_suspendue_se_reactive_d_abord(ceres: Lanceur, monde: Monde) -> None:
    h = monde["suspendue"]
    ecrire(ligne("suspendre", h), ligne("renouveler", h, fin="31/12/2026"))
    fini = lot(ceres)
    assert sorts(fini) == [SANS_EFFET, ("refuse", "HAB-08")]
    assert "Réactivez-la d'abord" in fini.json()["lignes"][1]["explication"]


def test_solidaire_les_lignes_separees_se_font_chacune_pour_elle_meme(ceres: Lanceur, monde: Monde) -> None:
    a_demi(monde)
    assert sorts(lot(ceres, "--lignes-separees")) == [FAIT, ("refuse", "HAB-13"), FAIT, FAIT]


def test_solidaire_simuler_planifier_et_tout_ou_rien_le_disent_de_meme(ceres: Lanceur, monde: Monde) -> None:
    a_demi(monde)
    octets = monde.octets()
    attendus = [SOLIDAIRE, ("refuse", "HAB-13"), SOLIDAIRE, FAIT]
    assert sorts(lot(ceres, "--simuler")) == attendus
    assert sorts(lot(ceres, "--plan", "p.json")) == attendus
    rien = lot(ceres, "--tout-ou-rien")
    assert (rien.code, sorts(rien)) == (4, [*attendus[:3], ("non_traite", "")])
    assert monde.octets() == octets
    applique = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    assert (applique.code, sorts(applique)) == (7, attendus)
    assert monde.etat("active") == ("validee", "2024-01-01", "2026-01-01", 1)


def test_solidaire_un_plan_compte_a_part_ce_qui_n_est_que_laisse(ceres: Lanceur, monde: Monde) -> None:
    a_demi(monde)
    totaux = "1 à appliquer, 0 sans effet, 1 en refus, 2 non traitées"
    planifie = ceres("habilitation", "lot", "l.csv", "--plan", "p.json", "--format", "table")
    assert f"Plan écrit dans p.json : {totaux}." in planifie.stdout + planifie.stderr
    relu = ceres("lot", "plan", "p.json", "--format", "table").stdout
    assert f"{totaux}." in relu
    assert (relu.count("non traitée : "), relu.count("refusée : ")) == (2, 1)


def test_solidaire_un_plan_aux_lignes_separees_s_applique_de_meme(ceres: Lanceur, monde: Monde) -> None:
    a_demi(monde)
    lot(ceres, "--plan", "p.json", "--lignes-separees")
    applique = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    assert sorts(applique) == [FAIT, ("refuse", "HAB-13"), FAIT, FAIT]


def test_solidaire_une_creation_dont_la_validation_est_refusee_reste_un_brouillon(ceres: Lanceur, monde: Monde) -> None:
    f = Fabrique.reprise(monde.chemin)
    jure = f.jure("SANSEMPLOI", "Zoé")  # HAB-12 : rien ne dit son emploi
    f.store.fermer()
    nomme = {"jure": f"J-{jure}", "certification": f"{EN_COURS}/CCP1"}
    ecrire(
        ligne("creer", **nomme, debut="01/09/2025"),
        ligne("modifier", **nomme, fin="31/12/2026"),
        ligne("valider", **nomme),
    )
    fini = lot(ceres)
    assert sorts(fini) == [FAIT, SOLIDAIRE, ("refuse", "HAB-12")]
    assert monde.lignes("SELECT etat, fin FROM habilitation WHERE jure_id = ?", jure) == [("brouillon", "2027-12-31")]
    encore = lot(ceres)
    assert sorts(encore) == [SANS_EFFET, SOLIDAIRE, ("refuse", "HAB-12")]


def test_solidaire_ce_qui_comptait_sur_une_ligne_laissee_se_decide_de_nouveau(ceres: Lanceur, monde: Monde) -> None:
    """Le CCS s'appuyait sur l'habilitation que le fichier réactivait ; le numéro des suivantes n'a pas de trou, dans
    ce qui est dit de leurs lignes laissées non plus."""
    h, appui = monde["suspendue"], {"jure": "J-8"}
    ecrire(
        ligne("reactiver", h),
        ligne("creer", **appui, certification=f"{EN_COURS}/CCS1", debut="01/10/2025"),
        ligne("valider", **appui, certification=f"{EN_COURS}/CCS1"),
        ligne("creer", jure="J-6", certification=f"{EN_COURS}/CCP1", debut="01/10/2025"),
        ligne("modifier", jure="J-6", certification=f"{EN_COURS}/CCP1", fin="31/12/2026"),
        ligne("modifier", jure="J-6", certification=f"{EN_COURS}/CCP1", fin="01/01/2030"),
        ligne("modifier", h, fin="31/12/2026"),  # HAB-08 : elle est active
    )
    fini = lot(ceres)
    assert [x["resultat"] for x in fini.json()["lignes"]] == [
        "non_traite", "refuse", "refuse", "fait", "non_traite", "refuse", "refuse",
    ]  # fmt: skip
    lignes = fini.json()["lignes"]
    assert lignes[1]["code"] == "HAB-11"
    assert [x["objet"] for x in lignes[3:6]] == ["H-000017"] * 3
    assert lignes[4]["explication"].startswith("H-000017 s'écrit entièrement ou pas du tout, et sa ligne 7 (modifier)")
    assert "H-000018" not in json.dumps(lignes)
    assert monde.etat("suspendue") == ("suspendue", "2024-01-01", "2026-01-01", 1)


def test_solidaire_ce_qui_fut_laisse_au_vu_de_lignes_reprises_est_rendu(ceres: Lanceur, monde: Monde) -> None:
    """L'appui suspendu faisait refuser le CCS ; laissé, il le laisse se faire."""
    f = Fabrique.reprise(monde.chemin)
    ccs = f.habilitation(5, f"{EN_COURS}/CCS1", "suspendue", date(2025, 9, 1), date(2025, 12, 31))
    f.store.fermer()
    titre = monde["active"]
    ecrire(
        ligne("suspendre", titre),
        ligne("suspendre", f"H-{ccs}"),  # sans effet, l'étant déjà
        ligne("reactiver", f"H-{ccs}"),  # HAB-11, tant que la ligne 2 se fait
        ligne("suspendre", f"H-{ccs}"),
        ligne("supprimer", titre),  # HAB-08
    )
    assert sorts(lot(ceres)) == [SOLIDAIRE, SANS_EFFET, FAIT, FAIT, ("refuse", "HAB-08")]


def test_solidaire_ce_qui_fut_arrete_avant_son_voisin_se_rend_quand_celui_ci_s_arrete(
    ceres: Lanceur, monde: Monde
) -> None:
    """Les deux sont à demi : le CCS, dont la ligne refusée vient d'abord, s'arrête le premier, puis son appui."""
    f = Fabrique.reprise(monde.chemin)
    ccs = f.habilitation(5, f"{EN_COURS}/CCS1", "brouillon", date(2025, 9, 1), date(2025, 12, 31))
    f.store.fermer()
    titre = monde["active"]
    ecrire(
        ligne("suspendre", titre),
        ligne("modifier", f"H-{ccs}", fin="30/11/2025"),
        ligne("valider", f"H-{ccs}"),  # HAB-11, tant que la ligne 2 se fait
        ligne("suspendre", f"H-{ccs}"),
        ligne("supprimer", titre),  # HAB-08
    )
    assert sorts(lot(ceres)) == [SOLIDAIRE, FAIT, FAIT, FAIT, ("refuse", "HAB-08")]


def test_solidaire_un_objet_deplace_ou_decide_autrement_l_est_pour_toutes_ses_lignes(
    ceres: Lanceur, monde: Monde
) -> None:
    """L'un a changé depuis le plan ; le juré de l'autre n'est plus actif (HAB-01)."""
    h, autre, libre = monde["active"], monde["active à venir"], monde["E-FIN"]
    ecrire(ligne("suspendre", h), ligne("reactiver", h), ligne("brouillon", autre),
           ligne("modifier", autre, fin="31/12/2026"), ligne("valider", autre), ligne("suspendre", libre))  # fmt: skip
    lot(ceres, "--plan", "p.json")
    assert ceres("habilitation", "suspendre", h, "--oui").code == 0
    assert ceres("jure", "inactiver", "J-7", "--oui").code == 0
    fini = ceres("lot", "appliquer", "p.json", "--oui", "--format", "json")
    deplaces, decides = [("non_traite", "DEPLACE")] * 2, [SOLIDAIRE, SOLIDAIRE, ("non_traite", "DECISION")]
    assert (fini.code, sorts(fini)) == (7, [*deplaces, *decides, FAIT])
    assert monde.etat("active à venir") == ("validee", "2025-09-03", "2026-01-01", 1)


def test_solidaire_la_meme_suppression_deux_fois_n_est_pas_une_erreur(ceres: Lanceur, monde: Monde) -> None:
    nomme = {"jure": "J-6", "certification": f"{EN_COURS}/CCP1"}
    ecrire(*[ligne("supprimer", monde["brouillon"])] * 2, ligne("creer", **nomme, debut="01/10/2025"),
           *[ligne("supprimer", **nomme)] * 2)  # fmt: skip
    assert sorts(lot(ceres)) == [FAIT, SANS_EFFET, FAIT, FAIT, SANS_EFFET]
    fait = monde.octets()
    assert sorts(lot(ceres)) == [SANS_EFFET] * 5
    assert monde.octets() == fait


def test_solidaire_vaut_pour_un_fichier_de_jures(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["numero_jure", "telephone_professionnel", "commune"], ["J-1", "01 99 00 11 22", ""],
              ["J-1", "", "Nulle-Part-Ailleurs"], ["J-2", "01 99 00 11 23", ""]]  # fmt: skip
    importer = ("jure", "importer", fichier("j.csv", lignes), "--oui", "--format", "json")
    fini = ceres(*importer)
    assert [x["code"] for x in fini.json()["lignes"]][::2] == ["SOLIDAIRE", ""]
    assert monde.lignes("SELECT telephone_professionnel FROM jure WHERE id = 1") == [(None,)]
    assert [x["resultat"] for x in ceres(*importer, "--lignes-separees").json()["lignes"]] == [
        "fait", "refuse", "sans_effet",
    ]  # fmt: skip


# --- une seconde application ---

# De chaque habilitation de `monde` : les actions que le 02/09/2025 permet ; les autres sont refusées, ou sans effet.
PERMISES = {
    "brouillon": ("valider", "supprimer", "modifier"),
    "brouillon, dernier jour": ("valider", "supprimer", "modifier"),
    "brouillon, titre à venir": ("valider", "supprimer", "modifier"),
    "brouillon hors délai": ("supprimer",),
    "active": ("brouillon", "suspendre", "renouveler"),
    "active, dernier jour": ("brouillon", "suspendre", "renouveler"),
    "active à venir": ("brouillon", "suspendre", "renouveler"),
    "suspendue": ("reactiver",),
    "suspendue expirée": ("reactiver",),
    "suspendue, prolongation": ("reactiver",),
    "suspendue hors délai": (),
    "E-COURS": ("brouillon", "renouveler"),
    "E-FIN": ("suspendre",),
    "E-FIN, dernier jour": ("suspendre",),
    "E-AVANT": ("brouillon", "renouveler"),
    "E-HORS": (),
}
ACTIONS = ("valider", "brouillon", "suspendre", "reactiver", "supprimer", "modifier", "renouveler")
# Le jour même, le lendemain (un titre y passe hors délai), et des années après.
JOURS = ("2025-09-02", "2025-09-03", "2031-06-01")


@pytest.mark.parametrize("jour", JOURS)
@pytest.mark.parametrize("action", ACTIONS)
def test_chaque_action_faite_de_chaque_etat_est_sans_effet_la_seconde_fois(
    ceres: Lanceur, monde: Monde, action: str, jour: str
) -> None:
    assert PERMISES.keys() == HABILITATIONS.keys()
    siennes = [nom for nom, permises in PERMISES.items() if action in permises]
    fins = {nom: f"{fin:%d/%m/%Y}" for nom, (_, _, _, _, fin) in HABILITATIONS.items()}
    debuts = {nom: f"{debut.replace(day=debut.day + 1):%d/%m/%Y}" for nom, (_, _, _, debut, _) in HABILITATIONS.items()}
    suite = []
    for nom in HABILITATIONS:
        dates = {"modifier": {"debut": debuts[nom], "fin": fins[nom]}, "renouveler": {"fin": "fin du titre"}}
        suite.append(ligne(action, monde[nom], **dates.get(action, {})))
    ecrire(*suite)
    premier = lot(ceres, "--motif", "commission")
    faites = [nom for nom, (sort, _) in zip(HABILITATIONS, sorts(premier), strict=True) if sort == "fait"]
    assert faites == siennes
    fait = monde.octets()
    second = lot(ceres, "--motif", "commission", jour=jour)
    assert monde.octets() == fait
    rendus = dict(zip(HABILITATIONS, sorts(second), strict=True))
    assert {nom: rendus[nom] for nom in siennes} == dict.fromkeys(siennes, SANS_EFFET)


@pytest.mark.parametrize("jour", JOURS)
@pytest.mark.parametrize(
    ("nom", "suite"),
    [
        ("active", ("brouillon", "modifier", "valider")),
        ("active", ("brouillon", "supprimer")),
        ("active", ("suspendre", "reactiver")),
        ("brouillon", ("brouillon", "modifier", "valider")),
        ("brouillon", ("valider", "suspendre")),
        ("suspendue", ("reactiver", "brouillon", "modifier", "valider")),
        ("E-COURS", ("renouveler", "suspendre")),
        ("E-AVANT", ("brouillon", "modifier", "valider")),
    ],
)
def test_une_suite_faite_est_sans_effet_tout_entiere_et_son_resultat_aussi(
    ceres: Lanceur, monde: Monde, nom: str, suite: tuple[str, ...], jour: str
) -> None:
    h = monde[nom]
    fin = {"E-AVANT": "01/09/2025"}.get(nom, "31/12/2026")
    dates = {"modifier": {"fin": fin}, "renouveler": {"fin": fin}}
    ecrire(*[ligne(action, h, **dates.get(action, {})) for action in suite])
    premier = lot(ceres, "--resultat", "r.csv")
    assert {sort for sort, _ in sorts(premier)} <= {"fait", "sans_effet"}
    fait = monde.octets()
    for chemin in ("l.csv", "r.csv"):
        second = lot(ceres, "--simuler", chemin=chemin, jour=jour)
        assert (second.code, sorts(second)) == (0, [SANS_EFFET] * len(suite))
        assert lot(ceres, chemin=chemin, jour=jour).code == 0
        assert monde.octets() == fait


def test_un_lot_annule_se_refait_et_un_objet_change_depuis_se_decide(ceres: Lanceur, monde: Monde) -> None:
    h = monde["active"]
    ecrire(ligne("brouillon", h), ligne("modifier", h, fin="31/12/2026"), ligne("valider", h))
    premier = lot(ceres)
    assert ceres("lot", "annuler", premier.json()["lot"], "--motif", "essai", "--oui").code == 0
    assert sorts(lot(ceres)) == [FAIT] * 3
    assert ceres("habilitation", "suspendre", h, "--oui").code == 0
    assert sorts(lot(ceres)) == [("refuse", "HAB-08")] * 3


def test_une_validation_expiree_que_la_nuit_a_constatee_reste_sans_effet(ceres: Lanceur, monde: Monde) -> None:
    ecrire(ligne("valider", monde["brouillon"]))
    assert sorts(lot(ceres)) == [FAIT]
    assert ceres("habilitation", "expirer", env={"CERES_AUJOURDHUI": "2026-01-02"}).code == 0
    assert sorts(lot(ceres, jour="2026-01-02")) == [SANS_EFFET]


def test_dro_02_ce_qu_un_autre_a_supprime_reste_introuvable(ceres: Lanceur, monde: Monde) -> None:
    ecrire(ligne("supprimer", monde["brouillon"]))
    assert sorts(lot(ceres, profil=UD_44)) == [FAIT]
    fait = bases.contenu(monde.chemin)
    assert sorts(lot(ceres, profil=UD_75)) == [("refuse", "INTROUVABLE")]
    assert sorts(lot(ceres, profil=UD_44)) == [SANS_EFFET]
    assert bases.contenu(monde.chemin) == fait


def test_hab_12_un_visa_demande_et_appose_ne_se_refait_pas(ceres: Lanceur, monde: Monde) -> None:
    """La validation d'un début ancien demande un visa, que le même fichier appose ; plus tard, un autre l'appose."""
    f = Fabrique.reprise(monde.chemin)
    jures = [f.jure(nom, "Zoé") for nom in ("ICI", "PLUSTARD")]
    hs = []
    for jure in jures:
        f.experience(jure, titre=1, debut=date(2010, 1, 1), fin=date(2019, 6, 30))
        hs.append(f"H-{f.habilitation(jure, EN_COURS, 'validee', date(2024, 1, 1), date(2026, 1, 1)):06d}")
    f.store.fermer()
    suite = [
        [ligne("brouillon", h), ligne("modifier", h, fin="31/12/2026"), ligne("valider", h, motif="rare")] for h in hs
    ]
    ecrire(*suite[0], ligne("viser", hs[0]), *suite[1])
    assert sorts(lot(ceres, "--motif", "commission")) == [FAIT] * 7
    assert ceres("habilitation", "viser", hs[1], "--motif", "pièces vues").code == 0
    fait = monde.octets()
    assert sorts(lot(ceres, "--motif", "commission", jour="2031-06-01")) == [SANS_EFFET] * 7
    assert monde.octets() == fait
