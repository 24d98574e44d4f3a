import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { countryChoices } from '@/components/form/place-choices'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'
import { registrationPolicy } from '@/domain/registrations/policy'
import { likelyInstitution, type RegistrationRecord } from '@/domain/registrations/queries'
import { AcceptForm, RefuseButton } from './accept-form'

/** To let an authority in, or not; nothing for whoever may do neither, or when it is decided. */
export async function DecideRegistration({
  actor,
  registration,
  actions,
}: {
  actor: Actor
  registration: RegistrationRecord
  actions: { accept: CommandFormProps['action']; refuse: CommandFormProps['action'] }
}) {
  if (!can(registrationPolicy, actor, 'accept', registration).ok) return null
  const t = await getTranslations('registrations.decide')
  const { id, authority, countryCode } = registration
  return (
    <Section id="decide" title={t('title')}>
      <ClientMessages of={['registrations', 'institutions']}>
        <AcceptForm
          registration={{ id, authority, countryCode }}
          likely={await likelyInstitution(db(), registration)}
          countries={await countryChoices()}
          action={actions.accept}
          beside={<RefuseButton id={id} action={actions.refuse} />}
        />
      </ClientMessages>
    </Section>
  )
}
