import { parseArgs } from 'node:util'
import { gitHubDownloader } from '../src/adapters/github/asset-address.ts'
import { connectToGitHub } from '../src/adapters/github/client.ts'
import { gitHubReleases } from '../src/adapters/github/releases.ts'
import { systemClock } from '../src/adapters/runner/clock.ts'
import { parseBuild } from '../src/domain/artifact.ts'
import { describe, Failure } from '../src/domain/failure.ts'
import { parseRepository, parseSecret } from '../src/domain/input-grammar.ts'
import { parsePythonVersion } from '../src/domain/python-version.ts'
import { mirrorAll } from './mirror/mirror-all.ts'
import type { MirrorWish } from './mirror/mirror-all.ts'
import { plainLog } from './mirror/plain-log.ts'

/**
 * Makes a directory that any static web server can give out as a mirror: `<directory>/<tag>/<file>`. What is there
 * already and right stays; everything else is fetched and verified. See docs/offline.md.
 */
const usage = `Usage: npm run mirror -- <directory> [--repository owner/name] [--version X.Y.Z] [--build N]

Fetches the tarballs of a repository's releases and what lies beside them, verified, to <directory>/<tag>/<file>.
GITHUB_TOKEN is used when it is set, GITHUB_API_URL names another server. Run it again to carry on, or to update.`

function readWish(words: readonly string[]): MirrorWish {
  const options = {
    repository: { type: 'string', default: '2-Coatl/IACT---project' },
    version: { type: 'string' },
    build: { type: 'string' }
  } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [directory, ...others] = positionals
  if (directory === undefined || others.length > 0) throw new TypeError('one directory is wanted')
  return {
    directory,
    repository: parseRepository(values.repository),
    version: values.version === undefined ? undefined : parsePythonVersion(values.version),
    build: values.build === undefined ? undefined : parseBuild(values.build)
  }
}

async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2))
  const secret = process.env['GITHUB_TOKEN'] ?? ''
  const token = secret === '' ? undefined : parseSecret(secret)
  const world = { clock: systemClock, log: plainLog(console.log) }
  const client = connectToGitHub({ repository: wish.repository, token }, world)
  const failed = await mirrorAll(wish, {
    releases: gitHubReleases(client),
    downloader: gitHubDownloader(client),
    log: world.log
  })
  process.exitCode = failed === 0 ? 0 : 1
}

process.exitCode = 1
try {
  await main()
} catch (error) {
  if (error instanceof Failure) console.error(`${error.code}: ${error.message}\n${error.hint}`)
  else console.error(`${describe(error)}\n\n${usage}`)
  process.exitCode = error instanceof Failure ? 1 : 2
}
