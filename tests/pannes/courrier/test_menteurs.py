"""Un serveur qui répond sans fin, à chaque étape et de chaque façon : une réponse a des bornes, et rien n'est cru de ce
qu'il n'a pas dit."""

import time
import tracemalloc
from pathlib import Path

import pytest

from ceres_cli.erreurs import BaseInutilisable, Occupe
from ceres_cli.poste import smtp
from ceres_cli.poste.compte import STARTTLS, Compte
from ceres_cli.regles.vocabulaire import EtatMessage
from tests.fabriques.poste.depart import ADRESSES, adresser, envoyer, etats
from tests.fabriques.poste.menteur import ETAPES, TOURS, Menteur, menteur, suite_sans_fin
from tests.fabriques.poste.serveur import Boite, certificat, regler, serveur
from tests.fabriques.salle import Salle

ATTENTE = 0.5
OCTETS = b"Subject: essai\r\n\r\nBonjour.\r\n"
AVANT = ("accueil", "ehlo", "starttls", "auth")


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, object]:
    return certificat(tmp_path_factory.mktemp("tls"))


def converser(compte: Compte) -> smtp.Issue:
    with smtp.ouvrir(compte, ATTENTE) as liaison:
        return liaison.envoyer("a@example.fr", OCTETS)


@pytest.mark.parametrize("tour", TOURS, ids=lambda t: t.__name__)
@pytest.mark.parametrize("etape", ETAPES)
def test_une_reponse_est_bornee_a_chaque_etape(etape: str, tour, tls, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    fichier, contexte = tls
    monkeypatch.setenv("SSL_CERT_FILE", str(fichier))
    lui = Menteur(etape, tour, refuse=etape == "rset", contexte=contexte)
    with menteur(lui) as port:
        compte = Compte("127.0.0.1", port, STARTTLS, "examens@example.fr", "moi", "secret")
        tracemalloc.start()
        debut = time.monotonic()
        try:
            if etape in AVANT:
                with pytest.raises((Occupe, BaseInutilisable)):
                    converser(compte)
                issue = None
            else:
                issue = converser(compte)
            duree, (_, sommet) = time.monotonic() - debut, tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert duree < 3 * ATTENTE + 1
    assert sommet < 4_000_000
    if issue is not None:
        voulus = {"fin": EtatMessage.INCERTAIN, "rset": EtatMessage.ECHOUE, "quit": EtatMessage.ENVOYE}
        assert issue.etat is voulus.get(etape, EtatMessage.A_RETENTER), issue
        assert issue.coupee == (etape != "quit")


@pytest.mark.parametrize(
    ("lignes", "octets", "passe"),
    [(smtp.LIGNES_MAX, 10, True), (smtp.LIGNES_MAX + 1, 10, False),
     (1, smtp.OCTETS_MAX, True), (1, smtp.OCTETS_MAX + 1, False)],
)  # fmt: skip
def test_les_bornes_d_une_reponse_au_plus_juste(lignes: int, octets: int, passe: bool) -> None:
    """Cent lignes, 64 Kio : une de plus, un octet de plus, et elle n'est pas crue."""

    def longue(prise, code: bytes) -> None:  # type: ignore[no-untyped-def]
        for rang in range(1, lignes + 1):
            debut = code + (b" " if rang == lignes else b"-")
            prise.sendall(debut + b"a" * (octets - len(debut) - 2) + b"\r\n")
        while prise.recv(4096):
            pass

    with menteur(Menteur("fin", longue)) as port:
        issue = converser(Compte("127.0.0.1", port, "clair", "examens@example.fr", "", ""))
    assert issue.etat is (EtatMessage.ENVOYE if passe else EtatMessage.INCERTAIN)


def test_une_demande_de_compte_illisible_est_un_refus(tls, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    fichier, contexte = tls
    monkeypatch.setenv("SSL_CERT_FILE", str(fichier))

    def demander(prise, _code: bytes) -> None:  # type: ignore[no-untyped-def]
        prise.sendall(b"334 abc\r\n")
        prise.recv(4096)

    with menteur(Menteur("auth", demander, contexte=contexte)) as port:
        compte = Compte("127.0.0.1", port, STARTTLS, "examens@example.fr", "moi", "secret")
        with pytest.raises(Occupe, match="ne se comprend pas"):
            converser(compte)


def test_conv_05_une_fin_sans_fin_est_incertaine_et_rien_ne_part_deux_fois(editee: Salle) -> None:
    """Par la commande : le serveur a le message et n'en finit pas de répondre."""
    adresser(editee)
    lui = Menteur("fin", suite_sans_fin)
    with menteur(lui) as port:
        regler(port)
        assert envoyer(editee).code == 7
    assert len(lui.recus) == 3  # coupé trois fois de suite, il s'arrête
    assert sorted(etats(editee).values()) == ["en_file"] * 2 + ["incertain"] * 3
    boite = Boite()
    with serveur(boite) as port:
        regler(port)
        assert envoyer(editee).code == 7
    assert sorted([*boite.adresses, *lui.recus]) == sorted(ADRESSES.values())


def test_conv_05_un_accueil_sans_fin_est_un_serveur_injoignable(editee: Salle) -> None:
    adresser(editee)
    with menteur(Menteur("accueil", suite_sans_fin)) as port:
        regler(port)
        fini = envoyer(editee)
    assert (fini.code, "ne finit pas" in fini.erreur()["message"]) == (9, True)
    assert etats(editee) == {}
