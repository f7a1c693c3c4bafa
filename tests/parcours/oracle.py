"""Les règles HAB relues dans regles.md, écrites une seconde fois, sans rien emprunter au programme.

Les jours sont des entiers ; un emploi est daté par le dernier début qu'il permet encore (sa fin + 5 ans).
"""

from dataclasses import dataclass, field, replace

OUVERTES = ("en_preparation", "dte_envoye", "convocations_envoyees", "en_attente_validation", "debloquee")
ETATS_SESSION = (*OUVERTES, "validee", "annulee")
BLOCS = ("TITRE", "CCP1", "CCP2", "CCS1")
ACTIONS = ("valider", "brouillon", "suspendre", "reactiver", "supprimer", "modifier")


@dataclass(frozen=True)
class Titre:
    debut: int
    fin: int
    prolongation: int


@dataclass(frozen=True)
class Hab:
    titre: int
    bloc: str
    etat: str
    debut: int
    fin: int


@dataclass(frozen=True)
class Emploi:
    """`lien` : numéro du titre, ou « rome » (un enfant du code du premier titre), ou « ailleurs »."""

    lien: int | str
    jusqu_a: int | None  # None : toujours en poste


@dataclass(frozen=True)
class Session:
    titre: int
    etat: str


@dataclass(frozen=True)
class Monde:
    titres: tuple[Titre, ...]
    actif: bool
    emplois: tuple[Emploi, ...] = ()
    habs: tuple[Hab, ...] = ()
    sessions: tuple[Session, ...] = field(default=())


def fin_effective(m: Monde, h: Hab) -> int:
    return min(h.fin, m.titres[h.titre].fin)


def effectif(m: Monde, h: Hab, jour: int) -> str:
    if h.etat != "validee":
        return h.etat
    return "active" if jour <= fin_effective(m, h) else "expiree"


def en_service(m: Monde, h: Hab, jour: int) -> bool:
    t = m.titres[h.titre]
    if h.etat != "validee" or jour < h.debut or h.debut > t.fin:
        return False
    return jour <= fin_effective(m, h) or (h.fin >= t.fin and jour <= t.prolongation)


def utilisable(m: Monde, h: Hab, jour: int) -> bool:
    return m.actif and en_service(m, h, jour)


def juge(m: Monde, h: Hab, action: str, jour: int) -> set[str]:
    """Les codes qui refusent, vide si l'action est possible, {"déjà"} s'il n'y a rien à changer."""
    t = m.titres[h.titre]
    hors = jour > t.prolongation
    etat = effectif(m, h, jour)
    if hors and etat in ("expiree", "suspendue"):
        return {"HAB-07"}
    if action == "modifier":
        if hors:
            return {"HAB-07"} if etat == "brouillon" else {"HAB-08"}
        return set() if etat == "brouillon" else {"HAB-08"}
    if (etat, action) in {
        ("brouillon", "brouillon"), ("suspendue", "suspendre"), ("active", "valider"), ("active", "reactiver"),
    }:  # fmt: skip
        return {"déjà"}
    if not _table(m, h, action, jour, etat):
        return {"HAB-08"}
    if action == "valider":
        return _validation(m, h)
    if action == "reactiver":
        return _appui(m, h)
    return {"HAB-10"} if action == "supprimer" and _retenue(m, h) else set()


def _table(m: Monde, h: Hab, action: str, jour: int, etat: str) -> bool:
    t = m.titres[h.titre]
    if etat == "brouillon":
        return action == "supprimer" or (action == "valider" and jour <= t.prolongation)
    if etat == "active":
        return action in ("brouillon", "suspendre")
    if etat == "suspendue":
        return action == "reactiver"
    if jour < t.debut:
        return False  # expirée sur un titre à venir : hors de la table fermée
    if jour <= t.fin:
        return action == "brouillon"
    return action == ("suspendre" if h.fin >= t.fin else "brouillon")


def _retenue(m: Monde, h: Hab) -> bool:
    return any(s.etat in OUVERTES or (s.etat != "annulee" and s.titre == h.titre) for s in m.sessions)


def _validation(m: Monde, h: Hab) -> set[str]:
    codes = set() if m.actif else {"HAB-01"}
    return codes | _periode(m, h) | _appui(m, h) | ({"HAB-12"} if _emploi(m, h) != "recent" else set())


def _periode(m: Monde, h: Hab) -> set[str]:
    t = m.titres[h.titre]
    return set() if t.debut <= h.debut <= h.fin <= t.fin else {"HAB-13"}


def _appui(m: Monde, h: Hab) -> set[str]:
    if h.bloc != "CCS1":
        return set()
    appuis = [o for o in m.habs if o is not h and o.titre == h.titre and o.bloc != "CCS1"]
    return set() if any(en_service(m, o, h.debut) for o in appuis) else {"HAB-11"}


def _emploi(m: Monde, h: Hab) -> str:
    lies = [e for e in m.emplois if e.lien == h.titre or (e.lien == "rome" and h.titre == 0)]
    if not lies:
        return "inconnu"
    return "recent" if any(e.jusqu_a is None or e.jusqu_a >= h.debut for e in lies) else "ancien"


def juge_creation(m: Monde, h: Hab, jour: int, *, valider: bool) -> set[str]:
    """Les codes qui refusent de créer `h`, {"déjà"} si la même existe aux mêmes dates."""
    memes = [o for o in m.habs if (o.titre, o.bloc) == (h.titre, h.bloc)]
    if any((o.debut, o.fin) == (h.debut, h.fin) for o in memes):
        return {"déjà"}
    codes = _periode(m, h) | _appui(m, h)
    if jour > m.titres[h.titre].prolongation:
        codes.add("HAB-13")
    if any(o.debut <= h.fin and h.debut <= o.fin for o in memes):
        codes.add("HAB-14")
    emploi = _emploi(m, h)
    if emploi == "ancien" or (emploi == "inconnu" and valider):
        codes.add("HAB-12")
    if valider and not m.actif:
        codes.add("HAB-01")
    return codes


def apres(m: Monde, rang: int, action: str) -> Monde:
    """Le monde une fois l'action faite (les dates changées par « modifier » mises à part)."""
    etats = {"valider": "validee", "reactiver": "validee", "brouillon": "brouillon", "suspendre": "suspendue"}
    habs = list(m.habs)
    if action == "supprimer":
        del habs[rang]
    elif action in etats:
        habs[rang] = replace(habs[rang], etat=etats[action])
    return replace(m, habs=tuple(habs))
