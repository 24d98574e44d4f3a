import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { insertRows } from '@/db/bulk'
import type { QuestionnaireKind } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { participation } from '@/db/schema/participation'
import { answer, answerSheet } from '@/db/schema/questionnaire'
import { addDays } from '@/domain/deadlines'
import { monthsAfter } from '@/domain/follow-ups/plan-follow-ups'
import { closeQuestionnaire } from '@/domain/questionnaires/close-questionnaire'
import { openQuestionnaire } from '@/domain/questionnaires/open-questionnaire'
import { prepareQuestionnaire } from '@/domain/questionnaires/prepare-questionnaire'
import type { AskedQuestion } from '@/domain/questionnaires/read-answers'
import { suggestedQuestions } from '@/domain/questionnaires/suggested-questions'
import { purposesOf } from '@/domain/questionnaires/times'
import { questionsOf } from '@/domain/questionnaires/visibility'
import { addQuestion } from '@/domain/questions/add-question'
import { questionsFor } from '@/domain/questions/queries'
import { randomOf } from './officials'
import { as, type World } from './world'

const keeper = 'monitoring@example.org'

/** Which activities were evaluated, how many of a hundred answered, and how content they were, from 0 to 1. */
const evaluated: [action: string, title: string, rate: number, content: number, upTo: 'open' | 'closed'][] = [
  ['Mexico II', 'Identifying refugees at the southern border', 78, 0.78, 'closed'],
  ['Mexico II', 'Identifying refugees at the northern border', 71, 0.7, 'closed'],
  ['Mexico II', 'Trainers of the Commission', 96, 0.88, 'closed'],
  ['Mexico II', 'Integration in cities that receive', 63, 0.66, 'closed'],
  ['Ecuador', 'How people are referred today', 86, 0.72, 'closed'],
  ['Ecuador', 'First contact and referral', 58, 0.82, 'open'],
]

/** Invented answers in own words, by what is asked: what will change, what was useful, what was missing. */
const said: string[][] = [
  [
    'Revisaré el formato de entrevista de mi delegación.',
    'Propondré una reunión mensual con la otra institución.',
    'Voy a usar la lista de indicadores desde la primera conversación.',
    'Quiero repetir el ejercicio con mi equipo.',
    'Separaré la entrevista de la toma de datos.',
  ],
  [
    'Los casos prácticos.',
    'Conocer a las personas con las que hablo por teléfono.',
    'La comparación con otros países.',
    'El trabajo en grupos pequeños.',
    'La ruta de canalización paso a paso.',
  ],
  [
    'Faltó tiempo para los casos.',
    'Más ejemplos de nuestra región.',
    'Que vengan también las fiscalías.',
    'Los materiales llegaron tarde.',
    'Nada, estuvo bien así.',
  ],
]

/** What participants thought of some activities, a form that is open now, one that waits for its day, and a test. */
export async function learning(world: World) {
  await testQuestions(world)
  for (const [at, [name, title, rate, content, upTo]] of evaluated.entries()) {
    const about = await find(world, name, title)
    const form = await prepare(world, about, 'evaluation', addDays(about.endsOn, -3))
    await openQuestionnaire(as(world, keeper, about.endsOn, 15), { id: form })
    await answerAll(world, about, form, { share: rate / 100, content, seed: at + 1 })
    if (upTo === 'closed')
      await closeQuestionnaire(as(world, keeper, addDays(about.endsOn, 20)), { id: form })
  }
  const border = await find(world, 'Mexico II', 'Identifying refugees at the southern border')
  const later = await prepare(world, border, 'follow_up', addDays(border.endsOn, 5))
  const askedOn = monthsAfter(border.endsOn, 6)
  await openQuestionnaire(as(world, keeper, askedOn), { id: later })
  await answerAll(world, border, later, { share: 0.44, content: 0.62, seed: 40 })
  await closeQuestionnaire(as(world, keeper, addDays(askedOn, 42)), { id: later })
  const contact = await find(world, 'Ecuador', 'First contact and referral')
  await prepare(world, contact, 'follow_up', addDays(contact.endsOn, 4))
}

type About = { id: number; actionId: number; endsOn: string; trainees: number }

async function find(world: World, name: string, title: string): Promise<About> {
  const [found] = await world.db
    .select({ id: activity.id, actionId: activity.actionId, endsOn: activity.endsOn })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(action.name, name), eq(activity.title, title)))
    .orderBy(asc(activity.id))
  if (!found?.endsOn) throw new Error(`${name} has no activity “${title}”`)
  const seats = and(eq(participation.activityId, found.id), eq(participation.role, 'trainee'))
  return { ...found, endsOn: found.endsOn, trainees: await world.db.$count(participation, seats) }
}

async function prepare(world: World, about: About, kind: QuestionnaireKind, day: string) {
  const context = as(world, keeper, day, 11)
  const library = await questionsFor(world.db, context.actor, purposesOf[kind])
  const questions = await suggestedQuestions(world.db, about, kind, library)
  const { id } = await prepareQuestionnaire(context, { id: about.id, kind, anonymous: true, questions })
  return id
}

/** Fills sheets in, the same each time but for their numbers, by two statements. */
async function answerAll(
  { db }: World,
  about: About,
  questionnaireId: number,
  { share, content, seed }: { share: number; content: number; seed: number },
) {
  const random = randomOf(104_729 * seed)
  const questions = await questionsOf(db, questionnaireId)
  const sheets = Array.from({ length: Math.round(about.trainees * share) }, () => randomUUID())
  const filled = sheets.map((id) => ({
    id,
    questionnaireId,
    source: random() < 0.25 ? ('paper' as const) : ('link' as const),
    locale: 'es' as const,
    answeredOn: about.endsOn,
  }))
  const answers = sheets.flatMap((sheetId) =>
    questions.flatMap((question) => {
      const given = answerTo(question, questions, content, random)
      return given
        ? [{ number: null, choices: null, text: null, ...given, sheetId, questionId: question.id }]
        : []
    }),
  )
  await db.transaction(async (tx) => {
    await insertRows(tx, answerSheet, filled as never)
    await insertRows(tx, answer, answers)
  })
}

function answerTo(
  { kind, scale, options, id }: AskedQuestion,
  questions: readonly AskedQuestion[],
  content: number,
  random: () => number,
) {
  if (kind === 'scale') {
    const { from, to } = scale ?? { from: 1, to: 5 }
    const leaning = content + (random() + random() - 1) * 0.45
    return { number: Math.min(to, Math.max(from, Math.round(from + leaning * (to - from)))) }
  }
  if (kind === 'text') {
    const texts = said[questions.filter((each) => each.kind === 'text').findIndex((each) => each.id === id)]
    return random() < 0.4 && texts ? { text: texts[Math.floor(random() * texts.length)] as string } : null
  }
  // The first answers are the more frequent ones, and the more so the more content people were.
  if (kind === 'choice') {
    const at = Math.floor(random() ** (0.5 + content * 2) * options.length)
    return { choices: [(options[at] ?? options[0])?.code ?? ''] }
  }
  const likely = options.filter((_, at) => random() < 0.6 * content ** at)
  return { choices: (likely.length > 0 ? likely : options.slice(0, 1)).map(({ code }) => code) }
}

/** A short test that the demo's trainings can begin and end with. */
async function testQuestions(world: World) {
  const in4 = (en: string, es: string, fr: string, pt: string) => ({ en, es, fr, pt })
  const context = as(world, keeper, '2016-02-15', 10)
  const test = { purpose: 'test', low: {}, high: {} } as const
  const option = (labels: ReturnType<typeof in4>, correct = false) => ({ labels, correct })
  const no = option(in4('No', 'No', 'Non', 'Não'))
  await addQuestion(context, {
    ...test,
    kind: 'choice',
    labels: in4(
      'What comes first when somebody may be a victim of trafficking?',
      '¿Qué es lo primero cuando alguien puede ser víctima de trata?',
      'Que fait-on en premier lorsqu’une personne peut être victime de traite ?',
      'O que vem primeiro quando alguém pode ser vítima de tráfico de pessoas?',
    ),
    options: [
      option(
        in4(
          'To take a full statement',
          'Tomar una declaración completa',
          'Recueillir une déposition complète',
          'Tomar um depoimento completo',
        ),
      ),
      option(
        in4(
          'To see to her safety and needs',
          'Atender su seguridad y sus necesidades',
          'Veiller à sa sécurité et à ses besoins',
          'Cuidar da sua segurança e necessidades',
        ),
        true,
      ),
      option(
        in4(
          'To inform her consulate',
          'Avisar a su consulado',
          'Informer son consulat',
          'Avisar o seu consulado',
        ),
      ),
    ],
  })
  await addQuestion(context, {
    ...test,
    kind: 'choice',
    labels: in4(
      'Does the consent of a child to being exploited count?',
      '¿Cuenta el consentimiento de un niño o una niña a ser explotado?',
      'Le consentement d’un enfant à son exploitation compte-t-il ?',
      'O consentimento de uma criança a ser explorada conta?',
    ),
    options: [
      option(
        in4(
          'Yes, from the age of 14',
          'Sí, desde los 14 años',
          'Oui, dès 14 ans',
          'Sim, a partir dos 14 anos',
        ),
      ),
      { ...no, correct: true },
    ],
  })
  await addQuestion(context, {
    ...test,
    kind: 'choices',
    labels: in4(
      'Which of these are elements of trafficking in persons (Palermo Protocol)?',
      '¿Cuáles de estos son elementos de la trata de personas (Protocolo de Palermo)?',
      'Lesquels sont des éléments de la traite des personnes (Protocole de Palerme) ?',
      'Quais destes são elementos do tráfico de pessoas (Protocolo de Palermo)?',
    ),
    options: [
      option(
        in4(
          'An act, such as recruitment',
          'Una acción, como la captación',
          'Un acte, tel le recrutement',
          'Um ato, como o recrutamento',
        ),
        true,
      ),
      option(
        in4('Crossing a border', 'Cruzar una frontera', 'Le passage d’une frontière', 'Cruzar uma fronteira'),
      ),
      option(
        in4(
          'Means, such as deceit',
          'Medios, como el engaño',
          'Des moyens, telle la tromperie',
          'Meios, como o engano',
        ),
        true,
      ),
      option(
        in4(
          'The purpose of exploitation',
          'El fin de explotación',
          'Le but d’exploitation',
          'A finalidade de exploração',
        ),
        true,
      ),
    ],
  })
}
