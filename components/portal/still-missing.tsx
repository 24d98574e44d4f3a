import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FieldErrors } from '@/domain/errors'
import { stepOfMissing } from '@/domain/requests/draft-steps'

/** What a request can't be sent without, each leading to the step where it is asked for. */
export function StillMissing({ missing, address }: { missing: FieldErrors; address: string }) {
  const t = useTranslations('portal.draft')
  const fields = Object.keys(missing)
  if (fields.length === 0) return <p className="mb-6 max-w-[60ch] text-lg">{t('allThere')}</p>
  return (
    <div className="mb-6 rounded-lg border-4 border-attention px-5 py-4">
      <p className="font-semibold font-serif text-lg">{t('missing')}</p>
      <ul className="mt-2 space-y-1">
        {fields.map((field) => (
          <li key={field}>
            <Link
              href={`${address}/${stepOfMissing[field]}?from=review#${field}`}
              prefetch={false}
              className="font-semibold text-attention underline underline-offset-4"
            >
              {t(`missingField.${field}` as never)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
