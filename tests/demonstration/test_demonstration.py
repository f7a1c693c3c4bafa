"""La base de démonstration : peuplée partout, la même pour la même graine et le même jour. Le moteur joue tout : ce que
les règles n'en permettraient pas serait dans `bilan.refus`."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ceres_cli.base.tables import COLONNES
from ceres_cli.demonstration import invention, recit, referentiel, remplissage
from ceres_cli.demonstration.referentiel import COURANTS
from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage
from ceres_cli.moteur import execution
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Demande, Options
from ceres_cli.nomenclatures import siret, telephones
from ceres_cli.nomenclatures.territoires import region_telephonique
from ceres_cli.regles import identifiants
from ceres_cli.regles.centre import vie
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.session import jury as regles_jury
from ceres_cli.regles.session.etats import CreationSession
from ceres_cli.regles.session.passages import depasse
from ceres_cli.regles.vae import appui
from ceres_cli.regles.vocabulaire import (
    EtatAgrement,
    EtatDemandeVae,
    EtatHabilitation,
    EtatSession,
    Resultat,
    Role,
    SuiteControle,
)
from ceres_cli.services import installation
from ceres_cli.services.centre import lectures as lectures_centre
from ceres_cli.services.conformite import lectures as conformite
from ceres_cli.services.convocation import lectures as convocation
from ceres_cli.services.delais import lectures as delais
from ceres_cli.services.derogation import lectures
from ceres_cli.services.faits import centres as chargement_centre
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import personnes
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.habilitation import nocturne
from ceres_cli.services.habilitation.situation import MetierHabilitation
from ceres_cli.services.profil import lectures as profil
from ceres_cli.services.session.situation import MetierSession
from ceres_cli.store import Db, Store
from tests.fabriques import bases
from tests.fabriques.base import Fabrique
from tests.outils_moteur import cadre

JURES = 120
# Le jour de référence des essais, le lendemain d'une nuit où trois titres passent la ligne, et un jour récent.
JOURS = (date(2025, 9, 2), date(2026, 11, 25))
LIGNES_DE_TABLE = {
    habilitation.BROUILLON,
    habilitation.BROUILLON_HORS_DELAI,
    habilitation.ACTIVE,
    habilitation.SUSPENDUE,
    habilitation.SUSPENDUE_HORS_DELAI,
    habilitation.E_COURS,
    habilitation.E_FIN,
    habilitation.E_AVANT,
    habilitation.E_HORS,
}
TABLES = (
    "centre", "agrement", "evenement_agrement", "profil", "jure", "experience", "habilitation", "candidat",
    "demande_vae", "session_examen", "participation", "lien_jure", "inscription", "convocation", "obtention",
    "compteur", "trace", "delai", "derogation", "controle", "constat",
)  # fmt: skip


@dataclass
class Demonstration:
    """Une base de démonstration et ses faits, chargés comme le programme les charge."""

    store: Store
    jour: date
    bilan: remplissage.Bilan
    habilitations: list[Habilitation]
    jures: dict[int, Jure]
    sessions: list[SessionExamen]

    def lignes(self, sql: str, *parametres: Any) -> list[tuple[Any, ...]]:
        with self.store.lecture() as db:
            return db.lignes(sql, parametres)

    def session(self, repere: str) -> SessionExamen:
        return next(s for s in self.sessions if s.reference == self.bilan.reperes[repere])


def remplir(chemin: Path, jour: date, *, jures: int = JURES, graine: int = 7) -> tuple[Store, remplissage.Bilan]:
    base = bases.ouvrir(chemin)
    installation.installer(cadre(base, jour), essai=True)
    return base, remplissage.remplir(cadre(base, jour), jures, graine)


def charger(db: Db) -> tuple[list[Habilitation], dict[int, Jure], list[SessionExamen]]:
    jures = chargement.jures(db, [i for (i,) in db.lignes("SELECT id FROM jure")])
    chargement.completer_emplois(db, jures)
    lignes = chargement.habilitations(db.parmi("h.jure_id", jures))
    certifications = chargement.certifications(db, {ligne[2] for ligne in lignes}, avec_rome=True)
    habilitations = list(chargement.assembler(lignes, jures, certifications).values())
    for h in habilitations:
        h.jure.habilitations.append(h)
    chaines = chargement_session.chaines_de_titres(db)
    ids = [i for (i,) in db.lignes("SELECT id FROM session_examen")]
    sessions = chargement_session.sessions(db, ids, chaines)
    chargement_session.completer_jury(db, sessions, jures)
    candidats = chargement_session.completer_inscriptions(db, sessions)
    acteur = Acteur("agent", 1, Role.MPCP)
    personnes.completer(db, candidats, chaines, acteur)
    chargement_session.completer_liens(db, acteur, sessions, jures)
    return habilitations, jures, list(sessions.values())


@pytest.fixture(scope="module", params=JOURS, ids=str)
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    base, bilan = remplir(tmp_path_factory.mktemp("demo") / "demo.db", request.param)
    with base.lecture() as db:
        faits = charger(db)
    yield Demonstration(base, request.param, bilan, *faits)
    base.fermer()


# --- habilitations et jurés ---


def test_chaque_ligne_de_la_table_des_transitions_est_peuplee(demo: Demonstration) -> None:
    assert {habilitation.ligne_de_table(h, demo.jour) for h in demo.habilitations} == LIGNES_DE_TABLE


def test_les_reperes_nomment_une_habilitation_par_ligne_de_table(demo: Demonstration) -> None:
    par_nom = {h.reference: h for h in demo.habilitations}
    for ligne in LIGNES_DE_TABLE:
        assert habilitation.ligne_de_table(par_nom[demo.bilan.reperes[ligne]], demo.jour) == ligne


def test_des_brouillons_se_valident_et_d_autres_se_refusent_chacun_avec_sa_regle(demo: Demonstration) -> None:
    brouillons = [h.reference for h in demo.habilitations if h.etat == EtatHabilitation.BROUILLON]
    demandes = [Demande("valider", reference) for reference in brouillons]
    rapport = execution.executer(
        cadre(demo.store, demo.jour), MetierHabilitation(), demandes, Options(simuler=True), None
    )

    codes = {d.code for d in rapport.decisions}
    assert {"", "HAB-11", "HAB-12"} <= codes <= {"", "HAB-01", "HAB-08", "HAB-11", "HAB-12"}
    decisions = {d.objet: d for d in rapport.decisions}
    assert decisions[demo.bilan.reperes["brouillon"]].resultat is Resultat.FAIT
    for repere, code in (
        ("brouillon, emploi inconnu", "HAB-12"),
        ("brouillon, emploi trop ancien", "HAB-12"),
        ("ccs sans appui", "HAB-11"),
    ):
        assert decisions[demo.bilan.reperes[repere]].code == code


def test_un_brouillon_ne_se_supprime_pas_car_son_jure_est_inscrit(demo: Demonstration) -> None:
    demande = Demande("supprimer", demo.bilan.reperes["brouillon retenu"])
    rapport = execution.executer(
        cadre(demo.store, demo.jour), MetierHabilitation(), [demande], Options(simuler=True), None
    )
    assert rapport.decisions[0].code == "HAB-10"
    assert demo.bilan.reperes["preparation"] in rapport.decisions[0].texte()


def test_le_traitement_de_nuit_a_encore_quelque_chose_a_faire_et_ne_refait_rien(demo: Demonstration) -> None:
    nuit = nocturne.passer(cadre(demo.store, demo.jour), None, simuler=True).rapport()
    a_faire = {d.objet for d in nuit.decisions if d.demande.action == "expirer"}
    expirees = {
        h.reference
        for h in demo.habilitations
        if h.etat == EtatHabilitation.VALIDEE and habilitation.fin_effective(h) < demo.jour
    }
    constatees = {h.reference for h in demo.habilitations if h.expiration_constatee is not None}
    assert a_faire
    assert constatees
    assert a_faire == expirees - constatees


def test_quinze_titres_portent_la_moitie_des_habilitations(demo: Demonstration) -> None:
    (courantes,) = demo.lignes(
        f"SELECT count(*) FROM habilitation h JOIN titre t ON t.id = h.titre_id"
        f" WHERE t.rncp IN ({', '.join('?' * len(COURANTS))})",
        *sorted(COURANTS),
    )[0]
    assert len(COURANTS) == 15
    assert 0.4 < courantes / len(demo.habilitations) < 0.75


def test_les_noms_difficiles_sont_tous_la_et_deux_homonymes_nees_le_meme_jour(demo: Demonstration) -> None:
    connus = {(j.nom, j.prenom) for j in demo.jures.values()}
    assert {(nom, prenom) for _, nom, prenom in invention.DIFFICILES} <= connus
    assert any(len(nom) == 60 for nom, _ in connus)
    assert any(len(nom) == len(prenom) == 1 for nom, prenom in connus)
    nees = demo.lignes("SELECT naissance FROM jure WHERE nom = 'Martin' AND prenom = 'Claire'")
    assert len(nees) == 2
    assert len(set(nees)) == 1


def test_ce_qui_joint_quelqu_un_est_de_fiction(demo: Demonstration) -> None:
    for courriel, *numeros in demo.lignes(
        "SELECT courriel, telephone_professionnel, telephone_personnel FROM jure"
        " UNION ALL SELECT courriel, telephone, NULL FROM candidat"
    ):
        assert courriel.endswith(("@example.fr", "@example.org"))
        for numero in filter(None, numeros):
            assert re.sub(r"\D", "", numero).startswith(("019900", "026191", "035301", "046571", "053649", "063998"))


@pytest.mark.parametrize("departement", ["44", "2A", "971", "972", "973", "974", "976"])
def test_un_telephone_invente_se_lit_dans_tout_departement(departement: str) -> None:
    alea = Random(3)
    for saisi in (invente(alea) for _ in range(50) for invente in (invention.fixe, invention.mobile)):
        assert telephones.normaliser(saisi, region_telephonique(departement)).e164 is not None, saisi


# --- centres, agréments, profils ---


def test_les_sirets_ont_leur_cle_et_ne_sont_ni_repetes_ni_celui_du_ministere(demo: Demonstration) -> None:
    trouves = [s for (s,) in demo.lignes("SELECT siret FROM centre")]
    assert len(set(trouves)) == len(trouves) >= 12
    assert invention.SIRET_DU_MINISTERE not in trouves
    assert [siret.lire(s) for s in trouves] == trouves


def test_six_cents_centres_ont_six_cents_noms_et_aucun_n_est_celui_d_un_employeur() -> None:
    centres = {invention.centre(rang) for rang in range(600)}
    assert len(centres) == 600
    assert centres.isdisjoint(invention.EMPLOYEURS)


def test_il_y_a_des_agrements_de_toutes_sortes(demo: Demonstration) -> None:
    etats: Counter[str] = Counter()
    with demo.store.lecture() as db:
        centres = chargement_centre.centres(db, "1 = 1", [])
        chargement_centre.completer_agrements(db, centres)
    for centre in centres.values():
        etats.update(vie.etat_du_jour(a, demo.jour, centre.agrements).value for a in centre.agrements)
    un_ccs_en_cours = demo.lignes(
        "SELECT 1 FROM certification c JOIN titre t ON t.id = c.titre_id WHERE c.type = 'CCS'"
        " AND t.date_fin_validite >= ?",
        demo.jour.isoformat(),
    )
    attendus = {e.value for e in EtatAgrement} - (set() if un_ccs_en_cours else {"sans_appui"})
    assert set(etats) == attendus
    assert demo.lignes("SELECT 1 FROM evenement_agrement WHERE nature = 'retablir'")
    assert demo.lignes("SELECT 1 FROM agrement WHERE site IS NOT NULL")


def test_un_profil_de_chaque_role_et_le_national_reste_choisi(demo: Demonstration) -> None:
    siens, _ = profil.lister(cadre(demo.store, demo.jour))
    assert [(p["role"], p["choisi"]) for p in siens] == [
        ("mpcp", True),
        ("centre", False),
        ("ud", False),
        ("direccte", False),
    ]
    assert demo.bilan.profil_centre == siens[1]["id"]


def test_soixante_communes_d_outre_mer_comprises() -> None:
    communes = {invention.tirer(Random(graine)).insee for graine in range(4000)}
    departements = {invention.lieu(insee).departement for insee in communes}
    assert 50 <= len(communes) <= 70
    assert {"971", "972", "973", "974", "976", "2A", "2B"} <= departements


# --- sessions et candidats ---


def test_il_y_a_des_sessions_dans_chaque_etat_et_de_chaque_type(demo: Demonstration) -> None:
    assert {s.etat for s in demo.sessions} == {e.value for e in EtatSession}
    assert {s.certification.type for s in demo.sessions} == {"TITRE", "CCP", "CCS"}
    assert {s.entretien_final for s in demo.sessions if s.certification.type == "CCP"} == {True, False}


def test_nul_n_est_pris_deux_fois_par_des_jurys(demo: Demonstration) -> None:
    """SES-08 n'en ferait qu'un avertissement."""
    for s in demo.sessions:
        assert len(s.jury) >= 2
        for j in s.jury:
            if not any(h.etat == EtatHabilitation.SUSPENDUE for h in j.habilitations):
                assert regles_jury.double_reservation(j, s) is None, s.reference


def test_des_jures_inactifs_des_desinscrits_et_un_inscrit_tardif(demo: Demonstration) -> None:
    assert demo.lignes("SELECT 1 FROM jure WHERE actif = 0")
    assert demo.lignes("SELECT 1 FROM inscription WHERE etat = 'desinscrit'")
    assert demo.lignes("SELECT 1 FROM inscription WHERE convocation_a_editer = 1")


def test_les_sessions_comptees_vont_de_zero_a_quatre_et_une_seule_personne_depasse_trois(demo: Demonstration) -> None:
    comptes: Counter[int] = Counter()
    depassent = set()
    vus = {i.candidat.id: i.candidat for s in demo.sessions for i in s.inscrits()}
    for candidat in vus.values():
        for passages in candidat.passages.values() or [[]]:
            dates = sorted(p.debut for p in passages)
            comptes[len(dates)] += 1
            if any(depasse([*dates[:i], *dates[i + 1 :]], d) for i, d in enumerate(dates)):
                depassent.add(candidat.reference)
    assert {0, 1, 2, 3, 4} <= set(comptes)
    assert depassent == {demo.bilan.reperes["candidat_a_quatre"]}


def test_seules_les_sessions_preparees_pour_cela_ne_se_valident_pas(demo: Demonstration) -> None:
    attendent = [s.reference for s in demo.sessions if s.etat == EtatSession.EN_ATTENTE_VALIDATION]
    demandes = [Demande("valider", reference) for reference in attendent]
    rapport = execution.executer(cadre(demo.store, demo.jour), MetierSession(), demandes, Options(simuler=True), None)

    refusees = {d.objet: d.code for d in rapport.decisions if d.resultat is not Resultat.FAIT}
    assert refusees[demo.bilan.reperes["quatrieme"]] == "SES-03"
    assert refusees[demo.bilan.reperes["jury_incomplet"]] == "SES-04"
    assert sorted(refusees.values()) == ["CAN-06", "SES-03", "SES-04"]
    assert demo.bilan.reperes["validable"] not in refusees


def test_les_sessions_ouvertes_aux_vae_et_celles_qui_ne_le_sont_pas_encore(demo: Demonstration) -> None:
    ouverte, fermee = demo.session("vae_ouverte"), demo.session("vae_fermee")
    assert ouverte.etat == fermee.etat == EtatSession.CONVOCATIONS_ENVOYEES
    assert 0 < (ouverte.debut - demo.jour).days <= 30 < (fermee.debut - demo.jour).days


def test_chaque_inscription_vae_repose_sur_une_demande_et_il_y_en_a_dans_chaque_etat(demo: Demonstration) -> None:
    """CAN-09, VAE-02 et VAE-03, jugés par les règles elles-mêmes."""
    candidats = {i.candidat.id: i.candidat for s in demo.sessions for i in s.inscriptions}
    assert {e for (e,) in demo.lignes("SELECT etat FROM demande_vae")} == {e.value for e in EtatDemandeVae}
    portees = [(i, s) for s in demo.sessions for i in s.inscriptions if i.voie == "vae"]
    assert portees
    for i, s in portees:
        porteuse = appui.trouver(i.candidat, s, i.demande_vae)
        assert (porteuse.id if porteuse else None) == i.demande_vae, s.reference
        assert porteuse is not None
        assert porteuse.notifiee_le is not None
        assert porteuse.deposee_le <= porteuse.notifiee_le <= demo.jour
    for candidat in candidats.values():
        siennes = [d for d in candidat.demandes if d.comptee]
        assert len({(d.chaine, d.deposee_le.year) for d in siennes}) == len(siennes), candidat.reference


def test_un_parchemin_par_titre_ou_ccs_detenu_dans_chaque_etat(demo: Demonstration) -> None:
    vivants = demo.lignes("SELECT candidat_id, certification_id FROM parchemin WHERE etat IN ('a_editer', 'delivre')")
    detenus = demo.lignes(
        "SELECT o.candidat_id, o.certification_id FROM obtention o JOIN certification c ON c.id = o.certification_id"
        " WHERE c.type <> 'CCP'"
    )
    assert sorted(vivants) == sorted(detenus)
    etats = Counter(etat for (etat,) in demo.lignes("SELECT etat FROM parchemin"))
    assert set(etats) == {"a_editer", "delivre", "a_annuler", "annule"}
    contestes = demo.lignes("SELECT 1 FROM resultat_conteste")
    assert len(contestes) == sum(len(s.inscrits()) for s in demo.sessions if s.etat == "debloquee") > 0


def test_chaque_convocation_editee_existe_et_seul_le_candidat_tardif_attend_sa_premiere(demo: Demonstration) -> None:
    """Les jurés, eux, ont une lettre à rééditer quand leur nombre de candidats a changé depuis."""
    en_retard, _ = convocation.lister(cadre(demo.store, demo.jour), a_reediter=True)
    assert [e["session"] for e in en_retard if not e["edition"]] == [demo.bilan.reperes["vae_ouverte"]]
    changees = {s.reference for s in demo.sessions if s.edition and not all(i.convoquee for i in s.inscrits())}
    changees |= {s.reference for s in demo.sessions for i in s.inscriptions if i.convoquee and not i.vivante}
    deja = [e for e in en_retard if e["edition"]]
    assert {e["session"] for e in deja} <= changees
    assert {e["destinataire"] for e in deja} <= {"jure"}  # selon le jour, il y en a ou non
    editees, total = convocation.lister(cadre(demo.store, demo.jour))
    partis = sum(i.convoquee and not i.vivante for s in demo.sessions for i in s.inscriptions)
    attendues = sum(len(s.inscrits()) + len(s.jury) for s in demo.sessions if s.edition) + partis
    assert total == len(editees) == attendues - 1


def test_des_candidats_homonymes_nes_le_meme_jour_ou_non_et_d_autres_nes_a_l_etranger(demo: Demonstration) -> None:
    lignes = demo.lignes("SELECT nom, prenom, naissance, centre_id FROM candidat")
    par_nom: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for nom, prenom, naissance, centre in lignes:
        par_nom.setdefault((nom, prenom), []).append((naissance, centre))
    homonymes = [personnes for personnes in par_nom.values() if len(personnes) > 1]
    assert any(len({n for n, _ in p}) == 1 and len({c for _, c in p}) == 2 for p in homonymes)
    assert any(len({n for n, _ in p}) == 2 for p in homonymes)
    lieux_connus = "(commune_naissance_insee IS NULL) <> (pays_naissance IS NULL)"
    assert demo.lignes(f"SELECT count(*) FROM candidat WHERE NOT {lieux_connus}") == [(0,)]
    assert demo.lignes("SELECT 1 FROM candidat WHERE pays_naissance IS NOT NULL")


def test_des_liens_sont_declares(demo: Demonstration) -> None:
    assert len(demo.lignes("SELECT 1 FROM lien_jure WHERE centre_id IS NOT NULL")) == 1
    assert len(demo.lignes("SELECT 1 FROM lien_jure WHERE candidat_id IS NOT NULL")) == 1


# --- journal ---


def test_v18_9_les_controles_sont_dans_chaque_etat_et_chaque_suite(demo: Demonstration) -> None:
    elements, total = conformite.lister(cadre(demo.store, demo.jour), conformite.Criteres())
    assert total == len(elements) == 7
    assert {e["suite"] for e in elements} == {None, *(s.value for s in SuiteControle)}
    ouverts = [e for e in elements if e["etat"] == "ouvert"]
    assert [(e["date"] > demo.jour.isoformat(), len(e["constats"])) for e in ouverts] == [(False, 1), (True, 0)]
    touches = {e["suite"]: e["agrement"] for e in elements if e["agrement"]}
    assert set(touches) == {"suspension", "retrait"}
    agrements = {a["id"]: a["etat"] for a in agrements_du_jour(demo)}
    assert {suite: agrements[a] for suite, a in touches.items()} == {"suspension": "suspendu", "retrait": "retire"}
    for e in elements:
        traces = conformite.traces(cadre(demo.store, demo.jour), e["id"])
        assert {t["action"] for t in traces} >= {"creer"} | ({"clore"} if e["etat"] == "clos" else set())


def agrements_du_jour(demo: Demonstration) -> list[dict[str, Any]]:
    elements, _ = lectures_centre.agrements(cadre(demo.store, demo.jour), lectures_centre.CriteresAgrements())
    return elements


def test_un_delai_avertit_et_une_derogation_attend_de_servir(demo: Demonstration) -> None:
    modes = {e["sujet"]: e["mode"] for e in delais.voir(cadre(demo.store, demo.jour))}
    assert modes == {"titre": "ignorer", "ccp": "avertir", "ccs": "ignorer", "vae": "avertir"}
    traces = delais.traces(cadre(demo.store, demo.jour))
    assert [(t["objet"], t["champ"], t["avant"], t["apres"]) for t in traces] == [
        ("delais.ccp", "mode", "ignorer", "avertir")
    ]
    attendent, total = lectures.lister(cadre(demo.store, demo.jour), lectures.Criteres())
    assert total == 1
    (d,) = attendent
    assert (d["etat"], d["delai"], d["centre"], d["session"]) == ("accordee", "creation", "E-000001", None)
    (trace,) = demo.lignes("SELECT objet_id, apres, motif, derogation FROM trace WHERE champ = 'derogation creation'")
    assert trace == (1, f"{d['certification']} le {date.fromisoformat(d['debut']):%d/%m/%Y}", d["motif"], 1)
    # Le centre s'en sert : sans elle, un avertissement.
    creer = {"certification": d["certification"], "debut": date.fromisoformat(d["debut"]), "heure_debut": "09:00"}
    for attendu in (False, True):
        (decision,) = execution.executer(
            cadre(demo.store, demo.jour, profil=demo.bilan.profil_centre),
            MetierSession(),
            [Demande(CreationSession.CREER, "", dict(creer))],
            Options(simuler=True),
            None,
        ).decisions
        assert decision.resultat is Resultat.FAIT, decision.texte()
        assert any("DEL-01" in a for a in decision.avertissements) is attendu
        creer["debut"] += timedelta(days=1)


def test_les_regles_permettent_tout_le_recit(demo: Demonstration) -> None:
    assert demo.bilan.refus == ()


def test_chaque_jour_a_ses_lots_dans_l_ordre(demo: Demonstration) -> None:
    premier, dernier = (identifiants.numero("L", lot) for lot in demo.bilan.lots)
    lots = demo.lignes("SELECT id, jour, horodatage, commande FROM lot ORDER BY id")
    recit = [lot for lot in lots if lot[0] >= premier]
    assert recit[-1][0] == dernier
    assert {commande for *_, commande in recit} == {"ceres essai"}
    jours = [jour for _, jour, *_ in recit]
    assert jours == sorted(jours)
    assert jours[-1] == demo.jour.isoformat()
    # Rien n'y paraît fait un autre jour que le sien.
    passes = [(jour, horodatage) for _, jour, horodatage, _ in lots if jour < demo.jour.isoformat()]
    assert all(horodatage[:10] == jour for jour, horodatage in passes)
    assert [h for _, h in passes] == sorted(h for _, h in passes)


# --- la même, ailleurs, une autre ---


def contenu(base: Store) -> dict[str, list[tuple[Any, ...]]]:
    with base.lecture() as db:
        return {
            table: db.lignes(f"SELECT {', '.join(_reproductibles(table))} FROM {table} ORDER BY 1, 2")
            for table in TABLES
        }


def _reproductibles(table: str) -> list[str]:
    """Ses colonnes, hors l'empreinte d'une trace : elle tient à un sel tiré au sort."""
    return [colonne for colonne in COLONNES[table] if (table, colonne) != ("trace", "empreinte")]


def test_la_meme_graine_donne_la_meme_base_et_une_autre_graine_une_autre(tmp_path: Path) -> None:
    bases = [remplir(tmp_path / f"{n}.db", JOURS[0], jures=40, graine=g)[0] for n, g in enumerate((1, 1, 2))]
    premiere, seconde, autre = (contenu(base) for base in bases)
    for base in bases:
        base.fermer()
    assert premiere == seconde
    assert premiere["jure"] != autre["jure"]
    assert {len(premiere["jure"]), len(autre["jure"])} == {40}


# Avant tout titre, le jour d'une borne, un 29 février, longtemps après le dernier.
@pytest.mark.parametrize(
    "jour", ["2015-01-01", "2020-07-13", "2024-02-29", "2025-09-01", "2028-12-31", "2031-06-01", "2040-01-01"]
)
def test_aucun_jour_n_empeche_de_remplir(tmp_path: Path, jour: str) -> None:
    base, bilan = remplir(tmp_path / "ceres.db", date.fromisoformat(jour), jures=60, graine=3)
    assert bilan.comptes["jure"] == 60
    assert bilan.refus == ()
    with base.lecture() as db:
        assert db.lignes("PRAGMA foreign_key_check") == []
    base.fermer()


def test_les_cas_d_ecole_tiennent_dans_la_plus_petite_demonstration(tmp_path: Path) -> None:
    base, bilan = remplir(tmp_path / "ceres.db", JOURS[1], jures=remplissage.JURES_MIN)
    assert bilan.comptes["jure"] == remplissage.JURES_MIN <= 30
    with base.lecture() as db:
        etats = {e for (e,) in db.lignes("SELECT DISTINCT etat FROM session_examen")}
    base.fermer()
    assert etats == {e.value for e in EtatSession}
    assert set(bilan.reperes) >= LIGNES_DE_TABLE


def test_une_base_qui_a_des_donnees_est_refusee_et_reste_telle_quelle(tmp_path: Path) -> None:
    f = Fabrique(tmp_path / "ceres.db")
    f.jure()
    f.store.fermer()
    avant = (tmp_path / "ceres.db").read_bytes()
    base = bases.ouvrir(tmp_path / "ceres.db")
    with pytest.raises(ErreurUsage, match="contient déjà des données"):
        remplissage.remplir(cadre(base), 40, 1)
    with pytest.raises(ErreurUsage, match="contient déjà des données"):
        remplissage.verifier_vide(cadre(base))
    base.fermer()
    assert (tmp_path / "ceres.db").read_bytes() == avant


def test_sans_base_il_n_y_a_rien_a_verifier_et_rien_n_est_cree(tmp_path: Path) -> None:
    remplissage.verifier_vide(cadre(bases.ouvrir(tmp_path / "ceres.db")))
    assert list(tmp_path.iterdir()) == []


def test_seul_un_profil_mpcp_remplit_une_base(tmp_path: Path) -> None:
    f = Fabrique(tmp_path / "ceres.db", profil=False)
    f.profil(Role.UD.value, choisi=True, departement="44")
    with pytest.raises(DroitsInsuffisants):
        remplissage.remplir(cadre(f.store), 40, 1)


def test_le_referentiel_du_jour_range_les_titres_et_nomme_le_socle(demo: Demonstration) -> None:
    with demo.store.lecture() as db:
        ref = referentiel.Referentiel(db, demo.jour)
    socle = ref.socle()
    assert socle is not None
    assert demo.bilan.reperes["titre"] == ref.nom_court(socle) == "DWWM"


def test_une_tournee_n_est_jamais_un_grand_lot(demo: Demonstration, monkeypatch: pytest.MonkeyPatch) -> None:
    """Il se déciderait hors de l'écriture où tout se raconte, et la déferait."""
    assert recit.PAQUET <= execution.GRAND_LOT
    tailles: list[int] = []

    def compter(_cadre: Cadre, _metier: object, demandes: list[Demande], *_: object) -> None:
        tailles.append(len(demandes))

    monkeypatch.setattr(remplissage, "PAQUET", 2)
    monkeypatch.setattr(execution, "executer", compter)
    tournee = remplissage.Tournee()
    for _ in range(2):
        tournee.passer(cadre(demo.store, demo.jour))
    assert len(tailles) > 1
    assert max(tailles) == 2
