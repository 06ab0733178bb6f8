"""What single kinds of personal details look like."""
