import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { draftSteps } from '@/domain/requests/draft-steps'
import { getRequest, type RequestRecord } from '@/domain/requests/queries'
import type { Block, Cell, Report } from './blocks'
import { dayCell, joined } from './cells'
import { languageName } from './format'
import { frame } from './frame'
import { type Texts, textsIn } from './texts'

type FieldName = Exclude<keyof typeof import('@/messages/en.json')['portal']['fields'], 'role'>

/** Where somebody writes by hand: a line, and three for what takes more. */
const line = '_'.repeat(44)
const lines = [line, line, line].join('\n')

/**
 * The form of a request on paper, with what is filled in already, or empty: to be completed by hand and signed. Throws
 * `not_found` for a draft that is not the actor's.
 */
export async function requestForm(
  { db, actor, now }: Context,
  { id, locale }: { id: number | null; locale: Locale },
): Promise<Report> {
  const t = textsIn(locale)
  const draft = id === null ? null : await getRequest(db, actor, { id })
  const steps = answers(t, locale, draft)
  return {
    ...(await frame({ db, now }, t, locale)),
    filename: t('reports.form.file'),
    kind: t('reports.form.kind'),
    title: draft?.title ?? t('reports.form.title'),
    subtitle: draft?.institution.name ?? null,
    reference: null,
    blocks: [
      { kind: 'paragraph', text: t('reports.form.intro') },
      ...draftSteps.flatMap((step): Block[] =>
        step === 'letter'
          ? []
          : [
              { kind: 'heading', level: 1, text: t(`portal.draft.steps.${step}`) },
              { kind: 'facts', items: steps[step] },
            ],
      ),
      { kind: 'heading', level: 1, text: t('reports.form.signature') },
      { kind: 'paragraph', text: t('portal.fields.consent') },
      { kind: 'paragraph', text: t('portal.fields.consentHelp') },
      {
        kind: 'facts',
        items: ['name', 'function', 'placeAndDay', 'signed'].map((each) => ({
          label: t(`reports.form.${each as 'name'}`),
          value: line,
        })),
      },
    ],
  }
}

function answers(t: Texts, locale: Locale, draft: RequestRecord | null) {
  const short = (name: FieldName, value: Cell | undefined) => ({
    label: t(`portal.fields.${name}`),
    value: value ?? line,
  })
  const long = (name: FieldName, value: string | null | undefined) => ({
    label: t(`portal.fields.${name}`),
    value: value || lines,
  })
  const named = (role: 'joint' | 'involved') => ({
    label: t(`portal.fields.role.${role}`),
    value:
      joined((draft?.institutions ?? []).filter((each) => each.role === role).map(({ name }) => name)) ??
      line,
  })
  return {
    ask: [short('title', draft?.title), long('ask', draft?.ask)],
    who: [
      short('authority', draft?.institution.name),
      short('focalPointName', draft?.focalPointName),
      short('focalPointFunction', draft?.focalPointFunction),
      short('focalPointEmail', draft?.focalPointEmail),
      short('focalPointPhone', draft?.focalPointPhone),
      named('joint'),
      named('involved'),
    ],
    problem: [
      long('problem', draft?.problem),
      long('triedBefore', draft?.triedBefore),
      long('otherSupport', draft?.otherSupport),
    ],
    aims: [
      long('objective', draft?.objective),
      long('expectedResults', draft?.expectedResults),
      long('sustainability', draft?.sustainability),
    ],
    activities: [
      short('areas', joined((draft?.areas ?? []).map(({ labels }) => labels[locale]))),
      short(
        'activityKinds',
        joined((draft?.activityKinds ?? []).map((kind) => t(`enums.activityKind.${kind}`))),
      ),
    ],
    beneficiaries: [
      long('beneficiaries', draft?.beneficiaries),
      short('beneficiaryCount', draft?.beneficiaryCount),
      short('genderBalance', draft?.genderBalance),
    ],
    fit: [
      long('policyLink', draft?.policyLink),
      short('sdgTargets', joined(draft?.sdgTargets ?? [])),
      short('gcmObjectives', joined((draft?.gcmObjectives ?? []).map(String))),
    ],
    practical: [
      short('urgency', draft && t(`portal.urgency.${draft.urgency}`)),
      short('wishedStart', dayCell(draft?.wishedStart ?? null)),
      short('workingLanguage', draft?.workingLanguage && languageName(draft.workingLanguage, locale)),
    ],
  }
}
