"""Le conseil d'un agrément refusé est un acte permis : suivi, il mène plus loin (AGR-01 à AGR-03, SES-06)."""

import shlex
from datetime import date, timedelta

import pytest

from tests.fabriques.monde_sessions import AUTRE_DIRECCTE, DIRECCTE, MPCP, TITRE, MondeSessions

JOUR, DEMAIN = date(2025, 3, 3), date(2025, 3, 4)
CCS2 = f"{TITRE}/CCS2"
AGREER_CCS = ("centre", "agreer", "E-1", "--certification", CCS2, "--debut", "10/03/2025")


def commandes(conseil: str) -> list[list[str]]:
    """Celles qu'il cite en entier."""
    cites = [morceau.partition(" »")[0] for morceau in conseil.split("« ceres ")[1:]]
    return [shlex.split(cite.replace("--motif …", "--motif essai").replace("…", "03/03/2025")) for cite in cites]


def faire(m: MondeSessions, *mots: str) -> int:
    fini = m.faire(*mots, profil=DIRECCTE)
    assert fini.code in (0, 4), fini.stderr
    return fini.code


def refus(m: MondeSessions, *mots: str) -> tuple[str, str]:
    fini = m.faire(*mots, profil=DIRECCTE)
    assert fini.code == 4, fini.stdout
    return fini.erreur()["code"], fini.erreur()["conseil"]


def mene_plus_loin(m: MondeSessions, mots: tuple[str, ...], code: str) -> None:
    lu, conseil = refus(m, *mots)
    assert lu == code
    (commande,) = commandes(conseil)
    assert faire(m, *commande) == 0
    assert faire(m, *mots) == 0


def test_agr_03_sans_agrement_du_titre_le_conseil_l_agree(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", JOUR)
    mene_plus_loin(m, AGREER_CCS, "AGR-03")


def test_agr_03_pour_un_site_le_conseil_agree_ce_site(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", JOUR)
    mots = (*AGREER_CCS, "--site", "L'Annexe")
    assert "--site 'L'\"'\"'Annexe'" in refus(m, *mots)[1]
    mene_plus_loin(m, mots, "AGR-03")


def test_agr_03_suspendu_l_agrement_du_titre_se_retablit(m: MondeSessions) -> None:
    """L'agréer de nouveau serait refusé : il existe."""
    m.f.evenement(1, "suspendre", JOUR)
    assert faire(m, "centre", "agreer", "E-1", "--certification", TITRE) == 4
    mene_plus_loin(m, AGREER_CCS, "AGR-03")


def test_agr_03_a_venir_l_agrement_du_titre_s_attend(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", JOUR)
    m.f.agrement(1, TITRE, date(2025, 3, 20), date(2027, 12, 31))
    code, conseil = refus(m, *AGREER_CCS)
    assert (code, "à partir du 20/03/2025" in conseil) == ("AGR-03", True)
    for debut, attendu in (("19/03/2025", 4), ("20/03/2025", 0)):
        assert faire(m, *AGREER_CCS[:-1], debut, "--simuler") == attendu


def test_ses_06_le_conseil_nomme_l_agrement_qui_recouvre(m: MondeSessions) -> None:
    code, conseil = refus(m, "centre", "agreer", "E-1", "--certification", TITRE)
    assert (code, "« ceres centre modifier-agrement A-000001 »" in conseil) == ("SES-06", True)
    assert faire(m, "centre", "modifier-agrement", "A-000001", "--fin", f"{JOUR - timedelta(days=1):%d/%m/%Y}") == 0
    assert faire(m, "centre", "agreer", "E-1", "--certification", TITRE) == 0


@pytest.mark.parametrize("mots", [("modifier-agrement", "A-1", "--fin", "30/12/2027"), ("suspendre-agrement", "A-1")])
def test_agr_01_retire_l_agrement_d_un_site_s_agree_de_nouveau_a_ce_site(
    m: MondeSessions, mots: tuple[str, ...]
) -> None:
    assert faire(m, "centre", "modifier-agrement", "A-1", "--site", "Le Port") == 0
    m.f.evenement(1, "retirer", JOUR)
    code, conseil = refus(m, "centre", *mots, "--motif", "essai")
    (commande,) = commandes(conseil)
    assert (code, faire(m, *commande)) == ("AGR-01", 0)
    (neuf,) = m.f.lignes("SELECT site, debut FROM agrement WHERE id > 7")
    assert neuf == ("Le Port", JOUR.isoformat())


def test_agr_01_un_retrait_a_venir_laisse_avancer_la_fin_ou_agreer_a_sa_suite(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", DEMAIN)
    code, conseil = refus(m, "centre", "suspendre-agrement", "A-1", "--motif", "essai")
    assert code == "AGR-01"
    finir, agreer = commandes(conseil)
    assert (finir[:3], agreer[-2:]) == (["centre", "modifier-agrement", "A-000001"], ["--debut", "04/03/2025"])
    assert (faire(m, *agreer, "--simuler"), faire(m, *finir), faire(m, *agreer)) == (0, 0, 0)


def test_agr_01_un_debut_apres_un_retrait_a_venir_dit_le_dernier_jour_possible(m: MondeSessions) -> None:
    m.f.evenement(1, "retirer", DEMAIN)
    code, conseil = refus(m, "centre", "modifier-agrement", "A-1", "--debut", "05/03/2025")
    assert (code, conseil) == ("AGR-01", "Donnez un début au plus tard le 04/03/2025.")


def test_dro_02_un_site_d_une_autre_region_s_agree_par_sa_direccte(m: MondeSessions) -> None:
    """Elle ne peut changer un agrément de la région du centre, mais elle peut en donner un à ce site."""
    mots = ("centre", "modifier-agrement", "A-1", "--site", "Loin", "--commune", "Rennes")
    code, conseil = refus(m, *mots)
    (commande,) = commandes(conseil.replace("--commune …", "--commune Rennes"))
    assert code == "DRO-02"
    assert m.faire(*mots, profil=AUTRE_DIRECCTE).code == 3
    assert m.faire(*commande, profil=AUTRE_DIRECCTE).code == 0


def test_dro_02_la_commune_d_un_site_qui_reste_ne_change_de_region_qu_au_national(m: MondeSessions) -> None:
    assert faire(m, "centre", "modifier-agrement", "A-1", "--site", "Le Port") == 0
    mots = ("centre", "modifier-agrement", "A-1", "--commune", "Rennes")
    assert refus(m, *mots) == ("DRO-02", "Corrigez --commune, ou demandez-le à un profil MPCP.")
    assert m.faire(*mots, profil=MPCP).code == 0
