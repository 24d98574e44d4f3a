import { fold } from '../names'
import type { RosterField } from './fields'
import { withoutScale } from './scales'

/** A header without accents, case, punctuation and signs of the plural: what a column is remembered by. */
export function headerKey(text: string) {
  const key = fold(text.replace(/\((?:e?s|as?|os?|x|o\/a|a\/o)\)/gi, ''))
  return key || text.trim()
}

/** Written as headers are; looked up by their keys. In English, Spanish, French and Portuguese. */
const synonyms: [field: RosterField, headers: string][] = [
  [
    'number',
    'No., N.º, N°, Nº, Nr, Num, Núm., Número, Number, Numéro, #, No de orden, Número de orden, Ord, Item, Ítem, Nro, Consecutivo, Row, Line, S/N, Seq, Folio',
  ],
  [
    'fullName',
    'Full name, Complete name, Name and surname, First and last name, Name of participant, Participant name, Participant, Participants, Participant’s name, Name (first and last), Surname and name, Last name and first name, Last name first name, Surname first name, Nombre completo, Nombre y apellido, Nombres y apellidos, Nombre y apellidos, Apellidos y nombres, Apellido y nombre, Apellidos y nombre, Apellidos nombres, Nombre del participante, Nombre de la persona, Nombre del funcionario, Nombre de participante, Participante, Participantes, Nom et prénom, Nom et prénoms, Noms et prénoms, Prénom et nom, Prénoms et nom, Nom complet, Nom du participant, Nom prénom, Nom prénoms, Noms prénoms, Prénom nom, Nome completo, Nome e sobrenome, Nome e apelido, Nome do participante, Nome da pessoa',
  ],
  [
    'givenNames',
    'Given name, Given names, First name, First names, Forename, Forenames, Christian name, Nombre de pila, Primer nombre, Nombres propios, Prénom, Prénoms, Nome próprio, Primeiro nome, Prenome',
  ],
  [
    'familyNames',
    'Family name, Family names, Last name, Last names, Surname, Surnames, Apellido, Apellidos, Apellidos completos, Nom de famille, Noms de famille, Patronyme, Sobrenome, Sobrenomes, Apelido, Apelidos, Último nome, Nome de família',
  ],
  [
    'paternalName',
    'Apellido paterno, Primer apellido, 1er apellido, 1° apellido, Apellido 1, Paterno, Ap. paterno, A. paterno, First surname, Paternal surname, Paternal name, Father’s name, Premier nom de famille, Nom paternel, Primeiro sobrenome, Apelido paterno, Sobrenome paterno, Primeiro apelido',
  ],
  [
    'maternalName',
    'Apellido materno, Segundo apellido, 2do apellido, 2° apellido, Apellido 2, Materno, Ap. materno, A. materno, Second surname, Maternal surname, Maternal name, Mother’s name, Second nom de famille, Deuxième nom de famille, Nom maternel, Segundo sobrenome, Apelido materno, Sobrenome materno, Segundo apelido',
  ],
  [
    'gender',
    'Gender, Sex, Género, Sexo, Sexe, Genre, Gênero, M/F, F/M, H/M, M/H, H/F, F/H, Sexo género, Género sexo, Identidad de género, Identité de genre, Identidade de gênero, Gender identity',
  ],
  [
    'civility',
    'Civility, Salutation, Courtesy title, Form of address, Mr/Mrs, Mr/Ms, Mr/Mrs/Ms, Civilité, Civ., M./Mme, M/Mme, Mme/M., Appellation, Tratamiento, Trato, Forma de tratamiento, Título de cortesía, Sr/Sra, Sr./Sra., Tratamento, Forma de tratamento, Pronome de tratamento',
  ],
  [
    'institution',
    'Institution, Institution name, Organisation, Organization, Organisation name, Organization name, Agency, Employer, Authority, Ministry, Affiliation, Institución, Institución u organización, Organización, Organismo, Dependencia, Dependencia o institución, Entidad, Entidad u organización, Empleador, Institution d’origine, Organisme, Structure, Administration, Employeur, Instituição, Organização, Órgão, Entidade, Empregador, Nombre de la institución, Nombre de la dependencia, Nom de l’institution, Nom de l’organisme, Nome da instituição, Institution represented, Institución que representa',
  ],
  [
    'institutionKind',
    'Type of institution, Institution type, Kind of institution, Type of organisation, Type of organization, Organisation type, Organization type, Sector, Category of institution, Tipo de institución, Tipo de dependencia, Tipo de organización, Tipo de organismo, Tipo de entidad, Clase de institución, Type d’institution, Type d’organisation, Type d’organisme, Type de structure, Catégorie d’institution, Secteur, Tipo de instituição, Tipo de organização, Tipo de órgão, Setor',
  ],
  [
    'unit',
    'Unit, Department, Division, Section, Directorate, Office, Service, Area, Área, Unidad, Dirección de área, Unidad administrativa, Área de adscripción, Adscripción, Dirección general, Subdirección, Unité, Département, Direction, Bureau, Departamento, Unidade, Setor de trabalho, Diretoria, Coordenação, Oficina',
  ],
  [
    'position',
    'Position, Job title, Function, Role, Post, Rank, Occupation, Cargo, Puesto, Función, Puesto o cargo, Cargo o puesto, Ocupación, Profesión, Poste, Fonction, Fonctions, Profession, Função, Cargo função, Ocupação, Profissão, Posto',
  ],
  [
    'country',
    'Country, Country of origin, Country of work, País, Pais, País de origen, País de procedencia, Pays, Pays d’origine, País de origem, Estado miembro, Member state',
  ],
  [
    'state',
    'State, Province, Region, State or province, State/Province, Estado, Provincia, Entidad federativa, Estado o provincia, Región, Région, Província, Região, UF, Unidade federativa, Estado ou província',
  ],
  [
    'email',
    'E-mail, Email, Mail, E-mail address, Email address, Correo, Correo electrónico, Correo-e, Dirección de correo, Correo institucional, Correo electrónico institucional, Courriel, Adresse e-mail, Adresse électronique, Adresse mail, Mél, Correio eletrónico, Correio eletrônico, Endereço de e-mail, Endereço eletrônico',
  ],
  [
    'phone',
    'Phone, Phone number, Telephone, Telephone number, Tel, Tel., Mobile, Mobile phone, Cell, Cell phone, WhatsApp, Contact number, Teléfono, Teléfonos, Número de teléfono, Celular, Móvil, Teléfono celular, Teléfono móvil, Téléphone, Numéro de téléphone, Portable, GSM, Telefone, Telemóvel, Número de telefone',
  ],
  [
    'dateOfBirth',
    'Date of birth, Birth date, Birthdate, Birthday, DOB, Born, Fecha de nacimiento, F. de nacimiento, Fecha nac., Fecha de nac., F. nac., Nacimiento, Date de naissance, Né le, Née le, Naissance, Data de nascimento, Data nasc., Nascimento, Nascido em',
  ],
  [
    'consent',
    'Consent, Consent given, Data consent, Consent to data processing, Privacy consent, Consentimiento, Consentimiento de datos, Autoriza el uso de datos, Acepta el aviso de privacidad, Aviso de privacidad, Autorización, Consentement, Consentement au traitement des données, Consentimento, Consentimento de dados, Autorização',
  ],
  [
    'scoreBefore',
    'Pre-test, Pretest, Pre test score, Score before, Before, Pre, Entry test, Initial score, Pre-course test, Pretest score, Prueba inicial, Evaluación inicial, Evaluación previa, Examen inicial, Evaluación diagnóstica, Diagnóstico, Calificación inicial, Nota inicial, Puntaje inicial, Pre-evaluación, Calificación pretest, Test initial, Prétest, Pré-test, Évaluation initiale, Note initiale, Score initial, Avaliação inicial, Nota inicial, Pré-teste, Preteste, Teste inicial, Antes',
  ],
  [
    'scoreAfter',
    'Post-test, Posttest, Postest, Post test score, Score after, After, Post, Exit test, Final score, Final test, Prueba final, Evaluación final, Examen final, Calificación final, Nota final, Puntaje final, Post-evaluación, Calificación postest, Test final, Évaluation finale, Note finale, Score final, Avaliação final, Pós-teste, Posteste, Pós teste, Teste final, Después, Depois',
  ],
  [
    'signature',
    'Signature, Signed, Sign, Firma, Rúbrica, Firma del participante, Signature du participant, Émargement, Assinatura, Firma de asistencia, Visto',
  ],
  [
    'ignore',
    'Observaciones, Observations, Remarks, Comments, Comentarios, Notas, Notes, Remarques, Observações',
  ],
]

const byKey = new Map<string, RosterField>()
for (const [field, headers] of synonyms)
  for (const header of headers.split(', '))
    if (!byKey.has(headerKey(header))) byKey.set(headerKey(header), field)

/**
 * Headers that say more than a table can list: "Correo electrónico institucional del participante". The first that
 * fits counts, so what would mislead comes before.
 */
const patterns: [RosterField | null, RegExp][] = [
  [null, /\b(emergency|emergencia|urgence|jefe|supervisor|superieur|chefe|boss|line manager)\b/],
  ['signature', /\b(signature|firma|assinatura|emargement|rubrica)\b/],
  ['consent', /\b(consent\w*|aviso de privacidad|privacy notice)\b/],
  ['email', /\b(e mail|email|mail|courriel|correo|correio eletr\w+)\b/],
  ['phone', /\b(phone|telephone|telefon[oe]|tel|celular|movil|mobile|telemovel|whatsapp)\b/],
  ['dateOfBirth', /\b(date of birth|birth ?date|nacimiento|naissance|nascimento)\b/],
  ['scoreBefore', /\b(pre ?test\w*|pre ?evaluaci\w+|pre ?avalia\w+)\b/],
  ['scoreAfter', /\b(pos ?t?est\w*|post ?test\w*|pos ?t?evaluaci\w+|pos ?avalia\w+)\b/],
  [
    'institutionKind',
    /\b(tipo|type|kind|clase|categor\w+) (de|da|do|of|d)?\s?l?\s?(institu|organi|depend|entid|orgao|struct)\w*/,
  ],
  ['paternalName', /\b(primer apellido|apellidos? paterno|primeiro (sobrenome|apelido))\b/],
  ['maternalName', /\b(segundo apellido|apellidos? materno|segundo (sobrenome|apelido))\b/],
  [
    'fullName',
    /\b(nombres?|noms?|nomes?|names?) (completos?|complets?|y apellidos?|et prenoms?|e (sobre|ape)\w+)\b/,
  ],
  ['fullName', /\b(full name|apellidos? y nombres?|prenoms? et noms?)\b/],
  ['gender', /^(gender|sexo?|sexe|genero|genre)\b/],
  [
    'institution',
    /^(nombre|name|nom|nome) (de|da|do|of|d)?\s?(la|l|the)?\s?(institu|organi|depend|entid|orgao)\w*/,
  ],
  [
    'fullName',
    /^(nombre|name|nom|nome) (del?|of|du|do|da|de la) (the )?(participante?|funcionari[oa]|trainee|asistente)\b/,
  ],
  ['familyNames', /^(apellidos?|surnames?|last names?|family names?|sobrenomes?|noms? de famille)\b/],
  ['givenNames', /^(given names?|first names?|prenoms?)\b/],
  ['institution', /^(institu\w+|organi[sz]a\w+|dependencia|organismo?|organisme)\b/],
  ['position', /^(cargo|puesto|position|job title|fonction|funcao)\b/],
  ['country', /^(country|pais|pays)\b/],
]

/** Headers whose meaning hangs on the columns beside them. */
export const openHeaders = new Map<string, 'name' | 'nom' | 'entity' | 'department' | 'title'>([
  ['name', 'name'],
  ['names', 'name'],
  ['nombre', 'name'],
  ['nombres', 'name'],
  ['nome', 'name'],
  ['nomes', 'name'],
  ['nom', 'nom'],
  ['noms', 'nom'],
  ['entidad', 'entity'],
  ['entidade', 'entity'],
  ['departamento', 'department'],
  ['title', 'title'],
  ['titre', 'title'],
  ['titulo', 'title'],
])

const longestHeader = 80

/**
 * What a header says that its column holds, null where it says nothing known. A header in two languages or with an
 * explanation in brackets is taken apart. Of {@link openHeaders} it knows only the usual meaning.
 */
export function recogniseHeader(text: string): RosterField | null {
  if (text.length > longestHeader) return null
  // "Nota final sobre 20", "Score (%)": only what is marked has a scale.
  const unscaled = withoutScale(text)
  const marked = unscaled === text || unscaled === '' ? null : recogniseHeader(unscaled)
  if (marked === 'scoreBefore' || marked === 'scoreAfter') return marked
  const key = headerKey(text)
  const known = byKey.get(key) ?? usual(key)
  if (known) return known
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]|[*:]+\s*$/g, ' ').trim()
  if (bare && bare !== text.trim()) {
    const found = recogniseHeader(bare)
    if (found) return found
  }
  const parts = text.split(/[/|\n]| - | – /).filter((part) => part.trim() !== '')
  if (parts.length > 1) {
    for (const part of parts) {
      const found = byKey.get(headerKey(part)) ?? usual(headerKey(part))
      if (found) return found
    }
  }
  if (key.split(' ').length > 8) return null
  return patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

function usual(key: string): RosterField | undefined {
  const open = openHeaders.get(key)
  if (open === 'name' || open === 'nom') return 'fullName'
  if (open === 'entity') return 'institution'
  if (open === 'department') return 'unit'
  if (open === 'title') return 'position'
  return undefined
}

/** Whether a header over whole names puts the family names first. */
export const familyFirst = (header: string) =>
  /^(apellidos?|noms?|surname|last name|family name|sobrenome|apelido)\b.*\b(nombres?|prenoms?|name|nome)\b/.test(
    headerKey(header),
  ) && !/^noms? (complet|du|de la)/.test(headerKey(header))
