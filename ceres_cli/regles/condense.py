"""Le SHA-256, seul et avec une clé, sans passer par hashlib (hmac le charge) : faute de mémoire, ce module-là écrit une
trace de pile par algorithme qui lui manque, et continue ; ici, l'import échoue et se dit."""

try:
    from _hashlib import compare_digest as egaux
    from _hashlib import hmac_digest as hmac
    from _hashlib import openssl_sha256 as sha256
except ModuleNotFoundError:  # un Python bâti sans OpenSSL
    from hashlib import sha256
    from hmac import compare_digest as egaux
    from hmac import digest as hmac  # type: ignore[assignment]

__all__ = ["egaux", "hmac", "sha256"]
