"""`ceres machine mcp`, par un client officiel : il lit, explique, simule et planifie ; une personne applique."""

import asyncio
import json
import os
import re
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession, StdioServerParameters, stdio_client

from ceres_cli.store import Store
from tests.conftest import Demo, Lanceur
from tests.lanceur import JOUR


@pytest.fixture
def base(isole: Path, une_demo: Demo) -> Path:
    return une_demo(isole, 40)


Dialogue = Callable[[ClientSession], Awaitable[Any]]


def parler(dialogue: Dialogue, *options: str, profil: str = "P-1", accord: bool = True) -> Any:
    """Ce que rend ce dialogue avec un vrai processus ; sans `accord`, par la révision où chaque requête dit la sienne.
    Le client vérifie chaque réponse par l'`outputSchema` de son outil."""
    mots = ["-m", "ceres_cli", "--profil", profil, "machine", "mcp", *options]
    service = StdioServerParameters(command=sys.executable, args=mots, env=dict(os.environ), cwd=Path())

    async def jouer() -> Any:
        async with stdio_client(service) as flux, ClientSession(*flux) as client:
            await (client.initialize() if accord else client.discover())
            return await dialogue(client)

    # Dans un fil à lui : un navigateur d'essai, dans ce processus, peut tenir déjà une boucle.
    with ThreadPoolExecutor(1) as fil:
        return fil.submit(lambda: asyncio.run(asyncio.wait_for(jouer(), 120))).result()


async def demander(client: ClientSession, outil: str, **arguments: Any) -> dict[str, Any]:
    rendu = await client.call_tool(outil, arguments)
    document: dict[str, Any] = json.loads(rendu.content[0].text)
    return document


def nominatifs(base: Path) -> set[str]:
    """Tout ce que la base garde de textes sur des personnes et des lieux, en mots d'au moins quatre lettres."""
    colonnes = {
        "jure": "nom, prenom, telephone_professionnel, telephone_personnel, courriel, adresse, commune, naissance",
        "candidat": "nom, prenom, naissance, telephone, courriel, adresse, commune",
        "centre": "nom, adresse, commune, telephone, courriel",
        "site": "nom, adresse, commune, acces",
    }
    store = Store(str(base))
    with store.lecture() as db:
        lignes = [x for table, noms in colonnes.items() for x in db.lignes(f"SELECT {noms} FROM {table}")]
    store.fermer()
    lus = {str(valeur) for ligne in lignes for valeur in ligne if valeur}
    return {texte for texte in lus if len(texte) > 3}


def nommes(base: Path, rendus: Any) -> list[str]:
    """Ce qui en paraît dans une réponse, valeur entière ou mots d'une phrase, hors le nom des champs ôtés."""
    tout = json.dumps([{**r, "champs_masques": []} for r in rendus], ensure_ascii=False)
    presents = (texte for texte in nominatifs(base) if texte in tout)
    return [texte for texte in presents if re.search(rf"(?<!\w){re.escape(texte)}(?!\w)", tout)]


def test_un_client_officiel_lit_explique_simule_et_planifie_sans_rien_ecrire(base: Path, ceres: Lanceur) -> None:
    octets = base.read_bytes()

    async def dialogue(client: ClientSession) -> list[Any]:
        outils = [outil.name for outil in (await client.list_tools()).tools]
        assert outils == [*CHAQUE_OUTIL]
        rendus = [
            await demander(client, "lister", sorte=s) for s in ("jure", "habilitation", "session", "candidat", "centre")
        ]
        for objet in ("J-1", "H-1", "S-2025-1", "C-1", "E-1"):
            rendus.append(await demander(client, "voir", objet=objet))
        rendus.append(await demander(client, "lister", sorte="habilitation", etat="active", limite=500))
        active = rendus[-1]["elements"][0]["id"]
        rendus.append(await demander(client, "echeances", jours=365))
        rendus.append(await demander(client, "expliquer", objet=active, action="suspendre", au=JOUR))
        rendus.append(await demander(client, "simuler", action="suspendre", habilitations=[active]))
        rendus.append(await demander(client, "planifier", action="suspendre", habilitations=[active], motif="départ"))
        return [active, await demander(client, "regle", code="HAB-03"), *rendus]

    active, regle, *rendus = parler(dialogue, "--dossier-plans", "plans")
    assert base.read_bytes() == octets
    assert [r["sortie"] for r in rendus] == [0] * len(rendus)
    assert "suspendre" in regle["phrase"]
    assert nommes(base, rendus) == []
    assert {r["schema"] for r in rendus} >= {
        "ceres.jure/1",
        "ceres.sessions/1",
        "ceres.explication/1",
        "ceres.rapport-lot/1",
    }
    # Le plan se relit et s'applique à la main ; son motif dit d'où il vient.
    plan = Path("plans") / rendus[-1]["plan"]
    applique = ceres("habilitation", "appliquer", plan, "--oui", "--format", "json")
    assert (applique.code, applique.json()["resume"]["fait"]) == (0, 1), applique
    assert ceres("habilitation", "voir", active, "--format", "json").json()["etat_effectif"] == "suspendue"
    motifs = {x["motif"] for x in ceres("journal", "lister", "--objet", active, "--format", "json").json()["elements"]}
    assert "[machine] départ" in motifs


CHAQUE_OUTIL: dict[str, list[dict[str, Any]]] = {
    "voir": [{"objet": o} for o in (
        "J-1", "H-1", "S-2025-1", "C-1", "E-1", "T-1", "A-1", "L-1", "D-1", "R-1", "K-1", "N-1",
    )],
    "lister": [
        {"sorte": s, "limite": 500}
        for s in (
            "jure", "habilitation", "session", "candidat", "centre", "site", "agrement", "vae", "derogation",
            "controle", "attestation", "lot",
        )
    ],
    "accueil": [{}],
    "echeances": [{"jours": 365}],
    "disponibles": [{"session": "S-2025-1"}, {"titre": "DWWM", "le": "2025-10-01", "departement": "44"}, {}],
    "composer": [{}, {"du": JOUR, "places": 9, "equilibre": "charge"}, {"titre": "INCONNU"}],
    "convocations": [{}, {"session": "S-2025-1", "a_reediter": True}, {"a_reediter": False, "limite": 1}],
    "courrier": [{}, {"etat": "en_file", "nature": "convocation"}],
    "parchemins": [{}, {"etat": "a_editer"}],
    "expliquer": [
        {"objet": "H-1"}, {"objet": "H-1", "action": "suspendre", "au": JOUR}, {"objet": "H-1", "action": "supprimer"},
        {"objet": "C-1", "session": "S-2025-1"}, {"objet": "C-1", "titre": "DWWM"}, {"objet": "C-1"},
        {"objet": "S-2025-1", "action": "valider"}, {"objet": "S-2025-1", "action": "reporter", "jours": 3},
        {"objet": "S-2025-1", "action": "inscrire-jure", "jure": "J-1"}, {"objet": "S-2025-1", "action": "x"},
        {"objet": "J-999999"}, {"objet": "E-1"}, {"objet": "T-1"}, {"objet": "A-1"}, {"objet": "N-1"},
        {"objet": "R-1"}, {"objet": "D-1"}, {"objet": "K-1"}, {"objet": "1"}, {"objet": "1", "action": "annuler"},
        {"objet": "S-2025-1", "action": "reporter", "jours": -3},
        {"objet": "S-2025-1", "action": "modifier", "heure_debut": "08:30", "entretien_final": False, "site": "T-1"},
        {"objet": "D-1", "action": "decider", "recevable": False, "notifiee_le": JOUR},
        {"objet": "A-1", "action": "suspendre-agrement", "a_compter_du": JOUR},
        {"objet": "K-1", "action": "clore", "suite": "suspension", "agrement": "A-1"},
        {"objet": "C-1", "session": "S-2025-1", "portee": "complete"},
    ],
    "regle": [{"code": "HAB-03"}, {"code": "HAB-99"}],
    "simuler": [{"action": a, "habilitations": ["H-1", "H-2"]} for a in ("suspendre", "valider", "supprimer")],
    "planifier": [{"action": "suspendre", "habilitations": ["H-1", "H-2"], "motif": "départ"}],
}  # fmt: skip
"""Tout ce que chaque outil sait demander ; ce qui n'existe pas, ou que le rôle refuse, est une réponse aussi."""


@pytest.mark.parametrize(("profil", "accord"), [("P-1", True), ("P-2", False), ("P-3", True), ("P-4", False)])
def test_chaque_outil_repond_a_chaque_profil_sans_nommer_personne(base: Path, profil: str, accord: bool) -> None:
    """Un de chaque rôle, par l'une et l'autre révision du client officiel, qui juge la forme des réponses. Le MPCP
    demande tout ; les trois autres se le partagent, chaque outil répondant à tous."""
    partage = int(profil[2:]) % 3
    demandes = [
        (outil, a)
        for outil, appels in CHAQUE_OUTIL.items()
        for n, a in enumerate(appels)
        if profil == "P-1" or n % 3 == partage or len(appels) < 3
    ]

    async def dialogue(client: ClientSession) -> list[dict[str, Any]]:
        assert [o.name for o in (await client.list_tools()).tools] == [*CHAQUE_OUTIL]
        return [await demander(client, outil, **a) for outil, a in demandes]

    octets = base.read_bytes()
    rendus = parler(dialogue, "--dossier-plans", "plans", profil=profil, accord=accord)
    assert base.read_bytes() == octets
    assert nommes(base, rendus) == []
    refus = [r for r in rendus if r["schema"] == "ceres.erreur/1"]
    assert profil != "P-1" or {r["code"] for r in refus} >= {"INTROUVABLE", "USAGE"}
    assert all(r["message"].strip("[… ].") and r["conseil"].strip("[… ].") for r in refus), refus
    assert "INTERNE" not in {r["code"] for r in refus}, refus


def test_chaque_lecture_est_au_journal_des_acces(base: Path, ceres: Lanceur) -> None:
    async def dialogue(client: ClientSession) -> None:
        await demander(client, "voir", objet="C-1")

    parler(dialogue)
    acces = [json.loads(ligne) for ligne in ceres("journal", "lister", "--acces", "--format", "ndjson").lignes()]
    assert "C-000001" in [a.get("objet") for a in acces]


def test_sans_dossier_rien_ne_se_planifie_et_avec_les_noms_tout_se_lit(base: Path) -> None:
    async def dialogue(client: ClientSession) -> tuple[list[str], dict[str, Any]]:
        return [o.name for o in (await client.list_tools()).tools], await demander(client, "voir", objet="J-1")

    outils, jure = parler(dialogue, "--avec-noms")
    assert "planifier" not in outils
    assert jure["nom"]
    assert "champs_masques" not in jure


def test_le_motif_d_un_plan_est_juge_comme_un_motif_tape(base: Path) -> None:
    async def dialogue(client: ClientSession) -> dict[str, Any]:
        return await demander(client, "planifier", action="suspendre", habilitations=["H-1"], motif="avi\u202es")

    rendu = parler(dialogue, "--dossier-plans", "plans")
    assert (rendu["code"], rendu["sortie"]) == ("USAGE", 2)
    assert not [*Path("plans").iterdir()]


def test_un_refus_et_une_absence_se_repondent(base: Path) -> None:
    async def dialogue(client: ClientSession) -> tuple[Any, dict[str, Any]]:
        absent = await client.call_tool("voir", {"objet": "J-999999"})
        refus = await demander(client, "expliquer", objet="H-1", action="supprimer")
        return absent, refus

    absent, refus = parler(dialogue)
    assert absent.is_error if hasattr(absent, "is_error") else absent.isError
    absent_lu = json.loads(absent.content[0].text)
    assert absent_lu["code"] == "INTROUVABLE"
    assert (refus["possible"], refus["sortie"]) == (False, 4)
    (controle,) = (c for c in refus["controles"] if not c["satisfait"])
    assert controle["code"] == "HAB-08"
    assert controle["texte"].count("[…]") < len(controle["texte"].split()) / 2
    assert "champs_masques" not in absent_lu
    assert "J-999999" in absent_lu["message"]
