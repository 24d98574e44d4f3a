import 'server-only'
import { getLocale } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type ActionRecord, actionsToChoose } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { listAreas } from '@/domain/reference'

/** What the form of an Action lets this actor choose from. */
export async function actionChoices(actor: Actor, action: ActionRecord) {
  const areas = await listAreas(db(), (await getLocale()) as Locale)
  const others = (await actionsToChoose(db(), actor)).filter(({ id }) => id !== action.id)
  return {
    areas: areas.map(({ id, label }) => ({ value: String(id), label })),
    countries: await countryChoices(),
    partners: action.partners.map(({ id, name }) => ({ value: String(id), label: name })),
    predecessors: others.map(({ id, name, reference }) => ({
      value: String(id),
      label: `${name} · ${reference}`,
    })),
  }
}
