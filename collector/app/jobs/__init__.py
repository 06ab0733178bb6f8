"""Long work that pages start and watch: captures, recordings, packages."""
