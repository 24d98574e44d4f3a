import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FigureList } from '@/components/figures/figure-list'
import { isMeasure } from '@/domain/counting/measures'
import { capital } from '@/lib/format'
import { orNotFound, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

type Props = { params: Promise<{ measure: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props) {
  const { measure } = await params
  const t = await getTranslations('figures')
  return { title: isMeasure(measure) ? capital(t(`name.${measure}`, { count: 2 })) : undefined }
}

/** The rows behind a figure. */
export default async function FigurePage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const { measure } = await params
  if (!isMeasure(measure)) notFound()
  return orNotFound(FigureList({ actor, measure, params: await readParams(searchParams) }))
}
