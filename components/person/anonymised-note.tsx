import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'

/** Says on the pages of somebody who was anonymised what has happened; nothing on those of anybody else. */
export function AnonymisedNote({ person }: { person: { anonymisedAt: Date | null } }) {
  const t = useTranslations('personData')
  return person.anonymisedAt ? (
    <Alert className="mb-8 max-w-4xl">
      <p>{t('anonymised')}</p>
    </Alert>
  ) : null
}
