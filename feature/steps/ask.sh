# Downloads by curl or GNU wget. Redirects are followed here, so that the token goes to the API's own origin only.
# shellcheck shell=sh

tries=3
max_hops=5

# ADDRESS FILE ACCEPT LIMIT(MB). False: $status is that of HTTP (000 without an answer), $trouble says more.
get() {
  try=1
  until follow "$@"; do
    is_worth_trying || return 1
    [ "$try" -lt "$tries" ] || return 1
    say "try $try of $tries: $(shown "$1"): $trouble"
    sleep "$try"
    try=$((try + 1))
  done
}

is_worth_trying() {
  case $status in
    000 | 408 | 429 | 5??) [ "$is_final" = no ] ;;
    *) return 1 ;;
  esac
}

follow() {
  address=$1
  hops=0
  while ask "$address" "$2" "$3" "$4"; do
    case $status in
      200) return 0 ;;
      301 | 302 | 303 | 307 | 308) ;;
      *)
        trouble="it answered with $status"
        return 1
        ;;
    esac
    is_good_redirect || return 1
    hops=$((hops + 1))
    address=$location
  done
  return 1
}

is_good_redirect() {
  case $location in
    /*) location=$(origin_of "$address")$location ;;
  esac
  trouble='it redirects to no address that is followed'
  matches "$location" 'https?://[^"\\ ]+' || return 1
  case "$address $location" in
    https://*' http://'*) return 1 ;;
  esac
  [ "$hops" -lt "$max_hops" ]
}

# One request: sets $status and $location, or is false. Headers go by a file: words of a command are for all to see.
ask() {
  require_client
  status=000 location='' is_final=no trouble='it gave no answer'
  case $client in
    curl) ask_by_curl "$@" ;;
    wget) ask_by_wget "$@" ;;
  esac
}

ask_by_curl() {
  {
    printf 'url = "%s"\n' "$1"
    headers_for "$1" "$3" | sed 's/.*/header = "&"/'
  } >"$scratch/request"
  answer=$(
    limit_files "$4"
    curl -q --config "$scratch/request" --silent --show-error --globoff --proto '=http,https' \
      --connect-timeout 10 --speed-limit 1000 --speed-time 30 --max-time 1800 \
      --output "$2" --write-out '%{http_code} %{redirect_url}' || exit $?
  ) 2>"$scratch/trouble" || {
    case $? in 60 | 77) is_final=yes ;; esac
    trouble=$(last_words)
    return 1
  }
  status=${answer%% *}
  location=${answer#* }
}

ask_by_wget() {
  {
    printf '%s\n' 'max_redirect = 0' 'tries = 1' 'timeout = 30'
    headers_for "$1" "$3" | sed 's/^/header = /'
  } >"$scratch/request"
  ended=0
  (
    limit_files "$4"
    WGETRC=$scratch/request wget --no-verbose --no-hsts --server-response --output-document="$2" "$1" || exit $?
  ) >"$scratch/trouble" 2>&1 || ended=$?
  [ "$ended" -eq 0 ] || [ "$ended" -eq 8 ] || {
    [ "$ended" -ne 5 ] || is_final=yes
    trouble=$(last_words)
    return 1
  }
  status=$(sed -n 's|^ *HTTP/[0-9.]* \([0-9][0-9][0-9]\).*|\1|p' "$scratch/trouble" | tail -n 1)
  location=$(sed -n 's|^ *[Ll]ocation: *\([^ ]*\).*|\1|p' "$scratch/trouble" | tail -n 1 | tr -d '\r')
}

headers_for() {
  printf '%s\n' "Accept: $2" 'User-Agent: iact-cpython-feature'
  [ -z "$token" ] || [ "$(origin_of "$1")" != "$(origin_of "$api_url")" ] || printf '%s\n' "Authorization: Bearer $token"
}

origin_of() {
  printf '%s' "$1" | sed 's|^\([a-z]*://[^/?#]*\).*|\1|' | tr '[:upper:]' '[:lower:]'
}

# No file that is written may be longer than so many megabytes, whatever a server sends (in blocks of 512 bytes).
limit_files() {
  ulimit -f $(($1 * 2048))
}
