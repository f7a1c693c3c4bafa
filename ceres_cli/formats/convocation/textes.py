"""Les phrases communes aux convocations imprimées et aux calendriers : jours, lieux, libellés."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from ceres_cli.regles.calendrier import JOURS, reportee
from ceres_cli.regles.convocation import FORME, Candidat, DonneesConvocation, Examen, Jure, Passage
from ceres_cli.regles.vocabulaire import CauseConvocation, EtatConvocation

_MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_A_APPORTER = "À apporter"
_SIGLE = 4  # caractères : au-delà, le nom d'une salle se suffit
_CONTRACTIONS = {"le": "au", "les": "aux"}
_CIVILITES = {"M": "M.", "MME": "Mme"}
_APPELS = {"M": "Monsieur", "MME": "Madame"}
TYPES = {
    "TITRE": "titre professionnel",
    "CCP": "certificat de compétences professionnelles (CCP)",
    "CCS": "certificat complémentaire de spécialisation (CCS)",
}


def jour(d: date) -> str:
    """« 4 mai 2026 », « 1er mai 2026 » : avant l'année seule, la ligne peut se couper."""
    return f"{'1er' if d.day == 1 else d.day}\u00a0{_MOIS[d.month - 1]} {d.year}"


def jour_complet(d: date) -> str:
    """« lundi 4 mai 2026 »."""
    return f"{JOURS[d.weekday()]}\u00a0{jour(d)}"


def heure(hhmm: str) -> str:
    """« 8 h 30 », « 9 h » : jamais coupée d'une ligne à l'autre."""
    heures, minutes = hhmm.split(":")
    return f"{int(heures)}\u00a0h" if minutes == "00" else f"{int(heures)}\u00a0h\u00a0{minutes}"


def periode(debut: date, fin: date) -> str:
    """« le lundi 4 mai 2026 », ou « du lundi 4 au mercredi 6 mai 2026 » (les deux jours compris)."""
    return f"le {jour_complet(debut)}" if debut == fin else _du_au(debut, fin, jour_complet)


def du_jour_au(avant: date, apres: date) -> str:
    """« du 12 au 19 mars 2027 », « du 30 mars au 2 avril 2027 »."""
    return _du_au(avant, apres, jour)


def deplacee(avant: date, apres: date) -> str:
    """« reportée du 12 au 19 mars 2027 » ; plus tôt, « avancée du 19 au 12 mars 2027 »."""
    return f"{reportee(avant, apres)} {du_jour_au(avant, apres)}"


def _du_au(avant: date, apres: date, dire: Callable[[date], str]) -> str:
    """D'un jour à un autre, sans redire mois ni année."""
    dit = dire(avant)
    if avant.year == apres.year:
        dit = dit.rpartition(" ")[0]
        if avant.month == apres.month:
            dit = dit.rpartition("\u00a0")[0]
    return f"du {dit} au {dire(apres)}"


def dates(d: DonneesConvocation) -> str:
    """Ceux de la session ; de qui passe à son heure, les siens : « le mardi 5 mai 2026, le mercredi 6 mai 2026 »."""
    if not d.passages:
        return periode(d.examen.debut, d.examen.fin)
    return ", ".join(f"le {jour_complet(j)}" for j in d.jours)


def passages(d: DonneesConvocation) -> list[str]:
    """« le mardi 5 mai 2026 de 10 h à 10 h 40, salle A (oral) » ; vide de qui est à toute la session."""
    return [f"le {jour_complet(j)} {_passage(p)}" for j, p in d.passages]


def _passage(p: Passage) -> str:
    salle = "" if not p.salle else f", salle {p.salle}" if len(p.salle) <= _SIGLE else f", {p.salle}"
    return f"de {heure(p.debut)} à {heure(p.fin)}{salle}{f' ({p.epreuve})' if p.epreuve else ''}"


def horaires(d: DonneesConvocation) -> list[str]:
    """D'une session de plusieurs jours, l'heure de chacun : « le lundi 4 mai 2026 à 8 h 30 », « du mardi 5 au mercredi
    6 mai 2026, chaque jour à 9 h ». Vide d'un seul jour, et de qui passe à son heure."""
    if d.passages or not d.seances:
        return []
    suite = []
    for h, siennes in groupby(d.seances, key=lambda s: s.heure):
        jours = [s.jour for s in siennes]
        chaque = ", chaque jour" if len(jours) > 1 else ""
        suite.append(f"{periode(jours[0], jours[-1])}{chaque} à {heure(h)}")
    return suite


def rendez_vous(d: DonneesConvocation) -> str:
    """« le lundi 4 mai 2026 à 8 h 30 »"""
    return f"le {jour_complet(d.jours[0])} à {heure(d.heure)}"


def nom_complet(civilite: str | None, prenom: str, nom: str) -> str:
    """« Mme Chloé Œuvrard »."""
    return " ".join(x for x in (_CIVILITES.get(civilite or ""), prenom, nom) if x)


def nom_destinataire(d: DonneesConvocation) -> str:
    p = d.destinataire
    return nom_complet(p.civilite, p.prenom, p.nom)


def naissance(c: Candidat) -> str:
    """« le 26 décembre 1975 à Sainte-Colombe (69) », « au Mans (72) » ; le jour seul sans lieu connu."""
    le_jour = f"le {jour(c.naissance)}"
    return f"{le_jour} {ou_cela(c.lieu_naissance)}" if c.lieu_naissance else le_jour


def ou_cela(lieu: str) -> str:
    """« à Nantes », « au Mans », « aux Ulis »."""
    article, _, suite = lieu.partition(" ")
    contracte = _CONTRACTIONS.get(article.lower()) if suite else None
    return f"{contracte} {suite}" if contracte else f"à {lieu}"


def edite_le(d: DonneesConvocation) -> str:
    """« 9 novembre 2026 » ; d'une édition dont la forme a changé depuis, que ce document la redit autrement."""
    reimprimee = "" if d.forme == FORME else ", réimprimée dans la forme d'aujourd'hui"
    return f"{jour(d.date_edition)}{reimprimee}"


def lieu_et_jour(d: DonneesConvocation) -> str:
    """« Nantes, le 9 novembre 2026 » ; le jour seul d'un centre sans commune. Vide quand la personne n'est plus
    attendue : le jour de son édition n'est pas celui où cela s'est su."""
    if d.tombee:
        return ""
    commune = commune_de_la_lettre(d)
    return f"{commune}, le {jour(d.date_edition)}" if commune else f"Le {jour(d.date_edition)}"


def commune_de_la_lettre(d: DonneesConvocation) -> str | None:
    """Celle du centre, à défaut du site : la lettre d'une session tenue dans un site ne dit pas où est le centre."""
    return d.centre.adresse.commune or (d.site.adresse.commune if d.site else None)


def epreuve(d: DonneesConvocation) -> str:
    """Ce que passe un candidat : le titre entier, un bloc de ce titre, ou l'entretien final seul (V18-3)."""
    examen = d.examen
    titre = f"titre professionnel {examen.titre}"
    if isinstance(d.destinataire, Candidat) and d.destinataire.entretien_seul:
        return f"l'entretien final seul du {titre}"
    if not examen.bloc:
        return f"le {titre}, en entier"
    return f"{bloc(examen)}, du {titre}"


def entretien(d: DonneesConvocation) -> str:
    """« oui », « non », ou que le candidat ne passe que lui (V18-3)."""
    if isinstance(d.destinataire, Candidat) and d.destinataire.entretien_seul:
        return "oui, vous ne passez que cet entretien"
    return "oui" if d.examen.entretien_final else "non"


def bloc(examen: Examen) -> str:
    """« CCP 1 – Développer la partie… », vide pour un titre."""
    return " – ".join(x for x in (examen.bloc, examen.intitule_bloc) if x)


def lieu(d: DonneesConvocation) -> tuple[str, ...]:
    """Les lignes du lieu de la session : le site et le centre, à l'adresse du site s'il en a une."""
    if d.site is None:
        return (d.centre.nom, *d.centre.adresse.en_lignes())
    adresse = d.site.adresse.en_lignes() or d.centre.adresse.en_lignes()
    noms = (d.site.nom, d.centre.nom) if d.site.nom != d.centre.nom else (d.centre.nom,)
    return (*(x for x in noms if x), *adresse)


def acces(d: DonneesConvocation) -> str:
    """Comment y venir ; vide s'il n'est pas réglé, et d'une édition d'avant."""
    return d.lettre.acces if d.lettre else ""


def appel(d: DonneesConvocation) -> str:
    """« Madame », « Monsieur » ; les deux quand la civilité n'est pas connue."""
    return _APPELS.get(d.destinataire.civilite or "", "Madame, Monsieur")


def objet_de_la_lettre(d: DonneesConvocation) -> str:
    """Ce qu'elle annonce ; ce qui n'est plus une convocation n'en porte pas le nom."""
    quoi = "Convocation à un jury d’examen" if isinstance(d.destinataire, Jure) else "Convocation à un examen"
    match cause(d):
        case CauseConvocation.ANNULEE:
            return "Session d’examen annulée"
        case CauseConvocation.RETIREE:
            return f"Vous n’êtes plus {convoque(d)}"
        case CauseConvocation.REPORTEE if d.report:
            return f"{quoi} – session {deplacee(d.report[0], d.examen.debut)}"
        case CauseConvocation.MODIFIEE:
            return f"{quoi} – modifiée"
    return quoi


def convoque(d: DonneesConvocation) -> str:
    """Accordé à la civilité."""
    return {"M": "convoqué", "MME": "convoquée"}.get(d.destinataire.civilite or "", "convoqué(e)")


class Modification(NamedTuple):
    """Ce qu'une édition dit autrement que la précédente."""

    quoi: str
    avant: str
    apres: str

    def __str__(self) -> str:
        return f"{self.quoi} : {self.avant or 'non précisé'} → {self.apres or 'non précisé'}"


def cause(d: DonneesConvocation) -> CauseConvocation:
    """Pourquoi on écrit à cette personne, aujourd'hui."""
    if d.etat is EtatConvocation.ANNULEE:
        return CauseConvocation.ANNULEE
    if d.etat is EtatConvocation.RETIREE:
        return CauseConvocation.RETIREE
    if d.report is not None and d.report[0] != d.examen.debut:
        return CauseConvocation.REPORTEE
    return CauseConvocation.MODIFIEE if modifications(d) else CauseConvocation.CONVOCATION


def modifications(d: DonneesConvocation) -> list[Modification]:
    """De tout ce qu'elle dit, le début d'un report mis à part : sa phrase le dit."""
    if d.avant is None:
        return []
    avant, apres = dict(_dits(d.avant)), dict(_dits(d))
    if d.report is not None and d.report[0] != d.examen.debut:
        del avant["Dates"], apres["Dates"]
        if _a_compter_du_debut(d.avant) == _a_compter_du_debut(d):
            del avant["Passage"], apres["Passage"]
    if d.avant.lettre is None or d.lettre is None:
        del avant["Accès"], apres["Accès"]
    if isinstance(d.avant.destinataire, Candidat) and d.avant.destinataire.lieu_naissance is None:
        del avant["Naissance"], apres["Naissance"]
    jures = d.avant.destinataire, d.destinataire
    if isinstance(jures[0], Jure) and isinstance(jures[1], Jure) and jures[0].memes_membres(jures[1]):
        del avant["Autres membres du jury"], apres["Autres membres du jury"]
    return [Modification(quoi, avant[quoi], apres[quoi]) for quoi in apres if avant[quoi] != apres[quoi]]


def _a_compter_du_debut(d: DonneesConvocation) -> list[tuple[timedelta, Passage]]:
    return [(j - d.examen.debut, p) for j, p in d.passages]


def _dits(d: DonneesConvocation) -> Iterator[tuple[str, str]]:
    personne, examen = d.destinataire, d.examen
    yield "Dates", periode(examen.debut, examen.fin)
    yield "Heure de convocation", heure(d.heure)
    yield "Passage", ", ".join(passages(d))
    yield "Début de la session", heure(examen.heure_debut)
    yield "Lieu", ", ".join(lieu(d))
    yield "Accès", acces(d)
    yield "Épreuve" if isinstance(personne, Candidat) else "Examen", epreuve(d)
    yield "Entretien final", entretien(d)
    yield _A_APPORTER, " ; ".join(d.papiers)
    if isinstance(personne, Jure):
        yield "Autres membres du jury", ", ".join(personne.autres_membres) or "aucun à ce jour"
        yield "Nombre de candidats", str(personne.nombre_candidats)
    else:
        yield "Naissance", naissance(personne)
    yield "Nom", nom_destinataire(d)
    yield "Adresse postale", ", ".join(personne.adresse.en_lignes())
    yield "Téléphone du centre", d.centre.telephone or ""
    yield "Courriel du centre", d.centre.courriel or ""


def report(d: DonneesConvocation) -> str:
    """« Cette session, prévue le lundi 4 mai 2026, est reportée. » ; vide quand l'édition n'a pas changé de jours."""
    if cause(d) is not CauseConvocation.REPORTEE or d.report is None:
        return ""
    return f"Cette session, prévue {periode(*d.report)}, est {reportee(d.report[0], d.examen.debut)}."


def changements(d: DonneesConvocation) -> str:
    """En une phrase, le report puis tout ce qui change ; vide si rien ne change. Ce qu'il n'y a plus à apporter n'est
    pas redit à côté de ce qu'il y a : seul compte ce qui suit."""
    dits = ["ce qu'il faut apporter" if m.quoi == _A_APPORTER else str(m).rstrip(".") for m in modifications(d)]
    changes = " ; ".join(dits)
    return " ".join(x for x in (report(d), f"Ce qui change : {changes}." if changes else "") if x)


def siret_lisible(siret: str) -> str:
    """« 123 456 789 00012 » quand il a ses 14 chiffres, tel quel sinon."""
    if len(siret) != 14:
        return siret
    return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}"
