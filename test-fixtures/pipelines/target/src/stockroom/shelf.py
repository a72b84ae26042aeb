"""Counting items."""


class Shortage(ValueError):
    """More was asked for than there is."""


def take(stock: int, wanted: int) -> int:
    """What is left after taking some."""
    if wanted > stock:
        raise Shortage(f"{wanted} wanted, {stock} there")
    return stock - wanted
