import 'server-only'
import { notFound } from 'next/navigation'
import { DomainError } from '@/domain/errors'
import { describeError } from './describe-error'

/** What a page reads; a record that does not exist for its reader is the page "not found". */
export async function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
}

/** What a page reads, or the sentence that says why it can't be; only bugs are thrown on. */
export async function orSentence<Value>(reading: Promise<Value>): Promise<Value | { sentence: string }> {
  try {
    return await orNotFound(reading)
  } catch (error) {
    if (error instanceof DomainError) return { sentence: await describeError(error) }
    throw error
  }
}

/** The id in an address; one that can't be is the page "not found". */
export function readId(text: string) {
  const id = Number(text)
  if (!/^\d+$/.test(text) || id > 2_147_483_647) notFound()
  return id
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The parameters of a URL, one text for each name. */
export async function readParams(searchParams: SearchParams): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  )
}
