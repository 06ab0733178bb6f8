"""The body that keeps a store in a folder: durable writes, the lock, the journal file, objects, live streams."""
