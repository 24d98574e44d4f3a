import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'

/** What became of the pair before this one. */
export function DoneNote({ done, person }: { done?: string; person?: string }) {
  const t = useTranslations('duplicates')
  if (done === 'undone')
    return (
      <Alert tone="good" live>
        {t('person.undone')}
      </Alert>
    )
  if (done !== 'merged' && done !== 'apart') return null
  return (
    <Alert tone="good" live>
      {t(`done.${done}`)}{' '}
      {done === 'merged' && person && /^\d+$/.test(person) ? (
        <Link href={`/people/${person}`} className="link">
          {t('done.see')}
        </Link>
      ) : null}
    </Alert>
  )
}
