import { getLocale, getTranslations } from 'next-intl/server'
import { PersonDetailsForm } from '@/components/person/person-form'
import { personValues } from '@/components/person/person-values'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { personPolicy } from '@/domain/people/policy'
import { getPerson } from '@/domain/people/queries'
import { can } from '@/domain/policy'
import { listCountries } from '@/domain/reference'
import { countryOptions } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('editHeading') }
}

export default async function EditPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const person = await orNotFound(getPerson(db(), actor, readId((await params).id)))
  const t = await getTranslations('people')
  const tError = await getTranslations('errors')
  const verdict = can(personPolicy, actor, 'edit', { status: 'known' })
  const countries = (await listCountries(db())).map(({ code }) => code)
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
      {verdict.ok ? (
        <ClientMessages of={['people', 'institutions']}>
          <PersonDetailsForm
            action={edit}
            hidden={{ id: person.id, version: person.version }}
            defaultValues={personValues(person)}
            countries={countryOptions(countries, (await getLocale()) as Locale)}
            cancelHref={href}
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{tError(verdict.why as never)}</Alert>
      )}
    </>
  )
}
