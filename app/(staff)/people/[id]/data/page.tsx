import { getLocale, getTranslations } from 'next-intl/server'
import { ExportData } from '@/components/person/export-data'
import { HeldBlocks } from '@/components/person/held-blocks'
import { personName } from '@/components/person/person-name'
import { PersonPlaces } from '@/components/person/person-places'
import { Allowed } from '@/components/record/allowed'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { heldAbout } from '@/domain/people/held-about'
import { personPolicy } from '@/domain/people/policy'
import { getPerson } from '@/domain/people/queries'
import { personStatus } from '@/domain/people/status'
import { can } from '@/domain/policy'
import { historySentence } from '@/lib/history-sentence'
import { orNotFound, readId } from '@/lib/page'
import { seenHeld } from '@/lib/seen-held'
import { requireReader } from '@/lib/session'
import { heldBlocks } from '@/reports/person-data'
import { textsIn } from '@/reports/texts'

export async function generateMetadata() {
  return { title: (await getTranslations('personData'))('heading') }
}

export default async function PersonDataPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const person = await orNotFound(getPerson(db(), actor, readId((await params).id)))
  const t = await getTranslations('personData')
  const locale = (await getLocale()) as Locale
  const status = personStatus(person)
  const verdict = can(personPolicy, actor, 'export', { status })
  const sentence = historySentence(await getTranslations(), locale)
  const held = verdict.ok ? await heldAbout(db(), person.id) : null
  if (held) seenHeld(actor, person.id)
  const name = await personName(person)
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: (await getTranslations('people'))('title'), href: '/people' },
          { label: name, href: `/people/${person.id}` },
        ]}
        title={t('title', { name })}
        intro={t('intro')}
        actions={verdict.ok ? <ExportData id={person.id} /> : null}
        places={<PersonPlaces actor={actor} id={person.id} at="all" />}
      />
      <Allowed verdict={verdict}>
        {held ? (
          <div className="space-y-12">
            <HeldBlocks blocks={heldBlocks(textsIn(locale), locale, held, { sentence, names: true })} />
          </div>
        ) : null}
      </Allowed>
    </>
  )
}
