import type { Logo } from '@/reports/blocks'

/** A logo as an address that holds it whole. */
export const pictureUrl = ({ bytes, type }: Pick<Logo, 'bytes' | 'type'>) =>
  `data:image/${type === 'svg' ? 'svg+xml' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`
