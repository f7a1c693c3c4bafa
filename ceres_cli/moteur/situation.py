"""La coquille de toute décision : ce qu'un nom du domaine (habilitation, juré…) n'a pas à écrire de nouveau."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol

from ceres_cli import noms
from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur import changements
from ceres_cli.moteur.cadre import Cadre, refus_de_droit
from ceres_cli.moteur.changements import Changement, Cree
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.moteur.effet import Effet, Valeurs
from ceres_cli.noms import Nom, de_la_sorte
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.identifiants import affiche, entier, numeros_lisibles
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.regles.courrier.bureaux import Avis, Signature

# Qui décide de chaque action : une méthode de la situation.
Aiguillage = Mapping[StrEnum, Callable[[Any, Demande], Decision]]

_FAIT = Resultat.FAIT  # dit à chaque ligne d'un lot : lire un membre d'énumération sur sa classe est lent

# Les `vus` d'une situation où rien ne se compte en versions.
SANS_VERSION: Mapping[int, Any] = MappingProxyType({})


@cache
def _table(sorte: str) -> str:
    return de_la_sorte(sorte).table


class Objet(Protocol):
    """Ce sur quoi porte une décision ; `version` : celle où les demandes l'ont mené."""

    @property
    def id(self) -> int: ...

    @property
    def version(self) -> int | None: ...

    @property
    def reference(self) -> str: ...


class Nomme(NamedTuple):
    """Un objet dont les faits sont un simple dictionnaire, ou qui n'a pas de version."""

    id: int
    reference: str
    version: int | None = None


class Lie(NamedTuple):
    """Un autre objet dont une demande fait son effet : ce qu'il dit, version ou état ; comment il se nomme à l'acteur.
    `sorte`, `id` : ceux du journal, si l'acteur le lit."""

    dit: str
    reference: str
    sorte: str = ""
    id: int = 0


def changer(objet: Any, champs: Valeurs) -> tuple[Valeurs, Valeurs]:
    """Donne ces valeurs à l'objet ; rend (avant, après) de celles qui changent, comme la base les garde : un jour en
    `AAAA-MM-JJ`, oui et non en 1 et 0."""
    avant, apres = {}, {}
    for champ, valeur in champs.items():
        ancien, neuf = gardee(getattr(objet, champ)), gardee(valeur)
        setattr(objet, champ, valeur)
        if ancien != neuf:
            avant[champ], apres[champ] = ancien, neuf
    return avant, apres


def gardee(valeur: Any) -> Any:
    """Comme la base la garde."""
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, StrEnum):
        return valeur.value
    return int(valeur) if isinstance(valeur, bool) else valeur


class Situation(ABC):
    """Les faits d'un ensemble de demandes, chargés une fois ; chaque décision les fait avancer en mémoire, pour que les
    demandes suivantes voient l'effet des précédentes.

    `NOM` : celui des objets ; à défaut, `SORTE`, leur type au journal, et `LETTRE`, celle de leurs identifiants (vide :
    ils n'en ont pas).
    `CONSEILS` : que faire après un refus, par code de règle. `ACTIONS` : qui décide de chaque action ; une erreur levée
    là devient un refus. `vus` : numéro → l'objet, ou sa fiche, de ceux que l'acteur voit. `examines` : les contrôles de
    la dernière demande décidée, satisfaits ou non, pour qui l'explique ; vide si elle n'en a pas. `simule` : rien n'en
    sera écrit.
    """

    NOM: ClassVar[Nom]
    SORTE: ClassVar[str]
    LETTRE: ClassVar[str] = ""
    CONSEILS: ClassVar[Mapping[str, str]] = {}
    ACTIONS: ClassVar[Aiguillage]
    vus: Mapping[int, Any]
    simule = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "NOM" in vars(cls):
            cls.SORTE, cls.LETTRE = cls.NOM.sorte, cls.NOM.lettre

    def __init__(
        self,
        db: Db,
        cadre: Cadre,
        acteur: Acteur,
        demandes: Sequence[Demande],
        *,
        avec: "Situation | None" = None,
    ) -> None:
        """`avec` : la situation qui décide des mêmes demandes ; écritures, effets et numéros sont alors communs."""
        self.db = db
        self.cadre = cadre
        self.jour = cadre.jour
        self.acteur = acteur
        self.ecritures: Ecritures = self._ecritures_neuves() if avec is None else avec.ecritures
        self.effets: list[Effet] = [] if avec is None else avec.effets
        self.debuts: list[int] = []  # de chaque demande décidée, le rang de son premier effet
        self.numeros: Numeros = Numeros(db, self.ecritures) if avec is None else avec.numeros
        self.avis: list[Avis] = [] if avec is None else avec.avis  # ce que ces demandes apprennent à un autre bureau
        self.avis_en_file: list[int] = [] if avec is None else avec.avis_en_file  # les courriels qui le diront
        # Le journal garde des textes simples : la base les lie plus vite que des valeurs d'énumération.
        self._slugs = {action: action.value for action in self.ACTIONS}
        self.examines: Sequence[Condition] = ()
        # Les colonnes et la version de la dernière ligne écrite, et cette ligne : nul ne les modifie ensuite.
        self._derniere: tuple[Valeurs, int | None, Valeurs] = {}, None, {}
        self._demandes = demandes
        self._derniers: dict[str, Mapping[int, Changement]] | None = None
        self._deplaces: dict[str, bool] = {}
        self.nes: dict[str, str] = {}  # numéro prévu par un plan → celui que l'objet a reçu
        self._crees: Sequence[Cree] | None = None
        self._charger(demandes)

    def _ecritures_neuves(self) -> Ecritures:
        return Ecritures()

    @abstractmethod
    def _charger(self, demandes: Sequence[Demande]) -> None:
        """Lit en masse les faits que les règles liront."""

    def decider(self, demande: Demande) -> Decision:
        try:
            decision = self.ACTIONS[demande.action](self, demande)
            assert not demande.fautes or decision.resultat is Resultat.REFUSE
            return decision
        except ErreurCeres as erreur:
            motifs = tuple(erreur.motifs) or (Motif(erreur.code, erreur.message),)
            objet = self._objet_en_cause(demande, erreur)
            return Decision(demande, objet, Resultat.REFUSE, (*demande.fautes, *motifs), conseil=erreur.conseil)

    def interdite(self, demande: Demande, operation: Operation) -> Decision | None:
        """DRO-01, d'une ligne parmi d'autres : son refus ; None si l'opération est permise à l'acteur."""
        if est_permise(operation, self.acteur.role):
            return None
        refus = refus_de_droit(self.acteur, operation)
        motif = Motif(refus.code, refus.message)
        return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=refus.conseil)

    def conclure(self, decisions: Sequence[Decision]) -> None:
        """Ce qui ne se dit que de toutes à la fois : elles l'ajoutent à leurs avertissements."""
        return None

    def nommes(self, demandes: Iterable[Demande]) -> set[int]:
        """Les numéros que ces demandes nomment."""
        return {n for d in demandes if (n := d.reconnaitre(self.LETTRE)) is not None}

    def version_de(self, demande: Demande) -> int | None:
        """Version de l'objet visé, après les demandes précédentes ; None s'il n'existe pas (ou pas encore). Un nom dont
        les lots se planifient ou s'annulent, ou qui connaît --si-version, doit le dire, ou avoir ses `vus` : ni un
        import, ni les convocations."""
        vu = self.vus.get(demande.reconnaitre(self.LETTRE) or 0) if self.vus else None
        if vu is None:
            return None
        return int(vu["version"] if isinstance(vu, dict) else vu.version)

    def dont_la_version_compte(self, demande: Demande) -> str:
        """L'objet que date `version_de` : celui de la ligne, s'il en a une à lui."""
        return (demande.attente.objet if demande.attente else None) or demande.objet

    def a_bouge(self, demande: Demande, version: int | None) -> bool:
        """DEPLACE : l'objet n'est plus à la version du plan ; `version` : celle où il est. Il se juge à sa première
        ligne : celles du même plan ne le déplacent pas pour les suivantes."""
        attente = demande.attente
        assert attente is not None
        bouge = version != attente.version
        if attente.defait or version is None or attente.version is None:
            return bouge
        return self._deplaces.setdefault(self.dont_la_version_compte(demande), bouge)

    def deja_defait(self, demande: Demande, version: int | None) -> str:
        """D'une annulation : par quel lot ce qu'elle veut défaire l'est déjà ; vide s'il ne l'est pas. `version` : de
        même que `par_qui`."""
        return ""

    def deja_cree(self, demande: Demande) -> bool:
        """Ce que cette ligne d'un plan crée, le même plan l'a déjà créé : appliqué deux fois, il ne le refait pas."""
        attente = demande.attente
        nom = noms.PAR_LETTRE.get(attente.objet[:1]) if attente is not None else None
        if attente is None or nom is None or not attente.apres or not attente.source:
            return False
        if self._crees is None:
            self._crees = changements.crees_d_un_plan(self.db, attente.source)
        action = demande.action.value
        dits = {champ: valeur for champ, valeur in demande.valeurs.items() if isinstance(valeur, str)}
        dits |= {champ: str(dit) for champ, _, dit in Effet(nom.sorte, 0, action, {}, dict(attente.apres)).traces()}
        return any(
            (sorte, faite) == (nom.sorte, action) and all(champs.get(c, dit) == dit for c, dit in dits.items())
            for sorte, faite, champs in self._crees
        )

    def lies(self, demande: Demande) -> "Mapping[str, Lie]":
        """Les autres objets dont cette demande fait son effet (une fiche absorbée, ce qui y tient), par un nom que tout
        acteur leur donne : qu'il en vienne un, qu'un s'en aille ou change, et ce que le plan en dit ne vaut plus."""
        return {}

    def lie_deplace(self, demande: Demande, attendus: Mapping[str, str]) -> str:
        """DEPLACE : celui de ces objets qui n'est plus ce qu'il était au plan ; vide si tous le sont."""
        ici = self.lies(demande)
        for nom in sorted({*ici, *attendus}):
            lie = ici.get(nom)
            if lie is None:
                return f"{nom} n'en est plus"
            if lie.dit != attendus.get(nom):
                dernier = changements.derniers(self.db, lie.sorte, [lie.id]).get(lie.id) if lie.sorte else None
                return f"{lie.reference} a changé depuis{changements.par_qui(dernier, self.acteur)}"
        return ""

    def disparu(self, demande: Demande, datee: str) -> str:
        """DEPLACE : ce qu'est devenu cet objet, qui n'est plus là pour l'acteur."""
        return f"{datee} est désormais introuvable"

    def par_qui(self, demande: Demande, version: int | None) -> str:
        """Qui a changé cet objet en dernier, quand et dans quel lot, à la suite de « a changé depuis » ; vide si le
        journal ne le dit pas. `version` : celle où il est, None s'il n'est plus là."""
        if self._derniers is None:
            suivis = {vise for d in self._demandes if d.attente and (vise := self.au_journal(d)) is not None}
            self._derniers = {s: self.derniers(s, {n for sorte, n in suivis if sorte == s}) for s, _ in suivis}
        sorte, numero = self.au_journal(demande) or (self.SORTE, 0)
        changement = self._derniers.get(sorte, {}).get(numero)
        return changements.par_qui(changement, self.acteur, disparu=version is None)

    def au_journal(self, demande: Demande) -> tuple[str, int] | None:
        """La sorte et le numéro, au journal, de l'objet que date `version_de` ; None s'il n'est pas nommé ainsi."""
        numero = demande.reconnaitre(self.LETTRE)
        return None if numero is None else (self.SORTE, numero)

    def derniers(self, sorte: str, numeros: set[int]) -> Mapping[int, Changement]:
        """Par numéro, ce qui a changé l'objet en dernier."""
        return changements.derniers(self.db, sorte, numeros)

    def document(self, objet: str) -> dict[str, Any]:
        """L'objet que ces demandes ont fait naître, tel que sa lecture le montrerait. Un nom qui se crée à la main doit
        le dire."""
        raise NotImplementedError

    def controler(self, demande: Demande) -> Sequence[Condition]:
        """Ce que les règles répondraient, satisfaites ou non, sans que rien n'avance. Un nom qui s'explique doit le
        dire."""
        raise NotImplementedError

    def conseils(self, demande: Demande, refus: tuple[Motif, ...]) -> Iterable[str]:
        """Ce que l'explication d'une demande dit après ses contrôles, dont `refus` sont ceux qui s'y opposent."""
        return [self.conseil_de(demande, refus)] if refus else []

    def possibles(self, objet: str) -> Iterable[StrEnum] | None:
        """Les actions que l'acteur peut faire de cet objet ; None : celles dont les contrôles sont satisfaits."""
        return None

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        return self.CONSEILS.get(refus[0].code, "")

    # --- ce qui lie les lignes d'un fichier (`Solidarite`) ---

    def noms_de_l_objet(self, decision: Decision) -> Sequence[str]:
        """Ce qui nomme l'objet d'une ligne d'un fichier : deux lignes qui ont un de ces noms sont du même objet."""
        connu = decision.resultat in (Resultat.FAIT, Resultat.SANS_EFFET)
        objet = decision.objet if connu else decision.demande.objet
        return (entier(objet) or objet,) if objet else ()

    def voisinage(self, decision: Decision) -> str:
        """Dans quoi les lignes d'un objet comptent pour celles d'un autre ; vide : dans rien que l'on sache."""
        return ""

    def designes(self, decisions: Sequence[Decision]) -> set[int]:
        """Les objets que ces lignes d'un même objet peuvent désigner, disparus compris."""
        return numeros_lisibles(self.LETTRE, (d.objet for d in decisions)) if self.LETTRE else set()

    def tel_quel(self, numero: int) -> Valeurs | None:
        """Les champs de l'objet, après les demandes précédentes ; None s'il n'est pas là."""
        return None

    def voulu(self, decision: Decision) -> tuple[str, Valeurs] | None:
        """L'action, telle que le journal la dirait, et les valeurs qu'aurait l'objet, la ligne faite ; None si on ne le
        sait pas d'avance."""
        return None

    def _objet_en_cause(self, demande: Demande, erreur: ErreurCeres) -> str:
        """L'objet nommé par la demande, sinon le premier de même sorte que cite l'erreur."""
        return demande.objet or next((o for o in erreur.objets if self.LETTRE and o.startswith(f"{self.LETTRE}-")), "")

    # --- ce qu'un grand lot a décidé avant de prendre son tour (`avance`) ---

    def a_redecider(self, db: Db, lot: int, tables: AbstractSet[str]) -> AbstractSet[int] | None:
        """Les rangs des demandes dont un fait a pu changer, les lots d'après celui-ci ayant écrit dans ces tables ; à
        défaut, toutes. Un nom ne le dit que si celles-là, ensemble, se décident sans les autres, et si chaque ligne
        qu'elles écrivent a son effet."""
        return None

    # --- ce dont les actions se servent ---

    def signer(self, demande: Demande) -> "Signature":
        from ceres_cli.regles.courrier.bureaux import Signature  # peu d'écritures ont quelque chose à dire à un autre

        return Signature(self.acteur.nom, self.jour, demande.motif)

    def aviser(self, avis: "Avis") -> None:
        """Hors d'un département, nul service ne l'apprend."""
        if avis.departement:
            self.avis.append(avis)

    def nommer(self, numero: int, version: int | None = None) -> Nomme:
        return Nomme(numero, affiche(self.LETTRE, numero), version)

    def fait(
        self,
        demande: Demande,
        objet: Objet,
        texte: str,
        avant: Valeurs,
        apres: Valeurs,
        *,
        version: int | None = None,
        avertissements: Sequence[str] = (),
        action: StrEnum | None = None,
        sorte: str | None = None,
        derogation: bool = False,
        colonnes: Valeurs | None = None,
    ) -> Decision:
        """La décision d'une écriture, et son effet : voir `tracer`.

        `objet` est déjà dans son nouvel état ; `version` : celle que la demande a trouvée, None s'il est neuf.
        """
        self.tracer(demande, objet, avant, apres, action=action, sorte=sorte, derogation=derogation, colonnes=colonnes)
        dits = tuple(avertissements) if avertissements else ()
        return Decision(demande, objet.reference, _FAIT, (), texte, "", dits, None, avant or None, apres, version)

    def tracer(
        self,
        demande: Demande,
        objet: Objet,
        avant: Valeurs,
        apres: Valeurs,
        *,
        action: StrEnum | None = None,
        sorte: str | None = None,
        derogation: bool = False,
        colonnes: Valeurs | None = None,
    ) -> None:
        """L'effet d'une demande sur un objet : une trace par champ de `apres` (de `avant`, s'il disparaît), et, si
        `colonnes` est donné, sa ligne, qui les prend avec sa version.

        `action` et `sorte` : au journal, si ce ne sont pas celles de la demande et de la situation. `derogation` : un
        service change ce qui était arrêté (SES-10).
        """
        sorte, slug = sorte or self.SORTE, self._slugs[action or demande.action]
        numero, version = objet.id, objet.version
        if colonnes is not None:
            dernieres, derniere, ligne = self._derniere
            if colonnes is not dernieres or version != derniere:  # d'un grand lot, les mêmes reviennent
                ligne = {**colonnes} if version is None else {**colonnes, "version": version}
                self._derniere = colonnes, version, ligne
            self.ecritures.modifier(_table(sorte), numero, ligne)
        if avant or apres:
            self.effets.append(Effet(sorte, numero, slug, avant, apres, demande.motif, version, derogation))

    def sans_effet(self, demande: Demande, objet: Objet, texte: str, avertissements: Sequence[str] = ()) -> Decision:
        return Decision(
            demande,
            objet.reference,
            Resultat.SANS_EFFET,
            explication=texte,
            avertissements=tuple(avertissements),
            version=objet.version,
        )

    def refuser(
        self, demande: Demande, objet: Objet | None, motifs: tuple[Motif, ...], conseil: str | None = None
    ) -> Decision:
        """`objet` None : rien encore à nommer. `conseil` : à défaut, celui du premier code."""
        return Decision(
            demande,
            "" if objet is None else objet.reference,
            Resultat.REFUSE,
            motifs,
            conseil=self.CONSEILS.get(motifs[0].code, "") if conseil is None else conseil,
            version=None if objet is None else objet.version,
        )
