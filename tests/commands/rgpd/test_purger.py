"""DON-02 : ce qui est gardé depuis trop longtemps s'annonce, puis s'efface ; sans durée fixée, rien."""

from pathlib import Path

from tests.commands.rgpd.vies import CANDIDATE, DE_LA_CANDIDATE, JURE, PASSEE, Vie
from tests.conforme import conforme
from tests.fabriques.monde_sessions import CENTRE, MPCP

ANNONCER, EXECUTER = ("admin", "purger", "--annoncer"), ("admin", "purger", "--executer", "--oui")


def fixer(**durees: int) -> None:
    lignes = "".join(f"{nom} = {ans}\n" for nom, ans in durees.items())
    Path("ceres.toml").write_text(f"[conservation]\n{lignes}", encoding="utf-8")


def test_sans_duree_fixee_rien_ne_s_annonce(vie: Vie) -> None:
    """D'une fiche ; les aménagements, eux, ne se gardent jamais plus d'un an (AME-01)."""
    octets = vie.octets()
    rendu = vie.faire(*ANNONCER, "--simuler", profil=MPCP, jour="2099-01-01")
    assert (rendu.code, [e["personne"] for e in rendu.json()["elements"]]) == (0, [PASSEE])
    assert "Aucune durée de conservation" in rendu.stderr
    assert vie.refuse("2099-01-01", *EXECUTER)["code"] == "DON-02"
    assert vie.octets() == octets


def test_don_02_la_duree_part_de_la_derniere_activite(vie: Vie) -> None:
    """Le dernier geste sur elle est le parchemin, délivré le 2 avril 2025 : gardée jusqu'au 2 avril 2030 compris."""
    fixer(candidats_annees=5)
    for jour, attendus in (("2030-04-02", 0), ("2030-04-03", 1)):
        document = vie.fait(jour, MPCP, *ANNONCER, "--simuler")
        conforme(document, "donnees-a-purger")
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


def test_ame_01_les_amenagements_s_effacent_un_an_apres_la_session(vie: Vie) -> None:
    """Elle a fini le 10 mars 2025 : gardés jusqu'au 10 mars 2026 compris. Présents et passés, rien n'en reste."""
    vie.fait("2025-03-10", CENTRE, "candidat", "amenager", "C-1", PASSEE, "--codes", "accessibilite,salle_a_part")
    vie.fait("2025-03-10", CENTRE, "candidat", "amenager", "C-1", PASSEE, "--codes", "assistance,materiel")
    dits = ("tiers_temps,materiel", "salle_a_part,accessibilite", "assistance,materiel")
    assert vie.dit_encore(dits) == list(dits)
    for jour, attendus in (("2026-03-09", []), ("2026-03-10", []), ("2026-03-11", [PASSEE])):
        document = vie.fait(jour, MPCP, *ANNONCER, "--simuler")
        assert [e["personne"] for e in document["elements"]] == attendus
    (element,) = document["elements"]
    assert (element["gardee_jusqu_au"], element["explication"]) == ("2026-03-10", "aménagements de 2 candidats")
    vie.fait("2026-03-11", MPCP, *ANNONCER)
    demande = vie.faire("admin", "purger", "--executer", profil=MPCP, jour="2026-03-12")
    assert demande.code == 6
    (faite,) = vie.fait("2026-03-12", MPCP, *EXECUTER)["elements"]
    assert (faite["personne"], faite["resultat"]) == (PASSEE, "fait")
    assert vie.dit_encore(dits) == []
    assert vie.f.lignes("SELECT * FROM amenagement") == []
    assert vie.defauts() == []
    assert vie.fait("2026-03-12", MPCP, "session", "voir", PASSEE, "--amenagements")["amenagements"] == []
    (dite,) = vie.f.lignes("SELECT champ, apres FROM trace WHERE action = 'purger-amenagements'")
    assert dite == ("amenagements", "effacés")
    defaite = vie.faire("lot", "annuler", "L-40", "--motif", "essai", "--oui", profil=MPCP, jour="2026-03-13")
    assert (defaite.code, "effacer des aménagements » ne peut pas être défait" in defaite.stderr) == (7, True)


def test_ame_01_une_session_reportee_depuis_l_annonce_garde_les_siens(vie: Vie) -> None:
    session = vie.session("2025-06-02", "2025-09-01", (), ("C-3",))
    vie.fait("2025-06-03", CENTRE, "candidat", "amenager", "C-3", session, "--codes", "materiel")
    annonce = vie.fait("2026-09-02", MPCP, *ANNONCER)
    assert [e["personne"] for e in annonce["elements"]] == [PASSEE, session]
    with vie.f.store.ecriture() as db:
        db.executer(
            "UPDATE session_examen SET debut = '2026-10-01', fin = '2026-10-01' WHERE annee = 2025 AND numero = 3"
        )
    faite = vie.fait("2026-09-03", MPCP, *EXECUTER)
    assert [e["personne"] for e in faite["elements"]] == [PASSEE]
    assert len(vie.f.lignes("SELECT * FROM amenagement")) == 1
