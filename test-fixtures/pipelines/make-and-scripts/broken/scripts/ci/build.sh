#!/bin/sh
set -eu

docker buildx build --file docker/Dockerfile.ci --tag stockroom-ci:dev .
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want cache/gha-missing "docker buildx build"
