import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { TextsTable } from '@/components/publication/texts-table'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { seesWhole } from '@/domain/actions/sees-whole'
import { isStaff } from '@/domain/actor'
import { cardsOfRegion, textsOfRegion } from '@/domain/publication/queries'
import { listRegions } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { reportHref } from '@/reports/asked'

type Props = { params: Promise<{ region: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('publication.texts'))('title') }
}

export default async function RegionTextsPage({ params }: Props) {
  const actor = await requireReader()
  const { region } = await params
  const locale = (await getLocale()) as Locale
  const label = (await listRegions(db(), locale)).find(({ code }) => code === region)?.label
  if (!label || !isStaff(actor)) notFound()
  const t = await getTranslations()
  const link = (scope: Record<string, string>) => reportHref({ kind: 'publication', scope, locale })
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('reportsPage.title'), href: '/reports' },
          { label: t('publication.texts.title'), href: '/reports/texts' },
        ]}
        title={label}
        intro={t('publication.texts.regionIntro')}
        actions={
          seesWhole(actor, region) ? (
            <div className="flex flex-wrap gap-2">
              <Button asChild>
                <a href={link({ region })}>{t('publication.texts.read')}</a>
              </Button>
              <Button asChild variant="quiet">
                <a href={link({ region, drafts: 'true' })}>{t('publication.texts.readDrafts')}</a>
              </Button>
            </div>
          ) : null
        }
      />
      <TextsTable
        region={region}
        texts={await textsOfRegion(db(), actor, region)}
        cards={await cardsOfRegion(db(), actor, region)}
      />
    </>
  )
}
