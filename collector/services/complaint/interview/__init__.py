"""Asking a person step by step: about a call, during a call, about a whole case."""
