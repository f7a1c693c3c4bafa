"""Parler à un programme qui pilote ceres : le protocole, les outils, et ce qu'ils taisent."""
