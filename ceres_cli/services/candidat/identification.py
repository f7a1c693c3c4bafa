"""CAN-10, CAN-05, VAE-03 : ce que les sessions d'un candidat laissent corriger de son état civil ; lu en masse."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ceres_cli.erreurs import DroitsInsuffisants, Motif
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.candidat import fusion
from ceres_cli.regles.candidat import identification as regles
from ceres_cli.regles.candidat.identification import Place
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.services.candidat import requetes
from ceres_cli.services.candidat.saisie import LIBELLES
from ceres_cli.services.faits.personnes import Identite, Personnes, identite
from ceres_cli.store import Db

# Le bloc « Identification », dans l'ordre de la fiche : l'état civil.
CHAMPS = requetes.FICHE[: requetes.FICHE.index("telephone")]
Fiche = Mapping[str, Any]


class Identifications:
    """Les sessions de ces candidats, telles que CAN-10 et CAN-05 les regardent, pour un acteur.

    `voulues` : l'identité que porterait chacun de ceux qu'une demande corrige."""

    def __init__(self, db: Db, acteur: Acteur, candidats: Iterable[int], voulues: Mapping[int, Identite]) -> None:
        self._acteur = acteur
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        for candidat, annee, numero, *lieu_et_jugee in requetes.places_jugees(db, sorted(candidats)):
            # Sous les rôles d'une base partagée, un Centre n'apprend pas le numéro d'une session d'ailleurs.
            session = identifiants.session(annee, numero)
            self._places[candidat].append(Place(session, *lieu_et_jugee))
        self._personnes = Personnes(db, acteur, voulues, set(voulues.values()))
        self._recevables = requetes.vae_recevables(db, voulues)
        self._visibles = requetes.visibles(db, acteur, self._personnes.candidats)

    def controle(self, candidat: int, champs: Iterable[str], centre: int | None) -> Condition:
        """CAN-10. `champs` : les colonnes que l'on corrige ; `centre` : celui qui a enregistré le candidat."""
        reference = identifiants.affiche("C", candidat)
        noms = ", ".join(LIBELLES[c] for c in champs if c in LIBELLES)
        return regles.identification(reference, noms, centre, self._places[candidat], self._acteur)

    def conseil(self, candidat: int, centre: int | None) -> str:
        """Après un refus de CAN-10."""
        return regles.conseil(centre, self._places[candidat], self._acteur)

    def refus(self, candidat: int, fiche: Fiche, avant: Fiche) -> list[Motif]:
        """Tout ce qui s'oppose à ce que la fiche d'avant devienne celle-ci, chaque raison avec son conseil."""
        suite: list[Motif] = []
        if changes := corriges(fiche, avant):
            conseil = self.conseil(candidat, avant["centre_id"])
            suite += _conseilles([self.controle(candidat, changes, avant["centre_id"])], conseil)
        if portee(fiche) != portee(avant):
            suite += self._reunie(candidat, fiche)
        return suite

    def avertissements(self, candidat: int, fiche: Fiche, avant: Fiche) -> list[str]:
        """Les demandes VAE que la fiche emporte, quand elle devient celle d'un autre nom ou d'un autre jour."""
        if portee(fiche) == portee(avant):
            return []
        recevables = [identifiants.affiche("D", demande) for c, demande in self._recevables if c == candidat]
        return [regles.decidee_pour_un_autre(d, _dire(avant), _dire(fiche)) for d in recevables]

    def _reunie(self, numero: int, fiche: Fiche) -> list[Motif]:
        """CAN-05, VAE-03 : une identité corrigée ne réunit pas deux fiches qui, ensemble, passent plus de trois
        sessions, ou ont plus de demandes VAE qu'une année n'en permet."""
        suite = list[Motif]()
        if (corrige := self._personnes.candidats.get(numero)) is None:
            return suite  # le même fichier vient de l'enregistrer : il n'a passé aucune session, ni rien demandé
        for autre in self._personnes.rejointes(numero, portee(fiche)):
            suite += _conseilles(fusion.sans_exces_corrigee(corrige, autre), self._departager(corrige, autre))
        return suite

    def _departager(self, corrige: Candidat, autre: Candidat) -> str:
        """À qui, ou comment, dire que ce sont deux personnes ; d'une fiche hors du ressort, le numéro ne se dit pas."""
        verifier = "Vérifiez l'identité ; si ce sont deux personnes,"
        if not est_permise(Operation.REUNIR_CANDIDATS, self._acteur.role):
            return f"{verifier} demandez à l'UD de les distinguer."
        if autre.id not in self._visibles:
            return f"{verifier} demandez à un profil MPCP de les distinguer."
        commande = f"ceres candidat distinguer {corrige.reference} {autre.reference} --motif TEXTE"
        return f"{verifier} dites-le d'abord : « {commande} »."

    def deroge(self, candidat: int, fiche: Fiche, avant: Fiche) -> bool:
        """Ce profil corrige un état civil arrêté par un résultat : il y faut un motif."""
        changes = corriges(fiche, avant)
        if not (changes and regles.exige_un_motif(self._places[candidat])):
            return False
        return self.controle(candidat, changes, avant["centre_id"]).satisfait


def portee(fiche: Fiche) -> Identite:
    """L'identité que porte cette fiche (CAN-05)."""
    return identite(fiche["nom"], fiche["prenom"], fiche["naissance"])


def _dire(fiche: Fiche) -> str:
    return f"{fiche['nom']} {fiche['prenom']}, naissance {en_francais(date.fromisoformat(fiche['naissance']))}"


def corriges(fiche: Fiche, avant: Fiche) -> list[str]:
    """Les colonnes de l'état civil qui changent."""
    return [c for c in CHAMPS if fiche[c] != avant[c]]


def exiger_le_role(acteur: Acteur, champs: Iterable[str]) -> None:
    """L'UD ne corrige que l'état civil ; les coordonnées sont au centre. Lève DroitsInsuffisants."""
    if acteur.role is Role.UD and not set(champs) <= set(CHAMPS):
        raise DroitsInsuffisants(
            "Un profil UD ne change que l'état civil d'un candidat, pas ses coordonnées.",
            conseil="Demandez-le au centre qui l'a enregistré.",
        )


def _conseilles(controles: Iterable[Condition], conseil: str) -> list[Motif]:
    return [motif._replace(conseil=conseil) for motif in condition.motifs(controles)]
