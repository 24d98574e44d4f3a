import { getTranslations } from 'next-intl/server'
import { AnonymiseForm } from '@/components/person/anonymise-form'
import { WhatGoes } from '@/components/person/what-goes'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { hasOpenAccount } from '@/domain/people/anonymise-person'
import { filesNaming } from '@/domain/people/files-naming'
import { personPolicy } from '@/domain/people/policy'
import { getPerson } from '@/domain/people/queries'
import { personStatus } from '@/domain/people/status'
import { can } from '@/domain/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { anonymise } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('personData'))('anonymise') }
}

export default async function AnonymisePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const person = await orNotFound(getPerson(db(), actor, readId((await params).id)))
  const t = await getTranslations('personData.anonymisePage')
  const standing = { status: personStatus(person), hasOpenAccount: await hasOpenAccount(db(), person.id) }
  const name = `${person.givenNames} ${person.familyNames}`
  const files = (await filesNaming(db(), person.id)).map((file) => ({
    value: String(file.id),
    label: `${file.filename} · ${file.activity}`,
    detail: t(file.certain ? 'certain' : 'mayName'),
  }))
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: (await getTranslations('people'))('title'), href: '/people' },
          { label: name, href: `/people/${person.id}` },
        ]}
        title={t('heading', { name })}
      />
      <Allowed verdict={can(personPolicy, actor, 'anonymise', standing)}>
        <WhatGoes />
        <Alert tone="attention" className="mb-8 max-w-4xl">
          <p>{t('forGood')}</p>
        </Alert>
        <ClientMessages of={['personData']}>
          <AnonymiseForm id={person.id} files={files} action={anonymise} />
        </ClientMessages>
      </Allowed>
    </>
  )
}
