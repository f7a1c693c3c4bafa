"""Le sceau du journal : ce qui l'écrit, ce qui le vérifie. La forme de chaque sceau est dans docs/sceau.md."""

SECRET = "sceau_des_plans"  # le paramètre qui garde le secret des plans : le journal n'en dit que le SHA-256
