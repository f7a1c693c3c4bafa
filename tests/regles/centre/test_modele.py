"""Le modèle d'un utilisateur : sa forme gardée est stable, et ce qui irait chercher ailleurs se voit."""

import pytest

from ceres_cli.regles.centre.modele import Modele, depuis_texte, juger


def test_les_memes_fichiers_donnent_la_meme_empreinte_quel_que_soit_leur_ordre() -> None:
    un = Modele("a.typ", {"a.typ": b"= a", "images/x.png": b"\x89PNG"})
    autre = Modele("a.typ", {"images/x.png": b"\x89PNG", "a.typ": b"= a"})
    assert un.empreinte == autre.empreinte
    assert len(un.empreinte) == 64
    assert un.empreinte != Modele("a.typ", {"a.typ": b"= b", "images/x.png": b"\x89PNG"}).empreinte


def test_sa_forme_gardee_se_relit_a_l_octet() -> None:
    modele = Modele("é.typ", {"é.typ": "= « é »".encode(), "logo.png": bytes(range(256))})
    assert depuis_texte(modele.en_texte()) == modele


@pytest.mark.parametrize(
    "ligne",
    ['#import "@preview/cetz:0.3.0"', '#include "@local/a:1"', '#import "@moi/a:1.0.0": *', '#import "@preview/x:1"'],
)  # fmt: skip
def test_un_paquet_est_refuse_avec_sa_ligne(ligne: str) -> None:
    with pytest.raises(ValueError, match=r"sous/b\.typ, ligne 2 : un paquet"):
        juger(Modele("a.typ", {"a.typ": b"= a", "sous/b.typ": f"= b\n{ligne}\n".encode()}))


@pytest.mark.parametrize("ligne", ["// pas de `@preview`, ici", "contact@example.fr", '#link("mailto:a@example.fr")'])
def test_un_commentaire_ou_une_adresse_ne_sont_pas_un_paquet(ligne: str) -> None:
    juger(Modele("a.typ", {"a.typ": ligne.encode()}))


def test_un_texte_qui_n_est_pas_en_utf_8_est_refuse() -> None:
    with pytest.raises(ValueError, match="UTF-8"):
        juger(Modele("a.typ", {"a.typ": "= é".encode("latin-1")}))
