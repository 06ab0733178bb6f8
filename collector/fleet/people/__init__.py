"""The persons who use the fleet's app: who they are, how they sign in, whose store each may see, and the record of their looking."""
