"""Stock that outlives the process."""

import psycopg


def count(database: str) -> int:
    """How many rows the ledger has, the table made if need be."""
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS ledger (item text, amount integer)")
        row = connection.execute("SELECT count(*) FROM ledger").fetchone()
    return int(row[0]) if row else 0
