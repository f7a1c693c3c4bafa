"""Ce qui n'est qu'à une base locale, un fichier : son verrou, son remplacement."""
