"""Documents a customer's trouble with a provider and turns it into a complaint that a stranger can check."""

__version__ = "0.1.0"
