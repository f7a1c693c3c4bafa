"""`python -m ceres_cli` : la même chose que la commande `ceres`."""

from ceres_cli.app import principal

principal()
