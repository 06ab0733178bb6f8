"""The invented provider: a Hebrew portal with login, account page, bills and offer, and a support chat with a scripted agent."""
