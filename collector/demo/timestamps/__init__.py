"""A time-stamp authority (RFC 3161) on this machine, which can also be told to answer wrongly."""
