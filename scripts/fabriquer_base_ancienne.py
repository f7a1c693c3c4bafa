"""Fabrique la base d'exemple d'une ancienne version de ceres, par ce programme-là, et la garde en texte SQL.

Usage : git archive be431c4 | tar x -C ANCIEN && python -m scripts.fabriquer_base_ancienne ANCIEN SORTIE.sql

ANCIEN : les sources de l'ancienne version. Les données sont inventées ; il y a un exemple de chaque chose. Le texte
recréé redonne la base, à l'agent près, nommé « alice » : les essais de migration partent de là (tests/base/migrations).
La base de la version 0.1 joue toute l'histoire ; chacune des autres part de la précédente, que son programme migre.
"""

import os
import pwd
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

AGENT = "alice"
RNCP = Path(__file__).resolve().parent.parent / "data" / "exemples" / "export_fiches_RNCP_demo.xml"
MPCP, CENTRE, UD, DIRECCTE = "P-1", "P-2", "P-3", "P-4"

# (jour, profil, commande) ; « " » garde les espaces. Le jour vide est le vrai.
MISE_EN_PLACE = [
    ("2025-01-06", None, "init --sans-referentiel"),
    ("2025-01-06", MPCP, "referentiel creer --code TP-99901m01 --intitule 'Accordeur horloger'"
     " --debut-validite 2021-01-01 --fin-validite 2026-12-31 --niveau 5 --sigle AH --rncp RNCP99801"
     " --ccp 'Régler la sonnerie' --ccp 'Remonter le mécanisme' --ccs 'Carillons anciens' --rome B1604"),
    ("2025-01-06", MPCP, "referentiel creer --code TP-99902m01 --intitule 'Relieur à façon' --debut-validite 2020-07-01"
     " --fin-validite 2025-06-30 --fin-prolongation 2025-12-31 --ccp 'Coudre les cahiers' --ccp 'Dorer la tranche'"),
    ("2025-01-06", MPCP, f"referentiel importer {RNCP}"),
    ("2025-01-06", MPCP, "centre creer --nom 'Ateliers du Cadran' --siret 73282932000074 --commune Nantes"
     " --adresse '3 rue du Balancier' --code-postal 44000 --telephone 0261910001 --courriel contact@example.fr"),
    ("2025-01-06", MPCP, "centre creer --nom 'École de la Reliure' --commune Rennes"),
    ("2025-01-06", MPCP, "profil creer --role centre --structure E-1"),
    ("2025-01-06", MPCP, "profil creer --role ud --structure 44"),
    ("2025-01-06", MPCP, "profil creer --role direccte --structure 52"),
    ("2025-01-06", MPCP, "profil creer --role ud --structure 35 --agent bruno"),
    ("2025-01-06", MPCP, "profil creer --role mpcp --agent claire"),
    ("2025-01-06", DIRECCTE, "centre agreer E-1 --certification TP-99901m01 --debut 2022-01-01"),
    ("2025-01-06", DIRECCTE, "centre agreer E-1 --certification TP-99901m01/CCS1 --debut 2022-01-01"),
    ("2025-01-06", DIRECCTE, "centre agreer E-1 --certification TP-99902m01 --site 'Annexe du port'"
     " --debut 2022-01-01"),
    ("2025-01-06", DIRECCTE, "centre agreer E-1 --certification TP-99902m01 --site 'Quai nord' --debut 2022-01-01"),
    ("2025-01-07", MPCP, "centre agreer E-2 --certification TP-99901m01 --debut 2023-01-01"),
    ("2025-02-03", MPCP, "centre retirer-agrement A-5 --motif 'locaux non conformes'"),
    ("2025-01-07", MPCP, "centre agreer E-2 --certification TP-99902m01 --debut 2025-04-01"),
    ("2025-02-04", MPCP, "centre retirer-agrement A-6"),
]  # fmt: skip
JURES = [
    ("2025-01-07", UD, "jure creer --nom MARTIN --prenom Alice --civilite MME --naissance 1970-05-04 --commune Nantes"
     " --telephone-professionnel 0261910002 --telephone-personnel 0639980001 --courriel alice.martin@example.fr"
     " --adresse '12 allée des Pendules' --code-postal 44000 --employeur 'Horlogerie Martin'"),
    ("2025-01-07", UD, "jure creer --nom LE-GOFF --prenom Yann --commune Nantes"),
    ("2025-01-07", UD, "jure creer --nom DURAND --prenom Zoé --naissance 1981-11-30 --commune 44184"),
    ("2025-01-07", UD, "jure creer --nom DURANT --prenom Zoé --naissance 1981-11-30 --commune 44184"),
    ("2025-01-07", UD, "jure creer --nom PARTI --prenom Léon --commune Nantes"),
    *(("2025-01-07", UD, f"jure experience J-{j} --titre TP-99901m01 --debut 2010-01-01") for j in (1, 2, 3)),
    ("2025-01-07", UD, "jure experience J-1 --rome B1604 --debut 2001-09-01 --fin 2009-12-31"),
    ("2025-01-07", UD, "jure experience J-4 --rome B1604 --debut 2012-01-01"),
    *(("2025-01-07", UD, f"habilitation creer --jure J-{j} --certification TP-99901m01 --debut 2025-01-07 --valider")
      for j in (1, 2, 3)),
    *(("2025-01-07", UD, f"habilitation creer --jure J-{j} --certification TP-99901m01/CCS1 --debut 2025-01-07"
       " --valider") for j in (1, 2)),
    ("2025-01-07", UD, "habilitation creer --jure J-4 --certification TP-99901m01/CCP1 --debut 2025-01-07"),
    ("2025-01-07", UD, "habilitation creer --jure J-4 --certification TP-99901m01/CCP2 --debut 2025-01-07"
     " --fin 2025-02-28 --valider"),
    ("2025-01-07", UD, "habilitation creer --jure J-5 --certification TP-99901m01/CCP1 --debut 2025-01-07"),
    ("2025-01-08", UD, "habilitation supprimer H-8 --oui"),
    ("2025-01-08", UD, "jure inactiver J-5 --oui"),
    ("2025-01-08", UD, "jure lier J-3 --centre E-2 --nature formateur"),
    ("2025-01-08", UD, "jure fusionner J-3 J-4 --motif 'même personne' --oui"),
    ("2025-03-01", MPCP, "habilitation expirer"),
    ("2025-07-01", UD, "habilitation suspendre H-3 --oui --motif indisponible"),
]  # fmt: skip
CANDIDATS = [
    ("2025-01-13", CENTRE, "candidat creer --nom PETIT --prenom Hugo --civilite M --naissance 1999-03-14"
     " --commune-naissance Nantes --commune Nantes --telephone 0639980002 --courriel hugo@example.fr"),
    ("2025-01-13", CENTRE, "candidat creer --nom ROUX --prenom Inès --civilite MME --naissance 1998-12-01"
     " --commune-naissance 69204"),
    ("2025-01-13", CENTRE, "candidat creer --nom NGUYEN --prenom Linh --naissance 2001-02-28 --pays-naissance Viêt-Nam"
     " --ville-naissance Huế"),
    ("2025-01-13", CENTRE, "candidat creer --nom DUPOND --prenom Max --naissance 1997-07-07"),
    ("2025-01-13", CENTRE, "candidat creer --nom SOLO --prenom Ève --naissance 1990-10-10"),
    ("2025-01-13", CENTRE, "candidat creer --nom GRAND --prenom Noé --naissance 2000-02-29"),
    ("2025-01-14", CENTRE, "candidat modifier C-4 --nom DUPONT"),
    ("2025-01-15", CENTRE, "candidat modifier C-4 --prenom Maxime --naissance 1997-07-17"),
    ("2025-01-15", MPCP, "jure lier J-2 --candidat C-5 --nature parent"),
]  # fmt: skip
TITRE, CCP, CCS = "TP-99901m01", "TP-99901m01/CCP1", "TP-99901m01/CCS1"


def _session(numero: int, jour: str, certification: str, debut: str, suite: str = "") -> list[tuple[str, str, str]]:
    """Créer la session et son jury."""
    reference = f"S-2025-{numero}"
    creer = f"session creer --certification {certification} --debut {debut} --heure-debut 09:00 {suite}"
    return [(jour, CENTRE, creer), (jour, CENTRE, f"session inscrire-jure {reference} J-1 J-2")]


def _inscrire(numero: int, jour: str, *candidats: str) -> list[tuple[str, str, str]]:
    return [(jour, CENTRE, f"candidat inscrire {candidat} S-2025-{numero}") for candidat in candidats]


def _conclure(numero: int, jour: str, resultats: dict[str, str], *, valider: str = "") -> list[tuple[str, str, str]]:
    """Éditer un mois plus tôt a été fait ; ici les résultats, leur envoi, la validation."""
    reference = f"S-2025-{numero}"
    return [
        *((jour, CENTRE, f"session resultats {reference} --candidat {c} --resultat {r}") for c, r in resultats.items()),
        (jour, CENTRE, f"session transmettre {reference}"),
        *([(valider, UD, f"session valider {reference}")] if valider else []),
    ]


SESSIONS = [
    *_session(1, "2025-01-20", TITRE, "2025-03-10", "--fin 2025-03-11 --heure-convocation 08:30 --heure-jury 08:00"),
    *_inscrire(1, "2025-01-20", "C-1", "C-2", "C-3", "C-4"),
    ("2025-01-21", CENTRE, "session demander-dte S-2025-1 --commentaire 'Deux aménagements d’épreuve.'"),
    ("2025-02-10", CENTRE, "convocation editer S-2025-1"),
    *_conclure(1, "2025-03-11", {
        "C-1": "reussite", "C-2": "echec", "C-3": "absent", "C-4": "reussite_partielle --ccp CCP1",
    }, valider="2025-03-14"),
    *_session(2, "2025-03-17", CCP, "2025-04-07"),
    *_inscrire(2, "2025-03-17", "C-2"),
    ("2025-03-18", CENTRE, "convocation editer S-2025-2"),
    *_conclure(2, "2025-04-07", {"C-2": "reussite"}, valider="2025-04-08"),
    *_session(3, "2025-03-17", CCS, "2025-04-14"),
    *_inscrire(3, "2025-03-17", "C-1"),
    ("2025-03-18", CENTRE, "convocation editer S-2025-3"),
    *_conclure(3, "2025-04-14", {"C-1": "reussite"}, valider="2025-04-15"),
    *_session(4, "2025-04-01", TITRE, "2025-05-12"),
    *_inscrire(4, "2025-04-01", "C-2", "C-3", "C-6"),
    ("2025-04-02", CENTRE, "convocation editer S-2025-4"),
    *_conclure(4, "2025-05-12", {
        "C-2": "reussite", "C-3": "echec", "C-6": "reussite_partielle --ccp CCP1,CCP2",
    }, valider="2025-05-13"),
    ("2025-05-20", UD, "session debloquer S-2025-4 --motif 'résultats inversés'"),
    ("2025-05-21", CENTRE, "session resultats S-2025-4 --candidat C-6 --resultat echec"),
    *_session(5, "2025-04-01", TITRE, "2025-06-02"),
    *_inscrire(5, "2025-04-01", "C-4"),
    ("2025-04-02", CENTRE, "convocation editer S-2025-5"),
    *_conclure(5, "2025-06-02", {"C-4": "reussite"}),
    *_session(6, "2025-06-03", CCP, "2025-09-15", "--entretien-final"),
    *_inscrire(6, "2025-06-03", "C-3", "C-4"),
    ("2025-06-04", CENTRE, "convocation editer S-2025-6 --heure 08:15"),
    ("2025-08-20", CENTRE, "candidat inscrire C-2 S-2025-6 --voie vae"),
    ("2025-08-21", CENTRE, "candidat desinscrire C-3 S-2025-6 --motif 'a renoncé'"),
    *_session(7, "2025-06-03", TITRE, "2025-10-06"),
    ("2025-06-05", CENTRE, "session demander-dte S-2025-7 --commentaire 'Salle au rez-de-chaussée, s’il vous plaît.'"),
    ("2025-06-03", CENTRE, "session creer --certification TP-99902m01 --debut 2025-06-23 --heure-debut 13:30"
     " --site 'Annexe du port' --commune 44184"),
    *_session(9, "2025-06-03", TITRE, "2025-11-03"),
    ("2025-06-06", UD, "session annuler S-2025-9 --motif 'centre fermé'"),
]  # fmt: skip
DIVERS = [
    ("2025-06-10", UD, "export-jures --titre TP-99901m01 --sortie jures.csv"),
    ("2025-06-11", UD, "habilitation lot lot.csv --motif 'fin de mission'"),
    ("", MPCP, "jure modifier J-1 --employeur 'Horlogerie Martin et fille'"),
]
# Ce que la version 0.1 ne savait pas dire.
DEPUIS_LA_0_1 = [
    ("2025-06-12", MPCP, "profil modifier P-5 --fin 2025-12-31"),
    ("2025-06-12", MPCP, "profil creer --role mpcp --agent denis"),
    ("2025-06-13", MPCP, "profil retirer P-7"),
    ("2025-06-12", MPCP, "centre agreer E-2 --certification TP-99901m01 --debut 2025-06-12 --site 'Atelier B'"
     " --commune 35051"),
    ("2025-06-12", MPCP, "candidat creer --nom PETIT --prenom Hugo --naissance 1999-03-14 --centre E-2 --forcer"),
    ("2025-06-13", MPCP, "candidat distinguer C-1 C-7 --motif 'deux personnes'"),
    ("2025-06-12", MPCP, "candidat creer --nom NGUYEN --prenom Linh --naissance 2001-02-28 --centre E-2"
     " --forcer"),
    ("2025-06-13", MPCP, "candidat fusionner C-3 C-8 --motif 'même personne' --oui"),
    ("2025-06-13", UD, "jure modifier J-2 --nom-usage LE-GOFF-MARTIN"),
    ("2025-06-13", UD, "session renvoyer S-2025-5 --motif 'pièce manquante'"),
    ("2025-06-14", CENTRE, "session transmettre S-2025-5"),
    *_session(10, "2025-06-12", CCS, "2025-07-07"),
    *_inscrire(10, "2025-06-12", "C-1", "C-4"),
    ("2025-06-13", CENTRE, "convocation editer S-2025-10"),
    *_conclure(10, "2025-07-07", {"C-1": "reussite", "C-4": "reussite"}),
    ("2025-07-08", UD, "candidat ecarter C-4 S-2025-10 --motif 'pas de titre'"),
    ("2025-07-08", UD, "session valider S-2025-10"),
    ("2025-07-08", MPCP, "session creer --centre E-1 --certification TP-99901m01 --debut 2024-05-06"
     " --heure-debut 09:00 --reprise --motif 'archives'"),
    ("2025-08-01", UD, "session deroger S-2025-7 --delai convocation --motif 'retard du centre'"),
    ("2025-08-01", UD, "controle creer --centre E-1 --type sur_place --date 2025-07-30"),
    ("2025-08-01", UD, "controle constater K-1 --texte 'Registre absent.'"),
    ("2025-08-01", CENTRE, "vae creer --candidat C-5 --certification TP-99901m01"),
    ("", MPCP, "jure modifier J-2 --employeur 'Horlogerie Le Goff'"),
    ("2025-08-04", CENTRE, "centre courrier E-1 --logo logo.svg --signataire 'Claire MORVAN' --acces 'Tram 2'"),
]  # fmt: skip
# Ce que le schéma 4 ne savait pas dire. La lettre est celle de la maison, reprise ; le courriel part vers un serveur
# d'ici.
DEPUIS_LE_SCHEMA_4 = [
    ("2025-08-22", MPCP, "convocation modele copier lettres"),
    ("2025-08-22", MPCP, "convocation modele choisir lettres/lettre.typ --centre E-1"),
    ("2025-08-22", MPCP, "convocation modele choisir lettres/lettre.typ"),
    ("2025-08-25", MPCP, "convocation editer S-2025-6"),
    ("2025-08-25", MPCP, "convocation envoyer S-2025-6 --jure J-1"),
]  # fmt: skip
# Ce que le schéma 5 ne savait pas dire ; la base devient d'essai, où un programme du schéma 6 force le jour.
DEPUIS_LE_SCHEMA_5 = [
    ("2025-09-01", UD, "jure distinguer J-1 J-2 --motif 'deux personnes'"),
    ("2025-09-01", UD, "session deroger --centre E-1 --certification TP-99901m01 --debut 2025-12-01 --delai creation"
     " --motif 'salle prise'"),
]  # fmt: skip
# Ce que le schéma 6 ne savait pas dire ; le juré répond avant que sa lettre, rééditée, ne lui parte.
DEPUIS_LE_SCHEMA_6 = [
    ("2025-09-02", CENTRE, "session demander-derogation --centre E-1 --certification TP-99901m01 --debut 2025-09-08"
     " --delai creation --motif 'plateau technique libre ce jour-là'"),
    ("2025-09-02", CENTRE, "session repondre S-2025-6 J-2 --reponse oui"),
    ("2025-09-02", CENTRE, "convocation editer S-2025-6"),
    ("2025-09-02", CENTRE, "convocation envoyer S-2025-6 --jure J-1"),
]  # fmt: skip
COURRIER = """[courrier]
serveur = "127.0.0.1"
port = {port}
securite = "clair"
expediteur = "jurys@example.fr"
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#135"/></svg>'
_EXEMPLES = Path(__file__).resolve().parent.parent / "tests" / "base" / "migrations"
# Dernier pas de l'ancien programme → la base d'exemple d'où il part, ce qu'elle ne savait pas dire.
_SUITES = {
    "pas_004.py": ("base_0_1.sql", DEPUIS_LA_0_1),
    "pas_005.py": ("base_schema_4.sql", DEPUIS_LE_SCHEMA_4),
    "pas_006.py": ("base_schema_5.sql", DEPUIS_LE_SCHEMA_5),
    "pas_007.py": ("base_schema_6.sql", DEPUIS_LE_SCHEMA_6),
}
LOT = "action;habilitation\nbrouillon;H-2\n"


def jouer(ancien: Path, base: Path) -> None:
    """Joue toute l'histoire avec l'ancien programme ; ValueError à la première commande qui ne répond pas 0."""
    pas = sorted(f.name for f in (ancien / "ceres_cli" / "base" / "migrations").glob("pas_*.py"))
    if not pas:
        (base.parent / "lot.csv").write_text(LOT, encoding="utf-8")
        for jour, profil, commande in [*MISE_EN_PLACE, *JURES, *CANDIDATS, *SESSIONS, *DIVERS]:
            _lancer(ancien, base, jour, profil, commande)
        return
    depart, suite = _SUITES[pas[-1]]
    with closing(sqlite3.connect(base)) as connexion:
        texte = (_EXEMPLES / depart).read_text(encoding="utf-8")
        connexion.executescript(texte.replace(f"'{AGENT}'", f"'{pwd.getpwuid(os.getuid()).pw_name}'"))
        if suite is DEPUIS_LE_SCHEMA_5:
            connexion.execute("INSERT INTO parametre (nom, valeur) VALUES ('essai', '1')")
            connexion.commit()
    base.chmod(0o600)
    (base.parent / "logo.svg").write_text(LOGO, encoding="utf-8")
    with serveur_de_courrier() as port:
        if suite in (DEPUIS_LE_SCHEMA_4, DEPUIS_LE_SCHEMA_6):
            (base.parent / "ceres.toml").write_text(COURRIER.format(port=port), encoding="utf-8")
        for jour, profil, commande in [("2025-07-31", MPCP, "admin migrer"), *suite]:
            _lancer(ancien, base, jour, profil, commande)


@contextmanager
def serveur_de_courrier() -> Iterator[int]:
    """Un serveur SMTP qui accepte tout et ne garde rien ; son port."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.handlers import Sink

    with closing(socket.create_server(("127.0.0.1", 0))) as libre:
        port = int(libre.getsockname()[1])
    controleur = Controller(Sink(), hostname="127.0.0.1", port=port)  # type: ignore[no-untyped-call]
    controleur.start()  # type: ignore[no-untyped-call]
    try:
        yield port
    finally:
        controleur.stop()  # type: ignore[no-untyped-call]


def _lancer(ancien: Path, base: Path, jour: str, profil: str | None, commande: str) -> None:
    import shlex

    environnement = {"PYTHONPATH": str(ancien), "HOME": str(base.parent), "PATH": os.environ["PATH"]}
    if jour:
        environnement["CERES_AUJOURDHUI"] = jour
    mots = ["--base", str(base), *(["--profil", profil] if profil else []), *shlex.split(commande)]
    fini = subprocess.run(
        [sys.executable, "-m", "ceres_cli", *mots],
        cwd=base.parent,
        env=environnement,
        capture_output=True,
        text=True,
    )
    if fini.returncode != 0:
        raise ValueError(f"{commande} : {fini.returncode}\n{fini.stdout}{fini.stderr}")


def _marque(base: Path, nom: str) -> int:
    with closing(sqlite3.connect(base)) as connexion:
        return int(connexion.execute(f"PRAGMA {nom}").fetchone()[0])


def en_texte(base: Path) -> str:
    """La base en instructions SQL, avec sa marque et sa version."""
    marques = [f"PRAGMA {nom} = {_marque(base, nom)};" for nom in ("application_id", "user_version")]
    with closing(sqlite3.connect(base)) as connexion:
        texte = "\n".join([*connexion.iterdump(), *marques, ""])
    return texte.replace(f"'{pwd.getpwuid(os.getuid()).pw_name}'", f"'{AGENT}'")


def main() -> None:
    ancien, sortie = (Path(mot).resolve() for mot in sys.argv[1:3])
    with TemporaryDirectory() as dossier:
        base = Path(dossier) / "ceres.db"
        jouer(ancien, base)
        sortie.write_text(en_texte(base), encoding="utf-8")


if __name__ == "__main__":
    main()
