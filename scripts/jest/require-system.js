import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/** Programs that `*.system.test.ts` run, each with the Debian package that has it. */
const packages = {
  bash: 'bash',
  busybox: 'busybox',
  curl: 'curl',
  dash: 'dash',
  gcc: 'gcc',
  git: 'git',
  gpg: 'gpg',
  'gpg-agent': 'gpg-agent',
  gpgconf: 'gpgconf',
  jq: 'jq',
  nginx: 'nginx-light',
  openssl: 'openssl',
  readelf: 'binutils',
  setpriv: 'util-linux',
  shellcheck: 'shellcheck',
  tinyproxy: 'tinyproxy-bin',
  unshare: 'util-linux',
  wget: 'wget',
  xz: 'xz-utils'
}
const directories = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']

/**
 * Says what the machine lacks for the system tests and how to install it. In CI that ends the run; elsewhere the tests
 * that need it fail, and the others run.
 */
export default function requireSystem() {
  const missing = Object.keys(packages).filter((name) => !isOnPath(name))
  const complaints = []
  if (missing.length > 0) {
    const needed = [...new Set(missing.map((name) => packages[name]))].join(' ')
    complaints.push(
      `These programs are missing: ${missing.join(', ')}. Install them: sudo apt-get install -y --no-install-recommends ${needed}`
    )
  }
  if (!mayMount())
    complaints.push('This user can make no mounts: run as root, or allow sudo without a password.')
  if (complaints.length === 0) return
  const text = complaints.join('\n')
  if (process.env.CI === 'true') throw new Error(text)
  process.stderr.write(`${text}\nTests that need them will fail.\n`)
}

function isOnPath(name) {
  return directories.some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function mayMount() {
  const words = ['unshare', '-m', 'sh', '-c', 'mount -t tmpfs none /mnt']
  const [program, ...rest] = process.getuid() === 0 ? words : ['sudo', '-n', ...words]
  try {
    execFileSync(program, rest, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
