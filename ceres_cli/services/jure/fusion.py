"""Fusionner un juré dans un autre : ses habilitations, emplois, jurys, liens, jours pris et
convocations changent de juré.

La fiche absorbée est effacée ; son histoire reste au journal, sous son numéro, où chaque valeur perdue se lit.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from ceres_cli.erreurs import ErreurUsage
from ceres_cli.moteur.demande import Demande
from ceres_cli.moteur.situation import Lie, Nomme, Situation
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.calendrier import JURES_MIN, du_au, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.jure import Jure, Periode
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.jure import doublons
from ceres_cli.regles.jure.doublons import Fermeture, Siege
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.libre import reunir
from ceres_cli.regles.traces import Emploi, Jours, Lien, champ_des_jours
from ceres_cli.regles.vocabulaire import EtatSession
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits import hors_ressort
from ceres_cli.services.faits import sessions as chargement_session
from ceres_cli.services.faits.distinctions import Dites
from ceres_cli.services.faits.liens import Sieges, touchees
from ceres_cli.services.jure import requetes
from ceres_cli.services.jure.fiche import SANS_TRACE, Fiche
from ceres_cli.services.personne import proches
from ceres_cli.services.personne import requetes as requetes_personne
from ceres_cli.services.personne.passage import Effet, Passage
from ceres_cli.services.personne.saisie import reprendre
from ceres_cli.store import Db

_NOMS = {
    "habilitations": ("habilitation reprise", "habilitations reprises"),
    "emplois": ("emploi repris", "emplois repris"),
    "sessions": ("jury repris", "jurys repris"),
    "liens": ("lien repris", "liens repris"),
    "jours": ("période prise reprise", "périodes prises reprises"),
    "convocations": ("convocation reprise", "convocations reprises"),
}


class Fusions:
    """Tout ce qui tient à ces jurés ; `appliquer` en fait passer la part d'un juré à un autre."""

    def __init__(self, db: Db, ids: Iterable[int], distinctions: Dites) -> None:
        """`distinctions` : celles de ces jurés."""
        self._db = db
        self._ids = sorted(ids)
        self._distinctions = distinctions
        self._sessions: dict[int, SessionExamen] = {}
        self._membres: dict[int, int] = {}
        self._jures: dict[int, Jure] = {}
        self._sieges: dict[int, list[Siege]] = {i: [] for i in self._ids}
        self._juges: dict[tuple[int, int], set[int]] = {}
        for session, jure, passage in requetes.passages(db, self._ids):
            self._juges.setdefault((session, jure), set()).add(passage)
        self._en_cours = Sieges(db, self._ids)
        if not self._ids:
            return
        self._jures = chargement.jures(db, self._ids)
        lignes = chargement.habilitations(db.parmi("h.jure_id", self._ids))
        certifications = chargement.certifications(db, {ligne[2] for ligne in lignes})
        for h in chargement.assembler(lignes, self._jures, certifications).values():
            h.jure.habilitations.append(h)
        chargement.completer_sessions(db, self._jures)
        hors_ressort.sessions_des_jures(db, self._ids)
        for jure, ident, annee, numero, etat, debut, fin, *reste in requetes.sieges(db, self._ids):
            jours = date.fromisoformat(debut), date.fromisoformat(fin)
            self._sieges[jure].append(Siege(ident, identifiants.session(annee, numero), etat, *jours, *reste))
        sieges = [s for siens in self._sieges.values() for s in siens]
        self._membres = requetes.membres(db, {s.id for s in sieges})
        self._sessions = chargement_session.sessions(db, {s.id for s in sieges if s.en_cours}, {})

    def lies(self, garde: int, absorbe: int) -> dict[str, Lie]:
        """Les habilitations de l'un et de l'autre, et les sièges de l'absorbé."""
        siennes = [h for n in (garde, absorbe) for h in self._jures[n].habilitations]
        return {
            **{h.reference: Lie(str(h.version), h.reference, "habilitation", h.id) for h in siennes},
            **{s.reference: Lie(f"{s.etat} {s.vient}", s.reference, "session", s.id) for s in self._sieges[absorbe]},
        }

    def controles(self, garde: int, absorbe: int) -> list[Condition]:
        return doublons.activite(self._jures[garde], self._jures[absorbe])

    def appliquer(
        self, situation: Situation, demande: Demande, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche]
    ) -> Effet:
        """Écrit la fusion et ses traces, sous les deux numéros ; la fiche gardée, complétée, reste à écrire.
        ErreurUsage si une habilitation à garder n'est pas en cause."""
        jures = self._jures[garde[0]], self._jures[absorbe[0]]
        closes = doublons.fermetures(*jures, self._a_garder(demande, *jures), situation.jour)
        deux = (situation.nommer(numero, fiche["version"] + 1) for numero, fiche in (garde, absorbe))
        passage = Passage(situation, demande, *deux)
        reprises = demande.valeurs.get("reprendre") or ()
        complement = reprendre(garde[1], absorbe[1], JURE.ensembles, reprises)
        effet = Effet(complement, _NOMS, JURE.libelles)
        effet.avertissements += proches.dementie(passage.garde, passage.absorbe, self._distinctions)
        effet.avertissements += self._pertes(closes, *jures)
        effet.avertissements += doublons.suspensions(closes, situation.jour)
        self._avertir(effet, garde, absorbe)
        effet.avertissements += self._employeur(garde, absorbe, effet.complement)
        self._habilitations(passage, effet, closes)
        self._jurys(passage, effet)
        self._emplois(passage, effet)
        self._liens(passage, effet)
        self._jours_pris(passage, effet)
        self._convocations(passage, effet)
        proches.reporter(situation, absorbe[0], garde[0], self._distinctions)
        for champ, valeur in absorbe[1].items():
            if champ not in SANS_TRACE and valeur is not None:
                passage.tracer(passage.absorbe, champ, str(valeur), None)
        siens = {s.id for s in self._sieges[garde[0]]}
        passage.reunir(derogation=any(s.arretee and s.id in siens for s in self._sieges[absorbe[0]]))
        return effet

    def _a_garder(self, demande: Demande, garde: Jure, absorbe: Jure) -> set[int]:
        """Les habilitations nommées : chacune en recouvre une autre, et l'autre n'est pas nommée."""
        voulues = {identifiants.numero("H", h) for h in demande.valeurs.get("garder") or ()}
        paires = doublons.recouvrements(garde, absorbe)
        for ref in sorted(voulues - {h.id for paire in paires for h in paire}):
            raise ErreurUsage(
                f"--garder {identifiants.affiche('H', ref)} : elle n'en recouvre aucune de l'autre fiche.",
                conseil="Ne nommez que celles qui se recouvrent ; les autres restent.",
            )
        for une, autre in paires:
            if {une.id, autre.id} <= voulues:
                raise ErreurUsage(
                    f"--garder : {une.reference} et {autre.reference} se recouvrent.",
                    conseil="Une seule reste : nommez-la seule.",
                )
        return voulues

    def _pertes(self, closes: Sequence[Fermeture], garde: Jure, absorbe: Jure) -> list[str]:
        """Ce que la fusion ôte, nommé avant d'être fait."""
        suite = [
            f"HAB-14 : {f.fermee.reference} ({f.fermee.certification.reference}, {du_au(f.fermee.debut, f.fermee.fin)})"
            f" {'est supprimée' if f.fin is None else f'prend fin le {en_francais(f.fin)}'}, {f.gardee.reference}"
            f" ({du_au(f.gardee.debut, f.gardee.fin)}) est gardée."
            for f in closes
        ]
        siens = {s.id for s in self._sieges[garde.id]}
        for siege in self._sieges[absorbe.id]:
            if siege.id in siens and siege.etat != EtatSession.ANNULEE:
                reste = self._membres[siege.id] - 1
                quorum = f", il lui en faut {JURES_MIN}" if reste < JURES_MIN and siege.en_cours else ""
                suite.append(
                    f"SES-04 : deux sièges n'en font qu'un dans le jury de {siege.reference} ({libelle(siege.etat)}) :"
                    f" {compter(reste, 'juré')}{quorum}."
                )
        if perdus := doublons.jurys_perdus(
            doublons.reuni(garde, absorbe, closes), (garde, absorbe), self._sessions.values()
        ):
            suite.append(f"SES-01 : {garde.accorder('il', 'elle')} ne pourra plus siéger dans {', '.join(perdus)}.")
        return suite

    def _avertir(self, effet: Effet, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche]) -> None:
        suite, reference = effet.avertissements, identifiants.affiche("J", garde[0])
        if doublons.comparer(_comparable(*garde), _comparable(*absorbe)) is None:
            suite.append("Rien, dans ces deux fiches, ne dit que c'est la même personne.")
        suite += doublons.doubles_reservations(self._sieges[garde[0]], self._sieges[absorbe[0]])
        effet.avertir_des_valeurs(reference, garde[1], absorbe[1])
        if absorbe[1]["actif"] and not garde[1]["actif"]:
            suite.append(f"{reference} est inactif : les habilitations reprises ne serviront qu'après « reactiver ».")

    def _employeur(self, garde: tuple[int, Fiche], absorbe: tuple[int, Fiche], complement: Fiche) -> list[str]:
        """SES-08 : l'employeur que la fusion donne aux jurys de qui n'en avait pas, ou en avait un autre."""
        employeur = {**garde[1], **complement}["employeur"]
        touches = [
            n for n, fiche in (garde, absorbe) if textes.cle(fiche["employeur"] or "") != textes.cle(employeur or "")
        ]
        sieges = [s for n in touches for s in self._en_cours.chez(n, employeur)]
        return touchees(f"ce juré, employé de {employeur},", sieges)

    def _habilitations(self, passage: Passage, effet: Effet, closes: Sequence[Fermeture]) -> None:
        """Celles de l'absorbé passent à l'autre ; celle qui s'arrête le fait ensuite, quelle que soit sa fiche."""
        for h in self._jures[passage.absorbe.id].habilitations:
            h.version += 1
            passage.ecritures.modifier("habilitation", h.id, {"jure_id": passage.garde.id, "version": h.version})
            passage.echanger("habilitation", Nomme(h.id, h.reference, h.version), "jure")
            effet.repris["habilitations"].append(h.reference)
        for f in closes:
            h = f.fermee
            if f.fin is None:
                perdues = {
                    "jure": passage.garde.reference, "certification": h.certification.reference, "etat": str(h.etat),
                    "debut": h.debut.isoformat(), "fin": h.fin.isoformat(),
                }  # fmt: skip
                passage.ecritures.supprimer("habilitation", h.id)
                for champ, valeur in perdues.items():
                    passage.tracer(Nomme(h.id, h.reference, h.version), champ, valeur, None, "habilitation")
                continue
            if h.jure.id == passage.garde.id:
                h.version += 1
            passage.ecritures.modifier("habilitation", h.id, {"fin": f.fin.isoformat(), "version": h.version})
            nomme = Nomme(h.id, h.reference, h.version)
            passage.tracer(nomme, "fin", h.fin.isoformat(), f.fin.isoformat(), "habilitation")

    def _jurys(self, passage: Passage, effet: Effet) -> None:
        """Ses sièges passent à l'autre, avec ce qu'il a répondu ; dans un jury où siégeaient les deux, un seul reste,
        sans rien défaire de ce qui est validé, et la réponse du gardé l'emporte."""
        siens = {s.id: s for s in self._sieges[passage.garde.id]}
        for siege in self._sieges[passage.absorbe.id]:
            version = siege.version + 1
            passage.ecritures.supprimer("participation", (siege.id, passage.absorbe.id))
            passage.ecritures.modifier("session_examen", siege.id, {"version": version})
            session, sien = Nomme(siege.id, siege.reference, version), siens.get(siege.id)
            place, reponse = (siege.id, passage.garde.id), {"vient": siege.vient, "repondu_le": siege.repondu_le}
            if sien is not None:
                passage.tracer(session, "jury", passage.absorbe.reference, None, "session", derogation=siege.arretee)
            else:
                neuve = {"convocation_a_editer": siege.convocation_a_editer, **reponse}
                passage.ecritures.ajouter("participation", place, neuve)
                passage.echanger("session", session, "jury")
                effet.repris["sessions"].append(siege.reference)
            self._passages(passage, siege.id)
            if siege.vient is None or (sien is not None and sien.vient is not None):
                continue
            if sien is not None:
                passage.ecritures.modifier("participation", place, reponse)
            dit = "oui" if siege.vient else "non"
            passage.tracer(session, f"reponse {passage.garde.reference}", None, dit, "session")

    def _passages(self, passage: Passage, session: int) -> None:
        """PAS-02 : les passages qu'il jugeait sont jugés par l'autre ; s'ils y étaient tous deux, par un seul."""
        siens = self._juges.get((session, passage.garde.id), set())
        for numero in sorted(self._juges.get((session, passage.absorbe.id), ())):
            passage.ecritures.supprimer("passage_jure", (numero, passage.absorbe.id))
            if numero not in siens:
                passage.ecritures.ajouter("passage_jure", (numero, passage.garde.id), {"session_id": session})

    def _emplois(self, passage: Passage, effet: Effet) -> None:
        lignes = requetes.emplois_a_reprendre(self._db, self._ids)
        siens = {(titre, rome, debut): fin for j, _, titre, _, rome, debut, fin in lignes if j == passage.garde.id}
        for jure, numero, titre, nom, rome, debut, fin in lignes:
            if jure != passage.absorbe.id:
                continue
            texte = str(Emploi(nom, debut, fin))
            cle = (titre, rome, debut)
            if cle not in siens:
                passage.ecritures.modifier("experience", numero, {"jure_id": passage.garde.id})
                passage.deplacer("experience", texte)
                effet.repris["emplois"].append(texte)
                continue
            passage.ecritures.supprimer("experience", numero)
            passage.tracer(passage.absorbe, "experience", texte, None)
            if siens[cle] != fin:
                effet.avertissements.append(f"Emploi {nom} : {passage.garde.reference} garde la fin qu'il lui connaît.")

    def _liens(self, passage: Passage, effet: Effet) -> None:
        lignes = sorted(requetes_personne.liens(self._db, "jure", self._ids), key=lambda ligne: ligne[:2])
        connus = {(j, centre, candidat) for j, _, centre, candidat, _ in lignes}
        for jure, numero, centre, candidat, nature in lignes:
            cible = identifiants.affiche("E", centre) if candidat is None else identifiants.affiche("C", candidat)
            texte = str(Lien(cible, nature))
            autre = passage.garde.id if jure == passage.absorbe.id else passage.absorbe.id
            commun = (autre, centre, candidat) in connus
            if not commun:
                sessions = self._en_cours.du_lien(autre, centre=centre, candidat=candidat)
                effet.avertissements += touchees(f"ce juré, lié à {texte},", sessions)
            if jure != passage.absorbe.id:
                continue
            if commun:
                passage.ecritures.supprimer("lien_jure", numero)
                passage.tracer(passage.absorbe, "lien", texte, None)
            else:
                passage.ecritures.modifier("lien_jure", numero, {"jure_id": passage.garde.id})
                passage.deplacer("lien", texte)
                effet.repris["liens"].append(texte)

    def _jours_pris(self, passage: Passage, effet: Effet) -> None:
        """Ses jours pris passent à l'autre, réunis à ceux que le même auteur y a notés."""
        pris: dict[int | None, dict[int, list[tuple[int, Periode]]]] = {}
        for jure, numero, centre, debut, fin in requetes.indisponibilites(self._db, self._ids):
            periode = Periode(date.fromisoformat(debut), date.fromisoformat(fin))
            pris.setdefault(centre, {}).setdefault(jure, []).append((numero, periode))
        for centre, par_jure in pris.items():
            if not (venus := par_jure.get(passage.absorbe.id)):
                continue
            siens = par_jure.get(passage.garde.id, [])
            for numero, _ in [*siens, *venus]:
                passage.ecritures.supprimer("indisponibilite", numero)
            for p in reunir(p for _, p in [*siens, *venus]):
                jours = {"debut": p.debut.isoformat(), "fin": p.fin.isoformat()}
                ligne = {"jure_id": passage.garde.id, "centre_id": centre, **jours}
                passage.ecritures.ajouter("indisponibilite", passage.situation.numeros.neuf("indisponibilite"), ligne)
            texte = str(Jours([p for _, p in venus]))
            passage.deplacer(champ_des_jours(centre), texte)
            effet.repris["jours"].append(texte)

    def _convocations(self, passage: Passage, effet: Effet) -> None:
        lignes = requetes_personne.convocations(self._db, "jure", self._ids)
        presentes = {s.id for s in self._sieges[passage.absorbe.id]} - {s.id for s in self._sieges[passage.garde.id]}
        effet.repris["convocations"] += passage.convocations(lignes, presentes)


def _comparable(numero: int, fiche: Fiche) -> doublons.Fiche:
    telephones = frozenset(t for c in JURE.jumeaux if (t := fiche[c]))
    return doublons.Fiche(numero, fiche["cle"], fiche["prenom"], fiche["naissance"], telephones, fiche["courriel"])
