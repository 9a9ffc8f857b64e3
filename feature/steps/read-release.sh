# The release as GitHub's API tells of it; asked for only with a token, since the API counts everybody else's requests.
# shellcheck shell=sh

read_release() {
  get "$api_url/repos/$repository/releases/tags/$tag" "$scratch/release.json" application/vnd.github+json 16 || return 1
  trouble='the API answered with something that is no JSON'
  flatten_json "$scratch/release.json" >"$scratch/release"
}

# One line for each value: its path, a tab, and its text.
flatten_json() {
  awk -f "$here/steps/flatten-json.awk" "$1"
}

# Name of an asset, name of a field; nothing where there is no such asset that was uploaded whole.
asset_field() {
  awk -F '\t' -v name="$1" -v field="$2" '
    { value[$1] = $2 }
    $1 ~ /^assets[.][0-9]+[.]name$/ && $2 == name { asset = substr($1, 1, length($1) - 4) }
    END { if (asset != "" && value[asset "state"] == "uploaded") print value[asset field] }
  ' "$scratch/release"
}
