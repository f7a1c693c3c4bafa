"""CONV-04 par la commande : ce qui n'a plus cours ne se donne pas pour bon. SES-05, SES-06, SES-08, SES-12 à l'édition.

La session : 14 et 15 octobre 2025 ; éditée le 2 septembre.
"""

import subprocess
from pathlib import Path

import icalendar
import pytest

from tests.commands.convocation.test_documents import NOMS, OEUVRARD, ecrits, texte
from tests.fabriques.salle import CENTRE, DIRECCTE_52, MPCP, SESSION, UD_44, UD_75, Salle, refus
from tests.lanceur import COMMANDE
from tests.pseudo_terminal import jouer

MOTIF = ("--motif", "examen tenu sans convocations")
JSON = ("--format", "json")


def exporter(s: Salle, *options: object, dossier: str = "envoi", **suite: str) -> tuple[int, str]:
    rendu = s.ceres("convocation", "exporter", SESSION, "--sortie", dossier, *options, **suite)
    return rendu.code, rendu.stderr


def calendrier(chemin: Path) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(chemin.read_bytes())


def test_conv_04_en_vigueur_avec_ou_sans_perimees_les_memes_octets(editee: Salle) -> None:
    assert exporter(editee)[0] == 0
    assert exporter(editee, "--perimees", dossier="autre")[0] == 0
    assert ecrits(Path("envoi")) == ecrits(Path("autre"))
    lu = calendrier(Path("envoi") / f"{OEUVRARD}.ics")
    assert lu["METHOD"] == "PUBLISH"
    assert lu.events[0]["STATUS"] == "CONFIRMED"


def test_conv_04_une_edition_perimee_ne_s_exporte_que_marquee(editee: Salle) -> None:
    editee.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    octets = editee.octets()
    code, dit = exporter(editee)
    assert (code, Path("envoi").exists(), editee.octets()) == (4, False, octets)
    assert "1 convocation de S-2025-000001 ne dit plus la vérité" in dit
    assert "« ceres convocation editer S-2025-000001 »" in dit
    assert exporter(editee, "--perimees")[0] == 0
    perime = Path("envoi") / f"perime-{OEUVRARD}.pdf"
    assert "PÉRIMÉ. Ce document ne fait plus foi." in texte(perime.read_bytes())
    assert "PÉRIMÉ" in calendrier(perime.with_suffix(".ics")).events[0]["SUMMARY"]
    # Celles qui disent encore la vérité sont les mêmes qu'avant.
    assert {p.stem for p in Path("envoi").iterdir()} == {*NOMS, f"perime-{OEUVRARD}"} - {OEUVRARD}
    assert editee.editer().code == 0
    assert exporter(editee, dossier="neuf")[0] == 0


@pytest.mark.parametrize(
    ("profil", "dit"),
    [
        (CENTRE, "« ceres convocation editer S-2025-000001 »"),
        (MPCP, "« ceres convocation editer S-2025-000001 »"),
        (UD_44, "Demandez au centre de les rééditer"),
        (DIRECCTE_52, "Demandez au centre de les rééditer"),
    ],
)
def test_conv_04_le_refus_conseille_ce_que_ce_profil_peut(editee: Salle, profil: str, dit: str) -> None:
    editee.fait("candidat", "modifier", "C-1", "--adresse", "9 rue Neuve")
    code, erreur = exporter(editee, profil=profil)
    assert code == 4
    assert dit in erreur
    assert "--perimees" in erreur


@pytest.mark.parametrize(
    ("profil", "jour", "dit"),
    [
        (CENTRE, "2025-09-02", "« ceres convocation editer S-2025-000001 »"),
        (UD_44, "2025-09-02", "Demandez au centre de les éditer"),
        (CENTRE, "2025-10-16", "« ceres session expliquer S-2025-000001 --action editer »"),
        (UD_44, "2025-10-16", "« ceres convocation editer S-2025-000001 »"),  # régulariser (SES-12)
    ],
)
def test_conv_04_jamais_editee_elle_dit_qui_l_edite(salle: Salle, profil: str, jour: str, dit: str) -> None:
    code, erreur = exporter(salle, profil=profil, jour=jour)
    assert code == 3
    assert dit in erreur


def test_conv_04_un_desinscrit_reste_retire_d_une_session_annulee_depuis(editee: Salle) -> None:
    editee.fait("candidat", "desinscrire", "C-1", SESSION)
    editee.fait("session", "annuler", SESSION, "--motif", "trop peu de candidats", profil=UD_44)
    etats = {o: e["etat"] for o, e in editee.convocations().items()}
    assert (etats.pop("C-000001"), set(etats.values())) == ("retiree", {"annulee"})


def test_conv_04_reunies_en_un_fichier_son_nom_dit_aussi_ce_qui_n_a_plus_cours(editee: Salle) -> None:
    def noms(*options: str) -> set[str]:
        assert exporter(editee, "--fusion", *options, dossier=f"envoi{len(options)}")[0] == 0
        return {p.name for p in Path(f"envoi{len(options)}").iterdir()}

    bons = {f"convocations-{SESSION}.pdf", f"convocations-{SESSION}.ics"}
    assert noms() == noms("--perimees") == bons
    editee.fait("candidat", "desinscrire", "C-1", SESSION)
    assert noms("--perimees", "--ecraser") == {f"perime-{b}" for b in bons}
    editee.fait("session", "annuler", SESSION, "--motif", "trop peu de candidats", profil=UD_44)
    assert noms("--perimees", "--ecraser", "--formats", "pdf") == {f"session-annulee-convocations-{SESSION}.pdf"}


def test_conv_04_annulee_elle_se_refuse_meme_quand_tous_en_sont_partis(editee: Salle) -> None:
    editee.mettre("UPDATE inscription SET etat = 'desinscrit'")
    editee.mettre("DELETE FROM participation")
    assert exporter(editee)[0] == 3
    editee.mettre("UPDATE session_examen SET etat = 'annulee'")
    assert exporter(editee)[0] == 4
    assert exporter(editee, "--perimees")[0] == 0


@pytest.mark.parametrize("profil", [CENTRE, UD_44, DIRECCTE_52, MPCP])
def test_conv_04_une_session_annulee_donne_son_avis(editee: Salle, profil: str) -> None:
    rendu = editee.ceres("session", "annuler", SESSION, "--motif", "trop peu de candidats", profil=UD_44)
    assert rendu.code == 0
    assert "--perimees" in rendu.stderr
    assert exporter(editee, profil=profil)[0] == 4
    assert not Path("envoi").exists()
    assert {e["etat"] for e in editee.convocations(profil=profil).values()} == {"annulee"}
    assert exporter(editee, "--perimees", profil=profil)[0] == 0
    annulee = Path("envoi") / f"session-annulee-{OEUVRARD}.pdf"
    lu = texte(annulee.read_bytes())
    assert "SESSION ANNULÉE. Cette session n'a pas lieu : vous n'êtes plus convoquée." in lu.replace("’", "'")
    assert "Présentez-vous" not in lu
    agenda = calendrier(annulee.with_suffix(".ics"))
    assert agenda["METHOD"] == "CANCEL"
    assert [(e["STATUS"], e["SEQUENCE"]) for e in agenda.events] == [("CANCELLED", 1)] * 2
    assert [e["UID"] for e in agenda.events] == [f"S-2025-000001.C-000001{jour}@ceres" for jour in ("", ".2")]


def test_conv_04_une_session_reportee_donne_son_avis_par_sa_nouvelle_edition(editee: Salle) -> None:
    editee.fait("session", "reporter", SESSION, "--debut", "05/11/2025")
    assert exporter(editee)[0] == 4
    assert editee.editer().code == 0
    assert exporter(editee)[0] == 0
    assert "est reportée." in texte((Path("envoi") / f"{OEUVRARD}.pdf").read_bytes())
    evenement, _ = calendrier(Path("envoi") / f"{OEUVRARD}.ics").events
    assert (evenement["SEQUENCE"], evenement["DTSTART"].dt.date().isoformat()) == (2, "2025-11-05")
    # L'édition gardée se relit aux mêmes octets ; l'heure changée ensuite ne reparle plus du report.
    avant = ecrits(Path("envoi"))
    assert exporter(editee, dossier="encore")[0] == 0
    assert ecrits(Path("encore")) == avant
    assert editee.editer("--heure", "08:00").code == 0
    assert exporter(editee, dossier="tard")[0] == 0
    assert "reportée" not in texte((Path("tard") / f"{OEUVRARD}.pdf").read_bytes())


def test_conv_04_un_desinscrit_et_un_jure_parti_gardent_leur_ligne(editee: Salle) -> None:
    editee.fait("candidat", "desinscrire", "C-1", SESSION)
    editee.fait("session", "desinscrire-jure", SESSION, "J-1")
    assert editee.editer().code == 0
    lignes = editee.convocations()
    assert {o for o, e in lignes.items() if e["etat"] == "retiree"} == {"C-000001", "J-000001"}
    assert not any(lignes[o]["a_reediter"] for o in ("C-000001", "J-000001"))
    assert exporter(editee)[0] == 0
    assert not list(Path("envoi").glob("*chloe*"))
    assert exporter(editee, "--perimees", dossier="tout")[0] == 0
    assert calendrier(Path("tout") / f"perime-{OEUVRARD}.ics")["METHOD"] == "CANCEL"
    assert "C-000001" not in {e for e, v in editee.convocations("--a-reediter").items()}


PARTIR_ET_REVENIR = {
    "C-000001": (("candidat", "desinscrire", "C-1", SESSION), ("candidat", "inscrire", "C-1", SESSION)),
    "J-000001": (("session", "desinscrire-jure", SESSION, "J-1"), ("session", "inscrire-jure", SESSION, "J-1")),
}


@pytest.mark.parametrize("qui", PARTIR_ET_REVENIR)
def test_can_07_conv_04_qui_revient_est_convoque_de_nouveau_apres_son_avis(editee: Salle, qui: str) -> None:
    """L'avis qui l'ôte de son agenda a un rang plus grand que la convocation qu'il remplace : pour qu'elle revienne, il
    en faut une neuve, d'un rang plus grand encore."""
    partir, revenir = PARTIR_ET_REVENIR[qui]
    avant = editee.convocations()[qui]
    nom = Path(avant["fichiers"][1]).name
    assert exporter(editee, "--formats", "ics", dossier="premiere")[0] == 0
    editee.fait(*partir)
    assert exporter(editee, "--perimees", "--formats", "ics", dossier="avis")[0] == 0
    retour = editee.fait(*revenir, *JSON).json()["lignes"][0]["explication"]
    assert "sa convocation est à éditer" in retour
    assert qui in editee.a_reediter()
    assert exporter(editee)[0] == 4
    assert editee.editer().code == 0
    assert (editee.convocations()[qui]["id"], editee.editions()[qui]) == (avant["id"], 2)
    assert exporter(editee, "--formats", "ics", dossier="seconde")[0] == 0
    chemins = Path("premiere") / nom, Path("avis") / f"perime-{nom}", Path("seconde") / nom
    evenements = [calendrier(c).events[0] for c in chemins]
    assert len({e["UID"] for e in evenements}) == 1
    assert [(e["SEQUENCE"], e["STATUS"]) for e in evenements] == [(0, "CONFIRMED"), (1, "CANCELLED"), (2, "CONFIRMED")]
    # Une fois édité, plus rien à faire.
    assert editee.a_reediter() == set()
    assert editee.editer().json()["lignes"][0]["resultat"] == "sans_effet"


@pytest.mark.parametrize("qui", PARTIR_ET_REVENIR)
def test_can_07_avant_l_edition_qui_revient_n_attend_rien(salle: Salle, qui: str) -> None:
    for commande in PARTIR_ET_REVENIR[qui]:
        salle.fait(*commande)
    assert "à éditer" not in salle.fait("session", "voir", SESSION).stderr
    assert {i["convocation_a_editer"] for i in salle.session()["inscriptions"]} == {False}
    assert salle.editer().code == 0
    assert salle.a_reediter() == set()


def test_conv_04_une_edition_d_avant_garde_son_rang_et_ses_octets(editee: Salle) -> None:
    """Les bases d'avant ne gardent pas le rang : il était le numéro d'édition, compté de zéro."""
    editee.editer("--heure", "08:30")
    sans = "UPDATE convocation SET contenu = json_remove(contenu, '$.sequence')"
    editee.mettre(sans)
    assert exporter(editee, "--formats", "ics")[0] == 0
    evenement, _ = calendrier(Path("envoi") / f"{OEUVRARD}.ics").events
    assert evenement["SEQUENCE"] == 1
    editee.fait("candidat", "desinscrire", "C-1", SESSION)
    assert exporter(editee, "--perimees", "--formats", "ics", dossier="avis")[0] == 0
    assert calendrier(Path("avis") / f"perime-{OEUVRARD}.ics").events[0]["SEQUENCE"] == 2
    editee.fait("candidat", "inscrire", "C-1", SESSION)
    assert editee.editer().code == 0
    assert exporter(editee, "--formats", "ics", dossier="neuf")[0] == 0
    assert calendrier(Path("neuf") / f"{OEUVRARD}.ics").events[0]["SEQUENCE"] == 3


# --- ce que dit et demande la première édition ---


@pytest.mark.parametrize(
    ("jour", "dit"),
    [
        ("2025-09-02", "en VAE, elles restent ouvertes du 14/09/2025 au 13/10/2025"),
        ("2025-09-13", "en VAE, elles restent ouvertes du 14/09/2025 au 13/10/2025"),
        ("2025-09-14", "en VAE, elles restent ouvertes jusqu'au 13/10/2025"),
        ("2025-10-13", "en VAE, elles restent ouvertes jusqu'au 13/10/2025"),
        ("2025-10-14", "cette première édition ferme les inscriptions."),
    ],
)
def test_conv_04_la_premiere_edition_dit_ce_qu_elle_ferme(salle: Salle, jour: str, dit: str) -> None:
    rendu = salle.editer(jour=jour)
    assert rendu.code == 0
    assert dit in rendu.stderr
    assert "ferme les inscriptions" not in salle.editer("--heure", "08:00", jour=jour).stderr


@pytest.mark.parametrize(
    ("reponse", "code", "etat"), [("n\n", 6, "en_preparation"), ("o\n", 0, "convocations_envoyees")]
)
def test_conv_04_au_terminal_la_premiere_edition_demande(salle: Salle, reponse: str, code: int, etat: str) -> None:
    commande = [*COMMANDE, "convocation", "editer", SESSION, "--profil", CENTRE]
    env = {"CERES_AUJOURDHUI": "2025-09-02"}
    _, affiche, rendu = jouer(
        commande, tape=reponse.encode(), quand=lambda vu: "Confirmez-vous" in vu, sortie=subprocess.DEVNULL, env=env
    )
    assert (rendu, salle.session()["etat"]) == (code, etat)
    assert affiche.index("ferme les inscriptions") < affiche.index("Confirmez-vous")
    if not code:  # la suivante ne demande plus rien
        _, encore, rendu = jouer([*commande, "--heure", "08:00"], sortie=subprocess.DEVNULL, env=env)
        assert (rendu, "Confirmez-vous" in encore) == (0, False)


# --- SES-05, SES-06, SES-08, SES-12 ---


@pytest.mark.parametrize(("fin", "code"), [("2025-10-14", 4), ("2025-10-15", 0), ("2025-10-16", 0)])
def test_ses_05_est_revu_a_chaque_edition(editee: Salle, fin: str, code: int) -> None:
    editee.mettre("UPDATE titre SET date_fin_validite = ?, date_fin_prolongation = ?", fin, fin)
    rendu = editee.editer("--heure", "08:00")
    assert rendu.code == code
    assert not code or refus(rendu) == (4, "SES-05")


def test_ses_06_une_edition_suivante_avertit_seulement(editee: Salle) -> None:
    editee.fait("centre", "retirer-agrement", "A-1", "--motif", "essai", profil=DIRECCTE_52)
    rendu = editee.editer("--heure", "08:00")
    assert rendu.code == 0
    assert "SES-06" in rendu.stderr


@pytest.mark.parametrize("lien", [("--candidat", "C-1"), ("--centre", "E-1")])
def test_ses_08_un_lien_declare_depuis_est_refuse_a_l_edition(salle: Salle, lien: tuple[str, str]) -> None:
    dit = salle.fait("jure", "lier", "J-1", *lien, "--nature", "parent", profil=UD_44).stderr
    assert SESSION in dit  # la commande qui crée le lien nomme la session
    octets = salle.octets()
    rendu = salle.editer()
    assert (refus(rendu), salle.octets()) == ((4, "SES-08"), octets)
    assert "desinscrire-jure" in rendu.erreur()["conseil"]
    salle.fait("session", "desinscrire-jure", SESSION, "J-1")
    assert salle.editer().code == 0


@pytest.mark.parametrize(("jour", "centre"), [("2025-10-14", 0), ("2025-10-15", 0), ("2025-10-16", 4)])
def test_ses_12_pas_d_edition_apres_le_dernier_jour(salle: Salle, jour: str, centre: int) -> None:
    rendu = salle.editer(jour=jour)
    assert rendu.code == centre
    if centre:
        assert refus(rendu) == (4, "SES-12")
        assert "UD" in rendu.erreur()["conseil"]
    else:
        assert exporter(salle, jour="2025-10-20")[0] == 0  # ce qui existe s'écrit encore
        assert refus(salle.editer("--heure", "08:00", jour="2025-10-16")) == (4, "SES-12")
        for profil in (UD_44, MPCP):
            assert refus(salle.editer("--heure", "08:00", *MOTIF, jour="2025-10-16", profil=profil)) == (4, "SES-12")


@pytest.mark.parametrize("profil", [UD_44, MPCP])
def test_ses_12_un_service_regularise_un_examen_tenu(salle: Salle, profil: str) -> None:
    """L'examen a eu lieu, rien n'a été édité : régularisé, il se transmet et se valide."""
    octets = salle.octets()
    jour = "2025-10-16"
    assert refus(salle.editer(*MOTIF, jour="2025-10-15", profil=UD_44)) == (4, "SES-12")
    assert (refus(salle.editer(jour=jour, profil=profil)), salle.octets()) == ((2, "USAGE"), octets)
    assert refus(salle.editer(*MOTIF, jour=jour, profil=UD_75)) == (3, "INTROUVABLE")
    assert salle.editer(*MOTIF, jour=jour, profil=profil).code == 0
    traces = salle.fait("session", "historique", SESSION, *JSON).json()["elements"]
    assert {(t["champ"], t["motif"]) for t in traces if t["derogation"]} == {
        ("etat", MOTIF[1]), ("edition", MOTIF[1]),
    }  # fmt: skip
    for candidat in ("C-1", "C-2", "C-3"):
        salle.fait("session", "resultats", SESSION, "--candidat", candidat, "--resultat", "absent", jour=jour)
    salle.fait("session", "transmettre", SESSION, jour=jour)
    salle.fait("session", "valider", SESSION, jour=jour, profil=UD_44)


@pytest.mark.parametrize("profil", [UD_44, MPCP])
def test_ses_12_regulariser_le_droit_puis_le_motif_puis_les_autres_regles(salle: Salle, profil: str) -> None:
    jour = "2025-10-16"
    salle.mettre("UPDATE inscription SET etat = 'desinscrit'")  # SES-02 s'y oppose aussi
    assert refus(salle.editer(jour=jour)) == (4, "SES-02")  # au Centre, qui n'en a pas le droit : toutes les raisons
    assert "SES-12" in {m["code"] for m in salle.editer(jour=jour).erreur()["motifs"]}
    for simuler in ((), ("--simuler",)):
        assert refus(salle.editer(*simuler, jour=jour, profil=profil)) == (2, "USAGE")
        assert refus(salle.editer(*MOTIF, *simuler, jour=jour, profil=profil)) == (4, "SES-02")


def test_un_jour_ote_de_la_session_s_annule_dans_l_agenda_de_chacun(editee: Salle) -> None:
    editee.fait("session", "modifier", SESSION, "--fin", "14/10/2025")
    for heure in ("08:30", "08:00"):  # qui n'a pas reçu la première des deux apprend quand même que le jour tombe
        assert editee.editer("--heure", heure).code == 0
        assert exporter(editee, dossier=f"envoi-{heure[:2]}-{heure[3:]}")[0] == 0
    for dossier in ("envoi-08-30", "envoi-08-00"):
        lus = calendrier(Path(dossier) / f"{OEUVRARD}.ics").events
        assert [e["STATUS"] for e in lus] == ["CONFIRMED", "CANCELLED"]
