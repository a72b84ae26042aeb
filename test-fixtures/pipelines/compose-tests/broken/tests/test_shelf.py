from stockroom.shelf import take


def test_leaves_the_rest() -> None:
    assert take(5, 2) == 3
