import type { Db } from '../client'
import { question } from '../schema/questionnaire'
import {
  country,
  followUpQuestion,
  type ProgrammeSettings,
  programme,
  region,
  screeningQuestion,
  thematicArea,
} from '../schema/reference'
import { followUpQuestions } from './follow-up-questions'
import { questionLibrary } from './question-library'
import { areas, countriesByRegion, dacRegions, questions, regions } from './reference-data'

/** The times and soft limits of brief's defaults (TAIEX's for the kinds of activity). */
export const defaultSettings: ProgrammeSettings = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
  positiveSilence: true,
  completionRate: 0.8,
  softLimits: {
    study_visit: { minDays: 2, maxDays: 5, maxParticipants: 3 },
    expert_mission: { minDays: 2, maxDays: 5, maxExperts: 2 },
    workshop: { minParticipants: 15 },
  },
}

/** Who signs the demo programme's certificates: invented, as everybody in it. */
const demoSignature = {
  name: 'Marta Lindqvist',
  function: 'Head of the programme',
  line: 'Invented for the demo, Brussels',
}

/**
 * Writes what every programme begins with: its own row, regions, countries, thematic areas and the questions of
 * the screening checklist. What is there already stays as it is.
 */
export async function loadReference(
  db: Db,
  { name, fullName, demo }: { name: string; fullName: string; demo: boolean },
) {
  const settings = demo ? { ...defaultSettings, signature: demoSignature } : defaultSettings
  await db.insert(programme).values({ name, fullName, demo, settings }).onConflictDoNothing()
  await db
    .insert(region)
    .values(
      regions.map(([code, labels], position) => ({ code, labels, position, dacCode: dacRegions[code] })),
    )
    .onConflictDoNothing()
  await db
    .insert(country)
    .values(
      Object.entries(countriesByRegion).flatMap(([regionCode, codes]) =>
        codes.split(' ').map((code) => ({ code, regionCode })),
      ),
    )
    .onConflictDoNothing()
  await db
    .insert(screeningQuestion)
    .values(questions.map(([code, labels], position) => ({ code, labels, position })))
    .onConflictDoNothing()
  await db
    .insert(followUpQuestion)
    .values(followUpQuestions.map(([code, labels], position) => ({ code, labels, position })))
    .onConflictDoNothing()
  // Questions have no names by which one would know them again: a library that has any is left alone.
  if ((await db.$count(question)) === 0)
    await db.insert(question).values(questionLibrary.map((each) => ({ ...each, createdAt: new Date() })))
  const known = new Map<string, number>()
  for (const [position, { code, parent, labels }] of areas.entries()) {
    const [row] = await db
      .insert(thematicArea)
      .values({ code, labels, position, parentId: parent ? known.get(parent) : null })
      .onConflictDoUpdate({ target: thematicArea.code, set: { code } })
      .returning({ id: thematicArea.id })
    if (row) known.set(code, row.id)
  }
}
