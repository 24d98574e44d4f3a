import { cn } from '@/lib/cn'
import type { Logo } from '@/reports/blocks'
import { plainText } from '@/reports/cell-text'
import { sideBySide } from '@/reports/logos'
import { pictureUrl } from './picture-url'

/** Logos side by side, in pixels; they are made for white, so in the dark they stand on it. */
export function ReportLogos({
  logos,
  tall,
  wide,
  className,
}: {
  logos: readonly Logo[]
  tall: number
  wide: number
  className?: string
}) {
  if (logos.length === 0) return null
  const between = tall / 2
  return (
    <div
      className={cn('flex w-fit max-w-full flex-wrap items-center', className)}
      style={{ columnGap: between, rowGap: between / 2 }}
    >
      {sideBySide(logos, { tall, wide, between }).map(({ logo, width, height }, at) => (
        // biome-ignore lint/performance/noImgElement: it is part of the page, there is no file to be made smaller
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is all that tells them apart
          key={at}
          src={pictureUrl(logo)}
          alt={plainText(logo.alt)}
          style={{ width, height }}
          className="max-w-full object-contain"
        />
      ))}
    </div>
  )
}
