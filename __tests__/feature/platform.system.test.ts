import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findAptPackage } from '../../src/domain/apt-packages.ts'
import { codenames, distroOf, parseOsRelease } from '../../src/domain/platform.ts'
import { inFeatureShell, word } from '../support/feature-shell.ts'

const releases = [
  'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n',
  'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\nUBUNTU_CODENAME=jammy\n',
  'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="22"\nUBUNTU_CODENAME=noble\n',
  'ID=raspbian\nID_LIKE=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n',
  "ID='fedora'\nVERSION_ID=40\n",
  'ID=arch\n',
  'ID="opensuse-leap"\nVERSION_ID="15.6"\n',
  'ID=debian\nVERSION_CODENAME=trixie\n',
  'ID=devuan\nID_LIKE=debian\nVERSION_ID="5"\nVERSION_CODENAME=daedalus\n',
  'ID=Weird\nVERSION_ID="1 $(id)"\n',
  '',
  // A derivative of each release that the action knows.
  ...Object.entries(codenames).flatMap(([family, names]) =>
    Object.keys(names).map((name) => `ID=made\nID_LIKE=${family}\n${family.toUpperCase()}_CODENAME=${name}\n`)
  )
]

test('the distro is the one that the action finds', () => {
  const directory = mkdtempSync(join(tmpdir(), 'os-release-'))
  const paths = releases.map((text, index) => {
    const path = join(directory, String(index))
    writeFileSync(path, text)
    return path
  })
  const lines = paths.map((path) => `distro_of ${word(path)}; echo`).join('\n')
  const found = inFeatureShell(['read-options', 'find-platform'], lines).split('\n').slice(0, releases.length)
  rmSync(directory, { recursive: true })
  expect(found).toEqual(releases.map(distroIn))
})

function distroIn(text: string): string {
  try {
    const osRelease = parseOsRelease(text)
    return distroOf({ system: 'linux', architecture: 'x64', glibc: '2.36', osRelease })
  } catch {
    return ''
  }
}

const sonames = [
  ...[
    'libssl.so.3',
    'libcrypto.so.3',
    'libssl.so.1.1',
    'libcrypto.so.1.1',
    'libsqlite3.so.0',
    'libbz2.so.1.0'
  ],
  ...[
    'liblzma.so.5',
    'libz.so.1',
    'libzstd.so.1',
    'libuuid.so.1',
    'libffi.so.6',
    'libffi.so.7',
    'libffi.so.8'
  ],
  ...['libreadline.so.8', 'libncursesw.so.6', 'libpanelw.so.6', 'libncurses.so.6', 'libpanel.so.6'],
  ...[
    'libtinfo.so.6',
    'libgdbm.so.6',
    'libgdbm_compat.so.4',
    'libdb-5.3.so',
    'libexpat.so.1',
    'libcrypt.so.1'
  ],
  ...['libnsl.so.2', 'libtirpc.so.3', 'libtk8.6.so', 'libtcl8.6.so', 'libX11.so.6', 'libmpdec.so.3'],
  ...['libedit.so.2', 'libb2.so.1', 'libatomic.so.1', 'libstdc++.so.6', 'libgcc_s.so.1', 'libnobody.so.9']
]

test.each([
  ['ubuntu', '22.04'],
  ['ubuntu', '24.04'],
  ['debian', '12'],
  ['debian', '13'],
  ['debian', '']
])('a library of %s %s comes with the package that the action names', (id, versionId) => {
  const lines = sonames.map((name) => `echo "=$(package_of_library ${word(name)})"`).join('\n')
  const said = inFeatureShell(['require-libraries'], `here_distro=${id}${versionId}\n${lines}`)
  const expected = sonames.map((name) => `=${findAptPackage(name, { id, versionId, prettyName: '' }) ?? ''}`)
  expect(said.trim().split('\n')).toEqual(expected)
})
