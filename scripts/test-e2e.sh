#!/usr/bin/env bash
# Runs the end-to-end tests on a CPython compiled from the distro's own source package.
set -euo pipefail
cd "$(dirname "$0")/.."
IACT_E2E_TARBALL=${IACT_E2E_TARBALL:-$(bash scripts/ci-cpython.sh)}
export IACT_E2E_TARBALL
echo "CPython: $(basename "$IACT_E2E_TARBALL")"
exec node --experimental-vm-modules --disable-warning=ExperimentalWarning \
  node_modules/jest/bin/jest.js --config jest.e2e.config.js "$@"
