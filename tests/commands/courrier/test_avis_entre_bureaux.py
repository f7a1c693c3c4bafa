"""CONV-05, d'un bureau à l'autre, contre un vrai serveur : ce que l'un décide est dit à l'autre, avec son motif et
l'acte qui suit ; ce qui ne part pas n'arrête rien, et ira avec le suivant."""

import signal
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ceres_cli.commands import avis
from ceres_cli.contexte import Contexte
from ceres_cli.regles.calendrier import instant_iso
from tests.conftest import Lanceur, Ressorts
from tests.fabriques import bases, bureaux
from tests.fabriques.bureaux import DE_L_UD, DU_CENTRE, GESTES, MOTIF, Faire, en_file, jouer
from tests.fabriques.deux_ressorts import AILLEURS, CENTRE, CENTRE_AILLEURS, DIRECCTE, ICI, MPCP, UD, Noms
from tests.fabriques.poste.serveur import Boite, regler, serveur
from tests.lanceur import COMMANDE, environnement


@pytest.fixture
def noms(ressorts: Ressorts, isole: Path) -> Noms:
    bases.copier(ressorts[0], isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    return ressorts[1]


@pytest.fixture
def boite() -> Iterator[Boite]:
    boite = Boite()
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        yield boite


@pytest.fixture
def faire(noms: Noms, boite: Boite, ceres: Lanceur) -> Faire:
    bureaux.adresser(ceres)
    return ceres


def texte(boite: Boite, rang: int = -1) -> str:
    corps = boite.recus[rang][1].get_body(("plain",))
    assert corps is not None
    return str(corps.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize("nom", GESTES)
def test_conv_05_l_autre_bureau_apprend_la_cause_le_motif_et_l_acte_qui_suit(
    faire: Faire, noms: Noms, boite: Boite, nom: str
) -> None:
    geste = GESTES[nom]
    rendu = jouer(faire, noms, nom)
    assert rendu.code == 0, rendu.stderr
    assert rendu.stderr.endswith("1 avis à l'autre bureau est parti.\n")
    assert boite.adresses == [geste.adresse]
    recu = boite.recus[0][1]
    assert recu["Subject"] == geste.objet.format_map(noms[ICI])
    lu = texte(boite)
    for dit in (*geste.dit, f"Motif : {MOTIF}"):
        assert dit.format_map(noms[ICI]) in lu
    for nomme in ("LIBRE", "SIEGE", "INSCRIT", "Ailleurs"):
        assert nomme not in lu
    ((numero, avis),) = en_file(faire).items()
    assert (avis["etat"], avis["intitule"], avis["adresse"]) == ("envoye", recu["Subject"], geste.adresse)
    vu = faire("courrier", "voir", numero, "--format", "json", "--profil", geste.profil).json()
    assert vu["texte"] == lu.strip()


def test_conv_05_la_page_de_l_avis_dit_la_meme_chose_et_sa_commande_se_recopie(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    jouer(faire, noms, "renvoyee")
    page = boite.recus[0][1].get_body(("html",))
    assert page is not None
    assert f"<code>ceres session transmettre {noms[ICI]['attente']}</code></pre>" in page.get_content()


def test_del_03_d_une_session_a_creer_l_acte_qui_suit_se_recopie(faire: Faire, boite: Boite) -> None:
    voulue = ("--centre", "E-1", "--certification", "TP-99901m01", "--debut", "17/10/2025", "--delai", "creation")
    assert faire("session", "demander-derogation", *voulue, "--motif", MOTIF, "--profil", CENTRE).code == 0
    assert "la session à créer (TP-99901m01 le 17/10/2025)" in texte(boite)
    assert faire("session", "deroger", *voulue, "--motif", MOTIF, "--profil", UD).code == 0
    acte = "ceres session creer --certification TP-99901m01 --debut 17/10/2025 --heure-debut"
    assert f"{acte} HH:MM" in texte(boite)
    page = boite.recus[-1][1].get_body(("html",))
    assert page is not None
    assert '<span style="white-space:nowrap">--heure-debut</span> HH:MM</code>' in page.get_content()
    fait = faire(*acte.split()[1:], "09:00", "--centre", "E-1", "--profil", CENTRE)
    assert fait.code == 0, fait.stderr


def test_conv_05_sans_le_reglage_ou_sans_adresse_rien_n_est_mis_en_file(
    noms: Noms, boite: Boite, ceres: Lanceur
) -> None:
    assert jouer(ceres, noms, "renvoyee").code == 0  # nul n'a d'adresse
    bureaux.adresser(ceres)
    regler(1, bureaux="non")
    assert jouer(ceres, noms, "transmise").code == 0
    assert (boite.recus, en_file(ceres)) == ([], {})


def test_conv_05_simuler_et_expliquer_n_en_disent_rien_a_l_autre(faire: Faire, noms: Noms, boite: Boite) -> None:
    assert jouer(faire, noms, "renvoyee", "--simuler").code == 0
    assert (boite.recus, en_file(faire)) == ([], {})


def test_conv_05_un_serveur_muet_ne_change_rien_au_renvoi_et_l_avis_va_avec_le_suivant(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    regler(1, bureaux="oui")  # personne n'y écoute
    rendu = jouer(faire, noms, "renvoyee")
    assert rendu.code == 0
    assert "Il ira avec le prochain" in rendu.stderr
    (avis,) = en_file(faire, CENTRE).values()
    assert (avis["etat"], avis["essais"]) == ("en_file", 0)
    vu = faire("courrier", "voir", avis["id"], "--format", "json", "--profil", CENTRE).json()
    assert "vous est renvoyée" in vu["texte"]
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        assert "2 avis à l'autre bureau sont partis." in jouer(faire, noms, "accordee").stderr
    assert [r["Subject"].split()[0] for _, r in boite.recus] == ["Session", "Dérogation"]


def test_conv_05_l_allure_atteinte_l_avis_attend_et_ne_retient_pas_la_commande(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    """Le courriel que cette base avait déjà vient d'être essayé : la minute n'en admet plus."""
    with closing(sqlite3.connect("ceres.db")) as base, base:
        base.execute("UPDATE message SET essaye_le = ?", (instant_iso(datetime.now(UTC)),))
    sans_borne = Path("ceres.toml").read_text()
    Path("ceres.toml").write_text(sans_borne.replace("par_minute = 0", "par_minute = 1"))
    assert jouer(faire, noms, "renvoyee").code == 0
    assert (boite.recus, [a["etat"] for a in en_file(faire).values()]) == ([], ["en_file"])
    Path("ceres.toml").write_text(sans_borne)
    assert jouer(faire, noms, "suspendu").code == 0
    assert (len(boite.recus), [a["etat"] for a in en_file(faire).values()]) == (2, ["envoye", "envoye"])


@pytest.mark.parametrize("muet", [False, True])
def test_conv_05_un_lot_partiel_sort_en_7_que_son_avis_parte_ou_non(
    faire: Faire, noms: Noms, boite: Boite, muet: bool
) -> None:
    if muet:
        regler(1, bureaux="oui")
    renvoyees = (noms[ICI]["attente"], noms[ICI]["prep"])
    rendu = faire("session", "renvoyer", *renvoyees, "--motif", MOTIF, "--oui", "--profil", UD)
    assert (rendu.code, len(en_file(faire))) == (7, 1)
    assert ("Il ira avec le prochain" if muet else "1 avis à l'autre bureau est parti.") in rendu.stderr
    assert boite.adresses == ([] if muet else [DU_CENTRE])


def test_conv_05_un_defaut_du_programme_arrete_tout_et_laisse_l_avis_en_file(faire: Faire) -> None:
    contexte = Contexte()
    contexte.avis.add(1)
    with pytest.raises(ZeroDivisionError), avis.ensuite(contexte):
        _ = 1 / 0
    assert contexte.avis == {1}


def test_conv_05_relance_il_part_aussitot_et_son_destinataire_ne_l_arrete_pas(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    boite.a_rcpt = {DU_CENTRE: "550 inconnu"}
    rendu = jouer(faire, noms, "renvoyee")
    assert (rendu.code, "1 avis à l'autre bureau attend le prochain" in rendu.stderr) == (0, True)
    (numero,) = en_file(faire)
    for action in ("relancer", "abandonner"):
        refus = faire("courrier", action, numero, "--profil", CENTRE)
        assert (refus.code, "n'est pas l'auteur de cet avis" in refus.stderr) == (5, True)
    assert faire("courrier", "relancer", numero, "--profil", UD).code == 0
    assert boite.adresses == [DU_CENTRE]


def test_conv_05_une_adresse_corrigee_sert_a_ce_qui_attendait(faire: Faire, noms: Noms, boite: Boite) -> None:
    boite.a_rcpt = {DU_CENTRE: "550 inconnu"}
    jouer(faire, noms, "renvoyee")
    faire("centre", "modifier", "E-1", "--courriel", "accueil@example.fr", "--profil", MPCP)
    jouer(faire, noms, "accordee")
    assert boite.adresses == ["accueil@example.fr"] * 2


def test_conv_05_un_agent_qui_n_agit_plus_ne_recoit_pas_ce_qui_l_attendait(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    boite.a_rcpt = {DE_L_UD: "451 plus tard"}
    jouer(faire, noms, "demandee")
    (attendu,) = en_file(faire).values()
    assert (attendu["etat"], boite.adresses) == ("a_retenter", [])
    boite.a_rcpt = {}
    retire = faire("profil", "retirer", "P-3", "--motif", "départ", "--oui", "--profil", MPCP)
    assert retire.code == 0, retire.stderr
    jouer(faire, noms, "transmise")
    assert boite.adresses == []
    faire("courrier", "relancer", attendu["id"], "--oui", "--profil", CENTRE)
    assert boite.adresses == []
    assert [a["etat"] for a in en_file(faire).values()] == ["abandonne"]


def test_conv_05_annuler_avant_l_envoi_l_ote_de_la_file(faire: Faire, noms: Noms, boite: Boite) -> None:
    regler(1, bureaux="oui")
    lot = jouer(faire, noms, "demandee", "--format", "json").json()["lot"]
    defait = faire("lot", "annuler", lot, "--motif", "erreur", "--oui", "--profil", CENTRE)
    assert defait.code == 0, defait.stderr
    assert [a["etat"] for a in en_file(faire).values()] == ["abandonne"]
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        jouer(faire, noms, "transmise")
    assert [r["Subject"] for _, r in boite.recus] == [GESTES["transmise"].objet.format_map(noms[ICI])]


def test_conv_05_annuler_apres_l_envoi_defait_le_reste(faire: Faire, noms: Noms, boite: Boite) -> None:
    lot = jouer(faire, noms, "demandee", "--format", "json").json()["lot"]
    assert boite.adresses == [DE_L_UD]
    defait = faire("lot", "annuler", lot, "--motif", "erreur", "--oui", "--profil", CENTRE)
    assert defait.code == 0, defait.stderr
    assert [a["etat"] for a in en_file(faire).values()] == ["envoye"]


def test_dro_02_un_avis_se_lit_des_deux_bureaux_et_de_nul_autre(faire: Faire, noms: Noms, boite: Boite) -> None:
    jouer(faire, noms, "suspendu")
    jouer(faire, noms, "demandee")
    assert {p: len(en_file(faire, p)) for p in (MPCP, CENTRE, UD, DIRECCTE, CENTRE_AILLEURS)} == {
        MPCP: 2, CENTRE: 2, UD: 2, DIRECCTE: 2, CENTRE_AILLEURS: 0,
    }  # fmt: skip
    # L'agent à qui il va n'est nommé que par son service.
    assert {a["nom"] for a in en_file(faire, CENTRE).values()} == {"Centre ici", "UD 44"}


def test_conv_05_un_lot_d_ailleurs_avise_l_ud_de_la_session(faire: Faire, noms: Noms, boite: Boite) -> None:
    """Celle de Paris n'a pas d'adresse : nul n'est avisé à sa place."""
    rendu = faire("session", "transmettre", noms[AILLEURS]["rendue"], "--profil", CENTRE_AILLEURS)
    assert (rendu.code, boite.recus) == (0, [])


def test_conv_05_tue_entre_l_ecriture_et_l_envoi_le_suivant_sert_les_deux(
    faire: Faire, noms: Noms, boite: Boite
) -> None:
    """Le serveur a décroché, et le processus meurt avant d'avoir rien marqué."""
    with socket.create_server(("127.0.0.1", 0)) as muet:
        muet.settimeout(120)
        regler(muet.getsockname()[1], bureaux="oui")
        processus = lance(noms)
        decroche, _ = muet.accept()
        processus.kill()
        decroche.close()
        processus.communicate(timeout=120)
    (avis,) = en_file(faire).values()
    assert (avis["etat"], avis["essais"]) == ("en_file", 0)
    with serveur(boite) as port:
        regler(port, bureaux="oui")
        assert "2 avis à l'autre bureau sont partis." in jouer(faire, noms, "accordee").stderr
    assert {a["etat"] for a in en_file(faire).values()} == {"envoye"}


@pytest.mark.usefixtures("faire")
def test_conv_05_un_serveur_qui_decroche_et_se_tait_ne_retient_pas_l_ecriture(noms: Noms) -> None:
    with socket.create_server(("127.0.0.1", 0)) as muet:
        muet.settimeout(60)
        regler(muet.getsockname()[1], bureaux="oui")
        processus = lance(noms)
        decroche, _ = muet.accept()
        with decroche:
            _, dit = processus.communicate(timeout=45)  # moins que l'attente d'un envoi ordinaire
    assert (processus.returncode, "Il ira avec le prochain" in dit.decode()) == (0, True)


def test_rgpd_un_effacement_ote_le_nom_du_motif_d_un_avis(faire: Faire, noms: Noms, boite: Boite) -> None:
    rendu = faire("session", "renvoyer", noms[ICI]["attente"], "--motif", "revoir INACTIF Ici", "--profil", UD)
    assert rendu.code == 0, rendu.stderr
    jouer(faire, noms, "accordee")
    efface = faire("rgpd", "effacer", noms[ICI]["inactif"], "--motif", "demande", "--oui", "--profil", MPCP)
    assert efface.code == 0, efface.stderr
    textes = [faire("courrier", "voir", n, "--format", "json").json()["texte"] for n in en_file(faire)]
    assert [texte is None for texte in textes] == [True, False]


def lance(noms: Noms) -> "subprocess.Popen[bytes]":
    mots = GESTES["renvoyee"].mots.format_map(noms[ICI]).split()
    commande = [*COMMANDE, *mots, MOTIF, "--profil", UD]
    return subprocess.Popen(commande, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environnement())


def test_conv_05_tue_pendant_l_envoi_rien_n_est_perdu_ni_dit_deux_fois(faire: Faire, noms: Noms, boite: Boite) -> None:
    processus: list[subprocess.Popen[bytes]] = []
    boite.tuer_avant = lambda recus: processus[0].pid if recus == 0 and len(processus) == 1 else None
    processus.append(lance(noms))
    processus[0].communicate(timeout=120)
    assert processus[0].returncode == -signal.SIGKILL
    boite.tuer_avant = lambda _: None
    etat = faire("session", "voir", noms[ICI]["attente"], "--format", "json", "--profil", CENTRE).json()
    assert etat["retour"]["motif"] == MOTIF
    # Marqué, il est incertain pour qui le trouve ; relancé en le sachant, il part.
    rendu = jouer(faire, noms, "accordee")
    assert rendu.code == 0
    assert {a["etat"] for a in en_file(faire).values()} == {"incertain", "envoye"}
    (incertain,) = [n for n, a in en_file(faire).items() if a["etat"] == "incertain"]
    assert faire("courrier", "relancer", incertain, "--oui", "--profil", UD).code == 0
    assert boite.adresses == [DU_CENTRE] * 2
