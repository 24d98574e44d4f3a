import type { AimLevel, IndicatorUnit } from '@/db/enums'
import type { IndicatorCount } from '@/db/schema/framework'
import { addDays } from '@/domain/deadlines'

/*
 * What the Actions of the demo programme are measured by and published with. Targets and values are invented, but for
 * the 755 of Mexico II, which the factsheet gives.
 */

export type PlannedIndicator = {
  title: string
  es?: string
  unit?: IndicatorUnit
  count?: IndicatorCount
  definition?: string
  cumulative?: boolean
  ascending?: boolean
  baseline?: { value?: number; on: string; note?: string }
  periods: { from: string; to: string; target?: number; note?: string }[]
  actuals?: { on: string; value?: number; note?: string; women?: number; men?: number }[]
}
export type PlannedAim = {
  level: AimLevel
  title: string
  es?: string
  indicators?: PlannedIndicator[]
}
export type Publishing = {
  /** The name of the Action. */
  action: string
  aims: PlannedAim[]
  words: Partial<Record<'en' | 'es' | 'fr' | 'pt', string>>
  gcm: string[]
  sdg: string[]
  sectors: [code: string, percentage: number][]
  markers?: [code: string, significance: '0' | '1' | '2'][]
  shares?: [country: string, percentage: number][]
  /** Towns of `places`. */
  towns: string[]
  withheld?: boolean
  transactions?: {
    kind: 'commitment' | 'disbursement' | 'expenditure'
    on: string
    amount: number
    what: string
  }[]
}

export const places: Record<string, [country: string, latitude: number, longitude: number]> = {
  'Mexico City': ['MX', 19.4326, -99.1332],
  Tapachula: ['MX', 14.9056, -92.2634],
  Tenosique: ['MX', 17.4756, -91.4225],
  Tijuana: ['MX', 32.5149, -117.0382],
  Saltillo: ['MX', 25.4383, -100.9737],
  Acayucan: ['MX', 17.9486, -94.9139],
  Lima: ['PE', -12.0464, -77.0428],
  Cusco: ['PE', -13.532, -71.9675],
  Puno: ['PE', -15.8402, -70.0219],
  Tumbes: ['PE', -3.5669, -80.4515],
  'San José': ['CR', 9.9281, -84.0907],
  Upala: ['CR', 10.8994, -85.015],
  'Cartagena de Indias': ['CO', 10.391, -75.4794],
  Bogotá: ['CO', 4.711, -74.0721],
  Cúcuta: ['CO', 7.8939, -72.5078],
  Quito: ['EC', -0.1807, -78.4678],
  Tulcán: ['EC', 0.8119, -77.7173],
}

const trained = (more: Partial<IndicatorCount> = {}): IndicatorCount => ({
  measure: 'trainees',
  rule: 'once',
  ...more,
})
const adopted: IndicatorCount = { measure: 'results_adopted', rule: 'each_time' }

export const pastPublishing: Publishing[] = [
  {
    action: 'Mexico II',
    words: {
      en: 'Protection of refugees and integration of immigrants in Mexico',
      es: 'Protección de refugiados e integración de inmigrantes en México',
      fr: 'Protection des réfugiés et intégration des immigrés au Mexique',
      pt: 'Proteção de refugiados e integração de imigrantes no México',
    },
    aims: [
      {
        level: 'objective',
        title: 'Refugees in Mexico are identified and protected, and immigrants find their place',
        es: 'En México se identifica y protege a las personas refugiadas, y las inmigrantes se integran',
      },
      {
        level: 'outcome',
        title: 'Officials identify, refer and decide by one procedure',
        es: 'El personal identifica, remite y resuelve con un mismo procedimiento',
        indicators: [
          {
            title: 'Applications for refugee status decided within the legal term',
            es: 'Solicitudes de la condición de refugiado resueltas en el plazo legal',
            unit: 'percentage',
            definition: 'Told by the Commission for Refugee Assistance from its own register.',
            baseline: { value: 61, on: '2016-12-31', note: 'Register of the Commission' },
            periods: [
              { from: '2017-01-01', to: '2017-12-31', target: 70 },
              { from: '2018-01-01', to: '2018-12-31', target: 80 },
            ],
            actuals: [
              { on: '2017-06-30', value: 63 },
              { on: '2017-12-20', value: 68, note: 'More applications than ever' },
              { on: '2018-06-30', value: 72 },
              { on: '2018-12-05', value: 77 },
            ],
          },
        ],
      },
      {
        level: 'output',
        title: 'Officials and staff are trained in asylum and integration',
        es: 'Personal funcionario y de apoyo formado en asilo e integración',
        indicators: [
          {
            title: 'People trained',
            es: 'Personas formadas',
            count: trained(),
            baseline: { value: 0, on: '2017-01-09' },
            periods: [
              { from: '2017-01-09', to: '2017-12-31', target: 400 },
              { from: '2018-01-01', to: '2018-12-14', target: 755, note: 'As the factsheet gives it' },
            ],
          },
          {
            title: 'Women among the people trained',
            es: 'Mujeres entre las personas formadas',
            count: trained({ gender: 'female' }),
            baseline: { value: 0, on: '2017-01-09' },
            periods: [
              { from: '2017-01-09', to: '2017-12-31', target: 200 },
              { from: '2018-01-01', to: '2018-12-14', target: 380 },
            ],
          },
          {
            title: 'Places taken in trainings',
            es: 'Lugares ocupados en las formaciones',
            count: trained({ rule: 'each_time' }),
            cumulative: false,
            baseline: { value: 0, on: '2017-01-09' },
            periods: [
              { from: '2017-01-09', to: '2017-12-31', target: 500 },
              { from: '2018-01-01', to: '2018-12-14', target: 450 },
            ],
          },
        ],
      },
      {
        level: 'output',
        title: 'A common course is adopted',
        es: 'Un curso común queda adoptado',
        indicators: [
          {
            title: 'Results that the authorities adopted',
            es: 'Resultados que las autoridades adoptaron',
            count: adopted,
            baseline: { value: 0, on: '2017-01-09' },
            periods: [{ from: '2017-01-09', to: '2018-12-31', target: 1 }],
          },
        ],
      },
    ],
    gcm: ['7', '12', '15', '16', '23'],
    sdg: ['10.7', '16.9', '17.16'],
    sectors: [
      ['15190', 70],
      ['15160', 30],
    ],
    markers: [
      ['1', '1'],
      ['3', '2'],
    ],
    towns: ['Mexico City', 'Tapachula', 'Tenosique', 'Tijuana', 'Saltillo', 'Acayucan'],
    transactions: [
      { kind: 'commitment', on: '2017-01-09', amount: 365_000, what: 'Budget of the Action' },
      { kind: 'expenditure', on: '2017-12-20', amount: 171_400, what: 'Activities of 2017' },
      { kind: 'expenditure', on: '2018-12-14', amount: 166_250, what: 'Activities of 2018' },
    ],
  },
  {
    action: 'Mexico',
    words: {
      en: 'Protection of unaccompanied migrant minors in Mexico',
      es: 'Protección de la niñez migrante no acompañada en México',
      fr: 'Protection des mineurs migrants non accompagnés au Mexique',
      pt: 'Proteção de crianças e adolescentes migrantes desacompanhados no México',
    },
    aims: [
      {
        level: 'objective',
        title: 'Unaccompanied minors are identified, followed and protected',
        es: 'La niñez no acompañada es identificada, seguida y protegida',
      },
      {
        level: 'outcome',
        title: 'Migration stations work by the handbook',
        es: 'Las estaciones migratorias trabajan con el manual',
        indicators: [
          {
            title: 'Stations that work by the handbook',
            es: 'Estaciones que trabajan con el manual',
            baseline: { value: 0, on: '2015-04-01' },
            periods: [
              { from: '2017-01-01', to: '2017-12-31', target: 6 },
              { from: '2018-01-01', to: '2018-12-31', target: 14 },
              { from: '2019-01-01', to: '2019-12-31', target: 22 },
            ],
            actuals: [
              { on: '2017-06-30', value: 2 },
              { on: '2017-12-11', value: 5 },
              { on: '2018-06-29', value: 9 },
              { on: '2018-12-10', value: 15 },
              { on: '2019-12-09', value: 21, note: 'Two stations were closed' },
            ],
          },
          {
            title: 'What officers say of the handbook',
            es: 'Lo que el personal dice del manual',
            unit: 'words',
            baseline: { on: '2015-04-01', note: 'There was none' },
            periods: [{ from: '2018-01-01', to: '2018-12-31', note: 'Officers find their way in it' }],
            actuals: [{ on: '2018-12-10', note: 'Used daily for first interviews, seldom for referrals' }],
          },
        ],
      },
      {
        level: 'output',
        title: 'A handbook on European practices is adopted',
        es: 'Un manual de prácticas europeas queda adoptado',
        indicators: [
          {
            title: 'Handbooks that the authorities adopted',
            es: 'Manuales que las autoridades adoptaron',
            count: adopted,
            baseline: { value: 0, on: '2015-04-01' },
            periods: [{ from: '2015-04-01', to: '2020-04-30', target: 1 }],
          },
          {
            title: 'Officials trained',
            es: 'Personal formado',
            count: trained(),
            baseline: { value: 0, on: '2015-04-01' },
            periods: [
              { from: '2015-04-01', to: '2016-12-31', target: 40 },
              { from: '2017-01-01', to: '2020-04-30', target: 120 },
            ],
          },
        ],
      },
    ],
    gcm: ['7', '12', '13', '21'],
    sdg: ['10.7', '16.2'],
    sectors: [['15190', 100]],
    markers: [['1', '1']],
    towns: ['Mexico City', 'Tapachula'],
  },
  {
    action: 'Peru III',
    words: {
      en: 'Smuggling routes in the provinces of Peru',
      es: 'Rutas del tráfico de migrantes en las provincias del Perú',
      fr: 'Routes du trafic de migrants dans les provinces du Pérou',
      pt: 'Rotas do contrabando de migrantes nas províncias do Peru',
    },
    aims: [
      {
        level: 'outcome',
        title: 'Provincial desks see and report smuggling alike',
        es: 'Las mesas provinciales detectan e informan el tráfico de la misma manera',
        indicators: [
          {
            title: 'Provincial desks that report by the common form',
            es: 'Mesas provinciales que informan con el formato común',
            baseline: { value: 0, on: '2016-11-02' },
            periods: [
              { from: '2017-01-01', to: '2017-12-31', target: 4 },
              { from: '2018-01-01', to: '2018-12-31', target: 8 },
              { from: '2019-01-01', to: '2019-12-31', target: 12 },
            ],
            actuals: [
              { on: '2017-12-18', value: 3 },
              { on: '2018-12-17', value: 8 },
              { on: '2019-12-16', value: 11 },
            ],
          },
        ],
      },
      {
        level: 'output',
        title: 'Officials of the desks are trained',
        es: 'Personal de las mesas formado',
        indicators: [
          {
            title: 'Officials trained',
            es: 'Personal formado',
            count: trained(),
            baseline: { value: 0, on: '2016-11-02' },
            periods: [
              { from: '2016-11-02', to: '2017-12-31', target: 100 },
              { from: '2018-01-01', to: '2020-04-30', target: 200 },
            ],
          },
          {
            title: 'Police among the officials trained',
            es: 'Policías entre el personal formado',
            count: trained({ institutionKind: 'police' }),
            baseline: { value: 0, on: '2016-11-02' },
            periods: [{ from: '2016-11-02', to: '2020-04-30', target: 60 }],
          },
        ],
      },
    ],
    gcm: ['9', '10', '11'],
    sdg: ['8.7', '10.7', '16.2'],
    sectors: [
      ['15190', 60],
      ['15132', 40],
    ],
    markers: [['3', '1']],
    shares: [
      ['PE', 85],
      ['BR', 5],
      ['CL', 5],
      ['EC', 5],
    ],
    towns: ['Lima', 'Cusco', 'Puno', 'Tumbes'],
  },
  {
    action: 'Costa Rica II',
    words: {
      en: 'Integration policy of Costa Rica, second plan',
      es: 'Política de integración de Costa Rica, segundo plan',
      fr: 'Politique d’intégration du Costa Rica, deuxième plan',
      pt: 'Política de integração da Costa Rica, segundo plano',
    },
    aims: [
      {
        level: 'output',
        title: 'The Second National Integration Plan is adopted',
        es: 'El Segundo Plan Nacional de Integración queda adoptado',
        indicators: [
          {
            title: 'National plans adopted',
            es: 'Planes nacionales adoptados',
            count: adopted,
            baseline: { value: 1, on: '2016-05-02', note: 'The first plan' },
            periods: [{ from: '2016-05-02', to: '2018-03-31', target: 2 }],
          },
        ],
      },
    ],
    gcm: ['1', '15', '16'],
    sdg: ['10.7', '17.18'],
    sectors: [['15190', 100]],
    towns: ['San José', 'Upala'],
  },
  {
    action: 'IberRed',
    words: {
      en: 'Judicial cooperation on trafficking and smuggling in Ibero-America',
      es: 'Cooperación judicial contra la trata y el tráfico en Iberoamérica',
      fr: 'Coopération judiciaire contre la traite et le trafic en Ibéro-Amérique',
      pt: 'Cooperação judicial contra o tráfico e o contrabando na Ibero-América',
    },
    aims: [
      {
        level: 'output',
        title: 'The protocol between prosecutors’ offices is revised',
        es: 'El protocolo entre fiscalías queda revisado',
        indicators: [
          {
            title: 'Offices that work by the revised protocol',
            es: 'Fiscalías que trabajan con el protocolo revisado',
            baseline: { value: 0, on: '2017-03-01' },
            periods: [{ from: '2017-03-01', to: '2018-01-31', target: 9 }],
            actuals: [
              { on: '2017-09-29', value: 4 },
              { on: '2018-01-26', value: 7 },
            ],
          },
        ],
      },
    ],
    gcm: ['9', '10', '23'],
    sdg: ['16.2', '17.16'],
    sectors: [
      ['15190', 50],
      ['15130', 50],
    ],
    markers: [['3', '2']],
    towns: ['Cartagena de Indias', 'San José'],
  },
  {
    action: 'Peru I',
    words: {},
    aims: [],
    gcm: [],
    sdg: [],
    sectors: [],
    towns: [],
    withheld: true,
  },
]

/** Those that are under way, around today. */
export const livePublishing = (day: (offset: number) => string): Publishing[] => [
  {
    action: 'Colombia',
    words: {
      en: 'Exchange of migration data in Colombia',
      es: 'Intercambio de datos sobre migración en Colombia',
      fr: 'Échange de données sur la migration en Colombie',
      pt: 'Intercâmbio de dados sobre migração na Colômbia',
    },
    aims: [
      {
        level: 'outcome',
        title: 'Institutions exchange migration data by common rules',
        es: 'Las instituciones intercambian datos sobre migración con reglas comunes',
        indicators: [
          {
            title: 'Institutions that exchange data',
            es: 'Instituciones que intercambian datos',
            baseline: { value: 2, on: day(-200) },
            periods: [
              { from: day(-180), to: day(60), target: 5 },
              { from: addDays(day(60), 1), to: day(240), target: 8 },
            ],
            actuals: [
              { on: day(-120), value: 2 },
              { on: day(-60), value: 3 },
              { on: day(-10), value: 4, note: 'A third ministry signed' },
            ],
          },
        ],
      },
      {
        level: 'output',
        title: 'Officials are trained in migration statistics',
        es: 'Personal formado en estadísticas migratorias',
        indicators: [
          {
            title: 'Officials trained',
            es: 'Personal formado',
            count: trained(),
            baseline: { value: 0, on: day(-200) },
            periods: [
              { from: day(-200), to: day(60), target: 30 },
              { from: addDays(day(60), 1), to: day(240), target: 60 },
            ],
          },
        ],
      },
    ],
    gcm: ['1', '17', '23'],
    sdg: ['10.7', '17.18'],
    sectors: [
      ['15190', 60],
      ['16062', 40],
    ],
    towns: ['Bogotá', 'Cúcuta'],
  },
  {
    action: 'Ecuador',
    words: {
      en: 'Referral at the northern border of Ecuador',
      es: 'Derivación en la frontera norte del Ecuador',
    },
    aims: [
      {
        level: 'output',
        title: 'Officials of the northern border are trained on referral',
        es: 'Personal de la frontera norte formado en derivación',
        indicators: [
          {
            title: 'Officials trained',
            es: 'Personal formado',
            count: trained(),
            baseline: { value: 0, on: day(-160) },
            periods: [
              { from: day(-160), to: day(90), target: 45 },
              { from: addDays(day(90), 1), to: day(300), target: 90 },
            ],
          },
        ],
      },
    ],
    gcm: ['7', '12'],
    sdg: ['10.7'],
    sectors: [['15190', 100]],
    towns: ['Quito', 'Tulcán'],
  },
]
