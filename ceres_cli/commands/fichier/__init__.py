"""Un fichier donné à une commande : ses options, la lecture qu'on en a retenue, sa seule route."""
