import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'

/**
 * The recorded github.com of `@octokit/fixtures-server`, as a program: it patches its process's HTTP client, and its
 * own program listens for the whole network. Prints where it is.
 */
type Middleware = (options: { readonly fixturesUrl: string; readonly logLevel: string }) => RequestListener
type Express = () => { readonly use: (middleware: RequestListener) => RequestListener }

// Neither has types; express is the one that the middleware was written for.
const name = '@octokit/fixtures-server'
const { default: fixtures } = (await import(name)) as { readonly default: Middleware }
const express = createRequire(import.meta.resolve(name))('express') as Express

const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('The server has no port.')
const url = `http://127.0.0.1:${address.port}`
server.on('request', express().use(fixtures({ fixturesUrl: url, logLevel: 'silent' })))
console.log(`listening on ${url}`)
