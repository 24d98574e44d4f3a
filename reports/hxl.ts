/*
 * What columns hold, in the tags of the Humanitarian Exchange Language 1.1 (https://hxlstandard.org): the same in every
 * language and every table, so that a program can put files of several programmes together.
 */
export const hxl = {
  request: '#activity+request+name',
  requestCode: '#activity+request+code',
  action: '#activity+action+name',
  actionCode: '#activity+action+code',
  activity: '#activity+name',
  activityNumber: '#activity+num',
  activityKind: '#activity+type',
  result: '#output+name',
  resultCode: '#output+code',
  resultKind: '#output+type',
  status: '#status',
  country: '#country+name',
  region: '#region+name',
  state: '#adm1+name',
  area: '#sector+name',
  organisation: '#org+name',
  organisationKind: '#org+type',
  unit: '#org+unit+name',
  starts: '#date+start',
  ends: '#date+end',
  day: '#date',
  received: '#date+received',
  decided: '#date+decided',
  people: '#affected',
  trainees: '#affected+trainees',
  seats: '#affected+seats',
  women: '#affected+f',
  men: '#affected+m',
  otherGender: '#affected+other',
  unknownGender: '#affected+unknown',
  days: '#indicator+days+num',
  score: '#indicator+score+num',
  scoreBefore: '#indicator+score+before+num',
  scoreAfter: '#indicator+score+after+num',
  completed: '#indicator+completed',
  count: '#indicator+num',
  indicator: '#indicator+name',
  value: '#indicator+value+num',
  definition: '#description+indicator',
  group: '#meta+group',
  familyNames: '#contact+name+family',
  givenNames: '#contact+name+given',
  person: '#contact+name',
  gender: '#contact+gender',
  position: '#contact+position',
  email: '#contact+email',
  phone: '#contact+phone',
  role: '#contact+role',
  consent: '#contact+consent',
  attended: '#contact+attended',
  note: '#description',
  place: '#loc+name',
  adoptedBy: '#org+adopting+name',
  adoptedOn: '#date+adopted',
  inUseSince: '#date+use',
  baseline: '#indicator+baseline',
  target: '#indicator+target',
  current: '#indicator+value+current',
  planned: '#value+planned+eur',
  spent: '#value+actual+eur',
} as const

/** What people are grouped by. */
export const groups = {
  gender: hxl.gender,
  institutionKind: hxl.organisationKind,
  country: hxl.country,
  from: hxl.country,
} as const

/** The row of tags that follows the row of names; null where no column has one. */
export function tagRow(columns: readonly { hxl?: string }[]): string[] | null {
  return columns.some((column) => column.hxl) ? columns.map((column) => column.hxl ?? '') : null
}
