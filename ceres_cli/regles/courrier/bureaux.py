"""CONV-05 : ce qu'un bureau apprend à un autre. La cause, sa raison, et la commande qui mène plus loin.

Ni candidat ni juré n'y est nommé : seul un motif, écrit pour qui le lira, peut le faire.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import du_au, en_francais
from ceres_cli.regles.faits.centre import Agrement, Centre, Evenement
from ceres_cli.regles.faits.delais import Derogation, EtatDerogation
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.session.derogations import voulue
from ceres_cli.regles.vocabulaire import Delai

OUI = "oui"
RETRAIT = "    "  # devant une commande à recopier

Suites = Sequence[tuple[str, str]]
"""Ce que fait une commande, et la commande."""


class Avis(NamedTuple):
    """Entre un centre et le service d'un `departement` (vide : aucun) : au centre, sinon aux agents de l'UD.
    `session` : le numéro de celle dont il parle."""

    centre: int
    departement: str
    au_centre: bool
    intitule: str
    texte: str
    session: int | None = None


class Signature(NamedTuple):
    """Qui l'écrit, quel jour, et pourquoi."""

    par: str
    jour: date
    motif: str | None

    def texte(self, dit: str, suites: Suites) -> str:
        raison = [f"Motif : {self.motif.strip()}"] if self.motif and self.motif.strip() else []
        commandes = [f"{quoi} :\n{RETRAIT}ceres {commande}" for quoi, commande in suites]
        return "\n\n".join(["Bonjour,", f"{dit}.", *raison, *commandes, f"{self.par}, le {en_francais(self.jour)}"])


def renvoyee(session: SessionExamen, signe: Signature) -> Avis:
    dit = (
        f"La session d'examen {_situee(session)} vous est renvoyée : ses résultats sont rouverts, et à transmettre de"
        " nouveau"
    )
    suites = (
        ("Pour voir ce qui est à reprendre", f"session voir {session.reference}"),
        ("Puis, pour la transmettre de nouveau", f"session transmettre {session.reference}"),
    )
    return _de_la_session(session, f"Session {session.reference} renvoyée", signe.texte(dit, suites), au_centre=True)


def transmise(session: SessionExamen, signe: Signature) -> Avis:
    dit = (
        f"{session.centre_nom} vous transmet les résultats de la session d'examen {_situee(session)}, qui attend"
        " d'être validée"
    )
    suites = (
        ("Pour la lire", f"session voir {session.reference}"),
        ("Puis, pour la valider", f"session valider {session.reference}"),
    )
    return _de_la_session(session, f"Session {session.reference} à valider", signe.texte(dit, suites), au_centre=False)


def _situee(session: SessionExamen) -> str:
    return f"{session.reference} ({_du_titre(session.certification)}, {du_au(session.debut, session.fin)})"


def _du_titre(certification: Certification) -> str:
    return f"{certification.reference}, {certification.titre.nom}"


def _de_la_session(session: SessionExamen, intitule: str, texte: str, *, au_centre: bool) -> Avis:
    return Avis(session.centre_id, session.departement or "", au_centre, intitule, texte, session.id or None)


def suspendu(a: Agrement, centre: Centre, pose: Evenement, signe: Signature) -> Avis:
    site = f", site {a.site}" if a.site else ""
    dit = (
        f"Votre agrément {a.reference} ({_du_titre(a.certification)}{site}) est suspendu à compter du"
        f" {en_francais(pose.a_compter_du)} : tant qu'il n'est pas rétabli, aucune session n'est éditée sous lui"
    )
    suites = (("Pour voir les sessions qui en manquent", "session lister --sans-agrement"),)
    ou = (a.lieu.departement if a.lieu else None) or centre.departement or ""
    return Avis(centre.id, ou, True, f"Agrément {a.reference} suspendu", signe.texte(dit, suites))


def demandee(d: Derogation, session: SessionExamen, signe: Signature) -> Avis:
    """`session` : elle peut rester à créer."""
    dite = _situee(session) if session.id else _a_creer(d, session.certification.reference)
    dit = f"{session.centre_nom} vous demande de lever une fois le délai de {libelle(d.delai.value)} de {dite}"
    suites = (
        ("Pour l'accorder", f'session deroger {d.reference} --motif "…"'),
        ("Pour la refuser", f'session refuser-derogation {d.reference} --motif "…"'),
    )
    return _de_la_session(session, f"Dérogation {d.reference} demandée", signe.texte(dit, suites), au_centre=False)


def repondue(
    d: Derogation, reference: str, session: SessionExamen | None, centre: int, departement: str | None, signe: Signature
) -> Avis:
    """`reference` : ce que passe la session ; `session` : None si elle reste à créer."""
    accordee = d.etat == EtatDerogation.ACCORDEE
    etat = "accordée" if accordee else "refusée"
    dite = _a_creer(d, reference) if session is None else _situee(session)
    dit = f"La dérogation {d.reference}, au délai de {libelle(d.delai.value)} de {dite}, est {etat}"
    suites = [("Pour la lire", f"voir {d.reference}")]
    if accordee:
        suites.append(("Pour vous en servir, une fois", _acte(d, reference, session)))
    numero = None if session is None else session.id
    texte = signe.texte(dit, suites)
    return Avis(centre, departement or "", True, f"Dérogation {d.reference} {etat}", texte, numero)


def _a_creer(d: Derogation, reference: str) -> str:
    return f"la session à créer ({voulue(reference, d)})"


def _acte(d: Derogation, reference: str, session: SessionExamen | None) -> str:
    """Ce que le délai levé permet."""
    if session is None:
        assert d.debut is not None
        return f"session creer --certification {reference} --debut {en_francais(d.debut)} --heure-debut HH:MM"
    if d.delai is Delai.DTE:
        return f"session demander-dte {session.reference}"
    if d.delai is Delai.CONVOCATION:
        return f"convocation editer {session.reference}"
    return f"session modifier {session.reference} --debut JJ/MM/AAAA"
