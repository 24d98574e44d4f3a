import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { programmeAims } from '@/domain/framework/contributions'
import { titleIn } from '@/domain/framework/title-in'
import type { Served } from './aim-fields'

/** The programme's aims as choices, to one of which an aim of an Action may contribute. */
export async function servedOptions(): Promise<Served> {
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  return (await programmeAims(db())).map((aim) => ({
    value: String(aim.id),
    label: `${t(`level.${aim.level}`)}: ${titleIn(aim, locale)}`,
  }))
}
