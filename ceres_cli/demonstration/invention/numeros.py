"""Numéros inventés : téléphones des tranches réservées à la fiction, SIRET à la clé juste."""

from random import Random

from ceres_cli.nomenclatures.territoires import region_telephonique

# Tranches que l'ARCEP réserve aux œuvres de fiction : aucune n'est à un abonné.
_FIXES = ("019900", "026191", "035301", "046571", "053649")
_MOBILE = "063998"
# Un mobile se lit dans la région de l'adresse (JUR-04) ; un fixe de métropole reste de métropole.
_INDICATIFS = {"RE": "+262", "YT": "+262", "GP": "+590", "MQ": "+596", "GF": "+594"}

SIRET_DU_MINISTERE = "11000007200014"


def fixe(alea: Random) -> tuple[str, str]:
    """(tel que saisi, E.164)."""
    numero = f"{alea.choice(_FIXES)}{alea.randrange(10_000):04d}"
    return _saisi(alea, numero), f"+33{numero[1:]}"


def mobile(alea: Random, departement: str) -> tuple[str, str]:
    """(tel que saisi, E.164) pour une adresse de ce département."""
    numero = f"{_MOBILE}{alea.randrange(10_000):04d}"
    indicatif = _INDICATIFS.get(region_telephonique(departement), "+33")
    return _saisi(alea, numero), f"{indicatif}{numero[1:]}"


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
