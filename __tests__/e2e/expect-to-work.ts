import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from '@jest/globals'
import type { OwnOpt } from '../support/own-opt.ts'
import type { ActionRun } from '../support/run-action.ts'

const program = fileURLToPath(new URL('uses-everything.py', import.meta.url))

export type Run = OwnOpt['run']

/** An interpreter as the steps after a setup have it. */
export type Interpreter = {
  readonly step: Pick<ActionRun, 'env' | 'path'>
  readonly version: string
  /** Its `sys.prefix`. */
  readonly prefix: string
  /** For venvs and packages. */
  readonly scratch: string
}

export const runHere: Run = async (argv, env) => {
  const [file = '', ...words] = argv
  return (await promisify(execFile)(file, words, { env: { PATH: '/usr/bin:/bin', ...env } })).stdout
}

/** Everything that a job wants of its interpreter, from the PATH that it got. */
export async function expectToWork(interpreter: Interpreter, run: Run): Promise<void> {
  const { version, prefix, scratch, step } = interpreter
  const env = { ...step.env, PATH: [...step.path, '/usr/bin', '/bin'].join(':'), HOME: scratch }
  const shell = (script: string): Promise<string> => run(['/bin/sh', '-ec', script], env)
  expect(JSON.parse(await run(['/usr/bin/env', 'python', program], env))).toEqual({
    version,
    prefix,
    executable: `${prefix}/bin/python`,
    libpython: [expect.stringMatching(/\/lib\/libpython[^/]+$/)],
    includes: true,
    tls: ['SSLWantReadError', 'NO_SHARED_CIPHER'],
    sqlite: '3.12.6',
    compression: [true, true, true],
    ctypes: 7,
    uuid: 1,
    child: 'child\n'
  })
  expect(await shell('for tool in python python3 pip pip3; do command -v $tool; done')).toBe(
    ['python', 'python3', 'pip', 'pip3'].map((tool) => `${prefix}/bin/${tool}\n`).join('')
  )
  expect(await shell('python --version; python3 --version')).toBe(`Python ${version}\n`.repeat(2))
  expect(await shell('pip --version | cut -d" " -f1; pip3 --version | cut -d" " -f1')).toBe('pip\npip\n')
  await expectVenv(shell, interpreter)
}

/** With a pip of its own, that installs a package with a command, from a file. */
async function expectVenv(
  shell: (script: string) => Promise<string>,
  { prefix, scratch }: Interpreter
): Promise<void> {
  const directory = await mkdtemp(join(scratch, 'venv-'))
  const wheel = join(directory, 'greet-1.0-py3-none-any.whl')
  const script = `
import zipfile
files = {
    'greet.py': 'def main(): print("hello from the venv")',
    'greet-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\\nName: greet\\nVersion: 1.0\\n',
    'greet-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    'greet-1.0.dist-info/entry_points.txt': '[console_scripts]\\ngreet = greet:main\\n',
    'greet-1.0.dist-info/RECORD': '',
}
with zipfile.ZipFile('${wheel}', 'w') as archive:
    for name, text in files.items():
        archive.writestr(name, text)
`
  await writeFile(join(directory, 'wheel.py'), script)
  const venv = join(directory, 'venv')
  await shell(`python ${directory}/wheel.py; python -m venv ${venv}`)
  expect(await shell(`${venv}/bin/python -c 'import sys; print(sys.prefix, sys.base_prefix)'`)).toBe(
    `${venv} ${prefix}\n`
  )
  await shell(`${venv}/bin/pip --disable-pip-version-check install --quiet --no-index ${wheel}`)
  expect(await shell(`${venv}/bin/greet; ${venv}/bin/pip --version | cut -d' ' -f1`)).toBe(
    'hello from the venv\npip\n'
  )
}
