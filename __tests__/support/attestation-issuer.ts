import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'

/** The issuer of a runner's tokens, on this machine. */
export type TokenIssuer = AsyncDisposable & {
  readonly url: string
  /** What the runner gives to a job with the permission. */
  readonly environment: Readonly<
    Record<'ACTIONS_ID_TOKEN_REQUEST_URL' | 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', string>
  >
}

export async function startTokenIssuer(claims: Readonly<Record<string, string>>): Promise<TokenIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let url = ''
  const issue = (audience: string): string => {
    const now = Math.floor(Date.now() / 1000)
    const body = { iss: url, aud: audience, iat: now, nbf: now - 5, exp: now + 600, ...claims }
    const text = [{ alg: 'ES256', typ: 'JWT', kid: 'k' }, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return `${text}.${signature.toString('base64url')}`
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const answers: Readonly<Record<string, () => unknown>> = {
      '/token': () => ({ value: issue(searchParams.get('audience') ?? '') }),
      '/.well-known/openid-configuration': () => ({ jwks_uri: `${url}/keys` }),
      '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES256' }] })
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answers[pathname]?.() ?? {}))
  })
  url = await listen(server)
  return {
    url,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token'
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
