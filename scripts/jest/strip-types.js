import { stripTypeScriptTypes } from 'node:module'

/** Node's own type stripping: no type check (`npm run types` does that), and lines and columns stay as they are. */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) })
}
