# What users read, and how a run ends.
# shellcheck shell=sh

say() {
  printf '%s\n' "iact-cpython: $1"
}

warn() {
  printf '%s\n' "iact-cpython: warning: $1" >&2
}

# CODE, what happened, what to do. The codes are those of the action (docs/failures.md).
fail() {
  printf '%s\n' "iact-cpython: $1: $2" "$3" >&2
  exit 1
}

# The last line that a program said in its trouble. The query of an address may be a key.
last_words() {
  tail -n 1 "$scratch/trouble" | tr -d '[:cntrl:]' | sed 's/[?][^ ]*=[^ ]*/?***/g' | cut -c 1-300
}

# A private directory for what is fetched; whatever ends the run, it goes, and what was staged with it.
open_scratch() {
  trap close_scratch EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/iact-cpython.XXXXXXXXXX")
}

scratch=''
stage=''
is_unproven=no

close_scratch() {
  take_back
  for left in "$scratch" "$stage"; do
    [ -z "$left" ] || rm -rf "$left"
  done
}

require_root() {
  [ "$(id -u)" -eq 0 ] ||
    fail PERMISSION_DENIED "Only root may write to /opt" 'Run it as root. A dev container does that with its Features.'
}
