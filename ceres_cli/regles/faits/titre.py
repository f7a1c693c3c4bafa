"""Les faits d'une version de titre et de ce qui s'y certifie."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from ceres_cli.regles.calendrier import VieTitre, en_francais, iso
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


class Exigence(NamedTuple):
    """OBT-02 : les jours où un CCP est exigé, de `du` (None : depuis l'origine du titre) à la veille de `retire_le`.
    `avant` : ses périodes plus anciennes, quand, retiré, il est revenu.

    Un changement part d'un jour et ne touche rien d'avant : qui avait un titre la veille l'a toujours."""

    du: date | None = None
    retire_le: date | None = None
    avant: tuple[tuple[date | None, date], ...] = ()

    def le(self, jour: date) -> bool:
        periodes = (*self.avant, (self.du, self.retire_le))
        return any((du is None or du <= jour) and (au is None or jour < au) for du, au in periodes)

    def retire(self, jour: date) -> bool:
        return self.retire_le is not None and self.retire_le <= jour

    def retirer(self, jour: date) -> Self:
        """Ce qui ne faisait que revenir ce jour-là n'est pas revenu."""
        if self.retire_le is not None:
            return self
        if self.avant and self.du is not None and self.du >= jour:
            *avant, (du, au) = self.avant
            return self._replace(du=du, retire_le=au, avant=tuple(avant))
        return self._replace(retire_le=jour)

    def remettre(self, jour: date) -> Self:
        """Ce qui n'était retiré que de ce jour-là ne l'a pas été."""
        if self.retire_le is None or self.retire_le >= jour:
            return self._replace(retire_le=None)
        servie = self.du is None or self.du < self.retire_le
        avant = (*self.avant, (self.du, self.retire_le)) if servie else self.avant
        return self._replace(du=max(self.du or jour, jour), retire_le=None, avant=avant)


TOUJOURS = Exigence()


def colonnes_exigence(exigence: Exigence) -> dict[str, str | None]:
    """Comme la base la garde ; `exige_avant` : « jour/jour,jour/jour », de la plus ancienne."""
    avant = ",".join(f"{(du or date.min).isoformat()}/{au.isoformat()}" for du, au in exigence.avant)
    return {"exige_du": iso(exigence.du), "retire_le": iso(exigence.retire_le), "exige_avant": avant or None}


class Certification(NamedTuple):
    id: int
    reference: str
    type: str
    titre: Titre
    retire_le: date | None = None

    @property
    def retrait(self) -> tuple[str, ...]:
        """L'avertissement de qui s'en sert encore."""
        if self.retire_le is None:
            return ()
        return (f"{self.reference} est retiré du titre par France compétences au {en_francais(self.retire_le)}.",)

    @property
    def porte_un_ccp(self) -> bool:
        """Le titre entier porte tous ses CCP."""
        return self.type in (TypeCertification.TITRE, TypeCertification.CCP)
