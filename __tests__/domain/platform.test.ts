import { describe, expect, test } from '@jest/globals'
import { describeHost, distroOf, parseOsRelease, requireSupportedHost } from '../../src/domain/platform.ts'
import type { Host } from '../../src/domain/platform.ts'

const ubuntu = parseOsRelease('ID=ubuntu\nVERSION_ID="22.04"\nPRETTY_NAME="Ubuntu 22.04.5 LTS"\n')
const host: Host = { system: 'linux', architecture: 'x64', glibc: '2.35', osRelease: ubuntu }

describe('os-release', () => {
  test('names the distribution', () => {
    expect(ubuntu).toEqual({ id: 'ubuntu', versionId: '22.04', prettyName: 'Ubuntu 22.04.5 LTS' })
  })

  test.each([
    ['bare', 'ID=debian', 'debian'],
    ['in double quotes', 'ID="debian"', 'debian'],
    ['in single quotes', "ID='debian'", 'debian'],
    ['with blanks around it', '  ID=debian \t', 'debian'],
    ['with Windows line ends', 'NAME=x\r\nID=debian\r\n', 'debian'],
    ['twice: the last counts', 'ID=ubuntu\nID=debian', 'debian'],
    ['empty', 'ID=', ''],
    ['in a comment', '#ID=debian', ''],
    ['not at all', 'VARIANT_ID=server\nmy_ID=debian', ''],
    ['with a quote that does not end', 'ID="debian', '"debian'],
    ['with escapes in double quotes', 'ID="a\\"b\\$c\\`d\\\\e\\f"', 'a"b$c`d\\e\\f'],
    ['with backslashes in single quotes', "ID='a\\$b'", 'a\\$b'],
    ['with an equals sign', 'ID=a=b', 'a=b']
  ])('gives an ID written %s', (_, text, id) => {
    expect(parseOsRelease(text).id).toBe(id)
  })

  test('may be empty', () => {
    expect(parseOsRelease('')).toEqual({ id: '', versionId: '', prettyName: '' })
  })
})

describe('the distro of a host', () => {
  test.each([
    ['ubuntu', '22.04', 'ubuntu22.04'],
    ['debian', '12', 'debian12'],
    ['Debian', '', 'debian'],
    ['rhel', '9.4', 'rhel9.4']
  ])('with ID %j and VERSION_ID %j is %s', (id, versionId, distro) => {
    expect(distroOf({ ...host, osRelease: { id, versionId, prettyName: '' } })).toBe(distro)
  })

  test.each([
    ['', '', ''],
    ['', '22.04', '22.04'],
    ['opensuse-leap', '15.6', 'opensuse-leap15.6'],
    ['ubuntu', '22.04"; id', 'ubuntu22.04"; id'],
    ['../x', '1', '../x1']
  ])('with ID %j and VERSION_ID %j has to be named by hand', (id, versionId, name) => {
    expect(() => distroOf({ ...host, osRelease: { id, versionId, prettyName: '' } })).toThrow(
      expect.objectContaining({
        code: 'PLATFORM_UNSUPPORTED',
        message: `This machine's os-release names no distro that a tarball can be called after (ID and VERSION_ID give ${JSON.stringify(name)})`,
        hint: "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04."
      })
    )
  })
})

describe('a host', () => {
  test.each(['x64', 'arm64'])('with Linux, glibc and %s can run builds', (architecture) => {
    expect(() => {
      requireSupportedHost({ ...host, architecture })
    }).not.toThrow()
  })

  test.each([
    ['another system', { system: 'darwin' }, "This runner's system is darwin"],
    ['another architecture', { architecture: 'ia32' }, "This runner's architecture is ia32"],
    ['another C library', { glibc: undefined }, "This runner's C library is not glibc (musl, as in Alpine?)"]
  ])('with %s is told so', (_, others, message) => {
    expect(() => {
      requireSupportedHost({ ...host, ...others })
    }).toThrow(
      expect.objectContaining({
        code: 'PLATFORM_UNSUPPORTED',
        message,
        hint: 'setup runs on Linux with glibc, on x64 and arm64. Use a runner or container image like that.'
      })
    )
  })

  test('is described in a line', () => {
    const nameless: Host = {
      system: 'linux',
      architecture: 'arm64',
      glibc: undefined,
      osRelease: parseOsRelease('')
    }
    expect([describeHost(host), describeHost(nameless)]).toEqual([
      'Ubuntu 22.04.5 LTS, x64, glibc 2.35',
      'linux, arm64, no glibc'
    ])
  })
})

describe('a derivative', () => {
  const release = (lines: readonly string[]): ReturnType<typeof parseOsRelease> =>
    parseOsRelease(lines.join('\n'))

  test.each([
    [
      'Linux Mint',
      ['ID=linuxmint', 'ID_LIKE="ubuntu debian"', 'VERSION_ID="22"', 'UBUNTU_CODENAME=noble'],
      'ubuntu24.04'
    ],
    ['LMDE', ['ID=linuxmint', 'ID_LIKE=debian', 'VERSION_ID="6"', 'DEBIAN_CODENAME=bookworm'], 'debian12'],
    [
      'Pop!_OS',
      ['ID=pop', 'ID_LIKE="ubuntu debian"', 'VERSION_ID="22.04"', 'UBUNTU_CODENAME=jammy'],
      'ubuntu22.04'
    ],
    [
      'Raspbian',
      ['ID=raspbian', 'ID_LIKE=debian', 'VERSION_ID="11"', 'VERSION_CODENAME=bullseye'],
      'debian11'
    ]
  ])('is taken for what it is made from: %s', (_, lines, base) => {
    const osRelease = release(lines)
    expect(distroOf({ system: 'linux', architecture: 'x64', glibc: '2.36', osRelease })).toBe(base)
  })

  test.each([
    [
      'Ubuntu',
      [
        'ID=ubuntu',
        'ID_LIKE=debian',
        'VERSION_ID="22.04"',
        'VERSION_CODENAME=jammy',
        'UBUNTU_CODENAME=jammy'
      ],
      'ubuntu22.04'
    ],
    ['Debian', ['ID=debian', 'VERSION_ID="12"', 'VERSION_CODENAME=bookworm'], 'debian12'],
    [
      'Kali',
      ['ID=kali', 'ID_LIKE=debian', 'VERSION_ID="2026.1"', 'VERSION_CODENAME=kali-rolling'],
      'kali2026.1'
    ],
    ['Rocky', ['ID=rocky', 'ID_LIKE="rhel centos fedora"', 'VERSION_ID="9.3"'], 'rocky9.3'],
    ['one that only says so', ['ID=mine', 'VERSION_ID="1"', 'UBUNTU_CODENAME=noble'], 'mine1']
  ])('is nothing but itself where no base is known: %s', (_, lines, name) => {
    const osRelease = release(lines)
    expect(distroOf({ system: 'linux', architecture: 'x64', glibc: '2.36', osRelease })).toBe(name)
  })
})
