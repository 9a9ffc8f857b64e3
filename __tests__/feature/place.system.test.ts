import { chmod, lstat, mkdir, readFile, readdir, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { compile } from '../support/c-compiler.ts'
import { makeBuild, prefix, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom, programsWithout } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import type { TarEntry } from '../support/make-tarball.ts'
import { makeTarball } from '../support/make-tarball.ts'
import { nameForHere } from '../support/host-name.ts'
import { snapshotOf } from '../support/tree-snapshot.ts'

let room: FeatureRoom

beforeEach(async () => {
  room = await openFeatureRoom()
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const tree = (): string => join(room.opt.directory, 'python-3.12.6')

test('/opt keeps its owner and mode, and the tree is root’s alone to change', async () => {
  const tarball = await makeBuild(room.directory, {
    extra: [{ path: 'opt/python-3.12.6/lib/open', content: 'x', mode: 0o666 }]
  })
  await release(room.github, tarball)
  await chmod(room.opt.directory, 0o2775)
  const before = await stat(room.opt.directory)
  expect(
    (await room.install({ repository }, { shell: ['/bin/bash', '-c', 'umask 077; exec sh "$0"'] })).exitCode
  ).toBe(0)
  const { mode, uid, gid } = await stat(room.opt.directory)
  expect([mode, uid, gid]).toEqual([before.mode, before.uid, before.gid])
  expect([(await stat(tree())).mode & 0o777, (await stat(join(tree(), 'lib/open'))).mode & 0o777]).toEqual([
    0o755, 0o644
  ])
})

describe('What is somebody else’s stays', () => {
  test.each([
    ['a directory', () => mkdir(tree())],
    ['a file', () => writeFile(tree(), '')],
    ['a link', () => symlink('/usr', tree())],
    [
      'a directory whose record anybody may have written',
      async () => {
        await mkdir(tree())
        await writeFile(
          join(tree(), '.iact-cpython.json'),
          '{"schema":1,"tarball":"cpython-3.12.6-x1-build1.tgz"}'
        )
        await chmod(tree(), 0o777)
      }
    ]
  ])('%s at the prefix', async (_, make) => {
    await release(room.github, await makeBuild(room.directory))
    await make()
    const before = await snapshotOf(room.opt.directory)
    const run = await room.install({ repository })
    expect([run.exitCode, run.stderr]).toEqual([
      1,
      expect.stringContaining(`INSTALL_BROKEN: ${prefix} is there`)
    ])
    expect(await snapshotOf(room.opt.directory)).toEqual(before)
    expect(room.github.requests).toEqual([])
  })

  test('a program at /usr/local/bin, and that is told; PATH finds ours by its own directory', async () => {
    await release(room.github, await makeBuild(room.directory))
    await writeFile(join(room.local, 'bin/python3'), '#!/bin/sh\necho theirs\n', { mode: 0o755 })
    await symlink('/usr/bin/pip3', join(room.local, 'bin/pip3'))
    const run = await room.install({ repository })
    expect(run.exitCode).toBe(0)
    expect(run.stderr).toContain("warning: /usr/local/bin/python3 is somebody else's and stays as it is")
    expect(await readFile(join(room.local, 'bin/python3'), 'utf8')).toContain('theirs')
    expect(await readlink(join(room.local, 'bin/pip3'))).toBe('/usr/bin/pip3')
    expect(await readlink(join(room.local, 'iact-cpython/bin/python3'))).toBe(`${prefix}/bin/python3`)
    expect(await readlink(join(room.local, 'iact-cpython/current'))).toBe(prefix)
  })
})

describe('Another build at the same prefix', () => {
  const buildAt = async (): Promise<string> =>
    (JSON.parse(await readFile(join(tree(), '.iact-cpython.json'), 'utf8')) as { tarball: string }).tarball

  test('takes its place, since the options say so', async () => {
    const one = await makeBuild(room.directory)
    const two = await makeBuild(room.directory, { build: 2 })
    await release(room.github, one)
    await release(room.github, two)
    expect((await room.install({ repository, buildNumber: '2' })).exitCode).toBe(0)
    const run = await room.install({ repository })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toContain(`${prefix} gets another build`)
    expect(await buildAt()).toBe(one.name)
    expect(await readdir(room.opt.directory)).toEqual(['python-3.12.6'])
  })

  test('stays when the new one does not work', async () => {
    const one = await makeBuild(room.directory)
    await release(room.github, one)
    await release(room.github, await makeBuild(room.directory, { build: 2, before: 'exit 1' }))
    expect((await room.install({ repository })).exitCode).toBe(0)
    const run = await room.install({ repository, buildNumber: '2' })
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('SMOKE_TEST_FAILED')])
    expect(await buildAt()).toBe(one.name)
    expect(await readdir(room.opt.directory)).toEqual(['python-3.12.6'])
  })

  test('stays when the run is broken off while the new one is tried', async () => {
    const one = await makeBuild(room.directory)
    const pid = join(room.directory, 'pid')
    await release(room.github, one)
    await release(
      room.github,
      await makeBuild(room.directory, { build: 2, before: `kill -TERM $(cat ${pid})` })
    )
    expect((await room.install({ repository })).exitCode).toBe(0)
    const shell = ['/bin/sh', '-c', `echo $$ > ${pid}; exec /bin/sh "$0"`]
    expect((await room.install({ repository, buildNumber: '2' }, { shell })).exitCode).toBe(143)
    expect(await buildAt()).toBe(one.name)
    expect(await readdir(room.opt.directory)).toEqual(['python-3.12.6'])
  })

  test('a tree that does not work any more is installed anew', async () => {
    await release(room.github, await makeBuild(room.directory))
    expect((await room.install({ repository })).exitCode).toBe(0)
    await room.run(['/bin/sh', '-c', 'printf "#!/bin/sh\\nexit 1\\n" > /opt/python-3.12.6/bin/python3.12'])
    const run = await room.install({ repository })
    expect([run.exitCode, run.stderr]).toEqual([0, expect.stringContaining('is installed anew')])
    expect(await readFile(join(tree(), 'bin/python3.12'), 'utf8')).toContain('check.py')
  })
})

test('an interpreter that says nothing, or another version, is taken away again', async () => {
  for (const [build, says] of [
    [1, ''],
    [2, '3.12.5']
  ] as const) {
    await release(room.github, await makeBuild(room.directory, { build, says }))
    const run = await room.install({ repository, buildNumber: String(build) })
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(`it says that it is '${says}'`)])
  }
  expect(await readdir(room.opt.directory)).toEqual([])
  expect(await readdir(join(room.local, 'bin'))).toEqual([])
})

describe('The library of a build with a shared libpython', () => {
  /** Its program needs libpython3.12.so.1.0, which it finds by this run path or by the machine. */
  async function makeShared(flags: readonly string[], result: string): Promise<void> {
    const made = join(room.directory, 'shared')
    await mkdir(join(made, 'lib'), { recursive: true })
    compile(join(made, 'libpython3.12.so.1.0'), 'const char *version(void) { return "3.12.6"; }', [
      ...['-shared', '-fPIC', '-Wl,-soname,libpython3.12.so.1.0']
    ])
    const program = `#include <stdio.h>\nconst char *version(void);\nint main(void) { puts(version()); return ${result}; }`
    compile(join(made, 'python3.12'), program, [join(made, 'libpython3.12.so.1.0'), ...flags])
    const file = async (path: string, from: string): Promise<TarEntry> => ({
      path: `opt/python-3.12.6/${path}`,
      content: await readFile(join(made, from)),
      mode: 0o755
    })
    const entries: readonly TarEntry[] = [
      await file('bin/python3.12', 'python3.12'),
      { path: 'opt/python-3.12.6/bin/python3', type: 'symlink', target: 'python3.12' },
      { path: 'opt/python-3.12.6/bin/pip3', content: '#!/bin/sh\necho pip\n', mode: 0o755 },
      await file('lib/libpython3.12.so.1.0', 'libpython3.12.so.1.0')
    ]
    const path = join(room.directory, 'made', await nameForHere('3.12.6'))
    await release(room.github, await makeTarball({ path, entries }))
  }
  /** ldconfig writes to /etc: it gets one of its own. */
  const before = (): string =>
    `cp -a /etc '${room.directory}/etc' && mount --bind '${room.directory}/etc' /etc`
  const configuration = (): string => join(room.directory, 'etc/ld.so.conf.d/iact-python-3.12.6.conf')

  test('is registered with the machine where it is found no other way, and that is told', async () => {
    await makeShared([], '0')
    const run = await room.install({ repository }, { before: before() })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(await readFile(configuration(), 'utf8')).toBe(`${prefix}/lib\n`)
    expect(run.stdout).toContain(`${prefix}/lib is registered in /etc/ld.so.conf.d/iact-python-3.12.6.conf`)
  })

  test('is not registered where the build finds it', async () => {
    await makeShared(['-Wl,-rpath,$ORIGIN/../lib'], '0')
    const run = await room.install({ repository }, { before: before() })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    await expect(lstat(configuration())).rejects.toThrow('ENOENT')
    expect(run.stdout).not.toContain('registered')
  })

  test('is forgotten again with a build that does not work', async () => {
    await makeShared([], '3')
    const run = await room.install({ repository }, { before: before() })
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('SMOKE_TEST_FAILED')])
    await expect(lstat(configuration())).rejects.toThrow('ENOENT')
    expect(await readdir(room.opt.directory)).toEqual([])
  })
})

describe('What the container lacks', () => {
  /** Says what it was asked for, and brings curl. */
  async function withFakeApt(path: string): Promise<string> {
    const asked = join(room.directory, 'asked')
    const lines = [
      '#!/bin/sh',
      `echo "$*" >> '${asked}'`,
      `case $* in *' install '*) ln -sf /usr/bin/curl '${path}/curl' ;; esac`
    ]
    await writeFile(join(path, 'apt-get'), `${lines.join('\n')}\n`, { mode: 0o755 })
    return asked
  }

  test('is installed on Debian and Ubuntu', async () => {
    await release(room.github, await makeBuild(room.directory))
    const path = await programsWithout(join(room.directory, 'programs'), 'curl', 'wget', 'apt-get')
    const asked = await withFakeApt(path)
    const run = await room.install(
      { repository, distro: 'debian12' },
      {
        path,
        before: `echo 'ID=debian\nVERSION_ID=12' > '${room.directory}/os' && mount --bind '${room.directory}/os' /etc/os-release`
      }
    )
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(await readFile(asked, 'utf8')).toMatch(
      /-qq install -y --no-install-recommends curl ca-certificates\n$/
    )
  })

  test('is named elsewhere', async () => {
    await release(room.github, await makeBuild(room.directory))
    const path = await programsWithout(join(room.directory, 'programs'), 'curl', 'wget', 'apt-get', 'gzip')
    await withFakeApt(path)
    const run = await room.install(
      { repository },
      {
        path,
        before: `echo 'ID=fedora\nVERSION_ID=40' > '${room.directory}/os' && mount --bind '${room.directory}/os' /etc/os-release`
      }
    )
    expect([run.exitCode, run.stderr]).toEqual([
      1,
      expect.stringContaining('These programs are missing: gzip')
    ])
    expect(await readdir(room.opt.directory)).toEqual([])
  })

  test('who is not root is told so', async () => {
    const run = await room.install(
      { repository },
      {
        shell: ['/usr/bin/setpriv', '--reuid=12345', '--regid=12345', '--clear-groups', '/bin/sh'],
        before: 'chmod 755 /opt'
      }
    )
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('PERMISSION_DENIED')])
  })
})
