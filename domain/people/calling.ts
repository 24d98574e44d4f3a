import { type SQLWrapper, sql } from 'drizzle-orm'

type Names = { givenNames: string; familyNames: string }

/** What people are called in one line, in the usual orders of their names, each once; very short ones say nobody. */
export function namesOf(people: readonly Names[]) {
  const all = people.flatMap(({ givenNames, familyNames }) => [
    `${givenNames} ${familyNames}`,
    `${familyNames} ${givenNames}`,
    `${familyNames}, ${givenNames}`,
  ])
  return [...new Set(all.map((name) => name.trim()))].filter((name) => name.length > 3)
}

/** Whether one of the words is somewhere in a text, whatever the accents and the case. */
export const mentions = (text: SQLWrapper, words: readonly string[]) =>
  sql`exists (select 1 from unnest(${sql.param([...words])}::text[]) as w(word) where strpos(search_text(${text}), search_text(w.word)) > 0)`

/** Whether a value of jsonb holds the given names and the family names of one of the people in fields of their own. */
export const holdsNames = (values: SQLWrapper, people: readonly Names[]) => {
  const says = (name: SQLWrapper) =>
    sql`exists (select 1 from jsonb_path_query(${values}, 'strict $.**') as v(value)
      where jsonb_typeof(v.value) = 'string' and search_text(v.value #>> '{}') = search_text(${name}))`
  return sql`exists (select 1 from unnest(${sql.param(people.map((one) => one.givenNames.trim()))}::text[],
      ${sql.param(people.map((one) => one.familyNames.trim()))}::text[]) as n(given, family)
    where ${says(sql`n.given`)} and ${says(sql`n.family`)})`
}

/** Whether an arrival without an address, and without a seat, gave the names of one of the people. */
export const arrivedAs = (people: readonly Names[]) => sql`participation_id is null and email is null
  and search_text(given_names || ' ' || family_names) = any(
    select search_text(w.word) from unnest(${sql.param(namesOf(people))}::text[]) as w(word))`
