import type { InstitutionKind } from '@/db/enums'
import type { Context } from '@/domain/command'
import { daysBetween } from '@/domain/deadlines'
import { importRoster } from '@/domain/rosters/import-roster'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import type { Trainees } from './facts'
import { type Official, randomOf } from './officials'
import { pieces, type World } from './world'

const kindWords: Record<InstitutionKind, string> = {
  national_government: 'Gobierno nacional',
  local_government: 'Gobierno local',
  refugee_commission: 'Comisión de refugiados',
  judiciary: 'Poder judicial',
  parliament: 'Parlamento',
  police: 'Policía',
  regional_organisation: 'Organismo regional',
  ngo: 'ONG',
  international_organisation: 'Organismo internacional',
  academia: 'Academia',
}

/** Takes people out of a pool: so many who come for the first time, so many of those who came to this Action before. */
export function takeTrainees(world: World, pool: string, seen: Official[], wanted: Trainees, seed: number) {
  const source = world.pools.get(pool)
  if (!source) throw new Error(`there is no pool ${pool}`)
  const random = randomOf(seed)
  const again = [...seen]
    .map((official) => ({ official, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, wanted.again ?? 0)
    .map(({ official }) => official)
  const fresh = source.people.slice(source.used, source.used + wanted.fresh)
  source.used += fresh.length
  seen.push(...fresh)
  return [...again, ...fresh].sort((a, b) => a.familyNames.localeCompare(b.familyNames, 'es'))
}

/** The attendance list of an activity, as a ministry's office sends it; scores where there was a test. */
function attendanceList(
  officials: readonly Official[],
  days: readonly string[],
  tested: boolean,
  seed: number,
) {
  const random = randomOf(seed)
  const header = [
    'No.',
    'Apellidos',
    'Nombre de pila',
    'Sexo',
    'Institución',
    'Tipo de institución',
    'Cargo',
    'País',
    'Estado',
    'Correo electrónico',
    ...days,
    ...(tested ? ['Prueba inicial', 'Prueba final'] : []),
    'Consentimiento',
  ]
  const rows = officials.map((official, at) => {
    const there = days.map(() => random() < 0.94)
    if (!there.includes(true)) there[0] = true
    const before = 35 + Math.round(random() * 30)
    const after = Math.min(100, before + 12 + Math.round(random() * 28))
    return [
      at + 1,
      official.familyNames,
      official.givenNames,
      official.gender === 'female' ? 'F' : 'M',
      official.institution,
      kindWords[official.kind],
      official.position,
      official.countryCode,
      official.state ?? '',
      official.email,
      ...there.map((present) => (present ? 'x' : '')),
      ...(tested ? [before, after] : []),
      'sí',
    ]
  })
  return Buffer.from(`\ufeff${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`)
}

/** Uploads and imports the list of an activity, as its officer does. */
export async function importTrainees(
  context: Context,
  event: { id: number; from: string; to: string; tested: boolean },
  officials: readonly Official[],
) {
  const days = daysBetween(event.from, event.to)
  const body = pieces(attendanceList(officials, days, event.tested, event.id))
  const upload = await uploadRoster(context, { id: event.id, filename: 'lista-de-asistencia.csv', body })
  await importRoster(context, { id: event.id, uploadId: upload.id })
}
