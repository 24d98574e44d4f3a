import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { MoveButtons } from '@/components/figure-builder/move-buttons'
import { SmallFigure } from '@/components/figure-builder/small-figure'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { DomainError } from '@/domain/errors'
import { pinnedFigures } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import { countedFigure } from '@/reports/figure'
import { titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'

/** The figures that the reader put on the home page, in her order; one that can't be counted any more is left out. */
export async function PinnedFigures({
  actor,
  unpin,
  move,
}: {
  actor: Actor
  unpin: PlainAction
  move: PlainAction
}) {
  const pinned = await pinnedFigures(db(), actor)
  if (pinned.length === 0) return null
  const t = await getTranslations('figureBuilder')
  const locale = (await getLocale()) as Locale
  const context = { db: db(), actor, now: new Date() }
  const counted = []
  for (const saved of pinned) {
    try {
      const query = queryOfFigure(saved)
      const title = titleOfSaved(textsIn(locale), locale, saved, query)
      counted.push({ id: saved.id, figure: await countedFigure(context, query, title, locale) })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return (
    <Section id="figures" title={t('pin.title')}>
      <ul className="grid items-start gap-5 sm:grid-cols-2">
        {counted.map(({ id, figure }, at) => (
          <li key={id} className="flex min-w-0 flex-col rounded-lg border border-line bg-surface p-4">
            <h3 className="mb-3 font-semibold leading-snug">
              <Link href={`/figures/saved/${id}`} className="hover:text-action hover:underline">
                {figure.report.title}
              </Link>
            </h3>
            <SmallFigure figure={figure} />
            <div className="mt-auto flex flex-wrap items-start justify-between gap-2 pt-3">
              <details>
                <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center text-sm md:min-h-8">
                  {t('save.change')}
                  <span className="sr-only">: {figure.report.title}</span>
                </summary>
                <PlainForm action={unpin} submitLabel={t('pin.take')} submitVariant="secondary" wide={false}>
                  <input type="hidden" name="id" value={id} />
                </PlainForm>
              </details>
              {counted.length > 1 ? (
                <MoveButtons
                  action={move}
                  hidden={{ id }}
                  labels={{
                    up: t('order.up', { title: figure.report.title }),
                    down: t('order.down', { title: figure.report.title }),
                  }}
                  isFirst={at === 0}
                  isLast={at === counted.length - 1}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
