import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PlainAction } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { figureReports, type Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { can } from '@/domain/policy'
import { savedFigurePolicy } from '@/domain/saved-figures/policy'
import { figuresForReports } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import { titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'
import { MoveButtons } from './move-buttons'

/** Which figures of the team stand in which reports, in their order, which whoever keeps them changes. */
export async function ReportOrder({ actor, place }: { actor: Actor; place: PlainAction }) {
  if (!isStaff(actor)) return null
  const t = await getTranslations('figureBuilder')
  const locale = (await getLocale()) as Locale
  const all = await Promise.all(
    figureReports.map(async (kind) => ({ kind, figures: await figuresForReports(db(), kind) })),
  )
  const shown = all.filter(({ figures }) => figures.length > 0)
  if (shown.length === 0) return null
  return (
    <Section id="in-reports" title={t('inReports.title')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('inReports.hint')}</p>
      <ClientMessages>
        <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
          {shown.map(({ kind, figures }) => (
            <div key={kind} className="min-w-0">
              <h3 className="mb-1 font-semibold">{t(`inReports.kind.${kind}`)}</h3>
              <ol className="divide-y divide-line">
                {figures.map((figure, at) => {
                  const title = titleOfSaved(textsIn(locale), locale, figure, queryOfFigure(figure))
                  return (
                    <li key={figure.id} className="flex items-center justify-between gap-3 py-1.5">
                      <span className="flex min-w-0 gap-2">
                        <span className="text-ink-soft tabular-nums">{at + 1}.</span>
                        <Link href={`/figures/saved/${figure.id}`} className="link">
                          {title}
                        </Link>
                      </span>
                      {figures.length > 1 && can(savedFigurePolicy, actor, 'place', figure).ok ? (
                        <MoveButtons
                          action={place}
                          hidden={{ id: figure.id, report: kind }}
                          labels={{ up: t('order.up', { title }), down: t('order.down', { title }) }}
                          isFirst={at === 0}
                          isLast={at === figures.length - 1}
                        />
                      ) : null}
                    </li>
                  )
                })}
              </ol>
            </div>
          ))}
        </div>
      </ClientMessages>
    </Section>
  )
}
