import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import { PersonDetailsForm } from '@/components/person/person-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { personPolicy } from '@/domain/people/policy'
import { getPerson } from '@/domain/people/queries'
import { personStatus } from '@/domain/people/status'
import { personValues } from '@/domain/people/values'
import { can } from '@/domain/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('editHeading') }
}

export default async function EditPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const person = await orNotFound(getPerson(db(), actor, readId((await params).id)))
  const t = await getTranslations('people')
  const verdict = can(personPolicy, actor, 'edit', { status: personStatus(person) })
  const href = `/people/${person.id}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/people' },
          { label: `${person.givenNames} ${person.familyNames}`, href },
        ]}
        title={t('editHeading')}
        intro={t('editIntro')}
      />
      <Allowed verdict={verdict}>
        <ClientMessages of={['people', 'personData', 'institutions']}>
          <PersonDetailsForm
            action={edit}
            hidden={{ id: person.id, version: person.version }}
            defaultValues={personValues(person)}
            countries={await countryChoices()}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
