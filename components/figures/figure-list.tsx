import 'server-only'
import { Download } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { buttonLook } from '@/components/ui/button'
import { genders, institutionKinds, type Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { definitionOf } from '@/domain/counting/definition-of'
import { type DescribedScope, describeScope } from '@/domain/counting/describe-scope'
import { isOfParticipants, type MeasureKey, measures, scopesOf } from '@/domain/counting/measures'
import { rowsOfFigure } from '@/domain/counting/open-figure'
import { figureHref, readScope, type Scope, unknown } from '@/domain/counting/scope'
import { share } from '@/domain/counting/share'
import { capital, formatNumber, formatShare } from '@/lib/format'
import { recordsAsOf } from '@/lib/list-as-of'
import { seenRoster } from '@/lib/seen-roster'
import { wordsOfScope } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'
import { figureColumns, hrefOfRow } from './figure-columns'

type Params = Record<string, string | undefined>

/**
 * The rows behind a figure, below what it means: as many as the figure says. Throws `not_found` for a scope that is not
 * there for the reader.
 */
export async function FigureList({
  actor,
  measure,
  params,
}: {
  actor: Actor
  measure: MeasureKey
  params: Params
}) {
  const scope = readScope(params)
  const { records, asOf } = recordsAsOf(actor, params)
  const described = await describeScope(records, actor, scope)
  const { value, base, page } = await rowsOfFigure(records, actor, measure, scope, params)
  const t = await getTranslations('figures')
  const locale = (await getLocale()) as Locale
  const kind = measures[measure].rows
  const isNameless = isOfParticipants(kind) && !isStaff(actor)
  const told = await wordsOfScope({ db: records, actor }, textsIn(locale), locale, measure, scope)
  const where = told.length > 0 ? [...told, t('onlyYours')] : [t('everything')]
  const part = base && value !== null ? share(value, base.value) : null
  const shown = value === null ? t('hidden') : formatNumber(value, locale)
  const rows = page?.rows ?? []
  if (isOfParticipants(kind) && !isNameless)
    seenRoster(
      actor,
      [scope.activity ?? [], ...rows.map(({ activityId }) => activityId ?? [])].flat(),
      'page',
    )
  const href =
    rows[0] && hrefOfRow(measure, rows[0])
      ? (row: (typeof rows)[number]) => hrefOfRow(measure, row) ?? ''
      : undefined
  return (
    <ListPage
      breadcrumbs={crumbsOf(described)}
      title={`${capital(t(`name.${measure}`, { count: value ?? 2 }))}: ${shown}`}
      intro={
        <>
          <p>{definitionOf(t, measure, scope)}</p>
          {part === null || !base ? null : (
            <p className="mt-1">
              {t('share', {
                share: formatShare(part, locale),
                base: `${formatNumber(base.value, locale)} ${t(`name.${base.measure}`, { count: base.value })}`,
              })}
            </p>
          )}
          <p className="mt-1">{where.join(' · ')}</p>
          {isNameless ? <p className="mt-1">{t('nobodyNamed')}</p> : null}
        </>
      }
      action={rows.length > 0 ? <CsvLinks measure={measure} scope={scope} day={asOf?.day} /> : undefined}
      filters={isStaff(actor) ? await filtersOf(measure, params) : []}
      columns={await figureColumns(measure, !isNameless)}
      page={page ?? { rows: [], next: null, previous: null, total: 0, more: false }}
      rowKey={(row) => [row.id, row.day].join()}
      rowHref={href}
      url={urlOf(measure, scope, params)}
      sort={params.sort ?? (isNameless ? undefined : defaultSortOf(measure))}
      asOf={asOf}
      empty={
        <EmptyState title={value === null ? t('hiddenWhy') : t('empty')}>
          <p>{definitionOf(t, measure, scope)}</p>
        </EmptyState>
      }
    />
  )
}

async function CsvLinks({
  measure,
  scope,
  day,
}: {
  measure: MeasureKey
  scope: Scope
  /** The earlier day that the list shows. */
  day?: string | null
}) {
  const figure = `/api${figureHref(measure, scope)}`
  const href = day ? `${figure}${figure.includes('?') ? '&' : '?'}asOf=${day}` : figure
  const links = [
    [href, (await getTranslations('figures'))('csv')],
    [`${href}${href.includes('?') ? '&' : '?'}hxl`, (await getTranslations('reports.menu'))('hxl.short')],
  ]
  return (
    <span className="flex flex-wrap gap-2">
      {links.map(([to, label]) => (
        <a key={to} href={to} className={buttonLook()}>
          <Download aria-hidden />
          {label}
        </a>
      ))}
    </span>
  )
}

function defaultSortOf(measure: MeasureKey) {
  const kind = measures[measure].rows
  if (kind === 'days') return 'day'
  if (kind === 'requests') return '-received'
  if (kind === 'results') return 'title'
  return kind === 'entries' || kind === 'activities' || kind === 'actions' || kind === 'underWay'
    ? '-starts'
    : 'name'
}

/** The addresses of this list; what its figure is about is no filter that could be taken away. */
function urlOf(measure: MeasureKey, scope: Scope, params: Params) {
  const place = { ...scope, gender: undefined, institutionKind: undefined, from: undefined }
  const { gender, institutionKind, sort, cursor, asOf } = params
  return {
    ...listUrl(`/figures/${measure}`, params),
    pathname: figureHref(measure, place),
    params: { gender, institutionKind, sort, cursor, asOf },
  }
}

async function filtersOf(measure: MeasureKey, params: Params) {
  const t = await getTranslations('figures')
  const tGender = await getTranslations('enums.gender')
  const tKind = await getTranslations('enums.institutionKind')
  const all = (await getTranslations('list'))('all')
  const url = listUrl(`/figures/${measure}`, params)
  const takes = scopesOf[measures[measure].rows]
  const gender = choices(
    url,
    { name: 'gender', label: t('columns.gender'), all },
    genders.map((value) => ({ value, label: tGender(value) })),
  )
  const kind = choices(url, { name: 'institutionKind', label: t('columns.institutionKind'), all }, [
    ...institutionKinds.map((value) => ({ value, label: tKind(value) })),
    { value: unknown, label: t('unknown') },
  ])
  return [...(takes.includes('gender') ? [gender] : []), ...(takes.includes('institutionKind') ? [kind] : [])]
}

function crumbsOf({ action, activity, person }: DescribedScope): Crumb[] {
  return [
    ...(action ? [{ label: action.name, href: `/actions/${action.reference}` }] : []),
    ...(activity
      ? [{ label: `${activity.number} · ${activity.title}`, href: `/activities/${activity.id}` }]
      : []),
    ...(person ? [{ label: person.name, href: `/people/${person.id}` }] : []),
  ]
}
