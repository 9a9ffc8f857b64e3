type Property = 'file' | 'line' | 'message' | 'code'

type Pattern = { readonly regexp: string } & { readonly [name in Property]?: number }

export type Matcher = {
  readonly owner: string
  readonly severity?: string
  readonly pattern: readonly Pattern[]
}

export type Issue = { readonly [name in Property]?: string }

/**
 * The issues that a runner finds in a log: each line is shown to every matcher, the patterns of one have to match lines
 * that follow each other directly, and a matcher that comes to its end makes all others forget what they had.
 */
export function issuesIn(log: string, matchers: readonly Matcher[]): readonly Issue[] {
  const watches = matchers.map(({ pattern }) => watch(pattern))
  return log.split(/\r?\n/).flatMap((line) => {
    for (const each of watches) {
      const issue = each.take(line)
      if (issue === undefined) continue
      for (const other of watches) if (other !== each) other.forget()
      return [issue]
    }
    return []
  })
}

/** Complaints of a runner about a matcher, with which it would refuse the whole file. */
export function faultsOf({ owner, pattern }: Matcher): readonly string[] {
  const names = pattern.flatMap((each) => Object.keys(each).filter((key) => key !== 'regexp'))
  const beyond = pattern.flatMap(({ regexp, ...numbers }) => {
    const groups = new RegExp(`${regexp}|`).exec('')?.length ?? 0
    return Object.entries(numbers).filter(([, number]) => number >= groups)
  })
  return [
    ...(owner === '' ? ['it has no owner'] : []),
    ...(names.includes('message') ? [] : ['no pattern sets the message']),
    ...(new Set(names).size === names.length ? [] : ['a property is set twice']),
    ...beyond.map(([name]) => `${name} is of a group that is not there`)
  ]
}

type Watch = { readonly take: (line: string) => Issue | undefined; readonly forget: () => void }

function watch(patterns: readonly Pattern[]): Watch {
  /** By pattern: what is known when it was the last one that matched. */
  let running: (Issue | undefined)[] = []
  const last = patterns.length - 1
  return {
    forget: () => {
      running = []
    },
    take: (line) => {
      const next: (Issue | undefined)[] = []
      for (const [index, pattern] of patterns.entries()) {
        const before = index === 0 ? {} : running[index - 1]
        const match = before === undefined ? null : new RegExp(pattern.regexp).exec(line)
        next.push(match === null ? undefined : { ...before, ...readingOf(pattern, match) })
      }
      const issue = next[last]
      running = issue === undefined ? next : []
      return issue
    }
  }
}

function readingOf(pattern: Pattern, match: RegExpExecArray): Issue {
  const groups = Object.entries(pattern).filter(([, group]) => typeof group === 'number')
  return Object.fromEntries(groups.map(([name, group]) => [name, match[Number(group)] ?? '']))
}
