import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program of Debian's that listens on 127.0.0.1 until it is disposed. */
export type RealServer = AsyncDisposable & {
  readonly port: number
  /** What it wrote of the requests that it got. */
  readonly log: () => Promise<string>
}

/** nginx, which gives out a directory and knows nothing of this project. */
export async function startNginx(root: string, scratch: string): Promise<RealServer> {
  await mkdir(scratch, { recursive: true })
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${scratch}/${kind};`)
    .join(' ')
  const http = `access_log ${scratch}/access.log; ${temporary} server { listen 127.0.0.1:${port}; root ${root}; }`
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const conf = `${user} daemon off; master_process off; pid ${scratch}/pid; error_log ${scratch}/error.log; events {} http { ${http} }`
  await writeFile(join(scratch, 'nginx.conf'), conf)
  const words = ['-p', scratch, '-c', join(scratch, 'nginx.conf'), '-e', join(scratch, 'error.log')]
  return started(spawn('/usr/sbin/nginx', words, { stdio: 'ignore' }), port, join(scratch, 'access.log'))
}

/** tinyproxy. It alone knows these names, as this machine: who reaches them went through it. */
export async function startTinyproxy(scratch: string, names: readonly string[]): Promise<RealServer> {
  await mkdir(scratch, { recursive: true })
  const port = await freePort()
  const log = join(scratch, 'proxy.log')
  const lines = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Timeout 60',
    'MaxClients 50',
    `LogFile "${log}"`,
    'LogLevel Connect'
  ]
  await writeFile(join(scratch, 'tinyproxy.conf'), `${lines.join('\n')}\n`)
  const hosts = [...['localhost', ...names].map((name) => `127.0.0.1 ${name}`), ''].join('\n')
  await writeFile(join(scratch, 'hosts'), hosts)
  const inside = `mount --bind '${scratch}/hosts' /etc/hosts && exec tinyproxy -d -c '${scratch}/tinyproxy.conf'`
  const flags = process.getuid?.() === 0 ? '-m' : '-rm'
  return started(spawn('unshare', [flags, '/bin/sh', '-c', inside], { stdio: 'ignore' }), port, log)
}

async function started(child: ChildProcess, port: number, log: string): Promise<RealServer> {
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code} before it listened`))
    })
  })
  failed.catch(() => undefined)
  await Promise.race([failed, listens(port)])
  return {
    port,
    log: () => readFile(log, 'utf8').catch(() => ''),
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    }
  }
}

async function listens(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        resolve(true)
        socket.destroy()
      })
      socket.once('error', () => {
        resolve(false)
      })
    })
    if (isOpen) return
    await sleep(20)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
      })
    })
  })
}
