import { asc, eq } from 'drizzle-orm'
import type { Locale, PublicationSection } from '@/db/enums'
import { action } from '@/db/schema/action'
import { programme } from '@/db/schema/reference'
import { addLogo } from '@/domain/look/add-logo'
import { editLook } from '@/domain/look/edit-look'
import { approveText } from '@/domain/publication/approve-text'
import { sendBackText } from '@/domain/publication/send-back-text'
import { submitText } from '@/domain/publication/submit-text'
import { writeText } from '@/domain/publication/write-text'
import { actorByEmail } from '@/domain/users/queries'
import { english } from './publication-texts/en'
import { spanish } from './publication-texts/es'
import { french } from './publication-texts/fr'
import { portuguese } from './publication-texts/pt'
import type { PublicationWords } from './publication-texts/words'
import { as, type World } from './world'

const region = 'lac'
const writers = {
  en: 'officer@example.org',
  es: 'oficial@example.org',
  fr: 'officer@example.org',
  pt: 'oficial@example.org',
}
const words: Record<Locale, PublicationWords> = { en: english, es: spanish, fr: french, pt: portuguese }

/** Hands around a woven cloth: people from all sides who do a piece of work together, which is a minga. */
const sign = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">
<g fill="none" stroke-width="13" stroke-linecap="round">
${[0, 60, 120, 180, 240, 300]
  .map(
    (turn, at) =>
      `<path d="M60 12 A48 48 0 0 1 98.5 31.3" stroke="${['#7a2f22', '#c8772c', '#1f5a52'][at % 3]}" transform="rotate(${turn} 60 60)"/>`,
  )
  .join('\n')}
</g>
<path d="M60 34 82 60 60 86 38 60Z" fill="#7a2f22"/><path d="M60 46 72 60 60 74 48 60Z" fill="#ffffff"/>
</svg>`

/** A bridge over water, the sign of whoever pays for the programme: no sign of anybody that there is. */
const bridge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 110" width="220" height="110">
<path d="M6 30H214V74H198A24 24 0 0 0 150 74H134A24 24 0 0 0 86 74H70A24 24 0 0 0 22 74H6Z" fill="#1f5a52"/>
<path d="M6 18H214" stroke="#1f5a52" stroke-width="7"/>
<g fill="none" stroke="#c8772c" stroke-width="7" stroke-linecap="round">
<path d="M10 88q17 -11 34 0t34 0 34 0 34 0 34 0 30 -2"/><path d="M44 103q17 -11 34 0t34 0 34 0 30 -2"/>
</g>
</svg>`

const logos = [
  {
    file: sign,
    alt: {
      en: 'Six hands around a woven cloth, the sign of the programme',
      es: 'Seis manos alrededor de una tela tejida, el signo del programa',
      fr: 'Six mains autour d’une étoffe tissée, le signe du programme',
      pt: 'Seis mãos em volta de um tecido, o símbolo do programa',
    },
  },
  {
    file: bridge,
    alt: {
      en: 'A bridge of three arches over water, the sign of the fund that pays for it',
      es: 'Un puente de tres arcos sobre el agua, el signo del fondo que lo financia',
      fr: 'Un pont de trois arches sur l’eau, le signe du fonds qui le finance',
      pt: 'Uma ponte de três arcos sobre a água, o símbolo do fundo que o financia',
    },
  },
]

/** Writes the region's publication in four languages, reviewed and approved, and gives the programme its look. */
export async function writePublication(world: World, day: (offset: number) => string) {
  await chooseLook(world, day)
  const actions = await world.db
    .select({ name: action.name, reference: action.reference })
    .from(action)
    .where(eq(action.regionCode, region))
    .orderBy(asc(action.id))
  const referenceOf = new Map(actions.map(({ name, reference }) => [name, reference]))
  for (const [locale, said] of Object.entries(words) as [Locale, PublicationWords][]) {
    const { cards, ...sections } = said
    for (const [section, text] of Object.entries(sections) as [PublicationSection, string][])
      await publish(world, day, { place: section, locale, text })
    for (const [name, card] of Object.entries(cards))
      await publish(world, day, { place: referenceOf.get(name) ?? name, locale, ...card })
  }
  await workedOver(world, day)
}

type Said = { place: string; locale: Locale; text?: string }

async function publish(world: World, day: (offset: number) => string, said: Said, version = 1) {
  const writer = as(world, writers[said.locale], day(-45), 10)
  const { id } = await writeText(writer, { region, version, ...said })
  await submitText(as(world, writers[said.locale], day(-45), 16), { id, version: version + 1 })
  await approveText(as(world, 'coordinator@example.org', day(-41), 11), { id, version: version + 1 })
  return { id, version: version + 1 }
}

/** What has come of two texts since: one waits for the coordinator, one was sent back; neither is in the publication. */
async function workedOver(world: World, day: (offset: number) => string) {
  const next = async (locale: Locale, place: 'way_forward' | 'trends', more: string) => {
    const writer = (hour: number) => as(world, writers[locale], day(-3), hour)
    const text = `${words[locale][place]}\n\n${more}`
    const { id } = await writeText(writer(9), { region, place, locale, version: 2, text })
    await submitText(writer(11), { id, version: 3 })
    return id
  }
  await next(
    'en',
    'way_forward',
    '# Learning from what was tried\n\nWhat worked in one country is often asked for in the next. Results should be easier to find for those who look for them.',
  )
  const id = await next(
    'es',
    'trends',
    '# Lo que viene\n\nLas cifras de 2018 mostrarán si la tendencia sigue.',
  )
  await sendBackText(as(world, 'coordinator@example.org', day(-2)), {
    id,
    reason: 'Falta la fuente de las cifras de 2018.',
  })
}

async function chooseLook({ db }: World, day: (offset: number) => string) {
  const actor = await actorByEmail(db, 'administrator@example.org')
  if (!actor) throw new Error('there is no administrator')
  const context = { db, actor, now: new Date(`${day(-60)}T09:00:00Z`) }
  const chosen: { logoId: number; alt: (typeof logos)[number]['alt'] }[] = []
  for (const { file, alt } of logos) {
    const { id } = await addLogo(context, { data: Buffer.from(file).toString('base64') })
    chosen.push({ logoId: id, alt })
  }
  const [row] = await db.select({ version: programme.version }).from(programme).where(eq(programme.id, 1))
  await editLook(context, {
    version: row?.version ?? 1,
    colour: '#7a2f22',
    logos: chosen,
  })
}
