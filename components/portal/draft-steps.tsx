import { useTranslations } from 'next-intl'
import type { DraftStep } from '@/domain/requests/draft-steps'
import { draftSteps } from '@/domain/requests/draft-steps'

/** How far the form has come: "Step 3 of 10". */
export function StepOf({ step }: { step: DraftStep | 'review' }) {
  const t = useTranslations('portal.draft')
  const of = draftSteps.length + 1
  const number = step === 'review' ? of : draftSteps.indexOf(step) + 1
  return (
    <p className="mb-2 text-ink-soft">
      {t('stepOf', { number, of })}
      <span aria-hidden="true" className="mt-2 flex max-w-xs gap-1">
        {Array.from({ length: of }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other name and never move
          <span key={at} className={`h-1 flex-1 rounded-full ${at < number ? 'bg-action' : 'bg-line'}`} />
        ))}
      </span>
    </p>
  )
}
