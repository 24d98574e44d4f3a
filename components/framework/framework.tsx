import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import type { Locale } from '@/db/enums'
import type { AimRecord } from '@/domain/framework/queries'
import { titleIn } from '@/domain/framework/title-in'
import { aimValues } from '@/domain/framework/values'
import type { Served } from './aim-fields'
import { AddAim, AimVerbs } from './aim-verbs'
import { type Contributed, ContributesTo, Contributions } from './contributions'
import { IndicatorTable } from './indicator-table'
import { ChartLegend } from './progress-chart'
import type { FrameworkActions, FrameworkOf } from './verbs'

type Shown = {
  of: FrameworkOf
  may: { edit: boolean; record: boolean }
  /** Whether what is counted opens the list of its rows: for who sees all of them. */
  opens: boolean
  actions: FrameworkActions
  /** What an aim may contribute to; for an Action's. */
  served?: Served
  /** The aims of Actions that contribute to these; for the programme's. */
  contributed?: readonly Contributed[]
}

/** The framework of an Action or of the programme: each aim under what it leads to, with its indicators. */
export async function Framework({ aims, ...shown }: Shown & { aims: readonly AimRecord[] }) {
  const { of, may, actions, served = [] } = shown
  const t = await getTranslations('framework')
  const options = (level: string, but?: number) =>
    aims
      .filter((aim) => aim.level === level && aim.id !== but)
      .map(({ id, title }) => ({ value: String(id), label: title }))
  const parents = (but?: number) => ({
    objective: options('objective', but),
    outcome: options('outcome', but),
  })
  const add = may.edit ? <AddAim of={of} parents={parents()} served={served} add={actions.addAim} /> : null
  if (aims.length === 0) {
    const empty = await getTranslations(of.hidden.id === undefined ? 'framework.ofProgramme' : 'framework')
    return (
      <EmptyState title={empty('empty')} example={empty('emptyExample')} action={add}>
        {empty('emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="space-y-10">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <ChartLegend label={t('legend.label')} planned={t('legend.planned')} reached={t('legend.reached')} />
        {add}
      </div>
      {aims.map((aim) => (
        <Aim key={aim.id} aim={aim} parents={parents(aim.id)} {...shown} />
      ))}
    </div>
  )
}

async function Aim({
  aim,
  parents,
  of,
  may,
  opens,
  actions,
  served = [],
  contributed = [],
}: Shown & { aim: AimRecord; parents: Parameters<typeof AimVerbs>[0]['parents'] }) {
  const t = await getTranslations('framework')
  const title = titleIn(aim, (await getLocale()) as Locale)
  return (
    <section id={`aim-${aim.id}`} aria-labelledby={`aim-${aim.id}-title`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b pb-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-ink-soft text-sm">{t(`level.${aim.level}`)}</p>
          <h2 id={`aim-${aim.id}-title`} className="font-medium font-serif text-lg">
            {title}
          </h2>
          {aim.description ? <p className="max-w-prose text-ink-soft">{aim.description}</p> : null}
          <ContributesTo aim={aim} served={served} />
        </div>
        {may.edit ? (
          <AimVerbs
            of={of}
            aim={{ ...aim, values: aimValues(aim), indicators: aim.indicators.length }}
            parents={parents}
            served={served}
            actions={actions}
          />
        ) : null}
      </div>
      {aim.indicators.length === 0 ? (
        <p className="mt-3 text-ink-soft">{t('aim.noIndicator')}</p>
      ) : (
        <IndicatorTable
          of={of}
          aim={title}
          indicators={aim.indicators}
          may={may}
          opens={opens}
          actions={actions}
        />
      )}
      <Contributions of={contributed.filter(({ contributesToId }) => contributesToId === aim.id)} />
    </section>
  )
}
