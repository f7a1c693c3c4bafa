"""Les migrations du schéma : un pas par version, numéroté par celle où il mène, son SQL écrit à la main et figé."""
