"""Nommer les choses : numéro nu, lettre collée, nom unique, là où un identifiant est attendu (ecrans.md, section 3)."""

import json
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.commands import designation as commandes
from ceres_cli.noms import PAR_LETTRE, PARCHEMIN
from ceres_cli.regles.identifiants import en_forme
from ceres_cli.terminal.typer_fr import designation
from tests.arbre import Feuille, feuilles
from tests.au_terminal import au_terminal
from tests.commands.test_droits_matrice import TABLE
from tests.conftest import Lanceur, Ressorts
from tests.fabriques import bases
from tests.fabriques.deux_ressorts import ICI
from tests.fabriques.monde_sessions import AUTRE_UD, CENTRE, DIRECCTE, MPCP, UD, MondeSessions
from tests.lanceur import lancer

FEUILLES = {f.nom: f for f in feuilles()}
DESIGNENT = {nom: [p for p in f.parametres if designation.lettres(p)] for nom, f in FEUILLES.items()}
QUI_DESIGNENT = sorted(nom for nom, siens in DESIGNENT.items() if siens)


def test_tout_parametre_dont_le_repere_est_un_identifiant_est_lu_ici() -> None:
    """Un repère nouveau, « X-… », dit ce qu'il désigne ; et chaque lettre sait se chercher, se nommer, se lister."""
    for nom, f in FEUILLES.items():
        for p in f.parametres:
            repere = str(getattr(p, "metavar", None) or "")
            assert (p in DESIGNENT[nom]) is bool(re.match(r"([A-Z]-|NUMERO$)", repere)), (nom, repere)
    lettres = {lettre for siens in DESIGNENT.values() for p in siens for lettre in designation.lettres(p)}
    assert lettres == set(commandes.CHERCHENT) == {lettre for lettre, nom in PAR_LETTRE.items() if nom.nomment}
    assert len(QUI_DESIGNENT) > 80


# --- le même objet, de toutes les façons ---


def _nues(valeur: str) -> list[str]:
    """« 79 », « j79 » pour J-000079 ; « 2025-3 », « s2025-3 » pour une session."""
    if trouve := re.fullmatch(r"S-(\d{4})-0*(\d+)", valeur):
        return [f"{trouve[1]}-{trouve[2]}", f"s{trouve[1]}-{trouve[2]}"]
    if trouve := re.fullmatch(r"([A-Z])-0*(\d+)", valeur):
        return [trouve[2], f"{trouve[1].lower()}{trouve[2]}"]
    return []


@pytest.mark.parametrize("commande", [nom for nom in QUI_DESIGNENT if nom in TABLE])
def test_un_numero_nu_vaut_l_identifiant_partout(commande: str, ressorts: Ressorts, isole: Path) -> None:
    """Même code, même réponse, même base ensuite : pour chaque commande, chaque ligne de la table des droits."""
    modele, noms = ressorts[0], ressorts[1][ICI]
    joues = 0

    def jouer(arguments: str, siens: Mapping[str, str]) -> tuple[int, str]:
        bases.copier(modele, isole / "ceres.db")
        rendu = lancer(*commande.split(), *arguments.format_map(siens).split(), "--profil", "P-1")
        shutil.rmtree(isole / "dossier", ignore_errors=True)
        return rendu.code, _sans_instant(rendu.stdout)

    for arguments, _ in TABLE[commande]:
        entier = None
        for rang in (0, 1):
            nus = {nom: (_nues(v) or [v, v])[rang] for nom, v in noms.items()}
            # « --objet », « [OBJET] » et « E-…|A-… » nomment plusieurs sortes : un numéro nu y est de la première.
            if nus == noms or ("{agrement}" in arguments and commande == "centre historique"):
                continue
            entier = entier or jouer(arguments, noms)
            assert jouer(arguments, nus) == entier, (arguments, nus)
            joues += 1
    assert joues


def _sans_instant(texte: str) -> str:
    return re.sub(r"\d{4}-\d{2}-\d{2}T[\d:]+Z|[0-9a-f]{64}", "…", texte)


def _ligne(f: Feuille, parametre: Any, valeur: str) -> list[str]:
    """La commande, ce qu'elle exige, et cette valeur-là pour ce paramètre."""
    donnee = [valeur] if parametre.param_type_name == "argument" else [max(parametre.opts, key=len), valeur]
    avant = [p for p in f.parametres if p.param_type_name == "argument" and p.required]
    if parametre.param_type_name != "argument" or len(avant) < 2:
        return [*f.ligne(sauf=parametre.name), *donnee]
    from tests.arbre import donner
    from tests.arbre import valeur as exemple

    mots = [m for p in f.parametres if p.required for m in (donnee if p is parametre else donner(p, exemple(p, "-")))]
    return [*f.mots, *mots]


@pytest.mark.parametrize(
    ("nom", "parametre"),
    [(nom, p) for nom in QUI_DESIGNENT for p in DESIGNENT[nom]],
    ids=[f"{nom} {p.name}" for nom in QUI_DESIGNENT for p in DESIGNENT[nom]],
)
def test_un_nom_inconnu_se_lit_partout_et_ne_s_ecrit_pas_sans_personne(
    m: MondeSessions, nom: str, parametre: Any, isole: Path
) -> None:
    """3 pour lire ; 2 pour écrire dans un script. Jamais une erreur interne, et rien n'est écrit."""
    f, avant = FEUILLES[nom], m.octets()
    (isole / "entree.csv").write_text("a\n", encoding="utf-8")
    rendu = m.ceres(*_ligne(f, parametre, "zzyzx"), env={"CERES_PROFIL": MPCP})
    ecrit = "--simuler" in f.options and nom != "profil choisir"
    assert rendu.code == (2 if ecrit else 3), (rendu.stdout, rendu.stderr)
    assert "« zzyzx »" in rendu.stderr
    assert m.octets() == avant


# --- lire ---


@pytest.mark.parametrize(
    ("mots", "attendu"),
    [
        (("jure", "voir", "evrard"), "J-000005"),
        (("jure", "voir", "luc", "EVRARD"), "J-000005"),
        (("jure", "voir", "evrard luc"), "J-000005"),
        (("jure", "voir", "5"), "J-000005"),
        (("jure", "voir", "j5"), "J-000005"),
        (("jure", "voir", "J5"), "J-000005"),
        (("habilitation", "voir", "fabre"), "H-000010"),
        (("candidat", "voir", "besson"), "C-000002"),
        (("centre", "voir", "vilaine"), "E-000002"),
        (("centre", "voir", "centre", "vilaine"), "E-000002"),
        (("session", "voir", "vilaine"), "S-2025-000002"),
        (("session", "voir", "2"), "S-2025-000002"),
        (("session", "voir", "2025-2"), "S-2025-000002"),
        (("profil", "voir", "mpcp"), "P-000001"),
    ],
)
def test_un_nom_unique_se_lit(m: MondeSessions, mots: tuple[str, ...], attendu: str) -> None:
    m.session()
    m.session(centre=2, departement="35", region="53")
    reponse = m.faire(*mots, profil=MPCP)
    assert (reponse.code, reponse.json()["id"]) == (0, attendu), reponse.stderr


def test_un_nom_ambigu_liste_les_candidats(m: MondeSessions) -> None:
    refus = m.faire("jure", "voir", "luc", profil=MPCP)
    assert (refus.code, refus.erreur()["code"]) == (2, "USAGE")
    assert refus.erreur()["objets"] == [f"J-{n:06d}" for n in range(5, 11)]
    assert "J-000005 EVRARD Luc (44)" in refus.erreur()["message"]


def test_plus_de_mots_ne_se_conseille_que_s_ils_departagent(m: MondeSessions) -> None:
    """D'un même juré, d'un même centre, d'un même numéro, aucun mot ne choisit."""
    m.session(), m.session()
    m.f.session(2, debut=date(2026, 6, 2), numero=1)
    for document, nom, exemple in (
        ("jure", "luc", None),
        ("habilitation", "alix alice", "H-000001"),
        ("session", "loire", "S-2025-000001"),
        ("session", "1", "S-2026-000001"),
    ):
        refus = m.faire(document, "voir", nom, profil=MPCP)
        dit = f", {exemple} par exemple : plus de mots n'y suffiraient pas." if exemple else ", ou plus de mots."
        assert (refus.code, refus.erreur()["conseil"]) == (2, f"Donnez l'identifiant{dit}")
    assert "02/06/2026" in refus.erreur()["message"], "un jour se lit comme à l'écran"
    assert "2026-06-02" not in refus.stderr


def test_jur_05_ce_qui_distingue_des_homonymes_est_dit_jamais_la_naissance_a_un_centre(m: MondeSessions) -> None:
    sien = ("--naissance", "12/03/1980", "--commune", "Nantes", "--oui")
    assert m.faire("jure", "modifier", "J-5", *sien, profil=MPCP).code == 0
    pour_le_ministere = m.faire("jure", "voir", "luc", profil=MPCP).erreur()["message"]
    assert "J-000005 EVRARD Luc (44), 12/03/1980, Nantes, " in pour_le_ministere
    pour_un_centre = m.faire("jure", "voir", "luc", profil=CENTRE)
    assert pour_un_centre.code == 2
    assert ", Nantes, " in pour_un_centre.stderr
    assert "1980" not in pour_un_centre.stderr


def test_jur_05_un_nom_proche_se_propose_et_ne_se_prend_jamais(m: MondeSessions, isole: Path) -> None:
    avant = m.octets()
    lu = m.faire("jure", "voir", "evrart", profil=MPCP)
    ecrit = m.faire("jure", "modifier", "evrart", "--employeur", "Essai", "--oui", profil=MPCP)
    assert (lu.code, ecrit.code) == (3, 2)
    for refus in (lu, ecrit):
        assert "Vouliez-vous dire J-000005 EVRARD Luc (44) ?" in refus.erreur()["conseil"]
    code, affiche = au_terminal("--profil", MPCP, "jure", "modifier", "evrart", "--employeur", "Essai", tape="o\n")
    assert (code, "[o/N]" in affiche) == (3, False)
    assert m.octets() == avant
    (ligne, *_) = map(json.loads, (isole / "ceres.db.acces.jsonl").read_text().splitlines())
    assert (ligne["document"], ligne["objet"], ligne["nombre"]) == ("jures", "J-000005", 1)
    assert "dire" not in m.faire("jure", "voir", "jacop", profil=UD).erreur()["conseil"]  # JACOB n'est pas du ressort


def test_le_nom_entier_l_emporte_sur_celui_qui_le_contient(m: MondeSessions) -> None:
    m.f.jure("EVRARDIN", "Lucas")
    assert m.faire("jure", "voir", "evrard", profil=MPCP).json()["id"] == "J-000005"
    assert m.faire("jure", "voir", "evrard l", profil=MPCP).code == 2


def test_dro_02_un_nom_hors_du_ressort_est_inconnu_et_ne_rend_pas_ambigu(m: MondeSessions) -> None:
    """JACOB est d'Ille-et-Vilaine : pour l'UD de Loire-Atlantique, ce nom n'est celui de personne."""
    refus = m.faire("jure", "voir", "jacob", profil=UD)
    inexistant = m.faire("jure", "voir", "zzyzx", profil=UD)
    assert (refus.code, refus.erreur()["code"]) == (3, "INTROUVABLE")
    assert refus.erreur()["message"] == inexistant.erreur()["message"].replace("zzyzx", "jacob")
    assert m.faire("jure", "voir", "jacob", profil=AUTRE_UD).json()["id"] == "J-000010"
    m.f.jure("JACOB", "Ann", departement="44", region="52")
    for profil in (UD, DIRECCTE):
        assert m.faire("jure", "voir", "jacob", profil=profil).json()["id"] == "J-000011"
    assert m.faire("jure", "voir", "jacob", profil=MPCP).code == 2


@pytest.mark.parametrize("mot", ["H-5", "J-", "J-x", "J-5x", "é-5", "", "  ", "---", "12 x"])
def test_un_identifiant_mal_ecrit_reste_une_faute_d_usage(m: MondeSessions, mot: str) -> None:
    refus = (
        m.faire("habilitation", "lister", "--jure", mot, profil=MPCP)
        if mot.startswith("-")
        else m.faire("jure", "voir", mot, profil=MPCP)
    )
    assert refus.code in (2, 3) if mot in ("é-5", "12 x") else refus.code == 2, refus.stderr


# --- écrire ---

MODIFIER = ("jure", "modifier", "evrard", "--employeur", "Essai")


def employeur(m: MondeSessions) -> object:
    return m.f.lignes("SELECT employeur FROM jure WHERE id = 5")[0][0]


@pytest.mark.parametrize("plus", [(), ("--oui",), ("--simuler",)])
def test_dans_un_script_un_nom_n_ecrit_rien_et_dit_l_identifiant_que_ce_serait(
    m: MondeSessions, plus: tuple[str, ...]
) -> None:
    refus = m.faire(*MODIFIER, *plus, profil=MPCP)
    assert (refus.code, refus.erreur()["code"], refus.erreur()["objets"]) == (2, "USAGE", ["J-000005"])
    assert "J-000005 EVRARD Luc (44)" in refus.erreur()["conseil"]
    assert employeur(m) is None


@pytest.mark.parametrize("profil", [CENTRE, "P-99"])
def test_dans_un_script_la_faute_d_usage_passe_avant_le_role(m: MondeSessions, profil: str) -> None:
    assert m.faire(*MODIFIER, profil=profil).code == 2


@pytest.mark.parametrize(
    ("tape", "plus", "code", "ecrit"),
    [("o\n", (), 0, True), ("n\n", (), 6, False), ("\n", (), 6, False), ("", ("--oui",), 0, True),
     ("", ("--simuler",), 0, False)],
)  # fmt: skip
def test_au_terminal_un_nom_est_montre_puis_confirme(
    m: MondeSessions, tape: str, plus: tuple[str, ...], code: int, ecrit: bool
) -> None:
    rendu, affiche = au_terminal(*MODIFIER, *plus, tape=tape)
    assert (rendu, employeur(m)) == (code, "Essai" if ecrit else None), affiche
    assert "« evrard » : J-000005 EVRARD Luc (44).\n" in affiche
    demande = (
        "Ce qui sera fait : J-000005 EVRARD Luc modifié (employeur).\n  Employeur : (vide) → Essai\nConfirmez-vous en"
    )
    assert (affiche.count("[o/N]"), demande in affiche) == ((0, False) if plus else (1, True)), affiche


def test_au_terminal_une_action_avertie_ne_demande_pas_deux_fois(m: MondeSessions) -> None:
    code, affiche = au_terminal("jure", "inactiver", "evrard", tape="o\n")
    assert (code, affiche.count("[o/N]")) == (0, 1), affiche
    assert affiche.index("« evrard » : J-000005 EVRARD Luc (44).") < affiche.index("Vous allez inactiver")
    assert "Ce qui sera fait" not in affiche
    code, affiche = au_terminal("jure", "modifier", "evrard", "--employeur", "Essai", tape="o\n")
    code, affiche = au_terminal("jure", "modifier", "evrard", "--employeur", "Essai", tape="o\n")
    assert (code, "Rien à changer" in affiche, "[o/N]" in affiche) == (0, True, False), affiche


def test_au_terminal_ce_qui_est_refuse_ne_demande_pas_qui_c_est(m: MondeSessions) -> None:
    m.session(jures=(5, 6))
    code, affiche = au_terminal("jure", "inactiver", "evrard", tape="o\n")
    assert (code, "JUR-02" in affiche, "[o/N]" in affiche) == (4, True, False), affiche


# Un lot, un parchemin n'ont qu'un numéro ; un fichier n'est pas un objet.
_NOMMABLE = re.compile(r"\{(?!lot\}|parchemin\}|a_annuler\}|plan\}|fichier)\w+\}|\b[A-KM-Z]-\d")
SECONDES = {("session deroger", "{demandee}")}  # « S-…|R-… » : un nom y est celui d'une session, jamais d'une demande
ECRIVENT = [
    (nom, rang)
    for nom in QUI_DESIGNENT
    if "--simuler" in FEUILLES[nom].options and nom in TABLE and nom != "profil choisir"
    for rang, (mots, reponses) in enumerate(TABLE[nom])
    if reponses[-1].startswith("0") and _NOMMABLE.search(mots) and (nom, mots.split()[0]) not in SECONDES
]


@pytest.mark.parametrize(("nom", "rang"), ECRIVENT, ids=[f"{nom} {rang}" for nom, rang in ECRIVENT])
def test_chaque_ecriture_d_apres_un_nom_se_demande_une_fois(
    nom: str, rang: int, ressorts: Ressorts, isole: Path, monkeypatch: Any
) -> None:
    """Quelle que soit la commande : une question, ni zéro ni deux."""
    modele, noms = ressorts[0], ressorts[1][ICI]
    shutil.copyfile(modele, isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    mots, surnoms = [], {}
    for mot in TABLE[nom][rang][0].replace("--oui", "").format_map(noms).split():
        if re.fullmatch(r"[A-KM-Z]-[\d-]+", mot):  # un lot n'a pas de nom
            mot = en_forme(mot[0], mot[2:]) or mot
            surnoms[f"surnom {chr(97 + len(surnoms))}"] = mot
            mot = f"surnom {chr(96 + len(surnoms))}"
        mots.append(mot)
    assert surnoms
    monkeypatch.setattr("ceres_cli.terminal.dialogue.quelqu_un", lambda: True)
    chercher = commandes.chercher
    monkeypatch.setattr(commandes, "chercher", lambda cadre, lettre, t: chercher(cadre, lettre, surnoms.get(t, t)))
    rendu = lancer(*nom.split(), *mots, "--profil", "P-1", stdin="o\nn\n")
    assert rendu.stderr.count("[o/N]") == (0 if "0 fait, " in rendu.stderr else 1), rendu
    assert all(f"« {surnom} » : {objet}" in rendu.stderr for surnom, objet in surnoms.items()), rendu
    assert rendu.code == 0, rendu


def test_au_terminal_un_nom_ambigu_ou_inconnu_ne_demande_rien(m: MondeSessions) -> None:
    for nom, code in (("luc", 2), ("zzyzx", 3)):
        rendu, affiche = au_terminal("jure", "modifier", nom, "--employeur", "Essai", tape="o\n")
        assert (rendu, "[o/N]" in affiche) == (code, False), affiche


def test_un_numero_nu_ecrit_aussi_dans_un_script(m: MondeSessions) -> None:
    assert m.faire("jure", "modifier", "5", "--employeur", "Essai", profil=MPCP).code == 0
    assert employeur(m) == "Essai"


@pytest.mark.parametrize("tape", ["5", "j5"])
def test_au_terminal_un_numero_nu_qui_ecrit_montre_d_abord_qui_c_est(m: MondeSessions, tape: str) -> None:
    qui = f"« {tape} » : J-000005 EVRARD Luc (44).\n"
    code, affiche = au_terminal("jure", "modifier", tape, "--employeur", "Essai")
    assert (code, employeur(m), affiche.startswith(qui), "[o/N]" in affiche) == (0, "Essai", True, False), affiche
    for mots in (("jure", "modifier", "J-5", "--employeur", "Autre"), ("jure", "voir", tape)):
        code, affiche = au_terminal(*mots)
        assert (code, "« " in affiche) == (0, False), affiche


def test_au_terminal_chaque_numero_nu_d_une_suite_est_montre_sauf_celui_que_rien_ne_porte(m: MondeSessions) -> None:
    code, affiche = au_terminal("jure", "inactiver", "5", "999", "8", "--motif", "essai", "--oui")
    assert code == 7, affiche
    assert re.findall(r"« (\d+) » : (J-\d+)", affiche) == [("5", "J-000005"), ("8", "J-000008")]


@pytest.mark.parametrize("lettre", sorted(commandes.CHERCHENT))
def test_chaque_sorte_se_retrouve_par_son_identifiant(lettre: str, ressorts: Ressorts, isole: Path) -> None:
    """Ce qu'on montre d'un numéro nu, et ce que la complétion en propose."""
    modele, noms = ressorts[0], ressorts[1][ICI]
    bases.copier(modele, isole / "ceres.db")
    (isole / "ceres.db").chmod(0o600)
    voulu = r"\d+" if lettre == PARCHEMIN.lettre else rf"{lettre}-[\d-]+"
    siens = [v for nom, v in noms.items() if re.fullmatch(voulu, v) and nom != "commune"] or ["P-000001"]
    avant = next(
        " ".join([*FEUILLES[nom].mots, *([p.opts[0]] if p.param_type_name == "option" else [])])
        for nom in QUI_DESIGNENT
        for p in DESIGNENT[nom]
        if designation.lettres(p)[0] == lettre
        and (p.param_type_name == "option" or p is FEUILLES[nom].commande.params[0])
    )
    for valeur in siens:
        env = {"_CERES_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args", "CERES_PROFIL": "P-1"}
        rendu = lancer(env={**env, "_TYPER_COMPLETE_ARGS": f"ceres {avant} {valeur}"})
        assert [ligne.split("\t")[0] for ligne in rendu.stdout.splitlines()].count(valeur) == 1, (
            f"{avant} {valeur} : {rendu} ; d'un nom neuf, mettez-en un dans les ressorts de ces essais"
        )


# --- ce qui est montré se note ---

COMPLETER = {"_CERES_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}


@pytest.mark.parametrize(
    ("mots", "code", "commande", "objet", "nombre"),
    [
        (("jure", "voir", "luc"), 2, "ceres jure voir", None, 6),
        (MODIFIER, 2, "ceres jure modifier", "J-000005", 1),
        (("completer", "jure voir luc"), 0, "ceres completion", None, 6),
        (("completer", "jure voir evr"), 0, "ceres completion", "J-000005", 1),
    ],
)
def test_ce_que_montre_un_nom_ou_la_completion_est_au_journal_des_acces(
    m: MondeSessions, isole: Path, mots: tuple[str, ...], code: int, commande: str, objet: str | None, nombre: int
) -> None:
    """Sans quoi les noms d'un ressort se liraient, dix par dix, sans laisser de trace."""
    if mots[0] == "completer":
        env = {**COMPLETER, "_TYPER_COMPLETE_ARGS": f"ceres {mots[1]}", "CERES_PROFIL": UD if objet else MPCP}
        rendu = m.ceres(env=env)
    else:
        rendu = m.faire(*mots, profil=MPCP)
    assert (rendu.code, "EVRARD" in rendu.stdout + rendu.stderr) == (code, True), rendu
    (ligne,) = map(json.loads, (isole / "ceres.db.acces.jsonl").read_text().splitlines())
    vu = (ligne["commande"], ligne["nature"], ligne["document"], ligne["objet"], ligne["nombre"])
    assert vu == (commande, "lecture", "jures", objet, nombre)


def test_une_completion_que_rien_ne_peut_noter_se_fait_sans_rien_dire(m: MondeSessions, isole: Path) -> None:
    (isole / "ceres.db.acces.jsonl").mkdir()
    rendu = m.ceres(env={**COMPLETER, "_TYPER_COMPLETE_ARGS": "ceres jure voir evr", "CERES_PROFIL": MPCP})
    assert (rendu.code, rendu.stdout, rendu.stderr) == (0, "J-000005\tEVRARD Luc 44\n", "")


# --- profils, listes, libellés ---


def test_profil_choisir_par_son_nom(m: MondeSessions, ceres: Lanceur) -> None:
    """Deux UD ici : « ud » hésite, « ud 44 » et « loire-atlantique » non ; « mpcp » est seul."""
    assert ceres("profil", "choisir", "ud").code == 2
    for nom, attendu in (("ud 44", "P-000004"), ("mpcp", "P-000001"), ("Loire-Atlantique", "P-000004")):
        assert ceres("profil", "choisir", nom).code == 0
        assert ceres("profil", "voir", "--format", "json").json()["id"] == attendu
    assert ceres("profil", "choisir", "Mayenne").code == 3
    assert ceres("--profil", "4", "profil", "voir", "--format", "json").json()["id"] == "P-000004"


def test_profil_choisir_ud_choisit_le_seul(m: MondeSessions, ceres: Lanceur) -> None:
    with m.f.store.ecriture() as db:
        db.executer("DELETE FROM profil WHERE id = 5")
    assert ceres("profil", "choisir", "ud").code == 0
    assert ceres("profil", "voir", "--format", "json").json()["id"] == "P-000004"


@pytest.mark.parametrize(
    ("mots", "attendu"),
    [("ddets 44", "P-000004"), ("DDETSPP Loire-Atlantique", "P-000004"), ("Dreets 52", "P-000006")],
)
def test_profil_choisir_lit_ddets_et_dreets(m: MondeSessions, ceres: Lanceur, mots: str, attendu: str) -> None:
    assert ceres("profil", "choisir", mots).code == 0
    assert ceres("profil", "voir", "--format", "json").json()["id"] == attendu


@pytest.mark.parametrize(("mots", "serait"), [("mpc", "P-000001"), ("direct", ""), ("ud loire-atlant", "P-000004")])
def test_profil_choisir_n_agit_pas_d_un_mot_incomplet(m: MondeSessions, ceres: Lanceur, mots: str, serait: str) -> None:
    rendu = ceres("profil", "choisir", mots)
    assert rendu.code == (2 if serait else 3)
    assert f"Ce serait {serait} " in rendu.stderr or not serait
    assert ceres("profil", "voir", "--format", "json").json()["id"] == "P-000001"


def test_profil_mal_ecrit_en_option_dit_ou_lire_les_siens(m: MondeSessions, ceres: Lanceur) -> None:
    rendu = ceres("--profil", "direccte", "accueil")
    assert (rendu.code, "« ceres profil lister »" in rendu.stderr) == (2, True)


def test_lister_prend_plusieurs_mots(m: MondeSessions) -> None:
    listes = [
        f
        for f in FEUILLES.values()
        if any(p.param_type_name == "argument" and p.metavar == "TEXTE" for p in f.parametres)
    ]
    assert len(listes) >= 10
    for f in listes:
        seul, ensemble = (m.faire(*f.mots, *mots, profil=MPCP) for mots in (("luc evrard",), ("luc", "evrard")))
        assert (seul.code, seul.stdout) == (ensemble.code, ensemble.stdout), (f.nom, ensemble.stderr)
        assert seul.code == 0, (f.nom, seul.stderr)
    assert m.faire("jure", "lister", "luc", "evrard", "--etat", "actif", profil=MPCP).json()["total"] == 1


@pytest.mark.parametrize(
    ("mots", "total"),
    [
        (("session", "lister", "--etat", "en attente de validation"), 1),
        (("session", "lister", "--etat", "En-Attente_validation"), 1),
        (("session", "lister", "--etat", "en préparation"), 1),
        (("habilitation", "lister", "--etat", "en brouillon"), 1),
        (("session", "derogations", "--etat", "en attente"), 0),
    ],
)
def test_un_libelle_affiche_est_une_valeur(m: MondeSessions, mots: tuple[str, ...], total: int) -> None:
    m.session("en_attente_validation")
    m.session()
    assert m.faire(*mots, profil=MPCP).json()["total"] == total


def test_un_libelle_inconnu_est_refuse_tel_qu_il_a_ete_ecrit(m: MondeSessions) -> None:
    refus = m.faire("session", "lister", "--etat", "en attente de rien", profil=MPCP)
    assert refus.code == 2
    assert "« en attente de rien »" in refus.erreur()["message"]
