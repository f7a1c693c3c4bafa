"""Le SQL des rôles d'une base partagée : DRO-01 et DRO-02 tenus par PostgreSQL, déduits du programme.

`ressorts` : ce que chaque profil voit, tiré de `perimetres` ; `regards` : ce que les règles lisent au-delà, et rien de
plus ; `privileges` : qui écrit quoi, tiré de `regles/droits` ; `etats` : les états que chaque rôle peut poser ;
`script` : le tout, à lire et à jouer par qui administre la base.
"""
