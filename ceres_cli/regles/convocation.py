"""Convocations (CONV-01 à CONV-04) : ce qu'une convocation contient, son heure, ce qu'elle vaut, le nom du fichier.

Tout est donné par l'appelant ; rien ici ne lit la base ni l'horloge. Une convocation ne porte que son destinataire :
aucun champ ne peut recevoir les données d'un autre candidat.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceres_cli.regles import coordonnees
from ceres_cli.regles.calendrier import JOURS_INSCRIPTION_VAE, du_au, en_francais, plus_jours
from ceres_cli.regles.centre.modele import Modele
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.logo import Logo
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import Convoque, EtatConvocation

# Code du travail, art. L. 3142-42 et suivants : la demande d'autorisation d'absence du salarié désigné membre d'un jury
# d'examen parvient à l'employeur au moins quinze jours calendaires avant le début de la session.
JOURS_DEMANDE_ABSENCE = 15

# fiabilite.md, « fichiers en sortie » : un nom reste court sur tous les systèmes.
OCTETS_NOM = 60

MENTIONS = {
    EtatConvocation.A_REEDITER: "PÉRIMÉ",
    EtatConvocation.RETIREE: "PÉRIMÉ",
    EtatConvocation.ANNULEE: "SESSION ANNULÉE",
}

BROUILLON = "BROUILLON"

# Les mots et la mise en page des documents ; ceux d'avant ne gardaient pas la leur.
FORME = 2

_SIGNES_DE_NOM = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Adresse:
    """Adresse postale ; `lignes` sont celles d'avant la commune (bâtiment, voie…)."""

    lignes: tuple[str, ...] = ()
    code_postal: str | None = None
    commune: str | None = None

    def en_lignes(self) -> tuple[str, ...]:
        """Toutes les lignes non vides, la dernière étant « 76000 Rouen »."""
        derniere = " ".join(x for x in (self.code_postal, self.commune) if x)
        return tuple(x for x in (*self.lignes, derniere) if x)

    def sur_l_enveloppe(self) -> tuple[str, ...]:
        """Les mêmes, comme La Poste les lit : « 76000 ROUEN » (norme XP Z 10-011)."""
        return coordonnees.lignes(self.lignes, self.code_postal, self.commune)


@dataclass(frozen=True, slots=True)
class Candidat:
    """Le candidat convoqué ; `id` est `C-000123`. `entretien_seul` : il ne passe que l'entretien final (V18-3).
    `lieu_naissance` : « Sainte-Colombe (69) » (CAN-08), vide s'il n'est pas connu, None dans une édition qui ne
    l'imprimait pas encore."""

    id: str
    civilite: str | None
    nom: str
    prenom: str
    adresse: Adresse
    naissance: date
    entretien_seul: bool = False
    lieu_naissance: str | None = None


@dataclass(frozen=True, slots=True)
class Jure:
    """Le juré convoqué ; `id` est `J-000123`, `autres_membres` les noms complets du reste du jury."""

    id: str
    civilite: str | None
    nom: str
    prenom: str
    adresse: Adresse
    autres_membres: tuple[str, ...]
    nombre_candidats: int

    def memes_membres(self, autre: "Jure") -> bool:
        """Dans quelque ordre que ce soit."""
        return sorted(self.autres_membres) == sorted(autre.autres_membres)


@dataclass(frozen=True, slots=True)
class Examen:
    """La session ; `bloc` (« CCP 1 ») et son intitulé sont vides pour un titre, jours et heures sont ceux de Paris."""

    id: str
    type: str
    certification: str
    titre: str
    millesime: str | None
    bloc: str
    intitule_bloc: str
    entretien_final: bool
    debut: date
    fin: date
    heure_debut: str

    @property
    def jours(self) -> int:
        return (self.fin - self.debut).days + 1


@dataclass(frozen=True, slots=True)
class Centre:
    nom: str
    adresse: Adresse
    telephone: str | None = None
    courriel: str | None = None
    siret: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Où se tient la session quand ce n'est pas à l'adresse du centre."""

    nom: str | None
    adresse: Adresse


@dataclass(frozen=True, slots=True)
class Passage:
    """Ce qu'un candidat passe, de telle heure à telle heure (HH:MM), et dans quelle salle."""

    debut: str
    fin: str
    salle: str | None = None
    epreuve: str | None = None


@dataclass(frozen=True, slots=True)
class Seance:
    """Un jour où la personne est attendue, à cette heure ; ce qu'elle y passe, vide si c'est toute la session."""

    jour: date
    heure: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Lettre:
    """Ce que la lettre doit au centre et aux réglages le jour de l'édition : `logo` (son empreinte), qui signe et à
    quel titre, comment venir ; à qui parler d'un aménagement, qui paie les frais d'un juré, la mention sur les données
    personnelles ; `modele` : l'empreinte du sien, None pour celui de la maison."""

    logo: str | None = None
    signataire: str = ""
    qualite: str = ""
    acces: str = ""
    amenagements: str = ""
    frais: str = ""
    donnees_personnelles: str = ""
    modele: str | None = None


@dataclass(frozen=True, slots=True)
class DonneesConvocation:
    """Tout ce qu'imprime une convocation (CONV-03) ; `id` est `V-000123`, `heure` celle de la convocation."""

    id: str
    edition: int
    date_edition: date
    heure: str
    destinataire: Candidat | Jure
    examen: Examen
    centre: Centre
    site: Site | None = None
    papiers: tuple[str, ...] = ()
    # Ce que disait la dernière édition que cette personne ait pu recevoir ; None : elle n'en a pas eu.
    avant: "DonneesConvocation | None" = None
    # Son rang dans l'agenda de chacun (SEQUENCE) ; l'avis qui l'en ôte prend le suivant.
    sequence: int = 0
    # Le plus grand nombre de jours qu'une édition précédente a mis à l'agenda : les jours en trop s'y annulent.
    jours_annonces: int = 0
    # None dans une édition d'avant la deuxième version de la lettre.
    lettre: Lettre | None = None
    # De qui passe à son heure (PAS-04), ou d'une session de plusieurs jours : chaque jour où il est attendu, dans
    # l'ordre. Vide d'un seul jour, et dans une édition d'avant que chaque jour se dise.
    seances: tuple[Seance, ...] = ()
    # L'image de lettre.logo, jamais gardée avec l'édition.
    logo: Logo | None = None
    # De même, le modèle de lettre.modele.
    modele: Modele | None = None
    # Ce qu'elle vaut au jour où on l'imprime ; une édition en vigueur n'en dit rien.
    etat: EtatConvocation = EtatConvocation.EDITEE
    # Simulée : rien n'est édité, et chaque page le dit.
    brouillon: bool = False
    # Le lot de cette édition au journal, et le début de son sceau ; vide pour une édition d'avant qu'il se scelle.
    tete: str = ""
    # La forme de son édition : d'une autre, ses documents se réimpriment dans celle d'aujourd'hui, et le disent.
    forme: int = FORME

    @property
    def passages(self) -> list[tuple[date, Passage]]:
        """Ceux qui sont à lui ; vide : il est à toute la session."""
        return [(s.jour, p) for s in self.seances for p in s.passages]

    @property
    def jours(self) -> list[date]:
        """Ceux où il est attendu."""
        if self.seances:
            return [s.jour for s in self.seances]
        return [self.examen.debut + timedelta(days=n) for n in range(self.examen.jours)]

    @property
    def report(self) -> tuple[date, date] | None:
        """Les jours que disait `avant`, quand cette édition les change."""
        if self.avant is None:
            return None
        jours = self.avant.examen.debut, self.avant.examen.fin
        return None if jours == (self.examen.debut, self.examen.fin) else jours

    @property
    def mention(self) -> str:
        """Ce que porte en grand un document qui n'a plus cours (CONV-04), ou pas encore."""
        return BROUILLON if self.brouillon else MENTIONS.get(self.etat, "")

    @property
    def tombee(self) -> bool:
        """Le destinataire n'est plus attendu : son agenda doit l'oublier."""
        return self.etat in (EtatConvocation.RETIREE, EtatConvocation.ANNULEE)

    @property
    def convoque(self) -> Convoque:
        return Convoque.JURE if isinstance(self.destinataire, Jure) else Convoque.CANDIDAT


def sequence_suivante(precedente: int | None) -> int:
    """Le rang d'une édition dans l'agenda, d'après celui de la précédente. Entre les deux, une place reste à l'avis qui
    a pu ôter l'événement (CONV-04) : de retour, le destinataire reçoit un rang plus grand que le sien."""
    return 0 if precedente is None else precedente + 2


def heure_de_convocation(
    convoque: Convoque, *, heure_debut: str, heure_convocation: str | None = None, heure_jury: str | None = None
) -> str:
    """CONV-02 : l'heure du jury, à défaut celle de la convocation, à défaut celle du début ; `HH:MM`.

    « Les centres pourront désormais saisir une heure de convocations différente de celle du début de la session. »
    Un candidat n'est jamais convoqué à l'heure du jury.
    """
    du_jury = heure_jury if convoque is Convoque.JURE else None
    return du_jury or heure_convocation or heure_debut


def avertissement_heure(convoque: Convoque, *, heure: str, heure_debut: str) -> str | None:
    """CONV-02 : la phrase à montrer quand la convocation (`HH:MM`) est après le début de la session, sinon rien."""
    if heure <= heure_debut:
        return None
    qui = "du jury" if convoque is Convoque.JURE else "des candidats"
    return f"L'heure de convocation {qui} ({heure}) est après l'heure de début de la session ({heure_debut})."


def heures_tardives(*, heure_debut: str, heure_convocation: str | None, heure_jury: str | None) -> list[str]:
    """CONV-02 : les avertissements de ces heures, des candidats puis du jury ; `HH:MM`."""
    suite = []
    for convoque in Convoque:
        heure = heure_de_convocation(
            convoque, heure_debut=heure_debut, heure_convocation=heure_convocation, heure_jury=heure_jury
        )
        if tardive := avertissement_heure(convoque, heure=heure, heure_debut=heure_debut):
            suite.append(f"CONV-02 : {tardive}")
    return suite


def fermeture_des_inscriptions(debut: date, jour: date) -> str:
    """CONV-04 : ce que ferme la première édition, et d'où à où un candidat VAE peut encore s'inscrire."""
    ouverture = plus_jours(debut, -JOURS_INSCRIPTION_VAE)
    dernier = plus_jours(debut, -1)
    if jour > dernier:
        return "CAN-01 : cette première édition ferme les inscriptions."
    quand = f"jusqu'au {en_francais(dernier)}" if ouverture <= jour else du_au(ouverture, dernier)
    return f"CAN-01 : cette première édition ferme les inscriptions ; en VAE, elles restent ouvertes {quand} (CAN-03)."


def en_vigueur(session: str, etats: Sequence[EtatConvocation]) -> Condition:
    """CONV-04 : ce qui n'a plus cours ne se donne pas pour bon. `etats` : ceux des convocations de la session."""
    if EtatConvocation.ANNULEE in etats:
        return Condition("CONV-04", False, f"{session} est annulée : ses convocations n'ont plus cours", {}, session)
    perimees = sum(e is EtatConvocation.A_REEDITER for e in etats)
    if not perimees:
        return Condition("CONV-04", True, f"les convocations de {session} sont en vigueur", {}, session)
    s = "s" if perimees > 1 else ""
    texte = f"{perimees} convocation{s} de {session} ne di{'sent' if s else 't'} plus la vérité"
    return Condition("CONV-04", False, texte, {"a_reediter": perimees}, session)


def demande_absence_au_plus_tard(debut: date) -> date:
    """Dernier jour où un juré salarié peut demander son autorisation d'absence."""
    return debut - timedelta(days=JOURS_DEMANDE_ABSENCE)


def avertissement_absence(noms: Sequence[str], *, debut: date, jour: date) -> str | None:
    """La phrase à montrer quand ces jurés (noms complets) sont convoqués moins de 15 jours avant le début, sinon rien.

    Le quinzième jour avant est encore dans les temps.
    """
    limite = demande_absence_au_plus_tard(debut)
    if not noms or jour <= limite:
        return None
    return (
        f"moins de {JOURS_DEMANDE_ABSENCE} jours avant le début, un juré salarié n'est plus dans les délais pour "
        f"demander son autorisation d'absence (au plus tard le {en_francais(limite)}) : {', '.join(noms)}."
    )


def sans_adresse(destinataires: Iterable[Candidat | Jure]) -> list[str]:
    """CONV-03 : ceux dont la lettre ne peut pas être postée, faute de code postal ou de commune."""
    sans = [f"{d.id} {d.nom} {d.prenom}" for d in destinataires if not (d.adresse.code_postal and d.adresse.commune)]
    dit = "CONV-03 : sans adresse postale complète (code postal, commune), à remettre autrement"
    return [f"{dit} : {', '.join(sans)}."] if sans else []


def nom_fichier(convocation: str, *, nom: str, prenom: str, extension: str) -> str:
    """`V-000123-oeuvrard-chloe.pdf` : le numéro d'abord, donc jamais deux fois le même nom, homonymes compris.

    Ce qui suit le numéro est en ASCII, de 60 octets au plus ; rien si le nom ne s'écrit pas en lettres latines.
    """
    lisible = _SIGNES_DE_NOM.sub("-", cle(f"{nom} {prenom}")).strip("-")[:OCTETS_NOM].rstrip("-")
    return f"{convocation}-{lisible}.{extension}" if lisible else f"{convocation}.{extension}"
