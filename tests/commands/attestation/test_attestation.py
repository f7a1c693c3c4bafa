"""Les attestations par la vraie ligne de commande : faire, signer, vérifier, retirer (OBT-04 à OBT-06)."""

import json
import os
import re
import stat
from pathlib import Path

import pymupdf
import pytest
import zxingcpp

from ceres_cli.configuration import emplacements
from tests.commands.session.test_papiers import tenue
from tests.fabriques import bases
from tests.fabriques.convocations import texte
from tests.fabriques.salle import (
    AUTRE_CENTRE,
    CENTRE,
    DIRECCTE_11,
    DIRECCTE_52,
    MPCP,
    SESSION,
    TITRE,
    UD_44,
    UD_75,
    Salle,
    refus,
)
from tests.lanceur import Resultat, isoler

JOUR, LENDEMAIN = "2025-10-16", "2025-10-17"
PAGE = "https://www.example.fr/verifier.html"


@pytest.fixture(scope="session")
def modele_valide(modele_de_salle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    dossier = tmp_path_factory.mktemp("validee")
    with pytest.MonkeyPatch.context() as temporaire:
        isoler(temporaire, dossier)
        bases.copier(modele_de_salle, dossier / "ceres.db")
        salle = Salle(dossier / "ceres.db")
        tenue(salle)
        salle.fait("session", "transmettre", SESSION, jour="2025-10-15")
        salle.fait("session", "valider", SESSION, profil=UD_44, jour="2025-10-15")
    return salle.chemin


@pytest.fixture
def validee(modele_valide: Path, isole: Path) -> Salle:
    """C-1 détient le titre et ses CCP ; C-2 et C-3 rien."""
    bases.copier(modele_valide, isole / "ceres.db")
    return Salle(isole / "ceres.db")


def cle(s: Salle, jour: str = JOUR) -> str:
    """Donne une clé au registre ; rend son numéro court."""
    rendu = s.fait(
        "admin", "cle-publique", "--nouvelle", "--motif", "première clé", "--sortie", "cles.json", "--ecraser",
        "--format", "json", profil=MPCP, jour=jour,
    )  # fmt: skip
    return str(rendu.json()["elements"][-1]["cle"])


def atteste(s: Salle, sortie: str = "a.pdf", *options: object, qui: str = "C-1", **suite: str) -> bytes:
    suite.setdefault("jour", JOUR)
    s.fait("candidat", "attestation", qui, "--sortie", sortie, *options, **suite)
    return Path(sortie).read_bytes()


def attestations(s: Salle, profil: str = CENTRE) -> dict[str, dict[str, object]]:
    rendu = s.fait("attestation", "lister", "--format", "json", profil=profil, jour=JOUR)
    return {e["id"]: e for e in rendu.json()["elements"]}


def verifie(s: Salle, *quoi: object) -> Resultat:
    return s.ceres("verifier", *quoi, "--format", "json", jour=LENDEMAIN)


def etats(rendu: Resultat) -> list[str]:
    return [e["etat"] for e in rendu.json()["elements"]]


def codes(pdf: bytes) -> list[str]:
    """Ce qu'un lecteur de codes voit de chaque page, imprimée à 150 points par pouce."""
    suite = []
    for page in pymupdf.open(stream=pdf):
        dessin = page.get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
        image = memoryview(dessin.samples).cast("B", shape=[dessin.height, dessin.width])
        suite += [lu.text for lu in zxingcpp.read_barcodes(image)]
    return suite


# --- les faire ---


def test_obt_04_le_papier_dit_ce_qui_est_detenu_depuis_quand_et_par_qui_il_est_fait(validee: Salle) -> None:
    lu = texte(atteste(validee))
    for dit in (
        "Centre des Mouettes", "4 quai du Havre", "Attestation", "N-000001", "Mme Chloé ŒUVRARD",
        "née le 12 avril 1990", "détient depuis le 15 octobre 2025", f"Titre professionnel Titre {TITRE}",
        f"{SESSION} – Centre des Mouettes", "Nantes, le 16 octobre 2025", "Pour le centre", "Non signée",
        "ne vaut pas parchemin", "journal L-",
    ):  # fmt: skip
        assert dit in lu, dit


def test_obt_04_le_meme_droit_garde_son_numero_et_ses_octets(validee: Salle) -> None:
    premier = atteste(validee)
    numeros = set(attestations(validee))
    rendu = validee.fait("candidat", "attestation", "C-1", "--sortie", "b.pdf", jour="2025-11-20")
    assert "rien à changer : n-000001" in rendu.stderr.lower()
    validee.fait("candidat", "modifier", "C-1", "--telephone", "06 39 98 00 01", jour="2025-11-20")
    validee.fait("centre", "courrier", "E-1", "--signataire", "Alix Renard", "--qualite", "Directrice", jour=LENDEMAIN)
    validee.fait("candidat", "attestation", "C-1", "--sortie", "c.pdf", jour="2025-11-21", profil=UD_44)
    assert premier == Path("b.pdf").read_bytes() == Path("c.pdf").read_bytes()
    assert set(attestations(validee)) == numeros


def test_obt_04_le_signataire_du_centre_ou_l_unite_departementale(validee: Salle) -> None:
    validee.fait("centre", "courrier", "E-1", "--signataire", "Alix Renard", "--qualite", "Directrice", jour=JOUR)
    assert "Directrice" in (lu := texte(atteste(validee)))
    assert "Alix Renard" in lu
    validee.fait("attestation", "retirer", "N-1", "--motif", "à l'UD", jour=JOUR)
    assert "Unité départementale – Loire-Atlantique (44)" in texte(atteste(validee, "b.pdf", profil=UD_44))


def test_obt_04_le_logo_du_centre_est_en_tete(validee: Salle) -> None:
    rouge = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>'
    )
    Path("logo.svg").write_text(rouge)
    validee.fait("centre", "courrier", "E-1", "--logo", "logo.svg", jour=JOUR)
    page = pymupdf.open(stream=atteste(validee))[0]
    haut = page.get_pixmap(clip=pymupdf.Rect(0, 0, page.rect.width, 120))
    assert b"\xff\x00\x00" in haut.samples


def test_obt_04_une_session_atteste_tout_ce_qu_elle_a_donne(validee: Salle) -> None:
    validee.fait("candidat", "attestation", "--session", SESSION, "--sortie", "a.pdf", jour=JOUR)
    assert {a["candidat"] for a in attestations(validee).values()} == {"C-000001"}
    assert len(pymupdf.open("a.pdf")) == len(attestations(validee))


def test_obt_04_rien_de_detenu_rien_d_atteste(validee: Salle) -> None:
    rendu = validee.ceres("candidat", "attestation", "C-2", "--sortie", "a.pdf", "--format", "json", jour=JOUR)
    assert refus(rendu) == (4, "OBT-04")
    assert not Path("a.pdf").exists()


def test_obt_04_ce_qui_est_conteste_ne_s_atteste_pas(validee: Salle) -> None:
    validee.fait("session", "debloquer", SESSION, "--motif", "erreur", profil=UD_44, jour=JOUR)
    rendu = validee.ceres("candidat", "attestation", "C-1", "--sortie", "a.pdf", "--format", "json", jour=JOUR)
    assert refus(rendu) == (4, "OBT-04")
    assert attestations(validee) == {}


@pytest.mark.parametrize(
    ("profil", "attendu"), [(MPCP, 0), (UD_44, 0), (DIRECCTE_52, 5), (AUTRE_CENTRE, 3), (UD_75, 3), (DIRECCTE_11, 5)]
)
def test_dro_02_qui_atteste(validee: Salle, profil: str, attendu: int) -> None:
    rendu = validee.ceres("candidat", "attestation", "C-1", "--sortie", "a.pdf", profil=profil, jour=JOUR)
    assert rendu.code == attendu
    assert Path("a.pdf").exists() is (attendu == 0)


@pytest.mark.parametrize("profil", [MPCP, CENTRE, UD_44, DIRECCTE_52, AUTRE_CENTRE, UD_75, DIRECCTE_11])
def test_dro_02_qui_lit(validee: Salle, profil: str) -> None:
    atteste(validee)
    voit = profil in (MPCP, CENTRE, UD_44, DIRECCTE_52)
    assert bool(attestations(validee, profil)) is voit
    for verbe in ("voir", "historique"):
        rendu = validee.ceres("attestation", verbe, "N-1", profil=profil, jour=JOUR)
        assert rendu.code == (0 if voit else 3), verbe


def test_dro_02_qui_lit_le_candidat_sans_la_session_n_en_apprend_ni_la_session_ni_le_motif(validee: Salle) -> None:
    atteste(validee)
    validee.fait("attestation", "retirer", "N-1", "--motif", "fraude présumée", "--oui", profil=UD_44, jour=JOUR)
    validee.fait(
        "session", "creer", "--certification", TITRE, "--debut", "2026-03-10", "--heure-debut", "09:00",
        profil=AUTRE_CENTRE, jour=JOUR,
    )  # fmt: skip
    validee.mettre(
        "INSERT INTO inscription (id, session_id, candidat_id, voie, etat, inscrit_le, convocation_a_editer)"
        " SELECT 900, max(id), 1, 'formation', 'inscrit', '2025-10-16', 0 FROM session_examen"
    )
    for profil, dit in ((AUTRE_CENTRE, False), (UD_75, False), (CENTRE, True), (UD_44, True)):
        lus = [
            validee.fait("attestation", *mots, "--format", "json", profil=profil, jour=JOUR).stdout
            for mots in (("voir", "N-1"), ("lister",), ("historique", "N-1"))
        ]
        de_la_session = validee.ceres("attestation", "lister", "--session", SESSION, profil=profil, jour=JOUR)
        assert de_la_session.code == (0 if dit else 3)
        for lu in lus:
            assert '"retiree"' in lu
            assert (SESSION in lu, "fraude" in lu) == (dit, dit), (profil, lu)
        assert (UD_44.replace("P-", "P-00000") in lus[-1]) is dit
        lots = validee.fait("lot", "lister", "--format", "json", profil=profil, jour=JOUR)
        assert ("fraude" in lots.stdout) is dit
        journal = validee.ceres("journal", "lister", "--format", "json", profil=profil, jour=JOUR)
        des_services = profil in (UD_44, UD_75)
        assert (journal.code, "fraude" in journal.stdout) == ((0, dit) if des_services else (5, False))
        assert (SESSION in journal.stdout) is (dit and des_services)


def test_obt_06_un_ceres_toml_trouve_au_dessus_ne_dit_pas_ou_mene_le_code(
    validee: Salle, isole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cle(validee)
    validee.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour=JOUR)
    reglages, dessous, octets = isole / "ceres.toml", isole / "dessous", validee.octets()
    reglages.write_text(f"[base]\nurl = '{isole / 'ceres.db'}'\n[attestation]\npage = '{PAGE}'\n")
    monkeypatch.setenv("CERES_BASE", str(isole / "ceres.db"))
    dessous.mkdir()
    monkeypatch.chdir(dessous)
    for mots in (("candidat", "attestation", "C-1"), ("candidat", "parchemin", "ecrire", 1)):
        rendu = validee.ceres(*mots, "--sortie", "a.pdf", profil=UD_44, jour=JOUR)
        assert (rendu.code, "à quelle page mène le code" in rendu.stderr) == (8, True), rendu.stderr
        assert "ceres config approuver" in rendu.stderr
    assert validee.octets() == octets
    assert list(dessous.iterdir()) == []
    validee.fait("config", "approuver", reglages)
    assert [c.partition("#")[0] for c in codes(atteste(validee))] == [PAGE]
    # Ce que l'agent écrit lui-même n'est pas à relire.
    reglages.unlink()
    monkeypatch.chdir(isole)
    validee.fait("config", "definir", "attestation.page", f"{PAGE}.2", "--ici")
    monkeypatch.chdir(dessous)
    assert [c.partition("#")[0] for c in codes(atteste(validee, "b.pdf"))] == [f"{PAGE}.2"]


def test_simuler_n_ecrit_rien(validee: Salle) -> None:
    octets = validee.octets()
    validee.fait("candidat", "attestation", "C-1", "--sortie", "a.pdf", "--simuler", jour=JOUR)
    assert (validee.octets(), Path("a.pdf").exists()) == (octets, False)


# --- les signer, les vérifier ---


def test_obt_06_signee_a_la_main_la_ou_est_la_cle(validee: Salle) -> None:
    atteste(validee)
    numeros = sorted(attestations(validee))
    assert refus(validee.ceres("verifier", "a.pdf", "--format", "json", jour=JOUR)) == (4, "OBT-06")
    sans = validee.ceres("attestation", "signer", "N-1", "--format", "json", jour=JOUR)
    assert refus(sans) == (4, "OBT-06")
    court = cle(validee)
    validee.fait("attestation", "signer", *numeros, jour=JOUR)
    assert {a["signee_par"] for a in attestations(validee).values()} == {court}
    atteste(validee, "b.pdf")
    assert set(etats(verifie(validee, "b.pdf", "--cle", "cles.json"))) == {"valable"}


@pytest.mark.parametrize(
    ("profil", "suite"),
    [
        (CENTRE, "demandez-la à un profil MPCP."),
        (UD_44, "demandez-la à un profil MPCP."),
        (MPCP, "donnez-lui-en une par « ceres admin cle-publique --nouvelle --motif … »."),
    ],
)
def test_obt_06_un_registre_sans_cle_dit_a_chacun_ce_qu_il_peut(validee: Salle, profil: str, suite: str) -> None:
    """DRO-01 : la commande qui la donne n'est conseillée qu'à qui la peut, entière."""
    faite = validee.fait("candidat", "attestation", "C-1", "--sortie", "a.pdf", profil=profil, jour=JOUR)
    assert f"n'est pas signée : le registre n'a pas encore de clé : {suite}" in " ".join(faite.stderr.split())
    signee = validee.ceres("attestation", "signer", "N-1", "--format", "json", profil=profil, jour=JOUR)
    assert refus(signee) == (4, "OBT-06")
    dit = signee.erreur()
    assert "le registre n'a pas encore de clé" in dit["message"].lower()
    assert dit["conseil"] == suite[:1].upper() + suite[1:]
    emplacements.cle_du_registre(os.environ, cle(validee)).unlink()
    sans = validee.ceres("attestation", "signer", "N-1", "--format", "json", profil=profil, jour=JOUR).erreur()
    assert (sans["code"], "n'est pas sur ce poste" in sans["message"]) == ("OBT-06", True)
    assert sans["conseil"] == "Signez-la là où est la clé : « ceres attestation signer »."


@pytest.mark.parametrize(
    "faux",
    [
        "UPDATE attestation SET contenu = replace(contenu, 'ŒUVRARD', 'AUTRE') WHERE id = 1",
        "UPDATE attestation SET contenu = replace(contenu, '\"1990-', '\"1980-') WHERE id = 1",
        "UPDATE attestation SET contenu = replace(contenu, '\"TP-', '\"TP-9') WHERE id = 1",
        "UPDATE attestation SET candidat_id = 2 WHERE id = 1",
        "DELETE FROM obtention WHERE certification_id = (SELECT certification_id FROM attestation WHERE id = 1)",
    ],
)
def test_obt_04_ce_que_la_base_ne_dit_pas_ne_se_signe_pas(validee: Salle, faux: str) -> None:
    """Changée hors de ceres, avant que qui tient la clé ne la signe : elle se retire."""
    atteste(validee)
    cle(validee)
    validee.mettre(faux)
    refusee = validee.ceres("attestation", "signer", "N-1", "--format", "json", jour=JOUR)
    assert refus(refusee) == (4, "OBT-04")
    assert "ceres attestation retirer" in refusee.erreur()["conseil"]
    dit = validee.ceres("attestation", "expliquer", "N-1", "--action", "signer", "--format", "json", jour=JOUR)
    assert (dit.json()["possible"], dit.json()["controles"][-1]["code"]) == (False, "OBT-04")
    validee.fait("attestation", "retirer", "N-1", "--motif", "fausse", jour=JOUR)


def test_obt_06_le_code_se_lit_a_trente_millimetres_et_dit_ce_que_dit_le_papier(validee: Salle) -> None:
    cle(validee)
    lus = codes(atteste(validee))
    assert len(lus) == len(attestations(validee))
    rendu = verifie(validee, lus[0], "--cle", "cles.json")
    (vu,) = rendu.json()["elements"]
    assert (rendu.code, vu["nom"], vu["ne"], vu["jour"]) == (0, "Mme Chloé ŒUVRARD", "1990-04-12", JOUR)
    assert vu["n"] in attestations(validee)


def test_obt_06_le_plus_long_nom_et_l_adresse_de_la_page_se_lisent_aussi(validee: Salle) -> None:
    validee.mettre("UPDATE candidat SET nom = ?, prenom = ? WHERE id = 1", "LÉ" * 50, "Ĳ" * 20)
    page = f"https://{'a' * 60}.example.fr"
    validee.fait("config", "definir", "attestation.page", page)
    cle(validee)
    (lu, *_) = codes(atteste(validee))
    assert lu.startswith(f"{page}#CERES1.")
    (vu,) = verifie(validee, lu, "--cle", "cles.json").json()["elements"]
    assert (vu["etat"], vu["nom"][-1]) == ("valable", "…")


def test_obt_06_verifier_n_ouvre_nulle_base(validee: Salle, monkeypatch: pytest.MonkeyPatch) -> None:
    cle(validee)
    atteste(validee)
    monkeypatch.setenv("CERES_BASE", "nulle-part.db")
    assert validee.ceres("verifier", "a.pdf", "--cle", "cles.json").code == 0
    sans = validee.ceres("verifier", "a.pdf")
    assert sans.code == 8
    assert "Conseil : Sans base, donnez les clés du registre : --cle F" in sans.stderr


@pytest.mark.parametrize(
    ("contenu", "dit"),
    [("{", "JSON"), ("{}", "fichier de clés"), ('{"elements": [{"cle": "x"}]}', "quatre champs"), ("[]", "clés")],
)
def test_obt_06_un_mauvais_fichier_de_cles_est_dit(validee: Salle, contenu: str, dit: str) -> None:
    Path("cles.json").write_text(contenu)
    rendu = validee.ceres("verifier", "CERES1.x", "--cle", "cles.json")
    assert rendu.code == 2
    assert dit in rendu.stderr


def test_obt_06_ce_qui_n_est_pas_un_papier_est_dit(validee: Salle) -> None:
    Path("a.png").write_bytes(b"\x89PNG\r\n")
    rendu = validee.ceres("verifier", "a.png")
    assert rendu.code == 2
    assert "n'est pas un PDF" in rendu.stderr


def test_obt_06_la_page_d_un_centre_sait_les_retraits_de_ses_candidats_et_d_eux_seuls(validee: Salle) -> None:
    cle(validee)
    atteste(validee)
    validee.fait("attestation", "retirer", "N-1", "--motif", "erreur", "--oui", profil=UD_44, jour=JOUR)
    lues = {}
    for profil in (CENTRE, UD_44, AUTRE_CENTRE, MPCP):
        mots = ("attestation", "page", "--sortie", "page.html", "--ecraser")
        rendu = validee.fait(*mots, profil=profil, jour=JOUR)
        (donnees,) = re.findall(r'({"cles":.*})', Path("page.html").read_text(encoding="utf-8"))
        lue = json.loads(donnees)
        lues[profil] = (lue["retraits"] is not None, lue["connus"] and [r["n"] for r in lue["connus"]["retraits"]])
        assert ("que les retraits de vos candidats" in rendu.stderr) is (profil != MPCP)
    siens = (False, ["N-000001"])
    assert lues == {CENTRE: siens, UD_44: siens, AUTRE_CENTRE: (False, []), MPCP: (True, None)}


@pytest.mark.parametrize("octets", [9_999_999, 10_000_001])
def test_obt_06_une_liste_se_lit_avant_la_base_et_jusqu_a_dix_mo(validee: Salle, octets: int) -> None:
    """Sans clé au registre, ce qu'elle a de faux se dit d'abord."""
    Path("liste.json").write_bytes(b"[" + b" " * (octets - 2) + b"]")
    rendu = validee.ceres("attestation", "page", "--revocations", "liste.json", "--sortie", "page.html", jour=JOUR)
    attendu = (2, "trop gros") if octets > 10_000_000 else (4, "n'a pas encore de clé")
    assert (rendu.code, attendu[1] in rendu.stderr) == (attendu[0], True), rendu.stderr
    assert not Path("page.html").exists()


def test_obt_06_un_fichier_qui_n_existe_pas_est_dit(validee: Salle) -> None:
    assert validee.ceres("verifier", "absent.pdf", "--cle", "cles.json").code == 2


def test_obt_06_une_cle_nouvelle_garde_les_anciennes(validee: Salle) -> None:
    premiere = cle(validee)
    atteste(validee)
    seconde = cle(validee, LENDEMAIN)
    lues = json.loads(Path("cles.json").read_text())["elements"]
    assert [(c["cle"], c["jusqu_au"]) for c in lues] == [(premiere, LENDEMAIN), (seconde, None)]
    assert verifie(validee, "a.pdf", "--cle", "cles.json").code == 0


def test_obt_06_une_cle_donnee_d_une_horloge_reculee_ne_change_pas_ce_que_l_ancienne_a_signe(validee: Salle) -> None:
    """Attesté le lendemain, délivré le surlendemain, puis la clé nouvelle ce jour-ci."""
    premiere = cle(validee)
    atteste(validee, jour=LENDEMAIN)
    assert cles_finies(validee) == {premiere: LENDEMAIN}
    assert verifie(validee, "a.pdf", "--cle", "cles.json").code == 0
    seconde = str(json.loads(Path("cles.json").read_text())["elements"][-1]["cle"])
    validee.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour="2025-10-18")
    validee.fait("candidat", "parchemin", "ecrire", 1, "--sortie", "p.pdf", profil=UD_44, jour="2025-10-18")
    assert cles_finies(validee) == {premiere: LENDEMAIN, seconde: "2025-10-18"}
    assert verifie(validee, "p.pdf", "--cle", "cles.json").code == 0


def cles_finies(s: Salle) -> dict[str, str]:
    """Donne une clé au registre ; rend le dernier jour des anciennes."""
    cle(s)
    return {c["cle"]: c["jusqu_au"] for c in json.loads(Path("cles.json").read_text())["elements"] if c["jusqu_au"]}


def test_obt_06_la_cle_privee_est_a_soi_seul_hors_de_la_base(validee: Salle) -> None:
    court = cle(validee)
    chemin = emplacements.cle_du_registre(os.environ, court)
    assert stat.S_IMODE(chemin.stat().st_mode) == 0o600
    assert chemin.read_text().strip().encode() not in validee.octets()
    rendu = validee.ceres("candidat", "attestation", "C-1", "--sortie", chemin, "--ecraser", jour=JOUR)
    assert rendu.code == 8
    chemin.chmod(0o640)
    rendu = validee.fait("candidat", "attestation", "C-1", "--sortie", "a.pdf", jour=JOUR)
    assert "ne sert pas" in rendu.stderr
    assert {a["signee_par"] for a in attestations(validee).values()} == {None}


def test_obt_06_une_cle_refusee_ne_laisse_pas_de_fichier(validee: Salle) -> None:
    for profil, options, attendu in (
        (CENTRE, ("--motif", "m"), 5),
        (MPCP, (), 2),
        (MPCP, ("--motif", "m", "--simuler"), 0),
    ):
        rendu = validee.ceres("admin", "cle-publique", "--nouvelle", *options, profil=profil, jour=JOUR)
        assert rendu.code == attendu, rendu.stderr
        assert list(emplacements.dossier_configuration(os.environ).glob("attestation-*")) == []


# --- ce qui ne vaut plus ---


def retraits(s: Salle) -> None:
    s.fait("attestation", "retraits", "--sortie", "r.json", "--ecraser", profil=MPCP, jour=LENDEMAIN)


def test_obt_05_retiree_elle_le_reste_et_le_droit_prend_un_nouveau_numero(validee: Salle) -> None:
    cle(validee)
    atteste(validee)
    premiere, *_ = sorted(attestations(validee))
    assert validee.ceres("attestation", "retirer", premiere, jour=JOUR).code == 2  # sans motif
    validee.fait("attestation", "retirer", premiere, "--motif", "remise à un autre", jour=JOUR)
    assert "rien à changer" in validee.fait("attestation", "retirer", premiere, "--motif", "encore", jour=JOUR).stdout
    retraits(validee)
    rendu = verifie(validee, "a.pdf", "--cle", "cles.json", "--revocations", "r.json")
    assert (rendu.code, etats(rendu)[0]) == (4, "retire")
    assert "retirée le 16/10/2025" in rendu.stdout
    assert verifie(validee, "a.pdf").code == 4  # la base le sait aussi
    atteste(validee, "b.pdf")
    assert verifie(validee, "b.pdf").code == 0
    assert attestations(validee)[premiere]["etat"] == "retiree"
    assert refus(validee.ceres("attestation", "signer", premiere, "--format", "json", jour=JOUR)) == (4, "OBT-05")


@pytest.mark.parametrize(
    ("jour", "finie_le"), [(JOUR, LENDEMAIN), (LENDEMAIN, LENDEMAIN), ("2025-10-18", "2025-10-18")]
)
@pytest.mark.parametrize("retiree", [True, False], ids=["retirée", "corrigée"])
def test_obt_05_d_une_horloge_reculee_elle_ne_finit_pas_avant_d_etre_faite(
    validee: Salle, retiree: bool, jour: str, finie_le: str
) -> None:
    atteste(validee, jour=LENDEMAIN)
    if retiree:
        validee.fait("attestation", "retirer", *attestations(validee), "--motif", "m", "--oui", jour=jour)
    else:
        validee.fait("candidat", "modifier", "C-1", "--nom", "OEUVRARD", "--motif", "m", profil=UD_44, jour=jour)
    assert {a["finie_le"] for a in attestations(validee).values()} == {finie_le}


def test_obt_05_une_identite_corrigee_la_corrige_et_la_suivante_la_remplace(validee: Salle) -> None:
    cle(validee)
    atteste(validee)
    anciennes = sorted(attestations(validee))
    rendu = validee.fait(
        "candidat", "modifier", "C-1", "--nom", "OEUVRARD", "--motif", "état civil", profil=UD_44, jour=JOUR
    )
    assert "OBT-05" in rendu.stderr
    assert {a["etat"] for a in attestations(validee).values()} == {"corrigee"}
    retraits(validee)
    vu = verifie(validee, "a.pdf", "--cle", "cles.json", "--revocations", "r.json")
    assert "corrigée depuis le 16/10/2025" in vu.stdout
    assert "OEUVRARD" in texte(atteste(validee, "b.pdf"))
    vues = attestations(validee)
    assert {vues[n]["etat"] for n in anciennes} == {"remplacee"}
    assert {vues[n]["remplacante"] for n in anciennes} == set(vues) - set(anciennes)
    retraits(validee)
    vu = verifie(validee, "a.pdf", "--cle", "cles.json", "--revocations", "r.json")
    assert f"remplacée le 16/10/2025, par {vues[anciennes[0]]['remplacante']}" in vu.stdout


def corriger(s: Salle, resultat: str, jour: str) -> None:
    s.fait("session", "debloquer", SESSION, "--motif", "erreur", profil=UD_44, jour=jour)
    s.fait("session", "resultats", SESSION, "--candidat", "C-1", "--resultat", resultat, jour=jour)
    s.fait("session", "transmettre", SESSION, jour=jour)
    s.fait("session", "valider", SESSION, profil=UD_44, jour=jour)


def test_obt_05_un_droit_perdu_la_retire_et_regagne_il_prend_un_nouveau_numero(validee: Salle) -> None:
    atteste(validee)
    anciennes = set(attestations(validee))
    corriger(validee, "absent", JOUR)
    assert {a["etat"] for a in attestations(validee).values()} == {"retiree"}
    corriger(validee, "reussite", LENDEMAIN)
    assert {a["etat"] for a in attestations(validee).values()} == {"retiree"}
    atteste(validee, "b.pdf", jour=LENDEMAIN)
    vues = attestations(validee)
    assert {vues[n]["etat"] for n in anciennes} == {"retiree"}
    assert {vues[n]["etat"] for n in vues if n not in anciennes} == {"valable"}


def test_obt_05_defaire_le_lot_qui_l_a_faite_la_retire(validee: Salle) -> None:
    atteste(validee)
    lot = validee.fait("lot", "lister", "--format", "json", jour=JOUR).json()["elements"][0]["id"]
    validee.fait("lot", "annuler", lot, "--motif", "trop tôt", "--oui", jour=JOUR)
    assert {a["etat"] for a in attestations(validee).values()} == {"retiree"}


def test_obt_05_un_autre_centre_ne_retire_rien(validee: Salle) -> None:
    atteste(validee)
    for profil, attendu in ((AUTRE_CENTRE, 3), (UD_75, 3), (DIRECCTE_52, 5)):
        rendu = validee.ceres("attestation", "retirer", "N-1", "--motif", "m", profil=profil, jour=JOUR)
        assert rendu.code == attendu
    assert {a["etat"] for a in attestations(validee).values()} == {"valable"}


def test_obt_06_la_liste_et_sans_la_cle(validee: Salle) -> None:
    for profil, attendu in ((MPCP, 4), (UD_44, 5), (CENTRE, 5)):
        assert validee.ceres("attestation", "retraits", "--sortie", "r.json", profil=profil, jour=JOUR).code == attendu
    cle(validee)
    retraits(validee)
    assert json.loads(Path("r.json").read_text())["retraits"] == []


def test_obt_06_la_feuille_d_un_parchemin_delivre_se_verifie(validee: Salle) -> None:
    cle(validee)
    refusee = validee.ceres("candidat", "parchemin", "ecrire", 1, "--sortie", "p.pdf", "--format", "json", profil=UD_44)
    assert refus(refusee) == (4, "OBT-03")
    validee.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour=JOUR)
    validee.fait("candidat", "parchemin", "ecrire", 1, "--sortie", "p.pdf", profil=UD_44, jour=LENDEMAIN)
    validee.fait("candidat", "parchemin", "ecrire", 1, "--sortie", "q.pdf", profil=UD_44, jour="2025-11-20")
    assert Path("p.pdf").read_bytes() == Path("q.pdf").read_bytes()
    (vu,) = verifie(validee, "p.pdf", "--cle", "cles.json").json()["elements"]
    assert (vu["n"], vu["etat"], vu["cert"], vu["jour"]) == ("1", "valable", TITRE, JOUR)
    corriger(validee, "absent", LENDEMAIN)
    retraits(validee)
    assert verifie(validee, "p.pdf", "--cle", "cles.json", "--revocations", "r.json").code == 4
    assert verifie(validee, "p.pdf").code == 4


def test_un_effacement_vide_le_papier_et_garde_le_numero(validee: Salle) -> None:
    cle(validee)
    atteste(validee)
    validee.fait("candidat", "parchemin", "delivrer", 1, profil=UD_44, jour=JOUR)
    validee.fait("rgpd", "effacer", "C-1", "--motif", "demande", "--oui", profil=MPCP, jour="2030-01-01")
    contenu = validee.octets()
    for trace in ("ŒUVRARD".encode(), b"1990-04-12", b"CERES1."):
        assert trace not in contenu
    assert set(attestations(validee, MPCP))
    validee.fait("journal", "verifier", jour="2030-01-01")
    rejoue = validee.ceres("journal", "verifier", "--rejouer", "--format", "json", jour="2030-01-01")
    assert "N-0" not in rejoue.stdout + rejoue.stderr  # la salle est bâtie sans journal : le reste lui est inconnu
