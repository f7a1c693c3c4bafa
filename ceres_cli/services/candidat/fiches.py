"""Les fiches de candidats en double : les lister, réunir, distinguer, supprimer (CAN-05, CAN-11)."""

from collections.abc import Sequence
from typing import Any, ClassVar

from ceres_cli.base.filtre import Filtre
from ceres_cli.base.tables import TECHNIQUES
from ceres_cli.erreurs import ErreurCeres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Lie, Nomme
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles import condition, identifiants, textes
from ceres_cli.regles.candidat import fusion as regles
from ceres_cli.regles.donnees.effacement import Sorte, exiger_une_fiche_pleine
from ceres_cli.regles.droits import Operation, est_permise
from ceres_cli.regles.francais import au_genre
from ceres_cli.regles.vocabulaire import ActionCandidat as Action
from ceres_cli.regles.vocabulaire import EtatInscription
from ceres_cli.services.candidat import requetes
from ceres_cli.services.candidat.fusion import Fusions
from ceres_cli.services.candidat.situation import Fiche, lire
from ceres_cli.services.faits import absents, hors_ressort, perimetres
from ceres_cli.services.faits.distinctions import paire
from ceres_cli.services.faits.personnes import Personnes
from ceres_cli.services.personne import proches
from ceres_cli.services.personne.raisons import conseiller
from ceres_cli.services.personne.situation import SituationDePersonne

_SANS_TRACE = frozenset(TECHNIQUES["candidat"])


class SituationFiches(SituationDePersonne):
    """Une demande nomme la fiche (`objet`) et, sauf pour supprimer, l'`autre` en valeur."""

    NOM = CANDIDAT

    def _charger(self, demandes: Sequence[Demande]) -> None:
        objets = [o for d in demandes for o in (d.objet, d.valeurs.get("autre")) if o]
        ids = sorted({identifiants.numero("C", o) for o in objets})
        self._visibles = requetes.visibles(self.db, self.acteur, ids)
        reunies = (_numeros(d) for d in demandes if d.action is Action.FUSIONNER)
        hors_ressort.candidats_a_reunir(self.db, (p for p in reunies if len(self._visibles & {*p}) == 1))
        self._fiches = lire(self.db, None, "c.id", ids)
        personnes = Personnes(self.db, self.acteur, ids)
        self._candidats, self._distinctions = personnes.candidats, personnes.distinctions
        self._fusions = Fusions(self.db, self.acteur, ids, self._distinctions)

    def version_de(self, demande: Demande) -> int | None:
        numero = demande.reconnaitre("C") or 0
        return int(self._fiches[numero]["version"]) if numero in self._visibles and numero in self._fiches else None

    def _viser(self, objet: str) -> tuple[Nomme, Fiche]:
        numero = identifiants.numero("C", objet)
        if numero not in self._fiches:
            raise absents.candidat(self.db, self.acteur, objet)
        fiche = self._fiches[numero]
        exiger_une_fiche_pleine(Sorte.CANDIDAT, numero, fiche["nom"], fiche["prenom"])
        return self.nommer(numero, fiche["version"]), fiche

    def _paire(self, demande: Demande) -> tuple[tuple[Nomme, Fiche], tuple[Nomme, Fiche]]:
        """Les deux fiches ; l'une au moins est dans le ressort (DRO-02), et l'autre ne s'y joint que de même personne :
        autrement elle est introuvable, qu'elle existe ou non."""
        noms = demande.objet, demande.valeurs["autre"]
        un, autre = _numeros(demande)
        vues = un in self._visibles, autre in self._visibles
        if not any(vues):
            raise absents.candidat(self.db, self.acteur, noms[0])
        for nom, vue in zip(noms, vues, strict=True):
            if not vue and not self._de_la_meme_personne(un, autre):
                raise absents.candidat(self.db, self.acteur, nom)
        return self._viser(noms[0]), self._viser(noms[1])

    def _de_la_meme_personne(self, un: int, autre: int) -> bool:
        """CAN-05 : elles portent, ou ont porté, une même identité ; distinguées depuis, elles se nomment encore."""
        if un not in self._fiches or autre not in self._fiches:
            return False
        distinguees = paire(un, autre) in self._distinctions
        return distinguees or self._candidats[autre] in self._candidats[un].memes

    def lies(self, demande: Demande) -> dict[str, Lie]:
        if demande.action is not Action.FUSIONNER:
            return {}
        try:
            _, (nom, fiche) = self._paire(demande)
        except ErreurCeres:  # la décision le dira
            return {}
        fiche_absorbee = Lie(str(fiche["version"]), nom.reference, self.SORTE, nom.id)
        return {nom.reference: fiche_absorbee, **self._fusions.lies(nom.id)}

    def _fusionner(self, demande: Demande) -> Decision:
        garde, absorbe = self._paire(demande)
        candidats = self._candidats[garde[0].id], self._candidats[absorbe[0].id]
        if motifs := condition.motifs(self._fusions.controles(*candidats)):
            noms = garde[0].reference, absorbe[0].reference
            distinguees = paire(garde[0].id, absorbe[0].id) in self._distinctions
            conseil = regles.conseil_de_fusion(*noms, distinguees=distinguees)
            return self.refuser(demande, garde[0], motifs, conseil)
        exces = self._fusions.exces(*candidats)
        version = garde[1]["version"] + 1
        neuve = self.nommer(garde[0].id, version)
        perdues = {c: v for c, v in absorbe[1].items() if v is not None and c not in _SANS_TRACE}
        self.tracer(demande, absorbe[0], perdues, dict.fromkeys(perdues))
        effet = self._fusions.appliquer(self, demande, candidats[0], (neuve, garde[1]), absorbe, exces)
        if {"nom", "prenom"} & effet.complement.keys():
            neuves = {**garde[1], **effet.complement}
            effet.complement["cle"] = textes.cle(f"{neuves['nom']} {neuves['prenom']}")
        effet.avertissements += [f"CAN-11 : réunies, elles sont {e} ; rien de validé n'est défait." for e in exces]
        self.ecritures.modifier("candidat", garde[0].id, {**effet.complement, "version": version})
        anciennes = {c: garde[1][c] for c in effet.complement}
        self._oublier(absorbe[0].id)
        self._fiches[garde[0].id] = {**garde[1], **effet.complement, "version": version}
        complement = {c: v for c, v in effet.complement.items() if c not in _SANS_TRACE}
        reuni = au_genre(absorbe[1]["civilite"], "réuni")
        texte = f"{_nommer(absorbe)} {reuni} à {neuve.reference} : {effet.en_clair()}"
        decision = self.fait(
            demande,
            neuve,
            texte,
            anciennes,
            complement,
            version=garde[0].version,
            avertissements=effet.avertissements,
        )
        decision.consequence = (
            f"Vous allez réunir {_nommer(absorbe)} à {_nommer(garde)} : {effet.en_clair()}."
            f" {absorbe[0].reference} disparaît ; cette action est irréversible."
        )
        return decision

    def _distinguer(self, demande: Demande) -> Decision:
        (un, _), (autre, _) = self._paire(demande)
        return proches.distinguer(self, demande, un, autre, self._distinctions)

    def _confondre(self, demande: Demande) -> Decision:
        """CAN-05, VAE-03 : ne plus les distinguer les réunit, et passe par ce qui permet de les réunir."""
        (un, _), (autre, _) = self._paire(demande)
        if motifs := condition.motifs(regles.sans_exces(self._candidats[un.id], self._candidats[autre.id])):
            return self.refuser(demande, un, motifs, "Elles restent distinctes.")
        return proches.confondre(self, demande, un, autre, self._distinctions)

    def _supprimer(self, demande: Demande) -> Decision:
        nom, fiche = self._viser(demande.objet)
        if nom.id not in self._visibles:
            raise absents.candidat(self.db, self.acteur, demande.objet)
        # D'un lot qu'on annule, les places qu'il avait données à la fiche qu'il a créée s'en vont avec elle.
        places = self._fusions.inscriptions(nom.id)
        defaites = [p for p in places if self.ecritures.quitte("inscription", p, "etat", EtatInscription.INSCRIT)]
        suite = regles.supprimable(
            self._candidats[nom.id],
            passe=len(defaites) < len(places),
            convoque=self._fusions.est_convoque(nom.id),
            lie=self._fusions.est_lie(nom.id),
            sien=self.acteur.centre_id in (None, fiche["centre_id"]),
        )
        if motifs := condition.motifs(suite):
            reunit = est_permise(Operation.REUNIR_CANDIDATS, self.acteur.role)
            conseils = regles.conseils_de_suppression(nom.reference, reunit=reunit)
            return self.refuser(demande, nom, motifs, conseiller(motifs, conseils))
        for cle in [p for p in self._distinctions if nom.id in p]:
            self.ecritures.supprimer("distinction", cle)
            del self._distinctions[cle]
        self._fusions.oter(self.ecritures, places)
        self.ecritures.supprimer("candidat", nom.id)
        perdues = {c: v for c, v in fiche.items() if v is not None and c not in _SANS_TRACE}
        self._oublier(nom.id)
        texte = f"{_nommer((nom, fiche))} {au_genre(fiche['civilite'], 'supprimé')}"
        decision = self.fait(demande, nom, texte, perdues, {}, version=nom.version)
        decision.consequence = f"Vous allez supprimer {_nommer((nom, fiche))}. Cette action est irréversible."
        return decision

    def _oublier(self, numero: int) -> None:
        """La fiche n'est plus là pour les demandes suivantes."""
        del self._fiches[numero]
        self._candidats.pop(numero, None)

    ACTIONS: ClassVar[Aiguillage] = {
        Action.FUSIONNER: _fusionner,
        Action.DISTINGUER: _distinguer,
        Action.CONFONDRE: _confondre,
        Action.SUPPRIMER: _supprimer,
    }


def _numeros(demande: Demande) -> tuple[int, int]:
    return identifiants.numero("C", demande.objet), identifiants.numero("C", demande.valeurs["autre"])


def _nommer(fiche: tuple[Nomme, Fiche]) -> str:
    return f"{fiche[0].reference} {fiche[1]['nom']} {fiche[1]['prenom']}"


class MetierFiches(Metier):
    situation = SituationFiches
    operation = Operation.REUNIR_CANDIDATS
    operations: ClassVar = {Action.SUPPRIMER: Operation.SUPPRIMER_CANDIDATS}
    averties = frozenset({Action.FUSIONNER, Action.SUPPRIMER})
    facultatives = averties
    motivees = frozenset({Action.FUSIONNER, Action.DISTINGUER})


def lister(cadre: Cadre, limite: int | None) -> tuple[list[dict[str, Any]], int]:
    """(paires `ceres.doublon-candidat/1` dans l'ordre alphabétique, dont l'une au moins est du ressort ; total)."""
    with cadre.lire(Operation.REUNIR_CANDIDATS) as (db, acteur):
        filtre = Filtre()
        perimetres.candidats_en_nombre(filtre, acteur)
        lignes = requetes.doublons(db, filtre)
    elements = [
        {
            "candidat": identifiants.affiche("C", un),
            "nom": f"{nom} {prenom}",
            "naissance": naissance,
            "autre": identifiants.affiche("C", autre),
            "autre_nom": f"{autre_nom} {autre_prenom}",
            "autre_naissance": autre_naissance,
            "raison": "même identité",
        }
        for un, nom, prenom, naissance, autre, autre_nom, autre_prenom, autre_naissance, _ in lignes
    ]
    return elements[:limite], len(elements)


def lister_proches(cadre: Cadre, limite: int | None, *, exces: bool) -> tuple[list[dict[str, Any]], int]:
    """De même, les paires de fiches proches (CAN-13), toutes deux du ressort ; `exces` : celles qui, d'une même
    personne, auraient trop de sessions."""
    with cadre.store.lecture() as db:
        trouvees = proches.chercher(db, cadre.autoriser(db, Operation.REUNIR_CANDIDATS), exces=exces)
    trouvees.sort(key=lambda p: (p.un.rang, p.autre.id))
    elements = [
        {
            "candidat": p.un.reference,
            "nom": p.un.nom_complet,
            "naissance": p.un.naissance.isoformat(),
            "autre": p.autre.reference,
            "autre_nom": p.autre.nom_complet,
            "autre_naissance": p.autre.naissance.isoformat(),
            "raison": p.raison,
        }
        for p in trouvees
    ]
    return elements[:limite], len(elements)
