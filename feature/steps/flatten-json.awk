# JSON to lines of path, tab, value: {"a":[{"b":1}]} is `a.0.b<TAB>1`. Escapes in strings stay as they are spelled.
# What is no JSON ends with exit code 1, after what could be read.

{ text = text $0 "\n" }

END {
  size = length(text)
  at = 1
  read_value("")
  skip_blanks()
  if (at <= size) fail()
}

function fail() {
  exit 1
}

function skip_blanks() {
  while (at <= size && index(" \t\r\n", substr(text, at, 1)) > 0) at++
}

function expect(char) {
  skip_blanks()
  if (substr(text, at, 1) != char) fail()
  at++
}

function is_next(char) {
  skip_blanks()
  return substr(text, at, 1) == char
}

function read_value(path,    char) {
  skip_blanks()
  char = substr(text, at, 1)
  if (char == "{") read_object(path)
  else if (char == "[") read_array(path)
  else if (char == "\"") print path "\t" read_string()
  else print path "\t" read_word()
}

function read_object(path,    name) {
  expect("{")
  if (!is_next("}")) {
    do {
      if (is_next(",")) at++
      if (!is_next("\"")) fail()
      name = read_string()
      expect(":")
      read_value(path == "" ? name : path "." name)
    } while (is_next(","))
  }
  expect("}")
}

function read_array(path,    count) {
  expect("[")
  count = 0
  if (!is_next("]")) {
    do {
      if (is_next(",")) at++
      read_value(path == "" ? count : path "." count)
      count++
    } while (is_next(","))
  }
  expect("]")
}

# Tabs and line breaks are escaped in a string of JSON.
function read_string(    start, char) {
  at++
  start = at
  while (at <= size) {
    char = substr(text, at, 1)
    if (char == "\"") return substr(text, start, at++ - start)
    if (char ~ /[\t\n]/) fail()
    at += char == "\\" ? 2 : 1
  }
  fail()
}

function read_word(    start) {
  start = at
  while (at <= size && substr(text, at, 1) ~ /[-+.0-9A-Za-z]/) at++
  if (at == start) fail()
  return substr(text, start, at - start)
}
