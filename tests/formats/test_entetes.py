"""Les en-têtes d'un courriel, pliés : un autre lecteur que celui qui les a écrits y retrouve chaque mot."""

import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import compat32

from hypothesis import given
from hypothesis import strategies as st

from ceres_cli.formats.courrier import message as courrier

MOTS = st.sampled_from(
    [
        "Marie-Antoinette", "Joséphine", "ROCHEFOUCAULD-MONTMORENCY", "Nguyễn", "Ánh", "محمد", "李小龍", "Ковальчук",
        "Øystein", "d'Étampes", "Łukasz", "reportée", "–", "convoqué(e)", "2027",
    ]
)  # fmt: skip


def decode(entete: str) -> str:
    """Comme le veut la RFC 2047 : entre deux morceaux codés, l'espace du pli ne compte pas."""
    return str(make_header(decode_header(re.sub(r"\r?\n", "", entete))))


@given(st.lists(MOTS, min_size=1, max_size=14).map(" ".join))
def test_un_nom_ou_un_objet_long_se_relit_a_la_lettre(nom: str) -> None:
    a = courrier.personne(nom, "marie.antoinette@un-domaine-assez-long.example.fr")
    message = courrier.commencer(nom, nom, None, courrier.Depart("envoi@example.fr", "date", "<1@example.fr>"))
    courrier.ecrire(message, a, "texte\n", "<p>texte</p>")
    lu = message_from_bytes(courrier.finir(message, "x"), policy=compat32)
    assert decode(lu["Subject"]) == nom
    assert decode(lu["To"]).lstrip() == f"{a.display_name} <{a.addr_spec}>"
    assert decode(lu["From"]).endswith(" <envoi@example.fr>")
    assert lu.get_payload(0).get_payload(decode=True) == b"texte\r\n"


def test_l_objet_se_plie_sans_perdre_d_espace() -> None:
    objet = "Vous n'êtes plus convoqué(e) – session d'examen S-2025-000001, 21 octobre 2025, à Saint-Étienne"
    message = courrier.commencer(objet, "ceres", None, None)
    assert decode(message_from_bytes(message.as_bytes(), policy=compat32)["Subject"]) == objet
    assert all(len(ligne) <= 78 for ligne in message.as_bytes().splitlines())
