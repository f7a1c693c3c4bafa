"""Ce qui avertit sans refuser : expérience courte, appui trop court ou perdu, début rétroactif."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ceres_cli.regles import calendrier
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.faits.jure import Emploi, Habilitation
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.habilitation.controles import emploi, emploi_au_jour, peut_appuyer
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatHabilitation, TypeCertification


def experience_courte(h: Habilitation, annees: int) -> str | None:
    """HAB-15 : avertissement quand les emplois liés totalisent moins de `annees` ans au début de l'habilitation."""
    titre = h.certification.titre
    lies = [e for e in h.jure.emplois if e.lie_a(titre) and e.debut <= h.debut]
    if not lies or annees <= 0:
        return None
    total = duree_cumulee(lies, h.debut)
    if h.debut - timedelta(days=total) <= calendrier.plus_ans(h.debut, -annees):
        return None
    return (
        f"HAB-15 : {h.jure.nom_complet} a moins de {annees} ans d'expérience liée à {titre.reference} "
        f"({compter(total, 'jour')} au {en_francais(h.debut)})"
    )


def duree_cumulee(emplois: list[Emploi], au: date) -> int:
    """Jours travaillés avant `au`, les périodes qui se recouvrent comptées une fois."""
    total, couvert = 0, date.min
    for e in sorted(emplois, key=lambda e: e.debut):
        debut = max(e.debut, couvert)
        fin = min(e.fin + timedelta(days=1) if e.fin else au, au)
        if fin > debut:
            total += (fin - debut).days
            couvert = fin
    return total


def debut_retroactif(h: Habilitation, jour: date, tolerance: int) -> str | None:
    """HAB-16 : le début précède ce jour de plus de `tolerance` jours."""
    ecart = (jour - h.debut).days
    if ecart <= tolerance:
        return None
    return f"HAB-16 : début rétroactif de {compter(ecart, 'jour')} ({en_francais(h.debut)})"


def renouvelee_au_passe(h: Habilitation, jour: date) -> str | None:
    """HAB-17 : une fin plus lointaine, mais déjà passée, et que nulle prolongation ne sert."""
    dernier = habilitation.dernier_jour_utilisable(h)
    if dernier is not None and jour <= dernier:
        return None
    return f"HAB-17 : {h.reference} reste expirée : sa nouvelle fin ({en_francais(h.fin)}) est déjà passée"


def visa_attendu(h: Habilitation, jour: date) -> str | None:
    """HAB-12 : ce qu'une validation dérogatoire laisse à faire."""
    derogation = emploi_au_jour(h, jour, 0)
    age = (
        "" if derogation is None else f"au jour de la décision, l'emploi date de {derogation.valeurs['annees']} ans ; "
    )
    return f"HAB-12 : {age}{h.reference} attend le visa de la DIRECCTE (« ceres habilitation viser {h.reference} »)"


def emplois_decisifs(
    habilitations: Iterable[Habilitation], avant: list[Emploi], apres: list[Emploi], jour: date
) -> list[Habilitation]:
    """HAB-12 : celles qui se valideraient avec les emplois `avant`, et non `apres` ; pas sur un titre hors délai."""
    perdues = []
    for h in habilitations:
        essais = [replace(h, jure=replace(h.jure, emplois=emplois)) for emplois in (avant, apres)]
        tenue, perdue = (emploi(essai, exige=True).satisfait for essai in essais)
        if tenue and not perdue and jour <= h.certification.titre.vie.fin_prolongation:
            perdues.append(h)
    return perdues


def sans_emploi(perdues: Sequence[Habilitation], jour: date) -> str:
    """« H-000012 (TP-…, active) ne se validerait plus ; son état ne change pas »"""
    noms = premiers(
        [
            f"{h.reference} ({h.certification.reference}, {libelle(habilitation.etat_effectif(h, jour))})"
            for h in perdues
        ]
    )
    suite = accorder(
        len(perdues),
        "ne se validerait plus ; son état ne change pas",
        "ne se valideraient plus ; leur état ne change pas",
    )
    return f"{noms} {suite}"


def appui_trop_court(h: Habilitation) -> str | None:
    """HAB-11 : ce qui appuie un CCS dès son début, et ce qui en prend la suite sans interruption, finit avant lui."""
    if h.certification.type != TypeCertification.CCS:
        return None
    appuis = [a for a in h.jure.habilitations if peut_appuyer(a, h) and a.etat == EtatHabilitation.VALIDEE]
    couvert, dernier = h.debut - timedelta(days=1), None
    for a in sorted(appuis, key=lambda a: a.debut):
        fin = habilitation.dernier_jour(a)
        if a.debut <= couvert + timedelta(days=1) and fin > couvert:
            couvert, dernier = fin, a
    if dernier is None or couvert >= habilitation.dernier_jour(h):
        return None
    return (
        f"HAB-11 : {dernier.reference} ({dernier.certification.reference}), qui appuie ce CCS, ne sert que jusqu'au "
        f"{en_francais(couvert)}, avant la fin de {h.certification.reference} "
        f"({en_francais(habilitation.dernier_jour(h))})"
    )


def ccs_delaisses(h: Habilitation, jour: date) -> list[Habilitation]:
    """HAB-11 : les CCS utilisables que cette habilitation est seule à appuyer désormais ; rien ne leur arrive.

    `h` est encore dans son état : ce qu'ils perdraient si elle ne servait plus."""
    siennes = [a for a in h.jure.habilitations if a is not h and a.certification.titre.id == h.certification.titre.id]
    ccs = [a for a in siennes if a.certification.type == TypeCertification.CCS and _sert(a, jour)]
    if not (ccs and h.certification.porte_un_ccp and _sert(h, jour)):
        return []
    return [] if any(a.certification.porte_un_ccp and _sert(a, jour) for a in siennes) else ccs


def ccs_arretes(h: Habilitation, jour: date) -> list[Habilitation]:
    """HAB-11 : les CCS en brouillon ou suspendus qui ne se valideraient ni ne se réactiveraient plus sans elle."""
    if not h.certification.porte_un_ccp or h.etat != EtatHabilitation.VALIDEE:
        return []
    return [a for a in h.jure.habilitations if _attend(a, jour) and _appuis(a) == [h]]


def _attend(ccs: Habilitation, jour: date) -> bool:
    if ccs.certification.type != TypeCertification.CCS or ccs.etat == EtatHabilitation.VALIDEE:
        return False
    return jour <= ccs.certification.titre.vie.fin_prolongation


def _appuis(ccs: Habilitation) -> list[Habilitation]:
    return [a for a in ccs.jure.habilitations if peut_appuyer(a, ccs) and habilitation.en_service(a, ccs.debut)]


def _sert(h: Habilitation, jour: date) -> bool:
    """Utilisable ce jour-là, ou à son début s'il est à venir."""
    return habilitation.utilisable(h, max(jour, h.debut))
