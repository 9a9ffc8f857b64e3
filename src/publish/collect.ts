import type { FoundFile } from '../disk/find-files.ts'
import { findFiles } from '../disk/find-files.ts'
import type { Artifact } from '../domain/artifact.ts'
import { compareArtifacts, findArtifact, tagOf, tarballGrammar } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { comparePythonVersions } from '../domain/python-version.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'

export type Tarball = FoundFile & { readonly artifact: Artifact }

type Wish = Pick<PublishInputs, 'artifacts' | 'build' | 'distro' | 'architecture'>

/** The tarballs of this build, oldest distro first. Throws ARTIFACT_UNKNOWN when there is none. */
export async function collectTarballs(workspace: string, wish: Wish): Promise<readonly Tarball[]> {
  const found = await findFiles(workspace, wish.artifacts)
  const tarballs = found
    .flatMap((file) => {
      const artifact = findArtifact(file.name)
      return artifact !== undefined && isWanted(artifact, wish) ? [{ ...file, artifact }] : []
    })
    .sort((left, right) => compareArtifacts(left.artifact, right.artifact))
  if (tarballs.length === 0) throw nothingFound(found, wish)
  refuseDuplicates(tarballs)
  for (const { path } of tarballs) refuseControlCharacters(path)
  return tarballs
}

function isWanted(artifact: Artifact, { build, distro, architecture }: Wish): boolean {
  return (
    comparePythonVersions(artifact.version, build.version) === 0 &&
    artifact.build === build.build &&
    (distro === undefined || artifact.distro === distro) &&
    (architecture === undefined || artifact.architecture === architecture)
  )
}

function nothingFound(found: readonly FoundFile[], wish: Wish): Failure {
  const names = found.map(({ name }) => JSON.stringify(name)).slice(0, 10)
  const platform = [wish.distro, wish.architecture].filter((part) => part !== undefined).join(' ')
  return new Failure(
    'ARTIFACT_UNKNOWN',
    `No tarball of ${tagOf(wish.build)}${platform === '' ? '' : ` for ${platform}`} among ${wish.artifacts.join(', ')}; ` +
      (names.length === 0 ? 'nothing is there' : `there are ${names.join(', ')}`),
    `Tarballs are called ${tarballGrammar}. Build or download them in an earlier step, or say where they are with 'artifacts'.`
  )
}

function refuseDuplicates(tarballs: readonly Tarball[]): void {
  for (const [index, { name, path }] of tarballs.entries()) {
    const twin = tarballs[index + 1]
    if (twin?.name === name) {
      throw new Failure(
        'INPUT_INVALID',
        `There are two files called ${name}: ${path} and ${twin.path}`,
        "Narrow 'artifacts' down to the one that is meant."
      )
    }
  }
}

/** Programs that get a path print it as it is: with a line break in it a directory could talk to the runner. */
function refuseControlCharacters(path: string): void {
  if (!/\p{Cc}/u.test(path)) return
  throw new Failure(
    'INPUT_INVALID',
    `The path ${JSON.stringify(path)} has control characters in it`,
    "Rename that directory, or narrow 'artifacts' down."
  )
}
