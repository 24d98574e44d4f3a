import { createElement, type ReactNode } from 'react'
import type { Drawing, SvgNode } from '@/reports/svg/node'
import { tidy } from '@/reports/svg/node'

/** A drawing as part of a page, as wide as there is room; its words for those who can't see it stand around it. */
export function SvgDrawing({ drawing, className }: { drawing: Drawing; className?: string }) {
  const { attributes, children } = drawing
  return (
    <svg {...attributes} aria-hidden="true" className={className}>
      {children.map(element)}
    </svg>
  )
}

/** Nothing of a drawing ever moves, so its place is its key. */
function element(child: SvgNode | string, at: number): ReactNode {
  if (typeof child === 'string') return child
  const { name, attributes, children } = child
  const tidied = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'number' ? tidy(value) : value,
  ])
  return createElement(name, { ...Object.fromEntries(tidied), key: at }, ...children.map(element))
}
