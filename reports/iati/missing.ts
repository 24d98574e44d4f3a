import { existsSync } from 'node:fs'
import path from 'node:path'

/* The files of IATI's schemas and rules for 2.03, as IATI names them. */

export const schemas = {
  activities: 'iati-activities-schema.xsd',
  organisations: 'iati-organisations-schema.xsd',
}
export const included = ['iati-common.xsd', 'xml.xsd']
export const ruleset = 'standard-ruleset.json'

/** Which of them a folder does not hold. */
export const missingIn = (folder: string) =>
  [...Object.values(schemas), ...included, ruleset].filter((file) => !existsSync(path.join(folder, file)))
