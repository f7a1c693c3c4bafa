"""Composer des jurys, et dire qui remplacerait un juré."""

# Au-delà, un lot dit seulement les sessions qu'il touche (HAB-03) : chercher qui est libre lirait toute la base.
REMPLACES_MAX = 1000
