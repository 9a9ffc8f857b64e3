import { hashText } from '../disk/hash-file.ts'
import { tagOf, titleOf } from '../domain/artifact.ts'
import { factsNameOf, formatBuildFacts } from '../domain/build-facts.ts'
import type { Algorithm } from '../domain/checksum.ts'
import { formatChecksumFile } from '../domain/checksum.ts'
import { formatMarker } from '../domain/release-marker.ts'
import { releaseNotes } from '../domain/release-notes.ts'
import type { Wanted, WantedAsset } from '../domain/release-steps.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Upload } from '../ports/release-store.ts'
import type { PreparedTarball } from './make-twins.ts'
import { filesOf } from './make-twins.ts'

/** The tarballs and their twins, and after them what vouches for them and what tells of them. */
export function uploadsOf(
  tarballs: readonly PreparedTarball[],
  checksums: readonly Algorithm[],
  signatures: ReadonlyMap<string, string>
): readonly Upload[] {
  const files = filesOf(tarballs)
  const large = files.map(({ name, path, digests }) => ({
    name,
    size: digests.size,
    contentType: name.endsWith('.tgz') ? 'application/gzip' : 'application/zstd',
    content: { path }
  }))
  const sidecars = files.flatMap(({ name, digests }) =>
    checksums.map((algorithm) =>
      textUpload(`${name}.${algorithm}`, 'text/plain', formatChecksumFile(digests[algorithm], name))
    )
  )
  const signed = [...signatures].map(([name, armored]) =>
    textUpload(`${name}.asc`, 'application/pgp-signature', armored)
  )
  const facts = tarballs.map((tarball) =>
    textUpload(factsNameOf(tarball.name), 'application/json', formatBuildFacts(tarball))
  )
  return [...large, ...sidecars, ...signed, ...facts]
}

function textUpload(name: string, contentType: string, text: string): Upload {
  return { name, size: Buffer.byteLength(text), contentType, content: { text } }
}

export function wantedRelease(request: {
  readonly inputs: PublishInputs
  readonly tarballs: readonly PreparedTarball[]
  readonly uploads: readonly Upload[]
  /** Fingerprint of the key that signs. */
  readonly signedBy: string | undefined
  readonly repository: string
  readonly commit: string
  readonly run: string
  readonly extraNotes: string | undefined
}): Wanted {
  const { inputs, tarballs, commit } = request
  const { build } = inputs
  const prerelease = inputs.prerelease === 'auto' ? build.version.pre !== undefined : inputs.prerelease
  const assets = request.uploads.map((upload) => wantedAsset(upload, tarballs))
  // Facts differ with the machine that asks, signatures with the time; what they are about makes the release, not they.
  const essence = assets.filter(({ about }) => about === undefined)
  const { signedBy } = request
  const plan = hashText(
    JSON.stringify({ tag: tagOf(build), commit, prerelease, signedBy, assets: essence })
  ).sha256
  const notes = releaseNotes({
    build,
    tarballs: tarballs.map(({ artifact, name, digests, needs, interpreter, twin }) => ({
      artifact,
      fileName: name,
      sha256: digests.sha256,
      needs,
      interpreter,
      twin: twin && { fileName: twin.name, sha256: twin.digests.sha256 }
    })),
    repository: request.repository,
    language: inputs.notesLanguage,
    extra: request.extraNotes
  })
  return {
    build,
    plan,
    commit,
    commitIsGiven: inputs.target !== undefined,
    title: titleOf(
      build,
      tarballs.map(({ artifact }) => artifact)
    ),
    body: `${notes}\n${formatMarker({ tag: tagOf(build), plan, run: request.run })}\n`,
    prerelease,
    makeLatest: inputs.makeLatest,
    keepDraft: inputs.draft,
    assets
  }
}

function wantedAsset({ name, size, content }: Upload, tarballs: readonly PreparedTarball[]): WantedAsset {
  const files = filesOf(tarballs)
  if ('text' in content) {
    const { sha256 } = hashText(content.text)
    const facts = tarballs.find((tarball) => factsNameOf(tarball.name) === name)
    const signed = files.find((file) => `${file.name}.asc` === name)
    const about = (facts ?? signed)?.digests.sha256
    return { name, size, sha256, about, mayBeMissing: facts !== undefined }
  }
  const file = files.find((candidate) => candidate.name === name)
  if (file === undefined) throw new Error(`${name} was not inspected`)
  return { name, size, sha256: file.digests.sha256 }
}
