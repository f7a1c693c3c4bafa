"""Les verbes que tous les noms partagent : chacun fait une fois, et posé sur chaque nom qui dit ce qu'il lit."""
