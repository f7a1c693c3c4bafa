"""Ce qu'une attestation dit, tiré de la base quand elle est faite, et figé : il se refait aux mêmes octets."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ceres_cli.base.filtre import Filtre
from ceres_cli.formats.convocation import textes
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles import identifiants
from ceres_cli.regles.convocation import Adresse
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.textes import lieu_de_naissance
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.attestation import requetes
from ceres_cli.services.faits.obtentions import Detention
from ceres_cli.services.obtention.lectures import Vu
from ceres_cli.store import Db

_NE = {"M": "né", "MME": "née"}


class Sources:
    """Les sessions, centres et certifications de ces droits, lus en masse."""

    def __init__(self, db: Db, detentions: Iterable[Detention]) -> None:
        toutes = list(detentions)
        self._sessions = {ligne[0]: ligne[1:] for ligne in requetes.sessions(db, {d.session for d in toutes})}
        centres = {centre for _, _, centre, *_ in self._sessions.values()}
        self._centres = {ligne[0]: ligne[1:] for ligne in requetes.centres(db, centres)}
        self._certifications = {
            ligne[0]: ligne[1:] for ligne in requetes.certifications(db, {d.certification for d in toutes})
        }

    def est_du_ressort(self, session: int, acteur: Acteur) -> bool:
        vue = self._sessions.get(session)
        return vue is not None and acteur.voit_session(*vue[2:])

    def dire(self, candidat: Sequence[Any], detention: Detention, acteur: Acteur, jour: date) -> dict[str, Any]:
        """L'entête est celle du centre de la session, ou de l'UD qui atteste."""
        annee, numero, centre, *_ = self._sessions[detention.session]
        ecole = self._centres[centre]
        return {
            **(_de_l_ud(acteur, jour) if acteur.role is Role.UD else _du_centre(ecole, jour)),
            **personne(candidat),
            "certification": detention.reference,
            **_quoi(*self._certifications[detention.certification]),
            "obtenue_le": textes.jour(detention.jour),
            "session": identifiants.session(annee, numero),
            "centre": ecole[0],
        }


def du_parchemin(db: Db, acteur: Acteur, vu: Vu) -> dict[str, Any]:
    """Ce que dit la feuille d'un parchemin : de l'UD qui l'écrit, ou du ministère."""
    p = vu.parchemin
    (candidat,) = requetes.candidats(db, Filtre().parmi(db, "c.id", [p.candidat_id]))
    ((_, *certification),) = requetes.certifications(db, [p.certification_id])
    jour = p.delivre_le
    assert jour is not None, "un parchemin délivré l'a été un jour"
    ministere = {"emetteur": ["Ministère chargé du travail"], "qualite": "Pour le ministre chargé du travail"}
    tete = _de_l_ud(acteur, jour) if acteur.role is Role.UD else ministere
    return {**tete, **personne(candidat), **_quoi(*certification)}


def personne(candidat: Sequence[Any]) -> dict[str, Any]:
    """De ses colonnes : voir `requetes.candidats`."""
    _, civilite, nom, prenom, naissance, *ou = candidat
    ne = f"{_NE.get(civilite or '', 'né(e)')} le {textes.jour(date.fromisoformat(naissance))}"
    lieu = lieu_de_naissance(*ou)
    return {
        "nom": textes.nom_complet(civilite, prenom, nom),
        "naissance": naissance,
        "ne": f"{ne} {textes.ou_cela(lieu)}" if lieu else ne,
    }


def _quoi(type_: str, titre: str, bloc: str) -> dict[str, Any]:
    if type_ == "TITRE":
        return {"intitule": f"Titre professionnel {titre}", "du_titre": ""}
    return {"intitule": f"{type_} {bloc}", "du_titre": f"du titre professionnel {titre}"}


def _du_centre(centre: Sequence[Any], jour: date) -> dict[str, Any]:
    nom, voie, code_postal, commune, telephone, courriel, logo, signataire, qualite = centre
    adresse = Adresse((voie,) if voie else (), code_postal, commune)
    contacts = [f"Tél. : {telephone}"] if telephone else []
    return {
        "emetteur": [nom, *adresse.en_lignes(), *contacts, *([courriel] if courriel else [])],
        "logo": logo,
        "lieu_et_jour": f"{commune}, le {textes.jour(jour)}" if commune else f"Le {textes.jour(jour)}",
        "qualite": qualite or "Pour le centre",
        "signataire": signataire or "",
    }


def _de_l_ud(acteur: Acteur, jour: date) -> dict[str, Any]:
    departement = territoires.departement(acteur.departement or "")
    nom = f"Unité départementale – {departement.nom} ({departement.code})"
    return {
        "emetteur": [nom],
        "logo": None,
        "lieu_et_jour": f"Le {textes.jour(jour)}",
        "qualite": "Pour l'unité départementale",
        "signataire": "",
    }
