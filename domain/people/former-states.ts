import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { redacted } from './pseudonym'

/*
 * What the rows about a person were before, which the states of earlier days are read from: it must not say who she is
 * any longer than the rows themselves do.
 */

const anyOf = (column: SQLWrapper, values: readonly number[]) =>
  sql`${column} = any(${sql.param([...values])}::bigint[])`

const personal = [
  'given_names',
  'family_names',
  'name_key',
  'sorted_name_key',
  'search',
  'email',
  'phone',
  'unit',
  'position',
  'state',
  'date_of_birth',
  'mailing_consent',
].map((column) => sql.identifier(column))

/**
 * Empties the former states of people whose records are emptied already, and of what belongs to them; `calls` says
 * whether a text calls one of them by her name or address.
 */
export async function forgetFormerStates(
  tx: Tx,
  { people, activities, certificates }: Record<'people' | 'activities' | 'certificates', readonly number[]>,
  calls: (text: SQLWrapper) => SQLWrapper,
) {
  const columns = sql.join(personal, sql`, `)
  const values = sql.join(
    personal.map((column) => sql`p.${column}`),
    sql`, `,
  )
  await tx.execute(sql`update history.person h set (${columns}) = row(${values}) from person p
    where p.id = h.id and ${anyOf(sql`h.id`, people)}`)
  await tx.execute(
    sql`update history.participation set position = null where ${anyOf(sql`person_id`, people)}`,
  )
  const seats = await tx.execute<{ id: string }>(sql`
    select id from participation where ${anyOf(sql`person_id`, people)}
    union select id from history.participation where ${anyOf(sql`person_id`, people)}`)
  await forgetFormerAnswers(
    tx,
    sql`${anyOf(
      sql`participation_id`,
      seats.map(({ id }) => Number(id)),
    )}`,
  )
  await tx.execute(sql`update history.certificate set credential = '', revoked_reason = null,
      facts = facts || ${JSON.stringify({ givenNames: redacted, familyNames: redacted })}::jsonb
    where ${anyOf(sql`id`, certificates)}`)
  await tx.execute(sql`update history.document set title = ${redacted}, filename = ${redacted}
    where ${calls(sql`title`)} or ${calls(sql`filename`)}`)
  await tx.execute(sql`update history.roster_import set filename = ${redacted}
    where ${anyOf(sql`activity_id`, activities)}`)
}

/** Takes the own words out of the former states of the answers on such sheets. */
const forgetFormerAnswers = (tx: Tx, sheets: SQLWrapper) =>
  tx.execute(sql`update history.answer set text = ${redacted} where text is not null and sheet_id in (
    select id from answer_sheet where ${sheets} union select id from history.answer_sheet where ${sheets})`)

/** Parts the former states of a sheet from who filled it in, and takes the own words out of them. */
export async function partFormerAnswers(tx: Tx, sheetId: string) {
  await forgetFormerAnswers(tx, sql`id = ${sheetId}`)
  await tx.execute(sql`update history.answer_sheet set participation_id = null where id = ${sheetId}`)
}

/** Forgets that a document that is gone was ever described. */
export const forgetFormerDocument = (tx: Tx, id: number) =>
  tx.execute(sql`delete from history.document where id = ${id}`)
