import { z } from 'zod'
import { locales } from '@/db/enums'

/** The language of what explains the files. */
export const AskArchiveInput = z.object({ locale: z.enum(locales, { error: 'choose' }).default('en') })

export const ArchiveInput = z.object({ id: z.uuid({ error: 'invalid' }) })
