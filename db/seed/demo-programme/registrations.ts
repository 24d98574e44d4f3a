import type { register } from '@/domain/registrations/register'

type Asked = Parameters<typeof register>[1]

/** Authorities that wait to be let in, with the day on which they asked, counted from today. All invented. */
export const registrations: readonly { daysAgo: number; asked: Asked }[] = [
  {
    daysAgo: 6,
    asked: {
      authority: 'Dirección Nacional de Población y Movilidad Humana',
      parentAuthority: 'Ministerio del Interior',
      countryCode: 'EC',
      name: 'Fernanda Cevallos Mora',
      function: 'Directora de Planificación',
      email: 'f.cevallos@example.org',
      phone: '+593 2 000 0104',
      locale: 'es',
      reason:
        'Deseamos pedir apoyo para el registro de personas en movilidad en las provincias de la frontera norte.',
      consent: true,
    },
  },
  {
    daysAgo: 1,
    asked: {
      authority: 'Coordenação-Geral do Comitê Nacional para Refugiados',
      parentAuthority: 'Ministério da Justiça',
      countryCode: 'BR',
      name: 'Henrique Sampaio Luz',
      function: 'Coordenador',
      email: 'h.sampaio@example.org',
      locale: 'pt',
      reason: 'Acompanhamos a Ação sobre rotas de contrabando e gostaríamos de pedir uma visita de estudo.',
      consent: true,
    },
  },
]
