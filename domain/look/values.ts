import type { ProgrammeSettings } from '@/db/schema/reference'
import { usualColour } from './colour'

/** The look of publications, as its form holds it. */
export const lookValues = ({ look }: Pick<ProgrammeSettings, 'look'>) => ({
  colour: look?.colour ?? usualColour,
  logos: (look?.logos ?? []).map(({ id, alt }) => ({ logoId: String(id), alt })),
})
