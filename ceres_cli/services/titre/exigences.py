"""Les blocs d'un titre, et ce que chacun exige."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ceres_cli.regles.calendrier import en_francais
from ceres_cli.regles.francais import accorder, compter, premiers
from ceres_cli.regles.identifiants import affiche
from ceres_cli.regles.session.jury import peut_examiner
from ceres_cli.regles.textes import cle
from ceres_cli.regles.vocabulaire import SESSIONS_CLOSES
from ceres_cli.services.faits.sessions import completer_jury, sessions
from ceres_cli.services.titre import requetes
from ceres_cli.services.titre.faits import BlocTitre, FaitsTitre
from ceres_cli.services.titre.touches import Effets
from ceres_cli.store import Db

# (code de France compétences s'il est connu, libellé), dans l'ordre des CCP
Lu = tuple[str | None, str]


@dataclass(slots=True)
class Rapprochement:
    """`reconnus` : le bloc et ce qu'en dit la source ; `nouveaux` : rang et source ; `partis` : plus dans la source."""

    reconnus: list[tuple[BlocTitre, Lu]] = field(default_factory=list)
    nouveaux: list[tuple[int, Lu]] = field(default_factory=list)
    partis: list[BlocTitre] = field(default_factory=list)


def rapprocher(connus: Sequence[BlocTitre], lus: Sequence[Lu]) -> Rapprochement:
    """Un bloc se reconnaît à son code, sinon à son libellé, sinon, tant que son code est inconnu, à son rang.

    Un bloc reconnu garde son rang, donc sa référence : des habilitations la portent. Un nouveau prend le rang de sa
    place dans la source s'il est libre, sinon le suivant du dernier. Un bloc retiré ne revient que par son code.
    """
    paires: dict[int, BlocTitre] = {}
    libres = list(connus)

    def retenir(place: int, bloc: BlocTitre | None) -> None:
        if bloc is not None:
            paires[place] = bloc
            libres.remove(bloc)

    for place, (code, _) in enumerate(lus):
        retenir(place, next((b for b in libres if code is not None and b.code == code), None))
    for place, (_, libelle) in enumerate(lus):
        if place not in paires:
            retenir(
                place,
                next((b for b in libres if not b.retire and cle(b.intitule) == cle(libelle)), None),
            )
    for place in range(len(lus)):
        if place not in paires:
            retenir(
                place,
                next((b for b in libres if b.code is None and not b.retire and b.rang == place + 1), None),
            )
    suite = Rapprochement([(paires[place], lu) for place, lu in enumerate(lus) if place in paires])
    suite.partis = [b for b in libres if not b.retire]
    pris = {b.rang for b in connus}
    for place, lu in enumerate(lus):
        if place not in paires:
            rang = place + 1 if place + 1 not in pris else max(pris) + 1
            pris.add(rang)
            suite.nouveaux.append((rang, lu))
    return suite


def touches(db: Db, titre: FaitsTitre, changes: Sequence[BlocTitre]) -> tuple[list[str], Effets]:
    """(phrases, chaque objet touché). `changes` : les CCP qui ne sont plus exigés les mêmes jours ; la base les porte
    encore comme avant."""
    if not changes:
        return [], {}
    exiges = [b for b in changes if not b.retire]
    phrases = [_dit(b) for b in changes]
    effets: Effets = {"exigences": [_exigence(titre, b) for b in changes]}
    if exiges:
        candidats = requetes.en_parcours(db, titre.id, [b.id for b in exiges], SESSIONS_CLOSES)
        effets["candidats"] = [{"candidat": affiche("C", c), "nom": f"{n} {p}"} for c, n, p in candidats]
    effets |= _jurys(db, titre, changes)
    phrases += _phrases(effets)
    return [f"{titre.reference} : {p}." for p in phrases], {sorte: objets for sorte, objets in effets.items() if objets}


def _dit(bloc: BlocTitre) -> str:
    """Un bloc exigé un jour où il l'était déjà n'est pas revenu : son retrait est effacé."""
    if bloc.exigence.retire_le is not None:
        le = en_francais(bloc.exigence.retire_le)
        return f"{bloc.nom} n'est plus exigé à partir du {le} ; qui l'a obtenu le garde (OBT-02)"
    if bloc.exigence.du is None:
        return f"{bloc.nom} reste exigé (OBT-02)"
    suite = ""
    if bloc.effet_du is not None:
        effet = en_francais(date.fromisoformat(bloc.effet_du))
        suite = f" ; la date d'effet du {effet}, plus ancienne que le changement, n'est gardée que pour information"
    quand = en_francais(bloc.exigence.du)
    return f"{bloc.nom} est exigé à partir du {quand} ; ce qui s'est obtenu avant n'en dépend pas (OBT-02){suite}"


def _exigence(titre: FaitsTitre, bloc: BlocTitre) -> dict[str, str | None]:
    return {"certification": f"{titre.reference}/{bloc.nom}", **jours(titre, bloc)}


def jours(titre: FaitsTitre, bloc: BlocTitre) -> dict[str, str | None]:
    """Comme on les lit : un CCP d'origine est exigé depuis le début du titre, s'il est connu."""
    du, au = bloc.exigence.du, bloc.exigence.retire_le
    debut = titre.colonnes["date_debut_validite"]
    return {
        "exige_du": debut if du is None else du.isoformat(),
        "retire_le": None if au is None else au.isoformat(),
        "effet_du": bloc.effet_du,
    }


def _jurys(db: Db, titre: FaitsTitre, changes: Sequence[BlocTitre]) -> Effets:
    """Les sessions TITRE en cours où ce qui est exigé change, et de leurs jurys ceux qui n'y peuvent plus siéger."""
    connues = sessions(db, requetes.sessions_titre_vivantes(db, titre.id, SESSIONS_CLOSES), {})
    completer_jury(db, connues)
    vivantes, perdus = [], []
    for s in sorted(connues.values(), key=lambda s: (s.debut, s.id)):
        avant = [peut_examiner(j, s) for j in s.jury]
        exiges = [s.ccp_exiges(jour) for jour in (s.debut, s.fin)]
        s.ccp_par_nom = s.ccp_par_nom | {b.nom: b.id for b in changes}  # partagés entre elles : pas changés sur place
        s.exigences = s.exigences | {b.id: b.exigence for b in changes}
        if exiges == [s.ccp_exiges(jour) for jour in (s.debut, s.fin)]:
            continue
        quoi = {"session": s.reference, "debut": s.debut.isoformat(), "fin": s.fin.isoformat()}
        vivantes.append({**quoi, "etat": s.etat, "centre": affiche("E", s.centre_id)})
        perdus += [
            {"jure": affiche("J", j.id), "nom": j.nom_complet, **quoi}
            for j, pouvait in zip(s.jury, avant, strict=True)
            if pouvait and not peut_examiner(j, s)
        ]
    return {"sieges": perdus, "sessions_exigence": vivantes}


def _phrases(effets: Effets) -> list[str]:
    suite = []
    if candidats := effets.get("candidats"):
        qui = premiers([f"{c['candidat']} {c['nom']}" for c in candidats])
        verbe = accorder(len(candidats), "devra", "devront")
        suite.append(f"{compter(len(candidats), 'candidat')} en cours de parcours {verbe} l'obtenir : {qui}")
    if sieges := effets.get("sieges"):
        qui = premiers([f"{s['jure']} {s['nom']} ({s['session']}, {_jour(s['debut'])})" for s in sieges])
        verbe = accorder(len(sieges), "se perd", "se perdent")
        suite.append(f"{compter(len(sieges), 'siège')} de jury à venir {verbe} (SES-01) : {qui}")
    if vivantes := effets.get("sessions_exigence"):
        noms = premiers([f"{s['session']} ({_jour(s['debut'])})" for s in vivantes])
        touchees = accorder(len(vivantes), "en cours touchée", "en cours touchées")
        suite.append(f"{compter(len(vivantes), 'session')} {touchees} : {noms}")
    return suite


def _jour(iso: str) -> str:
    return en_francais(date.fromisoformat(iso))
