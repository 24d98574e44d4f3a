import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CardMarks } from '@/components/report/report-block'
import type { Actor } from '@/domain/actor'
import type { Asked } from '@/reports/asked'
import { fromFiche, missingOf } from './missing-of'

/** Which cards of the publication that is asked for are in the words of their fiche; for the team alone. */
export async function cardMarks(actor: Actor, asked: Asked): Promise<CardMarks> {
  const t = await getTranslations('publication.missing')
  const lang = await getLocale()
  const href = (place: string) => `/reports/texts/${asked.scope.region}/${place}?language=${asked.locale}`
  return Object.fromEntries(
    fromFiche(await missingOf(actor, asked), asked.locale).map(({ place, action, lack }) => [
      place,
      <p key={place} lang={lang} className="mt-2 w-fit rounded-sm bg-attention-soft px-2 py-0.5 text-sm">
        {t(lack === 'partly' ? 'markPartly' : 'mark')}
        {' · '}
        <Link href={href(place)} className="link">
          {t('write')}
          <span className="sr-only">: {action}</span>
        </Link>
      </p>,
    ]),
  )
}
