const MOST_CHARACTERS = 300

/** What a program said last, as one line for a message: some programs print half a megabyte. */
export function lastLineOf(output: string): string {
  const text = output.trim()
  return text
    .slice(text.lastIndexOf('\n') + 1)
    .trim()
    .slice(0, MOST_CHARACTERS)
}
