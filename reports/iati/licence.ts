import type { OpenDataSettings } from '@/db/schema/reference'
import { licences } from '@/domain/iati/codes'

/** The address of the licence under which the open data may be used. */
export const licenceOf = ({ licence }: Pick<OpenDataSettings, 'licence'>) =>
  licences[licence as keyof typeof licences] ?? licence
