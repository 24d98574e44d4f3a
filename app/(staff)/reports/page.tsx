import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { KeptReports } from '@/components/edition/kept-reports'
import { Section } from '@/components/record/section'
import { AskForm } from '@/components/report/ask-form'
import { askedKindsFor } from '@/components/report/asked-about'
import { FromRecords } from '@/components/report/from-records'
import { PageHeader } from '@/components/shell/page-header'
import { isStaff } from '@/domain/actor'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('reportsPage'))('title') }
}

/** What there is to be had, what it is for, and the form to ask for it. */
export default async function ReportsPage() {
  const actor = await requireReader()
  const t = await getTranslations('reportsPage')
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<KeptReports actor={actor} />}
        intro={
          <>
            <p>{t('intro')}</p>
            {isStaff(actor) ? <p className="mt-1">{t('asOfHint')}</p> : null}
          </>
        }
      />
      <div className="space-y-10">
        {askedKindsFor(actor).map((kind) => (
          <Section key={kind} id={kind} title={t(`kinds.${kind}.name`)}>
            <p className="mb-4 max-w-prose text-ink-soft">{t(`kinds.${kind}.purpose`)}</p>
            <AskForm actor={actor} kind={kind} />
            {kind === 'publication' ? (
              <p className="mt-3">
                <Link href="/reports/texts" className="link inline-flex min-h-11 items-center md:min-h-8">
                  {t('toTexts')}
                </Link>
              </p>
            ) : null}
          </Section>
        ))}
        <FromRecords actor={actor} />
      </div>
    </>
  )
}
