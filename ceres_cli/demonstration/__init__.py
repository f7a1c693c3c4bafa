"""La base de démonstration : un jeu inventé, réaliste, le même pour la même graine et le même jour.

`remplissage.remplir` en est la seule entrée. Rien n'y est vrai, hors les titres, les communes et les codes ROME.
"""
