import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConfirmButton } from '@/components/form/confirm-button'
import type { VerbForm } from '@/components/form/verb-dialog'
import { Section } from '@/components/record/section'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { OpenDataSettings } from '@/db/schema/reference'
import { publications } from '@/domain/iati/publications'
import { openDataStatus, settingsProblems } from '@/domain/iati/status'
import { formatInstant, formatNumber } from '@/lib/format'
import { ProblemList } from './problem-list'
import { PublicationLog } from './publication-log'

/** What is published now, what would be, what is wrong, and what was published before. */
export async function OpenDataStatus({
  settings,
  now,
  publish,
}: {
  settings: OpenDataSettings | undefined
  now: Date
  publish: VerbForm['action']
}) {
  const t = await getTranslations('iati.settings')
  const locale = (await getLocale()) as Locale
  const log = await publications(db())
  const problems = await settingsProblems(db(), settings)
  const status = await openDataStatus(db(), settings, now)
  const last = log.find(({ publication }) => publication.status === 'published')?.publication
  const open = log.find(({ publication }) => ['waiting', 'running'].includes(publication.status))
  const ready = problems.every(({ isError }) => !isError)
  return (
    <>
      <Section
        id="status"
        title={t('status')}
        action={
          ready && !open ? (
            <ConfirmButton
              label={t('publish')}
              variant="primary"
              submitVariant="primary"
              title={t('publish')}
              description={t('publishHelp')}
              submitLabel={t('publish')}
              doneMessage={t('asked')}
              action={publish}
            />
          ) : null
        }
      >
        <p>
          {last?.endedAt
            ? t('last', {
                at: formatInstant(last.endedAt, locale),
                actions: last.actions,
                heldBack: last.heldBack,
              })
            : t('never')}{' '}
          <Link href="/iati" className="link">
            {t('see')}
          </Link>
        </p>
        <p className="mt-1 text-ink-soft">
          {t('publishedOf', {
            published: formatNumber(status.published, locale),
            all: formatNumber(status.all, locale),
          })}
        </p>
        {open ? (
          <p role="status" className="mt-2 font-semibold">
            {t('underWay', { actions: open.publication.actions })}
          </p>
        ) : null}
      </Section>
      <Section id="problems" title={t('problems')}>
        {problems.length > 0 ? <ProblemList problems={problems} /> : null}
        {status.actions.map(({ reference, name, problems: own }) => (
          <details key={reference} open={own.some(({ isError }) => isError)} className="border-line border-b">
            <summary className="cursor-pointer py-1.5">
              <span className="tabular text-ink-soft">{reference}</span> {name}{' '}
              <span className="tabular text-ink-soft">({own.length})</span>
            </summary>
            <ProblemList problems={own} />
          </details>
        ))}
        {problems.length + status.actions.length === 0 ? <p>{t('noProblems')}</p> : null}
        {status.published > status.looked ? (
          <p className="mt-2 text-ink-soft">{t('looked', { count: status.looked })}</p>
        ) : null}
      </Section>
      <Section id="log" title={t('log')}>
        <PublicationLog entries={log} />
      </Section>
    </>
  )
}
