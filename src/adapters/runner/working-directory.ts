/** Moves to `/` when an earlier step removed the working directory: no program can be started without one. */
export function ensureWorkingDirectory(): void {
  try {
    process.cwd()
  } catch {
    process.chdir('/')
  }
}
