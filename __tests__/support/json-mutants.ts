import type { Mutant } from './mutants.ts'
import { seeded } from './seeded.ts'
import type { Seeded } from './seeded.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
type Place = readonly (string | number)[]

const strangers: readonly Json[] = [
  ...[null, true, 0, -1, 1e21, 0.5, '', ' ', 'null', '../../x', 'sha256:', `sha256:${'0'.repeat(64)}`],
  ...['http://127.0.0.1:9/repos/coatl/iact/releases/assets/1', [], {}, [null], 'cpython-3.12.7-build1']
]

type Change = (json: Json, random: Seeded) => Json

const changes: Readonly<Record<string, Change>> = {
  'a value that is another': (json, random) => replaced(json, anyPlace(json, random), random.pick(strangers)),
  'a value that is not there': (json, random) => replaced(json, anyPlace(json, random), undefined),
  'two values in each other’s place': (json, random) => {
    const [one, other] = [anyPlace(json, random), anyPlace(json, random)]
    const [first, second] = [at(json, one), at(json, other)]
    return replaced(replaced(json, one, second), other, first)
  },
  'a name that is another': (json, random) => {
    const place = anyPlace(json, random)
    const value = at(json, place)
    const renamed = [...place.slice(0, -1), `${String(place.at(-1))}x`]
    return replaced(replaced(json, place, undefined), renamed, value)
  },
  'letters of a text that are others': (json, random) => {
    const place = anyPlace(json, random)
    const value = at(json, place)
    if (typeof value !== 'string' || value === '') return json
    const index = random.below(value.length)
    const letter = String.fromCharCode(value.charCodeAt(index) ^ (1 << random.below(6)))
    return replaced(json, place, `${value.slice(0, index)}${letter}${value.slice(index + 1)}`)
  },
  'a list that is longer by what it holds': (json, random) => {
    const place = anyPlace(json, random)
    const value = at(json, place)
    if (!Array.isArray(value)) return json
    const items = value as readonly Json[]
    return replaced(json, place, [...items, ...items])
  }
}

/** Answers that still are JSON, and do not say what the honest one said; the same ones with the same seed. */
export function* jsonMutantsOf(text: string, count: number, seed: number): Generator<Mutant> {
  const random = seeded(seed)
  const ways = Object.entries(changes)
  const honest = JSON.parse(text) as Json
  for (let made = 0; made < count;) {
    const [how, change] = random.pick(ways)
    const bytes = Buffer.from(JSON.stringify(change(honest, random)))
    if (bytes.toString() === JSON.stringify(honest)) continue
    made += 1
    yield { how, bytes }
  }
}

/** Every value in it has the same chance, but the whole. */
function anyPlace(json: Json, random: Seeded): Place {
  return random.pick(placesIn(json).slice(1))
}

function placesIn(json: Json, place: Place = []): readonly Place[] {
  if (typeof json !== 'object' || json === null) return [place]
  return [place, ...Object.entries(json).flatMap(([name, value]) => placesIn(value, [...place, name]))]
}

function at(json: Json | undefined, place: Place): Json | undefined {
  let value = json
  for (const name of place) value = isRecord(value) ? value[String(name)] : undefined
  return value
}

function isRecord(json: Json | undefined): json is Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null
}

/** A copy with another value there; without it for undefined. */
function replaced(json: Json, [name, ...rest]: Place, value: Json | undefined): Json {
  if (name === undefined) return value ?? null
  if (!isRecord(json)) return json
  const inner = rest.length === 0 ? value : replaced(json[String(name)] ?? {}, rest, value)
  const others = Object.entries(json).filter(([key]) => key !== String(name))
  const all = inner === undefined ? others : [...others, [String(name), inner] as const]
  if (!Array.isArray(json)) return Object.fromEntries(all)
  return [...all].sort(([left], [right]) => Number(left) - Number(right)).map(([, one]) => one)
}
