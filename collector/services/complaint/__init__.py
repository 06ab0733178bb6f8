"""Cases, what the person writes down about them, prices, and the package."""
