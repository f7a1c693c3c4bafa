"""Une saison entière, par la seule ligne de commande : ce qu'annoncent les notes, de l'installation au journal.

Le national installe, la DIRECCTE agrée, l'UD habilite et valide, un centre prépare et conclut. Rien n'est posé dans la
base autrement. Une candidate se présente quatre fois en un an, sur deux titres qu'un import réunit après coup.
"""

import csv
from pathlib import Path
from typing import Any

from tests.conftest import Lanceur
from tests.fabriques.convocations import texte
from tests.fabriques.rncp import FicheSource, export_xml
from tests.lanceur import Resultat

ANCIEN, NOUVEAU = "TP-99901m01", "TP-99902m01"
CCP = ("Régler la sonnerie d'une horloge", "Remonter le mécanisme d'une horloge")


class Saison:
    """Le jour qui passe, et qui parle ; `faire` doit réussir et rend le document, `refuser` rend l'erreur."""

    def __init__(self, ceres: Lanceur) -> None:
        self._ceres = ceres
        self.jour = "2025-01-06"
        self.profils: dict[str, str] = {}
        self.n: dict[str, str] = {}

    def lancer(self, qui: str, *mots: object, format_: str = "json") -> Resultat:
        profil = ("--profil", self.profils[qui]) if qui in self.profils else ()
        return self._ceres(*mots, "--format", format_, *profil, env={"CERES_AUJOURDHUI": self.jour})

    def faire(self, qui: str, *mots: object) -> Any:
        rendu = self.lancer(qui, *mots)
        assert rendu.code == 0, (mots, rendu.stderr)
        return rendu.json()

    def refuser(self, qui: str, sortie: int, code: str, *mots: object) -> Any:
        rendu = self.lancer(qui, *mots)
        assert rendu.code == sortie, (mots, rendu.code, rendu.stderr)
        erreur = rendu.erreur()
        assert erreur["code"] == code
        return erreur

    def fiche(self, qui: str = "centre", **criteres: str) -> dict[str, dict[str, str]]:
        """La fiche de contact, par numéro de juré."""
        options = [mot for nom, valeur in criteres.items() for mot in (f"--{nom}", valeur)]
        profil = self.profils[qui]
        rendu = self._ceres("export-jures", *options, "--profil", profil, env={"CERES_AUJOURDHUI": self.jour})
        assert rendu.code == 0, rendu.stderr
        lignes = csv.DictReader(rendu.stdout.lstrip("\ufeff").splitlines(), delimiter=";")
        return {ligne["numero_jure"]: ligne for ligne in lignes}

    def session(self, nom: str) -> Any:
        return self.faire("centre", "session", "voir", self.n[nom])

    def detient(self, candidat: str) -> list[str]:
        return list(self.faire("centre", "candidat", "voir", self.n[candidat])["certifications"])


def test_une_saison_entiere(ceres: Lanceur, isole: Path) -> None:
    s = Saison(ceres)
    le_national_installe(s)
    la_direccte_agree_un_centre(s)
    l_ud_habilite_des_jures(s)
    le_centre_prepare_la_premiere_session(s)
    le_centre_convoque(s)
    un_candidat_vae_vient_tard_et_un_autre_renonce(s)
    les_resultats_sont_transmis_et_valides(s)
    le_centre_enchaine_les_sessions(s)
    un_import_reunit_les_deux_titres(s, isole)
    l_ud_refuse_la_quatrieme_presentation(s)
    l_ud_debloque_une_session_et_les_resultats_sont_corriges(s)
    la_fiche_de_contact_compte_les_sessions(s)
    le_journal_raconte_tout(s)


# --- Janvier : installer, agréer, habiliter ---


def le_national_installe(s: Saison) -> None:
    assert s._ceres("init", "--sans-referentiel", env={"CERES_AUJOURDHUI": s.jour}).code == 0
    assert s.faire("moi", "referentiel", "lister")["total"] == 0
    s.profils["mpcp"] = s.faire("moi", "profil", "voir")["id"]
    for code, intitule, rncp in (
        (ANCIEN, "Accordeur d'horloges", "RNCP99901"),
        (NOUVEAU, "Accordeur d'horloges monumentales", "RNCP99902"),
    ):
        titre = s.faire(
            "mpcp", "referentiel", "creer", "--code", code, "--intitule", intitule, "--rncp", rncp,
            "--debut-validite", "01/01/2023", "--fin-validite", "31/12/2027", "--ccp", CCP[0], "--ccp", CCP[1],
        )  # fmt: skip
        assert (titre["classe"], titre["date_fin_prolongation"]) == ("en_cours", "2028-12-31")
        assert [c["reference"] for c in titre["ccp"]] == [f"{code}/CCP1", f"{code}/CCP2"]
    s.profils["direccte"] = s.faire("mpcp", "profil", "creer", "--role", "dreets", "--structure", "52")["id"]
    s.profils["ud"] = s.faire("mpcp", "profil", "creer", "--role", "ddets", "--structure", "Loire-Atlantique")["id"]


def la_direccte_agree_un_centre(s: Saison) -> None:
    s.refuser("ud", 5, "DRO-01", "centre", "creer", "--nom", "Centre des Mouettes")
    centre = s.faire(
        "direccte", "centre", "creer", "--nom", "Centre des Mouettes", "--commune", "Nantes",
        "--adresse", "4 quai du Havre", "--code-postal", "44100", "--telephone", "02 61 91 00 10",
    )  # fmt: skip
    s.n["centre"] = centre["id"]
    s.profils["centre"] = s.faire("mpcp", "profil", "creer", "--role", "centre", "--structure", centre["id"])["id"]
    # Pas encore agréé, il ne peut rien préparer.
    session = ("session", "creer", "--certification", ANCIEN, "--debut", "10/03/2025", "--heure-debut", "9:00")
    assert "agrément" in s.refuser("centre", 4, "SES-06", *session)["message"]
    for titre in (ANCIEN, NOUVEAU):
        s.faire("direccte", "centre", "agreer", centre["id"], "--certification", titre, "--debut", "01/01/2025")
    agrements = s.faire("centre", "centre", "voir", centre["id"])["agrements"]
    assert {(a["certification"], a["etat"]) for a in agrements} == {(ANCIEN, "valide"), (NOUVEAU, "valide")}


def l_ud_habilite_des_jures(s: Saison) -> None:
    s.refuser("centre", 5, "DRO-01", "jure", "creer", "--nom", "Alix", "--prenom", "Alice")
    for qui, nom, commune in (("ud", "Alix", "Nantes"), ("ud", "Brunet", "Rezé"), ("direccte", "Caron", "Angers")):
        jure = s.faire(
            qui, "jure", "creer", "--nom", nom, "--prenom", "Alice", "--commune", commune,
            "--telephone-professionnel", "02 61 91 00 20",
        )["id"]  # fmt: skip
        s.n[nom] = jure
        if nom == "Alix":
            # Sans emploi connu, un brouillon seulement : valider est refusé, et rien n'est créé.
            creer = ("habilitation", "creer", "--jure", jure, "--certification", ANCIEN, "--valider")
            s.refuser(qui, 4, "HAB-12", *creer)
            assert s.faire(qui, "habilitation", "lister", "--jure", jure)["total"] == 0
        for titre in (ANCIEN, NOUVEAU):
            s.faire(qui, "jure", "experience", jure, "--titre", titre, "--debut", "01/09/2015")
            habilitation = s.faire(qui, "habilitation", "creer", "--jure", jure, "--certification", titre, "--valider")
            assert (habilitation["etat_effectif"], habilitation["fin"]) == ("active", "2027-12-31")
    # Une UD n'est pas l'autre : Angers n'est pas dans la Loire-Atlantique.
    s.refuser("ud", 3, "INTROUVABLE", "jure", "voir", s.n["Caron"])
    s.refuser("ud", 4, "DRO-02", "jure", "creer", "--nom", "Denis", "--prenom", "Luc", "--commune", "Angers")


# --- Février et mars : la première session ---


def le_centre_prepare_la_premiere_session(s: Saison) -> None:
    s.jour = "2025-01-20"
    s.n["mars"] = _creer(s, ANCIEN, "10/03/2025", "--fin", "11/03/2025")
    assert s.session("mars")["entretien_final"] is True
    # La fiche de contact est nationale : la jurée d'Angers y est.
    fiche = s.fiche(titre=ANCIEN, du="2025-03-10", au="2025-03-11")
    assert {j["nom"] for j in fiche.values()} == {"Alix", "Brunet", "Caron"}
    assert {j["telephone_professionnel"] for j in fiche.values()} == {"02 61 91 00 20"}
    assert {j["nombre_sessions"] for j in fiche.values()} == {"0"}
    for numero in (s.n["Alix"], s.n["Caron"]):
        assert numero in fiche
        s.faire("centre", "session", "inscrire-jure", s.n["mars"], numero)
    # Il connaît ses jurés, il ne les modifie pas ; ni l'UD ses sessions.
    s.refuser("centre", 5, "DRO-01", "jure", "modifier", s.n["Alix"], "--employeur", "X")
    s.refuser("ud", 4, "SES-10", "session", "inscrire-jure", s.n["mars"], s.n["Brunet"], "--motif", "x")
    s.refuser("centre", 4, "SES-02", "convocation", "editer", s.n["mars"])
    for nom, naissance in (("Awa", "02/03/1988"), ("Bruno", "12/05/1990"), ("Chloé", "29/02/1996"),
                           ("Denis", "01/01/1979"), ("Emma", "30/06/2001")):  # fmt: skip
        ne = ("--pays-naissance", "Mali", "--ville-naissance", "Ségou") if nom == "Awa" else ()
        identite = ("--nom", "Sow", "--prenom", nom, "--naissance", naissance, *ne)
        s.n[nom] = s.faire("centre", "candidat", "creer", *identite, "--adresse", f"1 rue {nom}")["id"]
    for nom in ("Awa", "Bruno", "Denis"):
        s.faire("centre", "candidat", "inscrire", s.n[nom], s.n["mars"])
    s.faire("centre", "session", "demander-dte", s.n["mars"], "--commentaire", "un candidat avec aménagement")
    assert s.session("mars")["etat"] == "dte_envoye"
    assert s.faire("ud", "session", "voir", s.n["mars"])["dte_commentaire"] == "un candidat avec aménagement"


def le_centre_convoque(s: Saison) -> None:
    s.jour = "2025-02-03"
    rapport = s.faire("centre", "convocation", "editer", s.n["mars"], "--heure", "8:30", "--sortie", "convocations")
    assert rapport["resume"]["fait"] == 1
    assert len(list(Path("convocations").iterdir())) == 2 * 5
    assert s.session("mars")["etat"] == "convocations_envoyees"
    assert {c["heure"] for c in _convocations(s)} == {"08:30"}
    assert s.session("mars")["heure_debut"] == "09:00"
    s.refuser("centre", 4, "CAN-01", "candidat", "inscrire", s.n["Emma"], s.n["mars"])
    # C'est trop tôt pour un candidat VAE : à partir du trentième jour avant.
    erreur = s.refuser("centre", 4, "CAN-03", "candidat", "inscrire", s.n["Chloé"], s.n["mars"], "--voie", "vae")
    assert erreur["motifs"][0]["possible_le"] == "2025-02-08"
    # Un Centre n'annule plus ; JUR-02 retient la jurée convoquée.
    s.refuser("centre", 4, "SES-09", "session", "annuler", s.n["mars"], "--motif", "x")
    assert s.n["mars"] in s.refuser("ud", 4, "JUR-02", "jure", "inactiver", s.n["Alix"], "--oui")["objets"]


def un_candidat_vae_vient_tard_et_un_autre_renonce(s: Saison) -> None:
    s.jour = "2025-02-08"
    s.faire("centre", "candidat", "inscrire", s.n["Chloé"], s.n["mars"], "--voie", "vae")
    a_editer = s.faire("centre", "convocation", "lister", "--a-reediter")["elements"]
    assert {e["objet"]: e["edition"] for e in a_editer} == {s.n["Chloé"]: 0, s.n["Alix"]: 1, s.n["Caron"]: 1}
    s.faire("centre", "convocation", "editer", s.n["mars"], "--sortie", "tard", "--formats", "pdf")
    editions = {e["objet"]: e["edition"] for e in _convocations(s)}
    assert editions == {**{s.n[c]: 1 for c in ("Awa", "Bruno", "Denis", "Chloé")}, s.n["Alix"]: 2, s.n["Caron"]: 2}
    [sienne] = Path("tard").glob("*-sow-chloe.pdf")
    assert "Présentez-vous le lundi 10 mars 2025 à 8 h 30" in texte(sienne.read_bytes())
    assert "Awa" not in texte(sienne.read_bytes())
    # Le premier jour de la session est le dernier pour renoncer.
    s.jour = "2025-03-10"
    s.faire("centre", "candidat", "desinscrire", s.n["Denis"], s.n["mars"], "--motif", "malade")
    s.jour = "2025-03-11"
    s.refuser("centre", 4, "CAN-02", "candidat", "desinscrire", s.n["Bruno"], s.n["mars"])


def les_resultats_sont_transmis_et_valides(s: Saison) -> None:
    s.jour = "2025-03-13"
    assert s.n["Awa"] in s.refuser("centre", 4, "SES-04", "session", "transmettre", s.n["mars"])["message"]
    s.refuser("ud", 4, "SES-09", "session", "valider", s.n["mars"])
    fichier = Path("resultats.csv")
    fichier.write_text(
        f"Candidat;Résultat;CCP acquis;Entretien final\n{s.n['Awa']};réussite;;\n{s.n['Bruno']};échec;;\n"
        f"{s.n['Chloé']};Réussite partielle;CCP1;échoué\n",
        encoding="utf-8",
    )
    rapport = s.faire("centre", "session", "resultats", s.n["mars"], "--fichier", fichier)
    assert rapport["resume"]["fait"] == 3
    s.faire("centre", "session", "transmettre", s.n["mars"])
    assert s.detient("Awa") == []
    for qui in ("centre", "direccte"):
        s.refuser(qui, 5, "DRO-01", "session", "valider", s.n["mars"])
    s.faire("ud", "session", "valider", s.n["mars"])
    assert s.session("mars")["etat"] == "validee"
    assert {nom: s.detient(nom) for nom in ("Awa", "Bruno", "Chloé", "Denis")} == {
        "Awa": [ANCIEN], "Bruno": [], "Chloé": [f"{ANCIEN}/CCP1"], "Denis": [],
    }  # fmt: skip


# --- D'avril à novembre : quatre présentations ---


def le_centre_enchaine_les_sessions(s: Saison) -> None:
    """Awa se présente à tout : deux fois sur un titre, deux fois sur l'autre ; sans entretien final, rien ne compte."""
    for nom, certification, debut, options in (
        ("avril", f"{ANCIEN}/CCP1", "07/04/2025", ("--sans-entretien-final",)),
        ("juin", f"{ANCIEN}/CCP2", "16/06/2025", ("--entretien-final",)),
        ("septembre", NOUVEAU, "15/09/2025", ()),
        ("novembre", f"{NOUVEAU}/CCP1", "17/11/2025", ("--entretien-final",)),
    ):
        s.jour = "2025-04-01"
        s.n[nom] = _creer(s, certification, debut, *options)
        s.faire("centre", "session", "inscrire-jure", s.n[nom], s.n["Alix"], s.n["Brunet"])
        for candidat in ("Awa", "Emma"):
            s.faire("centre", "candidat", "inscrire", s.n[candidat], s.n[nom])
        s.faire("centre", "convocation", "editer", s.n[nom])
    assert s.session("avril")["entretien_final"] is False
    for nom, jour in (("avril", "2025-04-08"), ("juin", "2025-06-17"), ("septembre", "2025-09-16")):
        s.jour = jour
        _conclure(s, nom)
        s.faire("ud", "session", "valider", s.n[nom])
    # OBT-02 : les deux CCP et l'entretien final réussi en juin font le titre, sans session TITRE.
    assert s.detient("Emma") == [ANCIEN, f"{ANCIEN}/CCP1", f"{ANCIEN}/CCP2", NOUVEAU]
    for titre, comptees in ((ANCIEN, ["mars", "juin"]), (NOUVEAU, ["septembre", "novembre"])):
        explication = s.faire("centre", "candidat", "expliquer", s.n["Awa"], "--titre", titre)
        assert explication["possible"] is True
        assert explication["controles"][0]["valeurs"]["sessions"] == [s.n[nom] for nom in comptees]


def un_import_reunit_les_deux_titres(s: Saison, dossier: Path) -> None:
    """L'import est accepté : il dit ce qui est, et ne juge pas les inscriptions déjà prises."""
    s.jour = "2025-10-20"
    export = dossier / "export.xml"
    fiche = FicheSource(
        numero="RNCP99902", id_fiche="99902", anciennes=("RNCP99901",), date_effet="01/01/2023", date_fin="31/12/2027",
        blocs=(("RNCP99902BC01", CCP[0]), ("RNCP99902BC02", CCP[1])),
    )  # fmt: skip
    export.write_bytes(export_xml(fiche))
    s.refuser("ud", 5, "DRO-01", "referentiel", "importer", export)
    assert s.faire("mpcp", "referentiel", "importer", export)["import"]["modifies"] == 1
    titre = s.faire("centre", "referentiel", "voir", NOUVEAU)
    assert (titre["precedent"], len(titre["ccp"])) == (ANCIEN, 2)
    assert s.faire("centre", "candidat", "voir", s.n["Awa"])["inscriptions"][-1]["etat"] == "inscrit"
    # Désormais les quatre se comptent ensemble : une de plus n'est possible qu'à l'anniversaire de la première.
    rendu = s.lancer("centre", "candidat", "expliquer", s.n["Awa"], "--titre", ANCIEN)
    assert rendu.code == 4
    [compte] = [c for c in rendu.json()["controles"] if c["code"] == "CAN-05"]
    assert compte["valeurs"]["sessions"] == [s.n[nom] for nom in ("mars", "juin", "septembre", "novembre")]
    assert compte["satisfait"] is False
    s.n["décembre"] = _creer(s, ANCIEN, "08/12/2025")
    erreur = s.refuser("centre", 4, "CAN-05", "candidat", "inscrire", s.n["Awa"], s.n["décembre"])
    assert "16/06/2025" in erreur["message"]
    s.faire("centre", "session", "annuler", s.n["décembre"], "--motif", "personne ne peut s'y présenter")


def l_ud_refuse_la_quatrieme_presentation(s: Saison) -> None:
    s.jour = "2025-11-18"
    _conclure(s, "novembre")
    erreur = s.refuser("ud", 4, "SES-03", "session", "valider", s.n["novembre"])
    for dit in (s.n["Awa"], "10/03/2025", "16/06/2025", "15/09/2025", *(s.n[n] for n in ("mars", "juin", "septembre"))):
        assert dit in erreur["message"]
    assert s.n["avril"] not in erreur["message"]
    assert s.n["Emma"] not in erreur["message"]  # elle n'en est qu'à trois
    assert s.lancer("ud", "session", "expliquer", s.n["novembre"], "--action", "valider").code == 4
    s.refuser("mpcp", 4, "SES-03", "session", "valider", s.n["novembre"])  # le national non plus
    # Toute la session est refusée : Emma n'a rien obtenu, elle non plus.
    assert s.session("novembre")["etat"] == "en_attente_validation"
    assert f"{NOUVEAU}/CCP1" not in s.detient("Emma")
    # Les trois premières, elles, sont restées validées.
    assert {s.session(nom)["etat"] for nom in ("mars", "avril", "juin", "septembre")} == {"validee"}


def l_ud_debloque_une_session_et_les_resultats_sont_corriges(s: Saison) -> None:
    """Awa et Bruno ont été confondus en mars ; la session est rouverte, corrigée, validée de nouveau."""
    s.jour = "2025-12-01"
    s.refuser(
        "centre", 4, "SES-09", "session", "resultats", s.n["mars"], "--candidat", s.n["Awa"], "--resultat", "echec"
    )
    s.refuser("ud", 2, "USAGE", "session", "debloquer", s.n["mars"])
    s.faire("ud", "session", "debloquer", s.n["mars"], "--motif", "deux candidats confondus")
    for nom, resultat in (("Awa", "echec"), ("Bruno", "reussite")):
        mots = ("session", "resultats", s.n["mars"], "--candidat", s.n[nom], "--resultat", resultat)
        s.faire("centre", *mots)
    assert s.detient("Awa")[0] == ANCIEN  # tant que l'UD n'a pas validé, rien ne change
    s.faire("centre", "session", "transmettre", s.n["mars"])
    s.faire("ud", "session", "valider", s.n["mars"])
    # La première présentation est toujours la première : la valider de nouveau ne compte que ce qui la précède.
    assert s.session("mars")["etat"] == "validee"
    assert ANCIEN not in s.detient("Awa")
    assert s.detient("Bruno") == [ANCIEN]
    assert s.detient("Chloé") == [f"{ANCIEN}/CCP1"]


# --- Décembre : ce qu'il en reste ---


def la_fiche_de_contact_compte_les_sessions(s: Saison) -> None:
    fiche = s.fiche("mpcp")
    comptes = {j["nom"]: (j["nombre_sessions"], j["derniere_session"]) for j in fiche.values()}
    assert comptes == {"Alix": ("5", "2025-11-17"), "Brunet": ("4", "2025-11-17"), "Caron": ("1", "2025-03-10")}
    assert {j["nom"] for j in s.fiche("ud").values()} == {"Alix", "Brunet"}
    # La session en attente retient encore les siens ; Caron, elle, peut partir.
    s.refuser("direccte", 4, "JUR-02", "jure", "inactiver", s.n["Brunet"], "--oui")
    s.faire("direccte", "jure", "inactiver", s.n["Caron"], "--oui", "--motif", "départ en retraite")
    assert s.n["Caron"] not in s.fiche("mpcp")


def le_journal_raconte_tout(s: Saison) -> None:
    histoire = s.faire("ud", "session", "historique", s.n["mars"])["elements"]
    etats = [t["apres"] for t in histoire if t["champ"] == "etat"]
    assert etats == [
        "en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "validee", "debloquee",
        "en_attente_validation", "validee",
    ]  # fmt: skip
    [deblocage] = [t for t in histoire if t["apres"] == "debloquee"]
    assert (deblocage["profil"], deblocage["structure"]) == (s.profils["ud"], "44")
    assert (deblocage["motif"], deblocage["jour"]) == ("deux candidats confondus", "2025-12-01")
    assert {t["profil"] for t in histoire} == {s.profils["ud"], s.profils["centre"]}
    denis = s.faire("centre", "candidat", "historique", s.n["Denis"])["elements"]
    assert [(t["jour"], t["apres"], t["motif"]) for t in denis if t["action"] == "desinscrire"] == [
        ("2025-03-10", "desinscrit (formation)", "malade")
    ]
    caron = s.faire("direccte", "jure", "historique", s.n["Caron"])["elements"]
    assert {"creer", "experience", "inactiver"} <= {t["action"] for t in caron}
    journal = s.faire("mpcp", "journal", "lister")["elements"]
    auteurs = {t["commande"].removeprefix("ceres "): t["profil"] for t in journal}
    for commande, qui in (("centre agreer", "direccte"), ("session valider", "ud"), ("session transmettre", "centre"),
                          ("referentiel importer", "mpcp")):  # fmt: skip
        assert auteurs[commande] == s.profils[qui]
    assert not [t for t in journal if t["objet"] == s.n["novembre"] and t["action"] == "valider"]
    # V18-9 : un autre objet y est nommé, jamais numéroté.
    assert {t["champ"] for t in journal} >= {"centre", "certification", "jure", "jury"}
    assert [t for t in journal if (t["champ"] or "").endswith("_id")] == []
    nommes = [t for t in journal if t["champ"] in ("centre", "certification", "jure", "jury", "candidat", "lien")]
    assert [t for t in nommes if any((v or "").isdecimal() for v in (t["avant"], t["apres"]))] == []


# --- Ce qui se répète ---


def _creer(s: Saison, certification: str, debut: str, *options: str) -> str:
    mots = ("--certification", certification, "--debut", debut, "--heure-debut", "9:00", *options)
    session = s.faire("centre", "session", "creer", *mots)
    assert (session["etat"], session["centre"]) == ("en_preparation", s.n["centre"])
    return str(session["id"])


def _conclure(s: Saison, nom: str) -> None:
    """Awa échoue, Emma réussit, l'entretien final aussi s'il y en a un ; les résultats partent à l'UD."""
    entretien_final = s.session(nom)["entretien_final"]
    for candidat, resultat, entretien in (("Awa", "echec", "echoue"), ("Emma", "reussite", "reussi")):
        mots = ("session", "resultats", s.n[nom], "--candidat", s.n[candidat], "--resultat", resultat)
        s.faire("centre", *mots, *(("--entretien", entretien) if entretien_final else ()))
    s.faire("centre", "session", "transmettre", s.n[nom])


def _convocations(s: Saison) -> list[dict[str, Any]]:
    elements: list[dict[str, Any]] = s.faire("centre", "convocation", "lister", "--session", s.n["mars"])["elements"]
    return elements
