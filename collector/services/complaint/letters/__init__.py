"""Letters of a case, and the tone of what a person writes."""
