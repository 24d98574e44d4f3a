import { asOf } from '@/db/as-of'
import type { Db } from '@/db/client'
import { type Locale, locales, reportFormats } from '@/db/enums'
import type { edition } from '@/db/schema/edition'
import { parse } from '@/domain/command'
import { digestOf } from '@/domain/editions/canonical'
import { eyesOf } from '@/domain/editions/eyes'
import {
  editionToMake,
  failEdition,
  isSettled,
  type KeptData,
  keepData,
  keepFile,
  keptData,
  keptFiles,
  sealEdition,
} from '@/domain/editions/keep-edition'
import { DomainError } from '@/domain/errors'
import { reportOf } from '../catalogue'
import { render } from '../render'
import { reportOfEdition } from './about-edition'
import { differencesBetween } from './differences'
import { reportOfText, textOfReport } from './kept-report'
import { titled } from './titled'

type Work = { db: Db; now: Date }

/**
 * Makes the documents of a report that was frozen, of the moment whose state it shows and with the eyes of those whom it
 * is for, however much has changed since. Each is kept as soon as it is made, and all are kept before the edition is; a
 * job that dies is taken up where it was. What can't be made any more is noted as failed; other trouble is thrown, so
 * that the queue tries again, and noted on the last try. It waits for what was being written when it was frozen.
 */
export async function makeEdition(work: Work, editionId: number, isLastTry = false) {
  try {
    const found = await editionToMake(work.db, editionId)
    if (!found) return
    if (!(await isSettled(work.db, editionId)) && !isLastTry)
      throw new Error('what was begun before this report was frozen has not ended yet')
    await make(work, found.edition)
  } catch (error) {
    if (error instanceof DomainError) return failEdition(work, editionId, error.key)
    if (isLastTry) await failEdition(work, editionId, 'editionNotMade')
    throw error
  }
}

async function make({ db, now }: Work, made: typeof edition.$inferSelect) {
  const kept = await dataOf(db, made)
  const texts = byLocale((locale) => kept[locale].data)
  const digest = digestOf(texts)
  const there = await keptFiles(db, made.id)
  for (const locale of locales) {
    const report = reportOfEdition(reportOfText(texts[locale]), made, {
      digest,
      differences: kept[locale].differences,
    })
    for (const format of reportFormats) {
      if (there.has(`${locale} ${format}`)) continue
      const { bytes, contentType, extension } = await render(report, format)
      const filename = `${report.filename.replace(/[^\w.-]+/g, '-')}.${extension}`
      await keepFile(db, made.id, { locale, format, filename, mime: contentType, bytes })
    }
  }
  await sealEdition({ db, now }, made.id, {
    texts,
    titles: byLocale((locale) => titled(reportOfText(texts[locale]))),
  })
}

/** What an edition says in each language: as it was kept, or made and kept now. */
async function dataOf(db: Db, made: typeof edition.$inferSelect): Promise<Record<Locale, KeptData>> {
  const kept = await keptData(db, made.id)
  const before = made.supersedes ? await keptData(db, made.supersedes) : null
  const definition = await reportOf(made.kind)
  const scope = parse(definition.scope, made.scope)
  for (const locale of locales) {
    if (kept[locale]) continue
    const actor = eyesOf(made, locale)
    const context = { db: asOf(db, made.asOf), actor, now: made.asOf }
    const report = await definition.make(context, scope as never, locale)
    const old = before?.[locale]
    await keepData(db, made.id, {
      locale,
      data: textOfReport(report),
      differences: old ? differencesBetween(reportOfText(old.data), report) : null,
    })
  }
  return (await keptData(db, made.id)) as Record<Locale, KeptData>
}

const byLocale = <Value>(valueIn: (locale: Locale) => Value) =>
  Object.fromEntries(locales.map((locale) => [locale, valueIn(locale)])) as Record<Locale, Value>
