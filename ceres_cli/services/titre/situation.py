"""La situation des titres : ce que la base en sait, et la décision de chaque création, modification ou fiche importée.

Les valeurs d'une demande sont celles des colonnes, plus `debut`, `fin`, `fin_prolongation` (saisie) ou `limite`
(date limite de délivrance d'une source), `ccp` et `ccs`, `exige_du`, `rome`, `precedents` et `suivants`,
`provenance`. Une valeur absente, None ou vide, veut dire « inconnue » : elle n'efface jamais rien.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from ceres_cli.erreurs import ErreurCeres, ErreurFichier, ErreurUsage
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Aiguillage, Situation
from ceres_cli.regles import identifiants
from ceres_cli.regles import titre as regles
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Operation
from ceres_cli.regles.faits.jure import Jure
from ceres_cli.regles.titre import Prolongation, ecrire_voies, lire_voies
from ceres_cli.regles.vocabulaire import ActionTitre as Action
from ceres_cli.regles.vocabulaire import OrigineProlongation, Resultat
from ceres_cli.regles.vocabulaire import TypeCertification as Type
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.titre import emplois, exigences, lectures, requetes
from ceres_cli.services.titre import faits as faits_titre
from ceres_cli.services.titre import messages as messages_titre
from ceres_cli.services.titre.exigences import rapprocher
from ceres_cli.services.titre.faits import FaitsTitre, reference_de
from ceres_cli.services.titre.messages import Porteurs
from ceres_cli.services.titre.projet import ProjetTitre
from ceres_cli.services.titre.touches import Effets

Valeurs = Mapping[str, Any]


class SituationTitre(Situation):
    SORTE = "titre"

    def _charger(self, demandes: Sequence[Demande]) -> None:
        db = self.db
        self._resolveur = Resolveur(db, self.jour)
        self._par_reference: dict[str, int] = {}
        self._par_rncp: dict[str, int] = {}
        for titre_id, reference, rncp in requetes.noms(db):
            self._indexer(titre_id, reference, rncp)
        vises = {i for d in demandes if (i := self._vise(d)) is not None}
        self.titres = faits_titre.charger(db, *db.dans("t.id", sorted(vises)))
        numeros = {n for d in demandes if (n := d.valeurs.get("rncp"))}
        self._successions = faits_titre.successions(db, numeros) if numeros else set()
        self._porteurs = Porteurs(db, self.titres, self._redates(demandes))

    def version_de(self, demande: Demande) -> int | None:
        titre = self.titres.get(self._vise(demande) or 0)
        return None if titre is None else titre.version

    def _redates(self, demandes: Sequence[Demande]) -> set[int]:
        """Les titres à qui une demande donne d'autres dates que les leurs."""
        suite = set()
        for demande in demandes:
            titre, valeurs = self.titres.get(self._vise(demande) or 0), demande.valeurs
            if titre is not None:
                siennes = titre.vie.debut, titre.vie.fin, titre.vie.fin_prolongation
                prolongation = valeurs.get("fin_prolongation") or valeurs.get("limite")
                voulues = valeurs.get("debut"), valeurs.get("fin"), prolongation
                if any(v is not None and v != s for v, s in zip(voulues, siennes, strict=True)):
                    suite.add(titre.id)
        return suite

    def _effet(self, titre: int) -> date:
        return self._porteurs.jour_d_effet(titre, self.jour)

    def _indexer(self, titre_id: int, reference: str, rncp: str | None) -> None:
        self._par_reference[reference] = titre_id
        if rncp:
            self._par_rncp[rncp] = titre_id

    def _vise(self, demande: Demande) -> int | None:
        """Le titre que nomme la demande, s'il existe ; sinon la décision le dira."""
        if demande.action == Action.MODIFIER:
            try:
                return self._resolveur.titre(demande.objet)
            except ErreurCeres:
                return None
        return self._deja(demande.valeurs)

    def _deja(self, valeurs: Valeurs) -> int | None:
        reference = reference_de(valeurs.get("code"), valeurs.get("millesime"), valeurs.get("rncp"))
        return self._par_rncp.get(valeurs.get("rncp") or "") or self._par_reference.get(reference)

    def conclure(self, decisions: Sequence[Decision]) -> None:
        """SES-04 : les sessions à venir à qui ces dates ôtent un second juré, une fois chacune, avec qui est libre ;
        non celles que SES-05 a nommées : le titre fermé, nul n'y siégerait."""
        raccourcis: dict[int, Decision] = {}
        partants: set[int] = set()
        dites: set[str] = set()
        for d in decisions:
            touches = (d.effets or {}) if d.resultat is Resultat.FAIT else {}
            dites |= {s["session"] for s in touches.get("sessions", ()) if s["effet"] == "perd"}
            if perdants := {
                identifiants.numero("J", j["jure"]) for j in touches.get("jures", ()) if j["effet"] == "perd"
            }:
                raccourcis[self._par_reference[d.objet]] = d
                partants |= perdants
        if not partants:
            return
        from ceres_cli.services.composition import remplacants

        def dater(jures: Iterable[Jure]) -> None:
            for titre in (h.certification.titre for j in jures for h in j.habilitations):
                if titre.id in raccourcis:
                    titre.vie = self.titres[titre.id].vie

        siegeant = dict.fromkeys(partants, lambda _: False)
        for perte in remplacants.pertes(self.db, self.acteur, self.jour, siegeant, dater):
            if perte.session not in dites and (decision := raccourcis.get(perte.titre)) is not None:
                decision.consequence += f"\n{perte.phrase}"

    def document(self, objet: str) -> dict[str, Any]:
        return lectures.en_dicts(self.db, [self.titres[self._par_reference[objet]]], self.jour)[0]

    # --- saisie ---

    def _creer(self, demande: Demande) -> Decision:
        valeurs = demande.valeurs
        connu = self._deja(valeurs)
        if connu is not None:
            return self._existe(demande, self.titres[connu])
        regles.verifier_dates(valeurs["debut"], valeurs["fin"])
        prolongation = regles.apres_saisie(None, None, valeurs["fin"], valeurs.get("fin_prolongation"))
        return self._faire_naitre(demande, prolongation)

    def _existe(self, demande: Demande, titre: FaitsTitre) -> Decision:
        valeurs, vie = demande.valeurs, titre.vie
        voulue = (
            reference_de(valeurs.get("code"), valeurs.get("millesime"), valeurs.get("rncp")),
            (valeurs["debut"], valeurs["fin"], valeurs.get("fin_prolongation") or vie.fin_prolongation),
        )
        if voulue == (titre.reference, (vie.debut, vie.fin, vie.fin_prolongation)):
            texte = f"rien à changer : le titre {titre.reference} existe déjà avec ces dates"
            return self.sans_effet(demande, titre, texte)
        numero = f" ({titre.colonnes['rncp']})" if titre.colonnes["rncp"] else ""
        raise ErreurUsage(
            f"Le titre {titre.reference}{numero} existe déjà.",
            conseil=f"Changez-le avec « ceres referentiel modifier {titre.reference} ».",
        )

    def _modifier(self, demande: Demande) -> Decision:
        titre, valeurs = self.titres[self._resolveur.titre(demande.objet)], demande.valeurs
        projet = ProjetTitre(titre, self.ecritures, self.numeros, self._effet)
        avant = titre.vie
        debut, fin = valeurs.get("debut") or titre.jour("date_debut_validite"), valeurs.get("fin") or avant.fin
        regles.verifier_dates(debut, fin)
        prolongation = regles.apres_saisie(_prolongation(titre), avant.fin, fin, valeurs.get("fin_prolongation"))
        self._nommer(projet, valeurs)
        for colonne in ("intitule", "sigle", "niveau"):
            if valeurs.get(colonne) is not None:
                projet.poser(colonne, valeurs[colonne])
        projet.dater(debut, fin, prolongation)
        projet.completer_blocs(valeurs)
        if valeurs.get("rome"):
            projet.remplacer_rome(valeurs["rome"])
        return self._conclure(demande, projet, prolongation, [])

    def _nommer(self, projet: ProjetTitre, valeurs: Valeurs) -> None:
        """Donne son code, son millésime ou son numéro RNCP à un titre qui n'en a pas : sa référence peut en changer."""
        titre = projet.titre
        noms = {c: valeurs.get(c) or titre.colonnes[c] for c in ("code", "millesime", "rncp")}
        for colonne, voulu in noms.items():
            actuel = titre.colonnes[colonne]
            if actuel not in (None, voulu) and (colonne != "code" or titre.colonnes["millesime"]):
                raise ErreurUsage(
                    f"Le titre {titre.reference} porte déjà « {actuel} » : ce nom ne change plus.",
                    conseil="Une autre version se crée avec « ceres referentiel creer ».",
                )
        reference = reference_de(**noms)
        for nom, connu in (
            (reference, self._par_reference.get(reference)),
            (noms["rncp"], self._par_rncp.get(noms["rncp"])),
        ):
            if connu not in (None, titre.id):
                raise ErreurUsage(
                    f"{nom} est déjà le nom d'un autre titre.", conseil="Voir « ceres referentiel lister »."
                )
        for colonne, voulu in {**noms, "reference": reference}.items():
            projet.poser(colonne, voulu)

    # --- import ---

    def _importer(self, demande: Demande) -> Decision:
        valeurs = demande.valeurs
        if refus := valeurs.get("refus"):
            raise ErreurFichier("Fiche fautive.", motifs=refus)
        connu = self._deja(valeurs)
        fin: date = valeurs["fin"]
        if connu is None:
            return self._faire_naitre(demande, regles.apres_import(None, None, fin, valeurs.get("limite")))
        titre = self.titres[connu]
        debut, fin_avant = valeurs.get("debut") or titre.jour("date_debut_validite"), titre.vie.fin
        if debut is not None and debut > fin:
            raise ErreurFichier(
                f"{titre.reference} : la fin d'enregistrement ({en_francais(fin)}) précède le début de validité connu"
                f" ({en_francais(debut)})",
                conseil="Corrigez d'abord le début avec « ceres referentiel modifier --debut-validite ».",
            )
        projet = ProjetTitre(titre, self.ecritures, self.numeros, self._effet)
        prolongation = regles.apres_import(_prolongation(titre), fin_avant, fin, valeurs.get("limite"))
        for colonne in ("intitule", "niveau", "validation_partielle", "nsf", "texte_officiel"):
            if valeurs.get(colonne) is not None:
                projet.poser(colonne, valeurs[colonne])
        if valeurs.get("voies"):
            connues = lire_voies(titre.colonnes["voies"])
            projet.poser("voies", ecrire_voies({**connues, **valeurs["voies"]}))
        projet.dater(debut, fin, prolongation)
        alertes = self._rapprocher_blocs(projet, valeurs)
        self._relier(projet, valeurs)
        return self._conclure(demande, projet, prolongation, alertes)

    def _rapprocher_blocs(self, projet: ProjetTitre, valeurs: Valeurs) -> list[str]:
        """Les CCP de la source ; un CCP absent est retiré, avec une alerte s'il sert. Les CCS n'y sont jamais."""
        if not valeurs.get("ccp"):
            return []
        suite = rapprocher(projet.titre.de_type(Type.CCP), valeurs["ccp"])
        for bloc, (code, libelle) in suite.reconnus:
            projet.reconnaitre(bloc, libelle, code)
        for rang, (code, libelle) in suite.nouveaux:
            projet.ajouter_bloc(Type.CCP, rang, libelle, code)
        alertes = []
        for bloc in suite.partis:
            projet.retirer(bloc)
            habilitations, sessions = self._porteurs.sur(bloc)
            if habilitations or sessions:
                alertes.append(
                    f"{projet.titre.reference}/{bloc.nom} « {bloc.intitule} » n'est plus dans l'export : gardé, marqué"
                    f" retiré (habilitations : {habilitations}, sessions : {sessions})."
                )
        return alertes

    def _relier(self, projet: ProjetTitre, valeurs: Valeurs) -> None:
        if valeurs.get("rome"):
            projet.remplacer_rome(valeurs["rome"])
        for ancien in valeurs.get("precedents") or ():
            projet.lier(self._successions, ancien, valeurs["rncp"])
        for nouveau in valeurs.get("suivants") or ():
            projet.lier(self._successions, valeurs["rncp"], nouveau)

    # --- fin commune ---

    def _faire_naitre(self, demande: Demande, prolongation: Prolongation) -> Decision:
        valeurs = demande.valeurs
        projet = ProjetTitre(None, self.ecritures, self.numeros, self._effet)
        titre = projet.titre
        projet.poser("reference", reference_de(valeurs.get("code"), valeurs.get("millesime"), valeurs.get("rncp")))
        for colonne in (
            *("code", "millesime", "rncp", "intitule", "sigle", "niveau"),
            *("validation_partielle", "nsf", "texte_officiel"),
        ):
            projet.poser(colonne, valeurs.get(colonne))
        if valeurs.get("voies"):
            projet.poser("voies", ecrire_voies(valeurs["voies"]))
        projet.dater(valeurs.get("debut"), valeurs["fin"], prolongation)
        projet.ajouter_bloc(Type.TITRE, 0, valeurs["intitule"])
        for type_, nom in ((Type.CCP, "ccp"), (Type.CCS, "ccs")):
            for rang, (code, libelle) in enumerate(valeurs.get(nom) or (), start=1):
                projet.ajouter_bloc(type_, rang, libelle, code)
        self._relier(projet, valeurs)
        self.titres[titre.id] = titre
        self._indexer(titre.id, titre.reference, titre.colonnes["rncp"])
        projet.enregistrer(self._provenance(valeurs))
        avis = [f"{titre.reference} : {prolongation.note}."] if prolongation.alerte else []
        texte = messages_titre.creation(titre)
        decision = self.fait(demande, titre, texte, projet.avant, projet.donnees, avertissements=avis)
        decision.avant, decision.apres = None, projet.apres
        return decision

    def _conclure(
        self, demande: Demande, projet: ProjetTitre, prolongation: Prolongation, alertes: list[str]
    ) -> Decision:
        """Enregistre ce qui change ; ce qui touche habilitations ou sessions est une conséquence, dite avant."""
        titre, version = projet.titre, projet.titre.version
        if prolongation.alerte:
            alertes.append(f"{titre.reference} : {prolongation.note}.")
        if not projet.apres:
            return self.sans_effet(demande, titre, f"rien à changer pour {titre.reference}", alertes)
        effet, sans_portee, touches = self._effet_des_dates(projet)
        exige, touches_par_ccp = exigences.touches(self.db, titre, projet.exigences)
        sans_emploi, touches_par_rome = emplois.touches(self.db, titre, projet.rome_avant, self.jour)
        projet.enregistrer(self._provenance(demande.valeurs))
        self._indexer(titre.id, titre.reference, titre.colonnes["rncp"])
        texte = f"titre {titre.reference} modifié : {messages_titre.differences(projet.avant, projet.apres)}"
        if prolongation.note and not prolongation.alerte:
            texte += f" ; {prolongation.note}"
        decision = self.fait(
            demande, titre, texte, projet.avant, projet.apres, version=version, avertissements=sans_portee
        )
        decision.consequence = "\n".join([*effet, *exige, *sans_emploi, *alertes])
        decision.effets = {**touches, **touches_par_ccp, **touches_par_rome} or None
        return decision

    def _effet_des_dates(self, projet: ProjetTitre) -> tuple[list[str], list[str], Effets]:
        """(nouvelles dates qui touchent quelque chose, dates qui ne touchent personne, qui) ; rouvre les expirées."""
        if not any(champ.startswith("date_") for champ in projet.apres):
            return [], [], {}
        titre = projet.titre
        anciennes = {c: v for c, v in projet.avant.items() if c in titre.colonnes}
        avant, apres = faits_titre.vie_de({**titre.colonnes, **anciennes}), titre.vie
        for hid in self._porteurs.a_rouvrir(titre.id, apres, self.jour):
            self.ecritures.modifier("habilitation", hid, {"expiration_constatee": None})
        effet = self._porteurs.effet(titre.id, avant, apres, self.jour)
        texte = messages_titre.dates_changees(titre.reference, avant, apres, self.jour, effet)
        return ([texte], [], effet.touches) if effet else ([], [texte], {})

    def _provenance(self, valeurs: Valeurs) -> dict[str, Any]:
        provenance = valeurs.get("provenance")
        return {**provenance, "importe_le": self.jour.isoformat()} if provenance else {}

    ACTIONS: ClassVar[Aiguillage] = {Action.CREER: _creer, Action.MODIFIER: _modifier, Action.IMPORTER: _importer}


class MetierTitre(Metier):
    """L'effet d'une modification est montré avant d'être écrit ; l'accord n'est demandé qu'au terminal."""

    situation = SituationTitre
    operation = Operation.ECRIRE_REFERENTIEL
    averties = frozenset({Action.MODIFIER, Action.IMPORTER})
    facultatives = averties


def _prolongation(titre: FaitsTitre) -> Prolongation:
    return Prolongation(titre.vie.fin_prolongation, OrigineProlongation(titre.colonnes["origine_prolongation"]))
