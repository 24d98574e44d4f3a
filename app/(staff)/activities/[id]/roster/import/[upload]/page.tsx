import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { ListPreview } from '@/components/roster/list-preview'
import { mappingOf } from '@/components/roster/mapping-params'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { getActivity } from '@/domain/activities/queries'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { orNotFound, orSentence, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { correctRow, recordList } from '../../actions'

type Props = { params: Promise<{ id: string; upload: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('rosters.preview'))('heading') }
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const place = await params
  const id = readId(place.id)
  const now = new Date()
  const activity = await orNotFound(getActivity(db(), actor, id, now))
  const mapping = mappingOf(await searchParams)
  const preview = await orSentence(
    previewRoster({ db: db(), actor, now }, { id, uploadId: readId(place.upload), mapping }),
  )
  const t = await getTranslations('rosters')
  const shown = !('sentence' in preview)
  const another = (
    <Button asChild>
      <Link href={`/activities/${id}/roster/import`}>{t('preview.another')}</Link>
    </Button>
  )
  return (
    <>
      <PageHeader
        breadcrumbs={await activityCrumbs(activity, { roster: true })}
        title={t('preview.heading')}
        intro={shown ? t('preview.intro') : undefined}
        meta={shown ? [preview.upload.filename, t('preview.rows', { count: preview.counts.rows })] : []}
        actions={another}
      />
      {shown ? (
        <ListPreview
          activityId={id}
          preview={preview}
          mapping={mapping}
          params={await readParams(searchParams)}
          record={recordList}
          correct={correctRow}
        />
      ) : (
        <Alert tone="attention">{preview.sentence}</Alert>
      )}
    </>
  )
}
