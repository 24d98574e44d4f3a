import { iatiVersion } from '@/domain/iati/codes'
import type { Xml } from './xml'

/* What stands around the activities: a file is written in parts, so its beginning and its end are texts of their own. */

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The beginning of the file of activities. `licence` is an address. */
export const activitiesHead = (at: Date, licence: string) =>
  `${declaration}<!-- ${licence} -->\n<iati-activities version="${iatiVersion}" generated-datetime="${at.toISOString()}">\n`
export const activitiesEnd = '</iati-activities>\n'

/** Some activities as a file of their own, to be judged. */
export const fileOfActivities = (activities: readonly Xml[], at: Date, licence: string) =>
  `${activitiesHead(at, licence)}${linesOf(activities)}${activitiesEnd}`

export const linesOf = (elements: readonly Xml[]) => elements.map(({ xml }) => `${xml}\n`).join('')

/** The file of the organisation. */
export const organisationFile = (organisation: Xml, at: Date, licence: string) =>
  `${declaration}<!-- ${licence} -->\n<iati-organisations version="${iatiVersion}" generated-datetime="${at.toISOString()}">\n${linesOf([organisation])}</iati-organisations>\n`
