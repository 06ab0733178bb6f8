"""Commands about recipes on a schedule."""
