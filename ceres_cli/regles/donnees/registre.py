"""Le registre : chaque table qui dit quelque chose d'une personne, chaque colonne, pourquoi, et ce qu'un effacement en
fait. L'effacement et l'extrait en sont tirés. Ce qu'est chaque colonne est dit par son champ (`noms/`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ceres_cli.noms import NOMS, TABLES
from ceres_cli.noms.champs import Categorie, Sort
from ceres_cli.regles.donnees.effacement import Sorte


class Personne(StrEnum):
    """Qui une donnée concerne ; `tiers` : qui un texte libre nommerait."""

    CANDIDAT = "candidat"
    JURE = "jure"
    AGENT = "agent"
    TIERS = "tiers"


class Duree(StrEnum):
    """Le réglage, ou la règle, qui dit combien de temps elle est gardée."""

    CANDIDATS = "conservation.candidats_annees"
    JURES = "conservation.jures_annees"
    ACCES = "journal.acces_jours"
    AMENAGEMENTS = "AME-01"


_P = Personne
VIDEE, OTEE, SIGNALEE = Sort.VIDEE, Sort.OTEE, Sort.SIGNALEE
Colonnes = Mapping[str, tuple[Categorie, Sort]]


@dataclass(frozen=True, slots=True)
class Fichier:
    """Une table. `liens` : sorte de personne → les colonnes qui la désignent ; `par` : celles qui désignent
    une ligne d'une autre table, où se lit de qui elle parle."""

    personnes: tuple[Personne, ...]
    finalite: str
    colonnes: Colonnes
    liens: Mapping[Sorte, tuple[str, ...]] = field(default_factory=dict)
    par: tuple[tuple[str, str], ...] = ()
    duree: Duree | None = None

    @property
    def videes(self) -> list[str]:
        return [nom for nom, (_, sort) in self.colonnes.items() if sort is VIDEE]

    @property
    def otee(self) -> bool:
        """Ses lignes s'ôtent."""
        return any(sort is OTEE for _, sort in self.colonnes.values())


def _fichier(
    table: str,
    personnes: tuple[Personne, ...],
    finalite: str,
    liens: Mapping[Sorte, tuple[str, ...]] | None = None,
    *,
    par: tuple[tuple[str, str], ...] = (),
    duree: Duree | None = None,
) -> tuple[str, Fichier]:
    """(table, son fichier) : chacun de ses champs dit déjà ce qu'il est d'une personne (`noms/`)."""
    dits = {colonne: c.personne for c in TABLES[table] if c.personne for colonne in c.colonnes}
    return table, Fichier(personnes, finalite, dits, liens or {}, par, duree)


_TENIR_LES_SESSIONS = "Organiser les sessions d'examen et en établir les procès-verbaux"
_PARCOURS = "Savoir ce qu'un candidat a passé et détient (CAN-05, OBT-02)"
_HABILITER = "Habiliter les membres de jury et les réunir"
_IDENTIFIER = "Reconnaître une même personne (CAN-05, CAN-11)"
_PROUVER = "Prouver qui a fait quoi"
_DECIDER = "Motiver une décision"
_UN_CANDIDAT = {Sorte.CANDIDAT: ("candidat_id",)}
_UN_JURE = {Sorte.JURE: ("jure_id",)}

REGISTRE: dict[str, Fichier] = dict(
    [
        _fichier("candidat", (_P.CANDIDAT,), _TENIR_LES_SESSIONS, {Sorte.CANDIDAT: ("id",)}, duree=Duree.CANDIDATS),
        _fichier("candidat_mot", (_P.CANDIDAT,), _IDENTIFIER, _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier("identite_candidat", (_P.CANDIDAT,), _IDENTIFIER, _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier(
            "distinction",
            (_P.CANDIDAT,),
            _IDENTIFIER,
            {Sorte.CANDIDAT: ("premier_id", "second_id")},
            duree=Duree.CANDIDATS,
        ),
        _fichier(
            "distinction_jure", (_P.JURE,), _IDENTIFIER, {Sorte.JURE: ("premier_id", "second_id")}, duree=Duree.JURES
        ),
        _fichier("inscription", (_P.CANDIDAT,), _PARCOURS, _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier("passage", (_P.CANDIDAT,), _TENIR_LES_SESSIONS, _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier("obtention", (_P.CANDIDAT,), _PARCOURS, _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier(
            "amenagement",
            (_P.CANDIDAT,),
            "Donner à un candidat l'aménagement dont il a besoin (AME-01)",
            par=(("inscription_id", "inscription"),),
            duree=Duree.AMENAGEMENTS,
        ),
        _fichier(
            "resultat_conteste",
            (_P.CANDIDAT,),
            _PARCOURS,
            par=(("inscription_id", "inscription"),),
            duree=Duree.CANDIDATS,
        ),
        _fichier(
            "convocation",
            (_P.CANDIDAT, _P.JURE),
            _TENIR_LES_SESSIONS,
            {**_UN_CANDIDAT, **_UN_JURE},
            duree=Duree.CANDIDATS,
        ),
        _fichier(
            "message",
            (_P.CANDIDAT, _P.JURE, _P.AGENT),
            "Envoyer convocations, relances et avis, et savoir lesquels sont partis (CONV-05)",
            par=(("convocation_id", "convocation"), ("inscription_id", "inscription")),
            duree=Duree.CANDIDATS,
        ),
        _fichier(
            "demande_vae",
            (_P.CANDIDAT,),
            "Décider de la recevabilité d'une demande VAE",
            _UN_CANDIDAT,
            duree=Duree.CANDIDATS,
        ),
        _fichier("parchemin", (_P.CANDIDAT,), "Délivrer les parchemins", _UN_CANDIDAT, duree=Duree.CANDIDATS),
        _fichier(
            "attestation", (_P.CANDIDAT,), "Attester ce qu'un candidat détient", _UN_CANDIDAT, duree=Duree.CANDIDATS
        ),
        _fichier("jure", (_P.JURE,), _HABILITER, {Sorte.JURE: ("id",)}, duree=Duree.JURES),
        _fichier("experience", (_P.JURE,), _HABILITER, _UN_JURE, duree=Duree.JURES),
        _fichier(
            "indisponibilite", (_P.JURE,), "N'appeler à siéger que qui est libre (DIS-01)", _UN_JURE, duree=Duree.JURES
        ),
        _fichier("habilitation", (_P.JURE,), _HABILITER, _UN_JURE, duree=Duree.JURES),
        _fichier("participation", (_P.JURE,), _TENIR_LES_SESSIONS, _UN_JURE, duree=Duree.JURES),
        _fichier("passage_jure", (_P.JURE,), _TENIR_LES_SESSIONS, _UN_JURE, duree=Duree.JURES),
        _fichier(
            "lien_jure",
            (_P.JURE, _P.CANDIDAT),
            "Écarter d'un jury qui est lié au centre ou à un candidat (SES-08)",
            {**_UN_JURE, **_UN_CANDIDAT},
            duree=Duree.JURES,
        ),
        _fichier("lot", (_P.AGENT, _P.TIERS), _PROUVER),
        _fichier("trace", (_P.CANDIDAT, _P.JURE), _PROUVER),
        _fichier("ecriture", (_P.CANDIDAT, _P.JURE), _PROUVER),
        _fichier("profil", (_P.AGENT,), "Dire ce que chaque agent peut faire, et l'avertir"),
        _fichier("session_examen", (_P.TIERS,), _DECIDER),
        _fichier("derogation", (_P.TIERS,), _DECIDER),
        _fichier("controle", (_P.TIERS,), _DECIDER),
        _fichier("constat", (_P.TIERS,), _DECIDER),
        _fichier("evenement_agrement", (_P.TIERS,), _DECIDER),
        _fichier("centre", (_P.TIERS,), "Joindre les centres organisateurs"),
        (
            "acces",
            Fichier(
                (_P.AGENT, _P.CANDIDAT, _P.JURE),
                "Savoir qui a consulté quoi (journal des accès)",
                dict.fromkeys(("agent", "profil", "structure", "objet"), (Categorie.ACTE, Sort.GARDEE)),
                duree=Duree.ACCES,
            ),
        ),
    ]
)
# Celles-ci ne disent rien de personne : ce que le programme tient pour lui, et les noms qui ne parlent de personne.
SANS_PERSONNE = frozenset({
    "ancre", "certification", "compteur", "logo", "modele", "modele_commun", "parametre", "sceau", "sel_objet",
    "succession", "titre_rome", *(nom.table for nom in NOMS if nom.impersonnel and nom.table not in REGISTRE),
})  # fmt: skip


def de(sorte: Sorte) -> dict[str, Fichier]:
    """Les tables dont une ligne désigne une personne de cette sorte."""
    return {nom: f for nom, f in REGISTRE.items() if sorte in f.liens}
