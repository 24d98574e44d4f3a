import type { Body } from './facts'
import type { Workplace } from './officials'

const government = (name: string, countryCode: string, shortName?: string): Body => ({
  name,
  shortName,
  kind: 'national_government',
  countryCode,
})

/** The authorities and bodies of the demo programme. */
export const bodies = {
  comar: {
    name: 'Comisión Mexicana de Ayuda a Refugiados',
    shortName: 'COMAR',
    kind: 'refugee_commission',
    countryCode: 'MX',
  },
  inm: government('Instituto Nacional de Migración', 'MX', 'INM'),
  upm: government('Unidad de Política Migratoria', 'MX', 'UPM'),
  dif: government('Sistema Nacional para el Desarrollo Integral de la Familia', 'MX', 'SNDIF'),
  dgme: government('Dirección General de Migración y Extranjería', 'CR', 'DGME'),
  conatt: government(
    'Coalición Nacional contra el Tráfico Ilícito de Migrantes y la Trata de Personas',
    'CR',
    'CONATT',
  ),
  iberred: {
    name: 'Red Iberoamericana de Cooperación Jurídica Internacional',
    shortName: 'IberRed',
    kind: 'regional_organisation',
    countryCode: null,
  },
  peruCommission: government(
    'Comisión Multisectorial Permanente contra la Trata de Personas y el Tráfico Ilícito de Migrantes',
    'PE',
    'CMNP TP-TIM',
  ),
  peruInterior: government('Ministerio del Interior del Perú', 'PE', 'MININTER'),
  peruMigrations: government('Superintendencia Nacional de Migraciones', 'PE'),
  ecuadorInterior: government('Ministerio de Gobierno del Ecuador', 'EC'),
  colombia: government('Unidad Administrativa Especial Migración Colombia', 'CO', 'Migración Colombia'),
  dominicana: government('Instituto Nacional de Migración de la República Dominicana', 'DO', 'INM RD'),
  sica: {
    name: 'Sistema de la Integración Centroamericana',
    shortName: 'SICA',
    kind: 'regional_organisation',
    countryCode: null,
  },
  paraguay: government('Dirección Nacional de Migraciones del Paraguay', 'PY', 'DNM'),
  honduras: government('Instituto Nacional de Migración de Honduras', 'HN'),
  guatemala: government('Instituto Guatemalteco de Migración', 'GT', 'IGM'),
  chile: government('Servicio Nacional de Migraciones', 'CL', 'SERMIG'),
  brazil: government('Ministério da Justiça e Segurança Pública', 'BR', 'MJSP'),
  bolivia: government('Dirección General de Migración de Bolivia', 'BO', 'DIGEMIG'),
  argentina: government('Dirección Nacional de Migraciones', 'AR', 'DNM'),
  jamaica: government('Ministry of National Security of Jamaica', 'JM', 'MNS'),
  uruguay: government('Dirección Nacional de Migración', 'UY', 'DNM'),
} as const satisfies Record<string, Body>
export type BodyKey = keyof typeof bodies

const border = ['Chiapas', 'Tabasco', 'Veracruz', 'Oaxaca', 'Baja California', 'Coahuila', 'Ciudad de México']
const prosecutors: [name: string, mail: string, countryCode: string][] = [
  ['Fiscalía General de la Nación', 'fiscalia-co', 'CO'],
  ['Fiscalía General del Estado', 'fiscalia-ec', 'EC'],
  ['Fiscalía General de la República', 'fiscalia-sv', 'SV'],
  ['Ministério Público Federal', 'mpf-br', 'BR'],
  ['Ministerio Público Fiscal', 'mpf-ar', 'AR'],
  ['Ministerio Público - Fiscalía de la Nación', 'mpfn-pe', 'PE'],
  ['Ministerio Público', 'mp-gt', 'GT'],
  ['Ministerio Público', 'mp-cr', 'CR'],
  ['Ministerio Público', 'mp-pa', 'PA'],
  ['Fiscalía General del Estado', 'fiscalia-es', 'ES'],
]
const regions = ['Puno', 'Tumbes', 'Cusco', 'Tacna', 'Madre de Dios', 'Loreto']

const at = (countryCode: string, places: Omit<Workplace, 'countryCode'>[]): Workplace[] =>
  places.map((place) => ({ ...place, countryCode }))

/** Where the invented officials of each pool work. */
export const pools: Record<string, Workplace[]> = {
  mexico: at('MX', [
    { name: bodies.comar.name, kind: 'refugee_commission', mail: 'comar', share: 24, states: border },
    { name: bodies.inm.name, kind: 'national_government', mail: 'inm', share: 22, states: border },
    { name: bodies.dif.name, kind: 'national_government', mail: 'dif', share: 12, states: border },
    { name: 'Secretaría de Relaciones Exteriores', kind: 'national_government', mail: 'sre', share: 5 },
    {
      name: 'Ayuntamiento de Tapachula',
      kind: 'local_government',
      mail: 'tapachula',
      share: 6,
      states: ['Chiapas'],
    },
    {
      name: 'Ayuntamiento de Saltillo',
      kind: 'local_government',
      mail: 'saltillo',
      share: 5,
      states: ['Coahuila'],
    },
    {
      name: 'Ayuntamiento de Tijuana',
      kind: 'local_government',
      mail: 'tijuana',
      share: 5,
      states: ['Baja California'],
    },
    { name: 'Casa del Migrante La Posada', kind: 'ngo', mail: 'laposada', share: 6, states: border },
    {
      name: 'Red de Albergues del Sureste',
      kind: 'ngo',
      mail: 'albergues',
      share: 6,
      states: ['Chiapas', 'Tabasco'],
    },
    {
      name: 'Organización Internacional para las Migraciones',
      kind: 'international_organisation',
      mail: 'oim',
      share: 4,
    },
    {
      name: 'Alto Comisionado de las Naciones Unidas para los Refugiados',
      kind: 'international_organisation',
      mail: 'acnur',
      share: 5,
    },
  ]),
  costaRica: at('CR', [
    { name: bodies.dgme.name, kind: 'national_government', mail: 'dgme', share: 10 },
    { name: 'Instituto Mixto de Ayuda Social', kind: 'national_government', mail: 'imas', share: 4 },
    { name: 'Municipalidad de Upala', kind: 'local_government', mail: 'upala', share: 3 },
    { name: 'Municipalidad de San José', kind: 'local_government', mail: 'sanjose', share: 3 },
    { name: 'Fuerza Pública', kind: 'police', mail: 'fuerzapublica', share: 4 },
    { name: 'Universidad de Costa Rica', kind: 'academia', mail: 'ucr', share: 1 },
  ]),
  peru: at('PE', [
    {
      name: bodies.peruInterior.name,
      kind: 'national_government',
      mail: 'mininter',
      share: 5,
      states: regions,
    },
    { name: 'Policía Nacional del Perú', kind: 'police', mail: 'pnp', share: 7, states: regions },
    {
      name: bodies.peruMigrations.name,
      kind: 'national_government',
      mail: 'migraciones-pe',
      share: 4,
      states: regions,
    },
    { name: 'Gobierno Regional de Puno', kind: 'local_government', mail: 'puno', share: 4, states: ['Puno'] },
    {
      name: 'Gobierno Regional de Tumbes',
      kind: 'local_government',
      mail: 'tumbes',
      share: 4,
      states: ['Tumbes'],
    },
    { name: 'Poder Judicial del Perú', kind: 'judiciary', mail: 'pj', share: 3, states: regions },
    { name: 'Asociación Caminos Seguros', kind: 'ngo', mail: 'caminosseguros', share: 2, states: regions },
  ]),
  iberoAmerica: prosecutors.map(([name, mail, countryCode]) => ({
    name,
    mail,
    countryCode,
    kind: 'judiciary',
    share: 1,
  })),
  ecuador: at('EC', [
    { name: bodies.ecuadorInterior.name, kind: 'national_government', mail: 'gobierno-ec', share: 5 },
    { name: 'Policía Nacional del Ecuador', kind: 'police', mail: 'policia-ec', share: 4 },
    {
      name: 'Gobierno Autónomo Descentralizado de Tulcán',
      kind: 'local_government',
      mail: 'tulcan',
      share: 2,
    },
  ]),
  colombia: at('CO', [
    { name: bodies.colombia.name, kind: 'national_government', mail: 'migracioncolombia', share: 6 },
    { name: 'Alcaldía de Cúcuta', kind: 'local_government', mail: 'cucuta', share: 3 },
  ]),
}
