const MOST_CHARACTERS = 300

/** What a program said last, as one line for a message: some programs print half a megabyte. */
export function lastLineOf(output: string): string {
  return output.trim().split('\n').at(-1)?.trim().slice(0, MOST_CHARACTERS) ?? ''
}
