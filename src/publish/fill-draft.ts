import type { Plan } from '../domain/release-steps.ts'
import type { Upload } from '../ports/release-store.ts'
import type { ObserveWorld } from './observe.ts'

const AT_ONCE = 3

/** Uploads what is missing: tarballs, and only then what vouches for them. */
export async function fillDraft(
  plan: Extract<Plan, { readonly step: 'fill' }>,
  uploads: readonly Upload[],
  world: ObserveWorld
): Promise<readonly string[]> {
  const missing = uploads.filter(({ name }) => plan.upload.includes(name))
  const isLarge = ({ content }: Upload): boolean => 'path' in content
  const send = async (upload: Upload): Promise<void> => {
    const start = world.clock.elapsed()
    await world.releases.upload(plan.release, upload)
    const seconds = (world.clock.elapsed() - start) / 1000
    world.log.info(`uploaded: ${upload.name} (${upload.size} bytes in ${seconds.toFixed(1)} s)`)
  }
  await eachOf(missing.filter(isLarge), send)
  await eachOf(
    missing.filter((upload) => !isLarge(upload)),
    send
  )
  return missing.map(({ name }) => name)
}

/** A few at a time; all that were started have ended when this throws the first error. */
async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const errors: unknown[] = []
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && errors.length === 0; item = waiting.shift()) {
      await run(item).catch((error: unknown) => errors.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (errors.length > 0) throw errors[0]
}
