# Runs the interpreter where it lies, with nobody's settings. True when it is what it must be; else $fault says why not.
# shellcheck shell=sh

try_tree() {
  if ! said=$(in_clean_environment "$prefix/bin/python3" -I -B "$here/steps/check.py" "$prefix" 2>"$scratch/trouble"); then
    fault="it does not work: $(last_words)"
    return 1
  fi
  if [ "$said" != "$version" ]; then
    fault="it says that it is '$(shown "$said")'"
    return 1
  fi
  if ! said=$(in_clean_environment "$prefix/bin/pip3" --version 2>"$scratch/trouble"); then
    fault="pip --version fails: $(last_words)"
    return 1
  fi
}

in_clean_environment() (
  cd /
  exec env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1 "$@" </dev/null
)
