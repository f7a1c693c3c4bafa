"""Les données personnelles : ce que la base en tient (le registre), ce qui s'oppose à ce qu'on les efface."""
