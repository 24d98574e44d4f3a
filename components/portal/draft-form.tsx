import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { DocumentRow } from '@/domain/documents/queries'
import type { DraftStep } from '@/domain/requests/draft-steps'
import type { RequestRecord } from '@/domain/requests/queries'
import { stepBase } from '@/domain/requests/step-values'
import type { PortalState } from '@/lib/portal-state'
import { savedAt } from '@/lib/saved-at'
import { SendButton } from './button'
import { fieldsOf } from './draft-fields'
import { HiddenField } from './fields'
import { LetterFields } from './letter-fields'
import { type PortalAction, PortalForm, PostForm } from './portal-form'
import { WhoFields } from './who-fields'

/** One step of a draft: its fields, what they are kept by, and the two ways on. */
export async function DraftForm({
  draft,
  step,
  letter,
  find,
  from,
  left,
  save,
}: {
  draft: RequestRecord
  step: DraftStep
  /** The signed letter, where there is one. */
  letter: DocumentRow | undefined
  /** The name of an institution that was looked for. */
  find?: string
  /** The review, where the step was opened from it. */
  from?: string
  left?: PortalState
  save: PortalAction
}) {
  const t = await getTranslations('portal.form')
  const fields = step === 'letter' ? null : step === 'who' ? null : await fieldsOf[step]({ draft })
  const inside = (
    <>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="step" value={step} />
      <HiddenField name="version" value={draft.version} />
      <HiddenField name="base" value={stepBase(draft, step, letter?.id)} />
      {from === 'review' ? <input type="hidden" name="from" value="review" /> : null}
      {step === 'letter' ? <LetterFields draft={draft} letter={letter} /> : null}
      {step === 'who' ? <WhoFields draft={draft} find={find} /> : null}
      {fields}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <SendButton name="go" value="on">
          {from === 'review' || step === 'letter' ? t('toReview') : t('continue')}
        </SendButton>
        <SendButton look="secondary" name="go" value="later">
          {t('later')}
        </SendButton>
      </div>
    </>
  )
  const told = {
    problem: t('problem'),
    keep: { url: `/api/portal/drafts/${draft.id}/${step}`, saved: await savedAt(draft.updatedAt) },
  }
  return step === 'letter' ? (
    <PostForm {...told} keep={undefined} action={`/api/portal/drafts/${draft.id}/letter`} state={left}>
      {inside}
    </PostForm>
  ) : (
    <PortalForm {...told} action={save}>
      {inside}
    </PortalForm>
  )
}
