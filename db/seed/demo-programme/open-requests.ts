import type { Ask, Decision, Opinion } from './facts'

export type OpenRequest = {
  asked: Ask
  upTo:
    | 'submitted'
    | 'screening'
    | 'clarification'
    | 'consultation'
    | 'deferred'
    | 'declined'
    | 'referred'
    | 'withdrawn'
  /** How many questions of the checklist are answered; all when left out. */
  answered?: number
  opinions?: Opinion[]
  decision?: Decision
  /** Why something is asked, or why the request is taken back, and on which day. */
  reason?: { on: string; words: string }
}

type Short = Pick<Ask, 'authority' | 'country' | 'title' | 'ask' | 'problem' | 'areas' | 'kinds'> & {
  officer?: string
  count?: number
  who: string
}

const ask = (received: string, short: Short): Ask => ({
  officer: short.officer ?? 'officer@example.org',
  authority: short.authority,
  region: 'lac',
  country: short.country,
  received,
  title: short.title,
  ask: short.ask,
  problem: short.problem,
  objective: 'Resolverlo con pares que ya lo hayan enfrentado.',
  expectedResults: 'Personal formado y un documento que quede en la institución.',
  areas: short.areas,
  kinds: short.kinds,
  beneficiaries: 'Personal de la institución y de las oficinas regionales.',
  beneficiaryCount: short.count ?? 40,
  contact: {
    name: short.who,
    post: 'Cooperación internacional',
    email: `cooperacion@${short.authority.toLowerCase()}.example.org`,
  },
  signatory: 'Dirección General',
})

/** Requests in every stage when the demo programme is loaded; `day` counts from that day. */
export function openRequests(day: (offset: number) => string): OpenRequest[] {
  return [
    {
      asked: ask(day(-170), {
        authority: 'argentina',
        country: 'AR',
        who: 'Graciela Iturralde',
        title: 'Equipamiento de puestos fronterizos',
        ask: 'Solicitamos lectores de documentos para los puestos fronterizos.',
        problem: 'Los lectores son antiguos.',
        areas: ['irregular_migration'],
        kinds: ['expert_mission'],
      }),
      upTo: 'declined',
      opinions: [
        {
          service: 'Programme team',
          stance: 'against',
          comments: 'The programme lends people and does not buy equipment.',
        },
      ],
      decision: {
        on: day(-130),
        reasons:
          'The programme gives no equipment. The authority may ask again for the training that goes with it.',
      },
    },
    {
      asked: ask(day(-150), {
        authority: 'jamaica',
        country: 'JM',
        officer: 'officer.two@example.org',
        who: 'Claudette Ferron',
        title: 'Reform of the work permit law',
        ask: 'We ask for a law firm to draft a bill on work permits.',
        problem: 'The law is from 1964.',
        areas: ['legal_migration'],
        kinds: ['desk_review'],
      }),
      upTo: 'referred',
      opinions: [
        {
          service: 'Programme team',
          stance: 'in_favour_with_comments',
          comments: 'A programme for legal drafting is open in the region.',
        },
      ],
      decision: {
        on: day(-112),
        reasons:
          'Referred to the regional facility for legal drafting, which has the means for a whole bill.',
      },
    },
    {
      asked: ask(day(-118), {
        authority: 'bolivia',
        country: 'BO',
        who: 'Wálter Choque Apaza',
        title: 'Registro de permisos de tránsito vecinal',
        ask: 'Solicitamos apoyo para ordenar el registro de permisos de tránsito vecinal.',
        problem: 'Cada puesto lleva su propio cuaderno.',
        areas: ['legal_migration', 'data'],
        kinds: ['expert_mission', 'workshop'],
      }),
      upTo: 'deferred',
      opinions: [{ service: 'Programme team', stance: 'in_favour' }],
      decision: {
        on: day(-75),
        reasons:
          'A good request for which there is no money left in this year’s envelope; kept for the next round.',
      },
    },
    {
      asked: ask(day(-82), {
        authority: 'brazil',
        country: 'BR',
        officer: 'officer.two@example.org',
        who: 'Renata Assunção',
        title: 'Capacitação em proteção de pessoas apátridas',
        ask: 'Solicitamos intercâmbio com pares sobre a determinação da apatridia.',
        problem: 'A lei é nova e há poucos casos decididos.',
        areas: ['protection'],
        kinds: ['workshop', 'study_visit'],
      }),
      upTo: 'consultation',
      opinions: [
        { service: 'Delegation in Brasília', stance: 'in_favour' },
        { service: 'Programme team', stance: 'in_favour' },
      ],
    },
    {
      asked: ask(day(-66), {
        authority: 'uruguay',
        country: 'UY',
        officer: 'oficial@example.org',
        who: 'Federico Bidegain',
        title: 'Turnos y atención al público',
        ask: 'Pedimos conocer sistemas de turnos.',
        problem: 'Las filas son largas.',
        areas: ['legal_migration'],
        kinds: ['webinar'],
      }),
      upTo: 'withdrawn',
      reason: { on: day(-51), words: 'The authority has found the answer in a neighbouring ministry.' },
    },
    {
      asked: ask(day(-50), {
        authority: 'chile',
        country: 'CL',
        who: 'Javiera Cárdenas Oyarzún',
        title: 'Acogida en municipios del norte',
        ask: 'Solicitamos intercambio con municipios que organizan la primera acogida.',
        problem: 'Los municipios del norte reciben a muchas personas y trabajan cada uno a su manera.',
        areas: ['integration', 'human_rights'],
        kinds: ['study_visit', 'workshop', 'training'],
        count: 70,
      }),
      upTo: 'consultation',
      opinions: [
        {
          service: 'Delegation in Santiago',
          stance: 'in_favour_with_comments',
          comments: 'Invite the association of municipalities.',
        },
        { service: 'Donor, home affairs' },
        { service: 'Programme team', stance: 'in_favour' },
      ],
    },
    {
      asked: ask(day(-44), {
        authority: 'peruCommission',
        country: 'PE',
        officer: 'oficial@example.org',
        who: 'Milagros Paredes Huamán',
        title: 'Seguimiento de los lineamientos en las provincias',
        ask: 'Solicitamos una revisión de los lineamientos en seis provincias.',
        problem: 'Los lineamientos tienen varios años y las rutas cambiaron.',
        areas: ['irregular_migration'],
        kinds: ['needs_assessment', 'workshop'],
      }),
      upTo: 'consultation',
      opinions: [
        { service: 'Programme team', stance: 'in_favour' },
        {
          service: 'Delegation in Lima',
          link: { email: 'delegation.lima@example.org', locale: 'es' },
        },
        { service: 'Donor, home affairs', link: { email: 'home.affairs@example.org', locale: 'en' } },
        { service: 'Embassy in Lima', observer: 'observer@example.org' },
      ],
    },
    {
      asked: ask(day(-27), {
        authority: 'comar',
        country: 'MX',
        who: 'Rodrigo Saldaña Vela',
        title: 'Integración local de personas refugiadas en ciudades medianas',
        ask: 'Solicitamos apoyo para trabajar con ciudades medianas que empiezan a recibir a personas refugiadas.',
        problem: 'Las ciudades no saben qué les toca hacer.',
        areas: ['integration', 'protection'],
        kinds: ['workshop', 'training'],
        count: 120,
      }),
      upTo: 'clarification',
      reason: { on: day(-11), words: '¿De qué ciudades se trata, y ya aceptaron participar?' },
    },
    {
      asked: ask(day(-16), {
        authority: 'guatemala',
        country: 'GT',
        who: 'Otto Ixcot Chávez',
        title: 'Reintegración de personas retornadas',
        ask: 'Solicitamos conocer experiencias de reintegración de personas retornadas.',
        problem: 'Llegan varios vuelos por semana y la atención termina en el aeropuerto.',
        areas: ['integration', 'development'],
        kinds: ['study_visit', 'workshop'],
      }),
      upTo: 'screening',
      answered: 5,
    },
    {
      asked: ask(day(-13), {
        authority: 'honduras',
        country: 'HN',
        who: 'Suyapa Zelaya Mejía',
        title: 'Campaña sobre los riesgos del tráfico de migrantes',
        ask: 'Solicitamos apoyo para una campaña en las comunidades de origen.',
        problem: 'Las redes ofrecen el viaje por internet.',
        areas: ['communication', 'irregular_migration'],
        kinds: ['workshop', 'coaching'],
      }),
      upTo: 'submitted',
    },
    {
      asked: ask(day(-3), {
        authority: 'paraguay',
        country: 'PY',
        who: 'Derlis Benítez Franco',
        title: 'Estadísticas de movilidad en la frontera',
        ask: 'Solicitamos apoyo para publicar estadísticas de movilidad.',
        problem: 'Los datos existen y nadie los publica.',
        areas: ['data', 'policy'],
        kinds: ['expert_mission', 'training'],
      }),
      upTo: 'submitted',
    },
    {
      asked: ask(day(-2), {
        authority: 'ecuadorInterior',
        country: 'EC',
        officer: 'coordinator@example.org',
        who: 'Verónica Endara Salgado',
        title: 'Visas para estudiantes de la región',
        ask: 'Solicitamos intercambio sobre visas para estudiantes.',
        problem: 'El trámite tarda más que el curso.',
        areas: ['legal_migration'],
        kinds: ['webinar', 'study_visit'],
      }),
      upTo: 'submitted',
    },
  ]
}
