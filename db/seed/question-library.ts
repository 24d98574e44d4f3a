import type { QuestionKind, QuestionPurpose } from '../enums'
import type { Labels } from '../schema/columns'
import type { question } from '../schema/questionnaire'

const in4 = (en: string, es: string, fr: string, pt: string): Labels => ({ en, es, fr, pt })

type NewQuestion = Omit<typeof question.$inferInsert, 'createdAt'>

const disagreeToAgree = {
  from: 1,
  to: 5,
  low: in4('not at all', 'nada', 'pas du tout', 'nada'),
  high: in4('fully', 'totalmente', 'tout à fait', 'totalmente'),
}
const poorToExcellent = {
  from: 1,
  to: 5,
  low: in4('poor', 'deficiente', 'insuffisant', 'ruim'),
  high: in4('excellent', 'excelente', 'excellent', 'excelente'),
}

const scale = (
  labels: Labels,
  ends: NonNullable<NewQuestion['scale']>,
  purpose: QuestionPurpose = 'evaluation',
) => asked(purpose, 'scale', labels, { scale: ends })
const words = (labels: Labels, purpose: QuestionPurpose = 'evaluation') => asked(purpose, 'text', labels)
const choice = (
  kind: 'choice' | 'choices',
  labels: Labels,
  answers: Labels[],
  purpose: QuestionPurpose = 'evaluation',
) =>
  asked(purpose, kind, labels, {
    options: answers.map((answer, at) => ({ code: 'abcdefghijkl'[at] as string, labels: answer })),
  })
const asked = (
  purpose: QuestionPurpose,
  kind: QuestionKind,
  labels: Labels,
  more: Partial<NewQuestion> = {},
): NewQuestion => ({ purpose, kind, labels, ...more })

/**
 * What every programme may ask from its first day, along Kirkpatrick's four levels: how it was received, what was
 * learnt, what will be done with it, and half a year later what was.
 */
export const questionLibrary: NewQuestion[] = [
  scale(
    in4(
      'How useful was this activity for your work?',
      '¿Qué tan útil fue esta actividad para su trabajo?',
      'Dans quelle mesure cette activité a-t-elle été utile à votre travail ?',
      'Até que ponto esta atividade foi útil para o seu trabalho?',
    ),
    disagreeToAgree,
  ),
  scale(
    in4(
      'Were the objectives of the activity met?',
      '¿Se cumplieron los objetivos de la actividad?',
      'Les objectifs de l’activité ont-ils été atteints ?',
      'Os objetivos da atividade foram cumpridos?',
    ),
    disagreeToAgree,
  ),
  scale(
    in4(
      'How well did the experts know the subject and pass it on?',
      '¿Qué tan bien conocían el tema las y los expertos, y qué tan bien lo transmitieron?',
      'Les experts maîtrisaient-ils le sujet et ont-ils su le transmettre ?',
      'Até que ponto os especialistas dominavam o tema e souberam transmiti-lo?',
    ),
    poorToExcellent,
  ),
  scale(
    in4(
      'How good were the materials?',
      '¿Qué tan buenos fueron los materiales?',
      'Comment jugez-vous les documents fournis ?',
      'Como avalia os materiais?',
    ),
    poorToExcellent,
  ),
  scale(
    in4(
      'How good were the organisation, the place and the timetable?',
      '¿Qué tan buenos fueron la organización, el lugar y el horario?',
      'Comment jugez-vous l’organisation, le lieu et l’horaire ?',
      'Como avalia a organização, o local e o horário?',
    ),
    poorToExcellent,
  ),
  scale(
    in4(
      'Was there enough room for exchange with colleagues from other institutions?',
      '¿Hubo suficiente espacio para el intercambio con colegas de otras instituciones?',
      'Les échanges avec des collègues d’autres institutions ont-ils eu assez de place ?',
      'Houve espaço suficiente para a troca com colegas de outras instituições?',
    ),
    disagreeToAgree,
  ),
  scale(
    in4(
      'How much of what was treated was new to you?',
      '¿Cuánto de lo tratado fue nuevo para usted?',
      'Quelle part de ce qui a été traité était nouvelle pour vous ?',
      'Quanto do que foi tratado era novo para você?',
    ),
    {
      from: 1,
      to: 5,
      low: in4('nothing', 'nada', 'rien', 'nada'),
      high: in4('everything', 'todo', 'tout', 'tudo'),
    },
  ),
  choice(
    'choice',
    in4(
      'Will you apply what you learnt in your work?',
      '¿Aplicará lo aprendido en su trabajo?',
      'Allez-vous appliquer ce que vous avez appris dans votre travail ?',
      'Vai aplicar o que aprendeu no seu trabalho?',
    ),
    [
      in4('Yes, at once', 'Sí, de inmediato', 'Oui, tout de suite', 'Sim, de imediato'),
      in4('Yes, in some months', 'Sí, en unos meses', 'Oui, dans quelques mois', 'Sim, em alguns meses'),
      in4(
        'Perhaps, if the conditions allow',
        'Tal vez, si las condiciones lo permiten',
        'Peut-être, si les conditions le permettent',
        'Talvez, se as condições permitirem',
      ),
      in4('No', 'No', 'Non', 'Não'),
    ],
  ),
  choice(
    'choices',
    in4(
      'What do you need in order to apply it?',
      '¿Qué necesita para aplicarlo?',
      'De quoi avez-vous besoin pour l’appliquer ?',
      'De que precisa para aplicá-lo?',
    ),
    [
      in4(
        'Support of my superiors',
        'Apoyo de mis superiores',
        'L’appui de ma hiérarchie',
        'Apoio da chefia',
      ),
      in4(
        'A rule or a procedure',
        'Una norma o un procedimiento',
        'Une règle ou une procédure',
        'Uma norma ou um procedimento',
      ),
      in4('Staff and time', 'Personal y tiempo', 'Du personnel et du temps', 'Pessoal e tempo'),
      in4(
        'Equipment or budget',
        'Equipo o presupuesto',
        'Du matériel ou un budget',
        'Equipamento ou orçamento',
      ),
      in4('More training', 'Más formación', 'Plus de formation', 'Mais formação'),
      in4('Nothing more', 'Nada más', 'Rien de plus', 'Nada mais'),
    ],
  ),
  words(
    in4(
      'What will you change in your work after this activity?',
      '¿Qué cambiará en su trabajo después de esta actividad?',
      'Que changerez-vous dans votre travail après cette activité ?',
      'O que vai mudar no seu trabalho depois desta atividade?',
    ),
  ),
  words(
    in4(
      'What was most useful to you?',
      '¿Qué le fue más útil?',
      'Qu’est-ce qui vous a été le plus utile ?',
      'O que foi mais útil para você?',
    ),
  ),
  words(
    in4(
      'What was missing, or should be done differently?',
      '¿Qué faltó o debería hacerse de otra manera?',
      'Qu’est-ce qui a manqué ou devrait être fait autrement ?',
      'O que faltou ou deveria ser feito de outra forma?',
    ),
  ),
  choice(
    'choice',
    in4(
      'Have you applied what you learnt?',
      '¿Ha aplicado lo aprendido?',
      'Avez-vous appliqué ce que vous avez appris ?',
      'Aplicou o que aprendeu?',
    ),
    [
      in4('Yes, often', 'Sí, con frecuencia', 'Oui, souvent', 'Sim, com frequência'),
      in4('Yes, a few times', 'Sí, algunas veces', 'Oui, quelques fois', 'Sim, algumas vezes'),
      in4('Not yet', 'Todavía no', 'Pas encore', 'Ainda não'),
      in4(
        'No, and I don’t expect to',
        'No, y no creo que lo haga',
        'Non, et je ne le prévois pas',
        'Não, e não prevejo aplicar',
      ),
    ],
    'follow_up',
  ),
  words(
    in4(
      'Give an example: what do you or your institution do differently today?',
      'Dé un ejemplo: ¿qué hacen hoy usted o su institución de otra manera?',
      'Donnez un exemple : que faites-vous autrement aujourd’hui, vous ou votre institution ?',
      'Dê um exemplo: o que você ou a sua instituição fazem hoje de outra forma?',
    ),
    'follow_up',
  ),
  choice(
    'choices',
    in4(
      'What stood in the way?',
      '¿Qué obstáculos encontró?',
      'Quels obstacles avez-vous rencontrés ?',
      'Que obstáculos encontrou?',
    ),
    [
      in4(
        'No support of superiors',
        'Falta de apoyo de los superiores',
        'Manque d’appui de la hiérarchie',
        'Falta de apoio da chefia',
      ),
      in4(
        'No rule or procedure',
        'Falta de norma o procedimiento',
        'Absence de règle ou de procédure',
        'Falta de norma ou procedimento',
      ),
      in4(
        'Too few staff, too little time',
        'Poco personal o poco tiempo',
        'Trop peu de personnel ou de temps',
        'Pouco pessoal ou pouco tempo',
      ),
      in4(
        'No equipment or budget',
        'Falta de equipo o presupuesto',
        'Manque de matériel ou de budget',
        'Falta de equipamento ou orçamento',
      ),
      in4('I changed my post', 'Cambié de puesto', 'J’ai changé de poste', 'Mudei de cargo'),
      in4('None', 'Ninguno', 'Aucun', 'Nenhum'),
    ],
    'follow_up',
  ),
  choice(
    'choice',
    in4(
      'Have you shared what you learnt with colleagues?',
      '¿Ha compartido lo aprendido con colegas?',
      'Avez-vous partagé ce que vous avez appris avec des collègues ?',
      'Compartilhou o que aprendeu com colegas?',
    ),
    [
      in4(
        'Yes, in a training',
        'Sí, en una capacitación',
        'Oui, lors d’une formation',
        'Sim, em uma formação',
      ),
      in4('Yes, in conversation', 'Sí, conversando', 'Oui, en en parlant', 'Sim, em conversas'),
      in4('No', 'No', 'Non', 'Não'),
    ],
    'follow_up',
  ),
  scale(
    in4(
      'Looking back, how useful was the activity for your work?',
      'Visto desde hoy, ¿qué tan útil fue la actividad para su trabajo?',
      'Avec le recul, dans quelle mesure l’activité a-t-elle été utile à votre travail ?',
      'Olhando para trás, até que ponto a atividade foi útil para o seu trabalho?',
    ),
    disagreeToAgree,
    'follow_up',
  ),
]
