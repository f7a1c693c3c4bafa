"""Les options propres aux contrôles de conformité, et la façon commune d'agir sur eux."""

from typing import Annotated

from ceres_cli.commands.options import opt_objet
from ceres_cli.regles.vocabulaire import SuiteControle, TypeControle

SUITES = tuple(s.value for s in SuiteControle)
TYPES = tuple(t.value for t in TypeControle)
OptAgrement = Annotated[str | None, opt_objet("--agrement", "A", "Agrément suspendu ou retiré (CTL-02).")]
