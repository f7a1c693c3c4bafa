"""Les cas d'usage de lecture des attestations : voir, lister, historique, et la liste de ce qui ne vaut plus."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.formats.attestation import code as codes
from ceres_cli.formats.attestation.retraits import RETIRE, Retrait, Retraits
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import ATTESTATION, PARCHEMIN, SESSION
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.droits import Acteur, Operation, est_permise
from ceres_cli.regles.obtention import attestations as regles
from ceres_cli.regles.obtention.attestations import Attestation
from ceres_cli.regles.vocabulaire import EtatAttestation
from ceres_cli.services.attestation import registre, requetes
from ceres_cli.services.attestation.verification import Connu, lire_les_retraits
from ceres_cli.services.faits import absents, obtentions, perimetres, recherche, sources
from ceres_cli.services.faits.absents import absent
from ceres_cli.services.faits.sessions import numero_de
from ceres_cli.services.objet.lectures import Lectures
from ceres_cli.services.obtention.attestations import lire
from ceres_cli.store import Db

Criteres = recherche.Criteres


class Vue(NamedTuple):
    """Une attestation, et ce qui s'en montre ; `lieu` : centre, département, région de sa session ; `contenu` : ce que
    le papier dit, None s'il est effacé."""

    attestation: Attestation
    nom: str
    certification: str
    session: str
    lieu: tuple[int, str | None, str | None]
    remplacante: str | None
    contenu: dict[str, Any] | None
    code: str | None
    motif: str | None


def charger(db: Db, acteur: Acteur, numeros: Iterable[int]) -> dict[int, Vue]:
    """Celles de ces attestations que l'acteur voit, par numéro."""
    filtre = Filtre().parmi(db, "n.id", numeros)
    perimetres.candidats(filtre, acteur)
    return {vue.attestation.id: vue for vue in _vues(db, filtre)}


def _filtre(db: Db, acteur: Acteur, criteres: Criteres) -> Filtre:
    absents.exiger_non_reuni(db, acteur, "C", criteres.texte)
    filtre = Filtre()
    recherche.choisir(db, filtre, ATTESTATION, criteres, acteur.jour)
    numeros = recherche.par_lettre("N", "n.id"), recherche.par_lettre("C", "n.candidat_id")
    recherche.chercher(db, filtre, criteres.texte, "c.cle", *numeros)
    perimetres.candidats(filtre, acteur)
    if criteres.session:
        # Le voir répondre dirait de quelle session vient celle d'un candidat vu par une autre.
        perimetres.sessions(filtre, acteur)
    return filtre


def _documents(db: Db, acteur: Acteur, _criteres: Criteres, lignes: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    return [en_dict(db, acteur, _vue(ligne)) for ligne in lignes]


# Éléments `ceres.attestation/1` par numéro.
LISTE = recherche.Liste(
    Operation.LIRE_ATTESTATIONS, ATTESTATION.sorte, "n.id", _filtre, requetes.montrees, requetes.compter, _documents
)
lister = LISTE.lister


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'une attestation (`ceres.trace/1`)."""
    from ceres_cli.services.journal import lectures as historique

    with cadre.lire(Operation.LIRE_ATTESTATIONS) as (db, acteur):
        vue = une(db, acteur, objet)
        du_ressort = acteur.voit_session(*vue.lieu)
        siennes = historique.d_un_objet(db, acteur, ATTESTATION.sorte, vue.attestation.id, du_ressort=du_ressort)
        return [t for t in siennes if du_ressort or t["champ"] != SESSION.sorte]


def des_candidats(db: Db, acteur: Acteur, candidats: Iterable[int]) -> list[Vue]:
    filtre = Filtre().parmi(db, "n.candidat_id", candidats)
    perimetres.candidats(filtre, acteur)
    return _vues(db, filtre)


def a_attester(cadre: Cadre, candidat: str | None, session: str | None) -> list[tuple[str, str]]:
    """(C-…, certification) de ce que ce candidat détient, ou de ce que cette session a donné ; Introuvable hors du
    ressort."""
    with cadre.lire(Operation.ATTESTER) as (db, acteur):
        if session is not None:
            return _de_la_session(db, acteur, session)
        numero = identifiants.numero("C", candidat or "")
        if not sources.voit(db, acteur, "candidat", numero):
            raise absents.candidat(db, acteur, candidat or "")
        siennes = obtentions.detentions(db, [numero]).get(numero, [])
        vues = {ligne[0]: ligne[3:] for ligne in requetes.sessions(db, {d.session for d in siennes})}
        du_ressort = [d for d in siennes if d.session in vues and acteur.voit_session(*vues[d.session])]
        # Rien du ressort : la décision dira pourquoi.
        retenues = dict.fromkeys(d.reference for d in du_ressort or siennes)
        return [(identifiants.affiche("C", numero), reference) for reference in retenues]


def _de_la_session(db: Db, acteur: Acteur, objet: str) -> list[tuple[str, str]]:
    numero = numero_de(db, *identifiants.numero_session(objet))
    if numero is None or not sources.voit(db, acteur, SESSION.sorte, numero):
        raise absent(SESSION, objet)
    return [(identifiants.affiche("C", c), reference) for c, reference in requetes.obtenues(db, numero)]


def finies(cadre: Cadre) -> list[Retrait]:
    """Celles de tout le registre qui ne valent plus, par numéro, puis les parchemins. Réservé au national : seul il les
    voit tous."""
    with cadre.lire(Operation.ADMINISTRER_BASE) as (db, acteur):
        return [*finies_du_ressort(db, acteur), *_parchemins_finis(db)]


def finies_du_ressort(db: Db, acteur: Acteur) -> list[Retrait]:
    """Celles qui ne valent plus, des candidats qu'il voit, par numéro."""
    filtre = Filtre()
    filtre.et("n.etat <> ?", EtatAttestation.VALABLE.value)
    perimetres.candidats(filtre, acteur)
    return [_retrait(vue) for vue in _vues(db, filtre)]


def _retrait(vue: Vue) -> Retrait:
    a = vue.attestation
    assert a.finie_le is not None, "elle ne vaut plus"
    return Retrait(a.reference, a.finie_le.isoformat(), a.etat, vue.remplacante)


def connus(cadre: Cadre, lus: Sequence[str], liste: Path | None) -> list[Connu]:
    """Ce que la base sait du papier de chacun de ces codes : les clés du registre et, s'il est du ressort, s'il vaut
    encore. `liste` : celle des retraits, qui passe avant."""
    with cadre.lire(Operation.LIRE_ATTESTATIONS) as (db, acteur):
        cles = registre.lire(db)
        if liste is not None:
            return [Connu(cles, lire_les_retraits(liste, cles))] * len(lus)
        numeros = ["" if (signe := codes.lire(texte)) is None else signe.message.n for texte in lus]
        sus = _sus(db, acteur, set(numeros))
        jour = cadre.jour.isoformat()
    return [Connu(cles, Retraits(jour, {r.n: r for r in sus[n]}) if n in sus else None) for n in numeros]


def _sus(db: Db, acteur: Acteur, numeros: set[str]) -> dict[str, list[Retrait]]:
    """Le retrait de ceux de ces papiers qui sont du ressort, vide s'ils valent encore."""
    vues = charger(db, acteur, identifiants.numeros_lisibles(ATTESTATION.lettre, numeros)).values()
    sus = {v.attestation.reference: [] if v.attestation.vaut else [_retrait(v)] for v in vues}
    parchemins = {n for n in numeros if n.isdecimal() and sources.voit(db, acteur, PARCHEMIN.sorte, int(n))}
    if parchemins:
        sus |= {n: [] for n in parchemins}
        sus |= {r.n: [r] for r in _parchemins_finis(db) if r.n in parchemins}
    return sus


def _parchemins_finis(db: Db) -> list[Retrait]:
    return [Retrait(str(n), jour, RETIRE) for n, jour in requetes.parchemins_finis(db)]


def _vues(db: Db, filtre: Filtre) -> list[Vue]:
    return [_vue(ligne) for ligne in requetes.montrees(db, filtre)]


def _vue(ligne: Sequence[Any]) -> Vue:
    nom, prenom, certification, annee, numero, *suite = ligne
    centre, departement, region, remplacante, contenu, code, motif, *colonnes = suite
    return Vue(
        lire(colonnes),
        f"{nom} {prenom}",
        certification,
        identifiants.session(annee, numero),
        (centre, departement, region),
        None if remplacante is None else identifiants.affiche(ATTESTATION.lettre, remplacante),
        None if contenu is None else json.loads(contenu),
        code,
        motif,
    )


def en_dict(_: Db, acteur: Acteur, vue: Vue) -> dict[str, Any]:
    """Le document `ceres.attestation/1`, sans son en-tête de schéma ; d'une session hors du ressort, ni elle ni le
    motif d'un retrait."""
    a, du_ressort = vue.attestation, acteur.voit_session(*vue.lieu)
    permises = regles.possibles(a) if du_ressort and est_permise(Operation.ATTESTER, acteur.role) else []
    return {
        "id": a.reference,
        "candidat": identifiants.affiche("C", a.candidat_id),
        "candidat_nom": vue.nom,
        "certification": vue.certification,
        "session": vue.session if du_ressort else None,
        "obtenue_le": iso(a.obtenue.jour),
        "faite_le": iso(a.faite_le),
        "etat": a.etat,
        "finie_le": iso(a.finie_le),
        "remplacante": vue.remplacante,
        "signee_par": a.signee_par,
        "motif": vue.motif if du_ressort else None,
        "version": a.version,
        "actions_possibles": [x.value for x in permises],
    }


LECTURES = Lectures(ATTESTATION, Operation.LIRE_ATTESTATIONS, charger, en_dict)
voir, une = LECTURES.voir, LECTURES.un
