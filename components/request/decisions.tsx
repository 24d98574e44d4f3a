import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import { Facts } from '@/components/record/facts'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'

type Minutes = { id: number; key: string; title: string; filename: string; mime: string; size: number }
type Decided = RequestRecord['decisions'][number]

/** What the committee decided: the decision that holds, and under it those that it superseded. */
export function Decisions({
  request,
  minutes,
}: {
  request: Pick<RequestRecord, 'decisions' | 'action'>
  /** Minutes among the documents, as far as the reader may see them. */
  minutes: readonly (Minutes & { datedOn: string | null })[]
}) {
  const t = useTranslations('requests.decisions')
  const [holds, ...superseded] = request.decisions
  if (!holds) return null
  const of = (decided: Decided) => minutes.filter(({ datedOn }) => datedOn === decided.decidedOn)
  return (
    <Section id="decision" title={t('title')}>
      <Decision decided={holds} minutes={of(holds)}>
        {request.action ? (
          <Link className="link font-semibold" href={`/actions/${request.action.reference}`}>
            {`${request.action.name} (${request.action.reference})`}
          </Link>
        ) : null}
      </Decision>
      {superseded.length > 0 ? (
        <details className="mt-6">
          <summary className="link w-fit py-2">{t('superseded', { count: superseded.length })}</summary>
          <div className="mt-3 space-y-6 border-line border-l-2 pl-5 text-ink-soft">
            {superseded.map((decided) => (
              <Decision key={decided.id} decided={decided} minutes={of(decided)} />
            ))}
          </div>
        </details>
      ) : null}
    </Section>
  )
}

function Decision({
  decided,
  minutes,
  children,
}: {
  decided: Decided
  minutes: readonly Minutes[]
  children?: React.ReactNode
}) {
  const t = useTranslations('requests.decisions')
  const locale = useLocale() as Locale
  return (
    <div>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-4">
        <StatusBadge enumName="decisionOutcome" status={decided.outcome} />
        <span>{t('byOn', { body: decided.body, day: formatDay(decided.decidedOn, locale, 'long') })}</span>
      </p>
      <Facts
        facts={[
          { label: t('reasons'), value: <Prose text={decided.reasons} /> },
          decided.conditions !== null && {
            label: t('conditions'),
            value: <Prose text={decided.conditions} />,
          },
          (decided.minutes !== null || minutes.length > 0) && {
            label: t('minutes'),
            value: (
              <>
                {decided.minutes ? <Prose text={decided.minutes} /> : null}
                {minutes.map((file) => (
                  <p key={file.id}>
                    <FileLink file={file}>{file.title}</FileLink>
                  </p>
                ))}
              </>
            ),
          },
          Boolean(children) && { label: t('action'), value: children },
          { label: t('recordedBy'), value: decided.recordedByName },
        ]}
      />
    </div>
  )
}
