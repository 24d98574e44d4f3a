import 'server-only'
import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import { targetKey } from '@/components/request/target-key'
import { dacRegions } from '@/domain/iati/codes'
import { dacSectors, gcmObjectives, policyMarkers, sdgTargetCodes } from '@/domain/tags/codes'
import type { TagChoices } from './describe-form'

/** The official lists in the reader's words; a target of the SDGs that we have no words for is its number alone. */
export async function tagChoices(): Promise<TagChoices> {
  const tGcm = await getTranslations('requests.gcm')
  const tSdg = await getTranslations('requests.sdg')
  const t = await getTranslations('tags')
  const countries = await countryChoices()
  return {
    gcm: gcmObjectives.map((value) => ({ value, label: `${value} · ${tGcm(value as '1')}` })),
    sdgTargets: sdgTargetCodes.map((value) => ({
      value,
      label: tSdg.has(targetKey(value)) ? `${value} · ${tSdg(targetKey(value))}` : value,
    })),
    sectors: dacSectors.map((value) => ({ value, label: `${value} · ${t(`sector.${value}`)}` })),
    markers: policyMarkers.map((value) => ({ value, label: t(`marker.${value}`) })),
    countries,
    recipients: [...countries, ...dacRegions.map((value) => ({ value, label: t(`region.${value}`) }))],
  }
}
