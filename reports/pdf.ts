import type { Rendered, Report } from './blocks'
import { paper, readable, sectionsOf } from './page-layout'
import { setPdf } from './press'
import { publicationPdf } from './publication-pdf'
import { saidBlocks, saidHead } from './said'

/**
 * Sets a report as a tagged PDF that keeps to PDF/UA-1: the same bytes for the same report. One with a cover is set as
 * a publication.
 */
export async function renderPdf(report: Report): Promise<Rendered> {
  const { cover } = report
  const bytes = cover ? publicationPdf({ ...report, cover }) : setPdf('report.typ', said(report))
  return { bytes, contentType: 'application/pdf', extension: 'pdf' }
}

const said = (report: Report) => ({
  ...saidHead(report),
  sections: sectionsOf(readable(report.blocks), report.locale).map(({ turned, blocks }) => ({
    turned,
    blocks: blocks.flatMap((block) => saidBlocks(block, report, turned ? paper.turned : paper.upright)),
  })),
})
