"""Les commandes de la racine, une par fichier, et ce que la racine montre quand on n'en nomme aucune."""
