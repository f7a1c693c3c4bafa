"""Ce que les validations de la démonstration donnent à ses candidats."""
