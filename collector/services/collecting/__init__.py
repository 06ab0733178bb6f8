"""What is collected from outside: pages, files, chats, account pages."""
