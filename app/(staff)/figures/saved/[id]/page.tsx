import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureResult } from '@/components/figure-builder/figure-result'
import { SavedSteps } from '@/components/figure-builder/saved-steps'
import { RecordHistory } from '@/components/record/record-history'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { orNotFound, readId } from '@/lib/page'
import { savedFigureForPage } from '@/lib/saved-figure-page'
import { requireReader } from '@/lib/session'
import { pin, remove, share, stop, unpin } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('figureBuilder'))('kind') }
}

/** A saved figure, counted now. */
export default async function SavedFigurePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const locale = (await getLocale()) as Locale
  const context = { db: db(), actor, now: new Date() }
  const { saved, figure, href, meta, may } = await orNotFound(savedFigureForPage(context, id, locale))
  const t = await getTranslations('figureBuilder')
  return (
    <ClientMessages>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/figures' }]}
        title={figure.report.title}
        meta={meta}
        actions={
          <div className="flex flex-wrap gap-3">
            <Button asChild>
              <Link href={href}>{t(may('edit') ? 'save.change' : 'build')}</Link>
            </Button>
            <ExportMenu href={`/api/reports/figure?saved=${id}`} title={figure.report.title} />
          </div>
        }
      />
      <div className="space-y-12">
        <FigureResult figure={figure} />
        <SavedSteps saved={saved} actions={{ pin, unpin, share, stop, remove }} may={may} />
        <RecordHistory actor={actor} entity="saved_figure" id={id} />
      </div>
    </ClientMessages>
  )
}
