"""The person at the terminal: questions, and the keys of a live chat."""
