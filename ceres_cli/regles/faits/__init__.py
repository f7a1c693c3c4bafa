"""Les faits sur lesquels les règles jugent : valeurs simples, chargées en masse, mises à jour en mémoire d'une demande
à la suivante. Aucun accès à la base."""
