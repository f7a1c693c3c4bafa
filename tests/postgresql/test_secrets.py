"""Ce que la base scelle pour un agent sans lui donner la clé : les plans, et les traces de ses lots."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ceres_cli.base.postgresql import droits
from ceres_cli.base.sceau import forme
from ceres_cli.base.sceau.etat import Trait
from ceres_cli.base.tables import COLONNES
from ceres_cli.services.jure import lectures as jure
from ceres_cli.services.lot.sceau import Auteur, DuSecret
from tests.fabriques.base import AGENT
from tests.lanceur import lancer
from tests.postgresql.partagee import AUTRE, Partagee

PROFILS = {"centre": 2, "ud": 3, "direccte": 4, "mpcp": 1}
_LOT = (
    "INSERT INTO lot (id, horodatage, jour, jour_force, agent, profil, role, structure, commande, fait, sans_effet,"
    " refuse, non_traite)"
    " VALUES (%s, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),"
    " '2025-09-02', 1, session_user::text, 'P-000003', 'ud',"
    " '44', 'ceres', 0, 0, 0, 0)"
)
_SCELLER = "SELECT ceres_droits.sceller_traces(%s, ARRAY[%s], ARRAY['jure'], ARRAY[%s], ARRAY[%s], ARRAY[%s])"


def secret(base: Partagee) -> DuSecret:
    return DuSecret(str(base.lire("SELECT valeur FROM parametre WHERE nom = 'sceau_des_plans'")[0][0]).encode())


# --- ce que nul ne lit ---


@pytest.mark.parametrize(("role", "profil"), [("centre", 2), ("ud", 3), ("direccte", 4), ("mpcp", 6), ("mpcp", 3)])
def test_le_secret_des_plans_ne_se_lit_pas_sans_un_profil_national(modele: Partagee, role: str, profil: int) -> None:
    with modele.sous(role, profil) as connexion:
        assert connexion.execute("SELECT count(*) FROM parametre WHERE nom = 'sceau_des_plans'").fetchone() == (0,)
        assert connexion.execute("SELECT count(*) FROM parametre WHERE valeur ~ '^[0-9a-f]{64}$'").fetchone() == (0,)


@pytest.mark.parametrize("sql", [
    "SELECT sel FROM sel_objet", "SELECT count(*) FROM sel_objet", "SELECT sel FROM sceau", "SELECT * FROM sceau",
    "SELECT engagement FROM sceau", "SELECT contenu FROM sceau", "SELECT etat FROM sceau", "SELECT sel FROM ecriture",
    "INSERT INTO sel_objet VALUES ('jure', 9999, repeat('00', 32))", "DELETE FROM sel_objet",
    "UPDATE sel_objet SET sel = repeat('00', 32)", "COPY sel_objet TO STDOUT", "SELECT s FROM sceau s",
    "SELECT ceres_droits.sceau_de_plan('a', 'b', 'c')",
])  # fmt: skip
@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_les_sels_ne_se_lisent_ni_ne_se_posent(modele: Partagee, role: str, sql: str) -> None:
    with modele.sous(role, PROFILS[role]) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connexion.execute(sql)


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_la_tete_se_lit_toujours(modele: Partagee, role: str) -> None:
    toutes = modele.lire("SELECT lot_id, tete FROM sceau ORDER BY lot_id")
    with modele.sous(role, PROFILS[role]) as connexion:
        assert connexion.execute("SELECT lot_id, tete FROM sceau ORDER BY lot_id").fetchall() == toutes


def test_une_trace_d_ailleurs_ne_montre_pas_son_empreinte(modele: Partagee) -> None:
    """Le jury d'alors la relit, sans son motif : avec elle, il se devinerait."""
    for role in ("centre", "ud", "direccte"):
        sql = f"SELECT DISTINCT empreinte FROM ceres_regards_{role}.trace WHERE id NOT IN (SELECT id FROM trace)"
        with modele.sous(role, PROFILS[role]) as connexion:
            assert set(connexion.execute(sql).fetchall()) <= {(None,)}


def test_v18_9_la_base_et_le_programme_donnent_a_un_centre_les_memes_champs() -> None:
    script = droits.corps([])
    (liste,) = re.findall(r"x\.type_objet = 'jure' AND x\.champ IN \(([^)]*)\)", script)
    assert {*re.findall(r"'(\w+)'", liste), "actif"} == jure.DONNES_A_UN_CENTRE & {*COLONNES["jure"]}


def test_v18_9_un_centre_ne_lit_d_un_jure_que_ce_que_la_fiche_lui_donne(base: Partagee, isole: Path) -> None:
    """Ni l'agent ni le motif des services, ni sa naissance, par psql comme par la commande."""
    objet = base.noms["ici"]["libre"]
    mots = ("jure", "modifier", objet, "--employeur", "CFA", "--naissance", "1980-02-01", "--motif", "appel")
    assert lancer("--base", base.url, *mots, "--profil", "P-3").code == 0
    dite = f"type_objet = 'jure' AND objet_id = {int(objet[2:])}"
    with base.sous("centre", 2) as connexion:
        connexion.execute("SET search_path = ceres_regards_centre, public")
        sql = "SELECT tr.champ, tr.motif, l.agent, l.profil FROM trace tr JOIN lot l ON l.id = tr.lot_id"
        lues = connexion.execute(f"{sql} WHERE {dite} ORDER BY tr.id").fetchall()
    assert {ligne[1:] for ligne in lues} == {(None, None, None)}
    champs = [str(champ) for (champ,) in base.lire(f"SELECT champ FROM trace WHERE {dite} ORDER BY id")]
    assert {"naissance", "employeur"} <= set(champs)
    assert [ligne[0] for ligne in lues] == [champ for champ in champs if champ in jure.DONNES_A_UN_CENTRE]
    rendu = lancer("--base", base.url, "jure", "historique", objet, "--format", "json", "--profil", "P-2")
    assert [t["champ"] for t in rendu.json()["elements"]] == [ligne[0] for ligne in lues]


# --- un plan ---


def planifier(base: Partagee, nom: str, profil: str = "P-3") -> dict[str, Any]:
    Path("l.csv").write_text(f"action;habilitation\nsuspendre;{base.noms['ici']['active']}\n", encoding="utf-8")
    mots = ("habilitation", "lot", "l.csv", "--plan", nom, "--motif", "commission", "--profil", profil)
    rendu = lancer("--base", base.url, *mots)
    assert rendu.code == 0, rendu.stderr
    return dict(json.loads(Path(nom).read_text(encoding="utf-8")))


@pytest.mark.parametrize("relit", ["P-2", "P-3", "P-4", "P-1"])
def test_un_plan_fait_sous_les_roles_se_relit_sous_tout_profil(base: Partagee, relit: str) -> None:
    plan = planifier(base, "p.json")
    assert (plan["agent"], plan["profil"]) == (AGENT, "P-000003")
    assert lancer("--base", base.url, "habilitation", "plan", "p.json", "--profil", relit).code == 0


def test_un_plan_fait_sous_les_roles_s_applique_et_garde_son_auteur(base: Partagee) -> None:
    planifier(base, "p.json")
    autre = base.serveur.adresse(base.nom, AUTRE)
    rendu = lancer("--base", autre, "habilitation", "appliquer", "p.json", "--oui", "--profil", "P-6")
    assert rendu.code == 0, rendu.stderr
    assert base.lire("SELECT agent, agent_plan FROM lot ORDER BY id DESC LIMIT 1") == [(AUTRE, AGENT)]


def test_le_proprietaire_et_l_agent_scellent_de_meme(base: Partagee) -> None:
    """Un plan passe d'une base à sa copie, d'un compte à l'autre."""
    plan = planifier(base, "p.json")
    octets = Path("p.json").read_bytes()
    somme = sha256(octets[: octets.rindex(b'"empreinte"')]).hexdigest()
    assert plan["empreinte"] == secret(base).sceller(Auteur(AGENT, "P-000003"), somme)


@pytest.mark.parametrize("change", [
    ('"commission"', '"départ"'), (f'"agent": "{AGENT}"', f'"agent": "{AUTRE}"'), ('"P-000003"', '"P-000001"'),
    ('"suspendre"', '"supprimer"'),
])  # fmt: skip
def test_un_plan_forge_est_refuse(base: Partagee, change: tuple[str, str]) -> None:
    """Ni touché, ni refait par la fonction qui scelle : elle ne le fait qu'au nom de qui l'appelle."""
    planifier(base, "p.json")
    texte = Path("p.json").read_text(encoding="utf-8")
    forge = texte.replace(*change)
    assert forge != texte
    debut = forge[: forge.rindex('"empreinte"')].encode()
    with psycopg.connect(base.serveur.adresse(base.nom, AUTRE), autocommit=True) as connexion:
        connexion.execute("SET ROLE ceres_mpcp; SET ceres.profil = '6'")
        (sien,) = connexion.execute(
            "SELECT ceres_droits.sceller_plan(%s)", (sha256(debut).hexdigest(),)
        ).fetchone() or ("",)
    for sceau in (texte[-67:-3], sien):
        Path("q.json").write_bytes(debut + f'"empreinte": "{sceau}"}}\n'.encode())
        rendu = lancer("--base", base.url, "habilitation", "appliquer", "q.json", "--oui", "--profil", "P-3")
        assert (rendu.code, "il a été modifié" in rendu.stderr) == (2, True), rendu.stderr


@pytest.mark.parametrize(("role", "profil"), [("centre", "3"), ("mpcp", "6"), ("ud", "1"), ("ud", ""), ("mpcp", "999")])
def test_ne_scelle_un_plan_que_sous_un_profil_a_soi(modele: Partagee, role: str, profil: str) -> None:
    with modele.sous(role, 1) as connexion:
        connexion.execute("SELECT set_config('ceres.profil', %s, false)", (profil,))
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute("SELECT ceres_droits.sceller_plan(%s)", ("a" * 64,))


def test_la_base_ne_scelle_qu_une_somme(modele: Partagee) -> None:
    for mal in ("", "a" * 63, "A" * 64, "a" * 64 + "\n", f"{'a' * 64}\nx"):
        with modele.sous("ud", 3) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute("SELECT ceres_droits.sceller_plan(%s)", (mal,))


# --- les traces ---


@pytest.mark.parametrize("role", ["ud", "direccte", "mpcp"])
def test_ce_qu_un_agent_ecrit_est_scelle_comme_ailleurs(base: Partagee, role: str) -> None:
    """Objet ancien et objet neuf, texte de tout alphabet : chaque empreinte se refait, et la chaîne se tient."""
    profil, juré = f"P-{PROFILS[role]}", base.noms["ici"]["libre"]
    motif = '« congé » "2" \\ é 日 🙂\tfin'
    for mots in (
        ("jure", "modifier", juré, "--employeur", "Zoé & fils “日本” 🙂 \\"),
        ("jure", "inactiver", juré, "--motif", motif, "--oui"),
        ("jure", "creer", "--nom", "Nœud", "--prenom", "Zoé", "--commune", "44109"),
    ):
        rendu = lancer("--base", base.url, *mots, "--profil", profil)
        assert rendu.code == 0, rendu.stderr
    colonnes = ", ".join(f"t.{c}" for c in Trait._fields)
    lignes = base.lire(
        f"SELECT {colonnes}, t.empreinte, o.sel FROM trace t JOIN sel_objet o ON o.type_objet = t.type_objet"
        " AND o.objet_id = t.objet_id WHERE t.lot_id > (SELECT max(id) - 3 FROM lot)"
    )
    assert len(lignes) > 5
    for *trait, empreinte, sel in lignes:
        sels = {trait[2]: {trait[3]: bytes.fromhex(str(sel))}}
        assert forme.traces([Trait(*trait)], sels)[0].hex() == empreinte  # type: ignore[arg-type]
    sels = [str(sel) for (sel,) in base.lire("SELECT sel FROM sel_objet")]
    assert len(set(sels)) == len(sels)
    assert {len(sel) for sel in sels} == {64}
    rendu = lancer("--base", base.url, "journal", "verifier", "--profil", "P-1")
    assert rendu.code == 0, rendu.stderr


@pytest.mark.parametrize("sel", ["x", "00", "x" * 64])
def test_un_sel_abime_arrete_l_ecriture(base: Partagee, sel: str) -> None:
    numero = int(base.noms["ici"]["libre"][-6:])
    base.jouer(
        f"INSERT INTO sel_objet VALUES ('jure', {numero}, '{sel}') ON CONFLICT (type_objet, objet_id)"
        f" DO UPDATE SET sel = '{sel}'",
    )
    rendu = lancer("--base", base.url, "jure", "modifier", f"J-{numero}", "--employeur", "X", "--profil", "P-3")
    assert (rendu.code, f"« jure » n° {numero}" in rendu.stderr) == (8, True), rendu.stderr


def test_la_base_ne_scelle_que_les_traces_d_un_lot_a_soi(base: Partagee) -> None:
    """Ni d'un autre, ni scellé, ni à venir : l'empreinte qu'elle rendrait confirmerait une valeur devinée."""
    (dernier,) = base.lire("SELECT max(id) FROM lot")[0]
    for lot in (1, dernier, 999_999):
        with base.sous("ud", 3) as connexion, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(_SCELLER, (lot, 1, 1, "x", "y"))
    with psycopg.connect(base.serveur.adresse(base.nom, AUTRE), autocommit=True) as connexion:
        connexion.execute("SET ROLE ceres_mpcp; SET ceres.profil = '3'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connexion.execute(_SCELLER, (dernier, 1, 1, "x", "y"))
    with base.sous("ud", 3) as connexion, connexion.transaction():
        (sien,) = connexion.execute("SELECT nextval('numero_lot')").fetchone() or (0,)
        connexion.execute(_LOT, (sien,))
        deux = [connexion.execute(_SCELLER, (sien, rang, 5, "x", "y")).fetchone() for rang in (1, 2)]
        assert deux[0] != deux[1]


@pytest.mark.parametrize("ecart", [1, 1000, -1, -1_000_000])
def test_une_trace_ne_prend_pas_un_numero_a_venir_ni_passe(base: Partagee, ecart: int) -> None:
    """Elle arrêterait qui le tirera ; ou se rangerait avant ce qui est déjà dit."""
    trace = (
        "INSERT INTO trace (id, lot_id, type_objet, objet_id, action, derogation) VALUES (%s, %s, 'jure', 1, 'x', 0)"
    )
    with base.sous("ud", 3) as connexion, connexion.transaction():
        sien, rang = connexion.execute("SELECT nextval('numero_lot'), nextval('numero_trace')").fetchone() or (0, 0)
        connexion.execute(_LOT, (sien,))
        connexion.execute(trace, (rang, sien))
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connexion.transaction():
            connexion.execute(trace, (int(str(rang)) + ecart, sien))


def test_qui_tient_tout_le_journal_le_verifie_encore(base: Partagee) -> None:
    assert lancer("--base", base.url, "journal", "verifier", "--profil", "P-1").code == 0
    for profil in ("P-2", "P-3", "P-4"):
        assert lancer("--base", base.url, "journal", "tete", "--profil", profil).code == 0
