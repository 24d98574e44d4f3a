import { type Held, heldByName, heldData } from '@/domain/people/held-data'
import { personExportVersion } from '@/reports/person-json'

const row = ([table, { shownIn, leftOut, anonymised }]: [string, Held]) => {
  const left = Object.entries(leftOut ?? {}).map(([column, why]) => `${column} (${why})`)
  return `| ${table} | ${shownIn} | ${left.join('; ') || '–'} | ${anonymised} |`
}
const tableOf = (held: Record<string, Held>) =>
  `| table | part of the export | columns left out | at anonymisation |
| --- | --- | --- | --- |
${Object.entries(held).map(row).join('\n')}`

/** The page of docs/ that says what is held about people, what their export looks like, and what is taken out. */
export const personalDataPage = () => `# What is held about people

Made from \`domain/people/held-data.ts\` by \`npm run docs\`; a test walks the schema and fails for a table or a column
without a line there.

## By number

${tableOf(heldData)}

\`emptied\`: the row stays for the figures, without what says who she is. \`kept\`: nothing in it says so.

## By name or address

${tableOf(heldByName)}

## The export

\`GET /api/people/{id}/data?format=json\` gives all of it in one object, \`?format=pdf&language=es\` the same to read.
Both are written on the trail. Days are YYYY-MM-DD, instants ISO 8601 in UTC, countries ISO 3166-1 alpha-2, languages
ISO 639-1; what is not known is null.

| key | what it holds |
| --- | --- |
| format, version | \`minga-person\`, ${personExportVersion}; the version counts up with every change that a reader could stumble over |
| exportedAt, programme | when and whose |
| person | her facts as they stand |
| otherRecords | the same of records that were merged into hers |
| participations | each seat: activity, role, where she worked then, scores, consents with the number of the version, days attended with their sessions, ticks, the list it was read from (name and SHA-256) |
| consentTexts | the versions that she agreed to, in every language, with purpose and legal basis |
| deployments | activities to which she was lent as an expert |
| certificates | codes, what they say, the signed credentials |
| questionnaires | what she answered under her name, question by question |
| questionnaireLinks | links that were made for her, and whether they were used |
| arrivals | check-ins on the spot |
| letters | e-mails to her, without the secrets of their links |
| cases | what cases hold by her address or name: accounts asked for, requests whose focal point she is or that she signed, opinions that she was asked for |
| account | an account of hers |
| sources | the lists that named her |
| merges, comparisons | records that were put together with hers, or compared |
| looks | who looked at a roster with her on it or took it along: when, what, in which role |
| history | what was done with her record, and what events say of her |

## Anonymisation

What says who she is goes from every row above, the history included. Gender, institution, country, seats, days, scores,
deployments and consents stay, so that every figure stays as it was. Certificates are revoked, and their names and
credentials go: whoever checks one is told that it is good no more, rather than that there never was one. No published
figure counts certificates. Files that name
her are listed and can be chosen to go with her; the history keeps their SHA-256. Texts that somebody wrote freely on a
case (messages, notes, reports) are not searched.
`
