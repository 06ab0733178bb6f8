"""Commands about a case: what happened, what is claimed, prices, findings."""
