"""La situation des jurés : les faits d'un ensemble de demandes, et la décision de chacune."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ceres_cli.erreurs import ErreurCeres, Introuvable, Motif
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.ecritures import Ecritures, Numeros
from ceres_cli.regles import controle, identifiants
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.francais import accorder
from ceres_cli.regles.jure import identite as jure
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.jure import fiche as fiche_jure
from ceres_cli.services.jure import fusion as fusion_jure
from ceres_cli.services.jure.experience import Experiences
from ceres_cli.services.jure.fiche import COLONNES, SANS_TRACE, TELEPHONES, Fiche, nommer, numero_de, sans_ressort
from ceres_cli.services.jure.fusion import Fusions
from ceres_cli.services.jure.identites import Identites, cle_de, identite
from ceres_cli.services.jure.liens import Liens
from ceres_cli.services.jure.lignes import LignesDeFichier
from ceres_cli.services.personne import coordonnees
from ceres_cli.services.personne.lignes import autre_personne
from ceres_cli.services.personne.saisie import LIBELLES
from ceres_cli.store import Db

_SAISIES = frozenset({"creer", "modifier", "enregistrer"})
_CHANGENT_D_ETAT = frozenset({"inactiver", "reactiver"})
_IDENTITE = ("nom", "prenom", "naissance")
_CONSEILS = {
    "HAB-14": "Ne gardez qu'une de ces habilitations, avec « ceres habilitation », puis recommencez.",
    "SES-01": "Ce sont deux personnes, ou l'une d'elles doit d'abord quitter ce jury.",
    "JUR-02": "Attendez que ces sessions soient validées ou annulées, ou désinscrivez-en le juré.",
    "JUR-03": "Servez-vous du juré existant ; si ce sont deux personnes, recommencez avec --forcer.",
    "JUR-04": "Corrigez cette coordonnée, ou laissez-la de côté.",
    "DRO-02": "Corrigez --commune, ou demandez-le au service de ce ressort ou à un profil MPCP.",
}


class MetierJure:
    """Ce que le moteur doit savoir des jurés."""

    def operation(self, action: str) -> str:
        return "ecrire_jures"

    def est_avertie(self, action: str) -> bool:
        return action in jure.AVERTIES

    def situation(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> "SituationJure":
        return SituationJure(db, cadre, acteur, demandes)


class SituationJure:
    """Faits chargés une fois ; `decider` les fait avancer, pour que les demandes suivantes voient les précédentes."""

    def __init__(self, db: Db, cadre: Cadre, acteur: Acteur, demandes: Sequence[Demande]) -> None:
        self.jour = cadre.jour
        self.ecritures = Ecritures()
        self.traces: list[journal.Trace] = []
        self._acteur = acteur
        self._numeros = Numeros(db, self.ecritures)
        self._decideurs: dict[str, Callable[[Demande], Decision]] = {
            "creer": self._creer,
            "modifier": self._modifier,
            "enregistrer": self._creer_ou_modifier,
            "inactiver": self._inactiver,
            "reactiver": self._reactiver,
            "experience": self._experience,
            "lier": self._lier,
            "delier": self._lier,
            fusion_jure.ACTION: self._fusionner,
        }
        self._jures: dict[int, Jure] = {}
        self._charger(db, demandes)

    def _charger(self, db: Db, demandes: Sequence[Demande]) -> None:
        actions = {d.action for d in demandes}
        nommes = {
            n for d in demandes for o in (d.objet, d.valeurs.get("absorbe", "")) if (n := numero_de(o)) is not None
        }
        self._fiches = fiche_jure.lire(db, self._acteur, nommes)
        self._identites = Identites(db, self._cles_a_comparer(demandes))
        self._lignes = LignesDeFichier(self._acteur, self._identites)
        if "enregistrer" in actions:
            self._fiches |= fiche_jure.lire(db, self._acteur, self._identites.numeros())
        if actions & _CHANGENT_D_ETAT:
            self._jures = chargement.jures(db, self._fiches)
            lignes = chargement.habilitations(db, *db.dans("h.jure_id", sorted(self._jures)))
            certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
            for h in chargement.assembler(lignes, self._jures, certs).values():
                h.jure.habilitations.append(h)
            chargement.completer_sessions(db, self._jures)
        self._experiences = Experiences(db, self.jour, self._fiches if "experience" in actions else ())
        self._fusions = Fusions(db, self._fiches if fusion_jure.ACTION in actions else ())
        self._liens = Liens(db, self._acteur, self._fiches if actions & {"lier", "delier"} else ())

    def _cles_a_comparer(self, demandes: Sequence[Demande]) -> set[str]:
        cles = set()
        for d in demandes:
            if d.action in _SAISIES:
                connue = self._fiches.get(numero_de(d.objet) or 0, {})
                cles.add(cle_de({**connue, **d.valeurs["champs"]}))
        return cles

    def decider(self, demande: Demande) -> Decision:
        try:
            return self._decideurs[demande.action](demande)
        except ErreurCeres as erreur:
            motif = Motif(erreur.code, erreur.message)
            objet = demande.objet or next((o for o in erreur.objets if o.startswith("J-")), "")
            return Decision(demande, objet, Resultat.REFUSE, (motif,), conseil=erreur.conseil)

    def _viser(self, objet: str) -> tuple[int, Fiche]:
        numero = identifiants.numero("J", objet)
        fiche = self._fiches.get(numero)
        if fiche is None:
            raise Introuvable(
                f"Le juré {objet} est introuvable.",
                conseil="Cherchez-le avec « ceres jure lister ».",
                objets=[identifiants.affiche("J", numero)],
            )
        return numero, fiche

    # --- créer, modifier ---

    def _creer(self, demande: Demande) -> Decision:
        fiche: Fiche = {**dict.fromkeys(COLONNES), **demande.valeurs["champs"], "actif": 1, "version": 1}
        fiche["cle"] = cle_de(fiche)
        refus, avertissements = self._examiner(demande, 0, fiche, dict.fromkeys(COLONNES))
        if refus:
            return _refuser(demande, "", refus)
        numero = self._numeros.neuf("jure")
        self._fiches[numero] = fiche
        self._identites.remplacer(numero, None, fiche)
        self.ecritures.ajouter("jure", numero, fiche)
        apres = {c: v for c, v in fiche.items() if v is not None}
        texte = f"{nommer(numero, fiche)} créé"
        return self._fait(demande, numero, texte, {}, apres, avertissements)

    def _modifier(self, demande: Demande) -> Decision:
        numero, avant = self._viser(demande.objet)
        fiche = {**avant, **demande.valeurs["champs"]}
        fiche["cle"] = cle_de(fiche)
        refus, avertissements = self._examiner(demande, numero, fiche, avant)
        if refus:
            return _refuser(demande, identifiants.affiche("J", numero), refus, avant["version"])
        changes = [c for c in COLONNES if fiche[c] != avant[c]]
        if not changes:
            return _sans_effet(demande, numero, "rien à changer : ces valeurs sont déjà celles du juré", avant)
        noms = ", ".join(LIBELLES[c] for c in changes if c in LIBELLES) or "coordonnées"
        ancienne_cle = avant["cle"]
        decision = self._enregistrer(demande, numero, {c: fiche[c] for c in changes})
        decision.explication = f"{nommer(numero, fiche)} modifié ({noms})"
        decision.avertissements = avertissements
        self._identites.remplacer(numero, ancienne_cle, fiche)
        return decision

    def _creer_ou_modifier(self, demande: Demande) -> Decision:
        """Une ligne de fichier : le juré qu'elle désigne est modifié, ou créé s'il n'existe pas encore."""
        numero = self._viser(demande.objet)[0] if demande.objet else self._lignes.designer(demande)
        fiche = None if numero is None else self._fiches[numero]
        champs = self._lignes.champs_a_ecrire(demande, numero, fiche)
        valeurs = {**demande.valeurs, "champs": champs}
        if numero is None:
            decision = self._creer(replace(demande, action="creer", valeurs=valeurs))
        else:
            objet = identifiants.affiche("J", numero)
            decision = self._modifier(replace(demande, action="modifier", objet=objet, valeurs=valeurs))
        if decision.resultat is not Resultat.REFUSE:
            self._lignes.retenir(demande, decision.objet)
        if question := autre_personne(decision.avant, decision.apres):
            decision.avertissements += (f"{decision.objet} : {question}",)
        return decision

    def _examiner(
        self, demande: Demande, numero: int, fiche: Fiche, avant: Fiche
    ) -> tuple[tuple[Motif, ...], tuple[str, ...]]:
        """(raisons de refuser, avertissements) ; complète la fiche de ses téléphones en E.164."""
        contacts, avis = coordonnees.examiner(fiche, avant, set(demande.valeurs["champs"]), TELEPHONES)
        controles = [jure.dans_le_ressort(self._acteur, fiche["departement"], fiche["region"]), *contacts]
        suite = [*demande.valeurs.get("avis", ()), *avis, *sans_ressort(fiche, avant)]
        if any(fiche[c] != avant[c] for c in _IDENTITE):
            sienne, connues = identite(numero, fiche), self._identites.voisines(fiche["cle"])
            neuve = jure.identite_neuve(sienne, connues, self._acteur)
            if demande.valeurs.get("forcer") and not neuve.satisfait:
                suite.append(f"JUR-03 : enregistré malgré tout, {neuve.texte}.")
            else:
                controles.append(neuve)
            if ressemblance := jure.ressemblances(sienne, connues, self._acteur):
                suite.append(ressemblance)
        return controle.motifs(controles), tuple(suite)

    # --- inactiver, réactiver ---

    def _inactiver(self, demande: Demande) -> Decision:
        numero, fiche = self._viser(demande.objet)
        if not fiche["actif"]:
            return _sans_effet(demande, numero, f"rien à changer : {nommer(numero, fiche)} est déjà inactif", fiche)
        personne = self._jures[numero]
        if refus := controle.motifs([jure.inactivable(personne)]):
            return _refuser(demande, identifiants.affiche("J", numero), refus, fiche["version"])
        perdues = jure.habilitations_perdues(personne, self.jour)
        decision = self._enregistrer(demande, numero, {"actif": 0})
        personne.actif = False
        decision.consequence = jure.message_inactivation(personne, perdues)
        decision.explication = f"{nommer(numero, fiche)} inactif"
        return decision

    def _reactiver(self, demande: Demande) -> Decision:
        numero, fiche = self._viser(demande.objet)
        if fiche["actif"]:
            return _sans_effet(demande, numero, f"rien à changer : {nommer(numero, fiche)} est déjà actif", fiche)
        decision = self._enregistrer(demande, numero, {"actif": 1})
        personne = self._jures[numero]
        personne.actif = True
        rendues = jure.habilitations_perdues(personne, self.jour)
        suite = ""
        if rendues:
            suite = " : " + ", ".join(f"{h.reference} ({h.certification.reference})" for h in rendues)
            suite += " " + accorder(len(rendues), "redevient utilisable", "redeviennent utilisables")
        decision.explication = f"{nommer(numero, fiche)} actif{suite}"
        return decision

    # --- expérience ---

    def _experience(self, demande: Demande) -> Decision:
        numero, fiche = self._viser(demande.objet)
        effet = self._experiences.enregistrer(numero, demande.valeurs, self.ecritures, self._numeros)
        if effet.apres is None:
            return _sans_effet(demande, numero, f"rien à changer : {effet.texte}", fiche)
        fiche["version"] += 1
        self.ecritures.modifier("jure", numero, {"version": fiche["version"]})
        texte = f"{nommer(numero, fiche)} : {effet.texte}"
        avant = {} if effet.avant is None else {"experience": effet.avant}
        return self._fait(demande, numero, texte, avant, {"experience": effet.apres}, ())

    # --- liens déclarés (SES-08) ---

    def _lier(self, demande: Demande) -> Decision:
        numero, fiche = self._viser(demande.objet)
        if demande.action == "lier":
            effet = self._liens.lier(numero, demande.valeurs, self.ecritures, self._numeros)
        else:
            effet = self._liens.delier(numero, demande.valeurs, self.ecritures)
        if not effet.change:
            return _sans_effet(demande, numero, f"rien à changer : {effet.texte}", fiche)
        fiche["version"] += 1
        self.ecritures.modifier("jure", numero, {"version": fiche["version"]})
        texte = f"{nommer(numero, fiche)} : {effet.texte}"
        return self._fait(demande, numero, texte, {"lien": effet.avant}, {"lien": effet.apres}, effet.avertissements)

    # --- fusion ---

    def _fusionner(self, demande: Demande) -> Decision:
        numero, fiche = self._viser(demande.objet)
        absorbe, absorbee = self._viser(demande.valeurs["absorbe"])
        objet = identifiants.affiche("J", numero)
        if refus := controle.motifs(self._fusions.controles(numero, absorbe)):
            return _refuser(demande, objet, refus, fiche["version"])
        effet = self._fusions.appliquer(demande, (numero, fiche), (absorbe, absorbee), self.ecritures, self.traces)
        decision = self._enregistrer(demande, numero, effet.complement)
        decision.explication = f"{nommer(absorbe, absorbee)} fusionné dans {nommer(numero, fiche)} : {effet.en_clair()}"
        decision.avertissements = tuple(effet.avertissements)
        repris = {nom: objets for nom, objets in effet.repris.items() if objets}
        decision.apres = {**effet.complement, "absorbe": identifiants.affiche("J", absorbe), **repris}
        del self._fiches[absorbe]
        return decision

    # --- effets ---

    def _enregistrer(self, demande: Demande, numero: int, valeurs: Fiche) -> Decision:
        """Fait avancer la fiche, et l'écrit sous une version de plus."""
        fiche = self._fiches[numero]
        version = fiche["version"]
        avant = {c: fiche[c] for c in valeurs}
        fiche.update(valeurs, version=version + 1)
        self.ecritures.modifier("jure", numero, {**valeurs, "version": version + 1})
        decision = self._fait(demande, numero, "", avant, valeurs, ())
        decision.version = version
        return decision

    def _fait(
        self, demande: Demande, numero: int, texte: str, avant: Fiche, apres: Fiche, avertissements: tuple[str, ...]
    ) -> Decision:
        """La décision d'une écriture et ses traces, une par champ changé."""
        ancien = {c: v for c, v in avant.items() if c not in SANS_TRACE}
        neuf = {c: v for c, v in apres.items() if c not in SANS_TRACE}
        version = self._fiches[numero]["version"]
        for champ, valeur in neuf.items():
            etats = _en_texte(ancien.get(champ)), _en_texte(valeur)
            self.traces.append(journal.Trace("jure", numero, demande.action, champ, *etats, demande.motif, version))
        return Decision(
            demande,
            identifiants.affiche("J", numero),
            Resultat.FAIT,
            explication=texte,
            avertissements=avertissements,
            avant=ancien or None,
            apres=neuf,
        )


def _refuser(demande: Demande, objet: str, refus: tuple[Motif, ...], version: int | None = None) -> Decision:
    if not objet and (semblables := refus[0].valeurs.get("jures")) and isinstance(semblables, list):
        objet = str(semblables[0])
    conseil = _CONSEILS.get(refus[0].code, "")
    return Decision(demande, objet, Resultat.REFUSE, refus, conseil=conseil, version=version)


def _sans_effet(demande: Demande, numero: int, texte: str, fiche: Fiche) -> Decision:
    objet = identifiants.affiche("J", numero)
    return Decision(demande, objet, Resultat.SANS_EFFET, explication=texte, version=fiche["version"])


def _en_texte(valeur: object) -> str | None:
    return None if valeur is None else str(valeur)
