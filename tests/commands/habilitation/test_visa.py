"""HAB-12 : un début rétroactif que l'emploi, mesuré au jour de la décision, ne permettrait plus."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import Lanceur
from tests.fabriques import bases
from tests.fabriques.base import Fabrique

JOUR = date(2025, 9, 2)
RETROACTIF = JOUR - timedelta(days=31)
TITRE = "TP-99901m01"
UN_MOTIF = ("--motif", "dossier retrouvé")


class Bureau:
    """Un titre, un juré, ses profils : MPCP, DIRECCTE, UD."""

    def __init__(self, chemin: Path) -> None:
        self.chemin = chemin
        f = Fabrique(chemin)
        f.titre(debut=date(2020, 1, 1), fin=date(2030, 12, 31))
        f.profil("direccte", region="52")
        f.profil("ud", departement="44")
        f.store.fermer()
        self.nombre = 0

    def jure(self, fin: date | None) -> str:
        """Un juré de Loire-Atlantique dont l'emploi lié au titre s'est arrêté ce jour-là."""
        f = Fabrique.reprise(self.chemin)
        self.nombre += 1
        jure = f.jure(f"NOM{self.nombre}", departement="44", region="52")
        if fin is not None:
            f.experience(jure, titre=1, debut=date(2010, 1, 1), fin=fin)
        f.consigner()
        f.store.fermer()
        return f"J-{jure}"

    def lignes(self, sql: str) -> list[tuple[object, ...]]:
        base = bases.ouvrir(self.chemin)
        try:
            with base.lecture() as db:
                return db.lignes(sql)
        finally:
            base.fermer()


@pytest.fixture
def bureau(isole: Path) -> Bureau:
    return Bureau(isole / "ceres.db")


MPCP, DIRECCTE, UD = ({"CERES_PROFIL": f"P-{n}"} for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("emploi", "debut", "deroge"),
    [
        # Au jour : 5 ans révolus hier, aujourd'hui (encore permis), demain.
        (date(2020, 9, 1), RETROACTIF, True),
        (date(2020, 9, 2), RETROACTIF, False),
        (date(2020, 9, 3), RETROACTIF, False),
        # Le début : 30 jours avant, 31, 32.
        (date(2020, 8, 10), JOUR - timedelta(days=30), False),
        (date(2020, 8, 10), JOUR - timedelta(days=31), True),
        (date(2020, 8, 10), JOUR - timedelta(days=32), True),
        (None, RETROACTIF, False),
    ],
)
@pytest.mark.parametrize("creation", [True, False])
def test_hab_12_mesure_au_jour_demande_un_motif_et_un_visa(
    ceres: Lanceur, bureau: Bureau, emploi: date | None, debut: date, deroge: bool, creation: bool
) -> None:
    jure = bureau.jure(emploi)
    creer = ("habilitation", "creer", "--jure", jure, "--certification", TITRE, "--debut", debut)
    if creation:
        valider: tuple[object, ...] = (*creer, "--valider")
    else:
        assert ceres(*creer, env=UD).code == 0
        valider = ("habilitation", "valider", "H-1")
    avant = bases.contenu(bureau.chemin)
    sans = ceres(*valider, env=UD)
    if emploi is None:
        assert (sans.code, "HAB-12" in sans.stderr) == (4, True)
        return
    if not deroge:
        assert (sans.code, "visa" in sans.stderr) == (0, False)
        assert bureau.lignes("SELECT a_viser FROM habilitation") == [(0,)]
        return
    assert sans.code == 2, sans.stderr
    assert "au jour de la décision, l'emploi date de 5 ans" in sans.stderr
    assert "--motif" in sans.stderr
    assert bases.contenu(bureau.chemin) == avant
    avec = ceres(*valider, *UN_MOTIF, env=UD)
    assert avec.code == 0, avec.stderr
    assert "au jour de la décision, l'emploi date de 5 ans" in avec.stderr
    assert bureau.lignes("SELECT etat, a_viser FROM habilitation") == [("validee", 1)]
    derogations = bureau.lignes("SELECT DISTINCT derogation FROM trace WHERE lot_id = (SELECT max(id) FROM lot)")
    assert derogations == [(1,)]


def _derogee(ceres: Lanceur, bureau: Bureau) -> str:
    jure = bureau.jure(date(2020, 8, 10))
    ligne = ("habilitation", "creer", "--jure", jure, "--certification", TITRE, "--debut", RETROACTIF, "--valider")
    rendu = ceres(*ligne, *UN_MOTIF, "--format", "json", env=UD)
    assert rendu.code == 0, rendu.stderr
    return str(rendu.json()["id"])


def _attente(ceres: Lanceur, env: dict[str, str]) -> int | None:
    elements = ceres("accueil", "--format", "json", env=env).json()["elements"]
    vu = {e["cle"]: e for e in elements}.get("habilitations_a_viser")
    if vu is None:
        return None
    liste = ceres(*vu["commande"].split()[1:], "--format", "json", env=env).json()
    assert liste["total"] == vu["total"]
    assert all(h["a_viser"] for h in liste["elements"])
    return int(vu["total"])


def test_hab_12_l_histoire_dit_a_viser_par_oui_ou_non(ceres: Lanceur, bureau: Bureau) -> None:
    h = _derogee(ceres, bureau)
    assert ceres("habilitation", "viser", h, env=DIRECCTE).code == 0
    visa, creation = ceres("habilitation", "historique", h, "--format", "table").stdout.splitlines()[:2]
    assert "a visé (À viser : oui → non)" in visa
    assert "À viser : oui)" in creation


def test_hab_12_le_visa_se_compte_a_l_accueil_se_donne_et_se_defait(ceres: Lanceur, bureau: Bureau) -> None:
    assert _attente(ceres, DIRECCTE) == 0
    h = _derogee(ceres, bureau)
    assert [_attente(ceres, env) for env in (DIRECCTE, MPCP, UD)] == [1, 1, None]
    avant = bureau.lignes("SELECT etat, debut, fin FROM habilitation")
    refus = ceres("habilitation", "viser", h, env=UD)
    assert (refus.code, "DRO-01" in ceres("habilitation", "viser", h, "--format", "json", env=UD).stderr) == (5, True)
    possibles = [ceres("habilitation", "voir", h, "--format", "json", env=e).json() for e in (UD, DIRECCTE)]
    assert ["viser" in p["actions_possibles"] for p in possibles] == [False, True]
    assert ceres("habilitation", "expliquer", h, "--action", "viser", env=DIRECCTE).code == 0
    assert ceres("habilitation", "viser", h, "--motif", "pièces vues", env=DIRECCTE).code == 0
    assert _attente(ceres, DIRECCTE) == 0
    assert bureau.lignes("SELECT etat, debut, fin FROM habilitation") == avant
    assert ceres("habilitation", "expliquer", h, "--action", "viser", env=DIRECCTE).code == 4
    octets = bases.contenu(bureau.chemin)
    assert ceres("habilitation", "viser", h, env=DIRECCTE).code == 0  # rien à changer
    assert bases.contenu(bureau.chemin) == octets
    lot = ceres("lot", "lister", "--limite", 1, "--format", "json", env=DIRECCTE).json()["elements"][0]["id"]
    assert ceres("lot", "annuler", lot, "--motif", "erreur", "--oui", env=DIRECCTE).code == 0
    assert _attente(ceres, DIRECCTE) == 1


def test_hab_12_remettre_en_brouillon_et_revalider_n_ote_pas_le_visa(ceres: Lanceur, bureau: Bureau) -> None:
    h = _derogee(ceres, bureau)
    assert ceres("habilitation", "brouillon", h, env=UD).code == 0
    assert _attente(ceres, DIRECCTE) == 1
    assert ceres("habilitation", "valider", h, env=UD).code == 2
    assert ceres("habilitation", "valider", h, *UN_MOTIF, env=UD).code == 0
    assert bureau.lignes("SELECT etat, a_viser FROM habilitation") == [("validee", 1)]


def test_hab_12_defaire_la_validation_rend_tout_ce_qui_etait(ceres: Lanceur, bureau: Bureau) -> None:
    jure = bureau.jure(date(2020, 8, 10))
    ligne = ("habilitation", "creer", "--jure", jure, "--certification", TITRE, "--debut", RETROACTIF)
    assert ceres(*ligne, env=UD).code == 0
    avant = bureau.lignes("SELECT etat, a_viser, debut, fin FROM habilitation")
    assert ceres("habilitation", "valider", "H-1", *UN_MOTIF, env=UD).code == 0
    lot = ceres("lot", "lister", "--limite", 1, "--format", "json", env=UD).json()["elements"][0]["id"]
    assert ceres("lot", "annuler", lot, "--motif", "erreur", "--oui", env=UD).code == 0
    assert bureau.lignes("SELECT etat, a_viser, debut, fin FROM habilitation") == avant
    assert ceres("journal", "verifier", "--rejouer", env=MPCP).code == 0


def test_hab_12_dans_un_lot_sans_motif_la_ligne_est_refusee(ceres: Lanceur, bureau: Bureau, isole: Path) -> None:
    jure = bureau.jure(date(2020, 8, 10))
    ligne = ("habilitation", "creer", "--jure", jure, "--certification", TITRE, "--debut", RETROACTIF)
    assert ceres(*ligne, env=UD).code == 0
    fichier = isole / "lot.csv"
    for motif, resultat in (("", "refuse"), ("dossier retrouvé", "fait")):
        fichier.write_text(f"action;habilitation;motif\nvalider;H-1;{motif}\n", encoding="utf-8")
        lignes = ceres("habilitation", "lot", fichier, "--format", "json", env=UD).json()["lignes"]
        assert [x["resultat"] for x in lignes] == [resultat]
        assert [x["code"] for x in lignes] == (["HAB-12"] if resultat == "refuse" else [""])
    fichier.write_text("action;habilitation\nviser;H-1\n", encoding="utf-8")
    assert ceres("habilitation", "lot", fichier, env=UD).code == 5
    assert ceres("habilitation", "lot", fichier, env=DIRECCTE).code == 0
    assert _attente(ceres, DIRECCTE) == 0


@pytest.mark.parametrize(("emploi", "averti"), [(date(2020, 9, 1), True), (date(2020, 9, 2), False), (None, True)])
def test_hab_12_reactiver_sans_emploi_recent_avertit_avant_la_question(
    ceres: Lanceur, bureau: Bureau, emploi: date | None, averti: bool
) -> None:
    jure = bureau.jure(emploi)
    f = Fabrique.reprise(bureau.chemin)
    f.habilitation(int(jure[2:]), etat="suspendue", debut=date(2022, 1, 1), fin=date(2028, 1, 1))
    f.store.fermer()
    rendu = ceres("habilitation", "reactiver", "H-1", env=UD)  # personne à qui demander
    assert (rendu.code, "HAB-12" in rendu.stderr) == (6, averti)
    assert ceres("habilitation", "reactiver", "H-1", "--oui", env=UD).code == 0
