"""Le sceau du journal : ce qui l'écrit, ce qui le vérifie. La forme de chaque sceau est dans docs/sceau.md."""
