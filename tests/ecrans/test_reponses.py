"""Ce qu'une écriture répond : une phrase pour un objet, ce qui change et cela seul, et « rien à changer »."""

from pathlib import Path

import pytest

from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.monde import EN_COURS, UD_44, Monde

TABLE = ("--format", "table")


def test_un_objet_une_phrase_qui_le_nomme(ceres: Lanceur, monde: Monde) -> None:
    numero = monde["active"]
    simulee = ceres("habilitation", "suspendre", numero, "--oui", "--simuler", *TABLE)
    assert simulee.stdout == f"Simulation, rien n'est écrit : {numero} suspendue (JURE05 Alice, {EN_COURS}).\n"
    assert ceres("habilitation", "suspendre", numero, "--oui", *TABLE).stdout == (
        f"{numero} suspendue (JURE05 Alice, {EN_COURS}). Pour défaire : ceres lot annuler L-000001 --motif TEXTE\n"
    )
    encore = ceres("habilitation", "suspendre", numero, "--oui", *TABLE)
    assert encore.stdout == f"Rien à changer : {numero} est déjà suspendue.\n"
    assert "défaire" not in encore.stdout + encore.stderr


def test_plusieurs_objets_gardent_la_table_et_son_bilan(ceres: Lanceur, monde: Monde) -> None:
    fini = ceres("habilitation", "suspendre", monde["active"], monde["E-FIN"], "--oui", *TABLE)
    assert fini.stdout.split()[:3] == ["Ligne", "Objet", "Action"]
    assert "Lot L-000001 : 2 faits, 0 sans effet, 0 refusé, 0 non traité." in fini.stderr


def test_apres_un_lot_on_lit_comment_le_defaire_en_entier_ou_d_un_objet(ceres: Lanceur, monde: Monde) -> None:
    deux = ("habilitation", "suspendre", monde["active"], monde["E-FIN"], "--oui")
    assert "défaire" not in ceres(*deux, "--simuler", *TABLE).stderr
    fini = ceres(*deux, *TABLE)
    seul = f"ceres lot annuler L-000001 {monde['active']} --motif TEXTE"
    assert fini.stderr.splitlines()[-1] == (
        f"Pour défaire : ceres lot annuler L-000001 --motif TEXTE ; un seul objet : {seul}"
    )
    assert "défaire" not in ceres(*deux, *TABLE).stderr  # déjà suspendues
    defait = ceres("lot", "annuler", "L-1", monde["active"], "--motif", "essai", "--oui", *TABLE)
    assert defait.stdout.startswith(f"{monde['active']} active jusqu'au ")
    assert defait.stdout.endswith("Pour défaire : ceres lot annuler L-000002 --motif TEXTE\n")
    assert defait.stderr.splitlines()[0] == "1 action peut être défaite."


def test_defaire_un_lot_dit_son_total_une_seule_fois(ceres: Lanceur, monde: Monde) -> None:
    assert ceres("habilitation", "suspendre", monde["active"], monde["E-FIN"], "--oui", *TABLE).code == 0
    defait = ceres("lot", "annuler", "L-1", "--motif", "essai", "--oui", *TABLE)
    totaux = [ligne for ligne in defait.stderr.splitlines() if ": 2" in ligne or "2 faits" in ligne]
    assert totaux == ["Lot L-000002 : 2 faits, 0 sans effet, 0 refusé, 0 non traité."]


def test_ce_qui_ne_se_defait_pas_ne_se_propose_pas_a_defaire(ceres: Lanceur, monde: Monde) -> None:
    efface = ceres("habilitation", "supprimer", monde["brouillon"], monde["active"], "--oui", *TABLE)
    assert (efface.code, "1 fait" in efface.stderr, "défaire" in efface.stderr) == (7, True, False)


def test_d_un_grand_lot_on_dit_ou_lire_ce_qui_s_en_defait(ceres: Lanceur, monde: Monde) -> None:
    """Le chercher aussitôt coûterait autant que le lot."""
    lignes = ["nom;prenom;commune", *(f"NOM{n};Luc;Nantes" for n in range(51))]
    Path("jures.csv").write_text("\n".join(lignes), encoding="utf-8")
    fini = ceres("jure", "importer", "jures.csv", "--oui", *TABLE)
    assert fini.stderr.splitlines()[-1] == "Ce qui s'en défait : ceres lot voir L-000001"


def test_de_plusieurs_lignes_un_avertissement_dit_les_siennes(ceres: Lanceur, monde: Monde) -> None:
    lignes = ["action;jure;certification;debut", *(f"creer;J-{n};{EN_COURS}/CCP1;01/02/2025" for n in (1, 2))]
    Path("l.csv").write_text("\n".join(lignes), encoding="utf-8")
    for oui in (("--simuler",), ("--oui",)):
        (dit,) = [x for x in ceres("habilitation", "lot", "l.csv", *oui, *TABLE).stderr.splitlines() if "HAB-16" in x]
        assert dit.startswith("Attention : lignes 2, 3 : HAB-16 : début rétroactif de ")


def test_choisir_un_profil_le_nomme(ceres: Lanceur, monde: Monde) -> None:
    choisi = ceres("profil", "choisir", UD_44, *TABLE)
    assert choisi.stderr.startswith("Vous agissez désormais sous P-000002 (UD 44).")


def test_un_fichier_d_une_seule_ligne_repond_d_une_phrase(ceres: Lanceur, monde: Monde, isole: Path) -> None:
    numero = monde["active"]
    lot = isole / "lot.csv"
    lot.write_text(f"action;habilitation\nsuspendre;{numero}\n", "utf-8")
    fini = ceres("habilitation", "lot", lot, "--oui", *TABLE)
    assert fini.stdout == (
        f"{numero} suspendue (JURE05 Alice, {EN_COURS}). Pour défaire : ceres lot annuler L-000001 --motif TEXTE\n"
    )
    assert ceres("lot", "annuler", "L-1", "--motif", "erreur", "--oui", *TABLE).stdout.startswith(f"{numero} ")
    deux = isole / "deux.csv"
    deux.write_text(f"action;habilitation\nsuspendre;{numero}\nsuspendre;{monde['E-FIN']}\n", "utf-8")
    assert ceres("habilitation", "lot", deux, "--oui", *TABLE).stdout.split()[:2] == ["Ligne", "Objet"]


def test_la_seule_ligne_laissee_de_cote_dit_pourquoi(ceres: Lanceur, monde: Monde, isole: Path) -> None:
    """Ni d'un plan, ni d'une annulation, la phrase n'est vide."""
    numero = monde["active"]
    assert ceres("habilitation", "suspendre", numero, "--plan", isole / "plan.json").code == 0
    assert ceres("habilitation", "suspendre", numero, "--oui").code == 0
    deplacee = ceres("lot", "appliquer", isole / "plan.json", "--oui", *TABLE)
    assert deplacee.code == 7
    assert deplacee.stdout.startswith(f"{numero} a changé depuis : « suspendre » par ")
    assert ceres("lot", "annuler", "L-1", "--motif", "erreur", "--oui").code == 0
    encore = ceres("lot", "annuler", "L-1", "--motif", "erreur", "--oui", *TABLE)
    assert (encore.code, encore.stdout) == (7, f"{numero} : déjà défait par L-000002.\n")


def test_modifier_montre_ce_qui_change_et_cela_seul(ceres: Lanceur, monde: Monde) -> None:
    demande = ("jure", "modifier", "J-1", "--telephone-personnel", "06 39 98 05 85", "--employeur", "Atelier", *TABLE)
    simulee = ceres(*demande, "--simuler")
    assert simulee.stdout.splitlines() == [
        "Tél. personnel  (vide) → 06 39 98 05 85",
        "Employeur       (vide) → Atelier",
    ]
    assert simulee.stderr.splitlines()[-1].startswith("Simulation, rien n'est écrit : J-000001 ")
    faite = ceres(*demande)
    assert faite.stdout == simulee.stdout
    change = ceres("jure", "modifier", "J-1", "--employeur", "", "--telephone-personnel", "06 39 98 05 86", *TABLE)
    assert change.stdout.splitlines() == [
        "Tél. personnel  06 39 98 05 85 → 06 39 98 05 86",
        "Employeur       Atelier → (vide)",
    ]


def test_rien_a_changer_le_dit_et_ne_montre_rien_d_autre(ceres: Lanceur, monde: Monde) -> None:
    demande = ("jure", "modifier", "J-1", "--employeur", "Atelier")
    assert ceres(*demande).code == 0
    encore = ceres(*demande, *TABLE)
    assert (encore.code, encore.stdout) == (0, "")
    assert encore.stderr.startswith("Rien à changer : ")


@pytest.mark.parametrize(
    ("document", "demande"),
    [
        ("jure", ("jure", "modifier", "J-1", "--employeur", "Atelier")),
        ("habilitation", ("habilitation", "creer", "--jure", "J-1", "--certification", f"{EN_COURS}/CCP1")),
        ("titre", ("referentiel", "modifier", EN_COURS, "--fin-validite", "31/12/2028")),
        ("delai", ("delais", "definir", "titre", "--mode", "avertir")),
        ("profil", ("profil", "modifier", "P-1", "--sans-fin")),
    ],
)
def test_le_document_dit_quand_l_ecriture_n_a_rien_change(
    ceres: Lanceur, monde: Monde, document: str, demande: tuple[str, ...]
) -> None:
    rendus = [ceres(*demande, "--format", "json").json() for _ in range(2)]
    for rendu in rendus:
        conforme(rendu, document)
    # Le profil n'a jamais pris fin : rien à changer dès la première fois.
    assert [rendu.get("change") for rendu in rendus] == [None if document != "profil" else False, False]
