import { Clock, TriangleAlert } from 'lucide-react'

/** A shape for what is late and another for what is near, so that neither is told by colour alone. */
export function DueMark({ soon }: { soon: 'late' | 'soon' | 'ahead' }) {
  if (soon === 'ahead') return null
  const Icon = soon === 'late' ? TriangleAlert : Clock
  return <Icon aria-hidden className="mr-1.5 inline size-[1em] align-[-0.1em]" />
}
