import type { Locale } from '@/db/enums'
import { formatLocales } from '@/lib/format'

const kilobyte = 1024

/** A number of bytes as a file manager says it: "340 kB", "1.2 MB". */
export function fileSize(bytes: number, locale: Locale) {
  const isLarge = bytes >= 1000 * kilobyte
  const value = isLarge ? bytes / kilobyte / kilobyte : Math.max(1, bytes / kilobyte)
  return new Intl.NumberFormat(formatLocales[locale], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge && value < 10 ? 1 : 0,
  }).format(value)
}
