"""Trust: digests, canonical JSON, the hash chain, signatures and time-stamps. What a stranger needs to check a record, and nothing else.

No part of this room knows the store; every function takes bytes and plain values.
"""
