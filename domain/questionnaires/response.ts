import type { QuestionnaireKind } from '@/db/enums'

/**
 * Of how many people the answers are: of those who were asked by e-mail six months later, of the trainees on the
 * roster otherwise. The rate is null where nobody is, and where more answered than are on the list.
 */
export function responseOf({
  kind,
  sheets,
  asked,
  trainees,
}: {
  kind: QuestionnaireKind
  sheets: number
  asked: number
  trainees: number
}) {
  const base = kind === 'follow_up' && asked > 0 ? asked : trainees
  return {
    sheets,
    base,
    of: kind === 'follow_up' && asked > 0 ? ('asked' as const) : ('trainees' as const),
    rate: base > 0 && sheets <= base ? sheets / base : null,
  }
}
