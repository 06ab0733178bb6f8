"""Recipes that run on a schedule, and how the person hears of them."""
