"""Names of speakers: where they stand in the conversation, and what else tells them."""
