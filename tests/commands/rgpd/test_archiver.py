"""`ceres admin archiver` : des lots entiers dans un fichier relu, et une base qui répond et se prouve comme avant."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from ceres_cli import fichiers
from ceres_cli.base.sceau import archives
from ceres_cli.moteur import journal
from ceres_cli.schemas import documents as schemas
from ceres_cli.services.administration import archivage
from ceres_cli.store import Db
from tests.commands.rgpd.vies import CANDIDATE, DE_LA_CANDIDATE, JURE, PASSEE, SIEGEE, Vie, jouer
from tests.conftest import Lanceur
from tests.fabriques import base as fabrique
from tests.fabriques import bases, monde_sessions
from tests.fabriques.base import AGENT, Fabrique
from tests.fabriques.monde_sessions import CENTRE, MPCP, UD
from tests.lanceur import COMMANDE, Resultat, environnement, isoler, lancer

LE_JOUR = "2026-06-01"
_PREMIER = "2025-01-02"  # celui du lot où la base est née
TOUT = "2025-06-01"  # tout ce qui a été vécu est d'avant


@pytest.fixture(scope="session")
def modele(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La même vie, dans une base née avant elle : ses lots se suivent dans le temps."""
    dossier = tmp_path_factory.mktemp("archives")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        temporaire.setattr(fabrique, "ouvrir_un_lot", _ouvrir)
        f = Fabrique.reprise(monde_sessions.batir(dossier / "ceres.db"))
        f.consigner()
        jouer(Vie(lancer, f))
        f.store.fermer()
    return dossier / "ceres.db"


def _ouvrir(db: Db) -> int:
    return journal.ouvrir(db, journal.EnTete(f"{_PREMIER}T08:00:00Z", _PREMIER, AGENT, "ceres essai"), None)


@pytest.fixture
def vie(modele: Path, isole: Path, ceres: Lanceur) -> Vie:
    bases.copier(modele, isole / "ceres.db")
    return Vie(ceres, Fabrique.reprise(isole / "ceres.db"))


def archiver(v: Vie, fichier: object, avant: str = TOUT, *options: object, jour: str = LE_JOUR) -> Resultat:
    mots = ("admin", "archiver", "--avant", avant, "--sortie", fichier, *(options or ("--oui",)))
    return v.faire(*mots, profil=MPCP, jour=jour)


def archive(v: Vie, fichier: object = "a.ndjson", avant: str = TOUT, **autres: Any) -> dict[str, Any]:
    rendu = archiver(v, fichier, avant, **autres)
    assert rendu.code == 0, rendu.stderr
    document: dict[str, Any] = rendu.json()
    jsonschema.validate(document, schemas.json_schema("archivage"))
    return document


def preuve(v: Vie, *fichiers: object, code: int = 0, temoin: object = None) -> dict[str, Any]:
    mots = [mot for f in fichiers for mot in ("--archive", f)]
    mots += [] if temoin is None else ["--temoin", temoin]
    rendu = v.faire("journal", "verifier", "--rejouer", *mots, profil=MPCP, jour=LE_JOUR)
    assert rendu.code == code, rendu.stderr
    document: dict[str, Any] = rendu.json()
    return document


_LUS = (
    *((mot, "lister") for mot in ("jure", "habilitation", "session", "candidat", "centre", "vae", "attestation")),
    *((mot, "lister", "--modifie-depuis", "2025-01-10T00:00:00Z") for mot in ("jure", "session", "candidat")),
    ("candidat", "voir", CANDIDATE),
    ("candidat", "voir", "C-7"),  # réunie à une autre
    ("candidat", "parchemins"),
    ("jure", "voir", JURE),
    ("habilitation", "expliquer", "H-1"),
    *((*mots, s) for s in (PASSEE, SIEGEE) for mots in (("session", "voir"), ("convocation", "lister", "--session"))),
    ("session", "expliquer", SIEGEE, "--action", "debloquer"),
    ("stats", "sessions"),
)


def reponses(v: Vie) -> list[tuple[int, str]]:
    lus = [v.faire(*mots, profil=profil, jour=LE_JOUR) for mots in _LUS for profil in (MPCP, UD, CENTRE)]
    return [(lu.code, lu.stdout) for lu in lus]


def test_la_base_repond_comme_avant_et_se_prouve_avec_ou_sans_le_fichier(vie: Vie) -> None:
    avant, lots = reponses(vie), preuve(vie)["lots"]
    simule = archiver(vie, "a.ndjson", TOUT, "--simuler").json()
    fait = archive(vie)
    assert simule == {**fait, "lot": None, "simulation": True}
    assert fait["lots"] == lots
    assert reponses(vie) == avant
    seule = preuve(vie)
    assert seule["lots"] == fait["gardes"] + 1 < lots
    assert seule["depuis"] == fait["lot"]
    (dite,) = seule["archives"]
    assert dite == f"a.ndjson ({fait['du']} à {fait['au']}, d'avant le 01/06/2025)"
    assert preuve(vie, "a.ndjson")["archives"] == [f"{dite}, vérifiée"]
    assert vie.faire("admin", "verifier", profil=MPCP, jour=LE_JOUR).code == 0


@settings(
    max_examples=4, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
@example(jours=[10, 11])
@given(jours=st.lists(st.integers(0, 90), min_size=1, max_size=3, unique=True))
def test_archiver_en_plusieurs_fois_ne_change_aucune_reponse(modele: Path, isole: Path, jours: list[int]) -> None:
    """Et rejouer refait les tables, où que l'on ait coupé ; chaque fichier, à la suite des autres."""
    for reste in isole.glob("*.ndjson"):
        reste.unlink()
    shutil.rmtree(isole / "etat", ignore_errors=True)
    for voisin in isole.glob("ceres.db*"):
        voisin.unlink()
    bases.copier(modele, isole / "ceres.db")
    v = Vie(lancer, Fabrique.reprise(isole / "ceres.db"))
    avant = reponses(v)
    faits = []
    for rang, jour in enumerate(sorted(jours)):
        fait = archive(v, f"{rang}.ndjson", (date(2025, 1, 5) + timedelta(jour)).isoformat())
        faits += [f"{rang}.ndjson"] * (fait["du"] is not None)
        assert preuve(v, *faits)["sain"]
    assert reponses(v) == avant
    v.fait(LE_JOUR, MPCP, "jure", "modifier", JURE, "--employeur", "Autre")
    assert preuve(v, *reversed(faits))["sain"]
    v.f.store.fermer()


def test_une_archive_changee_d_un_octet_est_nommee(vie: Vie) -> None:
    archive(vie)
    octets = bytearray(Path("a.ndjson").read_bytes())
    for rang in (40, len(octets) // 2, len(octets) - 20):
        faux = bytearray(octets)
        faux[rang] = ord("7") if faux[rang] != ord("7") else ord("8")
        Path("faux.ndjson").write_bytes(faux)
        rendu = vie.faire("journal", "verifier", "--archive", "faux.ndjson", profil=MPCP, jour=LE_JOUR)
        assert rendu.code in (2, 8), (rang, rendu.stderr)
        assert "faux.ndjson" in rendu.erreur()["message"]
    Path("coupe.ndjson").write_bytes(octets[:-30])
    rendu = vie.faire("journal", "verifier", "--archive", "coupe.ndjson", profil=MPCP, jour=LE_JOUR)
    assert (rendu.code, "coupe.ndjson est coupé" in rendu.stderr) == (8, True)


def test_don_04_dit_le_dernier_jour_permis_et_pourquoi(vie: Vie) -> None:
    """La veille de l'anniversaire, le jour, le lendemain ; puis une session qui reste à clore."""
    assert archiver(vie, "a.ndjson", "2025-05-31", "--simuler").code == 0
    assert archiver(vie, "a.ndjson", "2025-06-01", "--simuler").code == 0
    refus = archiver(vie, "a.ndjson", "2025-06-02", "--simuler")
    assert (refus.code, refus.erreur()["code"]) == (4, "DON-04")
    assert "--avant 01/06/2025 au plus tard" in refus.erreur()["message"]
    vie.fait("2025-03-01", CENTRE, "session", "creer", "--centre", "E-1", "--certification", "TP-99901m01", "--debut",
             "2025-09-01", "--heure-debut", "09:00")  # fmt: skip
    assert archiver(vie, "a.ndjson", "2025-03-01", "--simuler").code == 0
    refus = archiver(vie, "a.ndjson", "2025-03-02", "--simuler")
    assert refus.code == 4
    assert "S-2025-000003, enregistrée le 01/03/2025, n'est ni validée ni annulée" in refus.erreur()["message"]
    conseil = "Demandez --avant 01/03/2025, ou validez ou annulez d'abord ce qui reste ouvert."
    assert refus.erreur()["conseil"] == conseil
    tout = archiver(vie, "a.ndjson", "2025-06-02", "--simuler")
    assert (len(tout.erreur()["motifs"]), tout.erreur()["conseil"]) == (2, conseil)


@pytest.mark.parametrize(
    ("jour", "mene"),
    [("2026-02-28", False), ("2026-03-01", False), ("2026-03-02", True)],
    ids=["veille", "jour", "apres"],
)
def test_don_04_ne_conseille_de_clore_que_ce_qui_retient(vie: Vie, jour: str, mene: bool) -> None:
    """La dernière année retient déjà le journal où naît la session ouverte : la clore n'y mènerait pas."""
    vie.fait("2025-03-01", CENTRE, "session", "creer", "--centre", "E-1", "--certification", "TP-99901m01", "--debut",
             "2025-09-01", "--heure-debut", "09:00")  # fmt: skip
    fini = archiver(vie, "a.ndjson", TOUT, "--simuler", jour=jour)
    assert (fini.code, "validez ou annulez" in fini.erreur()["conseil"]) == (4, mene), fini.erreur()["conseil"]


def test_rien_a_archiver_se_dit_et_n_ecrit_rien(vie: Vie) -> None:
    rendu = archiver(vie, "a.ndjson", "2024-01-01")
    assert (rendu.code, rendu.json()["du"]) == (0, None)
    assert "Rien à archiver" in rendu.stderr
    assert not Path("a.ndjson").exists()
    archive(vie)
    assert archive(vie, "b.ndjson")["lots"] == 0


def test_simuler_ne_change_pas_un_octet(vie: Vie) -> None:
    avant = vie.octets()
    assert archiver(vie, "a.ndjson", TOUT, "--simuler").code == 0
    assert vie.octets() == avant
    assert not Path("a.ndjson").exists()


def test_le_fichier_n_est_qu_a_soi_et_ne_remplace_rien(vie: Vie) -> None:
    Path("a.ndjson").write_text("là")
    for cible in ("a.ndjson", "ceres.db"):
        assert archiver(vie, cible).code == 8
    Path("a.ndjson").unlink()
    archive(vie)
    assert os.stat("a.ndjson").st_mode & 0o777 == 0o600


def test_un_lot_archive_ne_se_montre_ni_ne_se_defait(vie: Vie) -> None:
    archive(vie)
    restent = {lot["id"] for lot in vie.fait(LE_JOUR, MPCP, "lot", "lister")["elements"]}
    dernier = max(restent)
    parti = next(f"L-{n:06d}" for n in range(1, 99) if f"L-{n:06d}" not in restent)
    for mots in (("lot", "voir", parti), ("lot", "annuler", parti, "--motif", "essai", "--oui")):
        erreur = vie.refuse(LE_JOUR, *mots)
        assert erreur["code"] == "INTROUVABLE"
        assert erreur["message"] == f"Le lot {parti} est archivé : la base ne peut ni le montrer ni le défaire."
        assert "a.ndjson (L-000001 à " in erreur["conseil"]
    garde = min(restent - {"L-000001"})
    vu = vie.fait(LE_JOUR, MPCP, "lot", "voir", garde)
    assert vu["retours"]["possible"] == 0
    assert "ce lot est archivé, dans a.ndjson" in vu["lignes"][0]["explication"]
    # Ce qui est d'au-delà reste introuvable comme avant, et un historique dit où est ce qu'il n'a plus.
    assert "archivé" not in vie.refuse(LE_JOUR, "lot", "voir", f"L-{int(dernier[2:]) + 1}")["message"]
    assert "Plus ancien, archivé dans : a.ndjson" in vie.faire("jure", "historique", JURE, profil=MPCP).stderr
    assert "Plus ancien, archivé dans : a.ndjson" in vie.faire("journal", "lister", profil=MPCP).stderr
    assert "Plus ancien, archivé dans : a.ndjson" in vie.faire("lot", "lister", profil=MPCP).stderr


def _parti(v: Vie, tetes: dict[int, str]) -> int:
    """Un lot que la base n'a plus."""
    return min(tetes.keys() - {lot for (lot,) in v.f.lignes("SELECT id FROM lot")})


def test_un_temoin_d_avant_se_confronte_avec_le_fichier(vie: Vie) -> None:
    tetes = dict(vie.f.lignes("SELECT lot_id, tete FROM sceau"))
    archive(vie)
    parti = _parti(vie, tetes)
    temoin = Path("t.txt")
    temoin.write_text(f"L-{parti:06d} {tetes[parti]} 2025-01-10T08:00:00Z\n")
    temoin.chmod(0o600)
    assert preuve(vie, temoin=temoin)["temoins_archives"] == 1
    assert preuve(vie, "a.ndjson", temoin=temoin)["temoins_archives"] == 0
    assert vie.faire("journal", "temoigner", "--sortie", temoin, profil=MPCP).code == 0
    Path("faux.txt").write_text(f"L-{parti:06d} {'0' * 64} 2025-01-10T08:00:00Z\n")
    assert preuve(vie, "a.ndjson", temoin="faux.txt", code=8)["defauts"] == [
        f"L-{parti:06d} : sa tête n'est pas celle du témoin"
    ]


def test_qui_n_a_rien_ecrit_depuis_l_archive_ne_croit_pas_la_base_revenue(vie: Vie) -> None:
    tetes = dict(vie.f.lignes("SELECT lot_id, tete FROM sceau"))
    archive(vie)
    parti = _parti(vie, tetes)
    (vu,) = Path("etat/ceres").glob("vu-*")
    vu.write_text(f"{tetes[1]} {parti:012d} {tetes[parti]} 2025-01-10T08:00:00Z\n")
    assert preuve(vie)["retours"] == []
    vu.write_text(f"{tetes[1]} {99:012d} {tetes[parti]} 2025-01-10T08:00:00Z\n")
    assert "base revenue au" in preuve(vie, code=8)["defauts"][0]


def test_ce_qui_est_efface_ensuite_reste_a_effacer_dans_l_archive_et_le_journal_le_dit(vie: Vie) -> None:
    archive(vie, avant="2025-03-01")
    rendu = vie.faire("rgpd", "effacer", CANDIDATE, "--motif", "demande reçue", "--oui", profil=MPCP, jour=LE_JOUR)
    assert rendu.code == 0, rendu.stderr
    assert "Le journal archivé parle peut-être encore d'elle : a.ndjson" in rendu.stderr
    (trace,) = [
        t
        for t in vie.fait(LE_JOUR, MPCP, "journal", "lister", "--action", "effacer-donnees")["elements"]
        if t["champ"] == "archives"
    ]
    assert trace["apres"].startswith("a.ndjson (L-000001 à ")
    assert preuve(vie, "a.ndjson")["sain"]
    avant = set(Path("a.ndjson").read_text().splitlines())
    assert [x for x in DE_LA_CANDIDATE if any(x in ligne for ligne in avant)]
    mots = ("admin", "archiver", "--effacer", "a.ndjson", "--sortie", "a2.ndjson", "--oui")
    simulee = vie.fait(LE_JOUR, MPCP, *mots, "--simuler")
    assert (simulee["personnes"], Path("a2.ndjson").exists()) == ([CANDIDATE], False)
    assert vie.faire(*mots, profil=UD, jour=LE_JOUR).code == 5
    faite = vie.fait(LE_JOUR, MPCP, *mots)
    jsonschema.validate(faite, schemas.json_schema("archive-effacee"))
    assert faite["traces"] > 0
    assert faite["ecritures"] > 0
    neuve = Path("a2.ndjson").read_text()
    assert [x for x in DE_LA_CANDIDATE if x in neuve] == []
    assert preuve(vie, "a2.ndjson")["archives"] == [
        f"a2.ndjson (L-000001 à L-{json.loads(neuve.splitlines()[0])['au']:06d}, d'avant le 01/03/2025), vérifiée"
    ]
    ancienne = vie.faire("journal", "verifier", "--archive", "a.ndjson", profil=MPCP, jour=LE_JOUR)
    assert (ancienne.code, "n'est pas une des archives de cette base" in ancienne.stderr) == (8, True)
    assert (
        vie.fait(LE_JOUR, MPCP, "admin", "archiver", "--effacer", "a2.ndjson", "--sortie", "a3.ndjson", "--oui")[
            "personnes"
        ]
        == []
    )
    # Ce que l'effacement a vidé s'archive à son tour, et le compte y est encore.
    archive(vie, "b.ndjson", jour="2027-07-01", avant="2026-07-01")
    assert preuve(vie, "a2.ndjson", "b.ndjson")["sain"]


_DIT_DE_LUI = ("KOWALCZYK", "Wladimir")


def effacer_de(v: Vie, ancienne: str, neuve: str, *autres: str, code: int = 0) -> Resultat:
    mots = [mot for a in autres for mot in ("--archive", a)]
    rendu = v.faire(
        "admin", "archiver", "--effacer", ancienne, *mots, "--sortie", neuve, "--oui", profil=MPCP, jour=LE_JOUR
    )
    assert rendu.code == code, rendu.stderr
    return rendu


def dits(fichier: str, textes: tuple[str, ...] = _DIT_DE_LUI) -> list[str]:
    lu = Path(fichier).read_text()
    return [t for t in textes if t in lu]


def test_une_archive_s_efface_avec_celle_qui_tient_la_naissance_de_la_fiche(vie: Vie) -> None:
    """Les convocations des autres membres du jury sont dans la seconde ; son nom et son numéro, dans la première."""
    archive(vie, "a.ndjson", avant="2025-01-20")
    archive(vie, "b.ndjson")
    assert dits("b.ndjson") == list(_DIT_DE_LUI)
    vie.efface(JURE, LE_JOUR)
    seule = effacer_de(vie, "b.ndjson", "b2.ndjson", code=2).erreur()
    assert (seule["objets"], "--archive" in seule["conseil"]) == (["a.ndjson"], True)
    # La plus ancienne d'abord : plus rien ne dirait le nom à chercher dans l'autre.
    assert effacer_de(vie, "a.ndjson", "a2.ndjson", code=2).erreur()["objets"] == ["b.ndjson"]
    tot = effacer_de(vie, "a.ndjson", "a2.ndjson", "b.ndjson", code=2).erreur()
    assert "b.ndjson, plus récente, parle encore de J-000011" in tot["message"]
    assert not Path("a2.ndjson").exists()
    faite = effacer_de(vie, "b.ndjson", "b2.ndjson", "a.ndjson")
    assert faite.json()["personnes"] == [JURE]
    assert "b2.ndjson, relu, est sans rien de J-000011" in faite.stderr
    assert effacer_de(vie, "a.ndjson", "a2.ndjson", "b2.ndjson").json()["personnes"] == [JURE]
    assert dits("a2.ndjson") + dits("b2.ndjson") == []
    assert preuve(vie, "a2.ndjson", "b2.ndjson")["sain"]
    assert effacer_de(vie, "b2.ndjson", "b3.ndjson", "a2.ndjson").json()["personnes"] == []


def test_une_archive_faite_apres_l_effacement_n_est_pas_demandee(vie: Vie) -> None:
    archive(vie)
    vie.efface(JURE, LE_JOUR)
    archive(vie, "b.ndjson", jour="2027-07-01", avant="2026-07-01")
    assert effacer_de(vie, "b.ndjson", "b2.ndjson").json()["personnes"] == []
    assert effacer_de(vie, "a.ndjson", "a2.ndjson").json()["personnes"] == [JURE]
    assert dits("a2.ndjson") + dits("b.ndjson") == []
    assert preuve(vie, "a2.ndjson", "b.ndjson")["sain"]


def test_une_fiche_reunie_depuis_l_archivage_s_efface_avec_son_nom(vie: Vie) -> None:
    archive(vie)
    vie.fait(LE_JOUR, MPCP, "jure", "fusionner", "J-2", JURE, "--motif", "double", "--oui")
    vie.efface("J-2", LE_JOUR)
    assert dits("a.ndjson") == list(_DIT_DE_LUI)
    assert effacer_de(vie, "a.ndjson", "a2.ndjson").json()["personnes"] == ["J-000002", JURE]
    assert dits("a2.ndjson") == []
    assert preuve(vie, "a2.ndjson")["sain"]


def test_un_nom_d_avant_l_archive_s_efface_encore_de_la_base(vie: Vie) -> None:
    """Un juré a siégé sous un nom qu'il n'avait pas à sa naissance au journal et n'a plus : la base doit le savoir."""
    vie.fait("2025-04-03", MPCP, "jure", "modifier", JURE, "--nom", "NOWAK")
    session = vie.session("2025-04-04", "2025-05-05", ("J-1", JURE), ("C-3",))
    vie.tenir(session, "2025-04-10", "2025-05-05", "2025-05-12", ("C-3",))
    for jour, nom in (("2025-05-13", "ZIMA"), ("2025-05-14", "BOREK")):
        vie.fait(jour, MPCP, "jure", "modifier", JURE, "--nom", nom)
    vie.fait("2025-05-15", MPCP, "jure", "modifier", JURE, "--employeur", "Autre")
    archive(vie)
    assert vie.dit_encore(("NOWAK",)) == ["NOWAK"]
    vie.efface(JURE, LE_JOUR)
    assert vie.dit_encore(("KOWALCZYK", "NOWAK", "ZIMA", "BOREK", "Wladimir")) == []
    assert vie.defauts() == []


def test_ce_qu_un_texte_partage_dit_encore_est_nomme_et_rien_n_est_promis(vie: Vie) -> None:
    vie.fait("2025-04-03", MPCP, "jure", "modifier", "J-1", "--employeur", "Autre", "--motif", "vu Wladimir KOWALCZYK")
    archive(vie)
    vie.efface(JURE, LE_JOUR)
    faite = effacer_de(vie, "a.ndjson", "a2.ndjson")
    (lot,) = faite.json()["restent"]
    assert f"Des textes de l'archive disent encore un de leurs noms : {lot}" in faite.stderr
    assert "sans rien de" not in faite.stderr
    assert dits("a2.ndjson", ("KOWALCZYK", "9 Impasse")) == ["KOWALCZYK"]


def test_une_sauvegarde_d_avant_retient_l_archive_refaite_depuis(vie: Vie) -> None:
    archive(vie)
    ici = {"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": LE_JOUR}
    assert vie.ceres("admin", "sauvegarder", "--sortie", "s.db", env=ici).code == 0
    vie.efface(JURE, LE_JOUR)
    effacer_de(vie, "a.ndjson", "a2.ndjson")
    assert vie.ceres("admin", "sauvegarder", "--sortie", "recente.db", env=ici).code == 0
    Path("a.ndjson").unlink()
    simulee = vie.ceres("admin", "restaurer", "s.db", "--simuler", env=ici)
    assert "que la base retiendra : a2.ndjson (refaite de a.ndjson, L-000001 à L-" in simulee.stderr
    assert vie.ceres("admin", "restaurer", "s.db", "--oui", env=ici).code == 0
    assert preuve(vie, "a2.ndjson")["archives"][0].startswith("a2.ndjson (")
    # Quand la base n'est plus là pour le dire, l'archive se raccroche : les mêmes lots, la même tête.
    Path("ceres.db").unlink()
    malgre = ("--malgre-le-sceau", "--motif", "base perdue", "--oui")
    rendu = vie.ceres("admin", "restaurer", "s.db", *malgre, env=ici)
    assert (rendu.code, "Archives refaites" in rendu.stderr) == (0, False), rendu.stderr
    oubliee = vie.faire("journal", "verifier", "--archive", "a2.ndjson", profil=MPCP, jour=LE_JOUR)
    assert (oubliee.code, "--effacer » la raccroche" in oubliee.stderr) == (8, True)
    # Une sauvegarde plus récente que la base garde les siennes.
    shutil.copy("ceres.db", "oublieuse.db")
    assert vie.ceres("admin", "restaurer", "recente.db", "--oui", env=ici).code == 0
    assert preuve(vie, "a2.ndjson")["sain"]
    shutil.copy("oublieuse.db", "ceres.db")
    shutil.rmtree("etat")
    assert effacer_de(vie, "a2.ndjson", "a3.ndjson").json()["personnes"] == []
    assert Path("a3.ndjson").read_bytes() == Path("a2.ndjson").read_bytes()
    assert preuve(vie, "a3.ndjson")["sain"]


def test_une_archive_fausse_ne_se_raccroche_pas(vie: Vie) -> None:
    archive(vie)
    lignes = Path("a.ndjson").read_bytes().splitlines(keepends=True)
    corps = b"".join(lignes[:-1]).replace(b"Forges du Nord", b"Forges du Sud.")
    fin = {**json.loads(lignes[-1]), "sha256": hashlib.sha256(corps).hexdigest()}
    Path("faux.ndjson").write_bytes(corps + json.dumps(fin, separators=(",", ":")).encode() + b"\n")
    refus = effacer_de(vie, "faux.ndjson", "f2.ndjson", code=8).erreur()
    assert "faux.ndjson n'est pas une des archives de cette base : L-" in refus["message"]
    assert not Path("f2.ndjson").exists()


def test_archive_ne_va_qu_avec_effacer(vie: Vie) -> None:
    refus = archiver(vie, "a.ndjson", TOUT, "--archive", "b.ndjson")
    assert (refus.code, "--archive ne va qu'avec --effacer" in refus.stderr) == (2, True)


def test_une_base_archivee_se_sauvegarde_se_restaure_et_se_transporte(vie: Vie, isole: Path) -> None:
    archive(vie)
    for mots in (
        ("admin", "sauvegarder", "--sortie", "s.db"),
        ("admin", "exporter", "--sortie", "e.ndjson"),
        ("admin", "restaurer", "s.db", "--oui"),
        ("--base", "neuve.db", "admin", "importer", "e.ndjson"),
        ("--base", "neuve.db", "journal", "verifier", "--rejouer", "--archive", "a.ndjson"),
        ("journal", "verifier", "--rejouer", "--archive", "a.ndjson"),
        ("admin", "migrer"),
        ("admin", "metriques"),
    ):
        rendu = vie.ceres(*mots, env={"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": LE_JOUR})
        assert rendu.code == 0, (mots, rendu.stderr)


def test_un_journal_ou_une_base_changes_a_la_main_ne_s_archivent_pas(vie: Vie) -> None:
    """La photographie des tables ne doit pas couvrir ce qui a été changé sans ceres."""
    with vie.f.store.ecriture() as db:
        db.executer("UPDATE jure SET employeur = 'faux' WHERE id = 11")
    rendu = archiver(vie, "a.ndjson")
    assert (rendu.code, Path("a.ndjson").exists()) == (8, False)
    assert "jure J-000011, colonne employeur" in rendu.erreur()["message"]


def test_les_chiffres_d_activite_disent_ce_qui_n_y_est_plus(vie: Vie) -> None:
    """La veille du premier jour gardé, ce jour-là, et sans archive."""

    def lus(du: str) -> Resultat:
        return vie.faire("stats", "activite", "--du", du, profil=MPCP, jour=LE_JOUR)

    assert "archives" not in lus("2025-01-01").json()
    archive(vie)
    for du, dit in (("2025-01-01", True), ("2025-05-31", True), (TOUT, False)):
        rendu = lus(du)
        jsonschema.validate(rendu.json(), schemas.json_schema("stats"))
        assert [a.split()[0] for a in rendu.json().get("archives", [])] == ["a.ndjson"] * dit
        assert ("Plus ancien, archivé dans : a.ndjson" in rendu.stderr) is dit


def test_un_journal_exporte_dit_ce_qui_n_y_est_plus(vie: Vie) -> None:
    """Qui reprend au premier numéro gardé n'a rien perdu ; celui d'avant, si."""
    assert "archives" not in vie.fait(LE_JOUR, MPCP, "journal", "exporter")
    fait = archive(vie)
    ((premiere,),) = vie.f.lignes("SELECT min(id) FROM trace WHERE lot_id = ?", (int(fait["lot"][2:]),))
    for apres, dit in ((0, True), (premiere - 2, True), (premiere - 1, False), (premiere, False)):
        rendu = vie.faire("journal", "exporter", "--apres", apres, profil=MPCP, jour=LE_JOUR)
        assert ("archives" in rendu.json(), "archivé dans : a.ndjson" in rendu.stderr) == (dit, dit)
        jsonschema.validate(rendu.json(), schemas.json_schema("evenements"))
        suivi = vie.ceres("journal", "suivre", "--apres", apres, "--profil", MPCP, env={"CERES_AUJOURDHUI": LE_JOUR})
        assert ("archivé dans : a.ndjson" in suivi.stderr) is dit
    assert "archivé dans : a.ndjson" in vie.faire("journal", "exporter", "--syslog", profil=MPCP).stderr
    assert "archivé" not in vie.faire("journal", "exporter", "--acces", profil=MPCP).stderr
    for liste in (("journal", "lister"), ("lot", "lister"), ("jure", "historique", JURE)):
        assert vie.fait(LE_JOUR, MPCP, *liste)["archives"][0].startswith("a.ndjson (L-000001 à ")


@pytest.mark.parametrize("personne", [JURE, CANDIDATE])
def test_un_extrait_dit_l_archive_qu_il_n_a_pas_lue_et_la_lit(vie: Vie, personne: str) -> None:
    def lus(*options: object) -> list[dict[str, str]]:
        document = vie.fait(LE_JOUR, MPCP, "rgpd", "extraire", personne, *options)
        jsonschema.validate(document, schemas.json_schema("donnees"))
        assert document.get("archives", []) == [e["valeur"] for e in document["elements"] if e["source"] == "archives"]
        return [e for e in document["elements"] if e["source"] != "acces"]

    def tries(elements: list[dict[str, str]]) -> list[tuple[str, ...]]:
        return sorted(tuple(e.values()) for e in elements)

    avant = lus()
    archive(vie, avant="2025-03-01")
    archive(vie, "b.ndjson")
    assert [e["valeur"].split()[0] for e in lus() if e["source"] == "archives"] == ["a.ndjson", "b.ndjson"]
    assert [e["valeur"].split()[0] for e in lus("--archive", "b.ndjson") if e["source"] == "archives"] == ["a.ndjson"]
    assert tries(lus("--archive", "b.ndjson", "--archive", "a.ndjson")) == tries(avant)
    assert personne == JURE or len(lus()) < len(avant)  # du juré, des règles lisent encore tout
    vie.faire("rgpd", "extraire", personne, "--sortie", "x.csv", profil=MPCP, jour=LE_JOUR)
    assert "archives;" in (csv := Path("x.csv").read_text(encoding="utf-8-sig"))
    assert "a.ndjson (L-000001 à " in csv


def test_une_ecriture_ajoutee_a_un_lot_archive_mais_garde_se_voit(vie: Vie) -> None:
    fait = archive(vie)
    sain = preuve(vie, "a.ndjson")
    with vie.f.store.ecriture() as db:
        db.executer(
            "INSERT INTO ecriture (lot_id, rang, operation, nom_table, cles, valeurs, sel, empreinte)"
            " SELECT 1, 1, operation, nom_table, cles, valeurs, sel, empreinte FROM ecriture WHERE lot_id = ?"
            " AND nom_table = 'jure' LIMIT 1",
            (int(fait["lot"][2:]),),
        )
    assert sain["sain"]
    attendu = "L-000001 : il y a 1 écriture de trop, les siennes sont archivées"
    for donnes in ((), ("a.ndjson",)):
        assert attendu in preuve(vie, *donnes, code=8)["defauts"]


def test_le_lot_qui_arrete_la_suite_est_nomme(vie: Vie) -> None:
    vie.fait("2030-01-01", MPCP, "jure", "modifier", JURE, "--employeur", "Horloge avancée")
    vie.fait("2025-05-20", MPCP, "jure", "modifier", JURE, "--employeur", "Remise à l'heure")
    ((lot,),) = vie.f.lignes("SELECT id FROM lot WHERE jour = '2030-01-01'")
    dit = f"L-{lot:06d}, du 01/01/2030, arrête la suite"
    premier = archiver(vie, "a.ndjson")
    assert (premier.code, premier.json()["au"]) == (0, f"L-{lot - 1:06d}")
    assert f"Pas plus loin : {dit}" in premier.stderr
    assert premier.json()["arret"].startswith(dit)
    rien = archiver(vie, "b.ndjson")
    assert (rien.code, rien.json()["du"]) == (0, None)
    assert f"Rien à archiver : {dit}" in rien.stderr
    # Sans lui, rien n'arrête.
    assert archiver(vie, "b.ndjson", "2024-01-01").json()["arret"] is None


@pytest.mark.parametrize(
    ("avant", "dit"),
    [(TOUT, "La base s'allégera d'environ 0,"), ("2025-01-11", "la base s'alourdira d'environ 0,")],
)
def test_archiver_dit_d_abord_ce_que_la_base_gagnera_ou_perdra(vie: Vie, avant: str, dit: str) -> None:
    """À quelques pages près. Ce qui part peut peser moins que l'état des tables, mis au journal à sa place."""
    vie.f.store.tasser()
    pesait = Path("ceres.db").stat().st_size
    simulee = archiver(vie, "a.ndjson", avant, "--simuler")
    assert dit in simulee.stderr
    sans_accord = vie.faire("admin", "archiver", "--avant", avant, "--sortie", "a.ndjson", profil=MPCP, jour=LE_JOUR)
    assert (sans_accord.code, dit in sans_accord.stderr) == (6, True)
    fait = archive(vie, "a.ndjson", avant)
    assert simulee.json()["ecart_octets"] == fait["ecart_octets"]
    assert abs(fait["ecart_octets"] - (Path("ceres.db").stat().st_size - pesait)) < 5 * 4096


def test_un_archivage_ne_se_defait_pas(vie: Vie) -> None:
    fait = archive(vie)
    rendu = vie.faire("lot", "annuler", fait["lot"], "--motif", "essai", "--oui", profil=MPCP, jour=LE_JOUR)
    assert rendu.code == 7
    assert "un archivage ne se défait pas" in rendu.stdout + rendu.stderr
    assert "inconnue" not in rendu.stdout + rendu.stderr


def test_une_archive_se_nomme_ndjson(vie: Vie) -> None:
    rendu = archiver(vie, "a.txt")
    assert (rendu.code, Path("a.txt").exists()) == (2, False)
    assert rendu.erreur()["conseil"] == "Nommez-la a.ndjson."
    assert archiver(vie, "A.NDJSON", TOUT, "--simuler").code == 0


def test_la_meme_archive_ne_se_donne_qu_une_fois(vie: Vie) -> None:
    archive(vie)
    shutil.copyfile("a.ndjson", "copie.ndjson")
    mots = ("--archive", "a.ndjson", "--archive", "copie.ndjson")
    rendu = vie.faire("journal", "verifier", *mots, profil=MPCP, jour=LE_JOUR)
    assert (rendu.code, rendu.erreur()["message"]) == (2, "a.ndjson et copie.ndjson sont la même archive.")


def test_un_parametre_d_archives_illisible_est_nomme(vie: Vie) -> None:
    archive(vie)
    with vie.f.store.ecriture() as db:
        db.executer("UPDATE parametre SET valeur = 'faux' WHERE nom = 'archives'")
    rendu = vie.faire("journal", "verifier", profil=MPCP, jour=LE_JOUR)
    assert rendu.code == 8
    assert "(paramètre « archives »)" in rendu.erreur()["message"]


def test_un_fichier_trop_gros_pour_la_limite_dit_laquelle(vie: Vie) -> None:
    env = environnement({"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": LE_JOUR})
    mots = ["admin", "archiver", "--avant", TOUT, "--sortie", "a.ndjson", "--oui"]
    rendu = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 8 && exec "$@"', "sh", *COMMANDE, *mots],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (rendu.returncode, Path("a.ndjson").exists()) == (8, False), rendu.stderr
    assert "levez la limite (ulimit -f)" in rendu.stderr


def _coupe(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("ou", "quoi"), [(archives, "oter"), (archives, "a_sceller"), (archivage, "relire")])
def test_arrete_en_chemin_la_base_a_tout(vie: Vie, monkeypatch: pytest.MonkeyPatch, ou: Any, quoi: str) -> None:
    avant = preuve(vie)
    with monkeypatch.context() as ici:
        ici.setattr(ou, quoi, _coupe)
        assert archiver(vie, "a.ndjson").code != 0
    assert preuve(vie) == avant
    Path("a.ndjson").unlink(missing_ok=True)
    assert archive(vie)["lots"] == avant["lots"]


def test_tue_a_tout_moment_rien_n_est_perdu_ni_double(modele: Path, isole: Path) -> None:
    mots = ("admin", "archiver", "--avant", TOUT, "--sortie", "a.ndjson", "--oui")
    env = environnement({"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": LE_JOUR})
    for essai in range(8):
        for reste in (*isole.glob("ceres.db*"), *isole.glob("*.ndjson")):
            reste.unlink()
        shutil.rmtree(isole / "etat", ignore_errors=True)
        bases.copier(modele, isole / "ceres.db")
        v = Vie(lancer, Fabrique.reprise(isole / "ceres.db"))
        avant = preuve(v)["lots"]
        processus = subprocess.Popen([*COMMANDE, *mots], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.3 + 0.15 * essai)
        processus.send_signal(signal.SIGKILL)
        processus.wait()
        apres = preuve(v)
        if apres["archives"]:
            assert preuve(v, "a.ndjson")["sain"]
        else:
            assert apres["lots"] == avant
            Path("a.ndjson").unlink(missing_ok=True)
            assert archive(v)["lots"] == avant
        v.f.store.fermer()


def test_ce_qu_un_archivage_tue_a_laisse_ne_survit_pas_au_suivant(vie: Vie) -> None:
    """Même si son numéro de processus a été repris par un autre, qui vit."""
    autre = subprocess.Popen(["sleep", "60"])
    reste = Path(f".ceres-{fichiers._machine()}-{autre.pid}-0123456789abcdef.tmp")
    reste.write_text("des données personnelles")
    fichiers._retirer_abandonnes.cache_clear()
    archive(vie)
    vivait = autre.poll() is None
    autre.kill()
    autre.wait()
    assert (vivait, reste.exists()) == (True, False)


def test_l_archive_ne_depend_que_de_ses_lots(vie: Vie) -> None:
    bases.copier(Path("ceres.db"), Path("autre.db"))
    archive(vie)
    vie.ceres(
        "--base", "autre.db", "admin", "archiver", "--avant", TOUT, "--sortie", "b.ndjson", "--oui",
        env={"CERES_PROFIL": MPCP, "CERES_AUJOURDHUI": "2026-09-01"},
    )  # fmt: skip
    assert Path("a.ndjson").read_bytes() == Path("b.ndjson").read_bytes()
    en_tete = json.loads(Path("a.ndjson").read_text().splitlines()[0])
    assert (en_tete["schema"], en_tete["du"], en_tete["precedente"]) == ("ceres.archive/1", 1, "0" * 64)


def test_archiver_demande_un_profil_mpcp(vie: Vie) -> None:
    for profil in (UD, CENTRE):
        mots = ("admin", "archiver", "--avant", TOUT, "--sortie", "a.ndjson", "--oui")
        assert vie.faire(*mots, profil=profil, jour=LE_JOUR).code == 5
    assert not Path("a.ndjson").exists()


def test_sans_personne_pour_repondre_rien_n_est_fait(vie: Vie) -> None:
    rendu = vie.faire("admin", "archiver", "--avant", TOUT, "--sortie", "a.ndjson", profil=MPCP, jour=LE_JOUR)
    assert (rendu.code, Path("a.ndjson").exists()) == (6, False)
    assert "ne pourront plus être défaits" in rendu.stderr
