/** The processors that a build may be for, as ELF, readelf, Node and Debian call them. */
export type ElfMachine = {
  readonly code: number
  readonly name: string
  readonly architecture: string
  /** The directory below /lib and /usr/lib that Debian and Ubuntu keep this processor's libraries in. */
  readonly triple: string
}

const machines: readonly ElfMachine[] = [
  { code: 62, name: 'x86_64', architecture: 'x64', triple: 'x86_64-linux-gnu' },
  { code: 183, name: 'aarch64', architecture: 'arm64', triple: 'aarch64-linux-gnu' },
  { code: 3, name: 'i386', architecture: 'ia32', triple: 'i386-linux-gnu' },
  { code: 40, name: 'arm', architecture: 'arm', triple: 'arm-linux-gnueabihf' },
  { code: 243, name: 'riscv', architecture: 'riscv64', triple: 'riscv64-linux-gnu' },
  { code: 22, name: 's390x', architecture: 's390x', triple: 's390x-linux-gnu' },
  { code: 21, name: 'ppc64', architecture: 'ppc64', triple: 'powerpc64le-linux-gnu' }
]

/** By Node's word for it (`process.arch`). */
export function findMachine(architecture: string): ElfMachine | undefined {
  return machines.find((machine) => machine.architecture === architecture)
}

export function machineName(code: number): string {
  return machines.find((machine) => machine.code === code)?.name ?? `machine ${code}`
}
