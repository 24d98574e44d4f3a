import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, ListTable } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { PreviewRow, RosterPreview } from '@/domain/rosters/preview-roster'
import { rosterSkipReasons } from '@/domain/rosters/read-roster'
import { formatNumber } from '@/lib/format'

const settled = ['new', 'known', 'repeat', 'leftOut'] as const
type Settled = (typeof settled)[number]

const rowsOnPage = 100

type Preview = Pick<RosterPreview, 'rows' | 'people' | 'sheets' | 'counts' | 'days' | 'skipped'>

/** The rows that need no word, folded away by what they become, and the rows that hold nobody. */
export function SettledRows({ preview, url }: { preview: Preview; url: ListUrl }) {
  const t = useTranslations('rosters.preview.groups')
  return (
    <div className="divide-y divide-line border-line border-y">
      {settled.map((kind) =>
        preview.counts[kind] > 0 ? (
          <Folded
            key={kind}
            id={kind}
            title={t(kind)}
            count={preview.counts[kind]}
            open={url.params.show === kind}
          >
            <RowsOf kind={kind} preview={preview} url={url} />
          </Folded>
        ) : null,
      )}
      {preview.skipped.length > 0 ? (
        <Folded id="passed" title={t('passed')} count={preview.skipped.length} open={false}>
          <PassedOver skipped={preview.skipped} />
        </Folded>
      ) : null}
    </div>
  )
}

function Folded(given: { id: string; title: string; count: number; open: boolean; children: ReactNode }) {
  const locale = useLocale() as Locale
  return (
    <details id={given.id} open={given.open} className="group py-1.5">
      <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        <span className="font-semibold">{given.title}</span>
        <span className="tabular text-ink-soft">{formatNumber(given.count, locale)}</span>
      </summary>
      <div className="mt-2 mb-4 space-y-4">{given.children}</div>
    </details>
  )
}

function RowsOf({ kind, preview, url }: { kind: Settled; preview: Preview; url: ListUrl }) {
  const t = useTranslations('rosters.preview.groups')
  const tList = useTranslations('list')
  const all = preview.rows.filter(({ standing }) => standing.kind === kind)
  const asked = url.params.show === kind ? Number(url.params.from) || 0 : 0
  const from = Math.min(Math.max(asked, 0), Math.max(all.length - 1, 0))
  const to = Math.min(from + rowsOnPage, all.length)
  const page = (first: number) =>
    `${url.href({ show: kind, from: first > 0 ? String(first) : null })}#${kind}`
  return (
    <>
      <ListTable
        caption={t(kind)}
        columns={useColumns(kind, preview)}
        rows={all.slice(from, to)}
        rowKey={({ key }) => key}
      />
      {all.length > rowsOnPage ? (
        <nav aria-label={`${tList('pages')}: ${t(kind)}`} className="flex flex-wrap items-center gap-4">
          {from > 0 ? (
            <Button asChild size="small">
              <Link href={page(Math.max(0, from - rowsOnPage))}>{tList('previous')}</Link>
            </Button>
          ) : null}
          <span className="text-ink-soft">{t('page', { from: from + 1, to, count: all.length })}</span>
          {to < all.length ? (
            <Button asChild size="small">
              <Link href={page(to)}>{tList('next')}</Link>
            </Button>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}

function useColumns(kind: Settled, { rows, people, sheets, days }: Preview): Column<PreviewRow>[] {
  const t = useTranslations('rosters.preview.facts')
  const tGroup = useTranslations('rosters.preview.groups')
  const tWhy = useTranslations('matchReasons')
  const tGender = useTranslations('enums.gender')
  const several = sheets.filter(({ isRead }) => isRead).length > 1
  const rowOf = new Map(kind === 'repeat' ? rows.map(({ key, entry }) => [key, entry.row]) : [])
  const becomes = ({ standing }: PreviewRow) => {
    if (standing.kind === 'repeat')
      return [tGroup('asRow', { row: rowOf.get(standing.row) ?? 0 }), ...standing.why.map((why) => tWhy(why))]
    if (standing.kind !== 'known') return []
    return [
      ...(people.get(standing.personId)?.isSeated ? [tGroup('seated')] : []),
      ...(standing.decided ? [tGroup('decided')] : standing.why.map((why) => tWhy(why))),
    ]
  }
  const showsBecomes = kind === 'known' || kind === 'repeat'
  return [
    {
      key: 'row',
      header: t('row'),
      numeric: true,
      className: 'w-16',
      cell: ({ sheet, entry }) => (several ? `${sheets[sheet]?.name} ${entry.row}` : entry.row),
    },
    {
      key: 'name',
      header: t('name'),
      title: true,
      cell: ({ entry }) => `${entry.givenNames} ${entry.familyNames}`,
    },
    {
      key: 'gender',
      header: t('gender'),
      wideOnly: true,
      cell: ({ entry }) => tGender(entry.gender),
    },
    { key: 'institution', header: t('institution'), cell: ({ entry }) => entry.institution ?? '–' },
    ...(showsBecomes
      ? [
          {
            key: 'becomes',
            header: t('becomes'),
            cell: (row: PreviewRow) => becomes(row).join(', '),
          } satisfies Column<PreviewRow>,
        ]
      : [
          {
            key: 'email',
            header: t('email'),
            wideOnly: true,
            className: 'break-all',
            cell: ({ entry }: PreviewRow) => entry.email ?? '–',
          } satisfies Column<PreviewRow>,
        ]),
    {
      key: 'days',
      header: t('days'),
      numeric: true,
      cell: ({ entry }) =>
        entry.hasDays ? tGroup('daysOf', { days: entry.days.length, all: days.length }) : '–',
    },
  ]
}

const rowsNamed = 20

function PassedOver({ skipped }: Pick<Preview, 'skipped'>) {
  const t = useTranslations('rosters.preview.groups')
  const tWhy = useTranslations('rosterSkips')
  return (
    <ul className="space-y-1">
      {rosterSkipReasons.map((why) => {
        const mine = skipped.filter((row) => row.why === why)
        if (mine.length === 0) return null
        const first = mine
          .slice(0, rowsNamed)
          .map(({ row, text }) => (text ? `${row} (${text})` : String(row)))
          .join(', ')
        const rows =
          mine.length > rowsNamed ? t('andMore', { rows: first, count: mine.length - rowsNamed }) : first
        return (
          <li key={why}>
            <span className="font-semibold">{tWhy(why)}</span>: {t('rowsOf', { count: mine.length, rows })}
          </li>
        )
      })}
    </ul>
  )
}
