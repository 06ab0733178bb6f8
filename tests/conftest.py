"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# How long one example takes says nothing on a shared machine; speed is measured in tests/bench, as ratios.
settings.register_profile("collector", deadline=None)
settings.load_profile("collector")
