import { type ActionStatus, type ActivityStatus, activityKinds, resultKinds } from '@/db/enums'
import { addDays } from '@/domain/deadlines'
import { type Approved, type Asked, actionNames, type Cases, type Ground, type Writer } from './cases'
import type { Dice } from './dice'

/** An activity that was held, which is one that has a list of trainees. */
export type Held = {
  activityId: number
  actionId: number
  title: string
  officer: number
  country: string
  days: string[]
  /** Whether there was a test before and after. */
  tested: boolean
  /** The day on which its list was recorded. */
  listedOn: string
}

const places = ['the capital', 'a border post', 'the training academy', 'a regional office']
const towns = 'Northgate Riverton Eastvale Harbourtown Lakeside Millbrook Southport Westfield'.split(' ')
const languages = [['es'], ['fr'], ['en'], ['pt'], ['en', 'fr'], ['es', 'en']]

/** Writes Actions down, one after the other: as far as each has come by today, with its activities and results. */
export function actionWriter(cases: Cases, ground: Ground, write: Writer) {
  const nameNext = actionNames()
  return (asked: Asked, approved: Approved, dice: Dice): Held[] => {
    const id = cases.actions.length + 1
    const { officer, coordinator, decidedOn, theme, area } = approved
    const { name, predecessorId } = nameNext(asked.country, id)
    const reference = write.reference('ACT', decidedOn)
    const endorsedOn = addDays(decidedOn, 90)
    const startsOn = addDays(decidedOn, 100)
    const length = dice.whole(4, 7)
    const endsOn = addDays(startsOn, length * 110)
    const status = statusOf(ground.today, { endorsedOn, startsOn, endsOn }, dice)
    cases.actions.push({
      id,
      reference,
      name,
      scope: 'national',
      countryCode: asked.country,
      regionCode: asked.region,
      status,
      context: `The administration has begun to work on ${theme} and lacks experience of its own.`,
      objective: `To strengthen the capacity of the administration for ${theme}.`,
      expectedResult: 'Trained officials and a text that the administration adopts.',
      mainAreaId: area,
      startsOn,
      endsOn,
      leadId: officer,
      budget: dice.whole(40, 300) * 1000,
      predecessorId,
      endorsedOn: status === 'design' ? null : endorsedOn,
      createdAt: write.at(decidedOn),
      updatedAt: write.at([ground.today, endsOn].sort()[0] as string),
    })
    cases.actionAreas.push({ actionId: id, areaId: area })
    cases.partners.push({
      actionId: id,
      institutionId: (ground.institutions.get(asked.country) ?? [])[0] as number,
    })
    cases.team.push({ actionId: id, userId: coordinator })
    const happened = (day: string, verb: string, from: string | null, to: string, details = {}) =>
      write.happened(officer, day, 'action', id, verb, [from, to], { actionId: id, details })
    write.happened(coordinator, decidedOn, 'request', approved.id, 'approve', ['consultation', 'approved'], {
      actionId: id,
      details: { action: reference },
    })
    happened(decidedOn, 'design', null, 'design', { request: approved.reference, name })
    if (status !== 'design') happened(endorsedOn, 'endorse', 'design', 'endorsed')
    const held: Held[] = []
    for (let number = 1; number <= length; number += 1) {
      const first = addDays(startsOn, (number - 1) * 110 + dice.whole(20, 80))
      const one = writeActivity({ actionId: id, actionStatus: status, asked, approved, number, first, dice })
      if (one) held.push(one)
      if (number === 1 && one) happened(addDays(first, -28), 'start', 'endorsed', 'implementation')
    }
    for (let number = 0; number < 2; number += 1)
      writeResult({
        actionId: id,
        status,
        approved,
        planned: addDays(startsOn, length * 50 * (number + 1)),
        dice,
      })
    if (status === 'reporting' || status === 'closed')
      happened(endsOn, 'report', 'implementation', 'reporting')
    if (status === 'closed') {
      write.attach(officer, addDays(endsOn, 40), 'action', id, 'report', 'Final report')
      happened(addDays(endsOn, 60), 'close', 'reporting', 'closed')
    }
    if (status === 'suspended' || status === 'cancelled')
      happened(
        addDays(startsOn, 200),
        status === 'suspended' ? 'suspend' : 'cancel',
        'implementation',
        status,
      )
    return held
  }

  function writeActivity(given: {
    actionId: number
    actionStatus: ActionStatus
    asked: Asked
    approved: Approved
    number: number
    first: string
    dice: Dice
  }): Held | null {
    const { actionId, asked, approved, number, first, dice } = given
    const { officer, theme } = approved
    const id = cases.activities.length + 1
    const kind = dice.one(activityKinds)
    const days = Array.from({ length: dice.whole(1, 4) }, (_, at) => addDays(first, at))
    const last = days.at(-1) as string
    const status = activityStatus(ground.today, first, last, given.actionStatus, dice)
    const title = `${kind.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())} on ${theme}`
    const happening = status === 'held' || status === 'reported'
    const cost = dice.whole(8, 40) * 1000
    cases.activities.push({
      id,
      actionId,
      number: String(number),
      kind,
      title,
      status,
      startsOn: first,
      endsOn: last,
      mode: dice.chance(0.8) ? 'on_site' : dice.chance(0.6) ? 'online' : 'hybrid',
      place: dice.chance(0.5) ? dice.one(towns) : dice.one(places),
      countryCode: asked.country,
      languages: dice.one(languages),
      objective: `To share what administrations of the Union have learnt about ${theme}.`,
      plannedCost: cost,
      actualCost: status === 'reported' ? cost - dice.whole(0, 3000) : null,
      createdAt: write.at(approved.decidedOn),
      updatedAt: write.at(happening ? addDays(last, 14) : approved.decidedOn),
    })
    const expert = dice.whole(0, ground.experts.length - 3)
    for (let at = 0; at < dice.whole(1, 3); at += 1)
      cases.deployments.push({
        activityId: id,
        personId: ground.experts[expert + at] as number,
        daysPlanned: days.length + 2,
        daysWorked: happening ? days.length + 2 : null,
      })
    const happened = (day: string, verb: string, from: string | null, to: string | null, details = {}) =>
      write.happened(officer, day, 'activity', id, verb, [from, to], { actionId, details })
    happened(approved.decidedOn, 'planActivity', null, 'planned')
    if (status === 'cancelled') happened(addDays(first, -10), 'cancel', 'planned', 'cancelled')
    if (status === 'postponed') happened(addDays(first, -10), 'postpone', 'planned', 'postponed')
    if (status === 'confirmed' || happening) happened(addDays(first, -28), 'confirm', 'planned', 'confirmed')
    if (!happening) return null
    const listedOn = addDays(last, 2)
    happened(listedOn, 'importRoster', null, null, { document: 'participants.xlsx' })
    happened(addDays(last, 3), 'hold', 'confirmed', 'held')
    if (status === 'reported') {
      write.attach(officer, addDays(last, 14), 'activity', id, 'mission_report', 'Mission report')
      happened(addDays(last, 14), 'report', 'held', 'reported')
    }
    const tested = kind === 'training' || kind === 'training_of_trainers' || kind === 'webinar'
    return { activityId: id, actionId, title, officer, country: asked.country, days, tested, listedOn }
  }

  function writeResult(given: {
    actionId: number
    status: ActionStatus
    approved: Approved
    planned: string
    dice: Dice
  }) {
    const { actionId, approved, planned, dice } = given
    const { officer, theme } = approved
    const id = cases.results.length + 1
    const kind = dice.one(resultKinds)
    const drafted = addDays(planned, -60)
    const validated = addDays(planned, 40)
    const adopted = addDays(planned, 100)
    const { today } = ground
    const status =
      given.status === 'cancelled'
        ? 'dropped'
        : adopted < today && dice.chance(0.7)
          ? 'adopted'
          : validated < today
            ? 'validated'
            : planned < today
              ? 'review'
              : drafted < today
                ? 'drafting'
                : 'planned'
    const title = `${kind.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())} on ${theme}`
    const reference = write.reference('RES', approved.decidedOn)
    const updatedOn = { adopted, validated, review: planned, drafting: drafted }[status as string]
    cases.results.push({
      id,
      reference,
      actionId,
      kind,
      title,
      description: `What stays of the work on ${theme}.`,
      status,
      plannedFor: planned,
      adoptedBy: status === 'adopted' ? 'The Minister' : null,
      adoptedOn: status === 'adopted' ? adopted : null,
      adoptionEvidence: status === 'adopted' ? 'Official gazette' : null,
      inUseSince: status === 'adopted' && dice.chance(0.3) ? adopted : null,
      droppedReason: status === 'dropped' ? 'The Action was cancelled.' : null,
      createdAt: write.at(approved.decidedOn),
      updatedAt: write.at(updatedOn ?? approved.decidedOn),
    })
    const happened = (
      actor: number,
      day: string,
      verb: string,
      from: string | null,
      to: string,
      details = {},
    ) => write.happened(actor, day, 'result', id, verb, [from, to], { actionId, details })
    happened(officer, approved.decidedOn, 'plan', null, 'planned', { result: reference, title })
    if (status === 'planned' || status === 'dropped') return
    happened(officer, drafted, 'draft', 'planned', 'drafting')
    const documentId = write.attach(officer, drafted, 'result', id, 'result_file', title)
    const language = dice.one(['en', 'es', 'fr', 'pt'])
    cases.versions.push({ resultId: id, number: 1, language, documentId, addedAt: write.at(drafted) })
    if (status === 'drafting') return
    happened(officer, planned, 'review', 'drafting', 'review')
    if (status === 'review') return
    happened(ground.staff.monitoring, validated, 'validate', 'review', 'validated')
    if (status === 'adopted')
      happened(officer, adopted, 'adopt', 'validated', 'adopted', {
        adoptedBy: 'The Minister',
        adoptedOn: adopted,
      })
  }
}

type Dates = { endorsedOn: string; startsOn: string; endsOn: string }

function statusOf(today: string, { endorsedOn, startsOn, endsOn }: Dates, dice: Dice): ActionStatus {
  if (today < endorsedOn) return 'design'
  if (today < addDays(startsOn, 90)) return 'endorsed'
  if (dice.chance(0.015)) return 'cancelled'
  if (today < endsOn) return dice.chance(0.05) ? 'suspended' : 'implementation'
  return today < addDays(endsOn, 60) ? 'reporting' : 'closed'
}

function activityStatus(
  today: string,
  first: string,
  last: string,
  of: ActionStatus,
  dice: Dice,
): ActivityStatus {
  if (dice.chance(0.03) || (of === 'cancelled' && dice.chance(0.5))) return 'cancelled'
  if (of === 'design' || of === 'endorsed') return 'planned'
  if (addDays(last, 45) < today) return 'reported'
  if (addDays(last, 3) < today) return 'held'
  if (of === 'cancelled') return 'cancelled'
  if (dice.chance(0.12)) return 'postponed'
  return first < addDays(today, 40) ? 'confirmed' : 'planned'
}
