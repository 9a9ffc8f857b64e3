import { readHost } from '../../src/adapters/runner/host.ts'
import { fileNameOf } from '../../src/domain/artifact.ts'
import { distroOf } from '../../src/domain/platform.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'

/** What a tarball for the machine of the test is called. */
export async function nameForHere(version: string, build = 1): Promise<string> {
  const host = await readHost()
  const { architecture } = host
  return fileNameOf({ version: parsePythonVersion(version), build, distro: distroOf(host), architecture })
}
