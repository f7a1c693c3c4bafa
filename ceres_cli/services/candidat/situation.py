"""La situation des fiches de candidats : les faits d'un ensemble de demandes, et la décision de chacune."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.base.tables import TECHNIQUES
from ceres_cli.erreurs import ErreurCeres, Motif
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande, exiger_un_motif
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Nomme
from ceres_cli.noms import CANDIDAT, CENTRE
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.francais import au_genre
from ceres_cli.regles.vocabulaire import ActionCandidat as Action
from ceres_cli.services.candidat import identification, lectures, requetes
from ceres_cli.services.candidat.identification import Identifications
from ceres_cli.services.candidat.saisie import LIBELLES, exiger_le_lieu_entier
from ceres_cli.services.faits import absents, perimetres, personnes
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.obtention.parchemins import Parchemins
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.raisons import (
    IDENTITE,
    NAISSANCE,
    Raisons,
    champs_fautifs,
    conseiller,
    domicile_connu,
    memes_valeurs,
    personne_douteuse,
    premier_cite,
)
from ceres_cli.services.personne.situation import SituationDePersonne
from ceres_cli.store import Db

COLONNES = requetes.FICHE
_SANS_TRACE = frozenset(TECHNIQUES["candidat"])
CONSEILS = {
    "JUR-04": "Corrigez cette coordonnée, ou laissez-la de côté.",
    "CAN-11": "Servez-vous de lui, ou modifiez-le ; si ce sont deux personnes, recommencez avec --forcer.",
}
Fiche = dict[str, Any]
_Identite = tuple[str, str, str]  # nom et prénom simplifiés, naissance


class SituationCandidat(SituationDePersonne):
    NOM = CANDIDAT
    CONSEILS = CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        ids = self.nommes(demandes)
        self.vus: dict[int, Fiche] = {}
        self._par_identite: dict[_Identite, dict[int, None]] = {}
        connues = lire(self.db, self.acteur, "c.id", sorted(ids))
        vises = ((d, d.reconnaitre("C") or 0) for d in demandes)
        cles = sorted({_cle({**connues.get(numero, {}), **d.valeurs["champs"]}) for d, numero in vises})
        # Les fiches à comparer : celles de mêmes mots, dans le périmètre de l'acteur.
        for numero, fiche in (connues | lire(self.db, self.acteur, "c.cle", cles)).items():
            self.retenir(numero, fiche)
        voulues = self._identites_voulues(demandes, connues)
        self._identifications = Identifications(self.db, self.acteur, connues, voulues)
        self._parchemins = Parchemins(self.db, connues)

    def _identites_voulues(
        self, demandes: Sequence[Demande], connues: Mapping[int, Fiche]
    ) -> dict[int, personnes.Identite]:
        """Par candidat dont une demande change l'identité, celle qu'il porterait."""
        voulues: dict[int, personnes.Identite] = {}
        for d in demandes:
            fiche = connues.get(d.reconnaitre("C") or 0)
            if fiche is not None and set(IDENTITE) & d.valeurs["champs"].keys():
                voulues[d.viser("C")] = identification.portee({**fiche, **d.valeurs["champs"]})
        return voulues

    def fiche(self, numero: int) -> Fiche | None:
        """La fiche, au point où les demandes l'ont menée ; None si l'acteur ne voit pas ce candidat."""
        return self.vus.get(numero)

    def retenir(self, numero: int, fiche: Fiche) -> None:
        """Le candidat a maintenant cette fiche, et l'acteur le voit."""
        avant = self.vus.get(numero)
        if avant is not None:
            self._par_identite.get(_identite(avant), {}).pop(numero, None)
        self.vus[numero] = fiche
        self._par_identite.setdefault(_identite(fiche), {})[numero] = None

    def de_meme_identite(self, champs: Mapping[str, Any]) -> list[int]:
        """Les candidats que l'acteur voit, de mêmes nom, prénom et naissance."""
        return list(self._par_identite.get(_identite(champs), ()))

    def document(self, objet: str) -> dict[str, Any]:
        numero = identifiants.numero("C", objet)
        return lectures.document(self.db, self.acteur, numero, self.vus[numero])

    def raisons(self, demande: Demande) -> tuple[Motif, ...]:
        """Les règles qui refuseraient cette demande ; rien n'avance."""
        fiche, avant = self._projet(demande)
        return self._examiner(demande, fiche, avant)[0]

    def controler(self, demande: Demande) -> list[Condition]:
        """CAN-10 sur l'état civil entier : ce que répondrait une correction."""
        numero = demande.viser("C")
        return [self._identifications.controle(numero, identification.CHAMPS, self.vus[numero]["centre_id"])]

    def conseil_de(self, demande: Demande, refus: tuple[Motif, ...]) -> str:
        numero = demande.viser("C")
        return self._identifications.conseil(numero, self.vus[numero]["centre_id"])

    def _objet_en_cause(self, demande: Demande, erreur: ErreurCeres) -> str:
        """L'homonyme, s'il y en a un."""
        return next(iter(erreur.objets), demande.objet)

    def _creer(self, demande: Demande) -> Decision:
        """Un candidat de même identité, parmi ceux que l'acteur voit : le même si toutes les valeurs données sont les
        siennes (sans effet), sinon à départager avec --forcer."""
        champs = demande.valeurs["champs"]
        fiche, neant = self._projet(demande)
        refus, avis = self._examiner(demande, fiche, neant)
        if [motif.code for motif in refus] == ["CAN-11"]:
            connu = self._homonyme(fiche, 0)
            if connu is not None and memes_valeurs(fiche, self.vus[connu], champs):
                connue = self.nommer(connu, self.vus[connu]["version"])
                return self.sans_effet(demande, connue, "rien à changer : ce candidat est déjà enregistré")
        if refus:
            return self._refuser_la_saisie(demande, None, refus)
        numero = self.numeros.neuf("candidat")
        self.retenir(numero, fiche)
        self.ecritures.ajouter("candidat", numero, fiche)
        neuves = {c: v for c, v in fiche.items() if v is not None and c not in _SANS_TRACE}
        objet = self.nommer(numero, fiche["version"])
        texte = f"{_avec_son_nom(objet, fiche)} {au_genre(fiche['civilite'], 'enregistré')}"
        return self.fait(demande, objet, texte, {}, neuves, avertissements=avis)

    def _modifier(self, demande: Demande) -> Decision:
        numero = demande.viser("C")
        identification.exiger_le_role(self.acteur, demande.valeurs["champs"])
        fiche, avant = self._projet(demande)
        if self._identifications.deroge(numero, fiche, avant):
            exiger_un_motif(demande.motif, "Corriger l'état civil d'un candidat qui a un résultat validé")
        refus, avis = self._examiner(demande, fiche, avant)
        if refus:
            return self._refuser_la_saisie(demande, self.nommer(numero, avant["version"]), refus)
        changes = [c for c in COLONNES if fiche[c] != avant[c]]
        if not changes:
            texte = "rien à changer : ces valeurs sont déjà celles du candidat"
            return self.sans_effet(demande, self.nommer(numero, avant["version"]), texte)
        fiche["version"] = avant["version"] + 1
        self.retenir(numero, fiche)
        tracees = [c for c in changes if c not in _SANS_TRACE]
        noms = ", ".join(LIBELLES[c] for c in tracees if c in LIBELLES) or "coordonnées"
        objet = self.nommer(numero, fiche["version"])
        texte = f"{_avec_son_nom(objet, fiche)} {au_genre(fiche['civilite'], 'modifié')} ({noms})"
        avis += self._identifications.avertissements(numero, fiche, avant)
        if identification.corriges(fiche, avant):
            avis += self._parchemins.identite_corrigee(self, demande, numero)
        anciennes, neuves = ({c: f[c] for c in tracees} for f in (avant, fiche))
        return self.fait(
            demande, objet, texte, anciennes, neuves,
            version=avant["version"], avertissements=avis, colonnes={c: fiche[c] for c in changes},
        )  # fmt: skip

    def _projet(self, demande: Demande) -> tuple[Fiche, Fiche]:
        """(la fiche demandée, celle d'avant : sans valeurs pour une création)."""
        avant: Fiche | None = dict.fromkeys(COLONNES)
        fixes = {"centre_id": self._centre(demande), "version": 1}
        if demande.action != Action.CREER:
            avant, fixes = self.vus.get(demande.viser("C")), {}
        if avant is None:
            raise absents.candidat(self.db, self.acteur, demande.objet)
        if demande.action != Action.CREER:
            exiger_une_fiche_pleine(Sorte.CANDIDAT, demande.viser("C"), avant["nom"], avant["prenom"])
        fiche = {**avant, **demande.valeurs["champs"], **fixes}
        return {**fiche, "cle": _cle(fiche)}, avant

    def _centre(self, demande: Demande) -> int | None:
        """Celui de l'acteur ; un profil national nomme celui dont c'est le candidat, ou personne encore."""
        centre = demande.valeurs.get("centre")
        if centre is None:
            return self.acteur.centre_id
        if self.acteur.centre_id not in (None, centre) or not requetes.centre_existe(self.db, centre):
            raise absent(CENTRE, identifiants.affiche("E", centre))
        return int(centre)

    def _examiner(self, demande: Demande, fiche: Fiche, avant: Fiche) -> tuple[tuple[Motif, ...], list[str]]:
        """(raisons de refuser, avertissements) ; complète la fiche de son téléphone en E.164."""
        raisons = Raisons(demande.fautes)
        if NAISSANCE not in champs_fautifs(demande.fautes):
            raisons.essayer(NAISSANCE, partial(exiger_le_lieu_entier, fiche), None)
        fautes, champs = raisons.motifs(), set(demande.valeurs["champs"])
        ici = domicile_connu(fautes, fiche)
        contacts, avis = coordonnees.examiner(
            CANDIDAT, fiche, avant, champs, region_sure=ici, en_nombre="lieu" in demande.valeurs
        )
        suite = list(condition.motifs(contacts))
        if avant["version"] is not None:
            suite += self._identifications.refus(demande.viser("C"), fiche, avant)
        if not personne_douteuse(fautes):
            neuve = self._identite_neuve(demande, fiche, avant)
            if demande.valeurs.get("forcer") and not neuve.satisfait:
                avis.append(f"Enregistré malgré tout : {neuve.texte}.")
            else:
                suite += condition.motifs([neuve])
        return (*fautes, *suite), [*demande.valeurs.get("avis", ()), *avis]

    def _homonyme(self, fiche: Fiche, numero: int) -> int | None:
        """Un autre candidat de mêmes nom, prénom et naissance, parmi ceux que l'acteur voit."""
        return next((i for i in self.de_meme_identite(fiche) if i != numero), None)

    def _identite_neuve(self, demande: Demande, fiche: Fiche, avant: Fiche) -> Condition:
        """CAN-11 : une identité nouvelle n'est celle d'aucun autre candidat que l'acteur voit."""
        neuve = avant["version"] is None
        change = neuve or any(fiche[c] != avant[c] for c in IDENTITE)
        connu = self._homonyme(fiche, 0 if neuve else demande.viser("C")) if change else None
        if connu is None:
            return Condition("CAN-11", True, "aucun autre candidat n'a cette identité")
        reference = identifiants.affiche("C", connu)
        texte = f"un candidat de même identité existe : {reference} (mêmes nom, prénom et date de naissance)"
        return Condition("CAN-11", False, texte, {"objets": [reference]}, reference)

    def _refuser_la_saisie(self, demande: Demande, objet: Nomme | None, refus: tuple[Motif, ...]) -> Decision:
        """L'objet en cause est l'homonyme, s'il y en a un."""
        decision = self.refuser(demande, objet, refus, conseiller(refus, CONSEILS))
        decision.objet = premier_cite(refus, self.LETTRE) or decision.objet
        return decision

    ACTIONS: ClassVar[Aiguillage] = {Action.CREER: _creer, Action.MODIFIER: _modifier}


class MetierCandidat(Metier):
    situation = SituationCandidat
    operation = Operation.ECRIRE_CANDIDATS
    operations: ClassVar[Mapping[StrEnum, Operation]] = {Action.MODIFIER: Operation.CORRIGER_CANDIDATS}
    lecture, expliquees = Operation.LIRE_CANDIDATS, (Action.MODIFIER,)

    def reference(self, db: Db, cadre: Cadre, acteur: Acteur, objet: str) -> str:
        return identifiants.affiche("C", lectures.numero_visible(db, acteur, objet))


def lire(db: Db, acteur: Acteur | None, colonne: str, valeurs: Iterable[int | str]) -> dict[int, Fiche]:
    """Les fiches dont cette colonne a une de ces valeurs, dans le périmètre de l'acteur ; None : où qu'elles soient."""
    cherchees = list(valeurs)
    if not cherchees:
        return {}
    filtre = Filtre().parmi(db, colonne, cherchees)
    if acteur is not None:
        perimetres.candidats(filtre, acteur)
    return {ligne[0]: dict(zip(COLONNES, ligne[1:], strict=True)) for ligne in requetes.fiches(db, filtre)}


def _identite(fiche: Mapping[str, Any]) -> _Identite:
    return textes.cle(fiche["nom"]), textes.cle(fiche["prenom"]), fiche["naissance"]


def _cle(fiche: Fiche) -> str:
    return textes.cle(f"{fiche.get('nom') or ''} {fiche.get('prenom') or ''}")


def _avec_son_nom(objet: Nomme, fiche: Fiche) -> str:
    """« C-000012 MARTIN Alice »"""
    return f"{objet.reference} {fiche['nom']} {fiche['prenom']}"
