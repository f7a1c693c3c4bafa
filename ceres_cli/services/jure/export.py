"""JUR-01 : la fiche des contacts des jurés, pour un Centre, une UD, une DIRECCTE ou le national."""

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from ceres_cli.base.filtre import Filtre
from ceres_cli.erreurs import DroitsInsuffisants, ErreurUsage
from ceres_cli.formats.fiche import InfosExport
from ceres_cli.moteur import journal
from ceres_cli.moteur.cadre import Cadre
from ceres_cli.moteur.effet import Effet
from ceres_cli.nomenclatures import territoires
from ceres_cli.regles import identifiants
from ceres_cli.regles.calendrier import iso
from ceres_cli.regles.droits import Acteur, NatureAcces, Operation
from ceres_cli.regles.traces import ActionExport, tete_imprimee
from ceres_cli.regles.vocabulaire import Role
from ceres_cli.schemas.jures import FICHE
from ceres_cli.services.faits import conditions, perimetres
from ceres_cli.services.faits.certifications import Resolveur
from ceres_cli.services.journal.requetes import tete_hors_exports
from ceres_cli.services.jure import requetes
from ceres_cli.store import Db

ETATS = ("brouillon", "suspendue", "expiree", "inactif")
# Celles dont `utilisable_jusqu_au` n'a pas de sens.
_INUTILISABLES = ("brouillon", "suspendue", "inactif")


class Criteres(NamedTuple):
    """Filtre de l'export ; `du` et `au` : chaque jour de la période, bornes comprises ; `au` seul : ce jour-là.

    `sessions_min`, `sessions_max` : bornes comprises de `nombre_sessions` ; `sans_session_depuis` : aucune session
    commencée ce jour-là ni après. `libres` : de plus, aucune session un seul de ces jours ni, pour un
    Centre, aucun lien avec lui. `session` : ceux que `jure disponibles` liste pour elle.
    """

    titre: str | None = None
    certification: str | None = None
    departements: Sequence[str] = ()
    region: str | None = None
    du: date | None = None
    au: date | None = None
    etat: str | None = None
    sessions_min: int | None = None
    sessions_max: int | None = None
    sans_session_depuis: date | None = None
    session: str | None = None
    libres: bool = False

    def retient(self, derniere_session: str | None, nombre_sessions: int) -> bool:
        """Les filtres sur les sessions, une fois celles-ci comptées."""
        if self.sessions_min is not None and nombre_sessions < self.sessions_min:
            return False
        if self.sessions_max is not None and nombre_sessions > self.sessions_max:
            return False
        depuis = self.sans_session_depuis
        return depuis is None or derniere_session is None or derniere_session < depuis.isoformat()

    def en_clair(self, jour: date) -> list[tuple[str, str]]:
        """Le filtre en mots, pour la seconde feuille et le journal."""
        debut, fin = self.periode(jour)
        periode = f"du {debut.isoformat()} au {fin.isoformat()}" if debut != fin else f"le {fin.isoformat()}"
        quoi = "habilités et libres" if self.libres else "habilités"
        lignes = [
            ("jurés libres pour", self.session or ""),
            ("titre", self.titre or ""),
            ("certification", self.certification or ""),
            ("département", ", ".join(self.departements)),
            ("région", self.region or ""),
            ("état", self.etat or "utilisable"),
            (quoi, "" if self.session else periode),
            ("sessions, au moins", "" if self.sessions_min is None else str(self.sessions_min)),
            ("sessions, au plus", "" if self.sessions_max is None else str(self.sessions_max)),
            ("sans session depuis", iso(self.sans_session_depuis) or ""),
        ]
        return [(nom, valeur) for nom, valeur in lignes if valeur]

    def periode(self, jour: date) -> tuple[date, date]:
        fin = self.au or self.du or jour
        return self.du or fin, fin


@dataclass(slots=True)
class _Retenues:
    """Ce qu'un juré apporte à sa ligne : certifications qui répondent au filtre, avec répétitions ; dernières fins."""

    certifications: list[str]
    fin: str = ""
    jusque: str = ""


# Écrit les lignes de la fiche, et rend leur nombre.
Ecrivain = Callable[[Iterator[Sequence[Any]], InfosExport], int]


def exporter(cadre: Cadre, criteres: Criteres, ecrire: Ecrivain) -> int:
    """Écrit la fiche par `ecrire`, puis consigne l'export au journal (qui, filtre, colonnes, nombre) ; rend le nombre.

    L'appelant ne livre ce qui est écrit qu'au retour : rien ne sort qui ne soit consigné.
    """
    debut, fin = criteres.periode(cadre.jour)
    if debut > fin:
        raise ErreurUsage("La période est à l'envers : --du suit --au.")
    if criteres.sessions_max is not None and (criteres.sessions_min or 0) > criteres.sessions_max:
        raise ErreurUsage("Aucun nombre ne convient : --sessions-min dépasse --sessions-max.")
    with cadre.lire(Operation.EXPORTER_JURES) as (db, acteur):
        if criteres.etat is not None and acteur.role is Role.CENTRE:
            raise DroitsInsuffisants(
                "Un profil Centre n'exporte que des jurés utilisables.", conseil="Retirez l'option --etat."
            )
        infos = InfosExport(
            criteres.en_clair(cadre.jour),
            cadre.jour,
            _profil(acteur),
            notice=cadre.config.export_notice,
            journal=_tete(db),
        )
        if criteres.session is None:
            filtre = _filtre(db, criteres, acteur, debut, fin)
            lignes = _lignes(db, filtre, criteres, acteur, cadre.jour)
        else:
            lignes = _libres(db, criteres, acteur, cadre.jour)
        nombre = ecrire(lignes, infos)
    _consigner(cadre, criteres, nombre)
    return nombre


def _libres(db: Db, criteres: Criteres, acteur: Acteur, jour: date) -> Iterator[tuple[Any, ...]]:
    """Ceux qui sont libres pour la session, les plus proches d'abord."""
    from ceres_cli.services.jure import disponibles

    voulus = disponibles.Criteres(criteres.session, departements=criteres.departements, region=criteres.region)
    for ligne, _ in disponibles.chercher(db, jour, acteur, voulus).lignes:
        *_, derniere, nombre = ligne
        if criteres.retient(derniere, nombre):
            yield ligne


def _profil(acteur: Acteur) -> str:
    return f"{acteur.role.value.upper()} {acteur.structure} ({acteur.profil}, {acteur.agent})"


def _tete(db: Db) -> str:
    """Celle du dernier lot qui change quelque chose : une fiche ne change pas de ce qu'on l'exporte deux fois."""
    trouvee = tete_hors_exports(db)
    return "" if trouvee is None else tete_imprimee(*trouvee)


def _filtre(db: Db, criteres: Criteres, acteur: Acteur, debut: date, fin: date) -> Filtre:
    filtre = Filtre()
    resolveur = Resolveur(db, fin)
    for jour in _jours_d_agrement(db, acteur, debut, fin):
        perimetres.habilitations(filtre, acteur, jour)
    if criteres.titre:
        filtre.et("h.titre_id = ?", resolveur.titre(criteres.titre))
    if criteres.certification:
        filtre.et("h.certification_id = ?", resolveur.certification(criteres.certification))
    if criteres.departements:
        codes = [territoires.departement(d).code for d in criteres.departements]
        filtre.et(f"j.departement IN ({', '.join('?' * len(codes))})", *codes, lit="j", par_jure=True)
    if criteres.region:
        filtre.et("j.region = ?", territoires.region(criteres.region).code, lit="j", par_jure=True)
    _filtrer_etat(filtre, criteres.etat, debut.isoformat(), fin.isoformat())
    return filtre


def _jours_d_agrement(db: Db, acteur: Acteur, debut: date, fin: date) -> list[str]:
    """Les jours où vérifier le ressort : les bornes et, pour un Centre, chaque lendemain d'un de ses agréments, et
    chaque jour où l'un est suspendu ou retiré : la période pourrait n'être plus couverte."""
    jours = {debut.isoformat(), fin.isoformat()}
    if acteur.role is Role.CENTRE:
        fins, arrets = requetes.jours_sans_agrement(db, acteur.centre_id, debut.isoformat(), fin.isoformat())
        jours |= {*arrets, *((date.fromisoformat(f) + timedelta(days=1)).isoformat() for f in fins)}
    return sorted(jours)


def _filtrer_etat(filtre: Filtre, etat: str | None, debut: str, fin: str) -> None:
    if etat is None:
        for jour in sorted({debut, fin}):
            conditions.utilisable_d_un_actif(filtre, jour)
    elif etat == "inactif":
        filtre.et("j.actif = 0", lit="j")
    else:
        conditions.etat_effectif(filtre, etat, fin)


def _lignes(db: Db, filtre: Filtre, criteres: Criteres, acteur: Acteur, jour: date) -> Iterator[tuple[Any, ...]]:
    """Une ligne par juré, dans l'ordre des noms, colonnes de `FICHE` ; les sessions comptées sont celles
    commencées le jour de l'export, ou celui de `--au` donné seul."""
    commencees = criteres.au if criteres.au is not None and criteres.du is None else jour
    retenues = _retenues(db, filtre)
    if criteres.libres:
        debut, fin = criteres.periode(jour)
        for occupe in requetes.pris(db, debut.isoformat(), fin.isoformat()) | _lies(db, acteur, retenues):
            retenues.pop(occupe, None)
    if criteres.etat == "inactif" and not (criteres.titre or criteres.certification):
        _ajouter_inactifs(db, retenues, criteres, acteur)
    listes = Filtre()
    listes.et("j.actif = ?", int(criteres.etat != "inactif"))
    if acteur.sous_un_role and acteur.role is not Role.MPCP:  # un serveur jugerait un à un tous les jurés du pays
        sessions = requetes.sessions_comptees_des(db, retenues, commencees.isoformat())
        perimetres.borner(listes.parmi(db, "j.id", retenues), acteur, "j")
    else:
        sessions = {
            jure: (nombre, sys.intern(derniere))
            for jure, nombre, derniere in requetes.sessions_comptees(db, commencees.isoformat())
        }
    affiche, retient, jamais = identifiants.affiche, criteres.retient, (0, None)
    servent = criteres.etat not in _INUTILISABLES
    trie = (criteres.sessions_min, criteres.sessions_max, criteres.sans_session_depuis) != (None, None, None)
    for jure, *coordonnees in requetes.coordonnees(db, listes):
        sienne = retenues.get(jure)
        if sienne is None:
            continue
        nombre, derniere = sessions.get(jure, jamais)
        if trie and not retient(derniere, nombre):
            continue
        certifications = sienne.certifications
        yield (
            affiche("J", jure),
            *coordonnees,
            certifications if len(certifications) == 1 else sorted(set(certifications)),
            sienne.fin or None,
            sienne.jusque or None if servent else None,
            derniere,
            nombre,
        )


def _lies(db: Db, acteur: Acteur, ids: Collection[int]) -> set[int]:
    """SES-08 : pour un Centre, ceux de ces jurés qu'un lien déclaré, ou leur employeur, attache à lui."""
    if acteur.centre_id is None:
        return set()
    from ceres_cli.regles.session.jury import est_l_employeur
    from ceres_cli.services.faits import centres

    nom = centres.noms(db, [acteur.centre_id])[acteur.centre_id]
    employes = {jure for jure, employeur in requetes.employeurs(db, ids) if est_l_employeur(nom, employeur)}
    return employes | requetes.lies_au_centre(db, acteur.centre_id)


def _retenues(db: Db, filtre: Filtre) -> dict[int, _Retenues]:
    references = requetes.references_des_certifications(db)
    retenues: dict[int, _Retenues] = {}
    for jure, certification, fin, jusque in requetes.habilitations_a_exporter(db, filtre):
        sienne = retenues.get(jure)
        if sienne is None:
            retenues[jure] = _Retenues([references[certification]], sys.intern(fin), sys.intern(jusque))
            continue
        sienne.certifications.append(references[certification])
        if fin > sienne.fin:
            sienne.fin = sys.intern(fin)
        if jusque > sienne.jusque:
            sienne.jusque = sys.intern(jusque)
    return retenues


def _ajouter_inactifs(db: Db, retenues: dict[int, _Retenues], criteres: Criteres, acteur: Acteur) -> None:
    """Les jurés inactifs sans habilitation ont aussi leur ligne."""
    filtre = Filtre()
    perimetres.jures(filtre, acteur, "")
    filtre.et("j.actif = 0")
    if criteres.departements:
        codes = [territoires.departement(d).code for d in criteres.departements]
        filtre.et(f"j.departement IN ({', '.join('?' * len(codes))})", *codes)
    if criteres.region:
        filtre.et("j.region = ?", territoires.region(criteres.region).code)
    for jure in requetes.numeros(db, filtre):
        retenues.setdefault(jure, _Retenues([]))


def _consigner(cadre: Cadre, criteres: Criteres, nombre: int) -> None:
    if cadre.store.copie_en_lecture:  # elle n'a de journal que celui des accès
        cadre.consigner(NatureAcces.LECTURE, document=ActionExport.EXPORTER.value, nombre=nombre)
        return
    filtre = " ; ".join(f"{nom} : {valeur}" for nom, valeur in criteres.en_clair(cadre.jour))
    colonnes = ", ".join(c.cle for c in FICHE)

    def faire(db: Db) -> None:
        acteur = cadre.acteur(db)
        en_tete = journal.EnTete(cadre.horodatage, cadre.jour.isoformat(), cadre.agent, cadre.commande)
        lot = journal.ouvrir(db, en_tete, acteur)
        sorti = {"filtre": filtre, "colonnes": colonnes, "nombre": nombre}
        journal.ecrire(db, lot, [Effet("export", lot, ActionExport.EXPORTER.value, apres=sorti)])

    cadre.store.ecrire(faire)
