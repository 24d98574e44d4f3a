import { getLocale, getTranslations } from 'next-intl/server'
import { SamePerson } from '@/components/duplicates/same-person'
import { AnonymisedNote } from '@/components/person/anonymised-note'
import { ConsentsBySeat } from '@/components/person/consents-by-seat'
import { PersonFigures } from '@/components/person/person-figures'
import { personName } from '@/components/person/person-name'
import { PersonPlaces } from '@/components/person/person-places'
import { PersonSide } from '@/components/person/person-side'
import { PersonVerbs } from '@/components/person/person-verbs'
import { LentTo, TookPart } from '@/components/person/took-part'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { figuresOfPerson } from '@/domain/counting/person-figures'
import { countryName } from '@/lib/format'
import { personAt } from '@/lib/person-page'
import { requireReader } from '@/lib/session'
import { recordConsents } from '../actions'
import { undo } from '../duplicates/actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const actor = await requireReader()
  const person = await personAt(actor, (await params).id)
  const t = await getTranslations('people')
  const locale = (await getLocale()) as Locale
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/people' }]}
        title={await personName(person)}
        serif
        meta={[
          person.position,
          person.institution?.name,
          person.countryCode ? countryName(person.countryCode, locale) : null,
        ]}
        actions={<PersonVerbs actor={actor} person={person} />}
        places={<PersonPlaces actor={actor} id={person.id} at="overview" />}
      />
      <AnonymisedNote person={person} />
      <RecordLayout side={<PersonSide person={person} />}>
        <SamePerson actor={actor} id={person.id} undo={undo} />
        <PersonFigures person={person} counts={await figuresOfPerson(db(), actor, person.id)} />
        <TookPart person={person} />
        <LentTo person={person} />
        {isStaff(actor) ? <ConsentsBySeat actor={actor} person={person} action={recordConsents} /> : null}
        {isStaff(actor) ? <RecordHistory actor={actor} entity="person" id={person.id} /> : null}
      </RecordLayout>
    </>
  )
}
