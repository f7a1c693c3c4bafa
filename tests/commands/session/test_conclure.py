"""Conclure une session par la commande : résultats, transmission, validation, déblocage, annulation ; qui le peut."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.commands.session.test_preparer import conforme
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, JOUR, MPCP, SUITE, TITRE, UD, MondeSessions

APRES = "2025-04-02"


SANS_RESULTAT = ("en_preparation", "dte_envoye", "annulee")


@pytest.fixture(autouse=True)
def _le_lendemain(m: MondeSessions) -> None:
    """Le lendemain de la session : les résultats se saisissent, se transmettent, se valident."""
    m.jour = APRES


def prete(m: MondeSessions, etat: str = "en_attente_validation", **valeurs: Any) -> str:
    """Une session que rien n'empêche de valider, ou de préparer."""
    resultat = None if etat in SANS_RESULTAT else "reussite"
    return m.session(etat, **{"jures": (1, 2), "candidats": (1, 2), "resultat": resultat, **valeurs})


# --- résultats ---


def test_resultats_un_par_un(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2, 3))
    for candidat, resultat, options in (
        ("C-1", "reussite", ()),
        ("C-2", "reussite_partielle", ("--ccp", "ccp2, CCP1")),
        ("C-3", "absent", ()),
    ):
        fini = m.faire("session", "resultats", s, "--candidat", candidat, "--resultat", resultat, *options, jour=APRES)
        assert fini.code == 0, fini.stderr
    vues = m.faire("session", "voir", s).json()["inscriptions"]
    assert [(i["resultat"], i["ccp"]) for i in vues] == [
        ("reussite", []),
        ("reussite_partielle", ["CCP1", "CCP2"]),
        ("absent", []),
    ]
    assert m.traces("champ", "avant", "apres")[1] == ("resultat C-000002", None, "reussite_partielle (CCP1, CCP2)")


def test_resultats_sans_rien_dit_ce_qui_se_donne_et_ou_lire_qui_n_en_a_pas(m: MondeSessions) -> None:
    conseil = m.faire("session", "resultats", "S-2025-1").erreur()["conseil"]
    assert "« reussite », « reussite_partielle », « echec » ou « absent »" in conseil
    assert "« ceres session voir S-2025-1 »" in conseil


@pytest.mark.parametrize(("jour", "code"), [("2025-03-31", 4), ("2025-04-01", 0), ("2025-04-02", 0)])
def test_ses_11_pas_de_resultat_avant_le_premier_jour(m: MondeSessions, jour: str, code: int) -> None:
    s = m.session("convocations_envoyees", candidats=(1,), fin=date(2025, 4, 3))
    avant = m.octets()
    fini = m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "echec", jour=jour)
    assert fini.code == code
    if code:
        assert (fini.erreur()["code"], fini.erreur()["motifs"][0]["possible_le"]) == ("SES-11", "2025-04-01")
        assert m.octets() == avant


def test_resultats_corriger_puis_redonner_est_sans_effet(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,), resultat="echec")
    donner = ("session", "resultats", s, "--candidat", "C-1", "--resultat", "reussite")
    assert m.faire(*donner).json()["lignes"][0]["avant"] == {"resultat": "echec"}
    avant = m.octets()
    assert m.faire(*donner).json()["lignes"][0]["resultat"] == "sans_effet"
    assert m.octets() == avant


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--candidat", "C-1", "--resultat", "recu"), 2),
        (("--candidat", "C-1", "--resultat", "reussite_partielle"), 2),
        (("--candidat", "C-1", "--resultat", "reussite", "--ccp", "CCP1"), 2),
        (("--candidat", "C-1", "--resultat", "reussite_partielle", "--ccp", "CCP3"), 2),
        (("--candidat", "C-1", "--resultat", "reussite_partielle", "--ccp", "CCS1"), 2),
        (("--candidat", "AUBERT", "--resultat", "reussite"), 2),
        (("--candidat", "C-1"), 2),
        (("--resultat", "echec"), 2),
        ((), 2),
        (("--candidat", "C-1", "--resultat", "echec", "--fichier", "-"), 2),
        (("--candidat", "C-2", "--resultat", "echec"), 3),  # pas inscrit
        (("--candidat", "C-3", "--resultat", "echec"), 3),  # désinscrit
        (("--candidat", "C-99", "--resultat", "echec"), 3),
    ],
)
def test_resultats_mal_donnes(m: MondeSessions, options: tuple[str, ...], code: int) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    m.inscrire(1, 3, etat="desinscrit")
    avant = m.octets()
    assert m.faire("session", "resultats", s, *options).code == code
    assert m.octets() == avant


@pytest.mark.parametrize(
    ("option", "tape", "voulu"),
    [
        ("--resultat", "réussi", "reussite"),
        ("--resultat", "Admise", "reussite"),
        ("--resultat", "partielle", "reussite_partielle"),
        ("--resultat", "refusé", "echec"),
        ("--resultat", "abs", "absent"),
        ("--resultat", "bof", None),
        ("--resultat", "incertain", None),
        ("--entretien", "Reçue", "reussi"),
    ],
)
def test_un_resultat_d_un_autre_mot_se_cite_tel_quel_et_se_propose(
    m: MondeSessions, option: str, tape: str, voulu: str | None
) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    fini = m.faire("session", "resultats", s, "--candidat", "C-1", option, tape)
    assert fini.code == 2
    assert fini.erreur()["message"].startswith(f"« {tape} » n'est pas un ")
    assert fini.erreur()["conseil"].startswith(f"Vouliez-vous dire « {voulu} » ? " if voulu else "Choisissez parmi")


def test_un_resultat_saisi_se_dit_par_son_libelle(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    partielle = ("--resultat", "réussite partielle", "--ccp", "CCP1", "--entretien", "reussi")
    (ligne,) = m.faire("session", "resultats", s, "--candidat", "C-1", *partielle, jour=APRES).json()["lignes"]
    assert ligne["explication"].endswith(" : réussite partielle (CCP1), entretien réussi")
    assert ligne["apres"] == {"resultat": "reussite_partielle (CCP1), entretien reussi"}
    rendu = m.faire("lot", "annuler", "L-1", "--motif", "Erreur", "--oui", jour=APRES).json()["lignes"]
    assert [r["explication"].partition(" : ")[2] for r in rendu] == ["aucun résultat"]


def test_resultats_pas_de_reussite_partielle_hors_d_un_titre(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", f"{TITRE}/CCP1", candidats=(1,))
    partielle = ("--candidat", "C-1", "--resultat", "reussite_partielle", "--ccp", "CCP1")
    assert m.faire("session", "resultats", s, *partielle).code == 2


def test_une_reussite_partielle_sans_ccp_dit_ceux_du_titre(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    partielle = ("--candidat", "C-1", "--resultat", "reussite_partielle")
    fini = m.faire("session", "resultats", s, *partielle)
    assert (fini.code, fini.erreur()["message"]) == (2, "Les CCP acquis de cette réussite partielle manquent.")
    assert fini.erreur()["conseil"] == "Donnez-les, parmi ceux du titre (CCP1, CCP2) : « --ccp CCP1 »."
    trop = m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "echec", "--ccp", "CCP1")
    assert trop.erreur()["message"] == "Les CCP acquis ne se donnent que pour une réussite partielle."
    fichier = m.faire("session", "resultats", s, "--fichier", "-", stdin="candidat;resultat\nC-1;reussite_partielle\n")
    assert fichier.code == 2
    assert "manquent : dites-les sous « ccp »" in fichier.erreur()["motifs"][0]["texte"]
    with m.f.store.ecriture() as db:
        db.executer("UPDATE certification SET retire_le = '2020-01-01' WHERE type = 'CCP'")
    assert m.faire("session", "resultats", s, *partielle).erreur()["conseil"].startswith("Ce titre n'a aucun CCP : ")


@pytest.mark.parametrize("en_tete", ["CCP obtenus", "CCP validés", "CCP réussis"])
def test_la_colonne_des_ccp_se_lit_sous_ses_autres_noms(m: MondeSessions, en_tete: str) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    texte = f"candidat;resultat;{en_tete}\nC-1;reussite_partielle;CCP1\n"
    assert m.faire("session", "resultats", s, "--fichier", "-", stdin=texte).code == 0
    assert m.f.lignes("SELECT ccp_acquis FROM inscription") == [("CCP1",)]


CSV = "N° candidat;Décision;Blocs acquis\nC-1;Réussite;\nc-000002;Réussite partielle;CCP1 + ccp2\nC-3;ABSENT;\n"


def test_resultats_par_fichier_csv(m: MondeSessions, isole: Path) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2, 3))
    (isole / "r.csv").write_text(CSV, encoding="utf-8")
    simule = m.faire("session", "resultats", s, "--fichier", "r.csv", "--simuler")
    assert conforme(simule.json())["resume"]["fait"] == 3
    fini = m.faire("session", "resultats", s, "--fichier", "r.csv")
    assert [(x["ligne"], x["resultat"]) for x in fini.json()["lignes"]] == [(2, "fait"), (3, "fait"), (4, "fait")]
    encore = m.faire("session", "resultats", s, "--fichier", "-", stdin=CSV)
    assert encore.json()["resume"]["sans_effet"] == 3
    assert m.f.lignes("SELECT resultat, ccp_acquis FROM inscription ORDER BY id") == [
        ("reussite", None),
        ("reussite_partielle", "CCP1,CCP2"),
        ("absent", None),
    ]


def test_resultats_par_classeur_xlsx(m: MondeSessions, isole: Path) -> None:
    import openpyxl

    s = m.session("convocations_envoyees", candidats=(1, 2))
    classeur = openpyxl.Workbook()
    for ligne in (("Candidat", "Résultat", "Remarque"), ("C-1", "echec", "x"), ("C-2", "reussite", "")):
        classeur.active.append(ligne)
    classeur.save(isole / "r.xlsx")
    fini = m.faire("session", "resultats", s, "--fichier", "r.xlsx")
    assert fini.code == 0, fini.stderr
    assert "Remarque" in fini.stderr  # colonne ignorée, dite
    assert m.f.lignes("SELECT resultat FROM inscription ORDER BY id") == [("echec",), ("reussite",)]


def test_resultats_un_fichier_fautif_ne_fait_rien_et_dit_toutes_les_fautes(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1, 2))
    avant = m.octets()
    texte = "candidat;resultat;ccp\nC-1;reussite;\nAUBERT;echec;\nC-2;recu;\nC-2;reussite_partielle;\nC-2;echec;CCP1\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte)
    assert (fini.code, fini.erreur()["code"]) == (2, "FICHIER")
    assert [x["valeurs"]["ligne"] for x in fini.erreur()["motifs"]] == [3, 4, 5, 6]
    assert m.faire("session", "resultats", s, "--fichier", "-", stdin="candidat;ccp\nC-1;\n").code == 2
    assert m.faire("session", "resultats", s, "--fichier", "absent.csv").code == 2
    assert m.octets() == avant


def test_resultats_un_refus_dans_le_fichier_laisse_faire_les_autres(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    texte = "candidat;resultat\nC-1;echec\nC-5;echec\n"
    fini = m.faire("session", "resultats", s, "--fichier", "-", stdin=texte)
    assert (fini.code, [x["code"] for x in fini.json()["lignes"]]) == (7, ["", "INTROUVABLE"])
    vide = m.faire("session", "resultats", s, "--fichier", "-", stdin="candidat;resultat\n")
    assert (vide.code, vide.json()["lignes"]) == (0, [])


def test_resultats_le_role_se_juge_avant_le_fichier(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    assert m.faire("session", "resultats", s, "--fichier", "-", stdin="bidule\n", profil=UD).code == 5
    assert m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "recu", profil=UD).code == 2
    assert m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "echec", profil=UD).code == 5


# --- transmettre ---


def test_ses_04_transmettre_attend_tous_les_resultats(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,), resultat="echec")
    m.inscrire(1, 2)
    refus = m.faire("session", "transmettre", s, jour=APRES)
    assert (refus.code, conforme(refus.erreur())["code"]) == (4, "SES-04")
    assert "C-000002" in refus.erreur()["message"]
    assert m.faire("session", "resultats", s, "--candidat", "C-2", "--resultat", "absent").code == 0
    assert m.faire("session", "transmettre", s, jour=APRES).code == 0
    assert (m.etat(s), m.colonne(s, "resultats_le")) == ("en_attente_validation", APRES)
    avant = m.octets()
    assert m.faire("session", "transmettre", s, jour=APRES).json()["lignes"][0]["resultat"] == "sans_effet"
    assert m.octets() == avant


@pytest.mark.parametrize(("jour", "code"), [("2025-04-01", 4), (APRES, 0), ("2025-04-03", 0)])
def test_ses_11_transmettre_et_valider_a_partir_du_dernier_jour(m: MondeSessions, jour: str, code: int) -> None:
    for action, etat, profil in (
        ("transmettre", "convocations_envoyees", CENTRE),
        ("valider", "en_attente_validation", UD),
        ("valider", "en_attente_validation", MPCP),
    ):
        s = prete(m, etat, fin=date(2025, 4, 2))
        explique = m.faire("session", "expliquer", s, "--action", action, profil=profil, jour=jour)
        fini = m.faire("session", action, s, profil=profil, jour=jour)
        assert (explique.code, fini.code) == (code, code)
        if code:
            assert (fini.erreur()["code"], fini.erreur()["motifs"][0]["possible_le"]) == ("SES-11", APRES)


def test_ses_04_transmettre_demande_un_resultat_au_moins(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", candidats=(1,))
    assert m.faire("session", "transmettre", s).erreur()["code"] == "SES-04"
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'desinscrit'")
    assert m.faire("session", "transmettre", s).erreur()["code"] == "SES-04"
    with m.f.store.ecriture() as db:
        db.executer("UPDATE inscription SET etat = 'ecarte', resultat = 'echec'")
    assert m.faire("session", "transmettre", s).erreur()["code"] == "SES-04"
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'debloquee', validee_le = '2025-04-02'")
    assert m.faire("session", "transmettre", s).code == 0


# --- valider ---


def test_valider_donne_ce_que_les_candidats_ont_acquis(m: MondeSessions) -> None:
    s = prete(m)
    m.inscrire(1, 3, "reussite_partielle", ccp_acquis="CCP2")
    m.inscrire(1, 4, "echec")
    m.inscrire(1, 5, "reussite", etat="desinscrit")
    fini = m.faire("session", "valider", s, profil=UD, jour=APRES)
    assert fini.code == 0, fini.stderr
    assert (m.etat(s), m.colonne(s, "validee_le")) == ("validee", APRES)
    assert m.obtentions() == [(1, TITRE, 1), (2, TITRE, 1), (3, f"{TITRE}/CCP2", 1)]
    assert ("valider", "obtention C-000003", None, f"{TITRE}/CCP2") in m.traces("action", "champ", "avant", "apres")
    avant = m.octets()
    assert m.faire("session", "valider", s, profil=UD).json()["lignes"][0]["resultat"] == "sans_effet"
    assert m.octets() == avant


@pytest.mark.parametrize(("jures", "code"), [((), 4), ((1,), 4), ((1, 2), 0), ((1, 7, 8), 4), ((1, 2, 7), 0)])
def test_ses_04_valider_deux_jures_utilisables(m: MondeSessions, jures: tuple[int, ...], code: int) -> None:
    fini = m.faire("session", "valider", prete(m, jures=jures), profil=UD)
    assert fini.code == code
    assert not code or fini.erreur()["code"] == "SES-04"


@pytest.mark.parametrize(
    ("perte", "retour"), [(("habilitation", "suspendre", "H-1"), ("habilitation", "reactiver", "H-1"))]
)
@pytest.mark.parametrize(("jour", "compte"), [("2025-03-31", False), ("2025-04-01", False), (APRES, True)])
def test_ses_04_un_jure_compte_comme_il_etait_le_dernier_jour(
    m: MondeSessions, jour: str, compte: bool, perte: tuple[str, ...], retour: tuple[str, ...]
) -> None:
    """Suspendu jusqu'au dernier jour compris, il ne compte pas ; ensuite, c'est un avertissement. Revenu ensuite, il ne
    compte pas davantage."""
    s = prete(m)
    assert m.faire(*perte, "--oui", profil=MPCP, jour=jour).code == 0
    explique = ("session", "expliquer", s, "--action", "valider")
    assert m.faire(*explique, profil=UD).code == (0 if compte else 4)
    assert ("valider" in m.faire("session", "voir", s, profil=UD).json()["actions_possibles"]) is compte
    simule = m.faire("session", "valider", s, "--simuler", profil=UD)
    assert simule.code == (0 if compte else 4)
    assert ("ALIX Alice compte comme au 01/04/2025" in simule.stderr) is compte
    assert m.faire(*retour, "--oui", profil=MPCP).code == 0
    fini = m.faire("session", "valider", s, profil=UD)
    assert fini.code == (0 if compte else 4)
    assert compte or fini.erreur()["code"] == "SES-04"


def test_ses_04_une_habilitation_creee_apres_coup_ne_fait_pas_compter(m: MondeSessions) -> None:
    nouveau = m.f.jure("KLEIN", "Luc")
    m.f.experience(nouveau, titre=1, debut=date(2015, 1, 1))
    creer = ("habilitation", "creer", "--jure", f"J-{nouveau}", "--certification", TITRE, "--debut", "2025-03-20")
    s = prete(m, jures=(1, nouveau))
    assert m.faire(*creer, "--valider", profil=MPCP).code == 0
    assert m.faire("session", "valider", s, profil=UD).erreur()["code"] == "SES-04"
    # L'UD n'est pas sans issue : un juré qui était habilité entre dans le jury, avec un motif.
    assert m.faire("session", "inscrire-jure", s, "J-3", "--motif", "a siégé", profil=UD).code == 0
    assert m.faire("session", "valider", s, profil=UD).code == 0


@pytest.mark.parametrize(("jour", "compte"), [("2025-04-01", False), (APRES, True)])
def test_ses_04_un_jure_inactif_depuis_compte_encore(m: MondeSessions, jour: str, compte: bool) -> None:
    s = prete(m)
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'annulee'")  # JUR-02 : sans quoi il ne s'inactive pas
    assert m.faire("jure", "inactiver", "J-1", "--oui", profil=MPCP, jour=jour).code == 0
    with m.f.store.ecriture() as db:
        db.executer("UPDATE session_examen SET etat = 'en_attente_validation'")
    assert m.faire("session", "valider", s, profil=UD).code == (0 if compte else 4)


def test_ses_03_seule_la_quatrieme_session_est_refusee(m: MondeSessions) -> None:
    """Quatre sessions dans l'année, entrées dans le désordre, sur deux titres de la chaîne et deux centres."""
    for j in (1, 2):
        m.f.habilitation(j, SUITE, fin=date(2029, 12, 31))
    jours = {
        "juin": date(2025, 6, 1),
        "janvier": date(2025, 1, 15),
        "avril": date(2025, 4, 1),
        "mars": date(2025, 3, 1),
    }
    noms = {
        mois: prete(m, debut=jour, reference=SUITE if mois == "mars" else TITRE, candidats=(1,))
        for mois, jour in jours.items()
    }
    refus = m.faire("session", "valider", *noms.values(), profil=UD, jour="2025-06-02")
    assert refus.code == 7
    assert [x["code"] for x in refus.json()["lignes"]] == ["SES-03", "", "", ""]
    seule = m.faire("session", "valider", noms["juin"], profil=UD, jour="2025-06-02").erreur()
    assert seule["objets"] == [noms["janvier"], noms["mars"], noms["avril"]]
    assert seule["motifs"][0]["possible_le"] == "2026-01-15"
    for texte in ("C-000001", "15/01/2025", "01/03/2025", "01/04/2025"):
        assert texte in seule["message"]


@pytest.mark.parametrize(("debut", "code"), [("2026-01-14", 4), ("2026-01-15", 0), ("2026-01-16", 0)])
def test_ses_03_le_jour_anniversaire(m: MondeSessions, debut: str, code: int) -> None:
    for jour in (date(2025, 1, 15), date(2025, 5, 1), date(2025, 9, 1)):
        m.session("validee", debut=jour, candidats=(1,))
    s = prete(m, debut=date.fromisoformat(debut))
    assert m.faire("session", "valider", s, profil=UD, jour=debut).code == code


def test_can_04_et_can_06_ne_comptent_jamais(m: MondeSessions) -> None:
    for n in range(1, 7):
        m.session("validee", debut=date(2025, 1, n), candidats=(1,), reference=f"{TITRE}/CCP1")
    s = prete(m, reference=f"{TITRE}/CCP1", candidats=(1,))
    assert m.faire("session", "valider", s, profil=UD).code == 0


def test_can_06_un_ccs_demande_le_titre_meme_valide_dans_le_meme_lot(m: MondeSessions) -> None:
    for prenom in ("Luc", "Ada"):
        m.f.habilitation(m.f.jure("KLEIN", prenom), f"{TITRE}/CCS1", fin=date(2027, 12, 31))
    ccs = prete(m, reference=f"{TITRE}/CCS1", jures=(11, 12), candidats=(1,))
    titre = prete(m, candidats=(1,))
    refus = m.faire("session", "valider", ccs, profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (4, "CAN-06")
    ensemble = m.faire("session", "valider", titre, ccs, profil=UD)
    assert ensemble.code == 0, ensemble.stdout
    assert m.obtentions() == [(1, TITRE, 2), (1, f"{TITRE}/CCS1", 1)]


@pytest.mark.parametrize("ailleurs", [True, False])
def test_can_06_un_titre_retire_dans_le_meme_lot_manque_aussitot(m: MondeSessions, ailleurs: bool) -> None:
    """V18-8 : la session de titre, débloquée puis revalidée sans réussite, ne soutient plus la session CCS."""
    for prenom in ("Luc", "Ada"):
        m.f.habilitation(m.f.jure("KLEIN", prenom), f"{TITRE}/CCS1", fin=date(2027, 12, 31))
    titre = prete(m, candidats=(1,), resultat="echec")
    ccs = prete(m, reference=f"{TITRE}/CCS1", jures=(11, 12), candidats=(1,))
    m.f.inserer("obtention", candidat_id=1, certification_id=1, session_id=1, obtenue_le="2025-04-01")
    if ailleurs:
        m.session("validee", debut=date(2024, 4, 1), candidats=(1,), resultat="reussite")
        m.f.inserer("obtention", candidat_id=1, certification_id=1, session_id=3, obtenue_le="2024-04-01")
    fini = m.faire("session", "valider", titre, ccs, profil=UD)
    assert [x["code"] for x in fini.json()["lignes"]] == ["", "" if ailleurs else "CAN-06"]


# --- débloquer, renvoyer, revalider ---


def test_debloquer_corriger_et_revalider_recalcule_les_obtentions(m: MondeSessions) -> None:
    """V18-8 : un résultat ajouté ajoute, un résultat retiré retire, sauf s'il est obtenu ailleurs."""
    s = prete(m, candidats=(1, 2, 3))
    assert m.faire("session", "valider", s, profil=UD).code == 0
    ailleurs = m.session("validee", debut=date(2024, 4, 1), candidats=(2,), resultat="reussite")
    m.f.inserer("obtention", candidat_id=2, certification_id=1, session_id=2, obtenue_le="2024-04-01")
    fini = m.faire("session", "debloquer", s, "--motif", "résultats inversés", profil=UD)
    assert fini.code == 0
    assert (m.etat(s), m.traces("champ", "motif")[-1]) == ("debloquee", ("etat", "résultats inversés"))
    assert len(m.obtentions()) == 4  # rien ne bouge avant la nouvelle validation
    for candidat, resultat in (("C-1", "echec"), ("C-2", "absent")):
        assert m.faire("session", "resultats", s, "--candidat", candidat, "--resultat", resultat).code == 0
    partielle = ("--candidat", "C-3", "--resultat", "reussite_partielle", "--ccp", "CCP1", "--entretien", "echoue")
    assert m.faire("session", "resultats", s, *partielle).code == 0
    assert m.faire("session", "transmettre", s).code == 0
    assert m.faire("session", "valider", s, profil=UD).code == 0
    assert m.obtentions() == [(2, TITRE, 2), (3, f"{TITRE}/CCP1", 1)]
    dites = [t for t in m.traces("champ", "avant", "apres") if t[0].startswith("obtention")][3:]
    assert sorted(dites, key=str) == [
        ("obtention C-000001", TITRE, None),
        ("obtention C-000003", TITRE, None),
        ("obtention C-000003", None, f"{TITRE}/CCP1"),
    ]
    assert ailleurs == "S-2024-000002"
    siennes = m.faire("candidat", "historique", "C-3").json()["elements"]
    assert [(x["champ"], x["apres"]) for x in siennes if x["champ"].startswith("obtention")][-1] == (
        "obtention C-000003", f"{TITRE}/CCP1",
    )  # fmt: skip


def test_debloquer_deux_fois_est_sans_effet_et_ne_s_annule_pas(m: MondeSessions) -> None:
    s = prete(m, "validee")
    assert m.faire("session", "debloquer", s, "--motif", "m", profil=UD).code == 0
    assert m.faire("session", "debloquer", s, "--motif", "m", profil=UD).json()["resume"]["sans_effet"] == 1
    assert m.faire("session", "annuler", s, "--motif", "m", profil=UD).erreur()["code"] == "SES-09"
    assert m.faire("session", "valider", s, profil=UD).erreur()["code"] == "SES-09"


@pytest.mark.parametrize(("validee_le", "ensuite"), [(None, "convocations_envoyees"), (date(2025, 4, 2), "debloquee")])
@pytest.mark.parametrize("profil", [UD, MPCP])
def test_renvoyer_rouvre_les_resultats(m: MondeSessions, profil: str, validee_le: date | None, ensuite: str) -> None:
    s = prete(m, edition=1, validee_le=validee_le)
    fini = m.faire("session", "renvoyer", s, "--motif", "C-1 est à revoir", profil=profil)
    assert fini.code == 0, fini.stderr
    assert m.etat(s) == ensuite
    assert m.traces("action", "champ", "avant", "apres", "motif") == [
        ("renvoyer", "etat", "en_attente_validation", ensuite, "C-1 est à revoir")
    ]
    assert m.faire("session", "resultats", s, "--candidat", "C-1", "--resultat", "echec").code == 0
    assert m.faire("session", "transmettre", s).code == 0
    assert m.faire("session", "valider", s, profil=UD).code == 0


def test_une_session_qui_a_ete_validee_ne_s_annule_plus_meme_renvoyee(m: MondeSessions) -> None:
    """Ce qui a été obtenu ne disparaît pas avec la session : débloquée, transmise, renvoyée, elle ne s'annule pas."""
    s = prete(m)
    assert m.faire("session", "valider", s, profil=UD).code == 0
    annuler = ("session", "annuler", s, "--motif", "m")
    for commande, profil in (
        (("debloquer", s, "--motif", "m"), UD),
        (("transmettre", s), CENTRE),
        (("renvoyer", s, "--motif", "m"), UD),
        (("transmettre", s), CENTRE),
    ):
        assert m.faire("session", *commande, profil=profil).code == 0
        for qui in (UD, MPCP):
            refus = m.faire(*annuler, profil=qui)
            assert (refus.code, refus.erreur()["code"]) == (4, "SES-09")
            assert "annuler" not in m.faire("session", "voir", s, profil=qui).json()["actions_possibles"]
    assert "a été validée : elle ne s'annule plus" in m.faire(*annuler, profil=UD).erreur()["message"]
    assert len(m.obtentions()) == 2
    assert m.faire("session", "valider", s, profil=UD).code == 0


# --- annuler ---


@pytest.mark.parametrize(
    ("jures", "candidats", "dit"),
    [((), (), None), ((1,), (), "0 candidat et 1 juré à prévenir"), ((), (1,), "1 candidat et 0 juré à prévenir")],
)
def test_annuler_dit_qui_prevenir(
    m: MondeSessions, jures: tuple[int, ...], candidats: tuple[int, ...], dit: str | None
) -> None:
    s = prete(m, "en_preparation", jures=jures, candidats=candidats)
    stderr = m.faire("session", "annuler", s, "--motif", "m", jour=JOUR).stderr
    assert ("prévenir" in stderr) is (dit is not None)
    assert (dit or "") in stderr


def test_annuler_libere_les_passages_comptes(m: MondeSessions) -> None:
    """CAN-05 : une session annulée ne compte plus."""
    noms = [prete(m, debut=date(2025, n, 1), candidats=(1,)) for n in (1, 2, 3, 4)]
    assert m.faire("session", "valider", noms[3], profil=UD).code == 4
    assert m.faire("session", "annuler", noms[0], "--motif", "m", profil=UD).code == 0
    assert m.faire("session", "valider", noms[3], profil=UD).code == 0


# --- qui peut quoi, et où (SES-07, DRO-01, DRO-02) ---

ECRITURES = {
    "modifier": ("--site", "Annexe"),
    "reporter": ("--jours", "1"),
    "demander-dte": ("--commentaire", "autre"),
    "inscrire-jure": ("J-3",),
    "desinscrire-jure": ("J-1",),
    "repondre": ("J-1", "--reponse", "oui"),
    "horaires": ("--repartir", "--duree", "30"),
    "resultats": ("--candidat", "C-1", "--resultat", "echec"),
    "transmettre": (),
    "renvoyer": ("--motif", "m"),
    "valider": (),
    "debloquer": ("--motif", "m"),
    "annuler": ("--motif", "m"),
}


def test_dro_01_creer_est_au_centre_et_au_mpcp_pour_tout_centre(m: MondeSessions) -> None:
    creer = ("session", "creer", "--certification", TITRE, "--debut", "2025-04-03", "--heure-debut", "09:00")
    for profil in (UD, DIRECCTE):
        fini = m.faire(*creer, "--centre", "E-1", profil=profil)
        assert (fini.code, fini.erreur()["code"]) == (5, "DRO-01")
    assert m.faire(*creer).code == 0
    assert m.faire(*creer, profil=MPCP).code == 2  # il dit pour quel centre
    fini = m.faire(*creer, "--centre", "E-2", profil=MPCP)
    assert (fini.code, fini.json()["centre"]) == (0, "E-000002")
    assert {
        (t["profil"], t["structure"])
        for t in m.faire("session", "historique", fini.json()["id"], profil=MPCP).json()["elements"]
    } == {("P-000001", "national")}


def test_le_mpcp_mene_une_session_d_un_bout_a_l_autre(m: MondeSessions) -> None:
    """Section 9 : administrateur national, il peut tout, pour tout centre ; avant qu'elle commence, sans motif."""
    m.jour = JOUR
    faire = partial(m.faire, profil=MPCP)
    creer = ("session", "creer", "--centre", "E-1", "--certification", TITRE, "--debut", "2025-04-01")
    s = faire(*creer, "--heure-debut", "09:00").json()["id"]
    for commande in (
        ("session", "modifier", s, "--heure-debut", "10:00"),
        ("session", "reporter", s, "--jours", "1"),
        ("session", "inscrire-jure", s, "J-1", "J-2", "J-3"),
        ("session", "desinscrire-jure", s, "J-3"),
        ("session", "demander-dte", s),
        ("candidat", "inscrire", "C-1", s),
        ("candidat", "inscrire", "C-2", s),
        ("candidat", "desinscrire", "C-2", s),
        ("convocation", "editer", s),
    ):
        fini = faire(*commande)
        assert fini.code == 0, (commande, fini.stderr)
    m.jour = APRES
    for commande in (
        ("session", "resultats", s, "--candidat", "C-1", "--resultat", "reussite"),
        ("session", "transmettre", s),
        ("session", "valider", s),
    ):
        assert faire(*commande).code == 0, commande
    assert m.etat(s) == "validee"
    assert {t["derogation"] for t in faire("session", "historique", s).json()["elements"]} == {False}


def test_ses_07_l_ud_est_celle_du_site_pas_celle_du_centre(m: MondeSessions) -> None:
    s = prete(m, departement="35", region="53")
    assert m.faire("session", "valider", s, profil=UD).code == 3
    assert m.faire("session", "valider", s, profil=AUTRE_UD).code == 0


def test_un_rapport_de_validation_dit_chaque_ligne(m: MondeSessions) -> None:
    bonne, mauvaise = prete(m), prete(m, jures=())
    fini = m.faire("session", "valider", bonne, mauvaise, "S-2030-000001", profil=UD, jour=APRES)
    assert fini.code == 7
    lignes = conforme(fini.json())["lignes"]
    assert [(x["objet"], x["code"]) for x in lignes] == [
        (bonne, ""), (mauvaise, "SES-04"), ("S-2030-000001", "INTROUVABLE"),
    ]  # fmt: skip
    assert lignes[0]["avant"] == {"etat": "en_attente_validation", "validee_le": None}
    assert (m.etat(bonne), m.etat(mauvaise)) == ("validee", "en_attente_validation")


def test_un_resultat_de_qui_n_est_pas_inscrit_dit_ou_voir_qui_l_est(m: MondeSessions) -> None:
    s = m.session("convocations_envoyees", edition=1, jures=(1, 2), candidats=(1,))
    fini = m.faire("session", "resultats", s, "--candidat", "C-2", "--resultat", "reussite", jour="2025-04-01")
    assert (fini.code, fini.erreur()["code"]) == (3, "INTROUVABLE")
    assert fini.erreur()["conseil"] == f"Qui y est inscrit : « ceres session voir {s} »."
