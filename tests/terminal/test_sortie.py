"""Ce que Sortie écrit, format par format, quoi que contiennent les données."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.erreurs import ErreurUsage, NonConfirme
from ceres_cli.schemas import documents
from ceres_cli.schemas.assainissement import assainir, neutraliser
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal import flux, rendu
from ceres_cli.terminal.dialogue import montrer_page
from ceres_cli.terminal.sortie import Sortie

COLONNES = (
    Colonne("id", "Numéro"),
    Colonne("nom", "Nom"),
    Colonne("debut", "Début", type="date"),
    Colonne("actif", "Actif", type="booleen"),
    Colonne("nb", "Nombre", type="entier"),
    Colonne("ccp", "CCP", type="liste", tableau=False),
)
DUPONT = {"id": "J-000001", "nom": "Dupont", "debut": "2025-09-02", "actif": True, "nb": 3, "ccp": ["CCP1", "CCP2"]}
MARTIN = {"id": "J-000002", "nom": "Martin-Léger", "debut": None, "actif": False, "nb": 12, "ccp": []}

PIEGES = {
    "échappement": "a\x1b[31mrouge",
    "retour": "a\rb\nc\td\x00\x7f\x9b",
    "sens": "gauche\u202edroite\u2066x\u200f",
    "demi": "a\ud800b\udcff",
    "lignes": "a\u2028b\u2029c",
    "balise": "[bold red]x[/bold red] [link=file:///etc]y[/link] :smile:",
    "formule": "=cmd|' /C calc'!A0",
    "citation": 'il dit "oui" ; puis non',
    "large": "漢字 e\u0301 👍",
}


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def dire(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., tuple[str, str]]]:
    """Rend ce qu'un appel écrit sur les deux sorties ; `terminal=True` pour en simuler un."""
    flux.reprendre_differes()
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PAGER", "cat")

    def appeler(
        format_: str | None, appel: Callable[[Sortie], Any], *, terminal: bool = False, tape: str = ""
    ) -> tuple[str, str]:
        genre = Terminal if terminal else io.StringIO
        with pytest.MonkeyPatch.context() as temporaire:
            for nom, valeur in (("stdin", genre(tape)), ("stdout", genre()), ("stderr", genre())):
                temporaire.setattr(sys, nom, valeur)
            sorties = sys.stdout, sys.stderr
            appel(Sortie(format_))
            flux.dire_differes()
        assert isinstance(sorties[0], io.StringIO)
        assert isinstance(sorties[1], io.StringIO)
        return sorties[0].getvalue(), sorties[1].getvalue()

    yield appeler
    flux.reprendre_differes()


def liste(elements: list[dict[str, Any]], total: int | None = None) -> Callable[[Sortie], None]:
    return lambda s: s.liste("jures", COLONNES, elements, len(elements) if total is None else total)


Dire = Callable[..., tuple[str, str]]


def test_une_liste_en_json_est_un_document_sur_une_ligne_hors_du_terminal(dire: Dire) -> None:
    sortie, _ = dire("json", liste([DUPONT, MARTIN], 7))
    assert sortie.count("\n") == 1
    assert json.loads(sortie) == {"schema": "ceres.jures/1", "elements": [DUPONT, MARTIN], "total": 7}
    assert list(json.loads(sortie)) == ["schema", "elements", "total"]


def test_une_liste_vide_reste_un_document_ou_un_en_tete(dire: Dire) -> None:
    assert dire("json", liste([])) == ('{"schema": "ceres.jures/1", "elements": [], "total": 0}\n', "")
    assert dire("ndjson", liste([])) == ("", "")
    assert dire("tsv", liste([])) == ("id\tnom\tdebut\tactif\tnb\tccp\n", "")
    assert dire("csv", liste([])) == ("id;nom;debut;actif;nb;ccp\n", "")
    assert dire("table", liste([])) == ("", "Aucun élément.\n")


def test_une_grande_liste_en_json_est_celle_de_json_dumps(dire: Dire) -> None:
    elements = [{"id": n, "nom": f"é{n}"} for n in range(4321)]
    document = {"schema": "ceres.jures/1", "elements": elements, "total": 4321}
    assert dire("json", liste(elements))[0] == json.dumps(document, ensure_ascii=False) + "\n"


def test_en_ndjson_un_element_par_ligne(dire: Dire) -> None:
    lignes = [json.loads(ligne) for ligne in dire("ndjson", liste([DUPONT, MARTIN]))[0].splitlines()]
    assert lignes == [{"schema": "ceres.jure/1", **DUPONT}, {"schema": "ceres.jure/1", **MARTIN}]


def test_en_tsv_un_en_tete_et_des_dates_iso(dire: Dire) -> None:
    assert dire("tsv", liste([DUPONT, MARTIN]))[0] == (
        "id\tnom\tdebut\tactif\tnb\tccp\n"
        "J-000001\tDupont\t2025-09-02\toui\t3\tCCP1, CCP2\n"
        "J-000002\tMartin-Léger\t\tnon\t12\t\n"
    )


def test_en_csv_des_points_virgules_un_en_tete_et_pas_de_bom(dire: Dire) -> None:
    assert dire("csv", liste([{**DUPONT, "nom": 'Du"pont;'}]))[0] == (
        'id;nom;debut;actif;nb;ccp\nJ-000001;"Du""pont;";2025-09-02;oui;3;CCP1, CCP2\n'
    )


def test_un_grand_csv_sort_en_entier(dire: Dire) -> None:
    elements = [{**DUPONT, "nb": n} for n in range(5000)]
    lues = list(csv.DictReader(io.StringIO(dire("csv", liste(elements))[0]), delimiter=";"))
    assert [int(ligne["nb"]) for ligne in lues] == list(range(5000))


def test_hors_du_terminal_la_table_est_alignee_sans_cadre_ni_couleur(dire: Dire) -> None:
    assert dire("table", liste([DUPONT, MARTIN], 50)) == (
        "Numéro    Nom           Début       Actif  Nombre\n"
        "J-000001  Dupont        02/09/2025  oui         3\n"
        "J-000002  Martin-Léger              non        12\n",
        "",
    )


def test_a_defaut_de_format_tsv_dans_un_tube_et_table_au_terminal(dire: Dire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert dire(None, liste([DUPONT])) == dire("tsv", liste([DUPONT]))
    assert dire(None, liste([DUPONT]), terminal=True) == dire("table", liste([DUPONT]), terminal=True)
    assert "02/09/2025" in dire(None, liste([DUPONT]), terminal=True)[0]


def test_au_terminal_une_liste_coupee_dit_combien_manquent(dire: Dire) -> None:
    assert dire("table", liste([DUPONT], 150), terminal=True)[1] == "1 sur 150 (--limite 0 pour tous).\n"
    assert dire("table", liste([DUPONT], 200), terminal=True)[1] == "1 sur 200 (--limite 0 pour tous).\n"
    assert dire("table", liste([DUPONT], 201), terminal=True)[1] == "1 sur plus de 200 (--limite 0 pour tous).\n"
    assert dire("table", liste([DUPONT], 1), terminal=True)[1] == "1 juré.\n"


def test_une_longue_table_est_entiere(dire: Dire) -> None:
    assert dire("table", liste([DUPONT] * 301), terminal=True)[0].count("J-000001") == 301


def test_hors_du_terminal_une_ligne_longue_n_est_ni_coupee_ni_repliee(dire: Dire) -> None:
    long = "x" * 500
    for format_ in ("table", "tsv", "csv", "json", "ndjson"):
        assert long in dire(format_, liste([{**DUPONT, "nom": long}]))[0]


@pytest.mark.parametrize("piege", PIEGES)
@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("format_", ["table", "tsv", "csv", "json", "ndjson"])
def test_aucune_donnee_ne_commande_le_terminal(dire: Dire, format_: str, terminal: bool, piege: str) -> None:
    texte = PIEGES[piege]
    sortie, _ = dire(format_, liste([{**DUPONT, "nom": texte}]), terminal=terminal)
    if format_ == "table" and terminal:
        sortie = sortie.replace("\x1b[1m", "").replace("\x1b[0m", "")  # le gras des titres
    permis = "\n\t" if format_ == "tsv" else "\n"
    assert assainir("".join(c for c in sortie if c not in permis)) == sortie.translate({ord(c): None for c in permis})
    if format_ in ("json", "ndjson"):
        document = json.loads(sortie)
        assert (document["elements"][0] if format_ == "json" else document)["nom"] == texte
    elif format_ == "tsv":
        assert sortie.count("\n") == 2
        assert sortie.splitlines()[1].split("\t")[1] == neutraliser(assainir(texte))
    elif format_ == "csv":
        assert list(csv.reader(io.StringIO(sortie), delimiter=";"))[1][1] == neutraliser(assainir(texte))
    elif not terminal:
        assert assainir(texte) in sortie


def test_les_caracteres_dangereux_se_voient() -> None:
    assert assainir("a\x1b[0m\u202e\ud800\t") == "a\\u001b[0m\\u202e\\ud800\\u0009"
    assert assainir("une\nphrase\r", lignes=True) == "une\nphrase\\u000d"
    assert assainir("Éloïse d’Été – 12\u202f% « ok »") == "Éloïse d’Été – 12\u202f% « ok »"


def test_une_fiche_en_json_porte_son_schema_et_tous_ses_champs(dire: Dire) -> None:
    sortie, _ = dire("json", lambda s: s.fiche("jure", COLONNES, {**DUPONT, "autre": 1}))
    assert json.loads(sortie) == {"schema": "ceres.jure/1", **DUPONT, "autre": 1}


@pytest.mark.parametrize(("format_", "separateur"), [("csv", ";"), ("tsv", "\t")])
def test_une_case_n_a_qu_une_valeur_et_jamais_de_json(dire: Dire, format_: str, separateur: str) -> None:
    """Un objet qui commence par un jour, un rang ou un mot n'en serait pas nommé : tous ses champs y sont."""
    jury = [{"jure": "J-1", "nom": "Dupont"}, {"jure": None, "nom": "Li"}]
    pris = [{"debut": "2025-09-02", "par": ["ud", "mpcp"]}, {"debut": "2025-10-01", "par": None}]
    colonnes = (
        *COLONNES,
        Colonne("jury", "Jury", type="objets", contenu=(Colonne("jure", "Juré"), Colonne("nom", "Nom"))),
        Colonne(
            "pris", "Pris", type="objets", contenu=(Colonne("debut", "Du", "date"), Colonne("par", "Par", "liste"))
        ),
        Colonne("mots", "Mots", type="liste"),
    )
    fiche = {**DUPONT, "jury": jury, "pris": pris, "mots": ["a", "b"]}
    sortie, _ = dire(format_, lambda s: s.fiche("jure", colonnes, fiche))
    attendu = ["J-1, Li", "2025-09-02 ud/mpcp, 2025-10-01", "a, b"]
    assert sortie.splitlines()[1].split(separateur)[-3:] == attendu


# Par quoi commencent les objets d'une liste, s'ils se nomment par un texte : dans une case, il en tient lieu.
NOMMES_PAR = {
    "id", "jure", "candidat", "session", "certification", "reference", "centre", "code", "cle", "objet", "table",
    "pour",
}  # fmt: skip


def test_chaque_liste_d_objets_dit_ce_qu_elle_contient_et_ce_qui_nomme_chacun() -> None:
    def listes(colonnes: Iterable[Colonne]) -> Iterator[Colonne]:
        for colonne in colonnes:
            if colonne.type == "objets":
                yield colonne
                yield from listes(colonne.contenu)

    toutes = list(listes(c for d in documents.DOCUMENTS for c in (*d.colonnes, *d.parfois)))
    assert {"jury", "indisponibilites", "constats"} <= {c.cle for c in toutes}
    assert [c.cle for c in toutes if not c.contenu] == []
    assert {c.contenu[0].cle for c in toutes if c.contenu[0].type == "texte"} <= NOMMES_PAR


def test_une_fiche_en_table_montre_titres_et_sous_listes(dire: Dire) -> None:
    membre = (Colonne("jure", "Juré"), Colonne("nom", "Nom"))
    jury_, vide = (Colonne(mot, mot.capitalize(), type="objets", contenu=membre) for mot in ("jury", "vide"))
    colonnes = (*COLONNES, jury_, vide)
    jury = [{"jure": "J-1", "nom": "Dupont"}, {"jure": "J-2", "nom": "Li"}]
    sortie, _ = dire("table", lambda s: s.fiche("session", colonnes, {**MARTIN, "jury": jury, "vide": []}))
    assert sortie == (
        "Numéro       J-000002\n"
        "Nom          Martin-Léger\n"
        "Actif        non\n"
        "Nombre       12\n"
        "Sans valeur  Début, CCP, Vide\n"
        "\n"
        "Jury\n"
        "Juré  Nom\n"
        "J-1   Dupont\n"
        "J-2   Li\n"
    )


def test_une_fiche_en_tsv_est_un_en_tete_et_une_ligne(dire: Dire) -> None:
    assert dire("tsv", lambda s: s.fiche("jure", COLONNES, MARTIN))[0].splitlines()[1].startswith("J-000002\tMartin")


def test_un_document_est_en_retrait_au_terminal_seulement(dire: Dire) -> None:
    document = {"schema": "ceres.plan/1", "lignes": [1]}
    assert dire("table", lambda s: s.document(document))[0] == json.dumps(document) + "\n"
    assert dire("table", lambda s: s.document(document), terminal=True)[0] == json.dumps(document, indent=2) + "\n"


def rapport(lignes: int) -> dict[str, Any]:
    def ligne(rang: int) -> dict[str, Any]:
        resultat = {1: "refuse", 2: "non_traite", 3: "sans_effet"}.get(rang, "fait")
        return {
            "ligne": rang,
            "objet": f"H-{rang:06}",
            "action": "valider",
            "resultat": resultat,
            "code": "HAB-12" if resultat == "refuse" else None,
            "explication": "emploi trop ancien" if resultat == "refuse" else "",
            "avant": "brouillon",
            "apres": "validee",
        }

    return {
        "lot": "L-000007",
        "simulation": False,
        "resume": {"fait": lignes - 3, "sans_effet": 1, "refuse": 1, "non_traite": 1},
        "lignes": [ligne(rang) for rang in range(1, lignes + 1)],
    }


def test_un_rapport_dit_son_bilan_d_une_phrase(dire: Dire) -> None:
    sortie, parole = dire("table", lambda s: s.rapport(rapport(5)))
    assert sortie.splitlines()[0] == "Ligne  Objet     Action   Résultat    Code    Explication"
    assert sortie.splitlines()[1] == "    1  H-000001  valider  refusé      HAB-12  emploi trop ancien"
    assert len(sortie.splitlines()) == 6
    assert parole == "Lot L-000007 : 2 faits, 1 sans effet, 1 refusé, 1 non traité.\n"


def test_un_long_rapport_en_table_ne_montre_que_ce_qui_n_est_pas_fait(dire: Dire) -> None:
    sortie, _ = dire("table", lambda s: s.rapport(rapport(21)))
    assert [ligne.split()[1] for ligne in sortie.splitlines()[1:]] == ["H-000001", "H-000002"]
    assert len(dire("tsv", lambda s: s.rapport(rapport(21)))[0].splitlines()) == 22


def test_un_rapport_en_json_est_entier_et_sans_parole(dire: Dire) -> None:
    sortie, parole = dire("json", lambda s: s.rapport(rapport(30)))
    assert json.loads(sortie) == {"schema": "ceres.rapport-lot/1", **rapport(30)}
    assert parole == ""


def test_une_simulation_se_dit(dire: Dire) -> None:
    simule = {**rapport(5), "simulation": True, "lot": None}
    table, bilan = dire("table", lambda s: s.rapport(simule))
    assert bilan.startswith("Simulation : 2 à faire, ")
    faits, _ = dire("table", lambda s: s.rapport(rapport(5)))
    assert [("à faire" in dit, "fait" in dit.split()) for dit in (table, faits)] == [(True, False), (False, True)]
    assert json.loads(dire("json", lambda s: s.rapport(simule))[0])["lignes"] == simule["lignes"]


def test_la_parole_va_sur_la_sortie_d_erreur_et_ne_commande_pas_le_terminal(dire: Dire) -> None:
    sortie, parole = dire("table", lambda s: (s.info("a\x1b[2Jb"), s.avertissement("[bold]c\u202e")))
    assert sortie == ""
    assert parole == "a\\u001b[2Jb\nAttention : [bold]c\\u202e\n"


def test_no_color_ou_un_format_donne_ote_les_couleurs(dire: Dire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")  # qui lance les essais peut n'avoir pas de couleurs

    def tout_dire(sortie: Sortie) -> None:
        sortie.avertissement("x")
        sortie.erreur(ErreurUsage("y"))
        liste([DUPONT])(sortie)

    for avec in dire(None, tout_dire, terminal=True):
        assert "\x1b[" in avec
    with pytest.MonkeyPatch.context() as temporaire:
        temporaire.setenv("NO_COLOR", "1")
        sans = dire(None, tout_dire, terminal=True)
    assert "\x1b[" not in "".join((*sans, *dire("table", tout_dire, terminal=True)))


def test_sans_terminal_une_question_est_refusee_sans_etre_posee(dire: Dire) -> None:
    with pytest.raises(NonConfirme) as refus:
        dire("table", lambda s: s.confirmer("Supprimer ?"), tape="o\n")
    assert refus.value.sortie == 6
    assert "--oui" in refus.value.conseil


def test_la_progression_se_tait_hors_du_terminal_et_pour_un_travail_court(dire: Dire) -> None:
    def travailler(sortie: Sortie) -> None:
        with sortie.progression(10, "Lecture") as barre:
            for _ in range(10):
                barre.avancer()

    assert dire("table", travailler) == ("", "")
    assert dire("table", travailler, terminal=True) == ("", "")


def test_la_progression_d_un_long_travail_se_montre_au_terminal(dire: Dire, monkeypatch: pytest.MonkeyPatch) -> None:
    def travailler(sortie: Sortie) -> None:
        with sortie.progression(10, "Lecture [x]") as barre:
            barre._debut -= 60  # commencé il y a une minute
            for _ in range(10):
                barre.avancer()

    monkeypatch.setenv("TERM", "xterm")
    assert "Lecture [x]" in dire("table", travailler, terminal=True)[1]


def test_les_caracteres_larges_ou_combinants_gardent_l_alignement() -> None:
    elements = [{"id": "漢字", "nom": "a"}, {"id": "e\u0301te\u0301", "nom": "b"}, {"id": "1234", "nom": "c"}]
    lignes = list(rendu.texte_aligne([Colonne("id", "Id"), Colonne("nom", "Nom")], elements))
    assert lignes == ["Id    Nom", "漢字  a", "e\u0301te\u0301   b", "1234  c"]


def test_le_programme_de_lecture_n_ouvre_ni_interpreteur_ni_fichier(
    dire: Dire, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """less, ainsi prié, refuse « ! », « s » et « v » : sous un compte de service, ils agiraient à son nom."""
    lu = tmp_path / "lu"
    monkeypatch.setenv("LESSSECURE", "0")
    monkeypatch.setenv("PAGER", f"sh -c 'echo $LESSSECURE > {lu}; cat > /dev/null'")
    dire("table", lambda _: montrer_page("ligne\n" * 100), terminal=True)
    assert lu.read_text() == "1\n"


@pytest.mark.parametrize(("lignes", "pagine"), [(23, False), (24, True), (25, True)])
def test_un_texte_qui_tient_au_dessus_de_l_invite_ne_prend_pas_l_ecran(
    dire: Dire, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lignes: int, pagine: bool
) -> None:
    """Un écran de 24 lignes en montre 23 et l'invite qui suit."""
    lu = tmp_path / "lu"
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("PAGER", f"tee {lu}")
    texte = "".join(f"ligne {rang}\n" for rang in range(lignes))
    ecrit = dire("table", lambda _: montrer_page(texte), terminal=True)[0]
    assert (lu.exists(), ecrit) == ((True, "") if pagine else (False, texte))
    if pagine:
        assert lu.read_text(encoding="utf-8") == texte
