"""Le journal des accès (fiabilite, DRO-01) : toute lecture de données de quelqu'un et tout refus y laissent une ligne,
sans nom ni valeur ; la base n'en change pas d'un octet."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceres_cli.moteur import acces
from ceres_cli.moteur.acces import est_impersonnel
from ceres_cli.regles.droits import DROITS, Operation
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas.documents import PLURIELS, SCHEMAS
from ceres_cli.schemas.journal import CONSULTATION
from tests.arbre import Feuille, feuilles
from tests.conftest import Lanceur
from tests.fabriques.contrat import CENTRE, DIRECCTE, MPCP, UD, Contrat

# Elles ne lisent personne : ce qu'elles montrent n'est pas dans la base, ou c'est elle qui naît.
SANS_LECTURE = {
    "schema", "regles", "init", "demo", "config voir", "config definir", "config approuver",
    "convocation modele copier",
}  # fmt: skip


def lignes(base: Path) -> list[dict[str, Any]]:
    fichier = Path(f"{base}.acces.jsonl")
    return [json.loads(ligne) for ligne in fichier.read_text().splitlines()] if fichier.exists() else []


@pytest.fixture
def base(contrat: Contrat, isole: Path) -> Path:
    return isole / "ceres.db"


@pytest.mark.parametrize("feuille", [f for f in feuilles() if f.nom not in SANS_LECTURE], ids=lambda f: f.nom)
def test_toute_commande_qui_montre_quelqu_un_ou_refuse_laisse_une_ligne(
    ceres: Lanceur, base: Path, isole: Path, feuille: Feuille
) -> None:
    (isole / "entree.csv").write_text("action;habilitation\nvalider;H-1\n", encoding="utf-8")
    simuler = ["--simuler"] if "--simuler" in feuille.options else []
    rendu = ceres(*feuille.ligne(), *simuler, "--format", "json")
    # De la racine (« ceres voir H-1 »), c'est la commande du nom qui répond, et que le journal retient.
    nommee = feuille.nom if feuille.nom not in ("voir", "historique", "expliquer") else f"habilitation {feuille.nom}"
    notees = [e for e in lignes(base) if e["commande"] == f"ceres {nommee}"]
    if rendu.code in (3, 5):
        assert [e["nature"] for e in notees] == [{3: "introuvable", 5: "refus"}[rendu.code]]
    elif rendu.stdout:
        montre = rendu.json()
        document = montre["schema"].removeprefix("ceres.").partition("/")[0]
        projet = montre.get("id", ...) is None
        lues = [e["document"] for e in notees if e["nature"] == "lecture"]
        assert lues == ([] if projet or est_impersonnel(document) else [document])


def test_une_simulation_qui_ne_montre_que_sa_saisie_ne_laisse_rien_pas_meme_un_fichier(
    ceres: Lanceur, base: Path
) -> None:
    for commande in (("jure", "creer", "--nom", "Essai", "--prenom", "Ana"), ("habilitation", "brouillon", "H-1")):
        assert ceres(*commande, "--simuler").code == 0
    assert not Path(f"{base}.acces.jsonl").exists()


def test_ce_qui_ne_se_note_pas_est_un_document_et_ne_montre_ni_jure_ni_candidat() -> None:
    tus = {document for document in (*SCHEMAS, *PLURIELS.values()) if est_impersonnel(document)}
    assert tus >= acces.SANS_NOM
    for nom in tus & set(SCHEMAS):
        cles = {c.cle for c in SCHEMAS[nom]}
        assert not cles & {"nom_usage", "prenom", "jure", "jure_nom", "candidat", "naissance"}, nom


@pytest.mark.parametrize(
    ("commande", "document", "objet", "nombre"),
    [
        (("jure", "lister"), "jures", None, None),
        (("jure", "lister", "--limite", "1"), "jures", None, 1),
        (("jure", "voir", "j-1"), "jure", "J-000001", 1),
        (("jure", "historique", "J-1"), "traces", "J-000001", None),
        (("habilitation", "expliquer", "H-1"), "explication", "H-000001", None),
    ],
)
def test_une_lecture_dit_qui_quand_quel_objet_ou_combien(
    ceres: Lanceur, base: Path, commande: tuple[str, ...], document: str, objet: str | None, nombre: int | None
) -> None:
    octets = base.read_bytes()
    rendu = ceres("--profil", UD, *commande, "--format", "json")
    assert rendu.code == 0, rendu.stderr
    (ligne,) = lignes(base)
    assert ligne.pop("instant").endswith("Z")
    total = rendu.json().get("total")
    assert ligne == {
        "jour": "2025-09-02",
        "jour_force": True,
        "agent": ligne["agent"],
        "profil": "P-000003",
        "structure": "44",
        "commande": f"ceres {' '.join(commande[:2])}",
        "nature": "lecture",
        "document": document,
        "objet": objet,
        "nombre": total if nombre is None else nombre,
        "code": None,
    }
    assert base.read_bytes() == octets


def test_aucun_nom_ni_texte_cherche_n_y_entre(ceres: Lanceur, base: Path) -> None:
    juges = ceres("jure", "lister", "--format", "json").json()["elements"]
    candidats = ceres("candidat", "lister", "--format", "json").json()["elements"]
    for personne in juges + candidats:
        ceres("jure", "lister", personne["nom"])
        ceres("candidat", "lister", personne["nom"])
        ceres("habilitation", "lister", "--jure", personne["nom"])
        ceres("jure", "voir", personne["id"])
        ceres("candidat", "historique", personne["id"])
    texte = Path(f"{base}.acces.jsonl").read_text()
    for personne in juges + candidats:
        for champ in ("nom", "prenom", "naissance", "courriel", "adresse", "telephone_professionnel"):
            if valeur := personne.get(champ):
                assert valeur not in texte, champ


def test_dro_01_un_refus_dit_son_profil_et_son_code(ceres: Lanceur, base: Path) -> None:
    refus = ceres("--profil", CENTRE, "jure", "creer", "--nom", "Essai", "--prenom", "Ana")
    assert refus.code == 5
    (ligne,) = lignes(base)
    attendu = {"profil": "P-000002", "commande": "ceres jure creer", "nature": "refus", "code": "DRO-01", "objet": None}
    assert ligne | attendu == ligne


def test_dro_02_une_recolte_par_lot_laisse_le_nombre_de_ce_qu_elle_n_a_pas_trouve(ceres: Lanceur, base: Path) -> None:
    numeros = "".join(f"H-{n}\n" for n in range(5000, 5600))
    rendu = ceres("--profil", UD, "habilitation", "suspendre", "-", "--simuler", stdin=numeros)
    assert rendu.code == 3
    (trouvee,) = [e for e in lignes(base) if e["nature"] == "introuvable"]
    assert (trouvee["objet"], trouvee["nombre"], trouvee["code"]) == ("H-005000", 600, "INTROUVABLE")


def test_les_droits_forces_laissent_une_ligne(ceres: Lanceur, base: Path) -> None:
    base.chmod(0o622)
    assert ceres("--forcer-droits", "jure", "lister").code == 0
    assert [e["nature"] for e in lignes(base)] == ["droits_forces", "lecture"]


def test_une_lecture_que_rien_ne_peut_noter_se_fait_quand_meme_et_le_dit_une_fois(ceres: Lanceur, base: Path) -> None:
    Path(f"{base}.acces.jsonl").mkdir()
    rendu = ceres("jure", "historique", "J-1", "--format", "tsv")
    assert rendu.code == 0
    assert rendu.stderr.count("n'a pas pu être consigné à côté de la base") == 1
    assert rendu.stdout


@pytest.mark.parametrize("role", list(Role))
def test_dro_01_seul_le_mpcp_lit_les_acces(ceres: Lanceur, base: Path, role: Role) -> None:
    profil = {Role.CENTRE: CENTRE, Role.UD: UD, Role.DIRECCTE: DIRECCTE, Role.MPCP: MPCP}[role]
    rendu = ceres("--profil", profil, "journal", "lister", "--acces", "--format", "json")
    assert rendu.code == (0 if role is Role.MPCP else 5)
    assert DROITS[Operation.LIRE_ACCES] == {Role.MPCP}


def test_les_acces_se_filtrent_et_les_lire_n_en_ajoute_pas(ceres: Lanceur, base: Path) -> None:
    for commande in (("jure", "voir", "J-1"), ("jure", "voir", "J-2"), ("jure", "lister"), ("jure", "voir", "J-1")):
        assert ceres(*commande).code == 0

    def acces(*options: str) -> list[str | None]:
        document = ceres("journal", "lister", "--acces", *options, "--format", "json").json()
        assert document["schema"] == "ceres.consultations/1"
        return [e["objet"] for e in document["elements"]]

    assert acces() == ["J-000001", "J-000002", None, "J-000001"]
    assert acces("--objet", "j-1") == ["J-000001", "J-000001"]
    assert acces("--objet", "H-1") == []
    assert acces("--limite", "2") == [None, "J-000001"]
    assert acces("--agent", "personne") == []
    assert acces("--au", "01/01/2020") == []
    assert acces("--du", "01/01/2020") == acces()


def test_un_jour_de_paris_borne_les_acces(ceres: Lanceur, base: Path) -> None:
    modele = {"agent": "a", "commande": "ceres jure voir", "nature": "lecture", "jour": "2025-09-02"}
    instants = ("2025-07-01T21:59:59Z", "2025-07-01T22:00:00Z", "2025-07-02T21:59:59Z", "2025-07-02T22:00:00Z")
    Path(f"{base}.acces.jsonl").write_text("".join(json.dumps({**modele, "instant": i}) + "\n" for i in instants))
    rendu = ceres("journal", "lister", "--acces", "--du", "02/07/2025", "--au", "02/07/2025", "--format", "json")
    assert [e["instant"] for e in rendu.json()["elements"]] == list(instants[1:3])


@pytest.mark.parametrize(
    "option", [("--lot", "L-1"), ("--action", "valider"), ("texte",), ("--detail",), ("--apres", "5")]
)
def test_ce_qui_filtre_les_ecritures_ne_va_pas_avec_les_acces(
    ceres: Lanceur, base: Path, option: tuple[str, ...]
) -> None:
    refus = ceres("journal", "lister", "--acces", *option)
    assert refus.code == 2
    assert "ne va pas avec --acces" in refus.stderr


def test_une_ligne_abimee_se_dit_sans_cacher_les_autres(ceres: Lanceur, base: Path) -> None:
    assert ceres("jure", "voir", "J-1").code == 0
    with Path(f"{base}.acces.jsonl").open("a") as flux:
        flux.write("n'importe quoi\n")
    rendu = ceres("journal", "lister", "--acces", "--format", "tsv", "--sans-entete", "--colonnes", "objet")
    assert rendu.lignes() == ["J-000001"]
    assert "1 ligne du journal des accès ne se lit pas." in rendu.stderr
    with Path(f"{base}.acces.jsonl").open("a") as flux:
        flux.write('{"agent":"acentre","profil":[1],"instant":"2025-12-03T12:00:00Z"}\n')
        flux.write('{"agent":"acentre","instant":"zz"}\n')
    rendu = ceres("journal", "lister", "--acces", "--agent", "acentre")
    assert (rendu.code, "3 lignes du journal des accès ne se lisent pas." in rendu.stderr) == (0, True)


_VALEURS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None))
    | st.sampled_from(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2025-02-30/", "2025-02-30T00:00:00Z", "P-1"]),
    lambda v: st.lists(v, max_size=2) | st.dictionaries(st.text(max_size=3), v, max_size=2),
    max_leaves=3,
)  # fmt: skip
_UNE_ENTREE = st.fixed_dictionaries({"instant": st.just("2025-12-03T12:00:00Z") | _VALEURS}).flatmap(
    lambda e: st.dictionaries(st.sampled_from([c.cle for c in CONSULTATION][1:]), _VALEURS).map(lambda v: {**e, **v})
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_UNE_ENTREE | _VALEURS, min_size=10, max_size=40), st.sampled_from(["table", "json", "ndjson", "csv"]))
def test_rien_de_ce_qu_on_y_ecrit_n_arrete_qui_le_lit(
    ceres: Lanceur, base: Path, ecrites: list[object], format_: str
) -> None:
    textes = [*map(json.dumps, ecrites), "[" * 3000]
    Path(f"{base}.acces.jsonl").write_text("".join(f"{texte}\n" for texte in textes if len(texte) < 4000))
    rendu = ceres("journal", "lister", "--acces", "--agent", "a", "--objet", "J-1", "--format", format_)
    assert rendu.code == 0, rendu.stderr
    rendu = ceres("journal", "lister", "--acces", "--du", "01/01/2020", "--format", format_)
    assert rendu.code == 0, rendu.stderr
    assert ceres("admin", "metriques").code == 0


@pytest.mark.parametrize(("jours", "reste"), [("365", 1), ("0", 2)])
def test_la_nuit_ote_ce_qui_a_passe_le_delai_du_reglage(ceres: Lanceur, base: Path, jours: str, reste: int) -> None:
    vieux = {"instant": "2020-01-01T08:00:00Z", "agent": "a", "commande": "ceres jure voir", "nature": "lecture"}
    Path(f"{base}.acces.jsonl").write_text(json.dumps(vieux) + "\n")
    (base.parent / "ceres.toml").write_text(f"[journal]\nacces_jours = {jours}\n")
    (base.parent / "ceres.toml").chmod(0o600)
    assert ceres("jure", "voir", "J-1").code == 0
    assert ceres("habilitation", "expirer", "--simuler").code == 0
    assert sum(e["commande"] == "ceres jure voir" for e in lignes(base)) == 2
    assert ceres("habilitation", "expirer").code == 0
    assert sum(e["commande"] == "ceres jure voir" for e in lignes(base)) == reste
