"""La base partagée : ce que PostgreSQL demande de plus que le SQL commun. Chargé seulement pour une telle adresse."""
