import { readFileSync } from 'node:fs'
import type { Report } from '../blocks'
import { plainText } from '../cell-text'
import { formatLocales } from '../format'

/** The styles of the document, its language among them. */
export const styles = ({ locale }: Report) =>
  readFileSync('reports/report-styles.xml', 'utf8').replace('LANGUAGE', formatLocales[locale])

/** What takes the place of the fonts where they are not installed. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="Source Serif 4"><w:altName w:val="Georgia"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const xml = (text: string) =>
  plainText(text).replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)

/** Written here because the library would put the hour of its own writing. */
export const coreProperties = (report: Report) => {
  const at = `${report.asOf.toISOString().slice(0, 19)}Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(report.title)}</dc:title><dc:subject>${xml([report.kind, report.reference, report.words.asOf].filter(Boolean).join(' · '))}</dc:subject><dc:creator>${xml(report.programme)}</dc:creator><dc:language>${formatLocales[report.locale]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}
