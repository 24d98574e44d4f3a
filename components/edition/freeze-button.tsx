import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { MissingWarning } from '@/components/publication/missing-warning'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { formatDay } from '@/lib/format'
import type { Asked } from '@/reports/asked'
import { FreezeDialog } from './freeze-dialog'
import { placesOfReaders } from './places-of-readers'

/** Freezes the report that its reader looks at, as of the moment that it shows; for the team alone. */
export async function FreezeButton({
  actor,
  asked,
  action,
}: {
  actor: Actor
  asked: Pick<Asked, 'kind' | 'scope' | 'asOf'>
  action: CommandFormProps['action']
}) {
  if (!isStaff(actor)) return null
  const { kind, scope, asOf } = asked
  const t = await getTranslations('editions.freeze')
  const locale = (await getLocale()) as Locale
  return (
    <ClientMessages of={['editions']}>
      <FreezeDialog
        asked={{ kind, scope, ...(asOf ? { asOf } : {}) }}
        text={asOf ? t('textAsOf', { day: formatDay(asOf, locale, 'long') }) : t('text')}
        places={await placesOfReaders(locale, scope.country)}
        chosen={[scope.country ?? scope.region].filter((place) => place !== undefined)}
        action={action}
        warning={<MissingWarning actor={actor} asked={asked} of="freeze" />}
      />
    </ClientMessages>
  )
}
