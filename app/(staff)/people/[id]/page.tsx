import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { PersonFigures } from '@/components/person/person-figures'
import { PersonSide } from '@/components/person/person-side'
import { LentTo, TookPart } from '@/components/person/took-part'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { figuresOfPerson } from '@/domain/counting/person-figures'
import { personPolicy } from '@/domain/people/policy'
import { getPerson } from '@/domain/people/queries'
import { can } from '@/domain/policy'
import { countryName } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const actor = await requireReader()
  const person = await orNotFound(getPerson(db(), actor, readId((await params).id)))
  const t = await getTranslations('people')
  const locale = (await getLocale()) as Locale
  const mayEdit = can(personPolicy, actor, 'edit', { status: 'known' }).ok
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/people' }]}
        title={`${person.givenNames} ${person.familyNames}`}
        serif
        meta={[
          person.position,
          person.institution?.name,
          person.countryCode ? countryName(person.countryCode, locale) : null,
        ]}
        actions={
          mayEdit ? (
            <Button asChild>
              <Link href={`/people/${person.id}/edit`}>{t('edit')}</Link>
            </Button>
          ) : null
        }
      />
      <RecordLayout side={<PersonSide person={person} />}>
        <PersonFigures person={person} counts={await figuresOfPerson(db(), actor, person.id)} />
        <TookPart person={person} />
        <LentTo person={person} />
        {isStaff(actor) ? <RecordHistory actor={actor} entity="person" id={person.id} /> : null}
      </RecordLayout>
    </>
  )
}
