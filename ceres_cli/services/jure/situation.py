"""La situation des jurés : les faits d'un ensemble de demandes, et la décision de chacune."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from ceres_cli.erreurs import Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Lie, Nomme
from ceres_cli.noms import JURE
from ceres_cli.regles import condition, identifiants
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.francais import accorder, au_genre
from ceres_cli.regles.jure import identite as jure
from ceres_cli.regles.vocabulaire import ActionJure as Action
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.composition import REMPLACES_MAX
from ceres_cli.services.faits import distinctions
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.jure import departs, lectures
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure.fiche import COLONNES, SANS_TRACE, Fiche, Identites, cle_de, identite, nommer, sans_ressort
from ceres_cli.services.jure.fusion import Fusions
from ceres_cli.services.jure.liens import Liens
from ceres_cli.services.jure.lignes import LignesDeFichier
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.lignes import autre_personne
from ceres_cli.services.personne.raisons import (
    IDENTITE,
    PERSONNE,
    Raisons,
    conseiller,
    domicile_connu,
    memes_valeurs,
    personne_douteuse,
    premier_cite,
)
from ceres_cli.services.personne.situation import SituationDePersonne

_SAISIES = frozenset({Action.CREER, Action.MODIFIER, Action.ENREGISTRER})
_CHANGENT_D_ETAT = frozenset({Action.INACTIVER, Action.REACTIVER})
CONSEILS = {
    "HAB-14": "Ne gardez qu'une de ces habilitations, avec « ceres habilitation », puis recommencez.",
    "SES-01": "Ce sont deux personnes, ou l'une d'elles doit d'abord quitter ce jury.",
    "JUR-02": "Attendez que ces sessions soient validées ou annulées, ou faites-en retirer le juré.",
    "JUR-03": "Servez-vous du juré existant ; si ce sont deux personnes, recommencez avec --forcer.",
    "JUR-04": "Corrigez cette coordonnée, ou laissez-la de côté.",
    "DRO-02": "Corrigez --commune, ou demandez-le au service de ce ressort ou à un profil MPCP.",
}


class SituationJure(SituationDePersonne):
    NOM = JURE
    vus: dict[int, Fiche]
    CONSEILS = CONSEILS

    def _charger(self, demandes: Sequence[Demande]) -> None:
        db = self.db
        self._jures: dict[int, Jure] = {}
        actions = {d.action for d in demandes}
        nommes = identifiants.numeros_lisibles("J", (d.valeurs.get("autre", "") for d in demandes))
        nommes |= self.nommes(demandes)
        self.vus = fiche_jure.lire(db, self.acteur, nommes)
        saisies = self._saisies(demandes)
        self._identites = Identites(db, (cle for cle, _ in saisies), saisies)
        self._lignes = LignesDeFichier(db, self.acteur, self._identites)
        if actions & {Action.CREER, Action.ENREGISTRER}:
            self.vus |= fiche_jure.lire(db, self.acteur, self._identites.numeros())
        if actions & _CHANGENT_D_ETAT:
            self._jures = chargement.jures(db, self.vus)
            lignes = chargement.habilitations(db.parmi("h.jure_id", self._jures))
            certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
            for h in chargement.assembler(lignes, self._jures, certs).values():
                h.jure.habilitations.append(h)
            chargement.completer_sessions(db, self._jures)
        self._distinctions = distinctions.lire(db, distinctions.JURES, nommes if Action.FUSIONNER in actions else ())
        self._fusions = Fusions(db, self.vus if Action.FUSIONNER in actions else (), self._distinctions)
        self._examen = Examen(self.acteur, self._identites, Sieges(db, self.vus if actions & _SAISIES else ()))
        self._liens = Liens(db, self.acteur, self.vus if actions & {Action.LIER, Action.DELIER} else ())

    def _saisies(self, demandes: Sequence[Demande]) -> list[tuple[str, str | None]]:
        """L'identité (clé, naissance) que chaque saisie donnerait."""
        fiches = (
            {**self.vus.get(d.reconnaitre("J") or 0, {}), **d.valeurs["champs"]}
            for d in demandes
            if d.action in _SAISIES
        )
        return [(cle_de(fiche), fiche.get("naissance")) for fiche in fiches]

    def _vise(self, demande: Demande) -> tuple[int, Fiche]:
        return self._connu(demande.viser("J"), demande.objet)

    def _connu(self, numero: int, objet: str) -> tuple[int, Fiche]:
        return numero, fiche_jure.pleine(self.db, self.acteur, self.vus, numero, objet)

    def document(self, objet: str) -> dict[str, Any]:
        numero = identifiants.numero("J", objet)
        return lectures.document(self.db, self.acteur, self.jour, numero, self.vus[numero])

    # --- créer, modifier ---

    def _creer(self, demande: Demande) -> Decision:
        fiche: Fiche = {**dict.fromkeys(COLONNES), **demande.valeurs["champs"], "actif": 1, "version": 1}
        fiche["cle"] = cle_de(fiche)
        refus, avertissements = self._examen.examiner(demande, 0, fiche, dict.fromkeys(COLONNES))
        if (connu := self._deja_la(demande, fiche, refus)) is not None:
            return self.sans_effet(demande, self._nomme(connu), "rien à changer : ce juré est déjà enregistré")
        if refus:
            return self._refuser_la_saisie(demande, None, refus)
        numero = self.numeros.neuf("jure")
        self.vus[numero] = fiche
        self._identites.remplacer(numero, None, fiche)
        self.ecritures.ajouter("jure", numero, fiche)
        apres = {c: v for c, v in fiche.items() if v is not None}
        texte = f"{nommer(numero, fiche)} {au_genre(fiche['civilite'], 'créé')}"
        return self._fait(demande, numero, texte, {}, apres, avertissements=avertissements)

    def _deja_la(self, demande: Demande, fiche: Fiche, refus: tuple[Motif, ...]) -> int | None:
        """JUR-03 s'y oppose : celui de cette identité qui a déjà toutes les valeurs données, s'il y en a un ; ce qui
        manque à la saisie (la commune, qui le met dans un ressort) est alors le sien."""
        memes = next((motif.valeurs.get("jures") for motif in refus if motif.code == "JUR-03"), None)
        if demande.fautes or not isinstance(memes, list):
            return None
        numeros, champs = (identifiants.numero("J", meme) for meme in memes), demande.valeurs["champs"]
        return next((n for n in numeros if n in self.vus and memes_valeurs(fiche, self.vus[n], champs)), None)

    def _modifier(self, demande: Demande) -> Decision:
        numero, avant = self._vise(demande)
        fiche = {**avant, **demande.valeurs["champs"]}
        fiche["cle"] = cle_de(fiche)
        refus, avertissements = self._examen.examiner(demande, numero, fiche, avant)
        if refus:
            return self._refuser_la_saisie(demande, self._nomme(numero), refus)
        changes = [c for c in COLONNES if fiche[c] != avant[c]]
        if not changes:
            texte = "rien à changer : ces valeurs sont déjà celles du juré"
            return self.sans_effet(demande, self._nomme(numero), texte)
        noms = ", ".join(JURE.libelles[c] for c in changes if c in JURE.libelles) or "coordonnées"
        ancienne_cle = avant["cle"]
        decision = self._enregistrer(demande, numero, {c: fiche[c] for c in changes})
        decision.explication = f"{nommer(numero, fiche)} {au_genre(fiche['civilite'], 'modifié')} ({noms})"
        decision.avertissements = avertissements
        self._identites.remplacer(numero, ancienne_cle, fiche)
        return decision

    def _creer_ou_modifier(self, demande: Demande) -> Decision:
        """Une ligne de fichier : le juré qu'elle désigne est modifié, ou créé s'il n'existe pas encore."""
        raisons, numero = Raisons(demande.fautes), None
        if not personne_douteuse(demande.fautes):
            numero = raisons.essayer(PERSONNE, partial(self._lignes.designer, demande, self.vus), None)
        fiche = None if numero is None else self.vus[numero]
        valeurs = {**demande.valeurs, "champs": self._lignes.champs_a_ecrire(demande, numero, fiche, raisons)}
        voulue = replace(demande, action=Action.CREER, valeurs=valeurs, fautes=raisons.motifs())
        if numero is None:
            decision = self._creer(voulue)
        else:
            objet = identifiants.affiche("J", numero)
            decision = self._modifier(replace(voulue, action=Action.MODIFIER, objet=objet, numero=numero))
        if voulue.fautes:
            return replace(decision, demande=demande, objet=demande.objet or decision.objet)
        if decision.resultat is not Resultat.REFUSE:
            self._lignes.retenir(demande, decision.objet)
        if question := autre_personne(decision.avant, decision.apres):
            decision.avertissements += (f"{decision.objet} : {question}",)
        return decision

    def conclure(self, decisions: Sequence[Decision]) -> None:
        """D'une inactivation refusée (JUR-02) : l'acte qui en libère ce juré, puis les sessions qui perdraient leur
        second juré, et qui est libre (SES-04)."""
        refusees = {
            n: d
            for d in decisions
            if d.demande.action == Action.INACTIVER
            and d.code == "JUR-02"
            and (n := d.demande.reconnaitre(self.LETTRE)) is not None
            and n in self.vus
        }
        if not refusees or len(refusees) > REMPLACES_MAX:
            return
        from ceres_cli.services.composition import remplacants

        for numero, conseil in departs.conseils(self.db, self.acteur, self.jour, refusees).items():
            refusees[numero].conseil = conseil
        partants = dict.fromkeys(refusees, lambda _: True)
        for perte in remplacants.pertes(self.db, self.acteur, self.jour, partants, refuse=True):
            decision = refusees[perte.en_cause[0]]
            decision.conseil = f"{decision.conseil} {perte.phrase}"

    # --- inactiver, réactiver ---

    def _inactiver(self, demande: Demande) -> Decision:
        numero, fiche = self._vise(demande)
        personne = self._jures[numero]
        if not fiche["actif"]:
            texte = f"rien à changer : {nommer(numero, fiche)} est déjà {personne.accorder('inactif', 'inactive')}"
            return self.sans_effet(demande, self._nomme(numero), texte)
        if refus := condition.motifs([jure.inactivable(personne)]):
            return self.refuser(demande, self._nomme(numero), refus)
        perdues = jure.habilitations_perdues(personne, self.jour)
        decision = self._enregistrer(demande, numero, {"actif": 0})
        personne.actif = False
        decision.consequence = jure.message_inactivation(personne, perdues)
        decision.explication = f"{nommer(numero, fiche)} {personne.accorder('inactif', 'inactive')}"
        return decision

    def _reactiver(self, demande: Demande) -> Decision:
        numero, fiche = self._vise(demande)
        personne = self._jures[numero]
        if fiche["actif"]:
            texte = f"rien à changer : {nommer(numero, fiche)} est déjà {personne.accorder('actif', 'active')}"
            return self.sans_effet(demande, self._nomme(numero), texte)
        decision = self._enregistrer(demande, numero, {"actif": 1})
        personne.actif = True
        rendues = jure.habilitations_perdues(personne, self.jour)
        suite = ""
        if rendues:
            suite = " : " + ", ".join(f"{h.reference} ({h.certification.reference})" for h in rendues)
            suite += " " + accorder(len(rendues), "redevient utilisable", "redeviennent utilisables")
        decision.explication = f"{nommer(numero, fiche)} {personne.accorder('actif', 'active')}{suite}"
        return decision

    # --- liens déclarés (SES-08) ---

    def _lier(self, demande: Demande) -> Decision:
        numero, fiche = self._vise(demande)
        if demande.action == Action.LIER:
            effet = self._liens.lier(numero, demande.valeurs, self.ecritures, self.numeros)
        else:
            effet = self._liens.delier(numero, demande.valeurs, self.ecritures)
        if not effet.change:
            return self.sans_effet(demande, self._nomme(numero), f"rien à changer : {effet.texte}")
        fiche["version"] += 1
        texte = f"{nommer(numero, fiche)} : {effet.texte}"
        liens: tuple[Fiche, Fiche] = {"lien": effet.avant}, {"lien": effet.apres}
        version, avis = fiche["version"] - 1, effet.avertissements
        return self._fait(demande, numero, texte, *liens, version=version, avertissements=avis, colonnes={})

    # --- fusion ---

    def lies(self, demande: Demande) -> dict[str, Lie]:
        if demande.action != Action.FUSIONNER:
            return {}
        garde = demande.reconnaitre("J") or 0
        absorbe = identifiants.numero_si_lisible("J", demande.valeurs["autre"]) or 0
        if not {garde, absorbe} <= self.vus.keys():
            return {}
        reference = identifiants.affiche("J", absorbe)
        fiche = Lie(str(self.vus[absorbe]["version"]), reference, self.SORTE, absorbe)
        return {reference: fiche, **self._fusions.lies(garde, absorbe)}

    def _fusionner(self, demande: Demande) -> Decision:
        numero, fiche = self._vise(demande)
        absorbe, absorbee = self._connu(identifiants.numero("J", demande.valeurs["autre"]), demande.valeurs["autre"])
        if refus := condition.motifs(self._fusions.controles(numero, absorbe)):
            return self.refuser(demande, self._nomme(numero), refus)
        effet = self._fusions.appliquer(self, demande, (numero, fiche), (absorbe, absorbee))
        decision = self._enregistrer(demande, numero, {**effet.complement, **_cle(fiche, effet.complement)})
        fusionne = au_genre(absorbee["civilite"], "fusionné")
        decision.explication = (
            f"{nommer(absorbe, absorbee)} {fusionne} dans {nommer(numero, fiche)} : {effet.en_clair()}"
        )
        decision.avertissements = tuple(effet.avertissements)
        repris = {nom: objets for nom, objets in effet.repris.items() if objets}
        decision.apres = {**effet.complement, "absorbe": identifiants.affiche("J", absorbe), **repris}
        decision.consequence = (
            f"Vous allez fusionner {nommer(absorbe, absorbee)} dans {nommer(numero, fiche)} : {effet.en_clair()}."
            f" {identifiants.affiche('J', absorbe)} disparaît ; cette action est irréversible."
        )
        del self.vus[absorbe]
        return decision

    # --- effets ---

    def _enregistrer(self, demande: Demande, numero: int, valeurs: Fiche) -> Decision:
        """Fait avancer la fiche, et l'écrit sous une version de plus."""
        fiche = self.vus[numero]
        version = fiche["version"]
        avant = {c: fiche[c] for c in valeurs}
        fiche.update(valeurs, version=version + 1)
        return self._fait(demande, numero, "", avant, valeurs, version=version, colonnes=valeurs)

    def _fait(
        self,
        demande: Demande,
        numero: int,
        texte: str,
        avant: Fiche,
        apres: Fiche,
        *,
        version: int | None = None,
        avertissements: Sequence[str] = (),
        colonnes: Fiche | None = None,
    ) -> Decision:
        ancien, neuf = ({c: v for c, v in valeurs.items() if c not in SANS_TRACE} for valeurs in (avant, apres))
        objet = self._nomme(numero)
        return self.fait(
            demande, objet, texte, ancien, neuf, version=version, avertissements=avertissements, colonnes=colonnes
        )

    def _nomme(self, numero: int) -> Nomme:
        return self.nommer(numero, self.vus[numero]["version"])

    def _refuser_la_saisie(self, demande: Demande, objet: Nomme | None, refus: tuple[Motif, ...]) -> Decision:
        """Un juré qui n'est pas créé se nomme par celui qui lui ressemble."""
        decision = self.refuser(demande, objet, refus, conseiller(refus, CONSEILS))
        decision.objet = decision.objet or premier_cite(refus, self.LETTRE)
        return decision

    ACTIONS: ClassVar[Aiguillage] = {
        Action.CREER: _creer,
        Action.MODIFIER: _modifier,
        Action.ENREGISTRER: _creer_ou_modifier,
        Action.INACTIVER: _inactiver,
        Action.REACTIVER: _reactiver,
        Action.LIER: _lier,
        Action.DELIER: _lier,
        Action.FUSIONNER: _fusionner,
    }


def _cle(fiche: Fiche, changes: Fiche) -> Fiche:
    """La clé de recherche, si ces changements y touchent."""
    return {"cle": cle_de({**fiche, **changes})} if {"nom", "prenom"} & changes.keys() else {}


class MetierJure(Metier):
    situation = SituationJure
    operation = Operation.ECRIRE_JURES
    facultatives = frozenset({Action.FUSIONNER})
    averties = jure.AVERTIES | facultatives
    motivees = frozenset({Action.FUSIONNER})


# --- ce que disent les règles d'une fiche à enregistrer ---


class Examen:
    def __init__(self, acteur: Acteur, identites: Identites, sieges: Sieges) -> None:
        self._acteur = acteur
        self._identites = identites
        self._sieges = sieges

    def examiner(
        self, demande: Demande, numero: int, fiche: Fiche, avant: Fiche
    ) -> tuple[tuple[Motif, ...], tuple[str, ...]]:
        """(raisons de refuser, avertissements) ; complète la fiche de ses téléphones en E.164."""
        ici = domicile_connu(demande.fautes, fiche)
        donnes = set(demande.valeurs["champs"])
        contacts, avis = coordonnees.examiner(
            JURE, fiche, avant, donnes, region_sure=ici, en_nombre="lieu" in demande.valeurs
        )
        controles = [jure.dans_le_ressort(self._acteur, fiche["departement"], fiche["region"])] if ici else []
        controles += contacts
        suite = [*demande.valeurs.get("avis", ()), *avis, *sans_ressort(fiche, avant)]
        if numero and fiche["employeur"] != avant["employeur"]:
            employeur = fiche["employeur"]
            suite += touchees(f"ce juré, employé de {employeur},", self._sieges.chez(numero, employeur))
        if not personne_douteuse(demande.fautes) and any(fiche[c] != avant[c] for c in IDENTITE):
            sienne = identite(numero, fiche)
            connues = self._identites.comparables(sienne, fiche["cle"], self._acteur)
            neuve = jure.identite_neuve(sienne, connues, self._acteur)
            if demande.valeurs.get("forcer") and not neuve.satisfait:
                suite.append(f"JUR-03 : enregistré malgré tout, {neuve.texte}.")
            else:
                controles.append(neuve)
            if ressemblance := jure.ressemblances(sienne, connues, self._acteur):
                suite.append(ressemblance)
        return (*demande.fautes, *condition.motifs(controles)), tuple(suite)
