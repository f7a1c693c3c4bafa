"""Les pièges de l'archive CSV de France compétences."""

import unicodedata
from collections.abc import Callable

import pytest

from tests.fabriques.rncp import archive, archive_csv, tables_csv
from tests.formats.rncp.lecture_rncp import TITRE, lire, lire_une, refus, variante


def test_le_csv_accepte_un_bom() -> None:
    assert lire(archive_csv(TITRE, bom=True))[0] == lire(archive_csv(TITRE))[0]


@pytest.mark.parametrize(
    "nommer",
    [
        lambda nom: unicodedata.normalize("NFD", nom),
        lambda nom: unicodedata.normalize("NFD", nom).encode().decode("cp437"),
        lambda nom: nom[::-1],
    ],
    ids=["NFD", "NFD en cp437", "quelconque"],
)
def test_les_tables_csv_sont_reconnues_quel_que_soit_leur_nom(nommer: Callable[[str], str]) -> None:
    assert lire(archive_csv(TITRE, nommer=nommer))[0] == lire(archive_csv(TITRE))[0]


def test_le_siret_du_csv_perd_sa_tabulation() -> None:
    assert b'"\t11000007200014"' in tables_csv(TITRE)["Certificateurs"]
    (fiche,), bilan = lire(archive_csv(TITRE))

    assert fiche.sirets_certificateurs == ("11000007200014",)
    assert bilan.avertissements == []


def test_les_apostrophes_doublees_du_csv_redeviennent_simples() -> None:
    assert b"d''une horloge" in tables_csv(TITRE)["Blocs_De_Compétences"]

    assert lire_une(archive_csv(TITRE)).blocs[0].libelle == "Régler la sonnerie d'une horloge"


def test_une_voie_sans_ligne_est_fermee_si_la_fiche_en_a_d_autres_et_inconnue_sinon() -> None:
    assert lire_une(archive_csv(variante(voies=(("VAE", "Oui"),)))).voies == {
        "FI": False,
        "CA": False,
        "FC": False,
        "CQ": False,
        "CL": False,
        "VAE": True,
    }
    assert lire_une(archive_csv(variante(voies=()))).voies == {}


def test_une_voie_du_csv_inconnue_est_signalee() -> None:
    table = tables_csv(TITRE)["VoixdAccès"] + b'"RNCP99101";"Par tirage au sort"\r\n'

    _, bilan = lire(archive_csv(TITRE, remplacer={"VoixdAccès": table}))

    assert bilan.avertissements == ["Voie d'accès « Par tirage au sort » inconnue, ignorée."]


def test_une_table_csv_absente_est_signalee_sauf_celles_qui_ne_servent_pas() -> None:
    sans = dict.fromkeys(["Rome", "Partenaires", "CCN", "Formacode"])

    (fiche,), bilan = lire(archive_csv(TITRE, remplacer={**sans}))

    assert fiche.rome == ()
    assert bilan.avertissements == ["La table « Rome » manque dans l'archive : son contenu reste inconnu."]


def test_l_archive_csv_sans_table_standard_est_refusee() -> None:
    assert "Standard" in refus(archive_csv(TITRE, remplacer={"Standard": None})).message


@pytest.mark.parametrize(
    ("ligne", "faute"),
    [
        (b'"RNCP99101";"RNCP99101BC09"\r\n', "ligne 4 : 2 colonnes au lieu de 3"),
        (b'"RNCP99101";"RNCP99101BC09";"jamais ferm\xc3\xa9\r\n', "csv mal formé ou tronqué"),
        (b'"RNCP99101";"RNCP99101BC09"x;"B"\r\n', "csv mal formé ou tronqué"),
        (b'"RNCP99101";"RNCP99101BC09";"r\xe9gler"\r\n', "n'est pas de l'UTF-8"),
    ],
)
def test_une_ligne_csv_mal_formee_refuse_tout(ligne: bytes, faute: str) -> None:
    table = tables_csv(TITRE)["Blocs_De_Compétences"] + ligne

    erreur = refus(archive_csv(TITRE, remplacer={"Blocs_De_Compétences": table}))

    assert "table « Blocs_De_Compétences »" in erreur.message
    assert faute in erreur.message


def test_deux_fichiers_pour_la_meme_table_sont_refuses() -> None:
    table = tables_csv(TITRE)["Rome"]

    assert "deux fichiers pour la table « Rome »" in refus(archive(("a.csv", table), ("b.csv", table))).message


def test_une_table_csv_seule_est_nommee() -> None:
    assert "donner l'archive zip entière" in refus(tables_csv(TITRE)["Standard"]).message
