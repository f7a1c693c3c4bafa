"""NOT-01 : ce qu'un avis dit à un candidat de ses résultats, une fois la session validée.

Tout est donné par l'appelant ; rien ici ne lit la base ni l'horloge.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ceres_cli.regles.faits.session import Inscription, SessionExamen
from ceres_cli.regles.francais import au_genre
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.resultats import deja_saisi, entendu
from ceres_cli.regles.vocabulaire import Portee, ResultatCandidat, ResultatEntretien, TypeCertification

if TYPE_CHECKING:
    from ceres_cli.regles.convocation import DonneesConvocation

A_VENIR_MAX = 12
"""Les sessions à venir qu'un avis nomme, au plus."""

_ENTRETIEN, _EXAMEN = "Entretien final", "Examen"


class Detenue(NamedTuple):
    """Une certification qu'il détient : son nom entier, depuis quand ; `contestee` : une session débloquée la remet en
    cause."""

    nom: str
    depuis: date
    contestee: bool = False


class AVenir(NamedTuple):
    """Une session à venir du centre, où ce qui manque se passe ; `inscrit` : il y a déjà sa place."""

    reference: str
    quoi: str
    debut: date
    fin: date
    lieu: str
    inscrit: bool = False


@dataclass(frozen=True, slots=True)
class Avis:
    """`donnees` : à qui, de quelle session, de quel centre, comme une convocation le dirait ; `edition` : 0 tant qu'il
    n'est pas fait, `jour` : le sien ; `resultat` : comme le journal le garde ; `obtenu` : (épreuve, ce qui en est) ;
    `manque` au titre, vide si rien n'y manque ou que la session n'y mène pas ; `jusqu_au` : le dernier jour où il se
    complète, prolongation comprise ; `autres` : combien de sessions à venir ne sont pas dans `a_venir` ; `remplace` :
    le jour de l'avis d'avant, que celui-ci corrige ; `tete` : le lot qui l'a fait et le début de son sceau."""

    donnees: "DonneesConvocation"
    edition: int
    jour: date
    resultat: str
    obtenu: tuple[tuple[str, str], ...]
    detient: tuple[Detenue, ...] = ()
    manque: tuple[str, ...] = ()
    jusqu_au: date = date.max
    a_venir: tuple[AVenir, ...] = ()
    autres: int = 0
    remplace: date | None = None
    tete: str = ""

    @property
    def corrige(self) -> bool:
        return self.remplace is not None

    @property
    def se_complete(self) -> bool:
        """SES-05 : le titre se passe encore, prolongation comprise."""
        return self.jour <= self.jusqu_au

    @property
    def rappel(self) -> str:
        """Ce qu'il faut redire au centre."""
        return f"{self.donnees.examen.id} et {self.donnees.destinataire.id}"

    @property
    def numero(self) -> str:
        """Ce qui nomme ses fichiers."""
        return f"{self.donnees.examen.id}-{self.donnees.destinataire.id}"


def concernes(session: SessionExamen) -> list[Inscription]:
    """Ceux qui ont un résultat à apprendre : ni désinscrits, ni mis à l'écart (CAN-12)."""
    dits = (i for i in session.inscrits() if i.resultat is not None)
    return sorted(dits, key=lambda i: i.candidat.rang)


def resultat(inscription: Inscription) -> str:
    """Ce dont un changement vaut un nouvel avis."""
    return str(deja_saisi(inscription))


def obtenu(inscription: Inscription, session: SessionExamen, noms: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """(épreuve, ce qui en est), dans l'ordre du titre. `noms` : « CCP1 » → « CCP 1 – Intitulé », du titre ; d'un bloc
    seul, le sien."""
    type_, seul = session.certification.type, inscription.portee == Portee.ENTRETIEN_FINAL_SEUL
    if inscription.resultat == ResultatCandidat.ABSENT:
        return ((_ENTRETIEN if seul else _EXAMEN, au_genre(inscription.candidat.civilite, "absent")),)
    reussi = inscription.resultat == ResultatCandidat.REUSSITE
    lignes: list[tuple[str, str]] = []
    if not seul and type_ == TypeCertification.TITRE:
        lignes.append((_EXAMEN, libelle(inscription.resultat or "")))
    if not seul:
        acquis = noms if reussi else inscription.ccp_acquis
        lignes += [(dit, "acquis" if nom in acquis else "non acquis") for nom, dit in noms.items()]
    entretien = entendu(type_, inscription.resultat, inscription.entretien) if session.entretien_final else None
    if entretien == ResultatEntretien.ABSENT:
        lignes.append((_ENTRETIEN, au_genre(inscription.candidat.civilite, "absent")))
    elif entretien is not None:
        lignes.append((_ENTRETIEN, libelle(entretien)))
    return tuple(lignes)


def blocs(session: SessionExamen) -> dict[str, int]:
    """Ce que la session examine, par nom : les CCP d'un titre, sinon le seul bloc qu'elle passe."""
    certification = session.certification
    if certification.type == TypeCertification.TITRE:
        return session.ccp_ouverts
    return {certification.reference.rpartition("/")[2]: certification.id}


def manquent(session: SessionExamen, detenues: Mapping[int, object], jour: date, *, tient_le_titre: bool) -> list[str]:
    """OBT-02 : les CCP exigés ce jour-là qu'il n'a pas (« CCP2 »), par rang ; aucun d'un CCS, ni si le titre est là."""
    if tient_le_titre or session.certification.type == TypeCertification.CCS:
        return []
    return [nom for nom, c in session.ccp_exiges(jour).items() if c not in detenues]


def dits_manquants(session: SessionExamen, noms: Sequence[str], *, tient_le_titre: bool) -> tuple[str, ...]:
    """`noms` : ceux des CCP manquants. L'entretien final vient toujours après eux ; un titre sans CCP se passe en
    entier."""
    if tient_le_titre or session.certification.type == TypeCertification.CCS:
        return ()
    if not session.ccp_par_nom:
        return ("l'examen du titre, en entier",)
    return (*noms, "l'entretien final")


def a_passer(
    session: SessionExamen, inscription: Inscription, manque: Sequence[int], *, tient_le_titre: bool
) -> frozenset[int]:
    """Les certifications dont une session à venir mènerait plus loin : chaque CCP manquant, le titre (où l'entretien
    final se passe seul une fois les CCP acquis), un CCS non obtenu."""
    if session.certification.type == TypeCertification.CCS:
        reussi = inscription.resultat == ResultatCandidat.REUSSITE
        return frozenset() if reussi else frozenset({session.certification.id})
    return frozenset() if tient_le_titre else frozenset({*manque, session.certification_titre})
