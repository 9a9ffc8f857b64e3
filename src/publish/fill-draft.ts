import { mayHaveHappened } from '../domain/failure.ts'
import type { Plan } from '../domain/release-steps.ts'
import type { Upload } from '../ports/release-store.ts'
import { atOnce } from './at-once.ts'
import type { ObserveWorld } from './observe.ts'

const AT_ONCE = 3

export function uploadEffect(draft: number, name: string): string {
  return `upload ${name} to ${draft}`
}

/**
 * Uploads what is missing: tarballs, and only then what vouches for them. Notes in `uploaded` what this run sent, and
 * in `acknowledged` what GitHub said is there.
 */
export async function fillDraft(
  plan: Extract<Plan, { readonly step: 'fill' }>,
  request: {
    readonly uploads: readonly Upload[]
    readonly uploaded: Set<string>
    readonly acknowledged: Set<string>
  },
  world: ObserveWorld
): Promise<void> {
  const { uploads, uploaded, acknowledged } = request
  const effectOf = ({ name }: Upload): string => uploadEffect(plan.release.id, name)
  const missing = uploads.filter(
    (upload) => plan.upload.includes(upload.name) && !acknowledged.has(effectOf(upload))
  )
  const isLarge = ({ content }: Upload): boolean => 'path' in content
  const send = async (upload: Upload): Promise<void> => {
    const { name, size } = upload
    const start = world.clock.elapsed()
    try {
      const stored = await world.releases.upload(plan.release, upload)
      acknowledged.add(effectOf(upload))
      if (stored === 'exists') return
    } catch (error) {
      // An answer that was lost: the next look tells what came of it.
      if (mayHaveHappened(error)) uploaded.add(name)
      throw error
    }
    uploaded.add(name)
    const seconds = (world.clock.elapsed() - start) / 1000
    world.log.info(`uploaded: ${name} (${size} bytes in ${seconds.toFixed(1)} s)`)
  }
  await atOnce(missing.filter(isLarge), AT_ONCE, send)
  const small = missing.filter((upload) => !isLarge(upload))
  await atOnce(small, AT_ONCE, send)
}
