import type { Db } from '@/db/client'
import { thematicArea } from '@/db/schema/reference'
import type { Context } from '@/domain/command'
import { addDocument } from '@/domain/documents/add-document'
import { holdUpload } from '@/domain/documents/hold-upload'
import { addInstitution } from '@/domain/institutions/add-institution'
import { actorByEmail, type SignedInActor } from '@/domain/users/queries'
import { type BodyKey, bodies, pools } from './institutions'
import { inventOfficials, type Official } from './officials'
import { type Paper, setPaper } from './paper'

const people = [
  'coordinator@example.org',
  'officer@example.org',
  'officer.two@example.org',
  'oficial@example.org',
  'monitoring@example.org',
  'observer@example.org',
  'focal.mexico@example.org',
  'focal.peru@example.org',
  'focal.costarica@example.org',
] as const

/** What the loading of the demo programme works with: who acts, and the ids of what is named by key. */
export type World = {
  db: Db
  actors: Map<string, SignedInActor>
  areas: Map<string, number>
  bodies: Map<string, number>
  /** The officials of each pool, and how many of them have come to something already. */
  pools: Map<string, { people: Official[]; used: number }>
}

/** Finds the people who act and makes the bodies that ask. `sizes` says how many officials each pool needs. */
export async function makeWorld(db: Db, founded: string, sizes: Map<string, number>): Promise<World> {
  const actors = new Map<string, SignedInActor>()
  for (const email of people) {
    const actor = await actorByEmail(db, email)
    if (!actor) throw new Error(`there is no account ${email}`)
    actors.set(email, actor)
  }
  const areas = await db.select({ id: thematicArea.id, code: thematicArea.code }).from(thematicArea)
  const world: World = {
    db,
    actors,
    areas: new Map(areas.map(({ id, code }) => [code, id])),
    bodies: new Map(),
    pools: new Map(),
  }
  const coordinator = as(world, 'coordinator@example.org', founded)
  for (const [key, body] of Object.entries(bodies))
    world.bodies.set(key, (await addInstitution(coordinator, body)).id)
  for (const [seed, [name, workplaces]] of Object.entries(pools).entries()) {
    const people = inventOfficials(7919 * (seed + 1), sizes.get(name) ?? 0, workplaces)
    world.pools.set(name, { people, used: 0 })
  }
  return world
}

/** The context of a command that this account gives on this day. */
export function as(world: World, email: string, day: string, hour = 9, minute = 0): Context {
  const actor = world.actors.get(email)
  if (!actor) throw new Error(`nobody acts as ${email}`)
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
  return { db: world.db, actor, now: new Date(`${day}T${clock}:00Z`) }
}

const found = (ids: Map<string, number>, key: string) => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`nothing is known under ${key}`)
  return id
}
export const areaIds = (world: World, codes: readonly string[]) =>
  codes.map((code) => found(world.areas, code))
export const bodyId = (world: World, key: string) => found(world.bodies, key)
export const bodyOf = (key: string) => bodies[key as BodyKey]

/** Sets a paper, takes it in and hangs it on a record, as somebody would upload it. */
export async function attachPaper(
  context: Context,
  on: Pick<Parameters<typeof addDocument>[1] & object, 'entity' | 'id' | 'kind' | 'audience'>,
  paper: Paper,
  filename: string,
) {
  const { id: heldId } = await hold(context, paper, filename)
  await addDocument(context, {
    ...on,
    heldId,
    title: paper.title,
    language: paper.language,
    datedOn: context.now.toISOString().slice(0, 10),
  })
}

/** Sets a paper and takes it in, for a command that hangs it on something itself. */
export const hold = (context: Context, paper: Paper, filename: string) =>
  holdUpload(context, { filename, body: pieces(setPaper(paper)) })

export async function* pieces(bytes: Uint8Array) {
  yield bytes
}
