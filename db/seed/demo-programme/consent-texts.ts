import type { Db } from '@/db/client'
import { addConsentText } from '@/domain/data-protection/add-consent-text'
import { actorByEmail } from '@/domain/users/queries'

const purpose =
  'To run the activity, to issue certificates, to ask what participants thought of it, and to report on it in figures that name nobody.'

/** What the participants of the demo programme agreed to: before the GDPR applied, and since. */
const versions = [
  {
    on: '2014-01-13',
    legalBasis: 'Consent; Regulation (EC) No 45/2001, article 5(d).',
    en: 'I agree that the programme keeps my name, institution and attendance in order to run this activity and to report on it.',
    es: 'Acepto que el programa conserve mi nombre, mi institución y mi asistencia para llevar a cabo esta actividad e informar sobre ella.',
    fr: 'J’accepte que le programme conserve mon nom, mon institution et ma présence pour mener cette activité et en rendre compte.',
    pt: 'Aceito que o programa mantenha meu nome, minha instituição e minha presença para realizar esta atividade e prestar contas dela.',
  },
  {
    on: '2018-05-21',
    legalBasis:
      'Consent; article 6(1)(a) of the GDPR, and article 5(1)(d) of Regulation (EU) 2018/1725 since 11 December 2018.',
    en: 'I agree that the programme keeps my name, institution, position, e-mail address and attendance in order to run this activity, to issue my certificate, to ask what I thought of it, and to report on it in figures that name nobody. I may ask to see my data, to have them corrected or to have everything taken out that says who I am, and take back my consent at any time.',
    es: 'Acepto que el programa conserve mi nombre, institución, cargo, correo electrónico y asistencia para llevar a cabo esta actividad, emitir mi certificado, preguntarme qué me pareció e informar sobre ella con cifras que no nombran a nadie. Puedo pedir ver mis datos, que se corrijan o que se quite todo lo que dice quién soy, y retirar mi consentimiento en cualquier momento.',
    fr: 'J’accepte que le programme conserve mon nom, mon institution, ma fonction, mon adresse e-mail et ma présence pour mener cette activité, délivrer mon attestation, me demander ce que j’en ai pensé et en rendre compte par des chiffres qui ne nomment personne. Je peux demander à voir mes données, à les faire corriger ou à faire retirer tout ce qui dit qui je suis, et reprendre mon consentement à tout moment.',
    pt: 'Aceito que o programa mantenha meu nome, instituição, cargo, e-mail e presença para realizar esta atividade, emitir meu certificado, perguntar o que achei dela e prestar contas com números que não citam ninguém. Posso pedir para ver meus dados, corrigi-los ou retirar tudo o que diz quem eu sou, e retirar meu consentimento a qualquer momento.',
  },
]

/** Puts the versions of the consent text into use, each on its day. */
export async function consentTexts(db: Db) {
  const actor = await actorByEmail(db, 'administrator@example.org')
  if (!actor) throw new Error('there is no administrator')
  for (const [after, { on, ...words }] of versions.entries())
    await addConsentText({ db, actor, now: new Date(`${on}T09:00:00Z`) }, { ...words, after, purpose })
}
