"""Les valeurs d'un titre tapées par un agent : contrôlées, mises en forme, prêtes pour une demande."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from ceres_cli.erreurs import ErreurUsage, lever_les_fautes
from ceres_cli.regles import references, textes, titre

LONGUEUR_MAX = 500  # caractères d'un intitulé ou d'un libellé de bloc


def lire(
    *,
    code: str | None = None,
    rncp: str | None = None,
    intitule: str | None = None,
    sigle: str | None = None,
    niveau: int | None = None,
    debut: date | None = None,
    fin: date | None = None,
    fin_prolongation: date | None = None,
    ccp: Sequence[str] = (),
    ccs: Sequence[str] = (),
    exige_du: date | None = None,
    rome: Sequence[str] = (),
) -> dict[str, Any]:
    """Les valeurs données, seules ; ErreurUsage qui dit toutes celles qui ne conviennent pas."""
    fautes: list[ErreurUsage] = []

    def essayer(lire: Callable[..., Any], *donnees: Any) -> Any:
        try:
            return lire(*donnees)
        except ErreurUsage as erreur:
            fautes.append(erreur)
            return None

    if fin is not None:
        essayer(titre.verifier_dates, debut, fin)
        essayer(titre.verifier_prolongation, fin, fin_prolongation)
    lues: dict[str, Any] = {"niveau": niveau, "debut": debut, "fin": fin, "fin_prolongation": fin_prolongation,
                            "exige_du": exige_du}  # fmt: skip
    lues["code"], lues["millesime"] = (None if code is None else essayer(_code, code)) or (None, None)
    lues["rncp"] = None if rncp is None else essayer(_rncp, rncp)
    lues["intitule"] = None if intitule is None else essayer(_texte, "--intitule", intitule)
    lues["sigle"] = None if sigle is None else essayer(_sigle, sigle)
    lues["ccp"], lues["ccs"] = essayer(_blocs, "--ccp", ccp), essayer(_blocs, "--ccs", ccs)
    lues["rome"] = [essayer(_rome, texte) for texte in rome]
    if exige_du is not None and not ccp:
        fautes.append(ErreurUsage("--exige-du ne va qu'avec --ccp : c'est le jour où ce CCP devient exigé."))
    lever_les_fautes(fautes)
    return {nom: valeur for nom, valeur in lues.items() if valeur not in (None, [])}


def alertes(valeurs: Mapping[str, Any]) -> list[str]:
    """Ce qui est permis mais douteux : un code ROME que le ROME 4.0 ne connaît pas."""
    from ceres_cli.nomenclatures.rome import rome

    return [
        f"Le code ROME {code} n'est pas dans le ROME 4.0 : seul un emploi saisi sous ce code sera lié au titre."
        for code in valeurs.get("rome", ())
        if rome(code) is None
    ]


def verifier_nom(texte: str) -> None:
    """Refuse ce qui ne peut pas être le nom d'un titre, et un bloc en nommant son titre."""
    reference = references.lire(texte)
    if reference is None:
        raise ErreurUsage(
            f"« {texte} » n'est pas un nom de titre.", conseil="Écrivez par exemple TP-01280m04, RNCP37674 ou DWWM."
        )
    if reference.rang:
        raise ErreurUsage(
            f"« {texte.strip()} » est un bloc, pas un titre.",
            conseil=f"Nommez son titre : {texte.partition('/')[0].strip()}.",
        )


def _code(texte: str) -> tuple[str, str | None]:
    reference = references.lire(texte)
    if reference is None or reference.code is None or reference.rang:
        raise ErreurUsage(
            f"« {texte} » n'est pas un code de titre.", conseil="Écrivez le code et le millésime : --code TP-99901m01."
        )
    return reference.code, reference.millesime


def _rncp(texte: str) -> str:
    reference = references.lire(texte)
    if reference is None or reference.rncp is None or reference.rang:
        raise ErreurUsage(f"« {texte} » n'est pas un numéro RNCP.", conseil="Écrivez par exemple --rncp RNCP37674.")
    return reference.rncp


def _sigle(texte: str) -> str:
    reference = references.lire(texte)
    if reference is None or reference.sigle is None or reference.rang:
        raise ErreurUsage(
            f"« {texte} » n'est pas un sigle.",
            conseil="Deux à douze caractères sans espace ni barre, ni code de titre ni numéro RNCP.",
        )
    return _texte("--sigle", texte).upper()


def _rome(texte: str) -> str:
    code = texte.strip().upper()
    if not references.est_un_code_rome(code):
        raise ErreurUsage(
            f"« {texte} » n'est pas un code ROME.", conseil="Une lettre et quatre chiffres, par exemple --rome M1805."
        )
    return code


def _blocs(option: str, libelles: Sequence[str]) -> list[tuple[None, str]]:
    propres = [_texte(option, libelle) for libelle in libelles]
    for rang, libelle in enumerate(propres):
        if textes.cle(libelle) in {textes.cle(precedent) for precedent in propres[:rang]}:
            raise ErreurUsage(f"{option} : « {libelle} » est donné deux fois.")
    return [(None, libelle) for libelle in propres]


def _texte(option: str, texte: str) -> str:
    try:
        propre = textes.propre(texte, longueur_max=LONGUEUR_MAX)
    except ValueError as erreur:
        raise ErreurUsage(f"{option} : {erreur}.") from erreur
    if not textes.cle(propre):
        raise ErreurUsage(f"{option} : donnez un texte qui porte au moins une lettre ou un chiffre.")
    return propre
