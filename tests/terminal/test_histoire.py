"""L'histoire à l'écran : rien ne dépasse, l'heure est celle de Paris, chaque champ et chaque action a son nom."""

from enum import StrEnum
from typing import Any

import pytest

from ceres_cli.base.colonnes import suivies
from ceres_cli.regles import vocabulaire
from ceres_cli.regles.conformite.controles import ActionControle
from ceres_cli.regles.obtention.parchemins import ActionParchemin
from ceres_cli.regles.session.etats import ActionSession, CreationSession, DerogationSession
from ceres_cli.schemas import histoire as noms
from ceres_cli.services.journal.lectures import Recit
from ceres_cli.terminal import histoire
from ceres_cli.terminal.rendu import largeur
from tests.terminal.test_tables import LARGEURS

TRACE: dict[str, Any] = {
    "id": 1,
    "horodatage": "2026-11-26T07:02:59Z",
    "jour": "2026-11-26",
    "agent": "root",
    "profil": "P-000003",
    "structure": "44",
    "lot": "L-000001",
    "objet": "J-000012",
    "action": "modifier",
    "champ": "telephone_professionnel",
    "avant": "0261911234",
    "apres": "06 39 98 05 85",
    "motif": "nouveau poste",
    "derogation": False,
}
ACTIONS = [
    action
    for enumeration in (
        *(e for nom, e in vars(vocabulaire).items() if nom.startswith("Action") and issubclass(e, StrEnum)),
        ActionSession,
        CreationSession,
        DerogationSession,
        ActionControle,
        ActionParchemin,
    )
    for action in enumeration
]


def raconter(*traces: dict[str, Any], large: int = 1000, nommer: bool = False) -> list[str]:
    groupes = histoire.actions(traces)
    recit = Recit({"L-000001": "ud"}, {"L-000038": "commission.xlsx"}, {"H-000295": "PAGÈS Chloé, DWWM"})
    return list(histoire.lignes(groupes, recit, large, nommer=nommer))


def test_une_action_nomme_son_objet() -> None:
    trace = {**TRACE, "objet": "H-000295", "action": "suspendre", "champ": "etat", "avant": "validee"}
    assert raconter({**trace, "apres": "suspendue"}, nommer=True) == [
        "26/11/2026 08:02 · root, UD 44 · H-000295 (PAGÈS Chloé, DWWM) · a suspendu (État : validée → suspendue)"
        " · nouveau poste"
    ]


@pytest.mark.parametrize(("nombre", "objets"), [(1, "H-000295 (PAGÈS Chloé, DWWM)"), (2, "2"), (84, "84")])
def test_les_objets_d_un_lot_se_reunissent(nombre: int, objets: str) -> None:
    trace = {**TRACE, "lot": "L-000038", "action": "suspendre", "champ": "etat", "avant": "validee", "motif": None}
    traces = [{**trace, "objet": f"H-{n:06d}", "apres": "suspendue"} for n in range(295, 295 + nombre)]
    (ligne,) = raconter(*traces, nommer=True)
    dit = objets if nombre == 1 else f"L-000038 : {objets} habilitations"
    fin = "" if nombre == 1 else " · commission.xlsx"
    assert ligne == f"26/11/2026 08:02 · root, 44 · {dit} · a suspendu (État : validée → suspendue){fin}"


def test_des_valeurs_qui_different_ne_se_disent_qu_au_detail() -> None:
    trace = {**TRACE, "lot": "L-000038", "action": "reporter", "champ": "debut", "avant": "2027-03-12", "motif": None}
    traces = [{**trace, "objet": f"S-2027-00000{n}", "apres": f"2027-03-2{n}"} for n in (1, 2)]
    assert raconter(*traces) == ["26/11/2026 08:02 · root, 44 · L-000038 : 2 sessions · a reporté · commission.xlsx"]


def test_deux_lots_ou_deux_motifs_ne_se_reunissent_pas() -> None:
    un, deux = {**TRACE, "objet": "J-000001"}, {**TRACE, "objet": "J-000002"}
    assert len(raconter(un, deux)) == 1
    assert len(raconter(un, {**deux, "lot": "L-000002"})) == 2
    assert len(raconter(un, {**deux, "motif": "autre"})) == 2


def test_v18_9_la_ligne_est_celle_du_contrat() -> None:
    assert raconter(TRACE) == [
        "26/11/2026 08:02 · root, UD 44 · a changé Tél. professionnel : 02 61 91 12 34 → 06 39 98 05 85 · nouveau poste"
    ]


@pytest.mark.parametrize(
    ("instant", "jour", "dit"),
    [
        ("2026-07-31T22:30:00Z", "2026-08-01", "01/08/2026 00:30 ·"),  # l'été, deux heures de plus
        ("2026-12-31T22:59:59Z", "2026-12-31", "31/12/2026 23:59 ·"),
        ("2026-12-31T23:00:00Z", "2027-01-01", "01/01/2027 00:00 ·"),
        ("2026-12-31T23:00:00Z", "2026-12-31", "01/01/2027 00:00 (jour forcé : 31/12/2026) ·"),
    ],
)
def test_v18_9_l_instant_est_a_l_heure_de_paris(instant: str, jour: str, dit: str) -> None:
    [ligne] = raconter({**TRACE, "horodatage": instant, "jour": jour})
    assert ligne.startswith(dit)


def test_v18_9_un_agent_tu_ne_laisse_que_sa_structure() -> None:
    [ligne] = raconter({**TRACE, "agent": "", "profil": None, "motif": None})
    assert ligne.startswith("26/11/2026 08:02 · UD 44 · a changé")


def test_v18_9_le_jumeau_technique_ne_se_dit_que_seul() -> None:
    jumeau = {**TRACE, "champ": "telephone_professionnel_e164", "avant": "+33261911234", "apres": "+33639980585"}
    assert "+33" not in raconter(TRACE, jumeau)[0]
    assert "Tél. professionnel (E.164) : +33261911234 → +33639980585" in raconter(jumeau)[0]


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("TP-01280m04 2014-05-21/2020-04-04", "TP-01280m04 du 21/05/2014 au 04/04/2020"),
        ("M1805 2020-04-04/2020-04-04", "M1805 le 04/04/2020"),
        ("TP-01280m04 2014-05-21/", "TP-01280m04 depuis le 21/05/2014"),
    ],
)
def test_v18_9_un_emploi_dit_sa_periode_en_toutes_lettres(ecrit: str, lu: str) -> None:
    emploi = {**TRACE, "action": "experience", "champ": "experience", "avant": None, "apres": ecrit}
    assert f"a ajouté un emploi (Emploi : {lu})" in raconter(emploi)[0]


def test_can_08_une_commune_de_naissance_se_lit_avec_son_departement() -> None:
    nom = {**TRACE, "objet": "C-000012", "champ": "commune_naissance", "avant": "Brest", "apres": "Sainte-Colombe"}
    code = {**nom, "champ": "commune_naissance_insee", "avant": "29019", "apres": "69189"}
    [ligne] = raconter(nom, code)
    assert "Commune de naissance : Brest (29) → Sainte-Colombe (69) · nouveau poste" in ligne
    assert "Commune de naissance : Brest → Sainte-Colombe" in raconter(nom)[0]  # le journal n'en dit pas plus
    [ligne] = raconter({**nom, "avant": None}, {**code, "avant": None})
    assert "Commune de naissance : Sainte-Colombe (69)" in ligne
    avant, apres = ({t["champ"]: t[quand] for t in (nom, code)} for quand in ("avant", "apres"))
    assert noms.changements(avant, apres) == [("Commune de naissance", "Brest (29) → Sainte-Colombe (69)")]


def test_v18_9_l_objet_est_nomme_des_qu_il_y_en_a_deux() -> None:
    autre = {**TRACE, "objet": "J-000013", "motif": "autre poste"}
    assert ["J-000012" in ligne or "J-000013" in ligne for ligne in raconter(TRACE, autre)] == [True, True]
    assert "J-000012" not in raconter(TRACE)[0]
    assert " · J-000012 · " in raconter(TRACE, nommer=True)[0]


def test_v18_9_les_actions_vont_de_la_plus_recente_a_la_plus_ancienne_les_champs_dans_leur_ordre() -> None:
    fin = {**TRACE, "lot": "L-000002", "champ": "fin", "avant": "2026-12-31", "apres": None}
    debut = {**fin, "champ": "debut", "avant": None, "apres": "2026-01-02"}
    recente, ancienne = raconter(TRACE, debut, fin)
    assert recente.endswith("a changé Début : 02/01/2026 ; Fin : 31/12/2026 → (vide) · nouveau poste")
    assert "Tél. professionnel" in ancienne


def test_v18_9_un_long_texte_est_raccourci_apres_un_mot() -> None:
    long = "Un candidat demande un tiers temps, et une salle\nau rez-de-chaussée, près de l'entrée du centre."
    [ligne] = raconter({**TRACE, "champ": "dte_commentaire", "avant": None, "apres": long})
    assert "Commentaire de DTE : Un candidat demande un tiers temps, et une salle au…" in ligne


@pytest.mark.parametrize("large", LARGEURS)
def test_v18_9_aucune_ligne_ne_depasse_et_rien_ne_s_y_perd(large: int) -> None:
    traces = [{**TRACE, "champ": champ, "avant": "en_attente_validation", "apres": "0639980585"} for champ in (
        "etat", "telephone", "employeur", "adresse", "inscription C-000012", "fin",
    )]  # fmt: skip
    traces[3]["apres"] = "日本" * 14
    lignes = raconter(*traces, large=large)
    assert max(map(largeur, lignes)) <= large
    for entier in ("en attente de validation", "06 39 98 05 85", "26/11/2026 08:02"):
        assert any(entier in ligne for ligne in lignes)
    [une] = raconter(*traces)
    assert "".join("".join(lignes).split()) == "".join(une.split())


@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_v18_9_chaque_action_a_sa_phrase(action: StrEnum) -> None:
    assert noms.fait(action.value).startswith("a ")
    assert "«" not in noms.fait(action.value)


@pytest.mark.parametrize("table", ["jure", "candidat", "centre", "habilitation", "session_examen", "delai", "titre"])
def test_v18_9_chaque_champ_suivi_a_son_nom(table: str) -> None:
    montres = [c.removesuffix("_id") for c in suivies(table) if c not in ("annee", "numero", "expiration_constatee")]
    assert [c for c in montres if noms.nom_de_champ(c) == c] == []


@pytest.mark.parametrize(("delai", "nom"), [("creation", "création"), ("dte", "DTE"), ("convocation", "convocation")])
def test_del_02_une_derogation_dit_son_delai(delai: str, nom: str) -> None:
    levee = {
        **TRACE,
        "objet": "S-2026-000001",
        "champ": f"derogation {delai}",
        "avant": "en_attente",
        "apres": "utilisee",
    }
    assert f"Dérogation au délai de {nom} : en attente → utilisée" in raconter(levee)[0]


def test_v18_9_deux_champs_n_ont_pas_le_meme_nom() -> None:
    suivis = {c for table in ("jure", "candidat", "session_examen") for c in suivies(table)}
    assert len({noms.nom_de_champ(c) for c in suivis}) == len(suivis)
