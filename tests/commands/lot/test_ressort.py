"""Qui voit les lots et les lignes du journal (DRO-02) : ceux de sa structure, et ceux qui touchent ce sur quoi il agit,
quel qu'en soit l'auteur ; le reste est compté. Jour : 02/09/2025."""

from pathlib import Path

import pytest

from tests.conftest import Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, DIRECCTE, ICI, MPCP, UD
from tests.lanceur import lancer

Noms = dict[str, dict[str, str]]


@pytest.fixture
def noms(ressorts: Ressorts, isole: Path) -> Noms:
    bases.copier(ressorts[0], isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    return ressorts[1]


def faire(profil: str, *mots: str) -> str:
    """Le lot que cette commande a écrit."""
    assert lancer(*mots, "--profil", profil).code == 0
    return str(lots(MPCP)[0])


def lots(profil: str, *options: str) -> list[str]:
    return [
        e["id"] for e in lancer("lot", "lister", *options, "--format", "json", "--profil", profil).json()["elements"]
    ]


def test_dro_02_un_service_voit_ce_que_le_national_a_fait_de_ses_objets(noms: Noms) -> None:
    ici = faire(MPCP, "jure", "modifier", noms[ICI]["libre"], "--employeur", "Essai")
    ailleurs = faire(MPCP, "session", "modifier", noms[AILLEURS]["prep"], "--heure-debut", "10:00")
    for profil in (UD, DIRECCTE):
        assert ici in lots(profil)
        assert ailleurs not in lots(profil)
        journal = lancer("journal", "lister", "--lot", ici, "--format", "json", "--profil", profil).json()
        assert {x["objet"] for x in journal["elements"]} == {noms[ICI]["libre"]}
        assert lancer("journal", "lister", "--lot", ailleurs, "--profil", profil).code == 3
        compte = lancer("lot", "lister", "--profil", profil)
        assert "Hors de votre ressort : " in compte.stderr
        assert lancer("lot", "voir", ailleurs, "--profil", profil).code == 3


def test_dro_02_un_centre_voit_et_defait_ses_lots_et_ceux_de_ses_sessions(noms: Noms) -> None:
    sien = faire(CENTRE, "candidat", "creer", "--nom", "Essai", "--prenom", "Zoé", "--naissance", "1990-01-01")
    touche = faire(MPCP, "session", "modifier", noms[ICI]["prep"], "--heure-debut", "10:00")
    jure = faire(UD, "jure", "modifier", noms[ICI]["libre"], "--employeur", "Essai")
    assert {sien, touche} <= set(lots(CENTRE))
    assert jure not in lots(CENTRE)
    assert lancer("journal", "lister", "--profil", CENTRE).code == 5
    for lot in (sien, touche):
        assert lancer("lot", "annuler", lot, "--motif", "essai", "--profil", CENTRE).code == 0
    assert lancer("lot", "annuler", jure, "--motif", "essai", "--profil", CENTRE).code == 3


def test_dro_01_defaire_prend_les_droits_de_qui_defait(noms: Noms) -> None:
    """L'UD voit ce qu'un Centre a fait d'une de ses sessions, et ne le défait pas : c'est au Centre."""
    lot = faire(CENTRE, "candidat", "inscrire", noms[ICI]["nouveau"], noms[ICI]["prep"])
    vu = lancer("lot", "voir", lot, "--format", "json", "--profil", UD).json()
    assert [x["code"] for x in vu["lignes"]] == ["IRREVERSIBLE"]
    refus = lancer("lot", "annuler", lot, "--motif", "essai", "--format", "json", "--profil", UD)
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")
    assert lancer("lot", "annuler", lot, "--motif", "essai", "--profil", CENTRE).code == 0


def test_ce_qui_est_hors_du_ressort_d_un_lot_est_compte_et_reste_fait(noms: Noms) -> None:
    deux = (noms[ICI]["active"], noms[AILLEURS]["active"])
    lot = faire(MPCP, "habilitation", "suspendre", *deux, "--oui")
    vu = lancer("lot", "voir", lot, "--format", "json", "--profil", UD).json()
    assert ([x["objet"] for x in vu["lignes"]], vu["hors_ressort"]) == ([deux[0]], 1)
    defaire = ("lot", "annuler", lot, "--motif", "essai", "--oui", "--format", "table", "--profil", UD)
    assert "hors de votre ressort" not in lancer(*defaire, deux[0], "--simuler").stderr
    fini = lancer(*defaire)
    assert fini.code == 7
    # Comptée une fois : elle n'est pas aussi de ce qui a changé depuis.
    assert "1 action peut être défaite ; 1 ligne hors de votre ressort.\n" in fini.stderr
    assert deux[1] not in fini.stdout + fini.stderr
    assert "DEPLACE" in fini.stdout
    lu = lancer(*defaire[:-4], "--format", "json", "--profil", UD).json()
    assert ("", "hors de votre ressort") in [(x["objet"], x["explication"]) for x in lu["lignes"]]
    assert lancer("habilitation", "voir", deux[1], "--format", "json", "--profil", MPCP).json()["etat"] == "suspendue"


def test_deplace_dit_par_qui_quand_et_dans_quel_lot(noms: Noms) -> None:
    lot = faire(MPCP, "session", "modifier", noms[ICI]["prep"], "--heure-debut", "10:00")
    depuis = faire(CENTRE, "session", "modifier", noms[ICI]["prep"], "--heure-debut", "11:00")
    fini = lancer("lot", "annuler", lot, "--motif", "essai", "--format", "json", "--profil", MPCP)
    (ligne,) = fini.json()["lignes"]
    assert (ligne["resultat"], ligne["code"]) == ("non_traite", "DEPLACE")
    assert f"{noms[ICI]['prep']} a changé depuis : « modifier » par " in ligne["explication"]
    assert "(Centre E-000001) le " in ligne["explication"]
    assert ligne["explication"].endswith(f", lot {depuis}")


@pytest.mark.parametrize("plan", ["reporter", "composer"])
def test_un_plan_sur_une_session_dit_aussi_qui_l_a_changee(noms: Noms, plan: str) -> None:
    session = noms[ICI]["prep"]
    planifier = {"reporter": ("reporter", session, "--jours", "1"), "composer": ("composer", session, "--places", "9")}
    assert lancer("session", *planifier[plan], "--plan", "p.json", "--profil", CENTRE).code == 0
    depuis = faire(MPCP, "session", "modifier", session, "--heure-debut", "10:30")
    (ligne, *_) = lancer("lot", "appliquer", "p.json", "--oui", "--format", "json", "--profil", CENTRE).json()["lignes"]
    assert ligne["code"] == "DEPLACE"
    assert f"{session} a changé depuis : « modifier » par " in ligne["explication"]
    assert "(MPCP) le " in ligne["explication"]
    assert ligne["explication"].endswith(f", lot {depuis}")


def test_dro_01_la_relecture_dit_a_qui_donner_un_plan_qu_on_n_applique_pas(noms: Noms) -> None:
    session = noms[ICI]["prep"]
    assert lancer("session", "reporter", session, "--jours", "1", "--plan", "p.json", "--profil", CENTRE).code == 0
    dits = {p: lancer("lot", "plan", "p.json", "--format", "table", "--profil", p).stderr for p in (CENTRE, DIRECCTE)}
    assert dits[CENTRE] == "Pour l'appliquer : ceres lot appliquer p.json\n"
    assert dits[DIRECCTE] == "À donner à un profil Centre, UD ou MPCP, qui l'applique sous ses propres droits.\n"


def test_une_place_se_defait_meme_si_la_session_a_change_ailleurs(noms: Noms) -> None:
    lot = faire(CENTRE, "candidat", "inscrire", noms[ICI]["nouveau"], noms[ICI]["prep"])
    faire(CENTRE, "session", "inscrire-jure", noms[ICI]["prep"], noms[ICI]["recrue"])
    assert lancer("lot", "annuler", lot, "--motif", "essai", "--profil", CENTRE).code == 0
    encore = lancer("lot", "annuler", lot, "--motif", "essai", "--format", "json", "--profil", CENTRE)
    assert (encore.code, encore.json()["lignes"][0]["code"]) == (7, "DEPLACE")


def test_une_session_effacee_ne_redonne_pas_son_nom(noms: Noms) -> None:
    creer = (
        "session", "creer", "--centre", noms[ICI]["centre"], "--certification", noms[ICI]["titre"],
        "--debut", "2025-12-01", "--heure-debut", "09:00", "--format", "json",
    )  # fmt: skip
    une = lancer(*creer, "--profil", MPCP).json()["id"]
    lot = lots(MPCP)[0]
    assert lancer("lot", "annuler", lot, "--motif", "essai", "--profil", MPCP).code == 0
    assert lancer("session", "voir", une, "--profil", MPCP).code == 3
    autre = lancer(*creer, "--profil", MPCP).json()["id"]
    assert int(autre[-6:]) == int(une[-6:]) + 1
    dit = lancer("journal", "lister", "--lot", lot, "--format", "json", "--profil", MPCP).json()
    assert {x["objet"] for x in dit["elements"]} == {une}


def test_les_lots_se_filtrent(noms: Noms) -> None:
    lot = faire(MPCP, "centre", "modifier", noms[ICI]["centre"], "--nom", "Essai")
    assert lots(MPCP, "--sur", "centre")[0] == lot
    assert lot not in lots(MPCP, "--sur", "jure")
    assert lots(MPCP, "--sur", "centre", "--depuis", "03/09/2025") == []
    assert lots(MPCP, "ceres centre modifier") == [lot]
    assert lancer("lot", "lister", "--sur", "navire", "--profil", MPCP).code == 2
    assert lancer("lot", "lister", "--depuis", "02/09/2025", "--jusqu-au", "01/09/2025", "--profil", MPCP).code == 2


def test_au_terminal_ce_qui_se_defait_est_dit_avant_la_question(noms: Noms) -> None:
    from tests.au_terminal import au_terminal

    lot = faire(MPCP, "jure", "modifier", noms[ICI]["libre"], "--employeur", "Essai")
    code, affiche = au_terminal("lot", "annuler", lot, "--motif", "essai", "--profil", MPCP, tape="n\n")
    assert code == 6
    annonce, rendu, avant = "1 action peut être défaite.", "Ce qui sera fait : J-", "  Employeur : Essai → "
    assert affiche.index(annonce) < affiche.index(rendu) < affiche.index(avant) < affiche.index("Confirmez-vous")
    assert affiche.count("modifié (employeur)") == 1
    assert "Rien" in affiche or "rien n'a été modifié" in affiche
    assert lancer("lot", "voir", lot, "--format", "json", "--profil", MPCP).json()["retours"]["possible"] == 1


def test_dro_02_un_jure_sorti_du_ressort_n_y_est_plus_nomme(noms: Noms) -> None:
    """L'UD relit son lot ; comment s'appelle aujourd'hui un juré parti ailleurs n'est plus son affaire."""
    jure = noms[ICI]["libre"]
    lot = faire(UD, "jure", "modifier", jure, "--employeur", "Essai")
    nom = lancer("jure", "voir", jure, "--format", "json", "--profil", UD).json()["nom"]
    (avant,) = lancer("lot", "voir", lot, "--format", "json", "--profil", UD).json()["lignes"]
    assert nom in avant["nom"]
    faire(MPCP, "jure", "modifier", jure, "--nom", "Ailleurs", "--commune", "75056", "--forcer")
    for profil, nomme in ((UD, False), (MPCP, True)):
        (vue,) = lancer("lot", "voir", lot, "--format", "json", "--profil", profil).json()["lignes"]
        assert (vue["objet"], vue["code"]) == (jure, "DEPLACE")
        assert (bool(vue["nom"]), "Ailleurs" in vue["nom"]) == (nomme, nomme)


def test_v18_9_l_agent_tu_a_un_centre_ne_se_retrouve_pas_en_relisant_le_lot(noms: Noms) -> None:
    """Réunir deux jurés change aussi une session : le Centre voit le lot, sans savoir de qui il est."""
    fusion = ("jure", "fusionner", noms[ICI]["double"], noms[ICI]["siege"], "--motif", "essai", "--oui")
    lot = faire(MPCP, *fusion)
    agent = lancer("lot", "voir", lot, "--format", "json", "--profil", UD).json()["agent"]
    assert agent
    vu = lancer("lot", "voir", lot, "--format", "json", "--profil", CENTRE)
    assert vu.json()["lignes"]
    simule = lancer("lot", "annuler", lot, "--motif", "essai", "--simuler", "--format", "json", "--profil", CENTRE)
    assert f"(lot {lot}, par MPCP le " in simule.stdout
    for dit in (vu, simule):
        assert agent not in dit.stdout + dit.stderr
    assert lot in lots(CENTRE)
    assert lot in lots(UD, "--agent", agent)
    assert lot not in lots(CENTRE, "--agent", agent)


def test_un_objet_se_nomme_avec_ou_sans_ses_zeros(noms: Noms) -> None:
    lot = faire(MPCP, "session", "modifier", noms[ICI]["prep"], "--heure-debut", "10:00")
    annee, numero = noms[ICI]["prep"][2:].split("-")
    simuler = ("--motif", "essai", "--simuler", "--profil", MPCP)
    for nom in (noms[ICI]["prep"], f"S-{annee}-{int(numero)}", f"s-{annee}-0{int(numero)}"):
        assert lancer("lot", "annuler", lot, nom, *simuler).code == 0
    assert lancer("lot", "annuler", lot, f"S-{annee}-999", *simuler).code == 3
    assert lancer("lot", "annuler", lot, "S-4", *simuler).code == 2


def test_un_lot_se_lit_sans_les_mots_des_programmes(noms: Noms) -> None:
    lot = faire(MPCP, "jure", "modifier", noms[ICI]["libre"], "--employeur", "Essai")
    lu = lancer("lot", "voir", lot, "--format", "table", "--profil", MPCP)
    assert "1 action peut être défaite." in lu.stderr
    assert "irreversible" not in lu.stdout
    assert lancer("lot", "voir", lot, "--format", "json", "--profil", MPCP).json()["retours"]["possible"] == 1
