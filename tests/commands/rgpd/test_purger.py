"""DON-02 : ce qui est gardé depuis trop longtemps s'annonce, puis s'efface ; sans durée fixée, rien."""

from pathlib import Path

import jsonschema

from ceres_cli.schemas import documents as schemas
from tests.commands.rgpd.vies import CANDIDATE, DE_LA_CANDIDATE, JURE, Vie
from tests.fabriques.monde_sessions import CENTRE, MPCP

ANNONCER, EXECUTER = ("admin", "purger", "--annoncer"), ("admin", "purger", "--executer", "--oui")


def fixer(**durees: int) -> None:
    lignes = "".join(f"{nom} = {ans}\n" for nom, ans in durees.items())
    Path("ceres.toml").write_text(f"[conservation]\n{lignes}", encoding="utf-8")


def test_sans_duree_fixee_rien_ne_s_annonce(vie: Vie) -> None:
    octets = vie.octets()
    rendu = vie.faire(*ANNONCER, profil=MPCP, jour="2099-01-01")
    assert (rendu.code, rendu.json()["total"]) == (0, 0)
    assert "Aucune durée de conservation" in rendu.stderr
    assert vie.refuse("2099-01-01", *EXECUTER)["code"] == "DON-02"
    assert vie.octets() == octets


def test_don_02_la_duree_part_de_la_derniere_activite(vie: Vie) -> None:
    """Le dernier geste sur elle est le parchemin, délivré le 2 avril 2025 : gardée jusqu'au 2 avril 2030 compris."""
    fixer(candidats_annees=5)
    for jour, attendus in (("2030-04-02", 0), ("2030-04-03", 1)):
        document = vie.fait(jour, MPCP, *ANNONCER, "--simuler")
        jsonschema.validate(document, schemas.json_schema("donnees-a-purger"))
        siennes = [e for e in document["elements"] if e["personne"] == CANDIDATE]
        assert len(siennes) == attendus
    assert siennes[0]["derniere_activite"] == "2025-04-02"


def test_ce_qui_est_annonce_s_efface_et_cela_seul(vie: Vie) -> None:
    fixer(candidats_annees=5, jures_annees=5)
    annonce = vie.fait("2034-01-01", MPCP, *ANNONCER)
    assert {CANDIDATE, JURE} <= {e["personne"] for e in annonce["elements"]}
    # Revenu depuis l'annonce, il reste ; entré depuis, il n'en est pas.
    vie.fait("2034-01-02", MPCP, "jure", "modifier", JURE, "--employeur", "Forges du Sud")
    neuf = vie.fait("2034-01-02", CENTRE, "candidat", "creer", "--nom", "NEUF", "--prenom", "Ève", "--naissance",
                    "1999-01-01")["id"]  # fmt: skip
    fait = vie.fait("2034-01-03", MPCP, *EXECUTER)
    resultats = {e["personne"]: e["resultat"] for e in fait["elements"]}
    assert resultats[CANDIDATE] == "fait"
    assert JURE not in resultats
    assert neuf not in resultats
    assert vie.dit_encore(DE_LA_CANDIDATE) == []
    assert vie.dit_encore(("Wladimir",))
    assert vie.defauts() == []
    assert vie.refuse("2034-01-04", *EXECUTER)["code"] == "DON-02"


def test_une_regle_peut_retenir_ce_qui_est_annonce(vie: Vie) -> None:
    fixer(candidats_annees=1)
    vie.fait("2026-06-01", MPCP, *ANNONCER)
    vie.f.inserer("parchemin", candidat_id=6, certification_id=1, etat="a_editer", version=1)
    fait = vie.fait("2026-06-02", MPCP, *EXECUTER)
    (sien,) = [e for e in fait["elements"] if e["personne"] == CANDIDATE]
    assert (sien["resultat"], "parchemin" in sien["explication"]) == ("refuse", True)


def test_l_un_des_deux_temps_se_dit(vie: Vie) -> None:
    for mots in ((), ("--annoncer", "--executer")):
        assert vie.faire("admin", "purger", *mots, profil=MPCP).code == 2
