import type { ElfTree, ElfTreeFile } from '../../src/domain/elf-tree.ts'
import type { Host } from '../../src/domain/platform.ts'

/** A file that needs nothing but what the test says. */
export function elfFact(path: string, facts: Partial<ElfTreeFile> = {}): ElfTreeFile {
  return {
    path,
    machine: 62,
    interpreter: undefined,
    soname: undefined,
    needed: [],
    rpath: undefined,
    runpath: undefined,
    versionNeeds: [],
    ...facts
  }
}

export function moduleFact(name: string, facts: Partial<ElfTreeFile> = {}): ElfTreeFile {
  return elfFact(`lib/python3.12/lib-dynload/${name}.cpython-312-x86_64-linux-gnu.so`, facts)
}

export function glibcNeed(version: string, weak = false): ElfTreeFile['versionNeeds'][number] {
  return { file: 'libc.so.6', name: `GLIBC_${version}`, weak }
}

export const bookworm: Host = {
  system: 'linux',
  architecture: 'x64',
  glibc: '2.36',
  osRelease: { id: 'debian', versionId: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' }
}

/** As `--enable-shared` makes them: the program is small, the library is everything. */
export const sharedTree: ElfTree = {
  files: [
    elfFact('bin/python3.12', {
      interpreter: '/lib64/ld-linux-x86-64.so.2',
      needed: ['libpython3.12.so.1.0', 'libc.so.6'],
      rpath: '$ORIGIN/../lib:/opt/python-3.12.6/lib',
      versionNeeds: [glibcNeed('2.34')]
    }),
    elfFact('lib/libpython3.12.so.1.0', {
      soname: 'libpython3.12.so.1.0',
      needed: ['libm.so.6', 'libc.so.6'],
      versionNeeds: [glibcNeed('2.4'), glibcNeed('2.35'), glibcNeed('2.38', true)]
    }),
    elfFact('lib/libpython3.so', { soname: 'libpython3.so', needed: ['libpython3.12.so.1.0'] }),
    moduleFact('_ssl', { needed: ['libssl.so.3', 'libcrypto.so.3', 'libc.so.6'] }),
    moduleFact('_hashlib', { needed: ['libcrypto.so.3', 'libc.so.6'] }),
    moduleFact('_ctypes', { needed: ['libffi.so.8', 'libc.so.6'] }),
    moduleFact('readline', { needed: ['libreadline.so.8', 'libtinfo.so.6', 'libc.so.6'] })
  ],
  libraries: ['libpython3.12.so', 'libpython3.12.so.1.0', 'libpython3.so'],
  unreadable: []
}
