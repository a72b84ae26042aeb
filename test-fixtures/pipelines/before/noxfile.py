import nox


@nox.session(python=["3.9", "3.10", "3.11"])
#                     ^^^ likely python/matrix-forbidden "3.9, 3.10, 3.11"
def tests(session):
    session.run("pytest")


@nox.session(python="3.11")
#                    ^^^^ likely python/version-not-allowed "3.11"
def lint(session):
    session.run("flake8", "src")
