import { z } from 'zod'
import { locales } from '@/db/enums'
import { notFound } from '@/domain/errors'
import { addLogo } from '@/domain/look/add-logo'
import { editLook } from '@/domain/look/edit-look'
import { approveText } from '@/domain/publication/approve-text'
import { getText, versionsOf } from '@/domain/publication/queries'
import { restoreText } from '@/domain/publication/restore-text'
import { sendBackText } from '@/domain/publication/send-back-text'
import { submitText } from '@/domain/publication/submit-text'
import { whatIsMissing } from '@/domain/publication/what-is-missing'
import { writeText } from '@/domain/publication/write-text'
import { act, type Operation, type Read, read } from '../operation'

const text: Read = (said) => said

function localeIn(said: string) {
  const locale = locales.find((known) => known === said)
  if (!locale) throw notFound()
  return locale
}

/** The texts of regional publications, and how publications look. */
export const publication: readonly Operation[] = [
  {
    ...read(
      '/publications/{region}/missing-texts',
      'whatIsMissing',
      async ({ db, actor }, { params, query }) => ({
        items: await whatIsMissing(db, actor, {
          region: params.region ?? '',
          year: query.year ? Number(query.year) : undefined,
        }),
      }),
    ),
    query: z.object({
      year: z
        .string()
        .regex(/^[12]\d{3}$/)
        .optional()
        .describe('With the cards of the Actions that ran in it'),
    }),
  },
  read('/publications/{region}/texts/{place}/{locale}', 'getText', async ({ db, actor }, { params }) => {
    const { region = '', place = '', locale = '' } = params
    const found = await getText(db, actor, { region, place, locale: localeIn(locale) })
    return { ...found, versions: found.id === null ? [] : await versionsOf(db, found.id) }
  }),
  act('PUT', '/publications/{region}/texts/{place}/{locale}', 'writeText', writeText, {
    region: text,
    place: text,
    locale: localeIn,
  }),
  act('POST', '/publication-texts/{id}/submit', 'submitText', submitText),
  act('POST', '/publication-texts/{id}/send-back', 'sendBackText', sendBackText),
  act('POST', '/publication-texts/{id}/approve', 'approveText', approveText),
  act('POST', '/publication-texts/{id}/restore', 'restoreText', restoreText),
  act('PUT', '/programme/look', 'editLook', editLook),
  act('POST', '/programme/logos', 'addLogo', addLogo),
]
