"""Ce qu'impriment les convocations d'une session, tiré de la base ; et sa forme gardée (JSON), relue à l'identique."""

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from ceres_cli.regles import convocation as regles
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.convocation import (
    Adresse,
    Candidat,
    Centre,
    Convoque,
    DonneesConvocation,
    Examen,
    Jure,
    Site,
)
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.vocabulaire import Portee, TypeCertification
from ceres_cli.services.convocation import requetes
from ceres_cli.store import Db

_JAMAIS = date(1900, 1, 1)

Cle = tuple[str, int]
"""(« candidat » ou « jure », numéro de la personne)."""


def destinataires(session: SessionExamen) -> list[Cle]:
    """Les personnes à convoquer : les candidats inscrits, puis le jury, dans l'ordre de leurs noms."""
    candidats = sorted((i.candidat for i in session.inscrits()), key=lambda c: (c.nom, c.prenom, c.id))
    jures = sorted(session.jury, key=lambda j: (j.nom, j.prenom, j.id))
    return [("candidat", c.id) for c in candidats] + [("jure", j.id) for j in jures]


def attendent(session: SessionExamen) -> set[Cle]:
    """Ceux qui sont entrés dans la session depuis l'édition : leur convocation est à éditer."""
    candidats = {("candidat", i.candidat.id) for i in session.inscrits() if i.convocation_a_editer}
    return candidats | {("jure", i) for i in session.jures_a_convoquer}


def construire(db: Db, session: SessionExamen, papiers: tuple[str, ...]) -> dict[Cle, DonneesConvocation]:
    """Le contenu du jour pour chaque destinataire, sans numéro ni édition."""
    examen = _examen(db, session)
    centre, adresse_centre = _centre(db, session.centre_id)
    site = _site(session, adresse_centre)
    heures = {"heure_debut": session.heure_debut, "heure_convocation": session.heure_convocation}
    candidats = _candidats(db, session)
    jures = _jures(db, session)
    suite: dict[Cle, DonneesConvocation] = {}
    for cle in destinataires(session):
        convoque = Convoque(cle[0])
        personne = candidats[cle[1]] if convoque is Convoque.CANDIDAT else jures[cle[1]]
        heure = regles.heure_de_convocation(convoque, heure_jury=session.heure_jury, **heures)  # type: ignore[arg-type]
        a_apporter = papiers if convoque is Convoque.CANDIDAT else ()
        suite[cle] = DonneesConvocation("", 0, _JAMAIS, heure, personne, examen, centre, site, a_apporter)
    return suite


def _examen(db: Db, session: SessionExamen) -> Examen:
    certification = session.certification
    titre, millesime, rang, intitule = requetes.certification(db, certification.id)
    entier = certification.type == TypeCertification.TITRE
    return Examen(
        session.reference,
        certification.type,
        certification.reference,
        titre,
        millesime,
        "" if entier else f"{certification.type} {rang}",
        "" if entier else intitule,
        session.entretien_final,
        session.debut,
        session.fin,
        session.heure_debut,
    )


def _centre(db: Db, numero: int) -> tuple[Centre, Adresse]:
    nom, voie, code_postal, commune, telephone, courriel, siret = requetes.centre(db, numero)
    adresse = Adresse((voie,) if voie else (), code_postal, commune)
    return Centre(nom, adresse, telephone, courriel, siret), adresse


def _site(session: SessionExamen, centre: Adresse) -> Site | None:
    """Le lieu de la session quand il n'est pas celui du centre."""
    ailleurs = session.commune is not None and session.commune != centre.commune
    if session.site is None and not ailleurs:
        return None
    return Site(session.site, Adresse((), None, session.commune) if ailleurs else centre)


def _candidats(db: Db, session: SessionExamen) -> dict[int, Candidat]:
    portees = {i.candidat.id: i.portee for i in session.inscrits()}
    return {
        ligne[0]: Candidat(
            identifiants.affiche("C", ligne[0]),
            ligne[1],
            ligne[2],
            ligne[3],
            _adresse(*ligne[4:8]),
            date.fromisoformat(ligne[8]),
            portees[ligne[0]] == Portee.ENTRETIEN_FINAL_SEUL,
            textes.lieu_de_naissance(*ligne[9:]),
        )
        for ligne in requetes.candidats(db, portees)
    }


def _jures(db: Db, session: SessionExamen) -> dict[int, Jure]:
    lignes = requetes.jures(db, [j.id for j in session.jury])
    noms = {j.id: f"{j.prenom} {j.nom}" for j in sorted(session.jury, key=lambda j: (j.nom, j.prenom, j.id))}
    inscrits = len(session.inscrits())
    return {
        ligne[0]: Jure(
            identifiants.affiche("J", ligne[0]),
            ligne[1],
            ligne[2],
            ligne[3],
            _adresse(*ligne[4:8]),
            tuple(nom for i, nom in noms.items() if i != ligne[0]),
            inscrits,
        )
        for ligne in lignes
    }


def _adresse(voie: str | None, complement: str | None, code_postal: str | None, commune: str | None) -> Adresse:
    return Adresse(tuple(x for x in (complement, voie) if x), code_postal, commune)


# --- Forme gardée ---


def en_json(d: DonneesConvocation) -> str:
    """Tout le contenu, édition comprise : de quoi réimprimer les mêmes octets."""
    return json.dumps({"convoque": d.convoque.value, **asdict(d)}, ensure_ascii=False, default=_jour_iso)


def _jour_iso(valeur: Any) -> str:
    assert isinstance(valeur, date)
    return valeur.isoformat()


def depuis_json(texte: str) -> DonneesConvocation:
    brut = json.loads(texte)
    personne = brut["destinataire"]
    personne["adresse"] = _adresse_lue(personne["adresse"])
    destinataire: Candidat | Jure
    if brut.pop("convoque") == Convoque.CANDIDAT:
        destinataire = Candidat(**{**personne, "naissance": date.fromisoformat(personne["naissance"])})
    else:
        destinataire = Jure(**{**personne, "autres_membres": tuple(personne["autres_membres"])})
    examen = brut["examen"]
    examen |= {"debut": date.fromisoformat(examen["debut"]), "fin": date.fromisoformat(examen["fin"])}
    centre, site = brut["centre"], brut["site"]
    return DonneesConvocation(
        brut["id"],
        brut["edition"],
        date.fromisoformat(brut["date_edition"]),
        brut["heure"],
        destinataire,
        Examen(**examen),
        Centre(**{**centre, "adresse": _adresse_lue(centre["adresse"])}),
        None if site is None else Site(site["nom"], _adresse_lue(site["adresse"])),
        tuple(brut["papiers"]),
        _report_lu(brut.get("report")),
        # Celles d'avant que la base le garde : le numéro de leur édition, compté de zéro.
        sequence=brut.get("sequence", brut["edition"] - 1),
    )


def _report_lu(brut: list[str] | None) -> tuple[date, date] | None:
    return None if brut is None else (date.fromisoformat(brut[0]), date.fromisoformat(brut[1]))


def _adresse_lue(brut: dict[str, Any]) -> Adresse:
    return Adresse(tuple(brut["lignes"]), brut["code_postal"], brut["commune"])


def meme_contenu(ancien: DonneesConvocation, neuf: DonneesConvocation) -> bool:
    """Vrai si rien de ce qui s'imprime n'a changé, numéro et édition mis à part. Une édition d'avant que le lieu de
    naissance s'imprime reste bonne sans lui."""
    avant, voulu = ancien.destinataire, neuf.destinataire
    if isinstance(avant, Candidat) and isinstance(voulu, Candidat) and avant.lieu_naissance is None:
        neuf = replace(neuf, destinataire=replace(voulu, lieu_naissance=None))
    return replace(ancien, id="", edition=0, date_edition=_JAMAIS, report=None, sequence=0) == neuf
