import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { writeToken } from '../../__tests__/support/local-github.ts'
import { tagOf } from '../../src/domain/artifact.ts'
import { freshRepository } from './fresh-repository.ts'
import type { Reading, Rival } from './part.ts'
import type { Scene } from './scene.ts'

const execute = promisify(execFile)

/** As the action sends them. */
const headers: Readonly<Record<string, string>> = {
  accept: 'application/vnd.github+json',
  'user-agent': 'iact-cpython-action',
  'content-type': 'application/gzip',
  authorization: `token ${writeToken}`
}

/** `curl` with the arguments `by`: the same bytes to the same address of a draft that is there already. */
export function curlRival(scene: Scene, name: string, by: readonly string[]): Rival {
  return {
    name,
    run: async () => {
      const repository = await freshRepository(scene)
      const url = await createDraft(scene, repository.fullName)
      const start = performance.now()
      const told = await curl([...by, url.href], scene.signal)
      const whole = (performance.now() - start) / 1000
      const { seconds } = await repository.takeUpload()
      return readingsOf(told, { whole, seconds, bytes: scene.tarball.size })
    }
  }
}

async function createDraft({ github, tarball }: Scene, repository: string): Promise<URL> {
  const answer = await fetch(`${github.apiUrl}/repos/${repository}/releases`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: tagOf(tarball.artifact), draft: true })
  })
  if (answer.status !== 201) throw new Error(`There is no draft for curl: ${await answer.text()}`)
  const { upload_url } = (await answer.json()) as { readonly upload_url: string }
  const url = new URL(upload_url.replace(/\{.*\}$/, ''))
  url.searchParams.set('name', tarball.name)
  return url
}

type Told = { readonly time: number; readonly speed: number }

async function curl(request: readonly string[], signal: AbortSignal): Promise<Told> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`])
  const quiet = ['--disable', '--noproxy', '*', '--silent', '--show-error', '--output', '/dev/null']
  const tell = ['--write-out', '%{http_code} %{time_total} %{speed_upload}']
  const { stdout } = await execute('curl', [...quiet, ...tell, ...sent, ...request], { signal })
  const [status, time, speed] = stdout.split(' ').map(Number)
  if (status === 201 && time !== undefined && speed !== undefined) return { time, speed }
  throw new Error(`curl's upload was not taken: ${stdout}`)
}

function readingsOf(
  told: Told,
  { whole, seconds, bytes }: { readonly whole: number; readonly seconds: number; readonly bytes: number }
): readonly Reading[] {
  return [
    { what: 'process, start to exit', unit: 's', value: whole },
    { what: 'time_total', unit: 's', value: told.time },
    { what: 'speed_upload', unit: 'MB/s', value: told.speed / 1e6 },
    { what: 'upload, by the server', unit: 's', value: seconds },
    { what: 'upload speed, by the server', unit: 'MB/s', value: bytes / 1e6 / seconds }
  ]
}
