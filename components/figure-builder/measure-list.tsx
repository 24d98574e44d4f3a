import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { measureKeys } from '@/domain/counting/measures'
import { figureHref } from '@/domain/counting/scope'
import { shownMeasures } from '@/domain/counting/shown-measures'
import { capital, formatNumber } from '@/lib/format'
import { measureGroups } from './offered'

/** Everything that is counted, with its number now; each opens its rows and leads to the builder. */
export async function MeasureList({ actor }: { actor: Actor }) {
  const t = await getTranslations()
  const locale = (await getLocale()) as Locale
  const counts = await shownMeasures(db(), actor, {}, measureKeys)
  return (
    <Section id="measures" title={t('figureBuilder.measures')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('figureBuilder.measuresHint')}</p>
      <div className="gap-x-12 md:columns-2">
        {measureGroups.map(({ group, measures }) => (
          <section key={group} aria-labelledby={`of-${group}`} className="mb-8 break-inside-avoid">
            <h3 id={`of-${group}`} className="mb-1 font-semibold">
              {t(`figureBuilder.groups.${group}`)}
            </h3>
            <ul className="divide-y divide-line">
              {measures.map((measure) => {
                const name = capital(t(`figures.name.${measure}`, { count: 2 }))
                const count = counts[measure]
                return (
                  <li key={measure} className="flex items-baseline gap-4 py-1.5">
                    <span className="min-w-0 flex-1">{name}</span>
                    {count === null ? (
                      <span className="text-ink-soft">{t('figures.hidden')}</span>
                    ) : (
                      <Link
                        href={figureHref(measure, {})}
                        prefetch={false}
                        className="tabular font-semibold text-action hover:underline"
                      >
                        {formatNumber(count, locale)}
                        <span className="sr-only"> {name}</span>
                      </Link>
                    )}
                    <Link
                      href={`/figures/build?measure=${measure}`}
                      prefetch={false}
                      className="link text-sm"
                    >
                      {t('figureBuilder.buildOf')}
                      <span className="sr-only">: {name}</span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}
