"""Les documents que ceres rend, un fichier par nom : une commande ne charge que les colonnes du sien.

Tous ensemble, et leurs JSON Schema : `documents.py`.
"""
