"""La poste : le compte par où part le courrier, et la conversation avec son serveur (SMTP)."""
