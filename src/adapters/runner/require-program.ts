import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from '../../domain/failure.ts'

/** Of each program, the Debian package that brings it. */
const PACKAGES = { tar: 'tar' } as const

/** Its path. Throws PLATFORM_UNSUPPORTED where the PATH has no such program: its absence would look like a fault of the build. */
export function requireProgram(name: keyof typeof PACKAGES): string {
  const path = process.env['PATH'] ?? ''
  const directories = path.split(delimiter).filter((directory) => directory !== '')
  const found = directories.map((directory) => join(directory, name)).find(isProgram)
  if (found !== undefined) return found
  throw new Failure(
    'PLATFORM_UNSUPPORTED',
    `This machine has no ${name} on its PATH (${JSON.stringify(path)})`,
    `Mend the PATH of the job, or install it in an earlier step: apt-get update && apt-get install -y ${PACKAGES[name]}`
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
