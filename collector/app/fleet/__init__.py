"""The app of a fleet: many persons, each signed in at the organisation's identity provider, each over the stores that are theirs to see.

The pages of one member's store are the same as on one's own computer (`collector.app.views`), under ``/of/MEMBER``. Here is what stands
before them: signing in, the choice of a member, what operators do, and the record of who looked.
"""
