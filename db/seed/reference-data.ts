import type { Labels } from '../schema/columns'

const in4 = (en: string, es: string, fr: string, pt: string): Labels => ({ en, es, fr, pt })

export const regions: [code: string, labels: Labels][] = [
  [
    'lac',
    in4(
      'Latin America and the Caribbean',
      'América Latina y el Caribe',
      'Amérique latine et Caraïbes',
      'América Latina e Caribe',
    ),
  ],
  ['africa', in4('Sub-Saharan Africa', 'África subsahariana', 'Afrique subsaharienne', 'África Subsaariana')],
  [
    'south',
    in4('Southern Neighbourhood', 'Vecindad meridional', 'Voisinage méridional', 'Vizinhança Meridional'),
  ],
  ['east', in4('Eastern Neighbourhood', 'Vecindad oriental', 'Voisinage oriental', 'Vizinhança Oriental')],
  [
    'silk_routes',
    in4(
      'Central and West Asia',
      'Asia Central y Occidental',
      'Asie centrale et occidentale',
      'Ásia Central e Ocidental',
    ),
  ],
  ['asia', in4('Asia and the Pacific', 'Asia y el Pacífico', 'Asie et Pacifique', 'Ásia e Pacífico')],
  ['gulf', in4('Gulf countries', 'Países del Golfo', 'Pays du Golfe', 'Países do Golfo')],
  [
    'balkans',
    in4(
      'Western Balkans and Türkiye',
      'Balcanes Occidentales y Türkiye',
      'Balkans occidentaux et Türkiye',
      'Bálcãs Ocidentais e Türkiye',
    ),
  ],
  [
    'europe',
    in4(
      'European Union and its neighbours',
      'Unión Europea y sus vecinos',
      'Union européenne et ses voisins',
      'União Europeia e seus vizinhos',
    ),
  ],
  ['others', in4('Other countries', 'Otros países', 'Autres pays', 'Outros países')],
]

/** The codes of these regions on the DAC's list, as near as it comes to them; the others have none. */
export const dacRegions: Record<string, string> = {
  lac: '498',
  africa: '289',
  south: '189',
  east: '89',
  silk_routes: '619',
  asia: '798',
  gulf: '589',
  balkans: '89',
  europe: '89',
}

/** Every country of ISO 3166-1, in one region each. */
export const countriesByRegion: Record<string, string> = {
  lac: 'AG AI AR AW BB BL BM BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW',
  south: 'DZ EG EH IL JO LB LY MA PS SY TN',
  east: 'AM AZ BY GE MD UA',
  silk_routes: 'AF IQ IR KG KZ PK TJ TM UZ',
  asia: 'AS BD BN BT CC CK CN CX FJ FM GU HK ID IN IO JP KH KI KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU PF PG PH PN PW SB SG TH TK TL TO TV TW VN VU WF WS',
  gulf: 'AE BH KW OM QA SA YE',
  balkans: 'AL BA ME MK RS TR XK',
  europe:
    'AD AT AX BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU LV MC MT NL NO PL PM PT RO SE SI SJ SK SM VA',
  others: 'AQ AU BV CA GS HM NZ RU TF UM US',
}

/** The thematic areas of the factsheet and the brief; a programme edits them. */
export const areas: { code: string; parent?: string; labels: Labels }[] = [
  {
    code: 'irregular_migration',
    labels: in4(
      'Irregular migration and trafficking in human beings',
      'Migración irregular y trata de personas',
      'Migration irrégulière et traite des êtres humains',
      'Migração irregular e tráfico de pessoas',
    ),
  },
  {
    code: 'legal_migration',
    labels: in4(
      'Legal migration and mobility',
      'Migración legal y movilidad',
      'Migration légale et mobilité',
      'Migração legal e mobilidade',
    ),
  },
  {
    code: 'protection',
    labels: in4(
      'International protection and asylum',
      'Protección internacional y asilo',
      'Protection internationale et asile',
      'Proteção internacional e refúgio',
    ),
  },
  {
    code: 'development',
    labels: in4(
      'Migration and development',
      'Migración y desarrollo',
      'Migration et développement',
      'Migração e desenvolvimento',
    ),
  },
  {
    code: 'integration',
    labels: in4(
      'Integration and reintegration',
      'Integración y reintegración',
      'Intégration et réintégration',
      'Integração e reintegração',
    ),
  },
  {
    code: 'horizontal',
    labels: in4(
      'Horizontal interventions',
      'Intervenciones horizontales',
      'Interventions horizontales',
      'Intervenções horizontais',
    ),
  },
  {
    code: 'capacity',
    parent: 'horizontal',
    labels: in4(
      'Capacity development and training',
      'Desarrollo de capacidades y formación',
      'Renforcement des capacités et formation',
      'Desenvolvimento de capacidades e formação',
    ),
  },
  {
    code: 'consular',
    parent: 'horizontal',
    labels: in4('Consular affairs', 'Asuntos consulares', 'Affaires consulaires', 'Assuntos consulares'),
  },
  {
    code: 'human_rights',
    parent: 'horizontal',
    labels: in4('Human rights', 'Derechos humanos', 'Droits humains', 'Direitos humanos'),
  },
  {
    code: 'minors',
    parent: 'horizontal',
    labels: in4(
      'Unaccompanied minors',
      'Niñez y adolescencia no acompañada',
      'Mineurs non accompagnés',
      'Crianças e adolescentes desacompanhados',
    ),
  },
  {
    code: 'policy',
    parent: 'horizontal',
    labels: in4(
      'Migration policy and strategy development',
      'Elaboración de políticas y estrategias migratorias',
      'Élaboration de politiques et stratégies migratoires',
      'Elaboração de políticas e estratégias migratórias',
    ),
  },
  {
    code: 'data',
    parent: 'horizontal',
    labels: in4(
      'Migration data',
      'Datos sobre migración',
      'Données sur la migration',
      'Dados sobre migração',
    ),
  },
  {
    code: 'communication',
    parent: 'horizontal',
    labels: in4(
      'Public relations, communication and information',
      'Relaciones públicas, comunicación e información',
      'Relations publiques, communication et information',
      'Relações públicas, comunicação e informação',
    ),
  },
]

/** What an officer checks before a request goes to consultation. */
export const questions: [code: string, labels: Labels][] = [
  [
    'eligible_authority',
    in4(
      'Does a public authority of a partner country, or a regional organisation, ask?',
      '¿Lo pide una autoridad pública de un país socio o una organización regional?',
      'La demande vient-elle d’une autorité publique d’un pays partenaire ou d’une organisation régionale ?',
      'Quem pede é uma autoridade pública de um país parceiro ou uma organização regional?',
    ),
  ],
  [
    'signed',
    in4(
      'Is it signed by somebody who may commit the authority?',
      '¿La firma alguien que puede comprometer a la autoridad?',
      'Est-elle signée par une personne habilitée à engager l’autorité ?',
      'Está assinada por alguém que pode comprometer a autoridade?',
    ),
  ],
  [
    'within_mandate',
    in4(
      'Does it fall within the thematic areas of the programme?',
      '¿Corresponde a las áreas temáticas del programa?',
      'Relève-t-elle des domaines thématiques du programme ?',
      'Enquadra-se nas áreas temáticas do programa?',
    ),
  ],
  [
    'clear_need',
    in4(
      'Are the problem and the objective clear enough to plan?',
      '¿El problema y el objetivo son lo bastante claros para planificar?',
      'Le problème et l’objectif sont-ils assez clairs pour planifier ?',
      'O problema e o objetivo são claros o bastante para planejar?',
    ),
  ],
  [
    'no_duplication',
    in4(
      'Is nobody else already giving this support?',
      '¿Nadie más presta ya este apoyo?',
      'Ce soutien n’est-il pas déjà apporté par d’autres ?',
      'Ninguém mais já presta este apoio?',
    ),
  ],
  [
    'policy_link',
    in4(
      'Does it serve a national policy or strategy?',
      '¿Sirve a una política o estrategia nacional?',
      'Sert-elle une politique ou une stratégie nationale ?',
      'Serve a uma política ou estratégia nacional?',
    ),
  ],
  [
    'peers_available',
    in4(
      'Can peers with this experience be found?',
      '¿Se pueden encontrar pares con esta experiencia?',
      'Peut-on trouver des pairs ayant cette expérience ?',
      'É possível encontrar pares com essa experiência?',
    ),
  ],
  [
    'lasting',
    in4(
      'Does the authority say how results will last?',
      '¿La autoridad dice cómo perdurarán los resultados?',
      'L’autorité dit-elle comment les résultats dureront ?',
      'A autoridade diz como os resultados vão perdurar?',
    ),
  ],
]
