"""The body that keeps a store in a PostgreSQL database: records, streams, seals and settings as rows, files there or elsewhere.

Only what opens such a store imports this (the extra ``fleet``).
"""
