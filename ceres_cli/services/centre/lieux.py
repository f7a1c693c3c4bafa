"""Le site qu'une demande désigne, celui qu'elle fait naître, et ce qu'emmène un site qui change (SIT-01)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ceres_cli.erreurs import Refus
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.moteur.situation import Situation, changer
from ceres_cli.noms import SITE
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.centre import sites as regles
from ceres_cli.regles.faits.centre import Agrement, Lieu, Site
from ceres_cli.regles.faits.session import SessionExamen
from ceres_cli.regles.francais import compter, premiers
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES
from ceres_cli.services.faits.absents import exiger
from ceres_cli.services.faits.sites import CHAMPS

# Ce que le journal en garde, et que `site modifier` change.
TRACES = tuple(c for c in CHAMPS if c not in ("id", "centre_id", "version"))


def nomme(sites: Iterable[Site], texte: str) -> Site | None:
    """Le site de ce centre dont c'est le numéro (T-…) ; None si ce texte est un nom. Refus s'il est fermé."""
    if not texte.strip().upper().startswith(f"{SITE.lettre}-"):
        return None
    numero = identifiants.numero(SITE.lettre, texte)
    trouve = exiger(next((s for s in sites if s.id == numero), None), SITE, texte)
    if not (controle := regles.ouvert(trouve)).satisfait:
        conseil = "Nommez un autre site : « ceres centre site lister »."
        raise Refus(f"{controle.texte}.", code=controle.code, conseil=conseil, objets=[trouve.reference])
    return trouve


def designe(sites: Iterable[Site], centre_id: int, texte: str, lieu: Lieu | None, sinon: Lieu) -> Site:
    """Le site de ce nom ; à défaut un nouveau, sans numéro, dans cette commune, sinon dans celle du centre."""
    trouve = regles.trouver(sites, texte, lieu)
    return trouve or Site(0, centre_id, texte, **(lieu or sinon)._asdict())


def colonnes(site: Site) -> dict[str, Any]:
    valeurs = {c: getattr(site, c) for c in TRACES}
    return {**valeurs, "ferme_le": None if site.ferme_le is None else site.ferme_le.isoformat()}


def naitre(s: Situation, demande: Demande, site: Site) -> str:
    """Donne au site neuf son numéro, l'écrit et le trace ; rend ce qui est à en dire."""
    site.id = s.numeros.neuf("site")
    valeurs = colonnes(site)
    s.ecritures.ajouter(
        "site", site.id, {"centre_id": site.centre_id, **valeurs, "cle": textes.cle(site.nom), "version": 1}
    )
    apres = {c: v for c, v in valeurs.items() if v is not None}
    centre = identifiants.affiche("E", site.centre_id)
    s.tracer(demande, site, {}, {"centre": centre, **apres}, sorte="site")
    ou = f" à {site.commune}" if site.commune else ""
    if s.simule:
        return f"SIT-01 : le site « {site.nom} »{ou} serait enregistré."
    return (
        f"SIT-01 : le site « {site.nom} »{ou} est enregistré sous le numéro {site.reference} ; son adresse :"
        f" « ceres centre site modifier {site.reference} --adresse … --code-postal … »."
    )


def changer_le_site(
    s: Situation,
    demande: Demande,
    site: Site,
    voulu: Site,
    sessions: Iterable[SessionExamen],
    agrements: Sequence[Agrement] = (),
) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """Écrit le site tel qu'il devient, et ce qui le suit : les agréments qui le nomment, les sessions à venir qui s'y
    tiennent. Rend (avant, après, ce qui est à dire) ; `voulu` prend une version de plus."""
    avant, apres = colonnes(site), colonnes(voulu)
    changes = [c for c in TRACES if avant[c] != apres[c]]
    voulu.version = site.version + 1
    anciennes, neuves = {c: avant[c] for c in changes}, {c: apres[c] for c in changes}
    s.ecritures.modifier("site", site.id, {**neuves, "cle": textes.cle(voulu.nom), "version": voulu.version})
    for a in agrements:
        _suivre(s, demande, a, voulu)
    return anciennes, neuves, suivre(s, demande, site, voulu, sessions)


def fermer(s: Situation, demande: Demande, site: Site) -> tuple[Site, Decision]:
    """(le site tel qu'il devient, la décision) ; rien ne le nomme plus (SIT-03)."""
    voulu = replace(site, ferme_le=s.jour)
    avant, apres, _ = changer_le_site(s, demande, site, voulu, ())
    texte = f"{voulu.reference} {voulu.nom} fermé"
    return voulu, s.fait(demande, voulu, texte, avant, apres, version=site.version, sorte=SITE.sorte)


def _suivre(s: Situation, demande: Demande, a: Agrement, voulu: Site) -> None:
    champs: dict[str, Any] = {"site": voulu.nom, **voulu.lieu._asdict()}
    avant = {"site": a.site, **(a.lieu or Lieu(None, None, None, None))._asdict()}
    changes = [c for c in champs if champs[c] != avant[c]]
    if not changes:
        return
    a.site, a.lieu, a.version = voulu.nom, voulu.lieu, a.version + 1
    neuves = {c: champs[c] for c in changes}
    s.tracer(
        demande, a, {c: avant[c] for c in changes}, neuves,
        sorte="agrement", colonnes={**neuves, "site_cle": textes.cle(voulu.nom)},
    )  # fmt: skip


def suivre(s: Situation, demande: Demande, site: Site, voulu: Site, sessions: Iterable[SessionExamen]) -> list[str]:
    """Les sessions à venir de ce site prennent ce qu'il devient ; une session commencée garde le lieu qu'elle avait."""
    suivent = []
    for session in sessions:
        if session.site_id != site.id or not a_venir(session, s.jour):
            continue
        avant, apres = changer(session, regles.recopie(voulu))
        if apres:
            session.version += 1
            s.tracer(demande, session, avant, apres, sorte="session", colonnes=dict(apres))
            suivent.append(session)
    if not suivent:
        return []
    noms = premiers([x.reference for x in suivent])
    sujet = compter(len(suivent), "session à venir y prend son lieu", "sessions à venir y prennent leur lieu")
    suite = [f"SIT-01 : {sujet} : {noms}."]
    if editees := [x.reference for x in suivent if x.edition]:
        suite.append(f"CONV-02 : les convocations éditées de {premiers(editees)} sont à rééditer.")
    return suite


def a_venir(session: SessionExamen, jour: date) -> bool:
    return session.etat not in SESSIONS_CLOSES and session.debut > jour
