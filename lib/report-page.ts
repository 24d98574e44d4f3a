import 'server-only'
import type { Context } from '@/domain/command'
import { DomainError } from '@/domain/errors'
import { type Asked, makeAsked, readAsked } from '@/reports/asked'
import type { Report } from '@/reports/blocks'

/**
 * The report that an address asks for and how it was asked for. A field that can't be is said by the sentence of that
 * field, as there is no form to show it in. Throws as `makeAsked` does.
 */
export async function reportForPage(
  context: Context,
  kind: string,
  params: Record<string, string | undefined>,
): Promise<{ asked: Asked; report: Report }> {
  try {
    const asked = readAsked(kind, params, context.actor.locale)
    return { asked, report: await makeAsked(context, asked) }
  } catch (error) {
    const [field] = error instanceof DomainError ? Object.values(error.fieldErrors) : []
    throw field ? new DomainError('invalid', `fieldErrors.${field}`) : error
  }
}
