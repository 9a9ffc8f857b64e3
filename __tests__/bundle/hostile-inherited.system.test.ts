import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { compile } from '../support/c-compiler.ts'
import { openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import { packedPython } from '../support/packed-python.ts'

test('what a job inherited for other programs does not change what it gets', async () => {
  await using job = await openHostileJob()
  const { path, version, fileName } = await packedPython()
  await job.publish(path, fileName)
  const preload = join(job.directory, 'preload.so')
  compile(preload, 'int nothing_of_this_name;', ['-shared', '-fPIC'])
  await writeFile(join(job.directory, 'json.py'), 'raise SystemExit("the wrong json")')
  const env = {
    TAR_OPTIONS: '--exclude=* --no-such-option',
    GZIP: '--no-such-option',
    LD_PRELOAD: `${preload}:/none/preload.so`,
    LD_LIBRARY_PATH: '/none',
    PYTHONHOME: '/none',
    PYTHONPATH: job.directory,
    PYTHONSTARTUP: '/none',
    PIP_REQUIRE_VIRTUALENV: '1',
    PIP_CONFIG_FILE: '/none',
    PIP_TARGET: '/none',
    POSIXLY_CORRECT: '1',
    LC_ALL: 'tlh_KX.ISO-8859-1'
  }
  for (const source of ['release', 'prefix']) {
    const run = await job.setup({ env, inputs: { version } })
    expect({ ...outcomeOf(run), left: [] }).toEqual(works('prefix'))
    expect(run.remains.answer).toBe('it starts')
    expect(run.outputs['source']).toBe(source)
    expect(run.warnings).toEqual([
      expect.stringMatching(/^PYTHONHOME is "\/none": .* Unset it in the job\.$/)
    ])
    expect(Object.keys(run.env).filter((name) => name in env)).toEqual([])
  }
})
