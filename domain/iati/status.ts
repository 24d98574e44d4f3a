import { count, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import type { OpenDataSettings } from '@/db/schema/reference'
import { dayOf } from '../deadlines'
import { notFound } from '../errors'
import { theProgramme } from '../reference'
import { checkAction, checkSettings, type Problem } from './checks'
import { nextPublished, readActions } from './read-actions'
import { isPersons } from './set-open-data'
import { isOnePublished, isPublished } from './which'

/** How one Action stands in open data: whether it is published, and what is wrong with it; throws `not_found`. */
export async function openDataOfAction(db: Db, id: number, now: Date) {
  const { openData } = (await theProgramme(db)).settings
  const [read] = await readActions(db, { publishes: openData?.publishes ?? 'chosen' }, [id], now)
  if (!read) throw notFound()
  return {
    read,
    settings: openData ?? null,
    isPublished: openData ? isOnePublished(openData, read) : false,
    problems: checkAction(read, openData ?? { amounts: false }, dayOf(now)),
  }
}
export type OpenDataOfAction = Awaited<ReturnType<typeof openDataOfAction>>

/** What is wrong with the settings, the address of a person among it. */
export async function settingsProblems(db: Db, openData: OpenDataSettings | undefined): Promise<Problem[]> {
  const email = openData?.contact.email
  const isOfPerson = email ? await isPersons(db, email) : false
  return checkSettings(openData, () => isOfPerson)
}

export type ActionProblems = { reference: string; name: string; problems: Problem[] }

/** How many Actions are published, of how many; and of the first `most` of them those with something wrong. */
export async function openDataStatus(db: Db, settings: OpenDataSettings | undefined, now: Date, most = 300) {
  const [all] = await db.select({ count: count() }).from(action).where(ne(action.status, 'design'))
  if (!settings) return { all: all?.count ?? 0, published: 0, actions: [] as ActionProblems[], looked: 0 }
  const [published] = await db.select({ count: count() }).from(action).where(isPublished(settings))
  const actions: ActionProblems[] = []
  let looked = 0
  for (let after = 0; looked < most; ) {
    const next = await nextPublished(db, settings, after, 50, now)
    for (const each of next) {
      const problems = checkAction(each, settings, dayOf(now))
      if (problems.length > 0) actions.push({ reference: each.reference, name: each.name, problems })
    }
    looked += next.length
    after = next.at(-1)?.id ?? 0
    if (next.length < 50) break
  }
  return { all: all?.count ?? 0, published: published?.count ?? 0, actions, looked }
}
