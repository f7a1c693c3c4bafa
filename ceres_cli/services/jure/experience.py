"""Les expériences d'un juré : un emploi lié à un titre ou à un code ROME, reconnu à ce lien et à son premier jour ; ce
qu'en ajouter, en corriger ou en supprimer une ne laisserait plus valider (HAB-12)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar, NamedTuple

from ceres_cli.erreurs import ErreurUsage, Introuvable
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage
from ceres_cli.nomenclatures import rome
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants, references, traces
from ceres_cli.regles.calendrier import du_au, en_francais, iso, lire_iso
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Emploi
from ceres_cli.regles.habilitation.avertissements import emplois_decisifs, sans_emploi
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure import requetes
from ceres_cli.services.jure.fiche import nommer
from ceres_cli.services.personne.situation import SituationDePersonne
from ceres_cli.store import Db

# (juré, titre, code ROME, début ISO) : ce qui fait que deux saisies parlent du même emploi.
_Cle = tuple[int, int | None, str | None, str]


class Effet(NamedTuple):
    """Ce que devient l'emploi, pour le journal ; `apres` None : rien ne change."""

    texte: str
    avant: str | None = None
    apres: str | None = None


class Experiences:
    """Les emplois connus de ces jurés ; `enregistrer` les fait avancer."""

    def __init__(self, db: Db, jour: date, jures: Iterable[int]) -> None:
        self._db = db
        self._jour = jour
        self._resolveur = Resolveur(db, jour)
        self._connues: dict[_Cle, tuple[int, str | None]] = {}
        ids = sorted(jures)
        if ids:
            lignes = requetes.emplois_connus(db, ids)
            self._connues = {tuple(ligne[:4]): (ligne[4], ligne[5]) for ligne in lignes}

    def enregistrer(self, jure: int, valeurs: dict[str, Any], ecritures: Ecritures, numeros: Numeros) -> Effet:
        """Ajoute l'emploi, ou donne sa nouvelle fin à celui qui a le même lien et le même début."""
        titre, code, nom = self._lien(valeurs)
        debut, fin = valeurs["debut"], valeurs.get("fin")
        cle = (jure, titre, code, debut.isoformat())
        connue = self._connues.get(cle)
        periode = f"{nom} {_periode(debut, fin)}"
        apres = str(traces.Emploi(nom, debut.isoformat(), iso(fin)))
        if connue is None:
            numero = numeros.neuf("experience")
            colonnes = {"jure_id": jure, "titre_id": titre, "rome": code, "debut": debut.isoformat()}
            ecritures.ajouter("experience", numero, {**colonnes, "fin": iso(fin)})
            self._connues[cle] = (numero, iso(fin))
            return Effet(f"emploi ajouté, {periode}", apres=apres)
        numero, fin_connue = connue
        if fin_connue == iso(fin):
            return Effet(f"cet emploi est déjà enregistré, {periode}")
        ecritures.modifier("experience", numero, {"fin": iso(fin)})
        self._connues[cle] = (numero, iso(fin))
        return Effet(f"emploi corrigé, {periode}", avant=str(traces.Emploi(nom, cle[3], fin_connue)), apres=apres)

    def changer(self, jure: int, valeurs: dict[str, Any], ecritures: Ecritures) -> Effet:
        """Corrige le premier jour ou la fin de l'emploi que ces valeurs désignent. `nouveau_debut` : None le garde ;
        `fin` : celle de l'emploi, None s'il dure encore, absente si elle ne change pas."""
        cle, (numero, fin_connue), nom = self._designer(jure, valeurs)
        ancien = date.fromisoformat(cle[3])
        debut = valeurs.get("nouveau_debut") or ancien
        fin: date | None = valeurs["fin"] if "fin" in valeurs else lire_iso(fin_connue)
        verifier_periode(debut, fin, self._jour)
        periode = f"{nom} {_periode(debut, fin)}"
        if (debut, iso(fin)) == (ancien, fin_connue):
            return Effet(f"cet emploi est déjà enregistré, {periode}")
        nouvelle = (*cle[:3], debut.isoformat())
        if nouvelle != cle and nouvelle in self._connues:
            raise ErreurUsage(
                f"Un autre emploi {nom} commence déjà le {en_francais(debut)}.",
                conseil="Supprimez l'un des deux avec --supprimer.",
            )
        ecritures.modifier("experience", numero, {"debut": debut.isoformat(), "fin": iso(fin)})
        del self._connues[cle]
        self._connues[nouvelle] = (numero, iso(fin))
        avant, apres = traces.Emploi(nom, cle[3], fin_connue), traces.Emploi(nom, nouvelle[3], iso(fin))
        return Effet(f"emploi corrigé, {periode}", avant=str(avant), apres=str(apres))

    def retirer(self, jure: int, valeurs: dict[str, Any], ecritures: Ecritures) -> Effet:
        """Supprime l'emploi que ces valeurs désignent."""
        cle, (numero, fin), nom = self._designer(jure, valeurs)
        ecritures.supprimer("experience", numero)
        del self._connues[cle]
        periode = _periode(date.fromisoformat(cle[3]), lire_iso(fin))
        return Effet(f"emploi supprimé, {nom} {periode}", avant=str(traces.Emploi(nom, cle[3], fin)))

    def du_jure(self, jure: int) -> list[Emploi]:
        """Ses emplois, tels que les règles les lisent."""
        return [
            Emploi(date.fromisoformat(debut), lire_iso(fin), titre, code)
            for (sien, titre, code, debut), (_, fin) in self._connues.items()
            if sien == jure
        ]

    def _designer(self, jure: int, valeurs: dict[str, Any]) -> tuple[_Cle, tuple[int, str | None], str]:
        """L'emploi de ce lien et de ce premier jour ; ceux des deux qui ne sont pas donnés ne choisissent pas."""
        titre, code, nom = self._lien(valeurs) if valeurs.get("titre") or valeurs.get("rome") else (None, None, "")
        debut = iso(valeurs.get("debut"))
        trouves = [
            cle
            for cle in self._connues
            if cle[0] == jure and (not nom or cle[1:3] == (titre, code)) and debut in (None, cle[3])
        ]
        if not trouves:
            raise Introuvable(
                "Ce juré n'a pas d'emploi de ce lien et de ce premier jour.",
                conseil="Ses emplois : « ceres jure voir ».",
                objets=[identifiants.affiche("J", jure)],
            )
        if len(trouves) > 1:
            liste = ", ".join(f"{self._nom(c)} (début {en_francais(date.fromisoformat(c[3]))})" for c in trouves)
            raise ErreurUsage(
                f"Plusieurs emplois répondent : {liste}.", conseil="Précisez --titre ou --rome, et --debut."
            )
        return trouves[0], self._connues[trouves[0]], self._nom(trouves[0])

    def _nom(self, cle: _Cle) -> str:
        return str(cle[2]) if cle[1] is None else requetes.reference_du_titre(self._db, cle[1])

    def _lien(self, valeurs: dict[str, Any]) -> tuple[int | None, str | None, str]:
        """(titre, None, sa référence) ou (None, code ROME, ce code)."""
        if valeurs.get("titre"):
            titre = self._resolveur.titre(valeurs["titre"])
            return titre, None, requetes.reference_du_titre(self._db, titre)
        code = str(valeurs["rome"]).strip().upper()
        if not references.est_un_code_rome(code):
            raise ErreurUsage("--rome : un code ROME a une lettre et quatre chiffres.", conseil="Par exemple M1805.")
        if rome.rome(code) is None and not requetes.rome_est_cite(self._db, code):
            raise Introuvable(
                f"Le code ROME {code} est inconnu.",
                conseil="Vérifiez le code, ou liez l'emploi à un titre avec --titre.",
                objets=[code],
            )
        return None, code, code


def verifier_periode(debut: date, fin: date | None, jour: date) -> None:
    """Un emploi a commencé, et finit après avoir commencé, au plus tard ce jour-là. Lève ErreurUsage."""
    if debut > jour:
        raise ErreurUsage(f"Le début ({en_francais(debut)}) est dans l'avenir.", conseil="Corrigez --debut.")
    if fin is not None and fin < debut:
        raise ErreurUsage(
            f"La fin ({en_francais(fin)}) précède le début ({en_francais(debut)}).",
            conseil="Corrigez --debut ou --fin.",
        )
    if fin is not None and fin > jour:
        raise ErreurUsage(
            f"La fin ({en_francais(fin)}) est dans l'avenir.",
            conseil="Ne donnez pas --fin si le juré est toujours en poste.",
        )


def _periode(debut: date, fin: date | None) -> str:
    return f"depuis le {en_francais(debut)}, toujours en poste" if fin is None else du_au(debut, fin)


class SituationEmplois(SituationDePersonne):
    NOM = JURE

    def _charger(self, demandes: Sequence[Demande]) -> None:
        db = self.db
        vises = self.nommes(demandes)
        self.vus = fiche_jure.lire(db, self.acteur, vises)
        self._experiences = Experiences(db, self.jour, self.vus)
        jures = chargement.jures(db, self.vus)
        lignes = chargement.habilitations(db.parmi("h.jure_id", jures))
        certifications = chargement.certifications(db, {ligne[2] for ligne in lignes}, avec_rome=True)
        for h in chargement.assembler(lignes, jures, certifications).values():
            h.jure.habilitations.append(h)
        self._jures = jures

    def _decider(self, demande: Demande) -> Decision:
        numero = demande.viser("J")
        fiche = fiche_jure.pleine(self.db, self.acteur, self.vus, numero, demande.objet)
        emplois = self._experiences.du_jure(numero)
        if demande.action is Action.EXPERIENCE:
            effet = self._experiences.enregistrer(numero, demande.valeurs, self.ecritures, self.numeros)
        elif demande.action is Action.MODIFIER_EXPERIENCE:
            effet = self._experiences.changer(numero, demande.valeurs, self.ecritures)
        else:
            effet = self._experiences.retirer(numero, demande.valeurs, self.ecritures)
        if effet.avant is None and effet.apres is None:
            return self.sans_effet(demande, self.nommer(numero, fiche["version"]), f"rien à changer : {effet.texte}")
        fiche["version"] += 1
        avant = {} if effet.avant is None else {"experience": effet.avant}
        decision = self.fait(
            demande,
            self.nommer(numero, fiche["version"]),
            f"{nommer(numero, fiche)} : {effet.texte}",
            avant,
            {"experience": effet.apres},
            version=fiche["version"] - 1,
            colonnes={},
        )
        decision.consequence = self._perdues(numero, emplois)
        return decision

    def _perdues(self, numero: int, avant: list[Emploi]) -> str:
        """Les habilitations qui ne se valideraient plus ; elles ne changent pas."""
        siennes = self._jures[numero].habilitations
        perdues = emplois_decisifs(siennes, avant, self._experiences.du_jure(numero), self.jour)
        return f"HAB-12 : d'après les emplois qui restent, {sans_emploi(perdues, self.jour)}." if perdues else ""

    ACTIONS: ClassVar[Aiguillage] = {
        Action.EXPERIENCE: _decider,
        Action.MODIFIER_EXPERIENCE: _decider,
        Action.SUPPRIMER_EXPERIENCE: _decider,
    }


class MetierEmplois(Metier):
    """Au terminal, l'accord est demandé quand une habilitation ne se validerait plus."""

    situation = SituationEmplois
    operation = Operation.ECRIRE_JURES
    averties = frozenset(SituationEmplois.ACTIONS)
    facultatives = averties
