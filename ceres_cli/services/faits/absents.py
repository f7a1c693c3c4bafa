"""L'objet qu'on ne trouve pas : il n'existe pas, n'est pas du ressort, ou, juré ou candidat, a été réuni à un autre.

Tout numéro J-… ou C-… sans fiche reçoit d'ici sa réponse : celui d'une fiche absorbée nomme celle qui la garde, si elle
est du ressort (JUR-03, CAN-11). Le journal le sait : une fusion y laisse sa trace sous les deux numéros, et la dernière
d'une fiche absorbée est celle-là."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from ceres_cli import noms
from ceres_cli.erreurs import Introuvable
from ceres_cli.noms import Nom
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.droits import Acteur
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.store import Db

T = TypeVar("T")
# D'un nom, ce qui est à savoir de plus quand on ne le trouve pas.
_SUITES = {noms.VAE.document: " ; une demande se décide par l'UD du département où le candidat habite"}


def absent(nom: Nom, objet: str, *, liste: str = "", suite: str = "", conseil: str = "") -> Introuvable:
    """La même réponse pour un objet inexistant et pour un objet hors du ressort. `liste` : où le chercher, si ce n'est
    dans sa liste ; `suite` : ce qui est à savoir de plus ; `conseil` : un autre que de le chercher."""
    return Introuvable(
        f"{nom.le[:1].upper()}{nom.le[1:]} {objet} est introuvable.",
        conseil=conseil
        or f"Cherchez-{'la' if nom.feminin else 'le'} avec « ceres {liste or nom.lister} »"
        f"{suite or _SUITES.get(nom.document, '')}.",
        objets=[identifiants.entier(objet) or objet],
    )


def exiger(trouve: T | None, nom: Nom, objet: str) -> T:
    """Ce qui est trouvé ; Introuvable sinon."""
    if trouve is None:
        raise absent(nom, objet)
    return trouve


def jure(db: Db, acteur: Acteur, objet: str) -> Introuvable:
    """L'erreur d'un juré qui n'existe pas, ou qui n'est pas du ressort : la même."""
    liste = "export-jures" if acteur.role is Role.CENTRE else ""
    return reuni(db, acteur, "J", objet) or absent(noms.JURE, objet, liste=liste)


def candidat(db: Db, acteur: Acteur, objet: str, *, date_dite: bool = False, inscrit: bool = False) -> Introuvable:
    """De même d'un candidat, ou d'un candidat nommé avec une autre date de naissance que la sienne. Le conseil ne
    tient qu'à la demande (une date donnée, ou à donner pour l'inscrire), jamais à ce qui existe (DRO-02)."""
    suite = " ; pour inscrire celui d'un autre centre, donnez aussi --naissance" if inscrit else ""
    conseil = "Vérifiez le numéro et la date de naissance." if date_dite else ""
    return reuni(db, acteur, "C", objet) or absent(noms.CANDIDAT, objet, suite=suite, conseil=conseil)


def exiger_nommes(db: Db, acteur: Acteur, criteres: Any) -> None:
    """De même du juré, du candidat ou de la session que nomment ces critères, quand rien n'y répond."""
    from ceres_cli.services.faits import sessions

    for nom in (noms.JURE, noms.CANDIDAT, noms.SESSION):
        if objet := getattr(criteres, nom.document, None):
            if nom is noms.SESSION:
                numero = sessions.numero_de(db, *identifiants.numero_session(objet)) or 0
            else:
                numero = identifiants.numero(nom.lettre, objet)
            exiger_du_ressort(db, acteur, nom.sorte, numero, objet)


def exiger_du_ressort(db: Db, acteur: Acteur, sorte: str, numero: int, objet: str) -> None:
    """Lève Introuvable si l'acteur ne voit pas cet objet, d'une sorte qui a un ressort."""
    from ceres_cli.services.faits import sources

    vus = sources.objets().get(sorte)
    if vus is not None and vus.perimetre is not None and not sources.voit(db, acteur, sorte, numero):
        dire = {noms.JURE.sorte: jure, noms.CANDIDAT.sorte: candidat}.get(sorte)
        raise dire(db, acteur, objet) if dire else absent(noms.de_la_sorte(sorte), objet)


def exiger_non_reuni(db: Db, acteur: Acteur, lettre: str, texte: str | None) -> None:
    """Lève Introuvable si ce texte d'une liste est le numéro d'une fiche absorbée : elle ne reste pas vide sans le
    dire."""
    if texte and (ailleurs := reuni(db, acteur, lettre, texte)) is not None:
        raise ailleurs


def exiger_non_reunies(db: Db, acteur: Acteur, personnes: Iterable[str]) -> None:
    """De même de ces personnes, jurés et candidats."""
    for personne in sorted(personnes):
        exiger_non_reuni(db, acteur, personne[0], personne)


def reuni(db: Db, acteur: Acteur, lettre: str, objet: str) -> Introuvable | None:
    """L'erreur d'une fiche absorbée, si l'acteur voit celle qui la garde."""
    numero = identifiants.numero_si_lisible(lettre, objet)
    if numero is None or (gardee := _gardee(db, acteur, lettre, numero)) is None:
        return None
    fiches = [identifiants.affiche(lettre, n) for n in (numero, gardee[0])]
    nom = noms.PAR_LETTRE[lettre]
    return Introuvable(
        f"Le {nom.mot} {fiches[0]} a été réuni à {fiches[1]} le {en_francais(gardee[1])}.",
        conseil=f"Sa fiche est désormais celle-là : « ceres {nom.groupe} voir {fiches[1]} ».",
        objets=fiches,
    )


def _gardee(db: Db, acteur: Acteur, lettre: str, numero: int) -> tuple[int, date] | None:
    """(la fiche qui garde celle-ci, de proche en proche, le jour de la dernière fusion), si elle est du ressort. De la
    fiche gardée elle-même, hors du ressort, le chemin revient à elle : on n'en dit rien."""
    from ceres_cli.services.faits import sources

    vues, sorte = {numero}, noms.PAR_LETTRE[lettre].sorte
    if sources.voit(db, acteur, sorte, numero):
        return None
    derniere = (
        f"SELECT t.apres, l.jour FROM trace t {db.joint('lot l', 'l.id = t.lot_id')}"
        " WHERE t.type_objet = ? AND t.objet_id = ? AND t.champ = 'fusion' ORDER BY t.id DESC LIMIT 1"
    )
    while (fusion := db.une(derniere, (sorte, numero))) is not None:
        suivante = identifiants.numero_si_lisible(lettre, fusion[0] or "")
        if suivante is None or suivante in vues:
            return None
        if sources.voit(db, acteur, sorte, suivante):
            return suivante, date.fromisoformat(fusion[1])
        vues.add(suivante)
        numero = suivante
    return None
