"""CAN-08 : des noms de commune de naissance, ceux qui sont pris et ceux qui se listent, le même tableau partout."""

NES = (
    ("Évry (89)", "89162"),
    ("Aix", "19002"),
    ("Boulogne", "85030"),  # déléguée : elle porte encore son nom
    ("Cherbourg-Octeville", "50129"),
    ("Équeurdreville-Hainneville", "50173"),
    ("Sainte-Colombe (69)", "69189"),
    ("Évricourt", "60227"),
    ("Évry-Courcouronnes", "91228"),
    ("Paris 12", "75112"),
    ("91182", "91228"),  # un ancien code
)
# Nom → ce que la réponse nomme, et ce qu'elle ne nomme pas.
LISTES = (
    ("Courcouronnes", ("n'est plus le nom d'une commune", "Évry-Courcouronnes (91) code INSEE 91228"), ("Évricourt",)),
    ("Courcouronnes (91)", ("n'est plus le nom d'une commune", "Évry-Courcouronnes (91)"), ()),
    ("Évry (91)", ("n'est plus le nom d'une commune", "Évry-Courcouronnes (91)"), ("Évry (89)",)),
    ("Évry", ("est le nom de 2 communes", "Évry (89)", "Évry-Courcouronnes (91)"), ()),
    ("Évry-Cour", ("ne s'appelle", "Évry-Courcouronnes (91)"), ("Évricourt", "Ercourt")),
    ("Courcour", ("ne s'appelle", "Courcoury (17)", "Évry-Courcouronnes (91)"), ()),
    ("Marseil", ("ne s'appelle", "Marseille (13)", "Marseillan (34)"), ("Mareuil",)),
    ("Cherbourg", ("n'est plus le nom d'une commune", "Cherbourg-en-Cotentin (50)"), ()),
    ("Châlons-sur-Marne", ("n'est plus le nom d'une commune", "Châlons-en-Champagne (51)"), ()),
    ("Sainte-Colombe", ("est le nom de 12 communes", "Sainte-Colombe (69)"), ()),
    ("Évrycourt", ("ne s'appelle", "Évricourt (60)"), ()),
)
