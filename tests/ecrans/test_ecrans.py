"""Chaque écran, à huit largeurs : rien ne dépasse ; ce qu'un programme lirait y est entier, ou nommé au pied."""

import re
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ceres_cli.schemas import documents as schemas
from ceres_cli.schemas.colonne import Colonne
from ceres_cli.terminal.rendu import cellule_lue, est_liste_d_objets, remplie
from tests.arbre import feuilles
from tests.ecrans.ecran import LARGEURS, Ecran, Releves, relever
from tests.lanceur import isoler, lancer
from tests.une_fois import une_fois

ATTESTE = "C-2"
S_PREPARATION, S_EDITEE, S_ATTENTE, S_DEBLOQUEE = "S-2025-33", "S-2025-47", "S-2025-21", "S-2025-12"
# Ce qui se lit en liste ou en fiche : le document de la même commande dit ce qui doit s'y trouver.
LUS = (
    "jure lister --limite 40", "jure lister", "jure voir J-1", "jure voir J-12", "jure doublons",
    "jure disponibles --titre DWWM --le 15/09/2025", "habilitation lister", "habilitation voir H-1",
    "habilitation echeances --sous 400j", "habilitation transitions", "habilitation lots", "lot lister", "lot voir L-3",
    "session lister", "centre site lister", "centre site voir T-1",
    f"session voir {S_PREPARATION}", f"session voir {S_EDITEE}", f"session voir {S_ATTENTE}",
    f"session voir {S_DEBLOQUEE}", "session transitions", "session derogations",
    "session derogation voir R-1", "candidat lister --limite 40",
    "candidat voir C-1", "candidat voir C-3", "candidat doublons", "candidat parchemins", "candidat parchemin voir 1",
    f"convocation apercu {S_EDITEE}", "convocation lister --limite 40", "profil lister", "profil voir", "centre lister",
    "centre voir E-1", "centre agrements", "referentiel lister", "referentiel voir DWWM", "delais voir",
    "vae lister", "vae voir D-1", "controle lister", "controle voir K-1", "regles", "schema",
    "attestation lister", "attestation voir N-1", "courrier lister", "courrier voir M-1",
)  # fmt: skip
# Ce qui se raconte, s'explique, se refuse : rien n'y dépasse.
DITS = (
    "voir J-1", "historique J-1", "expliquer H-1",
    "jure historique J-1", "habilitation historique H-1", f"session historique {S_EDITEE}", "candidat historique C-1",
    "centre historique E-1", "delais historique", "vae historique D-1", "controle historique K-1",
    "session derogation historique R-1", "centre site historique T-1", "centre site expliquer T-1",
    "journal lister --limite 30", "journal lister --limite 30 --detail", "jure historique J-1 --detail",
    "habilitation expliquer H-1", "habilitation expliquer H-1 --action valider",
    f"session expliquer {S_ATTENTE} --action valider",
    f"session expliquer {S_PREPARATION} --action editer", "candidat expliquer C-1 --titre DWWM",
    f"candidat expliquer C-3 --session {S_PREPARATION}", "candidat parchemin expliquer 1", "centre expliquer A-1",
    "vae expliquer D-1", "controle expliquer K-1", "regles SES-10", "jure voir J-9999", "jure zut", "jure lister --zut",
    "habilitation valider H-1 H-2 H-9999 --simuler", f"session valider {S_ATTENTE} --simuler",
    f"candidat inscrire C-1 {S_PREPARATION} --simuler", "habilitation lot changements.csv --simuler",
    "habilitation plan plan.json", "lot plan plan.json",
    "candidat creer --nom 1 --prenom 2 --naissance 31/02/1995 --courriel a",
    "jure modifier J-1 --employeur Atelier --simuler", "session creer --debut 31/02/2026",
    "accueil", "accueil --format table", "config voir", "admin verifier", "admin sante",
    "journal tete", "journal verifier", "rgpd effacer C-1 --motif essai --simuler",
    "stats echeances", "stats couverture --titre DWWM", "stats sessions", "stats resultats",
    "habilitation lister --limite 9 --colonnes id,jure,jure_nom,certification,etat,debut,fin,utilisable_jusqu_au",
    "jure lister --limite 9 --colonnes id,nom,courriel,telephone_personnel,telephone_professionnel,adresse",
    "export-jures --titre DWWM --format table",
    "attestation expliquer N-1", "attestation historique N-1", "verifier CERES1.essai",
)  # fmt: skip
# Ce qui écrit des fichiers, installe, dessine une figure (tests/commands/stats), nomme les colonnes de la base
# (tests/commands/rgpd), lit un fichier de l'agent (tests/commands/config), ou n'a pas d'écran (tests/commands/journal).
_PIED = re.compile(r"Faute de place, ne sont pas montrées : (.*?)\. Élargissez")
AILLEURS = {
    "admin copier", "jure exporter", "convocation exporter", "init", "demo", "config approuver", "config definir",
    "config lectures", "convocation modele copier", "convocation modele verifier",
    "journal exporter", "journal suivre", "journal temoigner", "rapport", "stats prevision", "stats activite",
    "admin exporter",
    "rgpd registre", "rgpd extraire",
    "session papiers",
    "attestation page", "attestation retraits", "candidat parchemin ecrire",
}  # fmt: skip


@pytest.fixture(scope="module")
def joues(modele_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Chaque commande à chaque largeur, sur la base de démonstration, où une attestation est faite et un courriel parti
    en vain."""

    def batir(dossier: Path) -> None:
        with pytest.MonkeyPatch.context() as temporaire:
            isoler(temporaire, dossier)
            shutil.copyfile(modele_demo, dossier / "ceres.db")
            lignes = [f"{action};H-{n};essai" for n in range(1, 12) for action in ("suspendre", "valider")]
            Path("changements.csv").write_text("action;habilitation;motif\n" + "\n".join(lignes), "utf-8")
            assert lancer("habilitation", "lot", "changements.csv", "--plan", "plan.json").code == 0
            assert lancer("admin", "cle-publique", "--nouvelle", "--motif", "essai", "--oui").code == 0
            assert lancer("candidat", "attestation", ATTESTE, "--sortie", "attestation.pdf", "--oui").code == 0
            with closing(sqlite3.connect(dossier / "ceres.db")) as db, db:
                db.execute(
                    "INSERT INTO message"
                    " (session_id, convocation_id, nature, edition, adresse, etat, essais, essaye_le, version)"
                    " SELECT session_id, id, 'convocation', edition, 'a@example.fr', 'echoue', 3,"
                    " '2025-09-01T08:00:00Z', 1 FROM convocation LIMIT 1"
                )
            shutil.copyfile(dossier / "ceres.db", dossier / "avant.db")  # un export se consigne
            relever([*LUS, *DITS], dossier)

    return une_fois(tmp_path_factory, "ecrans", batir)


@pytest.fixture(scope="module")
def ecrans(joues: Path) -> Releves:
    return Releves(joues / "releves.json")


@pytest.mark.parametrize("commande", [*LUS, *DITS])
def test_aucune_ligne_n_est_plus_longue_que_l_ecran(ecrans: Releves, commande: str) -> None:
    for large in LARGEURS:
        ecran = ecrans[commande, large]
        assert ecran.lignes, large
        assert "Traceback" not in ecran.texte
        assert ecran.trop_longues == [], large


@pytest.mark.parametrize("commande", LUS)
def test_ce_que_lirait_un_programme_est_entier_a_l_ecran_ou_nomme_au_pied(
    joues: Path, ecrans: Releves, isole: Path, monkeypatch: pytest.MonkeyPatch, commande: str
) -> None:
    monkeypatch.setenv("CERES_BASE", str(joues / "avant.db"))
    document = lancer(*commande.split(), "--format", "json").json()
    nom = document["schema"].removeprefix("ceres.").partition("/")[0]
    singulier = next((s for s, p in schemas.PLURIELS.items() if p == nom and "elements" in document), nom)
    for large in LARGEURS:
        ecran = ecrans[commande, large]
        if "elements" in document:
            montrees = [c for c in schemas.SCHEMAS[singulier] if c.tableau]
            manque = manquants(ecran, montrees, document["elements"])
        else:
            montrees = [c for c in schemas.SCHEMAS[nom] if not c.technique]
            manque = manquants(ecran, montrees, [document])
            for colonne in montrees:
                if est_liste_d_objets(contenu := document.get(colonne.cle)):
                    des = [c for c in colonne.contenu if c.tableau]
                    manque += manquants(ecran, des, contenu)
        assert manque == [], large


def manquants(ecran: Ecran, colonnes: Sequence[Colonne], elements: Sequence[Mapping[str, Any]]) -> list[str]:
    """« colonne : valeur » de ce qui n'est ni entier sur une ligne, ni nommé au pied. Les noms et les phrases peuvent
    passer à la ligne, entre deux mots."""
    nommees = {mot.partition(" (")[0] for pied in _PIED.findall(ecran.suivi) for mot in pied.split(", ")}
    perdus = []
    for colonne in colonnes:
        if not remplie(colonne, elements) or colonne.titre in nommees:
            continue
        for element in elements:
            valeur = cellule_lue(colonne, element)
            if (courte := cellule_lue(colonne, element, court=True)) != valeur and courte in ecran.texte.split():
                continue  # dit par sa forme courte
            if est_liste_d_objets(element.get(colonne.cle)):
                continue
            morceaux = _mots(valeur) if colonne.pliable else [valeur]
            perdus += [f"{colonne.cle} : {m}" for m in morceaux if m not in ecran.texte]
    return perdus


@pytest.mark.parametrize(
    ("commande", "titres"),
    [
        ("habilitation lister", "Numéro Nom Certification État Fin jusqu'au"),
        ("session lister", "Session État Titre Nom du centre Début Jurés Inscr."),
    ],
)
@pytest.mark.parametrize("large", [80, 81, 100])
def test_l_essentiel_d_une_liste_tient_a_80_colonnes(ecrans: Releves, commande: str, titres: str, large: int) -> None:
    entete = ecrans[commande, large].texte.partition("───")[0].split()
    assert [mot for mot in titres.split() if mot not in entete] == []


# Ce qui se recopie tel quel : une commande, une option, un champ nommé au pied, un réglage, où la règle est appliquée.
_A_RECOPIER = re.compile(
    r"ceres( [\w.=/-]+)+|--colonnes \S+|\(\w+\)|[\w.-]+@[\w.-]+"
    r"|\b(base|habilitation|lot|journal|convocation|conservation|courrier)\.\w+|ceres_cli\.\S+|CERES_\w+",
    re.MULTILINE,
)


@pytest.mark.parametrize("commande", [c for c in (*LUS, *DITS) if "--detail" not in c and c != "schema"])
def test_aucun_mot_garde_en_base_ne_se_lit_tel_quel(ecrans: Releves, commande: str) -> None:
    """Un mot de la base s'écrit avec un tiret bas ; à l'écran, c'est son libellé qu'on lit."""
    dit = _A_RECOPIER.sub("", ecrans[commande, 200].texte)
    assert [mot for mot in dit.split() if "_" in mot] == []


def _mots(valeur: str) -> list[str]:
    """Ce qui ne se coupe pas : un mot ; d'un long nom composé, ce qui va d'un tiret à l'autre."""
    return [m for mot in valeur.split() for m in (re.findall("[^-]+-?", mot) if len(mot) > 16 else [mot])]


def test_une_question_sans_reponse_echoue_vite_et_nomme_sa_commande(demo: Path) -> None:
    with pytest.raises(AssertionError, match="« ceres habilitation suspendre H-1 » attend, à 80 colonnes"):
        relever(["accueil", "habilitation suspendre H-1"], demo.parent, [80], silence=3)


def test_toute_lecture_a_son_ecran() -> None:
    lues = {f.nom for f in feuilles() if "--format" in f.options and "--simuler" not in f.options}
    jouees = {nom for nom in lues if any(f"{commande} ".startswith(f"{nom} ") for commande in (*LUS, *DITS))}
    assert lues - jouees == AILLEURS
