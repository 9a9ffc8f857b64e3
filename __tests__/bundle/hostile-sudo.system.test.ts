import { cp, mkdir, readFile, readdir, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { compile } from '../support/c-compiler.ts'
import { fails, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { words } from '../support/hostile-machine.ts'
import { askingSudo, otherPrograms, sudoSource } from '../support/hostile-mounts.ts'
import { placesIn } from '../support/run-action.ts'

/** Nobody of this machine is called so. */
const user = 54321

let job: HostileJob

beforeEach(async () => {
  job = await openHostileJob()
  await job.publishTalking()
})

afterEach(() => job[Symbol.asyncDispose]())

/** A program with the bit of root, which gives root to whoever says -n. */
const workingSudo = (): readonly string[] => {
  const sudo = join(job.directory, 'sudo-that-works')
  compile(sudo, sudoSource)
  const put = `cp ${words(sudo)} sudo; chown root: sudo; chmod 4755 sudo`
  return otherPrograms(job.directory, { put })
}

const shelf = (): string => join(placesIn(job.directory).toolCache, 'iact-cpython/3.12.6')
const opt = (path = ''): string => join(job.directory, 'opt/python-3.12.6', path)
describe('sudo', () => {
  const programs = {
    'is not there': () => otherPrograms(job.directory, { without: ['sudo'] }),
    'asks for a password': () => otherPrograms(job.directory, { put: askingSudo })
  } as const
  const names = ['is not there', 'asks for a password'] as const

  test.each(names)('%s: auto runs from the tool cache', async (name) => {
    const run = await job.setup({ user, mounts: programs[name]() })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.remains.opt).toEqual([])
  })

  test.each(names)(
    '%s: prefix fails, and says what an administrator can do, which then is a hit',
    async (name) => {
      const inputs = { 'install-location': 'prefix' }
      const run = await job.setup({ user, inputs, mounts: programs[name]() })
      expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
      expect(run.remains.opt).toEqual([])
      const [entry = ''] = (await readdir(shelf())).sort()
      const [, command] = /^Let an administrator run once: (.*)\. Or leave/.exec(run.error.at(-1) ?? '') ?? []
      job.github.clearRequests()
      const again = await job.setup({
        user,
        inputs,
        mounts: programs[name](),
        shell: `( ${command} ) || exit 1`
      })
      expect(outcomeOf(again)).toEqual(works('prefix'))
      expect(await readlink(opt())).toBe(join(shelf(), entry))
      expect(job.github.requests).toEqual([])
    }
  )

  test('works on a machine of GitHub: the tree is named at its prefix, and belongs to the user', async () => {
    const env = { RUNNER_ENVIRONMENT: 'github-hosted' }
    const run = await job.setup({ user, env, mounts: workingSudo() })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.remains.opt).toEqual(['python-3.12.6'])
    const target = await readlink(join(job.directory, 'opt/python-3.12.6'))
    expect(target.startsWith(`${placesIn(job.directory).toolCache}/iact-cpython/3.12.6/`)).toBe(true)
  })
})

describe('a runner that lives on', () => {
  test('is asked for no sudo, though it works: the job runs from the tool cache', async () => {
    await mkdir(join(job.directory, 'opt'))
    const run = await job.setup({ user, mounts: workingSudo() })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.remains.opt).toEqual([])
    const demanded = await job.setup({
      user,
      mounts: workingSudo(),
      inputs: { 'install-location': 'prefix' }
    })
    expect(outcomeOf(demanded)).toEqual(fails('INSTALL_BROKEN'))
    expect(demanded.error.at(-1)).toContain('Let an administrator run once: ln -sfT ')
    expect(demanded.remains.opt).toEqual([])
  })

  test('leaves a directory of ours at the prefix alone that is broken, and runs from the tool cache', async () => {
    await job.setup({ user })
    const [name = ''] = (await readdir(shelf())).sort()
    const entry = join(shelf(), name)
    await mkdir(join(job.directory, 'opt'), { recursive: true })
    await cp(entry, opt(), { recursive: true, verbatimSymlinks: true })
    await cp(`${entry}.json`, opt('.iact-cpython.json'))
    await writeFile(opt('bin/python3.12'), 'broken')
    // As the Feature leaves it: what a third user owns is not ours.
    const mounts = ['chown -R 0:0 /opt']
    const run = await job.setup({ user, mounts })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.warnings.join()).toContain('The interpreter at /opt/python-3.12.6 is broken, and left alone')
    expect(await readFile(opt('bin/python3.12'), 'utf8')).toBe('broken')
    const demanded = await job.setup({ user, mounts, inputs: { 'install-location': 'prefix' } })
    expect(outcomeOf(demanded)).toEqual(fails('INSTALL_BROKEN'))
    expect(demanded.error.at(-1)).toContain('mv -T /opt/python-3.12.6 /opt/python-3.12.6.old')
  })
})
