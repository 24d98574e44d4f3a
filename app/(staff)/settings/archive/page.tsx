import { getTranslations } from 'next-intl/server'
import { AboutArchive } from '@/components/archive/about-archive'
import { ArchiveLog } from '@/components/archive/archive-log'
import { ArchiveNow } from '@/components/archive/archive-now'
import { AskArchiveForm } from '@/components/archive/ask-archive-form'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { lastArchives } from '@/domain/archive/archives'
import { isBeingMade } from '@/domain/archive/kept'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { ownAccount } from '@/domain/users/own-account'
import { requireReader } from '@/lib/session'
import { ask, drop } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('archive'))('title') }
}

export default async function ArchivePage() {
  const actor = await requireReader()
  const t = await getTranslations('archive')
  const verdict = can(programmePolicy, actor, 'askArchive', { status: 'kept' })
  const archives = verdict.ok ? await lastArchives(db()) : []
  const { totpConfirmedAt } = await ownAccount(db(), actor)
  const now = new Date()
  const [last] = archives
  return (
    <ClientMessages of={['archive']}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={verdict}>
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <div className="space-y-12">
            <Section id="now" title={t('now')}>
              <ArchiveNow archive={last} actorId={actor.id} now={now} drop={drop} />
            </Section>
            {last && isBeingMade(last, now) ? null : (
              <Section id="make" title={t('make')}>
                <AskArchiveForm ask={ask} hasSecondFactor={totpConfirmedAt !== null} />
              </Section>
            )}
            {archives.length > 0 ? (
              <Section id="log" title={t('log')}>
                <ArchiveLog archives={archives} />
              </Section>
            ) : null}
          </div>
          <AboutArchive />
        </div>
      </Allowed>
    </ClientMessages>
  )
}
