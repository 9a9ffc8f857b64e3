import { EOL } from 'node:os'
import { issueCommand } from '../../../node_modules/@actions/core/lib/command.js'
import {
  issueFileCommand,
  prepareKeyValueMessage
} from '../../../node_modules/@actions/core/lib/file-command.js'
import { summary } from '../../../node_modules/@actions/core/lib/summary.js'

/**
 * What `@actions/core` does to talk to the runner, by its own parts. Its index brings along an HTTP client for OpenID
 * tokens, which is three quarters of what a run would have to read and compile before its first line
 * (docs/performance.md), and by its exports nothing else of it can be had.
 */

export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

export function setSecret(value: string): void {
  issueCommand('add-mask', {}, value)
}

export function startGroup(title: string): void {
  issueCommand('group', {}, title)
}

export function endGroup(): void {
  issueCommand('endgroup', {}, '')
}

/** A line that is shown beside the log. */
export function annotate(level: 'error' | 'warning' | 'notice', line: string, title: string): void {
  issueCommand(level, { title }, line)
}

export function debug(line: string): void {
  issueCommand('debug', {}, line)
}

export function info(line: string): void {
  process.stdout.write(`${line}${EOL}`)
}

export function setOutput(name: string, value: string): void {
  setIn('OUTPUT', 'set-output', { name, value })
}

export function saveState(name: string, value: string): void {
  setIn('STATE', 'save-state', { name, value })
}

export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? ''
}

/** For this process as well. */
export function exportVariable(name: string, value: string): void {
  process.env[name] = value
  setIn('ENV', 'set-env', { name, value })
}

/** For this process as well. */
export function addPath(path: string): void {
  if (isGiven('PATH')) issueFileCommand('PATH', path)
  else issueCommand('add-path', {}, path)
  process.env['PATH'] = `${path}:${process.env['PATH'] ?? ''}`
}

export async function addSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown, true).write()
}

/** Runners without that file know the command of old. */
function setIn(
  file: 'OUTPUT' | 'STATE' | 'ENV',
  command: string,
  { name, value }: { readonly name: string; readonly value: string }
): void {
  if (isGiven(file)) issueFileCommand(file, prepareKeyValueMessage(name, value))
  else issueCommand(command, { name }, value)
}

function isGiven(file: string): boolean {
  return (process.env[`GITHUB_${file}`] ?? '') !== ''
}
