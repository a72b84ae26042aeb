"""Counting items."""


def take(stock: int, wanted: int) -> int:
    """What is left after taking some."""
    if wanted > stock:
        raise ValueError(f"{wanted} wanted, {stock} there")
    return stock - wanted
