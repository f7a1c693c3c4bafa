"""`jure experience --modifier`, `jure supprimer` et les liens : HAB-12, JUR-03, SES-08. Jour : 02/09/2025."""

from datetime import date
from typing import Any

import pytest

from tests.au_terminal import au_terminal
from tests.conftest import Lanceur
from tests.fabriques.base import Fabrique

T = "TP-99901m01"
UD_44, UD_75 = "P-2", "P-3"
EXPERIENCE = ("jure", "experience", "J-1")


@pytest.fixture
def f(f: Fabrique) -> Fabrique:
    """Un juré, un titre jusqu'à fin 2027, un centre agréé ; les profils MPCP, UD 44 et UD 75."""
    f.titre(fin=date(2027, 12, 31), ccs=1, rome=("M1805",))
    f.jure()
    centre = f.centre()
    f.agrement(centre, fin=date(2027, 12, 31))
    f.profil("ud", departement="44")
    f.profil("ud", departement="75")
    return f


def emplois(ceres: Lanceur) -> list[tuple[Any, ...]]:
    connus = ceres("jure", "voir", "J-1", "--format", "json").json()["experiences"]
    return [(e["titre"] or e["rome"], e["debut"], e["fin"]) for e in connus]


def test_un_emploi_se_corrige_sans_en_faire_un_autre(ceres: Lanceur, f: Fabrique) -> None:
    f.experience(1, rome="M1805", debut=date(2018, 9, 1))
    f.experience(1, titre=1, debut=date(2015, 1, 1), fin=date(2016, 1, 1))
    rome = (*EXPERIENCE, "--rome", "M1805", "--modifier")
    assert ceres(*rome, "--nouveau-debut", "01/09/2017").code == 0
    assert ceres(*EXPERIENCE, "--debut", "01/09/2017", "--modifier", "--fin", "2024-06-30").code == 0
    assert emplois(ceres) == [(T, "2015-01-01", "2016-01-01"), ("M1805", "2017-09-01", "2024-06-30")]
    assert "rien à changer" in ceres(*rome, "--fin", "2024-06-30").stderr.lower()
    assert ceres(*rome, "--en-poste").code == 0
    assert emplois(ceres)[1] == ("M1805", "2017-09-01", None)
    champs = ceres("jure", "historique", "J-1", "--format", "json").json()["elements"]
    assert [(t["avant"], t["apres"]) for t in champs] == [
        ("M1805 2018-09-01/", "M1805 2017-09-01/"),
        ("M1805 2017-09-01/", "M1805 2017-09-01/2024-06-30"),
        ("M1805 2017-09-01/2024-06-30", "M1805 2017-09-01/"),
    ]


@pytest.mark.parametrize(
    ("fin", "dit"),
    [("2015-01-01", "le 01/01/2015"), ("2015-01-02", "du 01/01/2015 au 02/01/2015"), (None, "depuis le 01/01/2015, ")],
)
def test_un_emploi_d_un_jour_se_dit_d_un_jour(ceres: Lanceur, f: Fabrique, fin: str | None, dit: str) -> None:
    options = () if fin is None else ("--fin", fin)
    noter = ceres(*EXPERIENCE, "--rome", "M1805", "--debut", "01/01/2015", *options)
    assert noter.code == 0
    assert f"M1805 {dit}" in noter.stdout + noter.stderr


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--modifier",), 2),  # rien à modifier
        (("--modifier", "--supprimer"), 2),
        (("--supprimer",), 2),  # deux emplois
        (("--supprimer", "--rome", "M1805", "--titre", T), 2),
        (("--supprimer", "--rome", "M1805", "--fin", "2024-01-01"), 2),
        (("--supprimer", "--rome", "M1805", "--debut", "2018-09-02"), 3),
        (("--modifier", "--rome", "M1805", "--fin", "2025-09-03"), 2),  # dans l'avenir
        (("--modifier", "--rome", "M1805", "--fin", "2018-08-31"), 2),  # avant son début
        (("--modifier", "--rome", "M1805", "--fin", "2025-09-02", "--en-poste"), 2),
        (("--en-poste", "--rome", "M1805", "--debut", "2018-09-01"), 2),
        (("--rome", "M1805"), 2),  # ajouter demande un début
        (("--supprimer", "--rome", "M1805"), 0),
        (("--modifier", "--titre", T, "--fin", "2025-09-02"), 0),
        (("--modifier", "--titre", T, "--nouveau-debut", "2025-09-02"), 0),
    ],
)
def test_ce_que_designent_et_changent_les_options(
    ceres: Lanceur, f: Fabrique, options: tuple[str, ...], code: int
) -> None:
    f.experience(1, rome="M1805", debut=date(2018, 9, 1))
    f.experience(1, titre=1, debut=date(2015, 1, 1))
    avant = emplois(ceres)
    assert ceres(*EXPERIENCE, *options).code == code
    assert (emplois(ceres) != avant) is (code == 0)


@pytest.mark.parametrize(("fin", "perdue"), [("2020-08-31", True), ("2020-09-01", False), ("2020-09-02", False)])
def test_hab_12_les_habilitations_qui_ne_se_valideraient_plus_se_disent(
    ceres: Lanceur, f: Fabrique, fin: str, perdue: bool
) -> None:
    """Début au 01/09/2025 : la veille, le jour et le lendemain des cinq ans."""
    f.experience(1, rome="M1805", debut=date(2010, 9, 1))
    f.habilitation(1, T, "validee", date(2025, 9, 1), date(2027, 12, 31))
    f.habilitation(1, f"{T}/CCP1", "brouillon", date(2025, 9, 1), date(2027, 12, 31))
    attendu = (
        f"HAB-12 : d'après les emplois qui restent, H-000001 ({T}, active), H-000002 ({T}/CCP1, en brouillon) ne se"
        " valideraient plus ; leur état ne change pas."
    )
    fini = ceres(*EXPERIENCE, "--rome", "M1805", "--modifier", "--fin", fin)
    assert fini.code == 0
    assert (attendu in fini.stderr) is perdue
    assert ("HAB-12" in fini.stderr) is perdue
    assert ceres("habilitation", "valider", "H-2").code == (4 if perdue else 0)


def test_hab_12_supprimer_un_emploi_le_dit_avant_et_le_demande_au_terminal(ceres: Lanceur, f: Fabrique) -> None:
    f.experience(1, titre=1, debut=date(2010, 9, 1))
    f.habilitation(1, T, "validee", date(2025, 1, 1), date(2027, 12, 31))
    simule = ceres(*EXPERIENCE, "--supprimer", "--simuler")
    assert simule.code == 0
    assert f"H-000001 ({T}, active) ne se validerait plus" in simule.stderr
    code, ecran = au_terminal(*EXPERIENCE, "--supprimer", tape="non\n")
    assert code == 6
    assert ecran.index("HAB-12") < ecran.index("Confirmez-vous")
    assert len(emplois(ceres)) == 1
    assert au_terminal(*EXPERIENCE, "--supprimer", "--oui")[0] == 0
    assert emplois(ceres) == []


def test_hab_12_un_autre_emploi_qui_suffit_ne_fait_rien_perdre(ceres: Lanceur, f: Fabrique) -> None:
    f.experience(1, titre=1, debut=date(2010, 9, 1))
    f.experience(1, rome="M1805", debut=date(2012, 9, 1))
    f.habilitation(1, T, "validee", date(2025, 1, 1), date(2027, 12, 31))
    assert "HAB-12" not in ceres(*EXPERIENCE, "--titre", T, "--supprimer").stderr


def test_jur_03_un_jure_que_rien_ne_mentionne_se_supprime_avec_ses_emplois(ceres: Lanceur, f: Fabrique) -> None:
    f.experience(1, titre=1, debut=date(2010, 9, 1))
    code, ecran = au_terminal("jure", "supprimer", "J-1", tape="n\n")
    assert code == 6
    assert "irréversible" in ecran
    assert ceres("jure", "supprimer", "J-1", "--motif", "saisi par erreur", "--format", "json").json()["resume"] == {
        "fait": 1, "sans_effet": 0, "refuse": 0, "non_traite": 0,
    }  # fmt: skip
    assert ceres("jure", "voir", "J-1").code == 3
    traces = ceres("journal", "lister", "--format", "json").json()["elements"]
    assert ("experience", f"{T} 2010-09-01/", None) in [(t["champ"], t["avant"], t["apres"]) for t in traces]
    assert {t["action"] for t in traces} == {"supprimer"}
    assert ceres("jure", "creer", "--nom", "Autre", "--prenom", "Zoé", "--format", "json").json()["id"] == "J-000002"


@pytest.mark.parametrize("quoi", ["habilitation", "jury", "lien"])
def test_jur_03_ce_qui_mentionne_un_jure_le_retient_et_se_nomme(ceres: Lanceur, f: Fabrique, quoi: str) -> None:
    if quoi == "habilitation":
        f.habilitation(1, T, "brouillon", date(2025, 1, 1), date(2027, 12, 31))
        cite = "H-000001"
    elif quoi == "jury":
        f.session(1, debut=date(2025, 10, 1), jures=(1,))
        cite = "S-2025-000001"
    else:
        assert ceres("jure", "lier", "J-1", "--centre", "E-1", "--nature", "formateur").code == 0
        cite = "E-000001 (formateur)"
    refus = ceres("jure", "supprimer", "J-1", "--oui", "--format", "json")
    assert refus.code == 4
    erreur = refus.erreur()
    assert erreur["code"] == "JUR-03"
    assert f"1 {quoi} : {cite}" in erreur["message"]
    assert "inactiver" in erreur["conseil"]
    assert "fusionner" in erreur["conseil"]
    assert ceres("jure", "voir", "J-1").code == 0


@pytest.mark.parametrize(("etat", "nommee"), [("en_preparation", True), ("debloquee", True), ("validee", False)])
def test_ses_08_lier_delier_et_changer_d_employeur_nomment_les_sessions_en_cours(
    ceres: Lanceur, f: Fabrique, etat: str, nommee: bool
) -> None:
    f.session(1, etat=etat, debut=date(2025, 10, 1), jures=(1,))
    centre = ceres("centre", "voir", "E-1", "--format", "json").json()["nom"]
    for commande in (
        ("jure", "lier", "J-1", "--centre", "E-1", "--nature", "formateur"),
        ("jure", "delier", "J-1", "--centre", "E-1"),
        ("jure", "modifier", "J-1", "--employeur", centre.upper()),
    ):
        fini = ceres(*commande)
        assert fini.code == 0
        assert ("SES-08" in fini.stderr and "S-2025-000001" in fini.stderr) is nommee
