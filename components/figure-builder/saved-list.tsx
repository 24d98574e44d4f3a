import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { listSavedFigures } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import { formatDay } from '@/lib/format'
import { titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'

/** The figures that are kept: the reader's own, and those of the team. */
export async function SavedList({ actor }: { actor: Actor }) {
  const t = await getTranslations('figureBuilder')
  const locale = (await getLocale()) as Locale
  const saved = await listSavedFigures(db(), actor)
  return (
    <Section id="saved" title={t('saved.title')} count={saved.length || undefined}>
      {saved.length === 0 ? (
        <EmptyState
          title={t('saved.empty')}
          action={
            <Button asChild>
              <Link href="/figures/build?measure=trainees&by=from&split=gender">{t('build')}</Link>
            </Button>
          }
        >
          {t('saved.emptyHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {saved.map((figure) => (
            <li key={figure.id}>
              <Link
                href={`/figures/saved/${figure.id}`}
                className="group -mx-2 block rounded-md px-2 py-2.5 leading-snug hover:bg-sunken"
              >
                <span className="font-semibold group-hover:underline">
                  {titleOfSaved(textsIn(locale), locale, figure, queryOfFigure(figure))}
                </span>
                <span className="mt-0.5 block text-ink-soft text-sm">
                  {[
                    figure.ownerId === actor.id ? t('saved.mine') : t('saved.of', { name: figure.owner }),
                    t(`saved.status.${figure.status}`),
                    figure.reports.length > 0 ? t('saved.inReports') : null,
                    figure.pinned ? t('saved.pinned') : null,
                    t('saved.on', { day: formatDay(dayOf(figure.updatedAt), locale) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
