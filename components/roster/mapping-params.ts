import type { ListMapping } from '@/domain/rosters/inputs'

type Params = Record<string, string | string[] | undefined>

/** How a list is to be read, as an address says it: ?sheet=0&d0=2017-03-14&header=4&c3=givenNames. Sent on to be checked. */
export function mappingOf(params: Params): ListMapping {
  const sheets = [params.sheet ?? []].flat().filter((text) => /^\d{1,3}$/.test(text))
  const header = [params.header ?? ''].flat()[0]
  const columns = Object.entries(params).flatMap(([name, value]) => {
    const index = /^c(\d{1,3})$/.exec(name)?.[1]
    const meaning = [value ?? ''].flat()[0]
    return index && meaning ? [[index, meaning]] : []
  })
  const sheetDays = Object.entries(params).flatMap(([name, value]) => {
    const index = /^d(\d{1,3})$/.exec(name)?.[1]
    const day = [value ?? ''].flat()[0]
    return index && day ? [[index, day]] : []
  })
  const scales = Object.entries(params).flatMap(([name, value]) => {
    const index = /^s(\d{1,3})$/.exec(name)?.[1]
    const scale = [value ?? ''].flat()[0]
    const said = scale === 'own' ? [params[`o${index}`] ?? ''].flat()[0] : scale
    return index && said ? [[index, said]] : []
  })
  const one = (name: string) => [params[name] ?? ''].flat()[0] || undefined
  const whole = {
    halves: one('halves'),
    hidden: one('hidden'),
    encoding: one('encoding'),
    consentText: one('consent'),
    consentLanguage: one('consentIn'),
  }
  return {
    ...Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)),
    ...(scales.length > 0 ? { scales: Object.fromEntries(scales) } : {}),
    ...(sheetDays.length > 0 ? { sheetDays: Object.fromEntries(sheetDays) } : {}),
    ...(sheets.length > 0 ? { sheets: sheets.map(Number) } : {}),
    ...(header && /^\d{1,5}$/.test(header) ? { headerRow: Number(header) } : {}),
    columns: Object.fromEntries(columns),
  } as ListMapping
}

/** The same as the query of an address. */
export function mappingQuery(mapping: ListMapping) {
  const query = new URLSearchParams()
  for (const sheet of mapping.sheets ?? []) query.append('sheet', String(sheet))
  if (mapping.headerRow !== undefined) query.set('header', String(mapping.headerRow))
  for (const [index, day] of Object.entries(mapping.sheetDays ?? {})) query.set(`d${index}`, day)
  for (const [index, meaning] of Object.entries(mapping.columns)) query.set(`c${index}`, meaning)
  for (const [index, scale] of Object.entries(mapping.scales ?? {})) query.set(`s${index}`, String(scale))
  const { halves, hidden, encoding, consentText, consentLanguage } = mapping
  const whole = { halves, hidden, encoding, consent: consentText, consentIn: consentLanguage }
  for (const [name, value] of Object.entries(whole)) if (value) query.set(name, String(value))
  return query.toString()
}
