"""Le registre : chaque table qui dit quelque chose d'une personne, chaque colonne, pourquoi, et ce qu'un effacement en
fait. L'effacement et l'extrait en sont tirés ; un test parcourt le schéma, et une colonne nouvelle y écrit sa ligne."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ceres_cli import noms
from ceres_cli.noms import Nom
from ceres_cli.noms.champs import Categorie, Sort
from ceres_cli.regles.donnees.effacement import Sorte


class Personne(StrEnum):
    """Qui une donnée concerne ; `tiers` : qui un texte libre nommerait."""

    CANDIDAT = "candidat"
    JURE = "jure"
    AGENT = "agent"
    TIERS = "tiers"


class Duree(StrEnum):
    """Le réglage qui dit combien de temps elle est gardée."""

    CANDIDATS = "conservation.candidats_annees"
    JURES = "conservation.jures_annees"
    ACCES = "journal.acces_jours"


_P, _C = Personne, Categorie
VIDEE, OTEE, GARDEE, SIGNALEE = Sort.VIDEE, Sort.OTEE, Sort.GARDEE, Sort.SIGNALEE
Colonnes = Mapping[str, tuple[Categorie, Sort]]


@dataclass(frozen=True, slots=True)
class Fichier:
    """Une table. `liens` : sorte de personne → les colonnes qui la désignent ; `par` : celle qui désigne une ligne
    d'une autre table, où se lit de qui elle parle."""

    personnes: tuple[Personne, ...]
    finalite: str
    colonnes: Colonnes
    liens: Mapping[Sorte, tuple[str, ...]] = field(default_factory=dict)
    par: tuple[str, str] | None = None
    duree: Duree | None = None

    @property
    def videes(self) -> list[str]:
        return [nom for nom, (_, sort) in self.colonnes.items() if sort is VIDEE]

    @property
    def otee(self) -> bool:
        """Ses lignes s'ôtent."""
        return any(sort is OTEE for _, sort in self.colonnes.values())


def _sont(categorie: Categorie, sort: Sort, *noms: str) -> dict[str, tuple[Categorie, Sort]]:
    return dict.fromkeys(noms, (categorie, sort))


def _du_nom(nom: Nom) -> dict[str, tuple[Categorie, Sort]]:
    return {colonne: c.personne for c in nom.champs if c.personne for colonne in c.colonnes}


_TENIR_LES_SESSIONS = "Organiser les sessions d'examen et en établir les procès-verbaux"
_PARCOURS = "Savoir ce qu'un candidat a passé et détient (CAN-05, OBT-02)"
_HABILITER = "Habiliter les membres de jury et les réunir"
_IDENTIFIER = "Reconnaître une même personne (CAN-05, CAN-11)"
_PROUVER = "Prouver qui a fait quoi"
_DECIDER = "Motiver une décision"
_UN_CANDIDAT = {Sorte.CANDIDAT: ("candidat_id",)}
_UN_JURE = {Sorte.JURE: ("jure_id",)}

REGISTRE: dict[str, Fichier] = {
    "candidat": Fichier(
        (_P.CANDIDAT,),
        _TENIR_LES_SESSIONS,
        _du_nom(noms.CANDIDAT),
        {Sorte.CANDIDAT: ("id",)},
        duree=Duree.CANDIDATS,
    ),
    "candidat_mot": Fichier(
        (_P.CANDIDAT,), _IDENTIFIER, _sont(_C.IDENTITE, VIDEE, "mot"), _UN_CANDIDAT, duree=Duree.CANDIDATS
    ),
    "identite_candidat": Fichier(
        (_P.CANDIDAT,), _IDENTIFIER, _sont(_C.IDENTITE, OTEE, "noms", "naissance"), _UN_CANDIDAT,
        duree=Duree.CANDIDATS,
    ),
    "distinction": Fichier(
        (_P.CANDIDAT,),
        _IDENTIFIER,
        {"faite_le": (_C.PARCOURS, OTEE), "motif": (_C.TEXTE_LIBRE, OTEE)},
        {Sorte.CANDIDAT: ("premier_id", "second_id")},
        duree=Duree.CANDIDATS,
    ),
    "distinction_jure": Fichier(
        (_P.JURE,),
        _IDENTIFIER,
        {"faite_le": (_C.PARCOURS, OTEE), "motif": (_C.TEXTE_LIBRE, OTEE)},
        {Sorte.JURE: ("premier_id", "second_id")},
        duree=Duree.JURES,
    ),
    "inscription": Fichier(
        (_P.CANDIDAT,),
        _PARCOURS,
        {
            **_sont(_C.PARCOURS, GARDEE, "voie", "portee", "etat", "inscrit_le", "resultat", "entretien", "ccp_acquis"),
            **_sont(_C.PARCOURS, GARDEE, "convocation_a_editer", "desinscrit_le", "resultat_le", "vae_a_justifier"),
            "desinscrit_par": (_C.ACTE, GARDEE),
            "motif": (_C.TEXTE_LIBRE, VIDEE),
        },
        _UN_CANDIDAT,
        duree=Duree.CANDIDATS,
    ),
    "obtention": Fichier(
        (_P.CANDIDAT,), _PARCOURS, _sont(_C.PARCOURS, GARDEE, "obtenue_le", "sans_appui"), _UN_CANDIDAT,
        duree=Duree.CANDIDATS,
    ),
    "resultat_conteste": Fichier(
        (_P.CANDIDAT,), _PARCOURS, _sont(_C.PARCOURS, GARDEE, "resultat", "ccp_acquis", "entretien", "jour"),
        par=("inscription_id", "inscription"), duree=Duree.CANDIDATS,
    ),
    "convocation": Fichier(
        (_P.CANDIDAT, _P.JURE),
        _TENIR_LES_SESSIONS,
        {**_sont(_C.PARCOURS, GARDEE, "edition", "date_edition", "heure"), "contenu": (_C.IDENTITE, VIDEE)},
        {**_UN_CANDIDAT, **_UN_JURE},
        duree=Duree.CANDIDATS,
    ),
    "message": Fichier(
        (_P.CANDIDAT, _P.JURE, _P.AGENT),
        "Envoyer convocations, relances et avis, et savoir lesquels sont partis (CONV-05)",
        {
            **_sont(_C.PARCOURS, GARDEE, "nature", "edition", "jour", "etat", "essais", "essaye_le"),
            "adresse": (_C.COORDONNEES, VIDEE),
            "reponse": (_C.TEXTE_LIBRE, VIDEE),
        },
        par=("convocation_id", "convocation"),
        duree=Duree.CANDIDATS,
    ),
    "demande_vae": Fichier(
        (_P.CANDIDAT,),
        "Décider de la recevabilité d'une demande VAE",
        {**_sont(_C.PARCOURS, GARDEE, "ccp", "deposee_le", "etat", "notifiee_le"), "motif": (_C.TEXTE_LIBRE, VIDEE)},
        _UN_CANDIDAT,
        duree=Duree.CANDIDATS,
    ),
    "parchemin": Fichier(
        (_P.CANDIDAT,),
        "Délivrer les parchemins",
        {**_sont(_C.PARCOURS, GARDEE, "etat", "delivre_le", "annule_le"), "motif": (_C.TEXTE_LIBRE, VIDEE)},
        _UN_CANDIDAT,
        duree=Duree.CANDIDATS,
    ),
    "jure": Fichier(
        (_P.JURE,),
        _HABILITER,
        _du_nom(noms.JURE),
        {Sorte.JURE: ("id",)},
        duree=Duree.JURES,
    ),
    "experience": Fichier(
        (_P.JURE,), _HABILITER, _sont(_C.EMPLOI, OTEE, "rome", "debut", "fin"), _UN_JURE, duree=Duree.JURES
    ),
    "habilitation": Fichier(
        (_P.JURE,), _HABILITER, _sont(_C.PARCOURS, GARDEE, "etat", "debut", "fin", "expiration_constatee", "a_viser"),
        _UN_JURE, duree=Duree.JURES,
    ),
    "participation": Fichier(
        (_P.JURE,), _TENIR_LES_SESSIONS, _sont(_C.PARCOURS, GARDEE, "convocation_a_editer"), _UN_JURE,
        duree=Duree.JURES,
    ),
    "lien_jure": Fichier(
        (_P.JURE, _P.CANDIDAT),
        "Écarter d'un jury qui est lié au centre ou à un candidat (SES-08)",
        {"nature": (_C.TEXTE_LIBRE, OTEE)},
        {**_UN_JURE, **_UN_CANDIDAT},
        duree=Duree.JURES,
    ),
    "lot": Fichier(
        (_P.AGENT, _P.TIERS),
        _PROUVER,
        {**_sont(_C.ACTE, GARDEE, "agent", "profil", "role", "structure", "agent_plan"),
         **_sont(_C.TEXTE_LIBRE, VIDEE, "motif", "source")},
    ),
    "trace": Fichier((_P.CANDIDAT, _P.JURE), _PROUVER, _sont(_C.ACTE, VIDEE, "avant", "apres", "motif")),
    "ecriture": Fichier((_P.CANDIDAT, _P.JURE), _PROUVER, _sont(_C.ACTE, VIDEE, "valeurs", "sel")),
    "profil": Fichier(
        (_P.AGENT,),
        "Dire ce que chaque agent peut faire, et l'avertir",
        {
            **_sont(_C.ACTE, GARDEE, "agent", "role", "departement", "region", "choisi", "fin", "retire"),
            "courriel": (_C.COORDONNEES, GARDEE),
        },
    ),
    "session_examen": Fichier((_P.TIERS,), _DECIDER, _sont(_C.TEXTE_LIBRE, SIGNALEE, "dte_commentaire")),
    "derogation": Fichier((_P.TIERS,), _DECIDER, _sont(_C.TEXTE_LIBRE, SIGNALEE, "motif")),
    "controle": Fichier((_P.TIERS,), _DECIDER, _sont(_C.TEXTE_LIBRE, SIGNALEE, "motif")),
    "constat": Fichier((_P.TIERS,), _DECIDER, _sont(_C.TEXTE_LIBRE, SIGNALEE, "texte")),
    "evenement_agrement": Fichier((_P.TIERS,), _DECIDER, _sont(_C.TEXTE_LIBRE, SIGNALEE, "motif")),
    "centre": Fichier((_P.TIERS,), "Joindre les centres organisateurs", _du_nom(noms.CENTRE)),
    "acces": Fichier(
        (_P.AGENT, _P.CANDIDAT, _P.JURE),
        "Savoir qui a consulté quoi (journal des accès)",
        _sont(_C.ACTE, GARDEE, "agent", "profil", "structure", "objet"),
        duree=Duree.ACCES,
    ),
}  # fmt: skip
# Celles-ci ne disent rien de personne.
SANS_PERSONNE = frozenset({
    "agrement", "ancre", "certification", "compteur", "delai", "logo", "modele", "modele_commun", "parametre", "sceau",
    "sel_objet", "succession", "titre", "titre_rome",
})  # fmt: skip


def de(sorte: Sorte) -> dict[str, Fichier]:
    """Les tables dont une ligne désigne une personne de cette sorte."""
    return {nom: f for nom, f in REGISTRE.items() if sorte in f.liens}
