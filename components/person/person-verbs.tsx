import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Actor } from '@/domain/actor'
import { personPolicy } from '@/domain/people/policy'
import { personStatus } from '@/domain/people/status'
import { can } from '@/domain/policy'

/** What the reader may do with a person's record. */
export function PersonVerbs({
  actor,
  person,
}: {
  actor: Actor
  person: { id: number; anonymisedAt: Date | null }
}) {
  const t = useTranslations('people')
  const tData = useTranslations('personData')
  const may = (verb: 'edit' | 'anonymise') =>
    can(personPolicy, actor, verb, { status: personStatus(person) }).ok
  return (
    <div className="flex flex-wrap gap-2">
      {may('anonymise') ? (
        <Button asChild variant="quiet">
          <Link href={`/people/${person.id}/anonymise`}>{tData('anonymise')}</Link>
        </Button>
      ) : null}
      {may('edit') ? (
        <Button asChild>
          <Link href={`/people/${person.id}/edit`}>{t('edit')}</Link>
        </Button>
      ) : null}
    </div>
  )
}
