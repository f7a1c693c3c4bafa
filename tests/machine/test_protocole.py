"""Le protocole, ligne à ligne : ce qui n'est pas conforme reçoit une erreur, et le service continue."""

import io
import json
from typing import Any

import pytest

from ceres_cli.machine.catalogue import Machine, fautif
from ceres_cli.machine.protocole import LIGNE_MAX, Outil, Reponse, faute_d_arguments, servir
from tests.arbre import feuilles, nom_long
from tests.conforme import conforme


def outil() -> Outil:
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer", "minimum": 1, "maximum": 9}},
        "required": ["n"],
        "additionalProperties": False,
    }
    return Outil(
        "doubler", "Doubler", "Le double.", schema, {"type": "object"}, lambda a: Reponse({"double": 2 * a["n"]})
    )


def echanger(*lignes: object) -> list[dict[str, Any]]:
    entree = b"".join(ligne if isinstance(ligne, bytes) else json.dumps(ligne).encode() + b"\n" for ligne in lignes)
    sortie = io.BytesIO()
    servir(io.BytesIO(entree), sortie, [outil()], nom="essai", version="1", avis="", fautif=fautif)
    return [json.loads(ligne) for ligne in sortie.getvalue().splitlines()]


def requete(methode: object, parametres: object = None, **autres: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 7, "method": methode, "params": {} if parametres is None else parametres, **autres}


def appel(arguments: object) -> dict[str, object]:
    return requete("tools/call", {"name": "doubler", "arguments": arguments})


def test_un_appel_juste_rend_son_document_en_texte_et_en_objet() -> None:
    rendu = echanger(appel({"n": 4}))[0]["result"]
    assert rendu["structuredContent"] == json.loads(rendu["content"][0]["text"]) == {"double": 8}
    assert rendu["isError"] is False


@pytest.mark.parametrize(
    ("voulue", "accordee"),
    [
        ("2024-11-05", "2024-11-05"),
        ("2025-06-18", "2025-06-18"),
        ("2025-03-26", "2024-11-05"),
        ("2099-01-01", "2025-11-25"),
        ("1999-01-01", "2025-11-25"),
        (None, "2025-11-25"),
        (["2024-11-05"], "2025-11-25"),
    ],
)
def test_la_version_demandee_ou_celle_qui_la_precede_ou_la_plus_recente(voulue: object, accordee: str) -> None:
    rendu = echanger(requete("initialize", {"protocolVersion": voulue}))[0]["result"]
    assert rendu["protocolVersion"] == accordee


def test_un_envoi_groupe_n_est_d_aucune_revision_accordee() -> None:
    decouverte, groupe = echanger(en_2026("server/discover"), [requete("ping"), requete("ping")])
    assert "2025-03-26" not in decouverte["result"]["supportedVersions"]
    assert (groupe["id"], groupe["error"]["code"]) == (None, -32600)


def en_2026(methode: str, revision: object = "2026-07-28", **parametres: object) -> dict[str, object]:
    return requete(methode, {"_meta": {"io.modelcontextprotocol/protocolVersion": revision}, **parametres})


def test_une_requete_qui_dit_sa_revision_se_passe_d_accord() -> None:
    decouverte, liste, appele, inconnue, ancienne = echanger(
        en_2026("server/discover"), en_2026("tools/list"),
        en_2026("tools/call", name="doubler", arguments={"n": 4}), en_2026("tools/list", "2031-01-01"),
        requete("tools/list"),
    )  # fmt: skip
    assert decouverte["result"]["supportedVersions"][:2] == ["2026-07-28", "2025-11-25"]
    assert decouverte["result"]["_meta"] == {"io.modelcontextprotocol/serverInfo": {"name": "essai", "version": "1"}}
    for rendu in (decouverte, liste, appele):
        assert rendu["result"]["resultType"] == "complete"
    for rendu in (decouverte, liste):
        assert (rendu["result"]["cacheScope"], rendu["result"]["ttlMs"] > 0) == ("private", True)
    assert inconnue["error"]["code"] == -32022
    assert inconnue["error"]["data"]["requested"] == "2031-01-01"
    assert "2026-07-28" in inconnue["error"]["data"]["supported"]
    assert set(ancienne["result"]) == {"tools"}


@pytest.mark.parametrize("arguments", [[1], {}, {"n": 0}, {"n": "4"}, {"n": True}, {"n": 4, "--base": "x"}], ids=repr)
def test_un_argument_fautif_est_une_reponse_d_erreur_dont_on_se_corrige(arguments: object) -> None:
    rendu = echanger(appel(arguments))[0]["result"]
    document = rendu["structuredContent"]
    assert rendu["isError"] is True
    assert (document["schema"], document["code"], document["sortie"]) == ("ceres.erreur/1", "USAGE", 2)
    conforme({c: v for c, v in document.items() if c != "sortie"}, "erreur")


def test_une_notification_n_attend_rien() -> None:
    assert echanger({"jsonrpc": "2.0", "method": "notifications/initialized"}, b"\n") == []


@pytest.mark.parametrize(
    ("ligne", "code"),
    [
        (b"rien\n", -32700),
        (b"[" * 100_000 + b"\n", -32700),
        (b"\xff\xfe\n", -32700),
        ({"id": 1, "method": "ping"}, -32600),
        ([1], -32600),
        (requete(3), -32600),
        (requete("ping", [1]), -32602),
        (requete("resources/list"), -32601),
        (requete("tools/call", {"name": "rm"}), -32602),
        (requete("tools/call", {"name": ["x"]}), -32602),
        (requete("ping", id=None), -32600),
        (requete("ping", id={"n": 1}), -32600),
        (requete("ping", id=True), -32600),
        (b'{"jsonrpc":"2.0","id":1e400,"method":"ping"}\n', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"n":1e400}}\n', -32600),
        (b'{"jsonrpc":"2.0","id":NaN,"method":"ping"}\n', -32700),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"n":-Infinity}}\n', -32700),
        (requete("\ud800"), -32600),
        (requete("ping", id="\ud800"), -32600),
        (requete("ping", {"\ud800": 1}), -32600),
        (appel({"\ud800": 1}), -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"\xed\xa0\x80"}\n', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"' + b"x" * (3 * LIGNE_MAX) + b'"}\n', -32700),
    ],
    ids=repr,
)
def test_ce_qui_n_est_pas_conforme_est_dit_et_le_service_continue(ligne: object, code: int) -> None:
    reponses = echanger(ligne, requete("ping"))
    assert [r.get("error", {}).get("code") for r in reponses] == [code, None]
    assert reponses[-1] == {"jsonrpc": "2.0", "id": 7, "result": {}}


@pytest.mark.parametrize("numero", [None, {"n": 1}, True, [1]], ids=repr)
def test_rien_ne_s_execute_sans_numero_a_qui_repondre(numero: object) -> None:
    (rendu,) = echanger({**appel({"n": 4}), "id": numero})
    assert (rendu["id"], rendu["error"]["code"]) == (None, -32600)


@pytest.mark.parametrize("numero", [0, -1, 1.5, "", "un", 2**80], ids=repr)
def test_un_texte_ou_un_nombre_est_un_numero(numero: object) -> None:
    assert echanger(requete("ping", id=numero)) == [{"jsonrpc": "2.0", "id": numero, "result": {}}]


def test_un_numero_lisible_se_redit_meme_d_une_requete_refusee() -> None:
    assert [r["id"] for r in echanger(requete("\ud800"), requete("ping", id="\ud800"))] == [7, None]


OUTILS = {o.nom: o for o in Machine(([], {}), None, avec_noms=False).outils()}
NON_DITES = {"--format", "--commentaire"}
"""Ce qu'« expliquer » demande et qu'un programme ne dit pas : la forme de la réponse, un texte libre."""


def test_tout_ce_qu_expliquer_demande_a_son_argument() -> None:
    demandes = {
        nom_long(p)
        for f in feuilles()
        if f.mots[-1] == "expliquer"
        for p in f.parametres
        if p.param_type_name == "option"
    }
    arguments = {f"--{nom.replace('_', '-')}" for nom in OUTILS["expliquer"].arguments["properties"]}
    assert demandes - arguments == NON_DITES


@pytest.mark.parametrize(
    ("nom", "arguments"),
    [
        ("voir", {"objet": "--help"}),
        ("voir", {"objet": "J-1 --base x"}),
        ("voir", {"objet": "P-1"}),
        ("voir", {"objet": "J-1\n"}),
        ("lister", {"sorte": "profil"}),
        ("lister", {"sorte": "jure", "etat": "--csv-brut"}),
        ("lister", {"sorte": "jure", "limite": 0}),
        ("expliquer", {"objet": "H-1", "action": "-x"}),
        ("simuler", {"action": "expirer", "habilitations": ["H-1"]}),
        ("simuler", {"action": "valider", "habilitations": ["-"]}),
        ("simuler", {"action": "valider", "habilitations": ["H-1"] * 501}),
        ("regle", {"code": "../x"}),
        ("disponibles", {"session": "S-2027-1", "departement": "--region"}),
        ("convocations", {"a_reediter": 1}),
        ("courrier", {"etat": "--nature"}),
        ("parchemins", {"etat": "perdu"}),
        ("accueil", {"profil": "P-1"}),
        ("expliquer", {"objet": "S-2027-1", "delai": "-x"}),
    ],
)
def test_aucun_argument_ne_devient_une_option(nom: str, arguments: dict[str, Any]) -> None:
    assert faute_d_arguments(OUTILS[nom].arguments, arguments)
