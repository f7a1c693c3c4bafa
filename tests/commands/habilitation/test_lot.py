"""`ceres habilitation lot` : lire le fichier d'un autre, faire ce qui se peut, dire le reste ligne à ligne."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.au_terminal import au_terminal
from tests.conforme import rapport
from tests.conftest import Lanceur
from tests.fabriques import bases, peuple
from tests.fabriques.base import Fabrique
from tests.fabriques.monde import CENTRE, EN_COURS, MPCP, UD_44, Monde
from tests.fabriques.peuple import en_csv, en_ndjson, en_ods, en_xlsx, fichier
from tests.lanceur import COMMANDE
from tests.outils_moteur import contenu, sans_pouvoirs

LOT = ("habilitation", "lot")
MOTIF = "départ à l’été, cœur de l’Œuvre"


@pytest.fixture
def grand(isole: Path) -> Iterator[Fabrique]:
    """La base du test, à peupler par centaines."""
    f = peuple.base(isole / "ceres.db")
    yield f
    f.store.fermer()


def sorts(document: dict[str, Any]) -> list[tuple[str, str]]:
    return [(ligne["resultat"], ligne["code"]) for ligne in document["lignes"]]


def relire(chemin: str, encodage: str = "utf-8-sig") -> list[list[str]]:
    return list(csv.reader(io.StringIO(Path(chemin).read_text(encoding=encodage)), delimiter=";"))


# --- formats d'entrée ---


def tableau(monde: Monde) -> list[list[str]]:
    return [
        ["action", "habilitation", "motif"],
        ["suspendre", monde["active"], MOTIF],
        ["brouillon", monde["E-COURS"], ""],
        ["suspendre", monde["suspendue"], ""],
    ]


FORMATS = {
    "csv, points-virgules": lambda t: en_csv(t),
    "csv, virgules": lambda t: en_csv([[f'"{c}"' for c in ligne] for ligne in t], ","),
    "csv, tabulations": lambda t: en_csv(t, "\t"),
    "csv, BOM": lambda t: en_csv(t, encodage="utf-8-sig"),
    "csv, cp1252": lambda t: en_csv(t, encodage="cp1252"),
    "csv, fins de ligne d'Unix": lambda t: en_csv(t).replace(b"\r\n", b"\n"),
    "xlsx": en_xlsx,
    "ods": en_ods,
    "ndjson": en_ndjson,
}


@pytest.mark.parametrize("nom", FORMATS)
@pytest.mark.parametrize("par_l_entree", [False, True], ids=["fichier", "entrée standard"])
def test_le_meme_fichier_se_lit_pareil_dans_chaque_format(
    ceres: Lanceur, monde: Monde, nom: str, par_l_entree: bool
) -> None:
    octets = FORMATS[nom](tableau(monde))
    if par_l_entree:
        fini = ceres(*LOT, "-", "--oui", "--format", "json", stdin=octets)
    else:
        # Le nom ne dit rien du contenu : c'est lui qui est regardé.
        fini = ceres(*LOT, fichier("changements.txt", octets), "--oui", "--format", "json")
    assert fini.code == 0
    document = rapport(fini)
    assert sorts(document) == [("fait", ""), ("fait", ""), ("sans_effet", "")]
    premiere = 1 if nom == "ndjson" else 2
    assert [ligne["ligne"] for ligne in document["lignes"]] == list(range(premiere, premiere + 3))
    assert monde.etat("active")[0] == "suspendue"  # type: ignore[index]
    assert monde.etat("E-COURS")[0] == "brouillon"  # type: ignore[index]
    assert monde.lignes("SELECT motif FROM trace WHERE action = 'suspendre'") == [(MOTIF,)]
    (source,) = monde.lignes("SELECT source, length(source_sha256), fait, sans_effet, refuse, non_traite FROM lot")
    assert source == ("entrée standard" if par_l_entree else "changements.txt", 64, 2, 1, 0, 0)


@pytest.mark.parametrize("format_", ["ndjson", "csv", "tsv"])
def test_une_liste_se_redonne_telle_quelle(ceres: Lanceur, monde: Monde, format_: str) -> None:
    """Ses colonnes qu'un lot ne lit pas peuvent porter des listes, sur la première ligne aussi ; une qu'il lit, non."""
    for commande, *lot in (
        (("habilitation", "lister"), "habilitation", "lot", "--action", "brouillon"),
        (("jure", "lister"), "jure", "importer"),
    ):
        liste = ceres(*commande, "--format", format_).stdout
        Path("liste").write_text(liste, encoding="utf-8")
        rendu = ceres(*lot, "liste", "--simuler", "--format", "json")
        assert len(rendu.json()["lignes"]) == ceres(*commande, "--format", "json").json()["total"], rendu.stderr
    Path("faute.ndjson").write_text(
        '{"habilitation": "H-1", "action": ["suspendre"], "autre": [1]}\n', encoding="utf-8"
    )
    faute = ceres("habilitation", "lot", "faute.ndjson", "--simuler", "--format", "json")
    assert (faute.code, [m["valeurs"]["colonne"] for m in faute.erreur()["motifs"]]) == (2, ["action"]), faute


def test_ce_qui_a_ete_reconnu_est_annonce(ceres: Lanceur, monde: Monde) -> None:
    lignes = [[*ligne, "x"] for ligne in tableau(monde)]
    lignes[0][3] = "Région d’origine"
    fini = ceres(*LOT, fichier("l.csv", en_csv(lignes, encodage="cp1252")), "--simuler")
    for dit in ("cp1252", "point-virgule", "action, habilitation, motif", "Colonnes ignorées : Région d’origine"):
        assert dit in fini.stderr, dit


@pytest.mark.parametrize(
    "entetes",
    [
        "ACTION;HABILITATION;MOTIF",
        "opération;N° habilitation;Raison",
        "Operation;Numero  Habilitation;JUSTIFICATION",
        "changement;id;motif",
        "Action ; Habilitation ; Motif",
        "Identifiant inutile;action;habilitation".replace("Identifiant inutile", "motif"),
    ],
)
def test_les_entetes_ont_des_synonymes_sans_accents_ni_casse(ceres: Lanceur, monde: Monde, entetes: str) -> None:
    cases = [MOTIF, "suspendre", monde["active"]] if entetes.startswith("motif") else None
    ligne = cases or ["suspendre", monde["active"], MOTIF]
    fini = ceres(*LOT, fichier("l.csv", [entetes.split(";"), ligne]), "--oui", "--format", "json")
    assert sorts(rapport(fini)) == [("fait", "")]
    assert monde.lignes("SELECT motif FROM trace") == [(MOTIF,)]


@pytest.mark.parametrize(
    ("ecrite", "nom", "resultat"),
    [
        ("Suspendre", "active", "fait"),
        ("RÉACTIVER", "suspendue", "fait"),
        ("Mettre en brouillon", "active", "fait"),
        ("Validér", "brouillon", "fait"),
        (" supprimer ", "brouillon", "fait"),
    ],
)
def test_les_actions_s_ecrivent_comme_on_parle(
    ceres: Lanceur, monde: Monde, ecrite: str, nom: str, resultat: str
) -> None:
    fini = ceres(*LOT, fichier("l.csv", [["action", "habilitation"], [ecrite, monde[nom]]]), "--oui", "--format=json")
    assert [ligne["resultat"] for ligne in rapport(fini)["lignes"]] == [resultat]


def test_une_habilitation_se_nomme_aussi_par_jure_et_certification(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["Action", "Numéro juré", "Référence", "Date de début", "Échéance", "Raison"],
        ["suspendre", "J-5", EN_COURS, "", "", ""],
        ["créer", "j-000005", f"{EN_COURS}/CCP1", "01/10/2025", "2026-06-30", MOTIF],
        ["modifier", "J-1", EN_COURS, "", "31/12/2026", ""],
        ["valider", "J-1", EN_COURS, "", "", ""],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--oui", "--format", "json")
    assert fini.code == 0
    document = rapport(fini)
    assert sorts(document) == [("fait", "")] * 4
    assert [ligne["objet"] for ligne in document["lignes"]] == [
        monde["active"], "H-000017", monde["brouillon"], monde["brouillon"],
    ]  # fmt: skip
    assert monde.lignes("SELECT jure_id, etat, debut, fin FROM habilitation WHERE id = 17") == [
        (5, "brouillon", "2025-10-01", "2026-06-30")
    ]
    assert monde.etat("brouillon") == ("validee", "2024-01-01", "2026-12-31", 3)


def test_creer_puis_valider_dans_le_meme_fichier_meme_apres_une_ancienne_habilitation(
    ceres: Lanceur, monde: Monde
) -> None:
    lignes = [
        ["action", "jure", "certification", "debut", "fin"],
        ["creer", "J-12", EN_COURS, "02/09/2025", "31/12/2026"],  # celle d'avant a expiré la veille
        ["valider", "J-12", EN_COURS, "", ""],
    ]
    premier = rapport(ceres(*LOT, fichier("l.csv", lignes), "--format", "json"))
    assert sorts(premier) == [("fait", ""), ("fait", "")]
    assert [ligne["objet"] for ligne in premier["lignes"]] == ["H-000017", "H-000017"]
    assert monde.etat("E-COURS")[0] == "validee"  # type: ignore[index]
    octets = monde.octets()
    second = ceres(*LOT, "l.csv", "--format", "json")
    assert (second.code, sorts(rapport(second))) == (0, [("sans_effet", ""), ("sans_effet", "")])
    assert monde.octets() == octets


def test_jure_et_certification_qui_designent_deux_habilitations_ne_sont_pas_devines(
    ceres: Lanceur, monde: Monde
) -> None:
    f = Fabrique.reprise(monde.chemin)
    f.habilitation(12, EN_COURS, "brouillon", date(2026, 1, 1), date(2026, 6, 1))
    f.store.fermer()
    lignes = [["action", "jure", "certification"], ["valider", "J-12", EN_COURS]]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--format", "json")
    (ligne,) = rapport(fini)["lignes"]
    assert (fini.code, ligne["resultat"]) == (7, "refuse")
    assert "H-000012" in ligne["explication"]
    assert "H-000017" in ligne["explication"]


def test_action_par_defaut(ceres: Lanceur, monde: Monde) -> None:
    sans = fichier("sans.csv", [["habilitation"], [monde["active"]], [monde["E-FIN"]]])
    assert ceres(*LOT, sans).code == 2
    assert sorts(rapport(ceres(*LOT, sans, "--action", "suspendre", "--oui", "--format", "json"))) == [("fait", "")] * 2
    mele = fichier("mele.csv", [["habilitation", "action"], [monde["suspendue"], ""], [monde["E-AVANT"], "brouillon"]])
    fini = ceres(*LOT, mele, "--action", "reactiver", "--oui", "--format", "json")
    assert [ligne["action"] for ligne in rapport(fini)["lignes"]] == ["reactiver", "brouillon"]
    refuse = ceres(*LOT, mele, "--action", "détruire", "--format", "json")
    assert (refuse.code, refuse.erreur()["code"]) == (2, "USAGE")


# --- fautes de format ---


def fautes(fini: Any) -> set[tuple[int, str | None]]:
    """(ligne, colonne) de chaque faute de l'erreur JSON."""
    assert (fini.code, fini.stdout) == (2, "")
    erreur = fini.erreur()
    assert erreur["code"] == "FICHIER"
    assert all(m["code"] == "FICHIER" and f"ligne {m['valeurs']['ligne']}" in m["texte"] for m in erreur["motifs"])
    return {(m["valeurs"]["ligne"], m["valeurs"].get("colonne")) for m in erreur["motifs"]}


def test_toutes_les_fautes_de_format_d_un_coup_et_rien_n_est_fait(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    lignes = [
        ["Action", "Habilitation", "Juré", "Certification", "Début", "Fin", "Motif"],
        ["suspendre", monde["active"], "", "", "", "", ""],
        ["pendre", monde["active"], "", "", "", "", ""],
        ["suspendre", "J-5", "", "", "", "", ""],
        ["suspendre", "", "J-5", "", "", "", ""],
        ["suspendre", "", "J-x5", EN_COURS, "", "", ""],
        ["creer", "", "J-5", "TP 99901 m01", "32/01/2025", "2025-02-29", ""],
        ["creer", monde["active"], "", "", "", "", ""],
        ["modifier", monde["brouillon"], "", "", "", "", ""],
        ["modifier", monde["brouillon"], "", "", "01/02/25", "", "x" * 501],
        ["", monde["brouillon"], "", "", "", "", ""],
        ["suspendre", monde["active"], "", "", "", "", "", "de trop"],
        ["suspendre", monde["active"], "", "", "", "", "nul\x00"],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--oui", "--format", "json")
    assert fautes(fini) == {
        (3, "Action"), (4, "Habilitation"), (5, "Habilitation"), (6, "Juré"), (7, "Certification"), (7, "Début"),
        (7, "Fin"), (8, "Habilitation"), (9, "Début"), (10, "Motif"), (12, None), (13, "Motif"),
    }  # fmt: skip
    assert len(fini.erreur()["motifs"]) == 12
    assert monde.octets() == octets


def test_les_fautes_d_un_classeur_ont_leur_adresse(ceres: Lanceur, monde: Monde) -> None:
    livre = openpyxl.Workbook()
    feuille = livre.worksheets[0]
    for ligne in (["action", "habilitation"], ["suspendre", monde["active"]], ["=A2", monde["active"]], ["x", "H"]):
        feuille.append(ligne)
    livre.save("l.xlsx")
    fini = ceres(*LOT, "l.xlsx", "--oui", "--format", "json")
    assert fautes(fini) == {(3, "action"), (4, "action"), (4, "habilitation")}
    assert [m["valeurs"]["adresse"] for m in fini.erreur()["motifs"]] == ["A3", "A4", "B4"]


def test_un_guillemet_jamais_referme_n_avale_pas_le_reste(ceres: Lanceur, monde: Monde) -> None:
    octets = en_csv([["action", "habilitation"], ["pendre", monde["active"]], ['"suspendre', monde["active"]]])
    fini = ceres(*LOT, fichier("l.csv", octets), "--oui", "--format", "json")
    assert fautes(fini) == {(2, "action"), (3, None)}


@pytest.mark.parametrize(
    "octets",
    [b"", b"\n\n", b"suspendre;H-5\n", b"region;remarque\n1;2\n", b"action;motif\nsuspendre;x\n", b"\xef\xbb\xbf",
     b"action;jure\nsuspendre;J-5\n", b"%PDF-1.7", b"PK\x03\x04 abime", b"action;action;habilitation\n",
     b"action;Changement;habilitation\nsuspendre;suspendre;H-5\n"],
)  # fmt: skip
def test_sans_entete_utilisable_rien_n_est_lu(ceres: Lanceur, monde: Monde, octets: bytes) -> None:
    avant = monde.octets()
    fini = ceres(*LOT, fichier("l.csv", octets), "--oui", "--format", "json")
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (2, "", "FICHIER")
    assert "l.csv" in fini.erreur()["message"]
    assert monde.octets() == avant


@pytest.mark.parametrize("chemin", ["absent.csv", ".", "absent/l.csv"])
def test_un_fichier_illisible_est_nomme(ceres: Lanceur, monde: Monde, chemin: str) -> None:
    fini = ceres(*LOT, chemin, "--format", "json")
    assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
    assert chemin in fini.erreur()["message"]


@pytest.mark.parametrize("octets", [b"action;habilitation\n", b"habilitation,action\r\n\r\n", b"action\thabilitation"])
def test_un_entete_sans_lignes_n_est_pas_une_erreur(ceres: Lanceur, monde: Monde, octets: bytes) -> None:
    avant = monde.octets()
    fini = ceres(*LOT, fichier("l.csv", octets))
    assert fini.code == 0
    assert "rien à faire" in fini.stderr
    assert rapport(ceres(*LOT, "l.csv", "--format", "json"))["lignes"] == []
    assert monde.octets() == avant


# --- refus par une règle ---


def test_un_refus_laisse_passer_les_autres_lignes(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["action", "habilitation"],
        ["suspendre", monde["active"]],
        ["supprimer", monde["E-FIN"]],
        ["suspendre", monde["suspendue hors délai"]],
        ["suspendre", "H-999"],
        ["brouillon", monde["E-COURS"]],
        ["suspendre", monde["suspendue"]],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--oui", "--format", "json")
    assert fini.code == 7
    assert sorts(rapport(fini)) == [
        ("fait", ""), ("refuse", "HAB-08"), ("refuse", "HAB-07"), ("refuse", "INTROUVABLE"), ("fait", ""),
        ("sans_effet", ""),
    ]  # fmt: skip
    assert "ceres.erreur/1" not in fini.stderr
    assert monde.lignes("SELECT fait, sans_effet, refuse FROM lot") == [(2, 1, 3)]


def test_si_toutes_les_lignes_sont_refusees_c_est_encore_sept(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    lignes = [["action", "habilitation"], ["suspendre", "H-999"], ["valider", monde["E-HORS"]]]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--format", "json")
    assert (fini.code, sorts(rapport(fini))) == (7, [("refuse", "INTROUVABLE"), ("refuse", "HAB-07")])
    assert "ceres.erreur/1" not in fini.stderr
    assert monde.octets() == octets


@pytest.mark.parametrize("option", [(), ("--simuler",), ("--oui",)])
def test_tout_ou_rien_ne_fait_rien_si_une_ligne_est_refusee(
    ceres: Lanceur, monde: Monde, option: tuple[str, ...]
) -> None:
    octets = monde.octets()
    lignes = [["action", "habilitation"], ["suspendre", monde["active"]], ["supprimer", monde["E-FIN"]]]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--tout-ou-rien", "--format", "json", *option)
    assert fini.code == 4
    assert fini.erreur()["code"] == "HAB-08"
    assert fini.erreur()["objets"] == [monde["E-FIN"]]
    assert [r for r, _ in sorts(rapport(fini))] == ["non_traite", "refuse"]
    assert "Vous allez" not in fini.stderr  # un refus passe avant la question
    assert monde.octets() == octets
    bon = fichier("bon.csv", [["action", "habilitation"], ["brouillon", monde["active"]]])
    assert ceres(*LOT, bon, "--tout-ou-rien").code == 0
    assert monde.etat("active")[0] == "brouillon"  # type: ignore[index]


@pytest.mark.parametrize("contenu_fichier", [[["action", "habilitation"], ["suspendre", "H-5"]],
                                             [["action", "habilitation"], ["pendre", "?"]],
                                             [["action", "habilitation"]]])  # fmt: skip
def test_dro_01_un_centre_n_ecrit_rien_et_rien_de_plus_n_est_lu(
    ceres: Lanceur, monde: Monde, contenu_fichier: list[list[str]]
) -> None:
    octets = monde.octets()
    fini = ceres("--profil", CENTRE, *LOT, fichier("l.csv", contenu_fichier), "--oui", "--format", "json")
    assert (fini.code, fini.stdout, fini.erreur()["code"]) == (5, "", "DRO-01")
    assert monde.octets() == octets


def test_dro_01_une_ligne_que_le_role_ne_permet_pas_est_refusee_et_les_autres_se_font(
    ceres: Lanceur, monde: Monde
) -> None:
    lignes = [["action", "habilitation"], ["suspendre", monde["active"]], ["viser", monde["E-COURS"]]]
    for suite, fait in (("--simuler",), False), (("--oui",), True):
        fini = ceres("--profil", UD_44, *LOT, fichier("l.csv", lignes), *suite, "--format", "json")
        assert (fini.code, sorts(fini.json())) == (7, [("fait", ""), ("refuse", "DRO-01")])
        dit = fini.json()["lignes"][1]["explication"]
        assert "Un profil UD ne peut pas viser" in dit
        assert "Ôtez cette ligne, ou donnez-la à qui le peut. C'est permis à : DIRECCTE, MPCP." in dit
        assert (monde.etat("active")[0] == "suspendue") is fait  # type: ignore[index]
    seul = ceres("--profil", UD_44, *LOT, fichier("l.csv", [lignes[0], lignes[2]]), "--oui", "--format", "json")
    assert (seul.code, seul.erreur()["code"]) == (5, "DRO-01")


def test_dro_01_une_action_inconnue_ne_propose_que_celles_du_role(ceres: Lanceur, monde: Monde) -> None:
    chemin = fichier("l.csv", [["action", "habilitation"], ["pendre", monde["active"]]])
    for profil, oui in (UD_44, False), (MPCP, True):
        erreur = ceres("--profil", profil, *LOT, chemin, "--oui", "--format", "json").erreur()
        texte = erreur["motifs"][0]["texte"]
        assert ("renouveler" in texte, "viser" in texte) == (True, oui)


def test_deja_dans_l_etat_voulu_est_sans_effet_et_ne_laisse_pas_de_trace(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    lignes = [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["suspendre", monde["suspendue"], "", "", "", ""],
        ["valider", monde["active"], "", "", "", ""],
        ["reactiver", monde["active"], "", "", "", ""],
        ["brouillon", monde["brouillon"], "", "", "", ""],
        ["modifier", monde["brouillon"], "", "", "01/01/2024", "01/01/2026"],
        ["creer", "", "J-5", EN_COURS, "01/01/2024", "01/01/2026"],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--format", "json")
    assert (fini.code, sorts(rapport(fini))) == (0, [("sans_effet", "")] * 6)
    assert "Vous allez" not in fini.stderr
    assert monde.octets() == octets


def test_la_meme_ligne_deux_fois_n_est_pas_une_erreur(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["suspendre", monde["active"], "", "", "", ""],
        ["suspendre", monde["active"], "", "", "", ""],
        ["creer", "", "J-5", f"{EN_COURS}/CCP1", "", ""],
        ["creer", "", "J-5", f"{EN_COURS}/CCP1", "", ""],
        ["modifier", monde["brouillon"], "", "", "", "31/12/2026"],
        ["modifier", monde["brouillon"], "", "", "", "31/12/2026"],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--oui", "--format", "json")
    assert (fini.code, sorts(rapport(fini))) == (0, [("fait", ""), ("sans_effet", "")] * 3)


def test_les_lignes_precedentes_se_voient(ceres: Lanceur, monde: Monde) -> None:
    """HAB-14 et HAB-11 jugent sur ce que le fichier vient de faire ; un aller et retour s'écrit en entier."""
    ccp, ccs = f"{EN_COURS}/CCP2", f"{EN_COURS}/CCS1"
    lignes = [
        ["action", "jure", "certification", "debut", "fin"],
        ["creer", "J-8", ccs, "01/10/2025", ""],  # sa seule habilitation est suspendue : pas d'appui
        ["creer", "J-8", ccp, "01/10/2025", "31/12/2026"],
        ["creer", "J-8", ccp, "31/12/2026", ""],  # recouvre la précédente d'un jour
        ["creer", "J-8", ccp, "01/01/2027", ""],
        ["reactiver", "J-8", EN_COURS, "", ""],
        ["creer", "J-8", ccs, "01/10/2025", ""],  # appuyée, maintenant
        ["suspendre", "J-8", EN_COURS, "", ""],
        ["valider", "J-8", ccs, "", ""],
    ]
    fini = ceres(*LOT, fichier("l.csv", lignes), "--oui", "--format", "json")
    assert sorts(rapport(fini)) == [
        ("refuse", "HAB-11"), ("fait", ""), ("refuse", "HAB-14"), ("fait", ""), ("fait", ""), ("fait", ""),
        ("fait", ""), ("refuse", "HAB-11"),
    ]  # fmt: skip
    assert monde.etat("suspendue") == ("suspendue", "2024-01-01", "2026-01-01", 3)


# --- le fichier de résultat ---


def test_le_resultat_est_l_entree_telle_quelle_plus_trois_colonnes(ceres: Lanceur, monde: Monde) -> None:
    lignes = [
        ["Remarque", "N° Habilitation", "", "Opération"],
        ["=1+1", monde["active"], "a", "Suspendre"],
        ["@été", "h-13", "", "supprimer"],
        ["", monde["suspendue"], "b;c", "suspendre"],
    ]
    octets = "".join(";".join(f'"{c}"' for c in ligne) + "\n" for ligne in lignes).encode("cp1252")
    fini = ceres(*LOT, fichier("l.csv", octets), "--oui", "--resultat", "r.csv")
    assert fini.code == 7
    lu = relire("r.csv", "cp1252")
    assert lu[0] == ["Remarque", "N° Habilitation", "", "Opération", "resultat", "code", "explication"]
    assert [ligne[:4] for ligne in lu[1:]] == [["'=1+1", *lignes[1][1:]], ["'@été", *lignes[2][1:]], lignes[3]]
    assert [ligne[4:6] for ligne in lu[1:]] == [["fait", ""], ["refuse", "HAB-08"], ["sans_effet", ""]]
    assert all(ligne[6] for ligne in lu[1:])
    assert Path("r.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("genre", ["l.csv", "l.xlsx", "l.ods", "l.ndjson"])
def test_le_resultat_se_corrige_et_se_resoumet(ceres: Lanceur, monde: Monde, genre: str) -> None:
    lignes = [["action", "habilitation", "Code postal"], ["suspendre", "H-999", "01000"], ["suspendre", "H-5", "44"]]
    octets = {"l.csv": en_csv, "l.xlsx": en_xlsx, "l.ods": en_ods, "l.ndjson": en_ndjson}[genre](lignes)
    assert ceres(*LOT, fichier(genre, octets), "--oui", "--resultat", "r.csv").code == 7
    corrige = Path("r.csv").read_text(encoding="utf-8").replace("H-999", monde["E-FIN"])
    Path("corrige.csv").write_text(corrige, encoding="utf-8")
    fini = ceres(*LOT, "corrige.csv", "--oui", "--format", "json", "--resultat", "r2.csv")
    assert (fini.code, sorts(rapport(fini))) == (0, [("fait", ""), ("sans_effet", "")])
    un, deux = relire("r.csv"), relire("r2.csv")
    assert un[0] == deux[0] == ["action", "habilitation", "Code postal", "resultat", "code", "explication"]
    assert [ligne[2] for ligne in deux[1:]] == ["01000", "44"]


def test_une_colonne_nommee_comme_celles_du_resultat_est_signalee(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "Code"], ["suspendre", monde["active"], "X1"]]
    assert "Code" in ceres(*LOT, fichier("l.csv", lignes), "--simuler").stderr


def test_un_entete_dangereux_est_neutralise_dans_le_resultat(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "=HYPERLINK(1)"], ["suspendre", monde["active"], ""]]
    assert ceres(*LOT, fichier("l.csv", lignes), "--simuler", "--resultat", "r.csv").code == 0
    assert relire("r.csv")[0][2] == "'=HYPERLINK(1)"
    assert "Colonnes ignorées : =HYPERLINK(1)" in ceres(*LOT, "r.csv", "--simuler").stderr


# --- confirmation ---


def test_une_seule_question_avec_les_comptes(monde: Monde) -> None:
    lignes = [
        ["action", "habilitation"],
        ["suspendre", monde["active"]],
        ["suspendre", monde["E-FIN"]],
        ["supprimer", monde["brouillon"]],
        ["brouillon", monde["E-COURS"]],
        ["suspendre", monde["E-HORS"]],
    ]
    fichier("l.csv", lignes)
    octets = monde.octets()
    code, affiche = au_terminal(*LOT, "l.csv", tape="n\n")
    assert code == 6
    assert monde.octets() == octets
    assert affiche.count("[o/N]") == 1
    assert affiche.count("Vous allez") == 3
    assert "4 lignes seront faites" in affiche
    assert "suspendre 2" in affiche
    assert "supprimer 1" in affiche
    code, affiche = au_terminal(*LOT, "l.csv", tape="oui\n")
    assert code == 7
    assert monde.etat("active")[0] == "suspendue"  # type: ignore[index]


def test_un_lot_sans_action_avertie_ne_demande_rien(monde: Monde) -> None:
    fichier("l.csv", [["action", "habilitation"], ["brouillon", monde["active"]], ["valider", monde["brouillon"]]])
    code, affiche = au_terminal(*LOT, "l.csv")
    assert code == 0
    assert "[o/N]" not in affiche


@pytest.mark.parametrize(
    ("nombre", "tape", "code"), [(50, "o\n", 0), (51, "o\n", 6), (51, "50\n", 6), (51, "51\n", 0), (51, "\n", 6)]
)
def test_au_dela_de_cinquante_lignes_il_faut_en_taper_le_nombre(
    grand: Fabrique, nombre: int, tape: str, code: int
) -> None:
    hs = peuple.peupler(grand, ["validee"] * nombre + ["suspendue"] * 3)
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", h] for h in hs)])
    fini, affiche = au_terminal(*LOT, "l.csv", tape=tape)
    assert fini == code
    assert ("[o/N]" in affiche) == (nombre == 50)
    assert f"{nombre} lignes seront faites" in affiche
    assert affiche.count("Vous allez") == 1
    assert f"{nombre} fois : Vous allez suspendre l'habilitation … : ce juré (…) ne pourra plus être inscrit" in affiche
    cites = affiche.partition("dans son jury. (")[2].partition(")")[0].split(", ")
    assert [cite.split()[0] for cite in cites] == [*hs[:5], "…"]
    assert all(len(cite.split()) > 2 for cite in cites)  # chacun par son numéro et son nom
    assert (cites[-1], affiche.count("autres")) == (f"… et {nombre - 5} autres", 1)
    faites = grand.lignes("SELECT count(*) FROM trace")[0][0]
    assert faites == (0 if code else nombre)


def test_une_consequence_que_des_titres_partagent_se_dit_une_fois(ceres: Lanceur, monde: Monde) -> None:
    siennes = [monde[nom] for nom in ("active", "active, dernier jour", "E-FIN", "E-FIN, dernier jour")]
    fichier("l.csv", [["action", "habilitation"], *(["suspendre", h] for h in siennes)])
    dit = ceres(*LOT, "l.csv", "--simuler").stderr
    assert dit.count("Vous allez suspendre") == 1
    assert "4 fois : Vous allez suspendre l'habilitation … : ce juré (…) ne pourra plus être inscrit à une" in dit
    qui = ", ".join(f"{h} {ceres('habilitation', 'voir', h, '--format', 'json').json()['jure_nom']}" for h in siennes)
    assert f"le compte dans son jury. ({qui})" in dit
    fichier("m.csv", [["action", "habilitation"], *(["suspendre", h] for h in siennes[1:])])
    assert ceres(*LOT, "m.csv", "--simuler").stderr.count("Vous allez suspendre") == 3


def test_l_apercu_dit_combien_d_avertissements_il_tait(grand: Fabrique) -> None:
    suspendue, *brouillons = peuple.peupler(grand, ["validee", *["brouillon"] * 12])
    with grand.store.ecriture() as db:
        for rang, h in enumerate(brouillons):
            db.executer("UPDATE habilitation SET debut = ? WHERE id = ?", (f"2024-02-{rang + 1:02}", int(h[2:])))
    fichier("l.csv", [["action", "habilitation"], ["suspendre", suspendue], *(["valider", h] for h in brouillons)])
    code, affiche = au_terminal(*LOT, "l.csv", tape="n\n")
    assert code == 6
    assert affiche.count("HAB-16 : début rétroactif") == 10
    assert "… et 2 autres avertissements, au compte rendu." in affiche


def test_sans_personne_a_qui_demander(ceres: Lanceur, monde: Monde) -> None:
    octets = monde.octets()
    lignes = [["action", "habilitation"], ["suspendre", monde["active"]]]
    for fini in (
        ceres(*LOT, fichier("l.csv", lignes), "--format", "json", stdin="o\n"),
        ceres(*LOT, "-", "--format", "json", stdin=en_csv(lignes)),
    ):
        assert (fini.code, fini.stdout, fini.erreur()["code"]) == (6, "", "CONFIRMATION")
        assert "--oui" in fini.erreur()["conseil"]
    assert monde.octets() == octets


def test_un_fichier_tape_au_terminal_ne_laisse_personne_pour_repondre(monde: Monde) -> None:
    octets = monde.octets()
    code, _ = au_terminal(*LOT, "-", tape=f"action;habilitation\nsuspendre;{monde['active']}\n\x04o\n")
    assert code == 6
    assert monde.octets() == octets
    assert au_terminal(*LOT, "-", "--oui", tape=f"action;habilitation\nsuspendre;{monde['active']}\n\x04")[0] == 0


def test_oui_ne_tait_pas_les_consequences(ceres: Lanceur, monde: Monde) -> None:
    fichier("l.csv", [["action", "habilitation"], ["suspendre", monde["active"]]])
    assert "Vous allez suspendre" in ceres(*LOT, "l.csv", "--oui").stderr


# --- simuler ---


def grand_melange(monde: Monde) -> list[list[str]]:
    return [
        ["action", "habilitation", "jure", "certification", "debut", "fin"],
        ["suspendre", monde["active"], "", "", "", ""],
        ["reactiver", monde["active"], "", "", "", ""],
        ["supprimer", monde["brouillon"], "", "", "", ""],
        ["supprimer", monde["brouillon"], "", "", "", ""],
        ["creer", "", "J-6", f"{EN_COURS}/CCP1", "", ""],
        ["valider", "", "J-6", f"{EN_COURS}/CCP1", "", ""],
        ["suspendre", monde["E-HORS"], "", "", "", ""],
        ["suspendre", monde["suspendue"], "", "", "", ""],
    ]


def test_simuler_marche_sur_une_base_en_lecture_seule(ceres_processus: Lanceur, monde: Monde) -> None:
    fichier("l.csv", grand_melange(monde))
    monde.chemin.chmod(0o400)
    dossier = monde.chemin.parent
    dossier.chmod(0o500)
    commande = [*sans_pouvoirs(), *COMMANDE]
    try:
        simule = ceres_processus(*LOT, "l.csv", "--simuler", commande=commande)
        vraie = ceres_processus(*LOT, "l.csv", "--oui", commande=commande)
    finally:
        dossier.chmod(0o700)
    assert simule.code == 7
    assert vraie.code == 8


# --- le grand fichier ---


def test_deux_mille_changements_en_cp1252_dont_quarante_mauvais(ceres: Lanceur, grand: Fabrique) -> None:
    actives = peuple.peupler(grand, ["validee"] * 1800)
    suspendues = peuple.peupler(grand, ["suspendue"] * 160)
    closes = peuple.peupler(grand, ["validee"] * 10, reference=peuple.CLOS)
    sans_emploi = peuple.peupler(grand, ["brouillon"] * 10, emploi=False)
    en_cours = peuple.peupler(grand, ["validee"] * 10)
    mauvais = (
        [["suspendre", f"H-{n}"] for n in range(900_000, 900_010)]
        + [["suspendre", h] for h in closes]
        + [["valider", h] for h in sans_emploi]
        + [["supprimer", h] for h in en_cours]
    )
    bons = [["suspendre", h] for h in actives] + [["suspendre", h] for h in suspendues]
    lignes = [x for i, bon in enumerate(bons) for x in ([bon, mauvais[i // 49]] if i % 49 == 0 else [bon])]
    assert (len(lignes), sum(x in mauvais for x in lignes)) == (2000, 40)
    octets = en_csv([["Opération", "Habilitation", "Motif"], *([*x, "fermeture d’été"] for x in lignes)], ";", "cp1252")
    avant = contenu(grand.chemin, "habilitation")
    fini = ceres(*LOT, fichier("l.csv", octets), "--oui", "--resultat", "r.csv", "--format", "json")
    assert fini.code == 7
    document = rapport(fini)
    assert document["resume"] == {"fait": 1800, "sans_effet": 160, "refuse": 40, "non_traite": 0}
    assert Counter(code for r, code in sorts(document) if r == "refuse") == {
        "INTROUVABLE": 10, "HAB-07": 10, "HAB-12": 10, "HAB-08": 10,
    }  # fmt: skip
    attendus = {tuple(x): e for x, e in zip(lignes, document["lignes"], strict=True)}
    assert all((e["resultat"] == "refuse") == (list(x) in mauvais) for x, e in attendus.items())
    assert [e["ligne"] for e in document["lignes"]] == list(range(2, 2002))

    touchees = {int(h[2:]) for h in actives}
    apres = contenu(grand.chemin, "habilitation")
    for ligne_avant, ligne_apres in zip(avant["habilitation"], apres["habilitation"], strict=True):
        assert (ligne_avant != ligne_apres) == (ligne_avant[0] in touchees)
    assert grand.lignes("SELECT count(*) FROM habilitation WHERE etat = 'suspendue'") == [(1960,)]
    assert grand.lignes("SELECT count(*), count(DISTINCT objet_id) FROM trace") == [(1800, 1800)]

    relu = relire("r.csv", "cp1252")
    assert Counter(ligne[3] for ligne in relu[1:]) == {"fait": 1800, "sans_effet": 160, "refuse": 40}
    octets_base = bases.contenu(Path("ceres.db"))
    encore = ceres(*LOT, "r.csv", "--oui", "--format", "json")
    assert encore.code == 7
    assert rapport(encore)["resume"] == {"fait": 0, "sans_effet": 1960, "refuse": 40, "non_traite": 0}
    assert bases.contenu(Path("ceres.db")) == octets_base


@pytest.mark.parametrize(
    ("genre", "marque"), [("l.csv", False), ("bom.csv", True), ("l.xlsx", True), ("l.ods", True), ("l.ndjson", False)]
)
def test_un_resultat_csv_a_la_marque_de_l_utf_8_s_il_vient_d_un_tableur_ou_l_avait(
    ceres: Lanceur, monde: Monde, genre: str, marque: bool
) -> None:
    lignes = [["action", "habilitation"], ["suspendre", monde["active"]]]
    faire = {"l.csv": en_csv, "bom.csv": en_csv, "l.xlsx": en_xlsx, "l.ods": en_ods, "l.ndjson": en_ndjson}[genre]
    octets = faire(lignes)
    contenu = octets if isinstance(octets, bytes) else octets.encode()
    fichier(genre, b"\xef\xbb\xbf" + contenu if genre == "bom.csv" else contenu)
    fini = ceres(*LOT, genre, "--oui", "--resultat", "r.csv")
    assert Path("r.csv").read_bytes().startswith(b"\xef\xbb\xbf") is marque
    assert f"r.csv (csv, UTF-8 {'avec' if marque else 'sans'} BOM, séparateur « ; »)." in fini.stderr


def test_un_resultat_xlsx_est_un_classeur_de_textes(ceres: Lanceur, monde: Monde) -> None:
    lignes = [["action", "habilitation", "note"], ["suspendre", monde["active"], "=1+1"]]
    assert ceres(*LOT, fichier("l.csv", en_csv(lignes)), "--oui", "--resultat", "r.xlsx").code == 0
    feuille = openpyxl.load_workbook("r.xlsx").active
    assert feuille is not None
    assert [c.value for c in feuille[1]] == ["action", "habilitation", "note", "resultat", "code", "explication"]
    assert (feuille["C2"].value, feuille["C2"].data_type) == ("=1+1", "s")
    assert ceres(*LOT, "r.xlsx", "--oui", "--format", "json").code == 0
    refus = ceres(*LOT, "l.csv", "--oui", "--resultat", "r.xlsm")
    assert (refus.code, "en csv, xlsx ou ods" in refus.stderr) == (2, True)
