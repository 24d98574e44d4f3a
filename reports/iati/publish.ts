import { createHash } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { enqueue } from '@/db/queue'
import { type KeptProblem, publication, publicationPart } from '@/db/schema/open-data'
import type { OpenDataSettings } from '@/db/schema/reference'
import { dayOf } from '@/domain/deadlines'
import { checkAction, checkSettings } from '@/domain/iati/checks'
import { addPart, type PublishedFile, partsOf } from '@/domain/iati/publications'
import { nextPublished, type PublishedAction } from '@/domain/iati/read-actions'
import { readBudgets } from '@/domain/iati/read-budgets'
import { isPersons } from '@/domain/iati/set-open-data'
import { theProgramme } from '@/domain/reference'
import { textsIn } from '../texts'
import { activity, type Publisher } from './activity'
import { activitiesEnd, activitiesHead, fileOfActivities, linesOf, organisationFile } from './files'
import { licenceOf } from './licence'
import { missingIn } from './missing'
import { type Official, openOfficial } from './official'
import { organisation } from './organisation'
import type { Xml } from './xml'

/** So many Actions are read and written at a time, and so many times in one job of the queue. */
const actionsOfPart = 50
const partsOfJob = 40
/** The log keeps the first of the problems, the pages tell all. */
const problemsKept = 200

type Work = { db: Db; now: Date; address: string }

/**
 * Checks and writes the open data, part by part, until it is done or handed over to the next job of the queue. What is
 * wrong keeps an Action back; a file without Actions is refused, and what was published before stays. A job that dies is
 * taken up where it was. `address` is where the world reaches this installation.
 */
export async function publish({ db, now, address }: Work, publicationId: number) {
  const { settings } = await theProgramme(db)
  const { openData } = settings
  const problems = checkSettings(openData)
  const persons = openData?.contact.email ? await isPersons(db, openData.contact.email) : false
  if (!openData || persons || problems.some(({ isError }) => isError)) {
    const key = persons ? 'contactIsPerson' : (problems.find(({ isError }) => isError)?.key ?? 'notSetUp')
    return end(db, publicationId, now, 'refused', [{ reference: '', problem: key }])
  }
  const publisher = publisherOf(openData, address, now)
  const official = await officialOf(openData)
  for (let made = 0; made < partsOfJob; made += 1) {
    const more = await writePart({ db, now }, publicationId, publisher, official)
    if (more === 'over') return
    if (more === 'last') return finish({ db, now }, publicationId, publisher, official)
  }
  await db.transaction((tx) => enqueue(tx, 'publish', { publicationId }))
}

/** What the files are written with. */
export function publisherOf(settings: OpenDataSettings, address: string, now: Date): Publisher {
  const texts = locales.map((locale) => [locale, textsIn(locale)] as const)
  return {
    settings,
    address: address.replace(/\/$/, ''),
    today: dayOf(now),
    tagWords: (code) =>
      Object.fromEntries(texts.map(([locale, t]) => [locale, t(`requests.gcm.${code}` as never)])),
  }
}

/** IATI's schemas and rules, where the folder that was named has them all. */
export async function officialOf({ schemasFolder }: OpenDataSettings): Promise<Official | null> {
  return schemasFolder && missingIn(schemasFolder).length === 0 ? openOfficial(schemasFolder) : null
}

async function writePart(
  { db, now }: { db: Db; now: Date },
  id: number,
  publisher: Publisher,
  official: Official | null,
): Promise<'more' | 'last' | 'over'> {
  const [before] = await db.select().from(publication).where(eq(publication.id, id))
  if (before?.status !== 'waiting' && before?.status !== 'running') return 'over'
  const actions = await nextPublished(db, publisher.settings, before.reached, actionsOfPart, now)
  const { good, bad, errors } = await judgeActions(actions, publisher, official, now)
  return db.transaction(async (tx) => {
    const [found] = await tx.select().from(publication).where(eq(publication.id, id)).for('update')
    // Another worker was faster.
    if (found?.status !== before.status || found.reached !== before.reached) return 'over'
    if (found.status === 'waiting')
      await addPart(tx, id, 'activities', activitiesHead(found.askedAt, licenceOf(publisher.settings)))
    if (good.length > 0) await addPart(tx, id, 'activities', linesOf(good))
    await tx
      .update(publication)
      .set({
        status: 'running',
        reached: actions.at(-1)?.id ?? found.reached,
        actions: found.actions + good.length,
        heldBack: found.heldBack + actions.length - good.length,
        problems: [...found.problems, ...bad].slice(0, problemsKept),
        validation: {
          by: official ? 'official' : 'own',
          errors: [...(found.validation?.errors ?? []), ...errors].slice(0, problemsKept),
        },
      })
      .where(eq(publication.id, id))
    return actions.length < actionsOfPart ? 'last' : 'more'
  })
}

/**
 * Writes some Actions that are in order; what is wrong with the others is told. Where IATI's own schemas and rules are
 * at hand they have the last word: an Action that they refuse is held back too.
 */
export async function judgeActions(
  actions: readonly PublishedAction[],
  publisher: Publisher,
  official: Official | null,
  now: Date,
) {
  const bad: KeptProblem[] = []
  const errors: string[] = []
  const written: { reference: string; xml: Xml }[] = []
  for (const action of actions) {
    const wrong = checkAction(action, publisher.settings, publisher.today).filter(({ isError }) => isError)
    if (wrong.length > 0) bad.push(...wrong.map(({ key }) => ({ reference: action.reference, problem: key })))
    else written.push({ reference: action.reference, xml: activity(action, publisher) })
  }
  const judged = async (some: typeof written) =>
    official && some.length > 0
      ? official.errors(
          'activities',
          fileOfActivities(
            some.map(({ xml }) => xml),
            now,
            licenceOf(publisher.settings),
          ),
          now,
        )
      : []
  if ((await judged(written)).length === 0) return { good: written.map(({ xml }) => xml), bad, errors }
  const good: Xml[] = []
  for (const one of written) {
    const refused = await judged([one])
    if (refused.length === 0) good.push(one.xml)
    else {
      bad.push({ reference: one.reference, problem: 'refusedByIati' })
      errors.push(...refused.map((words) => `${one.reference}: ${words}`))
    }
  }
  return { good, bad, errors }
}

async function finish(
  { db, now }: { db: Db; now: Date },
  id: number,
  { settings }: Publisher,
  official: Official | null,
) {
  const [row] = await db.select().from(publication).where(eq(publication.id, id))
  if (row?.status !== 'running') return
  if (row.actions === 0)
    return end(db, id, now, 'refused', [...row.problems, { reference: '', problem: 'nothingToPublish' }])
  const file = organisationFile(
    organisation(settings, await readBudgets(db, settings), row.askedAt),
    row.askedAt,
    licenceOf(settings),
  )
  const refused = official ? await official.errors('organisations', file, now) : []
  if (refused.length > 0)
    return end(db, id, now, 'refused', [...row.problems, { reference: '', problem: 'refusedByIati' }])
  await db.transaction(async (tx) => {
    const [found] = await tx.select().from(publication).where(eq(publication.id, id)).for('update')
    if (found?.status !== 'running') return
    await addPart(tx, id, 'activities', activitiesEnd)
    await addPart(tx, id, 'organisation', file)
    const activities = await digestOf(tx, id, 'activities')
    const own = await digestOf(tx, id, 'organisation')
    await tx
      .update(publication)
      .set({
        status: 'published',
        endedAt: now,
        bytes: activities.bytes + own.bytes,
        digests: { activities: activities.digest, organisation: own.digest },
      })
      .where(eq(publication.id, id))
    // Whoever reads the file of a moment ago still finds its parts until the next publishing.
    await tx.delete(publicationPart).where(lt(publicationPart.publicationId, await previous(tx, id)))
  })
}

async function end(db: Db, id: number, now: Date, status: 'refused', problems: KeptProblem[]) {
  await db.transaction(async (tx) => {
    await tx.update(publication).set({ status, endedAt: now, problems }).where(eq(publication.id, id))
    await tx.delete(publicationPart).where(eq(publicationPart.publicationId, id))
  })
}

/** The publication before this one that the world has read; this one where there is none. */
async function previous(tx: Tx, id: number) {
  const rows = await tx
    .select({ id: publication.id })
    .from(publication)
    .where(eq(publication.status, 'published'))
  return Math.max(...rows.map((row) => row.id).filter((each) => each < id), 0) || id
}

async function digestOf(tx: Tx, id: number, file: PublishedFile) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const content of partsOf(tx, id, file)) {
    hash.update(content)
    bytes += Buffer.byteLength(content)
  }
  return { digest: hash.digest('hex'), bytes }
}
