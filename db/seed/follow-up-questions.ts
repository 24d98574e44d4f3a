import type { Labels } from '../schema/columns'

/** What an authority is asked some months after an Action closed: what is used, changed, shown, in the way, next. */
export const followUpQuestions: [code: string, labels: Labels][] = [
  [
    'used',
    {
      en: 'What of the Action’s results do you use today, and who uses it?',
      es: '¿Cuáles de los resultados de la Acción usan hoy, y quién los usa?',
      fr: 'Quels résultats de l’Action utilisez-vous aujourd’hui, et qui les utilise ?',
      pt: 'Quais resultados da Ação são usados hoje, e quem os usa?',
    },
  ],
  [
    'changed',
    {
      en: 'What has changed in the way you work since then?',
      es: '¿Qué ha cambiado desde entonces en su manera de trabajar?',
      fr: 'Qu’est-ce qui a changé depuis dans votre façon de travailler ?',
      pt: 'O que mudou desde então na forma de trabalhar?',
    },
  ],
  [
    'evidence',
    {
      en: 'By what can one see it: figures, a rule, a budget, an example?',
      es: '¿En qué se nota: cifras, una norma, un presupuesto, un ejemplo?',
      fr: 'À quoi le voit-on : des chiffres, une règle, un budget, un exemple ?',
      pt: 'Em que se percebe: números, uma norma, um orçamento, um exemplo?',
    },
  ],
  [
    'hinders',
    {
      en: 'What stands in the way of using it more?',
      es: '¿Qué impide usarlo más?',
      fr: 'Qu’est-ce qui empêche de s’en servir davantage ?',
      pt: 'O que impede de usá-lo mais?',
    },
  ],
  [
    'next',
    {
      en: 'What do you mean to do next, and do you need anything for it?',
      es: '¿Qué se proponen hacer ahora, y necesitan algo para ello?',
      fr: 'Que comptez-vous faire ensuite, et de quoi avez-vous besoin pour cela ?',
      pt: 'O que pretendem fazer a seguir, e precisam de algo para isso?',
    },
  ],
]
