"""Prepares the database."""

print("nothing to migrate yet")
