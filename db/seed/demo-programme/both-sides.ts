import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { RequestStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { followUp } from '@/db/schema/follow-up'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { addDays } from '@/domain/deadlines'
import { sendFiche } from '@/domain/fiches/send-fiche'
import { answerFollowUp } from '@/domain/follow-ups/answer-follow-up'
import { askFollowUp } from '@/domain/follow-ups/ask-follow-up'
import { writeMessage } from '@/domain/messages/write-message'
import { writeNote } from '@/domain/messages/write-note'
import { beginRequest } from '@/domain/requests/begin-request'
import { fillInRequest } from '@/domain/requests/fill-in-request'
import { as, bodyId, type World } from './world'

type Day = (offset: number) => string

/** What passes between the programme and its authorities when the demo programme is loaded, in the portal. */
export async function bothSides(world: World, day: Day) {
  await mexico(world, day)
  await peru(world, day)
  await whatCameOfIt(world, day)
}

/** A draft that is not sent yet, and talk about what is asked of the request before it. */
async function mexico(world: World, day: Day) {
  const focal = (offset: number, hour = 15) => as(world, 'focal.mexico@example.org', day(offset), hour)
  const { id } = await beginRequest(focal(-3), {
    title: 'Entrevista a personas con necesidades especiales de protección',
    ask: 'Pedimos el apoyo de expertos para revisar cómo entrevistamos a personas con necesidades especiales de protección.',
  })
  await fillInRequest(focal(-3, 16), {
    id,
    step: 'problem',
    problem:
      'Las delegaciones entrevistan con guías distintas y no siempre hay intérprete. Falta un criterio común para saber cuándo se necesita más tiempo u otra persona.',
    triedBefore: 'Una guía interna de 2021, que pocas delegaciones usan.',
  })
  await fillInRequest(focal(-2), {
    id,
    step: 'aims',
    objective: 'Una sola guía de entrevista, probada en cuatro delegaciones.',
    expectedResults: 'Una guía y 40 entrevistadores formados.',
  })
  const open = await requestOf(world.db, bodyId(world, 'comar'), ['clarification'])
  const lead = (offset: number, hour: number) => as(world, 'officer@example.org', day(offset), hour)
  await writeMessage(lead(-8, 10), {
    id: open,
    body: 'Buenos días. Le dejé una pregunta sobre las ciudades; con su respuesta podemos seguir.',
  })
  await writeMessage(focal(-7), {
    id: open,
    body: 'Muchas gracias. Lo estoy consultando con dos ayuntamientos y le respondo en estos días.',
  })
  await writeNote(lead(-7, 17), {
    id: open,
    body: 'The cities decide how large this gets. Two of them were in Mexico II: worth asking Valeria.',
  })
  await writeMessage(lead(-4, 9), {
    id: open,
    body: 'Perfecto. Si ayuda, podemos hablar por teléfono el jueves.',
  })
}

/** A fiche that waits for its endorsement. */
async function peru(world: World, day: Day) {
  const commission = bodyId(world, 'peruCommission')
  const open = await requestOf(world.db, commission, ['consultation'])
  const lead = (offset: number, hour: number) => as(world, 'oficial@example.org', day(offset), hour)
  await writeMessage(lead(-12, 11), {
    id: open,
    body: 'Estimada Milagros: su solicitud está en consulta. ¿Nos confirma las seis provincias?',
  })
  await writeMessage(as(world, 'focal.peru@example.org', day(-9), 16), {
    id: open,
    body: 'Son Puno, Tumbes, Cusco, Tacna, Madre de Dios y Loreto.',
  })
  await writeNote(lead(-9, 17), { id: open, body: 'Same six provinces as in Peru III.' })
  const [design] = await world.db
    .select({ id: action.id, requestId: request.id })
    .from(action)
    .innerJoin(request, eq(request.actionId, action.id))
    .where(and(eq(action.status, 'design'), eq(request.institutionId, commission)))
  if (!design) throw new Error('Peru has no Action in design')
  await sendFiche(lead(-5, 10), { id: design.id })
  await writeMessage(lead(-5, 11), {
    id: design.requestId,
    body: 'Le enviamos la ficha de la Acción. Si está de acuerdo, puede avalarla en el portal.',
  })
}

/** What was asked of authorities in the past they have answered; the last of Costa Rica is asked and waits. */
async function whatCameOfIt(world: World, day: Day) {
  const focal = world.actors.get('focal.costarica@example.org')
  const due = await world.db
    .select({
      id: followUp.id,
      dueOn: followUp.dueOn,
      lead: user.email,
      institutionId: request.institutionId,
    })
    .from(followUp)
    .innerJoin(action, eq(action.id, followUp.actionId))
    .innerJoin(request, eq(request.actionId, action.id))
    .innerJoin(user, eq(user.id, action.leadId))
    .where(and(eq(followUp.status, 'planned'), lt(followUp.dueOn, day(0))))
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
  const waits = due.filter(({ institutionId }) => institutionId === focal?.institutionId).at(-1)
  for (const [at, each] of due.entries()) {
    const asked = each === waits ? day(-9) : each.dueOn
    await askFollowUp(as(world, each.lead, asked, 8), { id: each.id })
    if (each === waits) continue
    const answered = as(world, each.lead, addDays(asked, 14 + (at % 5)), 11)
    await answerFollowUp(answered, { id: each.id, answers: answersOf[at % answersOf.length] ?? {} })
  }
}

const answersOf = [
  {
    used: 'Las delegaciones usan el documento en su trabajo diario; la unidad de formación, en los cursos de ingreso.',
    changed: 'Hay un procedimiento escrito donde antes decidía cada quien.',
    hinders: 'El personal cambia con frecuencia y hay que formarlo de nuevo.',
  },
  {
    used: 'Dos direcciones lo consultan para preparar sus planes anuales.',
    evidence: 'Está citado en la circular interna que rige desde el año siguiente.',
    next: 'Actualizarlo con las regiones y formar a más instructores.',
  },
]

async function requestOf(db: Db, institutionId: number, statuses: RequestStatus[]) {
  const [found] = await db
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.institutionId, institutionId), inArray(request.status, statuses)))
  if (!found) throw new Error(`the body ${institutionId} has no request in ${statuses.join(', ')}`)
  return found.id
}
