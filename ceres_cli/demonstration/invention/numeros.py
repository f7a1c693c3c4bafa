"""Numéros inventés : téléphones des tranches réservées à la fiction, SIRET à la clé juste."""

from random import Random

# Tranches que l'ARCEP réserve aux œuvres de fiction : aucune n'est à un abonné.
_FIXES = ("019900", "026191", "035301", "046571", "053649")
_MOBILE = "063998"

SIRET_DU_MINISTERE = "11000007200014"


def fixe(alea: Random) -> str:
    return _saisi(alea, f"{alea.choice(_FIXES)}{alea.randrange(10_000):04d}")


def mobile(alea: Random) -> str:
    return _saisi(alea, f"{_MOBILE}{alea.randrange(10_000):04d}")


def _saisi(alea: Random, numero: str) -> str:
    """Comme un agent l'aurait tapé : par paires, à points, ou d'un trait."""
    paires = [numero[i : i + 2] for i in range(0, 10, 2)]
    return (" " if (tirage := alea.random()) < 0.7 else "." if tirage < 0.85 else "").join(paires)


def siret(alea: Random) -> str:
    """Quatorze chiffres ; les neuf premiers (SIREN) et le tout suivent la clé de Luhn."""
    siren = _avec_cle(str(alea.randint(30_000_000, 99_999_999)))
    nombre = _avec_cle(f"{siren}{alea.randint(1, 9):04d}")
    return siret(alea) if nombre == SIRET_DU_MINISTERE or siren == "356000000" else nombre


def _avec_cle(chiffres: str) -> str:
    """Les chiffres, suivis de celui qui rend leur somme de Luhn multiple de dix."""
    somme = 0
    for rang, chiffre in enumerate(reversed(chiffres)):
        double = int(chiffre) * (1 if rang % 2 else 2)
        somme += double - 9 if double > 9 else double
    return f"{chiffres}{-somme % 10}"
