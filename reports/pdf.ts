import type { Rendered, Report } from './blocks'
import { paper, readable, sectionsOf } from './page-layout'
import { setPdf } from './press'
import { saidBlocks, saidHead } from './said'

/**
 * Sets a report as a tagged PDF that keeps to PDF/UA-1: the same bytes for the same report.
 */
export async function renderPdf(report: Report): Promise<Rendered> {
  return { bytes: setPdf('report.typ', said(report)), contentType: 'application/pdf', extension: 'pdf' }
}

const said = (report: Report) => ({
  ...saidHead(report),
  sections: sectionsOf(readable(report.blocks), report.locale).map(({ turned, blocks }) => ({
    turned,
    blocks: blocks.flatMap((block) => saidBlocks(block, report, turned ? paper.turned : paper.upright)),
  })),
})
