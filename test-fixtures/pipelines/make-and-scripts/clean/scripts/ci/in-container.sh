#!/bin/sh
# Runs a command in the CI image, the repository mounted, as whoever owns it.
set -eu

docker run --rm \
  --user "$(id -u):$(id -g)" -e HOME=/tmp -e CI \
  -v "$PWD:/app" -w /app \
  "$IMAGE" "$@"
