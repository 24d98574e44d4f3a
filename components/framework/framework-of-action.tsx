import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import type { Locale } from '@/db/enums'
import type { AimRecord } from '@/domain/framework/queries'
import { titleIn } from '@/domain/framework/title-in'
import { aimValues } from '@/domain/framework/values'
import { AddAim, AimVerbs } from './aim-verbs'
import { IndicatorTable } from './indicator-table'
import { ChartLegend } from './progress-chart'
import type { FrameworkActions } from './verbs'

/** The framework of an Action: each aim under what it leads to, with its indicators. */
export async function FrameworkOfAction({
  action,
  aims,
  may,
  actions,
}: {
  action: { id: number; reference: string }
  aims: readonly AimRecord[]
  may: { edit: boolean; record: boolean }
  actions: FrameworkActions
}) {
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  const options = (level: string, but?: number) =>
    aims
      .filter((aim) => aim.level === level && aim.id !== but)
      .map(({ id, title }) => ({ value: String(id), label: title }))
  const parents = (but?: number) => ({
    objective: options('objective', but),
    outcome: options('outcome', but),
  })
  const add = may.edit ? <AddAim actionId={action.id} parents={parents()} add={actions.addAim} /> : null
  if (aims.length === 0)
    return (
      <EmptyState title={t('empty')} example={t('emptyExample')} action={add}>
        {t('emptyText')}
      </EmptyState>
    )
  return (
    <div className="space-y-10">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <ChartLegend label={t('legend.label')} planned={t('legend.planned')} reached={t('legend.reached')} />
        {add}
      </div>
      {aims.map((aim) => (
        <section key={aim.id} id={`aim-${aim.id}`} aria-labelledby={`aim-${aim.id}-title`}>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b pb-2">
            <div className="min-w-0 flex-1 basis-72">
              <p className="text-ink-soft text-sm">{t(`level.${aim.level}`)}</p>
              <h2 id={`aim-${aim.id}-title`} className="font-medium font-serif text-lg">
                {titleIn(aim, locale)}
              </h2>
              {aim.description ? <p className="max-w-prose text-ink-soft">{aim.description}</p> : null}
            </div>
            {may.edit ? (
              <AimVerbs
                action={action}
                aim={{ ...aim, values: aimValues(aim), indicators: aim.indicators.length }}
                parents={parents(aim.id)}
                actions={actions}
              />
            ) : null}
          </div>
          {aim.indicators.length === 0 ? (
            <p className="mt-3 text-ink-soft">{t('aim.noIndicator')}</p>
          ) : (
            <IndicatorTable
              action={action}
              aim={titleIn(aim, locale)}
              indicators={aim.indicators}
              may={may}
              actions={actions}
            />
          )}
        </section>
      ))}
    </div>
  )
}
