/** The name under which GitHub keeps a file: what is not plain becomes a dot, dots never begin or end it. */
export function storedName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  const dotted = plain.replace(/[^A-Za-z0-9_+@-]+/g, '.').replace(/\.+$/, '')
  return dotted.startsWith('.') ? `default${dotted}` : dotted
}
