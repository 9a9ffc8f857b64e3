import { findText } from '../disk/read-text.ts'
import { Failure } from '../domain/failure.ts'
import { parseVersionFile, parseVersionFileName, versionFileNames } from '../domain/version-file.ts'
import type { VersionSpec } from '../domain/version-spec.ts'
import { formatVersionSpec } from '../domain/version-spec.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'

/** Which versions are wanted, the preferred one first, and who asked for them. */
export type VersionWish = { readonly specs: readonly VersionSpec[]; readonly askedBy: string }

/** Looked for when neither `version` nor `version-file` is set. */
const FOUND_FILES = ['.python-version', 'pyproject.toml'] as const

/** Throws INPUT_INVALID when nobody asks for anything: the PATH's Python is never the answer. */
export async function readWish(
  inputs: Pick<SetupInputs, 'version' | 'versionFile'>,
  workspace: string
): Promise<VersionWish> {
  if (inputs.version !== undefined) {
    return { specs: [inputs.version], askedBy: `input version: ${formatVersionSpec(inputs.version)}` }
  }
  const paths = inputs.versionFile === undefined ? FOUND_FILES : [inputs.versionFile]
  for (const path of paths) {
    const name = parseVersionFileName(path)
    const text = await findText(path.startsWith('/') ? path : `${workspace}/${path}`)
    if (text === undefined) continue
    const requests = parseVersionFile(name, text)
    const spelled = requests.map(({ key, spelling }) => `${key}: ${spelling}`).join(', else ')
    return { specs: requests.map(({ spec }) => spec), askedBy: `${path} (${spelled})` }
  }
  throw new Failure(
    'INPUT_INVALID',
    inputs.versionFile === undefined
      ? `No version is asked for: the input 'version' is not set, and the workspace has no ${FOUND_FILES.join(' and no ')}`
      : `'version-file': ${inputs.versionFile} is not there`,
    `Set 'version', or name one of ${versionFileNames.join(', ')} with 'version-file' (after actions/checkout).`
  )
}
