"""Pictures on their way into the book: their pixels, where they are cut, how a PDF holds them."""
