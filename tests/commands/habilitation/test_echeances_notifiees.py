"""CONV-05 par « ceres habilitation echeances --notifier », contre un vrai serveur : à qui, quoi, une fois par seuil.

Jour zéro : 2 septembre 2025. P-2 : UD 44 ; P-3 : DIRECCTE 52 ; P-4 : UD 75 ; P-5 : UD 44 sans adresse.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import Resultat, lancer

JSON = ("--format", "json")
ZERO = date(2025, 9, 2)
UD, DIRECCTE, AILLEURS = "ud44@example.fr", "reg52@example.fr", "ud75@example.fr"
AGENTS = {"P-2": UD, "P-3": DIRECCTE, "P-4": AILLEURS}


@pytest.fixture
def boite() -> Boite:
    return Boite()


@pytest.fixture
def f(isole: Path, boite: Boite) -> Iterator[Fabrique]:
    fabrique = Fabrique(isole / "ceres.db")
    fabrique.titre(debut=date(2021, 1, 1), fin=date(2029, 12, 31))
    for lieu, agent in (({"departement": "44"}, "a"), ({"region": "52"}, "b"), ({"departement": "75"}, "c")):
        fabrique.profil("direccte" if "region" in lieu else "ud", agent=agent, **lieu)
    fabrique.profil("ud", departement="44", agent="d")
    with fabrique.store.ecriture() as db:
        for profil, adresse in AGENTS.items():
            db.executer("UPDATE profil SET courriel = ? WHERE id = ?", (adresse, int(profil[2:])))
    with serveur(boite) as port:
        regler(port)
        yield fabrique


def habiliter(f: Fabrique, dans: int, departement: str = "44", region: str = "52", etat: str = "validee") -> int:
    """Une habilitation qui finit dans tant de jours."""
    jure = f.jure("SECRET", "Zoé", departement=departement, region=region, courriel="zoe@example.fr")
    return f.habilitation(jure, etat=etat, fin=ZERO + timedelta(days=dans))


def notifier(*mots: object, apres: int = 0, profil: str = "P-1") -> Resultat:
    jour = (ZERO + timedelta(days=apres)).isoformat()
    return lancer(
        "--profil", profil, "habilitation", "echeances", "--notifier", *mots, *JSON, env={"CERES_AUJOURDHUI": jour}
    )


def textes(recu: EmailMessage) -> tuple[str, str]:
    clair, page = (recu.get_body((sorte,)) for sorte in ("plain", "html"))
    assert clair is not None
    assert page is not None
    return clair.get_content().replace("\r\n", "\n"), page.get_content()


def dites(recu: EmailMessage) -> list[str]:
    clair, _ = textes(recu)
    return [mot[2:10] for mot in clair.splitlines() if mot.startswith("- H-")]


def test_chaque_agent_recoit_ce_qui_est_de_son_territoire(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 80)
    habiliter(f, 20, departement="49")
    habiliter(f, 50, departement="75", region="11")
    rendu = notifier()
    assert rendu.code == 0, rendu.stderr
    assert rendu.stderr == "Échéances : 3 courriels envoyés.\n"
    assert {a: dites(m) for a, m in boite.recus} == {
        UD: ["H-000001"], DIRECCTE: ["H-000002", "H-000001"], AILLEURS: ["H-000003"],
    }  # fmt: skip
    elements = rendu.json()["elements"]
    assert [(e["id"], e["objet"], e["nom"], e["nature"], e["session"], e["etat"]) for e in elements] == [
        ("M-000001", "P-000002", "a", "echeances", None, "envoye"),
        ("M-000002", "P-000003", "b", "echeances", None, "envoye"),
        ("M-000003", "P-000004", "c", "echeances", None, "envoye"),
    ]
    encore = notifier()
    assert (encore.code, encore.stderr, len(boite.recus)) == (0, "Échéances : rien à envoyer, tous sont servis.\n", 3)


def test_le_courriel_se_lit(f: Fabrique, boite: Boite) -> None:
    for dans in (90, 61, 60, 31, 30, 0):
        habiliter(f, dans)
    assert notifier().code == 0
    recu = next(m for a, m in boite.recus if a == UD)
    assert str(recu["From"]) == "ceres <examens@example.fr>"
    assert str(recu["To"]) == f'"UD Loire-Atlantique (44)" <{UD}>'
    assert recu["Subject"] == "Échéances d'habilitations au 02/09/2025"
    clair, page = textes(recu)
    assert clair == (
        "Bonjour,\n\n"
        "6 habilitations de votre territoire, UD Loire-Atlantique (44), finissent bientôt.\n\n"
        "2 habilitations à 30 jours ou moins :\n"
        "- H-000006 (J-000006), TP-99901m01 Titre TP-99901m01, dernier jour : 02/09/2025\n"
        "- H-000005 (J-000005), TP-99901m01 Titre TP-99901m01, dernier jour : 02/10/2025\n\n"
        "2 habilitations à 60 jours ou moins :\n"
        "- H-000004 (J-000004), TP-99901m01 Titre TP-99901m01, dernier jour : 03/10/2025\n"
        "- H-000003 (J-000003), TP-99901m01 Titre TP-99901m01, dernier jour : 01/11/2025\n\n"
        "2 habilitations à 90 jours ou moins :\n"
        "- H-000002 (J-000002), TP-99901m01 Titre TP-99901m01, dernier jour : 02/11/2025\n"
        "- H-000001 (J-000001), TP-99901m01 Titre TP-99901m01, dernier jour : 01/12/2025\n\n"
        "Pour les voir avec leurs jurés : « ceres habilitation echeances --sous 90j ».\n\n"
        "Chaque échéance vous est dite à 90, à 60 puis à 30 jours, une fois.\n"
    )
    dits = ('<html lang="fr">', ">2 habilitations à 30 jours ou moins</caption>", '<th scope="col"', ">Juré</th>")
    for mot in (*dits, 'white-space:nowrap">J-000002</td>', 'white-space:nowrap">02/11/2025</td>'):
        assert mot in page
    for cache in ("SECRET", "Zoé", "zoe@example.fr"):
        assert cache not in recu.as_string() + clair + page


@pytest.mark.parametrize(("dans", "combien"), [(-1, 0), (0, 1), (90, 1), (91, 0)])
def test_le_premier_avis_va_du_jour_a_quatre_vingt_dix(f: Fabrique, boite: Boite, dans: int, combien: int) -> None:
    habiliter(f, dans)
    rendu = notifier()
    assert (rendu.code, boite.adresses.count(UD)) == (0, combien)
    if not combien:
        assert rendu.stderr == "Échéances : rien à envoyer, aucune échéance à annoncer.\n"
        assert boite.ordres == []


def test_chaque_seuil_se_dit_une_fois_a_son_jour(f: Fabrique, boite: Boite) -> None:
    """Finissant 100 jours plus tard : rien avant le dixième, puis trois avis, et plus rien jusqu'à la fin."""
    habiliter(f, 100)
    partis = []
    for apres in range(104):
        avant = boite.adresses.count(UD)
        if apres in (0, 9, 10, 11, 39, 40, 41, 69, 70, 71, 99, 100, 101):
            assert notifier(apres=apres).code == 0
            if boite.adresses.count(UD) > avant:
                partis.append(100 - apres)
    assert partis == [90, 60, 30]
    assert [textes(m)[0].split("1 habilitation à ")[1][:2] for a, m in boite.recus if a == UD] == ["90", "60", "30"]
    assert len({m["Message-ID"] for a, m in boite.recus if a == UD}) == 3


def test_un_seuil_passe_pendant_que_rien_ne_tournait_se_dit_encore(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 80)
    habiliter(f, 95)
    assert notifier().code == 0
    assert notifier(apres=40).code == 0  # 40 jours (60 franchi) et 55 (90 et 60 franchis)
    assert [dites(m) for a, m in boite.recus if a == UD] == [["H-000001"], ["H-000001", "H-000002"]]
    assert notifier(apres=41).code == 0
    assert boite.adresses.count(UD) == 2


def test_un_brouillon_une_suspendue_ne_sont_pas_dits(f: Fabrique, boite: Boite) -> None:
    for etat in ("brouillon", "suspendue"):
        habiliter(f, 20, etat=etat)
    assert (notifier().code, boite.ordres) == (0, [])


def test_un_profil_fini_retire_ou_sans_adresse_ne_recoit_rien(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 20)
    assert lancer("profil", "retirer", "P-2").code == 0
    assert lancer("profil", "modifier", "P-3", "--fin", "2025-09-02").code == 0
    assert lancer("profil", "modifier", "P-4", "--courriel", "").code == 0
    assert (notifier(apres=1).code, boite.ordres) == (0, [])
    assert (notifier().code, boite.adresses) == (0, [DIRECCTE])  # son dernier jour, compris


@pytest.mark.parametrize("reponse", ["451 plus tard", "couper"])
def test_ce_qui_n_est_pas_parti_part_le_lendemain_avec_le_reste(f: Fabrique, boite: Boite, reponse: str) -> None:
    habiliter(f, 80)
    habiliter(f, 91)
    boite.a_rcpt = {UD: reponse}
    assert notifier().code == 7
    assert UD not in boite.adresses
    assert notifier(apres=1).code == 0
    (recu,) = [m for a, m in boite.recus if a == UD]
    assert dites(recu) == ["H-000001", "H-000002"]
    siens = [m for m in courriers() if m["adresse"] == UD]
    assert [(m["id"], m["edition"], m["jour"], m["etat"]) for m in siens] == [("M-000001", 1, "2025-09-03", "envoye")]
    assert notifier(apres=1).code == 0
    assert boite.adresses.count(UD) == 1


def test_un_refus_definitif_reste_jusqu_a_une_autre_adresse(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 80)
    boite.a_rcpt, boite.tenace = {UD: "550 inconnu"}, True
    for apres in (0, 0, 1):
        assert notifier(apres=apres).code == 7
    assert boite.ordres.count(f"RCPT {UD}") == 1
    assert lancer("profil", "modifier", "P-2", "--courriel", "neuve@example.fr").code == 0
    assert (notifier(apres=1).code, boite.adresses.count("neuve@example.fr")) == (0, 1)


def test_un_avis_incertain_ne_repart_pas_le_jour_meme_et_se_redit_ensuite(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 80)
    boite.a_data = {UD: "accepter et couper"}
    assert notifier().code == 7
    assert notifier().code == 7
    assert boite.adresses.count(UD) == 1
    assert notifier(apres=1).code == 0
    assert [dites(m) for a, m in boite.recus if a == UD] == [["H-000001"], ["H-000001"]]
    assert (notifier(apres=2).code, boite.adresses.count(UD)) == (0, 2)


def test_ce_qui_attendait_et_n_a_plus_rien_a_dire_est_abandonne(f: Fabrique, boite: Boite) -> None:
    numero = habiliter(f, 80)
    boite.a_rcpt = {UD: "451 plus tard"}
    assert notifier().code == 7
    with f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET fin = '2029-01-01' WHERE id = ?", (numero,))
    assert notifier(apres=1).code == 0
    assert UD not in boite.adresses
    assert [m["etat"] for m in courriers() if m["adresse"] == UD] == ["abandonne"]


def test_un_avis_en_attente_d_un_profil_qui_n_agit_plus_est_abandonne(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 80)
    boite.a_rcpt = {UD: "451 plus tard", DIRECCTE: "451 plus tard"}
    assert notifier().code == 7
    assert lancer("profil", "retirer", "P-2").code == 0
    assert lancer("profil", "modifier", "P-3", "--courriel", "").code == 0
    rendu = notifier(apres=1)
    assert (rendu.code, boite.adresses) == (0, [])
    assert [m["etat"] for m in courriers()] == ["abandonne", "abandonne"]


def test_simuler_ne_change_rien(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 20)
    octets = bases.contenu(f.chemin)
    rendu = notifier("--simuler")
    assert (rendu.code, bases.contenu(f.chemin), boite.ordres) == (0, octets, [])
    assert [(e["id"], e["etat"]) for e in rendu.json()["elements"]] == [(None, "a_envoyer")] * 2
    assert rendu.stderr == "Échéances : 2 avis d'échéances à envoyer.\n"


def test_au_dela_de_deux_cents_les_comptes_seuls(f: Fabrique, boite: Boite) -> None:
    for n in range(200):
        habiliter(f, 20 + n % 3 * 30)
    habiliter(f, 20, departement="49")
    assert notifier().code == 0
    par = {a: textes(m) for a, m in boite.recus}
    assert par[UD][0].count("- H-") == 200
    clair, page = par[DIRECCTE]
    assert "- H-" not in clair
    assert "H-0" not in page
    for dit in ("- 68 habilitations à 30 jours", "- 67 habilitations à 60", "- 66 habilitations à 90", "--sous 90j »"):
        assert dit in clair


def test_dro_02_l_agent_et_le_mpcp_seuls_voient_l_avis(f: Fabrique, boite: Boite) -> None:
    mien = f"P-{f.profil('ud', departement='44')}"
    autre = f"P-{f.profil('ud', departement='44')}"
    centre = f"P-{f.profil('centre', centre=f.centre())}"
    assert lancer("profil", "modifier", mien, "--courriel", "moi@example.fr").code == 0
    habiliter(f, 20)
    assert notifier().code == 0
    (sien,) = [m for m in courriers() if m["adresse"] == "moi@example.fr"]
    assert (sien["destinataire"], sien["objet"], sien["session"]) == ("agent", f"P-00000{mien[2:]}", None)
    assert [m["id"] for m in courriers(mien)] == [sien["id"]]
    assert lancer("--profil", mien, "courrier", "voir", sien["id"], *JSON).json()["actions_possibles"] == []
    for profil in (autre, centre):
        assert courriers(profil) == []
        assert lancer("--profil", profil, "courrier", "voir", sien["id"]).code == 3
        assert lancer("--profil", profil, "courrier", "abandonner", sien["id"], "--oui").code == 3
    assert lancer("--profil", mien, "courrier", "abandonner", sien["id"], "--oui").code == 5


@pytest.mark.parametrize(
    "mots",
    [("--notifier", "--sous", "30j"), ("--notifier", "--departement", "44"), ("--notifier", "--limite", "3"),
     ("--notifier", "--au", "2025-10-01"), ("--oui",), ("--silencieux",)],
)  # fmt: skip
def test_notifier_va_seul(f: Fabrique, boite: Boite, mots: tuple[str, ...]) -> None:
    assert lancer("habilitation", "echeances", *mots).code == 2


def test_le_journal_se_tient(f: Fabrique, boite: Boite) -> None:
    habiliter(f, 20)
    assert notifier().code == 0
    traces = lancer("journal", "lister", "--objet", "M-1", *JSON).json()["elements"]
    assert [(t["action"], t["champ"], t["apres"]) for t in traces[:2]] == [
        ("mettre-en-file", "profil", "P-000002"), ("mettre-en-file", "nature", "echeances"),
    ]  # fmt: skip


def courriers(profil: str = "P-1") -> list[dict[str, Any]]:
    lus: list[dict[str, Any]] = lancer("--profil", profil, "courrier", "lister", *JSON).json()["elements"]
    return lus
