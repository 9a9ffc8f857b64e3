#!/usr/bin/env bash
# pack-action.sh VERSION DIRECTORY: packs what runs of the commit that is checked out, with its SHA-256 beside it.
# The same commit gives the same bytes, so that anybody can make the tarball again and compare.
set -euo pipefail
if [ $# -ne 2 ]; then
  echo 'Usage: pack-action.sh VERSION DIRECTORY' >&2
  exit 2
fi
if [[ ! $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]]; then
  echo "pack-action: $1 is no version" >&2
  exit 2
fi
name=iact-cpython-action-$1
mkdir -p "$2"
# Not the gzip of Git's own format: what it writes depends on the version of Git.
git archive --format=tar --prefix="$name/" HEAD action.yml action-types.yml dist matchers LICENSE |
  gzip -n -9 >"$2/$name.tar.gz"
cd "$2"
sha256sum "$name.tar.gz" >"$name.tar.gz.sha256"
