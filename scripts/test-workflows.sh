#!/usr/bin/env bash
# Runs the workflows of this repository and of README as a runner does, on a CPython compiled from the distro's own
# source package. Needs Debian's gh, git, jq, curl, openssl, sudo and util-linux, and root or sudo without a password.
set -euo pipefail
cd "$(dirname "$0")/.."
IACT_WORKFLOWS_TARBALL=$(bash scripts/ci-cpython.sh)
export IACT_WORKFLOWS_TARBALL
echo "CPython: $(basename "$IACT_WORKFLOWS_TARBALL")"
exec node --experimental-vm-modules --disable-warning=ExperimentalWarning \
  node_modules/jest/bin/jest.js --config jest.workflows.config.js "$@"
