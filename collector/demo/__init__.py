"""A provider that does not exist, complete enough to practise on, and time-stamp authorities of one's own.

`Provider` is a Hebrew portal (login with a one-time code, account page, bills, offer) with a support chat whose scripted agent answers
over a real connection; `LocalAuthority` is a real RFC 3161 authority. Both listen on loopback only, at free ports, and need nothing from
outside. ``collector demo`` and the tests use the very same ones.
"""
