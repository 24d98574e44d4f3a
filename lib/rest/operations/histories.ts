import type { Entity } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { historyFor } from '@/domain/audit/history'
import type { Context } from '@/domain/command'
import { getEdition } from '@/domain/editions/queries'
import { notFound } from '@/domain/errors'
import { getPerson } from '@/domain/people/queries'
import { getText } from '@/domain/publication/queries'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import { getQuestion } from '@/domain/questions/queries'
import { getRegistration } from '@/domain/registrations/queries'
import { getSavedFigure } from '@/domain/saved-figures/queries'
import { getSchedule } from '@/domain/schedules/queries'
import { getUser } from '@/domain/users/list-users'
import { getWebhook } from '@/domain/webhooks/queries'
import { historySentence, type Texts } from '@/lib/history-sentence'
import { isUuid } from '@/lib/is-uuid'
import { textsIn } from '@/reports/texts'
import { localeIn, theAction, theActivity, theMeeting, theRequest, theResult } from '../called'
import { type Asked, number, type Operation, read } from '../operation'

type Found = { id: number | null }

/**
 * What happened to a record that exists for whoever asks, as its page tells it: in sentences, and for the team with
 * what the events say. `except` are verbs that would drown the others, `only` those that the page tells of.
 */
const historyOf =
  (
    entity: Entity,
    find: (context: Context, asked: Asked) => Promise<Found>,
    except: readonly string[] = [],
    only?: readonly string[],
  ) =>
  async (context: Context, asked: Asked) => {
    const { db, actor } = context
    const { id } = await find(context, asked)
    const events = id === null ? [] : await historyFor(db, actor, entity, id, only)
    const sentence = historySentence(textsIn(actor.locale) as unknown as Texts, actor.locale)
    return {
      items: events
        .filter(({ verb }) => !except.includes(verb))
        .map(({ actor: by, details, ...event }) => ({
          ...event,
          by,
          sentence: sentence({ ...event, details }),
          details: isStaff(actor) ? details : {},
        })),
    }
  }

const numbered =
  <Id extends { id: number }>(find: (context: Context, id: number) => Promise<Id>) =>
  (context: Context, { params: { id = '' } }: Asked) =>
    find(context, number(id))

/** What the page shows to the team alone. */
const forTeam =
  <Value extends Found>(find: (context: Context, asked: Asked) => Promise<Value>) =>
  async (context: Context, asked: Asked) => {
    demandTeam(context.actor)
    return find(context, asked)
  }
const theProgrammeItself = async () => ({ id: 1 })
function demandTeam(actor: Actor) {
  if (!isStaff(actor)) throw notFound()
}

const theText = async ({ db, actor }: Context, { params }: Asked) => {
  const { region = '', place = '', locale = '' } = params
  return getText(db, actor, { region, place, locale: localeIn(locale) })
}
const theRegistration = async ({ db, actor }: Context, { params: { key = '' } }: Asked) => {
  if (!isUuid(key)) throw notFound()
  return getRegistration(db, actor, key)
}

/** Histories say who did what, so they are for who may know of people. */
const named = { scope: 'people' } as const

/** What happened to records. */
export const histories: readonly Operation[] = [
  read('/requests/{id}/history', 'getRequestHistory', historyOf('request', theRequest), named),
  read('/actions/{id}/history', 'getActionHistory', historyOf('action', theAction), named),
  read('/activities/{id}/history', 'getActivityHistory', historyOf('activity', theActivity), named),
  read('/results/{id}/history', 'getResultHistory', historyOf('result', theResult), named),
  read(
    '/programme/framework/history',
    'getProgrammeFrameworkHistory',
    historyOf('programme', forTeam(theProgrammeItself), [], ['editFramework', 'recordActual']),
    named,
  ),
  read('/meetings/{id}/history', 'getMeetingHistory', historyOf('meeting', theMeeting), named),
  read(
    '/people/{id}/history',
    'getPersonHistory',
    historyOf('person', forTeam(numbered(({ db, actor }, id) => getPerson(db, actor, id)))),
    named,
  ),
  read(
    '/questions/{id}/history',
    'getQuestionHistory',
    historyOf(
      'question',
      numbered(({ db, actor }, id) => getQuestion(db, actor, id)),
    ),
    named,
  ),
  read(
    '/questionnaires/{id}/history',
    'getQuestionnaireHistory',
    historyOf(
      'questionnaire',
      numbered(({ db, actor }, id) => getQuestionnaire(db, actor, id)),
    ),
    named,
  ),
  read(
    '/editions/{id}/history',
    'getEditionHistory',
    historyOf('edition', forTeam(numbered(({ db, actor }, id) => getEdition(db, actor, id)))),
    named,
  ),
  read(
    '/schedules/{id}/history',
    'getScheduleHistory',
    historyOf('schedule', forTeam(numbered(({ db, actor, now }, id) => getSchedule(db, actor, id, now)))),
    named,
  ),
  read(
    '/saved-figures/{id}/history',
    'getSavedFigureHistory',
    historyOf('saved_figure', numbered(getSavedFigure)),
    named,
  ),
  read(
    '/users/{id}/history',
    'getUserHistory',
    historyOf(
      'user',
      numbered(({ db, actor }, id) => getUser(db, actor, id)),
      ['signIn', 'signOut'],
    ),
    named,
  ),
  read(
    '/registrations/{key}/history',
    'getRegistrationHistory',
    historyOf('registration', theRegistration),
    named,
  ),
  read(
    '/webhooks/{id}/history',
    'getWebhookHistory',
    historyOf(
      'webhook',
      numbered(({ db, actor }, id) => getWebhook(db, actor, id)),
    ),
    named,
  ),
  read(
    '/publications/{region}/texts/{place}/{locale}/history',
    'getTextHistory',
    historyOf('publication_text', theText),
    named,
  ),
]
