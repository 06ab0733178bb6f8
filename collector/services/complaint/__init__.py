"""Cases, what follows from them, prices, letters and the package."""
