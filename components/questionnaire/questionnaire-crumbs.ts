import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Crumb } from '@/components/shell/breadcrumbs'
import type { QuestionnaireRecord } from '@/domain/questionnaires/queries'

/** Where the pages of a form are: below its Action, its activity and what is learnt there. */
export async function questionnaireCrumbs({
  id,
  kind,
  activity,
  action,
}: Pick<QuestionnaireRecord, 'id' | 'kind' | 'activity' | 'action'>): Promise<Crumb[]> {
  const t = await getTranslations()
  const href = `/activities/${activity.id}`
  return [
    { label: action.name, href: `/actions/${action.reference}` },
    { label: `${activity.number} · ${activity.title}`, href },
    { label: t('learning.title'), href: `${href}/learning` },
    { label: t(`enums.questionnaireKind.${kind}`), href: `/questionnaires/${id}` },
  ]
}
