"""Hundreds of pages with prices, each with what must hold of its reading."""
