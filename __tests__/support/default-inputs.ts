import { parsePythonVersion } from '../../src/domain/python-version.ts'
import type { PublishInputs } from '../../src/inputs/publish-inputs.ts'
import type { SetupInputs } from '../../src/inputs/setup-inputs.ts'

/** What DESIGN promises of a step that sets nothing. */
export const setupDefaults: SetupInputs = {
  mode: 'setup',
  version: undefined,
  versionFile: undefined,
  build: 'latest',
  distro: undefined,
  architecture: undefined,
  repository: { owner: '2-Coatl', name: 'IACT---project' },
  token: undefined,
  registry: 'infrastructure/cpython/ARTIFACTS.md',
  checkLatest: false,
  allowPrereleases: false,
  artifact: undefined,
  mirrors: [],
  sha256: undefined,
  sha512: undefined,
  gpgPublicKey: undefined,
  signerWorkflow: undefined,
  verifyRelease: false,
  attestationRoots: undefined,
  cacheDir: '~/.cache/iact-cpython',
  installLocation: 'auto',
  updateEnvironment: true,
  problemMatcher: false,
  cache: undefined,
  cacheDependencyPath: []
}

/** Of a step that sets what publish requires: version 3.12.6, build 1. */
export const publishDefaults: PublishInputs = {
  mode: 'publish',
  build: { version: parsePythonVersion('3.12.6'), build: 1 },
  distro: undefined,
  architecture: undefined,
  repository: undefined,
  token: undefined,
  registry: 'infrastructure/cpython/ARTIFACTS.md',
  artifacts: ['infrastructure/cpython/artifacts/*.tgz'],
  notesFile: undefined,
  notesLanguage: 'es',
  prerelease: 'auto',
  makeLatest: 'legacy',
  draft: false,
  target: undefined,
  checksums: ['sha256'],
  compression: ['tgz'],
  signing: undefined,
  attest: false,
  registryBranch: undefined,
  registryPullRequest: false,
  webhook: undefined,
  smokeTest: 'auto',
  dryRun: false
}
