import type { Locale } from '@/db/enums'
import { addVersion } from '@/domain/results/add-version'
import { adoptResult } from '@/domain/results/adopt-result'
import { draftResult } from '@/domain/results/draft-result'
import { recordUse } from '@/domain/results/record-use'
import { reviewResult } from '@/domain/results/review-result'
import { validateResult } from '@/domain/results/validate-result'
import type { ProducedResult } from './facts'
import { as, hold, type World } from './world'

/** Takes a planned result as far as it has come: drafted with its versions, reviewed, validated, adopted, in use. */
export async function walkResult(world: World, officer: string, id: number, produced: ProducedResult) {
  const { drafted, versions = [], reviewed, validated, adopted, inUse } = produced
  if (drafted) await draftResult(as(world, officer, drafted, 17), { id })
  for (const { on, language, note } of versions) {
    const context = as(world, officer, on, 12)
    const paper = resultPaper(produced, language as Locale, on)
    const { id: heldId } = await hold(context, paper, `${produced.title}.pdf`)
    await addVersion(context, {
      id,
      heldId,
      language,
      audience: produced.adopted ? 'public' : 'authority',
      note,
    })
  }
  if (reviewed) await reviewResult(as(world, officer, reviewed, 14), { id })
  if (validated) await validateResult(as(world, 'monitoring@example.org', validated, 10), { id })
  if (adopted)
    await adoptResult(as(world, officer, adopted.on, 18), {
      id,
      adoptedBy: adopted.by,
      adoptedOn: adopted.on,
      adoptionEvidence: adopted.evidence,
    })
  if (inUse) await recordUse(as(world, officer, inUse, 12), { id, inUseSince: inUse })
}

const resultPaper = ({ title, description }: ProducedResult, language: Locale, day: string) => ({
  language,
  from: 'Minga',
  place: day,
  title,
  parts: [
    { paragraphs: [description] },
    { paragraphs: ['This page stands for the document itself, which the demo programme does not hold.'] },
  ],
})
