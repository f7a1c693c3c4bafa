"""Ce qui se répète se dit une fois, à l'objet près ; ce que toutes les phrases nomment y reste."""

import pytest

from ceres_cli.erreurs import Motif
from ceres_cli.terminal import groupes


def ligne(numero: int, explication: str, objet: str = "", code: str = "DEPLACE") -> dict[str, object]:
    return {
        "ligne": numero, "objet": objet, "action": "valider", "resultat": "refusé", "code": code,
        "explication": explication,
    }  # fmt: skip


def test_l_objet_se_tait_et_le_lot_que_toutes_nomment_reste() -> None:
    lignes = [ligne(n, f"H-{n:06d} a changé depuis, lot L-000007", f"H-{n:06d}") for n in range(2, 9)]
    (reunie,) = groupes.des_lignes(lignes)
    assert reunie["explication"] == "… a changé depuis, lot L-000007"
    assert (reunie["nombre"], reunie["lignes"]) == (7, "2-8")
    assert reunie["objets"] == "H-000002, H-000003, H-000004, H-000005, H-000006, …"


def test_de_plusieurs_lots_chacun_garde_son_numero_et_ses_objets() -> None:
    lignes = [ligne(n, f"déjà défait par L-00000{1 + n // 6}", f"H-{n}") for n in range(2, 10)]
    assert [(e["explication"], e["objets"]) for e in groupes.des_lignes(lignes)] == [
        ("déjà défait par L-000001", "H-2, H-3, H-4, H-5"),
        ("déjà défait par L-000002", "H-6, H-7, H-8, H-9"),
    ]


def test_un_autre_code_ou_une_autre_phrase_est_un_autre_groupe() -> None:
    lignes = [ligne(2, "MARTIN Paul est absent"), ligne(3, "LEROY Anne est absent"), ligne(4, "est absent")]
    lignes.append(ligne(5, "DUPONT Jean est absent", code="INTROUVABLE"))
    dits = [(e["nombre"], e["explication"]) for e in groupes.des_lignes(lignes)]
    assert dits == [(2, "… est absent"), (1, "est absent"), (1, "DUPONT Jean est absent")]


def test_une_valeur_que_toutes_les_fautes_citent_reste_dans_la_phrase() -> None:
    def faute(numero: int, mot: str) -> Motif:
        valeurs = {"ligne": numero, "colonne": "Avis", "valeur": mot}
        return Motif("FICHIER", f"ligne {numero}, colonne « Avis » : « {mot} » n'est pas une action", valeurs)

    (memes,) = groupes.des_fautes([faute(n, "suspandre") for n in (2, 3, 4)])
    assert memes.texte == "3 fois, lignes 2-4, colonne « Avis » : « suspandre » n'est pas une action"
    (diverses,) = groupes.des_fautes([faute(2, "oui"), faute(7, "non")])
    suite = "« … » n'est pas une action (lu : « oui », « non »)"
    assert diverses.texte == f"2 fois, lignes 2, 7, colonne « Avis » : {suite}"


@pytest.mark.parametrize(("nombre", "dites"), [(3, 3), (4, 1)])
def test_dans_un_texte_trois_phrases_se_disent_encore_une_a_une(nombre: int, dites: int) -> None:
    lignes = [ligne(n, f"H-{n} est introuvable", f"H-{n}") for n in range(nombre)]
    suite = groupes.en_texte(lignes)
    assert (len(suite), sum(n for _, n in suite)) == (dites, nombre)
    if dites == 1:
        assert suite[0][0] == "4 fois : … est introuvable (H-0, H-1, H-2, H-3)"


def test_la_colonne_des_objets_ne_se_montre_pas_vide() -> None:
    sans, avec = (groupes.des_lignes([ligne(2, "non", objet)]) for objet in ("", "H-2"))
    assert [len(groupes.colonnes(reunies)) for reunies in (sans, avec)] == [6, 7]


def test_de_ce_que_l_on_va_faire_un_nom_se_tait_de_quelque_casse_qu_il_soit() -> None:
    noms = ("MARTIN Paul", "Le Goff Anne-Marie", "D'Almeida João", "Martin Claire")
    lignes = [ligne(n, f"ce juré ({nom}) n'aura plus rien.", f"H-{n}") for n, nom in enumerate(noms)]
    assert groupes.en_texte(lignes, a_venir=True) == [
        ("4 fois : ce juré (…) n'aura plus rien. (H-0, H-1, H-2, H-3)", 4)
    ]


def test_de_ce_que_l_on_va_faire_les_premiers_sont_nommes_et_les_autres_comptes() -> None:
    lignes = [ligne(n, f"ce juré (MARTIN P{n}aul) n'aura plus rien.", f"H-{n} MARTIN P{n}aul") for n in range(17)]
    cinq = ", ".join(f"H-{n} MARTIN P{n}aul" for n in range(5))
    assert groupes.en_texte(lignes, a_venir=True) == [
        (f"17 fois : ce juré (…) n'aura plus rien. ({cinq}, … et 12 autres)", 17)
    ]


def test_de_ce_que_l_on_va_faire_le_titre_et_les_sessions_se_taisent_aussi() -> None:
    titres = ("RNCP37274/CCP1", "TP-00520m05", "RNCP36241", "RNCP36241/CCS2")
    jours = ("06/01/2027", "18/01/2027", "05/02/2027", "06/01/2027), S-2027-000001 (07/01/2027")
    lignes = [
        ligne(n, f"H-{n} : plus de session sur {titre}. Son jury : S-2026-00005{n} ({jour}).", f"H-{n}")
        for n, (titre, jour) in enumerate(zip(titres, jours, strict=True))
    ]
    assert groupes.en_texte(lignes, a_venir=True) == [
        ("4 fois : plus de session sur …. Son jury : …. (H-0, H-1, H-2, H-3)", 4)
    ]
    assert len(groupes.en_texte(lignes)) == 4
