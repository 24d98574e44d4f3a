import type { Db } from '@/db/client'
import type { Locale, Role } from '@/db/enums'
import { user, userCountry, userRegion } from '@/db/schema/user'
import { findOrCreateInstitution } from '@/domain/institutions/find-or-create-institution'
import { demoPassword } from '@/domain/users/demo-accounts'
import { hashPassword } from '@/domain/users/password'
import type { Body } from './demo-programme/facts'
import { bodies } from './demo-programme/institutions'

type Somebody = {
  email: string
  name: string
  role: Role
  locale: Locale
  regions?: string[]
  countries?: string[]
  institution?: Body
  function?: string
  phone?: string
}

/** The accounts of the demo programme. All of these people are invented. */
const people: Somebody[] = [
  {
    email: 'coordinator@example.org',
    name: 'Ingrid Vandamme',
    role: 'coordinator',
    locale: 'en',
    regions: ['lac'],
  },
  {
    email: 'officer@example.org',
    name: 'Lucía Herrera Quispe',
    role: 'officer',
    locale: 'en',
    regions: ['lac'],
  },
  {
    email: 'officer.two@example.org',
    name: 'Tomás Oliveira Prado',
    role: 'officer',
    locale: 'pt',
    regions: ['lac', 'africa'],
  },
  {
    email: 'oficial@example.org',
    name: 'Valeria Montoya Ríos',
    role: 'officer',
    locale: 'es',
    regions: ['lac'],
  },
  { email: 'monitoring@example.org', name: 'Amélie Brassart', role: 'me_officer', locale: 'fr' },
  { email: 'administrator@example.org', name: 'Jonas Lindqvist', role: 'administrator', locale: 'en' },
  {
    email: 'observer@example.org',
    name: 'Katarina Hofer',
    role: 'observer',
    locale: 'en',
    countries: ['MX', 'CR', 'PE'],
  },
  {
    email: 'focal.mexico@example.org',
    name: 'Rodrigo Saldaña Vela',
    role: 'focal_point',
    locale: 'es',
    institution: bodies.comar,
    function: 'Director de Cooperación Internacional',
    phone: '+52 55 0000 0101',
  },
  {
    email: 'focal.mexico.two@example.org',
    name: 'Ximena Robledo Arce',
    role: 'focal_point',
    locale: 'es',
    institution: bodies.comar,
    function: 'Subdirectora de Asistencia e Integración',
    phone: '+52 55 0000 0102',
  },
  {
    email: 'focal.peru@example.org',
    name: 'Milagros Paredes Huamán',
    role: 'focal_point',
    locale: 'es',
    institution: bodies.peruCommission,
    function: 'Secretaria Técnica',
    phone: '+51 1 000 0103',
  },
  {
    email: 'focal.costarica@example.org',
    name: 'Esteban Quirós Mora',
    role: 'focal_point',
    locale: 'es',
    institution: bodies.dgme,
    function: 'Jefe de Planificación',
    phone: '+506 0000 0104',
  },
]

/**
 * Makes an account of every role, focal points of three authorities among them, with the demo's password; without one nobody can
 * sign in with them.
 */
export async function loadUsers(db: Db, now: Date, { withPassword = true } = {}) {
  const passwordHash = withPassword ? await hashPassword(demoPassword) : null
  for (const { regions = [], countries = [], institution, ...account } of people) {
    await db.transaction(async (tx) => {
      const institutionId = institution ? (await findOrCreateInstitution(tx, institution)).id : null
      const [made] = await tx
        .insert(user)
        .values({ ...account, passwordHash, institutionId, createdAt: now })
        .returning({ id: user.id })
      const userId = made?.id ?? 0
      if (regions.length > 0)
        await tx.insert(userRegion).values(regions.map((regionCode) => ({ userId, regionCode })))
      if (countries.length > 0)
        await tx.insert(userCountry).values(countries.map((countryCode) => ({ userId, countryCode })))
    })
  }
}
