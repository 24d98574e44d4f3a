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
        logos: cover.logos.map((logo) => ({ ...logo, bytes: Buffer.from(logo.bytes).toString('base64') })),
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
        logos: cover.logos.map((logo: { bytes: string }) => ({
          ...logo,
          bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')),
        })),
      },
    }),
  }
}
