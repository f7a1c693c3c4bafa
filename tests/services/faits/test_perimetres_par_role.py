"""DRO-02 : ce que chaque profil voit de chaque table, condition par condition, écrites à la main d'après regles.md."""

import re
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.base.db import Db
from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import DroitsInsuffisants
from ceres_cli.regles.droits import Acteur, a_pris_fin
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.faits import conditions, ecrits, perimetres, sources
from tests.fabriques.base import Fabrique

JOUR = date(2025, 9, 2)
CENTRE = Acteur("a", 1, Role.CENTRE, centre_id=7, jour=JOUR)
UD = Acteur("a", 2, Role.UD, departement="44", jour=JOUR)
DIRECCTE = Acteur("a", 3, Role.DIRECCTE, region="52", jour=JOUR)
MPCP = Acteur("a", 4, Role.MPCP, jour=JOUR)
ROLES = {"centre": CENTRE, "ud": UD, "direccte": DIRECCTE, "mpcp": MPCP}
TOUT: tuple[str, list[Any]] = ("1 = 1", [])
LOCALE = Db(sqlite3.connect(":memory:"))


def liste_jur_01(jour: str, *, une_a_une: bool = False) -> tuple[str, list[Any]]:
    """La liste d'un Centre : titre agréé, habilitation utilisable, agrément valide, le jour dit."""
    attendu = Filtre()
    conditions.agree(attendu, 7, jour, une_a_une=une_a_une)
    conditions.utilisable(attendu, jour)
    return attendu.ou(), attendu.parametres


HABILITES = liste_jur_01("2025-09-02")
HABILITATIONS = "habilitation h JOIN titre t ON t.id = h.titre_id"
UN_A_UN = liste_jur_01("2025-09-02", une_a_une=True)[0]
DES_JURES = f"EXISTS (SELECT 1 FROM {HABILITATIONS} WHERE h.jure_id = j.id AND {UN_A_UN}{conditions.SEULE})"
PASSE = (
    "SELECT 1 FROM inscription iv JOIN session_examen sv ON sv.id = iv.session_id"
    " WHERE iv.candidat_id = c.id AND sv.{} = ?" + conditions.SEULE
)
DU_RESSORT = "EXISTS (SELECT 1 FROM centre ec WHERE ec.id = c.centre_id AND ec.{0} = ?" + conditions.SEULE + ")"
ENSEMBLE = (
    "SELECT cv.id FROM candidat cv WHERE cv.centre_id {} UNION SELECT iv.candidat_id FROM session_examen sv"
    " JOIN inscription iv ON iv.session_id = sv.id WHERE sv.{} = ?"
)
DES_SESSIONS = "SELECT sv.id FROM session_examen sv WHERE sv.{} = ?"
DES_CENTRES = "IN (SELECT id FROM centre WHERE {} = ?)"
OU_SE_LEVE = "CASE WHEN s.id IS NULL THEN coalesce(d.departement, e.departement) ELSE s.departement END"
ATTENDUS: dict[str, tuple[Callable[..., None], dict[str, tuple[str, list[Any]]]]] = {
    "habilitations": (
        lambda f, a: perimetres.habilitations(f, a, "2025-09-02"),
        {"centre": HABILITES, "ud": ("j.departement = ?", ["44"]), "direccte": ("j.region = ?", ["52"])},
    ),
    "jures": (
        lambda f, a: perimetres.jures(f, a, "2025-09-02"),
        {
            "centre": (DES_JURES, HABILITES[1]),
            "ud": ("j.departement = ?", ["44"]),
            "direccte": ("j.region = ?", ["52"]),
        },
    ),
    "centres": (perimetres.centres, {"centre": ("e.id = ?", [7]), "ud": TOUT, "direccte": TOUT}),
    "sessions": (
        perimetres.sessions,
        {"centre": ("s.centre_id = ?", [7]), "ud": ("s.departement = ?", ["44"]), "direccte": ("s.region = ?", ["52"])},
    ),
    # L'avis d'un agent n'est pas d'une session : lui seul, et le MPCP. Celui d'un bureau à un autre est au sien.
    "messages": (
        perimetres.messages,
        {
            "centre": (f"(m.session_id IN ({DES_SESSIONS.format('centre_id')}) OR m.centre_id = ?)", [7, 7]),
            "ud": (
                f"(m.session_id IN ({DES_SESSIONS.format('departement')}) OR m.departement IN (?) OR m.profil_id = ?)",
                ["44", "44", 2],
            ),
            "direccte": (
                f"(m.session_id IN ({DES_SESSIONS.format('region')})"
                " OR m.departement IN (?, ?, ?, ?, ?) OR m.profil_id = ?)",
                ["52", "44", "49", "53", "72", "85", 3],
            ),
        },
    ),
    "écrites en son nom": (
        ecrits.ecrites_en_son_nom,
        {
            "centre": ("l.structure = ? AND l.role = ?", ["E-000007", "centre"]),
            "ud": ("l.structure = ? AND l.role = ?", ["44", "ud"]),
            "direccte": ("l.structure = ? AND l.role = ?", ["52", "direccte"]),
        },
    ),
    # Où l'on écrit : un service lit tous les centres, et n'agit que sur ceux de son ressort.
    "centres du ressort": (
        perimetres.centres_du_ressort,
        {"centre": ("e.id = ?", [7]), "ud": ("e.departement = ?", ["44"]), "direccte": ("e.region = ?", ["52"])},
    ),
    "agréments": (
        perimetres.agrements,
        {
            "centre": ("e.id = ?", [7]),
            "ud": ("coalesce(a.departement, e.departement) = ?", ["44"]),
            "direccte": ("coalesce(a.region, e.region) = ?", ["52"]),
        },
    ),
    "sites": (
        perimetres.sites,
        {
            "centre": ("e.id = ?", [7]),
            "ud": ("coalesce(si.departement, e.departement) = ?", ["44"]),
            "direccte": ("coalesce(si.region, e.region) = ?", ["52"]),
        },
    ),
    "candidats": (
        perimetres.candidats,
        {
            "centre": (f"(coalesce(c.centre_id, 0) = ? OR EXISTS ({PASSE.format('centre_id')}))", [7, 7]),
            "ud": (f"({DU_RESSORT.format('departement')} OR EXISTS ({PASSE.format('departement')}))", ["44", "44"]),
            "direccte": (f"({DU_RESSORT.format('region')} OR EXISTS ({PASSE.format('region')}))", ["52", "52"]),
        },
    ),
    "candidats en nombre": (
        perimetres.candidats_en_nombre,
        {
            "centre": (f"c.id IN ({ENSEMBLE.format('= ?', 'centre_id')})", [7, 7]),
            "ud": (f"c.id IN ({ENSEMBLE.format(DES_CENTRES.format('departement'), 'departement')})", ["44", "44"]),
            "direccte": (f"c.id IN ({ENSEMBLE.format(DES_CENTRES.format('region'), 'region')})", ["52", "52"]),
        },
    ),
    "dérogations": (
        perimetres.derogations,
        {
            "centre": ("e.id = ?", [7]),
            "ud": (f"{OU_SE_LEVE} IN (?)", ["44"]),
            "direccte": (f"{OU_SE_LEVE} IN (?, ?, ?, ?, ?)", ["44", "49", "53", "72", "85"]),
        },
    ),
    # Un Centre ne lit les siens qu'une fois clos.
    "contrôles": (
        perimetres.controles,
        {
            "centre": ("k.centre_id = ? AND k.etat = 'clos'", [7]),
            "ud": ("CASE WHEN k.session_id IS NULL THEN e.departement ELSE s.departement END = ?", ["44"]),
            "direccte": ("CASE WHEN k.session_id IS NULL THEN e.region ELSE s.region END = ?", ["52"]),
        },
    ),
    # Celles de leurs candidats ; d'un service, celles aussi qui se décident dans son ressort.
    "demandes VAE": (
        perimetres.demandes_vae,
        {
            "centre": (f"(d.candidat_id IN ({ENSEMBLE.format('= ?', 'centre_id')}))", [7, 7]),
            "ud": (
                f"(d.candidat_id IN ({ENSEMBLE.format(DES_CENTRES.format('departement'), 'departement')})"
                " OR coalesce(c.departement, e.departement) IN (?))",
                ["44", "44", "44"],
            ),
            "direccte": (
                f"(d.candidat_id IN ({ENSEMBLE.format(DES_CENTRES.format('region'), 'region')})"
                " OR coalesce(c.departement, e.departement) IN (?, ?, ?, ?, ?))",
                ["52", "52", "44", "49", "53", "72", "85"],
            ),
        },
    ),
    "demandes VAE, une à une": (
        lambda f, a: perimetres.demandes_vae(f, a, une_a_une=True),
        {
            "centre": (f"(coalesce(c.centre_id, 0) = ? OR EXISTS ({PASSE.format('centre_id')}))", [7, 7]),
            "ud": (
                f"({DU_RESSORT.format('departement')} OR EXISTS ({PASSE.format('departement')})"
                " OR coalesce(c.departement, e.departement) IN (?))",
                ["44", "44", "44"],
            ),
            "direccte": (
                f"({DU_RESSORT.format('region')} OR EXISTS ({PASSE.format('region')})"
                " OR coalesce(c.departement, e.departement) IN (?, ?, ?, ?, ?))",
                ["52", "52", "44", "49", "53", "72", "85"],
            ),
        },
    ),
}


# Sorte d'objet au journal → (d'où il se lit, son numéro, la table d'`ATTENDUS` qui dit qui le voit).
AU_JOURNAL = {
    "habilitation": ("habilitation h JOIN jure j ON j.id = h.jure_id", "h", "jures"),
    "jure": ("jure j", "j", "jures"),
    "session": ("session_examen s", "s", "sessions"),
    "convocation": ("convocation v JOIN session_examen s ON s.id = v.session_id", "v", "sessions"),
    "message": ("message m LEFT JOIN session_examen s ON s.id = m.session_id", "m", "messages"),
    "candidat": ("candidat c", "c", "candidats"),
    "parchemin": ("parchemin p JOIN candidat c ON c.id = p.candidat_id", "p", "candidats"),
    "attestation": (
        "attestation n JOIN candidat c ON c.id = n.candidat_id JOIN session_examen s ON s.id = n.session_id",
        "n",
        "sessions",
    ),
    "centre": ("centre e", "e", "centres du ressort"),
    "site": ("site si JOIN centre e ON e.id = si.centre_id", "si", "sites"),
    "agrement": ("agrement a JOIN centre e ON e.id = a.centre_id", "a", "agréments"),
    "demande_vae": (
        "demande_vae d JOIN candidat c ON c.id = d.candidat_id LEFT JOIN centre e ON e.id = c.centre_id",
        "d",
        "demandes VAE",
    ),
    "derogation": (
        "derogation d LEFT JOIN session_examen s"
        " ON s.id = CASE WHEN d.session_id IS NULL THEN d.utilisee_par_id ELSE d.session_id END"
        " JOIN centre e ON e.id = CASE WHEN d.centre_id IS NULL THEN s.centre_id ELSE d.centre_id END",
        "d",
        "dérogations",
    ),
    "controle": (
        "controle k JOIN centre e ON e.id = k.centre_id LEFT JOIN session_examen s ON s.id = k.session_id",
        "k",
        "contrôles",
    ),
}


@pytest.mark.parametrize("role", ["centre", "ud", "direccte", "mpcp"])
def test_dro_02_le_journal_se_lit_d_apres_l_objet_ou_d_apres_l_auteur(role: str) -> None:
    """Ce qu'on a écrit, et ce qui touche un objet du ressort, quel qu'en soit l'auteur ; un Centre n'y lit pas les
    jurés."""
    traces, lots, ressort = Filtre(), Filtre(), Filtre()
    ecrits.traces(LOCALE, traces, ROLES[role])
    ecrits.lots(LOCALE, lots, ROLES[role])
    ecrits.du_ressort(LOCALE, ressort, ROLES[role])
    if role == "mpcp":
        assert (traces.ou(), lots.ou(), ressort.ou()) == ("1 = 1", "1 = 1", "1 = 1")
        return
    au_journal = [s for s, o in sources.objets().items() if o.perimetre is not None]
    assert sorted(au_journal) == sorted(AU_JOURNAL), "d'où se lit chaque nom qui a un ressort s'écrit dans AU_JOURNAL"
    cas, parametres = [], []
    for sorte, (depuis, alias, table) in AU_JOURNAL.items():
        if role == "centre" and table == "jures":
            continue
        condition, siens = ATTENDUS[table][1][role]
        cas.append(
            f"WHEN '{sorte}' THEN EXISTS (SELECT 1 FROM {depuis} WHERE {alias}.id = tr.objet_id AND {condition})"
        )
        parametres += siens
    # AME-01 : une DIRECCTE n'apprend pas qui a un aménagement.
    dites = "coalesce(tr.champ, '') NOT LIKE 'amenagements %'" if role == "direccte" else "TRUE"
    objet = f"CASE tr.type_objet {' '.join(cas)} ELSE FALSE END AND {dites}"
    auteur, noms = ATTENDUS["écrites en son nom"][1][role]
    assert (traces.ou(), traces.parametres) == (f"(({auteur}) OR {objet})", [*noms, *parametres])
    parmi = f"EXISTS (SELECT 1 FROM trace tr WHERE tr.lot_id = l.id AND {objet})"
    assert (lots.ou(), lots.parametres) == (f"(({auteur}) OR {parmi})", [*noms, *parametres])
    assert (ressort.ou(), ressort.parametres) == (objet, parametres)


@pytest.mark.parametrize(
    ("role", "structure", "sortes", "tu"),
    [
        ("centre", "44", ["jure"], True),
        ("centre", "44", ["session", "habilitation"], True),
        ("centre", "44", ["session", "candidat"], False),
        ("centre", CENTRE.structure, ["jure"], False),  # c'est lui qui l'a écrit
        ("centre", None, ["jure"], True),
        ("ud", "49", ["jure"], False),
        ("direccte", "44", ["habilitation"], False),
        ("mpcp", "44", ["jure"], False),
    ],
)
def test_v18_9_ce_qu_une_autre_structure_a_ecrit_d_un_jure_ne_se_lit_pas_dans_un_centre(
    role: str, structure: str | None, sortes: list[str], tu: bool
) -> None:
    assert ecrits.est_aux_services(ROLES[role], structure, sortes) is tu


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("table", ATTENDUS)
def test_dro_02_la_condition_de_chaque_role(table: str, role: str) -> None:
    poser, par_role = ATTENDUS[table]
    filtre = Filtre()
    poser(filtre, ROLES[role])
    assert (filtre.ou(), filtre.parametres) == par_role.get(role, TOUT)


# Sous un rôle, les alias qu'une condition borne à ce que l'acteur en voit : la table en est lue, non la vue.
BORNES = {
    "habilitations": {"h", "j"},
    "jures": {"j"},
    "sessions": {"s"},
    "messages": {"s"},
    "candidats": {"c"},
    "candidats en nombre": {"c"},
}


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
@pytest.mark.parametrize("table", ATTENDUS)
def test_dro_02_sous_un_role_une_condition_dit_les_alias_qu_elle_borne(table: str, role: str) -> None:
    """La même condition, sur les tables ; un candidat, la base le juge seule, et ce qu'un Centre demande de chaque juré
    se cherche par l'index."""
    filtre = Filtre()
    ATTENDUS[table][0](filtre, ROLES[role]._replace(sous_un_role=True))
    assert filtre.du_ressort == BORNES.get(table, set())
    en_nombre = table.removesuffix(", une à une")
    condition, parametres = TOUT if table == "candidats" else ATTENDUS[en_nombre][1][role]
    agreees = conditions.CERTIFICATIONS_AGREEES
    en_tableau = f"h.certification_id = ANY (ARRAY({agreees.replace('ch.titre_id, ch.id', 'ch.id')}))"
    condition = condition.replace(f"((h.titre_id, h.certification_id) IN ({agreees})) IS TRUE", en_tableau)
    assert (filtre.ou().replace("public.", ""), filtre.parametres) == (condition, parametres)
    siennes = {"jures": {"habilitation h"} if role == "centre" else set()}
    ensemble = {"candidat cv", "session_examen sv", "inscription iv"}
    siennes |= {"candidats en nombre": ensemble, "demandes VAE": ensemble, "messages": {"session_examen sv"}}
    assert set(re.findall(r"public\.(\w+ \w+)", filtre.ou())) == siennes.get(en_nombre, set())


@pytest.mark.parametrize("role", ["centre", "ud", "direccte"])
def test_dro_02_sous_un_role_le_journal_est_juge_par_la_base(role: str) -> None:
    for poser, bornes in ((ecrits.traces, {"tr", "l"}), (ecrits.lots, {"l"})):
        filtre = Filtre()
        poser(LOCALE, filtre, ROLES[role]._replace(sous_un_role=True))
        assert (filtre.ou(), filtre.parametres, filtre.du_ressort) == (*TOUT, bornes)


@pytest.mark.parametrize("sous_un_role", [False, True])
def test_un_alias_borne_se_lit_dans_sa_table_et_les_autres_par_leur_nom(*, sous_un_role: bool) -> None:
    filtre = Filtre()
    perimetres.sessions(filtre, UD._replace(sous_un_role=sous_un_role))
    lues = [filtre.de(table) for table in ("session_examen s", "session_examen autre", "jure j")]
    assert lues == [f"{'public.' if sous_un_role else ''}session_examen s", "session_examen autre", "jure j"]


def test_dro_02_les_conditions_d_un_service_choisissent_des_jures() -> None:
    for acteur in (UD, DIRECCTE):
        filtre = Filtre()
        perimetres.habilitations(filtre, acteur, "2025-09-02")
        assert (filtre.alias, filtre.par_jure) == ({"j"}, True)


@pytest.mark.parametrize("poser", [perimetres.habilitations, perimetres.jures])
@pytest.mark.parametrize(("jour", "permis"), [("2025-09-01", False), ("2025-09-02", True), ("2025-09-03", True)])
def test_dro_02_un_centre_ne_lit_pas_un_jour_passe(poser: Callable[..., None], jour: str, permis: bool) -> None:
    for acteur in (UD, DIRECCTE, MPCP):
        poser(Filtre(), acteur, "2020-01-01")
    if permis:
        poser(Filtre(), CENTRE, jour)
        return
    with pytest.raises(DroitsInsuffisants) as refus:
        poser(Filtre(), CENTRE, jour)
    assert (refus.value.message, refus.value.conseil) == (
        "Un profil Centre ne lit pas les jurés d'un jour passé.",
        "Lisez ceux du jour (retirez --au ou --du), ou donnez un jour à venir.",
    )


def test_dro_02_les_jures_vus_et_ceux_qu_un_centre_nomme(isole: Path) -> None:
    """Vu l'un de ces jours au moins ; un Centre seul en nomme d'autres, s'ils existent."""
    base = Fabrique(isole / "ceres.db")
    vus = [base.jure("ALIX", departement="44"), base.jure("BRUN", departement="44")]
    ailleurs = base.jure("CARO", departement="35", region="53")
    numeros = [*vus, ailleurs, 999]
    with base.store.lecture() as db:
        assert perimetres.jures_vus(db, UD, numeros, [JOUR, JOUR]) == set(vus)
        assert perimetres.jures_vus(db, MPCP, numeros, [JOUR]) == {*vus, ailleurs}
        assert perimetres.jures_vus(db, MPCP, [ailleurs], [JOUR]) == {ailleurs}
        assert perimetres.jures_vus(db, UD, numeros, []) == set()
        assert perimetres.jures_nommables(db, CENTRE, numeros) == {*vus, ailleurs}
        assert perimetres.jures_nommables(db, CENTRE, [ailleurs, 999]) == {ailleurs}
        assert [perimetres.jures_nommables(db, a, numeros) for a in (UD, DIRECCTE, MPCP)] == [set()] * 3


@pytest.mark.parametrize(
    ("fin", "retire", "fini"),
    [
        (None, False, False),
        (date(2025, 9, 1), False, True),
        (date(2025, 9, 2), False, False),
        (date(2025, 9, 3), False, False),
        (None, True, True),
        (date(2025, 9, 3), True, True),
    ],
)
def test_pro_01_un_profil_finit_le_lendemain_de_sa_fin_et_sitot_retire(
    fin: date | None, retire: bool, fini: bool
) -> None:
    assert a_pris_fin(fin, retire, JOUR) is fini
