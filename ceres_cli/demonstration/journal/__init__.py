"""Ce que le remplissage laisse au journal."""
