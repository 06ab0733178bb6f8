"""Times: what people type, business days and due dates (pure)."""
