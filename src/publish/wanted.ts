import { hashText } from '../disk/hash-file.ts'
import { tagOf, titleOf } from '../domain/artifact.ts'
import type { Algorithm } from '../domain/checksum.ts'
import { formatChecksumFile } from '../domain/checksum.ts'
import type { InterpreterFacts } from '../domain/interpreter-facts.ts'
import { formatMarker } from '../domain/release-marker.ts'
import { releaseNotes } from '../domain/release-notes.ts'
import type { Wanted } from '../domain/release-steps.ts'
import type { PublishInputs } from '../inputs.ts'
import type { Upload } from '../ports/release-store.ts'
import type { InspectedTarball } from './inspect.ts'

export type DescribedTarball = InspectedTarball & { readonly facts: InterpreterFacts | undefined }

/** The tarballs, and after them what vouches for them. */
export function uploadsOf(
  tarballs: readonly InspectedTarball[],
  checksums: readonly Algorithm[]
): readonly Upload[] {
  const files = tarballs.map(({ name, path, digests }) => ({
    name,
    size: digests.size,
    contentType: 'application/gzip',
    content: { path }
  }))
  const sidecars = tarballs.flatMap(({ name, digests }) =>
    checksums.map((algorithm) => {
      const text = formatChecksumFile(digests[algorithm], name)
      return { name: `${name}.${algorithm}`, size: text.length, contentType: 'text/plain', content: { text } }
    })
  )
  return [...files, ...sidecars]
}

export function wantedRelease(request: {
  readonly inputs: PublishInputs
  readonly tarballs: readonly DescribedTarball[]
  readonly uploads: readonly Upload[]
  readonly repository: string
  readonly commit: string
  readonly run: string
  readonly extraNotes: string | undefined
}): Wanted {
  const { inputs, tarballs, commit } = request
  const { build } = inputs
  const prerelease = inputs.prerelease === 'auto' ? build.version.pre !== undefined : inputs.prerelease
  const assets = request.uploads.map((upload) => ({
    name: upload.name,
    size: upload.size,
    sha256: digestOf(upload, tarballs)
  }))
  const plan = hashText(JSON.stringify({ tag: tagOf(build), commit, prerelease, assets })).sha256
  const notes = releaseNotes({
    build,
    tarballs: tarballs.map(({ artifact, name, digests, facts }) => ({
      artifact,
      fileName: name,
      sha256: digests.sha256,
      facts
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

function digestOf(upload: Upload, tarballs: readonly InspectedTarball[]): Wanted['assets'][number]['sha256'] {
  if ('text' in upload.content) return hashText(upload.content.text).sha256
  const tarball = tarballs.find(({ name }) => name === upload.name)
  if (tarball === undefined) throw new Error(`${upload.name} was not inspected`)
  return tarball.digests.sha256
}
