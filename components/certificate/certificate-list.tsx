import 'server-only'
import { Download } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { StatusShape } from '@/components/record/status-badge'
import type { StatusTone } from '@/components/record/status-tone'
import type { Locale } from '@/db/enums'
import type { ShownBatch } from '@/domain/batches/queries'
import { isUnderWay } from '@/domain/batches/status'
import { printedCode } from '@/domain/certificates/code'
import type { CertificatesOfActivity } from '@/domain/certificates/queries'
import {
  type CertificateRow,
  type CertificateStanding,
  certificateStandings,
} from '@/domain/certificates/standings'
import { dayOf } from '@/domain/deadlines'
import { formatDay, formatScore } from '@/lib/format'
import { type CertificateActions, CertificateMenu } from './certificate-menu'

/** The form that the ticks of the list belong to. */
export const issueForm = 'issue-certificates'

const tones: Record<CertificateStanding, StatusTone> = {
  ready: 'open',
  issued: 'good',
  revoked: 'stopped',
  missing: 'coming',
}

/** The trainees of an activity, with how each stands to a certificate. */
export async function certificateColumns(given: {
  found: CertificatesOfActivity
  batch: ShownBatch | null
  may: boolean
  actions: CertificateActions
}): Promise<Column<CertificateRow>[]> {
  const t = await getTranslations('certificates.list')
  const locale = (await getLocale()) as Locale
  const { rule } = given.found
  const mayIssue = given.may && !(given.batch && isUnderWay(given.batch))
  return [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      title: true,
      className: 'min-w-52 max-md:pr-10',
      cell: (row) => <NameOf row={row} label={t('chooseName', { name: nameOf(row) })} may={mayIssue} />,
    },
    {
      key: 'days',
      header: t('days'),
      numeric: true,
      cell: ({ completion }) =>
        rule.sessionsPerDay > 1 ? t('sessionsOf', cameOf(completion)) : t('daysOf', cameOf(completion)),
    },
    ...(rule.passMark === null
      ? []
      : [
          {
            key: 'score',
            header: t('score'),
            numeric: true,
            cell: ({ scoreAfter, scoreAfterOf }: CertificateRow) =>
              scoreAfter === null ? '–' : formatScore(scoreAfter, scoreAfterOf, locale),
          },
        ]),
    { key: 'standing', header: t('certificate'), cell: (row) => <StandingOf row={row} /> },
    { key: 'code', header: t('code'), cell: (row) => <CodeOf row={row} /> },
    ...(given.may
      ? [
          {
            key: 'verbs',
            header: t('verbs'),
            corner: true,
            cell: (row: CertificateRow) =>
              row.standing === 'issued' && row.certificate ? (
                <CertificateMenu
                  certificate={row.certificate}
                  name={nameOf(row)}
                  hasAddress={row.hasAddress}
                  sentOn={row.certificate.sentAt ? formatDay(dayOf(row.certificate.sentAt), locale) : null}
                  actions={given.actions}
                />
              ) : null,
          } satisfies Column<CertificateRow>,
        ]
      : []),
  ]
}

/** How often she came, for a sentence. */
const cameOf = ({ sessions, ofSessions, days, ofDays, needed }: CertificateRow['completion']) => ({
  sessions,
  ofSessions,
  days,
  ofDays,
  needed: needed ?? 0,
})

const nameOf = ({ givenNames, familyNames }: CertificateRow) => `${givenNames} ${familyNames}`

/** The name, to be ticked where a certificate can be made. */
function NameOf({ row, label, may }: { row: CertificateRow; label: string; may: boolean }) {
  const canBeMade = may && (row.standing === 'ready' || row.standing === 'revoked')
  return (
    <span className="flex items-start gap-3">
      {canBeMade ? (
        <input
          type="checkbox"
          form={issueForm}
          name="seats"
          value={row.id}
          aria-label={label}
          className="mt-0.5 size-5 shrink-0"
        />
      ) : may ? (
        <span aria-hidden className="w-5 shrink-0 max-md:hidden" />
      ) : null}
      <Link href={`/people/${row.personId}`} prefetch={false} className="text-action hover:underline">
        {nameOf(row)}
      </Link>
    </span>
  )
}

/** The standing in word and shape, with what else there is to say. */
async function StandingOf({ row }: { row: CertificateRow }) {
  const t = await getTranslations('certificates')
  const tWhy = await getTranslations('rosters.notCompleted')
  const locale = (await getLocale()) as Locale
  const { standing, completion, certificate } = row
  const notes: ReactNode[] = []
  if (standing === 'missing' && completion.why) notes.push(tWhy(completion.why, cameOf(completion)))
  // Days were unticked, or the rule changed, since it was issued: it is for people to say whether it stays good.
  if (standing === 'issued' && completion.why)
    notes.push(`${t('list.noLongerMet')} ${tWhy(completion.why, cameOf(completion))}`)
  if (standing === 'issued' && certificate?.sentAt)
    notes.push(t('list.sent', { day: formatDay(dayOf(certificate.sentAt), locale) }))
  if (standing === 'issued' && !row.hasAddress) notes.push(t('list.noAddress'))
  if (certificate?.revokedAt)
    notes.push(
      t('list.revokedOn', {
        day: formatDay(dayOf(certificate.revokedAt), locale),
        reason: certificate.revokedReason ?? '',
      }),
    )
  return (
    <>
      <span className="inline-flex items-baseline gap-1.5 font-semibold text-sm">
        <StatusShape tone={tones[standing]} className="self-center" />
        {t(`standing.${standing}`)}
      </span>
      {notes.map((note) => (
        <span key={String(note)} className="block text-ink-soft text-sm">
          {note}
        </span>
      ))}
    </>
  )
}

/** The code, which leads to the public page, and the PDF. */
async function CodeOf({ row }: { row: CertificateRow }) {
  const t = await getTranslations('certificates.list')
  if (row.standing !== 'issued' || !row.certificate) return '–'
  const { code } = row.certificate
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <Link href={`/certificates/${code}`} prefetch={false} className="link tabular whitespace-nowrap">
        {printedCode(code)}
      </Link>
      <a
        href={`/api/certificates/${code}/pdf`}
        aria-label={t('pdfOf', { name: nameOf(row) })}
        className="link inline-flex min-h-11 items-center gap-1 md:min-h-8"
      >
        <Download aria-hidden className="size-4" />
        {t('pdf')}
      </a>
    </span>
  )
}

/** What the list can be narrowed by, with how many there are of each. */
export async function certificateFilters(
  url: ListUrl,
  counts: CertificatesOfActivity['counts'],
): Promise<Filter[]> {
  const t = await getTranslations('certificates.standing')
  const all = (await getTranslations('list'))('all')
  const wanted = url.params.standing ?? ''
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [
    {
      name: 'standing',
      label: t('label'),
      options: [
        { value: '', label: all, count: total },
        ...certificateStandings
          .filter((standing) => counts[standing] > 0 || standing === wanted)
          .map((standing) => ({ value: standing, label: t(standing), count: counts[standing] })),
      ].map((option) => ({
        ...option,
        href: url.href({ standing: option.value || null }),
        active: wanted === option.value,
      })),
    },
  ]
}
