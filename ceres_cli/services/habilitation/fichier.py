"""Un fichier de changements d'habilitations : `action; habilitation` ou `action; jure; certification`, dates, motif."""

from collections.abc import Container, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.formats.tableau.rendre import Sort
from ceres_cli.moteur.demande import MOTIF_MANQUE, Decision, Demande, Rapport
from ceres_cli.regles import identifiants, references, saisie, textes
from ceres_cli.regles.droits import Acteur, est_permise
from ceres_cli.regles.francais import abreger, accorder, compter, premiers
from ceres_cli.regles.habilitation.etats import operation
from ceres_cli.regles.saisie import MOTIF_MAX
from ceres_cli.regles.vocabulaire import ActionHabilitation as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.faits import perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.habilitation import requetes
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Nommes, Porteur, Trouve, identifiant_lu
from ceres_cli.services.lot.soumission import EN_DEUX, NOM_ENTIER, LecteurDeFichier
from ceres_cli.store import Db

_SYNONYMES = {
    "action": (
        "actions", "opération", "changement", "décision", "avis", "suite", "suite donnée", "suite à donner",
        "décision de la commission", "avis de la commission", "décision commission", "avis commission", "avis de l'ud",
        "avis ud",
    ),
    "habilitation": (
        "numéro habilitation", "numéro d'habilitation", "n° habilitation", "n° d'habilitation", "id habilitation", "id",
        "n° hab", "n° d'hab",
    ),
    "jure": (
        "numéro juré", "numéro de juré", "n° juré", "n° de juré", "id juré", "nom du juré", *NOM_ENTIER,
        "nom et prénom du juré", "membre du jury", "titulaire",
    ),
    **EN_DEUX,
    "certification": (
        "référence", "réf", "certif", "titre ou bloc", "titre", "titre professionnel", "référence du titre",
        "code titre", "spécialité", "titre pro",
    ),
    "debut": ("date début", "date de début", "du", "début de validité", "date d'effet", "à compter du"),
    "fin": (
        "date fin", "date de fin", "au", "échéance", "fin de validité", "échéance demandée", "date d'échéance",
        "fin demandée", "date de fin demandée", "jusqu'au", "nouvelle échéance", "nelle échéance", "nouvelle fin",
        "nouvelle date de fin",
        "date de fin de validité", "fin d'habilitation", "prolongé jusqu'au", "prolongée jusqu'au",
        "renouvelé jusqu'au", "renouvelée jusqu'au", "valable jusqu'au",
    ),
    "motif": ("raison", "justification", "observations", "observation", "obs", "commentaire"),
}  # fmt: skip
# Des ensembles : lire un membre d'énumération sur sa classe, à chaque ligne, coûterait plus que de l'y chercher.
_CREENT, _RENOUVELLENT = frozenset({Action.CREER}), frozenset({Action.RENOUVELER})
_DATEES = frozenset({Action.CREER, Action.MODIFIER})
_RENDENT_ACTIVE = frozenset({Action.VALIDER, Action.REACTIVER})
_DITS = {
    "creer": ("créé", "créée", "création"),
    "valider": ("validé", "validée", "validation", "favorable", "avis favorable", "accord", "accordé", "accordée"),
    "brouillon": ("mettre en brouillon", "remettre en brouillon", "mise en brouillon"),
    "suspendre": ("suspendu", "suspendue", "suspension"),
    "reactiver": ("réactivé", "réactivée", "réactivation"),
    "supprimer": ("supprimé", "supprimée", "suppression"),
    "modifier": ("modifié", "modifiée", "modification"),
    "renouveler": (
        "renouvelé",
        "renouvelée",
        "renouvellement",
        "reconduit",
        "reconduite",
        "reconduire",
        "prolongé",
        "prolongée",
        "prolonger",
        "prolongation",
    ),
    "": (
        "maintien",
        "maintenu",
        "maintenue",
        "maintenir",
        "inchangé",
        "inchangée",
        "sans changement",
        "sans suite",
        "ras",
        "rien à signaler",
    ),
}
_ACTIONS = {a.value: a for a in Action}
# « à valider » dit ce que dit « valider ».
_MOTS = {
    textes.cle(f"{debut}{mot}"): action
    for action, mots in _DITS.items()
    if not action or action in _ACTIONS
    for mot in (action, *mots)
    if mot
    for debut in ("", "à ")
}


class LecteurDeLot(LecteurDeFichier):
    """Une demande sur une habilitation par ligne."""

    SYNONYMES = _SYNONYMES
    CEDENT = ("titre",)
    OBJET = ("habilitation", "jure", *NOM_ET_PRENOM)
    ACTES = ("action",)
    PERSONNE = "J"
    MOTS: ClassVar = {"action": _MOTS}
    _nommes: "JuresNommes"

    def _retenir(self, *, action: str | None, fin: date | None = None) -> None:
        """`action` : celle des lignes qui n'en portent pas ; `fin` : celle des renouvellements qui n'en disent pas."""
        self._defaut = action
        self._permises = list(_ACTIONS)
        self._fin = fin
        self._fins_dites = 0
        self._dates_ignorees: list[int] = []
        self._fins_ignorees: set[int] = set()
        self._fins: dict[object, tuple[int, date | None]] = {}
        self._deux_fins: list[str] = []
        self._nommes = JuresNommes()
        self._proches: dict[str, str] = {}
        self._nommant = [c for c in ("jure", *NOM_ET_PRENOM) if c in self._colonnage.rangs]

    @classmethod
    def manquantes(
        cls, colonnes: Container[str], *, action: str | None = None, **_siennes: Any
    ) -> list[tuple[str, str]]:
        absentes = []
        if "action" not in colonnes and action is None:
            absentes.append(("action", " (ou donnez --action)"))
        if "habilitation" in colonnes:
            return absentes
        if "jure" not in colonnes and "nom" not in colonnes:
            absentes.append(("habilitation", ", ni « jure » ni « nom »"))
        elif "certification" not in colonnes:
            absentes.append(("certification", ", ni « habilitation »"))
        return absentes

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        self._permises = [a.value for a in Action if est_permise(operation(a), acteur.role)]
        self._nommer_les_titres(db)
        nommes = [(nom, lues.get("certification", "")) for _, lues in self._lignes if (nom := self._nom(lues))]
        if nommes and not self._lecture.sans_noms:
            self._nommes = JuresNommes.de(db, acteur, self._jour, nommes)
        self._relever_les_contredites(db, "H", lambda numeros: porteurs(db, acteur, self._jour, numeros))
        par_jure = ("jure", *NOM_ET_PRENOM)
        self._relever_les_contredites(db, "J", lambda numeros: jures(db, acteur, self._jour, numeros), par_jure)

    def _nommer_les_titres(self, db: Db) -> None:
        """Un titre écrit par son intitulé, là où il sert à nommer l'habilitation."""
        if "certification" not in self._colonnage.rangs:
            return
        resolveur, vus = Resolveur(db, self._jour), dict[str, str | None]()
        for _, lues in self._lignes:
            if not (ecrit := lues.get("certification", "")):
                continue
            if ecrit not in vus:
                vus[ecrit] = self._titre_de_cet_intitule(resolveur, ecrit)
            if (reference := vus[ecrit]) is not None and (not lues.get("habilitation") or self._nom(lues)):
                lues["certification"] = reference
                self._traduits["certification", ecrit, reference] += 1

    def _titre_de_cet_intitule(self, resolveur: Resolveur, ecrit: str) -> str | None:
        net = saisie.sans_typographie(ecrit)
        dite = references.lire(net)
        trouve = resolveur.par_intitule(net) if dite is None or dite.sigle else None
        if dite is None and trouve is None and (proche := resolveur.intitule_proche(net)) is not None:
            self._proches[net] = proche
        return trouve

    def annonces(self) -> list[str]:
        suite = super().annonces()
        if self._dates_ignorees:
            seuls = "creer, modifier et renouveler seuls en ont l'usage"
            lignes = f"{accorder(len(self._dates_ignorees), 'ligne')} {abreger(self._dates_ignorees)}"
            suite.append(f"Dates ignorées, {lignes} : {seuls}.")
        if self._deux_fins:
            dites = premiers(self._deux_fins)
            suite.append(f"Même habilitation, deux fins différentes, lignes {dites} : ôtez la ligne qui ne vaut pas.")
        if self._fins_dites:
            n, titre = self._fins_dites, self._titre("fin")
            suite.append(
                f"--fin ne vaut que sans fin : {compter(n, 'ligne')} en {accorder(n, 'dit', 'disent')} une autre,"
                f" colonne « {titre} » (--colonne fin= pour ne pas la lire)."
            )
        return suite

    def devenues(self, rapport: Rapport) -> dict[int, Sort]:
        """Qui dit une fin à côté de « favorable », d'une habilitation déjà active, croirait l'avoir donnée."""
        suite = super().devenues(rapport)
        for numero in self._fins_ignorees & suite.keys():
            resultat, code, texte = suite[numero].valeurs
            if resultat == Resultat.SANS_EFFET:
                dit = f"{texte} ; la fin dite n'a pas été lue : l'acte qui la change est « renouveler »"
                suite[numero] = suite[numero]._replace(valeurs=(resultat, code, dit))
        return suite

    def _en_cause(self, decision: Decision) -> Sequence[str]:
        """Ce qui est introuvable ; le motif qui manque ; HAB-13 : la date de la ligne qui sort de la vie du titre, les
        deux si elles se contredisent."""
        demande = decision.demande
        if decision.code == "INTROUVABLE":
            return ("habilitation" if demande.objet else "jure" if decision.objet[:2] == "J-" else "certification",)
        valeurs = {m.code: m.valeurs for m in decision.motifs}
        if valeurs.get("HAB-12", {}).get(MOTIF_MANQUE):
            return ("motif",)
        dites = valeurs.get("HAB-13", {})
        if demande.action not in _DATEES | _RENOUVELLENT or "titre_fin" not in dites:
            return ()
        debut, fin, premier, dernier = (str(dites[c] or "") for c in ("debut", "fin", "titre_debut", "titre_fin"))
        en_cause = {
            "debut": not premier <= debut <= min(fin, dernier),
            "fin": fin > dernier or fin < debut <= dernier,
        }
        return [colonne for colonne, oui in en_cause.items() if oui]

    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        action = self._action(numero, lues.get("action") or self._defaut or "")
        objet = lues.get("habilitation", "")
        vise = identifiants.numero_en_forme("H", objet)
        if vise is None:
            objet = identifiant_lu("H", objet)
            if identifiants.peut_etre_un_nom(objet, "H"):
                objet = ""
        valeurs: dict[str, Any] = {}
        if objet and action in _CREENT:
            self._faute(
                numero, "habilitation", "une création ne nomme pas d'habilitation : donnez jure et certification"
            )
        if objet and vise is None:
            vise = self._numero(numero, "habilitation", "H", objet)
        elif not objet:
            certification = saisie.sans_typographie(lues.get("certification", ""))
            valeurs = {"jure": self._jure(numero, action, lues, certification), "certification": certification}
            self._designer(numero, valeurs)
        if action in _RENOUVELLENT:
            fin = valeurs["fin"] = self._fin_renouvelee(numero, lues.get("fin", ""))
            quoi = vise or (valeurs.get("jure"), valeurs.get("certification"))
            autre, dite = self._fins.setdefault(quoi, (numero, fin))
            if dite != fin:
                self._deux_fins.append(f"{autre} et {numero}")
        elif action in _DATEES:
            valeurs["debut"] = self._date(numero, "debut", lues.get("debut", ""))
            valeurs["fin"] = self._date(numero, "fin", lues.get("fin", ""))
            if valeurs["fin"] == saisie.FIN_DU_TITRE:
                valeurs["fin"] = None
                if action == Action.MODIFIER:
                    self._faute(numero, "fin", "modifier demande un jour ; renouveler connaît « fin du titre »")
            if action == Action.MODIFIER and not any(
                lues.get(c) or self._en_faute(numero, c) for c in ("debut", "fin")
            ):
                self._faute(numero, "debut", "modifier demande un début ou une fin")
        elif lues.get("debut") or lues.get("fin"):
            self._dates_ignorees.append(numero)
            if lues.get("fin") and action in _RENDENT_ACTIVE:
                self._fins_ignorees.add(numero)
        motif = lues.get("motif") or None
        if motif is not None and len(motif) > MOTIF_MAX:
            self._faute(numero, "motif", f"{len(motif)} caractères, {MOTIF_MAX} au plus")
        if action is None or self._fautes.touchee(numero):
            return None
        return Demande(action, objet, valeurs, motif, numero, numero=vise)

    def _fin_renouvelee(self, numero: int, texte: str) -> date | None:
        """Le jour demandé ; None : la fin de vie du titre."""
        if not texte and self._fin is None:
            self._faute(numero, "fin", "renouveler demande une fin, un jour ou « fin du titre » (ou donnez --fin)")
            if "fin" not in self._colonnage.rangs and not self._fautes.sinon:
                self._fautes.sinon = "ou désignez la colonne qui dit la fin : --colonne fin=TITRE"
        fin = self._date(numero, "fin", texte) if texte else self._fin
        self._fins_dites += self._fin is not None and fin != self._fin
        return None if fin == saisie.FIN_DU_TITRE else fin

    def _date(self, numero: int, colonne: str, texte: str) -> date | None:
        """« fin du titre » est la fin d'une habilitation nouvelle, ou renouvelée."""
        if colonne == "fin" and saisie.est_la_fin_du_titre(texte):
            return saisie.FIN_DU_TITRE
        return super()._date(numero, colonne, texte)

    def _action(self, numero: int, texte: str) -> Action | None:
        connue = _ACTIONS.get(texte)
        if connue is None:
            quoi = f"« {texte} » n'est pas une action" if texte else "l'action manque"
            self._faute(numero, "action", f"{quoi} ({', '.join(self._permises)})")
            if texte and not self._fautes.sinon:
                self._fautes.sinon = (
                    f'ou dites ce que veut dire ce mot : --valeur "action:{texte}=ACTION" (« maintien » : rien à faire)'
                )
        return connue

    def _designer(self, numero: int, valeurs: dict[str, Any]) -> None:
        """La ligne désigne son objet par juré et certification."""
        nommant = ("jure", *NOM_ET_PRENOM, "habilitation")
        if not any(self._en_faute(numero, c) for c in (*nommant, "certification")):
            for colonne in ("jure", "certification"):
                if not valeurs[colonne]:
                    colonnes = "habilitation" if "habilitation" in self._colonnage.rangs else colonne
                    self._faute(numero, colonnes, "donnez une habilitation, ou un juré et une certification")
                    return
            colonne = next(c for c in nommant if self._lues.get(c))
            self._identifiant(numero, colonne, "J", valeurs["jure"])
        if valeurs["certification"] and references.lire(valeurs["certification"]) is None:
            ecrit = valeurs["certification"]
            proche = self._proches.get(ecrit)
            ou = "" if proche is None else f' ; la plus proche : --valeur "certification:{ecrit}={proche}"'
            self._faute(numero, "certification", f"« {ecrit} » n'est pas un nom de certification{ou}")

    def _a_faire(self, numero: int, lues: Mapping[str, str]) -> bool:
        return self._defaut is not None or super()._a_faire(numero, lues)

    def _nom(self, lues: Mapping[str, str]) -> str:
        """Le nom qui désigne le juré de la ligne ; vide si c'est un numéro."""
        dit = any(map(lues.get, self._nommant))
        return self._nom_dit("jure" if dit else "habilitation", "J", lues)

    def _jure(self, numero: int, action: Action | None, lues: Mapping[str, str], certification: str) -> str:
        """Le juré de la ligne, nommé par son numéro ou par son nom."""
        nom = self._nom(lues)
        if not nom:
            return identifiant_lu("J", lues.get("jure") or lues.get("nom", ""))
        habilites = set() if action is Action.CREER else self._nommes.habilites(certification)
        return self._par_son_nom(numero, self._nommes, nom, ("jure", *NOM_ET_PRENOM, "habilitation"), habilites)


# --- les jurés désignés par leur nom ---


class JuresNommes(Nommes):
    """`_habilites` : certification telle qu'elle est écrite → les homonymes qui y sont habilités."""

    def __init__(self) -> None:
        super().__init__("juré")
        self._habilites: dict[str, set[int]] = {}

    @classmethod
    def de(cls, db: Db, acteur: Acteur, jour: date, nommes: Iterable[tuple[str, str]]) -> "JuresNommes":
        """`nommes` : (nom, certification) de chaque ligne."""

        def lire(cles: list[str]) -> Iterable[tuple[str, Trouve]]:
            for cle, numero, nom, prenom, commune, departement, region in requetes.jures_de_ces_noms(db, cles):
                if acteur.voit(departement, region):
                    lieu = ", ".join(m for m in (commune, departement) if m)
                    yield cle, Trouve("J", numero, f"{nom} {prenom}", lieu)

        lignes = set(nommes)
        trouves = cls()
        trouves.chercher({nom for nom, _ in lignes}, lire)
        trouves._departager(db, jour, lignes)
        return trouves

    def _departager(self, db: Db, jour: date, lignes: Iterable[tuple[str, str]]) -> None:
        """Des homonymes, qui a une habilitation sur la certification de sa ligne."""
        resolveur = Resolveur(db, jour)
        voulues: dict[str, int] = {}
        for nom, certification in lignes:
            if len(self._trouves[nom]) > 1 and certification:
                with suppress(ErreurCeres):  # la décision de sa demande le dira
                    voulues[certification] = resolveur.certification(certification)
        homonymes = {t.id for siens in self._trouves.values() if len(siens) > 1 for t in siens}
        if voulues:
            paires = set(requetes.certifications_de(db, sorted(homonymes)))
            self._habilites = {texte: {j for j in homonymes if (j, n) in paires} for texte, n in voulues.items()}

    def habilites(self, certification: str) -> set[int]:
        return self._habilites.get(certification, set())


def porteurs(db: Db, acteur: Acteur, jour: date, numeros: Iterable[int]) -> Iterable[Porteur]:
    """Les habilitations de ces numéros, parmi celles du ressort : d'une autre, rien ne se compare."""
    filtre = Filtre().parmi(db, "h.id", numeros)
    perimetres.jures(filtre, acteur, jour.isoformat())
    return requetes.porteurs(db, filtre)


def jures(db: Db, acteur: Acteur, jour: date, numeros: Iterable[int]) -> Iterable[Porteur]:
    """De même des jurés."""
    filtre = Filtre().parmi(db, "j.id", numeros)
    perimetres.jures(filtre, acteur, jour.isoformat())
    return requetes.jures_eux_memes(db, filtre)
