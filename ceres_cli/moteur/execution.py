"""Le moteur de toute écriture : Demande → Situation → Décision → Effet.

Une commande simple est un lot d'une demande. Le même chemin sert au fichier, au plan, à l'annulation, à la
simulation et au traitement de nuit ; seule la `Situation` change selon le nom traité.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ceres_cli.erreurs import DroitsInsuffisants, ErreurCeres, ErreurUsage, Introuvable, Motif, Refus
from ceres_cli.moteur import journal, parametres
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.demande import (
    DEFAIT,
    MOTIF_MANQUE,
    Attente,
    Confirmer,
    Decision,
    Demande,
    Options,
    OuvrirAvancement,
    Rapport,
)
from ceres_cli.moteur.metier import Metier
from ceres_cli.moteur.situation import Situation
from ceres_cli.moteur.solidarite import Solidarite
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.droits import NatureAcces
from ceres_cli.regles.identifiants import entier, numero_si_lisible
from ceres_cli.regles.libelles import libelle
from ceres_cli.regles.plans import CONTRESEING, SIGNATAIRES_MIN, contreseing
from ceres_cli.regles.vocabulaire import Resultat
from ceres_cli.store import Db

if TYPE_CHECKING:
    from ceres_cli.moteur.avance import Avance, Lectures

_A_CONSIGNER = {"DRO-01": NatureAcces.REFUS, "INTROUVABLE": NatureAcces.INTROUVABLE}
# Au-delà, un lot se décide avant de prendre son tour ; en deçà, il ne ferait attendre personne.
GRAND_LOT = 1000
_PAS = 1000  # demandes examinées entre deux pas de l'avancement


def executer(
    cadre: Cadre, metier: Metier, demandes: Sequence[Demande], options: Options, confirmer: Confirmer | None
) -> Rapport:
    """Décide de chaque demande et écrit celles qui le peuvent, en une transaction.

    S'il y a des actions averties, ou un objet qui n'est désigné que par son nom : aperçu dans une lecture, question,
    puis tout est refait dans l'écriture ; d'un grand lot, ce qui a pu changer. Sans `confirmer`, l'accord est donné
    d'avance : ni aperçu ni question. Ce
    qu'un lot n'avait pas le droit de toucher, ou n'a pas trouvé, va au journal des accès ; d'une seule demande, c'est
    l'erreur qui y va. Un motif qui manque d'avance (`Metier.a_motiver`) arrête tout, avant le rôle ; expliquer et
    planifier s'en passent.
    """
    for demande in demandes:
        metier.exiger_le_motif(demande)
    rapport = _executer(cadre, metier, demandes, options, confirmer)
    if len(demandes) > 1:
        refusees = [d for d in rapport.decisions if d.resultat is Resultat.REFUSE]
        for code, nature in _A_CONSIGNER.items():
            if touches := [d.objet for d in refusees if d.code == code]:
                cadre.consigner(nature, objet=touches[0], nombre=len(touches), code=code)
    return rapport


def _executer(
    cadre: Cadre, metier: Metier, demandes: Sequence[Demande], options: Options, confirmer: Confirmer | None
) -> Rapport:
    if options.simuler:
        with cadre.store.lecture() as db:
            situation, examine = _decider(db, cadre, metier, demandes, options)
            if options.montrer and examine.decisions[0].resultat is Resultat.FAIT:
                examine.projet = situation.document(examine.decisions[0].objet)
            simule = _tout_ou_rien(replace(examine, simulation=True), options)
            simule.arret = _sans_contreseing(db, simule, options)
        return simule
    cadre.store.admettre_le_jour()
    devance = _devancer(cadre, metier, demandes, options)
    if confirmer is not None and (metier.se_montre or cadre.nomme or any(map(metier.avertit, demandes))):
        with cadre.store.lecture() as db:
            examine = _decider(db, cadre, metier, demandes, options)[1] if devance is None else devance.rapport
            apercu = _tout_ou_rien(examine, options)
            if manque := _sans_contreseing(db, apercu, options):
                raise manque
        if apercu.rien_fait:
            return apercu
        faites = [d for d in apercu.decisions if d.resultat is Resultat.FAIT]
        if metier.se_montre or any(cadre.nomme or d.annonce is not None for d in faites):
            confirmer(apercu)
    if devance is not None:
        with cadre.store.lecture() as db:
            devance = devance if devance.rattraper(db, cadre.acteur(db)) else None

    def faire(db: Db) -> Rapport:
        nonlocal devance
        tenu = None if devance is None else _reprendre(db, cadre, metier, demandes, options, devance)
        devance = None  # refaite, une écriture décide de tout
        situation, examine = tenu or _decider(db, cadre, metier, demandes, options)
        rapport = _tout_ou_rien(examine, options)
        if manque := _sans_contreseing(db, rapport, options):
            raise manque
        if not rapport.rien_fait and situation.effets:
            if situation.avis:
                from ceres_cli.moteur import avis  # peu d'écritures en ont

                avis.mettre_en_file(situation)
            _ecrire(db, cadre, situation, rapport, options)
        rapport.avis = situation.avis_en_file
        return rapport

    rapport = cadre.store.ecrire(faire)
    cadre.avis.update(rapport.avis)
    return rapport


def _devancer(cadre: Cadre, metier: Metier, demandes: Sequence[Demande], options: Options) -> "Avance | None":
    """Les décisions d'un grand lot, avant qu'il ne prenne son tour ; None s'il est petit, ou si l'acteur ne saurait pas
    ce que d'autres écrivent entre-temps."""
    if len(demandes) <= GRAND_LOT:
        return None
    from ceres_cli.moteur import avance  # peu d'écritures sont de grands lots

    with cadre.store.lecture() as db:
        acteur, repere = cadre.acteur(db), avance.reperer(db)
        if not avance.peut_se_verifier(db, acteur, metier):
            return None
        vue = avance.Lectures(db)
        cadre.reconnaitre(cast(Db, vue), acteur)  # ce qu'il est se compare, le tour pris
        situation, examine = _decider(cast(Db, vue), cadre, metier, demandes, options, vue=vue)
        return avance.Avance(situation, examine, acteur, repere, vue.tables, vue.interrogee)


def _reprendre(
    db: Db,
    cadre: Cadre,
    metier: Metier,
    demandes: Sequence[Demande],
    options: Options,
    devance: "Avance",
) -> tuple[Situation, Rapport] | None:
    """Ce qui est décidé, le tour pris : tel quel si rien de ce qu'il a lu n'a bougé ; None s'il faut tout redécider."""
    rangs = devance.a_redecider(db, cadre.acteur(db))
    if rangs is None:
        return None
    metier.autoriser(cadre, db, demandes)
    if not rangs:
        return devance.situation, devance.rapport
    suite = sorted(rangs)
    siennes = [demandes[rang] for rang in suite]
    situation, examine = _decider(db, cadre, metier, siennes, options._replace(avancement=None), ensemble=False)
    return situation, devance.completer(situation, examine.decisions, suite)


def decider(db: Db, cadre: Cadre, metier: Metier, demandes: Sequence[Demande]) -> Rapport:
    """Les décisions seules, sans rien écrire : plan, explication."""
    return _decider(db, cadre, metier, demandes, Options())[1]


def _decider(
    db: Db,
    cadre: Cadre,
    metier: Metier,
    demandes: Sequence[Demande],
    options: Options,
    *,
    vue: "Lectures | None" = None,
    ensemble: bool = True,
) -> tuple[Situation, Rapport]:
    """DRO-01 d'abord : rien n'est lu de plus si le rôle ne le permet pas (`Metier.autoriser`). Puis tout se
    décide, et de nouveau tant que des lignes arrêtées peuvent faire décider autrement des autres (`Solidarite`).
    `ensemble` : toutes les demandes sont là, et ce qui ne se dit que de toutes se dit."""
    acteur = cadre.acteur(db)
    metier.autoriser(cadre, db, demandes)
    liees = Solidarite(demandes, options)
    while True:
        if vue is not None:
            vue.figer()
        situation = metier.situation(db, cadre, acteur, demandes)
        situation.simule = options.simuler
        if vue is not None:
            vue.relacher()
        decisions: list[Decision] = []
        arretees = liees.arrete  # rien ne s'y ajoute pendant un passage
        debuts, effets, decider = situation.debuts, situation.effets, situation.decider
        for rang, demande in enumerate(_suivre(demandes, options.avancement)):
            arretee = liees.arretee(rang, decisions) if arretees else None
            debuts.append(len(effets))
            if arretee is not None:
                decisions.append(arretee)
            elif demande.attente is None and demande.si_version is None:  # le cas courant d'un grand lot
                lies = situation.lies(demande) if options.planifier else None
                decisions.append(decider(demande))
                if lies:
                    decisions[-1].lies = {nom: lie.dit for nom, lie in lies.items()}
            else:
                decisions.append(_decision(situation, demande))
        if not liees.poursuivre(situation, decisions):
            if ensemble:
                situation.conclure(decisions)
            return situation, Rapport(decisions)


def _decision(situation: Situation, demande: Demande) -> Decision:
    if demande.attente is None:
        depassee = None if demande.si_version is None else _depassee(situation, demande, demande.si_version)
        return depassee or situation.decider(demande)
    return _confronter(situation, demande, demande.attente)


def _depassee(situation: Situation, demande: Demande, attendue: int) -> Decision | None:
    """Le refus d'une demande faite sur une autre version de l'objet ; None si c'est la sienne. Introuvable : la
    décision le dira."""
    version = situation.version_de(demande)
    if version is None or version == attendue:
        return None
    texte = f"{demande.objet} a changé depuis : sa version est {version}, et non {attendue}"
    conseil = f"Relisez ce qui a changé, puis recommencez avec --si-version {version}."
    motif = Motif("VERSION", texte, {"version": version, "si_version": attendue})
    return Decision(demande, demande.objet, Resultat.REFUSE, (motif,), conseil=conseil, version=version)


def _suivre(demandes: Sequence[Demande], avancement: "OuvrirAvancement | None") -> Iterator[Demande]:
    """Les demandes, en disant où on en est de loin en loin si elles sont nombreuses."""
    if avancement is None or len(demandes) <= _PAS:
        yield from demandes
        return
    with avancement(len(demandes)) as barre:
        for debut in range(0, len(demandes), _PAS):
            yield from demandes[debut : debut + _PAS]
            barre.avancer(_PAS)


def _confronter(situation: Situation, demande: Demande, attente: Attente) -> Decision:
    """La décision d'une demande de plan ou d'annulation : laissée de côté si l'objet a bougé ou si la règle a changé
    d'avis ; ce que le plan ne faisait pas n'est pas refait."""
    objet = attente.objet or demande.objet
    if attente.irreversible:
        return _indefaisable(demande, attente)
    if attente.resultat is not Resultat.FAIT and not attente.libre:
        motifs = (Motif(attente.code, attente.explication),) if attente.code else ()
        return Decision(demande, objet, attente.resultat, motifs, explication=attente.explication)
    if attente.ne and (ne := situation.nes.get(attente.objet)) is not None:
        numero = None if demande.numero is None else numero_si_lisible(situation.LETTRE, ne)
        demande = replace(demande, objet=ne, numero=numero)
    cree = attente.version is None and attente.resultat is Resultat.FAIT and not attente.defait
    version = None if cree else situation.version_de(demande)
    if attente.defait and (texte := situation.deja_defait(demande, version)):
        return Decision(demande, objet, Resultat.NON_TRAITE, (Motif("DEPLACE", texte, DEFAIT),), version=version)
    if texte := _deplacement(situation, demande, attente, version):
        return Decision(demande, objet, Resultat.NON_TRAITE, (Motif("DEPLACE", texte),), version=version)
    decision = _d_un_autre_centre(situation, demande, attente) or situation.decider(demande)
    if decision.resultat is not Resultat.FAIT and not attente.libre:
        texte = f"les règles répondent autrement qu'au plan : {decision.texte()}"
        return Decision(demande, objet, Resultat.NON_TRAITE, (Motif("DECISION", texte),), version=version)
    if decision.resultat is Resultat.REFUSE and attente.defait:
        return _indefaisable(demande, attente, decision.motifs)
    if attente.version is None and decision.resultat is Resultat.FAIT:
        situation.nes[attente.objet] = decision.objet
    return decision


def _d_un_autre_centre(situation: Situation, demande: Demande, attente: Attente) -> Decision | None:
    """DRO-02 : ce qu'un plan crée est au centre pour qui il l'a décidé ; un autre ne le prend pas pour lui."""
    acteur = situation.acteur
    if not attente.centre or acteur.centre_id is None or attente.centre == acteur.structure:
        return None
    texte = f"ce plan crée pour {attente.centre}, et vous agissez pour {acteur.structure}"
    conseil = f"Donnez-le à un profil Centre {attente.centre}, qui l'applique sous ses propres droits."
    return Decision(demande, demande.objet, Resultat.REFUSE, (Motif("DRO-02", texte),), conseil=conseil)


def _deplacement(situation: Situation, demande: Demande, attente: Attente, version: int | None) -> str:
    """Pourquoi cette ligne est laissée de côté : son objet n'est plus ce qu'il était au plan ; vide s'il l'est."""
    objet = attente.objet or demande.objet
    if attente.version is None and situation.deja_cree(demande):
        return f"{objet}, que le plan crée, l'a déjà été"
    if attente.ne and objet not in situation.nes:
        return f"{objet}, que le plan crée, ne l'est pas cette fois"
    if not situation.a_bouge(demande, version):
        return "" if attente.lies is None else situation.lie_deplace(demande, attente.lies)
    datee = situation.dont_la_version_compte(demande)
    dit = f"{datee} a changé depuis" if version is not None else situation.disparu(demande, datee)
    return dit + situation.par_qui(demande, version)


def _indefaisable(demande: Demande, attente: Attente, raisons: tuple[Motif, ...] = ()) -> Decision:
    pourquoi = f", {attente.raison}" if attente.raison else ""
    motif = Motif("IRREVERSIBLE", f"{demande.objet} : « {libelle(attente.defait)} » ne peut pas être défait{pourquoi}")
    return Decision(demande, demande.objet, Resultat.REFUSE, (motif, *raisons))


def _tout_ou_rien(rapport: Rapport, options: Options) -> Rapport:
    """Le rapport, ou, si une ligne refusée arrête tout, celui où rien n'est fait."""
    if not options.tout_ou_rien or all(d.resultat is not Resultat.REFUSE for d in rapport.decisions):
        return rapport
    texte = "non traité : une autre ligne est refusée (--tout-ou-rien)"
    decisions = [
        replace(d, resultat=Resultat.NON_TRAITE, explication=texte) if d.resultat is Resultat.FAIT else d
        for d in rapport.decisions
    ]
    return replace(rapport, decisions=decisions, rien_fait=True)


def contreseing_de(db: Db, faites: int, *, contresigne: bool = False) -> Condition:
    """PLA-01, d'un lot qui ferait tant de lignes de cette base."""
    return contreseing(faites, int(parametres.lire(db, CONTRESEING) or 0), contresigne=contresigne)


def _sans_contreseing(db: Db, rapport: Rapport, options: Options) -> Refus | None:
    """PLA-01. Défaire n'en demande pas : ce qui fut relu à deux se reprend vite."""
    faites = rapport.compter()[Resultat.FAIT]
    if faites < SIGNATAIRES_MIN or options.planifier or options.annule is not None:
        return None
    manque = contreseing_de(db, faites, contresigne=options.contresigne)
    if manque.satisfait:
        return None
    planifie = "Planifiez-le (--plan P.json) ; un" if options.agent_plan is None else "Un"
    return Refus(
        f"{manque.texte[:1].upper()}{manque.texte[1:]}.",
        code=manque.code,
        conseil=f"{planifie} autre compte le lit et le contresigne (« ceres lot plan P.json --contresigner »), puis"
        " « ceres lot appliquer P-2.json ».",
        motifs=[manque.motif()],
    )


def _ecrire(db: Db, cadre: Cadre, situation: Situation, rapport: Rapport, options: Options) -> None:
    totaux = rapport.compter()
    en_tete = journal.EnTete(
        cadre.horodatage,
        cadre.jour.isoformat(),
        cadre.agent,
        cadre.commande,
        options.motif,
        options.source,
        options.source_sha256,
        options.agent_plan,
        options.annule,
        **totaux,
    )
    rapport.lot = journal.enregistrer(db, en_tete, cadre.acteur(db), situation.effets, situation.ecritures)


def erreur_de(decision: Decision) -> ErreurCeres:
    """L'erreur d'une demande refusée quand elle était seule : sa classe suit le code de la première raison."""
    classes: dict[str, type[ErreurCeres]] = {
        "INTROUVABLE": Introuvable,
        "DRO-01": DroitsInsuffisants,
        "USAGE": ErreurUsage,
    }
    premier = decision.motifs[0]
    code, texte = premier.code, " ; ".join(m.texte for m in decision.motifs)
    if premier.valeurs.get(MOTIF_MANQUE):  # il ne manque qu'un mot à la commande, mais c'est une règle qui le demande
        code, texte = "USAGE", f"{premier.code} : {texte}"
    return classes.get(code, Refus)(
        texte,
        code=code,
        conseil=decision.conseil,
        objets=objets_cites(decision.motifs) or ([entier(decision.objet) or decision.objet] if decision.objet else []),
        motifs=decision.motifs,
    )


def objets_cites(motifs: Sequence[Motif]) -> list[str]:
    """Les objets que les raisons nomment (sessions, habilitations…), sans répétition."""
    cites: dict[str, None] = {}
    for motif in motifs:
        for cle in ("sessions", "habilitations", "objets"):
            valeurs = motif.valeurs.get(cle)
            if isinstance(valeurs, list):
                cites.update(dict.fromkeys(str(v) for v in valeurs))
    return list(cites)
