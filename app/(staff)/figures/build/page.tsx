import { getTranslations } from 'next-intl/server'
import { BuilderForm } from '@/components/figure-builder/builder-form'
import { BuiltFigure } from '@/components/figure-builder/built-figure'
import { PageHeader } from '@/components/shell/page-header'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit, save } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('figureBuilder'))('build') }
}

/** Puts a figure together: all of what it asks is in its address, so it can be kept and sent along as it is. */
export default async function BuildPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const given = await readParams(searchParams)
  const t = await getTranslations('figureBuilder')
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title'), href: '/figures' }]} title={t('build')} />
      <div className="space-y-10">
        <BuilderForm actor={actor} given={given} />
        <BuiltFigure actor={actor} given={given} actions={{ save, edit }} />
      </div>
    </>
  )
}
