"""L'attestation d'un candidat : ce qu'il détient, et de quelle session cela vient."""

from datetime import date
from typing import Any

from ceres_cli.formats.convocation import textes
from ceres_cli.formats.papiers import modele
from ceres_cli.formats.papiers.modele import Page, Papier, Partie, Tableau, Texte, Titre
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.traces import tete_imprimee
from ceres_cli.services.candidat import lectures as candidat
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.papiers import requetes
from ceres_cli.store import Db

_NE = {"M": "né", "MME": "née"}
_RESERVE = (
    "Ce papier dit ce que ceres sait au jour où il est fait. Il ne vaut pas parchemin : seul celui que délivre l'État"
    " fait preuve du titre."
)
_COLONNES = [
    Titre("Certification", 4),
    Titre("Intitulé", 8),
    Titre("Obtenu le", 3),
    Titre("Session", 4),
    Titre("Remarque", 4),
]


def attester(cadre: Cadre, objet: str) -> tuple[bytes, list[str]]:
    """(octets, avertissements). D'une session d'un autre centre, un Centre ne lit que le jour (DRO-02)."""
    with cadre.store.lecture() as db:
        acteur = cadre.autoriser(db, Operation.LIRE_CANDIDATS)
        lu = candidat.un(db, acteur, objet)
        papier = _papier(db, lu)
    return modele.rendre(papier), modele.avertissements(papier)


def _papier(db: Db, lu: dict[str, Any]) -> Papier:
    obtenues = lu["obtentions"]
    intitules = requetes.certifications(db, {o["certification"] for o in obtenues})
    sessions = chargement_session.numeros(db, [o["session"] for o in obtenues if o["session"]])
    lot = requetes.dernier_lot(db, {"candidat": [identifiants.numero("C", lu["id"])], "session": sessions})
    jour = date.fromisoformat(lu["naissance"] if lot is None else lot[1])
    nom = textes.nom_complet(lu["civilite"], lu["prenom"], lu["nom"])
    ne = _NE.get(lu["civilite"] or "", "né(e)")
    lieu = f" {textes.ou_cela(lu['naissance_lieu'])}" if lu["naissance_lieu"] else ""
    tableau = Tableau(
        "Ce qui est détenu",
        _COLONNES,
        [
            (
                o["certification"],
                _intitule(*intitules[o["certification"]]),
                en_francais(date.fromisoformat(o["obtenue_le"])),
                o["session"] or "d'un autre centre",
                _remarque(o),
            )
            for o in obtenues
        ],
        vide="Rien n'est détenu à ce jour.",
    )
    parties: list[Partie] = [tableau, Texte([_RESERVE])]
    fiche = [
        ("Candidat", f"{lu['id']} – {nom}"),
        ("État civil", f"{ne} le {textes.jour(date.fromisoformat(lu['naissance']))}{lieu}"),
        ("Au journal", "" if lot is None else f"le {textes.jour(jour)}"),
    ]
    page = Page("Attestation", f"Attestation {lu['id']}", parties, fiche)
    tete = "" if lot is None else tete_imprimee(lot[0], lot[2])
    return Papier(f"Attestation {lu['id']} – {nom}", "ceres", jour, tete, [page])


def _intitule(type_: str, titre: str, bloc: str) -> str:
    return f"Titre professionnel {titre}" if type_ == "TITRE" else f"{bloc} ({titre})"


def _remarque(obtention: dict[str, Any]) -> str:
    dites = [
        "en attente d'une correction" if obtention["contestee"] else "",
        "sans le titre" if obtention["sans_appui"] else "",
    ]
    return " ; ".join(d for d in dites if d)
