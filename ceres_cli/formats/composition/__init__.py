"""Composer un papier en PDF balisé (PDF/UA-1) par Typst, d'après un modèle et des valeurs.

Le résultat ne dépend que des données et du modèle : pas d'horloge, pas de police de la machine. Les textes passent à
Typst en JSON : ce sont des valeurs, jamais du code.
"""
