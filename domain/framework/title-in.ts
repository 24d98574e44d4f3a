import type { Locale } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'

/** A title in the reader's language where somebody wrote it, else as the record has it. */
export const titleIn = ({ title, titles }: { title: string; titles: Partial<Labels> }, locale: Locale) =>
  titles[locale] || title
