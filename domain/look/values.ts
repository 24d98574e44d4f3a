import type { ProgrammeSettings } from '@/db/schema/reference'
import { usualColour } from './colour'

/** The look of publications, as its form holds it. */
export const lookValues = ({ look }: Pick<ProgrammeSettings, 'look'>) => ({
  colour: look?.colour ?? usualColour,
  logoId: look?.logo ? String(look.logo.id) : '',
  alt: look?.logo?.alt ?? '',
})
