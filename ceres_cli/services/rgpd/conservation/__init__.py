"""Ce qui est gardé depuis trop longtemps."""
