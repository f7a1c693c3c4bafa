"""Les vitesses de ceres, mesurées contre leurs planchers : `python -m bench [nom…]`, `make bench`.

Chaque mesure lance le plancher et le produit tour à tour, dans le même appel ; les rapports comptent, les secondes ne
donnent qu'un ordre de grandeur. Rien d'autre n'est employé que la bibliothèque standard et ce que le projet installe.
"""
