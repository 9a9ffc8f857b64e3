import type { OsRelease } from './platform.ts'

/** Which package holds a library. A star: its name got a `t64` with the 64-bit time_t of 2024. */
const packages = new Map([
  ['libssl.so.3', 'libssl3*'],
  ['libcrypto.so.3', 'libssl3*'],
  ['libssl.so.1.1', 'libssl1.1'],
  ['libcrypto.so.1.1', 'libssl1.1'],
  ['libsqlite3.so.0', 'libsqlite3-0'],
  ['libbz2.so.1.0', 'libbz2-1.0'],
  ['liblzma.so.5', 'liblzma5'],
  ['libz.so.1', 'zlib1g'],
  ['libzstd.so.1', 'libzstd1'],
  ['libuuid.so.1', 'libuuid1'],
  ['libffi.so.6', 'libffi6'],
  ['libffi.so.7', 'libffi7'],
  ['libffi.so.8', 'libffi8'],
  ['libreadline.so.8', 'libreadline8*'],
  ['libncursesw.so.6', 'libncursesw6'],
  ['libpanelw.so.6', 'libncursesw6'],
  ['libncurses.so.6', 'libncurses6'],
  ['libpanel.so.6', 'libncurses6'],
  ['libtinfo.so.6', 'libtinfo6'],
  ['libgdbm.so.6', 'libgdbm6*'],
  ['libgdbm_compat.so.4', 'libgdbm-compat4*'],
  ['libdb-5.3.so', 'libdb5.3*'],
  ['libexpat.so.1', 'libexpat1'],
  ['libcrypt.so.1', 'libcrypt1'],
  ['libnsl.so.2', 'libnsl2'],
  ['libtirpc.so.3', 'libtirpc3*'],
  ['libtk8.6.so', 'libtk8.6'],
  ['libtcl8.6.so', 'libtcl8.6'],
  ['libX11.so.6', 'libx11-6'],
  ['libmpdec.so.3', 'libmpdec3'],
  ['libedit.so.2', 'libedit2'],
  ['libb2.so.1', 'libb2-1'],
  ['libatomic.so.1', 'libatomic1'],
  ['libstdc++.so.6', 'libstdc++6'],
  ['libgcc_s.so.1', 'libgcc-s1']
])

/** Undefined where the host has no apt, or the library's package is not known. */
export function findAptPackage(soname: string, osRelease: OsRelease): string | undefined {
  if (osRelease.id !== 'debian' && osRelease.id !== 'ubuntu') return undefined
  return packages.get(soname)?.replace('*', hasTime64Names(osRelease) ? 't64' : '')
}

/** Debian's testing and unstable have no VERSION_ID; they come after every number. */
function hasTime64Names({ id, versionId }: OsRelease): boolean {
  const version = versionId === '' ? Infinity : Number.parseFloat(versionId)
  return version >= (id === 'ubuntu' ? 24.04 : 13)
}
