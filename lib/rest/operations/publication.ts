import { z } from 'zod'
import { isStaff } from '@/domain/actor'
import { notFound } from '@/domain/errors'
import { addLogo } from '@/domain/look/add-logo'
import { editLook } from '@/domain/look/edit-look'
import { approveText } from '@/domain/publication/approve-text'
import {
  cardsOfRegion,
  getText,
  textsByRegion,
  textsOfRegion,
  versionsOf,
} from '@/domain/publication/queries'
import { restoreText } from '@/domain/publication/restore-text'
import { sendBackText } from '@/domain/publication/send-back-text'
import { submitText } from '@/domain/publication/submit-text'
import { whatIsMissing } from '@/domain/publication/what-is-missing'
import { writeText } from '@/domain/publication/write-text'
import { listRegions } from '@/domain/reference'
import { localeIn, text } from '../called'
import { act, type Operation, read } from '../operation'

/** The texts of regional publications, and how publications look. */
export const publication: readonly Operation[] = [
  read('/publications', 'listPublicationTexts', async ({ db, actor }) => {
    if (!isStaff(actor)) throw notFound()
    return { items: await textsByRegion(db, actor) }
  }),
  read('/publications/{region}/texts', 'listTextsOfRegion', async ({ db, actor }, { params }) => {
    const { region = '' } = params
    const isThere = (await listRegions(db, actor.locale)).some(({ code }) => code === region)
    if (!isThere || !isStaff(actor)) throw notFound()
    return { items: await textsOfRegion(db, actor, region), cards: await cardsOfRegion(db, actor, region) }
  }),
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
