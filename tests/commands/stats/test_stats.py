"""« ceres stats » : les mêmes chiffres dans chaque forme, les jours qui bornent, les petits comptes, les refus."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from tests.commands.conftest import MondeSessions
from tests.conforme import conforme
from tests.conftest import Lanceur
from tests.fabriques.monde import EN_COURS, FINISSANT, Monde
from tests.fabriques.monde_sessions import AUTRE_CENTRE, DIRECCTE, MPCP, TITRE, UD
from tests.fabriques.monde_sessions import CENTRE as LE_CENTRE

SUJETS = (
    "echeances", "couverture", "couverture --par region", "prevision", "prevision --au 2026-06-01 --garder 3",
    "sessions", "resultats", "resultats --par centre", "resultats --par voie", "activite",
)  # fmt: skip


def peupler(m: MondeSessions) -> None:
    """Des sessions de chaque état, et de quoi montrer un taux et en cacher deux."""
    m.session("validee", debut=date(2024, 11, 4), candidats=(1, 2, 3, 4, 5), resultat="reussite", jures=(1, 2))
    m.session("validee", TITRE + "/CCP1", date(2025, 1, 6), candidats=(1, 2, 3, 4), resultat="reussite", voie="vae")
    m.session("validee", centre=2, debut=date(2025, 2, 3), candidats=(1,), resultat="echec", departement="35")
    m.session("en_preparation", debut=date(2025, 4, 1), jures=(1,))
    m.session("convocations_envoyees", debut=date(2025, 4, 2), jures=(1, 2))
    m.session("annulee", debut=date(2025, 4, 3))
    assert m.faire("jure", "modifier", "J-1", "--employeur", "Essai", profil=UD).code == 0


def lire(m: MondeSessions, ligne: str, profil: str = MPCP) -> dict[str, Any]:
    rendu = m.faire("stats", *ligne.split(), profil=profil)
    assert rendu.code == 0, rendu.stderr
    return rendu.json()


@pytest.mark.parametrize("sujet", SUJETS)
def test_chaque_forme_dit_les_memes_chiffres(m: MondeSessions, sujet: str) -> None:
    peupler(m)
    document = lire(m, sujet)
    assert (document["schema"], document["sujet"]) == ("ceres.stats/1", sujet.split()[0])
    assert {"jour", "du", "au"} < document.keys()
    assert document["total"] == len(document["elements"]) > 0
    conforme(document, "stats")
    formes = {
        forme: m.ceres("stats", *sujet.split(), "--format", forme, env={"CERES_AUJOURDHUI": m.jour}).stdout
        for forme in ("csv", "tsv", "ndjson", "table")
    }
    for forme, separateur in (("csv", ";"), ("tsv", "\t")):
        lignes = list(csv.DictReader(io.StringIO(formes[forme]), delimiter=separateur))
        assert len(lignes) == document["total"]
        for ligne, element in zip(lignes, document["elements"], strict=True):
            assert list(ligne) == list(element)
            attendus = {
                k: ", ".join(v) if isinstance(v, list) else "" if v is None else str(v) for k, v in element.items()
            }
            assert ligne == attendus
    lignes_ndjson = [json.loads(x) for x in formes["ndjson"].splitlines()]
    assert lignes_ndjson == [{"schema": "ceres.ligne-de-stats/1", **e} for e in document["elements"]]
    for ligne_ndjson in lignes_ndjson:
        conforme(ligne_ndjson, "ligne-de-stats")
    for element in document["elements"]:
        for cle, valeur in element.items():
            lu = valeur
            if cle == "jour":
                lu = f"{valeur[8:]}/{valeur[5:7]}/{valeur[:4]}"
            elif cle == "mois":
                lu = f"{valeur[5:]}/{valeur[:4]}"
            if cle not in ("etat", "voie", "a_renouveler") and valeur is not None:
                assert str(lu) in formes["table"], (cle, valeur)


def test_une_session_annulee_seule_se_dit_au_singulier(m: MondeSessions) -> None:
    for n in (1, 2):
        m.session("annulee", debut=date(2025, 4, n))
        dit = m.ceres("stats", "sessions", "--format", "table", env={"CERES_PROFIL": UD, "CERES_AUJOURDHUI": m.jour})
        attendu = {1: "1 session annulée : pas dessinée.", 2: "2 sessions annulées : pas dessinées."}[n]
        assert attendu in dit.stdout + dit.stderr


def test_limite_coupe_les_elements_pas_le_total_et_les_champs_se_choisissent(m: MondeSessions) -> None:
    tout = lire(m, "echeances")
    coupe = lire(m, "echeances --limite 3 --colonnes total --tri=-total")
    assert coupe["total"] == 24
    assert coupe["elements"] == [{"total": t} for t in sorted((e["total"] for e in tout["elements"]), reverse=True)[:3]]
    for ligne in ("couverture --par region --tri departement", "resultats --colonnes centre", "prevision --tri garder"):
        refus = m.faire("stats", *ligne.split(), profil=MPCP)
        assert (refus.code, "n'est pas un champ" in refus.stderr) == (2, True), ligne


# --- les bornes ---


@pytest.mark.parametrize(
    ("du", "au", "attendu"),
    [
        ("2025-09-01", "2025-09-01", 5),  # E-COURS, suspendue expirée n'en est pas ; FINISSANT finit ce jour-là
        ("2025-09-02", "2025-09-02", 1),
        ("2025-09-03", "2025-12-31", 0),
        ("2025-12-31", "2026-01-01", 2),
        ("2026-01-01", "2026-01-01", 2),
        ("2026-01-02", "2026-01-31", 0),
    ],
)
def test_les_echeances_comptent_les_fins_effectives_bornes_comprises(
    ceres: Lanceur, monde: Monde, du: str, au: str, attendu: int
) -> None:
    rendu = ceres("stats", "echeances", "--du", du, "--au", au, "--format", "json").json()
    vus = sum(e["total"] for e in rendu["elements"])
    lignes = monde.lignes(
        "SELECT count(*) FROM habilitation h JOIN titre t ON t.id = h.titre_id WHERE h.etat = 'validee'"
        " AND min(h.fin, t.date_fin_validite) BETWEEN ? AND ?", du, au,
    )  # fmt: skip
    assert (vus, vus) == (lignes[0][0], len(_a_l_oeil(du, au)))


def _a_l_oeil(du: str, au: str) -> list[str]:
    """Les habilitations validées du monde, avec leur fin effective écrite à la main."""
    fins = {
        "active": "2026-01-01", "active, dernier jour": "2025-09-02", "active à venir": "2026-01-01",
        "E-COURS": "2025-09-01", "E-FIN": "2025-09-01", "E-FIN, dernier jour": "2024-09-02", "E-AVANT": "2025-08-31",
        "E-HORS": "2024-09-01",
    }  # fmt: skip
    return [nom for nom, fin in fins.items() if du <= fin <= au]


def test_les_echeances_s_accordent_avec_la_liste_des_echeances(ceres: Lanceur, monde: Monde) -> None:
    liste = ceres("habilitation", "echeances", "--sous", "200j", "--format", "json").json()
    chiffres = ceres("stats", "echeances", "--au", "2026-03-21", "--du", "2025-09-02", "--format", "json").json()
    assert sum(e["total"] for e in chiffres["elements"]) == liste["total"] > 0


@pytest.mark.parametrize(
    ("jour", "titre", "jures"),
    [
        ("2025-09-02", EN_COURS, 2),  # active, et son dernier jour
        ("2025-09-03", EN_COURS, 2),  # la première, et celle qui commence
        ("2026-01-01", EN_COURS, 2),
        ("2026-01-02", EN_COURS, 0),
        ("2026-09-01", FINISSANT, 1),  # E-FIN sert jusqu'au dernier jour de la prolongation
        ("2026-09-02", FINISSANT, 0),
    ],
)
def test_la_couverture_a_la_veille_au_jour_et_au_lendemain(
    ceres: Lanceur, monde: Monde, jour: str, titre: str, jures: int
) -> None:
    rendu = ceres("stats", "couverture", "--au", jour, "--titre", titre, "--format", "json").json()
    assert (rendu["jour"], rendu["du"], rendu["au"]) == (jour, jour, jour)
    assert sum(e["jures"] for e in rendu["elements"]) == jures
    prevue = ceres("stats", "prevision", "--au", jour, "--titre", titre, "--format", "json").json()
    assert prevue["jour"] == "2025-09-02"
    assert sum(e["jures"] for e in prevue["elements"]) == jures
    assert {e["jour"] for e in prevue["elements"]} == {jour}


def test_la_prevision_va_de_trimestre_en_trimestre(m: MondeSessions) -> None:
    jours = list(dict.fromkeys(e["jour"] for e in lire(m, "prevision")["elements"]))
    assert jours == ["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"]
    borne = lire(m, "prevision --du 2025-10-01 --au 2026-04-01")
    assert list(dict.fromkeys(e["jour"] for e in borne["elements"])) == ["2025-10-01", "2026-01-01", "2026-04-01"]


def test_la_prevision_dit_qui_renouveler_et_les_renouveler_suffit(m: MondeSessions) -> None:
    m.f.inserer(
        "habilitation", jure_id=1, certification_id=m.f.certification("TP-99901m02")[0],
        titre_id=m.f.certification("TP-99901m02")[1], etat="validee", debut=date(2024, 1, 1), fin=date(2025, 12, 31),
        version=1,
    )  # fmt: skip
    (avant,) = [
        e for e in lire(m, "prevision --au 2026-01-01 --garder 1 --titre TP-99901m02")["elements"]
        if e["departement"] == "44"
    ]  # fmt: skip
    assert (avant["jures"], avant["agrees"], avant["manque"]) == (0, 1, 1)
    assert [texte.split(" (")[0] for texte in avant["a_renouveler"]] == ["J-000001 ALIX Alice"]
    numero = avant["a_renouveler"][0].rsplit("(", 1)[1].removesuffix(")")
    with m.f.store.ecriture() as db:
        db.executer("UPDATE habilitation SET fin = '2026-12-31' WHERE id = ?", (int(numero[2:]),))
    (apres,) = [
        e for e in lire(m, "prevision --au 2026-01-01 --garder 1 --titre TP-99901m02")["elements"]
        if e["departement"] == "44"
    ]  # fmt: skip
    assert (apres["jures"], apres["manque"], apres["a_renouveler"]) == (1, 0, [])


@pytest.mark.parametrize(("fini_le", "incomplets"), [("2025-03-02", 0), ("2025-03-03", 1)])
def test_ses_04_une_session_finie_garde_le_jury_de_son_dernier_jour(
    m: MondeSessions, fini_le: str, incomplets: int
) -> None:
    fin = date.fromisoformat(fini_le)
    s = m.session("en_attente_validation", debut=date(2025, 3, 1), fin=fin, jures=(1, 2))
    court = m.session("en_attente_validation", debut=date(2025, 2, 3), jures=(1,))
    assert m.faire("habilitation", "suspendre", "H-1", "--oui", profil=UD).code == 0
    vus = {e["mois"]: e["jury_incomplet"] for e in lire(m, "sessions")["elements"]}
    assert vus == {"2025-02": 1, "2025-03": incomplets}
    for session, mois in ((s, "2025-03"), (court, "2025-02")):
        controles = m.faire("session", "expliquer", session, "--action", "valider", profil=UD).json()["controles"]
        jury = [c for c in controles if c["code"] == "SES-04" and "habilité" in c["texte"]]
        assert [c["satisfait"] for c in jury] == [not vus[mois]]


@pytest.mark.parametrize(
    ("naissances", "un_tiers", "incomplets"),
    [
        (("1980-01-01", "1980-01-01"), False, 1),
        (("1980-01-01", "1980-01-02"), False, 0),
        (("1980-01-01", "1980-01-01"), True, 0),  # suspendu depuis, il comptait ce jour-là
    ],
)
def test_ses_04_deux_fiches_d_une_personne_n_en_font_qu_une_dans_une_session_finie(
    m: MondeSessions, naissances: tuple[str, str], un_tiers: bool, incomplets: int
) -> None:
    deux = [m.f.jure("KOWALSKI", "Marie", naissance=naissance) for naissance in naissances]
    for jure in deux:
        m.f.habilitation(jure, TITRE)
    m.session("en_attente_validation", debut=date(2025, 3, 1), jures=(*deux, *(1,) * un_tiers))
    assert m.faire("habilitation", "suspendre", "H-1", "--oui", profil=UD).code == 0
    (vu,) = lire(m, "sessions")["elements"]
    assert vu["jury_incomplet"] == incomplets


# --- les petits comptes, les profils ---


def test_les_resultats_cachent_les_comptes_sous_cinq(m: MondeSessions) -> None:
    peupler(m)
    par_voie = {e["voie"]: e for e in lire(m, "resultats --par voie")["elements"]}
    assert par_voie["vae"] == {"voie": "vae", "presents": None, "reussites": None, "taux": None}  # quatre présents
    assert par_voie["formation"] == {"voie": "formation", "presents": 6, "reussites": 5, "taux": 83}
    par_centre = {e["centre"]: e for e in lire(m, "resultats --par centre")["elements"]}
    assert par_centre["E-000001"] | {"centre_nom": ""} == {
        "centre": "E-000001", "centre_nom": "", "presents": 9, "reussites": 9, "taux": 100,
    }  # fmt: skip
    assert (par_centre["E-000002"]["presents"], par_centre["E-000002"]["taux"]) == (None, None)


def test_dro_02_chacun_ne_compte_que_son_ressort(m: MondeSessions) -> None:
    peupler(m)

    def sessions(profil: str) -> int:
        return sum(e["total"] for e in lire(m, "sessions --du 2024-01-01 --au 2025-12-31", profil)["elements"])

    assert [sessions(p) for p in (MPCP, LE_CENTRE, AUTRE_CENTRE, UD, DIRECCTE)] == [6, 5, 1, 5, 6]
    vus = {(e["titre"], e["departement"]) for e in lire(m, "couverture", UD)["elements"]}
    assert {d for _, d in vus} == {"44"}
    assert {e["centre"] for e in lire(m, "resultats --par centre", AUTRE_CENTRE)["elements"]} == {"E-000002"}


def test_dro_02_un_centre_ne_compte_pas_plus_de_jures_que_sa_fiche_de_contact(m: MondeSessions) -> None:
    for au in ("2025-03-03", "2025-09-01", "2026-01-01"):
        fiche = m.faire("export-jures", "--titre", TITRE, "--au", au, profil=LE_CENTRE).json()
        vus = lire(m, f"couverture --titre {TITRE} --au {au}", LE_CENTRE)
        entiers = [e for e in fiche["elements"] if TITRE in e["certifications"]]
        assert sum(e["jures"] for e in vus["elements"]) == len(entiers) > 0


def test_dro_01_l_activite_n_est_pas_au_centre_et_un_service_lit_la_sienne(m: MondeSessions) -> None:
    peupler(m)
    refus = m.faire("stats", "activite", profil=LE_CENTRE)
    assert (refus.code, refus.erreur()["code"]) == (5, "DRO-01")
    assert sum(e["ecritures"] for e in lire(m, "activite", UD)["elements"]) == 1
    assert lire(m, "activite", DIRECCTE)["elements"] == []
    assert sum(e["ecritures"] for e in lire(m, "activite --departement 44")["elements"]) == 1
    assert lire(m, "activite --departement 35")["elements"] == []


@pytest.mark.parametrize(
    ("ligne", "code"),
    [
        ("echeances --du 2026-02-01 --au 2026-01-01", 2),
        ("couverture --par commune", 2),
        ("couverture --departement 999", 2),
        ("couverture --titre TP-00000m01", 3),
        ("prevision --garder 0", 2),
        ("activite --titre TP-99901m01", 2),
        ("chiffres", 2),
    ],
)
def test_une_mauvaise_demande_est_refusee_par_une_phrase(m: MondeSessions, ligne: str, code: int) -> None:
    refus = m.faire("stats", *ligne.split(), profil=MPCP)
    assert (refus.code, refus.stdout) == (code, "")
    assert refus.erreur()["message"]


def test_un_resultat_vide_est_un_succes(ceres: Lanceur, monde: Monde) -> None:
    for sujet in ("sessions", "resultats", "activite"):
        fini = ceres("stats", sujet, "--format", "table")
        assert (fini.code, fini.stdout) == (0, "")
        assert ceres("stats", sujet, "--format", "json").json()["elements"] == []
