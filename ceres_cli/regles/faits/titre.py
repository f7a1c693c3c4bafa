"""Les faits d'une version de titre et de ce qui s'y certifie."""

from dataclasses import dataclass
from typing import NamedTuple

from ceres_cli.regles.calendrier import VieTitre
from ceres_cli.regles.vocabulaire import TypeCertification


@dataclass(slots=True, eq=False, repr=False)
class Titre:
    """Une version de titre ; `rome` : codes du titre et de leurs enfants (un emploi sur l'un d'eux lui est lié) ;
    `par_blocs` et `vae` : sa fiche dit s'il s'obtient par CCP, et par la VAE ; None si elle n'en dit rien ; `nom` : son
    sigle, à défaut son intitulé."""

    id: int
    reference: str
    vie: VieTitre
    rome: frozenset[str] = frozenset()
    par_blocs: bool | None = None
    vae: bool | None = None
    nom: str = ""


class Certification(NamedTuple):
    id: int
    reference: str
    type: str
    titre: Titre
    retiree: bool = False

    @property
    def porte_un_ccp(self) -> bool:
        """Le titre entier porte tous ses CCP."""
        return self.type in (TypeCertification.TITRE, TypeCertification.CCP)
