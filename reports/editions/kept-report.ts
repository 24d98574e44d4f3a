import { canonical } from '@/domain/editions/canonical'
import type { Report } from '../blocks'

/** A report as the canonical JSON that is kept of it: everything it is made of, and nothing besides. */
export function textOfReport(report: Report): string {
  const { asOf, cover, ...rest } = report
  return canonical({
    ...rest,
    asOf: asOf.toISOString(),
    ...(cover && {
      cover: {
        ...cover,
        logo: cover.logo && { ...cover.logo, bytes: Buffer.from(cover.logo.bytes).toString('base64') },
      },
    }),
  })
}

/** The report that was kept as this text. */
export function reportOfText(text: string): Report {
  const { asOf, cover, ...rest } = JSON.parse(text)
  return {
    ...rest,
    asOf: new Date(asOf),
    ...(cover && {
      cover: {
        ...cover,
        logo: cover.logo && { ...cover.logo, bytes: new Uint8Array(Buffer.from(cover.logo.bytes, 'base64')) },
      },
    }),
  }
}
