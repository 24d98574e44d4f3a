import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { type Locale, publicationTextStatuses } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { textsByRegion } from '@/domain/publication/queries'
import { listRegions } from '@/domain/reference'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('publication.texts'))('title') }
}

export default async function TextsPage() {
  const actor = await requireReader()
  if (!isStaff(actor)) notFound()
  const t = await getTranslations()
  const regions = await listRegions(db(), (await getLocale()) as Locale)
  const counts = await textsByRegion(db(), actor)
  const told = (code: string) =>
    publicationTextStatuses.flatMap((status) => {
      const found = counts.find((each) => each.regionCode === code && each.status === status)
      return found ? [`${t(`enums.publicationTextStatus.${status}`)}: ${found.count}`] : []
    })
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('reportsPage.title'), href: '/reports' }]}
        title={t('publication.texts.title')}
        intro={t('publication.texts.intro')}
      />
      <ul className="max-w-2xl divide-y divide-line border-line border-y">
        {regions.map(({ code, label }) => (
          <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link
              href={`/reports/texts/${code}`}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {label}
            </Link>
            <span className="text-ink-soft">{told(code).join(' · ') || t('publication.texts.none')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
