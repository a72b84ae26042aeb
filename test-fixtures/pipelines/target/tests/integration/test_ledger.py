import os

from stockroom.ledger import count


def test_starts_empty() -> None:
    assert count(os.environ["DATABASE_URL"]) == 0
