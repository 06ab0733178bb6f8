"""The complaint package: exhibits, letter, PDF, offline pages, bag, seals and leak gate, and the check of a finished package."""

from collector.package.bundle import Bundle, bundle
from collector.package.verify.package_check import verify_package

__all__ = ["Bundle", "bundle", "verify_package"]
