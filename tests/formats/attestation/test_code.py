"""OBT-06 : un code n'a qu'une écriture, et rien de ce qui est changé n'est accepté."""

import base64
import json
import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.formats.attestation import code, retraits, signature
from ceres_cli.formats.attestation.code import Code, Message
from ceres_cli.formats.attestation.retraits import Retrait
from ceres_cli.formats.attestation.signature import Cle
from ceres_cli.regles.obtention.attestations import NOM_MAX, nom_signe
from ceres_cli.services.attestation.verification import Connu, verifier

GRAINE, AUTRE = bytes(range(32)), bytes(reversed(range(32)))
PUBLIQUE = signature.publique(GRAINE)
CLE = Cle(signature.numero_court(PUBLIQUE), PUBLIQUE, "2025-01-01")
CLES = {CLE.cle: CLE}
CHAMPS = ("N-000012", "Mme Chloé ŒUVRARD", "1990-04-12", "TP-99911m01", "2025-10-16")


def signe(*champs: str, graine: bytes = GRAINE, cle: str = CLE.cle) -> str:
    message = Message(*(champs or CHAMPS), cle)
    return str(Code(message, signature.signer(graine, message.a_signer)))


def etat(texte: str, connu: Connu | None = None) -> str:
    return str(verifier(texte, connu or Connu(CLES))["etat"])


def brut(octets: bytes) -> str:
    return code.PREFIXE + base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def decode(texte: str) -> bytes:
    corps = texte.removeprefix(code.PREFIXE)
    return base64.urlsafe_b64decode(corps + "=" * (-len(corps) % 4))


def test_obt_06_la_forme_exacte_du_code() -> None:
    texte = signe()
    octets = decode(texte)
    attendu = (
        '{"v":1,"n":"N-000012","nom":"Mme Chloé ŒUVRARD","ne":"1990-04-12","cert":"TP-99911m01","jour":"2025-10-16",'
        f'"cle":"{CLE.cle}"}}'
    )
    assert texte.startswith("CERES1.")
    assert "=" not in texte
    assert octets[:-64].decode() == attendu
    assert signature.est_signe(CLE, octets[-64:], b"CERES1." + octets[:-64])
    assert etat(texte) == "valable"


def test_obt_06_l_adresse_de_la_page_et_les_blancs_autour_ne_comptent_pas() -> None:
    assert etat(f"  https://www.example.fr/verifier.html#{signe()}\n") == "valable"


def test_obt_06_dix_mille_bits_changes_aucun_n_est_accepte() -> None:
    """Dans le texte du code comme dans ses octets, un bit à la fois."""
    hasard = random.Random(20251016)
    texte, octets = signe(), decode(signe())
    acceptes = []
    for rang in range(10_000):
        if rang % 2:
            place, bit = hasard.randrange(len(octets)), 1 << hasard.randrange(8)
            change = brut(bytes(o ^ bit if i == place else o for i, o in enumerate(octets)))
        else:
            place, bit = hasard.randrange(len(texte)), 1 << hasard.randrange(7)
            change = f"{texte[:place]}{chr(ord(texte[place]) ^ bit)}{texte[place + 1 :]}"
            if change.strip() == texte:  # un blanc n'en fait pas partie
                continue
        if etat(change) == "valable":
            acceptes.append(change)
    assert acceptes == []


@given(rang=st.integers(0, 5), valeur=st.text(max_size=30))
def test_obt_06_un_champ_change_sans_la_cle_n_est_pas_accepte(rang: int, valeur: str) -> None:
    message, sceau = Message(*CHAMPS, CLE.cle), decode(signe())[-64:]
    change = message._replace(**{Message._fields[rang]: valeur})
    if change != message:
        assert etat(brut(change.octets + sceau)) != "valable"


@pytest.mark.parametrize(
    "ecrire",
    [
        lambda d: json.dumps(d, ensure_ascii=False),
        lambda d: json.dumps(d, separators=(",", ":")),
        lambda d: json.dumps(dict(sorted(d.items())), ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "v": True}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "v": 1.0}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "v": 2}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "plus": 1}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "n": "N-12"}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "ne": "12/04/1990"}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "jour": "2025-02-30"}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "nom": "A" * (NOM_MAX + 1)}, ensure_ascii=False, separators=(",", ":")),
        lambda d: json.dumps({**d, "nom": "A\u202eB"}, ensure_ascii=False, separators=(",", ":")),
        lambda d: '{"n":"N-000099",' + json.dumps(d, ensure_ascii=False, separators=(",", ":"))[1:],
        lambda d: "[" * 5000,
    ],
    ids=[
        "blancs", "échappements", "ordre", "vrai", "un virgule zéro", "autre version", "champ de plus", "numéro court",
        "jour à la française", "jour impossible", "nom trop long", "sens de lecture", "champ répété", "abîme",
    ],
)  # fmt: skip
def test_obt_06_signee_mais_autrement_ecrite_elle_n_est_pas_lue(ecrire: object) -> None:
    dit = {"v": 1, **Message(*CHAMPS, CLE.cle)._asdict()}
    octets = ecrire(dit).encode()  # type: ignore[operator]
    assert etat(brut(octets + signature.signer(GRAINE, b"CERES1." + octets))) == "altere"


@pytest.mark.parametrize("fin", ["=", "A", ".", " A", "\n" + "A", "é", "+", "%"])
def test_obt_06_rien_ne_suit_le_code(fin: str) -> None:
    assert etat(signe() + fin) == "altere"


def test_obt_06_les_memes_octets_ecrits_autrement_ne_sont_pas_lus() -> None:
    """La dernière lettre d'un base64 peut porter des bits qui ne servent pas."""
    lettres = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for long in range(3):
        texte = signe("N-000012", "Mme A" + "B" * long, *CHAMPS[2:])
        voisines = [texte[:-1] + x for x in lettres if x != texte[-1]]
        assert {etat(v) for v in voisines} == {"altere"}
        assert etat(texte) == "valable"


def test_obt_06_une_autre_cle_ne_signe_pas_pour_le_registre() -> None:
    autre = signature.publique(AUTRE)
    assert etat(signe(graine=AUTRE)) == "altere"
    assert etat(signe(graine=AUTRE, cle=signature.numero_court(autre))) == "cle_inconnue"


@pytest.mark.parametrize(
    ("jusqu_au", "attendu"), [("2025-10-15", "altere"), ("2025-10-16", "valable"), (None, "valable")]
)
def test_obt_06_une_cle_remplacee_verifie_ce_qu_elle_a_signe_jusqu_a_ce_jour(
    jusqu_au: str | None, attendu: str
) -> None:
    assert etat(signe(), Connu({CLE.cle: CLE._replace(jusqu_au=jusqu_au)})) == attendu


@given(nom=st.text(st.characters(exclude_categories=("C",)), min_size=1, max_size=120))
def test_obt_06_un_nom_coupe_tient_et_reste_le_debut_du_nom(nom: str) -> None:
    coupe = nom_signe(nom)
    assert len(coupe.encode()) <= NOM_MAX
    assert coupe == nom or (coupe.endswith("…") and nom.startswith(coupe[:-1]))


# --- la liste des retraits ---

LISTE = [Retrait("N-000012", "2025-11-03", "retiree"), Retrait("N-000007", "2025-11-04", "remplacee", "N-000013")]


def test_obt_05_la_liste_signee_dit_ce_qui_est_retire_et_le_jour() -> None:
    liste = retraits.lire(retraits.ecrire("2025-11-05", CLE.cle, LISTE, GRAINE), CLES)
    vu = verifier(signe(), Connu(CLES, liste))
    assert (vu["etat"], vu["texte"]) == ("retire", "retirée le 03/11/2025")
    autre = verifier(signe("N-000007", *CHAMPS[1:]), Connu(CLES, liste))
    assert autre["texte"] == "remplacée le 04/11/2025, par N-000013"
    vaut = verifier(signe("N-000013", *CHAMPS[1:]), Connu(CLES, liste))
    assert (vaut["etat"], vaut["texte"]) == ("valable", "signé par le registre ; aucun retrait connu au 05/11/2025")


@pytest.mark.parametrize(
    "changer",
    [
        lambda d: {**d, "retraits": []},
        lambda d: {**d, "jour": date(2025, 11, 6).isoformat()},
        lambda d: {**d, "cle": "00000000"},
        lambda d: {**d, "signature": d["signature"].swapcase()},
        lambda d: {c: d[c] for c in reversed(d)},
        lambda d: [d],
    ],
    ids=["vidée", "autre jour", "autre clé", "autre signature", "autre ordre", "autre forme"],
)
def test_obt_06_une_liste_changee_n_est_pas_lue(changer: object) -> None:
    document = retraits.ecrire("2025-11-05", CLE.cle, LISTE, GRAINE)
    assert retraits.lire(document, CLES).jour == "2025-11-05"
    with pytest.raises(ValueError, match=r"liste|clé|changée"):
        retraits.lire(changer(document), CLES)  # type: ignore[operator]


def test_obt_06_la_signature_d_une_liste_n_en_est_pas_une_d_attestation() -> None:
    document = retraits.ecrire("2025-11-05", CLE.cle, LISTE, GRAINE)
    sceau = code.de_base64(document["signature"])
    assert sceau is not None
    assert not signature.est_signe(CLE, sceau, b"CERES1." + json.dumps(document).encode())
