"""Bâtir ce qui se distribue : roue, sdist, paquet Debian, pages de manuel, complétions, nomenclature des composants."""
