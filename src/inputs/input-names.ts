import type { InputForm } from '../domain/input-form.ts'

/** Which inputs belong to which mode; an input of the other mode that is set is a mistake that must not go unseen. */
export const inputNames = {
  both: ['mode', 'version', 'build', 'distro', 'architecture', 'repository', 'token', 'registry'],
  publish: [
    'artifacts',
    'notes-file',
    'notes-language',
    'prerelease',
    'make-latest',
    'draft',
    'target',
    'checksums',
    'compression',
    'gpg-private-key',
    'gpg-passphrase',
    'attest',
    'registry-branch',
    'registry-pull-request',
    'webhook-url',
    'webhook-secret',
    'smoke-test',
    'dry-run'
  ],
  setup: [
    'version-file',
    'check-latest',
    'allow-prereleases',
    'artifact-url',
    'mirrors',
    'sha256',
    'sha512',
    'gpg-public-key',
    'verify-attestation',
    'verify-release',
    'attestation-roots',
    'cache-dir',
    'install-location',
    'update-environment',
    'problem-matcher',
    'cache',
    'cache-dependency-path'
  ]
} as const

export type InputName = (typeof inputNames)[keyof typeof inputNames][number]

export type Form = InputForm<InputName>
