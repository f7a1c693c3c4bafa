"""Les agréments des centres : SES-06, les conditions pour agréer ou modifier (AGR-02, AGR-03), le SIRET, le ressort.

« CCP follow the title, CCS on top of the title's » : un agrément porte sur un titre entier, dont les CCP suivent, ou
sur un CCS, en plus de celui du titre (regles.md, SES-06 et V18-2). Ce qui lui arrive : evenements.py ; son état un jour
donné : vie.py.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from ceres_cli.regles.calendrier import UN_JOUR, du_au, en_francais
from ceres_cli.regles.centre import vie
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.faits.centre import Agrement, Centre, Lieu
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.vocabulaire import EtatAgrement, NatureEvenementAgrement, TypeCertification


def agrement_valide(
    agrements: Sequence[Agrement],
    certification: Certification,
    debut: date,
    fin: date,
    site: str | None = None,
    site_id: int | None = None,
) -> Condition:
    """SES-06, pour une session sur cette certification, de `debut` à `fin` inclus, sur ce site.

    « The centre holds an agrément on the title valid from début to min(fin, titre.date_fin_validite); for a session
    that begins later, valid on date_fin_validite. » Pour un CCS, il faut en plus l'agrément du CCS. Des agréments qui
    se suivent sans un jour d'écart valent comme un seul. `agrements` : ceux du centre, tous titres. Un refus nomme ceux
    qui ne sont que suspendus (`suspendus`) : les rétablir suffirait.
    """
    titre = certification.titre
    de, a = jours_juges(certification, debut, fin)
    siens = [x for x in agrements if x.certification.titre.id == titre.id]
    exiges = [(titre.reference, [x for x in siens if x.certification.type == TypeCertification.TITRE])]
    if certification.type == TypeCertification.CCS:
        exiges.append((certification.reference, [x for x in siens if x.certification.id == certification.id]))
    valeurs: dict[str, object] = {"de": de.isoformat(), "a": a.isoformat(), "site": site}
    fautes, suspendus = [], []
    for reference, candidats in exiges:
        du_site = [x for x in candidats if vie.couvre_site(x, site, site_id)]
        manque = vie.premier_jour_hors([p for x in du_site for p in vie.periodes(x, siens)], de, a)
        if manque is not None:
            suspendus += [x.reference for x in du_site if _a_retablir(x, manque, siens)]
            fautes.append(_phrase_de_manque(reference, candidats, siens, manque, site))
            valeurs.setdefault("sans_agrement_le", manque.isoformat())
    if not fautes:
        texte = f"le centre est agréé pour {certification.reference} {du_au(de, a)}"
        return Condition("SES-06", True, texte, valeurs, certification.reference)
    valeurs["agrements"] = [x.reference for _, candidats in exiges for x in candidats]
    if suspendus:
        valeurs["suspendus"] = suspendus
    return Condition("SES-06", False, " ; ".join(fautes), valeurs, certification.reference)


def _a_retablir(a: Agrement, jour: date, agrements: Sequence[Agrement]) -> bool:
    """Suspendu ce jour-là, et pas rétabli depuis : le rétablir à compter de ce jour est permis."""
    suspendu = vie.etat_du_jour(a, jour, agrements) is EtatAgrement.SUSPENDU
    return suspendu and vie.etat_pose(a) is EtatAgrement.SUSPENDU


def jours_juges(certification: Certification, debut: date, fin: date) -> tuple[date, date]:
    """Les jours d'une session que son agrément doit couvrir : passé la fin de vie du titre, ce seul dernier jour."""
    limite = certification.titre.vie.fin
    return min(debut, limite), min(fin, limite)


def _phrase_de_manque(
    reference: str, connus: Sequence[Agrement], agrements: Sequence[Agrement], jour: date, site: str | None
) -> str:
    ici = f" pour le site « {site} »" if site else ""
    phrase = f"le centre n'a pas d'agrément sur {reference} valide le {en_francais(jour)}{ici}"
    if not connus:
        return phrase
    sites = sorted({a.site for a in connus if a.site is not None and vie.valide_le(a, jour, agrements)})
    if site is None and sites:
        return f"{phrase} pour tous ses sites : nommez celui de la session ({', '.join(f'« {s} »' for s in sites)})"
    return f"{phrase} ({' ; '.join(_decrire(a, jour, agrements) for a in connus)})"


def _decrire(a: Agrement, jour: date, agrements: Sequence[Agrement]) -> str:
    etat = vie.etat_du_jour(a, jour, agrements)
    ailleurs = f", site « {a.site} »" if a.site else ""
    suite = "" if etat is EtatAgrement.VALIDE else f", {libelle(etat)}"
    if etat in (EtatAgrement.SUSPENDU, EtatAgrement.RETIRE):
        depuis = [e.a_compter_du for e in a.evenements if e.a_compter_du <= jour][-1]
        suite += f" à compter du {en_francais(depuis)}"
    return f"{a.reference} {du_au(a.debut, a.fin_effective)}{ailleurs}{suite}"


def controles_agreer(nouveau: Agrement, agrements: Sequence[Agrement]) -> list[Condition]:
    """Tout ce que demande un nouvel agrément ; `agrements` : ceux que le centre a déjà."""
    premier = objet_agreable(nouveau)
    if not premier.satisfait:
        return [premier]
    return [
        premier,
        periode(nouveau),
        appui_du_titre(nouveau, agrements),
        chevauchement(nouveau, agrements),
        vie.une_seule_commune(nouveau, agrements),
    ]


def controles_modifier(a: Agrement, voulu: Agrement, agrements: Sequence[Agrement], jour: date) -> list[Condition]:
    """Tout ce que demande un agrément dont les dates ou le site changent : une règle dont ce qu'elle lit ne change pas
    n'est pas jugée de nouveau. `agrements` : ceux du centre, `a` compris."""
    suite = [vie.modifiable(a, jour)]
    debut, fin, site = voulu.debut != a.debut, voulu.fin != a.fin, voulu.site != a.site
    if debut or fin:
        suite.append(periode(voulu))
    if debut:
        suite.append(vie.debut_permis(voulu))
    if debut or site:
        suite.append(appui_du_titre(voulu, agrements))
    if debut or fin or site:
        suite.append(chevauchement(voulu, agrements))
    if not vie.meme_site(voulu, a):
        suite.append(vie.une_seule_commune(voulu, agrements))
    return suite


def objet_agreable(a: Agrement) -> Condition:
    """Les CCP suivent l'agrément du titre : ils n'en ont pas à eux."""
    reference = a.certification.reference
    if a.certification.type != TypeCertification.CCP:
        return Condition("SES-06", True, "la certification est un titre entier ou un CCS", {}, reference)
    texte = f"un agrément ne porte pas sur un CCP : {reference} suit l'agrément de {a.certification.titre.reference}"
    return Condition("SES-06", False, texte, {"titre": a.certification.titre.reference}, reference)


def periode(a: Agrement) -> Condition:
    """AGR-02 : début ≤ fin ≤ date_fin_validite du titre."""
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
        return Condition("AGR-02", True, "la période tient dans la vie du titre", valeurs, titre.reference)
    return Condition("AGR-02", False, " ; ".join(fautes), valeurs, titre.reference)


def appui_du_titre(a: Agrement, agrements: Iterable[Agrement]) -> Condition:
    """AGR-03 : un agrément de CCS s'appuie, le jour de son début, sur un agrément du titre, du même site ou sans site.

    Il cesse ensuite d'être valide dès que cet appui lui manque (`vie.etat_du_jour`)."""
    reference = a.certification.reference
    if a.certification.type != TypeCertification.CCS:
        return Condition("AGR-03", True, "la certification n'est pas un CCS", {}, reference)
    titre, connus = a.certification.titre, list(agrements)
    valides = [x for x in vie.appuis(a, connus) if vie.valide_le(x, a.debut, connus)]
    if valides:
        texte = f"l'agrément du titre {titre.reference} est valide le {en_francais(a.debut)} ({valides[0].reference})"
        return Condition("AGR-03", True, texte, {"agrements": [x.reference for x in valides]}, reference)
    du_titre = [
        x for x in connus if x.certification.titre.id == titre.id and x.certification.type == TypeCertification.TITRE
    ]
    manque = _phrase_de_manque(titre.reference, du_titre, connus, a.debut, a.site)
    texte = f"{reference} s'ajoute à l'agrément du titre, et {manque}"
    return Condition("AGR-03", False, texte, {"titre": titre.reference, "jour": a.debut.isoformat()}, reference)


def chevauchement(a: Agrement, agrements: Iterable[Agrement]) -> Condition:
    """Un seul agrément par certification, site et période ; à compter de son retrait, un agrément n'empêche rien."""
    fin = _borne(a)
    autres = [
        x for x in agrements if _concurrent(x, a) and x.id != a.id and max(x.debut, a.debut) <= min(_borne(x), fin)
    ]
    if not autres:
        return Condition("SES-06", True, "aucun autre agrément sur cette période", {}, a.certification.reference)
    liste = ", ".join(f"{x.reference} ({du_au(x.debut, _borne(x))})" for x in autres)
    texte = f"le centre a déjà un agrément sur {a.certification.reference} : {liste}"
    return Condition("SES-06", False, texte, {"agrements": [x.reference for x in autres]}, autres[0].reference)


def meme_agrement(a: Agrement, agrements: Iterable[Agrement]) -> Agrement | None:
    """L'agrément non retiré de même certification, mêmes site et dates."""
    return next((x for x in agrements if _concurrent(x, a) and (x.debut, _borne(x)) == (a.debut, a.fin)), None)


def _concurrent(x: Agrement, a: Agrement) -> bool:
    return x.certification.id == a.certification.id and vie.meme_site(x, a)


def _borne(a: Agrement) -> date:
    """Son dernier jour, suspendu ou non : la veille de son retrait s'il est retiré."""
    fait = vie.dernier(a)
    if fait is not None and fait.nature == NatureEvenementAgrement.RETIRER:
        return min(a.fin, fait.a_compter_du - UN_JOUR)
    return a.fin


def siret_libre(centre: Centre, titulaire: Centre | None) -> Condition:
    """Un SIRET désigne un seul centre : il en tient lieu d'identifiant."""
    if titulaire is None or titulaire.id == centre.id:
        return Condition("SES-06", True, "aucun autre centre n'a ce SIRET", {}, centre.siret or "")
    texte = f"le SIRET {centre.siret} est déjà celui de {titulaire.reference} {titulaire.nom}"
    valeurs: dict[str, object] = {"centre": titulaire.reference, "siret": centre.siret}
    return Condition("SES-06", False, texte, valeurs, titulaire.reference)


def lieu_de(a: Agrement, centre: Centre) -> Lieu:
    """Où il vaut : la commune de son site, à défaut celle du centre ; c'est elle qui dit sa DIRECCTE."""
    return a.lieu or centre.lieu


def dans_le_ressort(acteur: Acteur, situe: Centre | Lieu | SessionExamen, quoi: str = "le centre") -> Condition:
    """DRO-02 : une DIRECCTE n'enregistre un centre, ou un site agréé, que dans sa région ; une UD ne déplace pas une
    session hors de son département."""
    if acteur.voit(situe.departement, situe.region):
        return Condition("DRO-02", True, f"{quoi} est dans votre ressort")
    ou = f"sans commune, {quoi} n'est pas" if situe.departement is None else f"{situe.commune} n'est pas"
    texte = f"{ou} dans votre ressort ({acteur.ressort})"
    valeurs: dict[str, object] = {"departement": situe.departement, "ressort": acteur.structure}
    return Condition("DRO-02", False, texte, valeurs)
