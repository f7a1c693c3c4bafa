"""Agréer un centre, modifier un agrément, le suspendre, le rétablir, le retirer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ceres_cli.erreurs import ErreurUsage, Motif
from ceres_cli.moteur.demande import Decision, Demande
from ceres_cli.noms import CENTRE
from ceres_cli.regles import condition, textes
from ceres_cli.regles.centre import agrements as regles
from ceres_cli.regles.centre import sites, vie
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.courrier import bureaux
from ceres_cli.regles.faits.centre import Agrement, Centre, Evenement, Lieu, Site
from ceres_cli.regles.faits.titre import Certification
from ceres_cli.regles.vocabulaire import ActionCentre as Action
from ceres_cli.regles.vocabulaire import EtatAgrement
from ceres_cli.services.centre import lieux, messages, requetes
from ceres_cli.services.centre.dossier import DossierCentre, est_d_un_site
from ceres_cli.services.centre.messages import Suites
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.faits.absents import absent

# Les colonnes que `modifier` change, dans l'ordre où on les montre.
_MODIFIABLES = ("debut", "fin", "site", *Lieu._fields)


def agreer(s: DossierCentre, demande: Demande) -> Decision:
    centre = s.lire(demande)
    numero = s.resolveur.certification(demande.valeurs["certification"])
    certification = chargement.certifications(s.db, {numero})[numero]
    debut = demande.valeurs.get("debut") or s.jour
    fin = demande.valeurs.get("fin") or certification.titre.vie.fin
    site = _site_voulu(s, centre, certification, demande.valeurs.get("site"), demande.valeurs.get("lieu"))
    nouveau = Agrement(0, centre.id, certification, None, debut, fin)
    _situer(nouveau, site)
    controles = [_ressort(s, demande, centre, nouveau)]
    if deja := regles.meme_agrement(nouveau, centre.agrements):
        controles.append(vie.une_seule_commune(nouveau, centre.agrements))
    else:
        controles += regles.controles_agreer(nouveau, centre.agrements)
    if refus := condition.motifs(controles):
        return s.refuser(demande, centre, refus, messages.conseil_pour_agreer(refus, nouveau, centre, s.acteur))
    if deja:
        return s.sans_effet(demande, deja, messages.existe_deja(deja))
    ouvert = _ouvrir(s, demande, nouveau, site)
    nouveau.id = s.numeros.neuf("agrement")
    s.retenir(nouveau)
    colonnes = _colonnes(nouveau)
    ids = {"centre_id": centre.id, "certification_id": certification.id}
    cles = {"site_id": nouveau.site_id, "site_cle": _cle(nouveau.site)}
    s.ecritures.ajouter("agrement", nouveau.id, {**ids, **colonnes, **cles, "version": 1})
    apres = {"centre": centre.reference, "certification": certification.reference}
    lisibles = {c: v for c, v in colonnes.items() if v is not None}
    texte, avertissements = messages.agrement_donne(nouveau, centre)
    return s.fait(
        demande,
        nouveau,
        texte,
        {},
        {**apres, **lisibles, "etat": EtatAgrement.VALIDE.value},
        avertissements=(*avertissements, *ouvert),
        sorte="agrement",
    )


def _site_voulu(
    s: DossierCentre, centre: Centre, certification: Certification, texte: str | None, lieu: Lieu | None
) -> Site | None:
    """Celui que ce nom ou ce numéro désigne, dans cette commune, à défaut celle où le centre l'a déjà fait agréer ;
    s'il n'est pas connu, un nouveau."""
    if not texte:
        return None
    connus = s.sites(centre.id)
    if (nomme := lieux.nomme(connus, texte)) is not None:
        return nomme
    voulu = lieu or vie.lieu_du_site(centre.agrements, certification, texte)
    return lieux.designe(connus, centre.id, texte, voulu, centre.lieu)


def _situer(a: Agrement, site: Site | None) -> None:
    a.site, a.site_id = (None, None) if site is None else (site.nom, site.id or None)
    a.lieu = None if site is None or site.lieu == Lieu(None, None, None, None) else site.lieu


def _ouvrir(s: DossierCentre, demande: Demande, a: Agrement, site: Site | None) -> list[str]:
    """Un site neuf prend son numéro ; ce qui est à en dire."""
    if site is None or site.id:
        return []
    avis = lieux.naitre(s, demande, site)
    s.sites(site.centre_id).append(site)
    a.site_id = site.id
    return [avis]


def _ressort(s: DossierCentre, demande: Demande, centre: Centre, nouveau: Agrement) -> Condition:
    """DRO-02 : la région du site dit la DIRECCTE. Si ni lui ni le centre n'est dans le ressort, le centre est
    introuvable."""
    du_site = regles.dans_le_ressort(s.acteur, regles.lieu_de(nouveau, centre), "le site")
    if not du_site.satisfait and not s.acteur.voit(centre.departement, centre.region):
        raise absent(CENTRE, demande.objet)
    return du_site


def modifier(s: DossierCentre, demande: Demande) -> Decision:
    """Les dates, le site et sa commune ; ni le centre ni la certification (AGR-02)."""
    centre, a = s.viser_agrement(demande)
    voulu, site = _voulu(s, demande, centre, a)
    avant, apres = _colonnes(a), _colonnes(voulu)
    changes = [c for c in _MODIFIABLES if avant[c] != apres[c]]
    controles = regles.controles_modifier(a, voulu, centre.agrements, s.jour)
    suivent = _qui_suivent(a, voulu, centre)
    if voulu.lieu != a.lieu:
        controles += [regles.dans_le_ressort(s.acteur, regles.lieu_de(x, centre), "le site") for x in (voulu, *suivent)]
    if refus := condition.motifs(controles):
        return s.refuser(demande, a, refus, messages.conseil_pour_modifier(refus, voulu, centre, s.acteur))
    if not changes:
        return s.sans_effet(demande, a, f"rien à changer : {a.reference} est déjà ainsi")
    voulu.version += 1
    du_site = _du_site(s, demande, voulu, site)
    pertes, rendues = _remplacer(s, centre, voulu)
    neuves = {c: apres[c] for c in changes}
    texte = messages.agrement_modifie(voulu, centre, avant, neuves)
    cles = {"site_id": voulu.site_id, "site_cle": _cle(voulu.site)}
    anciennes, colonnes = {c: avant[c] for c in changes}, {**neuves, **cles}
    avis = [*messages.du_meme_site(suivent), *du_site]
    decision = _fait(s, demande, voulu, texte, anciennes, neuves, colonnes, (pertes, rendues), avis)
    for x in suivent:
        _deplacer(s, demande, x, voulu.lieu)
    if pertes:
        decision.consequence = f"Vous allez changer {messages.nommer(voulu, centre)}."
    return decision


def _qui_suivent(a: Agrement, voulu: Agrement, centre: Centre) -> list[Agrement]:
    """Les autres agréments d'un site dont la commune change : ils la partagent."""
    if voulu.lieu == a.lieu or not vie.meme_site(a, voulu):
        return []
    return [x for x in vie.du_meme_site(voulu, centre.agrements) if x.lieu != voulu.lieu]


def _deplacer(s: DossierCentre, demande: Demande, a: Agrement, lieu: Lieu | None) -> None:
    """Met un agrément dans la commune de son site, et l'écrit à son journal."""
    voulu = replace(a, lieu=lieu, version=a.version + 1)
    avant, apres = _colonnes(a), _colonnes(voulu)
    changes = [c for c in Lieu._fields if avant[c] != apres[c]]
    s.retenir(voulu)
    neuves = {c: apres[c] for c in changes}
    s.tracer(demande, voulu, {c: avant[c] for c in changes}, neuves, sorte="agrement", colonnes=neuves)


def _voulu(s: DossierCentre, demande: Demande, centre: Centre, a: Agrement) -> tuple[Agrement, Site | None]:
    """(l'agrément tel qu'il est demandé, son site tel qu'il serait)."""
    v, texte, lieu = demande.valeurs, demande.valeurs.get("site"), demande.valeurs.get("lieu")
    voulu = replace(a, debut=v.get("debut") or a.debut, fin=v.get("fin") or a.fin)
    if texte is None and lieu is None:
        return voulu, _site_de(s, a)
    if lieu is not None and not (a.site if texte is None else texte):
        raise ErreurUsage("--commune est celle d'un site.", conseil="Donnez aussi --site, ou ôtez --commune.")
    courant, meme = _site_de(s, a), texte is None or textes.cle(texte) == textes.cle(a.site or "")
    if courant is not None and meme and lieu is not None:
        site: Site | None = replace(courant, **lieu._asdict())
    else:
        site = _site_voulu(s, centre, a.certification, a.site if texte is None else texte, lieu)
    _situer(voulu, site)
    return voulu, site


def _site_de(s: DossierCentre, a: Agrement) -> Site | None:
    return next((x for x in s.sites(a.centre_id) if x.id == a.site_id), None)


def _du_site(s: DossierCentre, demande: Demande, voulu: Agrement, site: Site | None) -> list[str]:
    """Écrit le site neuf, ou celui dont la commune change ; ses sessions à venir le suivent (SIT-01)."""
    ancien = _site_de(s, voulu)
    if site is None or ancien is None or ancien.lieu == site.lieu:
        return _ouvrir(s, demande, voulu, site)
    avant, apres, avis = lieux.changer_le_site(s, demande, ancien, site, s.sessions.get(site.centre_id, ()))
    s.sites(site.centre_id)[:] = [site if x.id == site.id else x for x in s.sites(site.centre_id)]
    s.tracer(demande, site, avant, apres, sorte="site")
    return avis


def controler(s: DossierCentre, demande: Demande) -> list[Condition]:
    """À valeurs égales, de `modifier-agrement`."""
    action, a = Action(demande.action), s.viser_agrement(demande)[1]
    if action is Action.MODIFIER_AGREMENT:
        return [vie.modifiable(a, s.jour)]
    le = vie.a_compter_du(a, demande.valeurs.get("a_compter_du"), s.jour)
    return vie.controles(a, action, le)


def evenement(s: DossierCentre, demande: Demande) -> Decision:
    """Suspendre, rétablir, retirer à compter d'un jour (AGR-01) ; ce qui y perd son agrément est nommé (AGR-04)."""
    centre, a = s.viser_agrement(demande)
    action = Action(demande.action)
    le = vie.a_compter_du(a, demande.valeurs.get("a_compter_du"), s.jour)
    controles = controler(s, demande)
    if vie.deja(a, action, le):
        return s.sans_effet(demande, a, f"rien à changer : {controles[0].texte}")
    if refus := condition.motifs(controles):
        return s.refuser(demande, a, refus, messages.conseil_pour_evenement(refus, a, centre, s.jour))
    nature = vie.NATURES[action]
    pose = Evenement(nature.value, le, s.jour, str(demande.motif).strip())
    voulu = replace(a, evenements=(*a.evenements, pose), version=a.version + 1)
    pertes, rendues = _remplacer(s, centre, voulu)
    colonnes = {"nature": nature.value, "a_compter_du": le.isoformat(), "pose_le": s.jour.isoformat()}
    numero = s.numeros.neuf("evenement_agrement")
    s.ecritures.ajouter("evenement_agrement", numero, {"agrement_id": a.id, **colonnes, "motif": pose.motif})
    texte = messages.evenement_pose(voulu, centre)
    decision = _fait(
        s, demande, voulu, texte, _pose(a), _pose(voulu), {}, (pertes, rendues), messages.hors_periode(voulu)
    )
    if action is Action.SUSPENDRE_AGREMENT:
        s.aviser(bureaux.suspendu(voulu, centre, pose, s.signer(demande)))
    if action is Action.RETIRER_AGREMENT or (action is Action.SUSPENDRE_AGREMENT and pertes):
        decision.consequence = messages.consequence(voulu, centre, action)
    return decision


def effacer(s: DossierCentre, demande: Demande) -> Decision:
    """Défaire un agrément donné, ou le site qu'il ouvrait : il quitte les listes, si rien ne repose dessus. Un retrait
    ne se défait pas : il se demande, et ne tient pas lieu d'effacement."""
    if est_d_un_site(demande):
        return _effacer_le_site(s, demande)
    centre, a = s.viser_agrement(demande)
    apres = [x for x in centre.agrements if x.id != a.id]
    pertes, _ = Suites.de(centre.agrements, apres, a, s.sessions.get(centre.id, ()), s.acteur)
    validees = requetes.validees_sous(s.db, a)
    if pertes or a.evenements or validees:
        return s.refuser(demande, a, (Motif("IRREVERSIBLE", messages.repose_dessus(a, pertes, validees)),))
    s.ecritures.supprimer("agrement", a.id)
    centre.agrements = apres
    champs: dict[str, Any] = demande.valeurs["champs"]
    return s.fait(demande, a, f"{a.reference} effacé", champs, {}, version=a.version, sorte="agrement")


def _effacer_le_site(s: DossierCentre, demande: Demande) -> Decision:
    site = s.viser_site(demande)
    siens, agrements = s.sites(site.centre_id), s.centres[site.centre_id].agrements
    if requetes.a_recu(s.db, site.id) or any(x.site_id == site.id for x in agrements):
        sessions = s.sessions.get(site.centre_id, ())
        refus = condition.motifs([sites.fermable(site, sessions, agrements, s.jour)])
        return s.refuser(demande, site, refus or (Motif("IRREVERSIBLE", messages.a_servi(site)),))
    s.ecritures.supprimer("site", site.id)
    siens.remove(site)
    champs: dict[str, Any] = demande.valeurs["champs"]
    return s.fait(demande, site, f"{site.reference} effacé", champs, {}, version=site.version, sorte="site")


def _pose(a: Agrement) -> dict[str, Any]:
    """Ce que le journal garde d'un événement : l'état qu'il donne, et à compter de quand."""
    fait = vie.dernier(a)
    etat = vie.etat_pose(a).value
    return {"etat": etat, "a_compter_du": None if fait is None else fait.a_compter_du.isoformat()}


def _remplacer(s: DossierCentre, centre: Centre, voulu: Agrement) -> tuple[Suites, Suites]:
    """Met le nouvel agrément à la place de l'ancien ; rend ce que ce changement ôte, et ce qu'il rend."""
    avant = list(centre.agrements)
    s.retenir(voulu)
    return Suites.de(avant, centre.agrements, voulu, s.sessions.get(centre.id, ()), s.acteur)


def _fait(
    s: DossierCentre,
    demande: Demande,
    a: Agrement,
    texte: str,
    avant: dict[str, Any],
    apres: dict[str, Any],
    colonnes: dict[str, Any],
    suites: Sequence[Suites],
    avis: Sequence[str] = (),
) -> Decision:
    avertissements = [*avis, *(phrase for suite in suites for phrase in suite.phrases())]
    decision = s.fait(
        demande, a, texte, avant, apres,
        version=a.version - 1, avertissements=avertissements, sorte="agrement", colonnes=colonnes,
    )  # fmt: skip
    effets: dict[str, list[Any]] = {}
    for suite in suites:
        for sorte, objets in suite.effets().items():
            effets.setdefault(sorte, []).extend(objets)
    decision.effets = effets or None
    return decision


def _colonnes(a: Agrement) -> dict[str, Any]:
    lieu = a.lieu or Lieu(None, None, None, None)
    return {"site": a.site, **lieu._asdict(), "debut": a.debut.isoformat(), "fin": a.fin.isoformat()}


def _cle(site: str | None) -> str | None:
    return None if site is None else textes.cle(site)
