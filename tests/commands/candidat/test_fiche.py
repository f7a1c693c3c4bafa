"""`ceres candidat` : la fiche, ses lectures, et qui la voit."""

from datetime import date
from typing import Any

import pytest

from tests.fabriques.monde_sessions import (
    AUTRE_CENTRE,
    AUTRE_DIRECCTE,
    AUTRE_UD,
    CENTRE,
    DIRECCTE,
    MPCP,
    PROFILS,
    UD,
    MondeSessions,
)
from tests.nomenclatures.naissances import LISTES, NES

LUCAS = ("--nom", "Le Goff", "--prenom", "Anne-Lise", "--naissance", "12/05/1990")


def creer(m: MondeSessions, *options: str, nom: str = "Sow", **suite: Any) -> dict[str, object]:
    rendu = m.faire(
        "candidat", "creer", "--nom", nom, "--prenom", "Awa", "--naissance", "03/02/1988", *options, **suite
    )
    assert rendu.code == 0, rendu.stderr
    document = rendu.json()
    assert isinstance(document, dict)
    return document


# --- créer ---


def test_creer_affiche_le_candidat_et_l_ecrit(m: MondeSessions) -> None:
    options = ("--civilite", "Mme", "--commune-naissance", "Brest", "--commune", "Nantes", "--code-postal", "44000")
    contact = ("--courriel", "anne@example.fr", "--telephone", "02 61 91 12 34", "--adresse", "1 rue du Bac")
    rendu = m.faire("candidat", "creer", *LUCAS, *options, *contact)
    assert rendu.code == 0
    attendu: dict[str, Any] = {
        "schema": "ceres.candidat/1",
        "id": "C-000006",
        "civilite": "MME",
        "nom": "Le Goff",
        "nom_usage": None,
        "prenom": "Anne-Lise",
        "naissance": "1990-05-12",
        "naissance_lieu": "Brest (29)",
        "commune_naissance": "Brest",
        "commune_naissance_insee": "29019",
        "pays_naissance": None,
        "ville_naissance": None,
        "telephone": "02 61 91 12 34",
        "courriel": "anne@example.fr",
        "adresse": "1 rue du Bac",
        "complement": None,
        "code_postal": "44000",
        "commune": "Nantes",
        "commune_insee": "44109",
        "departement": "44",
        "centre": "E-000001",
        "centre_nom": "Centre Loire",
        "version": 1,
        "inscriptions": [],
        "certifications": [],
        "obtentions": [],
    }
    assert rendu.json() == attendu
    assert m.faire("candidat", "voir", "C-6").json() == attendu
    traces = {champ: (avant, apres) for *_, champ, avant, apres, _ in m.traces()}
    assert traces["naissance"] == (None, "1990-05-12")
    assert traces["telephone_e164"] == (None, "+33261911234")
    assert "cle" not in traces


def test_creer_deux_fois_le_meme_est_sans_effet_et_affiche_l_existant(m: MondeSessions) -> None:
    premier = creer(m, "--courriel", "awa@example.fr")
    octets = m.octets()
    encore = m.faire("candidat", "creer", "--nom", "SOW", "--prenom", "awa", "--naissance", "1988-02-03")
    assert (encore.code, encore.json()) == (0, {**premier, "change": False})
    assert m.octets() == octets


def test_creer_une_identite_deja_prise_demande_de_trancher(m: MondeSessions) -> None:
    creer(m, "--courriel", "awa@example.fr")
    sow = ("candidat", "creer", "--nom", "Sow", "--prenom", "Awa", "--naissance", "03/02/1988")
    refus = m.faire(*sow, "--courriel", "autre@example.fr")
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (4, "CAN-11", ["C-000006"])
    assert "--forcer" in refus.erreur()["conseil"]
    force = m.faire(*sow, "--courriel", "autre@example.fr", "--forcer")
    assert (force.code, force.json()["id"]) == (0, "C-000007")
    assert "C-000006" in force.stderr


def test_une_identite_connue_d_un_autre_centre_seulement_ne_se_dit_pas(m: MondeSessions) -> None:
    creer(m, "--courriel", "awa@example.fr")
    assert creer(m, "--courriel", "autre@example.fr", profil=AUTRE_CENTRE)["id"] == "C-000007"


@pytest.mark.parametrize(
    ("nom", "prenom", "dit"),
    [("Dupont", "Том", "latin, cyrillique"), ("Dupont", "ɡaston", "U+0261"), ("Dupon\u1d1b", "Gaston", "U+1D1B")],
)
def test_can_05_deux_noms_qui_se_liraient_pareil_ne_font_pas_deux_personnes(
    m: MondeSessions, nom: str, prenom: str, dit: str
) -> None:
    identite = ("--nom", nom, "--prenom", prenom, "--naissance", "12/05/1990")
    rendu = m.faire("candidat", "creer", *identite, "--forcer")
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE")
    assert dit in rendu.stderr
    creer(m, nom="Dupont")
    rendu = m.faire("candidat", "modifier", "C-6", *identite)
    assert (rendu.code, rendu.erreur()["code"]) == (2, "USAGE")


def test_une_autre_naissance_est_une_autre_personne(m: MondeSessions) -> None:
    creer(m)
    rendu = m.faire("candidat", "creer", "--nom", "Sow", "--prenom", "Awa", "--naissance", "04/02/1988")
    assert (rendu.code, rendu.json()["id"]) == (0, "C-000007")


@pytest.mark.parametrize(
    "faute",
    [
        ("--nom", "", "--prenom", "A", "--naissance", "01/01/1990"),
        ("--nom", "X", "--prenom", "7", "--naissance", "01/01/1990"),
        ("--nom", "X", "--prenom", "A", "--naissance", "31/02/1990"),
        ("--nom", "X", "--prenom", "A", "--naissance", "01/01/90"),
        ("--nom", "X", "--prenom", "A", "--naissance", ""),
        ("--nom", "X", "--prenom", "A", "--naissance", "01/01/2030"),
        ("--nom", "X", "--prenom", "A"),
        (*LUCAS, "--civilite", "Dr"),
        (*LUCAS, "--commune", "Nulle-Part"),
        (*LUCAS, "--commune-naissance", "44000"),
        (*LUCAS, "--commune-naissance", "99352"),
        (*LUCAS, "--pays-naissance", "Mali"),
        (*LUCAS, "--ville-naissance", "Ségou"),
        (*LUCAS, "--commune-naissance", "Brest", "--pays-naissance", "Mali", "--ville-naissance", "Ségou"),
        (*LUCAS, "--pays-naissance", "France", "--ville-naissance", "Brest"),
        (*LUCAS, "--pays-naissance", "123", "--ville-naissance", "Brest"),
    ],
)
def test_creer_refuse_une_saisie_fautive_avant_le_role_et_n_ecrit_rien(
    m: MondeSessions, faute: tuple[str, ...]
) -> None:
    octets = m.octets()
    assert {m.faire("candidat", "creer", *faute, profil=p).code for p in PROFILS} == {2}
    assert m.octets() == octets


@pytest.mark.parametrize("nom", ["candidat", "jure"])
@pytest.mark.parametrize("jour", ["3/4/85", "31/02/1990"])
def test_une_naissance_mal_ecrite_dit_comment_l_ecrire(m: MondeSessions, nom: str, jour: str) -> None:
    """« 85 » n'est pas lu : le siècle serait deviné."""
    profil = CENTRE if nom == "candidat" else MPCP
    refus = m.faire(nom, "creer", "--nom", "X", "--prenom", "A", "--naissance", jour, profil=profil)
    assert (refus.code, refus.erreur()["conseil"]) == (
        2, "Vérifiez-la, et écrivez-la JJ/MM/AAAA ou AAAA-MM-JJ, l'année en quatre chiffres : 12/05/1990."
    )  # fmt: skip


def test_jur_04_un_telephone_impossible_ou_un_courriel_mal_ecrit_est_refuse(m: MondeSessions) -> None:
    refus = m.faire("candidat", "creer", *LUCAS, "--telephone", "12", "--courriel", "anne")
    assert (refus.code, [x["code"] for x in refus.erreur()["motifs"]]) == (4, ["JUR-04", "JUR-04"])


# --- CAN-08 : lieu de naissance ---


@pytest.mark.parametrize(
    ("tape", "libelle", "insee"),
    [
        ("Brest", "Brest", "29019"),
        ("  brest ", "brest", "29019"),
        ("29019", "Brest", "29019"),
        ("2a004", "Ajaccio", "2A004"),
        ("20004", "Ajaccio", "20004"),  # le code d'Ajaccio avant 1976
        ("Sainte-Colombe (05)", "Sainte-Colombe (05)", "05135"),
        ("St-Denis (974)", "St-Denis (974)", "97411"),
        ("Paris 12e", "Paris 12e", "75112"),
    ],
)
def test_can_08_code_insee_et_libelle_tape(m: MondeSessions, tape: str, libelle: str, insee: str) -> None:
    fiche = creer(m, "--commune-naissance", tape)
    assert (fiche["commune_naissance"], fiche["commune_naissance_insee"]) == (libelle, insee)
    assert (fiche["pays_naissance"], fiche["ville_naissance"], fiche["departement"]) == (None, None, None)


def test_can_08_un_ancien_code_est_garde_et_dit(m: MondeSessions) -> None:
    for code, dit in (("20004", True), ("2A004", False)):
        rendu = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", code, "--forcer")
        assert ("ancien code" in rendu.stderr, rendu.json()["commune_naissance_insee"]) == (dit, code)


def test_can_08_une_commune_homonyme_liste_les_candidates(m: MondeSessions) -> None:
    refus = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "Saint-Denis")
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert {"11339", "30247", "93066", "97411"} <= set(refus.erreur()["objets"])
    assert "Saint-Denis (974)" in refus.erreur()["message"]
    assert refus.erreur()["conseil"].endswith("le département ou le code postal.")


def test_can_08_le_conseil_d_un_ancien_nom_est_pris(m: MondeSessions) -> None:
    conseil = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "Evry").erreur()["conseil"]
    assert conseil.endswith(" ; si son nom a changé, donnez celui d'aujourd'hui : « Évry-Courcouronnes (91) ».")
    assert creer(m, "--commune-naissance", "Évry-Courcouronnes (91)")["commune_naissance_insee"] == "91228"


def test_can_08_une_ancienne_commune_du_meme_nom_rend_la_naissance_ambigue(m: MondeSessions) -> None:
    """Chevry est une commune de l'Ain et une commune déléguée de la Manche : on a pu naître dans l'une ou l'autre."""
    refus = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "Chevry")
    assert (refus.code, set(refus.erreur()["objets"])) == (2, {"01103", "50134"})
    assert creer(m, "--commune-naissance", "Chevry (50)", nom="A")["commune_naissance_insee"] == "50134"
    assert creer(m, "--commune", "Chevry", nom="B")["commune_insee"] == "01103"


@pytest.mark.parametrize(("texte", "dits", "tus"), LISTES)
def test_can_08_creer_liste_et_n_ecrit_rien(
    m: MondeSessions, texte: str, dits: tuple[str, ...], tus: tuple[str, ...]
) -> None:
    avant = m.octets()
    rendu = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", texte)
    assert rendu.code == 2
    reponse = rendu.erreur()
    entiere = f"{reponse['message']} ; {reponse['conseil']}"
    assert [dit for dit in dits if dit not in entiere] + [tu for tu in tus if tu in entiere] == []
    assert m.octets() == avant


@pytest.mark.parametrize(("texte", "insee"), NES)
def test_can_08_creer_prend_celle_qui_porte_ce_nom(m: MondeSessions, texte: str, insee: str) -> None:
    rendu = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", texte)
    assert rendu.code == 0
    vue = rendu.json()
    assert vue["commune_naissance_insee"] == (texte if texte.isdigit() else insee)
    autres = texte in ("Aix", "Boulogne")
    assert ("d'autres noms commencent ainsi" in rendu.stderr) is autres
    table = m.ceres("candidat", "voir", vue["id"], "--format", "table", env={"CERES_PROFIL": CENTRE})
    assert f"({insee[:2]})" in table.stdout


def test_can_08_ne_a_l_etranger(m: MondeSessions) -> None:
    fiche = creer(m, "--pays-naissance", "Côte d'Ivoire", "--ville-naissance", "Grand-Bassam")
    assert (fiche["pays_naissance"], fiche["ville_naissance"]) == ("Côte d'Ivoire", "Grand-Bassam")
    assert (fiche["commune_naissance"], fiche["commune_naissance_insee"]) == (None, None)
    assert creer(m, "--pays-naissance", "99326", "--ville-naissance", "Bouaké", nom="Kone")["pays_naissance"] == "99326"


@pytest.mark.parametrize("commune", ["Hanoï", "Hué (Indochine du Nord)"])
def test_can_08_une_commune_introuvable_dit_comme_on_est_ne_a_l_etranger(m: MondeSessions, commune: str) -> None:
    refus = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", commune)
    conseil = refus.erreur()["conseil"]
    assert refus.code == 2
    assert "Né à l'étranger : --pays-naissance et --ville-naissance (colonnes pays_naissance et" in conseil
    habite = m.faire("candidat", "creer", *LUCAS, "--commune", commune)
    assert (habite.code, "étranger" in habite.stderr) == (2, False)
    ambigue = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "Sainte-Colombe")
    assert (ambigue.code, "étranger" in ambigue.stderr) == (2, False)


@pytest.mark.parametrize(
    ("tape", "insee"),
    [
        ("Saint-Denis (Réunion)", "97411"),
        ("Saint-Denis (la Réunion)", "97411"),
        ("Saint-Pierre (La Martinique)", "97225"),
        ("Saint-Georges (Guyane)", "97308"),
        ("Valence (la Drôme)", "26362"),
        ("Saint-Quentin (l'Aisne)", "02691"),
    ],
)
def test_can_08_le_departement_se_dit_avec_ou_sans_article(m: MondeSessions, tape: str, insee: str) -> None:
    rendu = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", tape)
    assert (rendu.code, rendu.json()["commune_naissance_insee"]) == (0, insee)
    assert "étranger" not in rendu.stderr


@pytest.mark.parametrize(
    ("tape", "pays", "ville"),
    [("Huế (Viêt Nam)", "Viêt Nam", "Huế"), ("Valence (Espagne)", "Espagne", "Valence")],
)
def test_can_08_une_ville_et_son_pays_comme_ceres_les_ecrit(m: MondeSessions, tape: str, pays: str, ville: str) -> None:
    fiche = creer(m, "--commune-naissance", tape)
    assert (fiche["pays_naissance"], fiche["ville_naissance"]) == (pays, ville)
    assert (fiche["commune_naissance"], fiche["commune_naissance_insee"]) == (None, None)
    france = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "Brest (France)")
    assert (france.code, "département « France » inconnu" in france.stderr) == (2, True)


@pytest.mark.parametrize(
    ("options", "lieu"),
    [
        (("--commune-naissance", "Sainte-Colombe (05)"), "Sainte-Colombe (05)"),
        (("--commune-naissance", "69189"), "Sainte-Colombe (69)"),
        (("--pays-naissance", "Mali", "--ville-naissance", "Ségou"), "Ségou (Mali)"),
    ],
)
def test_can_08_la_fiche_et_la_liste_ne_montrent_un_lieu_qu_avec_ou_il_est(
    m: MondeSessions, options: tuple[str, ...], lieu: str
) -> None:
    numero = creer(m, *options)["id"]
    for lecture in ("voir", "lister"):
        vu = m.ceres("candidat", lecture, numero, "--format", "table", env={"COLUMNS": "200"}).stdout
        assert "Né à" in vu
        assert lieu in vu
        assert not [c for c in ("Commune de naissance", "Pays de naissance", "Ville de naissance") if c in vu]


def test_can_08_le_code_postal_n_est_jamais_pris_pour_une_commune(m: MondeSessions) -> None:
    refus = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "44000")
    assert "code postal" in refus.erreur()["conseil"]
    # 44100 est un code postal de Nantes et le code INSEE de Monnières : lu comme ce dernier, et dit.
    rendu = m.faire("candidat", "creer", *LUCAS, "--commune-naissance", "44100", "--code-postal", "44100")
    assert rendu.json()["commune_naissance"] == "Monnières"
    assert "Monnières (44)" in rendu.stderr
    assert "Nantes (44)" in rendu.stderr


def test_can_08_changer_de_lieu_efface_l_autre(m: MondeSessions) -> None:
    creer(m, "--commune-naissance", "Brest")
    ailleurs = m.faire("candidat", "modifier", "C-6", "--pays-naissance", "Mali", "--ville-naissance", "Ségou").json()
    assert (ailleurs["commune_naissance_insee"], ailleurs["ville_naissance"]) == (None, "Ségou")
    ville = m.faire("candidat", "modifier", "C-6", "--ville-naissance", "Kayes").json()
    assert (ville["pays_naissance"], ville["ville_naissance"]) == ("Mali", "Kayes")
    assert m.faire("candidat", "modifier", "C-6", "--pays-naissance", "").code == 2
    ici = m.faire("candidat", "modifier", "C-6", "--commune-naissance", "29019").json()
    assert (ici["commune_naissance"], ici["pays_naissance"], ici["ville_naissance"]) == ("Brest", None, None)
    assert m.faire("candidat", "modifier", "C-6", "--ville-naissance", "Kayes").code == 2
    rien = m.faire("candidat", "modifier", "C-6", "--commune-naissance", "").json()
    assert (rien["commune_naissance"], rien["commune_naissance_insee"]) == (None, None)


# --- modifier ---


def test_modifier_ne_change_que_ce_qui_est_donne_et_le_trace(m: MondeSessions) -> None:
    creer(m, "--courriel", "awa@example.fr", "--commune", "Nantes", "--telephone", "02 61 91 12 34")
    rendu = m.faire("candidat", "modifier", "C-6", "--nom", "Sow-Diop", "--courriel", "", "--motif", "mariage")
    fiche = rendu.json()
    assert (fiche["nom"], fiche["courriel"], fiche["version"]) == ("Sow-Diop", None, 2)
    assert (fiche["prenom"], fiche["commune"], fiche["telephone"]) == ("Awa", "Nantes", "02 61 91 12 34")
    modifications = [t for t in m.traces() if t[2] == "modifier"]
    assert modifications == [
        ("candidat", 6, "modifier", "nom", "Sow", "Sow-Diop", "mariage"),
        ("candidat", 6, "modifier", "courriel", "awa@example.fr", None, "mariage"),
    ]
    assert m.faire("candidat", "lister", "diop").json()["total"] == 1


def test_modifier_de_meme_est_sans_effet(m: MondeSessions) -> None:
    creer(m, "--courriel", "awa@example.fr")
    octets = m.octets()
    rendu = m.faire("candidat", "modifier", "C-6", "--courriel", "awa@example.fr")
    assert (rendu.code, rendu.json()["version"]) == (0, 1)
    assert m.octets() == octets


def test_modifier_vers_une_identite_prise_demande_de_trancher(m: MondeSessions) -> None:
    creer(m)
    options = ("--nom", "Aubert", "--prenom", "Noé", "--naissance", "01/01/1990")
    refus = m.faire("candidat", "modifier", "C-6", *options)
    assert (refus.code, refus.erreur()["objets"]) == (4, ["C-000001"])
    assert m.faire("candidat", "modifier", "C-6", *options, "--forcer").code == 0


def test_modifier_le_seul_nom_peut_faire_une_identite_prise(m: MondeSessions) -> None:
    m.faire("candidat", "creer", "--nom", "Sow", "--prenom", "Noé", "--naissance", "01/01/1990")
    refus = m.faire("candidat", "modifier", "C-6", "--nom", "AUBERT")
    assert (refus.code, refus.erreur()["objets"]) == (4, ["C-000001"])
    assert m.faire("candidat", "modifier", "C-6", "--nom", "Aubin").code == 0


def test_modifier_sans_rien_donner_est_une_faute_d_usage(m: MondeSessions) -> None:
    assert m.faire("candidat", "modifier", "C-1").code == 2
    assert m.faire("candidat", "modifier", "C-1", "--naissance", "").code == 2


def test_dro_02_l_etat_civil_ne_se_change_que_par_le_centre_du_candidat(m: MondeSessions) -> None:
    m.session(centre=2, candidats=(1,), departement="35", region="53")
    contact = m.faire("candidat", "modifier", "C-1", "--courriel", "noe@example.fr", profil=AUTRE_CENTRE)
    assert (contact.code, contact.json()["courriel"]) == (0, "noe@example.fr")
    for option in (
        ("--nom", "Aubry"),
        ("--nom-usage", "Aubry"),
        ("--naissance", "02/01/1990"),
        ("--commune-naissance", "Brest"),
    ):
        refus = m.faire("candidat", "modifier", "C-1", *option, profil=AUTRE_CENTRE)
        assert (refus.code, refus.erreur()["code"]) == (4, "DRO-02")
        assert "1990" not in refus.stderr
    assert m.faire("candidat", "modifier", "C-1", "--nom", "Aubry").code == 0


# --- voir, lister, historique ---


def test_voir_montre_inscriptions_par_date_et_certifications(m: MondeSessions) -> None:
    m.session("validee", debut=date(2025, 2, 1), candidats=(1,), resultat="reussite")
    m.session(reference="TP-99901m01/CCP1", debut=date(2025, 1, 5), candidats=(1,), voie="vae")
    m.session("annulee", debut=date(2025, 3, 1), candidats=(1,))
    certification, _ = m.f.certification("TP-99901m01")
    m.f.inserer("obtention", candidat_id=1, certification_id=certification, session_id=1, obtenue_le=date(2025, 2, 1))
    fiche = m.faire("candidat", "voir", "C-1").json()
    assert fiche["certifications"] == ["TP-99901m01"]
    assert fiche["obtentions"] == [
        {
            "certification": "TP-99901m01", "type": "TITRE", "obtenue_le": "2025-02-01", "session": "S-2025-000001",
            "contestee": False, "sans_appui": False,
        }
    ]  # fmt: skip
    assert [tuple(i.values()) for i in fiche["inscriptions"]] == [
        (
            "S-2025-000002",
            "2025-01-05",
            "TP-99901m01/CCP1",
            "ESSAI",
            "vae",
            "complete",
            "inscrit",
            None,
            None,
            False,
            None,
        ),
        (
            "S-2025-000001",
            "2025-02-01",
            "TP-99901m01",
            "ESSAI",
            "formation",
            "complete",
            "inscrit",
            "reussite",
            None,
            True,
            None,
        ),
        (
            "S-2025-000003",
            "2025-03-01",
            "TP-99901m01",
            "ESSAI",
            "formation",
            "complete",
            "inscrit",
            None,
            None,
            False,
            None,
        ),
    ]


def test_dro_02_d_un_autre_centre_seulement_le_numero_et_la_date_des_sessions_comptees(m: MondeSessions) -> None:
    m.session(centre=2, candidats=(1,), departement="35", region="53")
    m.session(centre=2, reference="TP-99901m01/CCS1", candidats=(1,), departement="35", region="53")
    m.session(centre=2, etat="annulee", candidats=(1,), departement="35", region="53")
    m.session(centre=1, candidats=(1,), debut=date(2025, 5, 1))
    vues = {
        p: m.faire("candidat", "voir", "C-1", profil=p).json()["inscriptions"] for p in (CENTRE, AUTRE_CENTRE, MPCP)
    }
    masquee = dict.fromkeys(
        ("certification", "titre_nom", "voie", "portee", "etat", "resultat", "entretien", "demande_vae")
    )
    masquee |= {"comptee": True}
    assert vues[CENTRE][0] == {"session": None, "debut": "2025-04-01", **masquee}
    assert [i["session"] for i in vues[CENTRE]] == [None, "S-2025-000004"]
    assert vues[AUTRE_CENTRE][-1] == {"session": None, "debut": "2025-05-01", **masquee}
    assert [i["etat"] for i in vues[AUTRE_CENTRE][:3]] == ["inscrit"] * 3
    assert len(vues[MPCP]) == 4


def lieux(m: MondeSessions) -> dict[str, set[str]]:
    """Quatre candidats : d'un centre de Nantes, passé à Nantes, passé à Rennes, nulle part ; tous habitent le 75."""
    for rang, (sien, session) in enumerate([(1, None), (None, ("44", "52")), (None, ("35", "53")), (None, None)], 1):
        with m.f.store.ecriture() as db:
            db.executer("UPDATE candidat SET departement = '75', centre_id = ? WHERE id = ?", (sien, rang))
        if session:
            centre = 1 if session[0] == "44" else 2
            numero = m.session(centre=centre, departement=session[0], region=session[1])
            m.inscrire(int(numero[-6:]), rang, etat="desinscrit")
    with m.f.store.ecriture() as db:
        db.executer("DELETE FROM candidat WHERE id = 5")
    return {
        MPCP: {"C-000001", "C-000002", "C-000003", "C-000004"},
        CENTRE: {"C-000001", "C-000002"},
        AUTRE_CENTRE: {"C-000003"},
        UD: {"C-000001", "C-000002"},
        AUTRE_UD: {"C-000003"},
        DIRECCTE: {"C-000001", "C-000002"},
        AUTRE_DIRECCTE: {"C-000003"},
    }


@pytest.mark.parametrize("profil", PROFILS)
def test_dro_02_chacun_ne_voit_que_son_perimetre(m: MondeSessions, profil: str) -> None:
    attendus = lieux(m)[profil]
    for options in ((), ("--limite", "9"), ("noé",), ("noé", "--limite", "9")):
        vus = m.faire("candidat", "lister", *options, profil=profil).json()
        assert ({e["id"] for e in vus["elements"]}, vus["total"]) == (attendus, len(attendus))
    premier = m.faire("candidat", "lister", "--limite", "1", profil=profil).json()
    assert (len(premier["elements"]), premier["total"]) == (1, len(attendus))


@pytest.mark.parametrize(
    ("texte", "trouves"),
    [
        ("helene", ["C-000006"]),
        ("HÉLÈNE", ["C-000006"]),
        ("oeuvrard", ["C-000006"]),
        ("lefevre helene", ["C-000006"]),
        ("lef", ["C-000007", "C-000006"]),
        ("marie lef", ["C-000007"]),
        ("C-7", ["C-000007"]),
        ("efevre", []),
        ("lefevre zoé", []),
        ("%", []),
        ("_", []),
        ("«»", []),
    ],
)
@pytest.mark.parametrize("profil", [CENTRE, UD, MPCP])
def test_lister_cherche_des_debuts_de_mots(m: MondeSessions, profil: str, texte: str, trouves: list[str]) -> None:
    for nom, prenom in (("Œuvrard-Lefèvre", "Hélène"), ("LEFÈBVRE", "Jean-Marie")):
        options = ("--nom", nom, "--prenom", prenom, "--naissance", "01/01/1990", "--commune", "Nantes")
        assert m.faire("candidat", "creer", *options).code == 0
    vus = m.faire("candidat", "lister", texte, profil=profil).json()
    assert [e["id"] for e in vus["elements"]] == trouves


def test_lister_les_inscrits_d_une_session(m: MondeSessions) -> None:
    m.session(candidats=(3, 1))
    m.session(centre=2, candidats=(2,))
    vus = m.faire("candidat", "lister", "--session", "S-2025-1").json()
    assert [e["id"] for e in vus["elements"]] == ["C-000001", "C-000003"]
    for ailleurs in ("S-2025-2", "S-2025-99"):
        assert m.faire("candidat", "lister", "--session", ailleurs).code == 3
    assert m.faire("candidat", "lister", "--session", "S-2025-2", profil=UD).json()["total"] == 1


def test_lister_par_departement_et_region(m: MondeSessions) -> None:
    creer(m, "--commune", "Nantes")
    creer(m, "--commune", "Rennes", nom="Diop")
    for option, attendu in (
        (("--departement", "44"), ["C-000006"]),
        (("--region", "Bretagne"), ["C-000007"]),
        (("--departement", "44", "--region", "53"), []),
    ):
        vus = m.faire("candidat", "lister", *option, "--limite", "5", profil=MPCP).json()
        assert [e["id"] for e in vus["elements"]] == attendu


def test_historique_mele_la_fiche_les_inscriptions_et_les_resultats_des_sessions_visibles(m: MondeSessions) -> None:
    creer(m)
    session = m.session(debut=date(2025, 4, 1))
    ailleurs = m.session(centre=2, debut=date(2025, 5, 1), departement="35", region="53")
    m.faire("candidat", "inscrire", "C-6", session, "--voie", "vae")
    m.faire("candidat", "inscrire", "C-1", session)
    m.faire("candidat", "inscrire", "C-6", ailleurs, "--naissance", "03/02/1988", profil=AUTRE_CENTRE)
    m.faire("candidat", "desinscrire", "C-6", session, "--motif", "a renoncé")
    suite = m.faire("candidat", "historique", "C-6").json()["elements"]
    lues = [(t["objet"], t["action"], t["champ"], t["avant"], t["apres"], t["motif"]) for t in suite]
    assert lues[0][:3] == ("C-000006", "creer", "nom")
    assert lues[-2:] == [
        (session, "inscrire", "inscription C-000006", None, "inscrit (vae)", None),
        (session, "desinscrire", "inscription C-000006", "inscrit (vae)", "desinscrit (vae)", "a renoncé"),
    ]
    objets = {t["objet"] for t in m.faire("candidat", "historique", "C-6", profil=AUTRE_CENTRE).json()["elements"]}
    assert objets == {"C-000006", ailleurs}


# --- nom de naissance, nom d'usage ---


def test_le_nom_d_usage_est_un_champ_a_part_montre_et_trace(m: MondeSessions) -> None:
    document = creer(m, "--nom-usage", " Le  Goff ")
    assert (document["nom"], document["nom_usage"]) == ("Sow", "Le Goff")
    assert m.faire("candidat", "modifier", "C-6", "--nom-usage", "DURAND").code == 0
    assert m.faire("candidat", "modifier", "C-6", "--nom-usage", "").json()["nom_usage"] is None
    traces = [(avant, apres) for *_, champ, avant, apres, _ in m.traces() if champ == "nom_usage"]
    assert traces == [(None, "Le Goff"), ("Le Goff", "DURAND"), ("DURAND", None)]


def test_can_05_le_nom_d_usage_n_entre_pas_dans_l_identite(m: MondeSessions) -> None:
    """CAN-11 refuse la seconde fiche de même identité, quel que soit le nom d'usage."""
    creer(m, "--nom-usage", "LE GOFF")
    meme = ("candidat", "creer", "--nom", "Sow", "--prenom", "Awa", "--naissance", "03/02/1988")
    assert m.faire(*meme, "--nom-usage", "DURAND").erreur()["code"] == "CAN-11"
    creer(m, nom="Le Goff")
