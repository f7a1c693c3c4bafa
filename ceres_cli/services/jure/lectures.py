"""Les cas d'usage des jurés : voir, lister, historique."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from ceres_cli.base.filtre import Filtre, lettres_dans_l_ordre, texte_libre
from ceres_cli.erreurs import Introuvable
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.noms import JURE
from ceres_cli.regles import identifiants, textes
from ceres_cli.regles.droits import Acteur, Operation
from ceres_cli.regles.faits.jure import Habilitation, Jure
from ceres_cli.regles.habilitation import etats as habilitation
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas.jures import FICHE
from ceres_cli.services.faits import absents, perimetres, recherche
from ceres_cli.services.faits import habilitations as chargement
from ceres_cli.services.jure import requetes
from ceres_cli.services.personne import requetes as requetes_personne
from ceres_cli.store import Db

_TELEPHONES = " || ' ' || ".join(f"coalesce(j.{numero}, '')" for numero in JURE.jumeaux)
DONNES_A_UN_CENTRE = {c.cle for c in FICHE} | {"actif"}


Criteres = recherche.Criteres


def voir(cadre: Cadre, objet: str, au: date | None = None, *, jurys: bool = False) -> dict[str, Any]:
    """Le juré, sous la forme `ceres.jure/1` ; `jurys` : avec ceux où il siège."""
    jour = au or cadre.jour
    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        ligne = _ligne(db, acteur, objet, jour)
        document = _documents(db, [ligne], acteur, jour)[0]
        return {**document, "jurys": _jurys(db, ligne[0], acteur)} if jurys else document


def _jurys(db: Db, jure: int, acteur: Acteur) -> list[dict[str, Any]]:
    """Les sessions du périmètre de l'acteur où ce juré siège, la dernière d'abord."""
    filtre = Filtre()
    filtre.et("p.jure_id = ?", jure)
    perimetres.sessions(filtre, acteur)
    champs = ("debut", "fin", "etat", "certification", "titre_nom", "centre_nom")
    return [
        {"session": identifiants.session(annee, numero), **dict(zip(champs, reste, strict=True))}
        for annee, numero, *reste in requetes.jurys(db, filtre)
    ]


def lister(cadre: Cadre, criteres: Criteres) -> tuple[recherche.Documents, int]:
    """(éléments `ceres.jure/1` dans l'ordre alphabétique, total de ce qui correspond).

    Les habilitations et les expériences des seuls jurés rendus sont lues, en une requête chacune.
    """
    jour = criteres.au or cadre.jour
    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        absents.exiger_non_reuni(db, acteur, "J", criteres.texte)
        filtre = _filtre(db, cadre, acteur, criteres)
        if criteres.limite is None:
            tous = recherche.en_pages(requetes.parcourir(db, filtre), lambda page: _documents(db, page, acteur, jour))
            return tous, len(tous)
        lignes = requetes.montres(db, filtre, criteres.limite)
        total = cadre.total(len(lignes), criteres.limite, partial(requetes.compter, db, filtre))
        return _documents(db, lignes, acteur, jour), total


def approcher(cadre: Cadre, criteres: Criteres) -> tuple[list[dict[str, Any]], int]:
    """JUR-05 : de même, faute d'un juré de ce nom, ceux dont le nom en est à une ou deux lettres, les plus proches
    d'abord ; aucun si le texte cherché n'est pas un nom."""
    if _telephone(criteres.texte) or "@" in (criteres.texte or ""):
        return [], 0
    if not (mots := _mots(Filtre(), criteres.texte)):
        return [], 0
    jour = criteres.au or cadre.jour
    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        noms = requetes.cles(db, _filtre(db, cadre, acteur, criteres._replace(texte=None)))
        ecarts = {numero: ecart for numero, cle in noms if (ecart := textes.ecart_des_noms(mots, cle)) is not None}
        premiers = sorted(ecarts, key=lambda numero: ecarts[numero])[: criteres.limite]
        lignes = requetes.montres(db, Filtre().parmi(db, "j.id", premiers))
        lignes.sort(key=lambda ligne: ecarts[ligne[0]])
        return _documents(db, lignes, acteur, jour), len(ecarts)


def traces(cadre: Cadre, objet: str) -> list[dict[str, Any]]:
    """L'histoire d'un juré (`ceres.trace/1`), même supprimé ; à un Centre, de ce que la fiche lui donne et de ce
    qu'il a écrit lui-même."""
    from ceres_cli.services.journal import lectures as historique

    with cadre.lire(Operation.LIRE_JURES) as (db, acteur):
        absents.exiger_non_reuni(db, acteur, "J", objet)
        try:
            numero = _ligne(db, acteur, objet, cadre.jour)[0]
        except Introuvable:
            if disparu := historique.d_un_disparu(db, acteur, "jure", identifiants.numero("J", objet)):
                return disparu
            raise
        toutes = historique.d_un_objet(db, acteur, "jure", numero)
        if acteur.role is not Role.CENTRE:
            return toutes
        return [t for t in toutes if t["champ"] in DONNES_A_UN_CENTRE or t["structure"] == acteur.structure]


def _ligne(db: Db, acteur: Acteur, objet: str, jour: date) -> tuple[Any, ...]:
    """Les colonnes de ce juré, s'il est dans le périmètre de l'acteur ; Introuvable sinon."""
    numero = identifiants.numero("J", objet)
    filtre = Filtre()
    filtre.et("j.id = ?", numero)
    perimetres.jures(filtre, acteur, jour.isoformat())
    ligne = requetes.montre(db, filtre)
    if ligne is None:
        raise absents.jure(db, acteur, objet)
    return ligne


def _filtre(db: Db, cadre: Cadre, acteur: Acteur, criteres: Criteres) -> Filtre:
    """Les conditions demandées, et le périmètre de l'acteur."""
    filtre = Filtre()
    if criteres.etat:
        filtre.et("j.actif = ?", int(criteres.etat == "actif"))
    recherche.choisir(db, filtre, JURE, criteres, cadre.jour)
    _filtrer_texte(db, filtre, criteres.texte)
    perimetres.jures(filtre, acteur, (criteres.au or cadre.jour).isoformat())
    recherche.modifies(db, filtre, cadre, "j.id", "jure")
    return filtre


def _filtrer_texte(db: Db, filtre: Filtre, texte: str | None) -> None:
    """Un identifiant, une partie d'adresse de courriel (un « @ ») ou de numéro de téléphone, ou des mots du nom dans
    n'importe quel ordre."""
    if chiffres := _telephone(texte):
        texte_libre(db, filtre, _TELEPHONES, [chiffres])
    elif "@" in (texte or ""):
        # Un courriel enregistré est en ASCII : la casse est sa seule variante.
        texte_libre(db, filtre, "lower(j.courriel)", [str(texte).strip().lower()])
    else:
        # Sans les espaces de la clé : « nguyen » trouve N'Guyen, « legoff » trouve Le Goff.
        mots = _mots(filtre, texte)
        lettres_dans_l_ordre(filtre, "j.cle", mots)
        texte_libre(db, filtre, "j.cle", mots, sans_espaces=True)


def _telephone(texte: str | None) -> str:
    from ceres_cli.nomenclatures import telephones

    return telephones.partie(texte or "")


def _mots(filtre: Filtre, texte: str | None) -> list[str]:
    return recherche.mots_cherches(filtre, texte, recherche.par_lettre("J", "j.id"))


def _documents(db: Db, lignes: Sequence[tuple[Any, ...]], acteur: Acteur, jour: date) -> list[dict[str, Any]]:
    """Les documents `ceres.jure/1`, sans leur en-tête de schéma, dans l'ordre des lignes."""
    fiches = [dict(zip(requetes.CLES, ligne, strict=True)) for ligne in lignes]
    ids = [fiche["id"] for fiche in fiches]
    habilitations = _habilitations(db, fiches, acteur, jour)
    un_centre = acteur.role is Role.CENTRE
    experiences = {} if un_centre else _experiences(db, ids)
    liens = {} if un_centre else _liens(db, ids)
    pris = _jours_pris(db, ids, acteur, jour)
    documents = []
    for numero, fiche in zip(ids, fiches, strict=True):
        document = {
            **fiche,
            "id": identifiants.affiche("J", numero),
            "actif": bool(fiche["actif"]),
            "habilitations": habilitations.get(numero, []),
            "experiences": experiences.get(numero, []),
            "liens": liens.get(numero, []),
            "indisponibilites": pris.get(numero, []),
        }
        documents.append(_sans_ce_que_la_fiche_tait(document) if un_centre else document)
    return documents


def _sans_ce_que_la_fiche_tait(document: dict[str, Any]) -> dict[str, Any]:
    """Le document tel qu'un Centre le lit : de la personne, rien que la fiche des contacts ne donne (JUR-01) ; ses
    emplois et ses liens n'ont pas été lus."""
    donnees = DONNES_A_UN_CENTRE | {"id", "version", "habilitations", "indisponibilites", "experiences", "liens"}
    return {cle: valeur if cle in donnees else None for cle, valeur in document.items()}


def document(db: Db, acteur: Acteur, jour: date, numero: int, fiche: Mapping[str, Any]) -> dict[str, Any]:
    """Le document `ceres.jure/1` d'un juré dont voici la fiche, écrite ou non."""
    ligne = tuple({**fiche, "id": numero}[cle] for cle in requetes.CLES)
    return _documents(db, [ligne], acteur, jour)[0]


def _habilitations(
    db: Db, fiches: Sequence[dict[str, Any]], acteur: Acteur, jour: date
) -> dict[int, list[dict[str, Any]]]:
    """Par juré, celles que l'acteur peut voir (un Centre : celles de sa liste JUR-01)."""
    jures = {f["id"]: Jure(f["id"], f["nom"], f["prenom"], bool(f["actif"])) for f in fiches}
    filtre = Filtre().parmi(db, "h.jure_id", jures)
    perimetres.habilitations(filtre, acteur, jour.isoformat(), une_a_une=True)
    lignes = requetes.habilitations(db, filtre)
    certs = chargement.certifications(db, {ligne[2] for ligne in lignes})
    par_jure: dict[int, list[dict[str, Any]]] = {}
    for h in chargement.assembler(lignes, jures, certs).values():
        par_jure.setdefault(h.jure.id, []).append(_resumer(h, jour))
    return par_jure


def _resumer(h: Habilitation, jour: date) -> dict[str, Any]:
    dernier = habilitation.dernier_jour_utilisable(h)
    return {
        "id": h.reference,
        "certification": h.certification.reference,
        "titre_nom": h.certification.titre.nom,
        "etat_effectif": habilitation.etat_effectif(h, jour).value,
        "utilisable": habilitation.utilisable(h, jour),
        "debut": h.debut.isoformat(),
        "fin": h.fin.isoformat(),
        "utilisable_jusqu_au": None if dernier is None else dernier.isoformat(),
    }


def _experiences(db: Db, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Par juré, de la plus ancienne à la plus récente."""
    par_jure: dict[int, list[dict[str, Any]]] = {}
    for jure, numero, titre, code, intitule, debut, fin in requetes.emplois_montres(db, ids):
        libelle = intitule if code is None else _libelle_rome(code)
        element = {"id": numero, "titre": titre, "rome": code, "libelle": libelle, "debut": debut, "fin": fin}
        par_jure.setdefault(jure, []).append(element)
    return par_jure


def _liens(db: Db, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Par juré, ses liens déclarés, dans l'ordre où ils l'ont été."""
    if not (lus := requetes_personne.liens(db, "jure", sorted(set(ids)))):
        return {}
    from ceres_cli.services.faits.centres import noms as noms_des_centres

    liens: dict[int, list[dict[str, Any]]] = {}
    noms = noms_des_centres(db, {ligne[2] for ligne in lus if ligne[2] is not None})
    for jure, _, centre, candidat, nature_du_lien in lus:
        liens.setdefault(jure, []).append(
            {
                "centre": None if centre is None else identifiants.affiche("E", centre),
                "candidat": None if candidat is None else identifiants.affiche("C", candidat),
                "nature": nature_du_lien,
                "centre_nom": None if centre is None else noms[centre],
            }
        )
    return liens


def _jours_pris(db: Db, ids: Sequence[int], acteur: Acteur, jour: date) -> dict[int, list[dict[str, Any]]]:
    """Par juré, les jours où il n'est pas libre, s'ils ne sont pas passés ; un Centre n'y lit pas quel autre Centre l'a
    noté."""
    pris: dict[int, list[dict[str, Any]]] = {}
    for jure, _, centre, debut, fin in requetes.indisponibilites(db, ids):
        if fin >= jour.isoformat():
            par = (
                None if centre is None or acteur.centre_id not in (None, centre) else identifiants.affiche("E", centre)
            )
            pris.setdefault(jure, []).append({"debut": debut, "fin": fin, "note_par": par})
    return pris


def _libelle_rome(code: str) -> str | None:
    from ceres_cli.nomenclatures import rome

    fiche = rome.rome(code)
    return None if fiche is None else fiche.libelle
