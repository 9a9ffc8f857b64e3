import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  asUser,
  quoted,
  requireMountNamespaces,
  startProgram,
  writeNamespaceScript
} from './mount-namespace.ts'
import { placesIn } from './run-action.ts'

/** In what a machine differs from the one of the tests. */
export type Differences = {
  /** Lines of bash, run by root before the action starts; their mounts are seen by nobody else. */
  readonly mounts?: readonly string[]
  /** A line of bash that the action inherits the effect of, such as `umask 077`. */
  readonly shell?: string
  /**
   * Who runs the action: a number without an entry in passwd, as after `docker run --user`, or 0; unless given, the
   * user who runs the tests.
   */
  readonly user?: number
}

/** What a run left where its mounts are, looked up before they vanish. */
export type Remains = {
  /** Of the tool cache, the inside of entries left out. */
  readonly store: readonly string[]
  readonly temp: readonly string[]
  readonly opt: readonly string[]
  /** What the interpreter of the outputs prints when the same user starts it there; '' when it does not start. */
  readonly answer: string
}

export type HostileMachine = {
  /** Stands for Node, and starts it on that machine. */
  readonly node: string
  readonly remains: () => Promise<Remains>
}

/** The exit code of a machine that could not be made: no run of the action ends with it. */
export const noSuchMachine = 99

/** /opt is a directory of that machine alone, whatever else it is. Throws where nobody may mount. */
export async function makeMachine(directory: string, differences: Differences): Promise<HostileMachine> {
  await requireMountNamespaces()
  const found = join(directory, 'found')
  for (const path of [found, join(directory, 'opt')]) await mkdir(path, { recursive: true })
  // Another user has to get there.
  await chmod(directory, 0o755)
  await writeFile(join(directory, 'node-itself'), '')
  const node = join(directory, 'node-there')
  await writeNamespaceScript(node, linesOf(directory, differences))
  const read = async (name: string): Promise<readonly string[]> => {
    const text = await readFile(join(found, name), 'utf8')
    return text
      .split('\n')
      .filter((line) => line !== '')
      .sort()
  }
  return {
    node,
    remains: async () => ({
      ...{ store: await read('store'), temp: await read('temp'), opt: await read('opt') },
      answer: (await read('answer')).join('\n')
    })
  }
}

function linesOf(directory: string, { mounts = [], shell = ':', user }: Differences): readonly string[] {
  const [found, opt, node] = ['found', 'opt', 'node-itself'].map((name) => words(join(directory, name)))
  const { temp, toolCache, ...others } = placesIn(directory)
  const own = [temp, toolCache, ...Object.values(others), `${directory}/command-files`, `${directory}/tmp`]
  const list = (place: string, depth: string, name: string): string =>
    `find -L ${place} -mindepth 1 ${depth} -printf '%P\\n' > ${name} 2> /dev/null`
  const giveTo = (owner: number): string =>
    `find ${words(...own)} ! -user ${owner} -exec chown -h ${owner} {} + 2> /dev/null || :`
  return [
    '( set -e',
    user === undefined ? '' : giveTo(user),
    `mount --bind ${words(process.execPath)} ${node}`,
    `mount --bind ${opt} /opt`,
    ...mounts,
    `) || exit ${noSuchMachine}`,
    shell,
    startProgramAt(node ?? '', user),
    'code=$?',
    `umask 022; cd ${found}`,
    list(`"\${RUNNER_TOOL_CACHE:-${toolCache}}"`, '-maxdepth 3', 'store'),
    list(`"\${RUNNER_TEMP:-${temp}}"`, '', 'temp'),
    list('/opt', '-maxdepth 1', 'opt'),
    `python=$(grep -s -A1 '^python-path<<' "$GITHUB_OUTPUT" | tail -n 1)`,
    `: > answer; [ -z "$python" ] || ${asUser(user)} "$python" -c 'print("it starts")' > answer`,
    // The next step of the same job may be another user's.
    giveTo(process.getuid?.() ?? 0),
    'exit $code'
  ]
}

/** The program is the one of that machine, whatever it was called with. */
function startProgramAt(node: string, user?: number): string {
  return `set -- ${node} "$@"; ${startProgram(user)}`
}

/** As words of a shell. */
export function words(...texts: readonly string[]): string {
  return texts.map(quoted).join(' ')
}
