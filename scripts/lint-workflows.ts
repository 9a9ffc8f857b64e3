import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkHouseRules, checkScripts } from './lint-workflows/house-rules.ts'
import { openLanguageService } from './lint-workflows/language-service.ts'
import { checkOwnAction } from './lint-workflows/own-action.ts'
import { snippetsOf } from './lint-workflows/snippets.ts'
import type { Finding, Workflow } from './lint-workflows/workflow.ts'
import { parseWorkflow } from './lint-workflows/workflow.ts'

type Check = (workflow: Workflow) => readonly Finding[]

const validate = await openLanguageService()

async function lintWorkflow(text: string, ...checks: readonly Check[]): Promise<readonly Finding[]> {
  const workflow = parseWorkflow(text)
  if (!('top' in workflow)) return workflow
  return [...(await validate('workflow.yml', text)), ...checks.flatMap((check) => check(workflow))]
}

/** Examples show tags, not commits, and what is around them is left out: only what a reader would copy is checked. */
async function lintSnippets(markdown: string): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const snippet of snippetsOf(markdown)) {
    if ('text' in snippet) {
      const found = await lintWorkflow(snippet.text, checkOwnAction, checkScripts)
      findings.push(...found.map(({ line, message }) => ({ line: line + snippet.shift, message })))
    } else {
      findings.push({ line: snippet.line, message: 'this YAML is neither a workflow nor a job nor steps' })
    }
  }
  return findings
}

async function lintFile(path: string, text: string): Promise<readonly Finding[]> {
  if (path.endsWith('.md')) return lintSnippets(text)
  if (path.endsWith('action.yml')) return validate(path, text)
  return lintWorkflow(text, checkHouseRules, checkOwnAction)
}

/** `node scripts/lint-workflows.ts [directory]`: the action, the workflows, and the examples in the documents. */
const directory = resolve(process.argv[2] ?? new URL('..', import.meta.url).pathname)
const patterns = ['action.yml', '.github/workflows/*.{yml,yaml}', '*.md', 'docs/**/*.md']
const paths: string[] = []
for await (const path of glob(patterns, { cwd: directory })) paths.push(path)
let count = 0
for (const path of paths.sort()) {
  for (const { line, message } of await lintFile(path, await readFile(resolve(directory, path), 'utf8'))) {
    console.log(`${path}:${line}: ${message}`)
    count += 1
  }
}
console.log(`${paths.length} files, ${count} findings`)
process.exitCode = paths.length === 0 || count > 0 ? 1 : 0
