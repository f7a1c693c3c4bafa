"""Ce qui se dit d'un agrément : ce qui a été fait, ce qu'il emporte, quoi faire après un refus."""

from collections.abc import Sequence
from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.faits.centre import Agrement, Centre
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import TypeCertification

CONSEILS = {
    "DRO-02": "Corrigez --commune, ou demandez-le à la DIRECCTE de cette région ou à un profil MPCP.",
    "JUR-04": "Corrigez cette coordonnée, ou laissez-la de côté.",
    "SES-06": "Servez-vous de ce centre ; ses coordonnées se changent avec « ceres centre modifier ».",
}


def conseil_pour_agreer(a: Agrement, centre: Centre) -> str:
    """Quoi faire après le refus d'un agrément, d'après le premier contrôle qui n'est pas satisfait."""
    titre = a.certification.titre
    if not regles.objet_agreable(a).satisfait:
        return f"Agréez le centre sur le titre : --certification {titre.reference}."
    if not regles.periode(a).satisfait:
        return f"Corrigez --debut et --fin : le titre vit jusqu'au {en_francais(titre.vie.fin)}."
    if not regles.appui_du_titre(a, centre.agrements).satisfait:
        return f"Agréez d'abord le centre sur {titre.reference}, ou reculez le début."
    return "Choisissez une période qui ne le recouvre pas, ou retirez-le avec « ceres centre retirer-agrement »."


def agrement_donne(a: Agrement, centre: Centre) -> tuple[str, tuple[str, ...]]:
    """(ce qui a été fait, avertissements)."""
    texte = (
        f"{a.reference} : {centre.reference} {centre.nom} agréé sur {a.certification.reference}"
        f" du {en_francais(a.debut)} au {en_francais(a.fin)}{_au_site(a)}"
    )
    if a.certification.retiree:
        return texte, (f"{a.certification.reference} a été retiré du titre par France compétences.",)
    return texte, ()


def agrement_retire(a: Agrement, centre: Centre) -> str:
    return f"{a.reference} retiré : {centre.reference} {centre.nom}, {a.certification.reference}{_au_site(a)}"


def _au_site(a: Agrement) -> str:
    return f", site « {a.site} »" if a.site else ""


def ce_que_perd(centre: Centre, a: Agrement, sessions: Sequence[SessionExamen], jour: date) -> tuple[str, ...]:
    """Avertissements du retrait de `a`, encore valide : les sessions et les CCS qui ne tenaient qu'à lui."""
    restants = [x for x in centre.agrements if x.id != a.id]
    suite = []
    perdues = [s for s in sessions if _agreee(centre.agrements, s) and not _agreee(restants, s)]
    if perdues:
        noms = ", ".join(f"{s.reference} ({libelle(s.etat)}, {en_francais(s.debut)})" for s in perdues)
        sujet = compter(len(perdues), "session à tenir n'a", "sessions à tenir n'ont")
        suite.append(f"SES-06 : {sujet} plus d'agrément : {noms}. Il sera revu à l'édition des convocations.")
    titre = a.certification.titre
    if a.certification.type == TypeCertification.TITRE:
        avant = regles.ccs_sans_appui(centre.agrements, titre.id, jour)
        orphelins = [x for x in regles.ccs_sans_appui(restants, titre.id, jour) if x not in avant]
        if orphelins:
            noms = ", ".join(f"{x.reference} ({x.certification.reference})" for x in orphelins)
            suite.append(f"Plus d'agrément du titre {titre.reference} pour appuyer {noms} ; rien n'y est changé.")
    return tuple(suite)


def _agreee(agrements: Sequence[Agrement], s: SessionExamen) -> bool:
    return regles.agrement_valide(agrements, s.certification, s.debut, s.fin, s.site).satisfait
