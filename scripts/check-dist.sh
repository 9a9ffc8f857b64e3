#!/usr/bin/env bash
# dist/ is what the action runs as: it must equal a fresh build, and a build elsewhere must equal it too.
set -euo pipefail
cd "$(dirname "$0")/.."
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
cp -R src scripts package.json package-lock.json tsconfig.json .npmrc "$elsewhere/"
# Not a link to it: the bundler follows links, and names modules by where they lie.
if ! cp -al node_modules "$elsewhere/" 2>/dev/null; then
  rm -rf "$elsewhere/node_modules"
  cp -R node_modules "$elsewhere/"
fi
(cd "$elsewhere" && npm run --silent build >/dev/null)
if diff -r dist "$elsewhere/dist" >/dev/null; then
  echo "dist/ equals a fresh build"
else
  echo "dist/ differs from a fresh build of src/. Run: npm run build, and commit dist/." >&2
  diff -rq dist "$elsewhere/dist" >&2 || true
  exit 1
fi
