"""Records a recipe: what the person points at, the ways back to it, the login, and the text of the recipe."""
