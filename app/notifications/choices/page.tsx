import { getTranslations } from 'next-intl/server'
import { ChoicesForm } from '@/components/notification/choices-form'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { choicesOf } from '@/domain/notifications/queries'
import { readParams, type SearchParams } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { saveChoices } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('notifications'))('choices.title') }
}

export default async function ChoicesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/notifications/choices')
  const t = await getTranslations('notifications')
  const { saved, refused } = await readParams(searchParams)
  const choices = await choicesOf(db(), actor)
  const hasDaily = choices.kinds.some(({ mail }) => mail === 'daily')
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/notifications' }]}
        title={t('choices.title')}
        intro={`${t('choices.intro')}${hasDaily ? ` ${t('choices.daily')}` : ''}`}
      />
      {saved ? (
        <Alert tone="good" live className="mb-6 max-w-3xl">
          {t('choices.saved')}
        </Alert>
      ) : null}
      {refused ? (
        <Alert tone="attention" live className="mb-6 max-w-3xl">
          {t('choices.bothHours')}
        </Alert>
      ) : null}
      <ChoicesForm choices={choices} action={saveChoices} />
    </>
  )
}
