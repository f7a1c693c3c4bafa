"""Les données des personnes : le registre, l'extrait, l'effacement, et ce qui s'en conserve."""
