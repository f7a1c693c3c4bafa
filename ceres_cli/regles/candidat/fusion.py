"""Réunir deux fiches de candidats (CAN-11) : ce qui l'empêche, ce que la fiche gardée reprend de l'autre."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ceres_cli.regles.calendrier import SESSIONS_MAX_PAR_AN, en_francais
from ceres_cli.regles.condition import Condition
from ceres_cli.regles.faits.session import Candidat, Passage
from ceres_cli.regles.faits.vae import DemandeVae
from ceres_cli.regles.session import passages
from ceres_cli.regles.vae import controles
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES, EtatDemandeVae, EtatInscription, EtatSession, ResultatCandidat


class Place(NamedTuple):
    """Une inscription d'une fiche : la session, si le candidat y était (inscrit ou mis à l'écart), si elle est du
    ressort de l'acteur, son état ; celui de l'inscription, et ce que le candidat y a eu."""

    id: int
    session_id: int
    session: str
    presente: bool
    vue: bool = True
    etat: str = EtatSession.EN_PREPARATION
    inscription: str = EtatInscription.INSCRIT
    resultat: str | None = None
    ccp: tuple[str, ...] = ()

    @property
    def nom(self) -> str:
        return self.session if self.vue else "une session d'un autre ressort"


def communes(garde: Sequence[Place], absorbe: Sequence[Place]) -> list[tuple[Place, Place]]:
    """Les places de l'une et de l'autre dans une même session où toutes deux étaient."""
    siennes = {p.session_id: p for p in garde if p.presente}
    return [(siennes[p.session_id], p) for p in absorbe if p.presente and p.session_id in siennes]


def sessions_distinctes(garde: Sequence[Place], absorbe: Sequence[Place]) -> Condition:
    """CAN-11 : deux fiches présentes dans une session qui n'est pas encore validée y sont deux candidats. Hors du
    ressort, elle n'est pas nommée (DRO-02)."""
    ouvertes = [autre for _, autre in communes(garde, absorbe) if autre.etat not in SESSIONS_CLOSES]
    if not ouvertes:
        return Condition("CAN-11", True, "elles ne sont dans aucune session en commun qui soit à valider")
    vues = sorted({p.session for p in ouvertes if p.vue})
    dites = vues if all(p.vue for p in ouvertes) else [*vues, "une session d'un autre ressort"]
    texte = f"les deux fiches sont dans {', '.join(dites)}, qui n'est pas validée"
    return Condition("CAN-11", False, texte, {"sessions": vues}, vues[0] if vues else "")


def place_gardee(sienne: Place, autre: Place) -> tuple[Place, tuple[str, ...]]:
    """De deux places dans une session close, celle qui reste, la mieux notée, et les CCP que les deux y ont acquis :
    rien de ce qui est validé n'est défait."""
    reste = max(sienne, autre, key=lambda p: (_NOTES.get(p.resultat or "", 0), p is sienne))
    ccp = {c for p in (sienne, autre) if p.resultat == ResultatCandidat.REUSSITE_PARTIELLE for c in p.ccp}
    return reste, tuple(sorted(ccp)) if reste.resultat == ResultatCandidat.REUSSITE_PARTIELLE else reste.ccp


_NOTES: dict[str, int] = {ResultatCandidat.REUSSITE: 3, ResultatCandidat.REUSSITE_PARTIELLE: 2}


def sans_exces(garde: Candidat, absorbe: Candidat) -> list[Condition]:
    """CAN-05 : réunies, les deux fiches ne font pas passer plus de trois sessions en un an sur un même titre, à moins
    que toutes soient déjà validées (CAN-11). VAE-03 : ni trop de demandes VAE dans une année, à moins que toutes soient
    déjà recevables.

    Rien n'est refusé de ce qui était déjà : deux fiches de même identité comptent déjà ensemble.
    """
    if absorbe in garde.memes:
        return []
    trop = de_trop_reunies(garde, absorbe)
    vae = [t for t in demandes_de_trop(garde, absorbe) if not _toutes_decidees(t)]
    return [
        *(_refus(garde, t, "réunies, elles auraient") for t in trop if not _toutes_decidees(t)),
        *(_refus_vae(garde, t, "réunies, elles auraient", {garde.id, absorbe.id}) for t in vae),
    ]


def exces_reuni(garde: Candidat, absorbe: Candidat) -> list[str]:
    """CAN-11 : ce qui, réuni, passe trois sessions en un an, ou VAE-03, et n'est pas refusé."""
    ensemble = absorbe in garde.memes
    sessions = [
        f"plus de {SESSIONS_MAX_PAR_AN} sessions en un an{passages.detail(t)}"
        for t in de_trop_reunies(garde, absorbe)
        if ensemble or _toutes_decidees(t)
    ]
    demandes = [
        f"au-delà de ce que VAE-03 permet en {t[0].deposee_le.year} : {controles.citer(t, {garde.id, absorbe.id})}"
        for t in demandes_de_trop(garde, absorbe)
        if ensemble or _toutes_decidees(t)
    ]
    return [*sessions, *demandes]


def _toutes_decidees(trop: Sequence[Passage] | Sequence[DemandeVae]) -> bool:
    """Des sessions validées, des demandes recevables : rien n'en est défait."""
    return all(x.etat in (EtatSession.VALIDEE, EtatDemandeVae.RECEVABLE) for x in trop)


def de_trop_reunies(garde: Candidat, absorbe: Candidat) -> list[list[Passage]]:
    """Par titre où il y en a, les sessions qui en font quatre en un an quand les deux fiches se réunissent. De même
    identité, chacune apporte les siennes ; sinon, celles de sa personne."""
    suite = []
    for chaine in sorted(garde.passages.keys() | absorbe.passages.keys()):
        if absorbe in garde.memes:
            siens, autres = list(garde.passages.get(chaine, [])), _sans_nom(absorbe).get(chaine, [])
        else:
            siens, autres = (passages.passages_de_la_personne(c, chaine) for c in (garde, absorbe))
        if trop := de_trop(siens, autres):
            suite.append(trop)
    return suite


def sans_exces_corrigee(corrige: Candidat, autre: Candidat) -> list[Condition]:
    """De même, quand l'identité corrigée devient celle d'une autre fiche, dont seuls les jours se disent."""
    suite = f"avec cette identité, {corrige.reference} {corrige.nom_complet} aurait"
    if any(fiche.id == autre.id for fiche in corrige.memes):
        return []
    sans_nom = replace(autre, passages=_sans_nom(autre))
    return [
        *(_refus(corrige, trop, suite) for trop in de_trop_reunies(corrige, sans_nom)),
        *(_refus_vae(corrige, trop, suite, {corrige.id}) for trop in demandes_de_trop(corrige, autre)),
    ]


def _refus_vae(garde: Candidat, trop: Sequence[DemandeVae], debut_de_phrase: str, fiches: Collection[int]) -> Condition:
    annee = trop[0].deposee_le.year
    texte = f"{debut_de_phrase} plus de demandes VAE vivantes que {annee} n'en permet : {controles.citer(trop, fiches)}"
    siennes = [d.reference for d in trop if d.candidat_id in fiches]
    return Condition("VAE-03", False, texte, {"annee": annee, "demandes": siennes}, garde.reference)


def demandes_de_trop(garde: Candidat, absorbe: Candidat) -> list[list[DemandeVae]]:
    """VAE-03 : chaque demande que la réunion, et elle seule, met de trop, après celles qui passent devant elle. De même
    identité, chacune apporte les siennes ; sinon, celles de sa personne."""
    cotes = [[c] if absorbe in garde.memes else c.fiches() for c in (garde, absorbe)]
    toutes = {fiche.id: fiche for cote in cotes for fiche in cote}
    reunie = replace(garde, memes=[fiche for fiche in toutes.values() if fiche is not garde])
    trop: dict[frozenset[int], list[DemandeVae]] = {}
    for premiere, *suite in cotes:
        seule = replace(premiere, memes=suite)
        for d in (d for fiche in seule.fiches() for d in fiche.demandes if d.comptee):
            if (devant := controles.qui_empechent(d, reunie)) and not controles.qui_empechent(d, seule):
                trop.setdefault(frozenset(x.id for x in (*devant, d)), [*devant, d])
    return list(trop.values())


def _sans_nom(fiche: Candidat) -> dict[int, list[Passage]]:
    return {chaine: [p._replace(reference="") for p in siens] for chaine, siens in fiche.passages.items()}


def _refus(garde: Candidat, trop: Sequence[Passage], debut_de_phrase: str) -> Condition:
    *premiers, dernier = trop
    premiere = passages.premiere_date_possible([p.debut for p in premiers], dernier.debut)
    texte = (
        f"{debut_de_phrase} plus de {SESSIONS_MAX_PAR_AN} sessions en un an sur un même titre"
        f"{passages.detail(trop)} ; première date possible pour la dernière : {en_francais(premiere)}"
    )
    valeurs = passages.valeurs_du_decompte(trop)
    return Condition("CAN-05", False, texte, valeurs, garde.reference, premiere.isoformat())


def de_trop(siens: Sequence[Passage], autres: Sequence[Passage]) -> list[Passage]:
    """Les passages qui, réunis, en font quatre en un an, par date, quand il y en a de part et d'autre ; vide sinon.
    Celui que les deux connaissent ne compte qu'une fois."""
    connues = {p.session_id for p in siens}
    propres = [p for p in autres if p.session_id not in connues]
    tous = sorted([*siens, *propres], key=lambda p: p.debut)
    trop: set[date] = set()
    for rang, passage in enumerate(tous):
        trop.update(passages.en_cause([p.debut for p in (*tous[:rang], *tous[rang + 1 :])], passage.debut))
    if any(trop.isdisjoint(p.debut for p in cote) for cote in (siens, propres)):
        return []
    return [p for p in tous if p.debut in trop]


def conseils_de_suppression(candidat: str, *, reunit: bool) -> dict[str, str]:
    """Par code de règle. `reunit` : le profil qui lit peut réunir des fiches."""
    commande = f"« ceres candidat fusionner C-… {candidat} --motif TEXTE »"
    qui = f"réunissez-la à l'autre : {commande}" if reunit else "demandez à l'UD de la réunir à l'autre"
    return {
        "CAN-11": f"Si elle fait double emploi, {qui}.",
        "DRO-02": "Demandez-le au centre qui l'a enregistré, ou au service de son département.",
    }


def conseil_de_fusion(garde: str, absorbe: str, *, distinguees: bool) -> str:
    """Après un refus de réunir ; vide quand une UD a déjà dit que ce sont deux personnes."""
    if distinguees:
        return ""
    return f"Si ce sont deux personnes, dites-le : « ceres candidat distinguer {garde} {absorbe} --motif TEXTE »."


def supprimable(candidat: Candidat, *, passe: bool, convoque: bool, lie: bool, sien: bool) -> list[Condition]:
    """Une fiche qui n'a jamais été inscrite, n'a rien demandé (VAE), et que rien ne cite. `passe` : elle a une
    inscription, même désinscrite, que l'annulation du lot qui l'a créée n'emporte pas ; `convoque` : une convocation ;
    `lie` : un juré s'en dit proche (SES-08) ; `sien` : enregistrée par l'acteur, ou l'acteur est un service."""
    suite = [
        (not passe, "CAN-11", f"a été {candidat.accorder('inscrit')} à une session : sa fiche reste"),
        (passe or not convoque, "CAN-11", f"a été {candidat.accorder('convoqué')} à une session : sa fiche reste"),
        (not lie, "CAN-11", f"est {candidat.accorder('cité')} par le lien d'un juré (SES-08) : ôtez d'abord ce lien"),
        (not candidat.demandes, "CAN-11", "a déposé une demande VAE : sa fiche reste"),
        (sien, "DRO-02", f"a été {candidat.accorder('enregistré')} par un autre centre"),
    ]
    nom = f"{candidat.reference} {candidat.nom_complet}"
    return [
        Condition(code, satisfait, f"{nom} {texte}" if not satisfait else "rien ne s'y oppose", {}, candidat.reference)
        for satisfait, code, texte in suite
    ]
