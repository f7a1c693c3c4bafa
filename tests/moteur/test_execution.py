"""Le moteur Demande → Décision → Effet : simulation, journal, versions, lignes qui se voient les unes les autres."""

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ceres_cli.erreurs import DroitsInsuffisants, NonConfirme
from ceres_cli.moteur import execution
from ceres_cli.moteur.demande import Demande, Options, Rapport
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.habilitation.situation import MetierHabilitation
from tests.fabriques.base import AGENT
from tests.fabriques.monde import CENTRE, EN_COURS, UD_75, Monde, batir, copier
from tests.lanceur import COMMANDE, lancer_processus
from tests.outils_moteur import agir, cadre, contenu, demande, sans_pouvoirs

TABLES = ("habilitation", "lot", "trace", "compteur")


@pytest.fixture(scope="module")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Monde:
    return batir(tmp_path_factory.mktemp("moteur") / "modele.db")


@pytest.fixture
def monde(modele: Monde, isole: Path) -> Iterator[Monde]:
    monde = copier(modele, isole / "ceres.db")
    monde.ouvrir()
    yield monde
    monde.base.fermer()


def sorts(rapport: Rapport) -> list[str]:
    return [d.resultat.value for d in rapport.decisions]


def codes(rapport: Rapport) -> list[str]:
    return [d.code for d in rapport.decisions]


def lot_mele(monde: Monde) -> list[Demande]:
    """Des demandes de toutes sortes, qui finissent de toutes les façons."""
    return [
        demande("brouillon", monde["active"], 2, "à revoir"),
        demande("suspendre", monde["E-FIN"], 3),
        demande("valider", monde["active à venir"], 4),
        demande("valider", monde["E-HORS"], 5),
        demande("supprimer", monde["brouillon"], 6),
        demande("modifier", monde["brouillon, titre à venir"], 7, debut=date(2025, 9, 4), fin=date(2026, 6, 30)),
        demande("creer", "", 8, jure="J-1", certification=f"{EN_COURS}/CCP1"),
        demande("valider", "H-999", 9),
        demande("reactiver", monde["suspendue"], 10),
    ]


# --- simuler ---


def test_simuler_ne_change_pas_un_octet(monde: Monde) -> None:
    octets = monde.octets()
    rapport = agir(monde.base, lot_mele(monde), simuler=True)
    monde.base.fermer()
    assert "fait" in sorts(rapport)
    assert monde.octets() == octets
    assert [p.name for p in monde.chemin.parent.glob("ceres.db*")] == ["ceres.db"]


def test_le_rapport_simule_est_celui_du_vrai_passage_au_numero_de_lot_pres(monde: Monde) -> None:
    simule = agir(monde.base, lot_mele(monde), simuler=True).en_dict()
    vrai = agir(monde.base, lot_mele(monde)).en_dict()
    assert (simule.pop("simulation"), vrai.pop("simulation")) == (True, False)
    assert (simule.pop("lot"), vrai.pop("lot")) == (None, "L-000001")
    assert simule == vrai
    assert simule["resume"] == {"fait": 6, "sans_effet": 1, "refuse": 2, "non_traite": 0}


@pytest.mark.skipif(os.getuid() == 0 and not sans_pouvoirs(), reason="root sans setpriv passe outre les droits")
def test_simuler_et_lire_marchent_sur_une_base_en_lecture_seule_ecrire_sort_8(monde: Monde) -> None:
    monde.base.fermer()
    monde.chemin.chmod(0o400)
    monde.chemin.parent.chmod(0o500)
    octets = monde.octets()
    try:
        simule, lu, ecrit = (
            lancer_processus(*arguments, "--format", "json", commande=(*sans_pouvoirs(), *COMMANDE))
            for arguments in (
                ("habilitation", "suspendre", monde["active"], monde["E-HORS"], "--simuler"),
                ("habilitation", "voir", monde["active"]),
                ("habilitation", "suspendre", monde["active"], "--oui"),
            )
        )
    finally:
        monde.chemin.parent.chmod(0o700)
    assert (simule.code, [e["resultat"] for e in simule.json()["lignes"]]) == (7, ["fait", "refuse"])
    assert lu.code == 0
    assert (ecrit.code, ecrit.erreur()["code"]) == (8, "BASE")
    assert "lecture seule" in ecrit.erreur()["message"]
    assert monde.octets() == octets


# --- le journal ---


def test_chaque_champ_change_laisse_une_trace_et_la_version_avance_d_un(monde: Monde) -> None:
    versions = {h[0]: h[-1] for h in contenu(monde.chemin, "habilitation")["habilitation"]}
    rapport = agir(monde.base, lot_mele(monde), motif="commission de septembre")
    apres = contenu(monde.chemin, *TABLES)
    traces = [t[3:8] for t in apres["trace"]]
    numero = {nom: int(valeur[2:]) for nom, valeur in monde.ids.items()}
    assert traces == [
        (numero["active"], "brouillon", "etat", "validee", "brouillon"),
        (numero["E-FIN"], "suspendre", "etat", "validee", "suspendue"),
        (1, "supprimer", "jure", "J-000001", None),
        (1, "supprimer", "certification", EN_COURS, None),
        (1, "supprimer", "etat", "brouillon", None),
        (1, "supprimer", "debut", "2024-01-01", None),
        (1, "supprimer", "fin", "2026-01-01", None),
        (3, "modifier", "debut", "2025-09-03", "2025-09-04"),
        (3, "modifier", "fin", "2026-01-01", "2026-06-30"),
        (17, "creer", "jure", None, "J-000001"),
        (17, "creer", "certification", None, f"{EN_COURS}/CCP1"),
        (17, "creer", "etat", None, "brouillon"),
        (17, "creer", "debut", None, "2025-09-02"),
        (17, "creer", "fin", None, "2027-12-31"),
        (numero["suspendue"], "reactiver", "etat", "suspendue", "validee"),
    ]
    changees = {numero["active"], numero["E-FIN"], 3, numero["suspendue"]}
    nouvelles = {h[0]: h[-1] for h in apres["habilitation"]}
    assert nouvelles == {**{i: v + (i in changees) for i, v in versions.items() if i != 1}, 17: 1}
    assert {t[9] for t in apres["trace"] if t[3] in changees} == {2}
    assert {t[1] for t in apres["trace"]} == {rapport.lot}
    # le motif de la ligne, sinon celui du lot, en tête
    assert apres["trace"][0][8] == "à revoir"


def test_l_en_tete_du_lot_dit_qui_quand_et_les_totaux(monde: Monde) -> None:
    rapport = agir(monde.base, lot_mele(monde), motif="commission")
    with monde.base.lecture() as db:
        ligne = db.une(
            "SELECT id, horodatage, jour, agent, profil, role, structure, commande, motif, fait, sans_effet, refuse,"
            " non_traite FROM lot"
        )
    assert ligne == (
        rapport.lot, "2025-09-02T08:00:00Z", "2025-09-02", AGENT, "P-000001", "mpcp", "national", "ceres essai",
        "commission", 6, 1, 2, 0,
    )  # fmt: skip


def test_une_erreur_a_la_fin_annule_tout_journal_compris(monde: Monde) -> None:
    """La dernière écriture du lot échoue : ni habilitation, ni trace, ni compteur, ni lot."""
    with monde.base.ecriture() as db:
        db.executer(
            "CREATE TEMP TRIGGER panne AFTER INSERT ON trace WHEN NEW.action = 'reactiver'"
            " BEGIN SELECT RAISE(ABORT, 'panne'); END"
        )
    avant = contenu(monde.chemin, *TABLES)
    with pytest.raises(Exception, match="panne"):
        agir(monde.base, lot_mele(monde))
    assert contenu(monde.chemin, *TABLES) == avant
    with monde.base.ecriture() as db:
        db.executer("DROP TRIGGER panne")
    assert "fait" in sorts(agir(monde.base, lot_mele(monde)))


def test_un_second_passage_est_sans_effet_ou_refuse_et_ne_laisse_rien(monde: Monde) -> None:
    demandes = [
        demande("brouillon", monde["active"]),
        demande("suspendre", monde["E-FIN"]),
        demande("reactiver", monde["suspendue"]),
        demande("modifier", monde["brouillon"], fin=date(2026, 6, 30)),
        demande("creer", jure="J-2", certification=f"{EN_COURS}/CCP2"),
        demande("supprimer", monde["brouillon, dernier jour"]),
    ]
    assert sorts(agir(monde.base, demandes)) == ["fait"] * 6
    avant = contenu(monde.chemin, *TABLES)
    second = agir(monde.base, demandes)
    assert sorts(second) == ["sans_effet"] * 5 + ["refuse"]
    assert codes(second)[-1] == "INTROUVABLE"
    assert second.lot is None
    assert contenu(monde.chemin, *TABLES) == avant


# --- les lignes se voient ---


def test_les_regles_voient_les_lignes_precedentes(monde: Monde) -> None:
    """creer puis valider puis suspendre puis reactiver : quatre lignes, une seule habilitation."""
    ici = {"jure": "J-000005", "certification": f"{EN_COURS}/CCP1"}
    suite = [
        demande("creer", **ici),
        demande("valider", **ici),
        demande("suspendre", **ici),
        demande("reactiver", **ici),
        demande("supprimer", **ici),
        demande("brouillon", **ici),
        demande("brouillon", **ici),
    ]
    rapport = agir(monde.base, suite)
    assert sorts(rapport) == ["fait", "fait", "fait", "fait", "refuse", "fait", "sans_effet"]
    assert {d.objet for d in rapport.decisions} == {"H-000017"}
    assert monde.lignes("SELECT etat, version FROM habilitation WHERE id = 17") == [("brouillon", 5)]


def test_creer_puis_supprimer_dans_le_meme_lot_ne_laisse_que_l_histoire(monde: Monde) -> None:
    ici = {"jure": "J-000005", "certification": f"{EN_COURS}/CCP1"}
    assert sorts(agir(monde.base, [demande("creer", **ici), demande("supprimer", **ici)])) == ["fait", "fait"]
    assert monde.lignes("SELECT count(*) FROM habilitation WHERE id = 17") == [(0,)]
    assert [t[1] for t in monde.traces()] == ["creer"] * 5 + ["supprimer"] * 5
    assert agir(monde.base, [demande("creer", **ici)]).decisions[0].objet == "H-000018"


def test_hab_14_une_creation_voit_celles_du_meme_lot(monde: Monde) -> None:
    ici = {"jure": "J-000005", "certification": f"{EN_COURS}/CCP1", "fin": date(2026, 6, 30)}
    suite = [
        demande("creer", debut=date(2026, 1, 1), **ici),
        demande("creer", debut=date(2026, 1, 1), **ici),
        demande("creer", debut=date(2026, 6, 30), **ici),
        demande("creer", debut=date(2026, 7, 1), **(ici | {"fin": None})),
    ]
    rapport = agir(monde.base, suite)
    assert sorts(rapport) == ["fait", "sans_effet", "refuse", "fait"]
    assert codes(rapport)[2] == "HAB-14"


def test_hab_11_un_ccs_s_appuie_sur_le_ccp_valide_plus_haut_dans_le_lot(monde: Monde) -> None:
    ccp, ccs = ({"jure": "J-000005", "certification": f"{EN_COURS}/{bloc}"} for bloc in ("CCP1", "CCS1"))
    with monde.base.ecriture() as db:
        db.executer("UPDATE habilitation SET etat = 'suspendue' WHERE id = 5")  # son titre entier n'appuie plus
    suite = [
        demande("creer", **ccs),
        demande("creer", **ccp),
        demande("creer", **ccs),
        demande("valider", **ccp),
        demande("creer", **ccs),
        demande("valider", **ccs),
        demande("suspendre", **ccp),
    ]
    rapport = agir(monde.base, suite)
    assert sorts(rapport) == ["refuse", "fait", "refuse", "fait", "fait", "fait", "fait"]
    assert codes(rapport)[0] == codes(rapport)[2] == "HAB-11"
    assert any("HAB-11" in a for a in rapport.decisions[-1].avertissements)


def test_nommer_par_jure_et_certification_demande_une_seule_habilitation(monde: Monde) -> None:
    ici = {"jure": "J-000005", "certification": EN_COURS}
    assert sorts(agir(monde.base, [demande("suspendre", **ici)])) == ["fait"]
    agir(monde.base, [demande("creer", debut=date(2026, 1, 2), **ici)])
    double = agir(monde.base, [demande("reactiver", **ici)])
    assert (sorts(double), codes(double)) == (["refuse"], ["USAGE"])
    texte = double.decisions[0].texte()
    assert "H-000005" in texte
    assert "H-000017" in texte
    assert ".." not in texte
    absent = agir(monde.base, [demande("reactiver", jure="J-000005", certification=f"{EN_COURS}/CCP2")])
    assert codes(absent) == ["INTROUVABLE"]


# --- tout ou rien, droits, confirmation ---


def test_tout_ou_rien_une_ligne_refusee_et_rien_n_est_fait(monde: Monde) -> None:
    avant = contenu(monde.chemin, *TABLES)
    rapport = agir(monde.base, lot_mele(monde), tout_ou_rien=True)
    assert sorts(rapport).count("non_traite") == 6
    assert sorts(rapport).count("refuse") == 2
    assert rapport.lot is None
    assert contenu(monde.chemin, *TABLES) == avant


def test_dro_01_un_centre_est_arrete_avant_de_rien_lire(monde: Monde) -> None:
    with pytest.raises(DroitsInsuffisants):
        agir(monde.base, [demande("valider", "H-999")], profil=CENTRE)


def test_dro_02_hors_du_ressort_chaque_ligne_est_introuvable(monde: Monde) -> None:
    rapport = agir(monde.base, lot_mele(monde), profil=UD_75)
    assert set(codes(rapport)) == {"INTROUVABLE"}
    textes = [d.texte().replace(d.demande.objet, "X") for d in rapport.decisions if d.demande.objet]
    assert len(set(textes)) == 1


def test_la_question_vient_apres_les_refus_et_hors_de_l_ecriture(monde: Monde) -> None:
    vus: list[Rapport] = []

    def confirmer(apercu: Rapport) -> None:
        vus.append(apercu)
        with monde.base.ecriture() as db:  # personne ne tient le verrou pendant la question
            db.executer("UPDATE habilitation SET version = version WHERE id = 1")
        raise NonConfirme("non")

    def executer(*demandes: Demande) -> Rapport:
        return execution.executer(cadre(monde.base), MetierHabilitation(), demandes, Options(), confirmer)

    assert sorts(executer(demande("suspendre", monde["E-COURS"]))) == ["refuse"]
    assert sorts(executer(demande("suspendre", monde["suspendue"]))) == ["sans_effet"]
    assert sorts(executer(demande("brouillon", monde["E-COURS"]))) == ["fait"]
    assert not vus
    avant = contenu(monde.chemin, "habilitation", "trace")
    with pytest.raises(NonConfirme):
        executer(demande("suspendre", monde["active"]), demande("suspendre", monde["E-HORS"]))
    assert [d.resultat for d in vus[0].decisions] == [Resultat.FAIT, Resultat.REFUSE]
    assert contenu(monde.chemin, "habilitation", "trace") == avant


def test_ce_qui_change_pendant_la_question_est_rejuge(monde: Monde) -> None:
    """Un collègue met en brouillon pendant que la question est à l'écran : suspendre est alors refusé."""

    def confirmer(_apercu: Rapport) -> None:
        agir(monde.base, [demande("brouillon", monde["active"])])

    rapport = execution.executer(
        cadre(monde.base), MetierHabilitation(), [demande("suspendre", monde["active"])], Options(), confirmer
    )
    assert (sorts(rapport), codes(rapport)) == (["refuse"], ["HAB-08"])


@pytest.mark.parametrize(
    "changement",
    [
        pytest.param("DELETE FROM profil WHERE choisi = 1", id="retiré"),
        pytest.param(
            "UPDATE profil SET role = 'centre', centre_id = 1, departement = NULL, region = NULL WHERE choisi = 1",
            id="changé",
        ),
    ],
)
def test_dro_01_un_profil_perdu_pendant_la_question_arrete_l_ecriture(monde: Monde, changement: str) -> None:
    """Les droits lus pour l'aperçu ne valent plus : l'écriture relit le profil."""

    def confirmer(_apercu: Rapport) -> None:
        with monde.base.ecriture() as db:
            assert db.executer(changement) == 1

    avant = contenu(monde.chemin, *TABLES)
    demandes = [demande("suspendre", monde["active"])]
    with pytest.raises(DroitsInsuffisants):
        execution.executer(cadre(monde.base), MetierHabilitation(), demandes, Options(), confirmer)
    assert contenu(monde.chemin, *TABLES) == avant


def test_dro_02_un_ressort_reduit_pendant_la_question_est_vu_par_l_ecriture(monde: Monde) -> None:
    def confirmer(_apercu: Rapport) -> None:
        with monde.base.ecriture() as db:
            sql = "UPDATE profil SET role = 'ud', departement = '75' WHERE choisi = 1"
            assert db.executer(sql) == 1

    demandes = [demande("suspendre", monde["active"])]
    rapport = execution.executer(cadre(monde.base), MetierHabilitation(), demandes, Options(), confirmer)
    assert codes(rapport) == ["INTROUVABLE"]


def test_le_rapport_est_du_json(monde: Monde) -> None:
    document = json.loads(json.dumps(agir(monde.base, lot_mele(monde), simuler=True).en_dict()))
    assert document["schema"] == "ceres.rapport-lot/1"
    for ligne in document["lignes"]:
        assert set(ligne) == {"ligne", "objet", "action", "resultat", "code", "explication", "avant", "apres"}
        assert bool(ligne["code"]) == (ligne["resultat"] == "refuse")
        assert ligne["explication"]
        assert ".." not in ligne["explication"]
