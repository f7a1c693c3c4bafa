"""Ce que devient le temps quand la base grandit : 10 000, 100 000, 1 000 000 d'habilitations, et tout le reste avec.

Une lecture, une écriture ne bougent pas ; un lot d'un dixième de la base, une nuit, un import croissent comme ce qu'ils
lisent. Puis cinquante agents qui écrivent à la fois dans un fichier SQLite, aucun perdu.
"""

import shutil
import sqlite3
import subprocess
from pathlib import Path

from bench import lot, monde
from bench.mesure import CERES, Essai, Mesure, chronometrer, comparer, environnement, lancer

TAILLES = (10_000, 100_000, 1_000_000)
ECRIVAINS = 50
_PLATES = (
    "habilitation voir H-1",
    "habilitation lister --limite 20",
    "habilitation lister --etat suspendue --departement 44 --limite 20",
    "jure lister martin --limite 20",
    "session lister --limite 20",
    "candidat lister martin --limite 20",
    "habilitation suspendre {actif} --oui",
    "habilitation expirer",  # une première fois pour ce qui est dû, puis rien
)


def mesurer(dossier: Path, taille: float, tours: int) -> bool:
    bases = {n: dossier / f"{n}.db" for n in (max(100, int(n * taille)) for n in TAILLES)}
    for n, base in bases.items():
        monde.batir(base, _proportions(n))
    tenues = [_plate(bases, ligne, tours or 5) for ligne in _PLATES]
    tenues += [_lineaire(bases, dossier, tours or 3), _import(bases, dossier), _ensemble(bases, dossier)]
    return all(tenues)


def _proportions(n: int) -> monde.Taille:
    return monde.Taille(jures=max(50, n * 6 // 100), habilitations=n, sessions=n // 8, inscriptions=n * 11 // 10)


def _actifs(base: Path, nombre: int) -> list[str]:
    return [f"H-{n}" for n in lot.suspendables(base, nombre)]


def _plate(bases: dict[int, Path], ligne: str, tours: int) -> bool:
    restent = {n: _actifs(base, tours + 1) for n, base in bases.items()}

    def faire(n: int) -> Mesure:
        return lancer([*CERES, *ligne.replace("{actif}", restent[n].pop()).split()], bases[n])

    premiere, *autres = bases
    for n in bases:
        faire(n)  # la nuit consigne ce qui est dû ; les autres ne font que relire
        restent[n] = restent[n] * (tours + 1) if "{actif}" not in ligne else restent[n]
    essais = [Essai(str(premiere), lambda: faire(premiere))]
    essais += [Essai(str(n), lambda n=n: faire(n), 1.3) for n in autres]  # type: ignore[misc]
    return comparer(ligne, str(premiere), essais, tours)


def _lineaire(bases: dict[int, Path], dossier: Path, tours: int) -> bool:
    """Un lot d'un dixième de la base : dix fois les lignes, au plus onze fois le temps."""
    essais: list[Essai] = []
    precedent: str | None = None
    for n, base in bases.items():
        fichier = dossier / f"lot-{n}.csv"
        lot.ecrire(fichier, lot.suspendables(base, n // 10))
        commande = [*CERES, "habilitation", "lot", fichier, "--simuler"]
        essais += [
            Essai(f"voir, {n}", lambda base=base: lancer([*CERES, "habilitation", "voir", "H-1"], base)),  # type: ignore[misc]
            Essai(f"lot de {n // 10}", lambda c=commande, base=base: lancer(c, base), precedent and 11,  # type: ignore[misc]
                  net_de=f"voir, {n}", sur=precedent or f"lot de {n // 10}"),
        ]  # fmt: skip
        precedent = f"lot de {n // 10}"
    return comparer("Lot simulé d'un dixième de la base", essais[0].nom, essais, tours)


def _import(bases: dict[int, Path], dossier: Path) -> bool:
    """500, puis 5 000 candidats inscrits dans une même session : dix fois les lignes, au plus onze fois le temps."""
    base = next(iter(bases.values()))
    session, profil = _a_venir(base)
    essais = []
    for combien in (500, 5_000):
        fichier = dossier / f"candidats-{combien}.csv"
        noms = "".join(f"{_nom(i)};{_nom(i).capitalize()};1990-01-{1 + i % 28:02d}\n" for i in range(combien))
        fichier.write_text(f"nom;prenom;naissance\n{noms}", encoding="utf-8")
        commande = [*CERES, "--profil", profil, "candidat", "importer", fichier, "--session", session, "--simuler"]
        essais.append(Essai(f"{combien} candidats", lambda c=commande: lancer(c, base), net_de="voir"))  # type: ignore[misc]
    essais[1].cible = 11
    voir = Essai("voir", lambda: lancer([*CERES, "habilitation", "voir", "H-1"], base))
    return comparer("candidat importer dans une session", essais[0].nom, [voir, *essais], 3)


def _nom(n: int) -> str:
    """Un nom par nombre, en lettres : « AAAB »."""
    return "".join(chr(ord("A") + n // 26**k % 26) for k in (3, 2, 1, 0))


def _a_venir(base: Path) -> tuple[str, str]:
    """Une session loin devant, et un profil du Centre qui l'organise."""
    connexion = sqlite3.connect(base)
    annee, numero, centre = connexion.execute(
        "SELECT annee, numero, centre_id FROM session_examen WHERE etat = 'en_preparation' ORDER BY debut DESC LIMIT 1"
    ).fetchone()
    connexion.execute(
        "INSERT INTO profil (id, agent, role, centre_id, choisi, retire)"
        " SELECT 2, agent, 'centre', ?, 0, 0 FROM profil WHERE id = 1",
        (centre,),
    )
    connexion.commit()
    connexion.close()
    return f"S-{annee}-{numero}", "P-2"


def _ensemble(bases: dict[int, Path], dossier: Path) -> bool:
    """Cinquante écritures lancées à la fois, contre les mêmes l'une après l'autre ; toutes faites, chacune son lot."""
    copie = dossier / "ensemble.db"

    def commandes() -> list[list[str]]:
        shutil.copy(next(iter(bases.values())), copie)
        return [[*CERES, "habilitation", "suspendre", h, "--oui"] for h in _actifs(copie, ECRIVAINS)]

    def tour_a_tour() -> Mesure:
        toutes = commandes()
        return chronometrer(lambda: [lancer(c, copie) for c in toutes])

    def ensemble() -> Mesure:
        toutes = commandes()
        avant = _lots(copie)
        mesure = chronometrer(lambda: _a_la_fois(toutes, copie))
        if (faits := _lots(copie) - avant) != len(toutes):
            raise RuntimeError(f"{faits} écritures faites sur {len(toutes)}")
        return mesure

    essais = [Essai("l'un après l'autre", tour_a_tour), Essai("à la fois", ensemble, 1)]
    return comparer(f"{ECRIVAINS} écrivains", essais[0].nom, essais, 2)


def _a_la_fois(commandes: list[list[str]], base: Path) -> None:
    lances = [
        subprocess.Popen(c, env=environnement(base), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for c in commandes
    ]
    for lance in lances:
        _, erreur = lance.communicate()
        if lance.returncode:
            raise RuntimeError(erreur.decode()[-2000:])


def _lots(base: Path) -> int:
    connexion = sqlite3.connect(base)
    (nombre,) = connexion.execute("SELECT count(*) FROM lot").fetchone()
    connexion.close()
    return int(nombre)
