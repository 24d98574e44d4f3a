import { asOf } from '@/db/as-of'
import { type Locale, locales } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { type Context, parse } from '@/domain/command'
import { DomainError, invalidField } from '@/domain/errors'
import { endOfDay, localDay } from '@/domain/time-zone'
import type { Block, Report } from './blocks'
import { reportOf } from './catalogue'

/** A report as an address asks for it, so that the same can be asked for again: what of, in which language, as of when. */
export type Asked = {
  kind: string
  /** What it is about, as its definition takes it: every field a text, none of them empty. */
  scope: Record<string, string>
  locale: Locale
  /** A day (YYYY-MM-DD) whose end it shows; null for now. */
  asOf: string | null
}

/** What an address says beside the scope of a report. */
const others = ['language', 'asOf', 'format', 'names', 'hxl', 'kind']

/**
 * What an address asks for: `language` (the reader's own, unless told), `asOf`, and everything else as the scope.
 * Throws `invalid` for a language or a day that there isn't.
 */
export function readAsked(
  kind: string,
  params: Record<string, string | undefined>,
  ownLocale: Locale,
): Asked {
  const language = params.language || ownLocale
  const locale = locales.find((known) => known === language)
  if (!locale) throw invalidField('language', 'choose')
  const day = readDay(params.asOf)
  const scope = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value && !others.includes(name) ? [[name, value]] : [],
  )
  return { kind, scope: Object.fromEntries(scope), locale, asOf: day }
}

/** The day (YYYY-MM-DD) that an address asks for, null for none. Throws `invalid` for what is no day. */
export function readDay(text: string | undefined): string | null {
  if (text && !isDay(text)) throw invalidField('asOf', 'invalidDate')
  return text || null
}

const isDay = (text: string) =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/**
 * Makes the report that was asked for, of what exists for whoever asks. Throws `not_found` for a kind or a record that
 * there isn't, `invalid` for a scope that can't be or a day to come, and `forbidden` for an earlier state asked for
 * by somebody who is not of the team.
 */
export async function makeAsked(context: Context, asked: Asked): Promise<Report> {
  const definition = await reportOf(asked.kind)
  const scope = parse(definition.scope, asked.scope)
  const then = asOfDay(context, asked.asOf)
  const report = await definition.make(then, scope as never, asked.locale)
  return then === context || asked.asOf === null ? report : leadingTo(report, asked.asOf)
}

/** A report whose figures and tables lead to the lists as they were on a day, which have as many rows. */
function leadingTo(report: Report, day: string): Report {
  const then = <Link extends string | null | undefined>(behind: Link) =>
    behind ? `${behind}${behind.includes('?') ? '&' : '?'}asOf=${day}` : behind
  const blocks = report.blocks.map((block): Block => {
    if (block.kind === 'figures')
      return { ...block, items: block.items.map((item) => ({ ...item, behind: then(item.behind) })) }
    if (block.kind === 'map')
      return { ...block, places: block.places.map((one) => ({ ...one, behind: then(one.behind) })) }
    if (block.kind === 'chart')
      return {
        ...block,
        groups: block.groups.map((one) => (one.behind ? { ...one, behind: one.behind.map(then) } : one)),
      }
    if (block.kind !== 'table') return block
    const { behind, behindTotal } = block
    return {
      ...block,
      ...(behind && { behind: behind.map((links) => links.map(then)) }),
      ...(behindTotal && { behindTotal: behindTotal.map(then) }),
    }
  })
  return { ...report, blocks }
}

/**
 * The same context at the end of a day that is over, in the programme's time zone; today is now. Throws `invalid` for
 * a day to come, and `forbidden` for whoever is not of the team: what was withdrawn from others stays withdrawn.
 */
export function asOfDay(context: Context, day: string | null): Context {
  if (day === null) return context
  const today = localDay(context.now)
  if (day > today) throw invalidField('asOf', 'dateInFuture')
  if (day === today) return context
  if (!isStaff(context.actor)) throw new DomainError('forbidden', 'forbidden')
  const end = endOfDay(day)
  return { ...context, db: asOf(context.db, end), now: end }
}

/** The address of a report; its files are at the same one under `/api`. */
export function reportHref({
  kind,
  scope,
  locale,
  asOf: day,
}: Pick<Asked, 'kind' | 'scope'> & Partial<Asked>) {
  const query = new URLSearchParams(scope)
  if (locale) query.set('language', locale)
  if (day) query.set('asOf', day)
  const text = query.toString()
  return text ? `/reports/${kind}?${text}` : `/reports/${kind}`
}
