#!/bin/sh
set -eu

docker run --rm stockroom-ci:dev flake8 src
#               ^^^^^^^^^^^^^^^^ want image/built-not-loaded "stockroom-ci:dev"
#               ^^^^^^^^^^^^^^^^ want mount/workspace-not-mounted "flake8"
