import { Failure } from './failure.ts'
import { parseDistro } from './artifact.ts'

/** The machine that the action runs on, as far as it decides what can run there. */
export type Host = {
  /** As Node names it: `linux`, `darwin`, ... */
  readonly system: string
  /** As Node names it: `x64`, `arm64`, ... */
  readonly architecture: string
  /** glibc's version, asked of the running process; undefined where the C library is another (musl). */
  readonly glibc: string | undefined
  readonly osRelease: OsRelease
}

/** The fields of os-release(5) that name a distribution; '' where the file lacks them. */
export type OsRelease = {
  readonly id: string
  readonly versionId: string
  readonly prettyName: string
  /** `ubuntu24.04`, for a distribution that is made from it. */
  readonly base?: string | undefined
}

/** By the names that their derivatives know them by (os-release has no number of the base). */
export const codenames: Readonly<Record<'ubuntu' | 'debian', Readonly<Record<string, string>>>> = {
  ubuntu: {
    focal: '20.04',
    jammy: '22.04',
    noble: '24.04',
    plucky: '25.04',
    questing: '25.10',
    resolute: '26.04'
  },
  debian: { buster: '10', bullseye: '11', bookworm: '12', trixie: '13', forky: '14' }
}

const SUPPORTED = 'setup runs on Linux with glibc, on x64 and arm64'

export function parseOsRelease(text: string): OsRelease {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, key, value] = /^\s*([A-Z_]+)=(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) fields.set(key, unquote(value))
  }
  const get = (key: string): string => fields.get(key) ?? ''
  return {
    id: get('ID'),
    versionId: get('VERSION_ID'),
    prettyName: get('PRETTY_NAME'),
    base: findBase(get)
  }
}

/** Linux Mint, Pop!_OS, Raspberry Pi OS and their like run what was built for the release that they are made from. */
function findBase(get: (key: string) => string): string | undefined {
  const families = get('ID_LIKE').split(/\s+/)
  const named = (family: 'ubuntu' | 'debian', codename: string): string | undefined => {
    const number = codenames[family][codename]
    return number === undefined || !families.includes(family) ? undefined : `${family}${number}`
  }
  return (
    named('ubuntu', get('UBUNTU_CODENAME')) ??
    named('debian', get('DEBIAN_CODENAME') || get('VERSION_CODENAME'))
  )
}

/** os-release values are shell words: quotes go, backslashes escape. */
function unquote(value: string): string {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? []
  const text = inner ?? value
  return quote === "'" ? text : text.replace(/\\(["$`\\])/g, '$1')
}

/**
 * `ubuntu22.04` of this host, or of what it is made from. Throws PLATFORM_UNSUPPORTED when os-release names nothing
 * that fits.
 */
export function distroOf({ osRelease }: Host): string {
  if (osRelease.base !== undefined) return osRelease.base
  const name = `${osRelease.id}${osRelease.versionId}`.toLowerCase()
  try {
    return parseDistro(name)
  } catch (cause) {
    throw new Failure(
      'PLATFORM_UNSUPPORTED',
      `This machine's os-release names no distro that a tarball can be called after (ID and VERSION_ID give ${JSON.stringify(name)})`,
      "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04.",
      { cause }
    )
  }
}

/** Throws PLATFORM_UNSUPPORTED where no build of ours can run. */
export function requireSupportedHost(host: Host): void {
  const complaint =
    host.system !== 'linux'
      ? `This runner's system is ${host.system}`
      : host.architecture !== 'x64' && host.architecture !== 'arm64'
        ? `This runner's architecture is ${host.architecture}`
        : host.glibc === undefined
          ? "This runner's C library is not glibc (musl, as in Alpine?)"
          : undefined
  if (complaint !== undefined) {
    throw new Failure(
      'PLATFORM_UNSUPPORTED',
      complaint,
      `${SUPPORTED}. Use a runner or container image like that.`
    )
  }
}

export function describeHost(host: Host): string {
  const name = host.osRelease.prettyName === '' ? host.system : host.osRelease.prettyName
  return `${name}, ${host.architecture}, ${host.glibc === undefined ? 'no glibc' : `glibc ${host.glibc}`}`
}
