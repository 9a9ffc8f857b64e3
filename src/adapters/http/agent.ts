import { getProxyUrl, HttpClient } from '@actions/http-client'
import type { Agent } from 'node:http'

/** An agent for a request by `node:http`: through the runner's proxy where there is one, else a connection of its own. */
export function agentFor(url: URL): Agent | false {
  return getProxyUrl(url.href) === '' ? false : new HttpClient().getAgent(url.href)
}
