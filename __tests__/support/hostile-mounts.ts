import { words } from './hostile-machine.ts'

/** A file system of its own at a path, of so many bytes or files. */
export function ownDisk(path: string, options = 'size=64m'): string {
  return `mkdir -p ${words(path)}; mount -t tmpfs -o ${options},mode=1777 none ${words(path)}`
}

/** A path that can't be written to, not even by root. */
export function readOnly(path: string): string {
  return `mount --rbind ${words(path)} ${words(path)}; mount -o remount,bind,ro ${words(path)}`
}

/** Another /usr/bin: without some programs, or with lines of bash that put some there. */
export function otherPrograms(
  directory: string,
  { without = [], put = ':' }: { readonly without?: readonly string[]; readonly put?: string }
): readonly string[] {
  const layers = `${directory}/usr-bin`
  return [
    ownDisk(layers, 'size=1m'),
    `mkdir ${words(`${layers}/upper`, `${layers}/work`)}; cd ${words(`${layers}/upper`)}; chmod 755 .`,
    // To an overlay such a device says that there is nothing.
    ...without.map((name) => `mknod ${words(name)} c 0 0`),
    put,
    `mount -t overlay none -o lowerdir=/usr/bin,upperdir=${words(`${layers}/upper`)},workdir=${words(`${layers}/work`)} /usr/bin`
  ]
}

/** sudo as on a machine where this user has to give a password. */
export const askingSudo = `printf '#!/bin/sh\\necho "sudo: a password is required" >&2\\nexit 1\\n' > sudo; chmod 755 sudo`

/** For a program that runs its words as root, once it belongs to root and has its bit. */
export const sudoSource = `#include <string.h>
#include <unistd.h>
int main(int count, char **words) {
  if (count < 3 || strcmp(words[1], "-n") != 0) return 1;
  if (setgid(0) != 0 || setuid(0) != 0) return 1;
  execvp(words[2], words + 2);
  return 127;
}`
