import type { Db } from '@/db/client'
import type { Actor } from '../actor'
import { fold } from '../names'
import { type Page, pageSize } from '../paging'
import { type AttendedRule, ruleOfActivity } from '../rosters/attended'
import {
  type CertificateRow,
  type CertificateStanding,
  certificateStandings,
  countStandings,
  standingsOf,
} from './standings'

export type CertificatesQuery = { q?: string; standing?: string; cursor?: string }

export type CertificatesOfActivity = {
  rule: AttendedRule
  /** Over all trainees, whatever is looked for. */
  counts: Record<CertificateStanding, number>
  /** Of those who have a certificate: how many could be sent it, and how many have no address. */
  toSend: number
  withoutAddress: number
  page: Page<CertificateRow>
}

/**
 * The trainees of an activity that exists for the actor, with how each stands to a certificate, page by page. Whether
 * she completed it follows from days and scores that are read in full, so the pages are cut here.
 */
export async function certificatesOf(
  db: Db,
  actor: Actor,
  activity: { id: number } & Parameters<typeof ruleOfActivity>[0],
  programmeRate: number,
  query: CertificatesQuery,
): Promise<CertificatesOfActivity> {
  const rule = ruleOfActivity(activity, programmeRate)
  const all = await standingsOf(db, actor, activity.id, rule)
  const unsent = all.filter(
    ({ standing, certificate }) => standing === 'issued' && certificate?.sentAt === null,
  )
  return {
    rule,
    counts: countStandings(all),
    toSend: unsent.filter(({ hasAddress }) => hasAddress).length,
    withoutAddress: unsent.filter(({ hasAddress }) => !hasAddress).length,
    page: pageOfRows(narrowed(all, query), query.cursor),
  }
}

function narrowed(rows: readonly CertificateRow[], { q, standing }: CertificatesQuery) {
  const wanted = certificateStandings.find((known) => known === standing)
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  return rows.filter(
    (row) =>
      (!wanted || row.standing === wanted) &&
      words.every((word) => ` ${fold(`${row.givenNames} ${row.familyNames}`)}`.includes(` ${word}`)),
  )
}

function pageOfRows(rows: readonly CertificateRow[], cursor: string | undefined): Page<CertificateRow> {
  const asked = Number(cursor ?? 0)
  const from = Number.isInteger(asked) && asked > 0 && asked < rows.length ? asked : 0
  const until = from + pageSize
  return {
    rows: rows.slice(from, until),
    next: until < rows.length ? String(until) : null,
    previous: from > 0 ? String(Math.max(from - pageSize, 0)) : null,
    total: rows.length,
    more: false,
  }
}
