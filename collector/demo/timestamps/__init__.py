"""A time-stamp authority (RFC 3161) on this machine, which can also be set to answer wrongly."""
