import { stripTypeScriptTypes } from 'node:module'

/** Node's own type stripping as a loader of webpack: comments stay, and with them the names of chunks. */
export default function stripTypes(source) {
  return stripTypeScriptTypes(source)
}
