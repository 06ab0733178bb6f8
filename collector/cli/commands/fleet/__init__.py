"""`collector fleet`: what the operator of a fleet and its machines call."""
