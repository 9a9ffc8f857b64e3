import { execFile } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Told } from './chapter.ts'
import type { Job, Step } from './job.ts'
import type { Tarball } from './pack-chapter.ts'
import { fact } from './show.ts'

const program = fileURLToPath(new URL('program.py', import.meta.url))

/** What a later step of the job gets when it says `python` and `pip`. */
export async function useChapter(job: Job, tarball: Tarball, { run }: Step): Promise<Told<undefined>> {
  const PATH = [...run.path.toReversed(), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)
  const env = { ...run.env, PATH, HOME: job.places.home, LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' }
  const call = async (name: string, ...words: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(name, words, { env, cwd: job.places.workspace })
    return stdout.trim()
  }
  const said = await call('python', '-B', program)
  const pip = await call('pip', '--disable-pip-version-check', '--version')
  const prefix = run.outputs['python-prefix'] ?? ''
  const own = `python: ${formatPythonVersion(tarball.artifact.version).replace(/t$/, '')} at ${prefix}/`
  return {
    value: undefined,
    lines: [...fact('python', ...said.split('\n')), ...fact('pip', pip)],
    promises: [
      ['python is the one that was set up, of the version that was asked for', said.startsWith(own)],
      ['pip is its own', pip.includes(` ${prefix}/`)],
      ['ssl, sqlite3, lzma, bz2, ctypes and uuid do their work', said.split('\n').length === 7]
    ],
    log: `${said}\n${pip}`
  }
}
