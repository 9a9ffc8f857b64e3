export type Command = {
  /** Program and arguments; no shell is involved. */
  readonly argv: readonly [string, ...string[]]
  /** All of the child's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly seconds: number
}

export type Finished = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

export interface Processes {
  /** Runs to the end; a program that is not there, or takes too long, ends with an exit code like in a shell (127, 124). */
  run(command: Command): Promise<Finished>
}
