import { openpgpSignatures } from '../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../src/adapters/runner/clock.ts'
import { json } from 'node:stream/consumers'

/** Signs and verifies a small file and then a large one; prints by how much its peak of memory grew, in MB. */
type Work = {
  readonly armoredKey: string
  readonly armoredKeys: string
  readonly small: string
  readonly large: string
}

const { armoredKey, armoredKeys, small, large } = (await json(process.stdin)) as Work
const signatures = openpgpSignatures(systemClock)
const signer = await signatures.openSigner({ armoredKey, passphrase: undefined })
const verifier = await signatures.openVerifier(armoredKeys)
const peak = (): number => process.resourceUsage().maxRSS / 1024

async function signAndVerify(path: string): Promise<string> {
  const armoredSignature = await signer.sign(path)
  return (await verifier.verify({ path, name: 'a.tgz', armoredSignature })).fingerprint
}

await signAndVerify(small)
const before = peak()
const fingerprint = await signAndVerify(large)
process.stdout.write(JSON.stringify({ fingerprint, grown: Math.round(peak() - before) }))
