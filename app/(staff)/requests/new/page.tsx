import { getTranslations } from 'next-intl/server'
import { requestChoices } from '@/components/request/request-choices'
import { RequestForm } from '@/components/request/request-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { formDraft } from '../../form-draft'
import { log } from '../actions'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: t('new') }
}

export default async function NewRequestPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const { draft } = await readParams(searchParams)
  const t = await getTranslations('requests')
  const tError = await getTranslations('errors')
  const mayLog = actor.role === 'officer' || actor.role === 'coordinator'
  // One letter may lie half-finished while another is logged: each has an address of its own.
  const form = /^\w{1,20}$/.test(draft ?? '') ? `/requests/new?draft=${draft}` : '/requests/new'
  const choices = await requestChoices(actor)
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/requests' }]}
        title={t('new')}
        intro={t('newIntro')}
      />
      {mayLog ? (
        <ClientMessages of={['requests', 'documents', 'institutions']}>
          <RequestForm
            key={form}
            isNew
            action={log}
            choices={choices}
            defaultValues={{
              urgency: 'normal',
              channel: 'letter',
              countryCode: '',
              regionCode: choices.regions.length === 1 ? choices.regions[0]?.value : '',
            }}
            draft={await formDraft(actor, form)}
            submitLabel={t('form.log')}
            doneMessage={t('logged')}
            cancelHref="/requests"
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{tError('forbidden')}</Alert>
      )}
    </>
  )
}
