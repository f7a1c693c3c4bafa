"""La base migrée, d'après de vraies bases des versions passées : rien n'est perdu, et ce qui est neuf est rempli."""

import re
from pathlib import Path

import pytest

from ceres_cli.base.reconnaissance import VERSION_SCHEMA
from ceres_cli.regles.obtention.acquis import acquis
from ceres_cli.services.faits import obtentions
from ceres_cli.services.faits.sessions import chaines_de_titres
from ceres_cli.store import Store
from tests.commands.admin.conftest import Migree
from tests.conftest import Lanceur
from tests.fabriques.anciennes import CENTRE, DIRECCTE, MPCP, SCHEMAS, UD, changer, lire, migrer, recharger, tables
from tests.fabriques.convocations import texte
from tests.lanceur import JOUR

# D'un agrément, le lieu d'un site est rempli, l'état devient un événement ; d'un CCP, le retrait devient un jour ; les
# traces sont scellées.
REPRISES = {
    "agrement": ("commune", "commune_insee", "departement", "region", "etat"),
    "certification": ("retiree",),
    "trace": ("empreinte",),
}
ALLONGEES = ("lot", "trace", "parametre", "compteur", "identite_candidat", "ecriture", "sceau", "sel_objet")


def test_la_base_migree_est_entiere_et_a_le_schema_d_une_base_neuve(migree: Migree) -> None:
    schema, base, document = migree
    assert [document[c] for c in ("depuis", "vers", "change", "simulation")] == [schema, VERSION_SCHEMA, True, False]
    store = Store(str(base))  # l'ouvrir vérifie l'empreinte
    with store.lecture() as db:
        assert db.valeur("PRAGMA user_version") == VERSION_SCHEMA
        assert db.valeur("PRAGMA integrity_check") == "ok"
        assert db.lignes("PRAGMA foreign_key_check") == []
    store.fermer()


def test_rien_n_est_perdu(migree: Migree) -> None:
    """Chaque ligne d'avant est là, colonne par colonne ; le journal n'a fait que s'allonger."""
    schema, base, _ = migree
    avant = tables(recharger(schema, base.with_name("avant.db")))
    for table, (colonnes, lignes) in avant.items():
        gardees = [c for c in colonnes if c not in REPRISES.get(table, ())]
        rangs = [colonnes.index(c) for c in gardees]
        attendues = [tuple(ligne[r] for r in rangs) for ligne in lignes]
        noms = ", ".join(gardees)
        retrouvees = lire(base, f"SELECT {noms} FROM {table} ORDER BY {noms}")
        if table in ALLONGEES:
            assert set(attendues) <= set(retrouvees), table
        elif table == "obtention":  # une certification obtenue deux fois n'y est plus qu'une
            assert {ligne[:2] for ligne in attendues} == {ligne[:2] for ligne in retrouvees}
        else:
            assert retrouvees == sorted(attendues, key=lambda ligne: [(v is not None, v) for v in ligne]), table
    dernier = max(ligne[0] for ligne in avant["trace"][1])
    ajoutees = "SELECT DISTINCT l.commande FROM trace t JOIN lot l ON l.id = t.lot_id WHERE t.id > ?"
    assert lire(base, ajoutees, (dernier,)) == [("ceres admin migrer",)]


def test_obt_02_les_titres_detenus_le_restent(ceres: Lanceur, migree: Migree) -> None:
    """Une réussite de TITRE compte pour un entretien réussi : personne ne perd un titre."""
    schema, base, _ = migree
    detenues = "SELECT DISTINCT candidat_id, certification_id FROM obtention ORDER BY 1, 2"
    assert lire(base, detenues) == lire(recharger(schema, base.with_name("avant.db")), detenues)
    for candidat, bloc in (("C-1", "TP-99901m01/CCS1"), ("C-2", "TP-99901m01/CCP1")):
        fiche = ceres("candidat", "voir", candidat, "--format", "json").json()
        assert {"TP-99901m01", bloc} <= set(fiche["certifications"])


def test_v18_8_ce_que_chacun_detient_est_ce_que_donnent_ses_resultats(migree: Migree) -> None:
    """Le calcul que refera la prochaine validation, sur les résultats migrés, donne la table, à la ligne près."""
    _, base, _ = migree
    store = Store(str(base))
    with store.lecture() as db:
        candidats = [numero for (numero,) in db.lignes("SELECT id FROM candidat")]
        epreuves, detentions = obtentions.epreuves(db, candidats), obtentions.detentions(db, candidats)
        versions = obtentions.versions(db, [t for (t,) in db.lignes("SELECT id FROM titre")], chaines_de_titres(db))
    store.fermer()
    calculees = {c: acquis(epreuves.get(c, ()), versions) for c in candidats}
    assert {(c, q, o.session_id, o.jour) for c, siennes in calculees.items() for q, o in siennes.items()} == {
        (c, d.certification, d.session, d.jour) for c, siennes in detentions.items() for d in siennes
    }
    assert sum(map(len, detentions.values())) == 7


@pytest.mark.parametrize("ancienne", [n for n in SCHEMAS if n < 6], indirect=True)
def test_obt_02_les_ccp_sont_dates_comme_le_journal_les_dit(ceres: Lanceur, ancienne: tuple[int, Path]) -> None:
    """D'origine, ajouté, retiré au journal, retiré hors de lui, revenu, ajouté un jour où le titre a été obtenu."""
    schema, base = ancienne
    ((dernier, obtenu),) = lire(base, "SELECT max(t.id), min(l.id) FROM trace t, lot l WHERE l.jour = '2025-03-11'")
    derogation = (", derogation", ", 0") if schema > 1 else ("", "")
    traces = [
        f"INSERT INTO trace (id, lot_id, type_objet, objet_id, action, champ, avant, apres{derogation[0]})"
        f" VALUES ({dernier + n}, {lot}, 'titre', {titre}, 'modifier', '{champ}', {avant}, {apres}{derogation[1]})"
        for n, (lot, titre, champ, avant, apres) in enumerate(
            (
                (40, 1, "CCP3", "NULL", "'Ajouté'"),
                (50, 1, "CCP2.retiree", "'0'", "'1'"),
                (50, 3, "CCP1.retiree", "'0'", "'1'"),
                (60, 3, "CCP1.retiree", "'1'", "'0'"),
                (obtenu, 1, "CCP4", "NULL", "'Ajouté'"),
            ),
            start=1,
        )
    ]
    blocs = [
        "INSERT INTO certification (id, titre_id, type, rang, reference, intitule, retiree)"
        f" VALUES ({90 + rang}, 1, 'CCP', {rang}, 'TP-99901m01/CCP{rang}', 'Ajouté', 0)"
        for rang in (3, 4)
    ]
    retires = "UPDATE certification SET retiree = 1 WHERE reference IN ('TP-99901m01/CCP2', 'TP-99902m01/CCP2')"
    changer(base, *blocs, retires, *traces)
    migrer(ceres)
    sql = "SELECT reference, exige_du, retire_le, exige_avant FROM certification WHERE type = 'CCP'"
    ccp = {reference: jours for reference, *jours in lire(base, sql)}
    assert {r.removeprefix("TP-"): jours for r, jours in ccp.items() if any(jours)} == {
        "99901m01/CCP2": [None, "2025-01-14", None],
        "99901m01/CCP3": ["2025-01-08", None, None],
        "99901m01/CCP4": ["2025-03-12", None, None],
        "99902m01/CCP2": [None, JOUR, None],
        "RNCP37674/CCP1": ["2025-02-10", None, "0001-01-01/2025-01-14"],
    }
    vus = ceres("referentiel", "voir", "TP-99901m01", "--format", "json").json()["ccp"]
    assert [(b["exige_du"], b["actif"]) for b in vus] == [
        ("2021-01-01", True), ("2021-01-01", False), ("2025-01-08", True), ("2025-03-12", True)
    ]  # fmt: skip


def test_obt_01_un_ccs_reste_sans_titre_est_signale(ceres: Lanceur, premiere: Path) -> None:
    """Le titre avait été retiré avant la migration."""
    changer(premiere, "DELETE FROM obtention WHERE candidat_id = 1 AND certification_id = 1")
    document = migrer(ceres)
    assert {e["quoi"]: e["nombre"] for e in document["effets"]}["sans_appui"] == 1
    assert lire(premiere, "SELECT candidat_id, certification_id FROM obtention WHERE sans_appui = 1") == [(1, 4)]


@pytest.mark.parametrize(
    "lien",
    [
        "UPDATE titre SET code = 'TP-99901', millesime = 'm09' WHERE id = 3",
        "INSERT INTO succession SELECT 'RNCP99801', rncp FROM titre WHERE id = 3",
    ],
)
def test_obt_01_un_titre_d_une_autre_version_appuie_le_ccs(ceres: Lanceur, premiere: Path, lien: str) -> None:
    """Même code sans millésime, ou fiches RNCP qui se succèdent : c'est la même chaîne."""
    autre = "SELECT id FROM certification WHERE titre_id = 3 AND type = 'TITRE'"
    detenir = f"UPDATE obtention SET certification_id = ({autre}) WHERE candidat_id = 1 AND certification_id = 1"
    changer(premiere, lien, detenir)
    migrer(ceres)
    assert lire(premiere, "SELECT count(*) FROM obtention WHERE sans_appui = 1") == [(0,)]


def test_obt_02_de_deux_sessions_la_premiere_est_gardee(ceres: Lanceur, premiere: Path) -> None:
    changer(premiere, "INSERT INTO obtention VALUES (1, 4, 5, '2025-07-07')")
    ccs = "SELECT session_id, obtenue_le FROM obtention WHERE candidat_id = 1 AND certification_id = 4 ORDER BY 1"
    assert lire(premiere, ccs) == [(3, "2025-04-14"), (5, "2025-07-07")]
    document = migrer(ceres)
    assert lire(premiere, ccs) == [(3, "2025-04-14")]
    assert {e["quoi"]: e["nombre"] for e in document["effets"]}["obtentions_redites"] == 1


def test_ses_13_le_resultat_d_un_titre_est_lu_comme_celui_de_l_entretien(depuis_1: Path) -> None:
    lus = "SELECT session_id, candidat_id, resultat, entretien FROM inscription WHERE resultat IS NOT NULL ORDER BY id"
    assert lire(depuis_1, lus) == [
        (1, 1, "reussite", "reussi"),
        (1, 2, "echec", "echoue"),
        (1, 3, "absent", "absent"),
        (1, 4, "reussite_partielle", None),
        (2, 2, "reussite", None),  # un CCP n'a pas dit son entretien
        (3, 1, "reussite", None),  # un CCS n'en a pas
        (4, 2, "reussite", "reussi"),
        (4, 3, "echec", "echoue"),
        (4, 6, "echec", "echoue"),
        (5, 4, "reussite", "reussi"),
    ]
    assert lire(depuis_1, "SELECT DISTINCT portee, demande_vae_id FROM inscription") == [("complete", None)]


def test_obt_03_un_parchemin_a_editer_par_titre_ou_ccs_detenu(migree: Migree) -> None:
    _, base, _ = migree
    lus = lire(
        base,
        "SELECT p.id, p.candidat_id, c.reference, p.etat, p.delivre_le, p.annule_le, p.version FROM parchemin p"
        " JOIN certification c ON c.id = p.certification_id ORDER BY p.id",
    )
    assert lus == [
        (1, 1, "TP-99901m01", "a_editer", None, None, 1),
        (2, 1, "TP-99901m01/CCS1", "a_editer", None, None, 1),
        (3, 2, "TP-99901m01", "a_editer", None, None, 1),
    ]
    assert lire(base, "SELECT valeur FROM compteur WHERE nom = 'parchemin'") == [(3,)]


def test_agr_01_un_agrement_retire_l_est_au_jour_que_dit_le_journal(migree: Migree) -> None:
    """Le second avait été retiré avant de commencer : il ne vaut pas un jour."""
    _, base, _ = migree
    assert lire(base, "SELECT * FROM evenement_agrement ORDER BY id") == [
        (1, 5, "retirer", "2025-02-03", "2025-02-03", "locaux non conformes"),
        (2, 6, "retirer", "2025-04-01", "2025-02-04", "Retrait d'avant la version 1.8, sans motif."),
    ]
    assert lire(base, "SELECT valeur FROM compteur WHERE nom = 'evenement_agrement'") == [(2,)]


def test_v18_8_une_session_debloquee_garde_ce_qu_elle_avait_valide(migree: Migree) -> None:
    """Le résultat de C-6 a été changé depuis le déblocage : le journal dit ce qu'il était."""
    _, base, _ = migree
    assert lire(
        base,
        "SELECT i.candidat_id, r.resultat, r.ccp_acquis, r.entretien, r.jour FROM resultat_conteste r"
        " JOIN inscription i ON i.id = r.inscription_id ORDER BY 1",
    ) == [
        (2, "reussite", None, "reussi", "2025-05-12"),
        (3, "echec", None, "echoue", "2025-05-12"),
        (6, "reussite_partielle", "CCP1,CCP2", None, "2025-05-12"),
    ]


def test_can_05_les_identites_portees_sont_relues_du_journal(depuis_1: Path) -> None:
    """C-4 s'est appelé DUPOND, puis DUPONT, puis son prénom et sa naissance ont été corrigés ensemble."""
    assert lire(depuis_1, "SELECT noms, naissance FROM identite_candidat WHERE candidat_id = 4 ORDER BY noms") == [
        ("dupond max", "1997-07-07"),
        ("dupont max", "1997-07-07"),
        ("dupont maxime", "1997-07-17"),
    ]
    assert lire(depuis_1, "SELECT count(*), count(DISTINCT candidat_id) FROM identite_candidat") == [(8, 6)]


def test_ses_06_un_site_agree_prend_la_commune_de_ses_sessions_ou_du_centre(depuis_1: Path) -> None:
    assert lire(
        depuis_1,
        "SELECT id, site_cle, commune, commune_insee, departement, region FROM agrement WHERE site IS NOT NULL",
    ) == [(3, "annexe du port", "Saint-Nazaire", "44184", "44", "52"), (4, "quai nord", "Nantes", "44109", "44", "52")]
    assert lire(depuis_1, "SELECT count(*) FROM agrement WHERE site IS NULL AND departement IS NOT NULL") == [(0,)]
    traces = "SELECT objet_id, avant, apres FROM trace WHERE type_objet = 'agrement' AND action = 'migrer'"
    assert lire(depuis_1, f"{traces} AND champ = 'commune'") == [(3, None, "Saint-Nazaire"), (4, None, "Nantes")]


def test_les_colonnes_neuves_disent_ce_qui_est_vrai_des_anciennes_lignes(depuis_1: Path) -> None:
    """Le jour forcé se reconnaît à l'instant ; la nuit, qui peut consigner un autre jour, n'est pas jugée."""
    vrais = "SELECT commande FROM lot WHERE jour_force = 0 AND commande <> 'ceres admin migrer' ORDER BY id"
    assert lire(depuis_1, vrais) == [("ceres habilitation expirer",), ("ceres jure modifier",)]
    assert lire(depuis_1, "SELECT DISTINCT derogation FROM trace") == [(0,)]
    assert lire(depuis_1, "SELECT DISTINCT retire, fin FROM profil") == [(0, None)]
    assert lire(depuis_1, "SELECT DISTINCT reprise FROM session_examen") == [(0,)]
    ((sceau,),) = lire(depuis_1, "SELECT valeur FROM parametre WHERE nom = 'sceau_des_plans'")
    assert re.fullmatch("[0-9a-f]{64}", sceau)


def test_le_travail_continue_sur_la_base_migree(ceres: Lanceur, migree: Migree) -> None:
    """Lire, écrire, valider, défaire, exporter : ce que chaque profil faisait, il le fait encore."""
    _, base, _ = migree
    ((lot,),) = lire(base, "SELECT id FROM lot WHERE commande = 'ceres habilitation lot'")
    for profil, ligne in (
        (UD, "session valider S-2025-5"),
        (UD, "candidat lister"),
        (CENTRE, "candidat creer --nom NEUF --prenom Iris --naissance 1999-09-09"),
        (CENTRE, "convocation exporter S-2025-6 --sortie lettres --formats ics --perimees"),
        (CENTRE, "session voir S-2025-1"),
        (DIRECCTE, "centre voir E-1"),
        (UD, f"habilitation annuler-lot L-{lot} --motif essai --oui"),
        (UD, "jure creer --nom NEUF --prenom Iris --commune Nantes"),
        (MPCP, "journal lister --limite 5"),
        (MPCP, "profil lister --tous"),
    ):
        rendu = ceres(*ligne.split(), "--profil", profil, env={"CERES_AUJOURDHUI": "2025-09-01"})
        assert rendu.code == 0, (ligne, rendu.stderr)


def test_conv_04_une_lettre_d_avant_garde_ce_qu_elle_dit_et_dit_qu_elle_est_reimprimee(
    ceres: Lanceur, migree: Migree
) -> None:
    schema, base, _ = migree
    gardees = "SELECT id, edition, date_edition, contenu FROM convocation ORDER BY id"
    assert lire(base, gardees) == lire(recharger(schema, base.with_name("avant.db")), gardees)

    def lettres(dossier: str, *ligne: str) -> list[str]:
        env = {"CERES_AUJOURDHUI": "2025-09-01"}
        rendu = ceres(*ligne, "--sortie", dossier, "--formats", "pdf,ics", "--profil", CENTRE, env=env)
        assert rendu.code == 0, rendu.stderr
        lues = [texte(f.read_bytes()) for f in Path(dossier).glob("*.pdf")]
        return lues + [re.sub("\r?\n ", "", f.read_text()).replace("\\,", ",") for f in Path(dossier).glob("*.ics")]

    def exporter(dossier: str, session: str) -> list[str]:
        return [t.replace("\u00a0", " ") for t in lettres(dossier, "convocation", "exporter", session)]

    d_avant = exporter("avant", "S-2025-1")
    assert d_avant
    assert all("du 10 février 2025, réimprimée dans la forme d'aujourd'hui" in lue for lue in d_avant)
    assert exporter("encore", "S-2025-1") == d_avant
    lettres("neuves", "convocation", "editer", "S-2025-6", "--heure", "07:45")
    assert not [lue for lue in exporter("exportees", "S-2025-6") if "réimprimée" in lue]


def test_sit_01_les_sites_que_disait_une_base_d_avant_sont_la(ceres: Lanceur, ancienne: tuple[int, Path]) -> None:
    """Un par centre, nom et commune, quels que soient les accents et la casse ; l'adresse reste à compléter."""
    _, base = ancienne
    changer(
        base,
        "UPDATE session_examen SET site = 'Annexe Été', commune = 'Nantes' WHERE numero = 6",
        "UPDATE session_examen SET site = 'ANNEXE ETE', commune = 'Nantes' WHERE numero = 5",
        "UPDATE session_examen SET site = 'Annexe Été', commune = 'Rezé', commune_insee = NULL WHERE numero = 4",
    )
    migrer(ceres)
    lus = lire(
        base,
        "SELECT s.numero, si.nom, si.commune, si.adresse FROM session_examen s JOIN site si ON si.id = s.site_id"
        " WHERE s.numero IN (4, 5, 6) ORDER BY s.numero",
    )
    assert [(numero, nom.casefold()[:6], commune, adresse) for numero, nom, commune, adresse in lus] == [
        (4, "annexe", "Rezé", None), (5, "annexe", "Nantes", None), (6, "annexe", "Nantes", None),
    ]  # fmt: skip
    assert lire(base, "SELECT count(DISTINCT site_id) FROM session_examen WHERE numero IN (5, 6)") == [(1,)]
    assert ceres("centre", "site", "lister", "--profil", CENTRE, env={"CERES_AUJOURDHUI": "2025-09-01"}).code == 0


def test_les_lots_d_avant_se_defont_encore(ceres: Lanceur, depuis_1: Path) -> None:
    """Chaque lot de la version 0.1 se défait entièrement, ou dit pourquoi non : un profil donné aussi."""
    avant = recharger(1, depuis_1.with_name("avant.db"))
    lots = [numero for (numero,) in lire(avant, "SELECT id FROM lot ORDER BY id")]
    rendus = [ceres("lot", "annuler", f"L-{n}", "--motif", "essai", "--simuler", "--format", "json") for n in lots]
    assert {code: sum(r.code == code for r in rendus) for code in (0, 7)} == {0: 21, 7: 95}
    raisons = {ligne["code"] for r in rendus for ligne in r.json()["lignes"] if ligne["resultat"] != "fait"}
    assert raisons == {"IRREVERSIBLE", "DEPLACE"}
    # Un agrément qui porte des sessions se refuse, et ne se retire pas à la place (AGR-01).
    dits = {x["objet"]: x["explication"] or "" for r in rendus for x in r.json()["lignes"]}
    portent = {o for o, dit in dits.items() if o.startswith("A-") and "reposent dessus" in dit}
    assert portent == {"A-000001", "A-000002", "A-000003"}
