import type { Locale } from '@/db/enums'
import { formatLocales } from '@/lib/format'

/** A number of bytes as people say it: "340 kB", "1.2 MB". */
export function fileSize(bytes: number, locale: Locale) {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(formatLocales[locale], {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
