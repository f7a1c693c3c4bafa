"""Les fiches en double : compter par personne (CAN-05), lister, réunir, distinguer, supprimer (CAN-11)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.regles.textes import cle
from tests.fabriques.monde_sessions import AUTRE_CENTRE, AUTRE_UD, CENTRE, DIRECCTE, MPCP, TITRE, UD, MondeSessions
from tests.lanceur import Resultat

MOTIF = ("--motif", "vérifié sur pièce d'identité")


def fiche(m: MondeSessions, nom: str = "AUBERT", centre: int | None = 2, **valeurs: Any) -> int:
    colonnes = {"prenom": "Noé", "naissance": date(1990, 1, 1), **valeurs}
    noms = cle(f"{nom} {colonnes['prenom']}")
    return m.f.inserer("candidat", nom=nom, centre_id=centre, cle=noms, version=1, **colonnes)


def passees(m: MondeSessions, candidat: int, *debuts: date, centre: int = 1) -> list[str]:
    return [m.session("validee", TITRE, debut, candidats=(candidat,), centre=centre) for debut in debuts]


def trois(m: MondeSessions, candidat: int, centre: int = 1) -> list[str]:
    return passees(m, candidat, date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10), centre=centre)


def refus(resultat: Resultat) -> tuple[int, str]:
    return resultat.code, resultat.erreur()["code"] if resultat.code else ""


# --- CAN-05 par personne ---


def test_can_05_une_seconde_fiche_dans_un_autre_centre_ne_rend_pas_de_place(m: MondeSessions) -> None:
    noms = trois(m, 1)
    cree = m.faire(
        "candidat", "creer", "--nom", "Aubert", "--prenom", "noé", "--naissance", "01/01/1990", profil=AUTRE_CENTRE
    )
    assert cree.code == 0  # elle n'est pas dans son périmètre : rien ne l'en avertit
    double, visee = cree.json()["id"], m.session(centre=2)
    for commande in (("inscrire", double, visee), ("expliquer", double, "--session", visee)):
        dit = m.faire("candidat", *commande, profil=AUTRE_CENTRE)
        assert dit.code == 4
        assert not any(nom in dit.stdout + dit.stderr for nom in noms)
        assert "10/06/2024" in dit.stdout + dit.stderr
    assert refus(m.faire("candidat", "inscrire", double, visee, profil=AUTRE_CENTRE)) == (4, "CAN-05")
    assert m.faire("candidat", "expliquer", double, "--titre", TITRE, profil=AUTRE_CENTRE).code == 4


@pytest.mark.parametrize(
    ("champs", "meme"),
    [
        ({}, True),
        ({"nom": "aubért"}, True),
        ({"prenom": "NOE"}, True),
        ({"naissance": date(1990, 1, 2)}, False),
        ({"prenom": "Noël"}, False),
    ],
)
def test_can_05_la_personne_est_nom_prenom_et_naissance(m: MondeSessions, champs: dict[str, Any], meme: bool) -> None:
    trois(m, fiche(m, **champs))
    assert refus(m.faire("candidat", "inscrire", "C-1", m.session())) == ((4, "CAN-05") if meme else (0, ""))


def test_can_05_une_identite_portee_compte_encore_apres_sa_correction(m: MondeSessions) -> None:
    trois(m, 1)
    double = fiche(m, centre=1)
    assert m.faire("candidat", "modifier", f"C-{double}", "--nom", "Obert", "--forcer").code == 0
    assert refus(m.faire("candidat", "inscrire", f"C-{double}", m.session())) == (4, "CAN-05")


def test_can_05_une_identite_corrigee_ne_reunit_pas_plus_de_trois_sessions(m: MondeSessions) -> None:
    trois(m, 1)
    autre = fiche(m, "OBERT", centre=1)
    passees(m, autre, date(2025, 2, 10))
    avant = m.octets()
    assert refus(m.faire("candidat", "modifier", f"C-{autre}", "--nom", "Aubert", "--forcer")) == (4, "CAN-05")
    assert m.octets() == avant
    libre = fiche(m, "AUBER", centre=1)  # aucune session
    assert m.faire("candidat", "modifier", f"C-{libre}", "--nom", "Aubert", "--forcer").code == 0


def quatre_a_deux(m: MondeSessions) -> tuple[list[str], str]:
    """(les trois sessions de C-1, une fiche que sa quatrième sépare de lui)"""
    noms, autre = trois(m, 1), fiche(m, "OBERT", centre=1)
    return [*noms, *passees(m, autre, date(2025, 2, 10))], f"C-{autre:06d}"


def test_can_05_une_identite_corrigee_ne_dit_de_l_autre_fiche_que_des_jours(m: MondeSessions) -> None:
    noms, autre = quatre_a_deux(m)
    dit = m.faire("candidat", "modifier", autre, "--nom", "Aubert", "--forcer", profil=UD)
    erreur = dit.erreur()
    assert erreur["message"].startswith(f"avec cette identité, {autre} OBERT Noé aurait plus de 3 sessions")
    assert "une autre (10/06/2024)" in erreur["message"]
    assert f"{noms[3]} (10/02/2025)" in erreur["message"]
    assert not [nom for nom in noms[:3] if nom in dit.stderr]
    (motif,) = erreur["motifs"]
    assert (motif["valeurs"]["sessions"], motif["possible_le"]) == ([noms[3]], "2025-06-10")


def test_can_05_distinguees_d_abord_deux_fiches_prennent_la_meme_identite(m: MondeSessions) -> None:
    """Le refus dit à l'UD l'acte qui mène plus loin, et il y mène ; au Centre, de le lui demander."""
    _, autre = quatre_a_deux(m)
    corriger = ("candidat", "modifier", autre, "--nom", "Aubert", "--forcer")
    assert m.faire(*corriger).erreur()["conseil"].endswith("demandez à l'UD de les distinguer.")
    conseil = m.faire(*corriger, profil=UD).erreur()["conseil"]
    assert f"« ceres candidat distinguer {autre} C-000001 --motif TEXTE »" in conseil
    assert m.faire("candidat", "distinguer", autre, "C-000001", *MOTIF, profil=UD).code == 0
    assert m.faire(*corriger).code == 0
    assert m.faire("candidat", "doublons", profil=UD).json()["total"] == 0


def test_can_05_l_ud_n_apprend_pas_le_numero_d_une_fiche_hors_de_son_ressort(m: MondeSessions) -> None:
    ailleurs = fiche(m, "OBERT", centre=2)
    passees(m, ailleurs, date(2024, 6, 10), date(2024, 9, 10), date(2025, 1, 10), centre=2)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET departement = '35', region = '53'")
    passees(m, 1, date(2025, 2, 10))
    dit = m.faire("candidat", "modifier", "C-1", "--nom", "Obert", profil=UD)
    assert dit.erreur()["code"] == "CAN-05"
    assert dit.erreur()["conseil"].endswith("demandez à un profil MPCP de les distinguer.")
    assert f"C-{ailleurs:06d}" not in dit.stderr
    assert f"C-{ailleurs:06d}" in m.faire("candidat", "modifier", "C-1", "--nom", "Obert", profil=MPCP).stderr


def test_can_05_un_fichier_n_unit_pas_ce_qui_est_distingue(m: MondeSessions, tmp_path: Path) -> None:
    """Une ligne corrige C-2 en AUBERT et l'inscrit : distinguée de C-1, elle n'a pas ses trois sessions."""
    trois(m, 1)
    visee, fichier = m.session(debut=date(2025, 4, 1)), tmp_path / "candidats.csv"
    fichier.write_text(f"numero_candidat;nom;session\nC-2;Aubert;{visee}\n", encoding="utf-8")
    importer = ("candidat", "importer", str(fichier), "--forcer")
    assert m.faire(*importer, "--simuler").json()["lignes"][0]["code"] == "CAN-05"
    assert m.faire("candidat", "distinguer", "C-1", "C-2", *MOTIF, profil=UD).code == 0
    rendu = m.faire(*importer)
    assert rendu.json()["resume"]["fait"] == 1, rendu.stdout


@pytest.mark.parametrize("lignes", ["C-2;Aubert;{}\n", "C-2;Aubert;\nC-2;;{}\n"])
def test_can_05_un_fichier_compte_sous_l_identite_qu_il_donne(m: MondeSessions, tmp_path: Path, lignes: str) -> None:
    """Sur une ligne ou sur deux, et même si la ligne tait le prénom et la naissance."""
    trois(m, 1)
    visee, fichier = m.session(debut=date(2025, 4, 1)), tmp_path / "candidats.csv"
    fichier.write_text("numero_candidat;nom;session\n" + lignes.format(visee), encoding="utf-8")
    rendu = m.faire("candidat", "importer", str(fichier), "--forcer")
    assert rendu.json()["lignes"][-1]["code"] == "CAN-05", rendu.stdout


def test_can_07_une_autre_fiche_est_deja_dans_la_session(m: MondeSessions) -> None:
    session = m.session(candidats=(1,))
    assert refus(m.faire("candidat", "inscrire", f"C-{fiche(m, centre=1)}", session)) == (4, "CAN-07")


def test_ses_03_la_validation_compte_aussi_par_personne(m: MondeSessions) -> None:
    trois(m, 1)
    double = fiche(m, centre=1)
    m.session("en_attente_validation", TITRE, date(2025, 2, 10), jures=(1, 2), candidats=(double,), resultat="echec")
    dit = m.faire("session", "valider", "S-2025-4", profil=UD)
    assert refus(dit) == (4, "SES-03")


# --- doublons, distinguer ---


def test_can_11_l_ud_voit_les_paires_et_les_distingue(m: MondeSessions) -> None:
    trois(m, 1)
    double = fiche(m)
    paire = {"candidat": "C-000001", "autre": f"C-{double:06d}"}
    vues = m.faire("candidat", "doublons", profil=UD).json()
    assert [{k: e[k] for k in paire} for e in vues["elements"]] == [paire]
    assert m.faire("candidat", "doublons", profil=AUTRE_UD).json()["total"] == 1  # l'autre fiche est de son centre
    visee = m.session(centre=2)
    assert refus(m.faire("candidat", "inscrire", f"C-{double}", visee, profil=AUTRE_CENTRE)) == (4, "CAN-05")
    distinguer = ("candidat", "distinguer", "C-1", f"C-{double}", *MOTIF)
    assert [m.faire(*distinguer, profil=p).code for p in (CENTRE, DIRECCTE)] == [5, 5]
    assert m.faire(*distinguer[:-2], profil=UD).code == 2
    assert m.faire(*distinguer, profil=UD).code == 0
    encore = m.faire(*distinguer, profil=MPCP)
    assert encore.json()["resume"]["sans_effet"] == 1
    assert m.faire("candidat", "doublons", profil=UD).json()["total"] == 0
    assert m.faire("candidat", "inscrire", f"C-{double}", visee, profil=AUTRE_CENTRE).code == 0
    assert ("candidat", 1, "distinguer", "distinct_de") in m.traces("type_objet", "objet_id", "action", "champ")


# --- fusionner ---


def test_can_11_reunir_ceux_qu_un_service_a_distingues_le_dit(m: MondeSessions) -> None:
    double = fiche(m, centre=1)
    deux = ("C-1", f"C-{double}")
    assert m.faire("candidat", "distinguer", *deux, *MOTIF, profil=UD).code == 0
    fini = m.faire("candidat", "fusionner", *deux, "--motif", "après tout", "--simuler", profil=UD)
    assert fini.code == 0
    assert f"C-000001 et C-{double:06d} ont été dits de deux personnes le 03/03/2025 : « {MOTIF[1]} »." in fini.stderr


def test_can_11_fusionner_reunit_tout_et_ne_laisse_rien_de_l_autre(m: MondeSessions) -> None:
    double = fiche(m, courriel="noe@example.fr")
    une = m.session("validee", TITRE, date(2024, 6, 10), candidats=(double,), resultat="reussite", centre=2)
    numero = int(une[-6:])
    m.f.inserer("obtention", candidat_id=double, certification_id=1, session_id=numero, obtenue_le="2024-06-10")
    m.f.inserer("parchemin", candidat_id=double, certification_id=1, etat="a_editer", version=1)
    m.f.inserer("lien_jure", jure_id=1, candidat_id=double, nature="parent du candidat")
    avant = m.octets()
    commande = ("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF)
    essai = m.faire(*commande, "--simuler", profil=UD)
    assert (essai.code, m.octets() == avant) == (0, True)
    rendu = m.faire(*commande, profil=UD)
    assert rendu.code == 0, rendu.stderr
    assert "irréversible" in rendu.stderr
    assert m.f.lignes("SELECT candidat_id FROM inscription") == [(1,)]
    assert m.f.lignes("SELECT candidat_id FROM obtention") == [(1,)]
    assert m.f.lignes("SELECT id, candidat_id, etat FROM parchemin") == [(1, 1, "a_editer")]
    assert "1 obtention reprise, 1 parchemin repris" in rendu.json()["lignes"][0]["explication"]
    assert m.f.lignes("SELECT candidat_id FROM lien_jure") == [(1,)]
    assert m.f.lignes("SELECT courriel FROM candidat WHERE id = 1") == [("noe@example.fr",)]
    assert m.f.lignes("SELECT count(*) FROM candidat WHERE id = ?", (double,)) == [(0,)]
    assert m.f.lignes("SELECT DISTINCT candidat_id FROM identite_candidat WHERE noms = 'aubert noe'") == [(1,)]
    assert m.faire("candidat", "voir", f"C-{double}", profil=UD).code == 3
    assert m.faire("candidat", "voir", "C-1").json()["certifications"] == [TITRE]


def test_can_11_la_fiche_gardee_porte_les_identites_de_l_autre(m: MondeSessions) -> None:
    autre = fiche(m, "OBERT")
    trois(m, autre)
    assert m.faire("candidat", "fusionner", "C-1", f"C-{autre}", *MOTIF, profil=UD).code == 0
    revenu = fiche(m, "OBERT", centre=1)
    assert refus(m.faire("candidat", "inscrire", f"C-{revenu}", m.session())) == (4, "CAN-05")


@pytest.mark.parametrize("etat", ["en_preparation", "convocations_envoyees", "en_attente_validation", "debloquee"])
def test_can_11_deux_fiches_d_une_session_a_valider_ne_se_reunissent_pas(m: MondeSessions, etat: str) -> None:
    session = m.session(etat, candidats=(1, 2))
    dit = m.faire("candidat", "fusionner", "C-1", "C-2", *MOTIF, profil=UD)
    assert (dit.code, dit.erreur()["code"], dit.erreur()["objets"]) == (4, "CAN-11", [session])


def derogations(m: MondeSessions) -> set[tuple[Any, ...]]:
    sql = "SELECT type_objet, objet_id, champ, avant, apres FROM trace WHERE derogation = 1"
    return set(m.f.lignes(sql))


@pytest.mark.parametrize(
    ("sien", "autre", "reste"),
    [("echec", "reussite", 2), ("reussite", "echec", 1), ("echec", "echec", 1), ("absent", "reussite_partielle", 2)],
)
def test_can_11_une_session_deja_validee_ou_les_deux_etaient_n_est_pas_defaite(
    m: MondeSessions, sien: str, autre: str, reste: int
) -> None:
    """La place la mieux notée reste, l'autre est mise à l'écart : ce qui a été obtenu l'est encore."""
    ccp = {"ccp_acquis": "CCP2"} if autre == "reussite_partielle" else {}
    session = m.session("en_attente_validation", jures=(1, 2))
    m.inscrire(1, 1, sien)
    m.inscrire(1, 2, autre, **ccp)
    assert m.faire("session", "valider", session, profil=UD, jour="2025-04-02").code == 0
    obtenu = [o[1] for o in m.obtentions()]
    mots = ("candidat", "fusionner", "C-1", "C-2", *MOTIF)
    simule = m.faire(*mots, "--simuler", profil=UD, jour="2025-04-02")
    assert (simule.code, f"toutes deux dans {session}" in simule.stderr) == (0, True)
    assert m.faire(*mots, profil=UD, jour="2025-04-02").code == 0
    assert m.etat(session) == "validee"
    assert m.f.lignes("SELECT id, candidat_id, etat FROM inscription ORDER BY id") == [
        (n, 1, "inscrit" if n == reste else "ecarte") for n in (1, 2)
    ]
    assert [o[:2] for o in m.obtentions()] == [(1, reference) for reference in obtenu]
    assert {("candidat", 1, "fusion", None, "C-000002"), ("candidat", 2, "fusion", None, "C-000001")} < derogations(m)
    ecarte = "C-000001" if reste == 2 else "C-000002"
    assert ("session", 1, f"inscription {ecarte}", "inscrit", "ecarte") in derogations(m)


def test_can_11_les_ccp_de_chacune_restent_acquis(m: MondeSessions) -> None:
    session = m.session("en_attente_validation", jures=(1, 2))
    for candidat in (1, 2):
        m.inscrire(1, candidat, "reussite_partielle", ccp_acquis=f"CCP{candidat}")
    assert m.faire("session", "valider", session, profil=UD, jour="2025-04-02").code == 0
    obtenu = [o[1] for o in m.obtentions()]
    assert m.faire("candidat", "fusionner", "C-1", "C-2", *MOTIF, profil=UD, jour="2025-04-02").code == 0
    assert [o[:2] for o in m.obtentions()] == [(1, reference) for reference in sorted(obtenu)]
    assert m.f.lignes("SELECT candidat_id, etat, ccp_acquis FROM inscription ORDER BY id") == [
        (1, "inscrit", "CCP1,CCP2"), (1, "ecarte", "CCP2"),
    ]  # fmt: skip


def test_dro_02_can_11_la_session_commune_d_un_autre_departement_n_est_pas_nommee(m: MondeSessions) -> None:
    double = fiche(m)
    s = m.session("en_preparation", f"{TITRE}/CCP1", centre=2, departement="35", region="53", candidats=(1, double))
    reponses = {p: m.faire("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF, profil=p) for p in (UD, AUTRE_UD)}
    assert [refus(r) for r in reponses.values()] == [(4, "CAN-11")] * 2
    assert [s in r.stderr for r in reponses.values()] == [False, True]
    assert reponses[UD].erreur()["objets"] == ["C-000001"]


def test_can_05_fusionner_ne_fait_pas_une_quatrieme_session(m: MondeSessions) -> None:
    trois(m, 1)
    m.session("en_preparation", TITRE, date(2025, 4, 1), candidats=(2,))
    assert refus(m.faire("candidat", "fusionner", "C-1", "C-2", *MOTIF, profil=UD)) == (4, "CAN-05")
    passees(m, 3, date(2025, 6, 10))
    assert m.faire("candidat", "fusionner", "C-1", "C-3", *MOTIF, profil=UD).code == 0


@pytest.mark.parametrize("meme_identite", [False, True])
def test_can_11_quatre_sessions_deja_validees_se_reunissent_par_derogation(
    m: MondeSessions, meme_identite: bool
) -> None:
    """L'impasse : deux fiches d'une personne, quatre sessions validées entre elles. Rien n'est défait, l'excès est
    nommé, et les inscriptions suivantes en tiennent compte."""
    double = fiche(m, "AUBERT" if meme_identite else "OBERT")
    trois(m, 1)
    passees(m, double, date(2025, 2, 10))
    dit = m.faire("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF, profil=UD)
    assert dit.code == 0, dit.stderr
    assert "plus de 3 sessions en un an" in dit.stderr
    assert "10/02/2025" in dit.stderr
    assert m.f.lignes("SELECT DISTINCT etat FROM session_examen") == [("validee",)]
    assert {("candidat", 1, "fusion", None, f"C-{double:06d}")} < derogations(m)
    visee = m.session(debut=date(2025, 6, 3))
    assert refus(m.faire("candidat", "inscrire", "C-1", visee)) == (4, "CAN-05")


def test_can_11_reprendre_prend_les_champs_nommes_et_l_identite_se_corrige_ainsi(m: MondeSessions) -> None:
    double = fiche(m, "OBERT", courriel="b@example.fr")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE candidat SET courriel = 'a@example.fr' WHERE id = 1")
    mots = ("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF)
    assert m.faire(*mots, "--reprendre", "taille", profil=MPCP).code == 2
    assert m.faire(*mots, "--reprendre", "telephone", profil=MPCP).code == 2
    assert m.faire(*mots, "--reprendre", "nom, courriel", profil=MPCP).code == 0
    assert m.f.lignes("SELECT nom, cle, courriel FROM candidat WHERE id = 1") == [
        ("OBERT", "obert noe", "b@example.fr")
    ]
    assert m.f.lignes("SELECT noms FROM identite_candidat WHERE candidat_id = 1 ORDER BY 1") == [
        ("aubert noe",), ("obert noe",),
    ]  # fmt: skip


def test_can_11_reprendre_n_ecrit_pas_un_nom_et_un_prenom_de_deux_alphabets(m: MondeSessions) -> None:
    """« AUBERT Том » se lirait « AUBERT Tom », et en serait un autre."""
    double = fiche(m, "ОБЕРТ", prenom="Том")
    mots = ("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF)
    for un_seul in ("nom", "prenom"):
        refusee = m.faire(*mots, "--reprendre", un_seul, profil=MPCP)
        assert refus(refusee) == (2, "USAGE")
        assert "plusieurs alphabets (latin, cyrillique)" in refusee.erreur()["message"]
        assert "nom,prenom" in refusee.erreur()["conseil"]
    assert m.faire(*mots, "--reprendre", "nom,prenom", profil=MPCP).code == 0
    assert m.f.lignes("SELECT nom, prenom FROM candidat WHERE id = 1") == [("ОБЕРТ", "Том")]


def test_can_05_distinguer_se_defait_si_elles_ne_font_pas_plus_de_trois_sessions(m: MondeSessions) -> None:
    """Ne plus distinguer réunit : ce que la porte refuse, l'annulation ne le fait pas."""
    double = fiche(m)
    trois(m, 1)
    assert m.faire("candidat", "distinguer", "C-1", f"C-{double}", *MOTIF, profil=UD).code == 0
    annuler = ("lot", "annuler", "L-1", "--motif", "erreur", "--oui")
    visee = m.session(centre=2)
    place = ("candidat", "inscrire", f"C-{double}", visee)
    assert m.faire(*place, profil=AUTRE_CENTRE).code == 0
    assert "plus de 3 sessions" in (defait := m.faire(*annuler, profil=UD)).stdout + defait.stderr
    assert m.f.lignes("SELECT count(*) FROM distinction") == [(1,)]
    assert m.faire("candidat", "desinscrire", f"C-{double}", visee, profil=AUTRE_CENTRE).code == 0
    assert m.faire(*annuler, profil=UD).code == 0
    assert m.f.lignes("SELECT count(*) FROM distinction") == [(0,)]
    assert refus(m.faire(*place, profil=AUTRE_CENTRE)) == (4, "CAN-05")


# --- supprimer ---


def test_can_11_supprimer_une_fiche_jamais_inscrite(m: MondeSessions) -> None:
    m.session(candidats=(1,))
    m.f.inserer("lien_jure", jure_id=1, candidat_id=2, nature="parent du candidat")
    assert refus(m.faire("candidat", "supprimer", "C-1")) == (4, "CAN-11")
    assert refus(m.faire("candidat", "supprimer", "C-2")) == (4, "CAN-11")
    assert m.faire("candidat", "supprimer", "C-3", profil=DIRECCTE).code == 5
    assert m.faire("candidat", "supprimer", "C-3", profil=AUTRE_CENTRE).code == 3
    rendu = m.faire("candidat", "supprimer", "C-3", *MOTIF)
    assert rendu.code == 0, rendu.stderr
    assert m.f.lignes("SELECT count(*) FROM candidat WHERE id = 3") == [(0,)]
    assert ("candidat", 3, "supprimer", "nom", "COLIN", None) in m.traces(
        "type_objet", "objet_id", "action", "champ", "avant", "apres"
    )


def test_can_11_une_inscription_meme_desinscrite_garde_la_fiche(m: MondeSessions) -> None:
    m.inscrire(int(m.session()[-6:]), 1, etat="desinscrit")
    assert refus(m.faire("candidat", "supprimer", "C-1")) == (4, "CAN-11")


# --- MPCP ---


def test_dro_02_le_mpcp_enregistre_pour_un_centre_ou_pour_personne(m: MondeSessions) -> None:
    creer = ("candidat", "creer", "--prenom", "Zoé", "--naissance", "1991-01-01")
    pour = m.faire(*creer, "--nom", "Martin", "--centre", "E-2", profil=MPCP).json()
    sans = m.faire(*creer, "--nom", "Petit", profil=MPCP).json()
    assert (pour["centre"], sans["centre"]) == ("E-000002", None)
    assert m.faire("candidat", "voir", pour["id"], profil=AUTRE_CENTRE).code == 0
    assert m.faire(*creer, "--nom", "Roux", "--centre", "E-99", profil=MPCP).code == 3
    assert m.faire(*creer, "--nom", "Roux", "--centre", "E-2").code == 3
    assert m.faire(*creer, "--nom", "Roux", "--centre", "E-1").json()["centre"] == "E-000001"


@pytest.mark.parametrize("action", ["fusionner", "distinguer"])
def test_dro_02_d_un_autre_ressort_seule_une_fiche_de_meme_personne_se_nomme(m: MondeSessions, action: str) -> None:
    """Autrement elle est introuvable, à l'octet près, comme celle qui n'existe pas ; dans un sens et dans l'autre."""
    ailleurs = m.f.inserer(
        "candidat", nom="CACHE", prenom="Zoé", naissance=date(1991, 3, 3), centre_id=2, cle="cache zoe", version=1
    )

    def reponse(*noms: str) -> tuple[int, str]:
        rendu = m.faire("candidat", action, *noms, *MOTIF, "--simuler", profil=UD)
        return rendu.code, rendu.stdout + rendu.stderr.replace(f"C-{ailleurs:06d}", "C-X").replace("C-000999", "C-X")

    autre = f"C-{ailleurs:06d}"
    assert reponse("C-1", autre) == reponse("C-1", "C-000999")
    assert reponse(autre, "C-1") == reponse("C-000999", "C-1")
    assert reponse(autre, "C-000998")[0] == reponse("C-000999", autre)[0] == 3
    assert "CACHE" not in reponse("C-1", autre)[1]
    m.f.inserer(
        "candidat", nom="AUBERT", prenom="Noé", naissance=date(1990, 1, 1), centre_id=2, cle="aubert noe", version=1
    )
    assert reponse("C-1", f"C-{ailleurs + 1}")[0] == 0


def test_can_11_un_plan_sur_une_fiche_reunie_depuis_nomme_celle_qui_la_garde(m: MondeSessions) -> None:
    """À qui la voit, et à lui seul (DRO-02) ; qui les a réunies ne se dit qu'à son service, et au national."""
    double, ailleurs = fiche(m, centre=1), fiche(m, "ZOLA", centre=1)
    garde = fiche(m, "ZOLA", centre=2)
    for c, plan in ((double, "p.json"), (ailleurs, "q.json")):
        planifie = m.faire("candidat", "modifier", f"C-{c}", "--civilite", "Madame", "--plan", plan)
        assert planifie.code == 0, planifie.stderr
    assert m.faire("candidat", "fusionner", "C-1", f"C-{double}", *MOTIF, profil=UD).code == 0
    assert m.faire("candidat", "fusionner", f"C-{garde}", f"C-{ailleurs}", *MOTIF, profil=UD).code == 0
    fini = m.faire("lot", "appliquer", "p.json", "--oui")
    dit = f"Le candidat C-{double:06d} a été réuni à C-000001 le 03/03/2025"
    (ligne,) = fini.json()["lignes"]
    assert (fini.code, ligne["code"], ligne["explication"]) == (7, "DEPLACE", dit)
    (ligne,) = m.faire("lot", "appliquer", "p.json", "--oui", profil=UD).json()["lignes"]
    assert ligne["explication"].startswith(f"{dit} : « fusionner » par ")
    (ligne,) = m.faire("lot", "appliquer", "q.json", "--oui").json()["lignes"]
    assert ligne["explication"] == f"C-{ailleurs:06d} est désormais introuvable"
