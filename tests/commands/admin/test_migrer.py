"""`ceres admin migrer` : ce que la commande dit, garde et refuse."""

import hashlib
import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.contexte import Contexte
from tests.commands.admin.conftest import Migree
from tests.conftest import Lanceur
from tests.fabriques.anciennes import CENTRE, DIRECCTE, MPCP, SCHEMAS, UD, changer, lire, migrer, recharger, tables
from tests.fabriques.base import AGENT, Fabrique

COPIE = re.compile(r"ceres\.db\.avant-v8-[0-9]{8}-[0-9]{6}")
# Schéma de départ → les comptes que dit la commande, écrits à la main d'après l'histoire de la base d'exemple.
COMPTES = {
    1: {
        "identites": 2, "sites": 2, "jours_forces": 114, "entretiens": 7, "obtentions_redites": 0, "sans_appui": 0,
        "parchemins": 3, "agrements_retires": 2, "contestes": 3, "delais": 4, "lots_scelles": 116,
        "traces_scellees": 572, "lignes_au_journal": 185,
        "ccp_dates": 18, "resultats_dates": 10, "derogations_numerotees": 0, "sites_ouverts": 2,
    },
    4: {"ccp_dates": 18, "resultats_dates": 12, "derogations_numerotees": 1, "sites_ouverts": 3},
    5: {"ccp_dates": 18, "resultats_dates": 12, "derogations_numerotees": 1, "sites_ouverts": 3},
    6: {"derogations_numerotees": 2, "sites_ouverts": 3},
    7: {"sites_ouverts": 3},
}  # fmt: skip


def _copies(dossier: Path) -> list[str]:
    return sorted(p.name for p in dossier.iterdir() if ".avant-" in p.name)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_simuler_dit_les_memes_comptes_et_ne_change_pas_un_octet(ceres: Lanceur, isole: Path, schema: int) -> None:
    base = recharger(schema, isole / "ceres.db")
    octets, voisins = base.read_bytes(), sorted(isole.iterdir())
    document = migrer(ceres, "--simuler")
    assert (base.read_bytes(), sorted(isole.iterdir())) == (octets, voisins)
    assert (document["simulation"], document["change"], document["copie"], document["lots"]) == (True, True, None, [])
    assert {e["quoi"]: e["nombre"] for e in document["effets"]} == COMPTES[schema]
    fait = migrer(ceres)
    assert fait["effets"] == document["effets"]


@pytest.mark.parametrize(("fois", "code"), [(5, 0), (4.9, 8)])
@pytest.mark.parametrize("interrompue", [False, True])
def test_migrer_demande_d_abord_cinq_fois_la_place_de_la_base(
    ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch, fois: float, code: int, interrompue: bool
) -> None:
    """Interrompue, la copie qu'elle avait déjà gardée compte : la même commande finit."""
    premiere = recharger(1, isole / "ceres.db")
    taille, vrai = premiere.stat().st_size, os.statvfs
    if interrompue:
        (premiere.parent / "ceres.db.avant-v8-20270101-020000").write_bytes(premiere.read_bytes())
    octets, voisins = premiere.read_bytes(), sorted(premiere.parent.iterdir())
    reste = int(fois * taille) - (taille if interrompue else 0)

    def presque_plein(dossier: str) -> os.statvfs_result:
        etat = vrai(dossier)
        return os.statvfs_result((etat[0], 1, etat[2], reste, reste, *etat[5:]))

    monkeypatch.setattr(os, "statvfs", presque_plein)
    for mots in (("--simuler",), ()):
        rendu = ceres("admin", "migrer", *mots, "--format", "json")
        assert rendu.code == code, rendu.stderr
        if code:
            assert "5 fois la base" in rendu.erreur()["message"]
            assert (premiere.read_bytes(), sorted(premiere.parent.iterdir())) == (octets, voisins)


def test_une_base_a_jour_n_est_pas_touchee(ceres: Lanceur, migree: Migree) -> None:
    _, base, _ = migree
    octets, copies = base.read_bytes(), _copies(base.parent)
    for options in ((), ("--simuler",)):
        rendu = ceres("admin", "migrer", "--format", "json", *options)
        document = rendu.json()
        assert rendu.code == 0
        assert (
            rendu.stderr == f"Rien à changer : la base {base} est au schéma {VERSION_SCHEMA}, celui de cette version.\n"
        )
        lus = (document["change"], document["depuis"], document["effets"], document["copie"])
        assert lus == (False, VERSION_SCHEMA, [], None)
    assert (base.read_bytes(), _copies(base.parent)) == (octets, copies)


def test_une_copie_verifiee_est_gardee_avec_son_sha_256(ceres: Lanceur, ancienne: tuple[int, Path]) -> None:
    schema, base = ancienne
    avant = tables(base)
    rendu = ceres("admin", "migrer", "--format", "json")
    copie, empreinte = _copies(base.parent)
    document = rendu.json()
    assert COPIE.fullmatch(copie)
    assert document["copie"] == str(base.with_name(copie))
    assert f"Copie gardée : {base.with_name(copie)} (SHA-256 {document['copie_sha256']})." in rendu.stderr
    octets = (base.parent / copie).read_bytes()
    assert hashlib.sha256(octets).hexdigest() == document["copie_sha256"]
    assert (base.parent / empreinte).read_text() == f"{document['copie_sha256']}  {copie}\n"
    assert {(base.parent / nom).stat().st_mode & 0o777 for nom in (copie, empreinte)} == {0o600}
    assert tables(base.parent / copie) == avant
    assert lire(base.parent / copie, "PRAGMA user_version") == [(schema,)]
    # La copie se migre comme l'original.
    assert ceres("--base", base.parent / copie, "admin", "migrer").code == 0


def test_deux_copies_du_meme_instant_ne_se_remplacent_pas(
    ceres: Lanceur, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Contexte, "horodatage", "2026-01-15T10:20:30Z")
    for _ in range(2):
        (isole / "ceres.db").unlink(missing_ok=True)
        recharger(1, isole / "ceres.db")
        migrer(ceres)
    marque = f"ceres.db.avant-v{VERSION_SCHEMA}-20260115-102030"
    assert _copies(isole) == sorted([marque, f"{marque}.sha256", f"{marque}-2", f"{marque}-2.sha256"])


def test_chaque_pas_laisse_son_lot_au_journal(ceres: Lanceur, premiere: Path) -> None:
    document = migrer(ceres)
    lots = lire(premiere, "SELECT id, jour, agent, profil, role, structure, fait, jour_force FROM lot"
                          " WHERE commande = 'ceres admin migrer' ORDER BY id")  # fmt: skip
    assert [f"L-{lot[0]:06d}" for lot in lots] == document["lots"]
    assert [lot[1:] for lot in lots] == [("2025-09-02", AGENT, "P-000001", "mpcp", "national", 1, 1)] * 4
    copie = Path(document["copie"]).name
    for (numero, *_), depuis, vers in zip(lots, (1, 5, 6, 7), (5, 6, 7, 8), strict=True):
        traces = lire(premiere, "SELECT objet_id, action, champ, avant, apres FROM trace WHERE lot_id = ?"
                                " AND type_objet = 'base' ORDER BY id", (numero,))  # fmt: skip
        assert traces[0] == (numero, "migrer", "schema", str(depuis), str(vers))
        assert traces[-1] == (numero, "migrer", "copie", None, copie)
        effets = [(e["quoi"], str(e["nombre"])) for e in document["effets"] if e["schema"] == vers]
        assert [(champ, apres) for _, _, champ, _, apres in traces[1:-1]] == effets


def test_le_journal_migre_est_scelle_et_se_rejoue(ceres: Lanceur, migree: Migree) -> None:
    """Les lots d'avant le sont après coup, tels qu'ils sont ; chaque ligne des tables se refait d'après le journal."""
    schema, base, document = migree
    lots = document["lots"]
    ((repris,), (neufs,)) = lire(base, "SELECT sum(repris) FROM sceau UNION ALL SELECT sum(repris = 0) FROM sceau")
    assert repris == COMPTES[schema].get("lots_scelles", 139)  # depuis le schéma 4, ils l'étaient déjà
    preuve = ceres("journal", "verifier", "--rejouer", "--format", "json").json()
    assert (preuve["sain"], preuve["repris"], preuve["lots"], preuve["lot"]) == (True, repris, repris + neufs, lots[-1])
    assert ceres("admin", "verifier").code == 0
    changer(base, "UPDATE inscription SET voie = 'vae' WHERE id = 1")
    refus = ceres("journal", "verifier", "--rejouer", "--format", "json")
    assert (refus.code, len(refus.json()["defauts"])) == (8, 1)
    assert refus.json()["defauts"][0].startswith("inscription 1, colonne voie : ")


def test_le_pas_dit_combien_de_resultats_ont_ete_lus(ceres: Lanceur, premiere: Path) -> None:
    rendu = ceres("admin", "migrer")
    assert (
        "Schéma 5 : 7 résultats de session TITRE lus comme celui de l'entretien final (SES-13) : 3 réussis, 3 échoués,"
        " 1 absent.\n"
    ) in rendu.stderr
    assert rendu.stderr.endswith(
        f"La base {premiere} est passée du schéma 1 au schéma 8 (L-000117, L-000118, L-000119, L-000120).\n"
    )


@pytest.mark.parametrize("format_", ["table", "tsv", "csv", "ndjson"])
def test_chaque_format_porte_les_comptes(ceres: Lanceur, premiere: Path, format_: str) -> None:
    rendu = ceres("admin", "migrer", "--simuler", "--format", format_)
    assert rendu.code == 0
    assert "identites" in rendu.stdout
    if format_ == "ndjson":
        assert json.loads(rendu.stdout)["schema"] == "ceres.migration/1"


def test_les_autres_commandes_conseillent_de_migrer_sans_le_faire(ceres: Lanceur, ancienne: tuple[int, Path]) -> None:
    schema, base = ancienne
    octets = base.read_bytes()
    for ligne in ("jure lister", "init", "demo", "habilitation suspendre H-1 --oui", "profil lister"):
        rendu = ceres(*ligne.split())
        assert (rendu.code, rendu.stdout) == (8, ""), ligne
        assert f"plus ancienne (schéma {schema}, attendu : {VERSION_SCHEMA})" in rendu.stderr
        assert "« ceres admin migrer »" in rendu.stderr
    assert base.read_bytes() == octets


@pytest.mark.parametrize(
    ("profil", "code", "conseil"),
    [
        (CENTRE, 5, "Relancez avec --profil P-000001, votre profil MPCP dans cette base."),
        (UD, 5, "Relancez avec --profil P-000001"),
        (DIRECCTE, 5, "Relancez avec --profil P-000001"),
        ("P-6", 5, "Relancez avec --profil P-000001"),  # celui d'un autre
        ("P-99", 5, "Relancez avec --profil P-000001"),
        (MPCP, 0, ""),
    ],
)
@pytest.mark.parametrize("simuler", [True, False])
@pytest.mark.parametrize("schema", SCHEMAS)
def test_dro_01_seul_un_profil_mpcp_de_la_base_ancienne_la_migre(
    ceres: Lanceur, isole: Path, schema: int, simuler: bool, profil: str, code: int, conseil: str
) -> None:
    base = recharger(schema, isole / "ceres.db")
    octets = base.read_bytes()
    rendu = ceres("admin", "migrer", "--profil", profil, *(["--simuler"] if simuler else []))
    assert rendu.code == code
    assert conseil in rendu.stderr
    if code:
        assert (base.read_bytes(), rendu.stdout, _copies(isole)) == (octets, "", [])


@pytest.mark.parametrize(("schema", "agents"), [(n, "claire") for n in SCHEMAS])
def test_dro_01_le_refus_nomme_qui_peutmigrer(ceres: Lanceur, isole: Path, schema: int, agents: str) -> None:
    """Un agent sans profil MPCP apprend qui en a un ; depuis le schéma 4, « denis » l'a perdu."""
    base = recharger(schema, isole / "ceres.db")
    with closing(sqlite3.connect(base)) as connexion, connexion:
        connexion.execute("UPDATE profil SET agent = 'autre' WHERE id = 1 AND role = 'mpcp'")
        connexion.execute("DELETE FROM profil WHERE agent = 'autre'")
    rendu = ceres("admin", "migrer", "--profil", UD)
    assert rendu.code == 5
    assert f"Demandez-le à qui a un profil MPCP dans cette base : {agents}.\n" in rendu.stderr
    sans_choix = ceres("admin", "migrer")
    assert sans_choix.code == 5
    assert f"dans cette base : {agents}." in sans_choix.stderr


@pytest.mark.parametrize(
    ("instruction", "dit"),
    [
        ("PRAGMA user_version = 9", "vient d'une version plus récente de ceres (schéma 9, connu : 8)"),
        ("PRAGMA user_version = 0", "est au schéma 0, que cette version de ceres ne sait pas migrer"),
        ("PRAGMA user_version = 2", "est au schéma 2, que cette version de ceres ne sait pas migrer"),
        ("PRAGMA user_version = 4", "n'est pas celui de sa version (4)"),
        ("PRAGMA application_id = 7", "n'est pas une base de ceres"),
        ("DROP TRIGGER tr_trace_sans_suppression", "n'est pas celui de sa version (1)"),
        ("CREATE TABLE pirate (a)", "n'est pas celui de sa version (1)"),
        ("CREATE TRIGGER t AFTER INSERT ON titre BEGIN DELETE FROM compteur; END", "n'est pas celui de sa version (1)"),
        ("DELETE FROM jure WHERE id = 1", "ne se copie pas saine"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--simuler",)])
def test_une_base_qu_on_ne_reconnait_pas_n_est_pas_touchee(
    ceres: Lanceur, premiere: Path, instruction: str, dit: str, options: tuple[str, ...]
) -> None:
    changer(premiere, instruction)
    octets, voisins = premiere.read_bytes(), sorted(premiere.parent.iterdir())
    rendu = ceres("admin", "migrer", *options)
    assert (rendu.code, rendu.stdout) == (8, "")
    assert dit in rendu.stderr
    assert (premiere.read_bytes(), sorted(premiere.parent.iterdir())) == (octets, voisins)


def test_une_base_absente_ou_ecrite_par_d_autres_est_refusee(ceres: Lanceur, isole: Path) -> None:
    absente = ceres("admin", "migrer")
    assert (absente.code, "n'existe pas" in absente.stderr) == (8, True)
    base = recharger(1, isole / "ceres.db")
    base.chmod(0o620)
    refusee = ceres("admin", "migrer")
    assert (refusee.code, "chmod go-w" in refusee.stderr) == (8, True)
    assert lire(base, "PRAGMA user_version") == [(1,)]
    assert ceres("--forcer-droits", "admin", "migrer").code == 0


def test_une_base_occupee_sort_9(ceres: Lanceur, premiere: Path) -> None:
    ceres("config", "definir", "base.attente_verrou", "0")
    with closing(sqlite3.connect(premiere, isolation_level=None)) as autre:
        autre.execute("BEGIN IMMEDIATE")
        rendu = ceres("admin", "migrer")
    assert rendu.code == 9
    assert _copies(premiere.parent) == []
    assert ceres("admin", "migrer").code == 0


def test_un_commentaire_trop_long_est_coupe_et_c_est_dit(ceres: Lanceur, premiere: Path) -> None:
    """La saisie ne l'aurait pas permis ; la base, si."""
    long = "é" * 1001
    with closing(sqlite3.connect(premiere)) as connexion, connexion:
        connexion.execute("UPDATE session_examen SET dte_commentaire = ? WHERE id = 7", (long,))
        connexion.execute("UPDATE session_examen SET dte_commentaire = ? WHERE id = 1", (long[1:],))
    rendu = ceres("admin", "migrer")
    assert "1 commentaire coupé à 1 000 caractères" in rendu.stderr
    assert lire(premiere, "SELECT length(dte_commentaire) FROM session_examen WHERE id IN (1, 7)") == [(1000,), (1000,)]


def test_une_base_presque_vide_se_migre(ceres: Lanceur, isole: Path) -> None:
    """Rien à remplir : les compteurs ne disent pas « 0 »."""
    base = recharger(1, isole / "ceres.db")
    vidables = ("convocation", "inscription", "obtention", "participation", "habilitation", "experience", "lien_jure",
                "agrement", "session_examen", "candidat_mot", "candidat")  # fmt: skip
    changer(base, *(f"DELETE FROM {t}" for t in vidables))
    document = migrer(ceres)
    pleins = {"delais", "jours_forces", "lots_scelles", "traces_scellees", "lignes_au_journal"}
    assert {e["nombre"] for e in document["effets"] if e["quoi"] not in pleins and e["schema"] == 5} == {0}
    assert lire(base, "SELECT * FROM compteur WHERE nom IN ('parchemin', 'evenement_agrement')") == []


def test_une_base_neuve_a_ses_delais(isole: Path) -> None:
    f = Fabrique(isole / "neuve.db")
    assert f.lignes("SELECT * FROM delai ORDER BY nom") == [
        ("ccp", "ignorer", 30, 15, 15),
        ("ccs", "ignorer", 30, 15, 15),
        ("titre", "ignorer", 30, 15, 15),
        ("vae", "avertir", None, None, None),
    ]
