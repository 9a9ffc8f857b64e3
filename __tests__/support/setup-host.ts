import type { SetupWorld } from '../../src/setup/setup.ts'

/** What names say of the tarballs of these tests; they hold no program that cares. */
export const host: SetupWorld['host'] = {
  system: 'linux',
  architecture: 'x64',
  glibc: '2.36',
  osRelease: { id: 'debian', versionId: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' }
}

export const runContext = { repository: undefined, commit: '', run: '1.1', isHosted: false, serverUrl: '' }
