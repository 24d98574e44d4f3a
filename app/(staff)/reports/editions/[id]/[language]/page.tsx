import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportView } from '@/components/report/report-view'
import { Breadcrumbs } from '@/components/shell/breadcrumbs'
import { db } from '@/db/client'
import { locales } from '@/db/enums'
import { editionText, getEdition } from '@/domain/editions/queries'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { reportOfText } from '@/reports/editions/kept-report'

type Props = { params: Promise<{ id: string; language: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('editions'))('read') }
}

/** A frozen report as a page, in one of its languages, from the data that was kept. */
export default async function ReadEditionPage({ params }: Props) {
  const actor = await requireReader()
  const { id, language } = await params
  const locale = locales.find((known) => known === language)
  if (!locale) notFound()
  const edition = await orNotFound(getEdition(db(), actor, readId(id)))
  const report = reportOfText(await orNotFound(editionText(db(), actor, edition.id, locale)))
  const t = await getTranslations('editions')
  const cited = t('cited', { reference: edition.reference, version: edition.version })
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('title'), href: '/reports/editions' },
          { label: cited, href: `/reports/editions/${edition.id}` },
        ]}
      />
      <ReportView report={{ ...report, reference: cited }} />
    </>
  )
}
