"""Les agréments des centres : état un jour donné, conditions pour agréer, SES-06.

« CCP follow the title, CCS on top of the title's » : un agrément porte sur un titre entier, dont les CCP suivent, ou
sur un CCS, en plus de celui du titre (regles.md, SES-06 et V18-2).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from ceres_cli.regles.calendrier import UN_JOUR, en_francais
from ceres_cli.regles.controle import Controle
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre, Lieu
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import EtatAgrement, TypeCertification


class EtatDuJour(StrEnum):
    """État d'un agrément un jour donné."""

    VALIDE = "valide"
    EXPIRE = "expire"
    RETIRE = "retire"
    A_VENIR = "a_venir"


LIBELLES = {
    EtatDuJour.VALIDE: "valide",
    EtatDuJour.EXPIRE: "expiré",
    EtatDuJour.RETIRE: "retiré",
    EtatDuJour.A_VENIR: "à venir",
}


def etat_du_jour(a: Agrement, jour: date) -> EtatDuJour:
    """`retire` l'emporte toujours ; le premier et le dernier jour sont encore valides."""
    if a.etat == EtatAgrement.RETIRE:
        return EtatDuJour.RETIRE
    if jour > a.fin_effective:
        return EtatDuJour.EXPIRE
    return EtatDuJour.A_VENIR if jour < a.debut else EtatDuJour.VALIDE


def valide_le(a: Agrement, jour: date) -> bool:
    return etat_du_jour(a, jour) is EtatDuJour.VALIDE


def couvre_site(a: Agrement, site: str | None) -> bool:
    """Un agrément sans site vaut pour tous ; lié à un site, il ne couvre que les sessions qui nomment ce site."""
    return a.site is None or (site is not None and cle(a.site) == cle(site))


def lieu_du_site(agrements: Iterable[Agrement], certification: Certification, site: str | None) -> Lieu | None:
    """SES-06 : la commune d'un site agréé, qu'une session qui s'y tient prend ; d'abord selon ses agréments au titre.

    None : le site n'est celui d'aucun agrément du centre."""
    if site is None:
        return None
    siens = [a for a in agrements if a.site is not None and a.lieu is not None and cle(a.site) == cle(site)]
    du_titre = [a for a in siens if a.certification.titre.id == certification.titre.id]
    return next((a.lieu for a in (*du_titre, *siens)), None)


def agrement_valide(
    agrements: Iterable[Agrement], certification: Certification, debut: date, fin: date, site: str | None = None
) -> Controle:
    """SES-06, pour une session sur cette certification, de `debut` à `fin` inclus, sur ce site.

    « The centre holds an agrément on the title valid from début to min(fin, titre.date_fin_validite); for a session
    that begins later, valid on date_fin_validite. » Pour un CCS, il faut en plus l'agrément du CCS. Des agréments qui
    se suivent sans un jour d'écart valent comme un seul. `agrements` : ceux du centre, tous titres.
    """
    titre = certification.titre
    de, a = min(debut, titre.vie.fin), min(fin, titre.vie.fin)
    siens = [x for x in agrements if x.certification.titre.id == titre.id]
    exiges = [(titre.reference, [x for x in siens if x.certification.type == TypeCertification.TITRE])]
    if certification.type == TypeCertification.CCS:
        exiges.append((certification.reference, [x for x in siens if x.certification.id == certification.id]))
    valeurs: dict[str, object] = {"de": de.isoformat(), "a": a.isoformat(), "site": site}
    fautes = []
    for reference, candidats in exiges:
        manque = _premier_jour_sans([x for x in candidats if couvre_site(x, site)], de, a)
        if manque is not None:
            fautes.append(_phrase_de_manque(reference, candidats, manque, site))
            valeurs.setdefault("sans_agrement_le", manque.isoformat())
    if not fautes:
        texte = f"le centre est agréé pour {certification.reference} {_periode(de, a)}"
        return Controle("SES-06", True, texte, valeurs, certification.reference)
    valeurs["agrements"] = [x.reference for _, candidats in exiges for x in candidats]
    return Controle("SES-06", False, " ; ".join(fautes), valeurs, certification.reference)


def _premier_jour_sans(agrements: Sequence[Agrement], de: date, a: date) -> date | None:
    """Le premier jour, de `de` à `a` inclus, où aucun de ces agréments n'est valide."""
    jour = de
    while jour <= a:
        fins = [x.fin_effective for x in agrements if valide_le(x, jour)]
        if not fins:
            return jour
        jour = max(fins) + UN_JOUR
    return None


def _phrase_de_manque(reference: str, connus: Sequence[Agrement], jour: date, site: str | None) -> str:
    ici = f" pour le site « {site} »" if site else ""
    phrase = f"le centre n'a pas d'agrément sur {reference} valide le {en_francais(jour)}{ici}"
    if not connus:
        return phrase
    sites = sorted({a.site for a in connus if a.site is not None and valide_le(a, jour)})
    if site is None and sites:
        return f"{phrase} pour tous ses sites : nommez celui de la session ({', '.join(f'« {s} »' for s in sites)})"
    return f"{phrase} ({' ; '.join(_decrire(a, jour) for a in connus)})"


def _decrire(a: Agrement, jour: date) -> str:
    etat = etat_du_jour(a, jour)
    ailleurs = f", site « {a.site} »" if a.site else ""
    suite = "" if etat is EtatDuJour.VALIDE else f", {LIBELLES[etat]}"
    return f"{a.reference} {_periode(a.debut, a.fin_effective)}{ailleurs}{suite}"


def _periode(de: date, a: date) -> str:
    return f"le {en_francais(de)}" if de == a else f"du {en_francais(de)} au {en_francais(a)}"


def controles_agreer(nouveau: Agrement, agrements: Sequence[Agrement]) -> list[Controle]:
    """Tout ce que demande un nouvel agrément ; `agrements` : ceux que le centre a déjà."""
    premier = objet_agreable(nouveau)
    if not premier.satisfait:
        return [premier]
    return [premier, periode(nouveau), appui_du_titre(nouveau, agrements), chevauchement(nouveau, agrements)]


def objet_agreable(a: Agrement) -> Controle:
    """Les CCP suivent l'agrément du titre : ils n'en ont pas à eux."""
    reference = a.certification.reference
    if a.certification.type != TypeCertification.CCP:
        return Controle("SES-06", True, "la certification est un titre entier ou un CCS", {}, reference)
    texte = f"un agrément ne porte pas sur un CCP : {reference} suit l'agrément de {a.certification.titre.reference}"
    return Controle("SES-06", False, texte, {"titre": a.certification.titre.reference}, reference)


def periode(a: Agrement) -> Controle:
    """début ≤ fin ≤ date_fin_validite du titre."""
    titre = a.certification.titre
    fin_du_titre = titre.vie.fin
    valeurs: dict[str, object] = {
        "debut": a.debut.isoformat(),
        "fin": a.fin.isoformat(),
        "titre_fin": fin_du_titre.isoformat(),
    }
    limite = f"la fin de vie de {titre.reference} ({en_francais(fin_du_titre)})"
    fautes = []
    if a.debut > fin_du_titre:
        fautes.append(f"le début ({en_francais(a.debut)}) dépasse {limite}")
    elif a.debut > a.fin:
        fautes.append(f"le début ({en_francais(a.debut)}) suit la fin ({en_francais(a.fin)})")
    if a.fin > fin_du_titre:
        fautes.append(f"la fin ({en_francais(a.fin)}) dépasse {limite}")
    if not fautes:
        return Controle("SES-06", True, "la période tient dans la vie du titre", valeurs, titre.reference)
    return Controle("SES-06", False, " ; ".join(fautes), valeurs, titre.reference)


def appui_du_titre(a: Agrement, agrements: Iterable[Agrement], jour: date | None = None) -> Controle:
    """Un agrément de CCS s'appuie, le jour de son début (ou `jour`), sur un agrément du titre, du même site ou sans
    site."""
    reference = a.certification.reference
    if a.certification.type != TypeCertification.CCS:
        return Controle("SES-06", True, "la certification n'est pas un CCS", {}, reference)
    le = jour or a.debut
    titre = a.certification.titre
    du_titre = [
        x for x in agrements if x.certification.titre.id == titre.id and x.certification.type == TypeCertification.TITRE
    ]
    appuis = [x for x in du_titre if valide_le(x, le) and (x.site is None or _meme_site(x, a))]
    if appuis:
        texte = f"l'agrément du titre {titre.reference} est valide le {en_francais(le)} ({appuis[0].reference})"
        return Controle("SES-06", True, texte, {"agrements": [x.reference for x in appuis]}, reference)
    manque = _phrase_de_manque(titre.reference, du_titre, le, a.site)
    texte = f"{reference} s'ajoute à l'agrément du titre, et {manque}"
    return Controle("SES-06", False, texte, {"titre": titre.reference, "jour": le.isoformat()}, reference)


def chevauchement(a: Agrement, agrements: Iterable[Agrement]) -> Controle:
    """Un seul agrément par certification, site et période ; un agrément retiré n'empêche rien."""
    autres = [x for x in agrements if _concurrent(x, a) and x.id != a.id and x.debut <= a.fin and a.debut <= x.fin]
    if not autres:
        return Controle("SES-06", True, "aucun autre agrément sur cette période", {}, a.certification.reference)
    liste = ", ".join(f"{x.reference} ({_periode(x.debut, x.fin)})" for x in autres)
    texte = f"le centre a déjà un agrément sur {a.certification.reference} : {liste}"
    return Controle("SES-06", False, texte, {"agrements": [x.reference for x in autres]}, autres[0].reference)


def meme_agrement(a: Agrement, agrements: Iterable[Agrement]) -> Agrement | None:
    """L'agrément non retiré de même certification, mêmes site et dates."""
    return next((x for x in agrements if _concurrent(x, a) and (x.debut, x.fin) == (a.debut, a.fin)), None)


def _concurrent(x: Agrement, a: Agrement) -> bool:
    return x.certification.id == a.certification.id and _meme_site(x, a) and x.etat != EtatAgrement.RETIRE


def _meme_site(x: Agrement, a: Agrement) -> bool:
    return cle(x.site or "") == cle(a.site or "")


def ccs_sans_appui(agrements: Sequence[Agrement], titre_id: int, jour: date) -> list[Agrement]:
    """Les agréments de CCS de ce titre, encore utiles ce jour-là, que plus aucun agrément du titre n'appuie."""
    return [
        a
        for a in agrements
        if a.certification.titre.id == titre_id
        and a.certification.type == TypeCertification.CCS
        and etat_du_jour(a, jour) in (EtatDuJour.VALIDE, EtatDuJour.A_VENIR)
        and not appui_du_titre(a, agrements, max(jour, a.debut)).satisfait
    ]


def siret_libre(centre: Centre, titulaire: Centre | None) -> Controle:
    """Un SIRET désigne un seul centre : il en tient lieu d'identifiant."""
    if titulaire is None or titulaire.id == centre.id:
        return Controle("SES-06", True, "aucun autre centre n'a ce SIRET", {}, centre.siret or "")
    texte = f"le SIRET {centre.siret} est déjà celui de {titulaire.reference} {titulaire.nom}"
    valeurs: dict[str, object] = {"centre": titulaire.reference, "siret": centre.siret}
    return Controle("SES-06", False, texte, valeurs, titulaire.reference)


def dans_le_ressort(acteur: Acteur, centre: Centre) -> Controle:
    """DRO-02 : une DIRECCTE n'enregistre un centre que dans sa région."""
    if acteur.voit(centre.departement, centre.region):
        return Controle("DRO-02", True, "le centre est dans votre ressort")
    ou = "sans commune, le centre n'est pas" if centre.departement is None else f"{centre.commune} n'est pas"
    texte = f"{ou} dans votre ressort (région {acteur.region})"
    valeurs: dict[str, object] = {"departement": centre.departement, "ressort": acteur.structure}
    return Controle("DRO-02", False, texte, valeurs)
