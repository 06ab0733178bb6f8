"""The page archive (MHTML), and what must not stand in it or in picture and words."""
