"""Réunir une fiche de candidat dans une autre : inscriptions, obtentions, demandes VAE, convocations, liens et
identités la suivent.

La fiche absorbée est effacée ; son histoire reste au journal, sous son numéro, où chaque valeur perdue se lit.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.ecritures import Ecritures
from ceres_cli.moteur.situation import Lie, Nomme, Situation
from ceres_cli.noms import CANDIDAT
from ceres_cli.regles import identifiants
from ceres_cli.regles.candidat import fusion
from ceres_cli.regles.candidat.fusion import Place
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.session import Candidat
from ceres_cli.regles.session.horaires import Heures, champ
from ceres_cli.regles.traces import Lien
from ceres_cli.regles.vocabulaire import EtatInscription, EtatParchemin, EtatSession
from ceres_cli.services.candidat import requetes
from ceres_cli.services.candidat.saisie import LIBELLES
from ceres_cli.services.faits import amenagements, hors_ressort, personnes
from ceres_cli.services.faits.distinctions import Dites
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.faits.sessions import chaines_de_titres, horaires
from ceres_cli.services.obtention.acquis import Acquis
from ceres_cli.services.obtention.parchemins import REUNIES
from ceres_cli.services.personne import proches
from ceres_cli.services.personne import requetes as requetes_personne
from ceres_cli.services.personne.passage import Effet, Passage
from ceres_cli.services.personne.raisons import IDENTITE
from ceres_cli.services.personne.saisie import reprendre
from ceres_cli.store import Db

Fiche = Mapping[str, Any]
_NOMS = {
    "inscriptions": ("inscription reprise", "inscriptions reprises"),
    "obtentions": ("obtention reprise", "obtentions reprises"),
    "demandes": ("demande VAE reprise", "demandes VAE reprises"),
    "parchemins": ("parchemin repris", "parchemins repris"),
    "convocations": ("convocation reprise", "convocations reprises"),
    "liens": ("lien repris", "liens repris"),
}


class Fusions:
    """Tout ce qui tient à ces candidats ; `appliquer` en fait passer la part de l'un à l'autre."""

    def __init__(self, db: Db, acteur: Acteur, ids: Iterable[int], distinctions: Dites) -> None:
        """`distinctions` : celles de ces candidats."""
        siens = sorted(ids)
        self._db = db
        self._amenagements: Mapping[int, amenagements.Versions] | None = None
        hors_ressort.sessions_des_candidats(db, siens)
        self._places: dict[int, list[Place]] = {i: [] for i in siens}
        self._versions: dict[int, int] = {}
        for candidat, numero, session, annee, rang, etat, version, *suite in requetes.places(db, siens):
            *lieu, etat_session, resultat, ccp = suite
            presente, vue = etat != EtatInscription.DESINSCRIT, acteur.voit_session(*lieu)
            acquis = tuple(ccp.split(",")) if ccp else ()
            sienne = Place(
                numero, session, identifiants.session(annee, rang), presente, vue, etat_session, etat, resultat, acquis
            )
            self._places[candidat].append(sienne)
            self._versions[session] = version
        self._acquis = Acquis(db, siens, (), chaines_de_titres(db))
        self._demandes = requetes.demandes_vae(db, siens)
        self._liens = requetes_personne.liens(db, "candidat", siens)
        self._sieges = Sieges(db, {jure for jure, *_ in self._liens})
        self._convocations = requetes_personne.convocations(db, "candidat", siens)
        self._convoques = {candidat for candidat, *_ in self._convocations}
        self._distinctions = distinctions
        self._identites = requetes.identites(db, siens)
        self._heures = horaires(db, {p.session_id for places in self._places.values() for p in places})

    def inscriptions(self, candidat: int) -> list[int]:
        """Celles qu'il a, ou a eues."""
        return [p.id for p in self._places[candidat]]

    def est_convoque(self, candidat: int) -> bool:
        """Une convocation a été éditée pour lui."""
        return candidat in self._convoques

    def oter(self, ecritures: Ecritures, inscriptions: Sequence[int]) -> None:
        """Ces inscriptions s'en vont, et leurs aménagements (AME-01)."""
        if inscriptions and self._amenagements is None:
            tous = (p.id for siennes in self._places.values() for p in siennes)
            self._amenagements = amenagements.versions(self._db, tous)
        for numero in inscriptions:
            gardes = [(numero, depuis) for depuis in (self._amenagements or {}).get(numero, ())]
            for cle in (*gardes, *(c for c in ecritures.ajoutees("amenagement") if c[0] == numero)):
                ecritures.supprimer("amenagement", cle)
            ecritures.supprimer("inscription", numero)

    def est_lie(self, candidat: int) -> bool:
        """Un juré s'en dit proche (SES-08)."""
        return any(lie == candidat for _, _, _, lie, _ in self._liens)

    def lies(self, absorbe: int) -> dict[str, Lie]:
        """Ses inscriptions et ses demandes VAE ; une session d'un autre ressort ne se nomme pas."""
        lies = {}
        for p in self._places[absorbe]:
            ou = ("session", p.session_id) if p.vue else ("", 0)
            dit = " ".join((p.etat, p.inscription, str(p.resultat), *p.ccp))
            lies[f"inscription {p.id}"] = Lie(dit, p.nom, *ou)
        for candidat, numero, version in self._demandes:
            if candidat == absorbe:
                reference = identifiants.affiche("D", numero)
                lies[reference] = Lie(str(version), reference, "demande_vae", numero)
        return lies

    def controles(self, garde: Candidat, absorbe: Candidat) -> list[Condition]:
        return [
            fusion.sessions_distinctes(self._places[garde.id], self._places[absorbe.id]),
            *fusion.sans_exces(garde, absorbe),
        ]

    def exces(self, garde: Candidat, absorbe: Candidat) -> list[str]:
        """CAN-11 : ce que la fusion réunit de ce qui est déjà validé, sans rien en défaire ; vide : rien de trop."""
        places = fusion.communes(self._places[garde.id], self._places[absorbe.id])
        ensemble = [autre.nom for _, autre in places if autre.etat == EtatSession.VALIDEE]
        deux_fois = (
            [f"toutes deux dans {', '.join(ensemble)}, déjà validée : une seule place y reste"] if ensemble else []
        )
        return [*deux_fois, *fusion.exces_reuni(garde, absorbe)]

    def appliquer(
        self,
        situation: Situation,
        demande: Demande,
        candidat: Candidat,
        garde: tuple[Nomme, Fiche],
        absorbe: tuple[Nomme, Fiche],
        exces: Sequence[str],
    ) -> Effet:
        """Écrit la fusion et ses traces, sous les deux numéros ; la fiche gardée (`candidat`), complétée, reste à
        écrire. `exces` : ce qu'elle réunit de trop, déjà validé."""
        reprises = demande.valeurs.get("reprendre") or ()
        effet = Effet(reprendre(garde[1], absorbe[1], CANDIDAT.ensembles, reprises), _NOMS, LIBELLES)
        effet.avertissements += proches.dementie(garde[0], absorbe[0], self._distinctions)
        neuve = {**garde[1], **effet.complement}
        effet.avertir_des_valeurs(garde[0].reference, garde[1], absorbe[1])
        memes = all(neuve[champ] == absorbe[1][champ] for champ in IDENTITE)
        if any(neuve[champ] != garde[1][champ] for champ in IDENTITE):
            effet.avertissements += self._acquis.parchemins.identite_corrigee(situation, demande, garde[0].id)
        passage = Passage(situation, demande, garde[0], absorbe[0])
        self._inscriptions(passage, effet)
        self._obtenues(passage, candidat, effet, meme_identite=memes)
        self._demandees(passage, effet)
        self._convoquees(passage, effet)
        self._lies(passage, effet)
        proches.reporter(situation, passage.absorbe.id, passage.garde.id, self._distinctions)
        self._portees(passage, personnes.identite(*(neuve[champ] for champ in IDENTITE)))
        passage.reunir(derogation=bool(exces))
        return effet

    def _inscriptions(self, passage: Passage, effet: Effet) -> None:
        doubles = {autre.id: sienne for sienne, autre in fusion.communes(*self._deux(passage))}
        for place in self._places[passage.absorbe.id]:
            change: dict[str, Any] = {"candidat_id": passage.garde.id}
            if place.id in doubles:
                change |= self._une_seule_place(passage, doubles[place.id], place)
            passage.ecritures.modifier("inscription", place.id, change)
            self._versions[place.session_id] += 1
            version = self._versions[place.session_id]
            passage.ecritures.modifier("session_examen", place.session_id, {"version": version})
            session = Nomme(place.session_id, place.session, version)
            passage.echanger("session", session, "inscription")
            self._porter_les_heures(passage, session)
            effet.repris["inscriptions"].append(place.session)

    def _porter_les_heures(self, passage: Passage, session: Nomme) -> None:
        """PAS-02 : ses heures de passage, là où il garde sa place."""
        siennes = [h for h in self._heures.get(session.id, ()) if h.candidat == passage.absorbe.id]
        for h in siennes:
            passage.ecritures.modifier("passage", h.id, {"candidat_id": passage.garde.id})
        if siennes:
            dit = str(Heures(siennes))
            passage.tracer(session, champ(passage.absorbe.id), dit, None, "session")
            passage.tracer(session, champ(passage.garde.id), None, dit, "session")

    def _deux(self, passage: Passage) -> tuple[list[Place], list[Place]]:
        return self._places[passage.garde.id], self._places[passage.absorbe.id]

    def _une_seule_place(self, passage: Passage, sienne: Place, autre: Place) -> dict[str, Any]:
        """Les deux étaient dans cette session, close : la mieux notée des deux places reste, avec les CCP de chacune ;
        l'autre est mise à l'écart. Rend ce qui change de `autre`."""
        reste, ccp = fusion.place_gardee(sienne, autre)
        ecartee = autre if reste is sienne else sienne
        changes: dict[int, dict[str, Any]] = {sienne.id: {}, autre.id: {}}
        dits: dict[int, tuple[str, str, str]] = {}
        if ccp != reste.ccp:
            changes[reste.id] = {"ccp_acquis": ",".join(ccp)}
            avant, apres = (f"{reste.resultat} ({', '.join(c)})" for c in (reste.ccp, ccp))
            dits[reste.id] = "resultat", avant, apres
        if EtatInscription.ECARTE not in (reste.inscription, ecartee.inscription):
            changes[ecartee.id] = {"etat": EtatInscription.ECARTE.value}
            dits[ecartee.id] = ("inscription", ecartee.inscription, EtatInscription.ECARTE.value)
        if changes[sienne.id]:
            passage.ecritures.modifier("inscription", sienne.id, changes[sienne.id])
        session = Nomme(autre.session_id, autre.session, self._versions[autre.session_id] + 1)
        for place, qui in ((sienne, passage.garde), (autre, passage.absorbe)):
            if place.id in dits:
                champ, avant, apres = dits[place.id]
                arretee = place.etat == EtatSession.VALIDEE
                passage.tracer(session, f"{champ} {qui.reference}", avant, apres, "session", derogation=arretee)
        return changes[autre.id]

    def _obtenues(self, passage: Passage, candidat: Candidat, effet: Effet, *, meme_identite: bool) -> None:
        """Ce que les résultats réunis donnent : ce que l'une et l'autre détenaient, peut-être un titre (OBT-02)."""
        situation, demande = passage.situation, passage.demande
        for reference in self._acquis.reunir(situation, passage.garde.id, passage.absorbe.id):
            passage.tracer(passage.absorbe, "obtention", reference, None)
        repris = self._acquis.parchemins.reunir(
            situation, demande, passage.garde.id, passage.absorbe.id, meme_identite=meme_identite
        )
        effet.avertissements += self._acquis.parchemins.attestations.reunir(
            situation, demande, passage.garde.id, passage.absorbe.id, REUNIES, meme_identite=meme_identite
        )
        mouvement = self._acquis.recalculer(situation, demande, candidat, REUNIES)
        effet.avertissements += mouvement.attestations
        for reference in mouvement.gagnees:
            passage.tracer(passage.garde, "obtention", None, reference)
        effet.repris["obtentions"] += mouvement.gagnees
        effet.repris["parchemins"] += [p.reference for p in repris]
        effet.avertissements += [
            f"OBT-03 : le parchemin {p.reference} ({self._acquis.nom(p.certification_id)}) est à annuler."
            for p in {p.id: p for p in (*repris, *mouvement.a_annuler) if p.etat == EtatParchemin.A_ANNULER}.values()
        ]

    def _demandees(self, passage: Passage, effet: Effet) -> None:
        for candidat, numero, version in self._demandes:
            if candidat == passage.absorbe.id:
                neuve = {"candidat_id": passage.garde.id, "version": version + 1}
                passage.ecritures.modifier("demande_vae", numero, neuve)
                demande = Nomme(numero, identifiants.affiche("D", numero), version + 1)
                passage.echanger("demande_vae", demande, "candidat")
                effet.repris["demandes"].append(demande.reference)

    def _convoquees(self, passage: Passage, effet: Effet) -> None:
        siennes, autres = ({p.session_id for p in places if p.presente} for places in self._deux(passage))
        presentes = autres - siennes
        effet.repris["convocations"] += passage.convocations(self._convocations, presentes)

    def _lies(self, passage: Passage, effet: Effet) -> None:
        connus = {(candidat, jure) for jure, _, _, candidat, _ in self._liens}
        for jure, numero, _, candidat, nature in self._liens:
            lie = Nomme(jure, identifiants.affiche("J", jure))
            absorbe = candidat == passage.absorbe.id
            autre = passage.garde.id if absorbe else passage.absorbe.id
            commun = (autre, jure) in connus
            if not commun:
                qui = f"{lie.reference}, lié à {passage.garde.reference} ({nature}),"
                effet.avertissements += touchees(qui, self._sieges.du_lien(jure, candidat=autre))
            if not absorbe:
                continue
            passage.tracer(lie, "lien", str(Lien(passage.absorbe.reference, nature)), None, "jure")
            if commun:
                passage.ecritures.supprimer("lien_jure", numero)
                continue
            passage.ecritures.modifier("lien_jure", numero, {"candidat_id": passage.garde.id})
            passage.tracer(lie, "lien", None, str(Lien(passage.garde.reference, nature)), "jure")
            effet.repris["liens"].append(lie.reference)

    def _portees(self, passage: Passage, neuve: personnes.Identite) -> None:
        """CAN-05 : la fiche gardée porte désormais les identités de l'autre ; `neuve`, la sienne, s'écrit avec elle."""
        siennes = {(noms, ne_le) for c, noms, ne_le in self._identites if c == passage.garde.id} | {neuve}
        for candidat, noms, ne_le in self._identites:
            if candidat == passage.absorbe.id and (noms, ne_le) not in siennes:
                passage.ecritures.ajouter("identite_candidat", (passage.garde.id, noms, ne_le), {})
