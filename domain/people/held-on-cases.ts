import { desc, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { registration } from '@/db/schema/registration'
import { opinion, request } from '@/db/schema/request'
import { mentions } from './calling'

/** By what a case can call somebody who is no row of it. */
export type Called = {
  /** Her addresses in lower case. */
  addresses: readonly string[]
  /** Accounts of hers. */
  users: readonly number[]
  /** Where her records say that she works. */
  institutions: readonly number[]
  /** Her names in one line (see `namesOf`). */
  names: readonly string[]
}

const anyOf = (column: SQL, values: readonly (number | string)[], type: 'int' | 'text') =>
  sql`${column} = any(${sql.param([...values])}::${sql.raw(type)}[])`

/**
 * Which rows are about her: by her address or her account; and of requests of an authority for which she works, by her
 * name, where no address says that it is somebody else. The columns are those of the tables and of their history alike.
 */
export const aboutHer = {
  registration: ({ addresses, users }: Called) =>
    sql`(${anyOf(sql`lower(email)`, addresses, 'text')} or ${anyOf(sql`user_id`, users, 'int')})`,
  focalPoint: ({ addresses, institutions, names }: Called) =>
    sql`(${anyOf(sql`lower(focal_point_email)`, addresses, 'text')} or (focal_point_email is null
      and ${anyOf(sql`institution_id`, institutions, 'int')} and ${mentions(sql`focal_point_name`, names)}))`,
  signatory: ({ addresses, institutions, names }: Called) =>
    sql`(${mentions(sql`signatory`, names)} and (${anyOf(sql`lower(focal_point_email)`, addresses, 'text')}
      or ${anyOf(sql`institution_id`, institutions, 'int')}))`,
  opinion: ({ addresses, users }: Called) =>
    sql`(${anyOf(sql`lower(email)`, addresses, 'text')} or ${anyOf(sql`user_id`, users, 'int')})`,
}

/**
 * What cases hold of somebody by her address or name: accounts asked for, requests whose focal point she is or that she
 * signed, opinions that she was asked for. The newest first of each.
 */
export async function heldOnCases(db: Db | Tx, her: Called) {
  const registrations = await db
    .select({
      authority: registration.authority,
      name: registration.name,
      function: registration.function,
      email: registration.email,
      phone: registration.phone,
      at: registration.askedAt,
    })
    .from(registration)
    .where(aboutHer.registration(her))
    .orderBy(desc(registration.id))
  const focal = await db
    .select({
      reference: request.reference,
      title: request.title,
      focalPointName: request.focalPointName,
      focalPointFunction: request.focalPointFunction,
      focalPointEmail: request.focalPointEmail,
      focalPointPhone: request.focalPointPhone,
      at: request.createdAt,
    })
    .from(request)
    .where(aboutHer.focalPoint(her))
    .orderBy(desc(request.id))
  const signed = await db
    .select({
      reference: request.reference,
      title: request.title,
      signatory: request.signatory,
      at: request.createdAt,
    })
    .from(request)
    .where(aboutHer.signatory(her))
    .orderBy(desc(request.id))
  const opinions = await db
    .select({
      service: opinion.service,
      email: opinion.email,
      answeredByName: opinion.answeredByName,
      comments: opinion.comments,
      at: opinion.askedAt,
    })
    .from(opinion)
    .where(aboutHer.opinion(her))
    .orderBy(desc(opinion.id))
  return { registrations, focalPoint: focal, signed, opinions }
}
