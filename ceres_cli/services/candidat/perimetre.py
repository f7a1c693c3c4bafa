"""Le périmètre des candidats, pour les situations : voir `services/faits/perimetres`."""

from ceres_cli.services.faits.perimetres import candidats as parmi

__all__ = ["parmi"]
