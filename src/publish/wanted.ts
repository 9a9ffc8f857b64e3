import { hashText } from '../disk/hash-file.ts'
import { tagOf, titleOf } from '../domain/artifact.ts'
import { factsNameOf, formatBuildFacts } from '../domain/build-facts.ts'
import type { Algorithm } from '../domain/checksum.ts'
import { formatChecksumFile } from '../domain/checksum.ts'
import { formatMarker } from '../domain/release-marker.ts'
import { releaseNotes } from '../domain/release-notes.ts'
import type { Wanted, WantedAsset } from '../domain/release-steps.ts'
import type { PublishInputs } from '../inputs.ts'
import type { Upload } from '../ports/release-store.ts'
import type { DescribedTarball } from './describe-tarball.ts'

/** The tarballs, and after them what vouches for them and what tells of them. */
export function uploadsOf(
  tarballs: readonly DescribedTarball[],
  checksums: readonly Algorithm[]
): readonly Upload[] {
  const files = tarballs.map(({ name, path, digests }) => ({
    name,
    size: digests.size,
    contentType: 'application/gzip',
    content: { path }
  }))
  const sidecars = tarballs.flatMap(({ name, digests }) =>
    checksums.map((algorithm) =>
      textUpload(`${name}.${algorithm}`, 'text/plain', formatChecksumFile(digests[algorithm], name))
    )
  )
  const facts = tarballs.map((tarball) =>
    textUpload(factsNameOf(tarball.name), 'application/json', formatBuildFacts(tarball))
  )
  return [...files, ...sidecars, ...facts]
}

function textUpload(name: string, contentType: string, text: string): Upload {
  return { name, size: Buffer.byteLength(text), contentType, content: { text } }
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
  const assets = request.uploads.map((upload) => wantedAsset(upload, tarballs))
  // Facts differ with the machine that asks; what they are about makes the release, not they.
  const essence = assets.filter(({ about }) => about === undefined)
  const plan = hashText(JSON.stringify({ tag: tagOf(build), commit, prerelease, assets: essence })).sha256
  const notes = releaseNotes({
    build,
    tarballs: tarballs.map(({ artifact, name, digests, needs, interpreter }) => ({
      artifact,
      fileName: name,
      sha256: digests.sha256,
      needs,
      interpreter
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

function wantedAsset({ name, size, content }: Upload, tarballs: readonly DescribedTarball[]): WantedAsset {
  if ('text' in content) {
    const subject = tarballs.find((tarball) => factsNameOf(tarball.name) === name)
    return { name, size, sha256: hashText(content.text).sha256, about: subject?.digests.sha256 }
  }
  const tarball = tarballs.find((candidate) => candidate.name === name)
  if (tarball === undefined) throw new Error(`${name} was not inspected`)
  return { name, size, sha256: tarball.digests.sha256, about: undefined }
}
