"""Le fichier d'un utilisateur : ses lignes deviennent des demandes ; son résultat, complété, peut être resoumis."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurFichier, ErreurUsage, Motif
from ceres_cli.formats.lettres import lettres
from ceres_cli.formats.tableau.entete import Attendues, Colonnage, Synonymes, reconnaitre_colonnes
from ceres_cli.formats.tableau.fautes import Fautes
from ceres_cli.formats.tableau.lire import Tableau
from ceres_cli.formats.tableau.rendre import Sort
from ceres_cli.moteur.demande import Decision, Demande, Rapport
from ceres_cli.regles import identifiants, saisie, textes
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.francais import abreger, accorder, compter, couper
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.lot.contredites import CERTIFICATION, Contredite, relever
from ceres_cli.services.lot.hors_sujet import est_hors_sujet
from ceres_cli.services.lot.lecture import Lecture, cle_de_mot
from ceres_cli.services.lot.manques import il_manque
from ceres_cli.services.lot.nommes import NOM_ET_PRENOM, Nommes, Porteur, identifiant_lu
from ceres_cli.store import Db

# Colonnes ajoutées par le fichier de résultat, ignorées quand on le resoumet.
RESULTAT = ("resultat", "code", "explication")
NOM_ENTIER = ("nom et prénom", "nom prénom", "prénom et nom", "prénom nom")
"""Ce que s'appelle une colonne où une personne est nommée d'une pièce."""
EN_DEUX: Synonymes = {"nom": ("nom de famille", "nom de naissance"), "prenom": ("prénoms",)}
"""Et en deux."""
_CITEES = 10  # lignes opposées citées


class LecteurDeFichier(ABC):
    """Traduit un tableau en demandes ; toutes les fautes de format sont dites en une fois.

    Une sorte de fichier donne les noms de ses colonnes (`SYNONYMES`), celles qui nomment l'objet d'une ligne (`OBJET`)
    et ce qui est à faire (`ACTES`), celles sans lesquelles elle ne se lit pas (`REQUISES`, et l'une d'`UN_DE`), les
    mots qu'on y écrit (`MOTS`), celles dont une faute ne cite pas la valeur (`INTIMES`), celles qu'elle laisse de côté
    (`REPRISES`, d'un résultat resoumis), et la demande de chaque ligne.
    """

    SYNONYMES: ClassVar[Synonymes]
    CEDENT: ClassVar[Container[str]] = ()
    """Des écritures de `SYNONYMES`, celles d'une liste exportée qui ne disent rien de plus que leur voisine."""
    OBJET: ClassVar[Sequence[str]]
    ACTES: ClassVar[Sequence[str]] = ()
    REQUISES: ClassVar[Sequence[str]] = ()
    UN_DE: ClassVar[Sequence[str]] = ()
    MOTS: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    """Colonne → ce qui s'y écrit (en clé) → la valeur que cela veut dire ; vide : rien à faire."""
    INTIMES: ClassVar[frozenset[str]] = frozenset()
    REPRISES: ClassVar[Sequence[str]] = RESULTAT
    PERSONNE: ClassVar[str] = ""
    """La lettre de qui porte l'objet d'une ligne, ou de qui il est."""
    ACTION: ClassVar[StrEnum | None] = None
    """Celle de toutes ses lignes, si son droit n'est pas celui de son métier."""

    @classmethod
    def manquantes(cls, colonnes: Container[str], **_siennes: Any) -> list[tuple[str, str]]:
        """Les colonnes sans lesquelles ce fichier ne se lit pas, et ce qui en tiendrait lieu."""
        absentes = [(c, "") for c in cls.REQUISES if c not in colonnes]
        if cls.UN_DE and not any(c in colonnes for c in cls.UN_DE):
            premiere, *autres = cls.UN_DE
            absentes.insert(0, (premiere, f", ni {' ni '.join(f'« {c} »' for c in autres)}"))
        return absentes

    @classmethod
    def attendues(cls, lecture: Lecture, **siennes: Any) -> Attendues:
        return Attendues(
            cls.SYNONYMES, lecture.colonnes, lecture.ligne, lambda vues: not cls.manquantes(vues, **siennes), cls.CEDENT
        )

    def __init__(self, tableau: Tableau, fautes: Fautes, jour: date, lecture: Lecture, **siennes: Any) -> None:
        """`fautes` : celles que la lecture du tableau a déjà relevées ; `siennes` : ce que sa commande lui dit."""
        self._tableau = tableau
        self._jour = jour
        self._lecture = lecture
        utiles = [e if textes.cle(e) not in self.REPRISES else "" for e in tableau.entetes]
        attendues = self.attendues(lecture, **siennes)
        try:
            self._colonnage: Colonnage = reconnaitre_colonnes(
                utiles, attendues, nom=tableau.nom, ligne=tableau.ligne_entete
            )
        except ErreurFichier:
            self._lever_celles_de_l_entete(fautes)
            raise
        self._fautes = fautes
        self._lues: dict[str, str] = {}
        self._traduits: Counter[tuple[str, str, str]] = Counter()
        self._ecrits: dict[tuple[str, str], str] = {}
        self._sens: dict[tuple[str, str], tuple[str, tuple[str, str, str] | None]] = {}
        self._sans_acte: list[int] = []
        self._maintenus: dict[tuple[str, ...], int] = {}
        self._hors_sujet: list[int] = []
        self._contredites: dict[int, Contredite] = {}
        if absentes := self.manquantes(self._colonnage.rangs, **siennes):
            self._lever_celles_de_l_entete(fautes)
            raise il_manque(tableau, self._colonnage, absentes, self.SYNONYMES, self.MOTS)
        self._nommes = Nommes()
        self._retenir(**siennes)
        self._lignes = list(self._lignes_utiles())
        lignes = self._lignes if self._maintenus else ()
        self._opposees = [(n, autre) for n, lues in lignes if (autre := self._maintenus.get(self._objet(lues)))]

    def _retenir(self, *_: Any, **siennes: Any) -> None:
        """Garde ce que sa commande lui dit : ses colonnes sont connues, ses lignes ne sont pas encore lues."""
        return None

    def _lever_celles_de_l_entete(self, fautes: Fautes) -> None:
        """Un titre illisible explique qu'il manque une colonne ; ce qui ne se lit pas plus bas, non."""
        entete = self._entete()
        if fautes.touchee(entete):
            fautes.oublier(lambda ligne, _: ligne != entete)
            fautes.lever(self._tableau.entetes)

    def _entete(self) -> int:
        """Sa ligne ; 0 d'un ndjson, dont la première ligne est déjà un objet."""
        return 0 if self._tableau.format == "ndjson" else self._tableau.ligne_entete

    def resoudre(self, db: Db, acteur: Acteur) -> None:
        """Cherche les objets que des lignes désignent par leur nom, dans ce que voit l'acteur ; la plupart des fichiers
        ne connaissent que des numéros."""
        return None

    def demandes(self, decider: Callable[[list[Demande]], list[Decision]] | None = None) -> list[Demande]:
        """Une demande par ligne qui en fait une ; ErreurFichier, toutes fautes réunies. Une seule fois.

        `decider` : dit ce que les règles refuseraient aussi des lignes mal formées, à juger sur ce qui s'en lit.
        """
        demandes = []
        lignes, self._lignes = self._lignes, []  # dites, leurs cases ne servent plus : la décision a besoin de la place
        contredites, mots = self._contredites, tuple(self.MOTS)
        for numero, lues in lignes:
            self._lues = lues
            contredite = contredites.get(numero) if contredites else None
            if contredite is not None:
                rang, attendu = self._colonnage.rangs[contredite.colonne], contredite.attendu
                self._fautes.ajouter(numero, rang, contredite.phrase, contredite.dit, attendu=attendu)
            for colonne in mots:
                if "?" in lues.get(colonne, ""):
                    self._faute_de_doute(numero, colonne, lues[colonne])
            if (demande := self._demande(numero, dict(lues))) is not None and contredite is None:
                demandes.append(demande)
        if decider is not None:
            self._ajouter_ce_que_les_regles_refusent(decider, demandes)
        self._fautes.lever(self._tableau.entetes)
        return demandes

    def _lignes_utiles(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Celles qui demandent quelque chose, leurs mots traduits ; les fautes des cases qu'on ne lit pas sont
        oubliées."""
        rangs = self._colonnage.rangs
        entete, entetes = self._entete(), self._tableau.entetes
        lus = {rangs[colonne] for colonne in self._utilisees()}
        traduites, actes = (*self.MOTS, *self._lecture.valeurs), self.ACTES
        nomme = next((c for c in self.OBJET if c in rangs), "")
        self._fautes.oublier(lambda ligne, rang: ligne != entete and rang not in lus)
        for numero, cases in self._tableau.lignes:
            lues = {colonne: cases[rang] for colonne, rang in rangs.items()}
            objet = lues.get(nomme)
            # Le cas courant : un objet qui n'est pas un total, et un acte.
            courante = objet and "tot" not in objet.casefold() and any(map(lues.get, actes)) and cases != entetes
            if not courante and self._est_hors_sujet(numero, cases, lues):
                self._hors_sujet.append(numero)
                continue
            for colonne in traduites:
                if texte := lues.get(colonne):
                    lues[colonne] = self._traduire(colonne, texte)
            if actes and not any(map(lues.get, actes)):
                maintenu = any(cases[rangs[acte]] for acte in actes if acte in rangs)  # dit, et non laissé vide
                if maintenu:
                    self._maintenus[self._objet(lues)] = numero
                if maintenu or not self._a_faire(numero, lues):
                    self._sans_acte.append(numero)
                    continue
            yield numero, lues
        self._passer_les_vides_en_faute(entete)
        passees = {*self._hors_sujet, *self._sans_acte}
        self._fautes.oublier(lambda ligne, _: ligne in passees)

    def _passer_les_vides_en_faute(self, entete: int) -> None:
        """Une ligne vide, hors des fautes de cases qui ne nomment ni objet ni acte : la formule d'un total."""
        nomment = {-1, *(rang for c, rang in self._colonnage.rangs.items() if c in (*self.OBJET, *self.ACTES))}
        if fautives := {n for n, rangs in self._fautes.par_ligne().items() if n != entete and not rangs & nomment}:
            fautives.difference_update(numero for numero, _ in self._tableau.lignes)
            self._hors_sujet = sorted([*self._hors_sujet, *fautives])

    def _objet(self, lues: Mapping[str, str]) -> tuple[str, ...]:
        """Ce qui nomme l'objet d'une ligne, tel qu'il est écrit."""
        return tuple(textes.cle(lues.get(c, "")) for c in (*self.OBJET, CERTIFICATION))

    def _est_hors_sujet(self, numero: int, cases: Sequence[str], lues: Mapping[str, str]) -> bool:
        """L'en-tête répété, ou ce qui ne nomme ni objet, ni rien à faire."""
        en_faute = partial(self._en_faute, numero)
        return cases == self._tableau.entetes or est_hors_sujet(cases, lues, self.OBJET, self.ACTES, en_faute)

    def _a_faire(self, numero: int, lues: Mapping[str, str]) -> bool:
        return any(lues.get(c) or self._en_faute(numero, c) for c in self.ACTES)

    def _en_faute(self, numero: int, colonne: str) -> bool:
        rang = self._colonnage.rangs.get(colonne)
        return rang is not None and self._fautes.deja(numero, rang)

    def _traduire(self, colonne: str, texte: str) -> str:
        # Peu de mots, beaucoup de lignes : chacun se cherche une fois.
        if (sens := self._sens.get((colonne, texte))) is None:
            sens = self._sens[colonne, texte] = self._chercher_le_sens(colonne, texte)
        valeur, traduit = sens
        if traduit is not None:
            self._traduits[traduit] += 1
        return valeur

    def _chercher_le_sens(self, colonne: str, texte: str) -> tuple[str, tuple[str, str, str] | None]:
        """La valeur que ce mot veut dire, et ce qui s'en annonce s'il ne l'écrit pas."""
        ecrit = cle_de_mot(texte)
        dit = self._lecture.valeurs.get(colonne, {}).get(ecrit)
        valeur = self.MOTS.get(colonne, {}).get(ecrit if dit is None else textes.cle(dit), dit)
        if valeur is None or textes.cle(valeur) == ecrit:
            return texte if valeur is None else valeur, None
        return valeur, (colonne, self._ecrits.setdefault((colonne, ecrit), texte), valeur)

    def devenues(self, rapport: Rapport) -> dict[int, Sort]:
        """Ce que chaque ligne est devenue, la case à revoir de celles qui sont refusées, et ce qui y serait permis."""
        siens = sorts(rapport)
        rangs = self._colonnage.rangs
        acte = next((rangs[c] for c in self.ACTES if c in rangs), None)
        a_defaut = next((rangs[c] for c in self.OBJET if c in rangs), None) if acte is None else acte
        for d in rapport.decisions:
            if a_defaut is not None and d.resultat in (Resultat.REFUSE, Resultat.NON_TRAITE):
                sort = siens[d.demande.ligne]
                a_revoir = [rangs[c] for c in self._en_cause(d) if c in rangs] or [a_defaut]
                choix = None if acte is None else (acte, _permises(d))
                siens[d.demande.ligne] = Sort(sort.valeurs, dict.fromkeys(a_revoir, d.texte()), choix)
        return siens

    def _en_cause(self, decision: Decision) -> Sequence[str]:
        """Les colonnes que vise ce refus, à revoir plutôt que celle de l'action."""
        return ()

    def mal_lues(self) -> dict[int, Sort]:
        """Les lignes en faute, case par case : rien n'a été fait, d'aucune."""
        suite = {}
        for ligne, fautes in self._fautes.par_case().items():
            phrases = [self._situee(rang, phrase) for rang, siennes in fautes.items() for phrase in siennes]
            cases = {rang: " ; ".join(siennes) for rang, siennes in fautes.items() if rang >= 0}
            mots = [mot for mot in self.MOTS.get(self.ACTES[0], {}).values() if mot] if self.ACTES else []
            rang = self._colonnage.rangs.get(self.ACTES[0]) if self.ACTES else None
            choix = (rang, list(dict.fromkeys(mots))) if rang is not None and rang in cases else None
            suite[ligne] = Sort((Resultat.NON_TRAITE.value, "FICHIER", " ; ".join(phrases)), cases, choix)
        return suite

    def _situee(self, rang: int, phrase: str) -> str:
        titre = self._tableau.entetes[rang] if 0 <= rang < len(self._tableau.entetes) else ""
        return f"{titre} : {phrase}" if titre else phrase

    def _ajouter_ce_que_les_regles_refusent(
        self, decider: Callable[[list[Demande]], list[Decision]], demandes: Sequence[Demande]
    ) -> None:
        if not (touchees := self._fautes.par_ligne()):
            return
        colonnes = {rang: colonne for colonne, rang in self._colonnage.rangs.items()}
        fautives = []
        for demande in demandes:
            if (rangs := touchees.get(demande.ligne)) and not self._fautes.deja(demande.ligne, None):
                champs = sorted({colonnes.get(rang, "") for rang in rangs})
                fautes = tuple(Motif("FICHIER", "", {"champ": champ}) for champ in champs)
                fautives.append(replace(demande, fautes=fautes))
        for decision in decider(fautives) if fautives else ():
            regles = [m for m in decision.motifs if m.code != "FICHIER"]
            self._fautes.completer(decision.demande.ligne, regles)

    def annonces(self) -> list[str]:
        """Ce qui a été reconnu, ce qui est laissé de côté."""
        suite = [f"{self._tableau.nom} : {', '.join(self._tableau.annonces)}."] if self._tableau.annonces else []
        suite.append(f"Colonnes reconnues : {', '.join(map(self._et_son_titre, self._utilisees()))}.")
        suite += self.colonnes_ignorees()
        if remplacees := self._remplacees():
            suite.append(f"Colonnes ignorées, que le fichier de résultat remplacera : {', '.join(remplacees)}.")
        for (colonne, mot, valeur), n in self._traduits.items():
            suite.append(f"{colonne} : « {mot} » lu {valeur or 'sans rien à faire'} ({compter(n, 'ligne')}).")
        if self._sans_acte:
            n = len(self._sans_acte)
            suite.append(f"{compter(n, 'ligne')} sans rien à faire : {abreger(self._sans_acte)}.")
        if self._opposees:
            dites = ", ".join(f"{n} et {maintenu}" for n, maintenu in self._opposees[:_CITEES])
            suite.append(
                f"Même objet, à changer sur une ligne et à laisser sur une autre : {dites}"
                f"{'…' if self._opposees[_CITEES:] else ''}. Il sera changé : ôtez la ligne qui ne vaut pas."
            )
        if self._hors_sujet:
            quoi = accorder(len(self._hors_sujet), "Ligne passée", "Lignes passées")
            suite.append(f"{quoi}, sans objet (total, titre répété) : {abreger(self._hors_sujet)}.")
        return suite + self._nommes.annonces()

    def colonnes_ignorees(self) -> list[str]:
        """À dire même d'un fichier en faute : ce qui y manque est peut-être là."""
        inconnues = [i for i in self._colonnage.inconnues if not i.startswith("(sans titre")]
        return [f"Colonnes ignorées : {', '.join(inconnues)}."] if inconnues else []

    @abstractmethod
    def _demande(self, numero: int, lues: dict[str, str]) -> Demande | None:
        """La demande de la ligne physique `numero` (None si une faute la rend indicible) ; `lues` : texte de chaque
        colonne reconnue, vide si rien."""

    def _utilisees(self) -> list[str]:
        return list(self._colonnage.rangs)

    def _et_son_titre(self, colonne: str) -> str:
        titre = self._titre(colonne)
        return colonne if textes.cle(titre) == textes.cle(colonne) else f"{colonne} (« {titre} »)"

    def _titre(self, colonne: str) -> str:
        rang = self._colonnage.rangs[colonne]
        return self._tableau.entetes[rang] or lettres(rang)

    def _remplacees(self) -> list[str]:
        """Des colonnes qui portent un nom du résultat, dans un fichier qui n'en est pas un."""
        siennes = [e for e in self._tableau.entetes if textes.cle(e) in self.REPRISES]
        return siennes if len(siennes) < len(self.REPRISES) else []

    def _date(self, numero: int, colonne: str, texte: str) -> date | None:
        """Le jour de cette case ; None si elle est vide ou, relevée en faute, illisible."""
        if not texte:
            return None
        try:
            return saisie.lire_date_de_case(texte, self._jour, origine=self._tableau.origine)
        except ValueError as erreur:
            self._faute(numero, colonne, str(erreur))
            return None

    def _personne(self, numero: int, lues: Mapping[str, str]) -> tuple[str, int | None]:
        """(celle que la ligne désigne, par son numéro ou par son nom, et ce numéro) ; sans lui, et une faute, si elle
        est mal dite."""
        lettre, premiere = self.PERSONNE, self.OBJET[0]
        if nom := self._nom_dit(premiere, lettre, lues):
            if not (dite := self._par_son_nom(numero, self._nommes, nom, self.OBJET)):
                return "", None
        else:
            dite = identifiant_lu(lettre, lues.get(premiere) or lues.get("nom", ""))
        colonne = next((c for c in self.OBJET if lues.get(c)), premiere)
        return dite, self._identifiant(numero, colonne, lettre, dite)

    def _identifiant(self, numero: int, colonne: str, lettre: str, texte: str) -> int | None:
        """Le numéro de l'identifiant ; None, et une faute, s'il est mal formé."""
        return self._numero(numero, colonne, lettre, identifiant_lu(lettre, texte))

    def _numero(self, numero: int, colonne: str, lettre: str, designe: str) -> int | None:
        """De même, de ce que `identifiant_lu` en a lu."""
        try:
            return identifiants.numero(lettre, designe)
        except ErreurUsage as erreur:
            self._faute(numero, colonne, erreur.message.rstrip("."))
            return None

    def _nom_dit(self, colonne: str, lettre: str, lues: Mapping[str, str]) -> str:
        """Le nom qui tient lieu d'identifiant dans cette colonne, ou en deux (nom, prénom) ; vide si c'est un
        numéro."""
        dit = lues.get(colonne) or " ".join(lues[c] for c in NOM_ET_PRENOM if lues.get(c))
        return dit if identifiants.peut_etre_un_nom(dit, lettre) else ""

    @property
    def contredites(self) -> int:
        """Combien de fautes nomment quelqu'un que la base connaît."""
        return len(self._contredites)

    def _relever_les_contredites(
        self, db: Db, lettre: str, lire: Callable[[list[int]], Iterable[Porteur]], colonnes: Sequence[str] = ()
    ) -> None:
        """Les lignes où la première de ces colonnes (à défaut celles d'`OBJET`, et la certification) dit le numéro d'un
        objet, et une autre en dit un autre. `lire` : ce qui est du ressort de l'acteur, et rien d'autre."""
        lues = colonnes or (*self.OBJET, CERTIFICATION)
        if self._colonnage.rangs.keys().isdisjoint(lues[1:]):
            return
        resolveur = Resolveur(db, self._jour)
        relevees = relever(self._lignes, (lettre, self.PERSONNE), lues, lire, resolveur)
        self._contredites = relevees | self._contredites

    def _par_son_nom(
        self, numero: int, nommes: Nommes, nom: str, colonnes: Sequence[str], plutot: Collection[int] = ()
    ) -> str:
        """L'identifiant de ce que ce nom, lu dans la première de ces colonnes qui dit quelque chose, désigne ; vide, et
        une faute, s'il n'y en a pas qu'un. Sans noms, le texte lui-même."""
        if self._lecture.sans_noms:
            return nom
        try:
            return nommes.le_seul(numero, nom, plutot)
        except ValueError as erreur:
            self._faute(numero, next(c for c in colonnes if self._lues.get(c)), str(erreur))
            return ""

    def _faute(self, numero: int, colonne: str, texte: str) -> None:
        """Une faute de la ligne en cours, à cette colonne ; la valeur y est citée, sauf si elle touche à l'intime."""
        rang = self._colonnage.rangs.get(colonne)
        if rang is None:
            self._fautes.ajouter(numero, None, texte, illisible=False)
        elif not self._fautes.deja(numero, rang):
            self._fautes.ajouter(numero, rang, texte, self._citable(colonne))

    def _faute_de_doute(self, numero: int, colonne: str, texte: str) -> None:
        self._faute(numero, colonne, f"« {texte} » laisse un doute : écrivez ce qui est décidé, ou rien")
        if not self._fautes.sinon:
            sur = textes.cle(texte)
            sens = self.MOTS[colonne].get(sur)
            self._fautes.sinon = (
                f'ou dites ce qu\'il en est : --valeur "{colonne}:{texte}={"VALEUR" if sens is None else sens or sur}"'
            )

    def _citable(self, colonne: str) -> str:
        return "" if colonne in self.INTIMES else couper(self._lues.get(colonne, ""))


def lignes_passees(tableau: Tableau) -> str:
    """« en-tête : ligne 2 (ligne 1 passée) » ; vide si l'en-tête est la première ligne."""
    if not tableau.passees:
        return ""
    n = len(tableau.passees)
    numeros = ", ".join(map(str, tableau.passees))
    passees = f"{accorder(n, 'ligne')} {numeros} {accorder(n, 'passée')}"
    return f"en-tête : ligne {tableau.ligne_entete} ({passees})"


def _permises(d: Decision) -> list[str]:
    """Ce que les règles disent permis sur l'objet d'une ligne refusée."""
    dites = next((m.valeurs["actions_possibles"] for m in d.motifs if "actions_possibles" in m.valeurs), None)
    return [str(a) for a in dites] if isinstance(dites, list) else []


def sorts(rapport: Rapport) -> dict[int, Sort]:
    """Ce que chaque ligne est devenue ; une simulation le dit, à qui ne lirait que ce fichier."""
    a_venir = "simulation : " if rapport.simulation else ""
    return {
        d.demande.ligne: Sort(
            (d.resultat.value, d.code, f"{a_venir if d.resultat is Resultat.FAIT else ''}{d.texte()}"), {}
        )
        for d in rapport.decisions
    }
