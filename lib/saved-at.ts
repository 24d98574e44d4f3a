import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'

/** The sentence that says when something was saved: "Saved at 10:42". */
export async function savedAt(at: Date) {
  const t = await getTranslations('portal.form')
  const format = await getFormatter()
  return t('savedAt', { time: format.dateTime(at, { hour: 'numeric', minute: '2-digit' }) })
}
