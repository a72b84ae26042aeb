import pytest

from stockroom.shelf import Shortage, take


def test_leaves_the_rest() -> None:
    assert take(5, 2) == 3


def test_refuses_a_shortage() -> None:
    with pytest.raises(Shortage):
        take(1, 2)
