import type { OpenDataSettings } from '@/db/schema/reference'

/** How the programme publishes, as its form holds it; of a programme that does not publish yet, what is usual. */
export const openDataValues = (settings: OpenDataSettings | undefined) => ({
  identifier: settings?.identifier ?? '',
  organisation: settings?.organisation ?? '',
  organisationType: settings?.organisationType ?? '',
  funderName: settings?.funder?.name ?? '',
  funderIdentifier: settings?.funder?.identifier ?? '',
  funderType: settings?.funder?.type ?? '40',
  department: settings?.contact.department ?? '',
  email: settings?.contact.email ?? '',
  telephone: settings?.contact.telephone ?? '',
  website: settings?.contact.website ?? '',
  address: settings?.contact.address ?? '',
  licence: settings?.licence ?? 'CC-BY-4.0',
  language: settings?.language ?? 'en',
  publishes: settings?.publishes ?? 'chosen',
  amounts: settings?.amounts ?? false,
  schemasFolder: settings?.schemasFolder ?? '',
})
