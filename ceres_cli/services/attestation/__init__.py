"""Les attestations : les faire, les retirer, les signer ; les clés du registre, et ce qui ne vaut plus."""
