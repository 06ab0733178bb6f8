"""Finding the conversation: which box of which document shows it."""
