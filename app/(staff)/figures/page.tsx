import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { MeasureList } from '@/components/figure-builder/measure-list'
import { ReportOrder } from '@/components/figure-builder/report-order'
import { SavedList } from '@/components/figure-builder/saved-list'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { requireReader } from '@/lib/session'
import { place } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('figureBuilder'))('title') }
}

/** What is saved, and everything that is counted. */
export default async function FiguresPage() {
  const actor = await requireReader()
  const t = await getTranslations('figureBuilder')
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={<p>{t('intro')}</p>}
        actions={
          <Button asChild variant="primary">
            <Link href="/figures/build">{t('build')}</Link>
          </Button>
        }
      />
      <div className="space-y-12">
        <SavedList actor={actor} />
        <ReportOrder actor={actor} place={place} />
        <MeasureList actor={actor} />
      </div>
    </>
  )
}
