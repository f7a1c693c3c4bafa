"""Une attestation qui se vérifie hors ligne : le code qu'elle porte, ce qui le signe, ce qui le lit."""
